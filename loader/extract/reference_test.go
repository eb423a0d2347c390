package extract_test

import (
	"slices"
	"testing"

	"entente/graph"
)

func TestReference(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Peru and Chile spoke. Both nations are calm.", []string{"CHL Both nations", "PER Both nations"}},
		{"Peru praised Chile. Chile thanked Peru. The two countries are calm.", []string{"CHL two countries", "PER two countries"}},
		{"Peru has a coast. The country is calm.", []string{"PER The country"}},
		{"Peru and Chile and Bolivia spoke with Norway and Sweden. Two countries are calm.", nil},
		{"Peru met Chile. The country is calm.", nil},
	} {
		t.Run(c.text, func(t *testing.T) {
			found := contribution(t, c.text, "")
			codes := map[graph.ID]string{}
			for _, r := range found.Records {
				codes[r.ID] = r.Code
			}
			var got []string
			for _, m := range found.Mentions {
				if m.Kind == graph.MentionDescription {
					got = append(got, codes[m.Record]+" "+m.Span.Quote)
				}
			}
			slices.Sort(got)
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
