package sqlitestore

import (
	"context"

	"entente/graph"
)

// Paths is graph.Walker's.
func (s *Store) Paths(ctx context.Context, q graph.PathQuery) (graph.PathResult, error) {
	return read(ctx, s, "paths", func(v view) (graph.PathResult, error) { return graph.SearchPaths(ctx, v, q) })
}

// Neighborhood is graph.Walker's.
func (s *Store) Neighborhood(ctx context.Context, q graph.HoodQuery) (graph.Subgraph, error) {
	return read(ctx, s, "neighborhood", func(v view) (graph.Subgraph, error) { return graph.SearchNeighborhood(ctx, v, q) })
}
