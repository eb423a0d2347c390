package neo4jstore

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
)

// Neighborhood is graph.Walker's, in two statements: what lies within the depth, and what of it is kept.
func (s *Store) Neighborhood(ctx context.Context, q graph.HoodQuery) (graph.Subgraph, error) {
	const op = "neighborhood"
	if err := q.Check(); err != nil {
		return graph.Subgraph{}, fmt.Errorf("neo4jstore: %s: %w", op, err)
	}
	var sub graph.Subgraph
	err := s.transact(ctx, op, neo4j.AccessModeRead, func(t *transaction) error {
		within, err := t.within(ctx, q)
		if err != nil {
			return err
		}
		kept := within[:min(q.Limit, len(within))]
		if sub, err = t.among(ctx, q.Hop, kept); err != nil {
			return err
		}
		sub.Omitted = len(within) - len(kept)
		return nil
	})
	return sub, err
}

// neighbor is an entity within the depth.
type neighbor struct {
	id     graph.ID
	ring   int
	degree int64
	read   bool // its facts were looked at
}

// within is what lies within the depth, nearest first, then by degree.
func (t *transaction) within(ctx context.Context, q graph.HoodQuery) ([]neighbor, error) {
	p := hopParams(q.Hop)
	p["ids"], p["depth"], p["work"] = asked(q.Of), int64(q.Depth), int64(cmp.Or(q.Work, graph.MaxWork))
	rows, err := t.rows(ctx, statement("hood_rings", hoodDataOf(q.Hop, next(hoodDepths, q.Depth))), p)
	if err != nil {
		return nil, err
	}
	if len(rows) != 1 {
		return nil, errStored
	}
	rings, _ := rows[0].Get("rings")
	read := int(int64Of(rows[0], "read"))
	var all []neighbor
	for number, ring := range listIn(rings) {
		for _, item := range listIn(ring) {
			pair := listIn(item)
			if len(pair) != 2 {
				return nil, errStored
			}
			n := neighbor{id: graph.ID(textIn(pair[0])), ring: number, read: number < read}
			if n.read {
				n.degree, _ = pair[1].(int64)
			}
			all = append(all, n)
		}
	}
	slices.SortFunc(all, func(a, b neighbor) int {
		return cmp.Or(cmp.Compare(a.ring, b.ring), cmp.Compare(b.degree, a.degree), cmp.Compare(a.id, b.id))
	})
	return all, nil
}

// among reads the entities kept, the facts among them, and where they go on.
func (t *transaction) among(ctx context.Context, h graph.Hop, kept []neighbor) (graph.Subgraph, error) {
	if len(kept) == 0 {
		return graph.Subgraph{}, nil
	}
	ids, read := []string{}, []string{}
	var sub graph.Subgraph
	for _, n := range kept {
		ids = append(ids, string(n.id))
		if n.read {
			read = append(read, string(n.id))
		} else {
			sub.Frontier = append(sub.Frontier, n.id)
		}
	}
	p := hopParams(h)
	p["ids"], p["read"] = ids, read
	rows, err := t.rows(ctx, statement("hood_facts", walkHop(h)), p)
	if err != nil {
		return graph.Subgraph{}, err
	}
	if len(rows) != 1 {
		return graph.Subgraph{}, errStored
	}
	nodes, err := decodeAll[graph.Node](stringsOf(rows[0], "nodes"))
	if err != nil {
		return graph.Subgraph{}, err
	}
	place := make(map[graph.ID]int, len(kept))
	for i, n := range kept {
		place[n.id] = i
	}
	slices.SortFunc(nodes, func(a, b graph.Node) int { return cmp.Compare(place[a.ID], place[b.ID]) })
	facts, err := decodeAll[graph.Fact](stringsOf(rows[0], "facts"))
	if err != nil {
		return graph.Subgraph{}, err
	}
	sub.Nodes, sub.Facts = append(sub.Nodes, nodes...), append(sub.Facts, facts...)
	slices.SortFunc(sub.Facts, func(a, b graph.Fact) int { return cmp.Compare(a.ID, b.ID) })
	for _, id := range stringsOf(rows[0], "frontier") {
		sub.Frontier = append(sub.Frontier, graph.ID(id))
	}
	slices.Sort(sub.Frontier)
	return sub, nil
}
