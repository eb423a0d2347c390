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
		r.readSigningsBehind(m, r.Sentences[r.SentenceOf(m.head)].Last, last)
	}
}

// readSigningsBehind reads the sentences behind a pact up to the next one.
func (r *reader) readSigningsBehind(m pactMention, first, last int) {
	signed := -1 // the sentence that told of a signing last
	for i := first; i < last; i++ {
		same := signed >= 0 && r.SentenceOf(i)-signed <= 1 && r.doesTheSame(i)
		if !same && (!r.is(i, signVerb|ratifyVerb) && r.norm(i) != "joined" && !r.deposits(i) || r.Tokens[i].Case != annotate.Lower || r.isForce(i)) || r.stance(i) != graph.Asserted {
			continue
		}
		list, at := r.signersOfIt(i, last)
		if same || r.deposits(i) {
			list, at = r.subject(i)
		}
		for _, thing := range list {
			r.claimParty(m, thing, "pact.signatory", r.sentenceRange(i), at, r.Bytes(m.first, m.last))
			signed = r.SentenceOf(i)
		}
	}
}

// deposits: "deposited the eighth instrument of ratification".
func (r *reader) deposits(i int) bool {
	return r.Tokens[i].Is("deposited", "deposits") && r.hasSequence(i+1, min(len(r.Tokens), i+8), "instrument|instruments|ratification|ratifications")
}

// doesTheSame: "had already done so", "did the same".
func (r *reader) doesTheSame(i int) bool {
	return r.norm(i) == "done" && r.Tokens[min(i+1, len(r.Tokens)-1)].Is("so", "likewise") || r.norm(i) == "did" && (r.Tokens[min(i+1, len(r.Tokens)-1)].Is("so", "likewise") || r.hasSequence(i+1, min(len(r.Tokens), i+3), "the", "same"))
}

// signersOfIt are who signs at a verb whose object is only referred to, or left out.
func (r *reader) signersOfIt(verb, last int) ([]int, annotate.Range) {
	_, high := r.bounds(verb)
	next := r.skipThe(verb + 1)
	if next >= last && last < high { // the next pact is what is signed
		return nil, annotate.Range{}
	}
	high = min(high, last)
	switch {
	case r.is(verb-1, copula) && r.isIt(verb):
		return r.signersBehind(verb, high)
	case r.norm(verb) == "joined":
		if r.norm(verb+1) == "it" {
			return r.subject(verb)
		}
	case !r.is(verb-1, copula) && r.Tokens[verb].Is("signed", "ratified", "sign", "signs", "ratify", "initialled", "initialed"):
		if r.isItOrNothing(next, high, next == verb+2) {
			return r.subject(verb)
		}
	}
	return nil, annotate.Range{}
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
