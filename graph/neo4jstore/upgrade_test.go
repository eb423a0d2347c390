package neo4jstore_test

import (
	"context"
	"testing"

	"entente/graph"
	"entente/graph/neo4jstore"
)

// A database of the first version, opened, has what facts have in the newest, and is noted as of that.
func TestOpenUpgrades(t *testing.T) {
	s := open(t)
	ctx := context.Background()
	few(t, s)
	if _, err := s.Apply(ctx, alliance(t)); err != nil {
		t.Fatal(err)
	}
	const properties = "MATCH ()-[r]->() WHERE r.json IS NOT NULL RETURN type(r), r.id, properties(r) ORDER BY type(r), r.id"
	want, err := s.Run(ctx, properties)
	if err != nil || len(want) < 5 {
		t.Fatal(len(want), err)
	}
	if err := s.Age(ctx, 1); err != nil {
		t.Fatal(err)
	}
	if aged, err := s.Run(ctx, properties); err != nil || lines(aged) == lines(want) {
		t.Fatal("it is as in the newest version:", err)
	}
	again, err := neo4jstore.Open(ctx, config(t))
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := again.Close(); err != nil {
			t.Error(err)
		}
	}()
	got, err := again.Run(ctx, properties)
	if err != nil {
		t.Fatal(err)
	}
	if lines(got) != lines(want) {
		t.Errorf("facts are\n%s\nwant\n%s", lines(got), lines(want))
	}
	version, err := again.Run(ctx, "MATCH (s:Store) RETURN s.version")
	if err != nil || lines(version) != neo4jstore.Latest() {
		t.Errorf("version %s and error %v, want %s", lines(version), err, neo4jstore.Latest())
	}
	timeline, err := again.Timeline(ctx, graph.TimelineQuery{Of: []graph.ID{"nation:PRK"}}, graph.Page{First: 5})
	if err != nil || len(timeline.Events) == 0 {
		t.Errorf("%d events and error %v", len(timeline.Events), err)
	}
}
