package graphtest

import (
	"slices"

	"entente/graph"
)

// facts are all facts of a hop from an entity, each in one line, held against the model's.
func (r *rig) facts(of graph.ID, hop graph.Hop) []string {
	r.Helper()
	got := walkPages(r, 3, func(p graph.Page) ([]graph.Fact, graph.PageInfo, error) {
		pages, err := r.Facts(r.Context(), []graph.ID{of}, hop, p)
		return pages[of].Facts, pages[of].PageInfo, err
	})
	want := r.model.View().FactsOf(of, hop)
	equal(r, "facts of "+string(of), append([]graph.Fact{}, got...), append([]graph.Fact{}, want...))
	return showAll(got)
}

var factCases = []testCase{
	{"a dated, an undated and an open fact of one entity come by day, the undated last", func(r *rig) {
		r.apply(text("one").claim(graph.MemberOf, "nation:RUS", "org:x/1").claim(graph.MemberOf, "nation:RUS", "org:x/2", from("1949"), to("1991-12-26")).
			claim(graph.MemberOf, "nation:RUS", "org:x/3", from("1945-10-24"), to("..")))
		sameList(r, "facts", r.facts("nation:RUS", graph.Hop{}), []string{
			"MEMBER_OF nation:RUS org:x/3 1945-10-24/..", "MEMBER_OF nation:RUS org:x/2 1949/1991-12-26", "MEMBER_OF nation:RUS org:x/1 /",
		})
	}},
	{"sources that say the same more or less exactly make one fact of the exactest", func(r *rig) {
		r.apply(text("one").claim(graph.MemberOf, "nation:RUS", "org:UN", from("1945")), text("two").claim(graph.MemberOf, "nation:RUS", "org:UN", from("1945-10-24")),
			text("three").claim(graph.MemberOf, "nation:RUS", "org:UN", to("1991")), text("four").claim(graph.MemberOf, "nation:RUS", "org:UN"))
		sameList(r, "facts", r.facts("org:UN", graph.Hop{}), []string{"MEMBER_OF nation:RUS org:UN 1945-10-24/1991"})
		r.agrees()
	}},
	{"two terms of one office are two facts, and a claim without a date is behind both", func(r *rig) {
		r.apply(text("one").claim(graph.HeldOffice, "leader:x/1", "nation:RUS", from("2000-05-07"), to("2008-05-07"), in(graph.HeadOfState)),
			text("two").claim(graph.HeldOffice, "leader:x/1", "nation:RUS", from("2012-05-07"), to(".."), in(graph.HeadOfState)),
			text("three").claim(graph.HeldOffice, "leader:x/1", "nation:RUS", in(graph.HeadOfState)))
		sameList(r, "facts", r.facts("leader:x/1", graph.Hop{}), []string{
			"HELD_OFFICE leader:x/1 nation:RUS 2000-05-07/2008-05-07", "HELD_OFFICE leader:x/1 nation:RUS 2012-05-07/..",
		})
		undated := must[graph.Contribution](r)(text("three").claim(graph.HeldOffice, "leader:x/1", "nation:RUS", in(graph.HeadOfState)).Normalize()).Claims[0].ID
		facts := must[map[graph.ID]graph.Fact](r)(r.FactsByID(r.Context(), []graph.ID{undated}))
		all := r.model.View().FactsOf("leader:x/1", graph.Hop{})
		least := slices.MinFunc(all, func(a, b graph.Fact) int { return compareIDs(a.ID, b.ID) })
		equal(r, "the least fact of the claim", facts[undated], least)
	}},
	{"sources that contradict each other on the dates stay apart", func(r *rig) {
		r.apply(text("one").claim(graph.PartyTo, "nation:RUS", "pact:x/1", from("1949-04-04")), text("two").claim(graph.PartyTo, "nation:RUS", "pact:x/1", from("1955-05-14")))
		sameList(r, "facts", r.facts("pact:x/1", graph.Hop{}), []string{"PARTY_TO nation:RUS pact:x/1 1949-04-04/", "PARTY_TO nation:RUS pact:x/1 1955-05-14/"})
		r.agrees()
	}},
	{"a fact that one source asserts and another denies is asserted and disputed", func(r *rig) {
		r.apply(text("one").claim(graph.PartyTo, "nation:RUS", "pact:x/1", from("1949")), text("two").claim(graph.PartyTo, "nation:RUS", "pact:x/1", as(graph.Denied)))
		sameList(r, "facts", r.facts("nation:RUS", graph.Hop{}), []string{"PARTY_TO nation:RUS pact:x/1 1949/ disputed"})
		r.forget(text("two").Document.ID)
		sameList(r, "facts", r.facts("nation:RUS", graph.Hop{}), []string{"PARTY_TO nation:RUS pact:x/1 1949/"})
	}},
	{"an undated claim attested before the signing joins the fact of which only the signing is known", func(r *rig) {
		r.apply(text("one").claim(graph.PartyTo, "org:UN", "pact:x/1", with(graph.AttrSigned, "1996-09-24")),
			text("two").claim(graph.PartyTo, "org:UN", "pact:x/1", seen("1990-01-01")))
		sameList(r, "facts", r.facts("org:UN", graph.Hop{}), []string{"PARTY_TO org:UN pact:x/1 /"})
		r.agrees()
	}},
	{"what is denied, threatened or planned comes only where its stance is asked for, or by its id", func(r *rig) {
		d := text("one").claim(graph.Visited, "leader:x/1", "nation:RUS", as(graph.Planned)).claim(graph.Visited, "leader:x/1", "nation:PRK").
			claim(graph.Visited, "leader:x/1", "nation:KOR", as(graph.Denied)).claim(graph.Visited, "leader:x/1", "nation:CHN", as(graph.Threatened))
		r.apply(d)
		sameList(r, "asserted", r.facts("leader:x/1", graph.Hop{}), []string{"VISITED leader:x/1 nation:PRK /"})
		sameList(r, "planned", r.facts("leader:x/1", graph.Hop{Stances: []graph.Stance{graph.Planned}}), []string{"VISITED leader:x/1 nation:RUS / PLANNED"})
		if all := r.facts("leader:x/1", graph.Hop{Stances: graph.Stances}); len(all) != 4 {
			r.Errorf("%d facts of all stances, want 4: %v", len(all), all)
		}
		byID := map[graph.ID]graph.Fact{}
		var asked []graph.ID
		for _, f := range r.model.View().Facts {
			byID[f.ID] = f
			asked = append(asked, f.ID)
		}
		equal(r, "facts by id", must[map[graph.ID]graph.Fact](r)(r.FactsByID(r.Context(), append(asked, "fact:0", "nation:RUS", ""))), byID)
	}},
	{"a claim's id finds its fact, one of no fact and of an attribute nothing", func(r *rig) {
		r.apply(treaty("one"))
		v := r.model.View()
		want, asked := map[graph.ID]graph.Fact{}, []graph.ID{}
		for id := range v.claims {
			asked = append(asked, id)
			for _, f := range v.Facts { // sorted by id: the first is the least
				if _, found := want[id]; !found && slices.Contains(f.Claims, id) {
					want[id] = f
				}
			}
		}
		equal(r, "facts by claim", must[map[graph.ID]graph.Fact](r)(r.FactsByID(r.Context(), asked)), want)
	}},
	{"the time of a leader's facts follows birth and death, whichever document tells them", func(r *rig) {
		office := text("one").claim(graph.HeldOffice, "leader:x/1", "org:UN", in("IGO_HEAD"))
		born := text("two").says("leader:x/1", graph.PropBorn, "1952-10-07")
		possible := graph.Hop{Time: graph.On(19400101, graph.Possible)}
		r.apply(office)
		if got := r.facts("leader:x/1", possible); len(got) != 1 {
			r.Errorf("facts of a person of any time: %v, want one", got)
		}
		r.apply(born)
		sameList(r, "facts before birth", r.facts("leader:x/1", possible), nil)
		r.agrees()
		r.forget(born.Document.ID)
		r.agrees()
	}},
	{"what does not exist has no facts, no degree and no error", func(r *rig) {
		r.apply(treaty("one"))
		nobody := []graph.ID{"nation:XXX", "nowhere", "", "fact:0123456789abcdef0123"}
		for id, page := range must[map[graph.ID]graph.FactPage](r)(r.Facts(r.Context(), nobody, graph.Hop{}, graph.Page{First: 5})) {
			if len(page.Facts) > 0 || page.More {
				r.Errorf("%q has %d facts", id, len(page.Facts))
			}
		}
		if got := must[map[graph.ID]int](r)(r.Degrees(r.Context(), nobody, graph.Hop{})); len(got) != 0 {
			r.Errorf("degrees %v, want none", got)
		}
		if got := must[map[graph.ID]graph.Fact](r)(r.FactsByID(r.Context(), nobody)); len(got) != 0 {
			r.Errorf("facts %v, want none", got)
		}
	}},
}

func compareIDs(a, b graph.ID) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	default:
		return 0
	}
}
