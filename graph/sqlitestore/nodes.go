package sqlitestore

import (
	"context"
	"database/sql"
	_ "embed"
	"slices"

	"entente/graph"
	"entente/graph/names"
)

// Nodes is graph.Nodes'.
func (s *Store) Nodes(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.Node, error) {
	return read(ctx, s, "nodes", func(v view) (map[graph.ID]graph.Node, error) { return v.Nodes(ctx, ids) })
}

// Lookup is graph.Nodes'.
func (s *Store) Lookup(ctx context.Context, refs []graph.Ref) (map[graph.Ref][]graph.ID, error) {
	return read(ctx, s, "lookup", func(v view) (map[graph.Ref][]graph.ID, error) { return v.Lookup(ctx, refs) })
}

// Nodes is graph.Nodes'.
func (v view) Nodes(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.Node, error) {
	entities, err := v.resolve(ctx, ids)
	if err != nil {
		return nil, err
	}
	nodes, err := v.nodesByID(ctx, values(entities))
	if err != nil {
		return nil, err
	}
	found := make(map[graph.ID]graph.Node, len(entities))
	for asked, entity := range entities {
		if n, there := nodes[entity]; there {
			found[asked] = n
		}
	}
	return found, nil
}

func (v view) nodesByID(ctx context.Context, entities []graph.ID) (map[graph.ID]graph.Node, error) {
	return bodiesByID[graph.Node](ctx, v.session, nodeBodiesSQL, list(entities))
}

func values(m map[graph.ID]graph.ID) []graph.ID {
	all := make([]graph.ID, 0, len(m))
	for _, v := range m {
		all = append(all, v)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

//go:embed sql/node_bodies.sql
var nodeBodiesSQL string

func sortKeys[T any](items []keyed[T]) {
	slices.SortFunc(items, func(a, b keyed[T]) int { return compareKeys(a.Key, b.Key) })
}

// after are the items of a sorted list behind a key.
func after[T any](items []keyed[T], key graph.Key) []keyed[T] {
	from, _ := slices.BinarySearchFunc(items, key, func(item keyed[T], key graph.Key) int {
		if compareKeys(item.Key, key) <= 0 {
			return -1
		}
		return 1
	})
	return items[from:]
}

// keys collects two columns, a text to sort by and an id.
func (v view) keys(ctx context.Context, text string, args ...any) ([]keyed[graph.ID], error) {
	var found []keyed[graph.ID]
	err := v.each(ctx, text, args, func(rows *sql.Rows) error {
		var k keyed[graph.ID]
		err := rows.Scan(&k.Text, &k.item)
		k.ID = k.item
		found = append(found, k)
		return err
	})
	return found, err
}

var (
	//go:embed sql/lookup_code.sql
	lookupCodeSQL string
	//go:embed sql/lookup_name.sql
	lookupNameSQL string
)

// Lookup is graph.Nodes'.
func (v view) Lookup(ctx context.Context, refs []graph.Ref) (map[graph.Ref][]graph.ID, error) {
	found := map[graph.Ref][]graph.ID{}
	for _, ref := range refs {
		text, what := lookupCodeSQL, foldCode(ref.Code)
		if what == "" {
			text, what = lookupNameSQL, names.Fold(ref.Name)
		}
		if what == "" {
			continue
		}
		ids, err := column[graph.ID](ctx, v.session, text, what, ref.Kind)
		if err != nil {
			return nil, err
		}
		if len(ids) > 0 {
			found[ref] = ids
		}
	}
	return found, nil
}
