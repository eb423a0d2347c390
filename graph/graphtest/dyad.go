package graphtest

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"

	"entente/graph"
)

// tie is what joins two nations: what both lead to or the fact itself, how surely, and the facts.
type tie struct {
	what      string
	certainty graph.Certainty
	facts     []graph.Fact
}

// ties are all that join a nation with others, found fact by fact.
func (v View) ties(a graph.ID, q graph.TieQuery) map[graph.ID][]tie {
	found := map[graph.ID][]tie{}
	add := func(b graph.ID, t tie) {
		if b != a && v.nodes[b].Kind == graph.KindNation {
			found[b] = append(found[b], t)
		}
	}
	for _, f := range v.FactsOf(a, graph.Hop{}) {
		if v.nodes[a].Kind != graph.KindNation || !asks(q, f) || q.Obligations != nil && !v.promises(f, q.Obligations) {
			continue
		}
		b := f.Other(a)
		if certainty, held := q.Time.Admits(f.When); held && (f.Kind == graph.Pledged || f.Kind == graph.SucceededBy) {
			add(b, tie{string(f.ID), certainty, []graph.Fact{f}})
		}
		for _, s := range v.FactsOf(b, graph.Hop{}) {
			if certainty, held := onOneDay(q.Time, f, s); held && joins(f, s) {
				add(s.Other(b), tie{string(f.Kind) + string(b), certainty, []graph.Fact{f, s}})
			}
		}
	}
	return found
}

// asks tells whether a query asks for ties of a fact; of a sanction's two, either kind asks for both.
func asks(q graph.TieQuery, f graph.Fact) bool {
	if f.Kind == graph.Imposed || f.Kind == graph.Targets {
		return q.Kinds == nil || slices.Contains(q.Kinds, graph.Imposed) || slices.Contains(q.Kinds, graph.Targets)
	}
	return q.Kinds == nil || slices.Contains(q.Kinds, f.Kind)
}

// joins tells whether two facts at one thing join those at their other ends.
func joins(f, s graph.Fact) bool {
	switch f.Kind {
	case graph.Imposed:
		return s.Kind == graph.Targets
	case graph.Targets:
		return s.Kind == graph.Imposed
	case graph.MemberOf:
		return s.Kind == graph.MemberOf && s.To == f.To && f.Qualifier == string(graph.RoleMember) && s.Qualifier == f.Qualifier
	default:
		return f.Kind == graph.PartyTo && s.Kind == f.Kind
	}
}

// promises tells whether a pledge is of one of the obligations, or a pact that a fact leads to has one.
func (v View) promises(f graph.Fact, obligations []graph.Obligation) bool {
	is := func(value string) bool { return slices.Contains(obligations, graph.Obligation(value)) }
	pact := v.nodes[f.To]
	return f.Kind == graph.Pledged && is(f.Attributes[graph.AttrObligation]) ||
		f.Kind == graph.PartyTo && slices.ContainsFunc(pact.Values(graph.PropObligation), func(p graph.Property) bool { return is(p.Value) })
}

// onOneDay is how surely two facts hold on one day of a time, tried day by day.
func onOneDay(t graph.Time, f, s graph.Fact) (graph.Certainty, bool) {
	var best graph.Certainty
	for _, day := range slices.Concat(turns(t, f), turns(t, s)) {
		a, heldA := f.When.AsOf(day)
		b, heldB := s.When.AsOf(day)
		switch {
		case !heldA || !heldB:
		case a == graph.Certain && b == graph.Certain:
			best = graph.Certain
		case best == "":
			best = graph.Possible
		}
	}
	if t.IsZero() {
		return "", best != ""
	}
	return best, best != ""
}

// Partners are the nations that ties join with one, by id.
func (v View) Partners(id graph.ID, q graph.TieQuery) []graph.Partner {
	partners := []graph.Partner{}
	for b, ties := range v.ties(v.entity[id], q) {
		p := graph.Partner{Nation: b}
		whats := map[string]bool{}
		for _, t := range ties {
			whats[t.what] = true
			if p.Certainty != graph.Certain {
				p.Certainty = t.certainty
			}
		}
		p.Ties = len(whats)
		partners = append(partners, p)
	}
	slices.SortFunc(partners, func(a, b graph.Partner) int { return cmp.Compare(a.Nation, b.Nation) })
	return partners
}

// Dyads are the pairs of nations that ties join, in order.
func (v View) Dyads(among []graph.ID, q graph.TieQuery) []graph.Dyad {
	dyads, chosen := []graph.Dyad{}, v.entities(among)
	for _, a := range v.ids() {
		if among != nil && !chosen[a] {
			continue
		}
		for _, p := range v.Partners(a, q) {
			if a < p.Nation && (among == nil || chosen[p.Nation]) {
				dyads = append(dyads, graph.Dyad{Pair: graph.Pair{A: a, B: p.Nation}, Ties: p.Ties, Certainty: p.Certainty})
			}
		}
	}
	return dyads
}

