package graphtest

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"entente/graph"
)

// paths are all simple paths of a query, found by trying every way: shortest first, ties by the ids along them.
func (v View) paths(q graph.PathQuery) []graph.Path {
	from, to := v.entity[q.From], v.entity[q.To]
	if from == "" || to == "" || from == to {
		return nil
	}
	var all []graph.Path
	var follow func(p graph.Path)
	follow = func(p graph.Path) {
		at := p.Nodes[len(p.Nodes)-1]
		if at == to {
			all = append(all, graph.Path{Nodes: slices.Clone(p.Nodes), Facts: slices.Clone(p.Facts)})
			return
		}
		if len(p.Facts) == q.MaxLength || at != from && v.bars(q, at) {
			return
		}
		for next, facts := range v.neighbors(at, q.Hop) {
			for _, f := range facts {
				if !slices.Contains(p.Nodes, next) {
					follow(graph.Path{Nodes: append(slices.Clone(p.Nodes), next), Facts: append(slices.Clone(p.Facts), f)})
				}
			}
		}
	}
	follow(graph.Path{Nodes: []graph.ID{from}})
	slices.SortFunc(all, comparePaths)
	if q.ShortestOnly && len(all) > 0 {
		shortest := len(all[0].Facts)
		all = slices.DeleteFunc(all, func(p graph.Path) bool { return len(p.Facts) > shortest })
	}
	return all[:min(q.First, len(all))]
}

// bars tells whether no path goes through an entity that is not one of its ends.
func (v View) bars(q graph.PathQuery, id graph.ID) bool {
	return slices.ContainsFunc(q.Avoid, func(a graph.ID) bool { return v.entity[a] == id }) ||
		q.MaxDegree > 0 && len(v.FactsOf(id, q.Hop)) > q.MaxDegree
}

func comparePaths(a, b graph.Path) int {
	if c := cmp.Compare(len(a.Facts), len(b.Facts)); c != 0 {
		return c
	}
	for i := range a.Facts {
		if c := cmp.Or(cmp.Compare(a.Nodes[i+1], b.Nodes[i+1]), cmp.Compare(a.Facts[i].ID, b.Facts[i].ID)); c != 0 {
			return c
		}
	}
	return 0
}

// rings are the entities within the depth of a query, and at how many hops each lies.
func (v View) rings(q graph.HoodQuery) (order []graph.ID, depth map[graph.ID]int) {
	depth = map[graph.ID]int{}
	for _, id := range q.Of {
		if entity, found := v.entity[id]; found && !slices.Contains(order, entity) {
			order = append(order, entity)
			depth[entity] = 0
		}
	}
	for i := 0; i < len(order); i++ {
		for next := range v.neighbors(order[i], q.Hop) {
			if _, known := depth[next]; !known && depth[order[i]] < q.Depth {
				depth[next] = depth[order[i]] + 1
				order = append(order, next)
			}
		}
	}
	return order, depth
}

// hood is what lies around entities, found ring by ring.
func (v View) hood(q graph.HoodQuery) graph.Subgraph {
	order, depth := v.rings(q)
	slices.SortFunc(order, func(a, b graph.ID) int {
		return cmp.Or(cmp.Compare(depth[a], depth[b]), cmp.Compare(len(v.FactsOf(b, q.Hop)), len(v.FactsOf(a, q.Hop))), cmp.Compare(a, b))
	})
	kept := order[:min(q.Limit, len(order))]
	s := graph.Subgraph{Omitted: len(order) - len(kept)}
	facts := map[graph.ID]graph.Fact{}
	for _, id := range kept {
		s.Nodes = append(s.Nodes, v.nodes[id])
		beyond := false
		for next, between := range v.neighbors(id, q.Hop) {
			beyond = beyond || !slices.Contains(kept, next)
			for _, f := range between {
				if slices.Contains(kept, next) {
					facts[f.ID] = f
				}
			}
		}
		if beyond {
			s.Frontier = append(s.Frontier, id)
		}
	}
	for _, f := range v.Facts { // sorted by id
		if _, in := facts[f.ID]; in {
			s.Facts = append(s.Facts, f)
		}
	}
	slices.Sort(s.Frontier)
	return s
}

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
	{MaxLength: 5, Hop: graph.Hop{Direction: graph.In}},
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
}

