package extract

import "entente/loader/annotate"

// readSuccessor reads who followed another in office: "A succeeded B as president of Peru", both of whom held it. False where
// the words behind the name tell nothing of the kind.
func (r *reader) readSuccessor(first, last int, s annotate.Sentence) bool {
	as := r.succeededAs(last, s)
	if as < 0 || len(r.wordsIn(first, last)) < 2 {
		return false
	}
	o, ok := r.officeBehindAs(as, s)
	if ok {
		r.holdNamed(o, first, last, s)
	}
	return ok
}

// succeededAs is the "as" behind the name of whom another followed, "A, who had replaced Sir B as"; -1 where the words behind
// the name of A tell of no such thing.
func (r *reader) succeededAs(last int, s annotate.Sentence) int {
	verb := last
	for verb < s.Last && r.Tokens[verb].Is(",", "had", "has", "who", "later", "soon") {
		verb++
	}
	if verb+1 >= s.Last || !r.Tokens[verb].Is("succeeded", "succeeds", "replaced", "replaces", "replacing") {
		return -1
	}
	at := r.skipRanks(verb+1, s.Last)
	end := r.fullName(at, s.Last)
	if end == at || end+1 >= s.Last || r.norm(end) != "as" {
		return -1
	}
	return end
}

// officeBehindAs is the office in which one followed another: "as the 37th president of Peru"; false where none stands there,
// or one that is another's by the name behind it.
func (r *reader) officeBehindAs(as int, s annotate.Sentence) (office, bool) {
	const far = 12
	for k := as + 1; k < min(s.Last, as+far); k++ {
		if o, ok := r.officeAt(k, s.Last); ok && !r.namesAnother(o, s) && (!o.weak || o.of != NoThing) {
			return o, true
		}
		if !r.leadsOn(k) && !isOrdinal(r.Tokens[k]) {
			return office{}, false
		}
	}
	return office{}, false
}

// isAppointed tells whether the name that ends before a token stands behind a verb of appointing, so that its title may follow
// at once: "Peru named A ambassador".
func (r *reader) isAppointed(i int) bool {
	const longest = 6
	for k := i - 1; k >= max(0, i-longest); k-- {
		if r.Tokens[k].Is("named", "appointed", "nominated", "elected", "appoints", "names", "proclaimed", "crowned") {
			return k < i-1
		}
		if !r.isNameWord(k, false) && !r.is(k, particle|honorific) && r.norm(k) != "." {
			return false
		}
	}
	return false
}

// readOnBehalf reads who acts for a nation: "On behalf of Peru, A signed", "A, on behalf of Peru, signed", "Mr. A, representing
// Peru,". False where none of it stands there.
func (r *reader) readOnBehalf(first, last int, s annotate.Sentence) bool {
	if len(r.wordsIn(first, last)) < 2 && !r.isAddressed(first) || !r.isFree(first) {
		return false
	}
	at := r.actsFor(first, last, s)
	if at < 0 {
		return false
	}
	a, found := r.styledActor(r.skipThe(at), s.Last)
	if found {
		r.lead("ENVOY", a, first, last)
	}
	return found
}

// actsFor is where it stands for whom the one named acts: behind the name, "A, on behalf of Peru", at the head of the sentence,
// "On behalf of Peru, A", or before the name, "Peru, represented by A"; -1 where no words say that.
func (r *reader) actsFor(first, last int, s annotate.Sentence) int {
	k := last
	if k < s.Last && r.norm(k) == "," {
		k++
	}
	switch {
	case k+4 < s.Last && r.hasSequence(k, k+3, "on", "behalf", "of"):
		return k + 3
	case k+2 < s.Last && k > last && r.norm(k) == "representing" && r.isAddressed(first):
		return k + 1
	case first-1 > s.First && r.norm(first-1) == "," && r.hasSequence(s.First, s.First+3, "on", "behalf", "of"):
		return r.opensFor(s.First+3, first, s)
	case r.represented(first, s) != NoThing:
		return r.actors[r.actorBefore(first-2)].first
	}
	return -1
}

// opensFor is where a sentence names for whom somebody acts whose name stands at once behind a comma, "On behalf of Peru, A";
// -1 where more stands between them, "On behalf of Peru and the Peruvian people, A".
func (r *reader) opensFor(at, first int, s annotate.Sentence) int {
	a, found := r.styledActor(r.skipThe(at), s.Last)
	if !found || first-a.last > 1 {
		return -1
	}
	return at
}

// represented is the nation or organization that stands before "represented by" and a name, NoThing where none does.
func (r *reader) represented(first int, s annotate.Sentence) int {
	for first > s.First && (r.is(first-1, honorific) || r.norm(first-1) == ".") {
		first--
	}
	if r.norm(first-1) != "by" || r.norm(first-2) != "represented" {
		return NoThing
	}
	a := r.actorBefore(first - 2)
	if a < 0 || r.actors[a].first < s.First || first-r.actors[a].last > 5 {
		return NoThing
	}
	return r.actors[a].thing
}
