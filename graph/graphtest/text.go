package graphtest

import (
	"fmt"

	"entente/graph"
)

// hostile is a part that has every hostile text in every place that takes text.
func hostile() *draft {
	d := rows("hostile", 1)
	for i, s := range Hostile {
		org, leader := graph.ID(fmt.Sprintf("org:h/%d", i)), graph.ID(fmt.Sprintf("leader:h/%d", i))
		d.coded(org, s, s, s+" too").record(leader, s, s)
		d.Records[len(d.Records)-1].Aliases = []string{"alias of " + s}
		c := graph.Claim{
			Kind: graph.HeldOffice, From: leader, To: org, Attributes: map[string]string{graph.AttrTitle: s},
			Evidence: []graph.Evidence{{Spans: []graph.Span{{Start: i, End: i + 1, Quote: s}}, Rule: s}},
		}
		d.add(c, nil).says(org, graph.PropName, s).says(graph.ID(fmt.Sprintf("sanction:h/%d", i)), graph.PropReason, s)
	}
	d.Document.Title, d.Document.Source, d.Document.Names = Hostile[4], Hostile[5], Hostile
	return d
}

var textCases = []testCase{
	{"quotes, markup, query languages and control characters go in and come out as they are", func(r *rig) {
		d := hostile()
		r.apply(d)
		r.agrees()
		v := r.model.View()
		equal(r, "nodes", must[map[graph.ID]graph.Node](r)(r.Nodes(r.Context(), v.ids())), v.nodes)
		for i, s := range Hostile {
			id := graph.ID(fmt.Sprintf("org:h/%d", i))
			sameList(r, "facts", r.facts(id, graph.Hop{}), []string{fmt.Sprintf("HELD_OFFICE leader:h/%d %s /", i, id)})
			fact := v.FactsOf(id, graph.Hop{})[0]
			evidence := must[map[graph.ID]graph.EvidencePage](r)(r.Evidence(r.Context(), []graph.ID{fact.ID}, graph.Page{First: 2}))
			if quote := evidence[fact.ID].Evidence[0].Spans[0].Quote; quote != s {
				r.Errorf("quote %q, want %q", quote, s)
			}
		}
		r.forget(d.Document.ID)
		r.agrees()
	}},
	{"hostile names are found by themselves", func(r *rig) {
		r.apply(hostile())
		var refs []graph.Ref
		for _, s := range Hostile {
			refs = append(refs, graph.Ref{Kind: graph.KindOrganization, Code: s}, graph.Ref{Kind: graph.KindLeader, Name: "alias of " + s})
		}
		got := must[map[graph.Ref][]graph.ID](r)(r.Lookup(r.Context(), refs))
		for _, ref := range refs {
			if len(got[ref]) == 0 {
				r.Errorf("%+v finds nothing", ref)
			}
		}
	}},
	{"hostile ids, names and texts as arguments find nothing and break nothing", func(r *rig) {
		r.apply(treaty("one"))
		before := export(r, r.Store)
		for _, s := range Hostile {
			id := graph.ID("org:" + s)
			r.nothing(id)
			if got := must[map[graph.Ref][]graph.ID](r)(r.Lookup(r.Context(), []graph.Ref{{Kind: graph.KindNation, Name: s}, {Kind: graph.KindNation, Code: s}})); len(got) > 0 {
				r.Errorf("%q finds %v", s, got)
			}
			sameList(r, "hits", r.hits(s), nil)
			sameList(r, "found", r.found(graph.Filter{Kind: graph.KindNation, Prefix: s + "x"}), nil)
		}
		if err := sameExport(export(r, r.Store), before); err != nil {
			r.Error(err)
		}
	}},
}

// nothing asks for everything about an id that nobody has.
func (r *rig) nothing(id graph.ID) {
	r.Helper()
	asked, page := []graph.ID{id}, graph.Page{First: 3}
	nodes := must[map[graph.ID]graph.Node](r)(r.Nodes(r.Context(), asked))
	facts := must[map[graph.ID]graph.FactPage](r)(r.Facts(r.Context(), asked, graph.Hop{}, page))
	evidence := must[map[graph.ID]graph.EvidencePage](r)(r.Evidence(r.Context(), asked, page))
	claims := must[map[graph.ID][]graph.Claim](r)(r.Claims(r.Context(), asked, ""))
	mentions := must[map[graph.ID]graph.MentionPage](r)(r.Mentions(r.Context(), asked, nil, page))
	documents := must[map[graph.ID]graph.DocumentPage](r)(r.DocumentsOf(r.Context(), asked, page))
	listed := must[map[graph.ID]graph.ListedPage](r)(r.Listed(r.Context(), asked, graph.Listing{}, page))
	count := len(nodes) + len(facts[id].Facts) + len(evidence[id].Evidence) + len(claims[id]) + len(mentions[id].Mentions) +
		len(documents[id].Documents) + len(listed[id].Nodes)
	if count > 0 {
		r.Errorf("%d things are found of %q", count, id)
	}
}
