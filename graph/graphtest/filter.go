package graphtest

import (
	"fmt"
	"slices"

	"entente/graph"
)

// Chosen tells whether a filter keeps an entity, but for its prefix, spelled out once more for the suite.
func (v View) Chosen(f graph.Filter, n graph.Node) bool {
	stances := f.Stances
	if stances == nil {
		stances = []graph.Stance{graph.Asserted}
	}
	switch {
	case n.Kind != f.Kind, !slices.Contains(stances, n.Stance), !v.shows(n, f.Choices), !signedWithin(n, f.SignedFrom, f.SignedTo):
		return false
	case f.HeldOn != 0 && !v.heldOn(n, f.HeldOn, stances):
		return false
	}
	return !slices.ContainsFunc(f.Ties, func(t graph.Tie) bool { return !v.tied(n, t, stances) })
}

func signedWithin(n graph.Node, from, to graph.Day) bool {
	if from == 0 && to == 0 {
		return true
	}
	signed := n.Date(graph.PropSigned)
	return signed.Bounded() && signed.Latest() >= from && (to == 0 || signed.Earliest() <= to)
}

// heldOn is what Filter.HeldOn asks for.
func (v View) heldOn(n graph.Node, on graph.Day, stances []graph.Stance) bool {
	if !slices.ContainsFunc(n.Held(), func(s graph.DaySpan) bool { return s.From <= on && on <= s.To }) {
		return false
	}
	kinds := map[graph.NodeKind][]graph.FactKind{graph.KindPact: {graph.PartyTo}, graph.KindSanction: {graph.Imposed, graph.Targets}}[n.Kind]
	bound := slices.DeleteFunc(slices.Clone(v.Facts), func(f graph.Fact) bool {
		return !slices.Contains(kinds, f.Kind) || f.From != n.ID && f.To != n.ID || !slices.Contains(stances, f.Stance)
	})
	return len(bound) == 0 || slices.ContainsFunc(bound, func(f graph.Fact) bool { _, held := f.When.AsOf(on); return held })
}

// tied is what a Tie asks for.
func (v View) tied(n graph.Node, t graph.Tie, stances []graph.Stance) bool {
	facts := v.FactsOf(n.ID, graph.Hop{Kinds: t.Kinds, Direction: t.Direction, Time: t.Time, Stances: stances, Roles: t.Roles, Qualifiers: t.Qualifiers})
	leads := func(to graph.ID) bool {
		return slices.ContainsFunc(facts, func(f graph.Fact) bool { return f.Other(n.ID) == v.entity[to] })
	}
	switch {
	case t.OrNone && len(v.FactsOf(n.ID, graph.Hop{Kinds: t.Kinds, Direction: t.Direction, Stances: stances})) == 0:
		return true
	case t.To == nil:
		return len(facts) > 0
	case t.Each:
		return !slices.ContainsFunc(t.To, func(to graph.ID) bool { return !leads(to) })
	default:
		return slices.ContainsFunc(t.To, leads)
	}
}

func choice(property string, values ...string) graph.Choice {
	return graph.Choice{Property: property, Values: values}
}

func member(of ...graph.ID) graph.Tie {
	return graph.Tie{Kinds: []graph.FactKind{graph.MemberOf}, Direction: graph.In, Qualifiers: []string{"MEMBER"}, To: of}
}

func party(each bool, parties ...graph.ID) graph.Tie {
	return graph.Tie{Kinds: []graph.FactKind{graph.PartyTo}, Direction: graph.In, To: parties, Each: each}
}

func sent(by ...graph.ID) graph.Tie {
	return graph.Tie{Kinds: []graph.FactKind{graph.Imposed}, Direction: graph.In, To: by}
}

func aimed(at ...graph.ID) graph.Tie {
	return graph.Tie{Kinds: []graph.FactKind{graph.Targets}, Direction: graph.Out, To: at}
}

func held(on graph.Day, to []graph.ID, roles ...graph.OfficeRole) graph.Tie {
	t := graph.Tie{Kinds: []graph.FactKind{graph.HeldOffice}, Direction: graph.Out, Roles: roles, To: to}
	if on != 0 {
		t.Time = graph.On(on, graph.Possible)
	}
	return t
}

