package api_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"entente/graph"
)

// history is a dispatch in which nations bear the names that they bore, follow each other, and sign what some never ratify.
func history(t testing.TB) []graph.Contribution {
	d := textOf(t, "history.txt", "A history", "1997-01-01",
		"Burma is now Myanmar. China, Taiwan, the German Reich, Germany, East Germany, the Soviet Union, Russia and Ukraine are told of. "+
			"The test-ban treaty was signed by China and by Germany on 24 September 1996; it entered into force for Germany on 20 August 1998. "+
			"Some deny that China signed. The treaty replaced the treaty of 1963. Russia is the heir of the Soviet Union. In the text of 1931 the Republic of China is China.\n")
	for _, n := range []struct{ code, name, quote string }{
		{"MMR", "Myanmar", "Myanmar"},
		{"CHN", "China", "China"},
		{"TWN", "Taiwan", "Taiwan"},
		{"GMY", "German Reich", "German Reich"},
		{"DEU", "Germany", "Germany"},
		{"DDR", "East Germany", "East Germany"},
		{"SUN", "Soviet Union", "Soviet Union"},
		{"RUS", "Russia", "Russia"},
		{"UKR", "Ukraine", "Ukraine"},
		{"COD", "Congo", "Some"},
		{"COG", "Congo", "deny"},
	} {
		d.nation(n.code, n.name, n.quote)
	}
	named := d.span("Republic of China")
	d.Mentions = append(d.Mentions, graph.Mention{Record: "nation:CHN", Kind: graph.MentionName, Span: &named})
	ban := d.record(graph.Record{ID: d.own(graph.KindPact, "The test-ban treaty"), Name: "test-ban treaty"}, graph.MentionDescription, "The test-ban treaty")
	older := d.record(graph.Record{ID: d.own(graph.KindPact, "the treaty of 1963"), Name: "treaty of 1963"}, graph.MentionDescription, "the treaty of 1963")
	signed := "The test-ban treaty was signed by China and by Germany on 24 September 1996"
	on := map[string]string{"signed": "1996-09-24"}
	d.says(graph.Claim{Kind: graph.PartyTo, From: "nation:CHN", To: ban, Attributes: on, Attested: graph.MustDate("1997-01-01")}, "pact.signed", signed)
	d.says(graph.Claim{Kind: graph.PartyTo, From: "nation:DEU", To: ban, Attributes: on, Interval: dates("1998-08-20", "")}, "pact.signed", signed)
	d.says(graph.Claim{Kind: graph.PartyTo, From: "nation:CHN", To: ban, Stance: graph.Denied}, "pact.denied", "Some deny that China signed")
	d.says(graph.Claim{Property: "signed", From: ban, Value: "1996-09-24"}, "pact.signed", signed)
	d.says(graph.Claim{Property: "signed", From: ban, Value: "1996"}, "pact.told", "The treaty replaced")
	d.says(graph.Claim{Property: "signed", From: ban, Value: "1996-09-24", Stance: graph.Denied}, "pact.denied", "Some deny that China signed")
	d.says(graph.Claim{Kind: graph.Supersedes, From: ban, To: older}, "pact.replaced", "The treaty replaced the treaty of 1963")
	d.says(graph.Claim{Kind: graph.SucceededBy, From: "nation:SUN", To: "nation:RUS", Interval: dates("1991-12", "")}, "nation.heir", "Russia is the heir of the Soviet Union")
	return []graph.Contribution{d.Contribution}
}

