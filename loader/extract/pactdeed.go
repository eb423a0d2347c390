package extract

import (
	"slices"

	"entente/graph"
	"entente/loader/annotate"
)

// hasVerbs say of their subject that it has a pact; transfers that what it gives up goes to the other party; settles what a
// pact does to what lies between its parties; ties what holds them together by it.
var (
	hasVerbs  = wordLists["has"]
	transfers = wordLists["transfer"]
	settles   = wordLists["settle"]
	ties      = wordLists["tie"]
)

// readDeeds reads the parties of a pact from what the sentence says that they did by it, where nothing else tells them.
func (r *reader) readDeeds(p *pactPhrase, high int) {
	if len(p.parties) > 1 && p.rule != "pact.with" || p.generic || p.negated {
		return
	}
	low, _ := r.bounds(p.head)
	for n, read := range []func(*pactPhrase, int, int) ([]int, annotate.Range){r.tied, r.havers, r.namedSignatories, r.joinedIn, r.settled, r.countedSigners, r.complying, r.accused, r.ceding, r.ofPair, r.exchangers, r.withMembers, r.moved, r.recognising} {
		list, at := read(p, low, high)
		if len(list) == 0 {
			continue
		}
		for _, thing := range p.parties {
			list = appendOnce(slices.Clone(list), thing)
		}
		if len(list) > 1 || n == 0 || n == 2 && len(list) > 0 {
			p.parties, p.partiesAt, p.rule = list, hull(at, r.Bytes(p.first, p.last)), "pact.deed"
			return
		}
	}
}

// beforeDeterminer is the token before a phrase and its determiner.
func (r *reader) beforeDeterminer(p *pactPhrase) int {
	k := p.first - 1
	if r.is(k, determiner) {
		k--
	}
	return k
}

// havers are who has a pact: "A and B have a trade agreement", "A has defence treaties with B".
func (r *reader) havers(p *pactPhrase, low, _ int) ([]int, annotate.Range) {
	k := r.beforeDeterminer(p)
	if k <= low || !hasVerbs[r.norm(k)] || r.stance(k) != graph.Asserted || p.weak && len(p.content) == 0 {
		return nil, annotate.Range{}
	}
	return r.subject(k)
}

// namedSignatories are those whom a sentence counts up as the signatories of a pact: "the signatories of the pact, A, B and C".
func (r *reader) namedSignatories(p *pactPhrase, low, high int) ([]int, annotate.Range) {
	k := r.beforeDeterminer(p)
	first := r.behindDate(p, high)
	if first+1 < high && r.norm(p.last) == "(" && r.dateAt[p.last+1] < 0 { // "the pact (A, B, C)"
		list, end := r.list(p.last+1, high)
		if end < high && r.norm(end) == ")" && len(r.nationsOf(list)) > 1 {
			return list, r.Bytes(p.last, end)
		}
	}
	if list, at := r.whoseMembers(p, high); len(list) > 1 {
		return list, at
	}
	if list, at := r.amongMembers(k, low); len(list) > 0 {
		return list, at
	}
	if k <= low || !r.Tokens[k].Is("to", "of") || !r.Tokens[k-1].Is("signatories", "parties", "members") || first+1 >= high || !r.Tokens[first].Is(",", "—", "(", ":", "were", "are", "include", "included") {
		return nil, annotate.Range{}
	}
	list, end := r.list(r.skipThe(first+1), high)
	return list, r.Bytes(first, max(end, first+1))
}

// countedSigners are those whom a colon counts up behind "Six nations signed the pact in 1978: A, B and C".
func (r *reader) countedSigners(p *pactPhrase, low, high int) ([]int, annotate.Range) {
	k := r.behindDate(p, high)
	for k < high && r.Tokens[k].Kind != annotate.Mark && k < p.last+8 {
		k++
	}
	if k+1 >= high || r.norm(k) != ":" {
		return nil, annotate.Range{}
	}
	for i := p.first - 1; i > max(low, p.first-8); i-- {
		if r.is(i, signVerb|ratifyVerb) && r.stance(i) == graph.Asserted && r.is(i-1, reference) {
			list, end := r.list(r.skipThe(k+1), high)
			return list, r.Bytes(k, max(end, k+1))
		}
	}
	return nil, annotate.Range{}
}

