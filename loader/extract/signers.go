package extract

import (
	"slices"

	"entente/graph"
	"entente/loader/annotate"
)

// signedFor are for whom several sign: "signed by Ana Reyes for A and by Hugo Salas for B".
func (r *reader) signedFor(p *pactPhrase) ([]int, annotate.Range) {
	var list []int
	low, high := r.bounds(p.head)
	first, last := -1, low
	for k := low + 1; k+1 < high; k++ {
		if r.norm(k) != "for" {
			continue
		}
		at := r.skipStyle(k+1, high)
		if at >= high || r.actorAt[at] < 0 {
			continue
		}
		if x := r.actors[r.actorAt[at]]; r.Things[x.thing].Kind == graph.KindNation && (r.personAt[k-1] >= 0 || r.Tokens[max(k-1, 0)].Is("signed", "and", ",") || r.Tokens[k-1].IsName()) {
			list, last = appendOnce(list, x.thing), x.last
			if first < 0 {
				first = k
			}
		}
	}
	if len(list) < 2 {
		return nil, annotate.Range{}
	}
	return list, r.Bytes(first, last)
}

// partners are with whom one signs where the verb says so before the pact: "A made peace with B in the treaty of".
func (r *reader) partners(verb, limit int) []int {
	for k := verb + 1; k+1 < limit && !r.is(k, pactNoun|weakPact); k++ {
		if r.norm(k) == "with" {
			list, _ := r.list(r.skipThe(k+1), limit)
			return list
		}
	}
	return nil
}

// isSigningOf: "hopes for the signing of" names no party.
func (r *reader) isSigningOf(verb int) bool {
	return r.norm(verb+1) == "of" && !r.Tokens[verb].Is("signatory", "signatories") && !r.Tokens[max(verb-1, 0)].Is("'s") && r.actorAt[max(verb-1, 0)] < 0
}

// readSigningBy reads who signs where the signing is a noun: "the signing by Peru and Chile of the accord".
func (r *reader) readSigningBy(p *pactPhrase, verb int) bool {
	if !r.Tokens[verb].Is("signing", "signature", "ratification", "conclusion") || r.norm(verb+1) != "by" {
		return false
	}
	list, end := r.list(r.skipThe(verb+2), p.first)
	if len(list) > 0 && end < p.first && r.norm(end) == "of" {
		p.parties, p.partiesAt, p.rule = list, r.Bytes(verb, end), "pact.signed"
	}
	return true
}

// witnesses takes the two whose leaders look on while a pact is signed for its parties: "A and B witnessed the signing of".
func (r *reader) witnesses(p *pactPhrase, verb int) {
	low, _ := r.bounds(verb)
	for k := verb - 1; k > max(low, verb-4); k-- {
		if r.Tokens[k].Is("witnessed", "oversaw", "attended", "watched", "exchanged") {
			if list, at := r.subject(k); len(list) == 2 && len(p.parties) < 2 && r.stance(k) == graph.Asserted {
				p.parties, p.partiesAt, p.rule = list, at, "pact.signed"
			}
			return
		}
	}
}

// signers are the subject of the verb, or who else the sentence says that signs.
func (r *reader) signers(p *pactPhrase, verb int) ([]int, annotate.Range) {
	list, at := r.subject(verb)
	list, at = r.withPronoun(list, at, verb)
	if r.norm(verb-1) == "having" && len(list) == 0 {
		return r.behindComma(p, verb)
	}
	if before := r.beforeAuxiliaries(verb); len(list) == 0 && r.norm(before) == "and" {
		list, at = r.opener(verb)
	}
	if len(list) == 0 {
		if low, _ := r.bounds(verb); low < verb {
			list, at = r.signersOfParticiple(verb, low)
		}
	}
	if len(p.parties) > 0 || len(list) > 1 || len(list) == 1 && r.norm(verb-1) != "and" {
		return list, at
	}
	if both, place := r.signatories(*p, verb); len(both) > len(list) {
		return both, place
	}
	return list, at
}

// behindComma is who acts behind an opening that tells of a signing: "Having concluded a treaty with Chile in 1951, Peru left".
func (r *reader) behindComma(p *pactPhrase, verb int) ([]int, annotate.Range) {
	_, high := r.bounds(verb)
	for k := p.last; k < min(high, p.last+15); k++ {
		if r.norm(k) != "," || r.dateAt[k] >= 0 {
			continue
		}
		first := r.skipThe(k + 1)
		if first < high && r.actorAt[first] < 0 && r.personAt[first] < 0 {
			continue
		}
		list, end := r.list(first, high)
		return list, r.Bytes(k, max(end, k+1))
	}
	return nil, annotate.Range{}
}

