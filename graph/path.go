package graph

import (
	"context"
)

// Route is a path by the numbers of its facts.
type Route struct {
	Nodes []ID
	// Keys are those of the edges along it: one fewer than nodes.
	Keys []int64
}

// Routes is a PathResult by the numbers of its facts.
type Routes struct {
	Routes   []Route
	Complete bool
}

// Check tells whether the query is within the limits; the error is ErrInvalid.
func (q PathQuery) Check() error {
	if q.MaxLength < 1 || q.MaxLength > MaxPathLength || q.First < 1 || q.MaxDegree < 0 || q.Work < 0 {
		return invalid("at most %d paths of at most %d facts", q.First, q.MaxLength)
	}
	return q.Hop.checkWalk()
}

// Paths answers the query, which names entities by their own ids. The search goes from both ends, a ring of entities at a
// time, and lists after each ring the paths of the length that both have gone together, until it has enough.
func (a *Adjacency) Paths(ctx context.Context, q PathQuery) (Routes, error) {
	start, okStart := a.find(q.From)
	target, okTarget := a.find(q.To)
	if !okStart || !okTarget || start == target {
		return Routes{Complete: true}, ctx.Err()
	}
	s := newPathSearch(a, q, start, target)
	for length := 1; length <= q.MaxLength; length++ {
		from := &s.fromTarget
		if length%2 == 0 {
			from = &s.fromStart
		}
		if err := ctx.Err(); err != nil {
			return Routes{}, err
		}
		if !s.grow(from) {
			return Routes{Routes: s.found}, nil
		}
		if !s.met {
			continue
		}
		s.list(ctx, length)
		switch {
		case s.stopped != nil:
			return Routes{}, s.stopped
		case len(s.found) == q.First, q.ShortestOnly && len(s.found) > 0 && s.steps < s.most:
			return Routes{Routes: s.found, Complete: true}, nil
		case s.steps >= s.most:
			return Routes{Routes: s.found}, nil
		}
	}
	return Routes{Routes: s.found, Complete: true}, nil
}

// pathSearch is a search for paths as it grows from both ends.
type pathSearch struct {
	*Adjacency
	query                 PathQuery
	hop                   hopping
	start, target         int32
	fromStart, fromTarget side
	met                   bool // an entity was reached from both
	work, most            int  // facts looked at, and how many may be
	passes                map[int32]bool
	ways                  map[int32][]way   // toward the target, of all facts seen, some twice
	back                  map[int32][]int32 // from where each entity was reached by them

	listing
}

// side is what the search has reached from one end.
type side struct {
	hop  hopping
	back bool // against the direction of paths
	stop int32
	ring []int32
	seen map[int32]bool
}

func newPathSearch(a *Adjacency, q PathQuery, start, target int32) *pathSearch {
	hop := a.hop(q.Hop)
	s := &pathSearch{
		Adjacency: a, query: q, hop: hop, start: start, target: target, passes: map[int32]bool{},
		ways: map[int32][]way{}, back: map[int32][]int32{}, most: workOf(q.Work),
		fromStart:  side{hop: hop, stop: target, ring: []int32{start}, seen: map[int32]bool{start: true}},
		fromTarget: side{hop: hop.reversed(), back: true, stop: start, ring: []int32{target}, seen: map[int32]bool{target: true}},
	}
	for _, id := range q.Avoid {
		if n, found := a.find(id); found {
			s.passes[n] = false
		}
	}
	s.passes[start], s.passes[target] = true, true
	return s
}

// pass tells whether a path may go through the entity.
func (s *pathSearch) pass(at int32) bool {
	if s.query.MaxDegree == 0 && len(s.query.Avoid) == 0 {
		return true
	}
	passes, known := s.passes[at]
	if !known {
		passes = s.query.MaxDegree == 0 || !s.hop.exceeds(at, s.query.MaxDegree)
		s.passes[at] = passes
	}
	return passes
}

// grow follows all facts of the ring on one side to the next; false where the search may not look at so many. What it saw of
// them then is of no use.
func (s *pathSearch) grow(from *side) bool {
	var next []int32
	other := &s.fromTarget
	if from.back {
		other = &s.fromStart
	}
	for _, at := range from.ring {
		if at == from.stop || !s.pass(at) {
			continue
		}
		for w := range from.hop.ways(at) {
			if s.work++; s.work > s.most {
				return false
			}
			if from.back {
				s.ways[w.to] = append(s.ways[w.to], way{w.slot, at})
				s.back[at] = append(s.back[at], w.to)
			} else {
				s.ways[at] = append(s.ways[at], w)
				s.back[w.to] = append(s.back[w.to], at)
			}
			if !from.seen[w.to] {
				from.seen[w.to] = true
				next = append(next, w.to)
				s.met = s.met || other.seen[w.to]
			}
		}
	}
	from.ring = next
	return true
}
