package extract

import (
	"entente/graph"
	"entente/loader/annotate"
)

// setsOffHolder tells whether a definite title of a state has its holder behind it between commas, "the Foreign Minister,
// Hugo Salas, said": a full name that closes at once.
func (r *reader) setsOffHolder(o office, s annotate.Sentence) bool {
	if o.weak || o.plural || s.Capitals || !r.Tokens[max(o.first-1, 0)].Is("the", "our", "its", "their") {
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

// readPredicate reads who is named behind a title and a verb of being: "the first ambassador in Lima was Hugo Salas". It
// returns the token behind the name, 0 where none stands there.
func (r *reader) readPredicate(o office, s annotate.Sentence) int {
	k := o.end
	for k < s.Last && k < o.end+5 && (r.Tokens[k].Is("resident", "there", "at", "in", "accredited", "to", "then") || r.nameAt[k] >= 0 && r.personAt[k] < 0) {
		k++
	}
	if k+2 >= s.Last || !r.Tokens[k].Is("was", "is") || o.plural || s.Capitals || !r.isDefinite(o) {
		return 0
	}
	at := r.skipRanks(k+1, s.Last)
	end := r.fullName(at, s.Last)
	if at >= s.Last || len(r.wordsIn(at, end)) < 2 || end < s.Last && !r.Tokens[end].Is(",", ".", ";", "who", "until", "from") || r.isFirm(end-1) {
		return 0
	}
	if before := o.first - 2; o.of == NoThing && r.norm(o.first-1) == "whose" && before > s.First && r.norm(before) == "," && r.actorAt[before-1] >= 0 {
		o.of = r.actors[r.actorAt[before-1]].thing // "Peru, whose president is"
	}
	r.hold(o, at, end, s)
	return end
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
