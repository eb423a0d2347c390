package graph

import (
	"cmp"
	"context"
	"maps"
	"slices"
)

// Walkable is what a walk reads.
type Walkable interface {
	Nodes
	Facts
}

// The limits of walks.
const (
	MaxPathLength = 8
	MaxHoodDepth  = 4
	MaxHoodNodes  = 1000
)

// The work that one walk may do: facts read from the store, and steps through them. A walk reads a hub a page at a time.
const (
	walkFacts = 200_000
	walkSteps = 500_000
	walkPage  = 1000
)

// step is one fact as a way on from one of its ends to the other.
type step struct {
	fact Fact
	to   ID
}

func compareSteps(a, b step) int {
	return cmp.Or(cmp.Compare(a.to, b.to), cmp.Compare(a.fact.ID, b.fact.ID))
}

// walk reads facts a ring of nodes at a time.
type walk struct {
	from Walkable
	hop  Hop
	read int
}

// ring reads all facts of the nodes; false where its work ran out before they ended.
func (w *walk) ring(ctx context.Context, ids []ID) (map[ID][]step, bool, error) {
	steps := map[ID][]step{}
	if len(ids) == 0 {
		return steps, true, nil
	}
	pages, err := w.from.Facts(ctx, ids, w.hop, Page{First: walkPage})
	if err != nil {
		return nil, false, err
	}
	for _, id := range ids {
		page := pages[id]
		w.take(steps, id, page)
		for page.More {
			if w.read >= walkFacts {
				return steps, false, nil
			}
			rest, err := w.from.Facts(ctx, []ID{id}, w.hop, Page{First: walkPage, After: page.Keys[len(page.Keys)-1]})
			if err != nil {
				return nil, false, err
			}
			page = rest[id]
			w.take(steps, id, page)
		}
	}
	return steps, w.read < walkFacts, nil
}

func (w *walk) take(steps map[ID][]step, id ID, page FactPage) {
	w.read += len(page.Facts)
	for _, f := range page.Facts {
		steps[id] = append(steps[id], step{fact: f, to: f.Other(id)})
	}
}

// Other is the end of the fact at which id is not.
func (f Fact) Other(id ID) ID {
	if f.From == id {
		return f.To
	}
	return f.From
}

// SearchNeighborhood is Walker.Neighborhood by one breadth-first search over the facts. Of what cannot be within the depth
// no more than the outermost ring's neighbors is read.
func SearchNeighborhood(ctx context.Context, g Walkable, q HoodQuery) (Subgraph, error) {
	if q.Depth < 1 || q.Depth > MaxHoodDepth || q.Limit < 1 || q.Limit > MaxHoodNodes {
		return Subgraph{}, invalid("a neighborhood of depth %d and at most %d nodes", q.Depth, q.Limit)
	}
	if err := q.Hop.checkWalk(); err != nil {
		return Subgraph{}, err
	}
	roots, err := g.Nodes(ctx, q.Of)
	if err != nil {
		return Subgraph{}, err
	}
	h := hood{walk: walk{from: g, hop: q.Hop}, at: map[ID]int{}, steps: map[ID][]step{}}
	for _, n := range roots {
		h.at[n.ID] = 0
	}
	ring := slices.Sorted(maps.Keys(h.at))
	for depth := 1; depth <= q.Depth && len(ring) > 0; depth++ {
		if ring, err = h.grow(ctx, ring, depth); err != nil {
			return Subgraph{}, err
		}
	}
	// The facts among the outermost, and what lies beyond them.
	outer, _, err := h.ring(ctx, ring)
	if err != nil {
		return Subgraph{}, err
	}
	maps.Copy(h.steps, outer)
	return h.subgraph(ctx, q.Limit)
}

// hood is a neighborhood as it grows: at how many hops each node lies, and the ways on from it.
type hood struct {
	walk
	at    map[ID]int
	steps map[ID][]step
}

func (h *hood) grow(ctx context.Context, ring []ID, depth int) ([]ID, error) {
	found, _, err := h.ring(ctx, ring)
	if err != nil {
		return nil, err
	}
	maps.Copy(h.steps, found)
	next := map[ID]bool{}
	for _, steps := range found {
		for _, s := range steps {
			if _, seen := h.at[s.to]; !seen {
				h.at[s.to] = depth
				next[s.to] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(next)), nil
}

func (h *hood) subgraph(ctx context.Context, limit int) (Subgraph, error) {
	ids := slices.SortedFunc(maps.Keys(h.at), func(a, b ID) int {
		return cmp.Or(cmp.Compare(h.at[a], h.at[b]), cmp.Compare(len(h.steps[b]), len(h.steps[a])), cmp.Compare(a, b))
	})
	kept := ids[:min(limit, len(ids))]
	result := Subgraph{Omitted: len(ids) - len(kept)}
	inside := map[ID]bool{}
	mark(inside, kept)
	facts := map[ID]Fact{}
	for _, id := range kept {
		beyond := false
		for _, s := range h.steps[id] {
			if inside[s.to] {
				facts[s.fact.ID] = s.fact
			} else {
				beyond = true
			}
		}
		if beyond {
			result.Frontier = append(result.Frontier, id)
		}
	}
	slices.Sort(result.Frontier)
	result.Facts = slices.SortedFunc(maps.Values(facts), func(a, b Fact) int { return cmp.Compare(a.ID, b.ID) })
	nodes, err := h.from.Nodes(ctx, kept)
	if err != nil {
		return Subgraph{}, err
	}
	for _, id := range kept {
		if n, found := nodes[id]; found {
			result.Nodes = append(result.Nodes, n)
		}
	}
	return result, nil
}
