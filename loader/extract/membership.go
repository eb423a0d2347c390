package extract

import (
	"entente/graph"
	"entente/loader/annotate"
)

// readMemberships reads who is, became or ceased to be a member of an organization.
func (r *reader) readMemberships() {
	r.session = r.isSession()
	for _, a := range r.actors {
		if r.Things[a.thing].Kind == graph.KindOrganization {
			r.readMembershipsOf(a)
		}
	}
	r.readOwnOrganization()
	r.readSpokenOf()
	r.readMemberAlone()
	r.readTheirMembers()
	r.readRollsAlone()
	r.readAdmissions()
}

// readMembershipsOf reads what a sentence tells of the members of an organization that it names.
func (r *reader) readMembershipsOf(a actor) {
	low, high := r.bounds(a.first)
	if r.isOutside(a) || r.readRoll(a, high) || r.readTaken(a, high) {
		return
	}
	verb := r.joining(a.first, low)
	if verb >= 0 {
		if a.last >= len(r.Tokens) || !deedWords[r.norm(a.last)] { // "joined the NATO exercise"
			r.claimMember(a, verb)
		}
		return
	}
	if r.readMembersAside(a, low, high) || r.readComposition(a, high) || r.readMembersNamed(a, high) || r.readBelonging(a, low) || r.readFounders(a, low, high) ||
		r.readBracketedMembers(a, high) || r.readMembershipOwned(a, low, high) {
		return
	}
	r.readJoinedBefore(a, high)
	r.readExpelled(a, high)
	r.readMemberNoun(a, low, high)
}

// joining is the verb of joining or leaving that governs an organization, -1 where none does. What "and" joins to an
// organization before it may stand behind the date of that one: "joined NATO in 1949 and the Council of Europe in 1950".
func (r *reader) joining(first, low int) int {
	const near, joined = 5, 14
	far, more := near, false
	for k := first - 1; k >= max(low, first-far); k-- {
		switch {
		case r.joinsOrLeaves(k):
			return k
		case r.norm(k) == "out" && r.norm(k+1) == "of":
			return r.pulling(k, low)
		case r.norm(k) == "and":
			far, more = joined, true
		case r.norm(k) == "," && r.isOrganization(k-1):
			far = joined
		case r.Tokens[k].Is("to", "into", "from"): // "expelled in 1962 from"
			more = true
		case r.Tokens[k].Is("the", "of", ",") || r.actorAt[k] >= 0:
		case more && (r.dateAt[k] >= 0 || r.Tokens[k].Is("in", "on")):
		default:
			return -1
		}
	}
	return -1
}

// joinsOrLeaves tells whether a token is a verb of joining or leaving: "joined", "withdrew", "accepted into".
func (r *reader) joinsOrLeaves(k int) bool {
	return r.is(k, joinVerb|leaveVerb) || r.norm(k) == "accepted" && r.norm(k+1) == "into"
}

// readComposition reads "X is composed of A, B and C", "X comprises A and B"; false where nothing of the kind follows.
func (r *reader) readComposition(org actor, high int) bool {
	end := min(high, org.last+6)
	for k := org.last; k < end; k++ {
		of := k+1 < high && (r.Tokens[k].Is("composed", "consists", "consisted", "consisting", "comprised") && r.norm(k+1) == "of" || r.hasSequence(k, k+3, "made", "up", "of"))
		if !of && !r.Tokens[k].Is("comprises", "comprising", "groups", "grouping") {
			continue
		}
		for k++; k < end+3 && k < high && r.Tokens[k].Is("of", "up", "the"); k++ {
		}
		list, stop := r.list(k, high)
		if len(list) < 2 || k >= stop {
			return false
		}
		for _, thing := range list {
			if thing == org.thing {
				continue
			}
			c := relation(graph.MemberOf, thing, org.thing, "membership.composed", hull(r.Bytes(org.first, org.last), r.Bytes(k, stop)))
			c.Attested = !r.Tokens[org.last].Is("was", "were") && !r.toldAsPast(k)
			r.add(c)
		}
		return true
	}
	return false
}

// claimMember claims what a verb of joining or leaving tells.
func (r *reader) claimMember(org actor, verb int) {
	if list, at := r.memberObject(org, verb); len(list) > 0 {
		r.addMembers(org, list, at, verb)
		return
	}
	if list, at := r.memberLeaving(verb); len(list) > 0 {
		r.addMembers(org, list, at, verb)
		return
	}
	list, at := r.joinSubject(verb)
	if r.Tokens[verb].Is("joining", "entry", "admission", "accession", "leaving", "withdrawal", "join", "leave", "withdraw") && r.stance(verb) == graph.Asserted {
		if !r.eventDate(verb).IsKnown() {
			return // "joining" alone does not tell that it came about
		}
		if len(list) == 0 {
			list, at = r.joiner(verb)
		}
		if r.isBlocked(org) {
			return
		}
	}
	if len(list) == 0 {
		return
	}
	r.addMembers(org, list, at, verb)
	r.readCompanions(org, verb)
	r.readLaterMembers(org, verb)
}

// joiner is who joins where the verb has no subject: behind "by" the nation named last, else who opens the sentence.
func (r *reader) joiner(verb int) ([]int, annotate.Range) {
	low, high := r.bounds(verb)
	if verb-low <= 2 && r.Tokens[verb].Is("joining", "leaving") { // "After joining NATO in 1949, Peru armed"
		for k := verb; k+1 < min(high, verb+14); k++ {
			if r.norm(k) == "," && r.actorAt[r.skipThe(k+1)] >= 0 {
				a := r.actors[r.actorAt[r.skipThe(k+1)]]
				return []int{a.thing}, r.Bytes(a.first, a.last)
			}
		}
	}
	if r.norm(verb-1) != "by" {
		return r.opening(verb)
	}
	for k := r.actorBefore(verb); k >= 0 && r.actors[k].first >= low; k-- {
		if a := r.actors[k]; r.Things[a.thing].Kind == graph.KindNation {
			return []int{a.thing}, r.Bytes(a.first, a.last)
		}
	}
	return nil, annotate.Range{}
}

// opening is the list of actors with which the sentence of a token begins, its subject most often.
func (r *reader) opening(i int) ([]int, annotate.Range) {
	s := r.Sentences[r.SentenceOf(i)]
	for k := s.First; k < min(i, s.First+6); k++ {
		if r.actorAt[k] >= 0 && r.actors[r.actorAt[k]].kind == graph.MentionName {
			list, end := r.list(k, i)
			return list, r.Bytes(k, end)
		}
	}
	return nil, annotate.Range{}
}
