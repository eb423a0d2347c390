package extract

import (
	"strings"

	"entente/graph"
	"entente/loader/annotate"
)

// readMemberNoun reads "A, a member of X", "A is an X member", "X member A", "X members A and B", "X, of which A is
// a member".
func (r *reader) readMemberNoun(org actor, low, high int) {
	noun := r.memberNoun(org, low, high)
	if noun < 0 || r.Tokens[max(noun-1, 0)].Is("associate", "observer", "candidate", "prospective", "aspiring", "would-be", "potential") || r.isSought(noun) {
		return
	}
	list, at := r.memberSubject(noun, org, high)
	stance, became := r.membershipStance(noun), r.becameMember(noun, low)
	past := became || r.hasSequence(max(low, noun-6), noun, "was|were|former|then|had") || r.toldAsPast(noun)
	for _, thing := range list {
		if thing == org.thing || r.Things[thing].Kind != graph.KindNation {
			continue
		}
		c := relation(graph.MemberOf, thing, org.thing, "membership.member", r.rangesOf(r.sentenceRange(noun), at...)...)
		if c.Stance = stance; stance == graph.Asserted {
			c.Attested = !past
			if became {
				c.Start = r.eventDate(noun)
			} else if t := r.termOf(max(noun+1, org.last), high); t.Start.IsKnown() || t.End.IsKnown() {
				c.Interval, c.Attested = t, c.Attested && t.End.IsZero()
			}
		}
		r.add(c)
	}
}

// becameMember tells whether the words before a noun for members or membership tell how it came about.
func (r *reader) becameMember(noun, low int) bool {
	return r.hasSequence(max(low, noun-6), noun, "became|become|becomes|admitted") ||
		r.hasSequence(max(low, noun-4), noun, "took|gained|obtained|acquired|attained") && r.norm(noun) == "membership"
}

// membershipStance is the stance to a noun for members or membership, of which "to" before it says nothing: "was admitted to
// membership in".
func (r *reader) membershipStance(noun int) graph.Stance {
	if r.norm(noun) == "membership" && r.norm(noun-1) == "to" {
		return r.stance(noun - 2)
	}
	return r.stance(noun)
}

// memberNoun is the noun "member" beside an organization, -1 where there is none; "member states" speaks of none by name.
func (r *reader) memberNoun(org actor, low, high int) int {
	if org.last < high && r.Tokens[org.last].Is("member", "members") {
		if r.speaksOfStates(org.last) {
			return -1
		}
		return org.last
	}
	if r.isAlly(org, high) || r.listsStates(org, high) {
		return org.last
	}
	if noun := max(r.memberOwned(org, high), r.whichMember(org, high)); noun >= 0 {
		return noun
	}
	return r.memberBefore(org, low)
}

// speaksOfStates tells whether "member" goes with states that no name follows: "NATO member states agreed", but not "NATO
// member state Norway".
func (r *reader) speaksOfStates(noun int) bool {
	last := len(r.Tokens) - 1
	return r.Tokens[min(noun+1, last)].Is("states", "state", "countries") && r.actorAt[min(noun+2, last)] < 0
}

// isAlly tells whether a noun behind an organization calls one of its members its ally: "Norway, a NATO ally", "NATO allies
// Norway and Iceland".
func (r *reader) isAlly(org actor, high int) bool {
	if org.last >= high || org.kind != graph.MentionName {
		return false
	}
	return r.norm(org.last) == "ally" && r.Tokens[max(org.first-1, 0)].Is("a", "key", "fellow", "important") ||
		org.last+1 < high && r.Tokens[org.last].Is("ally", "allies") && r.actorAt[org.last+1] >= 0
}

// listsStates tells whether a noun for states behind an organization leads to the names of some: "the OPEC countries, Peru and
// Chile", "EU states: Peru and Chile".
func (r *reader) listsStates(org actor, high int) bool {
	if org.last+1 >= high || !r.Tokens[org.last].Is("states", "countries", "nations", "partners") || !r.Tokens[org.last+1].Is(",", ":") {
		return false
	}
	list, _ := r.list(org.last+2, high)
	return len(list) > 1 && r.actorAt[r.skipThe(org.last+2)] >= 0
}

// memberOwned is the noun behind the genitive of an organization, "NATO's newest member", -1 where none stands there.
func (r *reader) memberOwned(org actor, high int) int {
	if org.last >= high || !r.Tokens[org.last].Is("'s", "'") {
		return -1
	}
	for k := org.last + 1; k < min(high, org.last+5); k++ {
		switch {
		case r.norm(k) == "member", r.norm(k) == "members" && k+1 < high && r.norm(k+1) == ",":
			return k
		case !isOrdinal(r.Tokens[k]) && !r.Tokens[k].Is("first", "second", "third", "newest", "latest", "youngest", "oldest", "smallest", "largest", "only", "founding", "original", "full"):
			return -1
		}
	}
	return -1
}

// memberBefore is the noun before an organization, "a founding member of the 15-nation Union", another organization that
// "and" joins to it passed: "members of NATO and of OPEC".
func (r *reader) memberBefore(org actor, low int) int {
	const far = 10
	for i := org.first - 1; i >= max(low, org.first-far); i-- {
		switch {
		case r.Tokens[i].Is("member", "members", "founder", "founders", "membership"):
			if !r.leadsToOrganization(i) {
				return -1
			}
			return i
		case r.Tokens[i].Is("party", "parties") && r.norm(i-1) == "contracting" && r.norm(i+1) == "to":
			return i
		case r.isOrganization(i) || r.separatesOrganizations(i) || r.leadsToSeveral(i):
		case !r.Tokens[i].Is("of", "in", "to", "the", "state", "states", "nation", "country", "and", "both") && !r.Tokens[i].IsHyphen() && !r.namesSize(i):
			return -1
		}
	}
	return -1
}

