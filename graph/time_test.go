package graph_test

import (
	"encoding/json"
	"errors"
	"testing"

	"entente/graph"

	"pgregory.net/rapid"
)

func TestDateBounds(t *testing.T) {
	for _, c := range []struct {
		claim, edtf      string
		earliest, latest graph.Day
		precision        graph.Precision
		approximate      bool
	}{
		{"a day means itself", "2024-06-19", 20240619, 20240619, graph.PrecisionDay, false},
		{"the 29th of February is a day of a leap year", "2000-02-29", 20000229, 20000229, graph.PrecisionDay, false},
		{"a month runs to its last day", "2024-02", 20240201, 20240229, graph.PrecisionMonth, false},
		{"February 1900 has 28 days", "1900-02", 19000201, 19000228, graph.PrecisionMonth, false},
		{"a year runs to December", "1949", 19490101, 19491231, graph.PrecisionYear, false},
		{"a masked digit is a decade", "193X", 19300101, 19391231, graph.PrecisionDecade, false},
		{"two masked digits are a century", "18XX", 18000101, 18991231, graph.PrecisionCentury, false},
		{"a doubtful year keeps its bounds", "1949?", 19490101, 19491231, graph.PrecisionYear, true},
		{"an approximate month too", "1949-04~", 19490401, 19490430, graph.PrecisionMonth, true},
		{"and one that is both", "1949-04-04%", 19490404, 19490404, graph.PrecisionDay, true},
		{"a set is some day between", "[1981-09..1981-10]", 19810901, 19811031, graph.PrecisionRange, false},
		{"a set of days", "[2024-06-19..2024-06-20]", 20240619, 20240620, graph.PrecisionRange, false},
		{"a masked day is some day of its month", "2024-06-XX", 20240601, 20240630, graph.PrecisionMasked, false},
		{"a masked month is some day of its year", "2024-XX", 20240101, 20241231, graph.PrecisionMasked, false},
		{"spring is within its year on both halves of the earth", "1945-21", 19450101, 19451231, graph.PrecisionRange, false},
		{"winter reaches into the next year", "1945-24", 19450101, 19460228, graph.PrecisionRange, false},
		{"a masked year has no bounds", "XXXX-06-19", graph.MinDay, graph.MaxDay, graph.PrecisionMasked, false},
		{"nor has the open end", "..", graph.MinDay, graph.MaxDay, graph.PrecisionUnknown, false},
		{"nor has what is unknown", "", graph.MinDay, graph.MaxDay, graph.PrecisionUnknown, false},
	} {
		t.Run(c.claim, func(t *testing.T) {
			d, err := graph.ParseDate(c.edtf)
			if err != nil {
				t.Fatal(err)
			}
			if d.String() != c.edtf || d.Earliest() != c.earliest || d.Latest() != c.latest {
				t.Errorf("%q means %s to %s, want %s to %s", d, d.Earliest(), d.Latest(), c.earliest, c.latest)
			}
			if d.Precision() != c.precision || d.Approximate() != c.approximate {
				t.Errorf("%q is %s, approximate %v", d, d.Precision(), d.Approximate())
			}
		})
	}
}

func TestWhatIsNoDateIsRefused(t *testing.T) {
	for _, s := range []string{
		"2024-13", "2024-02-30", "1900-02-29", "24-06-19", "2024/06/19", "XXXX-13-01", "XXXX-06-31", "19XX-06", "[1981..1980]",
		"[1981]", "[1981,1983]", "2024-06-19T10:00", "1949??", "Y17000", "-0753", " 2024", "2024-6-1", "June 19", "1949-04-04/1950",
	} {
		if d, err := graph.ParseDate(s); !errors.Is(err, graph.ErrBadDate) {
			t.Errorf("%q was read as %v with error %v", s, d, err)
		}
	}
}

