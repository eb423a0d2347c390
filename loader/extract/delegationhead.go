package extract

import (
	"entente/graph"
	"entente/loader/annotate"
)

// readDelegationHead reads who heads a nation's delegation: "Salas led the Peruvian delegation", "Hugo Salas, who heads the
// Peruvian team", "the Peruvian team on arms headed by Hugo Salas".
func (r *reader) readDelegationHead(i int, s annotate.Sentence) {
	if r.norm(i+1) == "by" {
		r.readHeadedBy(i, s)
		return
	}
	a, found := r.actorBehind(i+1, s.Last)
	if !found || a.last >= s.Last || !r.isDelegation(a.last) {
		return
	}
	k := i
	if r.norm(k-1) == "who" && r.norm(k-2) == "," {
		k -= 2
	}
	if first := r.nameBefore(k, s); first < k && r.isFree(first) && r.fullName(first, k) == k && len(r.wordsIn(first, k)) > 1 {
		r.lead("ENVOY", a, first, k)
	}
}

// readHeadedBy reads the name behind "headed by", where a nation's delegation stands before it.
func (r *reader) readHeadedBy(i int, s annotate.Sentence) {
	const far = 8
	for k := i - 1; k > max(s.First, i-far); k-- {
		if !r.isDelegation(k) {
			continue
		}
		if r.actorAt[k-1] < 0 {
			return
		}
		first := r.skipRanks(i+2, s.Last)
		if last := r.nameBehindTitle(first, s.Last); len(r.wordsIn(first, last)) > 1 && r.isFree(first) && !r.isFirm(last) {
			r.lead("ENVOY", r.actors[r.actorAt[k-1]], first, last)
		}
		return
	}
}

// isDelegation tells whether a token is a word for those who speak for a nation.
func (r *reader) isDelegation(k int) bool {
	return r.Tokens[k].Is("delegation", "team", "mission", "side", "negotiators")
}

// readPossessed reads who stands in the genitive of a capital, "Lima's Hugo Salas". Behind a nation it may be a player or a
// firm, unless he stands in a list with one who has a title: "Norwegian minister Olga Brandt and Peru's Hugo Salas".
func (r *reader) readPossessed(i int, s annotate.Sentence) {
	a := r.actors[r.actorAt[i-1]]
	last := r.fullName(i+1, s.Last)
	if len(r.wordsIn(i+1, last)) != 2 || !r.isFree(i+1) || r.isFirm(last) || r.Things[a.thing].Kind != graph.KindNation {
		return
	}
	if a.kind == graph.MentionCapital && r.is(last, saying|commonVerb|auxiliary|modal) || r.besideTitled(a.first, s) {
		r.lead("OFFICIAL", a, i+1, last)
	}
}

// besideTitled tells whether "and" or a comma joins to a nation before it someone who holds a title.
func (r *reader) besideTitled(i int, s annotate.Sentence) bool {
	k := i - 1
	for k > s.First && (r.Tokens[k].Is(",", "and", "with") || r.is(k, determiner)) {
		k--
	}
	if k == i-1 || r.personAt[k] < 0 {
		return false
	}
	p := r.persons[r.personAt[k]]
	return len(p.held) > 0
}

// readOwnHead reads "its head, Hugo Salas" of a body of state that stands before it with its nation: "Peru's ministry of rain,
// its head Hugo Salas and three others".
func (r *reader) readOwnHead(i int, s annotate.Sentence) {
	if r.norm(i+1) != "head" && r.norm(i+1) != "chief" && r.norm(i+1) != "director" && r.norm(i+1) != "chairman" {
		return
	}
	const far = 9
	first := i + 2
	if r.norm(first) == "," {
		first++
	}
	last := r.fullName(first, s.Last)
	if first >= s.Last || len(r.wordsIn(first, last)) < 2 || !r.isFree(first) {
		return
	}
	body := false
	for k := i - 1; k > max(s.First, i-far); k-- {
		body = body || r.is(k, ministryWord) || r.Tokens[k].Is("presidency", "agency", "directorate", "intelligence", "secretariat", "bureau", "authority", "commission")
		if r.actorAt[k] >= 0 && r.Things[r.actors[r.actorAt[k]].thing].Kind == graph.KindNation {
			if body {
				r.lead("OFFICIAL", r.actors[r.actorAt[k]], first, last)
			}
			return
		}
	}
}
