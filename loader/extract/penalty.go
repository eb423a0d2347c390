package extract

import (
	"entente/graph"
	"entente/loader/annotate"
)

// penaltyAt reads a verb that tells of sanctions by itself: "sanctioned three Iranian companies", "blacklisted eleven
// officials". Somebody must do it; whom it hits is the nation that the object names, else the one that the text is about.
func (r *reader) penaltyAt(verb int) (sanctionPhrase, bool) {
	if !r.is(verb, pivot|cutVerb|imposeVerb) && !r.Tokens[verb].Is("added", "adds", "adding") || !r.penalizes(verb) {
		return sanctionPhrase{}, false
	}
	low, high := r.bounds(verb)
	object, end := r.objectOf(verb, high)
	if end == object {
		return sanctionPhrase{}, false
	}
	p := sanctionPhrase{first: verb, head: verb, last: end, verb: verb, cut: true, stance: r.deedStance(verb)}
	if list, at := r.actingOn(verb); len(list) > 0 {
		p.senders, p.sendersAt = list, at
	} else if r.isOfIssuer(max(low, verb-14), verb) {
		p.senders, p.sendersAt = r.treasurer(max(low, verb-14), verb)
	}
	p.targets, p.targetsAt = r.penalizedIn(object, end, high)
	if len(p.senders) == 0 || overlap(p.senders, p.targets) {
		return sanctionPhrase{}, false
	}
	if p.stance == graph.Asserted {
		p.date = r.deedDate(verb)
	}
	return p, true
}

// objectOf is whom a verb penalizes, with what goes before the list on which they are put: "added Acme, a Peruvian company, to
// its list".
func (r *reader) objectOf(verb, high int) (first, end int) {
	if list := r.listBehind(verb, high); list > 0 {
		return verb + 1, list
	}
	first = r.pastParenthesis(verb+1, high)
	return first, r.objectEnd(first, high)
}

// penalizedIn are the nations that an object names, else the one that stands in apposition to it: "sanctioned General A, chief
// of the Peruvian staff".
func (r *reader) penalizedIn(first, end, high int) ([]int, annotate.Range) {
	if list := r.actorsIn(first, end); len(list) > 0 {
		return list, r.Bytes(first, end)
	}
	for k := end + 1; r.norm(end) == "," && k < min(high, end+14) && !r.Tokens[k].Is(".", ",", "under", "for"); k++ {
		if a := r.actorAt[k]; a >= 0 {
			return []int{r.actors[a].thing}, r.Bytes(end, r.actors[a].last)
		}
	}
	return nil, annotate.Range{}
}

// listBehind is the token of the list of sanctions on which a verb puts somebody, 0 where it does not.
func (r *reader) listBehind(verb, high int) int {
	if !r.Tokens[verb].Is("added", "adds", "adding", "placed", "puts", "put") {
		return 0
	}
	for k := verb + 2; k < min(high, verb+20); k++ {
		if r.Tokens[k].Is("list", "blacklist") {
			return k
		}
	}
	return 0
}

// pastParenthesis is the token behind what stands between commas at token i, i where nothing does.
func (r *reader) pastParenthesis(i, high int) int {
	if r.norm(i) != "," {
		return i
	}
	for k := i + 1; k < min(high, i+14); k++ {
		if r.norm(k) == "," && r.dateAt[k] < 0 {
			return k + 1
		}
	}
	return i
}

// penalizes tells whether the word at a token is such a verb.
func (r *reader) penalizes(verb int) bool {
	switch {
	case r.Tokens[verb].Is("sanctioned", "blacklisted", "penalized", "penalised", "sanctioning", "blacklisting"):
		return !r.is(verb-1, copula|auxiliary) || r.Tokens[max(verb-1, 0)].Is("has", "have", "had") || r.is(verb+1, penalized)
	case r.Tokens[verb].Is("designated", "designating", "designates"):
		return r.hasSequence(verb+1, min(len(r.Tokens), verb+16), "individuals|entities|persons|companies|firms|vessels|officials")
	case r.Tokens[verb].Is("barred", "banned", "barring", "banning", "bars", "prohibited", "prohibiting", "prohibits"):
		return r.hasSequence(verb+1, verb+24, "from", "travel|travelling|traveling|entering|entry|visiting|doing|receiving") ||
			r.hasSequence(verb+1, verb+24, "from", "its|their", "territory|soil|territories|ports|airspace|waters|harbours|harbors") ||
			r.hasSequence(verb+1, verb+16, "financial", "markets|system")
	case r.Tokens[verb].Is("added", "adds", "adding", "placed", "puts", "put"):
		return r.hasSequence(verb+1, verb+20, "sanctions|terrorism|entity|black|terror", "list") ||
			r.hasSequence(verb+1, verb+20, "blacklist") || r.hasSequence(verb+1, verb+20, "state", "sponsors")
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
		secretary := r.norm(k) == "secretary" && r.Tokens[k].IsName() && r.hasSequence(k, k+3, "secretary", "of", "state") && r.Tokens[min(k+3, len(r.Tokens)-1)].Norm != "for"
		if secretary || r.Tokens[k].Is("treasury", "ofac") && r.Tokens[k].IsName() {
			thing := r.registeredThing("nation:USA")
			r.mention(thing, graph.MentionDescription, r.Bytes(k, k+1))
			return []int{thing}, r.Bytes(k, k+1)
		}
	}
	return nil, annotate.Range{}
}
