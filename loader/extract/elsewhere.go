package extract

import "entente/graph"

// elsewhere is whose an office is of which the text does not say whose: what it seems to be, unless that is the United States,
// which have no premier, king or minister of a field; then of the nation of the one told of last who is of another.
func (r *reader) elsewhere(h heldOffice, of int) int {
	const usa = graph.ID("nation:USA")
	switch abroad := r.isTitleAbroad(h); {
	case of == NoThing && abroad:
		if thing, named := r.registered[usa]; named {
			return r.otherAlone(h, thing)
		}
		return of
	case of == NoThing || r.Things[of].Register != usa || !abroad:
		return of
	}
	low := r.Sentences[max(0, r.SentenceOf(h.first)-2)].First
	for k := h.first - 1; k >= max(low, h.first-2*reach); k-- {
		if p := r.personAt[k]; p >= 0 {
			if other := r.nationOfPerson(r.persons[p]); other != NoThing && other != of && r.Things[other].Kind == graph.KindNation {
				return other
			}
		}
	}
	return r.otherAlone(h, of)
}

// otherAlone is the one nation but another that the sentence of an office names before it, NoThing where there is none or more:
// "The United States recognized Norway in a telegram to King Otto".
func (r *reader) otherAlone(h heldOffice, but int) int {
	low, _ := r.bounds(h.first)
	if others := r.nationsIn(low, h.first, []int{but}); len(others) == 1 {
		return others[0]
	}
	return NoThing
}

// isTitleAbroad tells whether a title is one that the United States do not have.
func (r *reader) isTitleAbroad(h heldOffice) bool {
	if r.Tokens[h.head].Is("premier", "king", "queen", "emperor", "shah", "sultan", "taoiseach") || r.norm(h.head) == "prime" {
		return true
	}
	return r.Tokens[h.last-1].Is("minister", "premier") && h.last-h.first > 1
}
