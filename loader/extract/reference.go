package extract

import (
	"slices"

	"entente/graph"
	"entente/loader/annotate"
)

// recentActors is how many mentions before a reference tell of whom the text speaks.
const recentActors = 40

// couple is what "both countries" refers to: two named as a list not long before, unless the text speaks of two others all the
// while, else the two nations of which the text has spoken of late and hardly of others.
func (r *reader) couple(i int) ([]int, annotate.Range) {
	main, mainAt := r.mainTwo(i)
	if things, at := r.pair(i, 4); len(things) == 2 && (len(main) < 2 || slices.Contains(main, things[0]) || slices.Contains(main, things[1])) {
		return things, at
	}
	return main, mainAt
}

// mainTwo are the two nations of which the text has spoken of late and hardly of others.
func (r *reader) mainTwo(i int) ([]int, annotate.Range) {
	counts := map[int]int{}
	lastAt := map[int]annotate.Range{}
	for _, a := range r.spokenBefore(i) {
		if r.Things[a.thing].Kind == graph.KindNation {
			counts[a.thing]++
			lastAt[a.thing] = r.Bytes(a.first, a.last)
		}
	}
	first, second, third := NoThing, NoThing, NoThing
	more := func(a, b int) bool { return b == NoThing || counts[a] > counts[b] || counts[a] == counts[b] && a < b }
	for thing := range counts {
		switch {
		case more(thing, first):
			first, second, third = thing, first, second
		case more(thing, second):
			second, third = thing, second
		case more(thing, third):
			third = thing
		}
	}
	if second == NoThing || counts[second] < 2 || third != NoThing && counts[third]*2 > counts[second] {
		return nil, annotate.Range{}
	}
	return []int{min(first, second), max(first, second)}, lastAt[second]
}

// indexSpoken notes where nations are spoken of, by name or by who serves them, once it is known whom all persons serve.
func (r *reader) indexSpoken() {
	r.spoken = slices.Clone(r.actors)
	for _, p := range r.persons {
		for _, at := range p.places {
			if of := p.serves(); of != NoThing && r.actorAt[at.first] < 0 {
				r.spoken = append(r.spoken, actor{thing: of, first: at.first, last: at.last})
			}
		}
	}
	slices.SortStableFunc(r.spoken, func(a, b actor) int { return a.first - b.first })
}

// spokenBefore are the last places before a token where nations are spoken of; by name alone while persons are read.
func (r *reader) spokenBefore(i int) []actor {
	all := r.spoken
	if all == nil {
		all = r.actors
	}
	end, _ := slices.BinarySearchFunc(all, i, func(a actor, i int) int { return a.first - i })
	return all[max(0, end-recentActors):end]
}

// readReferences keeps the mentions that name nobody: "both countries" for the two spoken of, "the country" for the one
// that the sentence before it speaks of alone.
func (r *reader) readReferences() {
	for i := range r.Tokens {
		switch {
		case r.Tokens[i].Is("both", "two", "either"):
			end := i + 1
			if !r.is(end, reference) && r.is(end+1, reference) && !r.is(end, function) && r.actorAt[end] < 0 {
				end++
			}
			if !r.is(end, reference) || r.actorAt[end] >= 0 || r.norm(i) == "two" && !r.is(i-1, determiner) {
				continue
			}
			things, _ := r.couple(i)
			for _, thing := range things {
				r.mention(thing, graph.MentionDescription, r.Bytes(i, end+1))
			}
		case r.Tokens[i].Is("country", "nation") && r.norm(i-1) == "the":
			if thing := r.aloneBefore(i - 1); thing != NoThing {
				r.mention(thing, graph.MentionDescription, r.Bytes(i-1, i+1))
			}
		}
	}
}