// TestHistory: what nations were called and who was bound depends on the day.
func TestHistory(t *testing.T) {
	cases := []struct{ why, query, want string }{
		{"Burma in 1970", `{ nation(by: {name: "Burma", on: "1970-01-01"}) { id } }`, `{"nation":{"id":"nation:MMR"}}`},
		{"Burma is no name of today", `{ nation(by: {name: "Burma", on: "2020-01-01"}) { id } }`, `{"nation":null}`},
		{"Burma on no day", `{ nation(by: {name: "burma"}) { id } }`, `{"nation":{"id":"nation:MMR"}}`},
		{"the Republic of China in 1940", `{ nation(by: {name: "Republic of China", on: "1940-01-01"}) { id } }`, `{"nation":{"id":"nation:CHN"}}`},
		{"and in 1975, though a text calls China so", `{ nation(by: {name: "Republic of China", on: "1975-01-01"}) { id } }`, `{"nation":{"id":"nation:TWN"}}`},
		{"Germany in 1914", `{ nation(by: {name: "Germany", on: "1914-07-28"}) { id } }`, `{"nation":{"id":"nation:GMY"}}`},
		{"Germany in 1995", `{ nation(by: {name: "Germany", on: "1995-01-01"}) { id } }`, `{"nation":{"id":"nation:DEU"}}`},
		{"Russia in 1950 is what texts of the time call the Soviet Union", `{ nation(by: {name: "Russia", on: "1950-01-01"}) { id } }`, `{"nation":{"id":"nation:SUN"}}`},
		{"the code 255 of COW in 1914", `{ nation(by: {code: "255", scheme: COWN, on: "1914-07-28"}) { id } }`, `{"nation":{"id":"nation:GMY"}}`},
		{"the code 255 of COW in 1995", `{ nation(by: {code: "255", scheme: COWN, on: "1995-01-01"}) { id } }`, `{"nation":{"id":"nation:DEU"}}`},
		{
			"names on a day are those in use then", `{ nation(by: {id: "nation:MMR"}) { in1950: names(asOf: "1950-01-01") { text start { edtf } end { edtf } } in1900: names(asOf: "1900-01-01") { text } in2020: names(asOf: "2020-01-01") { text language } } }`,
			`{"nation":{"in1950":[{"text":"Burma","start":null,"end":{"edtf":"1989-06-18"}},{"text":"Union of Burma","start":{"edtf":"1948-01-04"},"end":{"edtf":"1974-01-04"}}],"in1900":[],"in2020":[{"text":"Myanmar","language":"en"},{"text":"Republic of the Union of Myanmar","language":"en"}]}}`,
		},
		{
			"a text's name of a nation counts on the register's days", `{ nation(by: {id: "nation:CHN"}) { names(asOf: "1940-01-01") { text } aliases } }`,
			`{"nation":{"names":[{"text":"China"},{"text":"Republic of China"},{"text":"Nationalist China"}],"aliases":["Republic of China"]}}`,
		},
		{
			"who followed whom, of those that are told of", `{ nation(by: {id: "nation:SUN"}) { predecessors { id } successors { id } } germany: nation(by: {id: "nation:DEU"}) { predecessors { id } successors { id } } }`,
			`{"nation":{"predecessors":[{"id":"nation:RUS"},{"id":"nation:UKR"}],"successors":[{"id":"nation:RUS"},{"id":"nation:UKR"}]},"germany":{"predecessors":[{"id":"nation:GMY"},{"id":"nation:DDR"}],"successors":[]}}`,
		},
		{
			"a signatory that never ratified may be bound, and is not surely", `{ pacts(filter: {prefix: "test"}) { edges { node {
				may: parties(asOf: "2000-01-01") { edges { other { id } certainty } } surely: parties(asOf: "2000-01-01", atLeast: CERTAIN) { edges { other { id } } }
				before: parties(asOf: "1996-09-23") { totalCount } } } } }`,
			`{"pacts":{"edges":[{"node":{"may":{"edges":[{"other":{"id":"nation:CHN"},"certainty":"POSSIBLE"},{"other":{"id":"nation:DEU"},"certainty":"POSSIBLE"}]},"surely":{"edges":[]},"before":{"totalCount":0}}}]}}`,
		},
		{
			"a party is surely bound on the day of its entry", `{ nation(by: {id: "nation:DEU"}) { pacts(asOf: "1998-08-20", atLeast: CERTAIN) { totalCount } together: pacts(with: ["nation:CHN"], asOf: "1998-08-20") { edges { certainty } } surely: pacts(with: ["nation:CHN"], atLeast: CERTAIN) { totalCount } } }`,
			`{"nation":{"pacts":{"totalCount":1},"together":{"edges":[{"certainty":"CERTAIN"}]},"surely":{"totalCount":0}}}`,
		},
		{
			"claims of one property show who says what, also where they disagree", `{ pacts(filter: {prefix: "test"}) { edges { node { signed { edtf } claims(property: "signed") { value stance preferred evidence { edges { node { rule stance spans { quote } } } } } parties { edges { node { disputed } other { id } } } } } } }`,
			`{"pacts":{"edges":[{"node":{"signed":{"edtf":"1996-09-24"},"claims":[
				{"value":"1996-09-24","stance":"DENIED","preferred":false,"evidence":{"edges":[{"node":{"rule":"pact.denied","stance":"DENIED","spans":[{"quote":"Some deny that China signed"}]}}]}},
				{"value":"1996-09-24","stance":"ASSERTED","preferred":true,"evidence":{"edges":[{"node":{"rule":"pact.signed","stance":"ASSERTED","spans":[{"quote":"The test-ban treaty was signed by China and by Germany on 24 September 1996"}]}}]}},
				{"value":"1996","stance":"ASSERTED","preferred":false,"evidence":{"edges":[{"node":{"rule":"pact.told","stance":"ASSERTED","spans":[{"quote":"The treaty replaced"}]}}]}}],
				"parties":{"edges":[{"node":{"disputed":true},"other":{"id":"nation:CHN"}},{"node":{"disputed":false},"other":{"id":"nation:DEU"}}]}}}]}}`,
		},
		{"the pact that a treaty replaced, and the one that replaced it", `{ pacts { edges { node { name lineage { edges { node { kind } other { name } } } } } } }`, `{"pacts":{"edges":[{"node":{"name":"test-ban treaty","lineage":{"edges":[{"node":{"kind":"SUPERSEDES"},"other":{"name":"treaty of 1963"}}]}}},{"node":{"name":"treaty of 1963","lineage":{"edges":[{"node":{"kind":"SUPERSEDES"},"other":{"name":"test-ban treaty"}}]}}}]}}`},
	}
	eachStore(t, func(t *testing.T, store graph.Store) {
		apply(t, store, history(t))
		c := clientOf(t, store)
		for _, one := range cases {
			got := client{t, c.handler}.ask(one.query, nil)
			data, err := json.Marshal(got.Data)
			if err != nil || len(got.Errors) > 0 {
				t.Fatalf("%s: %v, %v", one.why, err, got.Errors)
			}
			var want any
			if err := json.Unmarshal([]byte(one.want), &want); err != nil {
				t.Fatalf("%s: %v\ngot %s", one.why, err, data)
			}
			if plain, _ := json.Marshal(want); string(data) != string(plain) {
				t.Errorf("%s: got\n%s\nwant\n%s", one.why, data, plain)
			}
		}
		ambiguousCongo(t, c)
		eachEvidenceIsANode(t, c)
		reader := &counting{Reader: store}
		clientOf(t, reader).ask(`{ nations { edges { node { predecessors { id name } successors { id } names { text } pacts(with: ["nation:DEU"]) { totalCount } } } } }`, nil)
		if got := reader.String(); got != "Facts 3, Find 1, Nodes 2" {
			t.Errorf("the successions of all nations cost %s", got)
		}
	})
}

