package extract

import (
	"slices"

	"entente/graph"
	"entente/loader/annotate"
)

// senderTo is the nation of the two that the text is about which it names first, the host left out: whose envoys it tells
// of, where it does not say; NoThing where it is about others as much.
func (r *reader) senderTo(host int) int {
	if len(r.actors) == 0 {
		return NoThing
	}
	two, _ := r.mainTwo(len(r.Tokens) - 1)
	for _, a := range r.actors {
		if a.thing != host && slices.Contains(two, a.thing) {
			return a.thing
		}
	}
	return NoThing
}

// hostBehind is the nation in which an envoy stands, by the place behind the title: "Diplomatic Agent in Lima".
func (r *reader) hostBehind(h heldOffice) int {
	for k := h.last; k+1 < min(len(r.Tokens), h.last+3); k++ {
		if !r.Tokens[k].Is("in", "at", "to") {
			continue
		}
		if a := r.actorAt[k+1]; a >= 0 {
			return r.actors[a].thing
		}
		if n := r.nameAt[k+1]; n >= 0 {
			return r.namedForm(r.Names[n])
		}
	}
	return NoThing
}

// readCredentials reads who presented credentials: an envoy, of whatever rank. False where the words behind a name tell
// nothing of the kind.
func (r *reader) readCredentials(first, last int, s annotate.Sentence) bool {
	k := last
	for k < s.Last && r.Tokens[k].Is(",", "who", "had", "has") {
		k++
	}
	if k+2 >= s.Last || !r.Tokens[k].Is("presented", "presents") || !r.hasSequence(k+1, min(s.Last, k+4), "credentials|letters") || len(r.wordsIn(first, last)) < 2 {
		return false
	}
	r.stand(first, last)
	return true
}

// readSent reads who is sent to do a state's business: "Peru sent A to Santiago to mediate", "A and B were sent to
// negotiate". False where the words around a name tell nothing of the kind.
func (r *reader) readSent(first, last int, s annotate.Sentence) bool {
	k := last
	if len(r.wordsIn(first, last)) < 2 {
		return false
	}
	if !r.Tokens[max(first-1, 0)].Is("sent", "sends", "dispatched", "despatched", "sending") {
		if k+4 < s.Last && r.norm(k) == "and" {
			k = r.fullName(k+1, s.Last)
		}
		if k+2 >= s.Last || !r.Tokens[k].Is("was", "were") || !r.Tokens[k+1].Is("sent", "dispatched", "despatched") {
			return false
		}
		k += 2
	}
	for ; k+1 < min(s.Last, last+12); k++ {
		switch {
		case r.Tokens[k].Is("to", "and") && r.Tokens[k+1].Is("negotiate", "mediate", "renegotiate", "conclude", "parley"):
			r.stand(first, last)
			return true
		case r.isBreak(k) || r.Tokens[k].Is(".", ","):
			return false
		}
	}
	return false
}

// stand notes that the person named is an envoy; whose, the text around tells.
func (r *reader) stand(first, last int) {
	o := office{title: title{roles: []graph.OfficeRole{"ENVOY"}}, untitled: true, first: first, head: first, last: first, end: last, of: NoThing}
	p := r.identify(first, last, nil)
	if p == NoThing {
		return
	}
	r.place(p, first, last)
	r.persons[p].held = append(r.persons[p].held, heldOffice{office: o, of: NoThing, at: r.Bytes(first, last)})
}

// posting is the "as" that follows the place to which someone is sent, "was sent to Lima as U.S. Representative"; k where no
// such words begin at token k.
func (r *reader) posting(k int, s annotate.Sentence) int {
	if !r.Tokens[k].Is("sent", "posted", "accredited", "assigned", "dispatched") || k+3 >= s.Last || !r.Tokens[k+1].Is("to", "at") {
		return k
	}
	for i := k + 2; i < min(s.Last, k+6); i++ {
		if r.norm(i) == "as" {
			return i
		}
		if !r.Tokens[i].IsName() && !r.is(i, determiner) {
			return k
		}
	}
	return k
}
