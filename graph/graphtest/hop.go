package graphtest

import (
	"fmt"
	"slices"

	"entente/graph"
)

// hops choose by everything that a hop can, alone and together.
var hops = []graph.Hop{
	{},
	{Direction: graph.Out},
	{Direction: graph.In},
	{Direction: graph.Both},
	{Kinds: []graph.FactKind{graph.PartyTo}},
	{Kinds: []graph.FactKind{graph.MemberOf, graph.HeldOffice}, Direction: graph.In},
	{Kinds: graph.FactKinds(), Stances: graph.Stances},
	{Stances: []graph.Stance{graph.Denied, graph.Planned}},
	{Roles: []graph.OfficeRole{graph.HeadOfGovernment}},
	{Roles: []graph.OfficeRole{"ENVOY", "FOREIGN_MINISTER"}, Direction: graph.Out},
	{Qualifiers: []string{"OBSERVER"}},
	{Kinds: []graph.FactKind{graph.MemberOf}, Qualifiers: []string{"MEMBER", "OBSERVER"}, Direction: graph.Out},
	{Obligations: []graph.Obligation{"DEFENSE"}},
	{Obligations: []graph.Obligation{"NEUTRALITY", "OFFENSE"}, Direction: graph.In, Stances: graph.Stances},
	{Time: graph.On(19550601, graph.Possible)},
	{Time: graph.On(19550601, graph.Certain), Direction: graph.Out},
	{Time: graph.Time{From: 19500101, To: 19591231, AtLeast: graph.Certain}, Kinds: []graph.FactKind{graph.MemberOf, graph.PartyTo}},
	{Time: graph.Time{From: 19500101, To: 19591231, AtLeast: graph.Possible}, Stances: graph.Stances},
	{Far: []graph.Choice{choice(graph.PropForm, "PEACE", "TRADE")}},
	{Far: []graph.Choice{choice(graph.PropForm, "ALLIANCE", "PEACE"), choice(graph.PropObligation, "DEFENSE", "OFFENSE")}, Kinds: []graph.FactKind{graph.PartyTo}, Direction: graph.Out},
	{With: []graph.ID{"org:web/001"}},
	{With: []graph.ID{"org:web/001", "org:web/005", "nation:RUS"}, Kinds: []graph.FactKind{graph.PartyTo}},
	{With: []graph.ID{"org:web/002", "org:web/006"}, Kinds: []graph.FactKind{graph.PartyTo}, Direction: graph.Out, Time: graph.On(19550601, graph.Possible)},
	{With: []graph.ID{"org:web/002"}, Kinds: []graph.FactKind{graph.PartyTo, graph.MemberOf}, Time: graph.Time{From: 19500101, To: 19591231, AtLeast: graph.Certain}},
	{With: []graph.ID{"nation:PRK"}, Time: graph.Time{AtLeast: graph.Certain}},
	{With: []graph.ID{"nowhere"}},
	{With: []graph.ID{"nation:RUS"}, Stances: graph.Stances},
}

// ownHops are those that look at nothing but the fact.
func ownHops() []graph.Hop {
	return slices.DeleteFunc(slices.Clone(hops), func(h graph.Hop) bool { return h.Far != nil || h.With != nil })
}

