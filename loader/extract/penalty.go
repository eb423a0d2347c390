package extract

import (
	"entente/graph"
	"entente/loader/annotate"
)

// penaltyAt reads a verb that tells of sanctions by itself: "sanctioned three Iranian companies", "blacklisted eleven
// officials". Somebody must do it; whom it hits is the nation that the object names, else the one that the text is about.
func (r *reader) penaltyAt(verb int) (sanctionPhrase, bool) {
	if !r.is(verb, pivot) || !r.penalizes(verb) {
		return sanctionPhrase{}, false
	}
	low, high := r.bounds(verb)
	end := r.objectEnd(verb+1, high)
	if end == verb+1 {
		return sanctionPhrase{}, false
	}
	p := sanctionPhrase{first: verb, head: verb, last: end, verb: verb, cut: true, stance: r.deedStance(verb)}
	if list, at := r.subject(verb); len(list) > 0 {
		p.senders, p.sendersAt = list, at
	} else if r.isOfIssuer(max(low, verb-8), verb) {
		p.senders, p.sendersAt = r.treasurer(max(low, verb-8), verb)
	}
	p.targets = r.actorsIn(verb+1, end)
	if len(p.targets) > 0 {
		p.targetsAt = r.Bytes(verb+1, end)
	}
	if len(p.senders) == 0 || overlap(p.senders, p.targets) {
		return sanctionPhrase{}, false
	}
	if p.stance == graph.Asserted {
		p.date = r.deedDate(verb)
	}
	return p, true
}

// penalizes tells whether the word at a token is such a verb.
func (r *reader) penalizes(verb int) bool {
	switch {
	case r.Tokens[verb].Is("sanctioned", "blacklisted", "penalized", "penalised", "sanctioning", "blacklisting"):
		return !r.is(verb-1, copula|auxiliary) || r.Tokens[max(verb-1, 0)].Is("has", "have", "had") || r.is(verb+1, penalized)
	case r.Tokens[verb].Is("designated", "designating", "designates"):
		return r.hasSequence(verb+1, min(len(r.Tokens), verb+7), "individuals|entities|persons|companies|firms|vessels|officials")
	default:
		return false
	}
}

// objectEnd is the end of the object that begins at token i, which holds somebody who may be penalized; i where it holds
// nobody.
func (r *reader) objectEnd(i, high int) int {
	found := false
	for k := i; k < min(high, i+10); k++ {
		switch {
		case r.is(k, penalized) || r.personAt[k] >= 0 || r.actorAt[k] >= 0:
			found = true
		case r.isBreak(k) || r.Tokens[k].Is(".", ",", "for", "over", "under", "on", "in", "by", "hours") || r.is(k, clauseStart|modal|auxiliary):
			if !found {
				return i
			}
			return k
		}
	}
	if !found {
		return i
	}
	return min(high, i+10)
}

// treasurer is whose treasury is named before a verb: of the issuer of the text, else of the United States.
func (r *reader) treasurer(first, last int) ([]int, annotate.Range) {
	if len(r.issuer.things) > 0 {
		return r.issuer.things, r.issuer.at
	}
	for k := first; k < last; k++ {
		if r.Tokens[k].Is("treasury", "ofac") && r.Tokens[k].IsName() {
			thing := r.registeredThing("nation:USA")
			r.mention(thing, graph.MentionDescription, r.Bytes(k, k+1))
			return []int{thing}, r.Bytes(k, k+1)
		}
	}
	return nil, annotate.Range{}
}

// deedStance is how the text stands to a deed; what somebody agreed or decided to do is decided.
func (r *reader) deedStance(verb int) graph.Stance {
	if r.norm(verb-1) == "to" && verb > 2 && r.Tokens[verb-2].Is("agreed", "decided", "voted", "resolved", "moved", "continued", "began") {
		return r.stance(verb - 2)
	}
	return r.stance(verb)
}
