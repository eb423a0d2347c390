package graph

import (
	"context"
	"slices"
)

// listing is the list of paths of a search as it is written.
type listing struct {
	distance map[int32]int8 // to the target, of what is near enough
	onward   map[onward][]way
	passed   map[int32]bool // on the path so far
	path     []way
	found    []Route
	steps    int   // facts followed
	stopped  error // the context's
}

// onward is an entity on a path of which so many facts remain.
type onward struct {
	at        int32
	remaining int8
}

// list adds the paths of exactly so many facts, in order, among the facts seen.
func (s *pathSearch) list(ctx context.Context, length int) {
	s.measure(length)
	if _, reached := s.distance[s.start]; !reached {
		return
	}
	s.onward, s.passed = map[onward][]way{}, map[int32]bool{s.start: true}
	s.follow(ctx, s.start, length, []DaySpan{always})
}

// measure works out how far from the target each entity is from which a path of the length may come.
func (s *pathSearch) measure(length int) {
	s.distance = map[int32]int8{s.target: 0}
	ring := []int32{s.target}
	for depth := int8(1); int(depth) <= length; depth++ {
		var next []int32
		for _, at := range ring {
			if at == s.start || !s.pass(at) {
				continue
			}
			for _, from := range s.back[at] {
				if _, seen := s.distance[from]; !seen {
					s.distance[from] = depth
					next = append(next, from)
				}
			}
		}
		ring = next
	}
}

// follow lists the paths that go on from an entity by exactly so many facts, of which those so far held together on the days.
func (s *pathSearch) follow(ctx context.Context, at int32, remaining int, days []DaySpan) {
	if remaining == 0 {
		s.arrive()
		return
	}
	for _, w := range s.waysOn(at, remaining) {
		if s.passed[w.to] {
			continue
		}
		if s.done(ctx) {
			return
		}
		s.steps++
		shared := days
		if s.query.Coexisting {
			if shared = common(days, s.when(w.slot).Possible); len(shared) == 0 {
				continue
			}
		}
		s.passed[w.to] = true
		s.path = append(s.path, w)
		s.follow(ctx, w.to, remaining-1, shared)
		s.path = s.path[:len(s.path)-1]
		delete(s.passed, w.to)
	}
}

// done tells whether the list ends here: it is full, its work is done, or nobody waits for it.
func (s *pathSearch) done(ctx context.Context) bool {
	const often = 1 << 12 // steps between two looks at the context
	if s.steps%often == 0 {
		s.stopped = ctx.Err()
	}
	return s.stopped != nil || len(s.found) == s.query.First || s.steps >= s.most
}

// waysOn are the ways on from an entity that can still end at the target, in order.
func (s *pathSearch) waysOn(at int32, remaining int) []way {
	key := onward{at, int8(remaining)}
	ways, known := s.onward[key]
	if known {
		return ways
	}
	for _, w := range s.ways[at] {
		ahead, near := s.distance[w.to]
		if near && int(ahead) < remaining && (w.to == s.target) == (remaining == 1) && s.pass(w.to) {
			ways = append(ways, w)
		}
	}
	slices.SortFunc(ways, s.compareWays)
	ways = slices.Compact(ways) // a fact seen from both of its ends is there twice
	s.onward[key] = ways
	return ways
}

func (s *pathSearch) arrive() {
	r := Route{Nodes: []ID{s.query.From}}
	for _, w := range s.path {
		r.Nodes = append(r.Nodes, s.entities[w.to])
		r.Keys = append(r.Keys, s.edges[w.slot].key)
	}
	s.found = append(s.found, r)
}

// common is what two lists of spans share, each in order and without overlap.
func common(a, b []DaySpan) []DaySpan {
	var shared []DaySpan
	for len(a) > 0 && len(b) > 0 {
		if s := (DaySpan{From: max(a[0].From, b[0].From), To: min(a[0].To, b[0].To)}); s.From <= s.To {
			shared = append(shared, s)
		}
		if a[0].To < b[0].To {
			a = a[1:]
		} else {
			b = b[1:]
		}
	}
	return shared
}
