package extract_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"entente/graph"
	"entente/loader"
	"entente/loader/read"
)

// pipeline is the one that all tests read with: the registers take a while to index.
var pipeline = sync.OnceValues(loader.NewPipeline)

// contribution is what a text says.
func contribution(t rapid.TB, text, date string) graph.Contribution {
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

// claims prints the claims of some kinds or properties, one a line, sorted.
func claims(c graph.Contribution, kinds ...string) []string {
	names := map[graph.ID]string{}
	for _, r := range c.Records {
		names[r.ID] = r.Name
		if r.Code != "" {
			names[r.ID] = r.Code
		}
	}
	lines := []string{}
	for _, claim := range c.Claims {
		kind := string(claim.Kind) + claim.Property
		if !slices.Contains(kinds, kind) {
			continue
		}
		line := kind + " " + names[claim.From] + " "
		if claim.IsRelation() {
			line += "-> " + names[claim.To]
		} else {
			line += "= " + claim.Value
		}
		if claim.Start.IsKnown() || claim.End.IsKnown() {
			line += fmt.Sprintf(" %s/%s", claim.Start, claim.End)
		}
		for _, key := range slices.Sorted(maps.Keys(claim.Attributes)) {
			if key != graph.AttrPact {
				line += fmt.Sprintf(" %s=%s", key, claim.Attributes[key])
			}
		}
		if len(claim.Roles) > 0 {
			line += fmt.Sprint(" ", claim.Roles)
		}
		if claim.Attested.IsKnown() {
			line += " @" + claim.Attested.String()
		}
		if claim.Stance != graph.Asserted {
			line += " " + string(claim.Stance)
		}
		lines = append(lines, line)
	}
	slices.Sort(lines)
	return slices.Compact(lines)
}

// sentenceCase is a text with the claims that it makes, none where it must be left alone.
type sentenceCase struct {
	text, date string
	want       []string
}

func runSentences(t *testing.T, kinds []string, cases []sentenceCase) {
	t.Helper()
	for _, c := range cases {
		name := strings.ReplaceAll(c.text[:min(50, len(c.text))], "/", " ")
		t.Run(name, func(t *testing.T) {
			got := claims(contribution(t, c.text, c.date), kinds...)
			want := slices.Sorted(slices.Values(c.want))
			if !slices.Equal(got, want) {
				t.Errorf("%s\ngot\n\t%s\nwant\n\t%s", c.text, strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
			}
		})
	}
}
