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
		r.readPronounOffice(s)
		r.readUntitled(s)
	}
	r.readNotes()
	for _, s := range r.Sentences {
		r.readFamilyNames(s)
	}
	r.readSigned()
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
			if end := r.readDistributed(o, s); end > i {
				i = end
				continue
			}
			if end := r.readNamed(o, s); end > i {
				i = end
				continue
			}
			if end := r.readPredicate(o, s); end > i {
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
	if i >= limit {
		return i
	}
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
	at, comma := r.holderBehind(&o, s)
	end := r.nameBehindTitle(at, s.Last)
	if end == at || r.isFirm(end) || r.partsTitle(o, at, s) || comma && !r.mayFollowComma(o, at, end, s) {
		return 0
	}
	r.hold(o, at, end, s)
	if o.plural {
		last := r.readFurtherNames(o, end, s)
		r.shareBetween(o, at, last)
		return last
	}
	if o.of == NoThing {
		r.readMore(at, end, s)
	}
	return end
}

// holderBehind is where the name of a title's holder may begin, ranks passed, and whether a comma parts the two: "Peru's premier,
// General Salas". A minister with a place before the name in brackets is an envoy there: "the Minister in Chile (Salas)".
func (r *reader) holderBehind(o *office, s annotate.Sentence) (at int, comma bool) {
	at = o.end
	comma = at < s.Last && r.norm(at) == "," && (r.saysWhose(*o) || r.setsOffHolder(*o, s))
	if comma {
		at++
	}
	if at = r.skipRanks(at, s.Last); at >= s.Last || at != o.end || o.plural {
		return at, comma
	}
	if at = r.intoBrackets(at, s.Last); at > o.end && r.Tokens[o.end].Is("in", "at") && slices.Contains(o.roles, "MINISTER") {
		o.roles = []graph.OfficeRole{"ENVOY"}
	}
	return at, comma
}

// saysWhose tells whether a title says whose it is, so that its holder may follow behind a comma.
func (r *reader) saysWhose(o office) bool {
	return o.of != NoThing || r.isOfState(o) || r.ofPossessor(o.first) != NoThing
}

// partsTitle tells whether a nation parts a title from the capitals behind it, so that they are no name of its holder.
func (r *reader) partsTitle(o office, at int, s annotate.Sentence) bool {
	if slices.Contains(o.roles, "ENVOY") && o.of != NoThing && r.norm(o.last) == "to" {
		return s.Capitals && !r.Tokens[o.head].IsName() // "the Peruvian ambassador to Chile Hugo Salas"
	}
	return o.end != o.last && at == o.end && (s.Capitals || !r.Tokens[o.head].IsName())
}

