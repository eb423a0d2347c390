package graph

import (
	"context"
	"slices"
)

// Chronicler puts facts in order of time.
type Chronicler interface {
	// Timeline lists what began, ended or happened to the entities, by earliest day, then kind of event, then fact. An event
	// of several of them is in it once.
	Timeline(ctx context.Context, q TimelineQuery, p Page) (EventPage, error)
	// Histogram counts facts by their SortDay, each once; buckets without any are left out, and so are undated facts.
	Histogram(ctx context.Context, q HistogramQuery) ([]Bucket, error)
}

// The limits of how many entities a timeline and a histogram are of.
const (
	MaxTimelineOf  = 100
	MaxHistogramOf = 1000
)

// EventKind is what becomes of a fact on a day.
type EventKind string

// The kinds of event. What happens does not last.
const (
	Began    EventKind = "BEGAN"
	Ended    EventKind = "ENDED"
	Happened EventKind = "HAPPENED"
)

// Event is one thing that became of a fact.
type Event struct {
	// When is its date, which has an earliest day.
	When Date
	What EventKind
	Fact Fact
}

// Key is the place of the event in a timeline.
func (e Event) Key() Key { return Key{Day: e.When.Earliest(), Text: string(e.What), ID: e.Fact.ID} }

// EventPage is a page of a timeline.
type EventPage struct {
	PageInfo
	Events []Event
}

// Events are what became of the fact on dates with an earliest day, none for an undated one: what lasts began at its start
// and ended at its end; what is momentary, or starts and ends on one day, happened then. A signing that is not also the
// start happened too.
func (f Fact) Events() []Event {
	var events []Event
	add := func(what EventKind, when Date) {
		e := Event{When: when, What: what, Fact: f}
		if when.Bounded() && !slices.ContainsFunc(events, func(o Event) bool { return o.Key() == e.Key() }) {
			events = append(events, e)
		}
	}
	relation, _ := RelationOf(f.Kind)
	switch {
	case relation.Momentary && f.Start.Bounded(), f.Start.oneDay() && f.End.oneDay() && f.Start.earliest == f.End.earliest:
		add(Happened, f.Start)
	case relation.Momentary:
		add(Happened, f.End)
	default:
		add(Began, f.Start)
		add(Ended, f.End)
	}
	if signed := f.Signed(); signed != f.Start {
		add(Happened, signed)
	}
	return events
}

// TimelineQuery asks what became of the facts of entities.
type TimelineQuery struct {
	// Of are 1 to MaxTimelineOf entities.
	Of []ID
	// From and To bound the earliest days, 0 for no bound.
	From, To Day
	// Kinds are the kinds of fact, nil for all.
	Kinds []FactKind
}

// Span checks the query and gives its days.
func (q TimelineQuery) Span() (DaySpan, error) {
	if len(q.Of) == 0 || len(q.Of) > MaxTimelineOf {
		return DaySpan{}, invalid("a timeline of %d entities", len(q.Of))
	}
	return Time{From: q.From, To: q.To}.Days(), nil
}

// HistogramQuery asks how many facts there are in each run of days.
type HistogramQuery struct {
	// Of are at most MaxHistogramOf entities, nil for all.
	Of []ID
	// Kinds are the kinds of fact, nil for all.
	Kinds []FactKind
	// By is MONTH, YEAR, DECADE or CENTURY.
	By Precision
}

// Bucket is a run of days and how many facts have their SortDay in it.
type Bucket struct {
	DaySpan
	Count int
}

// Width checks the query and gives what a day, as a number, is divided by for the number of its bucket.
func (q HistogramQuery) Width() (Day, error) {
	if q.Of != nil && len(q.Of) == 0 || len(q.Of) > MaxHistogramOf {
		return 0, invalid("a histogram of %d entities", len(q.Of))
	}
	switch q.By {
	case PrecisionMonth:
		return 100, nil
	case PrecisionYear:
		return 10_000, nil
	case PrecisionDecade:
		return 100_000, nil
	case PrecisionCentury:
		return 1_000_000, nil
	default:
		return 0, invalid("a histogram by %s", q.By)
	}
}

// BucketAt is the bucket of a number, of days divided by the width.
func BucketAt(width Day, number int64, count int) Bucket {
	first := Day(number) * width
	days := DaySpan{From: first + 101, To: first + width - 10_000 + 1231}
	if width == 100 {
		year, month, _ := first.Parts()
		days = DaySpan{From: first + 1, To: first + Day(lastOfMonth(year, month))}
	}
	return Bucket{DaySpan: days, Count: count}
}
