package extract

import (
	"slices"

	"entente/graph"
	"entente/loader/annotate"
)

// readPersons finds who is named, first with titles or in full, then by family name, and makes leaders of those who hold
// an office by the text or by the register.
func (r *reader) readPersons() {
	r.era, r.home = r.eraOf(), r.homeNation()
	r.findPlace()
	for _, s := range r.Sentences {
		r.readTitled(s)
	}
	for _, s := range r.Sentences {
		r.readFamilyNames(s)
	}
	r.readFootnotes()
	r.readTerms()
	for _, p := range r.persons {
		r.keepLeader(p)
	}
}

// readTitled reads the names of one sentence that a title stands before or behind, and those of the register.
func (r *reader) readTitled(s annotate.Sentence) {
	for i := s.First; i < s.Last; {
		if r.personAt[i] >= 0 {
			i++
			continue
		}
		if end := r.readPeer(i, s); end > i {
			i = end
			continue
		}
		if end := r.readDelegate(i, s); end > i {
			i = end
			continue
		}
		if o, ok := r.officeAt(i, s.Last); ok {
			if end := r.readNamed(o, s); end > i {
				i = end
				continue
			}
			i = max(i+1, o.last)
			continue
		}
		end := r.fullName(i, s.Last)
		if end == i {
			i++
			continue
		}
		if behind := r.readSignsFor(i, end, s); behind > end {
			i = behind
			continue
		}
		r.readApposition(i, end, s)
		i = end
	}
}

// fullName is the end of a name at token i: a name of the register, or a run of capitalised words.
func (r *reader) fullName(i, limit int) int {
	end := i
	if n := r.nameAt[i]; n >= 0 && r.Names[n].Is(annotate.FormPerson) {
		end = r.Names[n].Last
	}
	if r.is(i, particle) && r.Tokens[i].Case == annotate.Lower {
		return end
	}
	return max(end, r.nameSpan(i, limit))
}

// readNamed reads the name or the names behind a title. It returns the token behind them, 0 where none follows.
func (r *reader) readNamed(o office, s annotate.Sentence) int {
	at := o.end
	comma := at < s.Last && r.norm(at) == "," && o.of != NoThing
	if comma {
		at++
	}
	if at = r.skipRanks(at, s.Last); at >= s.Last {
		return 0
	}
	if at == o.end && !o.plural {
		at = r.intoBrackets(at, s.Last)
	}
	end := r.fullName(at, s.Last)
	if end == at {
		end = r.shortFamily(at, s.Last)
	}
	behindNation := o.end != o.last && at == o.end && (s.Capitals || !r.Tokens[o.head].IsName())
	if end == at || behindNation || comma && len(r.wordsIn(at, end)) < 2 {
		return 0
	}
	r.hold(o, at, end, s)
	if o.plural {
		end = r.readFurtherNames(o, end, s)
	}
	return end
}

// intoBrackets passes "in Chile (" and "(" before a name in brackets, as headings give who writes: "The Ambassador in
// Chile (Sevier) to"; i where no such name follows.
func (r *reader) intoBrackets(i, limit int) int {
	at := i
	if r.Tokens[at].Is("in", "at") && at+1 < limit && r.nameAt[at+1] >= 0 {
		at = r.Names[r.nameAt[at+1]].Last
	}
	if at+2 >= limit || r.norm(at) != "(" || !r.isNameWord(at+1, false) {
		return i
	}
	if end := r.fullName(at+1, limit); end >= limit || r.norm(end) != ")" {
		return i
	}
	return at + 1
}

// shortFamily is the end of a name whose family name is also a small word, "He Lifeng"; i where none stands there.
func (r *reader) shortFamily(i, limit int) int {
	if !r.Tokens[i].Is("he", "an", "so", "on", "do", "no", "to", "in") || r.Tokens[i].Case != annotate.Capital || i+1 >= limit || r.Tokens[i+1].Gap != annotate.Spaced {
		return i
	}
	if end := r.nameSpan(i+1, limit); end > i+1 {
		return end
	}
	return i
}

// skipRanks passes what may stand between a title and the name, "Sir", "General".
func (r *reader) skipRanks(i, limit int) int {
	for i < limit && (r.is(i, honorific) || r.norm(i) == "." || r.isRank(i)) {
		i++
	}
	return i
}

