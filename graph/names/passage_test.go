package names_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"entente/graph/names"
)

func TestPassages(t *testing.T) {
	for _, c := range []struct {
		why, title, content string
		want                []names.Passage
	}{
		{"the words of title and text, folded", "A Pact", "Poincaré’s visit.", []names.Passage{{Title: "a pact", Text: "a pact × poincare visit"}}},
		{"plurals are singulars, as far as that is sure", "", "Treaties, nations, crisis, Congress, status, gas, allies", []names.Passage{{Text: "treaty nation crisis congress status gas ally"}}},
		{"counts of 2, 4 and 8 stand behind", "", "a b a a b a a", []names.Passage{{Text: "a b a a b a a a×2 b×2 a×4"}}},
		{"words of the title count", "Peace", "Peace!", []names.Passage{{Title: "peace", Text: "peace × peace peace×2"}}},
		{"Chinese characters are words", "", "金正恩", []names.Passage{{Text: "jin zheng en"}}},
		{"a title alone", "Peace", "", []names.Passage{{Title: "peace", Text: "peace ×"}}},
		{"nothing of no words", "—", "\n* * *\n", nil},
		{"a very long word is cut", "", strings.Repeat("é", 100), []names.Passage{{Text: strings.Repeat("e", 64)}}},
	} {
		if got := slices.Collect(names.Passages(c.title, c.content)); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %+v, want %+v", c.why, got, c.want)
		}
	}
}

func TestPassagesOfALongText(t *testing.T) {
	words := make([]string, 9000)
	for i := range words {
		words[i] = "w" + strings.Repeat("x", i%9) + string(rune('a'+i%26)) + "é"
	}
	content := strings.Join(words, " ")
	seen := map[string]bool{}
	number := 0
	for p := range names.Passages("Title", content) {
		if p.Number != number || (p.Title != "") != (number == 0) || !strings.HasPrefix(p.Text, "title × ") {
			t.Errorf("passage %d: number %d, title %q, text %.20q", number, p.Number, p.Title, p.Text)
		}
		number++
		for _, term := range strings.Fields(p.Text) {
			seen[term] = true
		}
	}
	if from, to := names.PassageRange(number - 1); from > utf8.RuneCountInString(content) || to < utf8.RuneCountInString(content) {
		t.Errorf("the last of %d passages ends at %d", number, to)
	}
	known := map[string]bool{"title": true, "×": true}
	for _, w := range words {
		known[names.Fold(w)] = true
		if !seen[names.Fold(w)] {
			t.Errorf("%s is in no passage", w)
		}
	}
	for term := range seen {
		if !known[term] && !strings.Contains(term, "×") {
			t.Errorf("%s is no word of the text", term)
		}
	}
}

func TestLevels(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"one word: in the title, then by its count", "Pacts", []string{
			`(title:"pact")`,
			`(text:"pact×8") NOT ((title:"pact"))`,
			`(text:"pact×4") NOT ((title:"pact") OR (text:"pact×8"))`,
			`(text:"pact×2") NOT ((title:"pact") OR (text:"pact×4"))`,
			`(text:"pact") NOT ((title:"pact") OR (text:"pact×2"))`,
		}},
		{"no word has no levels", `" NOT *`[:1], nil},
	} {
		if got := names.NewQuery(c.text).Levels(); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.why, got, c.want)
		}
	}
	if got := len(names.NewQuery("mutual assistance").Levels()); got != 9 || got > names.Misspelt-names.InText {
		t.Errorf("two words have %d levels", got)
	}
}

func TestAlikeLevel(t *testing.T) {
	for _, c := range []struct {
		why, text string
		spellings []string
		want      string
	}{
		{
			"each word or those alike, the nearest first, without what has all words themselves", "ghadafi pacts",
			[]string{"gaddafi", "ghadaffi", "pact", "+gaddafi"},
			`((text:"ghadafi" OR text:"ghadaffi" OR text:"gaddafi") AND (text:"pact")) NOT (text:"ghadafi" AND text:"pact")`,
		},
		{"no level where nothing is alike", "ghadafi", []string{"gorbachev", "eisenhower"}, ""},
		{"no level without a word", "—", []string{"gorbachev"}, ""},
	} {
		if got := names.NewQuery(c.text).AlikeLevel(c.spellings); got != c.want {
			t.Errorf("%s: got %s, want %s", c.why, got, c.want)
		}
	}
}

func TestExcerptMarked(t *testing.T) {
	filler := strings.Repeat("Nothing was said of it. ", 20)
	for _, c := range []struct{ why, text, content, want string }{
		{"a short text is its own excerpt", "pact", "The Pact, signed.", "The **Pact**, signed."},
		{
			"the stretch begins and ends with whole words", "locarno", filler + "They met at Locarno. " + filler,
			"it. Nothing was said of it. They met at **Locarno**. Nothing was said of it. Nothing was said of it. Nothing was said of it. Nothing was said of it. Nothing was",
		},
		{
			"all words near each other are better than one", "mutual aid", "Mutual fear. " + filler + "Aid was mutual there. " + filler,
			"was said of it. Nothing was said of it. **Aid** was **mutual** there. Nothing was said of it. Nothing was said of it. Nothing was said of it. Nothing was said of it.",
		},
		{"next to each other is better than near", "mutual aid", "Aid was mutual. " + filler + "It was “mutual aid”.", "of it. Nothing was said of it. It was “**mutual** **aid**”."},
		{"Chinese characters that touch are marked as one", "正恩", "金正恩说。", "金**正恩**说。"},
		{"a word alike is found where the text has not all words themselves", "ghadafi tripoli", "Gaddafi was in Tripoli.", "**Gaddafi** was in **Tripoli**."},
		{"nothing is found where no word is", "pact", filler, ""},
	} {
		q := names.NewQuery(c.text)
		from, to, found := q.Excerpt(0, c.content, false)
		got := ""
		if found {
			got = q.MarkText(string([]rune(c.content)[from:to]))
		}
		if got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.why, got, c.want)
		}
	}
}

// FuzzExcerpt: an excerpt lies in its text, is not much longer than it is to be, and holds a word of the query.
func FuzzExcerpt(f *testing.F) {
	f.Add("pact", "The Pact of "+strings.Repeat("Locarno ", 60), 1, true)
	f.Add("金", "金正恩", 0, false)
	f.Add("a b", "\xff a\x00b ’a’", 3, true)
	f.Fuzz(func(t *testing.T, text, content string, number int, more bool) {
		q := names.NewQuery(text)
		runes := []rune(content)
		from, to, found := q.Excerpt(number, content, more)
		if !found {
			return
		}
		if from < 0 || from >= to || to > len(runes) {
			t.Fatalf("excerpt %d to %d of %d", from, to, len(runes))
		}
		if quote := string(runes[from:to]); q.MarkText(quote) == quote {
			t.Errorf("the excerpt %q has none of %q", quote, text)
		}
	})
}
