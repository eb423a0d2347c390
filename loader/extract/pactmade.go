package extract

import "entente/graph"

// makesPact tells whether the phrase tells of a pact that was not spoken of before.
func (r *reader) makesPact(p pactPhrase, verb int) bool {
	special := r.special(p)
	switch {
	case p.register != "":
		return true
	case p.named:
		return !p.weak || r.namesWeakPact(p, special)
	case p.plural:
		return len(p.parties) >= 2 && (verb >= 0 || p.rule == "pact.deed")
	case r.is(p.head, notPact):
		return r.signsOther(p, verb)
	case p.weak:
		return r.makesWeakPact(p, special, verb)
	default:
		return r.makesStrongPact(p, special, verb)
	}
}

// makesStrongPact: "treaty", "pact" need little more; "alliance", "accord", "convention" mean other things too.
func (r *reader) makesStrongPact(p pactPhrase, special, verb int) bool {
	switch r.norm(p.head) {
	case "armistice":
		return true
	case "accord":
		return special > 0 || len(p.parties) >= 2
	case "alliance", "alliances", "convention":
		return r.makesConvention(p, special, verb)
	default:
		return len(p.parties) >= 1 || special > 0 || p.date.IsKnown() || p.told.IsKnown() && verb >= p.last || r.isToAnother(p) || r.manySign(p, verb)
	}
}

// makesConvention: "a convention", "an alliance" are pacts where their parties, their day or their signing are told.
func (r *reader) makesConvention(p pactPhrase, special, verb int) bool {
	return len(p.parties) >= 2 || p.date.Precision() == graph.PrecisionDay || p.date.IsKnown() && r.Tokens[p.head].IsName() || special > 0 && r.isConcluded(verb)
}

// namesWeakPact: "Agreement", "Charter" are proper names of pacts where more tells so.
func (r *reader) namesWeakPact(p pactPhrase, special int) bool {
	if len(p.content) == 0 { // named by its date alone
		return len(p.parties) > 1 || p.date.Precision() == graph.PrecisionDay
	}
	if r.norm(p.head) == "act" {
		return false
	}
	return special > 0 || len(p.parties) > 0 || p.date.IsKnown() || len(p.content) > 1 && !r.Tokens[p.head].Is("partnership", "framework")
}

// makesWeakPact: an agreement is a pact where its parties, its kind or its signing are told.
func (r *reader) makesWeakPact(p pactPhrase, special, verb int) bool {
	switch len(p.parties) {
	case 0:
		return special > 1 && verb >= 0 || special > 0 && p.date.IsKnown() || p.date.Precision() == graph.PrecisionDay || r.isSignedItself(p, verb)
	case 1:
		return special > 0 || p.date.IsKnown()
	default:
		return special > 0 || verb >= 0 || p.date.IsKnown() || p.rule == "pact.between" && r.norm(p.head) != "partnership"
	}
}

// signsOther tells whether what is otherwise no pact is one, since several sign it: a cease-fire, a joint declaration, a charter.
func (r *reader) signsOther(p pactPhrase, verb int) bool {
	return r.Tokens[p.head].Is("ceasefire", "cease-fire", "declaration", "charter") && len(p.parties) > 1 && r.isConcluded(verb)
}

// isConcluded tells whether a word tells that a pact is signed, and as done.
func (r *reader) isConcluded(verb int) bool {
	return verb >= 0 && r.is(verb, signVerb) && r.stance(verb) == graph.Asserted
}

// isSignedItself: "an agreement reached in 1977", of which the text says nothing else.
func (r *reader) isSignedItself(p pactPhrase, verb int) bool {
	return verb >= p.last && verb <= p.last+2 && r.is(verb, signVerb) && (p.date.IsKnown() || p.told.IsKnown())
}
