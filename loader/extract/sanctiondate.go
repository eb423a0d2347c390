package extract

import (
	"strings"

	"entente/graph"
)

// readOwnDate reads since when the measures stand where no verb tells: "in place since 2003", "the 1973 embargo".
func (r *reader) readOwnDate(p *sanctionPhrase, high int) {
	if p.date.IsZero() && p.stance == graph.Asserted {
		p.date = r.sinceDate(p, high)
	}
	if n := r.dateAt[min(p.head+2, high-1)]; n >= 0 && r.norm(p.head+1) == "of" && p.date.IsZero() && !r.Dates[n].Relative {
		p.date = boundedYear(r.Dates[n]) // "the embargo of 1807"
	}
	for _, d := range r.dated(p.first, p.head) {
		if p.date.IsZero() && d.From.Bounded() && !d.Relative {
			p.date = d.From
		}
	}
}

// deedDate is the date of imposing: that of the clause of the verb, not one that stands before "since" or "after".
func (r *reader) deedDate(verb int) graph.Date {
	low, _ := r.bounds(verb)
	if r.Tokens[max(verb-1, 0)].Is("has", "have", "had") {
		if since := r.sinceBehind(verb); since.IsKnown() {
			return since
		}
	}
	behind := r.eventDate(verb)
	if behind.IsKnown() && (r.isGroundDate(verb, behind) || r.isOfNextClause(verb, behind) || r.isOfMade(verb, behind)) {
		behind = graph.Date{}
	}
	if behind.IsZero() && r.isPresent(verb) && r.Written.Bounded() {
		return yearOf(r.Written)
	}
	for k := verb - 1; k >= low; k-- {
		if r.Tokens[k].Is("since", "after", "before", "when", "until") {
			for i := low; i < k; i++ {
				if n := r.dateAt[i]; n >= 0 && r.Dates[n].Whole(false) == behind {
					return graph.Date{}
				}
			}
			return behind
		}
	}
	return behind
}

// isOfNextClause tells whether a date stands only in a clause behind that of a verb, which somebody else opens.
func (r *reader) isOfNextClause(verb int, date graph.Date) bool {
	low, high := r.bounds(verb)
	next := high
	for k := verb + 1; k < high; k++ {
		if (r.actorAt[k] >= 0 || r.personAt[k] >= 0) && r.opensClause(k) && r.isVerbSoon(k) {
			next = k
			break
		}
	}
	for _, d := range r.dated(low, high) {
		if d.First < next && d.Whole(false) == date {
			return false
		}
	}
	return next < high
}

// isOfMade tells whether a date is that of something made before of which a verb goes on to tell: "froze its assets and left
// the council set up in 2009".
func (r *reader) isOfMade(verb int, date graph.Date) bool {
	_, high := r.bounds(verb)
	for _, d := range r.dated(verb, high) {
		if d.Whole(false) == date {
			return r.hasSequence(verb+1, d.First, "set|established|founded|created|signed|concluded|formed|built") && r.hasSequence(verb+1, d.First, "and|with")
		}
	}
	return false
}

// sinceBehind is since when what a verb tells has been so: "has banned arms sales since March 1994".
func (r *reader) sinceBehind(verb int) graph.Date {
	_, high := r.bounds(verb)
	for k := verb + 1; k < min(high, verb+12); k++ {
		if n := r.dateAt[k]; n >= 0 {
			if r.Dates[n].Since {
				return r.Dates[n].Whole(false)
			}
			break
		}
		if r.isBreak(k) || r.Tokens[k].Is(",", ".") {
			break
		}
	}
	return graph.Date{}
}

// isPresent tells whether a verb tells in the present of what was done, as headlines do.
func (r *reader) isPresent(verb int) bool {
	if r.Tokens[max(verb-1, 0)].Is("is", "are") && strings.HasSuffix(r.norm(verb), "ing") {
		return true
	}
	return r.Tokens[verb].Is("imposes", "slaps", "bans", "blocks", "freezes", "announces", "halts", "suspends", "designates", "adopts", "bars", "sanctions", "blacklists")
}
