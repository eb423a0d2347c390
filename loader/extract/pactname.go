package extract

import (
	"slices"

	"entente/graph"
	"entente/loader/annotate"
)

// registeredPhrase is the phrase of a name of the register that ends at a token; false where none does.
func (r *reader) registeredPhrase(i int) (pactPhrase, bool) {
	k := r.pactAt[i]
	if k < 0 {
		return pactPhrase{}, false
	}
	name := r.Pacts[k]
	low, high := r.bounds(i)
	if r.isOtherName(name, low) {
		return pactPhrase{}, false
	}
	p := pactPhrase{first: name.First, head: i, last: name.Last, named: true, definite: true, rule: "pact.party"}
	for h := name.Last - 1; h >= name.First; h-- { // the noun may stand inside: "Treaty of Lima"
		if r.is(h, pactNoun|weakPact) {
			p.head = h
		}
	}
	if p.first > low && r.dateAt[p.first-1] >= 0 && r.Tokens[p.first-1].Kind == annotate.Number {
		p.first-- // "the 1763 Treaty of Huaraz"
	}
	p.determine(r, low)
	p.generic = false
	r.readPactDate(&p, r.behindBracketed(name, high), high)
	r.readParties(&p, high)
	r.readContent(&p)
	p.register = r.registeredPact(name, p)
	return p, p.register != "" || r.is(p.head, pactNoun|weakPact) // "Joint Communiqué" alone may be any
}

// behindBracketed is the token behind a name, with the noun that it stands before in brackets: `the Lima (or "Paita II")
// Agreement of 1995`.
func (r *reader) behindBracketed(name annotate.Name, high int) int {
	k := name.Last
	for k < high && r.Tokens[k].Is("\"", "”", ")") {
		k++
	}
	if k > name.Last && k < high && r.norm(k-1) == ")" && r.is(k, pactNoun|weakPact) {
		return k + 1
	}
	return name.Last
}

// isOtherName tells whether a name of the register is part of a longer one, as "North Atlantic Treaty Organization", or a
// common word in capitals, "the start".
func (r *reader) isOtherName(name annotate.Name, low int) bool {
	capitals := r.Sentences[r.SentenceOf(name.First)].Capitals
	if before := name.First - 1; before >= low && r.Tokens[before].IsName() && !r.is(before, function) && r.actorAt[before] < 0 && !capitals {
		return true
	}
	if a := r.actorAt[name.Last-1]; a >= 0 && r.actors[a].last > name.Last {
		return true
	}
	return capitals && name.Last == name.First+1 && !r.is(name.First, pactNoun|weakPact)
}

// registeredPact is the pact of the register that a name means: the one of the year that the phrase gives, and whose
// parties it names; "" where none or several fit.
func (r *reader) registeredPact(name annotate.Name, p pactPhrase) graph.ID {
	var fit []graph.ID
	for _, f := range name.Forms {
		known := r.world.pacts[f.Record]
		if datesDiffer(yearOf(p.date), yearOf(known.Signed)) || !r.mayJoin(p.parties, known) || slices.Contains(fit, f.Record) {
			continue
		}
		if r.isToCome(known) {
			continue
		}
		fit = append(fit, f.Record)
	}
	if len(fit) != 1 {
		return ""
	}
	return fit[0]
}

// isToCome tells whether a pact of the register was signed only after the text: a text that shows no date may be some years
// younger than those that it names.
func (r *reader) isToCome(known Pact) bool {
	const slack = 20
	if !r.era.to.Bounded() || !known.Signed.Bounded() {
		return false
	}
	last := r.era.to.Latest()
	if !r.Written.Bounded() {
		last = last.AddYears(slack)
	}
	return known.Signed.Earliest() > last
}

// mayJoin tells whether one of the parties that a phrase names is a party by the register, both where it is a pact of two, or
// it names none.
func (r *reader) mayJoin(parties []int, known Pact) bool {
	isParty := func(thing int) bool { return slices.Contains(known.Parties, r.Things[thing].Register) }
	if len(parties) == 2 && len(known.Parties) == 2 && (!isParty(parties[0]) || !isParty(parties[1])) {
		return false
	}
	return len(parties) == 0 || slices.ContainsFunc(parties, isParty)
}

// monthOf is a date without its day.
func monthOf(d graph.Date) graph.Date {
	if d.Precision() != graph.PrecisionDay {
		return d
	}
	return graph.MustDate(d.String()[:len("2006-01")])
}

// yearOf is a date without its month and day, which sources give differently.
func yearOf(d graph.Date) graph.Date {
	if !d.Bounded() {
		return graph.Date{}
	}
	first, _, _ := d.Earliest().Parts()
	last, _, _ := d.Latest().Parts()
	if first != last {
		return d
	}
	return graph.MustDate(year(first))
}

// special counts the words of the phrase that say of what kind the pact is.
func (r *reader) special(p pactPhrase) int {
	n := 0
	for k := p.first; k < p.last; k++ {
		if k != p.head && r.is(k, pactWord) {
			n++
		}
	}
	return n
}

// isPeaceOf tells whether a token is the noun of a treaty of peace that is called by its place, "the Peace of Huaraz".
func (r *reader) isPeaceOf(i int) bool {
	return r.norm(i) == "peace" && i > 0 && i+2 < len(r.Tokens) && r.Tokens[i].IsName() && r.norm(i-1) == "the" && r.norm(i+1) == "of" && r.Tokens[i+2].IsName() && !r.Sentences[r.SentenceOf(i)].Capitals
}