// Tied are the facts that the ties of a pair are of, each once, by day, then id.
func (v View) Tied(pair graph.Pair, q graph.TieQuery) []graph.Fact {
	byID := map[graph.ID]graph.Fact{}
	for _, t := range v.ties(v.entity[pair.A], q)[v.entity[pair.B]] {
		for _, f := range t.facts {
			byID[f.ID] = f
		}
	}
	return slices.SortedFunc(maps.Values(byID), func(a, b graph.Fact) int {
		return cmp.Or(cmp.Compare(a.SortDay(), b.SortDay()), cmp.Compare(a.ID, b.ID))
	})
}

// pairs holds the dyads of a store, with their facts, against the model's, and gives each in one line.
func (r *rig) pairs(among []graph.ID, q graph.TieQuery) []string {
	r.Helper()
	got := must[graph.DyadPage](r)(r.Dyads(r.Context(), among, q, graph.Page{First: longest})).Dyads
	v, what := r.model.View(), fmt.Sprintf("of %+v among %v", q, among)
	equal(r, "dyads "+what, append([]graph.Dyad{}, got...), v.Dyads(among, q))
	var pairs []graph.Pair
	for _, d := range got {
		pairs = append(pairs, d.Pair)
	}
	r.tied(pairs, q)
	return lines(got, func(d graph.Dyad) string {
		return fmt.Sprintf("%s %s %d%s", d.A.Local(), d.B.Local(), d.Ties, sure(d.Certainty))
	})
}

func sure(c graph.Certainty) string {
	if c == "" {
		return ""
	}
	return " " + string(c)
}

// tied holds the facts of pairs against the model's: all, and the first two counted.
func (r *rig) tied(pairs []graph.Pair, q graph.TieQuery) {
	r.Helper()
	v := r.model.View()
	all := must[map[graph.Pair]graph.FactPage](r)(r.Ties(r.Context(), pairs, q, graph.Page{First: longest}))
	first := must[map[graph.Pair]graph.FactPage](r)(r.Ties(r.Context(), pairs, q, graph.Page{First: 2, Count: true}))
	for _, p := range pairs {
		want := v.Tied(p, q)
		equal(r, fmt.Sprintf("facts of %v by %+v", p, q), append([]graph.Fact{}, all[p].Facts...), append([]graph.Fact{}, want...))
		if err := samePage(first[p], want, 2); err != nil {
			r.Errorf("first facts of %v by %+v: %v", p, q, err)
		}
		if keys := first[p].Keys; first[p].More && q.Kinds == nil && q.Obligations == nil && q.Time.IsZero() {
			rest := must[map[graph.Pair]graph.FactPage](r)(r.Ties(r.Context(), []graph.Pair{p}, q, graph.Page{First: longest, After: keys[1]}))
			equal(r, fmt.Sprintf("further facts of %v", p), rest[p].Facts, want[2:])
		}
	}
}

// allied holds the partners of nations against the model's: all, and the first two counted.
func (r *rig) allied(of []graph.ID, q graph.TieQuery) {
	r.Helper()
	v := r.model.View()
	all := must[map[graph.ID]graph.PartnerPage](r)(r.Partners(r.Context(), of, q, graph.Page{First: longest}))
	first := must[map[graph.ID]graph.PartnerPage](r)(r.Partners(r.Context(), of, q, graph.Page{First: 2, Count: true}))
	for _, id := range of {
		want := v.Partners(id, q)
		equal(r, fmt.Sprintf("partners of %s by %+v", id, q), append([]graph.Partner{}, all[id].Partners...), want)
		page := first[id]
		equal(r, fmt.Sprintf("first partners of %s by %+v", id, q), append([]graph.Partner{}, page.Partners...), want[:min(2, len(want))])
		if len(want) > 0 && (page.Total != len(want) || page.More != (len(want) > 2) || len(page.Keys) != len(page.Partners)) {
			r.Errorf("partners of %s by %+v: total %d, more %t, %d keys, want %d in all", id, q, page.Total, page.More, len(page.Keys), len(want))
		}
	}
}

