package extract

import (
	"slices"

	"entente/graph"
)

// remembered is how many pacts a phrase is compared with, the latest first.
const remembered = 40

// antecedent is the pact named before that a phrase speaks of again; nil where it speaks of a new one or of none.
func (r *reader) antecedent(p pactPhrase, self *pact, before []pactMention) *pact {
	if self != nil && r.meansSelf(p) {
		return self
	}
	if p.together {
		return nil
	}
	if k := r.including(p, before); k != nil {
		return k
	}
	if k := r.calledSo(p, before); k != nil {
		return k
	}
	recent := r.pacts[max(0, len(r.pacts)-remembered):]
	if p.register != "" {
		return r.byPact[p.register]
	}
	if known := r.sameAgain(p, recent); known != nil || p.named && len(p.content) > 0 {
		return known
	}
	if p.indefinite || !p.definite || p.plural && len(recent) == 0 {
		return nil
	}
	return r.referred(p, before)
}

// sameAgain is the last pact of the same proper name, or of the same parties.
func (r *reader) sameAgain(p pactPhrase, recent []*pact) *pact {
	for _, known := range slices.Backward(recent) {
		if p.named {
			if r.sameName(p, known) {
				return known
			}
		} else if !r.isAnother(p, known) && !lastsOtherwise(p, known) && len(p.parties) >= 2 && sameParties(p.parties, known.parties) && !datesDiffer(p.date, known.signed) && (!p.indefinite || !datesDiffer(p.told, known.signed)) && r.mayBeCalled(p, known) {
			return known
		}
	}
	return nil
}

// referred is the pact that a definite phrase speaks of again: the last that was called by the same noun, else the last
// that may be called so.
func (r *reader) referred(p pactPhrase, before []pactMention) *pact {
	var other *pact
	for _, m := range slices.Backward(before[max(0, len(before)-remembered):]) {
		if r.SentenceOf(p.head)-r.SentenceOf(m.head) > 12 {
			break
		}
		if !r.refersBack(p, m.pact) || r.isOlder(p, m.pact, before) {
			continue
		}
		if r.norm(m.head) == r.norm(p.head) {
			return m.pact
		}
		if other == nil {
			other = m.pact
		}
	}
	return other
}

// isOlder tells whether a phrase speaks of "the new agreement" and the pact was signed before another told of.
func (r *reader) isOlder(p pactPhrase, known *pact, before []pactMention) bool {
	if !known.signed.Bounded() || !r.hasSequence(max(p.first-1, 0), p.head, "new") {
		return false
	}
	return slices.ContainsFunc(before[max(0, len(before)-remembered):], func(m pactMention) bool {
		return m.pact != known && m.pact.signed.Bounded() && m.pact.signed.Earliest() > known.signed.Latest() && r.refersBack(p, m.pact)
	})
}

// meansSelf: "this Treaty", "the present Agreement" in the text of a pact.
func (r *reader) meansSelf(p pactPhrase) bool {
	if p.named && len(p.content) > 1 {
		return false
	}
	return r.Tokens[max(p.first-1, 0)].Is("this", "present") || r.norm(p.first) == "present"
}

// including: "the agreement includes a mutual defence treaty" speaks of one pact.
func (r *reader) including(p pactPhrase, before []pactMention) *pact {
	if len(before) == 0 || p.first < 3 {
		return nil
	}
	m := before[len(before)-1]
	if p.named && p.definite && r.isApposed(m, p) { // "the first treaty between A and B, the Treaty of X"
		return m.pact
	}
	if k := r.beforeMeasure(p.first); k < p.first-1 && p.plural { // "the accords were a set of agreements"
		return r.definedBy(m, p, k-1)
	}
	if !p.indefinite {
		return nil
	}
	if r.Tokens[m.head].Is("agreement", "accord", "deal") && r.Tokens[min(m.last, len(r.Tokens)-1)].Is("on", "for") && p.first-m.last < 7 {
		return m.pact // "agreement on the articles of a border treaty"
	}
	if r.isApposed(m, p) {
		return m.pact
	}
	return r.definedBy(m, p, p.first-2)
}

// definedBy is the pact named before a verb of which a phrase behind it tells what it is or includes, nil where it tells of another.
func (r *reader) definedBy(m pactMention, p pactPhrase, verb int) *pact {
	if !r.Tokens[max(verb, 0)].Is("includes", "include", "included", "including", "contains", "contained", "is", "was", "are", "were", "constitutes", "amounts", "became", "as", "called") {
		return nil
	}
	if m.last > verb || verb-m.last > 3 && !r.isBehindAside(m.last, verb) || r.SentenceOf(m.head) != r.SentenceOf(p.head) {
		return nil
	}
	return m.pact
}

