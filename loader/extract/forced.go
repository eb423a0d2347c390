package extract

import (
	"slices"

	"entente/graph"
	"entente/loader/annotate"
)

// readForced reads who makes another conclude a pact, which is then done: "A forced B to sign the treaty", "A obliged the cabinet of B
// to accept a convention".
func (r *reader) readForced(p *pactPhrase) {
	const far = 9
	if len(p.parties) > 1 && p.rule != "pact.with" {
		return
	}
	low, _ := r.bounds(p.head)
	k := r.beforeDeterminer(p)
	if k-2 <= low || !r.Tokens[k].Is("sign", "accept", "conclude", "ratify") || r.norm(k-1) != "to" {
		return
	}
	for i := k - 2; i > max(low, k-far); i-- {
		if !r.Tokens[i].Is("forced", "obliged", "compelled", "made", "pressed", "brought") {
			continue
		}
		if list, at := r.forcedBy(i, k); len(list) > 0 {
			p.parties, p.partiesAt, p.rule, p.done = list, at, "pact.deed", true
		}
		return
	}
}

// forcedBy are who is forced and who forces, at the verb of forcing.
func (r *reader) forcedBy(verb, sign int) ([]int, annotate.Range) {
	object := r.actorsIn(verb, sign)
	if len(object) == 0 || r.stance(verb) != graph.Asserted || r.is(verb-1, copula) {
		return nil, annotate.Range{}
	}
	list, at := r.subject(verb)
	list = slices.Clone(list)
	for _, thing := range object {
		list = appendOnce(list, thing)
	}
	return list, hull(at, r.Bytes(verb, sign))
}