// leadsToOrganization tells whether the word behind a noun for members leads on to what they are members of: "a member of",
// "member states of", "membership in".
func (r *reader) leadsToOrganization(noun int) bool {
	after := r.norm(noun + 1)
	return isOneOf("of|state|states", after) || r.norm(noun) == "membership" && after == "in"
}

// namesSize tells whether a token is the number or the second half of "seven-member", "15-nation".
func (r *reader) namesSize(i int) bool {
	if r.Tokens[i].Is("member", "members", "nation", "country", "state") && r.Tokens[max(i-1, 0)].IsHyphen() {
		return true
	}
	return r.Tokens[min(i+1, len(r.Tokens)-1)].IsHyphen() && r.Tokens[min(i+2, len(r.Tokens)-1)].Is("member", "nation", "country", "state") ||
		strings.HasSuffix(r.norm(i), "-member") || strings.HasSuffix(r.norm(i), "-nation")
}

// memberSubject is who the noun "member" speaks of: the actor behind "X member", else the subject before it.
func (r *reader) memberSubject(noun int, org actor, high int) ([]int, []annotate.Range) {
	if list, at := r.membersBehind(noun, org, high); len(list) > 0 {
		return list, []annotate.Range{at}
	}
	if list, at := r.memberOfWhich(noun, org); len(list) > 0 {
		return list, []annotate.Range{at}
	}
	first := min(noun, org.first)
	low, _ := r.bounds(first)
	if k := r.linkedBefore(first, low); k >= 0 {
		if list, at := r.memberSubjectAt(noun, k, first); len(list) > 0 || !r.hasSequence(k+1, k+3, "are|were|is|was", "among") {
			return list, at
		}
	}
	return r.memberShared(noun, low)
}

// membersBehind are those named behind an organization and the noun: "NATO members Norway and Iceland", "NATO members (Norway
// and Iceland)". Behind a comma they are two at least.
func (r *reader) membersBehind(noun int, org actor, high int) ([]int, annotate.Range) {
	if noun < org.last {
		return nil, annotate.Range{}
	}
	first := noun + 1
	for first < high && r.Tokens[first].Is(",", ":", "the", "(", "state", "states", "countries") {
		first++
	}
	list, end := r.list(first, high)
	if len(list) == 0 || r.actorAt[first] < 0 || len(list) == 1 && r.norm(noun+1) == "," {
		return nil, annotate.Range{}
	}
	return list, r.Bytes(noun+1, end)
}

// linkedBefore is the last token of the name before a token that a comma or a verb of being links to what begins there: "Peru, a
// member", "Peru became the newest member"; -1 where none is linked, where a preposition stands between them, or where the name
// is that of an organization.
func (r *reader) linkedBefore(i, low int) int {
	const near = 7
	linked := false
	for k := i - 1; k >= max(low, i-near); k-- {
		if r.actorAt[k] >= 0 {
			if !linked || r.isOrganization(k) {
				return -1
			}
			return k
		}
		if r.Tokens[k].Is(",", "is", "are", "was", "were", "became", "become", "becomes", "becoming", "been", "remains", "remained", "as") {
			linked = true
		}
		if r.Tokens[k].Is("of", "with", "by", ".", ";") {
			return -1
		}
	}
	return -1
}

// memberSubjectAt is the list of those of whom a noun speaks, that ends at token k. "A member" is the last of a list alone; members
// that no verb links to a nation are those of two at least.
func (r *reader) memberSubjectAt(noun, k, first int) ([]int, []annotate.Range) {
	list, at := r.subject(first)
	verb := r.hasSequence(k+1, first, "is|are|was|were|became|become|becomes|becoming|been|remains|remained|as")
	switch {
	case len(list) > 0 && r.isCompany(at) && (verb || r.standsInVerb(at)):
		if further, place := r.beforeCompany(at); len(further) > 0 {
			return append(further, list...), []annotate.Range{at, place}
		}
	case verb:
	case r.norm(noun) == "member" && len(list) > 1 && r.actorAt[k] >= 0 && !r.hasSequence(k+1, noun, "each|both"):
		a := r.actors[r.actorAt[k]]
		return []int{a.thing}, []annotate.Range{r.Bytes(a.first, a.last)}
	case r.norm(noun) == "members" && len(list) < 2:
		return nil, nil
	}
	return list, []annotate.Range{at}
}

// isOrganization tells whether an organization is named at a token.
func (r *reader) isOrganization(i int) bool {
	return i >= 0 && i < len(r.actorAt) && r.actorAt[i] >= 0 && r.Things[r.actors[r.actorAt[i]].thing].Kind == graph.KindOrganization
}

// separatesOrganizations tells whether a comma stands between two organizations of a list, "and" behind it or not.
func (r *reader) separatesOrganizations(i int) bool {
	next := i + 1
	if r.norm(next) == "and" {
		next++
	}
	return r.norm(i) == "," && r.isOrganization(i-1) && r.isOrganization(r.skipThe(next))
}
