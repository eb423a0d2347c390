package extract

import (
	"slices"
	"strings"

	"entente/loader/annotate"
)

// readApposition reads what stands behind a name: "A, a top B aide", "A, who was B's president", "A became king of B".
func (r *reader) readApposition(first, last int, s annotate.Sentence) {
	if o, ok := r.officeBehind(first, last, s); ok && r.describes(o, first, last, s) && (!o.weak || o.of != NoThing) {
		r.holdNamed(o, first, last, s)
		return
	}
	if r.readSuccessor(first, last, s) || r.readCredentials(first, last, s) || r.readSent(first, last, s) || r.readOnBehalf(first, last, s) {
		return
	}
	r.placeKnown(first, last)
}

// officeBehind is the office told of behind a name, of whom the words before the name say it is where it does not say so itself:
// "Peru named A ambassador", "Peru, represented by A, the deputy minister"; false where none is told of.
func (r *reader) officeBehind(first, last int, s annotate.Sentence) (office, bool) {
	o, ok := r.officeTold(last, s)
	if !ok {
		return office{}, false
	}
	if o.of == NoThing {
		o.of = r.represented(first, s)
	}
	if o.of == NoThing && !slices.Contains(o.roles, "MILITARY") { // teams name captains too
		o.of = r.appointer(first, s)
	}
	if o.of == NoThing {
		o.of = r.principal(o, s.Last)
	}
	return o, true
}

// officeTold is the office that the words behind a name tell of, what stands there in brackets passed: "A (born 1950) was
// president of Peru", "B met A, his Peruvian counterpart"; false where they tell of none.
func (r *reader) officeTold(last int, s annotate.Sentence) (office, bool) {
	if o, ok := r.partyOf(last, s.Last); ok {
		return o, true
	}
	if behind := r.behindBrackets(last, s); behind < s.Last {
		if o, ok := r.apposition(behind, s); ok {
			return o, true
		}
	}
	return r.peerBehind(last, s)
}

// holdNamed makes whom a name means hold the office told of behind it, "A became king of B", and places the name.
func (r *reader) holdNamed(o office, first, last int, s annotate.Sentence) {
	p := r.identify(first, last, nil)
	r.place(p, first, last)
	r.holdBehind(p, o, first, last, s)
}

// placeKnown places a name without an office, "Hugo Salas said", where the text or the register knows whom it means.
func (r *reader) placeKnown(first, last int) {
	n := r.nameAt[first]
	if (n < 0 || !r.Names[n].Is(annotate.FormPerson)) && !r.maybeLeader(first, last) {
		return
	}
	if p := r.knownPerson(first, last); p != NoThing {
		r.place(p, first, last)
	}
}

// readMore reads what stands behind a name whose title says nothing of its nation: "Minister A, who was named as B's envoy".
func (r *reader) readMore(first, last int, s annotate.Sentence) {
	p := int(r.personAt[first])
	if p < 0 || last >= s.Last {
		return
	}
	o, ok := r.apposition(last, s)
	if held := r.persons[p].held; !ok || o.of == NoThing || len(held) > 0 && leads(o.roles) && leads(held[len(held)-1].roles) {
		return // "President A, the prime minister of B and C met"
	}
	r.holdBehind(p, o, first, last, s)
}

// describes tells whether the office behind a name is that of the one named: a full name, or a family name that it closes.
func (r *reader) describes(o office, first, last int, s annotate.Sentence) bool {
	return len(r.wordsIn(first, last)) > 1 || r.isRankOnly(max(first-1, 0)) || r.closesApposition(o, s) && r.mayBeFamily(first, s)
}

