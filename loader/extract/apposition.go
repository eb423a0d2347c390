package extract

import (
	"entente/loader/annotate"
)

// readApposition reads what stands behind a name: "A, a top B aide", "A, who was B's president", "A became king of B".
func (r *reader) readApposition(first, last int, s annotate.Sentence) {
	o, ok := r.partyOf(last, s.Last)
	if !ok {
		o, ok = r.apposition(r.behindBrackets(last, s), s)
	}
	if ok && (len(r.wordsIn(first, last)) > 1 || r.isRankOnly(max(first-1, 0))) && (!o.weak || o.of != NoThing) {
		r.holdThese(o, first, last, s)
		return
	}
	n := r.nameAt[first]
	if n >= 0 && r.Names[n].Is(annotate.FormPerson) || r.maybeLeader(first, last) {
		if p := r.knownPerson(first, last); p != NoThing {
			r.place(p, first, last)
		}
	}
}

// holdThese notes that the person named holds the office that stands behind the name, and those to which the sentence
// goes on.
func (r *reader) holdThese(o office, first, last int, s annotate.Sentence) {
	const most = 3
	p := r.identify(first, last, nil)
	if p == NoThing {
		return
	}
	r.place(p, first, last)
	for range most {
		held := heldOffice{office: o, of: o.of, at: hull(r.Bytes(first, last), r.Bytes(o.first, o.end)), term: r.termOf(o.end, s.Last)}
		if r.hasSequence(last, o.first, "became|becomes|appointed|named|sworn") && held.term.Start.IsZero() {
			held.term.Start = r.eventDate(o.first)
		}
		r.persons[p].held = append(r.persons[p].held, held)
		further, ok := r.furtherOffice(o.end, s)
		if !ok || further.weak && further.of == NoThing {
			return
		}
		o = further
	}
}

// behindBrackets is the token behind what stands in brackets behind a name, "(born 1950)", where a verb of being follows.
func (r *reader) behindBrackets(i int, s annotate.Sentence) int {
	if i >= s.Last || r.norm(i) != "(" {
		return i
	}
	for k := i + 1; k < min(s.Last, i+40); k++ {
		if r.norm(k) == ")" && k+1 < s.Last && r.is(k+1, copula) {
			return k + 1
		}
	}
	return i
}

// furtherOffice is a second office that an apposition goes on to: "who served as", "and minister of".
func (r *reader) furtherOffice(i int, s annotate.Sentence) (office, bool) {
	for k := i; k < min(s.Last, i+12); k++ {
		if o, ok := r.officeAt(k, s.Last); ok {
			return o, !r.namesAnother(o, s)
		}
		if !r.is(k, determiner|career|modifier|former) && !r.Tokens[k].Is("and", "as", "served", "later", "also", "previously", "formerly", "politician", "lawyer", "was", ",") {
			return office{}, false
		}
	}
	return office{}, false
}

// maybeLeader tells whether a full name may be that of a leader of the register in another form.
func (r *reader) maybeLeader(first, last int) bool {
	names := r.wordsIn(first, last)
	return len(names) > 1 && len(r.world.families[familyOf(names)]) > 0
}

// apposition finds the title that the words behind a name lead to.
func (r *reader) apposition(i int, s annotate.Sentence) (office, bool) {
	if i >= s.Last {
		return office{}, false
	}
	comma := r.Tokens[i].Is(",", "(")
	linked := comma
	k := i
	if comma {
		k++
	}
	for ; k < min(s.Last, i+16); k++ {
		if o, found, ok := r.titleOrRule(k, linked, linked || k <= i+1, s); found {
			return o, ok
		}
		switch {
		case r.is(k, copula):
			linked = true
		case r.leadsToTitle(k) || linked && r.mayDescribe(k, i+1):
		case linked && !comma && r.Tokens[k].Is("and", ",") && k > i+1:
		default:
			return office{}, false
		}
	}
	return office{}, false
}

// titleOrRule reads the title or the word of ruling at a token, where such may stand; found where one stands there, ok where
// it speaks of the name before it.
func (r *reader) titleOrRule(k int, title, rule bool, s annotate.Sentence) (o office, found, ok bool) {
	if title {
		if o, found = r.officeAt(k, s.Last); found {
			return o, true, !r.namesAnother(o, s)
		}
	}
	if rule {
		o, found = r.ruling(k, s)
	}
	return o, found, found
}

// leadsToTitle tells whether a token may stand between a name and its title whatever goes before it.
func (r *reader) leadsToTitle(k int) bool {
	switch {
	case r.is(k, career|determiner|modifier|lowering|former|acting) || r.actorAt[k] >= 0 || r.norm(k) == "'s":
		return true
	case r.norm(k) == "in":
		return r.norm(k-1) == "sworn"
	default:
		return r.Tokens[k].IsHyphen() && r.Tokens[k].Gap == annotate.Glued
	}
}

// isOrdinal tells whether a number counts holders of an office, "the 37th".
func isOrdinal(norm string) bool {
	return len(norm) > 2 && norm[len(norm)-1] >= 'a'
}

// mayDescribe tells whether a token may stand in an apposition before its title: a plain word, or an age at its head.
func (r *reader) mayDescribe(k, head int) bool {
	switch t := r.Tokens[k]; t.Kind {
	case annotate.Word:
		return t.Case == annotate.Upper || t.Case == annotate.Lower && !r.is(k, function|commonVerb|preposition)
	case annotate.Number:
		return k == head || isOrdinal(t.Norm)
	default:
		return t.Norm == "," && k == head+1 && r.Tokens[k-1].Kind == annotate.Number
	}
}

// namesAnother tells whether a name of its own stands behind a title, so that it says nothing of the name before it.
func (r *reader) namesAnother(o office, s annotate.Sentence) bool {
	return o.end < s.Last && !s.Capitals && r.fullName(o.end, s.Last) > o.end && r.Tokens[o.end].Gap != annotate.NewParagraph
}