var walkCases = []testCase{
	{"paths are all simple ones, shortest first, ties by ids, in every choice of facts", func(r *rig) {
		r.apply(ring())
		v := r.model.View()
		ends := [][2]graph.ID{{"org:r/0", "org:r/3"}, {"org:r/8", "org:r/1"}, {"org:r/0", "org:r/1"}, {"org:r/9", "org:r/7"}}
		for i, q := range pathQueries {
			for _, end := range ends {
				if q.From, q.To = end[0], end[1]; q.First == 0 {
					q.First = 1000
				}
				got := must[graph.PathResult](r)(r.Paths(r.Context(), q))
				if !got.Complete {
					r.Errorf("query %d from %s to %s is not complete", i+1, q.From, q.To)
				}
				equal(r, fmt.Sprintf("query %d from %s to %s", i+1, q.From, q.To), append([]graph.Path{}, got.Paths...), append([]graph.Path{}, v.paths(q)...))
			}
		}
	}},
	{"a path is between entities, whichever of their ids is given, and none leads to itself or to nowhere", func(r *rig) {
		r.apply(ring(), text("more").record("org:r/90", "twin"))
		r.judge(same("org:r/9", "org:r/90", 1))
		v := r.model.View()
		for _, q := range []graph.PathQuery{
			{From: "org:r/90", To: "org:r/3"},
			{From: "org:r/0", To: "org:r/90"},
			{From: "org:r/9", To: "org:r/90"},
			{From: "org:r/0", To: "org:r/3", Avoid: []graph.ID{"org:r/90"}},
			{From: "org:r/0", To: "nowhere"},
			{From: "nowhere", To: "org:r/0"},
		} {
			q.MaxLength, q.First = 3, 100
			got := must[graph.PathResult](r)(r.Paths(r.Context(), q))
			equal(r, fmt.Sprintf("from %s to %s", q.From, q.To), append([]graph.Path{}, got.Paths...), append([]graph.Path{}, v.paths(q)...))
		}
	}},
	{"a neighborhood is nearest first, cut at its limit, and tells what it left out and where it goes on", func(r *rig) {
		r.apply(ring())
		v := r.model.View()
		for _, of := range [][]graph.ID{{"org:r/0"}, {"org:r/8"}, {"org:r/8", "org:r/0", "org:r/8"}, {"org:r/9", "nowhere"}, {"nowhere"}, nil} {
			for depth := 1; depth <= 4; depth++ {
				for _, limit := range []int{1, 3, 6, 1000} {
					for _, hop := range []graph.Hop{{}, {Direction: graph.Out}, {Direction: graph.In, Time: graph.On(19560101, graph.Possible)}} {
						q := graph.HoodQuery{Of: of, Depth: depth, Limit: limit, Hop: hop}
						equal(r, fmt.Sprintf("neighborhood of %v, depth %d, limit %d", of, depth, limit), must[graph.Subgraph](r)(r.Neighborhood(r.Context(), q)), v.hood(q))
					}
				}
			}
		}
	}},
	{"walks beyond the limits are invalid", func(r *rig) {
		r.apply(ring())
		for _, q := range []graph.PathQuery{{MaxLength: 0, First: 1}, {MaxLength: 9, First: 1}, {MaxLength: 4}} {
			q.From, q.To = "org:r/0", "org:r/3"
			if _, err := r.Paths(r.Context(), q); !errors.Is(err, graph.ErrInvalid) {
				r.Errorf("paths %+v: error %v, want ErrInvalid", q, err)
			}
		}
		for _, q := range []graph.HoodQuery{{Depth: 0, Limit: 1}, {Depth: 5, Limit: 1}, {Depth: 1, Limit: 0}, {Depth: 1, Limit: 1001}} {
			q.Of = []graph.ID{"org:r/0"}
			if _, err := r.Neighborhood(r.Context(), q); !errors.Is(err, graph.ErrInvalid) {
				r.Errorf("neighborhood %+v: error %v, want ErrInvalid", q, err)
			}
		}
	}},
}
