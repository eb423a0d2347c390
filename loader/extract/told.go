package extract

import (
	"strings"

	"entente/graph"
	"entente/loader/annotate"
)

// readTold keeps the year that a history was telling of where it first speaks of measures of which it gives no date: "In
// August 1990 A invaded B. The invasion led to an embargo on A."
func (r *reader) readTold(x *sanction, p sanctionPhrase) {
	if r.Written.IsKnown() || p.stance != graph.Asserted || p.negated || p.date.IsKnown() || p.imposed.IsKnown() {
		return
	}
	if r.stoodBefore(&p) || p.verb >= 0 && r.isPresent(p.verb) {
		return
	}
	n := r.SentenceOf(p.head)
	if told := r.Sentences[n].Told; told >= 0 {
		d := r.Dates[told]
		x.told, x.toldAt = aboutYear(d.From), []annotate.Range{r.sentenceRange(p.head), r.Bytes(d.First, d.Last)}
	}
}

// stoodBefore tells whether a phrase speaks of measures that stood already: "lifted the sanctions", "under sanctions".
func (r *reader) stoodBefore(p *sanctionPhrase) bool {
	if p.verb >= 0 && !p.cut && !r.isReply(p.verb) && (!r.is(p.verb, imposeVerb) || r.isLaterDeed(p.verb) || p.verb > p.head) {
		return true
	}
	before := p.first - 1
	return r.isStanding(before) || r.is(before, determiner) && r.isStanding(before-1)
}

// isStanding tells whether a word before measures says that they stood already: "under", "despite", "violating".
func (r *reader) isStanding(k int) bool {
	return k >= 0 && (r.violates(k) || r.Tokens[k].Is("under", "despite", "amid", "since", "with"))
}

// claimTold claims that measures nowhere dated were imposed about the year that was told of.
func (r *reader) claimTold(x *sanction) {
	if !x.told.IsKnown() || x.imposed.IsKnown() {
		return
	}
	c := attribute(graph.PropPhase, x.thing, string(graph.StatusImposed), "sanction.told", x.toldAt...)
	c.Start = x.told
	r.add(c)
}

// aboutYear is the year of a date, as one that is only near what it stands for.
func aboutYear(d graph.Date) graph.Date {
	year, err := graph.ParseDate(strings.TrimRight(yearOf(d).String(), "~?%") + "~")
	if err != nil {
		return graph.Date{}
	}
	return year
}
