package neo4jstore_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"entente/graph"
)

// alliance is a text of two parties to a pact, one of them by a plan alone, a pledge, an office, a sanction and a denial.
func alliance(t *testing.T) graph.Contribution {
	t.Helper()
	const text = "Russia and North Korea signed a pact on 19 June 2024. President Putin was there. Belarus may join."
	id, sum := graph.DocumentID(text)
	pact := graph.TextRecordID(graph.KindPact, id, 31)
	evidence := []graph.Evidence{{Spans: []graph.Span{{Start: 0, End: 52, Quote: text[:52]}}, Rule: "test"}}
	start := graph.Interval{Start: graph.MustDate("2024-06-19")}
	return graph.Contribution{
		Document: graph.Document{ID: id, SHA256: sum, Text: text, Length: len(text), Names: []string{"pact.txt"}, Title: "Pact", Date: graph.MustDate("2024-06-20")},
		Records: []graph.Record{
			{ID: "nation:RUS", Name: "Russia", Code: "RUS"},
			{ID: "nation:PRK", Name: "North Korea", Code: "PRK"},
			{ID: "nation:BLR", Name: "Belarus", Code: "BLR"},
			{ID: pact, Name: "a pact"},
			{ID: "leader:putin", Name: "Vladimir Putin"},
		},
		Mentions: []graph.Mention{{Record: "nation:RUS", Kind: graph.MentionName, Span: &graph.Span{Start: 0, End: 6, Quote: text[:6]}}},
		Claims: []graph.Claim{
			{Kind: graph.PartyTo, From: "nation:RUS", To: pact, Stance: graph.Asserted, Interval: start, Attributes: map[string]string{"signed": "2024-06-19"}, Evidence: evidence},
			{Kind: graph.PartyTo, From: "nation:PRK", To: pact, Stance: graph.Asserted, Interval: start, Evidence: evidence},
			{Kind: graph.PartyTo, From: "nation:BLR", To: pact, Stance: graph.Planned, Evidence: evidence},
			{Kind: graph.HeldOffice, From: "leader:putin", To: "nation:RUS", Stance: graph.Asserted, Roles: []graph.OfficeRole{graph.HeadOfState}, Attributes: map[string]string{"title": "President"}, Evidence: evidence},
			{Property: graph.PropSigned, From: pact, Value: "2024-06-19", Stance: graph.Asserted, Evidence: evidence},
			{Property: graph.PropObligation, From: pact, Value: "DEFENSE", Stance: graph.Asserted, Evidence: evidence},
		},
	}
}