// powers is a part in which nations are joined in every way that joins nations, and in some that do not.
func powers() *draft {
	d := blocs()
	pledge := func(a, b graph.ID, obligation string, options ...option) {
		d.claim(graph.Pledged, a, b, append(options, with(graph.AttrObligation, obligation))...)
	}
	pledge("nation:FRA", "nation:GBR", "DEFENSE", from("1961-07-06"), to("1995"))
	pledge("nation:GBR", "nation:FRA", "DEFENSE", from("1961-07-06"), to("1995"))
	pledge("nation:FRA", "nation:ITA", "NEUTRALITY", from("1950"))
	pledge("nation:ITA", "nation:USA", "DEFENSE", from("1960"), as(graph.Planned))
	for _, m := range []struct {
		nation graph.ID
		role   graph.MemberRole
		from   string
		to     string
	}{{"nation:USA", "MEMBER", "1945", ".."}, {"nation:GBR", "MEMBER", "1991-09-17", ".."}, {"nation:ITA", "OBSERVER", "1949", ""}, {"nation:FRA", "", "", ""}} {
		d.claim(graph.MemberOf, m.nation, "org:UN", from(m.from), to(m.to), with(graph.AttrMemberRole, string(cmp.Or(m.role, graph.RoleMember))))
	}
	return d.claim(graph.MemberOf, "org:UN", "org:x", from("1950")).claim(graph.MemberOf, "nation:USA", "org:x", from("1940"), to("1950")).
		claim(graph.Imposed, "nation:USA", "sanction:s/1", from("1950-06-28"), to("2008")).claim(graph.Imposed, "org:UN", "sanction:s/1", from("1950")).
		claim(graph.Targets, "sanction:s/1", "nation:GBR", from("1950-06-28"), to("..")).claim(graph.Targets, "sanction:s/1", "org:x", from("1950")).
		claim(graph.Imposed, "nation:GBR", "sanction:s/2", from("1960"), to("1961")).claim(graph.Targets, "sanction:s/2", "nation:USA", from("1962"), to("1963")).
		claim(graph.SucceededBy, "nation:SUN", "nation:RUS", from("1991-12-26")).
		claim(graph.Visited, "leader:x/1", "nation:USA", from("1959")).claim(graph.HeldOffice, "leader:x/1", "nation:FRA", from("1958")).
		says("pact:b/1", graph.PropObligation, "DEFENSE").says("pact:b/1", graph.PropObligation, "CONSULTATION").
		says("pact:b/3", graph.PropObligation, "NEUTRALITY").says("pact:b/4", graph.PropObligation, "DEFENSE", as(graph.Denied))
}

var powersIDs = []graph.ID{"nation:FRA", "nation:GBR", "nation:ITA", "nation:USA", "nation:SUN", "nation:RUS"}

// tieQueries choose by everything that a query of ties can.
var tieQueries = []graph.TieQuery{
	{},
	{Kinds: []graph.FactKind{graph.Pledged}},
	{Kinds: []graph.FactKind{graph.SucceededBy}},
	{Kinds: []graph.FactKind{graph.PartyTo}},
	{Kinds: []graph.FactKind{graph.MemberOf}},
	{Kinds: []graph.FactKind{graph.Targets}},
	{Kinds: []graph.FactKind{graph.Imposed, graph.MemberOf, graph.Pledged}},
	{Kinds: []graph.FactKind{graph.Visited, graph.HeldOffice}},
	{Obligations: []graph.Obligation{"DEFENSE"}},
	{Obligations: []graph.Obligation{"CONSULTATION", "NEUTRALITY"}},
	{Kinds: []graph.FactKind{graph.PartyTo, graph.Pledged}, Obligations: []graph.Obligation{"DEFENSE"}, Time: graph.On(19620101, graph.Possible)},
	{Kinds: []graph.FactKind{graph.MemberOf, graph.SucceededBy}, Obligations: []graph.Obligation{"DEFENSE"}},
	{Time: graph.On(19530601, graph.Possible)},
	{Time: graph.On(19611231, graph.Possible)},
	{Time: graph.On(19951231, graph.Possible)},
	{Time: graph.Time{From: 19520101, To: 19611231, AtLeast: graph.Possible}},
}

