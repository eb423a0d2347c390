package api_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"entente/graph"
)

// draft is a contribution in the making.
type draft struct {
	graph.Contribution
	t testing.TB
}

// textOf is the draft of a text.
func textOf(t testing.TB, name, title, date, content string) *draft {
	id, sum := graph.DocumentID(content)
	return &draft{t: t, Contribution: graph.Contribution{Document: graph.Document{
		ID: id, Title: title, Date: graph.MustDate(date), Names: []string{name},
		Length: utf8.RuneCountInString(content), SHA256: sum, Text: content,
	}}}
}

// span is the first place of the quote, in code points.
func (d *draft) span(quote string) graph.Span {
	d.t.Helper()
	before, _, found := strings.Cut(d.Document.Text, quote)
	if !found {
		d.t.Fatalf("%s does not say %q", d.Document.Names[0], quote)
	}
	start := utf8.RuneCountInString(before)
	return graph.Span{Start: start, End: start + utf8.RuneCountInString(quote), Quote: quote}
}

// own is the id of a record that only this text speaks of.
func (d *draft) own(kind graph.NodeKind, quote string) graph.ID {
	return graph.TextRecordID(kind, d.Document.ID, d.span(quote).Start)
}

// record lists a record and where the text names it.
func (d *draft) record(r graph.Record, kind graph.MentionKind, quotes ...string) graph.ID {
	d.Records = append(d.Records, r)
	for _, q := range quotes {
		s := d.span(q)
		d.Mentions = append(d.Mentions, graph.Mention{Record: r.ID, Kind: kind, Span: &s})
	}
	return r.ID
}

func (d *draft) nation(code, name string, quotes ...string) graph.ID {
	return d.record(graph.Record{ID: graph.ID("nation:" + code), Name: name, Code: code}, graph.MentionName, quotes...)
}

// says adds a claim, asserted unless it has a stance, that stands where the quote does.
func (d *draft) says(c graph.Claim, rule, quote string) {
	if c.Stance == "" {
		c.Stance = graph.Asserted
	}
	c.Evidence = []graph.Evidence{{Spans: []graph.Span{d.span(quote)}, Rule: rule}}
	d.Claims = append(d.Claims, c)
}

func dates(start, end string) graph.Interval {
	return graph.Interval{Start: graph.MustDate(start), End: graph.MustDate(end)}
}

// seed is a small store: an alliance, an embargo, a visit, and rows of a data set.
func seed(t testing.TB) []graph.Contribution {
	return []graph.Contribution{alliance(t), embargo(t), visit(t), rows(t), broken(t)}
}

func alliance(t testing.TB) graph.Contribution {
	d := textOf(t, "alliance.txt", "An alliance", "1894-01-05",
		"France and Russia concluded an alliance on 4 January 1894. Each is bound to defend the other. The alliance revives the accord of 1891. "+
			"President Sadi Carnot of France welcomed it; M. Carnot “toasted” the Tsar.\n")
	d.Document.Source = "https://example.org/alliance"
	fra := d.nation("FRA", "France", "France")
	rus := d.nation("RUS", "Russia", "Russia")
	pact := d.record(graph.Record{ID: d.own(graph.KindPact, "an alliance"), Name: "Alliance of France and Russia (1894)"}, graph.MentionDescription, "an alliance", "The alliance")
	older := d.record(graph.Record{ID: d.own(graph.KindPact, "the accord"), Name: "accord of 1891"}, graph.MentionDescription, "the accord of 1891")
	carnot := d.record(graph.Record{ID: d.own(graph.KindLeader, "Sadi Carnot"), Name: "Sadi Carnot", Keys: []string{"leader sadi carnot FRA"}},
		graph.MentionName, "Sadi Carnot", "M. Carnot")
	concluded, bound := "France and Russia concluded an alliance on 4 January 1894", "Each is bound to defend the other"
	for _, party := range []graph.ID{fra, rus} {
		d.says(graph.Claim{Kind: graph.PartyTo, From: party, To: pact, Interval: dates("1894-01-04", ""), Attributes: map[string]string{"signed": "1894-01-04", "ratified": "1894", "inForce": "1894-01-04"}}, "pact.signed", concluded)
	}
	pledge := map[string]string{"obligation": "DEFENSE", "pact": string(pact)}
	d.says(graph.Claim{Kind: graph.Pledged, From: fra, To: rus, Interval: dates("1894-01-04", ""), Attributes: pledge, Attested: graph.MustDate("1894-01-05")}, "pact.bound", bound)
	d.says(graph.Claim{Kind: graph.Pledged, From: rus, To: fra, Interval: dates("1894-01-04", ""), Attributes: pledge, Attested: graph.MustDate("1894-01-05")}, "pact.bound", bound)
	d.says(graph.Claim{Kind: graph.Revives, From: pact, To: older}, "pact.revives", "The alliance revives the accord of 1891")
	for property, value := range map[string]string{"form": "ALLIANCE", "obligation": "DEFENSE", "signed": "1894-01-04", "inForce": "1894-01"} {
		d.says(graph.Claim{Property: property, From: pact, Value: value}, "pact.form", concluded)
	}
	d.says(graph.Claim{Property: "ended", From: pact, Value: "1917~"}, "pact.form", concluded)
	d.says(graph.Claim{
		Kind: graph.HeldOffice, From: carnot, To: fra, Roles: []graph.OfficeRole{graph.HeadOfState}, Attributes: map[string]string{"title": "President"},
		Attested: graph.MustDate("1894-01-05"),
	}, "office.title", "President Sadi Carnot of France")
	return d.Contribution
}

