package extract

import (
	"slices"
	"strings"

	"entente/graph"
)

// readReplacing reads what a pact does to the one told of before it, which is only referred to: "a second treaty, signed in
// 1874, replaced it".
func (r *reader) readReplacing(mentions []pactMention) {
	for k := 1; k < len(mentions); k++ {
		m, before := mentions[k], mentions[k-1]
		if m.pact == before.pact || r.SentenceOf(m.head)-r.SentenceOf(before.head) > 2 {
			continue
		}
		_, high := r.bounds(m.head)
		if k+1 < len(mentions) {
			high = min(high, mentions[k+1].first)
		}
		for i := max(m.last, m.end); i+1 < min(high, m.last+15); i++ {
			kind, ok := linkVerbs[r.norm(i)]
			if ok && r.norm(i+1) == "it" && !r.is(i-1, copula) && r.stance(i) == graph.Asserted {
				r.add(relation(kind, m.pact.thing, before.pact.thing, "link."+strings.ToLower(string(kind)), r.rangesOf(r.sentenceRange(i), r.Bytes(before.first, before.last))...))
				break
			}
		}
	}
}

// readThatOf reads which pact one replaces or amends that is only called by its year or place: "the Treaty of Paita superseded that of
// 1951".
func (r *reader) readThatOf(mentions []pactMention) {
	for n, m := range mentions {
		_, high := r.bounds(m.head)
		for i := max(m.last, m.end); i+3 < min(high, m.last+12); i++ {
			kind, ok := r.linkOf(i)
			if !ok || r.stance(i) != graph.Asserted || r.is(i-1, copula) {
				continue
			}
			if older := r.meantByThat(i, mentions[max(0, n-remembered):n]); older != nil && older != m.pact {
				r.add(relation(kind, m.pact.thing, older.thing, "link."+strings.ToLower(string(kind)), r.sentenceRange(i)))
			}
			break
		}
	}
}

// linkOf is how a verb, or "took the place of", links the pact before it to another.
func (r *reader) linkOf(i int) (graph.FactKind, bool) {
	if r.Tokens[i].Is("of", "to") && r.hasSequence(i-3, i, "place") || r.norm(i) == "to" && r.norm(i-1) == "supplement" {
		if r.norm(i) == "of" {
			return graph.Supersedes, true
		}
		return graph.Amends, true
	}
	kind, ok := linkVerbs[r.norm(i)]
	return kind, ok
}

// meantByThat is the pact told of before that "that of 1951", "the one of Lima" behind a token means, nil where it means none.
func (r *reader) meantByThat(i int, before []pactMention) *pact {
	k := r.skipThe(i + 1)
	if k+2 >= len(r.Tokens) || !r.Tokens[k].Is("that", "those", "one") || r.norm(k+1) != "of" {
		return nil
	}
	for _, m := range slices.Backward(before) {
		if d := r.dateAt[k+2]; d >= 0 {
			if year := r.Dates[d].Whole(false); m.pact.signed.IsKnown() && year.Bounded() && m.pact.signed.Overlaps(year) {
				return m.pact
			}
		} else if r.Tokens[k+2].IsName() && slices.Contains(m.pact.words, r.norm(k+2)) {
			return m.pact
		}
	}
	return nil
}

// isLinkedAside tells whether a phrase stands aside in what is said of another pact: "the new treaty, which replaces the pact of 1951,
// was signed".
func (r *reader) isLinkedAside(p pactPhrase) bool {
	low, high := r.bounds(p.head)
	if k := r.behindDate(&p, high); k+1 >= high || r.norm(k) != "," || !r.is(k+1, copula|auxiliary) {
		return false
	}
	for k := p.first - 1; k > max(low, p.first-8); k-- {
		if r.norm(k) == "," {
			return r.opensLink(k+1, p.first)
		}
	}
	return false
}

// opensLink tells whether some words say how a pact stands to another, "which replaces", "successor to".
func (r *reader) opensLink(first, last int) bool {
	return r.hasLinkVerb(first, last) || r.hasSequence(first, last, "successor", "to")
}

// behindLinked passes what stands aside behind a pact about another that it replaces or amends: the token behind its comma.
func (r *reader) behindLinked(k, high int) int {
	const far = 16
	if k >= high || r.norm(k) != "," {
		return k
	}
	for i := k + 1; i+1 < min(high, k+far); i++ {
		if r.norm(i) == "," && r.is(i+1, copula|auxiliary) && r.opensLink(k+1, min(i, k+5)) {
			return i + 1
		}
		if r.isBreak(i) || r.norm(i) == "." {
			break
		}
	}
	return k
}
