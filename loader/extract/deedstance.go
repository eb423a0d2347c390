package extract

import (
	"entente/graph"
)

// deedStance is how the text stands to a deed; what somebody agreed, decided or was ordered to do is decided.
func (r *reader) deedStance(verb int) graph.Stance {
	if r.isDecreed(verb) {
		return graph.Asserted
	}
	if r.norm(verb-1) == "to" {
		if decided := r.decidedTo(verb); decided >= 0 {
			return r.stance(decided)
		}
		if decided := r.decidedList(verb); decided >= 0 && r.stance(verb) == graph.Planned {
			return r.stance(decided)
		}
	}
	return r.stance(verb)
}

// decidedTo is the word close before "to" that decides what the verb tells: "agreed to", "signed an order to"; -1 where none
// does.
func (r *reader) decidedTo(verb int) int {
	for k := verb - 2; k >= max(0, verb-6); k-- {
		orders := r.is(k, signVerb|imposeVerb) && r.hasSequence(k, verb, "order|decree|law|act|legislation")
		if orders || r.Tokens[k].Is("agreed", "decided", "voted", "agrees", "decides", "votes", "resolved", "moved", "continued", "began", "ordered", "required", "directed", "obliged", "instructed", "issued") {
			return k
		}
		if r.isBreak(k) || r.Tokens[k].Is(",", ".") {
			break
		}
	}
	return -1
}

// decidedList is the word that decides several things, of which the verb tells a later one: "decided to leave it, to move its
// seat and to halt"; -1 where none does.
func (r *reader) decidedList(verb int) int {
	if !r.Tokens[max(verb-2, 0)].Is(",", "and", ";", ":") {
		return -1
	}
	for k := verb - 2; k >= max(0, verb-45) && r.norm(k) != "."; k-- {
		if r.Tokens[k].Is("decided", "decides", "agreed", "resolved", "voted", "ordered") && r.Tokens[k+1].Is("to", "on", "yesterday", "today", ":", ",") {
			return k
		}
	}
	return -1
}

// isDecreed tells whether a verb tells what a body decided that all shall do: "decided that all States shall prevent".
func (r *reader) isDecreed(verb int) bool {
	if !r.Tokens[max(verb-1, 0)].Is("shall", "should", "must") {
		return false
	}
	states := false
	for k := verb - 2; k >= max(0, verb-12); k-- {
		states = states || r.Tokens[k].Is("states", "members", "governments")
		if r.Tokens[k].Is("decided", "decides", "decision", "decreed", "resolved") {
			return states
		}
		if r.Tokens[k].Is(".", ";") {
			break
		}
	}
	return false
}
