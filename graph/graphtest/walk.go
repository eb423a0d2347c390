package graphtest

import (
	"errors"
	"fmt"

	"entente/graph"
)

// ring is a part with a cycle of six organizations, ways across it, double facts, a hub and a tail.
func ring() *draft {
	d := text("ring")
	member := func(a, b int, options ...option) {
		d.claim(graph.MemberOf, graph.ID(fmt.Sprintf("org:r/%d", a)), graph.ID(fmt.Sprintf("org:r/%d", b)), options...)
	}
	for i := range 6 {
		member(i, (i+1)%6, from("1950"))
		member(i, 9, from("1960")) // the hub
	}
	member(0, 1, from("1970"), with(graph.AttrMemberRole, "OBSERVER"))
	member(1, 0, from("1955"))
	member(1, 4, from("1980"))
	member(2, 5, as(graph.Planned))
	member(3, 7, from("1950"))
	member(7, 8)
	return d
}

var pathQueries = []graph.PathQuery{
	{MaxLength: 1},
	{MaxLength: 2},
	{MaxLength: 3},
	{MaxLength: 4},
	{MaxLength: 6},
	{MaxLength: 8, ShortestOnly: true},
	{MaxLength: 4, Hop: graph.Hop{Direction: graph.Out}},
	{MaxLength: 4, Hop: graph.Hop{Direction: graph.In}},
	{MaxLength: 4, Avoid: []graph.ID{"org:r/9"}},
	{MaxLength: 4, Avoid: []graph.ID{"org:r/9", "org:r/1", "nowhere", "org:r/0"}},
	{MaxLength: 4, MaxDegree: 5},
	{MaxLength: 6, MaxDegree: 4, Hop: graph.Hop{Direction: graph.Out}},
	{MaxLength: 3, MaxDegree: 1},
	{MaxLength: 4, Hop: graph.Hop{Stances: []graph.Stance{graph.Asserted, graph.Planned}}, ShortestOnly: true},
	{MaxLength: 4, Hop: graph.Hop{Time: graph.On(19560101, graph.Possible)}},
	{MaxLength: 3, Hop: graph.Hop{Qualifiers: []string{"OBSERVER"}}},
	{MaxLength: 4, First: 1},
	{MaxLength: 4, First: 3},
	{MaxLength: 4, Avoid: []graph.ID{"org:r/1"}, MaxDegree: 5, Hop: graph.Hop{Direction: graph.Out}},
	{MaxLength: 3, Avoid: []graph.ID{"org:r/4"}, MaxDegree: 4, Hop: graph.Hop{Direction: graph.In}, ShortestOnly: true},
	{MaxLength: 4, Avoid: []graph.ID{"org:r/2"}, MaxDegree: 3, Hop: graph.Hop{Time: graph.On(19560101, graph.Possible)}, Coexisting: true},
	{MaxLength: 4, Coexisting: true},
	{MaxLength: 3, Hop: graph.Hop{Time: graph.On(19900101, graph.Certain)}},
	{MaxLength: 3, Hop: graph.Hop{Kinds: []graph.FactKind{graph.MemberOf, graph.PartyTo}, Stances: []graph.Stance{graph.Planned}}},
}

// ringEnds are the pairs between which the paths of ring are asked for.
var ringEnds = [][2]graph.ID{{"org:r/0", "org:r/3"}, {"org:r/8", "org:r/1"}, {"org:r/0", "org:r/1"}, {"org:r/9", "org:r/7"}}

// ages is a part in which organizations belong to others for a time, so that some ways lead through times that never met.
func ages() *draft {
	d := text("ages")
	for i, m := range []struct{ from, to, start, end string }{
		{"1", "2", "1950", "1955-06-30"},
		{"2", "3", "1955-06-30", "1960"},
		{"2", "3", "1956", "1960"},
		{"3", "4", "1940", "1955-06"},
		{"3", "4", "195X", ".."},
		{"1", "5", "1900", "1910"},
		{"5", "4", "1910-12-31", "1920"},
		{"5", "4", "1911", "1920"},
		{"1", "6", "XXXX-06-19", "XXXX-06-20"},
		{"6", "4", "2024-06-20", "2024-07-01"},
		{"6", "4", "2023-06-21", "2024-06-18"},
		{"1", "4", "", "1949"},
		{"4", "2", "1949?", "1955"},
	} {
		role := graph.MemberRoles[i%len(graph.MemberRoles)]
		d.claim(graph.MemberOf, graph.ID("org:a/"+m.from), graph.ID("org:a/"+m.to), from(m.start), to(m.end), with(graph.AttrMemberRole, string(role)))
	}
	return d
}

