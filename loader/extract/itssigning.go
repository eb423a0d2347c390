package extract

import (
	"entente/graph"
	"entente/loader/annotate"
)

// afterwards is how many sentences behind a pact its signing may be told without naming it.
const afterwards = 5

// readItsSigning reads who signs the pact told of last where a sentence of its own does not name it again: "A and B signed it",
// "It was ratified by A", "C has not yet signed".
func (r *reader) readItsSigning(mentions []pactMention) {
	for n, m := range mentions {
		if m.plural && !m.named {
			continue
		}
		last := len(r.Tokens)
		if n+1 < len(mentions) {
			last = mentions[n+1].first
		}
		if s := r.SentenceOf(m.head) + afterwards; s+1 < len(r.Sentences) {
			last = min(last, r.Sentences[s].Last)
		}
		last = min(last, m.last+2*reach)
		r.readSigningsBehind(m, r.behindClause(m), last)
	}
}

// behindClause is where the words behind a pact's sentence begin, or behind a semicolon in it: "was opened in 1951; Peru ratified".
func (r *reader) behindClause(m pactMention) int {
	last := r.Sentences[r.SentenceOf(m.head)].Last
	for k := m.last; k < min(last, m.last+reach); k++ {
		if r.norm(k) == ";" {
			return k + 1
		}
	}
	return last
}

// readSigningsBehind reads the sentences behind a pact up to the next one.
func (r *reader) readSigningsBehind(m pactMention, first, last int) {
	signed := -1 // the sentence that told of a signing last
	if len(m.pact.parties) > 0 && (m.rule == "pact.signed" || m.rule == "pact.ratified" || m.rule == "pact.joined") {
		signed = r.SentenceOf(m.head)
	}
	for i := first; i < last; i++ {
		same := signed >= 0 && r.SentenceOf(i)-signed <= 1 && r.doesTheSame(i)
		if !same && !r.maySignIt(i) || r.stance(i) != graph.Asserted {
			continue
		}
		list, at := r.signersOfIt(i, first, last)
		if same {
			list, at = r.followers(i, last)
		} else if r.deposits(i) {
			list, at = r.subject(i)
		}
		for _, thing := range list {
			r.claimParty(m, thing, "pact.signatory", r.sentenceRange(i), at, r.Bytes(m.first, m.last))
			signed = r.SentenceOf(i)
		}
	}
}

// maySignIt tells whether a word may tell of the signing of a pact that its sentence does not name.
func (r *reader) maySignIt(i int) bool {
	return (r.is(i, signVerb|ratifyVerb) || r.norm(i) == "joined" || r.deposits(i)) && r.Tokens[i].Case == annotate.Lower && !r.isForce(i)
}

// followers are who does the same as those before: "Chile did so too", "Chile followed in 1952 and Cuba in 1955".
func (r *reader) followers(verb, last int) ([]int, annotate.Range) {
	list, at := r.subject(verb)
	if r.norm(verb) == "followed" {
		return r.withGapped(list, verb, last), at
	}
	return list, at
}

// withGapped adds those who do the same as some on a day of their own: "Chile joined in 1955, Cuba in 1960".
func (r *reader) withGapped(list []int, verb, last int) []int {
	if len(list) == 0 {
		return nil
	}
	others, _ := r.gapped(verb+1, last)
	return append(list[:len(list):len(list)], others...)
}

// deposits: "deposited the eighth instrument of ratification".
func (r *reader) deposits(i int) bool {
	return r.Tokens[i].Is("deposited", "deposits") && r.hasSequence(i+1, min(len(r.Tokens), i+8), "instrument|instruments|ratification|ratifications")
}

// doesTheSame: "had already done so", "did the same", "followed in 1952".
func (r *reader) doesTheSame(i int) bool {
	if r.norm(i) == "followed" {
		return r.norm(i+1) == "suit" || r.Tokens[min(i+1, len(r.Tokens)-1)].Is("in", "on") && r.dateAt[min(i+2, len(r.Tokens)-1)] >= 0
	}
	return r.norm(i) == "done" && r.Tokens[min(i+1, len(r.Tokens)-1)].Is("so", "likewise") || r.norm(i) == "did" && (r.Tokens[min(i+1, len(r.Tokens)-1)].Is("so", "likewise") || r.hasSequence(i+1, min(len(r.Tokens), i+3), "the", "same"))
}

