package sqlitestore_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"entente/graph"
	"entente/graph/sqlitestore"
)

// BenchmarkApply tells how long one more dispatch takes after so many.
func BenchmarkApply(b *testing.B) {
	for _, before := range []int{0, 2000} {
		b.Run(fmt.Sprintf("after %d", before), func(b *testing.B) {
			s := open(b, filepath.Join(b.TempDir(), "entente.db"))
			load(b, s, 0, before)
			n := before
			for b.Loop() {
				load(b, s, n, n+1)
				n++
			}
		})
	}
}

// BenchmarkApplyAgain is a load of what is there already.
func BenchmarkApplyAgain(b *testing.B) {
	s := open(b, filepath.Join(b.TempDir(), "entente.db"))
	load(b, s, 0, 1)
	for b.Loop() {
		load(b, s, 0, 1)
	}
}

func load(tb testing.TB, s *sqlitestore.Store, from, to int) {
	tb.Helper()
	for n := from; n < to; n++ {
		if _, err := s.Apply(tb.Context(), dispatch(n)); err != nil {
			tb.Fatal(err)
		}
	}
}

// BenchmarkFacts is the first page of the facts of a hub, as it is chosen in several ways.
func BenchmarkFacts(b *testing.B) {
	s := open(b, filepath.Join(b.TempDir(), "entente.db"))
	load(b, s, 0, 1)
	if _, err := s.Apply(b.Context(), hub(10_000)); err != nil {
		b.Fatal(err)
	}
	for _, c := range []struct {
		name string
		hop  graph.Hop
		page graph.Page
	}{
		{"all", graph.Hop{}, graph.Page{First: 20}},
		{"of one kind", graph.Hop{Kinds: []graph.FactKind{graph.MemberOf}}, graph.Page{First: 20}},
		{"counted", graph.Hop{}, graph.Page{First: 20, Count: true}},
		{"on a day", graph.Hop{Time: graph.On(20200101, graph.Certain)}, graph.Page{First: 20}},
		{"a thousand", graph.Hop{}, graph.Page{First: 1000}},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := s.Facts(b.Context(), []graph.ID{"org:HUB"}, c.hop, c.page); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkWalk is a walk between two nations after 500 dispatches: with the facts in memory, and after one more dispatch.
func BenchmarkWalk(b *testing.B) {
	s := open(b, filepath.Join(b.TempDir(), "entente.db"))
	load(b, s, 0, 500)
	for _, c := range []struct {
		name string
		walk func() error
	}{
		{"paths", func() error {
			_, err := s.Paths(b.Context(), graph.PathQuery{From: "nation:X01", To: "nation:X02", MaxLength: 4, First: 10})
			return err
		}},
		{"neighborhood", func() error {
			_, err := s.Neighborhood(b.Context(), graph.HoodQuery{Of: []graph.ID{"nation:X01"}, Depth: 3, Limit: 200})
			return err
		}},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				if err := c.walk(); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(c.name+" after a write", func(b *testing.B) {
			n := 500
			for b.Loop() {
				b.StopTimer()
				load(b, s, n, n+1)
				n++
				b.StartTimer()
				if err := c.walk(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// hub is a data set's part in which one organization has so many members.
func hub(members int) graph.Contribution {
	id, sum := graph.DocumentID(fmt.Sprintf("hub of %d", members))
	c := graph.Contribution{Document: graph.Document{ID: id, Title: "hub", Names: []string{"hub.csv"}, SHA256: sum}, Part: 1}
	c.Records = []graph.Record{{ID: "org:HUB", Name: "The Hub"}}
	for i := range members {
		member := graph.ID(fmt.Sprintf("org:hub/%d", i))
		c.Records = append(c.Records, graph.Record{ID: member, Name: fmt.Sprintf("Member %d", i)})
		c.Mentions = append(c.Mentions, graph.Mention{Record: member, Kind: graph.MentionName, Row: i + 1})
		c.Claims = append(c.Claims, graph.Claim{
			Kind: graph.MemberOf, From: member, To: "org:HUB", Stance: graph.Asserted,
			Interval: graph.Interval{Start: graph.MustDate(fmt.Sprintf("%d", 1900+i%100))}, Evidence: []graph.Evidence{{Row: i + 1, Rule: "sample"}},
		})
	}
	return c
}

// BenchmarkSearch is the first page of hits among two thousand dispatches.
func BenchmarkSearch(b *testing.B) {
	s := open(b, filepath.Join(b.TempDir(), "entente.db"))
	load(b, s, 0, 2000)
	for _, c := range []struct{ name, text string }{
		{"all documents", "dispatch"}, {"one document", "1234"}, {"a name", "leader nr7"}, {"a name misspelt", "leeder nr7"}, {"nothing", "xyzzyplugh"},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := s.Search(b.Context(), graph.SearchQuery{Text: c.text, Documents: true}, graph.Page{First: 20, Count: true}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
