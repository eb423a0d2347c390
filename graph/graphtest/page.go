package graphtest

import (
	"fmt"
	"slices"

	"entente/graph"
)

// longest is more items than any list of these cases has.
const longest = 20_000

// walkPages reads all pages of a list, so many items each, and holds each page against what a page is.
func walkPages[T any](r *rig, first int, fetch func(graph.Page) ([]T, graph.PageInfo, error)) []T {
	r.Helper()
	all, err := pages(first, fetch, nil)
	if err != nil {
		r.Fatal(err)
	}
	return all
}

// pages is walkPages with something done between two pages.
func pages[T any](first int, fetch func(graph.Page) ([]T, graph.PageInfo, error), between func()) ([]T, error) {
	var all []T
	page := graph.Page{First: first}
	for {
		items, info, err := fetch(page)
		if err != nil {
			return nil, err
		}
		all = append(all, items...)
		switch {
		case len(items) > first:
			return nil, fmt.Errorf("a page of at most %d has %d items", first, len(items))
		case len(info.Keys) != len(items):
			return nil, fmt.Errorf("%d items come with %d keys", len(items), len(info.Keys))
		case info.More && len(items) < first:
			return nil, fmt.Errorf("a page of at most %d has %d items and says there are more", first, len(items))
		case len(items) > 0 && info.Total != -1:
			return nil, fmt.Errorf("a total of %d came unasked", info.Total)
		case len(all) > longest:
			return nil, fmt.Errorf("the list does not end")
		case !info.More:
			return all, nil
		}
		page.After = info.Keys[len(items)-1]
		if between != nil {
			between()
		}
	}
}

// list is one of the lists that come in pages, as one line for each item.
type list struct {
	name  string
	fetch func(r *rig, p graph.Page) ([]string, graph.PageInfo, error)
}