func embargo(t testing.TB) graph.Contribution {
	d := textOf(t, "embargo.md", "The embargo", "1936-07-16",
		"The League of Nations imposed an arms embargo on Italy on 18 November 1935 over the war in Ethiopia. Loans were forbidden in 1936. "+
			"The sanctions were lifted on 15 July 1936. The United Kingdom is a member of the League. Germany threatened sanctions against Italy.\n")
	league := d.record(graph.Record{ID: "org:LON", Name: "League of Nations", Code: "LON"}, graph.MentionName, "League of Nations", "the League")
	ita := d.nation("ITA", "Italy", "Italy")
	gbr := d.nation("GBR", "United Kingdom", "The United Kingdom")
	gmy := d.nation("GMY", "Germany", "Germany")
	sanction := d.record(graph.Record{ID: d.own(graph.KindSanction, "an arms embargo"), Name: "arms embargo on Italy"}, graph.MentionDescription, "an arms embargo", "The sanctions")
	threat := d.record(graph.Record{ID: d.own(graph.KindSanction, "sanctions against"), Name: "sanctions against Italy"}, graph.MentionDescription, "sanctions against Italy")
	imposed, lifted := "The League of Nations imposed an arms embargo on Italy on 18 November 1935", "The sanctions were lifted on 15 July 1936"
	in := dates("1935-11-18", "1936-07-15")
	d.says(graph.Claim{Kind: graph.Imposed, From: league, To: sanction, Interval: in}, "sanction.imposed", imposed)
	d.says(graph.Claim{Kind: graph.Targets, From: sanction, To: ita, Interval: in}, "sanction.imposed", imposed)
	d.says(graph.Claim{Property: "phase", From: sanction, Value: "IMPOSED", Interval: dates("1935-11-18", "")}, "sanction.imposed", imposed)
	d.says(graph.Claim{Property: "phase", From: sanction, Value: "LIFTED", Interval: dates("1936-07-15", "")}, "sanction.lifted", lifted)
	d.says(graph.Claim{Property: "measure", From: sanction, Value: "ARMS", Interval: dates("1935-11-18", "")}, "sanction.imposed", imposed)
	d.says(graph.Claim{Property: "measure", From: sanction, Value: "FINANCIAL", Interval: dates("1936", "")}, "sanction.measure", "Loans were forbidden in 1936")
	d.says(graph.Claim{Property: "reason", From: sanction, Value: "the war in Ethiopia"}, "sanction.reason", "over the war in Ethiopia")
	d.says(graph.Claim{Property: "level", From: sanction, Value: "REGIME"}, "sanction.reason", "over the war in Ethiopia")
	d.says(graph.Claim{Kind: graph.Imposed, From: gmy, To: threat, Stance: graph.Threatened}, "sanction.threatened", "Germany threatened sanctions against Italy")
	d.says(graph.Claim{Kind: graph.Targets, From: threat, To: ita, Stance: graph.Threatened}, "sanction.threatened", "Germany threatened sanctions against Italy")
	d.says(graph.Claim{Kind: graph.MemberOf, From: gbr, To: league, Attributes: map[string]string{"memberRole": "MEMBER"}, Attested: graph.MustDate("1936-07-16")}, "member.is", "The United Kingdom is a member of the League")
	return d.Contribution
}

func visit(t testing.TB) graph.Contribution {
	d := textOf(t, "visit.txt", "", "1914-07",
		"Raymond Poincaré came to Saint Petersburg in Russia on 20 July 1914 and left on 23 July. France denied that the alliance of 4 January 1894 bound it; the United Kingdom denied being a member of the League.\n")
	rus := d.nation("RUS", "Russia", "Russia")
	d.nation("FRA", "France", "France")
	gbr := d.nation("GBR", "United Kingdom", "the United Kingdom")
	league := d.record(graph.Record{ID: "org:LON", Name: "League of Nations", Code: "LON"}, graph.MentionDescription, "the League")
	poincare := d.record(graph.Record{ID: "leader:raymond-poincare", Name: "Raymond Poincaré"}, graph.MentionName, "Raymond Poincaré")
	d.says(graph.Claim{Kind: graph.Visited, From: poincare, To: rus, Interval: dates("1914-07-20", "1914-07-23"), Attributes: map[string]string{"place": "Saint Petersburg"}}, "visit.came", "Raymond Poincaré came to Saint Petersburg in Russia on 20 July 1914")
	d.says(graph.Claim{Kind: graph.MemberOf, From: gbr, To: league, Stance: graph.Denied}, "member.denied", "the United Kingdom denied being a member of the League")
	return d.Contribution
}

