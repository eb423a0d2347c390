package names

import "strings"

// The ranks of a hit, best first.
const (
	// Whole: the text is the whole name.
	Whole = iota
	// Beginning: the name begins with the text.
	Beginning
	// Within: each word of the text begins some word of the name.
	Within
	// InText and the levels of Levels behind it: a document has each word of the text.
	InText
	// Misspelt: each word of the text begins some word of the name or is alike to one; further ranks are of names that
	// differ in so many letters. What holds the words as they were typed comes before all that is only like them.
	Misspelt = 100
	// AlikeText: a document has for each word of the text one that is alike to it.
	AlikeText = 1000
)

// Rank says how well the text finds a thing of these names: the best rank that one of them gives, and the first name that
// gives it. It is false where no single name holds all words of the text, and for a text without a word.
func (q Query) Rank(names []string) (rank int, name string, found bool) {
	for _, candidate := range names {
		r, ok := q.RankFolded(Fold(candidate))
		if ok && (!found || r < rank) {
			rank, name, found = r, candidate, true
		}
	}
	return rank, name, found
}

// RankFolded is the rank that one folded name gives.
func (q Query) RankFolded(name string) (rank int, found bool) {
	switch {
	case q.folded == "":
		return 0, false
	case name == q.folded:
		return Whole, true
	case strings.HasPrefix(name, q.folded):
		return Beginning, true
	}
	if edits, ok := q.within(strings.Fields(name)); ok {
		if edits == 0 {
			return Within, true
		}
		return Misspelt + edits, true
	}
	if q.Joined.Text == "" {
		return 0, false
	}
	if edits, ok := q.Joined.Alike(Joined(name)); ok {
		return Misspelt + edits, true
	}
	return 0, false
}

// within adds up the letters in which the words of the text differ from the words of a name that are the most like them.
func (q Query) within(words []string) (edits int, ok bool) {
	for _, w := range q.Words {
		best, found := 0, beginsOne(w.Text, words)
		for _, other := range words {
			if found && best == 0 {
				break
			}
			if e, alike := w.Alike(other); alike && (!found || e < best) {
				best, found = e, true
			}
		}
		if !found {
			return 0, false
		}
		edits += best
	}
	return edits, true
}

func beginsOne(begin string, words []string) bool {
	for _, w := range words {
		if strings.HasPrefix(w, begin) {
			return true
		}
	}
	return false
}