// whoseMembers are the parties of "the pact, whose members are A and B".
func (r *reader) whoseMembers(p *pactPhrase, high int) ([]int, annotate.Range) {
	k := p.last
	if k < high && r.norm(k) == "," {
		k++
	}
	if k+3 >= high || r.norm(k) != "whose" || !r.Tokens[k+1].Is("members", "signatories", "parties") || !r.Tokens[k+2].Is("are", "were", "include", "included") {
		return nil, annotate.Range{}
	}
	list, end := r.list(r.skipThe(k+3), high)
	return list, r.Bytes(k, max(end, k+1))
}

// amongMembers are who is said to be of the parties of a pact: "A and B are members of", "A was among the signatories of".
func (r *reader) amongMembers(k, low int) ([]int, annotate.Range) {
	if k <= low+1 || !r.Tokens[k].Is("to", "of") || !r.Tokens[k-1].Is("signatories", "parties", "members", "member") {
		return nil, annotate.Range{}
	}
	i := k - 2
	for i > low && r.Tokens[i].Is("one", "of", "the", "among", "original", "founding", "a", "first", "also", "full") {
		i--
	}
	if i <= low || !r.Tokens[i].Is("is", "are", "was", "were", "became", "remains", "remain") || r.stance(k-1) != graph.Asserted {
		return nil, annotate.Range{}
	}
	return r.subject(i)
}

// settled are between whom a pact settles something: "the Treaty of X ended the war between A and B", "the border between A and
// B was fixed by the Treaty of X", "talks between A and B led to".
func (r *reader) settled(p *pactPhrase, low, high int) ([]int, annotate.Range) {
	first, last := r.whereSettled(p, low, high)
	for k := first; k+1 < last; k++ {
		if settles[r.norm(k)] && r.hasSequence(k+1, min(last, k+4), "war|wars|conflict|hostilities|dispute|quarrel", "with|against") {
			list, at := r.subject(k) // "A and B ended the war with C by"
			for _, thing := range r.actorsIn(k, last) {
				list = appendOnce(slices.Clone(list), thing)
			}
			return list, hull(at, r.Bytes(k, last))
		}
		if settles[r.norm(k)] && r.hasSequence(k+1, min(last, k+2), "their") { // "A and B ended their war by"
			if list, at := r.subject(k); len(list) > 1 {
				return list, at
			}
		}
		if r.norm(k) == "between" {
			list, end := r.list(r.skipThe(k+1), last)
			return list, r.Bytes(k, max(end, k+1))
		}
		if r.is(k, clauseStart) || r.isBreak(k) || k > p.last && r.is(k, pactNoun|weakPact) { // what is said of another pact
			last = k
			break
		}
	}
	return r.atWar(first, last)
}

// atWar are the only two nations of some words that tell of a war or a quarrel: "Peru's defeat by Chile led to the Treaty of X".
func (r *reader) atWar(first, last int) ([]int, annotate.Range) {
	list := r.nationsOf(r.actorsIn(first, last))
	if len(list) != 2 || !r.hasSequence(first, last, "war|defeat|defeated|victory|invasion|invaded|conquest|fighting|dispute|quarrel") {
		return nil, annotate.Range{}
	}
	return list, r.Bytes(first, last)
}

// whereSettled are the tokens that tell what a pact settles: behind "the Treaty of X ended", before "was fixed by the Treaty of
// X"; none where it is not said to settle anything.
func (r *reader) whereSettled(p *pactPhrase, low, high int) (first, last int) {
	if first = r.behindDate(p, high); first < high && settles[r.norm(first)] {
		return first, min(high, p.last+20)
	}
	before := r.beforeDeterminer(p)
	if before > low && settles[r.norm(before)] {
		before++
	}
	if before <= low || !r.Tokens[before].Is("with", "by", "in", "through", "to", "on") && !settles[r.norm(before-1)] || !r.hasSettling(max(low, before-7), before) {
		return 0, 0
	}
	return r.clauseOf(before-1, max(low, p.first-25)), p.first
}

// clauseOf is where the clause of a token begins, no further back than a limit.
func (r *reader) clauseOf(k, low int) int {
	for ; k > low; k-- {
		if r.isBreak(k) || r.is(k, clauseStart) {
			return k + 1
		}
	}
	return low
}

// hasSettling tells whether a word of a run says that something is settled, which stands so.
func (r *reader) hasSettling(first, last int) bool {
	for k := first; k < last; k++ {
		if settles[r.norm(k)] {
			return !r.is(k-1, modal|negation|planWord) && !r.is(k-2, modal|negation)
		}
	}
	return false
}

