package sqlitestore

import (
	"context"

	"entente/graph"
)

// Stats is graph.Reader's.
func (s *Store) Stats(ctx context.Context) (graph.Stats, error) {
	return read(ctx, s, "stats", func(v view) (graph.Stats, error) { return v.stats(ctx) })
}

func (v view) stats(ctx context.Context) (graph.Stats, error) {
	stats := graph.Stats{Nodes: map[graph.NodeKind]int{}, Facts: map[graph.FactKind]int{}}
	nodes, err := v.counts(ctx, "SELECT kind, count(*) FROM node GROUP BY kind")
	if err != nil {
		return graph.Stats{}, err
	}
	for kind, count := range nodes {
		stats.Nodes[graph.NodeKind(kind)] = count
	}
	facts, err := v.counts(ctx, "SELECT kind, count(*) FROM fact WHERE stance = 0 GROUP BY kind")
	if err != nil {
		return graph.Stats{}, err
	}
	for kind, count := range facts {
		stats.Facts[graph.FactKind(kind)] = count
	}
	const totals = "SELECT (SELECT count(*) FROM document), (SELECT count(DISTINCT id) FROM claim)"
	_, err = v.first(ctx, totals, nil, &stats.Documents, &stats.Claims)
	return stats, err
}
