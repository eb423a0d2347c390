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
		if r.hasOneOfTwo(m) && !self {
			r.partiesOfParagraph(m)
		}
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

// hasOneOfTwo tells whether of a pact of two only the one is told who has it with another or signs it: "Chile had a trade treaty
// with Peru", "Peru signed a trade treaty in Santiago".
func (r *reader) hasOneOfTwo(m pactMention) bool {
	return len(m.pact.parties) == 1 && len(m.parties) == 1 && !m.plural && (m.rule == "pact.with" || m.rule == "pact.of" || m.rule == "pact.signed" && !m.named)
}

// partiesOfParagraph takes the only two nations of a paragraph for the parties of its pact, where they are those of the text or its
// sentence and the one before speak of them: "Peru had been at war with Chile. The Treaty of Huaraz was signed in 1884".
func (r *reader) partiesOfParagraph(m pactMention) {
	first, last := r.paragraphAround(m.head)
	list := r.nationsOf(r.actorsIn(first, last))
	if len(list) != 2 || len(m.pact.parties) > 0 && !slices.Contains(list, m.pact.parties[0]) {
		return
	}
	two, at := r.mainTwo(last)
	if !sameParties(list, two) {
		if at = r.besides(m); at.End == 0 {
			return
		}
	}
	for _, thing := range list {
		r.claimParty(m, thing, "pact.their", r.sentenceRange(m.head), at)
	}
}

// besides is where the sentence of a pact, which may be one of two, and the one before it speak of two nations; nowhere where they
// do not. Conventions and protocols have many parties more often.
func (r *reader) besides(m pactMention) annotate.Range {
	if m.plural || m.named && r.Tokens[m.head].Is("convention", "covenant", "protocol", "charter") {
		return annotate.Range{}
	}
	s := r.SentenceOf(m.head)
	own := r.Sentences[s].First
	first, last := max(r.Sentences[max(s-1, 0)].First, m.head-2*reach), min(r.Sentences[s].Last, m.head+reach)
	if len(r.nationsOf(r.actorsIn(first, own))) == 0 || len(r.nationsOf(r.actorsIn(first, last))) != 2 {
		return annotate.Range{} // what its own sentence says other rules have read
	}
	return r.Bytes(first, last)
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
