package graphtest

import (
	"errors"
	"fmt"
	"slices"

	"entente/graph"
)

// Among is the part of the graph that entities make among themselves.
func (v View) Among(ids []graph.ID, hop graph.Hop) graph.Subgraph {
	inside := v.entities(ids)
	s := graph.Subgraph{}
	seen := map[graph.ID]bool{}
	for _, id := range ids {
		entity := v.entity[id]
		if entity == "" || seen[entity] {
			continue
		}
		seen[entity] = true
		s.Nodes = append(s.Nodes, v.nodes[entity])
		for other := range v.neighbors(entity, hop) {
			if !inside[other] {
				s.Frontier = append(s.Frontier, entity)
				break
			}
		}
	}
	both := hop
	both.Direction = graph.Both
	for _, f := range v.Facts { // sorted by id
		if inside[f.From] && inside[f.To] && admits(both, f, f.From) {
			s.Facts = append(s.Facts, f)
		}
	}
	slices.Sort(s.Frontier)
	return s
}

// CommonPacts are the ids of the pacts to which all are parties on some one day, tried day by day.
func (v View) CommonPacts(parties []graph.ID, t graph.Time) []graph.ID {
	entities := v.entities(parties)
	if slices.ContainsFunc(parties, func(id graph.ID) bool { return v.entity[id] == "" }) {
		return nil
	}
	var common []graph.ID
	for _, n := range v.nodes {
		byParty := map[graph.ID][]graph.Fact{}
		var days []graph.Day
		for _, f := range v.FactsOf(n.ID, graph.Hop{Kinds: []graph.FactKind{graph.PartyTo}, Direction: graph.In}) {
			if entities[f.From] {
				byParty[f.From] = append(byParty[f.From], f)
				days = append(days, turns(t, f)...)
			}
		}
		if n.Kind == graph.KindPact && len(byParty) == len(entities) && slices.ContainsFunc(days, func(d graph.Day) bool { return allHold(byParty, d) }) {
			common = append(common, n.ID)
		}
	}
	slices.Sort(common)
	return common
}

// allHold tells whether each has a fact that may hold on the day.
func allHold(facts map[graph.ID][]graph.Fact, day graph.Day) bool {
	for _, own := range facts {
		if !slices.ContainsFunc(own, func(f graph.Fact) bool { _, held := f.When.AsOf(day); return held }) {
			return false
		}
	}
	return true
}

// turns are the days of a time on which a fact may begin to hold: where facts hold together, they do on such a day of one
// of them.
func turns(t graph.Time, f graph.Fact) []graph.Day {
	var days []graph.Day
	for _, s := range slices.Concat(f.When.Certain, f.When.Possible) {
		if day := max(s.From, t.From); t.IsZero() || day <= t.To {
			days = append(days, day)
		}
	}
	return days
}

// common holds the common pacts of a store, read page by page, against the model's, and gives them by name.
func (r *rig) common(parties []graph.ID, t graph.Time) []string {
	r.Helper()
	got := walkPages(r, 2, func(p graph.Page) ([]graph.Node, graph.PageInfo, error) {
		page, err := r.CommonPacts(r.Context(), parties, t, p)
		return page.Nodes, page.PageInfo, err
	})
	sameList(r, fmt.Sprintf("common pacts of %v at %v", parties, t), sorted(idsOf(got)...), r.model.View().CommonPacts(parties, t))
	return lines(got, func(n graph.Node) string { return n.Name })
}

// blocs is a part in which three nations come into pacts and leave them.
func blocs() *draft {
	d := text("blocs")
	for _, p := range []struct {
		party graph.ID
		pact  int
		from  string
		to    string
	}{
		{"nation:FRA", 1, "1949-04-04", "1966-03-10"},
		{"nation:GBR", 1, "1952", ".."},
		{"nation:ITA", 1, "1955-05-09", ""},
		{"nation:FRA", 2, "1950", "1955-01-01"},
		{"nation:GBR", 2, "1955-01-02", ".."},
		{"nation:FRA", 3, "", ""},
		{"nation:GBR", 3, "1961", "1961"},
		{"nation:ITA", 3, "1962", ""},
		{"nation:FRA", 4, "1950", "1952"},
		{"nation:FRA", 4, "1960", "1965"},
		{"nation:GBR", 4, "1953", "1962"},
		{"nation:ITA", 4, "1951", ""},
		{"org:x", 4, "1961", "1963"},
		{"org:x", 1, "1960", "1961"},
	} {
		d.claim(graph.PartyTo, p.party, graph.ID(fmt.Sprintf("pact:b/%d", p.pact)), from(p.from), to(p.to), seen("1960-01-01"))
	}
	return d.claim(graph.PartyTo, "nation:ITA", "pact:b/2", from("1950"), as(graph.Denied))
}

