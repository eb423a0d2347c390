package extract

import (
	"entente/graph"
	"entente/loader/annotate"
)

// standsFor reads the word right before a verb of measures that stands for one named before: "it", "the bloc", "Congress".
func (r *reader) standsFor(verb int) ([]int, annotate.Range) {
	k := verb - 1
	for k > 0 && verb-k < 4 && (r.is(k, auxiliary) || r.Tokens[k].Is("also", "then", "later", "already", "first", "itself", "now")) {
		k--
	}
	const fewest = 3 // words of "authorities in Lima"
	if k < fewest {
		return nil, annotate.Range{}
	}
	switch {
	case r.Tokens[k].Is("it", "he", "she"):
		return r.pronounFor(k)
	case r.norm(k) == "congress":
		return r.congress(k)
	case r.is(k, reference) && numbers[r.norm(k-1)] > 0: // "the four countries"
		return r.allOf(k-1, verb)
	case r.norm(k-1) == "the":
		return r.theBody(k)
	default:
		return r.seated(k)
	}
}

// theBody reads an office or a body that stands behind "the" for one named before, else a seat: "the President", "the bloc".
func (r *reader) theBody(k int) ([]int, annotate.Range) {
	switch {
	case r.Tokens[k].Is("president", "premier", "chancellor"):
		return r.ofOfficial(k)
	case r.norm(k) == "administration":
		return r.theAdministration(k)
	case r.norm(k) == "council":
		return r.council(k)
	case r.Tokens[k].Is("bloc", "organization", "organisation", "union", "alliance", "league", "community"):
		return r.lastOrganization(k)
	default:
		return r.seated(k)
	}
}

// seated reads "the authorities in Lima", whose seat ends at token k: the nation of that capital.
func (r *reader) seated(k int) ([]int, annotate.Range) {
	for _, first := range []int{k, k - 1} { // "in Lima", "in New Delhi"
		if r.norm(first-1) != "in" || !r.Tokens[first-2].Is("authorities", "government", "regime", "rulers", "leadership") {
			continue
		}
		if thing, at := r.placeNamed(first); thing != NoThing {
			return []int{thing}, at
		}
	}
	return nil, annotate.Range{}
}

// pronounFor is whom a pronoun means: who says what its clause tells, else who opens the sentence before.
func (r *reader) pronounFor(k int) ([]int, annotate.Range) {
	if list, at := r.sayer(k); len(list) > 0 {
		return list, at
	}
	n := r.SentenceOf(k)
	if n == 0 || k-r.Sentences[n].First > 8 {
		return nil, annotate.Range{}
	}
	before := r.Sentences[n-1]
	list, at, _ := r.openingActors(before)
	if len(list) != 1 || r.norm(k) != "it" && !r.opensWithPerson(before) {
		return nil, annotate.Range{}
	}
	return list, at
}

// congress: the United States, of whose Congress a text speaks that speaks of them.
func (r *reader) congress(k int) ([]int, annotate.Range) {
	thing, named := r.registered["nation:USA"]
	if !named || !r.Tokens[k].IsName() || r.Tokens[k-1].IsName() { // "the African National Congress"
		return nil, annotate.Range{}
	}
	r.mention(thing, graph.MentionDescription, r.Bytes(k, k+1))
	return []int{thing}, r.Bytes(k, k+1)
}

// ofOfficial: "the President" is of the nation that the person spoken of last serves.
func (r *reader) ofOfficial(k int) ([]int, annotate.Range) {
	thing := r.servedByLast(k, nil)
	if thing == NoThing {
		return nil, annotate.Range{}
	}
	return []int{thing}, r.Bytes(k, k+1)
}

// theAdministration: "the Administration" is the government of the United States, where a text speaks of them, else that of whom
// the person spoken of last serves.
func (r *reader) theAdministration(k int) ([]int, annotate.Range) {
	if thing, named := r.registered["nation:USA"]; named && r.Tokens[k].IsName() {
		return []int{thing}, r.Bytes(k, k+1)
	}
	return r.ofOfficial(k)
}

// council is the council that the text speaks of: the Security Council, else that of the European Union.
func (r *reader) council(k int) ([]int, annotate.Range) {
	for _, id := range []graph.ID{"org:UNSC", "org:EU"} {
		if thing, named := r.registered[id]; named {
			return []int{thing}, r.Bytes(k, k+1)
		}
	}
	return nil, annotate.Range{}
}

// lastOrganization is the organization named last before a word that stands for one: "the bloc".
func (r *reader) lastOrganization(k int) ([]int, annotate.Range) {
	last := r.actorBefore(k)
	for a := last; a >= max(0, last-recentActors+1); a-- {
		if x := r.actors[a]; r.Things[x.thing].Kind == graph.KindOrganization {
			return []int{x.thing}, r.Bytes(x.first, x.last)
		}
	}
	return nil, annotate.Range{}
}

// sayer is who says what a clause tells in which a pronoun stands for them: "Norway said it was", "Norway announced that it".
func (r *reader) sayer(pronoun int) ([]int, annotate.Range) {
	k := pronoun - 1
	if r.norm(k) == "that" {
		k--
	}
	for steps := 0; steps < 3 && k > 0 && !r.is(k, saying); steps++ { // "said on Friday that it"
		k--
	}
	if !r.is(k, saying) {
		return nil, annotate.Range{}
	}
	return r.subject(k)
}

// opensWithPerson tells whether a sentence opens with a person.
func (r *reader) opensWithPerson(s annotate.Sentence) bool {
	for k := s.First; k < min(s.Last, s.First+8); k++ {
		if r.personAt[k] >= 0 {
			return true
		}
	}
	return false
}