// holdBehind notes the office behind a name, and those that the sentence goes on to.
func (r *reader) holdBehind(p int, o office, first, last int, s annotate.Sentence) {
	const offices = 3
	for range offices {
		held := heldOffice{office: o, of: o.of, at: hull(r.Bytes(first, last), r.Bytes(o.first, o.end)), term: r.termOf(o.end, s.Last)}
		if r.hasSequence(last, o.first, "became|becomes|appointed|named|sworn") && held.term.Start.IsZero() {
			held.term.Start = r.eventDate(o.first)
		}
		r.persons[p].held = append(r.persons[p].held, held)
		var ok bool
		if o, ok = r.furtherOffice(o.end, s); !ok || o.weak && o.of == NoThing {
			return
		}
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
		if !r.is(k, determiner|career|modifier|former) && !r.Tokens[k].Is("and", "as", "served", "later", "also", "previously", "formerly", "politician", "lawyer", "was", "became", "first", ",") && r.actorAt[k] < 0 {
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
	comma := r.Tokens[i].Is(",", "(", "[")
	linked, plain := comma || r.isAppointed(i), true // plain: behind no "who", whose verbs tell of deeds
	k := i
	if comma {
		k++
	}
	for ; k < min(s.Last, i+16); k++ {
		if o, ok := r.officeOrRule(k, k <= i+1, linked, s); ok {
			return o, !r.namesAnother(o, s)
		}
		if as := r.posting(k, s); as > k {
			k, linked = as, true
			continue
		}
		plain = plain && r.norm(k) != "who"
		linked = linked || r.is(k, copula)
		listed := !comma && k > i+1 && r.Tokens[k].Is("and", ",")
		if described := listed || r.tellsOfHolder(k, i+1, plain); !r.leadsOn(k) && (!linked || !described) {
			return office{}, false
		}
	}
	return office{}, false
}

// tellsOfHolder tells whether a token behind a link may tell of the holder before the title does: "the 37th president", and
// behind no "who" a plain word or an age, "A, 54, a career diplomat and ambassador".
func (r *reader) tellsOfHolder(k, head int, plain bool) bool {
	return isOrdinal(r.Tokens[k]) || plain && r.mayDescribe(k, head)
}

// officeOrRule reads a title that a link leads to, or what tells of a ruler at a token.
func (r *reader) officeOrRule(k int, head, linked bool, s annotate.Sentence) (office, bool) {
	if o, ok := r.officeAt(k, s.Last); ok && linked {
		return o, true
	}
	o, ok := r.ruling(k, s)
	return o, ok && (linked || head)
}

// leadsOn tells whether a token may stand between a name and its title in any case.
func (r *reader) leadsOn(k int) bool {
	return r.is(k, copula|career|determiner|modifier|lowering|former|acting) || r.actorAt[k] >= 0 || r.norm(k) == "'s" ||
		r.Tokens[k].IsHyphen() && r.Tokens[k].Gap == annotate.Glued || r.norm(k) == "in" && r.norm(k-1) == "sworn"
}

// isOrdinal: "37th", "1st".
func isOrdinal(t annotate.Token) bool {
	n := len(t.Norm)
	return t.Kind == annotate.Number && n > 2 && t.Norm[n-1] >= 'a'
}

// mayDescribe tells whether a token may stand in an apposition before its title: a plain word, or an age at its head.
func (r *reader) mayDescribe(k, head int) bool {
	switch t := r.Tokens[k]; t.Kind {
	case annotate.Word:
		return t.Case == annotate.Upper || t.Case == annotate.Lower && !r.is(k, function|commonVerb|preposition)
	case annotate.Number:
		return k == head
	default:
		return t.Norm == "," && k == head+1 && r.Tokens[k-1].Kind == annotate.Number
	}
}

// namesAnother tells whether a name of its own stands behind a title, so that it says nothing of the name before it.
func (r *reader) namesAnother(o office, s annotate.Sentence) bool {
	if o.end >= s.Last || s.Capitals || r.Tokens[o.end].Gap == annotate.NewParagraph {
		return false
	}
	end := r.fullName(o.end, s.Last)
	return end > o.end && !wordLists["arm"][r.norm(end-1)] && !wordLists["arm"][r.norm(end)] // "of the Peruvian Armed Forces"
}

// closesApposition tells whether an office of a nation ends what is set behind a name: "Salas, the Peruvian ambassador, said".
func (r *reader) closesApposition(o office, s annotate.Sentence) bool {
	return o.of != NoThing && !s.Capitals && o.end < s.Last && (r.Tokens[o.end].Is(",", ")", ".", ";") || r.is(o.end, preposition) && o.end == o.last)
}

// mayBeFamily tells whether a single word may be a family name: it is in no list of words and opens no sentence as an adverb.
func (r *reader) mayBeFamily(i int, s annotate.Sentence) bool {
	t := r.Tokens[i]
	return r.class[i] == 0 && len(t.Norm) > 2 && (i > s.First || !strings.HasSuffix(t.Norm, "ly"))
}
