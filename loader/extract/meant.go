package extract

import (
	"slices"

	"entente/graph"
	"entente/loader/annotate"
)

// meantWords are nouns by which a text speaks again of a nation that measures hit: "the island", "the regime".
var meantWords = wordLists["meant"]

// meant is the nation that a pronoun or a noun at token i stands for, other than those that act: "to it", "with the
// island", "to the regime"; nothing where it stands for none.
func (r *reader) meant(i, high int, senders []int) ([]int, annotate.Range) {
	k := i
	for k < min(high, i+4) && (r.is(k, determiner|modifier) || r.Tokens[k].Is("members", "of", "all")) {
		k++
	}
	thing := NoThing
	switch {
	case k >= high:
	case r.Tokens[k].Is("him", "her"):
		thing = r.servedByLast(k, senders)
	case r.Tokens[k].Is("it", "them"), k > i && meantWords[r.norm(k)] && !r.isNamedBehind(k, high):
		thing = r.spokenOf(k, senders, r.Tokens[k].Is("regime", "junta", "government", "generals", "country"))
	}
	if thing == NoThing {
		return nil, annotate.Range{}
	}
	return []int{thing}, r.Bytes(k, k+1)
}

// servedByLast is whom the person spoken of last before a token serves, some left out; NoThing where there is none.
func (r *reader) servedByLast(k int, but []int) int {
	for i := k - 1; i >= max(0, k-reach); i-- {
		if n := r.personAt[i]; n >= 0 && r.persons[n].serves() != NoThing && !slices.Contains(but, r.persons[n].serves()) {
			return r.persons[n].serves()
		}
	}
	return NoThing
}

// isNamedBehind tells whether the noun at a token says itself whose it is: "the government of Peru".
func (r *reader) isNamedBehind(k, high int) bool {
	if k+1 >= high || !r.Tokens[k+1].Is("of", "in") {
		return false
	}
	for i := k + 2; i < min(high, k+5); i++ {
		if r.actorAt[i] >= 0 || r.personAt[i] >= 0 {
			return true
		}
	}
	return false
}

// spokenOf is the nation that the text speaks of at token k: one named before in the sentence, the first of the sentence
// before, whom the measures told of last are on (first of all where asked so), else the one that the text is about.
func (r *reader) spokenOf(k int, but []int, hitFirst bool) int {
	hit := r.hitLast(k, but)
	if hit != NoThing && hitFirst {
		return hit
	}
	n := r.SentenceOf(k)
	within := r.nationsIn(r.Sentences[n].First, k, but)
	if len(within) > 0 && (len(within) == 1 || r.Tokens[k].Is("it", "them")) {
		return within[len(within)-1]
	}
	if n > 0 {
		if list := r.nationsIn(r.Sentences[n-1].First, r.Sentences[n-1].Last, but); len(list) > 0 {
			return list[0]
		}
	}
	if len(within) > 0 {
		return within[len(within)-1]
	}
	if hit == NoThing && r.home != NoThing && !slices.Contains(but, r.home) {
		return r.home
	}
	return hit
}

// hitLast is the one nation that the measures told of last before a token are on, some left out; NoThing where there is none.
func (r *reader) hitLast(k int, but []int) int {
	const late = 8 // sentences
	if len(r.sanctions) == 0 {
		return NoThing
	}
	x := r.sanctions[len(r.sanctions)-1]
	if len(x.targets) != 1 || slices.Contains(but, x.targets[0]) || r.SentenceOf(k)-r.SentenceOf(max(x.last-1, 0)) > late {
		return NoThing
	}
	return x.targets[0]
}

// nationsIn are the nations named between two tokens of a sentence, but for some.
func (r *reader) nationsIn(first, last int, but []int) []int {
	found := r.actorsIn(max(first, last-reach), last)
	return slices.DeleteFunc(found, func(thing int) bool {
		return slices.Contains(but, thing) || r.Things[thing].Kind != graph.KindNation
	})
}

// soleTarget tells whether the measures told of so far are all on the nation that the last of them are on.
func (r *reader) soleTarget() bool {
	first := NoThing
	for _, x := range r.sanctions[max(0, len(r.sanctions)-remembered):] {
		for _, thing := range x.targets {
			if first != NoThing && thing != first {
				return false
			}
			first = thing
		}
	}
	return first != NoThing
}
