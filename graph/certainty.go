package graph

import "slices"

// DaySpan is a run of days, both ends inclusive. Among the certain spans of a When, From after To says that the fact surely
// held on some day between the two while no single day is sure.
type DaySpan struct {
	From Day `json:"from"`
	To   Day `json:"to"`
}

// always is the span of what has no bounds.
var always = DaySpan{From: MinDay, To: MaxDay}

// When is the answer to every asOf and during of one fact, worked out once: the spans on which it held on every reading of
// its dates, and those on which it held on some. Spans are in order of days; the possible ones do not overlap.
type When struct {
	Certain  []DaySpan `json:"certain"`
	Possible []DaySpan `json:"possible"`
}

// AsOf is how surely the fact held on the day; false where it did not on any reading.
func (w When) AsOf(day Day) (Certainty, bool) { return w.During(day, day) }

// During is how surely the fact held on some day of from..to: CERTAIN where it did on every reading (its latest start is
// not after to and its earliest end not before from), POSSIBLE where on some; false where on none.
func (w When) During(from, to Day) (Certainty, bool) {
	meets := func(s DaySpan) bool { return s.From <= to && s.To >= from }
	switch {
	case slices.ContainsFunc(w.Certain, meets):
		return Certain, true
	case slices.ContainsFunc(w.Possible, meets):
		return Possible, true
	default:
		return "", false
	}
}

// Existence bounds an end of a fact: the spans on which it surely exists, and those on which it may. Nil lists bound
// nothing.
type Existence struct {
	Sure []DaySpan `json:"sure"`
	May  []DaySpan `json:"may"`
}

// Holding is what the time of a fact follows from.
type Holding struct {
	Interval
	// Signed is when a party signed: an unknown start lies not before it.
	Signed Date
	// Attested are the dates on which sources said in the present that the fact holds.
	Attested []Date
}

// When works out on which days the fact held, given how its ends exist.
func (h Holding) When(ends ...Existence) When {
	w := When{Certain: h.certain(), Possible: h.possible(ends)}
	for _, end := range ends {
		if end.May != nil {
			w.Possible = meet(w.Possible, end.May)
		}
		if end.Sure != nil {
			w.Certain = clip(w.Certain, end.Sure)
		}
	}
	return w
}

// possible is every day on which the fact held on some reading.
func (h Holding) possible(ends []Existence) []DaySpan {
	if h.Start.YearMasked() && (h.End.YearMasked() || h.Start == h.End) {
		return h.everyYear(ends)
	}
	span := always
	switch {
	case h.Start.Bounded():
		span.From = h.Start.Earliest()
	case !h.Start.YearMasked() && h.Signed.Bounded():
		span.From = h.Signed.Earliest()
	}
	if h.End.Bounded() {
		span.To = h.End.Latest()
	}
	if span.From > span.To {
		return nil
	}
	return []DaySpan{span}
}

// Masked years are laid out only over the years that the ends may exist in, within these.
const (
	firstMaskedYear = 1500
	lastMaskedYear  = 2200
)

func (h Holding) everyYear(ends []Existence) []DaySpan {
	first, last := firstMaskedYear, lastMaskedYear
	for _, end := range ends {
		if len(end.May) == 0 {
			continue
		}
		from, _, _ := end.May[0].From.Parts()
		to, _, _ := end.May[len(end.May)-1].To.Parts()
		first, last = max(first, from), min(last, to)
	}
	var spans []DaySpan
	for year := first; year <= last; year++ {
		from, _, ok := h.Start.inYear(year)
		_, to, okEnd := h.End.inYear(year)
		if !ok || !okEnd {
			continue
		}
		if to < from { // over the new year: the only reading of 30 December to 2 January
			if _, to, ok = h.End.inYear(year + 1); !ok {
				continue
			}
		}
		spans = append(spans, DaySpan{From: from, To: to})
	}
	return spans
}

// certain is every day, or run of days, on which the fact held on every reading.
func (h Holding) certain() []DaySpan {
	if h.Start.YearMasked() || h.End.YearMasked() {
		return nil
	}
	switch {
	case h.Start.IsKnown():
		return h.certainFromStart()
	case h.Signed.IsKnown():
		return nil // a mere signatory is never surely bound
	case h.End.IsKnown():
		return h.certainToEnd()
	default:
		return h.attestedDays()
	}
}

func (h Holding) certainFromStart() []DaySpan {
	if h.Start.Approximate() {
		return nil
	}
	s := DaySpan{From: h.Start.Latest(), To: h.Start.Earliest()}
	endKnown := h.End.IsKnown()
	if endKnown && !h.End.Approximate() {
		s.To = max(s.To, h.End.Earliest())
	}
	for _, a := range h.Attested {
		if !a.Bounded() || a.Latest() < h.Start.Earliest() || (endKnown && a.Earliest() > h.End.Latest()) {
			continue // the sources disagree; the dates of the fact itself go first
		}
		s.From = min(s.From, a.Latest())
		if !endKnown || h.End.Approximate() {
			s.To = max(s.To, a.Earliest())
		}
	}
	if endKnown {
		s.From, s.To = min(s.From, h.End.Latest()), min(s.To, h.End.Latest())
	}
	return []DaySpan{s}
}

// certainToEnd is for an unknown start: the fact held at its end, and from the day on which it is first attested.
func (h Holding) certainToEnd() []DaySpan {
	if h.End.Approximate() {
		return h.attestedDays()
	}
	s := DaySpan{From: h.End.Latest(), To: h.End.Earliest()}
	for _, a := range h.Attested {
		if a.Bounded() && a.Earliest() <= h.End.Latest() {
			s.From, s.To = min(s.From, a.Latest()), max(s.To, a.Earliest())
		}
	}
	return []DaySpan{s}
}

func (h Holding) attestedDays() []DaySpan {
	var spans []DaySpan
	for _, a := range h.Attested {
		if a.Bounded() && !a.Approximate() {
			spans = append(spans, DaySpan{From: a.Latest(), To: a.Earliest()})
		}
	}
	slices.SortFunc(spans, compareSpans)
	return slices.Compact(spans)
}

func compareSpans(a, b DaySpan) int {
	if a.From != b.From {
		return int(a.From) - int(b.From)
	}
	return int(a.To) - int(b.To)
}

// meet is what two lists of spans share.
func meet(a, b []DaySpan) []DaySpan {
	var shared []DaySpan
	for _, x := range a {
		for _, y := range b {
			if s := (DaySpan{From: max(x.From, y.From), To: min(x.To, y.To)}); s.From <= s.To {
				shared = append(shared, s)
			}
		}
	}
	slices.SortFunc(shared, compareSpans)
	return shared
}

// clip keeps of the certain spans what surely existed; a span without a sure day of its own only where all of it did.
func clip(certain, sure []DaySpan) []DaySpan {
	var kept []DaySpan
	for _, c := range certain {
		if c.From <= c.To {
			kept = append(kept, meet([]DaySpan{c}, sure)...)
			continue
		}
		if slices.ContainsFunc(sure, func(s DaySpan) bool { return s.From <= c.To && s.To >= c.From }) {
			kept = append(kept, c)
		}
	}
	return kept
}