// beforeAuxiliaries is the token before a verb and its auxiliaries.
func (r *reader) beforeAuxiliaries(verb int) int {
	k := verb - 1
	for k > 0 && (r.is(k, auxiliary) || r.Tokens[k].Is("also", "later", "then", "has", "have", "had")) {
		k--
	}
	return k
}

// signatories are who signs where the verb has no subject of its own: those behind it in "by signing the accord, A and B
// ended", those whom "they" stands for, or the only two of whom the sentence has spoken.
func (r *reader) signatories(p pactPhrase, verb int) ([]int, annotate.Range) {
	low, high := r.bounds(verb)
	if list, at := r.joinsInSigning(verb, low); len(list) > 1 {
		return list, at
	}
	if r.Tokens[verb].Is("signing", "ratifying", "concluding") {
		for k := p.last; k < min(high, p.last+6); k++ {
			if r.norm(k) == "," {
				for k++; k < min(high, p.last+12) && r.actorAt[k] < 0 && (r.is(k, filler|determiner) || r.titleEnds(k) || r.Tokens[k].Is("ministers", "presidents", "leaders")); k++ {
				}
				list, end := r.list(k, high)
				return list, r.Bytes(k, max(end, k+1))
			}
		}
		return nil, annotate.Range{}
	}
	if r.hasSequence(max(low, verb-2), verb, "they") {
		return r.pair(verb, 1)
	}
	if p.definite || !r.is(verb, signVerb) {
		return nil, annotate.Range{}
	}
	if both := r.actorsIn(low, verb); len(both) == 2 && r.norm(verb-1) == "and" {
		return both, r.Bytes(low, verb)
	}
	return nil, annotate.Range{}
}

// joinsInSigning are who sign together in "A joined B and C in signing".
func (r *reader) joinsInSigning(verb, low int) ([]int, annotate.Range) {
	if r.norm(verb-1) != "in" {
		return nil, annotate.Range{}
	}
	for k := verb - 2; k > max(low, verb-40); k-- {
		if !r.Tokens[k].Is("joined", "joins", "join") {
			if r.is(k, commonVerb|clauseStart) {
				break
			}
			continue
		}
		list, at := r.subject(k)
		for _, thing := range r.actorsIn(k, verb) {
			list = appendOnce(slices.Clone(list), thing)
		}
		return list, hull(at, r.Bytes(k, verb))
	}
	return nil, annotate.Range{}
}

// signersOfParticiple is who acts in the clause before "after signing", "by concluding": who tells or does it, else who opens
// partiesBefore takes "their" for those named before, and "the two states'" for the pair spoken of.
func (r *reader) partiesBefore(p *pactPhrase) {
	if k := p.first - 1; len(p.parties) == 0 && k > 2 && r.norm(k) == "'" && r.is(k-1, reference) && r.Tokens[k-2].Is("two", "both") {
		if list, at := r.theTwo(k - 2); len(list) == 2 {
			p.definite, p.parties, p.partiesAt, p.rule = true, list, at, "pact.their"
		}
	}
	if !p.their || len(p.parties) > 0 {
		return
	}
	if list, at := r.pair(p.first, 1); len(list) == 2 {
		p.parties, p.partiesAt, p.rule = list, at, "pact.their"
	}
}

// countsSigners tells whether "two" at a token counts those who sign: "the two signed", "the two foreign ministers signed".
func (r *reader) countsSigners(k, verb int) bool {
	if r.norm(k) == "either" || verb-k > 6 {
		return false
	}
	for i := k + 1; i < verb; i++ {
		if !r.titleEnds(i) && !r.is(i, auxiliary|modal) && !r.Tokens[i].Is("presidents", "ministers", "premiers", "leaders", "delegations", "officials", "countries", "nations", "governments", "states", "men", "also", "later", "then") && r.dateAt[i] < 0 {
			return false
		}
	}
	return true
}

// eitherSide resolves "both countries", "the two sides", "either country", "its two neighbours" near the phrase to the pair

// manySign tells whether some whom the sentence only counts sign a pact: "the leaders of five African nations on Friday signed a
// treaty".
func (r *reader) manySign(p pactPhrase, verb int) bool {
	if verb < 0 || verb >= p.first || !p.indefinite || !r.is(verb, signVerb) || r.stance(verb) != graph.Asserted {
		return false
	}
	low, _ := r.bounds(verb)
	for k := verb - 1; k > max(low, verb-8); k-- {
		if r.is(k, reference) {
			return r.hasSequence(max(low, k-4), k, "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve") || slices.ContainsFunc(r.Tokens[max(low, k-4):k], func(t annotate.Token) bool { return t.Kind == annotate.Number })
		}
	}
	return false
}
