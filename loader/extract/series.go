package extract

import "slices"

// readSeries reads who concludes the next of several like pacts, of which only the partner is told: "Peru concluded an alliance with
// Chile; a similar treaty with Cuba followed".
func (r *reader) readSeries(p *pactPhrase, before []pactMention) {
	if len(p.parties) != 1 || p.rule != "pact.with" || len(before) == 0 || p.generic || p.negated {
		return
	}
	m := before[len(before)-1]
	if len(m.parties) != 2 || slices.Contains(m.parties, p.parties[0]) || r.SentenceOf(p.head)-r.SentenceOf(m.head) > 1 || !r.isNext(p) {
		return
	}
	low, _ := r.bounds(m.head)
	for a := r.actorBefore(m.first); a >= 0 && r.actors[a].first >= low; a-- {
		if x := r.actors[a]; slices.Contains(m.parties, x.thing) {
			p.parties = append(slices.Clone(p.parties), x.thing)
			p.partiesAt = hull(r.Bytes(x.first, x.last), p.partiesAt)
			return
		}
	}
}

// isNext tells whether a phrase speaks of a pact as the next of several: "a similar treaty", "the treaty with B followed".
func (r *reader) isNext(p *pactPhrase) bool {
	if r.Tokens[p.first].Is("similar", "second", "third", "further", "like", "parallel", "comparable", "identical") {
		return true
	}
	_, high := r.bounds(p.head)
	return r.hasSequence(p.last, min(high, p.last+6), "followed")
}
