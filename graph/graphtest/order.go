package graphtest

import (
	"fmt"
	"maps"
	"slices"

	"entente/graph"
)

// histories is how many random histories a store goes through, each in two orders.
const histories = 20

var orderCases = func() []testCase {
	var cases []testCase
	for seed := range histories {
		name := fmt.Sprintf("random history %d agrees with the model", seed+1)
		cases = append(cases, testCase{name, func(r *rig) { r.live(Cases().Example(seed)) }},
			testCase{name + " in another order, and ends in the same bytes", func(r *rig) {
				history := Cases().Example(seed)
				other, err := history.Reordered(r.Context())
				if err != nil {
					r.Fatal(err)
				}
				first := NewModel()
				if err := history.Run(r.Context(), first); err != nil {
					r.Fatal(err)
				}
				r.live(other)
				if err := sameExport(export(r, r.Store), export(r, first)); err != nil {
					r.Error(err)
				}
			}})
	}
	return cases
}()

// live does all writes of a history, and compares the exports once in the middle and at the end.
func (r *rig) live(history Case) {
	r.Helper()
	for i, op := range history.Ops {
		r.do(op)
		if i == len(history.Ops)/2 {
			r.agrees()
		}
		if r.Failed() {
			r.Fatalf("after write %d of %d: %#v", i+1, len(history.Ops), op)
		}
	}
	r.agrees()
	r.answers()
}

// answers holds what the store answers to the questions about everything in it against the model.
func (r *rig) answers() {
	r.Helper()
	v := r.model.View()
	asked := slices.Sorted(maps.Keys(v.entity)) // all records, those of merged entities too
	page := graph.Page{First: longest}
	equal(r, "nodes", must[map[graph.ID]graph.Node](r)(r.Nodes(r.Context(), v.ids())), v.nodes)
	for i, hop := range hops {
		facts := must[map[graph.ID]graph.FactPage](r)(r.Facts(r.Context(), asked, hop, page))
		for _, id := range asked {
			equal(r, fmt.Sprintf("facts of %s by hop %d", id, i+1), append([]graph.Fact{}, facts[id].Facts...), append([]graph.Fact{}, v.FactsOf(id, hop)...))
		}
	}
	for i, f := range filters {
		r.filtered(fmt.Sprintf("filter %d", i+1), f)
	}
	rests := slices.Collect(maps.Keys(v.claims))
	for _, f := range v.Facts {
		rests = append(rests, f.ID)
	}
	evidence := must[map[graph.ID]graph.EvidencePage](r)(r.Evidence(r.Context(), rests, page))
	for _, id := range rests {
		equal(r, "evidence of "+string(id), evidence[id].Evidence, v.EvidenceOf(id))
	}
	r.evidenceByID()
	documents := must[map[graph.ID]graph.DocumentPage](r)(r.DocumentsOf(r.Context(), asked, page))
	for _, id := range asked {
		mentioning := lines(v.MentionsOf(id, nil), func(m graph.EntityMention) string { return string(m.Document) })
		got := lines(documents[id].Documents, func(d graph.Document) string { return string(d.ID) })
		sameList(r, "documents of "+string(id), got, slices.Compact(mentioning))
	}
	r.walks(asked)
	for _, d := range v.Documents {
		asked = append(asked, d.ID)
	}
	claims := must[map[graph.ID][]graph.Claim](r)(r.Claims(r.Context(), asked, ""))
	mentions := must[map[graph.ID]graph.MentionPage](r)(r.Mentions(r.Context(), asked, nil, page))
	listed := must[map[graph.ID]graph.ListedPage](r)(r.Listed(r.Context(), asked, graph.Listing{Facts: true}, page))
	for _, id := range asked {
		equal(r, "claims on "+string(id), append([]graph.Claim{}, claims[id]...), v.ClaimsOn(id, ""))
		equal(r, "mentions of "+string(id), append([]graph.EntityMention{}, mentions[id].Mentions...), v.MentionsOf(id, nil))
		equal(r, "facts listed in "+string(id), append([]graph.Fact{}, listed[id].Facts...), v.FactsIn(id))
	}
	r.stats()
	r.views()
}

// views holds what the store says of everything at once against the model.
func (r *rig) views() {
	r.Helper()
	v := r.model.View()
	all := v.ids()
	page := graph.Page{First: longest}
	if len(all) == 0 {
		return
	}
	timeline := graph.TimelineQuery{Of: all[:min(len(all), graph.MaxTimelineOf)]}
	equal(r, "timeline", append([]graph.Event{}, must[graph.EventPage](r)(r.Timeline(r.Context(), timeline, page)).Events...), append([]graph.Event{}, v.Timeline(timeline)...))
	r.bars(graph.HistogramQuery{By: graph.PrecisionYear})
	equal(r, "all facts among all", must[graph.Subgraph](r)(r.Among(r.Context(), all, graph.Hop{})), v.Among(all, graph.Hop{}))
	equal(r, "dyads", append([]graph.Dyad{}, must[graph.DyadPage](r)(r.Dyads(r.Context(), nil, graph.TieQuery{}, page)).Dyads...), v.Dyads(nil, graph.TieQuery{}))
	r.allied(all[:min(len(all), 50)], graph.TieQuery{Time: graph.On(19550601, graph.Possible)})
}
