package extract

import (
	"slices"

	"entente/graph"
	"entente/loader/annotate"
)

// readToWhich reads whom a clause behind a pact says to be parties of it: "the convention, to which A, B and C are parties",
// "of which A is a signatory", "to which they put their names".
func (r *reader) readToWhich(p *pactPhrase, high int) {
	k := r.behindDate(p, high)
	for k < high && r.Tokens[k].Is(",", "\"", "”") {
		k++
	}
	if p.generic || p.plural && !p.named || k+2 >= high || r.norm(k+1) != "which" {
		return
	}
	if len(p.parties) < 2 && r.Tokens[k].Is("in", "by", "under", "through") {
		r.readByWhich(p, r.skipThe(k+2), high)
	}
	if r.Tokens[k].Is("to", "of") {
		r.readOfWhich(p, k, high)
	}
}

// readOfWhich reads the clause behind "to which", "of which" at token k: "A, B and C are parties", "they put their names".
func (r *reader) readOfWhich(p *pactPhrase, k, high int) {
	word := r.partyWord(k+2, min(high, k+40))
	if word < 0 || r.stance(word) != graph.Asserted {
		return
	}
	list, end := r.list(r.skipThe(k+2), word)
	if len(list) == 0 && r.Tokens[k+2].Is("they", "both") {
		list, _ = r.theTwo(k)
		end = k + 3
	}
	for _, thing := range list {
		p.parties = appendOnce(slices.Clone(p.parties), thing)
	}
	if len(list) > 0 {
		p.partiesAt, p.rule = r.Bytes(p.first, max(end, p.last)), "pact.signatory"
	}
}

// readByWhich reads who did something by a pact: "the treaty by which A and B divided", "in which the three governments fixed".
func (r *reader) readByWhich(p *pactPhrase, i, high int) {
	if i >= high {
		return
	}
	var list []int
	at := r.Bytes(i, i+1)
	switch {
	case numbers[r.norm(i)] > 0:
		list, at = r.allOf(i, high)
	case r.Tokens[i].Is("both", "two") && r.is(i+1, reference) || r.norm(i) == "they":
		list, at = r.theTwo(i)
	case r.actorAt[i] >= 0 || r.personAt[i] >= 0:
		var end int
		list, end = r.list(i, high)
		at = r.Bytes(i, max(end, i+1))
		if len(list) > few || end >= high || r.Tokens[end].Case != annotate.Lower {
			return
		}
	}
	if len(list) > 1 {
		p.parties, p.partiesAt, p.rule = list, at, "pact.opening"
	}
}

// partyWord is the word of a clause that says that its subject is a party: "are parties", "acceded", "put their names".
func (r *reader) partyWord(i, high int) int {
	for k := i; k < high; k++ {
		switch {
		case r.Tokens[k].Is("party", "parties", "signatory", "signatories", "acceded", "adhered", "subscribed"), r.putsName(k):
			return k
		case r.is(k, clauseStart) || r.isBreak(k) || r.norm(k) == ".":
			return -1
		}
	}
	return -1
}

// putsName tells whether a verb at a token says that somebody signs: "put their names to", "affixed its signature".
func (r *reader) putsName(k int) bool {
	return r.Tokens[k].Is("put", "puts", "set", "affixed", "affix", "gave", "added", "appended") && r.Tokens[min(k+1, len(r.Tokens)-1)].Is("their", "his", "her", "its") &&
		r.Tokens[min(k+2, len(r.Tokens)-1)].Is("signature", "signatures", "name", "names", "initials", "hand", "hands", "seal", "seals")
}

// markSigning takes "put their signatures to" for a verb of signing.
func (r *reader) markSigning() {
	for k := range r.Tokens {
		if !r.mayOpen(k, opensSigning) || !r.putsName(k) {
			continue
		}
		_, high := r.bounds(k)
		for i := k + 3; i < min(high, k+12); i++ {
			if r.norm(i) == "to" {
				r.class[k] |= signVerb
				break
			}
		}
	}
}