// web is a part in which fifty organizations and what is around them are joined in every way.
func web() *draft {
	d := text("web")
	orgs, nations := ids("org:web/", 50), ids("nation:web/", 10)
	years := []string{"", "1949-04-04", "1955", "1949?", "195X", "1961-07-11", "XXXX-06-01"}
	roles := [][]graph.OfficeRole{{graph.HeadOfState, graph.HeadOfGovernment}, {"FOREIGN_MINISTER"}, nil}
	for i, org := range orgs {
		n := nations[i%len(nations)]
		d.claim(graph.MemberOf, n, org, from(years[i%len(years)]), with(graph.AttrMemberRole, string(graph.MemberRoles[i%3])))
		d.claim(graph.MemberOf, org, orgs[(i+7)%len(orgs)], from("1950"), to("1956-01-01"), as(graph.Stances[i%4]))
		d.claim(graph.PartyTo, org, graph.ID(fmt.Sprintf("pact:web/%d", i%4)), from(years[(i+1)%len(years)]), to(".."), seen("1957"))
		d.says(graph.ID(fmt.Sprintf("pact:web/%d", i%4)), graph.PropForm, string(graph.PactForms[i%4]))
		d.says(graph.ID(fmt.Sprintf("pact:web/%d", i%4)), graph.PropObligation, string(graph.Obligations[i%5]))
		d.claim(graph.HeldOffice, graph.ID(fmt.Sprintf("leader:web/%d", i%6)), org, from(years[(i+2)%len(years)]), in(roles[i%3]...), with(graph.AttrTitle, "Envoy"))
		d.claim(graph.Pledged, n, nations[(i+3)%len(nations)], from(years[(i+3)%len(years)]), with(graph.AttrObligation, string(graph.Obligations[i%5])), as(graph.Stances[i/2%4]))
	}
	return d
}

