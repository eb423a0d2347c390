package extract

import (
	"entente/graph"
	"entente/loader/annotate"
)

// setsOffHolder tells whether a definite title of a state has its holder behind it between commas, "the Foreign Minister,
// Hugo Salas, said": a full name that closes at once.
func (r *reader) setsOffHolder(o office, s annotate.Sentence) bool {
	if o.weak || o.plural || s.Capitals || !r.Tokens[max(o.first-1, 0)].Is("the", "our", "its", "their", "my", "his", "her") {
		return false
	}
	at := r.skipRanks(o.end+1, s.Last)
	if at >= s.Last {
		return false
	}
	end := r.fullName(at, s.Last)
	return (len(r.wordsIn(at, end)) >= 2 || end > at && r.isAddressed(at)) && (end >= s.Last || r.Tokens[end].Is(",", ".", ";", ")"))
}

// isSetOff tells whether a family name alone stands between commas behind a title that says whose it is: "the Peruvian
// premier, Salas, agreed".
func (r *reader) isSetOff(o office, first, last int, s annotate.Sentence) bool {
	return o.of != NoThing && !s.Capitals && last == first+1 && last < s.Last && r.norm(last) == "," && r.mayBeFamily(first, s) &&
		r.Tokens[first].Case == annotate.Capital && r.Tokens[max(o.first-1, 0)].Is("the", "by", "with", ",")
}

// mayFollowComma tells whether a name behind a title and a comma may be its holder's: a full name, "Mr. Salas", or a family name
// that a second comma sets off.
func (r *reader) mayFollowComma(o office, first, last int, s annotate.Sentence) bool {
	if o.plural && (last >= s.Last || !r.Tokens[last].Is("and", ",", "&")) {
		return false // "at a meeting of the Peruvian ministers, Hugo Salas said"
	}
	return len(r.wordsIn(first, last)) >= 2 || r.isAddressed(first) || r.isSetOff(o, first, last, s)
}

// readPredicate reads who is named behind a title and a verb of being: "the first ambassador in Lima was Hugo Salas". It
// returns the token behind the name, 0 where none stands there.
func (r *reader) readPredicate(o office, s annotate.Sentence) int {
	verb := r.behindPost(o, s)
	if verb+2 >= s.Last || !r.Tokens[verb].Is("was", "is") || o.plural || s.Capitals || !r.isDefinite(o) {
		return 0
	}
	at := r.skipRanks(verb+1, s.Last)
	end := r.closedName(at, s)
	if end == at {
		return 0
	}
	if o.of == NoThing {
		o.of = r.ofWhose(o, s)
	}
	r.hold(o, at, end, s)
	return end
}

// behindPost is the token behind a title and where its holder stands: "ambassador then resident in Lima", "accredited to Peru".
func (r *reader) behindPost(o office, s annotate.Sentence) int {
	k := o.end
	for k < s.Last && k < o.end+5 && (r.Tokens[k].Is("resident", "there", "at", "in", "accredited", "to", "then") || r.nameAt[k] >= 0 && r.personAt[k] < 0) {
		k++
	}
	return k
}

// closedName is the end of a full name with which a clause closes, "was Hugo Salas, who", "was Hugo Salas until"; its start where
// none does: "was Acme Bank", "was Hugo Salas's".
func (r *reader) closedName(at int, s annotate.Sentence) int {
	end := r.fullName(at, s.Last)
	if len(r.wordsIn(at, end)) < 2 || end < s.Last && !r.Tokens[end].Is(",", ".", ";", "who", "until", "from") || r.isFirm(end-1) {
		return at
	}
	return end
}

// ofWhose is whose a title is behind "whose" and a comma, "Peru, whose president is"; NoThing where no such words stand there.
func (r *reader) ofWhose(o office, s annotate.Sentence) int {
	before := o.first - 2
	if r.norm(o.first-1) != "whose" || before <= s.First || r.norm(before) != "," || r.actorAt[before-1] < 0 {
		return NoThing
	}
	return r.actors[r.actorAt[before-1]].thing
}

// isDefinite tells whether an article or a possessive stands before a title.
func (r *reader) isDefinite(o office) bool {
	for k := o.first - 1; k >= max(0, o.first-3); k-- {
		if r.Tokens[k].Is("the", "its", "their", "our", "whose") {
			return true
		}
		if !r.Tokens[k].Is("first", "last", "second", "next") {
			break
		}
	}
	return o.of != NoThing
}

// appointer is whose an office is to which someone is named by those before the verb, "Salas named A as administrator"; NoThing
// where the sentence does not say.
func (r *reader) appointer(first int, s annotate.Sentence) int {
	k := first - 1
	if k-1 < s.First || !r.Tokens[k].Is("named", "appointed", "nominated", "designated", "chose", "dispatched", "sent", "recalled") {
		return NoThing
	}
	for k--; k > s.First && r.Tokens[k].Is("had", "has", "also", "later", "then"); k-- {
	}
	if a := r.actorAt[k]; a >= 0 && r.Things[r.actors[a].thing].Kind == graph.KindNation {
		return r.actors[a].thing
	}
	return r.nationOfNamed(k)
}