var viewCases = []testCase{
	{"a subgraph has the entities in the order asked, each once, all facts among them and those that lead on", func(r *rig) {
		r.apply(ring(), web(), text("more").record("org:r/90", "twin"))
		r.judge(same("org:r/9", "org:r/90", 1))
		v := r.model.View()
		for _, asked := range [][]graph.ID{
			{"org:r/3", "org:r/0", "org:r/1", "org:r/0"},
			{"org:r/90", "org:r/5", "org:r/9", "org:r/2"},
			{"org:r/0"},
			{"nowhere", "org:r/7"},
			{"nowhere"},
			append(ids("org:web/", 50), ids("nation:web/", 10)...),
			{"pact:web/1", "org:web/001", "leader:web/1", "org:web/049"},
		} {
			for i, hop := range ownHops() {
				equal(r, fmt.Sprintf("subgraph of %v by hop %d", asked, i+1), must[graph.Subgraph](r)(r.Among(r.Context(), asked, hop)), v.Among(asked, hop))
			}
		}
	}},
	{"a subgraph is refused by a hop that looks at the far ends of facts", func(r *rig) {
		for _, hop := range []graph.Hop{{Far: []graph.Choice{choice(graph.PropForm, "PEACE")}}, {With: []graph.ID{"nation:RUS"}}} {
			if _, err := r.Among(r.Context(), []graph.ID{"nation:FRA"}, hop); !errors.Is(err, graph.ErrInvalid) {
				r.Errorf("by %+v: error %v, want ErrInvalid", hop, err)
			}
		}
	}},
	{"common pacts are those to which all were parties on one day, however often they came and left", func(r *rig) {
		r.apply(blocs())
		sameList(r, "of two", r.common([]graph.ID{"nation:FRA", "nation:GBR"}, graph.Time{}), []string{"b/1", "b/3", "b/4"})
		sameList(r, "of three", r.common([]graph.ID{"nation:FRA", "nation:GBR", "nation:ITA"}, graph.Time{}), []string{"b/1", "b/4"})
		sameList(r, "of an organization too", r.common([]graph.ID{"nation:FRA", "nation:GBR", "nation:ITA", "org:x"}, graph.Time{}), []string{"b/1", "b/4"})
		sameList(r, "of one", r.common([]graph.ID{"nation:FRA"}, graph.Time{}), []string{"b/1", "b/2", "b/3", "b/4"})
	}},
	{"common pacts of a day are those that all were parties to on it", func(r *rig) {
		r.apply(blocs())
		for _, parties := range [][]graph.ID{{"nation:FRA", "nation:GBR"}, {"nation:FRA", "nation:GBR", "nation:ITA"}, {"org:x", "nation:FRA"}} {
			for _, day := range []graph.Day{19510601, 19520601, 19531231, 19550102, 19550601, 19610601, 19620101, 19700101} {
				r.common(parties, graph.On(day, graph.Possible))
			}
		}
		sameList(r, "in 1961", r.common([]graph.ID{"nation:FRA", "nation:GBR", "nation:ITA"}, graph.On(19610601, graph.Possible)), []string{"b/1", "b/4"})
	}},
	{"common pacts are of entities, whichever of their ids are given, and there are none with what is not there", func(r *rig) {
		r.apply(blocs(), text("more").record("nation:GBR2", "twin"))
		r.judge(same("nation:GBR", "nation:GBR2", 1))
		sameList(r, "of a twin", r.common([]graph.ID{"nation:GBR2", "nation:FRA", "nation:GBR"}, graph.Time{}), []string{"b/1", "b/3", "b/4"})
		sameList(r, "of nobody", r.common([]graph.ID{"nation:FRA", "nation:XXX"}, graph.Time{}), nil)
		sameList(r, "of a pact", r.common([]graph.ID{"pact:b/1"}, graph.Time{}), nil)
	}},
	{"views of nobody or of too many are invalid", func(r *rig) {
		r.apply(blocs())
		for _, of := range [][]graph.ID{nil, ids("org:web/", graph.MaxAmong+1)} {
			if _, err := r.Among(r.Context(), of, graph.Hop{}); !errors.Is(err, graph.ErrInvalid) {
				r.Errorf("subgraph of %d: error %v, want ErrInvalid", len(of), err)
			}
			if _, err := r.CommonPacts(r.Context(), of, graph.Time{}, graph.Page{First: 1}); !errors.Is(err, graph.ErrInvalid) {
				r.Errorf("common pacts of %d: error %v, want ErrInvalid", len(of), err)
			}
		}
	}},
}
