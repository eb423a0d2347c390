package extract

import (
	"entente/graph"
	"entente/loader/annotate"
)

// readAdmissions reads admissions that name no organization: "Peru's admission in 2001", of the one organization told of last;
// "welcomed the admission of Peru", before a session of the United Nations of these.
func (r *reader) readAdmissions() {
	for i := 2; i+2 < len(r.Tokens); i++ {
		switch {
		case !r.Tokens[i].Is("admission", "accession", "entry") || r.stance(i) != graph.Asserted:
		case r.norm(i-1) == "'s" && r.actorAt[i-2] >= 0 && r.Tokens[i+1].Is("in", "on") && r.dateAt[i+2] >= 0:
			if org := r.organizationBefore(i); org != NoThing {
				a := r.actors[r.actorAt[i-2]]
				r.admit(org, []int{a.thing}, i, i+1, r.Bytes(a.first, i+1))
			}
		case r.norm(i+1) == "of" && r.readAdmissionDated(i):
		case r.norm(i) == "admission" && r.norm(i+1) == "of" && r.norm(i-1) == "the" && r.session:
			r.readAdmitted(i)
		}
	}
}

// readAdmissionDated reads "with the accession of A and B in 1952, X had": of the one organization of which the sentence speaks,
// else those before it; false where no date follows, or a pact may be meant.
func (r *reader) readAdmissionDated(i int) bool {
	low, high := r.bounds(i)
	list, end := r.list(r.skipThe(i+2), high)
	if len(list) == 0 || end+1 >= high || !r.Tokens[end].Is("in", "on") || r.dateAt[end+1] < 0 {
		return false
	}
	for k := low; k < high; k++ {
		if r.is(k, pactNoun) {
			return false
		}
	}
	org := NoThing
	for _, thing := range r.actorsIn(low, high) {
		if r.Things[thing].Kind == graph.KindOrganization {
			if org != NoThing {
				return false
			}
			org = thing
		}
	}
	if org == NoThing {
		org = r.organizationBefore(i)
	}
	if org != NoThing {
		r.admit(org, list, i, end, r.Bytes(i, end))
	}
	return org != NoThing
}

// readAdmitted reads those behind "the admission of", where no organization follows.
func (r *reader) readAdmitted(i int) {
	_, high := r.bounds(i)
	at, both := r.skipThe(i+2), false
	if at < high && r.norm(at) == "both" {
		at, both = r.skipThe(at+1), true
	}
	list, end := r.list(r.skipStyle(at, high), high)
	for k := end; both && k < min(high, end+12); k++ { // "both A, our neighbour, and B"
		if r.actorAt[k] >= 0 {
			list, end = append(list, r.actors[r.actorAt[k]].thing), r.actors[r.actorAt[k]].last
			break
		}
	}
	if len(list) == 0 || end < high && r.Tokens[end].Is("to", "into") && !r.hasSequence(end+1, min(high, end+3), "membership") {
		return
	}
	r.admit(r.registeredThing("org:UN"), list, i, end, r.Bytes(i, end))
}

// admit claims those who were admitted, on the date right behind the words that say so or else that of the sentence.
func (r *reader) admit(org int, list []int, word, behind int, at annotate.Range) {
	for _, thing := range list {
		if r.Things[thing].Kind != graph.KindNation {
			return
		}
	}
	for _, thing := range list {
		c := relation(graph.MemberOf, thing, org, "membership.joined", r.rangesOf(r.sentenceRange(word), at)...)
		if c.Start = r.dateOfOrganization(behind); c.Start.IsZero() {
			c.Start = r.eventDate(word)
		}
		r.add(c)
	}
}

// organizationBefore is the one organization of which the sentence of a token and those before it speak; NoThing where they
// speak of several or none.
func (r *reader) organizationBefore(i int) int {
	low := r.Sentences[max(0, r.SentenceOf(i)-4)].First
	return r.onlyOf(graph.KindOrganization, max(low, i-2*reach), i)
}
