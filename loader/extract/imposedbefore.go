package extract

import (
	"slices"

	"entente/graph"
	"entente/loader/annotate"
)

// readImposedBefore reads when measures were imposed with which something else is done now: "lifted the sanctions imposed on
// Peru in 1992", "renewed the embargo that it had first announced in 1992", "has kept its embargo since 1992".
func (r *reader) readImposedBefore(p *sanctionPhrase, high int) {
	if p.verb >= 0 && r.is(p.verb, imposeVerb) && !r.isLaterDeed(p.verb) {
		return
	}
	if p.verb >= 0 && r.is(p.verb, keepVerb) && p.stance == graph.Asserted {
		p.imposed = r.sinceDate(p, high)
	}
	for k := p.head + 1; k < min(high, p.last+10) && p.imposed.IsZero(); k++ {
		if k != p.verb && r.isImposedBefore(k) {
			p.imposed = r.imposedBehindVerb(k, high)
			r.readImposer(p, k)
			return
		}
		if r.isBreak(k) || r.Tokens[k].Is(".", "and", "but") || r.is(k, clauseStart) && !r.Tokens[k].Is("that", "which") {
			return
		}
	}
}

// readImposer reads who imposed, where the clause of a verb behind the noun says so: "lifted the curbs that Norway placed on
// Peru".
func (r *reader) readImposer(p *sanctionPhrase, verb int) {
	a := r.actorBefore(verb)
	if a < 0 || r.actors[a].first <= p.head || slices.Contains(p.targets, r.actors[a].thing) {
		return
	}
	p.senders, p.sendersAt = []int{r.actors[a].thing}, r.Bytes(r.actors[a].first, r.actors[a].last)
}

// isLaterDeed tells whether a verb tells of what is done with measures that stand already: kept, renewed, extended.
func (r *reader) isLaterDeed(verb int) bool {
	return r.is(verb, keepVerb) || r.Tokens[verb].Is("extended", "extend", "extends", "expanded", "expand", "expands", "widened", "tightened", "tighten", "strengthened", "toughened")
}

// isImposedBefore tells whether a word tells of imposing in the past, as what was done with the measures before it.
func (r *reader) isImposedBefore(k int) bool {
	return r.Tokens[k].Is("imposed", "placed", "introduced", "announced", "adopted", "decreed", "enacted", "slapped", "levied", "established") && r.stance(k) != graph.Planned
}

// imposedBehindVerb is the date right behind a word of imposing, past those on whom and by whom, the zero Date where there
// is none.
func (r *reader) imposedBehindVerb(verb, high int) graph.Date {
	for k := verb + 1; k < min(high, verb+14); k++ {
		if n := r.dateAt[k]; n >= 0 {
			if r.Tokens[k-1].Is("in", "on", "since") || r.norm(k-1) == "(" || r.Dates[n].Relative || r.is(k-1, reference) || r.actorAt[k-1] >= 0 {
				return boundedYear(r.Dates[n])
			}
			return graph.Date{}
		}
		if r.isBreak(k) || r.Tokens[k].Is(".", "and", "but", "until", "after", "before", "over", "for") || r.is(k, clauseStart) || r.is(k, liftVerb|easeVerb|modal) {
			break
		}
	}
	return graph.Date{}
}

// claimImposedBefore claims when the measures were imposed of which the phrase tells something else.
func (r *reader) claimImposedBefore(x *sanction, p sanctionPhrase, sentence annotate.Range) {
	if !p.imposed.IsKnown() || !x.imposed.IsZero() {
		return
	}
	x.imposed = p.imposed
	c := attribute(graph.PropPhase, x.thing, string(graph.StatusImposed), "sanction.imposed", sentence)
	c.Start = p.imposed
	r.add(c)
}

// laterDate is the date of what is done with measures, not that of their imposing.
func (r *reader) laterDate(p sanctionPhrase) graph.Date {
	date := r.eventDate(p.verb)
	if p.imposed.IsZero() || date != p.imposed {
		return date
	}
	low, _ := r.bounds(p.verb)
	for k := p.verb - 1; k >= low; k-- {
		if n := r.dateAt[k]; n >= 0 && !r.Dates[n].Since {
			return boundedYear(r.Dates[n])
		}
	}
	return graph.Date{}
}