// What readers from outside rely on: labels, types, directions and properties in plain Cypher.
func TestLayout(t *testing.T) {
	s := open(t)
	if _, err := s.Apply(context.Background(), alliance(t)); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, cypher, want string }{
		{
			"the parties to the pacts of a nation", "MATCH (:Nation {code:'RUS'})-[:PARTY_TO]->(p:Pact)<-[:PARTY_TO]-(n) RETURN n.name, p.name",
			"North Korea|a pact",
		},
		{"what is only planned is no relationship of its kind", "MATCH (:Nation {code:'BLR'})-[r]->(p:Pact) RETURN type(r), r.kind, r.stance", "CLAIMED|PARTY_TO|PLANNED"},
		{"dates as written and as days", "MATCH (:Nation {id:'nation:RUS'})-[r:PARTY_TO]->(p) RETURN r.start, r.startFrom, r.signed, p.signed, p.signedTo, r.end", "2024-06-19|20240619|2024-06-19|2024-06-19|20240619|<nil>"},
		{"days on which it held", "MATCH (:Nation {id:'nation:RUS'})-[r:PARTY_TO]->() RETURN r.possibleFrom, r.certainFrom, r.sortDay", "[20240619]|[20240619]|20240619"},
		{"what became of a fact and when", "MATCH (:Nation {id:'nation:RUS'})-[r:PARTY_TO]->() RETURN r.events, r.eventDays", "[BEGAN]|[20240619]"},
		{"offices with their title", "MATCH (l:Leader)-[r:HELD_OFFICE]->(n:Nation) RETURN l.id, r.title, r.roles, n.code", "leader:putin|President|[HEAD_OF_STATE]|RUS"},
		{"values of a pact", "MATCH (p:Pact) RETURN p.obligation, p.stance, p.aliases", "[DEFENSE]|ASSERTED|[]"},
		{"days on which a pact may be in force, and what it is chosen by", "MATCH (p:Pact) RETURN p.heldFrom, p.heldTo, p.choices", "[20240619]|[99991231]|[obligation DEFENSE]"},
		{"all entities have their kind and one label more", "MATCH (e:Entity) WITH labels(e) AS l, count(*) AS n RETURN l, n ORDER BY l[1]", "[Entity Leader]|1\n[Entity Nation]|3\n[Entity Pact]|1"},
		{"the document of a claim on a nation", "MATCH (:Nation {code:'PRK'})<-[:OF]-(c:Claim)-[:IN]->(d:Document) RETURN d.title, d.date, c.kind, c.stance", "Pact|2024-06-20|PARTY_TO|ASSERTED"},
		{"the claims of a fact by the index", "MATCH (:Nation {code:'PRK'})-[r:PARTY_TO]->() MATCH (c:Claim {fact: r.id}) RETURN r.id IN c.facts, c.id IN r.claims, c.from", "true|true|nation:PRK"},
		{"mentions of a record", "MATCH (m:Mention)-[:REFERS_TO]->(:Record)-[:IS]->(e) RETURN m.quote, m.start, e.name", "Russia|0|Russia"},
		{"names, folded", "MATCH (n:Name {folded: 'north korea'})-[:NAMES]->(e) RETURN e.id", "nation:PRK"},
	} {
		t.Run(c.name, func(t *testing.T) {
			rows, err := s.Run(context.Background(), c.cypher)
			if err != nil {
				t.Fatal(err)
			}
			if got := lines(rows); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// Nothing but the store's own note is left of what is forgotten.
func TestForgetLeavesNothing(t *testing.T) {
	s := open(t)
	ctx := context.Background()
	if _, err := s.Apply(ctx, alliance(t)); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Forget(ctx, alliance(t).Document.ID); err != nil {
		t.Fatal(err)
	}
	rows, err := s.Run(ctx, "MATCH (n) RETURN labels(n), count(*)")
	if err != nil {
		t.Fatal(err)
	}
	if got := lines(rows); got != "[Store]|1" {
		t.Errorf("left:\n%s", got)
	}
}

// Names, codes and keys longer than an index takes are stored, found and told apart.
func TestLongNames(t *testing.T) {
	s := open(t)
	ctx := context.Background()
	long := strings.Repeat("Ünion ", 3000)
	c := alliance(t)
	c.Records = []graph.Record{
		{ID: "org:long/1", Name: long + "one", Code: long, Keys: []string{long + "1"}},
		{ID: "org:long/2", Name: long + "two", Keys: []string{long + "2"}},
		{ID: "org:long/3", Name: "three", Keys: []string{long + "2"}},
	}
	c.Mentions, c.Claims = nil, nil
	if _, err := s.Apply(ctx, c); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		ref  graph.Ref
		want graph.ID
	}{
		{graph.Ref{Kind: graph.KindOrganization, Name: long + "ONE"}, "org:long/1"},
		{graph.Ref{Kind: graph.KindOrganization, Name: long + "TWO"}, "org:long/2"},
		{graph.Ref{Kind: graph.KindOrganization, Code: strings.ToLower(long)}, "org:long/1"},
	} {
		found, err := s.Lookup(ctx, []graph.Ref{c.ref})
		if err != nil {
			t.Fatal(err)
		}
		if ids := found[c.ref]; len(ids) != 1 || ids[0] != c.want {
			t.Errorf("found %v, want %s", ids, c.want)
		}
	}
	nodes, err := s.Nodes(ctx, []graph.ID{"org:long/3"})
	if err != nil {
		t.Fatal(err)
	}
	if n := nodes["org:long/3"]; n.ID != "org:long/2" {
		t.Errorf("the one with the same key is %q", n.ID)
	}
}

// Lists are in order of code points, as Go compares strings, beyond the basic plane too.
func TestOrderOfCodePoints(t *testing.T) {
	s := open(t)
	rows, err := s.Run(context.Background(), "UNWIND ['\\uD83D\\uDC69', '\\uFF21', 'z', '\\u00e9'] AS x RETURN x ORDER BY x")
	if err != nil {
		t.Fatal(err)
	}
	if got := lines(rows); got != "z\né\nＡ\n👩" {
		t.Errorf("order %q", got)
	}
}

func lines(rows [][]any) string {
	var out []string
	for _, row := range rows {
		var fields []string
		for _, v := range row {
			fields = append(fields, fmt.Sprint(v))
		}
		out = append(out, strings.Join(fields, "|"))
	}
	return strings.Join(out, "\n")
}
