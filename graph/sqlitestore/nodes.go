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

// Find is graph.Nodes'.
func (s *Store) Find(ctx context.Context, f graph.Filter, p graph.Page) (graph.NodePage, error) {
	return read(ctx, s, "find", func(v view) (graph.NodePage, error) { return v.Find(ctx, f, p) })
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

var (
	//go:embed sql/node_bodies.sql
	nodeBodiesSQL string
	//go:embed sql/find.sql
	findSQL string
	//go:embed sql/find_count.sql
	findCountSQL string
	//go:embed sql/find_words.sql
	findWordsSQL string
)

// Find is graph.Nodes'.
func (v view) Find(ctx context.Context, f graph.Filter, p graph.Page) (graph.NodePage, error) {
	kinds := graph.NodeKinds
	if f.Kind != "" {
		kinds = []graph.NodeKind{f.Kind}
	}
	find := v.findAll
	if f.Prefix != "" {
		find = func(ctx context.Context, kinds []graph.NodeKind, p graph.Page) ([]keyed[graph.ID], int, error) {
			return v.findWords(ctx, names.Words(f.Prefix), kinds, p)
		}
	}
	found, total, err := find(ctx, kinds, p)
	if err != nil {
		return graph.NodePage{}, err
	}
	if !p.Count {
		total = uncounted
	}
	info, ids := cut(found, p.First, bounded(total))
	nodes, err := v.nodesByID(ctx, ids)
	page := graph.NodePage{PageInfo: info}
	for _, id := range ids {
		page.Nodes = append(page.Nodes, nodes[id])
	}
	return page, err
}

// findAll lists all asserted nodes of the kinds.
func (v view) findAll(ctx context.Context, kinds []graph.NodeKind, p graph.Page) (found []keyed[graph.ID], total int, err error) {
	for _, kind := range kinds {
		ofKind, err := v.keys(ctx, findSQL, kind, p.After.Text, p.After.ID, p.First+1)
		if err != nil {
			return nil, 0, err
		}
		found = append(found, ofKind...)
		if !p.Count {
			continue
		}
		var count int
		if _, err := v.first(ctx, findCountSQL, []any{kind, graph.MaxTotal + 1}, &count); err != nil {
			return nil, 0, err
		}
		total += count
	}
	sortKeys(found)
	return found, total, nil
}

// findWords lists the asserted nodes that have, for each word, one that begins with it; none where there is no word.
func (v view) findWords(ctx context.Context, words []string, kinds []graph.NodeKind, p graph.Page) ([]keyed[graph.ID], int, error) {
	found, err := v.begun(ctx, words, kinds)
	if err != nil {
		return nil, 0, err
	}
	sortKeys(found)
	return after(found, p.After), len(found), nil
}

// begun are the asserted nodes of the kinds with, for each word, a word of some name that begins with it, in no order.
func (v view) begun(ctx context.Context, words []string, kinds []graph.NodeKind) ([]keyed[graph.ID], error) {
	if len(words) == 0 {
		return nil, nil
	}
	rarest := slices.MaxFunc(words, func(a, b string) int { return len(a) - len(b) })
	return v.keys(ctx, findWordsSQL, rarest, list(kinds), list(words))
}

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
