package extract

import (
	"entente/graph"
)

// readMemberships reads who is, became or ceased to be a member of an organization.
func (r *reader) readMemberships() {
	for k, a := range r.actors {
		if r.Things[a.thing].Kind != graph.KindOrganization {
			continue
		}
		low, high := r.bounds(a.first)
		verb := r.joining(a.first, low)
		if verb >= 0 {
			r.claimMember(a, verb)
			continue
		}
		r.readMemberNoun(k, low, high)
	}
}

// joining is the verb of joining or leaving that governs an organization, -1 where none does.
func (r *reader) joining(first, low int) int {
	for k := first - 1; k >= max(low, first-5); k-- {
		switch {
		case r.is(k, joinVerb|leaveVerb):
			return k
		case r.Tokens[k].Is("the", "to", "into", "from", "of") || r.actorAt[k] >= 0 || r.Tokens[k].Is("and", ","):
		default:
			return -1
		}
	}
	return -1
}

func (r *reader) claimMember(org actor, verb int) {
	if r.Tokens[verb].Is("joining", "entry", "admission", "accession", "leaving", "withdrawal", "join", "leave", "withdraw") && !r.hasSequence(max(0, verb-3), verb, "did|after|by|on|of") {
		if r.stance(verb) == graph.Asserted {
			return // "joining" alone does not tell that it came about
		}
	}
	list, at := r.subject(verb)
	if len(list) == 0 {
		return
	}
	stance := r.stance(verb)
	for _, thing := range list {
		if thing == org.thing || r.Things[thing].Kind == graph.KindLeader {
			continue
		}
		c := relation(graph.MemberOf, thing, org.thing, "membership.joined", r.rangesOf(r.sentenceRange(verb), at)...)
		c.Stance = stance
		if stance == graph.Asserted {
			if r.is(verb, leaveVerb) {
				c.End, c.Rule = r.eventDate(verb), "membership.left"
			} else {
				c.Start = r.eventDate(verb)
			}
		}
		r.add(c)
	}
}

// readMemberNoun reads "A, a member of X", "A is an X member", "X member A", "X members A and B".
func (r *reader) readMemberNoun(k, low, high int) {
	org := r.actors[k]
	noun := -1
	if r.Tokens[min(org.last, len(r.Tokens)-1)].Is("member", "members") && org.last < high {
		noun = org.last
	}
	for i := org.first - 1; i >= max(low, org.first-4) && noun < 0; i-- {
		if r.Tokens[i].Is("member", "members") {
			noun = i
		} else if !r.Tokens[i].Is("of", "the", "state", "states") {
			break
		}
	}
	if noun < 0 || r.Tokens[min(noun+1, len(r.Tokens)-1)].Is("states", "state", "countries") && noun >= org.last {
		return
	}
	list, at := r.memberSubject(noun, org, high)
	stance := r.stance(noun)
	for _, thing := range list {
		if thing == org.thing || r.Things[thing].Kind != graph.KindNation {
			continue
		}
		c := relation(graph.MemberOf, thing, org.thing, "membership.member", r.rangesOf(r.sentenceRange(noun), at...)...)
		c.Stance = stance
		c.Attested = stance == graph.Asserted && !r.hasSequence(max(low, noun-6), noun, "was|were|former|then|became|become|had") && !r.toldAsPast(noun)
		if r.hasSequence(max(low, noun-6), noun, "became|become") && stance == graph.Asserted {
			c.Start = r.eventDate(noun)
		}
		r.add(c)
	}
}
