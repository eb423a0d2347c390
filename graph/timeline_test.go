package graph_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"entente/graph"
	"entente/graph/graphtest"
)

// TestEvents: what becomes of a fact on its dates.
func TestEvents(t *testing.T) {
	for _, c := range []struct {
		why                string
		kind               graph.FactKind
		start, end, signed string
		want               string
	}{
		{"what lasts begins and ends", graph.MemberOf, "1945-10-24", "1991-12", "", "BEGAN 1945-10-24, ENDED 1991-12"},
		{"what goes on has only begun", graph.MemberOf, "1945", "..", "", "BEGAN 1945"},
		{"of what is known to have ended, that", graph.HeldOffice, "", "1961-01-20", "", "ENDED 1961-01-20"},
		{"what has no date is not in time", graph.Pledged, "", "", "", ""},
		{"a masked year is no date", graph.MemberOf, "XXXX-06-19", "XXXX-06-20", "", ""},
		{"what starts and ends on one day happened", graph.HeldOffice, "1917-03-15", "1917-03-15", "", "HAPPENED 1917-03-15"},
		{"also where a source is unsure of the day", graph.HeldOffice, "1917-03-15", "1917-03-15?", "", "HAPPENED 1917-03-15"},
		{"what starts and ends in one year does not", graph.MemberOf, "1917", "1917", "", "BEGAN 1917, ENDED 1917"},
		{"a visit of some days happened once", graph.Visited, "1914-07-20", "1914-07-23", "", "HAPPENED 1914-07-20"},
		{"a meeting of which only the end is told happened then", graph.MetWith, "", "1945-02-11", "", "HAPPENED 1945-02-11"},
		{"a succession happened", graph.SucceededBy, "1991-12-26", "", "", "HAPPENED 1991-12-26"},
		{"a party that signed before it was bound did both", graph.PartyTo, "1949-08-24", "", "1949-04-04", "BEGAN 1949-08-24, HAPPENED 1949-04-04"},
		{"a party that was bound by signing did one", graph.PartyTo, "1949-04-04", "", "1949-04-04", "BEGAN 1949-04-04"},
		{"of a mere signatory only the signing happened", graph.PartyTo, "", "", "1996-09-24", "HAPPENED 1996-09-24"},
		{"one event of a kind on a day", graph.PartyTo, "1949-04-04", "1949-04-04", "1949-04-04~", "HAPPENED 1949-04-04"},
	} {
		f := graph.Fact{Kind: c.kind, Interval: graph.Interval{Start: graph.MustDate(c.start), End: graph.MustDate(c.end)}}
		if c.signed != "" {
			f.Attributes = map[string]string{graph.AttrSigned: c.signed}
		}
		var got []string
		for _, e := range f.Events() {
			got = append(got, fmt.Sprintf("%s %s", e.What, e.When))
		}
		if all := strings.Join(got, ", "); all != c.want {
			t.Errorf("%s: %q, want %q", c.why, all, c.want)
		}
	}
}

// TestEventsOfHistories: each dated fact has one event or more, the first day of its list among theirs, and no two with one
// key; an undated fact has none. So a histogram counts exactly the facts that a timeline tells of.
func TestEventsOfHistories(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := graphtest.NewModel()
		if err := graphtest.Cases().Draw(t, "case").Run(t.Context(), m); err != nil {
			t.Fatal(err)
		}
		for _, f := range m.Dump().Facts {
			events := f.Events()
			onSortDay := slices.ContainsFunc(events, func(e graph.Event) bool { return e.When.Earliest() == f.SortDay() })
			if undated := f.SortDay() == graph.MaxDay; undated != (len(events) == 0) || undated == onSortDay {
				t.Errorf("%s %s to %s with %v has the events %v", f.Kind, f.Start, f.End, f.Attributes, events)
			}
			keys := map[graph.Key]bool{}
			for _, e := range events {
				keys[e.Key()] = true
			}
			if len(keys) != len(events) {
				t.Errorf("%s %s to %s has two events of one key: %v", f.Kind, f.Start, f.End, events)
			}
		}
	})
}

// TestListDyads: however few or many partners nations have, the pages together are the whole list, each nation is read once
// a page, and what lies before a page is not read unless it is counted.
func TestListDyads(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var nations []graph.ID
		partners := map[graph.ID][]graph.Partner{}
		var whole []graph.Dyad
		for i := range rapid.IntRange(0, 40).Draw(t, "nations") {
			nations = append(nations, graph.ID(fmt.Sprintf("nation:%03d", i)))
		}
		for i, a := range nations {
			for _, b := range nations[i+1:] {
				if rapid.IntRange(0, 9).Draw(t, "tie") == 0 {
					partners[a] = append(partners[a], graph.Partner{Nation: b, Ties: 1})
					whole = append(whole, graph.Dyad{Pair: graph.Pair{A: a, B: b}, Ties: 1})
				}
			}
		}
		page := graph.Page{First: rapid.IntRange(1, 7).Draw(t, "first"), Count: rapid.Bool().Draw(t, "count")}
		var got []graph.Dyad
		for more := true; more; {
			read := map[graph.ID]bool{}
			found, err := graph.ListDyads(t.Context(), nations, page, func(_ context.Context, of []graph.ID) (map[graph.ID][]graph.Partner, error) {
				for _, id := range of {
					if read[id] || !page.Count && string(id) < page.After.Text {
						t.Fatalf("%s is read though it is not asked for", id)
					}
					read[id] = true
				}
				return partners, nil
			})
			if err != nil || len(found.Dyads) > page.First || len(found.Keys) != len(found.Dyads) {
				t.Fatal(err, found)
			}
			if want := map[bool]int{true: len(whole), false: -1}[page.Count]; found.Total != want {
				t.Fatalf("total %d, want %d", found.Total, want)
			}
			got = append(got, found.Dyads...)
			if more = found.More; more {
				page.After = found.Keys[len(found.Keys)-1]
			}
		}
		if !slices.Equal(got, whole) {
			t.Fatalf("pages of %d give %v, want %v", page.First, got, whole)
		}
	})
}