// readFurtherNames reads the rest of a list: "Presidents A of X, B of Y and C".
func (r *reader) readFurtherNames(o office, end int, s annotate.Sentence) int {
	o.of, o.ofAt, o.first = NoThing, annotate.Range{}, o.head
	for {
		next := end
		for next < s.Last && (r.Tokens[next].Is(",", "and", "of", "the") || r.actorAt[next] >= 0) && next < end+6 {
			next++
		}
		if next == end || next >= s.Last {
			return end
		}
		last := r.fullName(next, s.Last)
		if last == next {
			return end
		}
		r.hold(o, next, last, s)
		end = last
	}
}

// isRank: a second title between a first one and the name, "President General A".
func (r *reader) isRank(i int) bool {
	return r.Tokens[i].IsName() && titleWords[r.norm(i)] && i+1 < len(r.Tokens) && r.Tokens[i+1].IsName()
}

// hold notes that the person named holds the office.
func (r *reader) hold(o office, first, last int, s annotate.Sentence) {
	end := last
	if o.of == NoThing && last+1 < s.Last && r.norm(last) == "of" { // "Prime Minister A of B"
		at := last + 1
		for at < s.Last && r.norm(at) == "the" {
			at++
		}
		if at < s.Last && r.actorAt[at] >= 0 {
			a := r.actors[r.actorAt[at]]
			o.of, o.ofAt, end = a.thing, r.Bytes(a.first, a.last), a.last
		}
	}
	if o.weak && o.of == NoThing {
		if o.of = r.ofPossessor(o.first); o.of == NoThing {
			o.of = r.besideOthers(o)
		}
	}
	if thing, at := r.bracketed(last, s.Last); o.of == NoThing && thing != NoThing {
		o.of, o.ofAt, end = thing, at, last+3
	}
	if o.weak && o.of == NoThing && r.knownPerson(first, last) == NoThing {
		r.readApposition(first, last, s)
		return
	}
	p := r.identify(first, last, &o)
	if p == NoThing {
		return
	}
	r.place(p, first, last)
	at := hull(r.Bytes(o.first, o.last), r.Bytes(first, end))
	if !o.ofAt.IsEmpty() {
		at = hull(at, o.ofAt)
	}
	r.persons[p].held = append(r.persons[p].held, heldOffice{office: o, of: o.of, at: at, term: r.termOf(max(end, o.end), s.Last)})
}

// knownPerson is the person whom the text or the register names so, NoThing where neither does.
func (r *reader) knownPerson(first, last int) int {
	names := r.wordsIn(first, last)
	if len(names) == 0 {
		return NoThing
	}
	if l := r.leaderNamed(first, names, nil); l != nil {
		return r.personOf(l, names)
	}
	for _, p := range recent(r.families[familyOf(names)]) {
		if compatible(names, r.persons[p].words) {
			return p
		}
	}
	return NoThing
}

// hull is the run from the one place to the other; an empty place adds nothing.
func hull(a, b annotate.Range) annotate.Range {
	if a.IsEmpty() {
		return b
	}
	if b.IsEmpty() {
		return a
	}
	return annotate.Range{Start: min(a.Start, b.Start), End: max(a.End, b.End)}
}

// place keeps a mention of a person.
func (r *reader) place(p, first, last int) {
	kind := graph.MentionName
	if len(r.wordsIn(first, last)) == 1 {
		kind = graph.MentionSurname
	}
	for i := first; i < last; i++ {
		r.personAt[i] = int32(p)
	}
	r.persons[p].places = append(r.persons[p].places, place{first, last, kind})
}

