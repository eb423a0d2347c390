package graphtest

import (
	"cmp"
	"slices"

	"entente/graph"
)

// EvidenceOf is all evidence of a fact or a claim as the model has it, by document, then id.
func (v View) EvidenceOf(id graph.ID) []graph.SourcedEvidence {
	claims := []graph.ID{id}
	for _, f := range v.Facts {
		if f.ID == id {
			claims = f.Claims
		}
	}
	all := []graph.SourcedEvidence{}
	for _, claim := range claims {
		c := v.claims[claim]
		for _, e := range c.Evidence {
			all = append(all, graph.SourcedEvidence{Evidence: e, Claim: c.ID, Document: c.Document, Stance: c.Stance, Attested: c.Attested})
		}
	}
	slices.SortFunc(all, func(a, b graph.SourcedEvidence) int {
		return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.ID, b.ID))
	})
	return all
}

// evidenceByID asks for all evidence that there is, by id, among ids of other things.
func (r *rig) evidenceByID() {
	r.Helper()
	v := r.model.View()
	want := map[graph.ID]graph.SourcedEvidence{}
	asked := []graph.ID{"evidence:00000000000000000000", "evidence:\" OR *", "fact:0", "nation:RUS", "nowhere", ""}
	for id := range v.claims {
		for _, e := range v.EvidenceOf(id) {
			want[e.ID] = e
			asked = append(asked, e.ID, id)
		}
	}
	equal(r, "evidence by id", must[map[graph.ID]graph.SourcedEvidence](r)(r.EvidenceByID(r.Context(), asked)), want)
}

// MentionsOf are all mentions of an entity or in a document as the model has them.
func (v View) MentionsOf(id graph.ID, kinds []graph.NodeKind) []graph.EntityMention {
	entity, isEntity := v.entity[id]
	byID := map[graph.ID]graph.EntityMention{}
	for _, m := range v.Mentions {
		of := v.entity[m.Record]
		kind, _ := of.Kind()
		if (isEntity && of == entity || m.Document == id) && (kinds == nil || slices.Contains(kinds, kind)) {
			byID[m.ID] = graph.EntityMention{Mention: m, Entity: of}
		}
	}
	all := []graph.EntityMention{}
	for _, m := range byID {
		all = append(all, m)
	}
	slices.SortFunc(all, func(a, b graph.EntityMention) int {
		return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(place(a), place(b)), cmp.Compare(a.ID, b.ID))
	})
	return all
}

// place is the row of a mention, or where its span starts.
func place(m graph.EntityMention) int {
	if m.Span != nil {
		return m.Span.Start
	}
	return m.Row
}

// ClaimsOn are the attribute claims on an entity as the model has them, by property, then id.
func (v View) ClaimsOn(id graph.ID, property string) []graph.Claim {
	all := []graph.Claim{}
	for _, c := range v.claims {
		if entity, found := v.entity[id]; found && !c.IsRelation() && v.entity[c.From] == entity && (property == "" || c.Property == property) {
			all = append(all, c)
		}
	}
	slices.SortFunc(all, func(a, b graph.Claim) int {
		return cmp.Or(cmp.Compare(a.Property, b.Property), cmp.Compare(a.ID, b.ID))
	})
	return all
}

