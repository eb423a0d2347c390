package names_test

import (
	"testing"

	"entente/graph/names"
)

func TestRank(t *testing.T) {
	putin := []string{"Vladimir Putin", "Putin", "Vladimir Vladimirovich Putin"}
	for _, c := range []struct {
		why, text string
		names     []string
		rank      int
		name      string
		found     bool
	}{
		{"the whole name is best", "vladimir putin", putin, names.Whole, "Vladimir Putin", true},
		{"a whole alias is as good", "PUTIN", putin, names.Whole, "Putin", true},
		{"the beginning of a name comes second", "vladim", putin, names.Beginning, "Vladimir Putin", true},
		{"beginnings of words, in any order, come last", "put vlad", putin, names.Within, "Vladimir Putin", true},
		{"the first name of the best rank is the one found", "vladimir vlad", putin, names.Beginning, "Vladimir Vladimirovich Putin", true},
		{"one word may begin with two of the text's", "pu putin", []string{"A. Putin"}, names.Within, "A. Putin", true},
		{"all words have to be in one name", "kim putin", []string{"Vladimir Putin", "Kim"}, 0, "", false},
		{"a word is found by its beginning, not by its middle", "utin", putin, 0, "", false},
		{"both sides are folded", "cote d'iv", []string{"Côte d’Ivoire"}, names.Beginning, "Côte d’Ivoire", true},
		{"a text without a word finds nothing", " -- ", putin, 0, "", false},
		{"nothing is found without names", "putin", nil, 0, "", false},
	} {
		rank, name, found := names.NewQuery(c.text).Rank(c.names)
		if rank != c.rank || name != c.name || found != c.found {
			t.Errorf("%s: Rank(%q, %q) = %d, %q, %v, want %d, %q, %v", c.why, c.text, c.names, rank, name, found, c.rank, c.name, c.found)
		}
	}
}

func FuzzRank(f *testing.F) {
	f.Add("vlad", "Vladimir Putin")
	f.Fuzz(func(t *testing.T, text, name string) {
		_, found, ok := names.NewQuery(text).Rank([]string{name})
		if ok && found != name {
			t.Errorf("Rank(%q) found %q, which is not among the names", text, found)
		}
		if rank, _, whole := names.NewQuery(name).Rank([]string{name}); names.Fold(name) != "" && (!whole || rank != names.Whole) {
			t.Errorf("Rank(%q) of itself = %d, %v, want the whole name", name, rank, whole)
		}
	})
}
