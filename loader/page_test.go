package loader_test

import (
	"testing"

	"entente/graph"
	"entente/loader/read"
)

// Each place has the page on which it begins: an empty page has none, and a document without pages has no page.
func TestPages(t *testing.T) {
	const first, third = "Évian, 1962. France and Algeria signed a treaty in Évian in 1962.\n\n", "Chile and Peru signed a treaty in Lima on 3 June 1929."
	p, err := pipeline()
	if err != nil {
		t.Fatal(err)
	}
	turn := len([]rune(first))
	for _, c := range []struct {
		sentence      string
		pages         []int
		before, after int
	}{
		{"Of three pages the second is empty.", []int{0, turn, turn}, 1, 3},
		{"A page may begin within a sentence.", []int{0, turn + 1}, 1, 2},
		{"There are no pages.", nil, 0, 0},
	} {
		t.Run(c.sentence, func(t *testing.T) {
			doc := read.Document("a.pdf", first+third, graph.Date{})
			doc.Pages = c.pages
			got, err := p.Contribution(doc)
			if err != nil {
				t.Fatal(err)
			}
			want := func(s graph.Span) int {
				if s.Start > turn || s.Start == turn && (len(c.pages) == 0 || c.pages[1] == turn) {
					return c.after
				}
				return c.before
			}
			for _, m := range got.Mentions {
				if m.Span.Page != want(*m.Span) {
					t.Errorf("%q at %d is on page %d, want %d", m.Span.Quote, m.Span.Start, m.Span.Page, want(*m.Span))
				}
			}
			seen := map[int]bool{}
			for _, claim := range got.Claims {
				for _, e := range claim.Evidence {
					if e.Page != want(e.Spans[0]) || e.Page != e.Spans[0].Page {
						t.Errorf("%q at %d is on page %d, want %d", e.Spans[0].Quote, e.Spans[0].Start, e.Page, want(e.Spans[0]))
					}
					seen[e.Page] = true
				}
			}
			if !seen[c.before] || len(got.Mentions) < 4 {
				t.Errorf("claims are on the pages %v, with %d mentions", seen, len(got.Mentions))
			}
		})
	}
}