// filters choose by everything that a filter can, alone and together, of what random contributions speak of.
var filters = []graph.Filter{
	{Kind: graph.KindNation, HeldOn: 19500101},
	{Kind: graph.KindNation, HeldOn: 19920101},
	{Kind: graph.KindOrganization, Ties: []graph.Tie{member("nation:RUS")}},
	{Kind: graph.KindOrganization, Ties: []graph.Tie{member("nation:RUS", "nation:PRK", "nowhere")}},
	{Kind: graph.KindLeader, Ties: []graph.Tie{held(0, []graph.ID{"nation:RUS"})}},
	{Kind: graph.KindLeader, Ties: []graph.Tie{held(19610711, nil)}},
	{Kind: graph.KindLeader, Ties: []graph.Tie{held(20170101, []graph.ID{"nation:RUS", "org:UN"}, graph.HeadOfState, "ENVOY")}},
	{Kind: graph.KindPact, Choices: []graph.Choice{choice(graph.PropForm, "ALLIANCE", "PEACE", "TRADE")}},
	{Kind: graph.KindPact, Choices: []graph.Choice{choice(graph.PropObligation, "DEFENSE", "NEUTRALITY", "CONSULTATION")}},
	{Kind: graph.KindPact, Ties: []graph.Tie{party(true, "nation:RUS")}},
	{Kind: graph.KindPact, Ties: []graph.Tie{party(true, "nation:RUS", "nation:PRK")}},
	{Kind: graph.KindPact, Ties: []graph.Tie{party(false, "nation:RUS", "nation:PRK", "nowhere")}},
	{Kind: graph.KindPact, Ties: []graph.Tie{party(true, "nation:RUS", "nowhere")}},
	{Kind: graph.KindPact, SignedFrom: 19490401},
	{Kind: graph.KindPact, SignedFrom: 19490401, SignedTo: 19610711},
	{Kind: graph.KindPact, SignedTo: 19491231, HeldOn: 19500101},
	{Kind: graph.KindPact, HeldOn: 19610711},
	{Kind: graph.KindPact, HeldOn: 19610711, Stances: graph.Stances},
	{Kind: graph.KindSanction, Ties: []graph.Tie{sent("nation:RUS", "org:UN")}},
	{Kind: graph.KindSanction, Ties: []graph.Tie{aimed("nation:PRK", "leader:a-b")}, Stances: []graph.Stance{graph.Asserted, graph.Threatened}},
	{Kind: graph.KindSanction, Ties: []graph.Tie{sent("nation:RUS"), aimed("nation:PRK")}},
	{Kind: graph.KindSanction, Choices: []graph.Choice{choice(graph.PropStatus, "UNKNOWN", "LIFTED")}},
	{Kind: graph.KindSanction, Choices: []graph.Choice{choice(graph.PropLevel, "DECISION"), choice(graph.PropMeasure, "ARMS", "TRADE", "TRAVEL")}},
	{Kind: graph.KindSanction, HeldOn: 19491231},
	{Kind: graph.KindSanction, HeldOn: 20240619},
}

// filtered holds what a filter finds against the model's, in any order.
func (r *rig) filtered(what string, f graph.Filter) {
	r.Helper()
	v := r.model.View()
	var want []graph.ID
	for _, n := range v.Nodes {
		if v.Chosen(f, n) {
			want = append(want, n.ID)
		}
	}
	page := must[graph.NodePage](r)(r.Find(r.Context(), f, graph.Page{First: longest, Count: true}))
	sameList(r, what, slices.Sorted(slices.Values(idsOf(page.Nodes))), want)
	if page.Total != len(want) {
		r.Errorf("%s: total %d, want %d", what, page.Total, len(want))
	}
}