// signersOfIt are who signs at a verb whose object is only referred to, or left out.
func (r *reader) signersOfIt(verb, first, last int) ([]int, annotate.Range) {
	_, high := r.bounds(verb)
	next := r.skipThe(verb + 1)
	if next >= last && last < high { // the next pact is what is signed
		return nil, annotate.Range{}
	}
	high = min(high, last)
	switch {
	case r.is(verb-1, copula) && r.isIt(verb):
		return r.signersBehind(verb, high)
	case r.joinsIt(verb, first, high):
		list, at := r.subject(verb)
		return r.withGapped(list, verb, high), at
	case r.namesIt(verb, high), r.isFirstTo(verb) && r.norm(verb+1) == "and":
		return r.subject(verb)
	case !r.is(verb-1, copula) && r.Tokens[verb].Is("signed", "ratified", "sign", "signs", "ratify", "initialled", "initialed"):
		if r.isItOrNothing(next, high, next == verb+2) {
			return r.subject(verb)
		}
	}
	return nil, annotate.Range{}
}

// joinsIt tells whether somebody joins a pact told of before: "Chile joined it", "Chile had joined in 1952" where no organization
// was spoken of since.
func (r *reader) joinsIt(verb, first, high int) bool {
	low, _ := r.bounds(verb)
	if r.norm(verb) != "joined" || r.hasSequence(low, verb, "in|to|with", "which") { // "a boycott, in which Chile joined"
		return false
	}
	return r.norm(verb+1) == "it" || r.isItOrNothing(verb+1, high, false) && len(r.actorsIn(verb+1, verb+4)) == 0 && !r.speaksOfOrganization(first, verb)
}

// namesIt tells whether somebody puts a name to a pact told of before: "put their names to the document".
func (r *reader) namesIt(verb, high int) bool {
	if !r.putsName(verb) {
		return false
	}
	to := r.behindTo(verb, high)
	return to < high && r.Tokens[to].Is("it", "document", "text", "instrument", "treaty", "pact", "agreement", "accord")
}

// behindTo is the token behind "put their names to the" at a verb, the limit where none follows.
func (r *reader) behindTo(verb, high int) int {
	for k := verb + 3; k < min(high, verb+12); k++ {
		if r.norm(k) == "to" {
			return r.skipThe(k + 1)
		}
	}
	return high
}

// speaksOfOrganization tells whether an organization, which one joins rather than a pact, is spoken of between two tokens.
func (r *reader) speaksOfOrganization(first, last int) bool {
	for k := first; k < last; k++ {
		if a := r.actorAt[k]; a >= 0 && r.Things[r.actors[a].thing].Kind == graph.KindOrganization {
			return true
		}
	}
	return false
}

// signersBehind are those whom a passive verb names behind it: "It was ratified in May by Peru and Chile".
func (r *reader) signersBehind(verb, high int) ([]int, annotate.Range) {
	for k := verb + 1; k < min(high, verb+10); k++ {
		if r.Tokens[k].Is("by", "between") {
			list, end := r.list(k+1, high)
			return list, r.Bytes(k, max(end, k+1))
		}
	}
	return nil, annotate.Range{}
}

// isItOrNothing tells whether what stands behind a verb of signing is a pact told of before, "signed it", "signed the document",
// or no object, "Chile has not yet signed.", "signed in 1951".
func (r *reader) isItOrNothing(k, high int, the bool) bool {
	if k >= high || r.Tokens[k].Is("it", ".", ",", ";", "but") || the && r.Tokens[k].Is("document", "text", "instrument") {
		return true
	}
	return r.Tokens[k].Is("on", "in") && r.dateAt[min(k+1, len(r.Tokens)-1)] >= 0
}

// isIt tells whether the subject of a passive verb is a pact told of before: "It was signed", "the document has been ratified".
func (r *reader) isIt(verb int) bool {
	s := r.Sentences[r.SentenceOf(verb)]
	for k := verb - 1; k >= max(s.First, verb-5); k-- {
		if r.Tokens[k].Is("it", "document", "text", "instrument") {
			return k == s.First || k == s.First+1
		}
		if !r.is(k, copula|auxiliary) && !r.Tokens[k].Is("been", "later", "also", "then", "subsequently", "finally") {
			return false
		}
	}
	return false
}
