package extract

import (
	_ "embed"
	"strings"

	"entente/graph"
)

//go:embed links.tsv
var linkTable string

// linkVerbs say how a newer pact stands to an older one.
var linkVerbs = readLinkVerbs()

func readLinkVerbs() map[string]graph.FactKind {
	found := map[string]graph.FactKind{}
	for _, row := range rows(linkTable, 2) {
		for _, w := range strings.Fields(row[1]) {
			found[w] = graph.FactKind(row[0])
		}
	}
	return found
}

// readPactLinks reads which pact revives, replaces or amends which: "A, reviving B", "A replaces B", "B was replaced by A".
func (r *reader) readPactLinks(mentions []pactMention) {
	for k := 1; k < len(mentions); k++ {
		a, b := mentions[k-1], mentions[k]
		if a.pact == b.pact || r.SentenceOf(a.head) != r.SentenceOf(b.head) || b.first-a.last > 25 {
			continue
		}
		for i := a.last; i < b.first; i++ {
			kind, ok := linkVerbs[r.norm(i)]
			if !ok || r.stance(i) != graph.Asserted {
				continue
			}
			from, to := a.pact, b.pact
			if r.hasSequence(i+1, b.first, "by") && r.is(i-1, commonVerb) {
				from, to = to, from
			}
			r.add(relation(kind, from.thing, to.thing, "link."+strings.ToLower(string(kind)), r.sentenceRange(i)))
			break
		}
	}
}
