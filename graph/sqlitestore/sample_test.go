package sqlitestore_test

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"testing"

	"entente/graph"
	"entente/graph/sqlitestore"
)

// open opens a store that is closed when the test ends.
func open(t testing.TB, path string, opts ...sqlitestore.Option) *sqlitestore.Store {
	t.Helper()
	s, err := sqlitestore.Open(t.Context(), path, opts...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func closed(t testing.TB, c io.Closer) {
	t.Helper()
	if err := c.Close(); err != nil {
		t.Error(err)
	}
}

func export(t testing.TB, s *sqlitestore.Store) string {
	t.Helper()
	var b bytes.Buffer
	if err := s.Export(t.Context(), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// nations are many enough that dispatches differ and few enough that they meet.
const nations = 150

// dispatch is a text of some kilobytes with four nations, an organization, a leader who has held his office in many texts,
// and a pact of its own: 20 mentions, 5 claims.
func dispatch(n int) graph.Contribution {
	r := rand.New(rand.NewPCG(uint64(n), 1))
	text := fmt.Sprintf("Dispatch %d. ", n)
	for len(text) < 3000 {
		text += fmt.Sprintf("Word %d of the dispatch. ", r.IntN(1000))
	}
	id, sum := graph.DocumentID(text)
	day := graph.Day(20000101 + n%28 + n/28%12*100 + n/336%20*10000)
	c := graph.Contribution{Document: graph.Document{
		ID: id, Title: fmt.Sprintf("Dispatch %d", n), Date: graph.DateOf(day), Names: []string{fmt.Sprintf("%d.txt", n)}, Length: len(text), SHA256: sum, Text: text,
	}}
	var ids []graph.ID
	for _, i := range r.Perm(nations)[:4] {
		nation := graph.ID(fmt.Sprintf("nation:X%02d", i))
		c.Records = append(c.Records, graph.Record{ID: nation, Name: fmt.Sprintf("Nation %d", i), Code: fmt.Sprintf("X%02d", i)})
		ids = append(ids, nation)
	}
	org := graph.ID(fmt.Sprintf("org:O%d", r.IntN(30)))
	leader := graph.TextRecordID(graph.KindLeader, id, 20)
	pact := graph.TextRecordID(graph.KindPact, id, 40)
	name := fmt.Sprintf("Leader Nr%d", r.IntN(200))
	c.Records = append(c.Records, graph.Record{ID: org, Name: "Organization " + org.Local()},
		graph.Record{ID: leader, Name: name, Keys: []string{"leader " + name}}, graph.Record{ID: pact, Name: fmt.Sprintf("the pact of %s", day)})
	ids = append(ids, org, leader, pact)
	for i := range 20 {
		start, kind := i*30, graph.MentionDescription
		quote := text[start : start+10]
		if i%3 == 0 { // one of few spellings
			kind, quote = graph.MentionName, fmt.Sprintf("%s, spelling %d", ids[i%len(ids)].Local(), r.IntN(3))
		}
		c.Mentions = append(c.Mentions, graph.Mention{Record: ids[i%len(ids)], Kind: kind, Span: &graph.Span{Start: start, End: start + len(quote), Quote: quote}})
	}
	evidence := []graph.Evidence{{Spans: []graph.Span{{Start: 100, End: 220, Quote: text[100:220]}}, Rule: "sample"}}
	on := graph.Interval{Start: graph.DateOf(day)}
	c.Claims = []graph.Claim{
		{Kind: graph.PartyTo, From: ids[0], To: pact, Interval: on, Stance: graph.Asserted, Evidence: evidence},
		{Kind: graph.PartyTo, From: ids[1], To: pact, Interval: on, Stance: graph.Asserted, Evidence: evidence},
		{Kind: graph.MemberOf, From: ids[2], To: org, Stance: graph.Asserted, Attested: graph.DateOf(day), Evidence: evidence},
		{Kind: graph.HeldOffice, From: leader, To: ids[3], Stance: graph.Asserted, Roles: []graph.OfficeRole{graph.HeadOfState}, Attested: graph.DateOf(day), Evidence: evidence},
		{Property: graph.PropSigned, From: pact, Value: day.String(), Stance: graph.Asserted, Evidence: evidence},
	}
	return c
}
