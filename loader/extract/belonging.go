package extract

import (
	"strings"

	"entente/graph"
	"entente/loader/annotate"
)

// memberShared is who is a member where the sentence has told of the nation before, or calls it "it": "Peru signed and is one
// of the members of".
func (r *reader) memberShared(noun, low int) ([]int, []annotate.Range) {
	far := noun - 6
	if r.Tokens[max(noun-1, 0)].Is("a", "the") && r.Tokens[max(noun-2, 0)].Is("and", ",") { // "is a founder of A and a member of B"
		far = noun - 16
	}
	for k := noun - 1; k >= max(low, far); k-- {
		if !r.Tokens[k].Is("is", "was", "are", "were", "became", "become", "has", "had", "took", "gained", "holds", "obtained") {
			continue
		}
		if r.norm(k-1) == "it" && k-1 == r.Sentences[r.SentenceOf(k)].First && k > 1 {
			list, at := r.opening(k - 2)
			if len(list) == 1 {
				return list, []annotate.Range{at}
			}
			return nil, nil
		}
		if list, at := r.sharedSubject(k); len(list) > 0 {
			return list, []annotate.Range{at}
		}
		if (r.norm(noun) == "membership" || r.isAmong(k+1) || far < noun-6) && r.actorAt[max(k-1, 0)] >= 0 {
			list, at := r.subject(k)
			return list, []annotate.Range{at}
		}
		return nil, nil
	}
	return nil, nil
}

// isAmong tells whether a token behind a verb of being says that the subject is one of those spoken of, "one of the", "among the".
func (r *reader) isAmong(k int) bool {
	return r.Tokens[k].Is("one", "two", "three") && r.norm(k+1) == "of" || r.norm(k) == "among"
}

// standsInVerb tells whether "together with" and a list stand between a verb and what it leads to: "was, together with Peru,".
func (r *reader) standsInVerb(at annotate.Range) bool {
	i := r.tokenAt(at.Start)
	return r.hasSequence(i-6, i, "is|was|became|remains|has|had") && r.hasSequence(i-4, i, "together|along|like", "with|the")
}

// beforeCompany is who opens the sentence before "together with" and a list, where it does no more than that; "it" is who
// opens the sentence before.
func (r *reader) beforeCompany(at annotate.Range) ([]int, annotate.Range) {
	i := r.tokenAt(at.Start)
	s := r.SentenceOf(i)
	if list, place := r.opening(i); len(list) > 0 && place.Start < at.Start {
		return list, place
	}
	if s > 0 && r.norm(r.Sentences[s].First) == "it" {
		if list, place := r.opening(r.Sentences[s].First - 1); len(list) == 1 {
			return list, place
		}
	}
	return nil, annotate.Range{}
}

// memberOfWhich is who is a member in a clause behind the organization: "NATO, of which Peru is a member".
func (r *reader) memberOfWhich(noun int, org actor) ([]int, annotate.Range) {
	if noun < org.last || !r.hasSequence(org.last, min(noun, org.last+3), "of", "which") {
		return nil, annotate.Range{}
	}
	if list, at := r.ofBothWhich(org, noun+1); len(list) > 0 {
		return list, at
	}
	return r.actorsIn(org.last, noun), r.Bytes(org.last, noun)
}

// whichMember is the noun of a clause behind an organization, "of which Peru is a member", -1 where there is none.
func (r *reader) whichMember(org actor, high int) int {
	if !r.hasSequence(org.last, min(high, org.last+3), "of", "which") {
		return -1
	}
	for k := org.last + 2; k < min(high, org.last+16); k++ {
		if !r.Tokens[k].Is("member", "members") {
			continue
		}
		if len(r.actorsIn(org.last, k)) > 0 {
			return k
		}
		if list, _ := r.ofBothWhich(org, k+1); len(list) > 0 {
			return k
		}
	}
	return -1
}

// readBelonging reads "A belongs to X", "both countries belong to X"; false where nothing of the kind stands before X.
func (r *reader) readBelonging(org actor, low int) bool {
	verb := r.belonging(org, low)
	if verb < 0 {
		return false
	}
	list, at := r.belongers(verb)
	if len(list) == 0 {
		return false
	}
	past := r.norm(verb) == "belonged" || r.toldAsPast(verb)
	for _, thing := range list {
		r.claimBelonging(org, thing, verb, at, past)
	}
	return true
}

// belonging is the verb that leads to an organization, other organizations of a list passed: "belongs to the 15-nation X",
// "belongs to X and to Y"; -1 where none does.
func (r *reader) belonging(org actor, low int) int {
	const far = 12
	for k := org.first - 1; k > max(low, org.first-far); k-- {
		switch {
		case r.Tokens[k].Is("belongs", "belong", "belonged") && r.norm(k+1) == "to":
			return k
		case !r.Tokens[k].Is("to", "the", "and") && !r.Tokens[k].IsHyphen() && !r.namesSize(k) && !r.isOrganization(k) && !r.separatesOrganizations(k):
			return -1
		}
	}
	return -1
}