// rows is a part of a data set: no spans, and a record that is also the alliance's Carnot.
func rows(t testing.TB) graph.Contribution {
	d := textOf(t, "leaders.csv", "Leaders", "1900-12-31", "id,name\n1,Sadi Carnot\n2,Napoleon\n3,Napoleon\n")
	d.Part = 1
	confidence := 0.98
	for i, r := range []graph.Record{
		{ID: "leader:archigos/carnot", Name: "Marie François Sadi Carnot", Keys: []string{"leader sadi carnot FRA"}},
		{ID: "leader:archigos/napoleon-1", Name: "Napoleon"},
		{ID: "leader:archigos/napoleon-3", Name: "Napoleon"},
	} {
		d.Records = append(d.Records, r)
		d.Mentions = append(d.Mentions, graph.Mention{Record: r.ID, Kind: graph.MentionName, Row: i + 1})
	}
	d.Records = append(d.Records, graph.Record{ID: "nation:FRA", Name: "France", Code: "FRA"})
	d.Claims = append(d.Claims, graph.Claim{
		Kind: graph.HeldOffice, From: "leader:archigos/carnot", To: "nation:FRA", Interval: dates("1887-12-03", "1894-06-25"), Stance: graph.Asserted,
		Roles:    []graph.OfficeRole{graph.HeadOfState},
		Evidence: []graph.Evidence{{Row: 1, Page: 2, Rule: "dataset.leaders", Confidence: &confidence}},
	})
	return d.Contribution
}

// broken has names and text that must come through as text.
func broken(t testing.TB) graph.Contribution {
	d := textOf(t, "odd.txt", `<script>alert("x")</script>`, "", "“Åland” \u2028 <b>&amp;</b> ' \" MATCH (n) DETACH DELETE n; DROP TABLE facts; --\n")
	d.nation("ALA", `Åland "<b>"`, "Åland")
	return d.Contribution
}

// broad is as many contributions as nations are asked for, each with a nation, a leader, a pact, a sanction and an
// organization of its own and one shared by all, and all kinds of facts among them.
func broad(t testing.TB, count int) []graph.Contribution {
	var parts []graph.Contribution
	for n := range graph.Nations().All() {
		if len(parts) == count {
			break
		}
		d := textOf(t, fmt.Sprintf("%03d.txt", len(parts)), "On "+n.Name, "1950-01-01",
			fmt.Sprintf("%s is led by someone, bound by a pact, under a sanction, and a member of a union.", n.ID))
		all := d.span(d.Document.Text)
		mention := func(r graph.Record) graph.ID {
			d.Records = append(d.Records, r)
			d.Mentions = append(d.Mentions, graph.Mention{Record: r.ID, Kind: graph.MentionDescription, Span: &all})
			return r.ID
		}
		nation := mention(graph.Record{ID: n.ID, Name: n.Name, Code: n.Code})
		leader := mention(graph.Record{ID: graph.ID("leader:of-" + strings.ToLower(n.Code)), Name: "Leader of " + n.Name})
		pact := mention(graph.Record{ID: d.own(graph.KindPact, "a pact"), Name: "pact of " + n.Name})
		sanction := mention(graph.Record{ID: d.own(graph.KindSanction, "a sanction"), Name: "sanction on " + n.Name})
		union := mention(graph.Record{ID: graph.ID("org:U" + n.Code), Name: "Union of " + n.Name, Code: "U" + n.Code})
		shared := mention(graph.Record{ID: "org:ALL", Name: "Union of All", Code: "ALL"})
		other := mention(graph.Record{ID: "nation:ZZZ", Name: "Elsewhere", Code: "ZZZ"})
		for _, c := range []graph.Claim{
			{Kind: graph.HeldOffice, From: leader, To: nation, Roles: []graph.OfficeRole{graph.HeadOfState}},
			{Kind: graph.PartyTo, From: nation, To: pact},
			{Kind: graph.PartyTo, From: other, To: pact},
			{Kind: graph.Pledged, From: nation, To: other, Attributes: map[string]string{"obligation": "DEFENSE", "pact": string(pact)}},
			{Kind: graph.Imposed, From: union, To: sanction},
			{Kind: graph.Targets, From: sanction, To: nation},
			{Kind: graph.MemberOf, From: nation, To: union},
			{Kind: graph.MemberOf, From: nation, To: shared, Interval: dates("1949", "")},
			{Property: "form", From: pact, Value: "ALLIANCE"},
			{Property: "reason", From: sanction, Value: "a reason"},
		} {
			d.says(c, "rule", d.Document.Text)
		}
		parts = append(parts, d.Contribution)
	}
	return slices.Clip(parts)
}