// readApposition reads what stands behind a name: "A, a top B aide", "A, who was B's president", "A became king of B".
func (r *reader) readApposition(first, last int, s annotate.Sentence) {
	o, ok := r.partyOf(last, s.Last)
	if !ok {
		o, ok = r.apposition(r.behindBrackets(last, s), s)
	}
	if ok && (len(r.wordsIn(first, last)) > 1 || r.isRankOnly(max(first-1, 0))) && (!o.weak || o.of != NoThing) {
		p := r.identify(first, last, nil)
		r.place(p, first, last)
		for n := 0; ok && n < 3; n++ {
			held := heldOffice{office: o, of: o.of, at: hull(r.Bytes(first, last), r.Bytes(o.first, o.end)), term: r.termOf(o.end, s.Last)}
			if r.hasSequence(last, o.first, "became|becomes|appointed|named|sworn") && held.term.Start.IsZero() {
				held.term.Start = r.eventDate(o.first)
			}
			r.persons[p].held = append(r.persons[p].held, held)
			if o, ok = r.furtherOffice(o.end, s); o.weak && o.of == NoThing {
				break
			}
		}
		return
	}
	n := r.nameAt[first]
	if n >= 0 && r.Names[n].Is(annotate.FormPerson) || r.maybeLeader(first, last) {
		if p := r.knownPerson(first, last); p != NoThing {
			r.place(p, first, last)
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
		if o, ok := r.officeAt(k, s.Last); ok && linked {
			return o, !r.namesAnother(o, s)
		}
		if o, ok := r.ruling(k, s); ok && (linked || k <= i+1) {
			return o, true
		}
		switch {
		case r.is(k, copula):
			linked = true
		case r.norm(k) == "in" && r.norm(k-1) == "sworn":
		case r.is(k, career|determiner|modifier|lowering|former|acting) || r.actorAt[k] >= 0 || r.norm(k) == "'s":
		case r.Tokens[k].IsHyphen() && r.Tokens[k].Gap == annotate.Glued:
		case linked && !comma && r.Tokens[k].Is("and", ",") && k > i+1:
		case linked && r.Tokens[k].Kind == annotate.Number && r.Tokens[k].Norm[0] >= '0' && len(r.norm(k)) > 2 && r.norm(k)[len(r.norm(k))-1] >= 'a': // "the 37th"
		case (comma || linked) && r.mayDescribe(k, i+1):
		default:
			return office{}, false
		}
	}
	return office{}, false
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
	return o.end < s.Last && !s.Capitals && r.fullName(o.end, s.Last) > o.end && r.Tokens[o.end].Gap != annotate.NewParagraph
}

// readFamilyNames reads the names of one sentence that stand for someone known: by family name, or by a name that only
// one leader of the time goes by.
func (r *reader) readFamilyNames(s annotate.Sentence) {
	for i := s.First; i < s.Last; {
		if r.personAt[i] >= 0 || !r.Tokens[i].IsName() {
			i++
			continue
		}
		end := r.fullName(i, s.Last)
		if end == i {
			i++
			continue
		}
		if p := r.familiar(i, end, s); p != NoThing {
			r.place(p, i, end)
		} else {
			r.readHalves(i, end, s)
		}
		i = end
	}
}

// readHalves reads two family names that a hyphen joins, "the A-B administration".
func (r *reader) readHalves(first, last int, s annotate.Sentence) {
	if last != first+3 || !r.Tokens[first+1].IsHyphen() {
		return
	}
	for _, k := range []int{first, first + 2} {
		if p := r.familiar(k, k+1, s); p != NoThing {
			r.place(p, k, k+1)
		}
	}
}

// familiar is the person whom a name without a title means, NoThing where it means nobody known.
func (r *reader) familiar(first, last int, s annotate.Sentence) int {
	names := r.wordsIn(first, last)
	if len(names) == 0 {
		return NoThing
	}
	family := familyOf(names)
	for _, p := range slices.Backward(recent(r.families[family])) {
		if compatible(names, r.persons[p].words) && (len(names) == 1 || r.fitsFull(names, r.persons[p])) {
			return p
		}
	}
	if n := r.nameAt[first]; len(names) == 1 && n < 0 && !s.Capitals {
		return r.aloneInRegister(first, names[0])
	}
	return NoThing
}

// fitsFull tells whether a name of several words is a form of the person's.
func (r *reader) fitsFull(names []string, p *person) bool {
	return slices.Contains(p.words, names[0]) || len(p.words) == 1 || len(names[0]) <= 2
}

// aloneInRegister is the leader of the register whom a family name alone means: one of the time, of a nation that the
// text speaks of.
func (r *reader) aloneInRegister(first int, name string) int {
	var named []*Leader
	for _, l := range r.world.families[name] {
		if slices.ContainsFunc(l.Offices, func(o Office) bool { _, ok := r.registered[o.Of]; return ok }) {
			named = append(named, l)
		}
	}
	l := r.only(named, nil, 0)
	if l == nil || len(name) < 4 || r.is(first, function|commonVerb) || words[name] != 0 {
		return NoThing
	}
	return r.personOf(l, []string{name})
}
