package extract

import (
	"entente/graph"
	"entente/loader/annotate"
)

// instrument is a numbered resolution of the Security Council or executive order of the United States, by which measures
// are taken.
type instrument struct {
	thing int
	at    annotate.Range
	date  graph.Date
}

// instrumentAt reads the instrument whose noun stands at token i: "Resolution 713 of 25 September 1991", "resolution 841
// (1993)", "Executive Order No. 12810 of June 5, 1992", in a text on executive orders "the order of June 5, 1992"; false
// where none does.
func (r *reader) instrumentAt(i int) (instrument, bool) {
	switch {
	case r.Tokens[i].Is("resolution", "unscr"):
		return r.resolutionAt(i)
	case r.Tokens[i].Is("order", "e.o."):
		return r.orderAt(i)
	default:
		return instrument{}, false
	}
}

// resolutionAt reads a numbered resolution that is not said to be another body's; of a text that names no Security Council,
// only one numbered as none but the Council's are.
func (r *reader) resolutionAt(i int) (instrument, bool) {
	if r.Tokens[max(i-1, 0)].Is("assembly", "oas", "au", "house", "senate", "congress", "joint", "this") {
		return instrument{}, false
	}
	number := r.instrumentNumber(i)
	if _, known := r.registered["org:UNSC"]; number < 0 || !known && r.norm(number+1) != "(" && r.norm(i) != "unscr" {
		return instrument{}, false
	}
	return instrument{thing: r.registeredThing("org:UNSC"), at: r.Bytes(i, number+1), date: r.instrumentDate(number + 1)}, true
}

// orderAt reads an executive order, with its number or without.
func (r *reader) orderAt(i int) (instrument, bool) {
	executive := r.norm(i) == "e.o." || r.norm(i-1) == "executive"
	again := r.is(i-1, determiner) && r.norm(i+1) == "of" && r.instrumentDate(i+1).IsKnown() && r.ordered()
	if !executive && !again {
		return instrument{}, false
	}
	number := r.instrumentNumber(i)
	if number < 0 {
		number = i
	}
	return instrument{thing: r.registeredThing("nation:USA"), at: r.Bytes(i, number+1), date: r.instrumentDate(number + 1)}, true
}

// instrumentNumber is the token of the number behind the noun of an instrument, -1 where it has none.
func (r *reader) instrumentNumber(i int) int {
	k := i + 1
	for k < len(r.Tokens) && r.Tokens[k].Is("no", "no.", ".", "number") {
		k++
	}
	const short, long = 3, 5
	if k >= len(r.Tokens) || r.Tokens[k].Kind != annotate.Number || len(r.norm(k)) < short || len(r.norm(k)) > long {
		return -1
	}
	return k
}

// instrumentDate is the day or year right behind the name of an instrument, at token k: "of 3 May 1994", "(1994)".
func (r *reader) instrumentDate(k int) graph.Date {
	for d := k; d < min(len(r.Tokens), k+2); d++ {
		if n := r.dateAt[d]; n >= 0 {
			return boundedYear(r.Dates[n])
		}
		if !r.Tokens[d].Is("of", "(", ",") {
			break
		}
	}
	return graph.Date{}
}

// instrumentBefore is the instrument that is the subject of a verb: "Resolution 713 banned".
func (r *reader) instrumentBefore(verb, low int) (instrument, bool) {
	joined, relative := false, false
	for k := verb - 1; k >= max(low, verb-32); k-- {
		joined = joined || r.norm(k) == "and" || r.norm(k) == "that" && r.isDecreed(verb)
		relative = relative || r.isRelative(k, verb)
		if found, ok := r.instrumentAt(k); ok && (relative || !r.isGround(k)) {
			return found, true
		}
		parts := r.is(k, clauseStart|commonVerb) && r.dateAt[k] < 0 && !r.is(k, auxiliary|modal)
		if r.isBreak(k) || parts && !joined && !relative {
			break
		}
	}
	return instrument{}, false
}

// isRelative tells whether a clause about an instrument begins at a token: "by which all shall ban", "that prohibits".
func (r *reader) isRelative(k, verb int) bool {
	return r.norm(k) == "which" && r.is(k-1, preposition) || k == verb-1 && r.Tokens[k].Is("that", "which")
}

// readInstrumentBehind reads the instrument that the measures are said to be those of: "an embargo under resolution 748",
// "the measures contained in resolution 1343 of 7 March 2001".
func (r *reader) readInstrumentBehind(p *sanctionPhrase, high int) {
	for k := p.last; k < min(high, p.last+8) && len(p.senders) == 0; k++ {
		if found, ok := r.instrumentAt(k); ok {
			for i := k - 1; i >= max(p.last, k-5); i-- {
				if r.Tokens[i].Is("under", "by", "in", "of") {
					r.takenBy(p, found)
					return
				}
			}
			return
		}
		if r.isBreak(k) || r.norm(k) == "." {
			return
		}
	}
}

// isGround tells whether the instrument at a token is that on whose ground somebody else acts: "in keeping with Resolution
// 757", "pursuant to Executive Order 14014".
func (r *reader) isGround(k int) bool {
	for i := k - 1; i >= max(0, k-6); i-- {
		if r.is(i, preposition) {
			return r.Tokens[max(i-1, 0)].Is("keeping", "line", "pursuant", "accordance", "view", "conformity", "compliance", "accord", "contrary", "according", "response", "addition")
		}
		if !r.Tokens[i].IsName() && !r.Tokens[i].Is("executive", "un", "the") {
			return false
		}
	}
	return false
}

// namesGround tells whether who stands before a verb only names the instrument on whose ground it is done.
func (r *reader) namesGround(at annotate.Range, verb int) bool {
	for k := verb - 1; k >= max(0, verb-10) && int(r.Tokens[k].Start) >= at.Start; k-- {
		if _, ok := r.instrumentAt(k); ok {
			return r.isGround(k)
		}
	}
	return false
}

// isGroundDate tells whether a date near a verb is that of the instrument on whose ground it is done.
func (r *reader) isGroundDate(verb int, date graph.Date) bool {
	low, high := r.bounds(verb)
	for k := max(low, verb-16); k < min(high, verb+16); k++ {
		if found, ok := r.instrumentAt(k); ok && found.date == date && r.isGround(k) {
			return true
		}
	}
	return false
}

// takenBy reads an instrument as the sender of measures, and its day as theirs where nothing else dates them.
func (r *reader) takenBy(p *sanctionPhrase, found instrument) {
	r.mention(found.thing, graph.MentionDescription, found.at)
	p.senders, p.sendersAt = []int{found.thing}, found.at
	imposes := p.cut || p.verb < 0 || r.is(p.verb, imposeVerb) && !r.is(p.verb, keepVerb)
	if p.stance == graph.Asserted && imposes && found.date.IsKnown() {
		p.date = found.date
	}
}