func ambiguousCongo(t *testing.T, c client) {
	t.Helper()
	got := client{t, c.handler}.ask(`{ nation(by: {name: "Congo", on: "1970-01-01"}) { id } }`, nil)
	if len(got.Errors) != 1 || got.Errors[0].Extensions.Code != "AMBIGUOUS" || fmt.Sprint(got.Errors[0].Extensions.Candidates) != "[{nation:COD Congo} {nation:COG Congo}]" {
		t.Errorf("the Congo of 1970 gives %+v", got.Errors)
	}
}

// eachEvidenceIsANode: the id of a piece of evidence finds it again, with its claim's stance, its document and its place.
func eachEvidenceIsANode(t *testing.T, c client) {
	t.Helper()
	const evidence = `id rule stance attested { edtf } document { id } spans { start end quote before(chars: 5) }`
	got := client{t, c.handler}.ask(`{ nation(by: {id: "nation:CHN"}) { facts(kinds: [PARTY_TO]) { edges { node { evidence { edges { node { `+evidence+` } } } } } } } }`, nil)
	list, _ := got.at(t, "nation", "facts", "edges", 0, "node", "evidence", "edges").([]any)
	if len(list) != 2 {
		t.Fatalf("the disputed fact has %d pieces of evidence, not two: %s", len(list), got.body)
	}
	for i := range list {
		want := got.at(t, "nation", "facts", "edges", 0, "node", "evidence", "edges", i, "node")
		id := got.at(t, "nation", "facts", "edges", 0, "node", "evidence", "edges", i, "node", "id")
		again := client{t, c.handler}.ask(`query($id: ID!) { node(id: $id) { ... on Evidence { `+evidence+` } } nodes(ids: [$id, "evidence:00000000000000000000", "evidence:x OR y"]) { id } }`, map[string]any{"id": id})
		if fmt.Sprint(again.at(t, "node")) != fmt.Sprint(want) || fmt.Sprint(again.at(t, "nodes")) != fmt.Sprintf("[map[id:%s] <nil> <nil>]", id) {
			t.Errorf("node(%s) is %s, want %v", id, again.body, want)
		}
	}
}