var dyadCases = []testCase{
	{"two nations are joined by pledges and successions between them, and by pacts, memberships and sanctions of one day", func(r *rig) {
		r.apply(powers())
		sameList(r, "dyads", r.pairs(nil, graph.TieQuery{}), []string{"FRA GBR 6", "FRA ITA 4", "FRA USA 1", "GBR ITA 2", "GBR USA 2", "RUS SUN 1"})
		sameList(r, "of defense", r.pairs(nil, graph.TieQuery{Obligations: []graph.Obligation{"DEFENSE"}}), []string{"FRA GBR 3", "FRA ITA 1", "GBR ITA 1"})
	}},
	{"a pair is as certain as the best of its ties, and a tie of two facts as the less certain of them", func(r *rig) {
		r.apply(powers())
		sameList(r, "in 1953", r.pairs(nil, graph.TieQuery{Kinds: []graph.FactKind{graph.PartyTo}, Time: graph.On(19530601, graph.Possible)}), []string{"FRA GBR 1 CERTAIN", "GBR ITA 1 POSSIBLE"})
		sameList(r, "in 1961", r.pairs(nil, graph.TieQuery{Obligations: []graph.Obligation{"DEFENSE"}, Time: graph.On(19611231, graph.Possible)}), []string{"FRA GBR 3 CERTAIN", "FRA ITA 1 POSSIBLE", "GBR ITA 1 POSSIBLE"})
	}},
	{"dyads and their facts are those of the model in every choice, among all and among some", func(r *rig) {
		r.apply(powers(), web())
		for _, q := range tieQueries {
			r.pairs(nil, q)
			r.pairs([]graph.ID{"nation:USA", "nation:GBR", "nation:FRA", "org:UN", "nowhere", "nation:GBR"}, q)
		}
		sameList(r, "among one", r.pairs([]graph.ID{"nation:FRA"}, graph.TieQuery{}), nil)
		sameList(r, "among nobody", r.pairs([]graph.ID{}, graph.TieQuery{}), nil)
	}},
	{"dyads come in pages of any size, also where one nation fills none and where it fills several", func(r *rig) {
		r.apply(powers(), web())
		want := r.model.View().Dyads(nil, graph.TieQuery{})
		for _, first := range []int{1, 4} {
			got := walkPages(r, first, func(p graph.Page) ([]graph.Dyad, graph.PageInfo, error) {
				page, err := r.Dyads(r.Context(), nil, graph.TieQuery{}, p)
				return page.Dyads, page.PageInfo, err
			})
			equal(r, fmt.Sprintf("dyads by %d", first), got, want)
		}
	}},
	{"dyads are counted where that is asked for, wherever the page starts", func(r *rig) {
		r.apply(powers(), web())
		want := len(r.model.View().Dyads(nil, graph.TieQuery{}))
		page := must[graph.DyadPage](r)(r.Dyads(r.Context(), nil, graph.TieQuery{}, graph.Page{First: 4, Count: true}))
		next := must[graph.DyadPage](r)(r.Dyads(r.Context(), nil, graph.TieQuery{}, graph.Page{First: 4, Count: true, After: page.Keys[3]}))
		if page.Total != want || next.Total != want {
			r.Errorf("totals %d and %d, want %d", page.Total, next.Total, want)
		}
	}},
	{"the partners of several nations come in one call, those of each under the id asked, and they are mutual", func(r *rig) {
		r.apply(powers(), text("more").record("nation:GBR2", "twin"))
		r.judge(same("nation:GBR", "nation:GBR2", 1))
		asked := append([]graph.ID{"nation:GBR2", "org:UN", "nowhere", "pact:b/1"}, powersIDs...)
		for _, q := range tieQueries {
			r.allied(asked, q)
			all := must[map[graph.ID]graph.PartnerPage](r)(r.Partners(r.Context(), powersIDs, q, graph.Page{First: longest}))
			for _, a := range powersIDs {
				for _, p := range all[a].Partners {
					back := graph.Partner{Nation: a, Ties: p.Ties, Certainty: p.Certainty}
					if !slices.Contains(all[p.Nation].Partners, back) {
						r.Errorf("%s has the partner %+v by %+v, which has not %+v", a, p, q, back)
					}
				}
			}
		}
	}},
	{"the facts of a pair are the same in either order, and there are none of a nation with itself, with nobody or with what is no nation", func(r *rig) {
		r.apply(powers(), text("more").record("nation:GBR2", "twin"))
		r.judge(same("nation:GBR", "nation:GBR2", 1))
		for _, q := range tieQueries {
			r.tied([]graph.Pair{
				{A: "nation:FRA", B: "nation:GBR"},
				{A: "nation:GBR2", B: "nation:FRA"},
				{A: "nation:GBR", B: "nation:GBR2"},
				{A: "nation:FRA", B: "nowhere"},
				{A: "nation:USA", B: "org:UN"},
				{A: "org:UN", B: "nation:GBR"},
				{A: "org:x", B: "nation:FRA"},
			}, q)
		}
	}},
	{"the partners of a nation come in pages", func(r *rig) {
		r.apply(web(), powers())
		for _, id := range []graph.ID{"nation:web/003", "nation:GBR"} {
			got := walkPages(r, 1, func(p graph.Page) ([]graph.Partner, graph.PageInfo, error) {
				pages, err := r.Partners(r.Context(), []graph.ID{id}, graph.TieQuery{}, p)
				return pages[id].Partners, pages[id].PageInfo, err
			})
			equal(r, "partners of "+string(id), got, r.model.View().Partners(id, graph.TieQuery{}))
		}
	}},
	{"dyads among too many nations are invalid", func(r *rig) {
		if _, err := r.Dyads(r.Context(), ids("nation:web/", graph.MaxDyadsAmong+1), graph.TieQuery{}, graph.Page{First: 1}); !errors.Is(err, graph.ErrInvalid) {
			r.Errorf("error %v, want ErrInvalid", err)
		}
	}},
}