// lists are all lists of a Reader over what crowd loads; the crowd keeps their items in the order they are to have.
var lists = []list{
	{"Facts", func(r *rig, p graph.Page) ([]string, graph.PageInfo, error) {
		pages, err := r.Facts(r.Context(), []graph.ID{"org:hub"}, graph.Hop{}, p)
		page := pages["org:hub"]
		return lines(page.Facts, func(f graph.Fact) string { return fmt.Sprintf("%d %s", f.SortDay(), f.ID) }), page.PageInfo, err
	}},
	{"Find", func(r *rig, p graph.Page) ([]string, graph.PageInfo, error) {
		page, err := r.Find(r.Context(), graph.Filter{Kind: graph.KindNation}, p)
		return lines(page.Nodes, func(n graph.Node) string { return n.Name + " " + string(n.ID) }), page.PageInfo, err
	}},
	{"Search", func(r *rig, p graph.Page) ([]string, graph.PageInfo, error) {
		page, err := r.Search(r.Context(), graph.SearchQuery{Text: "name", Kinds: []graph.NodeKind{graph.KindNation}}, p)
		return lines(page.Hits, func(h graph.Hit) string { return h.Node.Name + " " + string(h.Node.ID) }), page.PageInfo, err
	}},
	{"Evidence", func(r *rig, p graph.Page) ([]string, graph.PageInfo, error) {
		claim := crowdClaim(r)
		pages, err := r.Evidence(r.Context(), []graph.ID{claim}, p)
		page := pages[claim]
		return lines(page.Evidence, func(e graph.SourcedEvidence) string { return string(e.Document) + " " + string(e.ID) }), page.PageInfo, err
	}},
	{"Mentions", func(r *rig, p graph.Page) ([]string, graph.PageInfo, error) {
		pages, err := r.Mentions(r.Context(), []graph.ID{"org:hub"}, nil, p)
		page := pages["org:hub"]
		return lines(page.Mentions, func(m graph.EntityMention) string {
			return fmt.Sprintf("%s %05d %s", m.Document, m.Row, m.ID)
		}), page.PageInfo, err
	}},
	{"DocumentsOf an entity", func(r *rig, p graph.Page) ([]string, graph.PageInfo, error) {
		pages, err := r.DocumentsOf(r.Context(), []graph.ID{"org:hub"}, p)
		page := pages["org:hub"]
		return lines(page.Documents, func(d graph.Document) string { return string(d.ID) }), page.PageInfo, err
	}},
	{"DocumentsOf all", func(r *rig, p graph.Page) ([]string, graph.PageInfo, error) {
		pages, err := r.DocumentsOf(r.Context(), []graph.ID{""}, p)
		page := pages[""]
		return lines(page.Documents, func(d graph.Document) string { return string(d.ID) }), page.PageInfo, err
	}},
	{"Listed entities", func(r *rig, p graph.Page) ([]string, graph.PageInfo, error) {
		id := rows("crowd 4", 1).Document.ID
		pages, err := r.Listed(r.Context(), []graph.ID{id}, graph.Listing{Kinds: []graph.NodeKind{graph.KindNation}}, p)
		page := pages[id]
		return lines(page.Nodes, func(n graph.Node) string { return n.Name + " " + string(n.ID) }), page.PageInfo, err
	}},
	{"Listed facts", func(r *rig, p graph.Page) ([]string, graph.PageInfo, error) {
		id := rows("crowd 4", 1).Document.ID
		pages, err := r.Listed(r.Context(), []graph.ID{id}, graph.Listing{Facts: true}, p)
		page := pages[id]
		return lines(page.Facts, func(f graph.Fact) string { return fmt.Sprintf("%d %s", f.SortDay(), f.ID) }), page.PageInfo, err
	}},
	{"Timeline", func(r *rig, p graph.Page) ([]string, graph.PageInfo, error) {
		page, err := r.Timeline(r.Context(), graph.TimelineQuery{Of: []graph.ID{"org:hub", "nation:shared"}}, p)
		return lines(page.Events, func(e graph.Event) string {
			return fmt.Sprintf("%d %s %s", e.When.Earliest(), e.What, e.Fact.ID)
		}), page.PageInfo, err
	}},
	{"CommonPacts", func(r *rig, p graph.Page) ([]string, graph.PageInfo, error) {
		page, err := r.CommonPacts(r.Context(), []graph.ID{"nation:shared"}, graph.Time{}, p)
		return lines(page.Nodes, func(n graph.Node) string { return n.Name + " " + string(n.ID) }), page.PageInfo, err
	}},
	{"Dyads", func(r *rig, p graph.Page) ([]string, graph.PageInfo, error) {
		among := []graph.ID{"nation:shared", "nation:crowd/4-1-0", "nation:crowd/4-1-2", "nation:crowd/4-1-4", "nation:crowd/30-1-0"}
		page, err := r.Dyads(r.Context(), among, graph.TieQuery{}, p)
		return lines(page.Dyads, func(d graph.Dyad) string { return string(d.A) + " " + string(d.B) }), page.PageInfo, err
	}},
	{"Partners", func(r *rig, p graph.Page) ([]string, graph.PageInfo, error) {
		pages, err := r.Partners(r.Context(), []graph.ID{"nation:shared"}, graph.TieQuery{}, p)
		page := pages["nation:shared"]
		return lines(page.Partners, func(n graph.Partner) string { return string(n.Nation) }), page.PageInfo, err
	}},
	{"Ties", func(r *rig, p graph.Page) ([]string, graph.PageInfo, error) {
		pair := graph.Pair{A: "nation:shared", B: "nation:crowd/4-1-0"}
		pages, err := r.Ties(r.Context(), []graph.Pair{pair}, graph.TieQuery{}, p)
		page := pages[pair]
		return lines(page.Facts, func(f graph.Fact) string { return fmt.Sprintf("%d %s", f.SortDay(), f.ID) }), page.PageInfo, err
	}},
}

func lines[T any](items []T, line func(T) string) []string {
	out := make([]string, len(items))
	for i, item := range items {
		out[i] = line(item)
	}
	return out
}

// crowdNames are folded already, so that they sort as their bytes do.
var crowdNames = []string{"name a", "name b", "name b", "name bb", "name c", "name c", "name d"}

// crowd is a part in which a hub has facts on few days, nations few names: most places in a list are ties.
func crowd(document, part int) *draft {
	d := rows(fmt.Sprintf("crowd %d", document), part)
	for i, name := range crowdNames {
		id := graph.ID(fmt.Sprintf("nation:crowd/%d-%d-%d", document, part, i))
		d.record(id, name)
		d.claim(graph.MemberOf, id, "org:hub", []option{from("1950"), from("1960"), seen("2001-01-01"), from("1950-06-01")}[i%4])
		d.mention("org:hub", graph.MentionName, i/2+1)
	}
	d.record("nation:shared", "name b")
	pact := graph.ID(fmt.Sprintf("pact:crowd/%d-%d", document, part))
	d.record(pact, crowdNames[part%len(crowdNames)]).claim(graph.PartyTo, "nation:shared", pact, from("1950"))
	d.claim(graph.PartyTo, "nation:crowd/4-1-0", pact, from("1960"))
	for i := range 3 {
		c := graph.Claim{Kind: graph.MemberOf, From: "nation:shared", To: "org:hub", Evidence: []graph.Evidence{{Row: part*10 + i, Rule: "graphtest"}}}
		d.add(c, []option{from("1940")})
	}
	return d
}

