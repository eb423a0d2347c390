package extract

import (
	"entente/graph"
	"entente/loader/annotate"
)

// pronounSigner is the "it", "he" or "she" that signs at a verb, alone or with others: "it has signed", "he and Ana Reyes of Chile
// signed"; -1 where none does.
func (r *reader) pronounSigner(verb int) int {
	isOne := func(k int) bool { return k >= 0 && r.Tokens[k].Is("it", "he", "she") }
	if k := r.beforeAuxiliaries(verb); isOne(k) {
		return k
	}
	low, _ := r.bounds(verb)
	for k := verb - 1; k >= max(low, verb-12); k-- {
		switch {
		case isOne(k):
			if r.norm(k+1) == "and" {
				return k
			}
			return -1
		case !r.inList(k):
			return -1
		}
	}
	return -1
}

// meantBy is whom "it", "he" or "she" at a token stands for: who opens its sentence as the subject, else the one before it, as
// "Peru left OPEC in May. In June it signed". NoThing where it does not show.
func (r *reader) meantBy(k int) int {
	s := r.SentenceOf(k)
	for back := range 2 {
		if s-back < 0 {
			break
		}
		of := r.Sentences[s-back]
		if one := r.openingSubject(of.First, min(of.Last, k), r.norm(k) != "it"); one != NoThing {
			return one
		}
		if len(r.actorsIn(max(of.First, k-reach), min(of.Last, k))) > 0 {
			break
		}
	}
	return NoThing
}

// openingSubject is the nation, or that of the person, who opens a sentence as its subject, a date before it aside; NoThing where
// none does.
func (r *reader) openingSubject(first, last int, person bool) int {
	const near = 8
	k := r.pastDate(first, last)
	for ; k < min(last, first+near); k++ {
		switch p, a := r.personAt[k], r.actorAt[k]; {
		case person && p >= 0:
			return r.persons[p].serves()
		case !person && a >= 0:
			if x := r.actors[a]; r.Things[x.thing].Kind == graph.KindNation && x.kind != graph.MentionDemonym {
				return x.thing
			}
			return NoThing
		case p >= 0 || r.is(k, preposition|clauseStart) && !r.inList(k):
			return NoThing
		}
	}
	return NoThing
}

// withPronoun adds to those who sign at a verb the one for whom a pronoun stands there; alone, it is the whole subject.
func (r *reader) withPronoun(list []int, at annotate.Range, verb int) ([]int, annotate.Range) {
	k := r.pronounSigner(verb)
	if k < 0 {
		return list, at
	}
	one := r.meantBy(k)
	switch {
	case one == NoThing:
		return list, at
	case r.norm(k+1) == "and":
		return appendOnce(list[:len(list):len(list)], one), hull(r.Bytes(k, k+1), at)
	default:
		return []int{one}, r.Bytes(k, k+1)
	}
}
