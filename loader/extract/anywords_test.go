package extract_test

import (
	"os"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestAnyWords: no order of the words that the rules know makes a rule look past the end of a text. Bytes alone, which the
// fuzz targets try, hardly ever make up two words that a rule asks for.
func TestAnyWords(t *testing.T) {
	vocabulary := []string{
		"Norway", "Peru", "Peruvian", "Lima", "Oslo", "Chile and Norway", "the United States", "U.S.", "Russia-Peru", "the European Union", "NATO",
		"the Security Council", "Resolution 713", "(1991)", "Executive Order 12345", "Treaty of Huaraz", "General Eero Lund", "Mr. Lund", "President",
		"Mitterrand", "3 May 1951", "in 1994", "last Friday", "May", "1.", "2", "47th", "\n", "\n\n", "- ", ",", ".", ";", ":", "(", ")", "\"", "'s", "--", "[3]",
	}
	for _, table := range []string{"words.tsv", "wordlists.tsv", "titles.tsv"} {
		raw, err := os.ReadFile(table)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(raw)) {
			if !strings.HasPrefix(line, "#") {
				vocabulary = append(vocabulary, strings.Fields(line)[1:]...)
			}
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom(vocabulary), 1, 60).Draw(t, "words")
		text := strings.Join(words, " ")
		if rapid.Bool().Draw(t, "capitals") {
			text = strings.ToUpper(text)
		}
		contribution(t, text, rapid.SampledFrom([]string{"", "1951-05-03"}).Draw(t, "date"))
	})
}
