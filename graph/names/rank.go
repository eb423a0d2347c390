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
)

// Rank says how well a text, as a person typed it, finds a thing of these names: the best rank that one of them gives, and
// the first name that gives it. It is false where no single name holds, for each word of the text, a word that begins with
// it, and for a text without a word.
func Rank(text string, names []string) (rank int, name string, found bool) {
	query := Fold(text)
	if query == "" {
		return 0, "", false
	}
	for _, candidate := range names {
		r, ok := rankOne(query, Fold(candidate))
		if ok && (!found || r < rank) {
			rank, name, found = r, candidate, true
		}
	}
	return rank, name, found
}

func rankOne(query, name string) (int, bool) {
	switch {
	case name == query:
		return Whole, true
	case strings.HasPrefix(name, query):
		return Beginning, true
	}
	words := strings.Fields(name)
	for begin := range strings.FieldsSeq(query) {
		if !beginsOne(begin, words) {
			return 0, false
		}
	}
	return Within, true
}

func beginsOne(begin string, words []string) bool {
	for _, w := range words {
		if strings.HasPrefix(w, begin) {
			return true
		}
	}
	return false
}
