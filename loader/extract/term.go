package extract

import (
	"entente/graph"
)

// termOf reads since when and until when an office was held from what stands behind it: "since 2014", "from 1949 to 1963",
// "until May 1990", "(2001-2005)".
func (r *reader) termOf(i, limit int) graph.Interval {
	for k := i; k < min(limit, i+5); k++ {
		n := r.dateAt[k]
		if n < 0 {
			if r.Tokens[k].Is("since", "from", "until", "till", "between", "in", "(", ",", "for", "and", "to") {
				continue
			}
			return graph.Interval{}
		}
		return r.termAt(k, int(n), limit)
	}
	return graph.Interval{}
}

// termAt reads the dates of an office of which the first stands at token k.
func (r *reader) termAt(k, n, limit int) graph.Interval {
	d := r.Dates[n]
	if !d.From.Bounded() {
		return graph.Interval{}
	}
	switch r.norm(k - 1) {
	case "since":
		return graph.Interval{Start: d.From}
	case "until", "till":
		return graph.Interval{End: d.From}
	case "from", "between", "(":
		if d.To.Bounded() {
			return graph.Interval{Start: d.From, End: d.To}
		}
		if d.Last+1 < limit && r.Tokens[d.Last].Is("to", "until", "till", "and", "-", "–", "through") && r.dateAt[d.Last+1] >= 0 {
			if end := r.Dates[r.dateAt[d.Last+1]].From; end.Bounded() && end.Latest() >= d.From.Earliest() {
				return graph.Interval{Start: d.From, End: end}
			}
		}
		if r.norm(k-1) == "from" {
			return graph.Interval{Start: d.From}
		}
	}
	return graph.Interval{}
}

// readTerms reads the days on which those named took or left their office: "took office on", "was sworn in", "resigned".
func (r *reader) readTerms() {
	for i := range r.Tokens {
		if !r.is(i, pivot) {
			continue
		}
		starts := r.startsTerm(i)
		if !starts && !r.endsTerm(i) {
			continue
		}
		p := r.personBefore(i)
		date := r.eventDate(i)
		if p == nil || len(p.held) == 0 || r.stance(i) != graph.Asserted || !date.IsKnown() {
			continue
		}
		h := &p.held[len(p.held)-1]
		end := &h.term.End
		if starts {
			end = &h.term.Start
		}
		if end.IsZero() {
			*end, h.termAt = date, r.sentenceRange(i)
		}
	}
}

func (r *reader) endsTerm(i int) bool {
	switch r.norm(i) {
	case "resigned", "abdicated":
		return true
	case "stepped":
		return r.norm(i+1) == "down"
	case "left":
		return r.norm(i+1) == "office"
	}
	return false
}

func (r *reader) startsTerm(i int) bool {
	switch {
	case r.Tokens[i].Is("took", "assumed", "entered"):
		return r.hasSequence(i+1, min(len(r.Tokens), i+3), "office|power")
	case r.norm(i) == "sworn":
		return r.norm(i+1) == "in"
	default:
		return r.Tokens[i].Is("inaugurated") && r.is(i-1, auxiliary)
	}
}

// personBefore is the person who is the subject of a verb, nil where none is close before it.
func (r *reader) personBefore(verb int) *person {
	low, _ := r.bounds(verb)
	for k := verb - 1; k >= max(low, verb-8); k-- {
		if p := r.personAt[k]; p >= 0 {
			return r.persons[p]
		}
		if !r.is(k, auxiliary|clauseStart) && !r.Tokens[k].Is(",", "who") && r.actorAt[k] < 0 {
			return nil
		}
	}
	return nil
}