// samePaths holds what a store finds against the model.
func (r *rig) samePaths(q graph.PathQuery) {
	r.Helper()
	got, want := must[graph.PathResult](r)(r.Paths(r.Context(), q)), r.model.View().Paths(q)
	if got.Complete != want.Complete {
		r.Errorf("%+v: complete %t, want %t", q, got.Complete, want.Complete)
	}
	equal(r, fmt.Sprintf("%+v", q), append([]graph.Path{}, got.Paths...), append([]graph.Path{}, want.Paths...))
}

func (r *rig) sameHood(q graph.HoodQuery) {
	r.Helper()
	equal(r, fmt.Sprintf("%+v", q), must[graph.Subgraph](r)(r.Neighborhood(r.Context(), q)), r.model.View().Hood(q))
}

// walks holds walks between some of the entities against the model's.
func (r *rig) walks(ids []graph.ID) {
	r.Helper()
	for i, from := range ids[:min(3, len(ids))] {
		to := ids[len(ids)-1-i]
		r.samePaths(graph.PathQuery{From: from, To: to, MaxLength: 3, First: 100})
		r.samePaths(graph.PathQuery{From: to, To: from, MaxLength: 4, First: 20, Coexisting: true, MaxDegree: 6, Hop: graph.Hop{Stances: graph.Stances}})
		r.sameHood(graph.HoodQuery{Of: []graph.ID{from, to}, Depth: 2, Limit: 10})
	}
}

