package resolver

import (
	"fmt"
	"io"
	"strconv"

	"github.com/99designs/gqlgen/graphql"

	"entente/graph"
)

// When is a date as the schema has it.
type When struct{ date graph.Date }

// when is false for the unknown date.
func when(d graph.Date) (When, bool) { return When{d}, !d.IsZero() }

// Edtf is the date as written.
func (w When) Edtf() string { return w.date.String() }

// Earliest is the earliest day that it can mean, false where it has no bounds.
func (w When) Earliest() (graph.Day, bool) { return w.date.Earliest(), w.date.Bounded() }

// Latest is the latest day that it can mean, false where it has no bounds.
func (w When) Latest() (graph.Day, bool) { return w.date.Latest(), w.date.Bounded() }

// Precision is how exact it is.
func (w When) Precision() graph.Precision { return w.date.Precision() }

// Approximate tells whether the source is unsure of it.
func (w When) Approximate() bool { return w.date.Approximate() }

// MarshalDate writes the scalar Date.
func MarshalDate(d graph.Day) graphql.Marshaler {
	return graphql.WriterFunc(func(w io.Writer) {
		fmt.Fprint(w, strconv.Quote(d.String()))
	})
}

// UnmarshalDate reads the scalar Date; what is no day is BadInput.
func UnmarshalDate(v any) (graph.Day, error) {
	text, isText := v.(string)
	if !isText {
		return 0, badInput("a Date is a string, YYYY-MM-DD")
	}
	day, err := graph.ParseDay(text)
	if err != nil {
		return 0, badInput("%q is not a day, YYYY-MM-DD", text)
	}
	return day, nil
}

// DateRange is a run of days.
type DateRange struct{ From, To graph.Day }

// ends are those of what has an interval.
type ends struct{ interval graph.Interval }

// Start is its first date, false where it is unknown.
func (e ends) Start() (When, bool) { return when(e.interval.Start) }

// End is its last date, false where it is unknown.
func (e ends) End() (When, bool) { return when(e.interval.End) }

// timeOf reads the arguments that ask for a time.
func timeOf(asOf *graph.Day, during *DateRange, atLeast graph.Certainty) (graph.Time, error) {
	switch {
	case asOf != nil && during != nil:
		return graph.Time{}, badInput("give asOf or during, not both")
	case asOf != nil:
		return graph.On(*asOf, atLeast), nil
	case during != nil && during.From > during.To:
		return graph.Time{}, badInput("during begins on %s, after its end on %s", during.From, during.To)
	case during != nil:
		return graph.Time{From: during.From, To: during.To, AtLeast: atLeast}, nil
	default:
		return graph.Time{}, nil
	}
}

// notEmpty refuses a list argument that is given and empty: it asks for nothing, and leaving it out for all.
func notEmpty[T any](argument string, values []T) error {
	if values != nil && len(values) == 0 {
		return badInput("%s is empty: give at least one, or leave it out", argument)
	}
	return nil
}
