package extract

import (
	"entente/graph"
	"entente/loader/annotate"
)

// claimParties claims what a phrase says of who is a party.
func (r *reader) claimParties(p *pact, ph pactPhrase, verb int, stance graph.Stance) {
	for _, thing := range ph.parties {
		kind := r.Things[thing].Kind
		if kind != graph.KindNation && kind != graph.KindOrganization {
			continue
		}
		at, apart := ph.apart[thing]
		if !apart {
			at = ph.partiesAt
		}
		c := relation(graph.PartyTo, thing, p.thing, ph.rule, r.rangesOf(r.sentenceRange(ph.head), at)...)
		c.Stance = stance
		if stance == graph.Asserted {
			p.parties = appendOnce(p.parties, thing)
			r.dateParty(&c, p, ph, verb)
		}
		r.add(c)
	}
}

// dateParty gives a party the day of signing or of ratifying.
func (r *reader) dateParty(c *Claim, p *pact, ph pactPhrase, verb int) {
	switch {
	case ph.rule == "pact.ratified" && verb >= 0:
		if d := r.eventDate(verb); d.IsKnown() {
			c.Attributes = map[string]string{graph.AttrRatified: d.String()}
		}
	case p.signed.IsKnown():
		c.Attributes = map[string]string{graph.AttrSigned: p.signed.String()}
	}
}

// readParties reads the parties that the phrase itself names: a pair before the noun, a list after "between", "with".
func (r *reader) readParties(p *pactPhrase, high int) {
	if r.readPair(p); r.isLinkedAside(*p) {
		return // who signs is said of another
	}
	first := r.behindLinked(p.last, high)
	for k := first; k < min(high, first+14); k++ {
		switch {
		case r.is(k, among):
			r.readAmong(p, k, high)
			return
		case r.norm(k) == "with" && r.Tokens[k-1].Is(",", "deposited", "lodged", "registered", "filed"):
			return // "the agreement, with Norway winning"; "was deposited with the Government of Norway"
		case r.norm(k) == "with":
			if !r.isBinding(r.behindDate(p, high)) {
				r.joinParties(p, k, high, "pact.with")
			}
			return
		case r.leadsToSigners(k, p.last):
			r.joinParties(p, k, high, "pact.signed")
			return
		case r.norm(k) == "and" && r.listsMatters(k, high): // "on oil, borders and security with"
		case r.partsParties(p, k):
			return
		}
	}
}

// readPair reads the parties before the noun: "the Peru-Chile treaty", "its Norwegian accord".
func (r *reader) readPair(p *pactPhrase) {
	if before := r.actorsIn(p.first, p.head); len(before) >= 2 {
		p.parties, p.partiesAt, p.rule = before, r.Bytes(p.first, p.head+1), "pact.pair"
	} else if len(before) == 1 && r.isPartyModifier(p) {
		p.parties, p.partiesAt, p.rule = before, r.Bytes(p.first, p.head+1), "pact.of"
	}
}

// readAmong reads the parties behind "between" or "among" at token k, and what their pact's name and day say behind them.
func (r *reader) readAmong(p *pactPhrase, k, high int) {
	if list, end := r.list(k+1, high); len(list) >= 2 {
		p.parties, p.partiesAt, p.rule = list, r.Bytes(p.head, end), "pact.between"
		r.nameBehind(p, end, high)
		r.readDateBehind(p, max(end, p.last), high)
	} else if len(p.parties) == 0 {
		r.readBetweenBoth(p, k, high)
	}
}

// listsMatters tells whether "and" joins the last matter that a pact is about, before its parties.
func (r *reader) listsMatters(k, high int) bool {
	for i := k + 1; i < min(high-1, k+5); i++ {
		if i > k+1 && (r.norm(i) == "with" || r.is(i, among)) {
			first := r.skipThe(i + 1)
			return first < high && r.actorAt[first] >= 0
		}
		if r.Tokens[i].Kind != annotate.Word || r.Tokens[i].Case != annotate.Lower || r.is(i, commonVerb|signVerb|determiner|clauseStart) {
			return false
		}
	}
	return false
}

// leadsToSigners tells whether those who sign follow a token: "signed by", "signed on behalf of".
func (r *reader) leadsToSigners(k, low int) bool {
	return r.norm(k) == "by" && r.signsBefore(k, low) || r.norm(k) == "of" && r.norm(k-1) == "behalf" && r.signsBefore(k-1, low)
}