// belongers are those who stand before a verb of belonging, at once or but for an adverb, "Peru also belongs", and the two of
// whom the text has spoken, "both countries belong"; none where others may be its subject.
func (r *reader) belongers(verb int) ([]int, annotate.Range) {
	if r.actorAt[verb-1] >= 0 || r.Tokens[verb-1].Is("all", "both", "also", "once", "still") {
		if list, at := r.subject(verb); len(list) > 0 {
			return list, at
		}
	}
	if verb >= 2 && r.is(verb-1, reference) && r.Tokens[verb-2].Is("both", "two") {
		return r.couple(verb - 2)
	}
	return nil, annotate.Range{}
}

// claimBelonging claims that a nation is a member of an organization, by the word that says so.
func (r *reader) claimBelonging(org actor, thing, word int, at annotate.Range, past bool) {
	if thing == org.thing || r.Things[thing].Kind != graph.KindNation {
		return
	}
	c := relation(graph.MemberOf, thing, org.thing, "membership.member", r.rangesOf(r.sentenceRange(word), at)...)
	if c.Stance = r.stance(word); c.Stance == graph.Asserted {
		c.Attested = !past
	}
	r.add(c)
}

// readMemberAlone reads "Peru, a member since 1997", "became a member in 1995", of the organization of which the sentence spoke
// last.
func (r *reader) readMemberAlone() {
	for i := 2; i+1 < len(r.Tokens); i++ {
		if r.norm(i) != "member" || !r.Tokens[i+1].Is("since", "from", "until", "in", "on") {
			continue
		}
		k := i - 1
		for k > 0 && (r.Tokens[k].Is("a", "full", "founding", "its", "newest", "first") || isOrdinal(r.Tokens[k])) {
			k--
		}
		switch {
		case k == i-1:
		case r.norm(k) == "became" && i+2 < len(r.Tokens) && r.dateAt[i+2] >= 0:
			r.readBecame(i, k)
		case k > 0 && r.norm(k) == "," && r.actorAt[k-1] >= 0 && !r.Tokens[i+1].Is("in", "on"):
			r.readMemberSince(i, k)
		}
	}
}

// readBecame claims who "became a member in", of the one organization told of last.
func (r *reader) readBecame(i, verb int) {
	if org := r.organizationBefore(i); org != NoThing {
		list, at := r.joinSubject(verb)
		r.admit(org, list, verb, i+1, hull(at, r.Bytes(verb, i+1)))
	}
}

// readMemberSince claims who stands before a comma and "a member since".
func (r *reader) readMemberSince(i, comma int) {
	low, high := r.bounds(i)
	member := r.actors[r.actorAt[comma-1]]
	for a := int(r.actorAt[comma-1]) - 1; a >= 0 && r.actors[a].first >= low; a-- {
		org := r.actors[a]
		if r.Things[org.thing].Kind != graph.KindOrganization {
			continue
		}
		if r.Things[member.thing].Kind == graph.KindNation {
			c := relation(graph.MemberOf, member.thing, org.thing, "membership.member", hull(r.Bytes(org.first, org.last), r.Bytes(comma, i+1)))
			c.Interval = r.termOf(i+1, high)
			r.add(c)
		}
		return
	}
}

// readOwnOrganization reads memberships of "this Organization", "our Organization", as those call the United Nations who
// speak before its sessions.
func (r *reader) readOwnOrganization() {
	const un = graph.ID("org:UN")
	thing, named := r.registered[un]
	for i := 1; i < len(r.Tokens); i++ {
		if !r.is(i, pivot) || !r.Tokens[i].Is("organization", "organisation") || !r.Tokens[i].IsName() || r.nameAt[i] >= 0 || !r.Tokens[i-1].Is("this", "our") {
			continue
		}
		if !named && !r.session {
			return
		}
		if !named {
			thing, named = r.registeredThing(un), true
		}
		r.mention(thing, graph.MentionDescription, r.Bytes(i-1, i+1))
		r.readMembershipsOf(actor{thing: thing, first: i - 1, last: i + 1, kind: graph.MentionDescription})
	}
}

// isSession tells whether a text speaks to a session of an assembly.
func (r *reader) isSession() bool {
	for i, t := range r.Tokens {
		before := r.norm(i - 1)
		if t.Is("session", "assembly") && (isOneOf("this|general|present|current|regular|special", before) || strings.HasSuffix(before, "th")) {
			return true
		}
	}
	return false
}
