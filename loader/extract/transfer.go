package extract

import (
	"entente/graph"
	"entente/loader/annotate"
)

// moved are between whom a pact itself moves something: "The Treaty of X transferred the coast from A to B".
func (r *reader) moved(p *pactPhrase, _, high int) ([]int, annotate.Range) {
	k := r.behindDate(p, high)
	if k >= high || !transfers[r.norm(k)] && !r.Tokens[k].Is("gave", "gives", "awarded", "assigned") {
		return nil, annotate.Range{}
	}
	list, end := r.inClause(k+1, high)
	return list, r.Bytes(k, end)
}

// recognising are who recognizes whom in a pact: "A recognized B's independence in the Treaty of X", "A recognized the independence of
// B by".
func (r *reader) recognising(p *pactPhrase, low, _ int) ([]int, annotate.Range) {
	const far = 14
	before := r.beforeDeterminer(p)
	if before <= low || !r.Tokens[before].Is("in", "by", "with", "under", "through") {
		return nil, annotate.Range{}
	}
	for k := before - 1; k > max(low, before-far); k-- {
		if r.Tokens[k].Is("recognized", "recognised", "acknowledged") && !r.is(k-1, copula) && r.stance(k) == graph.Asserted {
			list, at := r.subject(k)
			whom := r.nationsOf(r.actorsIn(k, before))
			if len(list) == 1 && len(whom) == 1 {
				return appendOnce(list, whom[0]), hull(at, r.Bytes(k, before))
			}
			break
		}
		if r.isBreak(k) || r.is(k, clauseStart) {
			break
		}
	}
	return nil, annotate.Range{}
}
