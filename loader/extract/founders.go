package extract

import (
	"entente/graph"
	"entente/loader/annotate"
)

// readFounders reads who founded an organization: "X was founded in 1960 by A and B", "A, B and C founded X".
func (r *reader) readFounders(org actor, low, high int) bool {
	if verb := r.foundedAs(org, high); verb >= 0 {
		return r.readFoundedBy(org, verb, high)
	}
	return r.readFounding(org, low, high)
}

// foundedAs is the verb of founding behind an organization, "X was originally founded", "X, established"; -1 where none stands
// there.
func (r *reader) foundedAs(org actor, high int) int {
	for k := org.last; k < min(high, org.last+4); k++ {
		if r.foundsOrganization(k) {
			return k
		}
		if !r.Tokens[k].Is(",", "was", "is", "were", "had", "been", "which", "originally", "first", "(") {
			return -1
		}
	}
	return -1
}

// readFoundedBy reads the founders behind "by" and a verb, a date or a place passed: "founded at Santa Cruz in 1960 by A and B".
func (r *reader) readFoundedBy(org actor, verb, high int) bool {
	const near = 12
	for by := verb + 1; by < min(high, verb+near); by++ {
		if r.norm(by) == "by" {
			list, end := r.list(r.skipThe(by+1), high)
			return r.addFounders(org, list, verb, r.Bytes(by, max(end, by+1)))
		}
		if r.dateAt[by] < 0 && !r.Tokens[by].Is("in", "on", "at", "up", ",", "jointly") && r.nameAt[by] < 0 {
			return false
		}
	}
	return false
}

// readFounding reads the founders before a verb and the organization that it founded: "A, B and C set up the X"; none in "A
// formed the X fund".
func (r *reader) readFounding(org actor, low, high int) bool {
	verb := org.first - 1
	for verb > low && r.Tokens[verb].Is("the", "up") {
		verb--
	}
	if verb <= low || !r.foundsOrganization(verb) || r.actorAt[verb-1] < 0 {
		return false
	}
	if after := org.last; after < high && r.Tokens[after].Kind == annotate.Word && !r.is(after, preposition|clauseStart) && r.norm(after) != "and" {
		return false
	}
	list, at := r.subject(verb)
	return r.addFounders(org, list, verb, at)
}

// foundsOrganization tells whether a token is a verb for founding.
func (r *reader) foundsOrganization(k int) bool {
	return r.Tokens[k].Is("founded", "established", "formed", "created") || r.norm(k) == "set" && r.norm(k+1) == "up"
}

// addFounders claims those who founded an organization as members: nations, and two at least.
func (r *reader) addFounders(org actor, list []int, verb int, at annotate.Range) bool {
	if len(list) < 2 || r.stance(verb) != graph.Asserted {
		return false
	}
	for _, thing := range list {
		if r.Things[thing].Kind != graph.KindNation {
			return false
		}
	}
	for _, thing := range list {
		c := relation(graph.MemberOf, thing, org.thing, "membership.composed", r.rangesOf(r.sentenceRange(verb), at)...)
		c.Start = r.eventDate(verb)
		r.add(c)
	}
	return true
}

// readBracketedMembers reads the members that stand in brackets behind an organization, "OPEC (Peru, Chile, Norway)".
func (r *reader) readBracketedMembers(org actor, high int) bool {
	if org.last >= high || r.norm(org.last) != "(" {
		return false
	}
	list, end := r.list(org.last+1, high)
	if len(list) < 2 || end >= high || r.norm(end) != ")" {
		return false
	}
	for _, thing := range list {
		r.claimBelonging(org, thing, org.last, r.Bytes(org.last, end), r.toldAsPast(org.last))
	}
	return true
}

// readMembershipOwned reads "Peru's membership in X was suspended": a membership of which the text tells that it is or was.
func (r *reader) readMembershipOwned(org actor, low, high int) bool {
	k := org.first - 1
	if r.norm(k) == "the" {
		k--
	}
	if k-3 < low || !r.Tokens[k].Is("of", "in") || r.norm(k-1) != "membership" || r.norm(k-2) != "'s" || r.actorAt[k-3] < 0 {
		return false
	}
	past := r.hasSequence(org.last, min(high, org.last+4), "was|were|been", "suspended|revoked|terminated|restored") || r.Tokens[min(org.last, len(r.Tokens)-1)].Is("ended", "lapsed")
	if !past && !r.Tokens[min(org.last, len(r.Tokens)-1)].Is("dates", "dated", "dating", "since", "began", "started") {
		return false
	}
	r.claimBelonging(org, r.actors[r.actorAt[k-3]].thing, k-1, r.Bytes(k-3, org.last), past)
	return true
}
