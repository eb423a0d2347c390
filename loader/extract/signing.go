package extract

import (
	"entente/loader/annotate"
)

// signing is the word that tells of the signing of a pact, in the clause of the phrase; -1 where there is none.
func (r *reader) signing(p pactPhrase) int {
	low, high := r.bounds(p.head)
	listed := r.Tokens[max(p.first-1, 0)].Is("and", ",") || r.Tokens[max(p.first-2, 0)].Is("and", ",")
	far := 9
	if listed { // the last of several that are signed
		far = 22
	}
	for k := r.beforeMeasure(p.first); k >= max(low, p.first-far); k-- {
		if r.signs(k) || r.is(k, joinVerb) && (listed || p.first-k < 5) {
			return k
		}
		if r.is(k, clauseStart) || r.norm(k) == "followed" || r.partsSigning(k) && (!listed || !r.is(k, pactNoun|weakPact)) {
			break
		}
	}
	return r.signedBetween(p, high)
}

// beforeMeasure is the token before a phrase and the words that say how many it speaks of, "a set of agreements".
func (r *reader) beforeMeasure(first int) int {
	if r.norm(first-1) == "called" && r.norm(first-3) == "so" { // "the so-called Huaraz Pact"
		return first - 4
	}
	if r.norm(first-1) == "of" && first > 2 && r.Tokens[first-2].Is("set", "series", "package", "number", "raft", "pair", "host") {
		return first - 3
	}
	return first - 1
}

// signedBetween is the word of signing behind a pact and its parties, else before them: "was signed in May between A and B".
func (r *reader) signedBetween(p pactPhrase, high int) int {
	if r.isLinkedAside(p) {
		return -1
	}
	k := r.signingBehind(r.behindLinked(max(p.last, p.end), high), high)
	if k < 0 && p.end > p.last && (r.norm(p.last) == "was" || r.norm(p.last) == "is") {
		return r.signingBehind(p.last, p.last+3)
	}
	return k
}

// signingBehind is the word of signing close behind a pact: "was signed".
func (r *reader) signingBehind(behind, high int) int {
	far := 9
	if r.hasSequence(behind, min(high, behind+3), "which|that") {
		far = 30 // "which A, the B of C, and D signed"
	}
	for k := behind; k < min(high, behind+far); k++ {
		if r.norm(k) == "signing" && r.Tokens[k-1].Is("after", "before", "since") { // "left the pact ten years after signing it"
			break
		}
		if r.is(k, signVerb|ratifyVerb) && !r.isForce(k) {
			return k
		}
		if r.norm(k) == "." || r.partsSigning(k) {
			break
		}
	}
	return -1
}

// partsSigning tells whether a token parts a pact from the word of its signing.
func (r *reader) partsSigning(k int) bool {
	return r.isBreak(k) || r.is(k, pactNoun|weakPact) || r.is(k, commonVerb) && !r.is(k, auxiliary)
}

// signs tells whether a word before a pact tells of signing, ratifying or being a party.
func (r *reader) signs(k int) bool {
	if r.Tokens[k].Is("formed", "established", "created", "completed") && r.Tokens[min(k+1, len(r.Tokens)-1)].Is("under", "by", "in", "on") {
		return false // "a league formed under the Treaty of"
	}
	if r.Tokens[k].Is("ratification", "accession") && !r.Tokens[min(k+1, len(r.Tokens)-1)].Is("of", "to", "by") {
		return false // "its advice as to ratification, I transmit the Treaty"
	}
	return r.is(k, signVerb|ratifyVerb) && !r.is(k, weakPact) && !r.isForce(k) || r.Tokens[k].Is("party", "parties") && r.norm(k+1) == "to"
}

// partiesOfVerb adds the parties that the verb names: who signs, and those behind "by" and "with".
func (r *reader) partiesOfVerb(p *pactPhrase, verb int) {
	behind := verb > p.first
	if verb < 0 || len(p.parties) >= 2 && (p.rule != "pact.with" || behind) {
		return
	}
	if both, place := r.signedFor(p); behind && len(both) > 1 && r.norm(verb) == "signed" {
		p.parties, p.partiesAt, p.rule = both, place, "pact.signed"
		return
	}
	if r.readRelative(p, verb); behind && len(p.parties) > 0 {
		return
	}
	if list, at := r.eitherSide(*p, verb); len(p.parties) == 0 && len(list) > 1 {
		p.parties, p.partiesAt, p.rule = list, at, "pact.signed"
		return
	}
	switch {
	case behind: // passive: the phrase is what is signed
	case r.readSigningBy(p, verb):
	default:
		r.readActive(p, verb)
	}
}

// readActive reads who signs a pact that follows the verb, or whose leaders look on.
func (r *reader) readActive(p *pactPhrase, verb int) {
	if r.isSigningOf(verb) {
		r.witnesses(p, verb)
	} else {
		r.readSigners(p, verb)
	}
}

