package neo4jstore

import (
	"context"
	"slices"

	"entente/graph"
	"entente/graph/names"
)

// Search is graph.Searcher's.
func (s *Store) Search(ctx context.Context, q graph.SearchQuery, p graph.Page) (graph.HitPage, error) {
	words := names.Words(q.Text)
	if len(words) == 0 {
		return graph.HitPage{PageInfo: infoOf(p, 0, 0)}, s.ready(ctx, "search")
	}
	longest := slices.MaxFunc(words, func(a, b string) int { return len(a) - len(b) })
	rows, total, err := s.list(ctx, "search", "node_search", "node_search_count", p, params{
		"query": indexed(names.Fold(q.Text)), "words": words, "longest": indexed(longest), "kinds": orNull(strs(q.Kinds)),
	})
	if err != nil {
		return graph.HitPage{}, err
	}
	page := graph.HitPage{PageInfo: infoOf(p, len(rows), total)}
	rows = cut(p, rows)
	nodes, err := decodeRows[graph.Node](rows)
	if err != nil {
		return graph.HitPage{}, s.fail(ctx, "search", err)
	}
	for i, n := range nodes {
		_, name, _ := names.Rank(q.Text, allNames(n))
		page.Hits = append(page.Hits, graph.Hit{Node: n, Name: name})
		page.Keys = append(page.Keys, graph.Key{Day: graph.Day(int64Of(rows[i], "rank")), Text: stringOf(rows[i], "key"), ID: n.ID})
	}
	return page, nil
}
