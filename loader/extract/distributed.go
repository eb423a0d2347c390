package extract

import (
	"entente/loader/annotate"
)

// readDistributed reads a title in the plural with the nations and the names of its holders each in a list: "the foreign
// ministers of Peru and Chile, A and B", "the presidents of Peru (A) and Chile (B)". It returns the token behind, 0 where
// the two lists are not of one length.
func (r *reader) readDistributed(o office, s annotate.Sentence) int {
	if !o.plural || s.Capitals {
		return 0
	}
	nations, at := r.nationsOfTitle(o, s)
	if len(nations) == 1 {
		return r.readPaired(o, nations[0], s)
	}
	if len(nations) < 2 || at >= s.Last || !r.Tokens[at].Is(",", ":", "(") {
		return 0
	}
	if end := r.readPaired(o, nations[0], s); end > 0 {
		return end
	}
	names := r.namesListed(at+1, s, len(nations))
	if len(names) != len(nations) {
		return 0
	}
	for k, name := range names {
		r.holdOf(o, nations[k], name, s)
	}
	return names[len(names)-1].last
}

// nationsOfTitle are the nations of a title in the plural, behind it or before it, and the token behind the title and them.
func (r *reader) nationsOfTitle(o office, s annotate.Sentence) (nations []actor, end int) {
	add := func(first, last int) {
		for k := first; k < last; k++ {
			if a := r.actorAt[k]; a >= 0 {
				nations = append(nations, r.actors[a])
				k = r.actors[a].last - 1
			}
		}
	}
	if r.norm(o.last) == "of" && o.last+1 < s.Last {
		_, end = r.list(r.skipThe(o.last+1), min(s.Last, o.last+reach))
		add(o.last+1, end)
		return nations, end
	}
	first := o.first
	for first > s.First && first > o.first-20 && (r.actorAt[first-1] >= 0 || r.Tokens[first-1].Is(",", "and") && r.actorAt[max(first-2, 0)] >= 0) {
		first--
	}
	add(first, o.head)
	return nations, o.last
}

// namesListed are so many full names that stand in a list from a token on.
func (r *reader) namesListed(at int, s annotate.Sentence, count int) []pactPlace {
	var names []pactPlace
	for at < s.Last && len(names) < count {
		if at = r.skipRanks(at, s.Last); at >= s.Last {
			break
		}
		end := r.fullName(at, s.Last)
		if len(r.wordsIn(at, end)) < 2 {
			break
		}
		names = append(names, pactPlace{first: at, last: end})
		for at = end; at < s.Last && at < end+2 && r.Tokens[at].Is(",", "and"); at++ {
		}
		if at == end {
			break
		}
	}
	return names
}

// readPaired reads "of Peru (A) and Chile (B)" from the first nation on. It returns the token behind, 0 where fewer than two
// names stand so.
func (r *reader) readPaired(o office, a actor, s annotate.Sentence) int {
	var found []actor
	var names []pactPlace
	for limit := o.last + reach; a.first < limit; {
		if a.last+2 >= s.Last || r.norm(a.last) != "(" {
			break
		}
		at := r.skipRanks(a.last+1, s.Last)
		if at >= s.Last {
			break
		}
		end := r.fullName(at, s.Last)
		if end == at || end >= s.Last || r.norm(end) != ")" {
			break
		}
		found, names = append(found, a), append(names, pactPlace{first: at, last: end})
		next := end + 1
		for next < s.Last && next < end+5 && r.Tokens[next].Is(",", "and", "of", "the") {
			next++
		}
		if next >= s.Last || r.actorAt[next] < 0 {
			break
		}
		a = r.actors[r.actorAt[next]]
	}
	if len(found) < 2 {
		return 0
	}
	for k, name := range names {
		r.holdOf(o, found[k], name, s)
	}
	return names[len(names)-1].last
}

// holdOf notes that the person named holds the office for a nation.
func (r *reader) holdOf(o office, a actor, name pactPlace, s annotate.Sentence) {
	o.of, o.ofAt, o.first = a.thing, r.Bytes(a.first, a.last), o.head
	r.hold(o, name.first, name.last, s)
}

// shareBetween gives two who bear one title in the plural the two nations that the text has just named as a pair, in their order
// unless the register knows whom one of them serves: "Peru and Chile signed a pact. Foreign ministers A and B spoke".
func (r *reader) shareBetween(o office, first, last int) {
	two := r.withoutNation(first, last)
	pair, at := r.pair(o.first, 1)
	if o.of != NoThing || len(two) != 2 || len(pair) != 2 || len(r.nationsOf(pair)) != 2 || r.ofPossessor(o.first) != NoThing {
		return
	}
	if r.knownOf(two[0]) == pair[1] || r.knownOf(two[1]) == pair[0] {
		pair = []int{pair[1], pair[0]}
	}
	for k, p := range two {
		h := &p.held[len(p.held)-1]
		h.of, h.ofAt = pair[k], at
	}
}

// withoutNation are the persons between two tokens, where of none the text has said whom the office told of last serves.
func (r *reader) withoutNation(first, last int) []*person {
	var found []*person
	for k := first; k < last; k++ {
		n := r.personAt[k]
		if n < 0 || len(found) > 0 && found[len(found)-1] == r.persons[n] {
			continue
		}
		p := r.persons[n]
		if len(p.held) == 0 || p.held[len(p.held)-1].of != NoThing {
			return nil
		}
		found = append(found, p)
	}
	return found
}

// knownOf is whom a person serves whom the register knows, NoThing where it knows nobody.
func (r *reader) knownOf(p *person) int {
	if p.leader == nil {
		return NoThing
	}
	return r.nationOfPerson(p)
}
