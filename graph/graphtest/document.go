package graphtest

import (
	"cmp"
	"slices"
	"strings"

	"entente/graph"
)

// bare is a document as a Library gives it: without its text.
func bare(d graph.Document) graph.Document {
	d.Text = ""
	return d
}

// ListedIn are the asserted entities of which a document lists a record, by id.
func (v View) ListedIn(document graph.ID, kinds []graph.NodeKind) []graph.Node {
	all := []graph.Node{}
	for _, n := range v.Nodes {
		speaks := slices.ContainsFunc(v.Records, func(pr graph.PartRecord) bool {
			of, _, _ := strings.Cut(string(pr.Part), "#")
			return of == string(document) && v.entity[pr.ID] == n.ID
		})
		if speaks && n.Stance == graph.Asserted && (kinds == nil || slices.Contains(kinds, n.Kind)) {
			all = append(all, n)
		}
	}
	return all
}

// FactsIn are the asserted facts that claims of a document are behind.
func (v View) FactsIn(document graph.ID) []graph.Fact {
	all := []graph.Fact{}
	for _, f := range v.Facts {
		if f.Stance == graph.Asserted && slices.ContainsFunc(f.Claims, func(c graph.ID) bool { return v.claims[c].Document == document }) {
			all = append(all, f)
		}
	}
	slices.SortFunc(all, func(a, b graph.Fact) int {
		return cmp.Or(cmp.Compare(a.SortDay(), b.SortDay()), cmp.Compare(a.ID, b.ID))
	})
	return all
}