// congress is a part with pacts, sanctions, leaders and organizations to choose among.
func congress() *draft {
	d := text("congress")
	for id, name := range map[graph.ID]string{"pact:c/1": "A", "pact:c/2": "B", "pact:c/3": "C", "pact:c/4": "D", "pact:c/5": "E"} {
		d.record(id, "pact "+name)
	}
	return d.
		says("pact:c/1", graph.PropForm, "ALLIANCE").says("pact:c/1", graph.PropObligation, "DEFENSE").says("pact:c/1", graph.PropObligation, "NEUTRALITY").
		says("pact:c/1", graph.PropSigned, "1894-01-04").says("pact:c/1", graph.PropEnded, "1917").
		claim(graph.PartyTo, "nation:FRA", "pact:c/1", from("1894-01-04"), to("1917")).claim(graph.PartyTo, "nation:RUS", "pact:c/1", from("1894-01-04"), to("1917")).
		says("pact:c/2", graph.PropForm, "PEACE").says("pact:c/2", graph.PropSigned, "1919-06").
		claim(graph.PartyTo, "nation:FRA", "pact:c/2", from("1920-01-10")).claim(graph.PartyTo, "nation:GBR", "pact:c/2", from("1920-01-10")).
		claim(graph.PartyTo, "org:LON", "pact:c/2", from("1920-01-10"), as(graph.Denied)).
		says("pact:c/3", graph.PropForm, "ALLIANCE").says("pact:c/3", graph.PropObligation, "CONSULTATION").says("pact:c/3", graph.PropSigned, "1904?").
		claim(graph.PartyTo, "nation:FRA", "pact:c/3", from("1904-04-08")).claim(graph.PartyTo, "nation:GBR", "pact:c/3", from("1904-04-08")).
		claim(graph.PartyTo, "nation:RUS", "pact:c/4", as(graph.Planned)).
		claim(graph.Imposed, "org:LON", "sanction:c/1", from("1935-11-18")).claim(graph.Targets, "sanction:c/1", "nation:ITA", from("1935-11-18")).
		says("sanction:c/1", graph.PropPhase, "IMPOSED", from("1935-11-18")).says("sanction:c/1", graph.PropPhase, "LIFTED", from("1936-07-15")).
		says("sanction:c/1", graph.PropMeasure, "ARMS").says("sanction:c/1", graph.PropLevel, "REGIME").
		claim(graph.Imposed, "nation:GBR", "sanction:c/2", as(graph.Threatened)).claim(graph.Targets, "sanction:c/2", "nation:ITA", as(graph.Threatened)).
		claim(graph.Imposed, "nation:GBR", "sanction:c/3", from("1940")).claim(graph.Targets, "sanction:c/3", "leader:c/1", from("1940")).
		claim(graph.HeldOffice, "leader:c/1", "nation:ITA", from("1922-10-31"), to("1943-07-25"), in(graph.HeadOfGovernment)).
		claim(graph.HeldOffice, "leader:c/2", "nation:FRA", from("1917-11-16"), to("1920-01-20"), in(graph.HeadOfGovernment)).
		claim(graph.HeldOffice, "leader:c/2", "nation:FRA", from("1906"), to("1906-10"), in("MINISTER")).
		claim(graph.MemberOf, "nation:FRA", "org:LON").claim(graph.MemberOf, "nation:USA", "org:LON", with(graph.AttrMemberRole, "OBSERVER")).
		claim(graph.MemberOf, "nation:SUN", "org:LON", from("1934-09-18"))
}

