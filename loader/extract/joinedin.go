package extract

import (
	"slices"

	"entente/graph"
	"entente/loader/annotate"
)

// joinedIn are who comes in with whom in a pact: "A joined B and C in the pact of 1951", "A joined with B in", "A joined the two
// powers in".
func (r *reader) joinedIn(p *pactPhrase, low, _ int) ([]int, annotate.Range) {
	const far = 9
	in := r.beforeDeterminer(p)
	if in <= low || r.norm(in) != "in" {
		return nil, annotate.Range{}
	}
	for k := in - 1; k > max(low, in-far); k-- {
		if !r.Tokens[k].Is("joined", "joins") {
			if r.is(k, commonVerb|clauseStart) || r.isBreak(k) {
				break
			}
			continue
		}
		if r.stance(k) != graph.Asserted {
			break
		}
		return r.joiners(k, in)
	}
	return nil, annotate.Range{}
}

// joiners are the subject of "joined" and those whom it joins, by name or as "the two powers".
func (r *reader) joiners(verb, in int) ([]int, annotate.Range) {
	list, at := r.subject(verb)
	list, at = r.withPronoun(list, at, verb)
	if len(list) == 0 {
		return nil, annotate.Range{}
	}
	joined := r.actorsIn(verb, in)
	for i := verb + 1; i+1 < in && len(joined) == 0; i++ {
		if r.Tokens[i].Is("two", "both") && r.is(i+1, reference) {
			joined, _ = r.theTwo(verb)
		}
	}
	if len(joined) == 0 {
		return nil, annotate.Range{}
	}
	list = slices.Clone(list)
	for _, thing := range joined {
		list = appendOnce(list, thing)
	}
	return list, hull(at, r.Bytes(verb, in))
}
