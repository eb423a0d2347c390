package extract

import (
	"slices"

	"entente/graph"
	"entente/loader/annotate"
)

// readSignatories reads who a sentence of its own says are parties of the pact told of last: "A and B were the other
// signatories", "its signatories were A, B and C".
func (r *reader) readSignatories(mentions []pactMention) {
	next := 0
	for i := range r.Tokens {
		for next < len(mentions) && mentions[next].first < i {
			next++
		}
		if next == 0 || !r.is(i, pivot) || !r.Tokens[i].Is("signatories", "signatory") && !r.goesOnToParties(i) || r.norm(i+1) == "to" || r.norm(i+1) == "of" {
			continue
		}
		m := mentions[next-1]
		if r.SentenceOf(i)-r.SentenceOf(m.head) > 2 || r.stance(i) == graph.Denied {
			continue
		}
		list, at := r.signatoriesAt(i)
		for _, thing := range list {
			r.claimParty(m, thing, "pact.signatory", r.sentenceRange(i), at, r.Bytes(m.first, m.last))
		}
	}
}

// signatoriesAt is the list before "were the signatories", or behind "the signatories were".
func (r *reader) signatoriesAt(i int) ([]int, annotate.Range) {
	low, high := r.bounds(i)
	if i+1 < high && r.Tokens[i+1].Is("were", "are", "include", "included", ":") {
		list, end := r.list(r.skipThe(i+2), high)
		return list, r.Bytes(i, max(end, i+1))
	}
	k := i - 1
	for k > low && r.Tokens[k].Is("the", "other", "original", "its", "first", "also", "all", "only", "a") {
		k--
	}
	if !r.Tokens[k].Is("were", "are", "was", "is", "became", "as") {
		return nil, annotate.Range{}
	}
	return r.subject(k)
}

// claimParty claims a further party of a pact.
func (r *reader) claimParty(m pactMention, thing int, rule string, at ...annotate.Range) {
	if kind := r.Things[thing].Kind; kind != graph.KindNation && kind != graph.KindOrganization || thing == m.pact.thing || slices.Contains(m.pact.parties, thing) {
		return
	}
	c := relation(graph.PartyTo, thing, m.pact.thing, rule, r.rangesOf(at[0], at[1:]...)...)
	if m.pact.signed.IsKnown() {
		c.Attributes = map[string]string{graph.AttrSigned: m.pact.signed.String()}
	}
	m.pact.parties = append(m.pact.parties, thing)
	r.add(c)
}

// readBound reads whom a pact is said to bind: "the Treaty of Huaraz bound A and B to".
func (r *reader) readBound(p *pactPhrase, high int) {
	k := r.behindAside(r.behindDate(p, high), high)
	if len(p.parties) > 0 || k >= high || p.plural {
		return
	}
	if k+2 < high && r.norm(k) == "," && r.norm(k+1) == "which" {
		k += 2
		if r.Tokens[k].Is("includes", "included", "include", "groups", "grouped", "comprises", "comprised") {
			if list, end := r.list(r.skipThe(k+1), high); len(r.nationsOf(list)) > 1 {
				p.parties, p.partiesAt, p.rule = list, r.Bytes(p.first, end), "pact.bound"
			}
			return
		}
	}
	r.readBinding(p, k, high)
}

// readBinding reads whom a verb of binding at token k binds: "obliges A and B", "bound A to B", "brought together A and B".
func (r *reader) readBinding(p *pactPhrase, k, high int) {
	if r.norm(k) == "brought" && r.norm(k+1) == "together" {
		k++
	}
	if !r.isBinding(k) || r.is(k-1, auxiliary) {
		return
	}
	list, end := r.list(r.skipThe(k+1), high)
	if len(list) == 1 && end+1 < high && r.Tokens[end].Is("to", "with") { // "bound A to B"
		others, last := r.list(r.skipThe(end+1), high)
		list, end = append(list, others...), max(last, end)
	}
	if len(list) == 1 { // "obliges A to help B"
		list, end = r.inClause(k+1, high)
	}
	if len(list) > 1 {
		p.parties, p.partiesAt, p.rule = list, r.Bytes(p.first, end), "pact.bound"
	}
}

// inClause are the two nations of the rest of a clause, none where it does not speak of two; it returns the token behind it.
func (r *reader) inClause(first, high int) ([]int, int) {
	const far = 16
	last := first
	for last < min(high, first+far) && !r.isBreak(last) && !r.is(last, clauseStart|pactNoun|weakPact) && !r.Tokens[last].Is(",", ".") {
		last++
	}
	if list := r.nationsOf(r.actorsIn(first, last)); len(list) == 2 {
		return list, last
	}
	return nil, last
}

// isBinding tells whether a verb says of a pact whom it binds, "obliges", "allied".
func (r *reader) isBinding(k int) bool {
	return k >= 0 && k < len(r.Tokens) && r.Tokens[k].Is("bound", "binds", "binding", "obliged", "obliges", "committed", "commits", "committing", "allied", "linked", "links", "united", "unites", "together", "bars", "barred", "requires", "required", "forbids", "forbade", "allows", "allowed", "permits", "permitted")
}