// readSigners reads who signs a pact at a verb before it: "A and B signed a treaty", "A signed with B a treaty".
func (r *reader) readSigners(p *pactPhrase, verb int) {
	list, at := r.signers(p, verb)
	if len(list) == 1 {
		list = append(list, r.partners(verb, p.first)...)
	}
	for _, thing := range list {
		p.parties = appendOnce(p.parties, thing)
	}
	if len(list) < 2 {
		if both, place := r.signedFor(p); len(both) > 1 {
			list, at, p.parties = both, place, both
		}
	}
	if len(list) > 0 {
		p.partiesAt, p.rule = hull(at, r.Bytes(p.first, p.last)), "pact.signed"
		if r.is(verb, ratifyVerb) {
			p.rule = "pact.ratified"
		} else if !r.is(verb, signVerb) {
			p.rule = "pact.joined"
		}
	}
}

// the sentence.
func (r *reader) signersOfParticiple(verb, low int) ([]int, annotate.Range) {
	if !r.Tokens[verb].Is("signing", "ratifying", "concluding", "reaching") || !r.Tokens[verb-1].Is("after", "before", "by", "upon") || verb-1 <= low {
		return nil, annotate.Range{}
	}
	for k := verb - 2; k > max(low, verb-8); k-- {
		if r.is(k, commonVerb) && !r.is(k, auxiliary) {
			return r.subject(k)
		}
	}
	return r.opener(verb)
}

// subject is the list of actors that ends before a verb, with only auxiliaries and short adverbs between.
func (r *reader) subject(verb int) ([]int, annotate.Range) {
	low, _ := r.bounds(verb)
	k := r.subjectEnd(verb, low)
	if k < 0 {
		return nil, annotate.Range{}
	}
	end := k + 1
	for k > low && r.inList(k-1) && !r.partsSubjects(k, low) {
		k--
	}
	if r.isShared(k, end, verb, low) {
		return r.opener(verb)
	}
	if r.isExcepted(k, low) {
		return nil, annotate.Range{}
	}
	if k-2 >= low && r.hasSequence(k-2, k, "meeting|gathered|assembled", "in|at") {
		return r.opener(verb) // "ministers meeting in Peru agreed"
	}
	k = r.behindPreposition(k, end, low)
	things := r.actorsIn(k, end)
	return things, r.Bytes(k, end)
}

// subjectEnd is the last token of the last name before a verb: "B" in "A and B have now signed"; -1 where none stands near enough.
func (r *reader) subjectEnd(verb, low int) int {
	const far = 8
	k := verb - 1
	if opens := r.asideBefore(verb, low); opens > 0 {
		k = opens - 1
	}
	for steps := 0; k >= low && steps <= far; steps++ {
		if r.actorAt[k] >= 0 || r.personAt[k] >= 0 {
			return k
		}
		if r.Tokens[k].Is(".", ";", ":") && !r.is(k-1, honorific) || r.is(k, preposition) && steps < 2 && !r.Tokens[k].Is("to", "on") {
			break
		}
		k--
	}
	return -1
}

// isExcepted tells whether a list is of those who do not sign: "all states except A", "those other than A".
func (r *reader) isExcepted(k, low int) bool {
	return k > low && (r.Tokens[k-1].Is("except", "excepting", "excluding", "barring") || k-1 > low && r.hasSequence(k-2, k, "except|other|apart", "for|than|from"))
}

// isShared tells whether what stands before a verb belongs to a clause that has the subject in common with it: "A withdrew
// from B and signed".
func (r *reader) isShared(k, end, verb, low int) bool {
	before := k - 1
	if before > low && r.norm(before) == "the" {
		before--
	}
	return before > low && (r.is(before, preposition) || r.reaches(before)) && r.hasSequence(end, verb, "and")
}

// reaches tells whether a verb takes the place or the state behind it for its object: "reached Lima in May and signed".
func (r *reader) reaches(k int) bool {
	return r.Tokens[k].Is("reached", "visited", "entered", "left", "recognised", "recognized", "defeated", "invaded", "occupied", "attacked", "joined") && !r.is(k-1, copula)
}

// opener is who opens the sentence of a verb, where a sentence opens so.
func (r *reader) opener(verb int) ([]int, annotate.Range) {
	low, _ := r.bounds(verb)
	low = r.pastDate(low, verb) // "On 25 May the ministers of A and B met and signed"
	for k := low; k < min(verb, low+8); k++ {
		if r.actorAt[k] < 0 && r.personAt[k] < 0 {
			if r.is(k, preposition|clauseStart) && !r.inList(k) {
				break
			}
			continue
		}
		list, end := r.list(k, verb)
		return list, r.Bytes(k, max(end, k+1))
	}
	return nil, annotate.Range{}
}