// tied are whom a pact holds together: "A and B are allied by a treaty of 1951".
func (r *reader) tied(p *pactPhrase, low, _ int) ([]int, annotate.Range) {
	k := r.beforeDeterminer(p)
	if k <= low+1 || !r.Tokens[k].Is("by", "in", "through", "under") {
		return nil, annotate.Range{}
	}
	for i := k - 1; i > max(low, k-7); i-- {
		if ties[r.norm(i)] {
			if !r.is(i-1, copula|auxiliary) || r.stance(i) != graph.Asserted {
				break
			}
			list, at := r.subject(i)
			for _, thing := range r.actorsIn(i, k) { // "A is bound to B by"
				list = appendOnce(slices.Clone(list), thing)
			}
			return list, at
		}
		if r.is(i, commonVerb|clauseStart) {
			break
		}
	}
	return nil, annotate.Range{}
}

// ceding are who gives up and who gets by a pact: "A ceded the coast to B in the Treaty of X", "By the Treaty of X, A ceded it
// to B".
func (r *reader) ceding(p *pactPhrase, low, high int) ([]int, annotate.Range) {
	first, last := low, p.first
	if before := r.beforeDeterminer(p); !r.Tokens[max(before, 0)].Is("with", "by", "in", "through", "under") {
		return nil, annotate.Range{}
	} else if before <= low+1 {
		first, last = r.behindDate(p, high), high
	}
	for k := max(first, last-30); k < min(last, first+30); k++ {
		if !transfers[r.norm(k)] || r.is(k-1, copula) || r.stance(k) != graph.Asserted {
			continue
		}
		giver, at := r.subject(k)
		for i := k + 1; len(giver) == 1 && i+1 < min(last, k+20); i++ {
			if to := r.skipThe(i + 1); r.Tokens[i].Is("to", "from") && to < last && r.actorAt[to] >= 0 {
				x := r.actors[r.actorAt[to]]
				return appendOnce(giver, x.thing), hull(at, r.Bytes(x.first, x.last))
			}
			if r.isBreak(i) || r.is(i, clauseStart) {
				break
			}
		}
	}
	return nil, annotate.Range{}
}

// complying are those who are called upon to keep a pact: "Calls upon A and B to comply with the agreement".
func (r *reader) complying(p *pactPhrase, low, _ int) ([]int, annotate.Range) {
	k := r.beforeDeterminer(p)
	for k > low && r.Tokens[k].Is("with", "by", "fully", "strictly", "scrupulously") {
		k--
	}
	if k <= low || !r.Tokens[k].Is("comply", "complied", "respect", "respected", "honour", "honor", "honoured", "honored", "implement", "implemented", "observe", "observed", "abide", "abided", "fulfil", "fulfill") {
		return nil, annotate.Range{}
	}
	if list, at := r.subject(k); len(list) > 1 {
		return list, at
	}
	return nil, annotate.Range{}
}

// accused are whom one says to break a pact, and who says so: "A accused B of violating the 1951 agreement".
func (r *reader) accused(p *pactPhrase, low, _ int) ([]int, annotate.Range) {
	k := r.beforeDeterminer(p)
	if k <= low+3 || p.named || !r.Tokens[k].Is("violating", "breaking", "breaching", "flouting", "infringing", "ignoring") || r.norm(k-1) != "of" {
		return nil, annotate.Range{}
	}
	for i := k - 2; i > max(low, k-12); i-- {
		if r.Tokens[i].Is("accused", "accuses", "accusing", "accuse") {
			list, at := r.subject(i)
			if one := r.aloneBefore(i); len(list) == 0 && r.norm(i-1) == "it" && one != NoThing {
				list, at = []int{one}, r.Bytes(i-1, i)
			}
			for _, thing := range r.actorsIn(i, k) {
				list = appendOnce(slices.Clone(list), thing)
			}
			return list, hull(at, r.Bytes(i, k))
		}
	}
	return nil, annotate.Range{}
}

// ofPair are whose a pact is: "the alliance of A and B".
func (r *reader) ofPair(p *pactPhrase, _, high int) ([]int, annotate.Range) {
	k := p.last
	if p.named || k+1 >= high || r.norm(k) != "of" {
		return nil, annotate.Range{}
	}
	first := r.skipThe(k + 1)
	if first >= high || r.actorAt[first] < 0 {
		return nil, annotate.Range{}
	}
	list, end := r.list(first, high)
	return list, r.Bytes(first, max(end, first+1))
}
