package graph

import (
	"cmp"
	"context"
	"slices"
)

// Hood is a neighborhood by the numbers of its facts.
type Hood struct {
	// Nodes are in the order of a Subgraph.
	Nodes []ID
	// Keys are those of the edges among them, in no order.
	Keys     []int64
	Omitted  int
	Frontier []ID
}

// Check tells whether the query is within the limits; the error is ErrInvalid.
func (q HoodQuery) Check() error {
	if q.Depth < 1 || q.Depth > MaxHoodDepth || q.Limit < 1 || q.Limit > MaxHoodNodes || q.Work < 0 {
		return invalid("a neighborhood of depth %d and at most %d nodes", q.Depth, q.Limit)
	}
	return q.Hop.checkWalk()
}

// Neighborhood answers the query, which names entities by their own ids, each once.
func (a *Adjacency) Neighborhood(ctx context.Context, q HoodQuery) (Hood, error) {
	h := hood{hopping: a.hop(q.Hop), seen: map[int32]bool{}, left: workOf(q.Work)}
	ring := make([]neighbor, 0, len(q.Of))
	for _, id := range q.Of {
		n, found := a.find(id)
		if !found {
			n = nowhere
		}
		h.seen[n] = true
		ring = append(ring, neighbor{id: id, number: n})
	}
	for depth := 0; depth <= q.Depth && len(ring) > 0; depth++ {
		if err := ctx.Err(); err != nil {
			return Hood{}, err
		}
		next, read := h.grow(ring, depth < q.Depth)
		for i := range ring {
			ring[i].depth, ring[i].read = depth, read
		}
		h.all = append(h.all, ring...)
		ring = next
	}
	return h.cut(q.Limit), ctx.Err()
}

// nowhere is the number of an entity that has never had a fact.
const nowhere = -1

// neighbor is an entity within the depth.
type neighbor struct {
	id            ID
	number        int32
	depth, degree int
	read          bool // its facts were looked at
}

// hood is a neighborhood as it grows.
type hood struct {
	hopping
	all  []neighbor
	seen map[int32]bool
	left int // facts that may still be looked at
}

// grow counts the facts of a ring and gives the next, where there is one to be; false where they are more than may be
// looked at.
func (h *hood) grow(ring []neighbor, more bool) ([]neighbor, bool) {
	var next []neighbor
	for i, at := range ring {
		if at.number == nowhere {
			continue
		}
		for w := range h.ways(at.number) {
			if ring[i].degree++; h.left == 0 {
				for j := range ring {
					ring[j].degree = 0
				}
				return nil, false
			}
			h.left--
			if more && !h.seen[w.to] {
				h.seen[w.to] = true
				next = append(next, neighbor{id: h.entities[w.to], number: w.to})
			}
		}
	}
	return next, true
}

// cut keeps the nearest, of those the ones with most facts.
func (h *hood) cut(limit int) Hood {
	slices.SortFunc(h.all, func(a, b neighbor) int {
		return cmp.Or(cmp.Compare(a.depth, b.depth), cmp.Compare(b.degree, a.degree), cmp.Compare(a.id, b.id))
	})
	kept := h.all[:min(limit, len(h.all))]
	result := Hood{Omitted: len(h.all) - len(kept)}
	inside, slots := map[int32]bool{}, map[int32]bool{}
	for _, n := range kept {
		inside[n.number] = true
	}
	for _, n := range kept {
		result.Nodes = append(result.Nodes, n.id)
		beyond := !n.read
		if n.read && n.number != nowhere {
			for w := range h.ways(n.number) {
				if inside[w.to] {
					slots[w.slot] = true
				} else {
					beyond = true
				}
			}
		}
		if beyond {
			result.Frontier = append(result.Frontier, n.id)
		}
	}
	for slot := range slots {
		result.Keys = append(result.Keys, h.edges[slot].key)
	}
	slices.Sort(result.Frontier)
	return result
}
