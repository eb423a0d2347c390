package extract

import (
	"slices"

	"entente/graph"
	"entente/loader/annotate"
)

// readLaterMembers reads who joined after others where the verb is said once: "A joined X in 1952, B in 1955, and C in 1982",
// "A was admitted to X in 1952, followed by B in 1955".
func (r *reader) readLaterMembers(org actor, verb int) {
	_, high := r.bounds(org.first)
	k := r.behindJoinDate(org.last, high)
	if k == org.last || k >= high || !r.Tokens[k].Is(",", "and") || !r.is(verb, joinVerb) && r.norm(verb) != "admitted" || r.stance(verb) != graph.Asserted {
		return
	}
	for k < high {
		for k < high && r.Tokens[k].Is(",", "and", "followed", "by", "the", "then", ";") {
			k++
		}
		if k >= high || !r.isNationNamed(k) {
			return
		}
		list, end := r.list(k, high)
		behind := r.behindJoinDate(end, high)
		if behind == end || len(r.nationsOf(list)) != len(list) {
			return
		}
		for _, thing := range list {
			c := relation(graph.MemberOf, thing, org.thing, "membership.joined", r.rangesOf(r.sentenceRange(verb), r.Bytes(k, behind))...)
			c.Start = r.dateOfOrganization(end)
			r.add(c)
		}
		k = behind
	}
}

// behindJoinDate is the token behind "in" or "on" and a date, k where neither stands there.
func (r *reader) behindJoinDate(k, high int) int {
	at := k
	for at < high && r.Tokens[at].Is("in", "on") {
		at++
	}
	if at == k || at >= high || r.dateAt[at] < 0 {
		return k
	}
	return r.Dates[r.dateAt[at]].Last
}

// readMembersAside reads those whom a text names as members by the way: "As a member of X, A waited", "four members of X, A, B, C
// and D, refused", "X had 58 members, among them A and B", "with A and B as its founding members"; false where it names none so.
func (r *reader) readMembersAside(org actor, low, high int) bool {
	for _, rule := range []func(actor, int, int) (int, int){r.frontedMembers, r.countedMembers, r.membersByTheWay} {
		at, word := rule(org, low, high)
		if at < 0 {
			continue
		}
		list, end := r.list(at, high)
		for _, thing := range list {
			r.claimBelonging(org, thing, word, r.Bytes(at, end), r.toldAsPast(word))
		}
		return len(list) > 0
	}
	return false
}

// frontedMembers is where those stand behind "As a member of X,", and the noun; -1 where no such words open the sentence.
func (r *reader) frontedMembers(org actor, _, high int) (at, noun int) {
	s := r.Sentences[r.SentenceOf(org.first)]
	if r.norm(s.First) != "as" || org.first-s.First > 6 || org.last+1 >= high || r.norm(org.last) != "," {
		return -1, -1
	}
	for k := s.First + 1; k < org.first; k++ {
		if r.Tokens[k].Is("member", "members") && r.leadsToOrganization(k) {
			noun = k
		}
	}
	if at = r.skipThe(org.last + 1); noun == 0 || at >= high || r.actorAt[at] < 0 {
		return -1, -1
	}
	return at, noun
}

// countedMembers is where as many nations stand as the words before an organization count, between commas: "four members of X, A,
// B, C and D, refused".
func (r *reader) countedMembers(org actor, low, high int) (at, noun int) {
	for k := org.first - 1; k > max(low, org.first-5); k-- {
		if !r.Tokens[k].Is("members", "states") || !r.leadsToOrganization(k) && r.norm(k+1) != "of" {
			continue
		}
		at = r.skipThe(org.last + 1)
		count := slices.Index([]string{"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}, r.norm(k-1)) + 2
		if count < 2 || org.last >= high || r.norm(org.last) != "," || at >= high || r.actorAt[at] < 0 {
			return -1, -1
		}
		if list, _ := r.list(at, high); len(list) != count {
			return -1, -1
		}
		return at, k
	}
	return -1, -1
}

// membersByTheWay is where those stand of whom a text says that they are among the members of an organization: "X had 58 members in
// 1934, among them A", "X, with A and B as its founding members".
func (r *reader) membersByTheWay(org actor, _, high int) (at, noun int) {
	for k := org.last; k < min(high, org.last+reach/3); k++ {
		switch {
		case r.Tokens[k].Is("members") && r.countsMembers(org.last, k+1):
			for lead := k + 1; lead < min(high-2, k+7); lead++ {
				if r.norm(lead) == "among" && r.norm(lead+1) == "them" {
					return r.skipThe(lead + 2), k
				}
				if r.norm(lead) == "including" {
					return r.skipThe(lead + 1), k
				}
				if r.dateAt[lead] < 0 && !r.Tokens[lead].Is(",", "in", "by") {
					return -1, -1
				}
			}
			return -1, -1
		case r.norm(k) == "with" && k+1 < high && r.isNationNamed(r.skipThe(k+1)):
			first := r.skipThe(k + 1)
			_, end := r.list(first, high)
			if r.hasSequence(end, min(high, end+5), "as") && r.hasSequence(end, min(high, end+6), "members") {
				return first, k
			}
			return -1, -1
		}
	}
	return -1, -1
}

// readRollsAlone reads lists of members that name no organization: "Since then the following have been admitted: A (1955) and B",
// "Later members: A and B", of the one organization told of last.
func (r *reader) readRollsAlone() {
	for i := 2; i+2 < len(r.Tokens); i++ {
		if r.norm(i) != ":" || !r.isNationNamed(r.skipThe(i+1)) && r.Tokens[i+1].Gap < annotate.NewLine || !r.opensRollAlone(i) {
			continue
		}
		org := r.organizationBefore(i)
		if org == NoThing {
			continue
		}
		for _, x := range r.roll(i + 1) {
			c := relation(graph.MemberOf, x.thing, org, "membership.joined", r.rangesOf(r.sentenceRange(i), x.at)...)
			c.Start = x.when
			r.add(c)
		}
	}
}

// opensRollAlone tells whether the words before a colon that name no actor say that members follow.
func (r *reader) opensRollAlone(colon int) bool {
	const far = 14
	low, _ := r.bounds(colon)
	first := max(low, colon-far)
	for k := colon - 1; k >= first; k-- {
		if r.Tokens[k].Is(";", ".") {
			first = k + 1
		}
	}
	if len(r.actorsIn(first, colon)) > 0 || r.stance(colon-1) != graph.Asserted {
		return false
	}
	if r.Tokens[colon-1].Is("members") && colon-first <= 3 {
		return r.Tokens[colon-2].Is("later", "new", "original", "founding", "other", "current", "further", "present", "subsequent", "full")
	}
	return r.hasSequence(first, colon, "following|states|countries|republics|nations") && r.hasSequence(max(first, colon-6), colon, "joined|admitted|acceded") &&
		!r.hasSequence(first, colon, "not|treaty|convention|agreement|pact|protocol")
}
