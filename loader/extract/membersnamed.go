package extract

import (
	"entente/graph"
)

// readMembersNamed reads "X, whose members include A and B", "X members include A", "members of X, including A": false where
// nothing of the kind follows.
func (r *reader) readMembersNamed(org actor, high int) bool {
	at, noun := r.namingMembers(org, high)
	if at < 0 {
		return false
	}
	for at < high && r.Tokens[at].Is("as", ":", "the") {
		at++
	}
	if at >= high || r.actorAt[at] < 0 {
		return false
	}
	list, end := r.list(at, high)
	for _, thing := range list {
		if thing == org.thing || r.Things[thing].Kind != graph.KindNation {
			continue
		}
		c := relation(graph.MemberOf, thing, org.thing, "membership.composed", hull(r.Bytes(org.first, org.last), r.Bytes(at, end)))
		c.Attested = !r.Tokens[noun+1].Is("were", "included") && !r.toldAsPast(noun)
		r.add(c)
	}
	return true
}

// namingMembers is the token behind the words that lead from an organization to the names of members, and the noun; -1 where
// no such words stand there.
func (r *reader) namingMembers(org actor, high int) (at, noun int) {
	for k := org.last; k < min(high, org.last+5); k++ {
		if r.Tokens[k].Is("members", "membership") {
			return r.behindMembers(k, high), k
		}
	}
	if r.listsMembers(org, high) {
		return org.last + 1, org.last
	}
	if lead := r.leadBehind(org, high); lead >= 0 {
		return lead + 1, lead
	}
	return -1, -1
}

// behindMembers is the token behind the noun for members and the word that leads to their names: "members include A", "members,
// including A"; -1 where none leads there.
func (r *reader) behindMembers(noun, high int) int {
	lead := noun + 1
	if lead < high && r.norm(lead) == "," {
		lead++
	}
	if lead < high && (lead == noun+1 && r.Tokens[lead].Is("include", "includes", "included", "are", "were") || r.leadsToMembers(lead)) {
		return lead + 1
	}
	return -1
}

// leadBehind is the word behind an organization that leads to the names of those who stand before it: "countries of X, such as
// A", of members alone also "members of X are A and B"; -1 where none does.
func (r *reader) leadBehind(org actor, high int) int {
	lead := org.last
	if lead < high && r.norm(lead) == "," {
		lead++
	}
	if lead >= high || !r.hasSequence(org.first-4, org.first, "members|countries|states", "of") {
		return -1
	}
	if r.leadsToMembers(lead) || lead == org.last && r.Tokens[lead].Is("are", "were") && r.hasSequence(org.first-4, org.first, "members", "of") {
		return lead
	}
	return -1
}

// leadsToMembers tells whether a token leads to the names of some of those spoken of before: "including", "such as".
func (r *reader) leadsToMembers(k int) bool {
	return r.Tokens[k].Is("including", "namely") || r.norm(k) == "such" && r.norm(k+1) == "as"
}

// listsMembers tells whether the members of an organization stand behind it in a list set off by dashes, brackets or a colon,
// "the members of X - A, B and C - met", of permanent members by commas too.
func (r *reader) listsMembers(org actor, high int) bool {
	if org.last >= high || !r.hasSequence(org.first-6, org.first, "members|states", "of") {
		return false
	}
	mark := r.Tokens[org.last]
	if !mark.Is("(", ":") && !mark.IsHyphen() && !mark.Is("–", "—") && (!mark.Is(",") || !r.hasSequence(org.first-6, org.first, "permanent")) {
		return false
	}
	list, _ := r.list(r.skipThe(org.last+1), high)
	return len(list) > 1
}
