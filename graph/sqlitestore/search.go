package sqlitestore

import (
	"context"
	"database/sql"
	_ "embed"

	"entente/graph"
	"entente/graph/names"
)

// Search is graph.Searcher's.
func (s *Store) Search(ctx context.Context, q graph.SearchQuery, p graph.Page) (graph.HitPage, error) {
	return read(ctx, s, "search", func(v view) (graph.HitPage, error) { return v.search(ctx, q, p) })
}

// search ranks all that has the words, as only the names themselves tell how well the text finds them.
func (v view) search(ctx context.Context, q graph.SearchQuery, p graph.Page) (graph.HitPage, error) {
	kinds := q.Kinds
	if kinds == nil {
		kinds = graph.NodeKinds
	}
	candidates, err := v.begun(ctx, names.Words(q.Text), kinds)
	if err != nil {
		return graph.HitPage{}, err
	}
	called, err := v.namesOf(ctx, candidates)
	if err != nil {
		return graph.HitPage{}, err
	}
	var hits []keyed[string]
	for _, c := range candidates {
		if rank, name, found := names.Rank(q.Text, called[c.ID]); found {
			c.Day = graph.Day(rank)
			hits = append(hits, keyed[string]{c.Key, name})
		}
	}
	sortKeys(hits)
	total := uncounted
	if p.Count {
		total = bounded(len(hits))
	}
	info, found := cut(after(hits, p.After), p.First, total)
	page := graph.HitPage{PageInfo: info}
	ids := make([]graph.ID, len(found))
	for i, key := range info.Keys {
		ids[i] = key.ID
	}
	nodes, err := v.nodesByID(ctx, ids)
	for i, name := range found {
		page.Hits = append(page.Hits, graph.Hit{Node: nodes[ids[i]], Name: name})
	}
	return page, err
}

//go:embed sql/names.sql
var namesSQL string

// namesOf are the names of nodes, each node's own before its aliases.
func (v view) namesOf(ctx context.Context, nodes []keyed[graph.ID]) (map[graph.ID][]string, error) {
	ids := make([]graph.ID, len(nodes))
	for i, n := range nodes {
		ids[i] = n.ID
	}
	called := make(map[graph.ID][]string, len(ids))
	err := v.each(ctx, namesSQL, []any{list(ids)}, func(rows *sql.Rows) error {
		var id graph.ID
		var name string
		err := rows.Scan(&id, &name)
		called[id] = append(called[id], name)
		return err
	})
	return called, err
}
