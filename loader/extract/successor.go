package extract

import "entente/loader/annotate"

// readSuccessor reads who followed another in office: "A succeeded B as president of Peru", both of whom held it. False where
// the words behind the name tell nothing of the kind.
func (r *reader) readSuccessor(first, last int, s annotate.Sentence) bool {
	k := last
	for k < s.Last && r.Tokens[k].Is(",", "had", "has", "who", "later", "soon") {
		k++
	}
	if k+1 >= s.Last || !r.Tokens[k].Is("succeeded", "succeeds", "replaced", "replaces", "replacing") || len(r.wordsIn(first, last)) < 2 {
		return false
	}
	at := r.skipRanks(k+1, s.Last)
	if at >= s.Last {
		return false
	}
	end := r.fullName(at, s.Last)
	if end == at || end+1 >= s.Last || r.norm(end) != "as" {
		return false
	}
	for as := end + 1; as < min(s.Last, end+12); as++ {
		o, ok := r.officeAt(as, s.Last)
		if ok && !r.namesAnother(o, s) && (!o.weak || o.of != NoThing) {
			p := r.identify(first, last, nil)
			r.place(p, first, last)
			r.holdBehind(p, o, first, last, s)
			return true
		}
		if !r.leadsOn(as) && !isOrdinal(r.Tokens[as]) {
			return false
		}
	}
	return false
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
	k := last
	if k < s.Last && r.norm(k) == "," {
		k++
	}
	switch {
	case k+4 < s.Last && r.hasSequence(k, k+3, "on", "behalf", "of"):
		k += 3
	case k+2 < s.Last && k > last && r.norm(k) == "representing" && r.isAddressed(first):
		k++
	case first-1 > s.First && r.norm(first-1) == "," && r.hasSequence(s.First, s.First+3, "on", "behalf", "of"):
		k = s.First + 3
		if at := r.skipStyle(r.skipThe(k), s.Last); at >= s.Last || r.actorAt[at] < 0 || first-r.actors[r.actorAt[at]].last > 1 {
			return false
		}
	case r.represented(first, s) != NoThing:
		k = r.actors[r.actorBefore(first-2)].first
	default:
		return false
	}
	at := r.skipStyle(r.skipThe(k), s.Last)
	if at >= s.Last || r.actorAt[at] < 0 {
		return false
	}
	r.lead("ENVOY", r.actors[r.actorAt[at]], first, last)
	return true
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
