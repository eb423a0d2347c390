package extract

import "entente/graph"

// plausible is a date of signing that a deed or a sentence gives, unless the pact is one of the register that was signed in
// another year: then the date is that of something else told beside it. What the pact's own words say, "the 1896 treaty", is
// kept.
func (r *reader) plausible(p *pact, ph pactPhrase, date graph.Date) graph.Date {
	if p.register == "" || ph.date.IsKnown() || !date.Bounded() {
		return date
	}
	signed := r.world.pacts[p.register].Signed
	if !signed.Bounded() || yearOf(signed).Overlaps(yearOf(date)) {
		return date
	}
	return graph.Date{}
}
