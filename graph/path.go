package graph

import (
	"context"
	"maps"
	"slices"
)

// SearchPaths is Walker.Paths: rings around the target first, to know how far each node is from it, then from the start
// along ways that can still reach the target, length by length.
func SearchPaths(ctx context.Context, g Walkable, q PathQuery) (PathResult, error) {
	if q.MaxLength < 1 || q.MaxLength > MaxPathLength || q.First < 1 {
		return PathResult{}, invalid("at most %d paths of at most %d facts", q.First, q.MaxLength)
	}
	if err := q.Hop.checkWalk(); err != nil {
		return PathResult{}, err
	}
	found, err := g.Nodes(ctx, append([]ID{q.From, q.To}, q.Avoid...))
	if err != nil {
		return PathResult{}, err
	}
	from, okFrom := found[q.From]
	to, okTo := found[q.To]
	if !okFrom || !okTo || from.ID == to.ID {
		return PathResult{Complete: true}, nil
	}
	s := pathSearch{
		walk: walk{from: g, hop: reversed(q.Hop)}, query: q, start: from.ID, target: to.ID,
		distance: map[ID]int{to.ID: 0}, ways: map[ID][]step{}, barred: map[ID]bool{}, passed: map[ID]bool{from.ID: true}, left: walkSteps,
	}
	for _, id := range q.Avoid {
		if n, known := found[id]; known {
			s.barred[n.ID] = n.ID != to.ID
		}
	}
	complete, err := s.measure(ctx)
	if err != nil {
		return PathResult{}, err
	}
	s.list()
	return PathResult{Paths: s.paths, Complete: complete && s.left > 0}, nil
}

func reversed(h Hop) Hop {
	switch h.Direction {
	case Out:
		h.Direction = In
	case In:
		h.Direction = Out
	}
	return h
}

type pathSearch struct {
	walk
	query         PathQuery
	start, target ID
	distance      map[ID]int    // to the target, of what was reached
	ways          map[ID][]step // toward the target, by where they begin
	barred        map[ID]bool
	passed        map[ID]bool // on the path so far
	path          []step
	paths         []Path
	left          int
}

// measure reads rings around the target until no path can be longer; false where its work ran out.
func (s *pathSearch) measure(ctx context.Context) (bool, error) {
	ring := []ID{s.target}
	for depth := 1; depth <= s.query.MaxLength && len(ring) > 0; depth++ {
		passable, err := s.passable(ctx, ring)
		if err != nil {
			return false, err
		}
		found, complete, err := s.ring(ctx, passable)
		if err != nil {
			return false, err
		}
		ring = s.reach(found, depth)
		if _, reached := s.distance[s.start]; !complete || reached && s.query.ShortestOnly {
			return complete, nil
		}
	}
	return true, nil
}

// passable leaves out of a ring what no path may go through.
func (s *pathSearch) passable(ctx context.Context, ring []ID) ([]ID, error) {
	ring = slices.DeleteFunc(ring, func(id ID) bool { return s.barred[id] || id == s.start })
	if s.query.MaxDegree == 0 || len(ring) == 0 || ring[0] == s.target {
		return ring, nil
	}
	degrees, err := s.from.Degrees(ctx, ring, s.query.Hop)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(ring, func(id ID) bool { return degrees[id] > s.query.MaxDegree }), nil
}

// reach notes the ways that lead into the ring, and gives the next ring.
func (s *pathSearch) reach(found map[ID][]step, depth int) []ID {
	next := map[ID]bool{}
	for id, steps := range found {
		for _, back := range steps {
			s.ways[back.to] = append(s.ways[back.to], step{fact: back.fact, to: id})
			if _, seen := s.distance[back.to]; !seen {
				s.distance[back.to] = depth
				next[back.to] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(next))
}

// list collects the paths, shortest first.
func (s *pathSearch) list() {
	shortest, reached := s.distance[s.start]
	if !reached {
		return
	}
	for _, steps := range s.ways {
		slices.SortFunc(steps, compareSteps)
	}
	longest := s.query.MaxLength
	if s.query.ShortestOnly {
		longest = shortest
	}
	for length := shortest; length <= longest && len(s.paths) < s.query.First && s.left > 0; length++ {
		s.follow(s.start, length)
	}
}

// follow lists the paths that go on from a node by exactly so many facts.
func (s *pathSearch) follow(at ID, remaining int) {
	if remaining == 0 {
		s.found()
		return
	}
	for _, way := range s.ways[at] {
		if s.left--; s.left <= 0 || len(s.paths) == s.query.First {
			return
		}
		ahead := s.distance[way.to]
		if s.passed[way.to] || ahead > remaining-1 || (way.to == s.target) != (remaining == 1) {
			continue
		}
		s.passed[way.to] = true
		s.path = append(s.path, way)
		s.follow(way.to, remaining-1)
		s.path = s.path[:len(s.path)-1]
		delete(s.passed, way.to)
	}
}

func (s *pathSearch) found() {
	p := Path{Nodes: []ID{s.start}}
	for _, way := range s.path {
		p.Nodes = append(p.Nodes, way.to)
		p.Facts = append(p.Facts, way.fact)
	}
	s.paths = append(s.paths, p)
}
