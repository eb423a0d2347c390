package extract

import (
	"slices"

	"entente/graph"
)

// readUntold takes the two nations of which a text speaks for the parties of a pact of which it says no party at all, where its
// paragraph names both of them and no third nation.
func (r *reader) readUntold(mentions []pactMention) {
	if len(r.pacts) > 0 && r.pacts[0].self { // its recitals name pacts of many parties
		return
	}
	told := map[int]bool{}
	for _, c := range r.Claims {
		if c.Kind == graph.PartyTo {
			told[c.To] = true
		}
	}
	for _, m := range mentions {
		if told[m.pact.thing] || m.pact.register != "" {
			continue
		}
		first, last := r.paragraphAround(m.head)
		list := r.nationsOf(r.actorsIn(first, last))
		two, at := r.mainTwo(last)
		if len(list) != 2 || len(two) != 2 || !slices.Contains(list, two[0]) || !slices.Contains(list, two[1]) {
			continue
		}
		for _, thing := range list {
			r.claimParty(m, thing, "pact.their", r.sentenceRange(m.head), at)
		}
	}
}