// signsBefore tells whether "by" at a token leads to who signs: behind the verb, place and date aside.
func (r *reader) signsBefore(k, low int) bool {
	for i := k - 1; i >= max(low, k-10); i-- {
		switch {
		case r.is(i, signVerb|ratifyVerb):
			return true
		case r.dateAt[i] >= 0 || r.Tokens[i].IsName() || r.Tokens[i].Is("at", "in", "on", ",", "the", "here", "there", "today", "yesterday", "jointly", "later", "also", "last", "this", "week", "month", "year"):
		default:
			return false
		}
	}
	return false
}

// nameBehind takes in what a title says behind its parties: "Agreement between A and B Concerning the Border".
func (r *reader) nameBehind(p *pactPhrase, end, high int) {
	if !r.Tokens[p.head].IsName() || end >= high || !r.is(end, nameOpen) || r.Sentences[r.SentenceOf(p.head)].Capitals {
		return
	}
	if tail := r.tailWords(end, high, true); tail > end+1 {
		p.last, p.named = tail, true
	}
}

// joinParties adds the list behind token k, or that of those whom it counts: "by 35 states, among them A and B", "by the heads
// of government of the member states of the conference, including A and B".
func (r *reader) joinParties(p *pactPhrase, k, high int, rule string) {
	const far = 22
	list, end := r.list(k+1, high)
	for i := k + 1; len(list) == 0 && i < min(high, k+far) && !r.is(i, signVerb|ratifyVerb) && r.norm(i) != ";"; i++ {
		if r.norm(i) == "including" || r.norm(i) == "them" && r.norm(i-1) == "among" {
			list, end = r.list(i+1, high)
		}
	}
	if len(list) == 0 {
		return
	}
	if r.norm(k) == "by" {
		list, end = r.laterBy(list, end, high)
	}
	for _, thing := range list {
		p.parties = appendOnce(p.parties, thing)
	}
	p.partiesAt, p.rule = r.Bytes(min(p.head, p.first), end), rule
}

// laterBy adds those who sign later than the ones named first: "signed by Peru and Chile in 1951, and later by Norway".
func (r *reader) laterBy(list []int, end, high int) ([]int, int) {
	k := r.pastDate(end, high)
	if k < high && r.norm(k) == "with" { // "was concluded by Peru with Chile"
		with, last := r.list(r.skipThe(k+1), high)
		return append(list[:len(list):len(list)], with...), max(last, end)
	}
	for k < high && (r.Tokens[k].Is(",", "and", "later", "then", "subsequently", "also") || r.dateAt[k] >= 0) {
		k++
	}
	if k == end || k >= high || r.norm(k) != "by" {
		return list, end
	}
	more, last := r.list(r.skipThe(k+1), high)
	for _, thing := range more {
		list = appendOnce(list, thing)
	}
	return list, max(last, end)
}

// partsParties tells whether a token parts a phrase from parties that may follow.
func (r *reader) partsParties(p *pactPhrase, k int) bool {
	switch {
	case r.isBreak(k) || r.Tokens[k].Is(".", "and", "or", "but") || r.is(k, clauseStart|modal):
		return true
	case r.is(k, pactNoun|weakPact):
		return k > p.last && (r.norm(k) != "settlement" || r.norm(k-1) != "the" || r.norm(k-2) != "for")
	default:
		return r.is(k, commonVerb) && !r.is(k, signVerb|auxiliary) && !r.Tokens[k-1].Is("of", "on", "the") // "of claims"
	}
}

// readDateBehind reads the day behind the parties: "between A and B, signed on 4 May 1951".
func (r *reader) readDateBehind(p *pactPhrase, i, high int) {
	p.end = i
	for k := i; k < min(high, i+6) && p.date.IsZero(); k++ {
		switch {
		case r.dateAt[k] >= 0 && k > i:
			if whole := r.Dates[r.dateAt[k]].Whole(false); whole.Bounded() {
				p.date = whole
			}
			return
		case r.is(k, dateLead) || r.norm(k) == "at" || r.Tokens[k].IsName() && k > i+1:
		default:
			return
		}
	}
}

// isPartyModifier tells whether one nation before the noun is a party: "its", "Iran's accord", not "the Versailles Treaty".
func (r *reader) isPartyModifier(p *pactPhrase) bool {
	for k := p.first; k < p.head; k++ {
		if a := r.actorAt[k]; a >= 0 {
			actor := r.actors[a]
			return r.Things[actor.thing].Kind == graph.KindNation && (actor.kind == graph.MentionDemonym || r.norm(actor.last) == "'s") && !p.named
		}
	}
	return false
}