// behindAside is the token behind what stands between commas at a token, "the pact, signed in 1951, bound".
func (r *reader) behindAside(k, high int) int {
	const far = 12
	if k >= high || !r.is(k+1, signVerb|preposition) {
		return k
	}
	return r.pastParenthesis(k, min(high, k+far))
}

// readOpening reads whom a sentence that opens with a pact says that they did by it: "In the Treaty of Huaraz, A and B
// divided", "By the convention of 1904 they settled".
func (r *reader) readOpening(p *pactPhrase, high int) {
	if !r.opensSentence(p) {
		return
	}
	k := r.behindDate(p, high)
	if k < high && r.norm(k) == "," {
		k++
	}
	if list, at := r.doers(p, r.skipThe(k), high); len(list) > 1 {
		p.parties, p.partiesAt, p.rule = list, at, "pact.opening"
	}
}

// doers are the several who do something by a pact that opens the sentence, at the token behind it: "they", "the three
// governments", "both countries", "A and B divided".
func (r *reader) doers(p *pactPhrase, k, high int) ([]int, annotate.Range) {
	switch {
	case k >= high:
	case r.norm(k) == "they":
		return r.pair(p.first, 1)
	case numbers[r.norm(k)] > 0:
		return r.allOf(k, high)
	case r.Tokens[k].Is("both", "two") && k+1 < high && r.is(k+1, reference):
		return r.theTwo(p.first)
	case r.actorAt[k] >= 0:
		list, end := r.list(k, high)
		if len(list) == 1 {
			return r.doerAndOther(k, end, high)
		}
		if len(list) <= few && end < high && r.Tokens[end].Kind == annotate.Word && r.Tokens[end].Case == annotate.Lower {
			return list, r.Bytes(k, end)
		}
	}
	return nil, annotate.Range{}
}

// doerAndOther are the only two nations of a sentence that says what one of them does by a pact: "By the Treaty of Huaraz, A gave
// the coast to B".
func (r *reader) doerAndOther(k, end, high int) ([]int, annotate.Range) {
	if end >= high || r.Tokens[end].Case != annotate.Lower || r.is(end, clauseStart) {
		return nil, annotate.Range{}
	}
	high = min(high, r.Sentences[r.SentenceOf(k)].Last)
	if two := r.nationsOf(r.actorsIn(k, high)); len(two) == 2 {
		return two, r.Bytes(k, high)
	}
	return nil, annotate.Range{}
}

// opensSentence tells whether a phrase that names no party opens its sentence: "In the Treaty of", "By the pact of 1904".
func (r *reader) opensSentence(p *pactPhrase) bool {
	s := r.Sentences[r.SentenceOf(p.head)]
	if len(p.parties) > 0 || p.plural || p.generic || !p.named && !p.date.IsKnown() {
		return false
	}
	return p.first-s.First <= 3 && r.Tokens[s.First].Is("in", "by", "under", "through", "with")
}

// behindDate is the token behind a phrase and the date that follows it.
func (r *reader) behindDate(p *pactPhrase, high int) int {
	k := p.last
	for k < min(high, p.last+10) && (r.dateAt[k] >= 0 || r.is(k, dateLead) && r.norm(k) != "," || r.Tokens[k].Is("(", ")")) {
		k++
	}
	return k
}

// readTheirs reads whose a pact is that is called "its treaty with B", or with which a clause opens, "whose own treaty with B":
// the nation before it in the sentence.
func (r *reader) readTheirs(p *pactPhrase) {
	if !p.tellsPartnerAlone() || !r.isOwned(p) {
		return
	}
	low, _ := r.bounds(p.head)
	for a := r.actorBefore(p.first); a >= 0 && r.actors[a].first >= low; a-- {
		x := r.actors[a]
		if r.Things[x.thing].Kind != graph.KindNation || x.thing == p.parties[0] || r.isPartner(x) {
			continue
		}
		p.addPartner(x.thing, r.Bytes(x.first, x.last))
		return
	}
}

// isPartner tells whether a nation is only the one with whom another has a pact: Chile in "Peru's pact with Chile and its accord
// with Cuba".
func (r *reader) isPartner(a actor) bool {
	k := a.first - 1
	if r.norm(k) == "the" {
		k--
	}
	return r.norm(k) == "with"
}

// isOwned tells whether a phrase says whose its pact is by no more than "its", "their own", "whose".
func (r *reader) isOwned(p *pactPhrase) bool {
	k := p.first - 1
	for k > 0 && r.Tokens[k].Is("own", "new", "old", "separate") {
		k--
	}
	return k >= 0 && r.Tokens[k].Is("its", "their", "his", "her", "our", "whose") || r.Tokens[p.first].Is("its", "their", "whose")
}
