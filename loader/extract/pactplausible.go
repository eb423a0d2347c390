package extract

import (
	"entente/graph"
	"entente/loader/annotate"
)

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

// confirmDate claims the day of signing of a registered pact of which no words say that it was signed, where the sentence
// tells the year, or the paragraph the day or month, in which the register has it signed: "Negotiations in Huaraz ended in
// January 1966. The Treaty of Huaraz held".
func (r *reader) confirmDate(p *pact) {
	signed := r.world.pacts[p.register].Signed
	if p.register == "" || p.signed.IsKnown() || !signed.Bounded() || len(p.places) == 0 {
		return
	}
	at := p.places[0]
	n := r.SentenceOf(at.first)
	first, last := n, n
	for first > 0 && n-first < 3 && r.Sentences[first-1].Paragraph == r.Sentences[n].Paragraph {
		first--
	}
	for i := r.Sentences[first].First; i < r.Sentences[last].Last; i++ {
		k := r.dateAt[i]
		if k < 0 {
			continue
		}
		if d := r.Dates[k]; r.confirms(d, signed, r.SentenceOf(i) == n) {
			p.signed = d.From
			c := attribute(graph.PropSigned, p.thing, p.signed.String(), "pact.confirmed", r.rangesOf(r.sentenceRange(at.first), r.Bytes(d.First, d.Last))...)
			r.add(c)
			r.Things[p.thing].Signed = p.signed
			return
		}
	}
}

// confirms tells whether a date is that on which a pact was signed, by the register; a year only where it stands near.
func (r *reader) confirms(d annotate.Date, signed graph.Date, near bool) bool {
	if !d.To.IsZero() || d.Since || !d.From.Bounded() || d.From.Earliest() > signed.Earliest() || d.From.Latest() < signed.Latest() {
		return false
	}
	return near || d.From.Precision() != graph.PrecisionYear
}