// crowdClaim is the fact that all crowds claim.
func crowdClaim(r *rig) graph.ID {
	for _, f := range r.model.View().FactsOf("nation:shared", graph.Hop{}) {
		return f.ID
	}
	r.Fatal("the crowd has no shared fact")
	return ""
}

var pageCases = []testCase{
	{"pages of one to seven items give each item of each list once, in order", func(r *rig) {
		for document := range 3 {
			r.apply(crowd(document, 1))
		}
		r.apply(crowd(4, 1), crowd(4, 2))
		for _, l := range lists {
			whole := walkPages(r, 1000, func(p graph.Page) ([]string, graph.PageInfo, error) { return l.fetch(r, p) })
			if len(whole) < 4 || !slices.IsSorted(whole) || len(slices.Compact(slices.Clone(whole))) != len(whole) {
				r.Fatalf("%s: not a list of at least four items in order, each once: %v", l.name, whole)
			}
			for first := 1; first <= 7; first++ {
				got := walkPages(r, first, func(p graph.Page) ([]string, graph.PageInfo, error) { return l.fetch(r, p) })
				sameList(r, fmt.Sprintf("%s by %d", l.name, first), got, whole)
			}
		}
	}},
	{"a page counts the whole list where it is asked to, wherever it starts", func(r *rig) {
		r.apply(crowd(0, 1), crowd(1, 1), crowd(2, 1), crowd(3, 1), crowd(4, 1))
		for _, l := range lists {
			whole := walkPages(r, 1000, func(p graph.Page) ([]string, graph.PageInfo, error) { return l.fetch(r, p) })
			_, info, err := l.fetch(r, graph.Page{First: 2, Count: true})
			if err != nil || info.Total != len(whole) {
				r.Errorf("%s: total %d and error %v, want %d", l.name, info.Total, err, len(whole))
				continue
			}
			if _, info, err = l.fetch(r, graph.Page{First: 2, Count: true, After: info.Keys[1]}); err != nil || info.Total != len(whole) {
				r.Errorf("%s: total %d and error %v on the second page, want %d", l.name, info.Total, err, len(whole))
			}
		}
	}},
	{"what was there is neither lost nor doubled while a writer adds before, between and behind", func(r *rig) {
		r.apply(crowd(4, 1), crowd(5, 1), crowd(6, 1), crowd(7, 1))
		document := 20
		for _, l := range lists {
			fetch := func(p graph.Page) ([]string, graph.PageInfo, error) { return l.fetch(r, p) }
			before := walkPages(r, 1000, fetch)
			inserted := 0
			got, err := pages(2, fetch, func() {
				if inserted++; inserted > 2 {
					return
				}
				for _, d := range []*draft{crowd(document, 1), crowd(4, document)} {
					must[graph.Change](r)(r.Apply(r.Context(), d.Contribution))
				}
				document++
			})
			if err != nil {
				r.Fatalf("%s: %v", l.name, err)
			}
			if !slices.IsSorted(got) || len(slices.Compact(slices.Clone(got))) != len(got) {
				r.Errorf("%s: not in order, each once: %v", l.name, got)
			}
			kept := slices.DeleteFunc(slices.Clone(got), func(line string) bool { return !slices.Contains(before, line) })
			sameList(r, l.name, kept, before)
		}
	}},
	{"a page behind an item that is gone goes on where it was", func(r *rig) {
		r.apply(crowd(0, 1), crowd(1, 1))
		page := must[map[graph.ID]graph.FactPage](r)(r.Facts(r.Context(), []graph.ID{"org:hub"}, graph.Hop{}, graph.Page{First: 100}))["org:hub"]
		middle := len(page.Facts) / 2
		r.forget(crowd(0, 1).Document.ID)
		var want []graph.ID
		left := r.model.View().FactsOf("org:hub", graph.Hop{})
		for _, f := range page.Facts[middle+1:] {
			if slices.ContainsFunc(left, func(o graph.Fact) bool { return o.ID == f.ID }) {
				want = append(want, f.ID)
			}
		}
		rest := must[map[graph.ID]graph.FactPage](r)(r.Facts(r.Context(), []graph.ID{"org:hub"}, graph.Hop{}, graph.Page{First: 100, After: page.Keys[middle]}))["org:hub"]
		var got []graph.ID
		for _, f := range rest.Facts {
			got = append(got, f.ID)
		}
		sameList(r, "rest", got, want)
	}},
}
