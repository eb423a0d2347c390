package graphtest

import (
	"fmt"
	"testing"

	"entente/graph"
)

// TestHub holds a store to its promises about an entity with so many facts: pages, counts and degree. open gives an empty
// store; the suite closes it.
func TestHub(t *testing.T, open func(t testing.TB) graph.Store, facts int) {
	r := newRig(t, open(t))
	want := loadHub(r, facts)
	hub := []graph.ID{"org:hub"}
	first := must[map[graph.ID]graph.FactPage](r)(r.Facts(r.Context(), hub, graph.Hop{}, graph.Page{First: 20, Count: true}))["org:hub"]
	equal(r, "the first page", first.Facts, want[:20])
	if !first.More || first.Total != total(facts) {
		r.Errorf("more %t, total %d, want %d", first.More, first.Total, total(facts))
	}
	got := walkPages(r, 500, func(p graph.Page) ([]graph.Fact, graph.PageInfo, error) {
		pages, err := r.Facts(r.Context(), hub, graph.Hop{}, p)
		return pages["org:hub"].Facts, pages["org:hub"].PageInfo, err
	})
	equal(r, "all pages", got, want)
	some := must[map[graph.ID]graph.FactPage](r)(r.Facts(r.Context(), hub, graph.Hop{Qualifiers: []string{"OBSERVER"}, Direction: graph.In}, graph.Page{First: 5, Count: true}))["org:hub"]
	if wanted := (facts + 9) / 10; some.Total != wanted {
		r.Errorf("%d observers, want %d", some.Total, wanted)
	}
	if degree := must[map[graph.ID]int](r)(r.Degrees(r.Context(), hub, graph.Hop{}))["org:hub"]; degree != facts {
		r.Errorf("degree %d, want %d", degree, facts)
	}
	paths := must[graph.PathResult](r)(r.Paths(r.Context(), graph.PathQuery{From: "nation:hub/0", To: "nation:hub/1", MaxLength: 2, First: 5}))
	if len(paths.Paths) != 1 || !paths.Complete {
		r.Errorf("%d paths through the hub, complete %t, want one", len(paths.Paths), paths.Complete)
	}
	r.walksAround(facts)
	r.agrees()
	must[graph.Change](r)(r.Apply(r.Context(), text("one more").claim(graph.MemberOf, "nation:hub/last", "org:hub", from("1999")).Contribution))
	more := must[map[graph.ID]graph.FactPage](r)(r.Facts(r.Context(), hub, graph.Hop{}, graph.Page{First: 1, Count: true}))["org:hub"]
	if more.Total != total(facts+1) {
		r.Errorf("total %d after one more, want %d", more.Total, total(facts+1))
	}
}

// walksAround keeps walks out of the hub, and looks around one of its members.
func (r *rig) walksAround(facts int) {
	r.Helper()
	around := graph.PathQuery{From: "nation:hub/0", To: "nation:hub/1", MaxLength: 4, First: 5}
	busy, barred, long := around, around, around
	busy.MaxDegree, barred.Avoid, long.ShortestOnly = facts-1, []graph.ID{"org:hub"}, true
	for want, queries := range map[int][]graph.PathQuery{0: {busy, barred}, 1: {around, long}} {
		for _, q := range queries {
			if got := must[graph.PathResult](r)(r.Paths(r.Context(), q)); len(got.Paths) != want || !got.Complete {
				r.Errorf("%d paths of %+v, complete %t, want %d", len(got.Paths), q, got.Complete, want)
			}
		}
	}
	hood := must[graph.Subgraph](r)(r.Neighborhood(r.Context(), graph.HoodQuery{Of: []graph.ID{"nation:hub/0"}, Depth: 2, Limit: 50}))
	if len(hood.Nodes) != 50 || len(hood.Facts) != 49 || hood.Omitted != facts+1-50 {
		r.Errorf("%d nodes, %d facts, %d omitted, want 50, 49 and %d", len(hood.Nodes), len(hood.Facts), hood.Omitted, facts+1-50)
	}
	sameList(r, "frontier", hood.Frontier, []graph.ID{"org:hub"})
}

// total is what a page says of a list of so many items.
func total(items int) int {
	if items > graph.MaxTotal {
		return -1
	}
	return items
}

// loadHub gives a hub so many members, in parts as a loader would write them, and gives its facts in order.
func loadHub(r *rig, facts int) []graph.Fact {
	r.Helper()
	for begin, part := 0, 1; begin < facts; begin, part = begin+graph.MaxRows, part+1 {
		d := rows("hub", part)
		for i := begin; i < min(begin+graph.MaxRows, facts); i++ {
			id := graph.ID(fmt.Sprintf("nation:hub/%d", i))
			d.Records = append(d.Records, graph.Record{ID: id, Name: fmt.Sprintf("Member %d", i)})
			c := graph.Claim{
				Kind: graph.MemberOf, From: id, To: "org:hub", Stance: graph.Asserted, Evidence: []graph.Evidence{{Row: i + 1, Rule: "graphtest"}},
				Interval: graph.Interval{Start: graph.MustDate(fmt.Sprint(1900 + i%97))},
			}
			if i%10 == 0 {
				c.Attributes = map[string]string{graph.AttrMemberRole: "OBSERVER"}
			}
			d.Claims = append(d.Claims, c)
		}
		d.Records = append(d.Records, graph.Record{ID: "org:hub", Name: "Hub"})
		must[graph.Change](r)(r.Apply(r.Context(), d.Contribution))
		must[graph.Change](r)(r.model.Apply(r.Context(), d.Contribution))
	}
	return r.model.View().FactsOf("org:hub", graph.Hop{})
}