// TestNamesByDay: on each day a name finds the nations that have it among their names then, and no other.
func TestNamesByDay(t *testing.T) {
	store := openSQLite(t)
	apply(t, store, history(t))
	c := clientOf(t, store)
	every := map[string]bool{}
	for name := range bearers(t, c, "") {
		every[name] = true
	}
	for _, day := range []string{"1500-01-01", "1914-07-28", "1922-12-30", "1940-01-01", "1949-12-07", "1975-01-01", "1991-12-26", "2020-01-01"} {
		bear := bearers(t, c, day)
		for name := range every {
			got := c.ask(`query($name: String!, $on: Date!) { nation(by: {name: $name, on: $on}) { id } }`, map[string]any{"name": name, "on": day})
			var found []string
			if n, isThere := got.at(t, "nation").(map[string]any); isThere {
				found = append(found, fmt.Sprint(n["id"]))
			}
			for _, e := range got.Errors {
				for _, candidate := range e.Extensions.Candidates {
					found = append(found, candidate.ID)
				}
			}
			slices.Sort(found)
			if !slices.Equal(found, bear[name]) {
				t.Errorf("%q on %s finds %v, and is a name of %v", name, day, found, bear[name])
			}
		}
	}
}

// bearers are the nations of the store by their names on a day, of all times where it is "".
func bearers(t *testing.T, c client, day string) map[string][]string {
	t.Helper()
	of := map[string]any{}
	if day != "" {
		of["on"] = day
	}
	got := c.ask(`query($on: Date) { nations(first: 100) { edges { node { id names(asOf: $on) { text } } } } }`, of)
	bear := map[string][]string{}
	list, _ := got.at(t, "nations", "edges").([]any)
	for i := range list {
		id := fmt.Sprint(got.at(t, "nations", "edges", i, "node", "id"))
		called, _ := got.at(t, "nations", "edges", i, "node", "names").([]any)
		for j := range called {
			name := fmt.Sprint(got.at(t, "nations", "edges", i, "node", "names", j, "text"))
			if !slices.Contains(bear[name], id) {
				bear[name] = append(bear[name], id)
			}
		}
	}
	for name := range bear {
		slices.Sort(bear[name])
	}
	return bear
}
