package sqlitestore

import (
	"cmp"
	"context"
	"database/sql"
	_ "embed"
	"slices"

	"entente/graph"
)

//go:embed sql/facts_numbered.sql
var factsNumberedSQL string

// Paths is graph.Walker's.
func (s *Store) Paths(ctx context.Context, q graph.PathQuery) (graph.PathResult, error) {
	if err := q.Check(); err != nil {
		return graph.PathResult{}, fail("paths", err)
	}
	return walk(ctx, s, "paths", func(v view, facts *graph.Adjacency) (graph.PathResult, error) {
		entities, err := v.resolve(ctx, append([]graph.ID{q.From, q.To}, q.Avoid...))
		if err != nil {
			return graph.PathResult{}, err
		}
		own := q
		own.From, own.To, own.Avoid = entities[q.From], entities[q.To], nil
		for _, id := range q.Avoid {
			own.Avoid = append(own.Avoid, entities[id])
		}
		routes, err := facts.Paths(ctx, own)
		if err != nil {
			return graph.PathResult{}, err
		}
		return v.paths(ctx, routes)
	})
}

// paths reads the facts along the routes.
func (v view) paths(ctx context.Context, routes graph.Routes) (graph.PathResult, error) {
	var keys []int64
	for _, r := range routes.Routes {
		keys = append(keys, r.Keys...)
	}
	facts, err := v.factsNumbered(ctx, keys)
	if err != nil {
		return graph.PathResult{}, err
	}
	result := graph.PathResult{Complete: routes.Complete}
	for _, r := range routes.Routes {
		p := graph.Path{Nodes: r.Nodes}
		for _, key := range r.Keys {
			p.Facts = append(p.Facts, facts[key])
		}
		result.Paths = append(result.Paths, p)
	}
	return result, nil
}

// Neighborhood is graph.Walker's.
func (s *Store) Neighborhood(ctx context.Context, q graph.HoodQuery) (graph.Subgraph, error) {
	if err := q.Check(); err != nil {
		return graph.Subgraph{}, fail("neighborhood", err)
	}
	return walk(ctx, s, "neighborhood", func(v view, facts *graph.Adjacency) (graph.Subgraph, error) {
		entities, err := v.resolve(ctx, q.Of)
		if err != nil {
			return graph.Subgraph{}, err
		}
		own := q
		own.Of = values(entities)
		hood, err := facts.Neighborhood(ctx, own)
		if err != nil {
			return graph.Subgraph{}, err
		}
		return v.subgraph(ctx, hood)
	})
}

// subgraph reads the nodes and facts of the hood.
func (v view) subgraph(ctx context.Context, h graph.Hood) (graph.Subgraph, error) {
	nodes, err := v.nodesByID(ctx, h.Nodes)
	if err != nil {
		return graph.Subgraph{}, err
	}
	facts, err := v.factsNumbered(ctx, h.Keys)
	if err != nil {
		return graph.Subgraph{}, err
	}
	s := graph.Subgraph{Omitted: h.Omitted, Frontier: h.Frontier}
	for _, id := range h.Nodes {
		s.Nodes = append(s.Nodes, nodes[id])
	}
	for _, f := range facts {
		s.Facts = append(s.Facts, f)
	}
	slices.SortFunc(s.Facts, func(a, b graph.Fact) int { return cmp.Compare(a.ID, b.ID) })
	return s, nil
}

// factsNumbered are the facts of the numbers.
func (v view) factsNumbered(ctx context.Context, nums []int64) (map[int64]graph.Fact, error) {
	slices.Sort(nums)
	nums = slices.Compact(nums)
	facts := make(map[int64]graph.Fact, len(nums))
	err := v.each(ctx, factsNumberedSQL, []any{list(nums)}, func(rows *sql.Rows) error {
		var num int64
		var body sql.RawBytes
		if err := rows.Scan(&num, &body); err != nil {
			return err
		}
		f, err := decode[graph.Fact](body)
		facts[num] = f
		return err
	})
	return facts, err
}
