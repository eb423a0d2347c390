package extract

import (
	"entente/graph"
	"entente/loader/annotate"
)

// memberObject is who is let in or put out where the verb has them as its object: "NATO expelled Peru", "the admission of
// Peru to NATO", "Peru, which Chile had expelled from".
func (r *reader) memberObject(org actor, verb int) ([]int, annotate.Range) {
	low, high := r.bounds(verb)
	noun := r.Tokens[verb].Is("admission", "accession", "entry", "expulsion", "suspension", "exclusion")
	acts := r.Tokens[verb].Is("expelled", "suspended", "admitted", "excluded", "readmitted") && !r.is(verb-1, copula|auxiliary&^copula) ||
		r.Tokens[verb].Is("expelled", "suspended", "admitted", "excluded", "readmitted") && r.Tokens[max(verb-1, 0)].Is("had", "has", "have")
	switch {
	case noun && r.norm(verb+1) == "of":
		list, end := r.list(r.skipStyle(verb+2, high), high)
		return list, r.Bytes(verb, max(end, verb+1))
	case !acts:
		return nil, annotate.Range{}
	}
	if org.first > verb {
		if list := r.actorsIn(verb+1, org.first); len(list) > 0 {
			return list, r.Bytes(verb, org.first)
		}
	}
	for k := verb - 1; k > max(low, verb-8); k-- {
		if !r.Tokens[k].Is("which", "whom", "that") {
			continue
		}
		if a := r.actorBefore(k); a >= 0 && k-r.actors[a].last <= 1 {
			return []int{r.actors[a].thing}, r.Bytes(r.actors[a].first, r.actors[a].last)
		}
	}
	return nil, annotate.Range{}
}

// memberLeaving is who tells that they leave: "Peru gave notice of withdrawal from", the nation named last before it.
func (r *reader) memberLeaving(verb int) ([]int, annotate.Range) {
	low, _ := r.bounds(verb)
	if !r.Tokens[verb].Is("withdrawal") || !r.hasSequence(max(low, verb-6), verb, "notice|announced|declared|notified|completed") {
		return nil, annotate.Range{}
	}
	if a := r.actorBefore(verb); a >= 0 && r.actors[a].first >= max(low, verb-10) && r.Things[r.actors[a].thing].Kind == graph.KindNation {
		return []int{r.actors[a].thing}, r.Bytes(r.actors[a].first, r.actors[a].last)
	}
	return nil, annotate.Range{}
}

// readJoinedBefore reads "OPEC, which it joined in 1961": a clause behind the organization.
func (r *reader) readJoinedBefore(org actor, high int) {
	k := org.last
	if k < high && r.norm(k) == "," {
		k++
	}
	if k >= high || !r.Tokens[k].Is("which", "that") {
		return
	}
	for verb := k + 1; verb < min(high, k+7); verb++ {
		if !r.is(verb, joinVerb|leaveVerb) {
			continue
		}
		list := r.actorsIn(k+1, verb)
		at := r.Bytes(k+1, verb)
		if len(list) == 0 && r.hasSequence(k+1, verb, "it|they") {
			list, at = r.memberSpokenOf(org)
		}
		r.addMembers(org, list, at, verb)
		return
	}
}

// readExpelled reads whom an organization lets in or puts out: "NATO admitted Peru", "NATO voted to suspend Peru", "NATO
// welcomed Peru as its 30th member".
func (r *reader) readExpelled(org actor, high int) {
	org = r.whole(org)
	for verb := org.last; verb < min(high, org.last+8); verb++ {
		decided := r.norm(verb-1) == "to" && r.hasSequence(org.last, verb-1, "voted|decided|decides|agreed|resolved|resolves")
		acts := r.Tokens[verb].Is("expelled", "suspended", "admitted", "readmitted") || decided && r.Tokens[verb].Is("expel", "suspend", "admit", "readmit")
		if acts || r.Tokens[verb].Is("accepted", "welcomed") {
			first := r.skipThe(verb + 1)
			if r.norm(first) == "membership" && r.norm(first+1) == "of" { // "voted to suspend the membership of A"
				first = r.skipThe(first + 2)
			}
			list, end := r.list(first, high)
			if acts || r.hasSequence(end, min(high, end+6), "as") && r.hasSequence(end, min(high, end+6), "member|members") {
				r.addMembersDecided(org, list, r.Bytes(verb, max(end, verb+1)), verb, decided)
			}
			return
		}
		if !r.Tokens[verb].Is("has", "had", "have", "voted", "decided", "decides", "agreed", "resolved", "resolves", "to", "formally", "late", "on", ")") && r.dateAt[verb] < 0 {
			return
		}
	}
}

