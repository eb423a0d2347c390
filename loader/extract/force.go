package extract

import (
	"slices"

	"entente/graph"
	"entente/loader/annotate"
)

// readForce reads when pacts came into force and when they ended: "entered into force on", "expired in".
func (r *reader) readForce(mentions []pactMention) {
	for k, m := range mentions {
		s := r.Sentences[r.SentenceOf(m.head)]
		limit := min(s.Last, m.last+reach)
		if k+1 < len(mentions) {
			limit = min(limit, mentions[k+1].first)
		}
		for i := max(m.last, m.end); i < limit; i++ {
			property, known := r.forceAt(i, limit)
			if !known {
				continue
			}
			r.claimForce(m, i, limit, property)
			break
		}
	}
	r.startParties()
}

// forceAt is what the word at a token tells of a pact before it: coming into force, or its end.
func (r *reader) forceAt(i, limit int) (string, bool) {
	switch {
	case r.is(i, enterWord) && r.hasSequence(i+1, min(limit, i+3), "into|in", "force|effect|operation"),
		r.Tokens[i].Is("took", "takes", "take") && r.hasSequence(i+1, min(limit, i+2), "effect"):
		return graph.PropInForce, true
	case r.is(i, endWord):
		return graph.PropEnded, true
	}
	return "", false
}

// isForce: "entered into force" tells of no signing.
func (r *reader) isForce(k int) bool {
	property, known := r.forceAt(k, len(r.Tokens))
	return known && property == graph.PropInForce
}

// startParties gives the parties of pacts that came into force, as far as they signed, the day of it.
func (r *reader) startParties() {
	began := map[int]*pact{}
	for _, p := range r.pacts {
		if p.inForce.IsKnown() {
			began[p.thing] = p
		}
	}
	for i := range r.Claims {
		c := &r.Claims[i]
		if p := began[c.To]; c.Kind == graph.PartyTo && p != nil && c.Stance == graph.Asserted && c.Start.IsZero() && c.End.IsZero() && c.Rule != "pact.joined" && c.Rule != "pact.ratified" {
			c.Start = p.inForce
			c.At = append(slices.Clone(c.At), r.rangesOf(c.At[0], p.forceAt)[1:]...)
		}
	}
}

// claimForce claims the day, which must stand close behind the word, and of what comes into force the start for its parties.
func (r *reader) claimForce(m pactMention, i, limit int, property string) {
	date := r.dateBehind(i, min(limit, i+10))
	if !date.IsKnown() {
		return
	}
	c := attribute(property, m.pact.thing, date.String(), "pact.force", r.sentenceRange(i))
	if property == graph.PropEnded {
		c.Rule = "pact.ended"
	}
	c.Stance = r.stance(i)
	if c.Stance == graph.Asserted && property == graph.PropInForce && m.pact.inForce.IsZero() {
		m.pact.inForce, m.pact.forceAt = date, r.sentenceRange(i)
	}
	r.add(c)
}

// dateBehind is the first date in a run of tokens, the zero Date where there is none.
func (r *reader) dateBehind(first, last int) graph.Date {
	for k := first; k < last; k++ {
		if n := r.dateAt[k]; n >= 0 {
			return r.Dates[n].Whole(false)
		}
		if r.isBreak(k) || r.is(k, clauseStart) {
			break
		}
	}
	return graph.Date{}
}

// leaving is the word that tells of a party's leaving a pact, close before its phrase, -1 where there is none.
func (r *reader) leaving(p pactPhrase) int {
	low, _ := r.bounds(p.head)
	for k := p.first - 1; k >= max(low, p.first-5); k-- {
		switch {
		case r.Tokens[k].Is("withdrew", "withdraw", "withdraws", "withdrawing", "withdrawal", "quit", "denounced", "abrogated", "repudiated") || r.Tokens[k].Is("left", "leave") && k+2 >= p.first-1:
			if r.norm(k) == "denounced" && r.norm(p.last) == "as" { // "denounced the treaty as a fraud"
				return -1
			}
			return k
		case r.actorAt[k] >= 0: // "withdrew Peru from the pact"
		case !r.Tokens[k].Is("from", "the", "of", "out", "its"):
			return -1
		}
	}
	return -1
}

// readLeaving claims who left a pact that the text tells of by name, and when.
func (r *reader) readLeaving(mentions []pactMention) {
	for _, m := range mentions {
		verb := r.leaving(m.pactPhrase)
		if verb < 0 {
			continue
		}
		list, at := r.subject(verb)
		for _, thing := range list {
			if kind := r.Things[thing].Kind; kind != graph.KindNation && kind != graph.KindOrganization || thing == m.pact.thing {
				continue
			}
			r.claimLeft(m, verb, thing, at)
		}
	}
}

func (r *reader) claimLeft(m pactMention, verb, thing int, at annotate.Range) {
	c := relation(graph.PartyTo, thing, m.pact.thing, "pact.left", r.rangesOf(r.sentenceRange(verb), at)...)
	c.Stance = r.stance(verb)
	if c.Stance == graph.Asserted {
		if d := r.eventDate(verb); d.IsKnown() {
			c.Attributes, c.End = map[string]string{graph.AttrLeft: d.String()}, d
		}
	}
	r.add(c)
}
