package graphtest

import (
	"cmp"
	"maps"
	"slices"

	"entente/graph"
)

// Paths are all simple paths of a query, found by trying every way: shortest first, ties by the ids along them; cut where
// the work that the query allows ends, and whether it does not.
func (v View) Paths(q graph.PathQuery) graph.PathResult {
	from, to := v.entity[q.From], v.entity[q.To]
	if from == "" || to == "" || from == to {
		return graph.PathResult{Complete: true}
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
	if q.Coexisting {
		all = slices.DeleteFunc(all, func(p graph.Path) bool { return !coexist(p.Facts) })
	}
	slices.SortFunc(all, comparePaths)
	if q.ShortestOnly && len(all) > 0 {
		shortest := len(all[0].Facts)
		all = slices.DeleteFunc(all, func(p graph.Path) bool { return len(p.Facts) > shortest })
	}
	return v.worked(q, all)
}

// bars tells whether no path goes through an entity that is not one of its ends.
func (v View) bars(q graph.PathQuery, id graph.ID) bool {
	return slices.ContainsFunc(q.Avoid, func(a graph.ID) bool { return v.entity[a] == id }) ||
		q.MaxDegree > 0 && len(v.FactsOf(id, q.Hop)) > q.MaxDegree
}

// coexist tells whether on some day all the facts may hold: where there is such a day, one of them may begin on it.
func coexist(facts []graph.Fact) bool {
	for _, f := range facts {
		for _, span := range f.When.Possible {
			if !slices.ContainsFunc(facts, func(f graph.Fact) bool {
				return !slices.ContainsFunc(f.When.Possible, func(s graph.DaySpan) bool { return s.From <= span.From && span.From <= s.To })
			}) {
				return true
			}
		}
	}
	return false
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

// worked cuts the list of all paths of a query where its work ends.
func (v View) worked(q graph.PathQuery, all []graph.Path) graph.PathResult {
	w := working{View: v, q: q, from: v.entity[q.From], to: v.entity[q.To], most: cmp.Or(q.Work, graph.MaxWork)}
	lengths := w.lengths()
	w.away = w.distances()
	for length := 1; length <= lengths && w.ended == ""; length++ {
		w.walk([]graph.ID{w.from}, nil, length)
		switch {
		case w.ended != "":
		case w.found == q.First:
			w.ended = "first"
		case w.steps >= w.most:
			w.ended = "work"
		case q.ShortestOnly && w.found > 0:
			w.ended = "shortest"
		}
	}
	complete := w.ended == "first" || w.ended == "shortest" || w.ended == "" && lengths == q.MaxLength
	return graph.PathResult{Paths: all[:w.found], Complete: complete}
}

// working counts what a search does.
type working struct {
	View
	q        graph.PathQuery
	from, to graph.ID
	most     int
	away     map[graph.ID]int
	steps    int
	found    int
	ended    string // why the search did
}

// lengths is how long paths may be for all of their facts to be looked at: by turns from the two ends, first from the
// target, ring after ring.
func (w *working) lengths() int {
	back := w.q.Hop
	back.Direction = map[graph.Direction]graph.Direction{graph.Out: graph.In, graph.In: graph.Out}[w.q.Hop.Direction]
	type side struct {
		hop  graph.Hop
		stop graph.ID
		ring []graph.ID
		seen map[graph.ID]bool
	}
	sides := []*side{
		{back, w.from, []graph.ID{w.to}, map[graph.ID]bool{w.to: true}},
		{w.q.Hop, w.to, []graph.ID{w.from}, map[graph.ID]bool{w.from: true}},
	}
	looked := 0
	for length := range w.q.MaxLength {
		s := sides[length%2]
		var next []graph.ID
		for _, id := range s.ring {
			if id == s.stop || id != w.from && id != w.to && w.bars(w.q, id) {
				continue
			}
			looked += len(w.FactsOf(id, s.hop))
			for other := range w.neighbors(id, s.hop) {
				if !s.seen[other] {
					s.seen[other] = true
					next = append(next, other)
				}
			}
		}
		if looked > w.most {
			return length
		}
		s.ring = next
	}
	return w.q.MaxLength
}

// distances are those to the target, through what a path may go through.
func (w *working) distances() map[graph.ID]int {
	away := map[graph.ID]int{w.to: 0}
	for depth := 1; depth <= w.q.MaxLength; depth++ {
		for _, id := range w.ids() {
			if _, known := away[id]; known {
				continue
			}
			for next := range w.neighbors(id, w.q.Hop) {
				if before, near := away[next]; near && before == depth-1 && (next == w.to || next != w.from && !w.bars(w.q, next)) {
					away[id] = depth
				}
			}
		}
	}
	return away
}

// walk counts the steps along the paths that go on by exactly so many facts, and what it finds.
func (w *working) walk(nodes []graph.ID, facts []graph.Fact, remaining int) {
	if remaining == 0 {
		w.found++
		return
	}
	neighbors := w.neighbors(nodes[len(nodes)-1], w.q.Hop)
	for _, next := range slices.Sorted(maps.Keys(neighbors)) {
		away, near := w.away[next]
		if !near || away >= remaining || (next == w.to) != (remaining == 1) || slices.Contains(nodes, next) || next != w.to && w.bars(w.q, next) {
			continue
		}
		slices.SortFunc(neighbors[next], func(a, b graph.Fact) int { return cmp.Compare(a.ID, b.ID) })
		for _, f := range neighbors[next] {
			switch {
			case w.found == w.q.First:
				w.ended = "first"
			case w.steps >= w.most:
				w.ended = "work"
			}
			if w.ended != "" {
				return
			}
			w.steps++
			if along := append(slices.Clone(facts), f); !w.q.Coexisting || coexist(along) {
				w.walk(append(slices.Clone(nodes), next), along, remaining-1)
			}
		}
	}
}

// rings are the entities within the depth of a query, at how many hops each lies, and from how many on their facts were not
// looked at.
func (v View) rings(q graph.HoodQuery) (order []graph.ID, depth map[graph.ID]int, unread int) {
	depth = map[graph.ID]int{}
	var ring []graph.ID
	for _, id := range q.Of {
		if entity, found := v.entity[id]; found && !slices.Contains(ring, entity) {
			ring = append(ring, entity)
			depth[entity] = 0
		}
	}
	left := cmp.Or(q.Work, graph.MaxWork)
	for at := 0; at <= q.Depth; at++ {
		order = append(order, ring...)
		var next []graph.ID
		for _, id := range ring {
			left -= len(v.FactsOf(id, q.Hop))
			for other := range v.neighbors(id, q.Hop) {
				if _, known := depth[other]; !known && at < q.Depth {
					depth[other] = at + 1
					next = append(next, other)
				}
			}
		}
		if left < 0 {
			maps.DeleteFunc(depth, func(_ graph.ID, d int) bool { return d > at })
			return order, depth, at
		}
		ring = next
	}
	return order, depth, q.Depth + 1
}

// Hood is what lies around entities, found ring by ring.
func (v View) Hood(q graph.HoodQuery) graph.Subgraph {
	order, depth, unread := v.rings(q)
	ways := map[graph.ID]map[graph.ID][]graph.Fact{}
	degree := map[graph.ID]int{}
	for _, id := range order {
		if depth[id] < unread {
			ways[id], degree[id] = v.neighbors(id, q.Hop), len(v.FactsOf(id, q.Hop))
		}
	}
	slices.SortFunc(order, func(a, b graph.ID) int {
		return cmp.Or(cmp.Compare(depth[a], depth[b]), cmp.Compare(degree[b], degree[a]), cmp.Compare(a, b))
	})
	kept := order[:min(q.Limit, len(order))]
	s := graph.Subgraph{Omitted: len(order) - len(kept)}
	facts := map[graph.ID]graph.Fact{}
	for _, id := range kept {
		s.Nodes = append(s.Nodes, v.nodes[id])
		beyond := depth[id] >= unread
		for next, between := range ways[id] {
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
