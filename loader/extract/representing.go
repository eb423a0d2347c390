package extract

import (
	"slices"

	"entente/graph"
	"entente/loader/annotate"
)

// readRepresenting reads who represents a nation: "Hugo Salas, representing Peru, signed".
func (r *reader) readRepresenting(i int, s annotate.Sentence) {
	a, found := r.nationServed(i, s)
	if !found || !r.hasSigner(s, i) { // who represents a nation may run for it
		return
	}
	k := i
	if r.norm(k-1) == "," {
		k--
	}
	if first := r.nameBefore(k, s); first < k && len(r.wordsIn(first, k)) > 1 && r.isFree(first) && r.fullName(first, k) == k && !s.Capitals {
		r.lead("ENVOY", a, first, k)
	}
}

// readLedBy reads those by whom two sides talk or sign, each with the nation behind the name: "the talks were led by A of Peru and
// B of Chile".
func (r *reader) readLedBy(i int, s annotate.Sentence) {
	if s.Capitals || !r.Tokens[i-1].Is("led", "headed", "signed", "initialled", "initialed", "negotiated", "represented", "concluded") {
		return
	}
	for at := i + 1; at < s.Last; {
		first := r.skipRanks(at, s.Last)
		last := r.fullName(first, s.Last)
		if last+1 >= s.Last || len(r.wordsIn(first, last)) < 2 || r.norm(last) != "of" || r.isFirm(last-1) {
			return
		}
		a, found := r.actorBehind(last+1, s.Last)
		if !found || a.kind != graph.MentionName || r.Things[a.thing].Kind != graph.KindNation {
			return
		}
		if r.isFree(first) {
			r.lead("ENVOY", a, first, last)
		}
		for at = a.last; at < s.Last && r.Tokens[at].Is(",", "and"); at++ {
		}
		if at == a.last {
			return
		}
	}
}

// across is whom an office serves of which the sentence does not say whose it is, where another acts on its holder who serves the
// nation that it seems to be of: a minister of one nation informs the ambassador of another, and an envoy calls on the minister
// of another. It is the other of the two that the text is about, and the same nation where there is no other.
func (r *reader) across(h heldOffice, of int) int {
	low, _ := r.bounds(h.first)
	k := h.first - 1
	for k > low && (r.is(k, determiner|honorific|preposition) || r.Tokens[k].Is(".")) {
		k--
	}
	if k < 0 || of == NoThing || !r.Tokens[k].Is("informed", "told", "met", "received", "called", "summoned", "saw", "handed", "assured", "warned", "urged", "notified", "asked") {
		return of
	}
	q := r.personToldBefore(k, 0)
	if q == nil || len(q.held) == 0 || r.nationOfPerson(q) != of || slices.Contains(q.held[len(q.held)-1].roles, "ENVOY") == slices.Contains(h.roles, "ENVOY") {
		return of
	}
	other := of
	for thing := range r.nationCounts {
		switch {
		case thing == of:
		case other != of:
			return r.otherOfTwo(of)
		default:
			other = thing
		}
	}
	return other
}

// otherOfTwo is the other of the two nations that the text is about, the same where it is about others as much.
func (r *reader) otherOfTwo(of int) int {
	if two, _ := r.mainTwo(len(r.Tokens) - 1); slices.Contains(two, of) {
		return two[0] + two[1] - of
	}
	return of
}
