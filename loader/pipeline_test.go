package loader_test

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"entente/graph"
	"entente/loader"
	"entente/loader/annotate"
	"entente/loader/read"
)

var update = flag.Bool("update", false, "write the goldens again")

// evaluation holds real documents, none of which is a part of the project.
const evaluation = "../../shared/eval/dev/text"

var pipeline = sync.OnceValues(loader.NewPipeline)

func contribution(t testing.TB, text, date string) graph.Contribution {
	t.Helper()
	p, err := pipeline()
	if err != nil {
		t.Fatal(err)
	}
	c, err := p.Contribution(read.Document("test.txt", text, graph.MustDate(date)))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestSeed holds the seed case: all that the text asserts, and no more. The golden has no sentence of it.
func TestSeed(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join(evaluation, "000-news-russia-north-korea.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for name, date := range map[string]string{"undated": "", "dated": "2024-06-27"} {
		t.Run(name, func(t *testing.T) {
			got := render(contribution(t, string(raw), date))
			golden := filepath.Join("testdata", "seed-"+name+".golden")
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// render lists records and claims without the text's own ids and sentences.
func render(c graph.Contribution) string {
	names := map[graph.ID]string{}
	var lines []string
	for _, r := range c.Records {
		kind, _ := r.ID.Kind()
		names[r.ID] = r.Name
		if r.Code != "" {
			names[r.ID] = r.Code
		}
		line := fmt.Sprintf("%s %s", kind, r.Name)
		if kind == graph.KindLeader && len(r.Aliases) > 0 {
			line += " alias " + strings.Join(r.Aliases, ", ")
		}
		lines = append(lines, line)
	}
	for _, claim := range c.Claims {
		what := fmt.Sprintf("%s %s -> %s", claim.Kind, names[claim.From], names[claim.To])
		if !claim.IsRelation() {
			what = fmt.Sprintf("%s of %s = %s", claim.Property, names[claim.From], claim.Value)
		}
		attributes := ""
		for _, key := range slices.Sorted(maps.Keys(claim.Attributes)) {
			value := claim.Attributes[key]
			if key == graph.AttrPact {
				value = names[graph.ID(value)]
			}
			attributes += fmt.Sprintf(" %s=%s", key, value)
		}
		var rules []string
		for _, e := range claim.Evidence {
			rules = append(rules, e.Rule)
		}
		slices.Sort(rules)
		lines = append(lines, fmt.Sprintf("%s %s %s/%s%s %v attested %s by %v", what, claim.Stance, claim.Start, claim.End, attributes, claim.Roles, claim.Attested, slices.Compact(rules)))
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n") + "\n"
}

// checkSpans holds every span against the text: the quote is what stands there, inside one sentence, short enough.
func checkSpans(t testing.TB, text string, c graph.Contribution) {
	t.Helper()
	runes := []rune(text)
	marked := annotate.Annotate(text, c.Document.Date, annotate.NewLexicon(nil))
	points := annotate.NewPoints(text)
	sentenceAt := make([]int, len(runes)+1)
	for k, s := range marked.Sentences {
		r := marked.Bytes(s.First, s.Last)
		for i := points.At(r.Start); i < points.At(r.End); i++ {
			sentenceAt[i] = k + 1
		}
	}
	check := func(s graph.Span) {
		if s.Start < 0 || s.End > len(runes) || s.Start >= s.End || string(runes[s.Start:s.End]) != s.Quote {
			t.Fatalf("span %d to %d does not hold %q", s.Start, s.End, s.Quote)
		}
		if s.End-s.Start > 1200 {
			t.Fatalf("span of %d code points: %q", s.End-s.Start, s.Quote)
		}
		if sentenceAt[s.Start] != sentenceAt[s.End-1] {
			t.Fatalf("span reaches over sentences: %q", s.Quote)
		}
	}
	for _, m := range c.Mentions {
		check(*m.Span)
	}
	for _, claim := range c.Claims {
		for _, e := range claim.Evidence {
			for _, s := range e.Spans {
				check(s)
			}
		}
	}
}

// TestEvaluationTexts reads every text of the evaluation: each gives a valid contribution whose spans hold.
func TestEvaluationTexts(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join(evaluation, "*.txt"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no texts: %v", err)
	}
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		c := contribution(t, string(raw), "")
		checkSpans(t, string(raw), c)
		again, err := c.Normalize()
		if err != nil || again.Digest() != c.Digest() {
			t.Errorf("%s: not normalized: %v", filepath.Base(path), err)
		}
	}
}

// TestLinear reads texts that would be slow if some rule looked too far.
func TestLinear(t *testing.T) {
	for name, part := range map[string]string{
		"one line": "Peruvian President Hugo Salas and Chile signed a trade treaty with Peru in 1951 and sanctions on Chile and ",
		"brackets": "((((", "names": "Peru Chile Norway ", "capitals": "Ana Reyes Salas ", "pacts": "treaty treaty agreement of ",
		"people": "Norwegian Minister Olga Brandt. Mr. Brandt said. ", "dates": "May 4 and 6, 1951 ", "paragraphs": "Peru.\n\n", "quotes": "“",
	} {
		t.Run(name, func(t *testing.T) { inTime(t, strings.Repeat(part, 400_000/len(part))) })
	}
	t.Run("one line of ten megabytes", func(t *testing.T) {
		inTime(t, strings.Repeat("Peru and Chile, who signed the Treaty of Lima, impose sanctions on Norway and ", 10<<20/78))
	})
	t.Run("a hundred thousand brackets in one another", func(t *testing.T) {
		inTime(t, strings.Repeat("(Peru [", 50_000)+strings.Repeat("] Chile)", 50_000))
	})
}

// inTime gives a text far more time than it needs, and far less than it would take by looking at all for each word.
func inTime(t *testing.T, text string) {
	t.Helper()
	start := time.Now()
	contribution(t, text, "")
	if took := time.Since(start); took > 3*time.Minute {
		t.Errorf("%d bytes took %s", len(text), took)
	}
}

func FuzzContribution(f *testing.F) {
	for _, cut := range []string{"The treaty was signed by", "President Hugo Salas of Peru met", "Peru cut off aid to", "Peru cut off aid to both", "1 Foreign Minister", "For the Government of Peru:", "his Chilean counterpart", "Peru hit Chile with", "In the Treaty of Lima of 1901,"} {
		f.Add(cut)
	}
	f.Add("Peruvian President Hugo Salas visited Norway. Norway and Peru signed the Treaty of Lima on 4 May 1951, reviving the 1931 pact.")
	f.Add("Norway lifted sanctions on Peru, imposed by the UN Security Council in 1994 due to the coup. Peru joined NATO.")
	f.Add("By the authority vested in me as President of the United States, trade with Peru is prohibited in Peru.")
	f.Add("TREATY OF X\n\nPeru and Chile have agreed as follows:\nArticle 1. This Treaty")
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\ufffd")
		if utf8.RuneCountInString(text) == 0 {
			return
		}
		checkSpans(t, text, contribution(t, text, "1996-05-01"))
	})
}
