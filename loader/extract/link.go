package extract

import (
	_ "embed"
	"slices"
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
			kind, ok := r.linkAt(i, a, b)
			if !ok || r.stance(i) != graph.Asserted && !r.isAimOf(i, a) || r.isFirstLink(i, b) {
				continue
			}
			from, to := a.pact, b.pact
			if r.isOlderFirst(i, a, b) {
				from, to = to, from
			}
			r.add(relation(kind, from.thing, to.thing, "link."+strings.ToLower(string(kind)), r.sentenceRange(i)))
			break
		}
	}
}

// isFirstLink tells whether another verb that links two pacts follows: "renewed" in "was renewed in 1951 and replaced by".
func (r *reader) isFirstLink(i int, b pactMention) bool {
	return r.hasLinkVerb(i+1, b.first) && r.hasSequence(i+1, b.first, "and")
}

// isOlderFirst tells whether a word between two pacts makes the first the older: "was replaced by", "gave way to".
func (r *reader) isOlderFirst(i int, a, b pactMention) bool {
	if r.givesWay(i) {
		return true
	}
	return r.hasSequence(i+1, b.first, "by") && (r.is(i-1, commonVerb) || r.norm(i-1) == "and" && r.hasSequence(a.last, i, "was|were|is|been"))
}

// givesWay: "the treaty gave way in 1960 to another".
func (r *reader) givesWay(i int) bool {
	return r.Tokens[i].Is("gave", "gives", "yielded") && r.hasSequence(i+1, i+2, "way|place") && r.hasSequence(i+2, min(len(r.Tokens), i+6), "to")
}

// isAimOf tells whether a verb says for what a pact was concluded: "signed the treaty to replace another".
func (r *reader) isAimOf(i int, m pactMention) bool {
	return r.norm(i-1) == "to" && m.rule == "pact.signed" && i-m.last < 8 && slices.Contains(m.pact.stances, graph.Asserted)
}

// hasLinkVerb tells whether one of some tokens says how a pact stands to another.
func (r *reader) hasLinkVerb(first, last int) bool {
	for k := first; k < last; k++ {
		if linkVerbs[r.norm(k)] != "" {
			return true
		}
	}
	return false
}

// linkAt is how the word at a token between two pacts links them: by its verb, "took the place of", "a protocol to".
func (r *reader) linkAt(i int, a, b pactMention) (graph.FactKind, bool) {
	switch {
	case r.givesWay(i), r.norm(i) == "successor" && r.norm(i+1) == "to":
		return graph.Supersedes, true
	case r.hasSequence(i, min(b.first, i+1), "took|takes|in") && r.hasSequence(i+1, min(b.first, i+4), "place", "of"):
		return graph.Supersedes, true
	case i == a.last && r.isToAnother(a.pactPhrase) && r.norm(i) == "to":
		return graph.Amends, r.skipThe(i+1) == b.first
	}
	kind, ok := linkVerbs[r.norm(i)]
	return kind, ok
}

// isToAnother tells whether a phrase goes on to the pact that it adds to: "a protocol to the Treaty of", "amending the".
func (r *reader) isToAnother(p pactPhrase) bool { return r.behindOther(p) > 0 }

// behindOther is the token behind the name of the pact that a phrase adds to, 0 where it adds to none.
func (r *reader) behindOther(p pactPhrase) int {
	if p.last >= len(r.Tokens) || !r.Tokens[p.head].Is("protocol", "protocols", "annex", "amendment", "amendments") || !r.Tokens[p.last].Is("to", "amending", "supplementing", "modifying") {
		return 0
	}
	_, high := r.bounds(p.head)
	for k := r.skipThe(p.last + 1); k < min(high, p.last+10); k++ {
		switch {
		case r.is(k, pactNoun|weakPact):
			end := k + 1
			for end+1 < high && r.norm(end) == "of" && r.Tokens[end+1].IsName() {
				end += 2
			}
			return end
		case r.is(k, auxiliary|modal) || r.Tokens[k].Is(".", ",", ";"):
			return 0
		}
	}
	return 0
}