var hopCases = []testCase{
	{"facts of fifty nodes come in one call, as those of each alone, for every choice of facts", func(r *rig) {
		r.apply(web())
		v := r.model.View()
		asked := append(ids("org:web/", 50), ids("nation:web/", 10)...)
		asked = append(asked, "leader:web/1", "pact:web/2", "nation:XXX")
		for i, hop := range hops {
			for _, first := range []int{1000, 3} {
				got := must[map[graph.ID]graph.FactPage](r)(r.Facts(r.Context(), asked, hop, graph.Page{First: first, Count: true}))
				for _, id := range asked {
					if err := samePage(got[id], v.FactsOf(id, hop), first); err != nil {
						r.Errorf("hop %d of %s by %d: %v", i+1, id, first, err)
					}
				}
			}
		}
	}},
	{"what others are joined to as well is so on one day, at least as surely as asked", func(r *rig) {
		r.apply(text("one").
			claim(graph.PartyTo, "nation:FRA", "pact:x/1", from("1900-01-01"), to("1910-12-31")).claim(graph.PartyTo, "nation:GBR", "pact:x/1", from("1910-12-31"), to("1920-12-31")).
			claim(graph.PartyTo, "nation:FRA", "pact:x/2", from("1900-01-01"), to("1910-12-31")).claim(graph.PartyTo, "nation:GBR", "pact:x/2", from("1911-01-01"), to("1920-12-31")).
			claim(graph.PartyTo, "nation:FRA", "pact:x/3", from("1900"), to("1910")).claim(graph.PartyTo, "nation:GBR", "pact:x/3", with(graph.AttrSigned, "1905")).
			claim(graph.PartyTo, "nation:FRA", "pact:x/4", from("1900"), to("1910")).claim(graph.PartyTo, "nation:GBR", "pact:x/4", from("1905"), to("1915"), as(graph.Denied)).
			claim(graph.PartyTo, "nation:FRA", "pact:x/5", from("1900"), to("1910")).claim(graph.PartyTo, "nation:GBR", "pact:x/5", from("1905"), to("1915")).
			claim(graph.PartyTo, "nation:RUS", "pact:x/5", from("1911"), to("1912")))
		for _, c := range []struct {
			with []graph.ID
			time graph.Time
			want []graph.ID
		}{
			{[]graph.ID{"nation:GBR"}, graph.Time{}, []graph.ID{"pact:x/1", "pact:x/3", "pact:x/5"}},
			{[]graph.ID{"nation:GBR"}, graph.Time{AtLeast: graph.Certain}, []graph.ID{"pact:x/1", "pact:x/5"}},
			{[]graph.ID{"nation:GBR"}, graph.On(19101231, graph.Certain), []graph.ID{"pact:x/1"}},
			{[]graph.ID{"nation:GBR"}, graph.On(19070101, graph.Possible), []graph.ID{"pact:x/3", "pact:x/5"}},
			{[]graph.ID{"nation:GBR"}, graph.Time{From: 19000101, To: 19051230, AtLeast: graph.Certain}, nil},
			{[]graph.ID{"nation:GBR", "nation:RUS"}, graph.Time{}, nil},
			{[]graph.ID{"nation:FRA"}, graph.Time{}, []graph.ID{"pact:x/1", "pact:x/2", "pact:x/3", "pact:x/4", "pact:x/5"}},
		} {
			hop := graph.Hop{Kinds: []graph.FactKind{graph.PartyTo}, Direction: graph.Out, With: c.with, Time: c.time}
			page := must[map[graph.ID]graph.FactPage](r)(r.Facts(r.Context(), []graph.ID{"nation:FRA"}, hop, graph.Page{First: 10, Count: true}))["nation:FRA"]
			var got []graph.ID
			for _, f := range page.Facts {
				got = append(got, f.To)
			}
			slices.Sort(got)
			sameList(r, fmt.Sprintf("pacts with %v at %v", c.with, c.time), got, c.want)
			if err := samePage(page, r.model.View().FactsOf("nation:FRA", hop), 10); err != nil {
				r.Error(err)
			}
		}
	}},
	{"degrees of fifty nodes come in one call and count the facts of each, zero left out", func(r *rig) {
		r.apply(web())
		v := r.model.View()
		asked := append(ids("org:web/", 50), "pact:web/1", "nation:web/003", "nation:XXX")
		for i, hop := range hops {
			want := map[graph.ID]int{}
			for _, id := range asked {
				if count := len(v.FactsOf(id, hop)); count > 0 {
					want[id] = count
				}
			}
			equal(r, fmt.Sprintf("degrees by hop %d", i+1), must[map[graph.ID]int](r)(r.Degrees(r.Context(), asked, hop)), want)
		}
	}},
	{"each id of a merged entity has all its facts, under the id that was asked", func(r *rig) {
		r.apply(text("one").claim(graph.MemberOf, "org:x/1", "org:x/9", from("1950")).claim(graph.MemberOf, "org:x/2", "org:x/8", from("1960")))
		r.judge(same("org:x/1", "org:x/2", 1))
		v := r.model.View()
		pages := must[map[graph.ID]graph.FactPage](r)(r.Facts(r.Context(), []graph.ID{"org:x/2", "org:x/1"}, graph.Hop{}, graph.Page{First: 5}))
		degrees := must[map[graph.ID]int](r)(r.Degrees(r.Context(), []graph.ID{"org:x/2", "org:x/1"}, graph.Hop{}))
		for _, id := range []graph.ID{"org:x/1", "org:x/2"} {
			equal(r, "facts of "+string(id), pages[id].Facts, v.FactsOf("org:x/1", graph.Hop{}))
			if degrees[id] != 2 {
				r.Errorf("degree of %s is %d, want 2", id, degrees[id])
			}
		}
	}},
	{"an id that is asked for twice is answered once", func(r *rig) {
		r.apply(web())
		asked := []graph.ID{"org:web/001", "org:web/001", "org:web/002"}
		pages := must[map[graph.ID]graph.FactPage](r)(r.Facts(r.Context(), asked, graph.Hop{}, graph.Page{First: 100}))
		equal(r, "facts", pages["org:web/001"].Facts, r.model.View().FactsOf("org:web/001", graph.Hop{}))
		if degrees := must[map[graph.ID]int](r)(r.Degrees(r.Context(), asked, graph.Hop{})); degrees["org:web/001"] != len(pages["org:web/001"].Facts) {
			r.Errorf("degree %d, want %d", degrees["org:web/001"], len(pages["org:web/001"].Facts))
		}
	}},
}

// samePage holds the first page of a counted list of facts against the whole list.
func samePage(got graph.FactPage, want []graph.Fact, first int) error {
	if len(want) == 0 && len(got.Facts) == 0 && !got.More {
		return nil
	}
	if got.Total != len(want) || got.More != (len(want) > first) || len(got.Keys) != len(got.Facts) {
		return fmt.Errorf("total %d, more %t, %d keys for %d facts, want %d in all", got.Total, got.More, len(got.Keys), len(got.Facts), len(want))
	}
	return sameJSON(got.Facts, want[:min(first, len(want))])
}
