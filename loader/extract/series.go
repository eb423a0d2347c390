package extract

import (
	"slices"

	"entente/loader/annotate"
)

// onlookers are what those do to a pact who need not be its parties.
var onlookers = wordLists["onlooker"]

// readSeries reads who concludes the next of several like pacts, of which only the partner is told: "Peru concluded an alliance with
// Chile; a similar treaty with Cuba followed".
func (r *reader) readSeries(p *pactPhrase, before []pactMention) {
	if !p.tellsPartnerAlone() || len(before) == 0 || p.generic || p.negated {
		return
	}
	m := before[len(before)-1]
	if len(m.parties) != 2 || slices.Contains(m.parties, p.parties[0]) || r.SentenceOf(p.head)-r.SentenceOf(m.head) > 1 || !r.isNext(p) {
		return
	}
	low, _ := r.bounds(m.head)
	for a := r.actorBefore(m.first); a >= 0 && r.actors[a].first >= low; a-- {
		if x := r.actors[a]; slices.Contains(m.parties, x.thing) {
			p.addPartner(x.thing, r.Bytes(x.first, x.last))
			return
		}
	}
	if r.home != NoThing && slices.Contains(m.parties, r.home) { // "he signed the treaty", in a text about one nation
		p.addPartner(r.home, m.partiesAt)
	}
}

// isNext tells whether a phrase speaks of a pact as the next of several: "a similar treaty", "the treaty with B followed".
func (r *reader) isNext(p *pactPhrase) bool {
	if r.Tokens[p.first].Is("similar", "second", "third", "further", "like", "parallel", "comparable", "identical") {
		return true
	}
	_, high := r.bounds(p.head)
	return r.hasSequence(p.last, min(high, p.last+6), "followed") || p.indefinite && r.hasSequence(p.last, min(high, p.last+reach), "was", "concluded|signed")
}

// readWhose reads whose a pact is of which only the partner is told: of the only other nation of the sentence, which opens it or acts
// behind the pact: "Peru's parliament rejected the trade treaty with Chile", "In a treaty with Chile signed in 1951, Peru gave up".
func (r *reader) readWhose(p *pactPhrase) {
	if !p.tellsPartnerAlone() || p.generic || p.negated || p.plural {
		return
	}
	s := r.Sentences[r.SentenceOf(p.head)]
	low, high := r.bounds(p.head)
	list := r.nationsOf(r.actorsIn(low, high))
	if len(list) != 2 || !slices.Contains(list, p.parties[0]) {
		return
	}
	whose := r.openingSubject(s.First, p.first, false)
	if whose == NoThing && p.first-s.First <= 3 && r.is(s.First, preposition) {
		whose = r.behindOpening(p, high)
	}
	if whose != NoThing && whose != p.parties[0] && !r.looksOn(s.First, p.first) {
		p.addPartner(whose, r.sentenceRange(p.head))
	}
}

// looksOn tells whether a verb says what somebody thinks of a pact who need not have it: "Norway feared the treaty with Peru".
func (r *reader) looksOn(first, last int) bool {
	return slices.ContainsFunc(r.Tokens[first:max(last, first)], func(t annotate.Token) bool { return onlookers[t.Norm] })
}

// behindOpening is the nation that acts behind the comma that closes what opens a sentence; NoThing where none does.
func (r *reader) behindOpening(p *pactPhrase, high int) int {
	for k := p.last; k+1 < min(high, p.last+14); k++ {
		if first := r.skipThe(k + 1); r.norm(k) == "," && first < high && r.actorAt[first] >= 0 {
			return r.actors[r.actorAt[first]].thing
		}
	}
	return NoThing
}