func TestDatesOverlapWhereBothMayMeanOneDay(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"1949", "1949-04-04", true},
		{"1949-04", "1949-04-04", true},
		{"1949-04-04", "1949-04-05", false},
		{"194X", "1950", false},
		{"", "1950", true},
		{"..", "1950", true},
		{"[1981-09..1981-10]", "1981-10-31", true},
		{"XXXX-06-19", "2024-06-19", true},
		{"XXXX-06-19", "2024-06-20", false},
		{"XXXX-06-19", "2024", true},
		{"XXXX-02-29", "2023", false},
		{"XXXX-02-29", "202X", true},
		{"XXXX-06", "2024-06-20", true},
		{"XXXX-06", "XXXX-06-20", true},
		{"XXXX-06-19", "XXXX-06-20", false},
		{"1949?", "1949-12-31", true},
	} {
		a, b := graph.MustDate(c.a), graph.MustDate(c.b)
		if a.Overlaps(b) != c.want || b.Overlaps(a) != c.want {
			t.Errorf("%q overlaps %q: %v and %v, want %v", c.a, c.b, a.Overlaps(b), b.Overlaps(a), c.want)
		}
	}
}

func TestADayMovesByYearsWithinTheCalendar(t *testing.T) {
	for _, c := range []struct {
		day   graph.Day
		years int
		want  graph.Day
	}{
		{20240627, -60, 19640627}, {20240229, 1, 20250228}, {20240229, 4, 20280229}, {300101, -60, graph.MinDay}, {99500101, 60, graph.MaxDay},
	} {
		if got := c.day.AddYears(c.years); got != c.want {
			t.Errorf("%s and %d years is %s, want %s", c.day, c.years, got, c.want)
		}
	}
}

// FuzzParseDate: any bytes are a date or ErrBadDate, and a date is written as it was read with bounds in order.
func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"", "..", "1949", "193X", "1949-04-04?", "XXXX-06-19", "[1981-09..1981-10]", "[..]", "9999-24", "2024-XX-XX"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := graph.ParseDate(s)
		if err != nil {
			if !errors.Is(err, graph.ErrBadDate) {
				t.Fatalf("%q: %v", s, err)
			}
			return
		}
		if d.String() != s || d.Earliest() > d.Latest() {
			t.Fatalf("%q became %q, %s to %s", s, d, d.Earliest(), d.Latest())
		}
		var back graph.Date
		if text, err := json.Marshal(d); err != nil || json.Unmarshal(text, &back) != nil || back != d {
			t.Fatalf("%q does not survive JSON: %v %v", s, back, err)
		}
	})
}

// dateGenerator draws dates of every shape, the unknown one among them.
func dateGenerator() *rapid.Generator[graph.Date] {
	return rapid.Map(rapid.SampledFrom([]string{
		"", "", "1914", "1914-07", "1914-07-28", "1939-09-01", "1945-05-08", "193X", "19XX", "1949?", "1949-04-04~", "XXXX-06-19", "XXXX-06",
		"[1981-09..1981-10]", "1991-12-26", "2024-06-27",
	}), graph.MustDate)
}

func TestWhatIsCertainIsPossible(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := graph.Holding{Interval: graph.Interval{Start: dateGenerator().Draw(t, "start"), End: dateGenerator().Draw(t, "end")}}
		if h.Start.Bounded() && h.End.Bounded() && h.Start.Earliest() > h.End.Latest() {
			h.End = graph.Date{} // no such interval is let in
		}
		if a := dateGenerator().Draw(t, "attested"); a.Bounded() {
			h.Attested = []graph.Date{a}
		}
		w := h.When()
		for _, span := range w.Certain {
			for _, day := range []graph.Day{span.From, span.To} {
				if c, held := w.AsOf(day); span.From <= span.To && (!held || c != graph.Certain) {
					t.Fatalf("%+v is not certain on its own day %s", w, day)
				}
			}
		}
		if len(w.Certain) > 0 && h.Start.Bounded() && len(w.Possible) == 0 {
			t.Fatalf("%+v is certain and never possible", w)
		}
	})
}