// addMembersDecided claims those whom an organization lets in or puts out, as told where it decided to.
func (r *reader) addMembersDecided(org actor, list []int, at annotate.Range, verb int, decided bool) {
	if !decided {
		r.addMembers(org, list, at, verb)
		return
	}
	for _, thing := range list {
		if r.Things[thing].Kind != graph.KindNation {
			continue
		}
		c := relation(graph.MemberOf, thing, org.thing, "membership.joined", r.rangesOf(r.sentenceRange(verb), at)...)
		if c.Stance = r.stance(verb - 2); c.Stance == graph.Asserted {
			if r.Tokens[verb].Is("expel", "suspend") {
				c.End, c.Rule = r.eventDate(verb), "membership.left"
			} else {
				c.Start = r.eventDate(verb)
			}
		}
		r.add(c)
	}
}

// memberSpokenOf is the nation before an organization that "it" stands for.
func (r *reader) memberSpokenOf(org actor) ([]int, annotate.Range) {
	low, _ := r.bounds(org.first)
	for a := r.actorBefore(org.first); a >= 0 && r.actors[a].first >= low; a-- {
		if x := r.actors[a]; r.Things[x.thing].Kind == graph.KindNation {
			return []int{x.thing}, r.Bytes(x.first, x.last)
		}
	}
	return nil, annotate.Range{}
}

// addMembers claims that those of the list joined or left at the verb.
func (r *reader) addMembers(org actor, list []int, at annotate.Range, verb int) {
	stance := r.stance(verb)
	when := r.dateOfOrganization(org.last)
	if when.IsZero() {
		when = r.eventDate(verb)
	}
	for _, thing := range list {
		if thing == org.thing || r.Things[thing].Kind == graph.KindLeader {
			continue
		}
		c := relation(graph.MemberOf, thing, org.thing, "membership.joined", r.rangesOf(r.sentenceRange(verb), at)...)
		c.Stance = stance
		if stance == graph.Asserted {
			if r.isLeaving(verb) {
				c.End, c.Rule = when, "membership.left"
			} else {
				c.Start = when
			}
		}
		r.add(c)
	}
}

// readSpokenOf reads who joins or leaves "the organization", which is the one named last.
func (r *reader) readSpokenOf() {
	for i := range r.Tokens {
		if !r.is(i, pivot) || !r.Tokens[i].Is("organization", "organisation", "bloc", "alliance", "body", "group", "league", "union") || r.norm(i-1) != "the" || r.actorAt[i] >= 0 {
			continue
		}
		low, _ := r.bounds(i)
		verb := r.joining(i-1, low)
		if verb < 0 || r.Tokens[verb].Is("left", "leave") && r.norm(verb+1) != "the" {
			continue
		}
		for a := r.actorBefore(i); a >= 0 && r.SentenceOf(i)-r.SentenceOf(r.actors[a].first) <= 2; a-- {
			org := r.actors[a]
			if r.Things[org.thing].Kind != graph.KindOrganization {
				continue
			}
			list, at := r.subject(verb)
			if len(list) > 0 && r.stance(verb) == graph.Asserted && !r.Tokens[verb].Is("entry", "leave", "join", "admission", "accession", "joining", "leaving") {
				r.mention(org.thing, graph.MentionDescription, r.Bytes(i-1, i+1))
				r.addMembers(org, list, hull(at, at), verb)
			}
			break
		}
	}
}