// chooses are filters over the congress and what they keep, by name.
var chooses = []struct {
	why    string
	filter graph.Filter
	want   []graph.ID
}{
	{"several forms are one of them", graph.Filter{Kind: graph.KindPact, Choices: []graph.Choice{choice(graph.PropForm, "PEACE", "ALLIANCE")}}, []graph.ID{"pact:c/1", "pact:c/2", "pact:c/3"}},
	{"two choices are both", graph.Filter{Kind: graph.KindPact, Choices: []graph.Choice{choice(graph.PropForm, "ALLIANCE"), choice(graph.PropObligation, "DEFENSE", "OFFENSE")}}, []graph.ID{"pact:c/1"}},
	{"several parties are all of them", graph.Filter{Kind: graph.KindPact, Ties: []graph.Tie{party(true, "nation:FRA", "nation:GBR")}}, []graph.ID{"pact:c/2", "pact:c/3"}},
	{"a party that nobody knows binds nothing", graph.Filter{Kind: graph.KindPact, Ties: []graph.Tie{party(true, "nation:FRA", "nation:XXX")}}, nil},
	{"what is denied binds nobody", graph.Filter{Kind: graph.KindPact, Ties: []graph.Tie{party(true, "org:LON")}}, nil},
	{"a pact that is only planned is not listed", graph.Filter{Kind: graph.KindPact, Ties: []graph.Tie{party(true, "nation:RUS")}}, []graph.ID{"pact:c/1"}},
	{"a month of signing overlaps a day", graph.Filter{Kind: graph.KindPact, SignedFrom: 19190628, SignedTo: 19190628}, []graph.ID{"pact:c/2"}},
	{"a bound alone keeps what is signed on its side", graph.Filter{Kind: graph.KindPact, SignedFrom: 19040601}, []graph.ID{"pact:c/2", "pact:c/3"}},
	{"no unknown signing lies before a day", graph.Filter{Kind: graph.KindPact, SignedTo: 19991231}, []graph.ID{"pact:c/1", "pact:c/2", "pact:c/3"}},
	{"in force is what the dates of pact and parties admit", graph.Filter{Kind: graph.KindPact, HeldOn: 19100101}, []graph.ID{"pact:c/1", "pact:c/3", "pact:c/5"}},
	{"a pact is not in force before its parties are bound", graph.Filter{Kind: graph.KindPact, HeldOn: 19191231}, []graph.ID{"pact:c/3", "pact:c/5"}},
	{"a prefix goes with all else", graph.Filter{Kind: graph.KindPact, Prefix: "PACT", HeldOn: 19100101, Ties: []graph.Tie{party(true, "nation:FRA")}}, []graph.ID{"pact:c/1", "pact:c/3"}},
	{"a prefix that is of one alone", graph.Filter{Kind: graph.KindPact, Prefix: "a", Ties: []graph.Tie{party(true, "nation:FRA")}}, []graph.ID{"pact:c/1"}},
	{"several senders are one of them", graph.Filter{Kind: graph.KindSanction, Ties: []graph.Tie{sent("org:LON", "nation:GBR")}}, []graph.ID{"sanction:c/1", "sanction:c/3"}},
	{"a target may be a person", graph.Filter{Kind: graph.KindSanction, Ties: []graph.Tie{aimed("leader:c/1")}}, []graph.ID{"sanction:c/3"}},
	{"a threat is listed with the stance of threats", graph.Filter{Kind: graph.KindSanction, Stances: []graph.Stance{graph.Threatened}, Ties: []graph.Tie{sent("nation:GBR"), aimed("nation:ITA")}}, []graph.ID{"sanction:c/2"}},
	{"a sanction of no known level is a decision", graph.Filter{Kind: graph.KindSanction, Choices: []graph.Choice{choice(graph.PropLevel, "DECISION")}}, []graph.ID{"sanction:c/3"}},
	{"a status is that of the last phase", graph.Filter{Kind: graph.KindSanction, Choices: []graph.Choice{choice(graph.PropStatus, "LIFTED")}}, []graph.ID{"sanction:c/1"}},
	{"a sanction is in force until it is lifted", graph.Filter{Kind: graph.KindSanction, HeldOn: 19360714}, []graph.ID{"sanction:c/1"}},
	{"and those of no phase while their facts hold", graph.Filter{Kind: graph.KindSanction, HeldOn: 19450101}, []graph.ID{"sanction:c/3"}},
	{"a leader's nation, day and role are of one office", graph.Filter{Kind: graph.KindLeader, Ties: []graph.Tie{held(19180101, []graph.ID{"nation:FRA"}, "MINISTER")}}, nil},
	{"a leader in office on a day", graph.Filter{Kind: graph.KindLeader, Ties: []graph.Tie{held(19180101, nil)}}, []graph.ID{"leader:c/2"}},
	{"members are those of full membership", graph.Filter{Kind: graph.KindOrganization, Ties: []graph.Tie{member("nation:USA")}}, nil},
	{"the organizations of a member", graph.Filter{Kind: graph.KindOrganization, Ties: []graph.Tie{member("nation:FRA")}}, []graph.ID{"org:LON"}},
	{"a nation that existed", graph.Filter{Kind: graph.KindNation, HeldOn: 18500101}, []graph.ID{"nation:FRA", "nation:GBR", "nation:ITA", "nation:RUS", "nation:USA"}},
}

