package extract

import (
	"entente/graph"
)

// claimParties claims what a phrase says of who is a party.
func (r *reader) claimParties(p *pact, ph pactPhrase, verb int, stance graph.Stance) {
	for _, thing := range ph.parties {
		kind := r.Things[thing].Kind
		if kind != graph.KindNation && kind != graph.KindOrganization {
			continue
		}
		c := relation(graph.PartyTo, thing, p.thing, ph.rule, r.rangesOf(r.sentenceRange(ph.head), ph.partiesAt)...)
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
