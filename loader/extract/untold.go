package extract

import (
	"slices"

	"entente/graph"
	"entente/loader/annotate"
)

// readUntold takes the two nations of which a text speaks for the parties of a pact of which it says no party at all, where its
// paragraph names both of them and no third nation.
func (r *reader) readUntold(mentions []pactMention) {
	told, older := r.toldPacts()
	self := len(r.pacts) > 0 && r.pacts[0].self
	for _, m := range mentions {
		if told[m.pact.thing] || m.pact.register != "" {
			continue
		}
		if other, ok := older[m.pact.thing]; ok {
			r.partiesOfOlder(m, other)
			continue
		}
		if !self { // recitals name pacts of many parties
			r.partiesOfParagraph(m)
		}
	}
}

// toldPacts are the pacts of which a party is told, and the pact that each replaces or amends, "this replaces the accord of 1951".
func (r *reader) toldPacts() (told map[int]bool, older map[int]*pact) {
	byThing := map[int]*pact{}
	for _, p := range r.pacts {
		byThing[p.thing] = p
	}
	self := len(r.pacts) > 0 && r.pacts[0].self
	told, older = map[int]bool{}, map[int]*pact{}
	for _, c := range r.Claims {
		switch c.Kind {
		case graph.PartyTo:
			told[c.To] = true
		case graph.Supersedes, graph.Amends:
			older[c.From] = byThing[c.To]
			if self && c.From == r.pacts[0].thing { // two who amend a pact of theirs
				older[c.To] = r.pacts[0]
			}
		}
	}
	return told, older
}

// partiesOfParagraph takes the only two nations of a paragraph, who are those of the text, for the parties of its pact: "Peru and
// Chile ended their talks. The trade agreement was signed".
func (r *reader) partiesOfParagraph(m pactMention) {
	first, last := r.paragraphAround(m.head)
	list := r.nationsOf(r.actorsIn(first, last))
	two, at := r.mainTwo(last)
	if len(list) != 2 || len(two) != 2 || !slices.Contains(list, two[0]) || !slices.Contains(list, two[1]) {
		return
	}
	for _, thing := range list {
		r.claimParty(m, thing, "pact.their", r.sentenceRange(m.head), at)
	}
}

// partiesOfOlder takes the two parties of a pact for those of the one that replaces or amends it.
func (r *reader) partiesOfOlder(m pactMention, older *pact) {
	if older == nil || len(older.parties) != 2 {
		return
	}
	sentence := r.sentenceRange(m.head)
	for _, party := range older.parties {
		r.claimParty(m, party, "pact.their", append([]annotate.Range{sentence, r.Bytes(m.first, m.last)}, r.placesOf([]int{party}, sentence)...)...)
	}
}