// behindPreposition passes what a preposition before a list takes with it: "According to Peru, Norway"; what is left is
// the subject. A list with "and" is taken whole.
func (r *reader) behindPreposition(k, end, low int) int {
	if k <= low || !r.is(k-1, preposition) {
		return k
	}
	if r.hasSequence(k, end, "and|&") {
		return r.behindSecondClause(k, end)
	}
	for i := end - 1; i > k; i-- {
		if r.norm(i) == "," && len(r.actorsIn(k, i)) > 0 && len(r.actorsIn(i, end)) > 0 {
			return i + 1
		}
	}
	return k
}

// behindSecondClause passes the first of two that ", and" parts, as it parts clauses and no list of two: "signed with Peru,
// and Norway left".
func (r *reader) behindSecondClause(k, end int) int {
	for i := end - 2; i > k; i-- {
		if r.norm(i) == "," && r.norm(i+1) == "and" && len(r.actorsIn(k, i)) == 1 && len(r.actorsIn(i, end)) == 1 {
			return i + 2
		}
	}
	return k
}

// partsSubjects tells whether a comma and "and" before a token part a clause from the one before it, "with A, and B recalled",
// and are not those of a list of three.
func (r *reader) partsSubjects(k, low int) bool {
	if k-4 < low || r.norm(k-1) != "and" || r.norm(k-2) != "," || r.actorAt[k-3] < 0 {
		return false
	}
	first := r.actors[r.actorAt[k-3]].first
	return first > low && r.is(first-1, preposition)
}

// isAlong tells whether "along with" at a token joins those behind it to a nation that a comma closes.
func (r *reader) isAlong(k int) bool {
	return k > 1 && r.Tokens[k].Is("along", "together") && r.norm(k+1) == "with" && r.norm(k-1) == "," && (r.actorAt[k-2] >= 0 || r.personAt[k-2] >= 0)
}

// inList tells whether a token may stand inside a list of governments or leaders.
func (r *reader) inList(k int) bool {
	switch {
	case r.norm(k) == "of": // "prime minister of Norway"
		return titleWords[r.norm(k-1)] || r.is(k-1, modifier) && r.actorAt[k+1] >= 0 || r.personAt[max(k-1, 0)] >= 0 && r.actorAt[k+1] >= 0
	case r.norm(k) == "for": // "minister for foreign affairs"
		return titleWords[r.norm(k-1)]
	case r.isAlong(k) || r.norm(k) == "with" && r.isAlong(k-1): // "A, along with B and C,"
		return true
	case r.norm(k) == "." || r.is(k, honorific): // "Mr. Salas"
		return r.is(k, honorific) || r.is(k-1, honorific)
	}
	return r.actorAt[k] >= 0 || r.personAt[k] >= 0 || r.joinsSubjects(k)
}

// joinsSubjects tells whether a token may stand between two who act together: "and", the title of "A's president and B's", "his
// counterpart".
func (r *reader) joinsSubjects(k int) bool {
	if r.norm(k) == "'s" && k > 0 { // "Chile's Ana Reyes and Peru's Hugo Salas"
		return r.actorAt[k-1] >= 0
	}
	if r.Tokens[k].Is("later", "then", "subsequently") { // "Peru, Chile and later Cuba"
		return k > 0 && r.Tokens[k-1].Is("and", ",")
	}
	if wordLists["several"][r.norm(k)] && r.actorAt[k+1] >= 0 && r.isSomeOf(r.actors[r.actorAt[k+1]]) { // "Peru and four OPEC states"
		return true
	}
	return r.is(k, filler) && r.norm(k) != "on" || r.Tokens[k].Is(",", "(", ")", "his", "her", "counterpart", "colleague") || r.Tokens[k].IsHyphen() || r.titleEnds(k)
}

// named before, and "the three governments" that sign to those of whom so many were named.
func (r *reader) eitherSide(p pactPhrase, verb int) ([]int, annotate.Range) {
	low, high := r.bounds(p.head)
	for k := max(low, p.first-20); k < min(high, p.last+25); k++ {
		if list, at := r.allOf(k, high); len(list) > 2 && k < verb {
			return list, at
		}
		if r.areTheSides(k, verb) {
			return r.theSigners(k)
		}
		if !r.Tokens[k].Is("both", "two", "either") || k+1 >= high {
			continue
		}
		if k < verb && r.countsSigners(k, verb) {
			return r.theSigners(k)
		}
		if r.is(k+1, reference) || k+2 < high && r.is(k+2, reference) && !r.is(k+1, function) {
			return r.theTwo(k)
		}
	}
	return nil, annotate.Range{}
}

// areTheSides tells whether those who sign at a verb are only called so close before it: "the sides have signed".
func (r *reader) areTheSides(k, verb int) bool {
	return r.Tokens[k].Is("sides", "parties", "countries", "governments", "neighbours") && r.norm(k-1) == "the" && verb-k > 0 && verb-k < 4
}
