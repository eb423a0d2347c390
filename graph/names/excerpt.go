package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// excerptLength is how long an excerpt is about, in code points, and excerptBefore how much of it at most stands before the
// first word found.
const (
	excerptLength = 160
	excerptBefore = 40
)

// place is where a term of the query stands in a text.
type place struct {
	piece
	end   int // behind its last code point
	index int // which word of the text it is, counted from 0
	term  int
}

// Excerpt is the stretch of a passage around the first best place for the query, in code points of the passage as it stands
// in its document: the one with the most different words within its length, next to each other where they are so anywhere.
// It is false where the passage has none of the words. more says whether the document goes on behind the passage.
func (q Query) Excerpt(number int, passage string, more bool) (from, to int, found bool) {
	text, cut := whole(passage, number > 0, more)
	if from, to, found = q.excerpt(text); !found {
		return 0, 0, false
	}
	cut = utf8.RuneCountInString(passage[:cut])
	return from + cut, to + cut, true
}

func (q Query) excerpt(text string) (from, to int, found bool) {
	places := q.places(text, false)
	if !q.hasAll(places) {
		places = q.places(text, true)
	}
	if len(places) == 0 {
		return 0, 0, false
	}
	best, bestScore, last := 0, -1, 0
	for first := range places {
		if score, end := q.score(places, first); score > bestScore {
			best, bestScore, last = first, score, end
		}
	}
	begin, end := places[best].point, places[last].end
	spare := max(0, excerptLength-(end-begin))
	from = max(0, begin-min(excerptBefore, spare/2))
	to = min(utf8.RuneCountInString(text), max(end, from+excerptLength))
	return cutAtWords(text, from, begin, end, to)
}

// score counts the different words in the stretch that begins with a place, twice, and a phrase once more; last is its last
// place.
func (q Query) score(places []place, first int) (score, last int) {
	seen := make([]bool, len(q.terms))
	phrase := 0 // how many terms in a row are those of the query
	score, last = 0, first
	for i := first; i < len(places) && places[i].end-places[first].point <= excerptLength-excerptBefore; i++ {
		p := places[i]
		if !seen[p.term] {
			seen[p.term] = true
			score, last = score+2, i
		}
		if p.index == places[first].index+phrase && phrase < len(q.terms) && q.terms[phrase] == q.terms[p.term] {
			phrase++
		}
	}
	if phrase == len(q.terms) && phrase > 1 {
		score++
	}
	return score, last
}

func (q Query) hasAll(places []place) bool {
	seen := map[string]bool{}
	for _, p := range places {
		seen[q.terms[p.term]] = true
	}
	return !slices.ContainsFunc(q.terms, func(t string) bool { return !seen[t] })
}

// places are where the terms of the query stand, or words alike to them as well, in order.
func (q Query) places(text string, alike bool) []place {
	var found []place
	index := 0
	for piece := range pieces(text) {
		raw := text[piece.from:piece.to]
		for _, word := range Words(raw) {
			if at := q.termOf(word, alike); at >= 0 {
				found = append(found, place{piece: piece, end: piece.point + utf8.RuneCountInString(raw), index: index, term: at})
			}
			index++
		}
	}
	return found
}

// termOf is the place of the term that a folded word is, or that it is alike to; -1 where there is none.
func (q Query) termOf(word string, alike bool) int {
	if at := slices.Index(q.terms, term(word)); at >= 0 || !alike {
		return at
	}
	for _, w := range q.Words {
		if _, is := w.Alike(word); is {
			return slices.Index(q.terms, term(w.Text))
		}
	}
	return -1
}

// cutAtWords moves the ends of an excerpt, but for what was found in it, so that they cut no word.
func cutAtWords(text string, from, begin, end, to int) (int, int, bool) {
	runes := []rune(text)
	for from > 0 && from < begin && inWord(runes[from-1]) {
		from++
	}
	for from > 0 && from < begin && (unicode.IsSpace(runes[from]) || strings.ContainsRune(".,;:!?)”’", runes[from])) {
		from++
	}
	for to < len(runes) && to > end && inWord(runes[to]) {
		to--
	}
	for to > end && unicode.IsSpace(runes[to-1]) {
		to--
	}
	return from, to, true
}

// MarkText puts ** around the words of a document's text that are the query's or alike to one.
func (q Query) MarkText(text string) string {
	return mark(text, func(word string) bool { return q.termOf(word, true) >= 0 })
}

// MarkName puts ** around the words of a name that a word of the query begins, and around those that one is alike to.
func (q Query) MarkName(name string) string {
	marked := mark(name, func(word string) bool {
		return slices.ContainsFunc(q.Words, func(w Word) bool {
			_, alike := w.Alike(word)
			return alike || strings.HasPrefix(word, w.Text)
		})
	})
	if marked == name && q.Joined.Text != "" {
		if _, alike := q.Joined.Alike(Joined(Fold(name))); alike {
			return around(name)
		}
	}
	return marked
}

// mark puts ** around the pieces of a text of which a folded word is found; what touches is one.
func mark(text string, found func(word string) bool) string {
	var b strings.Builder
	done, from, to := 0, -1, -1 // what is written; the marks that are open
	flush := func() {
		if from >= 0 {
			b.WriteString(text[done:from])
			b.WriteString(around(text[from:to]))
			done = to
		}
	}
	for p := range pieces(text) {
		if !slices.ContainsFunc(Words(text[p.from:p.to]), found) {
			continue
		}
		if from < 0 || p.from != to {
			flush()
			from = p.from
		}
		to = p.to
	}
	flush()
	b.WriteString(text[done:])
	return b.String()
}

func around(s string) string { return "**" + s + "**" }