var documentCases = []testCase{
	{"documents come back as they were stored, without their text", func(r *rig) {
		dated := treaty("two")
		dated.Document.Date, dated.Document.Source = graph.MustDate("[2024-06-19..2024-06-20]"), "https://example.org/?a=1&b='2'"
		r.apply(treaty("one"), dated, rows("set", 2), rows("set", 1))
		want := map[graph.ID]graph.Document{}
		asked := []graph.ID{"doc:0123456789abcdef0123", "nation:RUS", ""}
		for _, d := range r.model.View().Documents {
			want[d.ID] = bare(d)
			asked = append(asked, d.ID)
		}
		got := must[map[graph.ID]graph.Document](r)(r.Documents(r.Context(), asked))
		equal(r, "documents", got, want)
		for id, d := range got {
			if d.Text != "" {
				r.Errorf("document %s comes with its text", id)
			}
		}
	}},
	{"the documents of an entity are those that mention a record of it, however it is called", func(r *rig) {
		one, id := office("one", "Vladimir Putin", "k")
		two, other := office("two", "Putin", "k")
		three := text("three").record("nation:RUS", "Russia")
		set := rows("set", 1).record("leader:x/1", "PUTIN", "k")
		r.apply(one, two, three, set, rows("set", 2).record("leader:x/1", "PUTIN"))
		all := map[graph.ID]graph.Document{}
		for _, d := range r.model.View().Documents {
			all[d.ID] = bare(d)
		}
		asked := []graph.ID{id, other, "nation:RUS", "", "nowhere"}
		got := must[map[graph.ID]graph.DocumentPage](r)(r.DocumentsOf(r.Context(), asked, graph.Page{First: 10, Count: true}))
		putin := []graph.ID{one.Document.ID, two.Document.ID, set.Document.ID}
		for id, want := range map[graph.ID][]graph.ID{
			id: putin, other: putin, "nation:RUS": {one.Document.ID, two.Document.ID, three.Document.ID},
			"": append(slices.Clone(putin), three.Document.ID), "nowhere": nil,
		} {
			documents := []graph.Document{}
			for _, d := range sorted(want...) {
				documents = append(documents, all[d])
			}
			equal(r, "documents of "+string(id), append([]graph.Document{}, got[id].Documents...), documents)
			if len(want) > 0 && got[id].Total != len(want) {
				r.Errorf("documents of %s: total %d, want %d", id, got[id].Total, len(want))
			}
		}
	}},
	{"a document lists its asserted entities by name and its asserted facts by day", func(r *rig) {
		one := treaty("one").claim(graph.Visited, "leader:a-putin", "nation:PRK", as(graph.Planned)).claim(graph.PartyTo, "nation:RUS", "pact:x/9", as(graph.Planned))
		r.apply(one, treaty("two"))
		r.judge(same(one.own(graph.KindPact, 10), treaty("two").own(graph.KindPact, 10), 1))
		v := r.model.View()
		asked := []graph.ID{one.Document.ID, treaty("two").Document.ID, "doc:0123456789abcdef0123", "nation:RUS"}
		page := graph.Page{First: 50, Count: true}
		for _, kinds := range [][]graph.NodeKind{nil, {graph.KindLeader}, {graph.KindNation, graph.KindPact}} {
			nodes := must[map[graph.ID]graph.ListedPage](r)(r.Listed(r.Context(), asked, graph.Listing{Kinds: kinds}, page))
			for _, id := range asked {
				got := append([]graph.Node{}, nodes[id].Nodes...) // their order by name is a page's case
				slices.SortFunc(got, func(a, b graph.Node) int { return cmp.Compare(a.ID, b.ID) })
				equal(r, "entities of "+string(id), got, v.ListedIn(id, kinds))
			}
		}
		facts := must[map[graph.ID]graph.ListedPage](r)(r.Listed(r.Context(), asked, graph.Listing{Facts: true}, page))
		for _, id := range asked {
			equal(r, "facts of "+string(id), append([]graph.Fact{}, facts[id].Facts...), v.FactsIn(id))
		}
	}},
	{"a part of a text is counted in code points and cut to what the text has", func(r *rig) {
		d := text("one")
		d.Document.Text = "a👩‍👩‍👧b \U0001F1F0\U0001F1F5 é e\u0301 שלום\r\n\x00end"
		id, sum := graph.DocumentID(d.Document.Text)
		runes := []rune(d.Document.Text)
		d.Document.ID, d.Document.SHA256, d.Document.Length = id, sum, len(runes)
		r.apply(d.record("nation:RUS", "Russia"))
		want := map[graph.TextRange]string{}
		ranges := []graph.TextRange{{Document: "doc:0123456789abcdef0123", To: 5}, {Document: "nation:RUS", To: -1}}
		for start := 0; start <= len(runes); start += 3 {
			for _, end := range []int{start, start + 1, start + 4, len(runes), len(runes) + 100, -1} {
				cut := min(end, len(runes))
				if end == -1 {
					cut = len(runes)
				}
				t := graph.TextRange{Document: id, From: start, To: end}
				ranges = append(ranges, t)
				want[t] = string(runes[start:max(start, cut)])
			}
		}
		got := must[map[graph.TextRange]string](r)(r.Texts(r.Context(), ranges))
		for _, t := range ranges {
			if got[t] != want[t] {
				r.Errorf("text %d to %d of %s: %q, want %q", t.From, t.To, t.Document, got[t], want[t])
			}
		}
		if _, found := got[ranges[0]]; found {
			r.Error("an unknown document has a text")
		}
	}},
	{"a range behind the end of a text is empty", func(r *rig) {
		d := text("one")
		r.apply(d)
		behind := graph.TextRange{Document: d.Document.ID, From: d.Document.Length + 5, To: d.Document.Length + 9}
		if got := must[map[graph.TextRange]string](r)(r.Texts(r.Context(), []graph.TextRange{behind})); got[behind] != "" {
			r.Errorf("text %q, want none", got[behind])
		}
	}},
	{"the text of a forgotten document is gone", func(r *rig) {
		d := text("one")
		r.apply(d)
		r.forget(d.Document.ID)
		whole := graph.TextRange{Document: d.Document.ID, To: -1}
		if got, found := must[map[graph.TextRange]string](r)(r.Texts(r.Context(), []graph.TextRange{whole}))[whole]; found {
			r.Errorf("text %q, want none", got)
		}
	}},
}
