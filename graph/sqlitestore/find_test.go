package sqlitestore_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"entente/graph"
	"entente/graph/sqlitestore"
)

// treaties is a part of a data set with so many pacts of one nation, a year apart, every third an alliance.
func treaties(part, count int) graph.Contribution {
	text := "treaties"
	id, sum := graph.DocumentID(text)
	c := graph.Contribution{
		Document: graph.Document{ID: id, Title: "Treaties", Names: []string{"treaties.csv"}, Length: len(text), SHA256: sum, Text: text},
		Part:     part, Records: []graph.Record{{ID: "nation:FRA", Name: "France", Code: "FRA"}},
	}
	for i := range count {
		row := (part-1)*count + i
		pact := graph.ID(fmt.Sprintf("pact:treaties/%05d", row))
		year := graph.MustDate(fmt.Sprint(1000 + row/4))
		evidence := []graph.Evidence{{Row: i + 1, Rule: "treaties"}}
		c.Records = append(c.Records, graph.Record{ID: pact, Name: fmt.Sprintf("treaty %d", row%10)})
		c.Claims = append(c.Claims,
			graph.Claim{Kind: graph.PartyTo, From: "nation:FRA", To: pact, Interval: graph.Interval{Start: year}, Stance: graph.Asserted, Evidence: evidence},
			graph.Claim{Property: graph.PropSigned, From: pact, Value: year.String(), Stance: graph.Asserted, Evidence: evidence})
		if row%3 == 0 {
			c.Claims = append(c.Claims, graph.Claim{Property: graph.PropForm, From: pact, Value: "ALLIANCE", Stance: graph.Asserted, Evidence: evidence})
		}
	}
	return c
}

// What is asked for may lead to more nodes than are sorted, and is then found in order: the answers are the same.
func TestFindAmongThousands(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "entente.db"))
	for part := range 3 {
		if _, err := s.Apply(t.Context(), treaties(part+1, 900)); err != nil {
			t.Fatal(err)
		}
	}
	france := graph.Tie{Kinds: []graph.FactKind{graph.PartyTo}, Direction: graph.In, To: []graph.ID{"nation:FRA"}, Each: true}
	alliance := []graph.Choice{{Property: graph.PropForm, Values: []string{"ALLIANCE"}}}
	for _, c := range []struct {
		why    string
		filter graph.Filter
		want   int
	}{
		{"all of a nation", graph.Filter{Ties: []graph.Tie{france}}, 2700},
		{"all of a prefix", graph.Filter{Prefix: "trea"}, 2700},
		{"one of ten names", graph.Filter{Prefix: "7", Ties: []graph.Tie{france}}, 270},
		{"all signed since a year", graph.Filter{SignedFrom: 10000101}, 2700},
		{"signed in one year", graph.Filter{SignedFrom: 15000101, SignedTo: 15001231}, 4},
		{"every third", graph.Filter{Choices: alliance, Ties: []graph.Tie{france}}, 900},
		{"in force on a day", graph.Filter{HeldOn: 12490101}, 1000},
		{"none", graph.Filter{Choices: []graph.Choice{{Property: graph.PropForm, Values: []string{"PEACE"}}}}, 0},
	} {
		c.filter.Kind = graph.KindPact
		found := all(t, s, c.filter)
		ordered := slices.IsSortedFunc(found, func(a, b graph.Key) int {
			return slices.Compare([]string{a.Text, string(a.ID)}, []string{b.Text, string(b.ID)})
		})
		page, err := s.Find(t.Context(), c.filter, graph.Page{First: 1, Count: true})
		if err != nil || len(found) != c.want || page.Total != c.want || !ordered || len(slices.Compact(found)) != len(found) {
			t.Errorf("%s: %d in order %t and a total of %d, error %v, want %d", c.why, len(found), ordered, page.Total, err, c.want)
		}
	}
}

// all are the keys of all that a filter keeps, by 100.
func all(t *testing.T, s *sqlitestore.Store, f graph.Filter) []graph.Key {
	t.Helper()
	var keys []graph.Key
	for p := (graph.Page{First: 100}); ; p.After = keys[len(keys)-1] {
		page, err := s.Find(t.Context(), f, p)
		if err != nil {
			t.Fatal(err)
		}
		if keys = append(keys, page.Keys...); !page.More {
			return keys
		}
	}
}