// aloneBefore is the one nation that the sentence speaks of before token i, or else the sentence before it; NoThing where
// there are several or none.
func (r *reader) aloneBefore(i int) int {
	s := r.SentenceOf(i)
	for back := range 2 {
		if s-back < 0 {
			break
		}
		one := NoThing
		low := max(r.Sentences[s-back].First, i-2*reach)
		for k := r.actorBefore(i); k >= 0 && r.actors[k].first >= low; k-- {
			thing := r.actors[k].thing
			if r.Things[thing].Kind != graph.KindNation || r.SentenceOf(r.actors[k].first) != s-back {
				continue
			}
			if one != NoThing && one != thing {
				return NoThing
			}
			one = thing
		}
		if one != NoThing {
			return one
		}
	}
	return NoThing
}

// theTwo is what "both countries" refers to where a text tells of pacts: the two parties of the one told of last, unless a pair
// was named since.
func (r *reader) theTwo(i int) ([]int, annotate.Range) {
	list, at := r.couple(i)
	for k := len(r.pacts) - 1; k >= max(0, len(r.pacts)-few); k-- {
		p := r.pacts[k]
		if p.self || len(p.parties) != 2 || len(p.places) == 0 || r.SentenceOf(i)-r.SentenceOf(p.last-1) > 2 {
			continue
		}
		if place := r.Bytes(p.places[len(p.places)-1].first, p.last); len(list) != 2 || place.Start > at.Start {
			return p.parties, place
		}
		break
	}
	return list, at
}

// theSigners are the two who sign in the clause of a reference: those that it means, else the only two spoken of just before.
func (r *reader) theSigners(i int) ([]int, annotate.Range) {
	if list, at := r.theTwo(i); len(list) == 2 {
		return list, at
	}
	return r.twoBefore(i)
}

// twoBefore are the two nations of whom the last sentence that speaks of any tells alone.
func (r *reader) twoBefore(i int) ([]int, annotate.Range) {
	s := r.SentenceOf(i)
	for back := range 3 {
		if s-back < 0 {
			break
		}
		of := r.Sentences[s-back]
		first, last := max(of.First, i-2*reach), min(of.Last, i)
		if list := r.nationsOf(r.actorsIn(first, last)); len(list) == 2 {
			return list, r.Bytes(first, last)
		} else if len(list) > 0 {
			break
		}
	}
	return nil, annotate.Range{}
}

// numbers are how many a reference counts, "the three governments".
var numbers = map[string]int{"three": 3, "four": 4, "five": 5, "six": 6}

// allOf is whom "the three governments", "the same four parties" at a token refer to: the last list of so many, or the parties
// of a pact told of; nil where there is none or it names them itself.
func (r *reader) allOf(i, limit int) ([]int, annotate.Range) {
	count := numbers[r.norm(i)]
	if count == 0 || i == 0 || i+1 >= limit || !r.Tokens[i-1].Is("the", "same", "all", "these") || !r.is(i+1, reference) || i+2 < limit && r.Tokens[i+2].Is(",", ":", "—", "(") {
		return nil, annotate.Range{}
	}
	for k := len(r.pacts) - 1; k >= max(0, len(r.pacts)-few); k-- {
		if p := r.pacts[k]; len(p.parties) == count && len(p.places) > 0 {
			return p.parties, r.Bytes(p.places[0].first, p.places[0].last)
		}
	}
	return r.lastOf(count, i)
}

// lastOf is the last list of so many before a token, no more than four sentences back: "A, B and C" for "the three governments".
func (r *reader) lastOf(count, i int) ([]int, annotate.Range) {
	low := r.Sentences[max(0, r.SentenceOf(i)-4)].First
	for a := r.actorBefore(i); a >= 0 && r.actors[a].first >= low; a-- {
		start := a
		for start > 0 && a-start < 2*few && r.joined(r.actors[start-1].last, r.actors[start].first) {
			start--
		}
		if things, end := r.list(r.actors[start].first, r.actors[a].last); len(things) == count {
			return things, r.Bytes(r.actors[start].first, end)
		}
		a = start
	}
	return nil, annotate.Range{}
}