// isBehindAside tells whether only what stands aside parts a name from the verb behind it: "The Treaty of Huaraz, signed on 3 May 1951,
// was", "(German: Vertrag von Huaraz) was".
func (r *reader) isBehindAside(k, verb int) bool {
	const far = 24
	if verb-k > far || !r.Tokens[verb].Is("is", "was", "became") {
		return false
	}
	if r.norm(k) == "(" {
		bracket := r.closing(k, verb)
		if bracket < 0 {
			return false
		}
		k = bracket + 1
	}
	return k == verb || r.norm(k) == "," && r.norm(verb-1) == "," && (k+1 == verb || r.is(k+1, signVerb|preposition) || r.Tokens[k+1].Is("also", "sometimes", "known", "often", "opened", "drafted", "negotiated"))
}

// isApposed: "the Treaty of Huaraz, a pact of friendship which Peru concluded" explains the name right before it.
func (r *reader) isApposed(m pactMention, p pactPhrase) bool {
	return m.named != p.named && max(m.last, m.end) == p.first-2 && r.norm(p.first-2) == "," && (m.named || len(m.parties) > 1)
}

// isAnother: "a convention" is not the agreement of the same parties that has a name.
func (r *reader) isAnother(p pactPhrase, known *pact) bool {
	return p.indefinite && (known.title != nil || known.register != "") && r.norm(p.head) != known.head
}

// lastsOtherwise: a 25-year treaty is not the 30-year one.
func lastsOtherwise(p pactPhrase, known *pact) bool {
	return p.years != "" && known.years != "" && p.years != known.years
}

func (r *reader) sameName(p pactPhrase, known *pact) bool {
	if datesDiffer(p.date, known.signed) || len(p.content) == 0 {
		return false
	}
	if known.title == nil {
		return r.shares(p.content, known.words) && subset(p.content, known.words) && !r.partiesDiffer(p, known)
	}
	if known.self {
		return subset(known.title, p.content)
	}
	return (subset(p.content, known.title) || subset(known.title, p.content)) && !r.partiesDiffer(p, known)
}

func (r *reader) shares(a, b []string) bool {
	return slices.ContainsFunc(a, func(w string) bool { return slices.Contains(b, w) })
}

// mayBeCalled tells whether the noun of a phrase may be another word for the pact.
func (r *reader) mayBeCalled(p pactPhrase, known *pact) bool {
	if r.Tokens[p.head].Is("armistice", "truce") != (known.head == "armistice" || known.head == "truce") {
		return false
	}
	if slices.Contains(known.words, "accession") && r.norm(p.head) != known.head {
		return false // "the pact" is the one acceded to
	}
	form, old := formOf(p.content), formOf(append(slices.Clone(known.words), known.head))
	return form == "OTHER" || old == "OTHER" || form == old || form == "ALLIANCE" && old == "COOPERATION" || subset(p.content, known.words)
}

// refersBack tells whether a definite phrase may speak of the pact: what it says of it was said before, or its noun is as
// good as the first.
func (r *reader) refersBack(p pactPhrase, known *pact) bool {
	if lastsOtherwise(p, known) || datesDiffer(p.date, known.signed) || r.partiesDiffer(p, known) || !r.mayBeCalled(p, known) {
		return false
	}
	if len(p.parties) >= 2 && known.title != nil && len(known.parties) == 0 {
		return false // "the Franco-Russian treaty" is no treaty of another name
	}
	if p.plural != (known.head != "" && known.head[len(known.head)-1] == 's') && r.norm(p.head) != "accords" && r.countOf(p) == 0 {
		return false
	}
	return subset(p.content, known.words)
}

// partiesDiffer tells whether a phrase names parties that the pact cannot have; of a pact of the register, others than the
// register gives.
func (r *reader) partiesDiffer(p pactPhrase, known *pact) bool {
	if known.register == "" {
		return differ(p.parties, known.parties)
	}
	of := r.world.pacts[known.register].Parties
	return slices.ContainsFunc(p.parties, func(thing int) bool {
		return !slices.Contains(of, r.Things[thing].Register) && !slices.Contains(known.parties, thing)
	})
}

func subset(a, b []string) bool {
	for _, w := range a {
		if !slices.Contains(b, w) {
			return false
		}
	}
	return true
}

func sameParties(a, b []int) bool {
	return len(a) == len(b) && !differ(a, b)
}

// differ tells whether two lists name parties that cannot be those of one pact of two.
func differ(a, b []int) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	short, long := a, b
	if len(short) > len(long) {
		short, long = long, short
	}
	for _, thing := range short {
		if !slices.Contains(long, thing) {
			return len(long) >= 2
		}
	}
	return false
}

func datesDiffer(a, b graph.Date) bool {
	return a.IsKnown() && b.IsKnown() && !a.Overlaps(b)
}
