package graphtest

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/names"
)

// Rank is the best rank that a passage of the document has, worked out by looking and counting, and the first passage that
// has it. The spellings are all words of names.
func Rank(d graph.Document, text string, spellings []string) (rank, passage int, found bool) {
	asked := termsOf(text)
	if len(asked) == 0 {
		return 0, 0, false
	}
	for p := range names.Passages(d.Title, d.Text) {
		r, ok := passageLevel(p, asked)
		r += names.InText
		if !ok {
			r, ok = names.AlikeText, isAlike(p, text, asked, spellings)
		}
		if ok && (!found || r < rank) {
			rank, passage, found = r, p.Number, true
		}
	}
	return rank, passage, found
}

// isAlike tells whether the passage has each term, or a spelling that the term's word may be a misspelling of.
func isAlike(p names.Passage, text string, asked, spellings []string) bool {
	has := strings.Fields(p.Text)
	query := names.NewQuery(text)
	return !slices.ContainsFunc(asked, func(term string) bool {
		return !slices.Contains(has, term) && !slices.ContainsFunc(spellings, func(s string) bool {
			return slices.ContainsFunc(query.Words, func(w names.Word) bool {
				_, alike := w.Alike(s)
				return alike && slices.Equal(termsOf(w.Text), []string{term}) && slices.Contains(has, strings.Join(termsOf(s), " "))
			})
		})
	})
}

func passageLevel(p names.Passage, asked []string) (int, bool) {
	has := strings.Fields(p.Title)
	if !slices.ContainsFunc(asked, func(term string) bool { return !slices.Contains(has, term) }) {
		return 0, true
	}
	counts := map[string]int{}
	for _, term := range strings.Fields(p.Text) {
		counts[term]++
	}
	least := 8
	for _, term := range asked {
		least = min(least, counts[term])
	}
	level := 1
	if len(asked) > 1 && !strings.Contains(" "+p.Text+" ", " "+strings.Join(asked, " ")+" ") {
		level += 4
	}
	for _, count := range []int{8, 4, 2, 1} {
		if least >= count {
			return level, true
		}
		level++
	}
	return 0, false
}

// termsOf are the terms of a text, as its only passage has them before their counts.
func termsOf(text string) []string {
	for p := range names.Passages("", text) {
		return slices.DeleteFunc(strings.Fields(p.Text), func(term string) bool { return strings.Contains(term, "×") })
	}
	return nil
}

