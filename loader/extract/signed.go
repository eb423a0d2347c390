package extract

import (
	"slices"

	"entente/graph"
	"entente/loader/annotate"
)

// readSigned reads who signs a cable or a despatch at its foot, by a family name alone on its line: one whom the register
// knows, else an envoy of those to whom the head says that it went, or whose archive keeps it.
func (r *reader) readSigned() {
	if !r.isCable() {
		return
	}
	for k := len(r.Sentences) - 1; k > len(r.Sentences)/3; k-- {
		s := r.Sentences[k]
		alone := r.Tokens[s.First].Gap >= annotate.NewParagraph && (s.Last >= len(r.Tokens) || r.Tokens[s.Last].Gap >= annotate.NewParagraph)
		if s.Last-s.First <= 4 && alone && r.isSignature(s) {
			r.sign(s)
			return
		}
		if t := r.Tokens[s.First]; t.Gap >= annotate.NewLine && t.Kind != annotate.Number && !t.Is("[", "_", "*", "(") {
			return // behind it no more than notes follow
		}
	}
}

// isSignature tells whether a line is no more than a family name, with initials at most.
func (r *reader) isSignature(s annotate.Sentence) bool {
	for k := s.First; k < s.Last; k++ {
		if t := r.Tokens[k]; !t.IsName() || r.class[k] != 0 || r.isTaken(k) || r.personAt[k] >= 0 || r.isTitle(k) {
			return false
		}
	}
	return len(r.norm(s.Last-1)) > 3
}

// sign notes who signed.
func (r *reader) sign(s annotate.Sentence) {
	if s.Last-s.First == 1 {
		if p := r.aloneInRegister(s.First, r.norm(s.First)); p != NoThing {
			r.place(p, s.First, s.Last)
			return
		}
	}
	if of := r.cabledBy(s.First); of != NoThing {
		r.lead("ENVOY", actor{thing: of, first: s.First, last: s.First}, s.First, s.Last)
	}
}

// isCable tells whether the head of a text calls it a cable or a despatch.
func (r *reader) isCable() bool {
	for k := 0; k < min(len(r.Tokens), 40); k++ {
		if r.Tokens[k].Is("telegram", "cablegram", "airgram", "despatch") && r.SentenceOf(k) < 4 {
			return true
		}
	}
	return false
}

// cabledBy is the nation whose envoy signs: of the United States where it went to their Department of State, else that of
// the archive, of a circular that of the place where it was written; NoThing where none shows.
func (r *reader) cabledBy(i int) int {
	if r.hasSequence(0, 60, "to", "the", "department|secretary", "of", "state") {
		return r.registeredThing("nation:USA")
	}
	if r.hasSequence(0, 20, "circular") { // which a government sends to all its posts, or to those of the others
		return r.dispatch.thing
	}
	return r.archiveNation(heldOffice{office: office{title: title{roles: []graph.OfficeRole{"ENVOY"}}, head: i}})
}

// ofCable is whose an ambassador, an assistant or an under-secretary is of whom a cable says no more: of the nation whose envoy
// sends it.
func (r *reader) ofCable(h heldOffice) int {
	envoy := slices.Contains(h.roles, "ENVOY")
	if !envoy && !r.hasSequence(h.first, h.last, "assistant|under|deputy", "secretary") || !r.isCable() {
		return NoThing
	}
	return r.cabledBy(h.head)
}
