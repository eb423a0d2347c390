package extract

import (
	"entente/graph"
	"entente/loader/annotate"
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
		starts := r.startsTerm(i)
		if !starts && !r.Tokens[i].Is("resigned", "abdicated") && !(r.norm(i) == "stepped" && r.norm(i+1) == "down") && !(r.norm(i) == "left" && r.norm(i+1) == "office") {
			continue
		}
		p := r.personBefore(i)
		if p == nil || len(p.held) == 0 || r.stance(i) != graph.Asserted {
			continue
		}
		date := r.eventDate(i)
		h := &p.held[len(p.held)-1]
		if !date.IsKnown() {
			continue
		}
		if starts && h.term.Start.IsZero() {
			h.term.Start, h.termAt = date, r.sentenceRange(i)
		} else if !starts && h.term.End.IsZero() {
			h.term.End, h.termAt = date, r.sentenceRange(i)
		}
	}
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

// footnotes gives those whom the text marks with the number of a note the office that the note states: "Khan[3] objected",
// "3 Foreign Minister of Pakistan."
func (r *reader) readFootnotes() {
	marked := map[string]pactPlace{}
	for i := 3; i < len(r.Tokens); i++ {
		if r.Tokens[i].Norm != "]" || r.Tokens[i-1].Kind != annotate.Number || r.norm(i-2) != "[" || r.Tokens[i-2].Gap != annotate.Glued || !r.Tokens[i-3].IsName() {
			continue
		}
		first := i - 3
		for first > 0 && r.isNameWord(first-1, false) && r.Tokens[first].Gap == annotate.Spaced && i-first < 7 {
			first--
		}
		if r.isNameWord(i-3, false) {
			marked[r.norm(i-1)] = pactPlace{first: first, last: i - 2}
		}
	}
	if len(marked) == 0 {
		return
	}
	for _, s := range r.Sentences {
		at := s.First
		if r.norm(at) == "[" && at+2 < s.Last && r.norm(at+2) == "]" {
			at++
		}
		who, known := marked[r.norm(at)]
		if !known || r.Tokens[s.First].Gap < annotate.NewLine {
			continue
		}
		if at++; at < s.Last && r.Tokens[at].Is("]", ".", ")") {
			at++
		}
		for k := at; k < min(s.Last, at+4); k++ {
			o, ok := r.officeAt(k, s.Last)
			if !ok {
				continue
			}
			if o.weak = o.weak && o.of == NoThing; o.first <= at+1 {
				r.hold(o, who.first, who.last, r.Sentences[r.SentenceOf(who.first)])
			}
			break
		}
	}
}
