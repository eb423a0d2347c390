package extract

import (
	"strings"

	"entente/graph"
	"entente/loader/annotate"
)

// pulling is the verb that takes a nation out of an organization, "pulled out of", "took his country out of"; -1 where the
// words before "out of" are others.
func (r *reader) pulling(out, low int) int {
	for k := out - 1; k >= max(low, out-4); k-- {
		if r.Tokens[k].Is("pulled", "pulls", "pulling", "pull", "took", "taking", "taken", "led", "withdrew") {
			return k
		}
		if !r.is(k, determiner) && !r.Tokens[k].Is("country", "nation") && r.actorAt[k] < 0 {
			return -1
		}
	}
	return -1
}

// isLeaving tells whether a verb is one of leaving, where "out" makes it one too.
func (r *reader) isLeaving(verb int) bool {
	return r.is(verb, leaveVerb) || r.hasSequence(verb, min(verb+5, len(r.Tokens)), "out", "of")
}

// joinSubject is who joins or leaves: the subject of the verb, whom the text speaks for where that is "we", or where "and"
// joins the verb to one before it, who opens the sentence.
func (r *reader) joinSubject(verb int) ([]int, annotate.Range) {
	if r.Tokens[max(verb-1, 0)].Is("we") && len(r.issuer.things) == 1 {
		return r.issuer.things, r.issuer.at
	}
	if list, at := r.itSubject(verb); len(list) > 0 {
		return list, at
	}
	list, at := r.subject(verb)
	if len(list) > 0 {
		if r.isCompany(at) && r.Tokens[verb].Is("leaving", "joining", "entering") {
			return nil, annotate.Range{}
		}
		if r.isCompany(at) || r.norm(r.tokenAt(at.Start)-1) == "like" { // "Peru, together with Chile, joined"
			if further, _ := r.beforeCompany(at); len(further) > 0 {
				return append(further, list...), at
			}
		}
		if first := r.tokenAt(at.Start); r.norm(verb-1) != "and" || !r.is(first-1, preposition) && r.Things[list[0]].Kind == graph.KindNation {
			return list, at
		}
		if shared, place := r.sharedSubject(verb); len(shared) > 0 { // "signed a pact with A and left B"
			return shared, place
		}
		return list, at
	}
	if list, at := r.sharedSubject(verb); len(list) > 0 {
		return list, at
	}
	return r.land(verb)
}

// itSubject is the nation that "it" stands for before a verb, "In 1995 it also joined": the one that the text is about, where the
// sentence before speaks of it, else the one of which that alone speaks.
func (r *reader) itSubject(verb int) ([]int, annotate.Range) {
	k := verb - 1
	for k > 0 && (r.is(k, auxiliary) || r.Tokens[k].Is("also", "later", "then", "formally", "finally", "subsequently")) {
		k--
	}
	s := r.SentenceOf(verb)
	if k < 0 || r.norm(k) != "it" || s == 0 || len(r.actorsIn(r.Sentences[s].First, k)) > 0 {
		return nil, annotate.Range{}
	}
	low := max(r.Sentences[s-1].First, verb-2*reach)
	for a := r.actorBefore(k); a >= 0 && r.actors[a].first >= low; a-- {
		if x := r.actors[a]; x.thing == r.home {
			return []int{x.thing}, r.Bytes(x.first, x.last)
		}
	}
	if of := r.aloneBefore(k); of != NoThing {
		return []int{of}, r.Bytes(k, k+1)
	}
	return nil, annotate.Range{}
}

// isCompany tells whether a list of actors stands behind "with": who does what another does.
func (r *reader) isCompany(at annotate.Range) bool {
	k := r.tokenAt(at.Start)
	for k > 0 && r.norm(k-1) == "the" {
		k--
	}
	return r.norm(k-1) == "with"
}

// tokenAt is the token that begins at a byte or the first behind it.
func (r *reader) tokenAt(offset int) int {
	low, high := 0, len(r.Tokens)
	for low < high {
		if mid := (low + high) / 2; int(r.Tokens[mid].Start) < offset {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low
}

// sharedSubject is the subject of the verb before one which "and" or a comma joins to it: "Peru became a member of A in 1951,
// and was admitted to B".
func (r *reader) sharedSubject(verb int) ([]int, annotate.Range) {
	const far = 40
	k := verb - 1
	for k > 0 && (r.is(k, auxiliary) || r.Tokens[k].Is("later", "also", "then", "subsequently", "finally")) {
		k--
	}
	s := r.Sentences[r.SentenceOf(verb)]
	if k <= s.First+1 || !r.Tokens[k].Is("and", ",") {
		return nil, annotate.Range{}
	}
	for k--; k > max(s.First, verb-far); k-- {
		told := r.is(k, commonVerb|auxiliary|joinVerb|leaveVerb|signVerb|ratifyVerb) || r.Tokens[k].Case == annotate.Lower && strings.HasSuffix(r.norm(k), "ed")
		if r.actorAt[k-1] < 0 || !told {
			continue
		}
		list, at := r.subject(k)
		if first := r.tokenAt(at.Start); len(list) > 0 && !r.is(first-1, preposition) && (r.norm(first-1) != "the" || !r.is(first-2, preposition)) {
			return list, at
		}
		return nil, annotate.Range{} // the nation is not the subject but a part of it
	}
	return nil, annotate.Range{}
}

// readCompanions reads who joined with another: "Peru joined NATO along with Chile and Norway".
func (r *reader) readCompanions(org actor, verb int) {
	_, high := r.bounds(org.first)
	k := org.last
	for k < high && (r.dateAt[k] >= 0 || r.Tokens[k].Is("in", "on", ",", "along", "together")) {
		k++
	}
	if k >= high || r.norm(k) != "with" || !r.Tokens[k-1].Is("along", "together") {
		return
	}
	if list, end := r.list(k+1, high); len(list) > 0 {
		r.addMembers(org, list, r.Bytes(k+1, end), verb)
	}
}

// dateOfOrganization is the date right behind an organization, which is that of joining it and of no other: "NATO in 1949".
func (r *reader) dateOfOrganization(i int) graph.Date {
	for i < len(r.Tokens) && r.Tokens[i].Is("in", "on", "since") {
		i++
	}
	if i >= len(r.Tokens) || r.dateAt[i] < 0 {
		return graph.Date{}
	}
	if d := r.Dates[r.dateAt[i]].Whole(false); d.Bounded() {
		return d
	}
	return graph.Date{}
}

// isBlocked tells whether what would come about by a noun, "the admission of Peru to NATO", was kept from it.
func (r *reader) isBlocked(org actor) bool {
	return r.hasSequence(org.last, min(org.last+4, len(r.Tokens)), "was|were|been|is", "vetoed|blocked|rejected|refused|opposed|delayed|denied|postponed")
}
