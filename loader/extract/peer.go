package extract

import (
	"entente/loader/annotate"
)

// readPeer reads who is called by the office of another: "his Icelandic counterpart A", "his successor, A", "was succeeded
// by A". It returns the token behind the name, 0 where none stands there.
func (r *reader) readPeer(i int, s annotate.Sentence) int {
	if !r.is(i, pivot) {
		return 0
	}
	at, peer := r.peerWord(i, s.Last)
	if at == 0 {
		return 0
	}
	model, ok := r.officeBefore(i)
	if !ok {
		return 0
	}
	for at < s.Last && (r.Tokens[at].Is(",", "was", "is", ":") || r.is(at, honorific)) && at < i+6 {
		at++
	}
	if at = r.skipRanks(at, s.Last); at >= s.Last {
		return 0
	}
	end := r.fullName(at, s.Last)
	if end == at {
		return 0
	}
	o := office{title: model.title, name: r.officeText(model.office), first: i, head: i, last: i + 1, end: end, of: NoThing}
	if peer {
		r.widenLeft(&o)
		if o.of == NoThing {
			return 0
		}
	} else {
		o.of = model.of
		if whole := r.Bytes(s.First, s.Last); model.at.Start >= whole.Start {
			o.ofAt = model.at
		}
	}
	if len(r.wordsIn(at, end)) == 0 {
		return 0
	}
	o.weak = false
	r.hold(o, at, end, s)
	return end
}

// peerWord is the token behind the words that call someone by the office of another, 0 where none stand there; peer where
// it is of another nation.
func (r *reader) peerWord(i, limit int) (at int, peer bool) {
	switch {
	case r.Tokens[i].Is("counterpart", "colleague"):
		return i + 1, true
	case r.norm(i) == "opposite" && i+1 < limit && r.norm(i+1) == "number":
		return i + 2, true
	case r.Tokens[i].Is("successor", "predecessor"):
		return i + 1, false
	case r.Tokens[i].Is("succeeded", "replaced") && i+1 < limit && r.norm(i+1) == "by":
		return i + 2, false
	}
	return 0, false
}

// officeBefore is the office told of last before a token, within the sentence or the one before it.
func (r *reader) officeBefore(i int) (heldOffice, bool) {
	low := r.Sentences[max(0, r.SentenceOf(i)-1)].First
	for k := i - 1; k >= max(low, i-2*reach); k-- {
		p := r.personAt[k]
		if p < 0 {
			continue
		}
		if held := r.persons[p].held; len(held) > 0 && held[len(held)-1].roles != nil {
			return held[len(held)-1], true
		}
	}
	return heldOffice{}, false
}

// peerBehind is the office of one who is called by that of another behind the name: "A, his Icelandic counterpart"; false where
// no such words stand there.
func (r *reader) peerBehind(last int, s annotate.Sentence) (office, bool) {
	if last+3 >= s.Last || r.norm(last) != "," || !r.Tokens[last+1].Is("his", "her", "their") || r.actorAt[last+2] < 0 {
		return office{}, false
	}
	a := r.actors[r.actorAt[last+2]]
	model, ok := r.officeBefore(last)
	if !ok || a.last >= s.Last || !r.Tokens[a.last].Is("counterpart", "colleague") {
		return office{}, false
	}
	o := office{title: model.title, name: r.officeText(model.office), first: last + 1, head: a.last, last: a.last + 1, end: a.last + 1, of: a.thing, ofAt: r.Bytes(a.first, a.last)}
	o.weak = false
	return o, true
}