// nameBehindTitle is the end of a name that a title leads to, which may begin with a small particle, "General de Soto", or
// with a family name that is also a small word.
func (r *reader) nameBehindTitle(i, limit int) int {
	if i >= limit {
		return i
	}
	end := r.fullName(i, limit)
	switch {
	case end == i:
		end = r.shortFamily(i, limit)
	case end+1 < limit && r.norm(end) == "i" && (r.Tokens[end+1].Kind == annotate.Mark || r.is(end+1, preposition)):
		end++ // "Emperor Sigurd I, who"
	}
	for k := i; end == i && k+1 < limit && r.is(k, particle) && r.Tokens[k].Case == annotate.Lower; k++ {
		next := k + 1
		if r.Tokens[next].IsHyphen() && next+1 < limit {
			next++
		}
		if last := r.nameSpan(next, limit); last > next {
			end = last
		}
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
	if at+2 >= limit || r.norm(at) != "(" {
		return i
	}
	first := r.skipRanks(at+1, limit)
	if first >= limit || !r.isNameWord(first, false) {
		return i
	}
	if end := r.fullName(first, limit); end >= limit || r.norm(end) != ")" {
		return i
	}
	return first
}

// shortFamily is the end of a name whose family name is also a small word, "He Lifeng"; i where none stands there.
func (r *reader) shortFamily(i, limit int) int {
	if i+1 >= limit || !r.Tokens[i].Is("he", "an", "so", "on", "do", "no", "to", "in", "than", "our") || r.Tokens[i].Case != annotate.Capital || r.Tokens[i+1].Gap != annotate.Spaced {
		return i
	}
	if end := r.nameSpan(i+1, limit); end > i+1 {
		return end
	}
	return i
}

// skipRanks passes what may stand between a title and the name, "Sir", "General".
func (r *reader) skipRanks(i, limit int) int {
	if r.hasSequence(i, i+2, "his|her", "excellency|eminence|highness|honour|honor|lordship") {
		i += 2
	}
	for i < min(limit, len(r.Tokens)) && (r.is(i, honorific) || r.Tokens[i].Is(".", "m.") || r.isRank(i)) {
		i++
	}
	return i
}

// readFurtherNames reads the rest of a list: "Presidents A of X, B of Y and C".
func (r *reader) readFurtherNames(o office, end int, s annotate.Sentence) int {
	if o.ofAt.IsEmpty() || o.ofAt.Start > int(r.Tokens[o.head].Start) { // "Peru's negotiators, A and B" are all of Peru
		o.of, o.ofAt = NoThing, annotate.Range{}
	}
	o.first = o.head
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
	k := i + 1
	if k < len(r.Tokens) && r.norm(k) == "." && len(r.norm(i)) <= 4 {
		k++
	}
	return r.Tokens[i].IsName() && titleWords[r.norm(i)] && k < len(r.Tokens) && r.Tokens[k].IsName()
}

// hold notes that the person named holds the office.
func (r *reader) hold(o office, first, last int, s annotate.Sentence) {
	r.strengthen(&o, first, last)
	end := r.nationBehind(&o, first, last, s)
	if o.weak && o.of == NoThing && r.namedByTitle(o) == NoThing && r.knownPerson(first, last) == NoThing {
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

// nationBehind finds whose an office is that names no nation before the name: "Prime Minister A of B", "Prince A (B)", "his
// envoy A". It returns the token behind what says so, last where that is nothing behind the name.
func (r *reader) nationBehind(o *office, first, last int, s annotate.Sentence) int {
	if o.of != NoThing {
		return last
	}
	if last+1 < s.Last && r.norm(last) == "of" {
		if a, found := r.actorBehind(last+1, s.Last); found {
			o.of, o.ofAt = a.thing, r.Bytes(a.first, a.last)
			return a.last
		}
	}
	if o.weak && r.leaderNamed(first, r.wordsIn(first, last), o) == nil { // whom the register knows serves whom it says
		if o.of = r.ofPossessor(o.first); o.of == NoThing {
			o.of = r.besideOthers(*o)
		}
		if o.of == NoThing {
			o.of = r.ofCable(heldOffice{office: *o})
		}
	}
	if thing, at := r.bracketed(last, s.Last); o.of == NoThing && thing != NoThing {
		o.of, o.ofAt = thing, at
		return last + 3
	}
	return last
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
		} else if i == s.First && end == i+2 && r.is(i, commonVerb|saying|planWord) { // "Believe Salas", in a cable
			end = i + 1
		} else {
			r.readHalves(i, end, s)
		}
		i = end
	}
}

// readHalves reads two family names that a hyphen joins, "the A-B administration".
func (r *reader) readHalves(first, last int, s annotate.Sentence) {
	if last != first+3 || !r.Tokens[first+1].IsHyphen() || last < s.Last && r.Tokens[last].IsName() && r.is(last, pactNoun|weakPact) { // "the A-B Agreement"
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
	if p := r.familyFirst(names); p != NoThing {
		return p
	}
	if n := r.nameAt[first]; len(names) == 1 && n < 0 && (!s.Capitals || r.isOfGovernment(first)) {
		return r.aloneInRegister(first, names[0])
	}
	return NoThing
}

// fitsFull tells whether a name of several words is a form of the person's.
func (r *reader) fitsFull(names []string, p *person) bool {
	return slices.Contains(p.words, names[0]) || len(p.words) == 1 || len(names[0]) <= 2
}