// Spellings are the words of all names.
func (m *Model) Spellings() []string {
	var words []string
	for _, n := range m.Dump().Nodes {
		for _, name := range append([]string{n.Name}, n.Aliases...) {
			words = append(words, names.Words(name)...)
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}

// Searched are the documents of the model as search sees them: data sets without their text.
func (m *Model) Searched() []graph.Document {
	isText := map[graph.ID]bool{}
	for _, c := range m.Parts() {
		isText[c.Document.ID] = isText[c.Document.ID] || c.Part == 0
	}
	all := m.Dump().Documents
	for i := range all {
		if !isText[all[i].ID] {
			all[i].Text = ""
		}
	}
	return all
}

// saying is the draft of a text of that title and content.
func saying(title, content string) *draft {
	d := text(title)
	d.Document.Title, d.Document.Text, d.Document.Length = title, content, len([]rune(content))
	d.Document.ID, d.Document.SHA256 = graph.DocumentID(content)
	return d
}

// documentHits are all hits of a search for names and texts, entities by their id, documents by their title.
func (r *rig) documentHits(text string) []string {
	r.Helper()
	hits := walkPages(r, 3, func(p graph.Page) ([]graph.Hit, graph.PageInfo, error) {
		page, err := r.Search(r.Context(), graph.SearchQuery{Text: text, Documents: true}, p)
		return page.Hits, page.PageInfo, err
	})
	return lines(hits, func(h graph.Hit) string {
		if h.Document.ID != "" {
			return h.Document.Title
		}
		return string(h.Node.ID)
	})
}

// excerpt is that of the only hit of a search.
func (r *rig) excerpt(text string) graph.Span {
	r.Helper()
	page := must[graph.HitPage](r)(r.Search(r.Context(), graph.SearchQuery{Text: text, Documents: true}, graph.Page{First: 2}))
	if len(page.Hits) != 1 || page.Hits[0].Document.ID == "" {
		r.Fatalf("%q finds %d hits, want one document", text, len(page.Hits))
	}
	return page.Hits[0].Excerpt
}

// long is a text of so many code points that says something at an offset of it.
func long(length, at int, says string) string {
	filler := strings.Repeat("lorem ipsum ", length/12+1)
	runes := []rune(filler)[:length]
	copy(runes[at:], []rune(" "+says+" "))
	return string(runes)
}

var fulltextCases = []testCase{
	{"documents are found where they are asked for, by all words of the text, and entities beside them", func(r *rig) {
		r.apply(saying("one", "The League met in Geneva.").record("org:LON", "League of Nations"), saying("two", "The league was dissolved."), saying("three", "Geneva is a town."))
		sameList(r, "league", r.documentHits("LEAGUE")[:1], []string{"org:LON"})
		sameList(r, "league geneva", r.documentHits("geneva league"), []string{"one"})
		sameList(r, "without documents", r.hits("geneva"), nil)
		sameList(r, "atlantis", r.documentHits("league atlantis"), nil)
		sameList(r, "no word", r.documentHits("-- \" ** (\\"), nil)
	}},
	{"documents come by title, then by the words next to each other, then by how often each word occurs, then by id", func(r *rig) {
		r.apply(
			saying("Mutual assistance", "Nothing."),
			saying("phrase", "mutual assistance"),
			saying("phrase, twice", "mutual assistance and mutual assistance"),
			saying("apart, eight times", strings.Repeat("mutual. Their assistance. ", 9)),
			saying("apart, once and often", "assistance, mutual, mutual, mutual, mutual"),
			saying("half", "mutual, mutual"),
		)
		sameList(r, "order", r.documentHits("mutual assistance"), []string{"Mutual assistance", "phrase, twice", "phrase", "apart, eight times", "apart, once and often"})
		page := must[graph.HitPage](r)(r.Search(r.Context(), graph.SearchQuery{Text: "mutual assistance", Documents: true}, graph.Page{First: 1, Count: true}))
		if page.Total != 5 {
			r.Errorf("total %d, want 5", page.Total)
		}
	}},
	{"documents come behind the names that hold the words and before the misspelt ones", func(r *rig) {
		r.apply(saying("one", "Of Stalin.").record("leader:x/1", "Joseph Stalin").record("leader:x/2", "Joseph Stallin"))
		sameList(r, "stalin", r.documentHits("stalin"), []string{"leader:x/1", "one", "leader:x/2"})
	}},
	{"documents with a name that the text may misspell come last, and only while some entity has the name", func(r *rig) {
		r.apply(saying("one", "Sadat met Gaddafi in Tripoli."), saying("two", "It was Ghadafi.").record("leader:x/1", "Muammar Gaddafi"))
		sameList(r, "ghadafi", r.documentHits("ghadafi"), []string{"two", "leader:x/1", "one"})
		sameList(r, "kadafi tripoli", r.documentHits("kadafi tripoli"), []string{"one"})
		if excerpt := r.excerpt("kadafi tripoli"); excerpt.Quote != "Sadat met Gaddafi in Tripoli." {
			r.Errorf("excerpt %q", excerpt.Quote)
		}
		sameList(r, "tripolis", r.documentHits("tripolli"), nil)
		r.forget(saying("two", "It was Ghadafi.").Document.ID)
		sameList(r, "kadafi", r.documentHits("kadafi"), nil)
	}},
	{"case, accents, scripts and plurals of words do not matter, their beginnings do not count", func(r *rig) {
		r.apply(saying("one", "Erdoğan’s TREATIES; Путин, 金正恩, sanctions, Côte d’Ivoire."))
		for _, query := range []string{"erdogan’s", "treaty", "Treaties", "putin", "ПУТИН", "金正恩", "jin zheng en", "sanction", "cote d'ivoire"} {
			sameList(r, query, r.documentHits(query), []string{"one"})
		}
		for _, query := range []string{"erdo", "trea", "sanct", "ivoire"} {
			sameList(r, query, r.documentHits(query), nil)
		}
	}},
	{"signs of query languages are no more than the ends of words", func(r *rig) {
		r.apply(saying("one", "a b title text NOT NEAR c×2 x"))
		for _, query := range []string{`"b a"`, "title:b", "b AND -text", "NOT b", "b*", "NEAR(b c)", "b~", "{b} [a TO b]", `a\\`, "c×2", "^b", "b/x/"} {
			got := r.documentHits(query)
			if want := termsIn(query, "a b title text not near c 2 x"); (len(got) == 1) != want {
				r.Errorf("%q finds %v, want something: %v", query, got, want)
			}
		}
	}},
	{"an excerpt is the stretch of the text as it stands, about the first best place for the words", func(r *rig) {
		content := "In 1955 the states met.\tA pact — 👩‍👩‍👧 — was spoken of.\n" + strings.Repeat("It was long. ", 30) +
			"The “Warsaw   Pact” was signed on 14 May 1955." + strings.Repeat(" It was over.", 30)
		r.apply(saying("one", content))
		excerpt := r.excerpt("warsaw PACT")
		runes := []rune(content)
		if got := string(runes[excerpt.Start:excerpt.End]); got != excerpt.Quote {
			r.Errorf("the text has %q at %d, the excerpt is %q", got, excerpt.Start, excerpt.Quote)
		}
		if !strings.Contains(excerpt.Quote, "The “Warsaw   Pact” was signed") || len([]rune(excerpt.Quote)) > 170 {
			r.Errorf("excerpt %q", excerpt.Quote)
		}
		if first := r.excerpt("pact"); !strings.Contains(first.Quote, "A pact — 👩‍👩‍👧 — was") {
			r.Errorf("excerpt of one word %q", first.Quote)
		}
	}},
	{"a document found by its title alone has no excerpt", func(r *rig) {
		r.apply(saying("The Locarno treaties", "It was signed."))
		equal(r, "excerpt", r.excerpt("locarno"), graph.Span{})
	}},
	{"a long text is found by words of one passage, at its end and across the edge of two as well", func(r *rig) {
		const length = 80_000
		_, edge := names.PassageRange(1)
		r.apply(saying("end", long(length, length-40, "zeppelins bombard dover")), saying("edge", long(length, edge-8, "balfour declares")),
			saying("far", long(length, 10, "kellogg")+" briand"))
		for query, want := range map[string]string{"zeppelin dover": "end", "balfour declares": "edge"} {
			sameList(r, query, r.documentHits(query), []string{want})
			excerpt := r.excerpt(query)
			if !strings.Contains(excerpt.Quote, strings.Fields(query)[1]) || excerpt.Start < edge-200 {
				r.Errorf("%s: excerpt %q at %d", query, excerpt.Quote, excerpt.Start)
			}
		}
		sameList(r, "words of two passages", r.documentHits("kellogg briand"), nil)
		sameList(r, "half a word", r.documentHits("lfour"), nil)
	}},
	{"a document is found by what it is called and says now, and not when it is forgotten", func(r *rig) {
		d := saying("On Munich", "Four powers agreed.")
		r.apply(d, saying("other", "Four winds."))
		sameList(r, "munich", r.documentHits("munich"), []string{"On Munich"})
		d.Document.Title = "On Vienna"
		d.record("nation:AUT", "Austria")
		r.apply(d)
		sameList(r, "the old title", r.documentHits("munich"), nil)
		sameList(r, "the new title with the text", r.documentHits("powers vienna"), []string{"On Vienna"})
		r.apply(d)
		sameList(r, "applied again", r.documentHits("four"), titles(r, "four"))
		r.forget(d.Document.ID)
		sameList(r, "forgotten", r.documentHits("four"), []string{"other"})
	}},
	{"a data set is found by its title alone, and once for all its parts", func(r *rig) {
		r.apply(rows("set", 1), rows("set", 2).record("nation:RUS", "Russia"))
		sameList(r, "set", r.documentHits("on set"), []string{"On set"})
		sameList(r, "says so", r.documentHits("text of set"), nil)
		r.apply(text("set"))
		sameList(r, "a text of the same content", r.documentHits("text of set"), []string{"On set"})
		r.forget(rows("set", 1).Document.ID)
		sameList(r, "gone", r.documentHits("on set"), nil)
	}},
	{"many documents are in the order of a plain count", func(r *rig) {
		random := rand.New(rand.NewPCG(6, 19))
		vocabulary := strings.Fields("red green blue greens north south sea")
		for i := range 40 {
			var b strings.Builder
			for range 1 + random.IntN(30) {
				b.WriteString(vocabulary[random.IntN(len(vocabulary))] + []string{" ", ", ", "\n"}[random.IntN(3)])
			}
			title := fmt.Sprintf("%d %s", i, vocabulary[random.IntN(len(vocabulary))])
			r.apply(saying(title, b.String()+fmt.Sprint(i)))
		}
		for _, query := range []string{"red", "green", "north sea", "sea north", "red green blue", "red red", "blue 7", "greens"} {
			sameList(r, query, r.documentHits(query), titles(r, query))
		}
	}},
}

// termsIn tells whether all terms of a text are among the words.
func termsIn(text, words string) bool {
	return !slices.ContainsFunc(termsOf(text), func(term string) bool { return !slices.Contains(strings.Fields(words), term) })
}

// titles are those of the model's documents in the order of their ranks.
func titles(r *rig, text string) []string {
	var found []graph.Document
	ranks, spellings := map[graph.ID]int{}, r.model.Spellings()
	for _, d := range r.model.Searched() {
		if rank, _, ok := Rank(d, text, spellings); ok {
			found, ranks[d.ID] = append(found, d), rank
		}
	}
	slices.SortFunc(found, func(a, b graph.Document) int {
		return cmp.Or(cmp.Compare(ranks[a.ID], ranks[b.ID]), cmp.Compare(a.ID, b.ID))
	})
	return lines(found, func(d graph.Document) string { return d.Title })
}
