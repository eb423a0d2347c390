package neo4jstore_test

import (
	"context"
	"testing"

	"entente/graph"
	"entente/graph/neo4jstore"
)

// firstVersion makes of a store what version 1 would hold: each name has words of its own, and nothing else is indexed.
var firstVersion = []string{
	"DROP INDEX passage_terms IF EXISTS",
	"DROP INDEX word_keys IF EXISTS",
	"MATCH (n) WHERE n:Passage OR n:Word DETACH DELETE n",
	"MATCH (n:Name) UNWIND n.words AS word CREATE (:Word {word: word})-[:IN_NAME]->(n)",
	"MATCH ()-[r]->() WHERE r.events IS NOT NULL REMOVE r.events, r.eventDays",
	"MATCH (e:Entity) REMOVE e.choices, e.heldFrom, e.heldTo, e.signedFrom, e.signedTo",
	"MATCH (s:Store) SET s.version = 1",
}

// A store of version 1 that is opened holds what a store of today does that was given the same, and says so.
func TestUpgrade(t *testing.T) {
	s := open(t)
	ctx := context.Background()
	few(t, s)
	if _, err := s.Apply(ctx, alliance(t)); err != nil {
		t.Fatal(err)
	}
	want, exported := stored(t, s), export(t, s)
	for _, cypher := range firstVersion {
		if err := s.Write(ctx, cypher); err != nil {
			t.Fatal(cypher, err)
		}
	}
	upgraded, err := neo4jstore.Open(ctx, config(t))
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := upgraded.Close(); err != nil {
			t.Error(err)
		}
	}()
	if got := stored(t, upgraded); got != want {
		t.Errorf("the upgraded store holds\n%s\nwant\n%s", got, want)
	}
	if got := export(t, upgraded); got != exported {
		t.Errorf("the upgraded store exports\n%s\nwant\n%s", got, exported)
	}
	for _, text := range []string{"Vladmir Putin", "signed a pact"} {
		page, err := upgraded.Search(ctx, graph.SearchQuery{Text: text, Documents: true}, graph.Page{First: 1})
		if err != nil || len(page.Hits) != 1 {
			t.Errorf("%q finds %d hits, error %v", text, len(page.Hits), err)
		}
	}
	rows, err := upgraded.Run(ctx, "MATCH (s:Store) RETURN s.version")
	if err != nil || lines(rows) != neo4jstore.Latest() {
		t.Errorf("version %v, error %v", rows, err)
	}
}

// stored is what search, filters and timelines read.
func stored(t *testing.T, s *neo4jstore.Store) string {
	t.Helper()
	all := ""
	for _, cypher := range []string{
		"MATCH (w:Word)-[:IN_NAME]->(n:Name)-[:NAMES]->(e) RETURN w.word, w.keys, n.folded, n.words, e.id ORDER BY w.word, n.folded, e.id",
		"MATCH (w:Word) RETURN count(w), count(DISTINCT w.word)",
		"MATCH (e:Entity) RETURN properties(e) ORDER BY e.id",
		"MATCH ()-[r]->() WHERE r.json IS NOT NULL RETURN type(r), r.id, properties(r) ORDER BY type(r), r.id",
		"MATCH (d:Document)-[:HAS_PASSAGE]->(p) RETURN d.id, p.document, p.number, p.title, p.text ORDER BY d.id, p.number",
	} {
		rows, err := s.Run(context.Background(), cypher)
		if err != nil {
			t.Fatal(err)
		}
		if len(rows) == 0 {
			t.Errorf("%s finds nothing", cypher)
		}
		all += lines(rows) + "\n\n"
	}
	return all
}
