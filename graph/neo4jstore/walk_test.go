package neo4jstore_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"entente/graph"
)

// A walk whose time is up gives the context's error, and goes on in the database no longer.
func TestDeadlineOfAWalk(t *testing.T) {
	s := open(t)
	few(t, s)
	for name, walk := range map[string]func(context.Context) error{
		"paths": func(ctx context.Context) error {
			_, err := s.Paths(ctx, graph.PathQuery{From: "nation:RUS", To: "nation:PRK", MaxLength: 8, First: 5})
			return err
		},
		"neighborhood": func(ctx context.Context) error {
			_, err := s.Neighborhood(ctx, graph.HoodQuery{Of: []graph.ID{"nation:RUS"}, Depth: 4, Limit: 5})
			return err
		},
	} {
		ctx, cancel := context.WithTimeout(t.Context(), time.Millisecond)
		if err := walk(ctx); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%s: error %v, want context.DeadlineExceeded", name, err)
		}
		cancel()
	}
	for range 100 {
		running, err := s.Run(t.Context(), "SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery")
		if err != nil {
			t.Fatal(err)
		}
		left := 0
		for _, row := range running {
			if query, _ := row[0].(string); strings.Contains(query, "$work") {
				left++
			}
		}
		if left == 0 {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Error("a walk still runs in the database ten seconds after its time")
}