var sourceCases = []testCase{
	{"the evidence of a fact is that of all its claims with what each says of it, of a claim its own", func(r *rig) {
		r.apply(treaty("one"), treaty("two"), text("three").claim(graph.Targets, "sanction:ties/1", "nation:PRK", as(graph.Denied), seen("2020")))
		v := r.model.View()
		var asked []graph.ID
		for _, f := range v.Facts {
			asked = append(asked, f.ID)
		}
		for id := range v.claims {
			asked = append(asked, id)
		}
		got := must[map[graph.ID]graph.EvidencePage](r)(r.Evidence(r.Context(), append(asked, "fact:0", "nation:RUS", ""), graph.Page{First: 100, Count: true}))
		for _, id := range asked {
			equal(r, "evidence of "+string(id), got[id].Evidence, v.EvidenceOf(id))
			if got[id].Total != len(v.EvidenceOf(id)) {
				r.Errorf("evidence of %s: total %d, want %d", id, got[id].Total, len(v.EvidenceOf(id)))
			}
		}
		for _, id := range []graph.ID{"fact:0", "nation:RUS", ""} {
			if len(got[id].Evidence) > 0 {
				r.Errorf("%q has evidence %v", id, got[id].Evidence)
			}
		}
	}},
	{"evidence keeps its spans, pages, rows, rule and confidence", func(r *rig) {
		d := text("one").record("nation:RUS", "Russia").record("org:UN", "UN")
		first, further := d.span(4), d.span(9)
		first.Page = 3
		d.add(graph.Claim{Kind: graph.MemberOf, From: "nation:RUS", To: "org:UN", Evidence: []graph.Evidence{
			{Spans: []graph.Span{first, further}, Page: 3, Rule: "a.rule", Confidence: number(0.875)}, {Spans: []graph.Span{first}, Page: 3, Rule: "b.rule", Confidence: number(0)},
		}}, nil)
		set := rows("set", 1).record("nation:RUS", "Russia").record("org:UN", "UN")
		set.add(graph.Claim{Kind: graph.MemberOf, From: "nation:RUS", To: "org:UN", Evidence: []graph.Evidence{{Row: 1999, Rule: "row"}}}, nil)
		r.apply(d, set)
		v := r.model.View()
		id := v.Facts[0].ID
		got := must[map[graph.ID]graph.EvidencePage](r)(r.Evidence(r.Context(), []graph.ID{id}, graph.Page{First: 10}))
		equal(r, "evidence", got[id].Evidence, v.EvidenceOf(id))
	}},
	{"the id of a piece of evidence finds it with what its claim says, whatever else is asked for", func(r *rig) {
		r.apply(treaty("one"), treaty("two"), rows("set", 1).claim(graph.MemberOf, "nation:RUS", "org:UN", seen("2001-01-01")),
			rows("set", 2).claim(graph.MemberOf, "nation:RUS", "org:UN", seen("2002-01-01"), as(graph.Asserted)))
		r.evidenceByID()
		r.forget(treaty("two").Document.ID)
		r.evidenceByID()
	}},
	{"attribute claims of all stances come by property, of one entity however it is called", func(r *rig) {
		one, two := treaty("one"), treaty("two").says(treaty("two").own(graph.KindPact, 10), graph.PropSigned, "2024-06-20", as(graph.Denied))
		a, b := one.own(graph.KindPact, 10), two.own(graph.KindPact, 10)
		r.apply(one, two)
		r.judge(same(a, b, 1))
		v := r.model.View()
		for _, property := range []string{"", graph.PropSigned, graph.PropPhase, graph.PropBorn, "colour"} {
			asked := []graph.ID{a, b, "sanction:ties/1", "nation:RUS", "nowhere"}
			got := must[map[graph.ID][]graph.Claim](r)(r.Claims(r.Context(), asked, property))
			for _, id := range asked {
				equal(r, "claims "+property+" on "+string(id), append([]graph.Claim{}, got[id]...), v.ClaimsOn(id, property))
			}
		}
	}},
	{"an attribute that two parts claim is one claim with the evidence of both", func(r *rig) {
		r.apply(rows("set", 1).record("pact:x/0", "").says("pact:x/1", graph.PropForm, "TRADE", seen("2001-01-01")),
			rows("set", 2).claim(graph.Revives, "pact:x/1", "pact:x/2").says("pact:x/1", graph.PropForm, "TRADE", seen("2002-01-01")))
		got := must[map[graph.ID][]graph.Claim](r)(r.Claims(r.Context(), []graph.ID{"pact:x/1"}, ""))
		equal(r, "claims", got["pact:x/1"], r.model.View().ClaimsOn("pact:x/1", ""))
		r.agrees()
	}},
	{"mentions of entities and of documents come by document and place, with the entity they are of", func(r *rig) {
		one, id := office("one", "Vladimir Putin", "k")
		two, other := office("two", "Putin", "k")
		one.mention(id, graph.MentionSurname, 20).mention(id, graph.MentionTitle, 2).mention("nation:RUS", graph.MentionDemonym, 2)
		r.apply(one, two, rows("set", 1).record("leader:x/1", "PUTIN", "k").mention("leader:x/1", graph.MentionName, 12).mention("leader:x/1", graph.MentionName, 9))
		v := r.model.View()
		asked := []graph.ID{id, other, "leader:x/1", "nation:RUS", one.Document.ID, two.Document.ID, "nowhere", ""}
		for _, kinds := range [][]graph.NodeKind{nil, {graph.KindLeader}, {graph.KindNation, graph.KindPact}} {
			got := must[map[graph.ID]graph.MentionPage](r)(r.Mentions(r.Context(), asked, kinds, graph.Page{First: 50, Count: true}))
			for _, id := range asked {
				want := v.MentionsOf(id, kinds)
				equal(r, "mentions of "+string(id), append([]graph.EntityMention{}, got[id].Mentions...), want)
				if len(want) > 0 && got[id].Total != len(want) {
					r.Errorf("mentions of %s: total %d, want %d", id, got[id].Total, len(want))
				}
			}
		}
	}},
}
