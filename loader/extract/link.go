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

// readProtocol reads which pact the text amends whose title says that it is one to another: "Protocol to the Treaty of
// Commerce", "Treaty on the Accession of A to the Treaty of B".
func (r *reader) readProtocol(self *pact, mentions []pactMention) {
	if self == nil || !self.self {
		return
	}
	title := self.places[0]
	to := -1
	for k := title.first; k+2 < title.last+12 && k+2 < len(r.Tokens); k++ {
		if r.Tokens[k].Is("to", "amending", "modifying", "extending") && r.is(r.skipThe(k+1), pactNoun|weakPact) && k > title.first {
			to = k
		}
	}
	if to < 0 {
		return
	}
	older := r.wordsIn(to, title.last)
	for _, m := range mentions {
		if m.pact == self || len(m.content) == 0 || !subset(m.content, older) {
			continue
		}
		r.add(relation(graph.Amends, self.thing, m.pact.thing, "link.title", r.rangesOf(r.sentenceRange(m.head), r.Bytes(title.first, title.last))...))
		return
	}
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