// readBetweenBoth resolves "the 1984 accord between the two countries" to the pair spoken of. A pact that is not told from
// others is more often one to come.
func (r *reader) readBetweenBoth(p *pactPhrase, among, high int) {
	if p.indefinite || p.generic || p.negated || !p.named && !p.definite && !p.date.IsKnown() {
		return
	}
	for k := among + 1; k < min(high, among+4); k++ {
		if !r.Tokens[k].Is("both", "two") {
			continue
		}
		end := k + 1
		if !r.is(end, reference) && !r.is(end, function) {
			end++
		}
		if r.is(end, reference) && !r.Tokens[min(end+1, len(r.Tokens)-1)].Is("which", "that", "who", "with") {
			list, at := r.pair(k, 1)
			if len(list) != 2 {
				list, at = r.mainTwo(k)
			}
			if len(list) == 2 {
				p.parties, p.partiesAt, p.rule = list, at, "pact.between"
			}
			return
		}
	}
}

// readRelative reads who signs in a clause behind the phrase: "the treaty, which A and B signed", "the treaty A signed with B",
// "the pact that they concluded".
func (r *reader) readRelative(p *pactPhrase, verb int) {
	if verb < p.last || len(p.parties) > 1 || len(p.parties) == 1 && p.rule != "pact.with" || !r.is(verb, signVerb|ratifyVerb) || r.is(verb-1, copula) {
		return
	}
	list := r.relativeSubject(p, verb)
	if len(list) == 0 {
		return
	}
	end := verb + 1
	if _, high := r.bounds(verb); r.norm(end) == "with" && end+1 < high {
		others, last := r.list(end+1, high)
		list, end = append(list, others...), max(last, end)
	}
	for _, thing := range list {
		p.parties = appendOnce(slices.Clone(p.parties), thing)
	}
	p.partiesAt, p.rule = r.Bytes(p.first, end), "pact.signed"
}

// relativeSubject are those who sign at a verb behind a phrase: "which A and B signed", "they concluded", "A signed".
func (r *reader) relativeSubject(p *pactPhrase, verb int) []int {
	k := p.last
	for k < verb && !r.Tokens[k].Is("which", "that") {
		k++
	}
	switch {
	case k < verb:
		if list := r.actorsIn(k, verb); len(list) > 0 {
			return list
		}
		return r.pronounAt(k+1, verb)
	case r.norm(p.last) == "they" && verb <= p.last+2:
		return r.pronounAt(p.last, verb)
	case r.signsDirectly(p, verb):
		return r.actorsIn(p.last, verb)
	}
	return nil
}

// signsDirectly tells whether a list of nations stands right between a pact and the verb: "the treaty A and B signed".
func (r *reader) signsDirectly(p *pactPhrase, verb int) bool {
	first := r.skipThe(p.last)
	if first >= verb || r.actorAt[first] < 0 && r.personAt[first] < 0 || !p.definite && !p.indefinite || !r.Tokens[verb].Is("signed", "concluded", "ratified", "reached", "negotiated") {
		return false
	}
	_, end := r.list(first, verb)
	return end == verb || end == verb-1 && r.Tokens[end].Is("had", "has", "have")
}

// pronounAt is whom "they" or "it" at a token stands for before a verb: the two spoken of, or the one of the sentence.
func (r *reader) pronounAt(k, verb int) []int {
	switch {
	case k >= verb:
	case r.norm(k) == "they":
		low, _ := r.bounds(k)
		if list := r.nationsOf(r.actorsIn(low, k)); len(list) == 2 {
			return list
		}
		list, _ := r.theTwo(k)
		return list
	case r.hasSequence(k, verb, "the", "latter"):
		if a := r.actorBefore(k); a >= 0 && k-r.actors[a].last < 12 {
			return []int{r.actors[a].thing}
		}
	case r.hasSequence(k, verb, "same", "parties|signatories|powers|states|countries|governments") || r.hasSequence(k, verb, "the", "same", "parties|signatories|powers|states|countries|governments"):
		if len(r.pacts) > 0 {
			return r.pacts[len(r.pacts)-1].parties
		}
	case r.norm(k) == "it":
		if one := r.aloneBefore(k); one != NoThing {
			return []int{one}
		}
	}
	return nil
}
