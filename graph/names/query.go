package names

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// mostWords is how many different words of a text are searched for.
const mostWords = 32

// Query is a text to search for, as a person typed it.
type Query struct {
	// Words are the first 32 different words of the text, folded, the longest first. What finds nothing has none.
	Words []Word
	// Joined is all of the text as one word; its text is "" where it is not compared so.
	Joined Word
	folded string
	terms  []string // in the order of the text, for passages of documents
}

// Word is a word of a Query.
type Word struct {
	// Text is folded, with the mark of Joined where it is a whole name.
	Text string
	// bare is the text that is compared by its spelling: without the mark, and without an Arabic article.
	bare, skeleton string
	keys           []string
	abjad          bool
}

// NewQuery reads a text.
func NewQuery(text string) Query {
	q := Query{folded: Fold(text)}
	var all []Word
	for field := range strings.FieldsSeq(text) {
		abjad := strings.ContainsFunc(field, vowelless)
		for _, folded := range Words(field) {
			all = append(all, newWord(folded, abjad))
		}
	}
	if joined := Joined(q.folded); joined != "" {
		q.Joined = newJoined(joined, all)
	}
	for _, w := range all {
		if len(q.Words) < mostWords && !slices.ContainsFunc(q.Words, func(o Word) bool { return o.Text == w.Text }) {
			q.Words = append(q.Words, w)
		}
	}
	slices.SortStableFunc(q.Words, func(a, b Word) int { return len(b.Text) - len(a.Text) })
	q.terms = queryTerms(text)
	return q
}

func newWord(folded string, abjad bool) Word {
	w := Word{Text: folded, bare: folded, abjad: abjad}
	if bare := strings.TrimPrefix(folded, string(alef)+"l"); abjad && sounds(skeleton(bare, true)) >= fewestSounds {
		w.bare = bare
	}
	if abjad { // in Hebrew it mostly stands for o and u there
		w.bare = strings.TrimSuffix(w.bare, "v")
	}
	w.skeleton = skeleton(w.bare, abjad)
	w.keys = w.newKeys()
	return w
}

func newJoined(text string, words []Word) Word {
	w := Word{Text: text}
	for _, part := range words {
		w.bare += part.bare
		w.abjad = w.abjad || part.abjad
	}
	w.skeleton = skeleton(w.bare, w.abjad)
	w.keys = w.newKeys()
	return w
}

// Keys are those of the words that Alike may tell to be misspellings of it, or it of them.
func (w Word) Keys() []string { return w.keys }

func (w Word) newKeys() []string {
	mark := ""
	if strings.HasPrefix(w.Text, join) {
		mark = join
	}
	if !w.abjad {
		return Keys(mark + w.bare)
	}
	if sounds(w.skeleton) < fewestSounds || utf8.RuneCountInString(w.bare) > longestSpelt {
		return nil
	}
	keys := keysOf(mark, w.skeleton)
	if !strings.HasPrefix(w.skeleton, "a") { // the first vowel of a word is often not written
		keys = append(keys, mark+"a"+w.skeleton)
	}
	return keys
}

// Alike tells whether the word may be another folded word misspelt, and by how many letters it differs. They share a key
// of Keys, and the shorter they are and the less they sound the same, the fewer letters they differ in. Of a word in a
// script that writes no vowels the consonants are compared alone.
func (w Word) Alike(other string) (edits int, alike bool) {
	bare, joined := strings.CutPrefix(other, join)
	if len(w.keys) == 0 || strings.HasPrefix(w.Text, join) != joined {
		return 0, false
	}
	if w.abjad {
		edits, alike = w.alikeUnvoweled(bare)
	} else {
		edits, alike = w.alikeSpelt(bare)
	}
	if !alike { // most are not, and this is the cheaper question
		return 0, false
	}
	keys := Keys(other)
	return edits, slices.ContainsFunc(w.keys, func(key string) bool { return slices.Contains(keys, key) })
}

func (w Word) alikeSpelt(other string) (int, bool) {
	mine, theirs := utf8.RuneCountInString(w.bare), utf8.RuneCountInString(other)
	longer := max(mine, theirs)
	if longer-min(mine, theirs) > mostEdits(longer, true) {
		return 0, false
	}
	most := mostEdits(longer, w.skeleton == skeletonOf(other))
	if longer-min(mine, theirs) > most {
		return 0, false
	}
	edits := distance(w.bare, other)
	return edits, edits <= most
}

func (w Word) alikeUnvoweled(other string) (int, bool) {
	if utf8.RuneCountInString(other) > longestSpelt {
		return 0, false
	}
	theirs := skeletonOf(other)
	same := strings.TrimPrefix(w.skeleton, "a") == strings.TrimPrefix(theirs, "a")
	edits := unvoweled(w.bare, other)
	return edits + 1, edits <= 1 && (same || sounds(theirs) > fewestSounds)
}