var walkCases = []testCase{
	{"paths are all simple ones, shortest first, ties by ids, in every choice of facts", func(r *rig) {
		r.apply(ring())
		for _, q := range pathQueries {
			for _, end := range ringEnds {
				if q.From, q.To = end[0], end[1]; q.First == 0 {
					q.First = 1000
				}
				r.samePaths(q)
			}
		}
	}},
	{"a path is between entities, whichever of their ids is given, and none leads to itself or to nowhere", func(r *rig) {
		r.apply(ring(), text("more").record("org:r/90", "twin").record("org:r/alone", "Alone"))
		r.judge(same("org:r/9", "org:r/90", 1))
		for _, q := range []graph.PathQuery{
			{From: "org:r/90", To: "org:r/3"},
			{From: "org:r/0", To: "org:r/90"},
			{From: "org:r/9", To: "org:r/90"},
			{From: "org:r/0", To: "org:r/3", Avoid: []graph.ID{"org:r/90"}},
			{From: "org:r/0", To: "org:r/3", Avoid: []graph.ID{"org:r/0", "org:r/3", "org:r/90"}},
			{From: "org:r/0", To: "org:r/alone"},
			{From: "org:r/0", To: "nowhere"},
			{From: "nowhere", To: "org:r/0"},
		} {
			q.MaxLength, q.First = 3, 100
			r.samePaths(q)
		}
	}},
	{"the facts of a path coexist where on some day all of them may hold", func(r *rig) {
		r.apply(ages())
		q := graph.PathQuery{From: "org:a/1", To: "org:a/4", MaxLength: 4, First: 100}
		all := must[graph.PathResult](r)(r.Paths(r.Context(), q))
		q.Coexisting = true
		some := must[graph.PathResult](r)(r.Paths(r.Context(), q))
		if len(some.Paths) == 0 || len(some.Paths) >= len(all.Paths) {
			r.Errorf("%d of %d paths coexist", len(some.Paths), len(all.Paths))
		}
		for _, from := range []graph.ID{"org:a/1", "org:a/5", "org:a/6"} {
			for _, direction := range []graph.Direction{graph.Both, graph.Out} {
				for _, shortest := range []bool{false, true} {
					q.From, q.Hop.Direction, q.ShortestOnly = from, direction, shortest
					r.samePaths(q)
				}
			}
		}
	}},
	{"a search for paths looks at no more facts and takes no more steps than it may, and tells where that ended it", func(r *rig) {
		r.apply(ring())
		complete := 0
		for _, work := range []int{1, 2, 5, 6, 8, 11, 13, 16, 19, 20, 22, 25, 28, 33, 40, 60, 90, 150, 400} {
			for i, q := range []graph.PathQuery{
				{MaxLength: 1, First: 5},
				{MaxLength: 4, First: 1000},
				{MaxLength: 6, First: 3},
				{MaxLength: 5, First: 1000, ShortestOnly: true},
				{MaxLength: 4, First: 1000, MaxDegree: 5, Avoid: []graph.ID{"org:r/1"}, Hop: graph.Hop{Direction: graph.Out}, Coexisting: true},
			} {
				q.From, q.To, q.Work = ringEnds[i%2][0], ringEnds[i%2][1], work
				r.samePaths(q)
				if must[graph.PathResult](r)(r.Paths(r.Context(), q)).Complete {
					complete++
				}
			}
		}
		if complete == 0 || complete == 19*5 {
			r.Errorf("%d searches of %d are complete", complete, 19*5)
		}
	}},
	{"a neighborhood is nearest first, cut at its limit, and tells what it left out and where it goes on", func(r *rig) {
		r.apply(ring(), text("more").record("org:r/alone", "Alone"))
		for _, of := range [][]graph.ID{{"org:r/0"}, {"org:r/8"}, {"org:r/8", "org:r/0", "org:r/8"}, {"org:r/9", "org:r/alone", "nowhere"}, {"nowhere"}, nil} {
			for depth := 1; depth <= 4; depth++ {
				for _, limit := range []int{1, 3, 6, 1000} {
					for _, hop := range []graph.Hop{{}, {Direction: graph.Out}, {Direction: graph.In, Time: graph.On(19560101, graph.Possible)}} {
						r.sameHood(graph.HoodQuery{Of: of, Depth: depth, Limit: limit, Hop: hop})
					}
				}
			}
		}
	}},
	{"a neighborhood looks at no more facts than it may", func(r *rig) {
		r.apply(ring())
		for _, work := range []int{1, 2, 3, 4, 7, 8, 9, 15, 25, 40, 44, 45, 100} {
			for _, hop := range []graph.Hop{{}, {Direction: graph.Out}} {
				r.sameHood(graph.HoodQuery{Of: []graph.ID{"org:r/8"}, Depth: 4, Limit: 6, Hop: hop, Work: work})
				r.sameHood(graph.HoodQuery{Of: []graph.ID{"org:r/0", "org:r/7"}, Depth: 2, Limit: 1000, Hop: hop, Work: work})
			}
		}
	}},
	{"walks beyond the limits are invalid", func(r *rig) {
		r.apply(ring())
		for _, q := range []graph.PathQuery{{MaxLength: 0, First: 1}, {MaxLength: 9, First: 1}, {MaxLength: 4}, {MaxLength: 4, First: 1, MaxDegree: -1}, {MaxLength: 4, First: 1, Work: -1}} {
			q.From, q.To = "org:r/0", "org:r/3"
			if _, err := r.Paths(r.Context(), q); !errors.Is(err, graph.ErrInvalid) {
				r.Errorf("paths %+v: error %v, want ErrInvalid", q, err)
			}
		}
		for _, q := range []graph.HoodQuery{{Depth: 0, Limit: 1}, {Depth: 5, Limit: 1}, {Depth: 1, Limit: 0}, {Depth: 1, Limit: 1001}, {Depth: 1, Limit: 1, Work: -1}} {
			q.Of = []graph.ID{"org:r/0"}
			if _, err := r.Neighborhood(r.Context(), q); !errors.Is(err, graph.ErrInvalid) {
				r.Errorf("neighborhood %+v: error %v, want ErrInvalid", q, err)
			}
		}
	}},
}