var filterCases = []testCase{
	{"a filter keeps what meets all that it asks for, by name, in pages", func(r *rig) {
		r.apply(congress())
		for _, c := range chooses {
			sameList(r, c.why, r.found(c.filter), c.want)
			if c.filter.Prefix == "" {
				r.filtered(c.why, c.filter)
			}
		}
	}},
	{"every id of a merged entity filters as well, and what is found has its facts", func(r *rig) {
		r.apply(congress(), text("more").claim(graph.PartyTo, "nation:FRA", "pact:m/1").claim(graph.PartyTo, "org:m/1", "pact:m/1").claim(graph.PartyTo, "org:m/2", "pact:c/1"))
		r.judge(same("org:m/1", "org:m/2", 1), same("pact:m/1", "pact:c/5", 1))
		for _, id := range []graph.ID{"org:m/1", "org:m/2"} {
			sameList(r, "pacts of "+string(id), r.found(graph.Filter{Kind: graph.KindPact, Ties: []graph.Tie{party(true, id, "nation:FRA")}}), []graph.ID{"pact:c/1", "pact:c/5"})
		}
	}},
	{"a filter follows what is told later and what is forgotten", func(r *rig) {
		r.apply(congress())
		more := text("more").says("pact:c/5", graph.PropForm, "TRADE").says("pact:c/5", graph.PropSigned, "1950-05-09").says("pact:c/2", graph.PropEnded, "1930").
			says("sanction:c/3", graph.PropPhase, "SUSPENDED", from("1941-01-01")).claim(graph.PartyTo, "nation:ITA", "pact:c/5")
		ask := func() {
			for i, f := range []graph.Filter{
				{Kind: graph.KindPact, Choices: []graph.Choice{choice(graph.PropForm, "TRADE")}},
				{Kind: graph.KindPact, SignedFrom: 19500101},
				{Kind: graph.KindPact, HeldOn: 19400101},
				{Kind: graph.KindPact, Ties: []graph.Tie{party(true, "nation:ITA")}},
				{Kind: graph.KindSanction, HeldOn: 19450101},
				{Kind: graph.KindSanction, Choices: []graph.Choice{choice(graph.PropStatus, "SUSPENDED")}},
			} {
				r.filtered(fmt.Sprintf("filter %d", i+1), f)
			}
		}
		ask()
		r.apply(more)
		ask()
		r.forget(more.Document.ID)
		ask()
	}},
	{"a filter that keeps hundreds among hundreds is paged and counted", func(r *rig) {
		d := text("many")
		for i, id := range ids("pact:many/", 300) {
			d.record(id, fmt.Sprintf("name %d", i%7)).claim(graph.PartyTo, "nation:FRA", id, from(fmt.Sprint(1800+i)))
			d.says(id, graph.PropForm, string(graph.PactForms[i%3]))
			d.says(id, graph.PropSigned, fmt.Sprint(1800+i))
		}
		r.apply(d)
		for i, f := range []graph.Filter{
			{Kind: graph.KindPact, Choices: []graph.Choice{choice(graph.PropForm, "PEACE")}},
			{Kind: graph.KindPact, Ties: []graph.Tie{party(true, "nation:FRA")}},
			{Kind: graph.KindPact, SignedFrom: 19000101, SignedTo: 19500101},
			{Kind: graph.KindPact, HeldOn: 19500101},
			{Kind: graph.KindPact, Prefix: "nam", HeldOn: 19500101},
		} {
			whole := r.keptBy(f, 1000)
			if len(whole) < 30 {
				r.Fatalf("filter %d keeps %d", i+1, len(whole))
			}
			sameList(r, fmt.Sprintf("filter %d by 7", i+1), r.keptBy(f, 7), whole)
			if f.Prefix == "" {
				r.filtered(fmt.Sprintf("filter %d", i+1), f)
			}
			page := must[graph.NodePage](r)(r.Find(r.Context(), f, graph.Page{First: 2, Count: true}))
			if again := must[graph.NodePage](r)(r.Find(r.Context(), f, graph.Page{First: 2, Count: true, After: page.Keys[1]})); page.Total != len(whole) || again.Total != len(whole) {
				r.Errorf("filter %d: totals %d and %d, want %d", i+1, page.Total, again.Total, len(whole))
			}
		}
	}},
}

// keptBy are the ids of all that a filter keeps, read so many at a time.
func (r *rig) keptBy(f graph.Filter, first int) []graph.ID {
	r.Helper()
	return idsOf(walkPages(r, first, func(p graph.Page) ([]graph.Node, graph.PageInfo, error) {
		page, err := r.Find(r.Context(), f, p)
		return page.Nodes, page.PageInfo, err
	}))
}
