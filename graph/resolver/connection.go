package resolver

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"entente/graph"
)

// MaxFirst is the longest page of a list.
const MaxFirst = 100

// Connection is one page of a list, as the Relay specification has it.
type Connection[E any] struct {
	Edges    []E
	PageInfo PageInfo
	total    int
}

// TotalCount is the length of the whole list; false where it was not asked for or is beyond graph.MaxTotal.
func (c *Connection[E]) TotalCount() (int, bool) { return c.total, c.total >= 0 }

// Edge is one item of a list.
type Edge[N any] struct {
	Cursor string
	Node   N
}

// PageInfo says what lies around a page. Before a page that starts behind a cursor lies at least the cursor's item.
type PageInfo struct {
	HasNextPage     bool
	HasPreviousPage bool
	cursors         []string
}

// StartCursor is that of the first item, false on an empty page.
func (p PageInfo) StartCursor() (string, bool) {
	if len(p.cursors) == 0 {
		return "", false
	}
	return p.cursors[0], true
}

// EndCursor is that of the last item, false on an empty page.
func (p PageInfo) EndCursor() (string, bool) {
	if len(p.cursors) == 0 {
		return "", false
	}
	return p.cursors[len(p.cursors)-1], true
}

// listing is one list with the page asked for.
type listing struct {
	seal string
	page graph.Page
	key  string // what the load is known by
}

// list reads the arguments of a connection; key names its field and the other arguments.
func list(ctx context.Context, key string, first int, after *string) (listing, error) {
	if first < 1 || first > MaxFirst {
		return listing{}, badInput("first is %d, not 1 to %d", first, MaxFirst)
	}
	l := listing{seal: seal(key), page: graph.Page{First: first, Count: selects(ctx, "totalCount")}}
	if after != nil {
		var err error
		if l.page.After, err = decodeCursor(l.seal, *after); err != nil {
			return listing{}, err
		}
	}
	l.key = keyOf(key, l.page)
	return l, nil
}

// selects tells whether the query selects a field of the connection that is being resolved.
func selects(ctx context.Context, field string) bool {
	of := graphql.GetFieldContext(ctx).Field.Definition.Type.Name()
	for _, f := range graphql.CollectFieldsCtx(ctx, []string{of}) {
		if f.Name == field {
			return true
		}
	}
	return false
}

// connect makes a page of what the store gave; the zero PageInfo is that of an empty list.
func connect[E any](l listing, info graph.PageInfo, edge func(i int, cursor string) E) *Connection[E] {
	c := &Connection[E]{
		Edges:    make([]E, len(info.Keys)),
		PageInfo: PageInfo{HasNextPage: info.More, HasPreviousPage: l.page.After != (graph.Key{}), cursors: make([]string, len(info.Keys))},
		total:    -1,
	}
	if l.page.Count {
		c.total = info.Total
	}
	for i, key := range info.Keys {
		c.PageInfo.cursors[i] = encodeCursor(l.seal, key)
		c.Edges[i] = edge(i, c.PageInfo.cursors[i])
	}
	return c
}

// connectAll loads a page of a list for each item of the level, of one kind alone where a kind is given, all at once.
func connectAll[P, E any](
	at *level, l listing, kind graph.NodeKind, read func(owners []graph.ID) (map[graph.ID]P, error), info func(P) graph.PageInfo,
	edge func(owner graph.ID, page P, i int, cursor string) E,
) (map[graph.ID]*Connection[E], error) {
	return once(at, l.key, func() (map[graph.ID]*Connection[E], error) {
		owners := at.ids.of(kind)
		pages, err := read(owners)
		if err != nil {
			return nil, err
		}
		lists := make(map[graph.ID]*Connection[E], len(owners))
		for _, owner := range owners {
			page := pages[owner]
			lists[owner] = connect(l, info(page), func(i int, cursor string) E { return edge(owner, page, i, cursor) })
		}
		return lists, nil
	})
}
