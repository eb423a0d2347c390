package graph_test

import (
	"strings"
	"testing"

	"entente/graph"
)

// nations by their spells, as far as the rows below need them.
var (
	sovietUnion = graph.Existence{Sure: spans("1922-12-30..1991-12-26"), May: spans("1922-12-30..1991-12-26")}
	northKorea  = graph.Existence{Sure: spans("1948-09-09.."), May: spans("1948-09-09..")}
	poland      = graph.Existence{Sure: spans("1918-11-11..1939-09-28", "1945-06-28.."), May: spans("1918-11-11..1939-10-06", "1945-06-28..")}
	person2024  = graph.Existence{May: spans("1964-06-27..2084-06-27")} // sixty years around 2024-06-27
)

func spans(list ...string) []graph.DaySpan {
	var out []graph.DaySpan
	for _, s := range list {
		from, to, _ := strings.Cut(s, "..")
		span := graph.DaySpan{From: graph.MustDate(from).Earliest(), To: graph.MaxDay}
		if to != "" {
			span.To = graph.MustDate(to).Latest()
		}
		out = append(out, span)
	}
	return out
}

// TestCertainty asks a fact of every shape of time for days and runs of days. An answer is C, P or -, one for each of what
// is asked.
func TestCertainty(t *testing.T) {
	for _, c := range []struct {
		claim                        string
		start, end, attested, signed string
		ends                         []graph.Existence
		asked, want                  string
	}{
		// The rows of design.md.
		{claim: "an unknown end reaches to the attested day", start: "1949-04-04", attested: "1950-06-01", asked: "1950-01-01 1949-04-03 1960-01-01", want: "C - P"},
		{claim: "a year is sure from its last day", start: "1949", attested: "1950-06-01", asked: "1949-06-01 1950-01-01", want: "P C"},
		{claim: "an open end reaches to the last covered day", start: "1949-04-04", end: "..", attested: "2020-12-31", asked: "2015-01-01 2022-01-01", want: "C P"},
		{claim: "both ends are inclusive", start: "1955-05-14", end: "1991-07-01", asked: "1991-07-01 1991-07-02", want: "C -"},
		{claim: "the year of an end is sure only at its beginning", start: "1955", end: "1991", asked: "1956-01-01 1991-03-01", want: "C P"},
		{claim: "without a date the attested day is sure", attested: "2024-06-27", ends: []graph.Existence{person2024}, asked: "2024-06-27 2020-01-01 1914-07-28", want: "C P -"},
		{claim: "a doubtful start is never sure", start: "1949?", end: "1955", asked: "1950-01-01", want: "P"},
		{claim: "some day between is sure from the last of them", start: "[1981-09..1981-10]", end: "1985-01-01", asked: "1981-10-15 1981-11-01", want: "P C"},
		{claim: "a masked year matches by month and day", start: "XXXX-06-19", end: "XXXX-06-20", asked: "2024-06-19 2024-01-10", want: "P -"},
		{claim: "nothing outlives an end that is no more", start: "1961", ends: []graph.Existence{sovietUnion, northKorea}, asked: "1970-01-01 2020-01-01", want: "P -"},
		{claim: "a decade is sure from the next", start: "193X", end: "1945-09", asked: "1935-06-01 1940-01-01", want: "P C"},
		{claim: "a mere signatory is possible from the signing on", signed: "1996-09-24", attested: "2010-01-01", asked: "1996-09-23 2000-01-01", want: "- P"},
		{claim: "during needs some day within", start: "1953-01-20", end: "1961-01-20", asked: "1953..1953 1952-01-01..1953-01-19", want: "C -"},
		{claim: "during is sure only where every reading has a day within", start: "1953", end: "1961", asked: "1953-01-01..1953-06-30", want: "P"},

		// What follows from them.
		{claim: "a day alone is sure on that day", start: "1961-07-06", asked: "1961-07-06 1961-07-05 1961-07-07", want: "C - P"},
		{claim: "a year alone is sure on no day, but during that year", start: "1961", asked: "1961-07-06 1961..1961 1961-01..1961-06", want: "P C P"},
		{claim: "a known end is where it ends", start: "1961", end: "1961", asked: "1961-06-01 1962-01-01 1961..1961 1960-12-31", want: "P - C -"},
		{claim: "an unknown start with a known end was there at its end", end: "1991-07-01", asked: "1991-07-01 1990-01-01 1991-07-02", want: "C P -"},
		{claim: "and from the first attested day", end: "1991-07-01", attested: "1980-01-01", asked: "1985-01-01 1979-12-31 1991-07-01", want: "C P C"},
		{claim: "an attested day within the year of the start is sure", start: "1949", attested: "1949-08-24", asked: "1949-08-24 1949-08-23 1949-12-31", want: "C P P"},
		{claim: "an attested month is sure as a month", attested: "2024-06", asked: "2024-06-10 2024-06..2024-06 2024-06-01..2024-06-15", want: "P C P"},
		{claim: "what is attested before the start does not move it", start: "1949-04-04", attested: "1940-01-01", asked: "1945-01-01 1949-04-04", want: "- C"},
		{claim: "nor after the end the end", start: "1949-04-04", end: "1955-01-01", attested: "1960-01-01", asked: "1955-01-01 1957-01-01", want: "C -"},
		{claim: "an open end without an attested day reaches to the start", start: "1949-04-04", end: "..", asked: "1949-04-04 1949-04-05", want: "C P"},
		{claim: "an open end from a year is sure from its last day to the attested one", start: "1949", end: "..", attested: "2018-12-31", asked: "1949-12-31 2018-12-31 2019-01-01 1949-12-30", want: "C C P P"},
		{claim: "the decade of an end is sure at its beginning", start: "1955", end: "199X", asked: "1990-01-01 1990-01-02 1999-12-31 2000-01-01", want: "C P P -"},
		{claim: "an approximate end is sure no further than the start", start: "1949-04-04", end: "1955~", asked: "1949-04-04 1950-01-01 1955-12-31 1956-01-01", want: "C P P -"},
		{claim: "or than the attested day", start: "1949-04-04", end: "1955~", attested: "1951-01-01", asked: "1950-01-01 1953-01-01", want: "C P"},
		{claim: "an approximate start is not sure at its end either", start: "1949~", end: "1955-01-01", asked: "1955-01-01 1949-01-01 1948-12-31", want: "P P -"},
		{claim: "nothing known is possible on any day", asked: "1500-01-01 2024-06-27", want: "P P"},
		{claim: "nothing known is possible while the ends exist", ends: []graph.Existence{sovietUnion}, asked: "1922-12-29 1922-12-30 1991-12-26 1991-12-27", want: "- P P -"},
		{claim: "what lasted through a gap of existence did not hold in it", start: "1930", end: "1950", ends: []graph.Existence{poland}, asked: "1935-01-01 1942-01-01 1946-01-01", want: "C - C"},
		{claim: "on a doubtful day of existence it is possible", start: "1930", end: "1950", ends: []graph.Existence{poland}, asked: "1939-09-28 1939-10-01 1939-10-07", want: "C P -"},
		{claim: "both ends must exist", start: "1940-01-01", end: "2000-01-01", ends: []graph.Existence{sovietUnion, northKorea}, asked: "1948-09-08 1948-09-09 1991-12-26 1991-12-27", want: "- C C -"},
		{claim: "a year in which an end began is sure as a year no more", start: "1948", end: "1948", ends: []graph.Existence{northKorea}, asked: "1948..1948 1948-09-08 1948-09-09", want: "P - P"},
		{claim: "a masked month matches the month of any year", start: "XXXX-06", end: "XXXX-06", asked: "1950-06-30 1950-07-01 1950-05..1950-07", want: "P - P"},
		{claim: "a masked run takes the same year at both ends", start: "XXXX-03-10", end: "XXXX-04-02", asked: "1977-03-31 1977-04-03 1977-03-09", want: "P - -"},
		{claim: "but over the new year the next", start: "XXXX-12-30", end: "XXXX-01-02", asked: "1977-12-31 1978-01-01 1978-01-03", want: "P P -"},
		{claim: "the masked 29th of February is there in leap years", start: "XXXX-02-29", end: "XXXX-02-29", asked: "2024-02-29 2023-02-28 2023..2023", want: "P - -"},
		{claim: "a masked year is within the existence of the ends", start: "XXXX-06-19", end: "XXXX-06-20", ends: []graph.Existence{northKorea}, asked: "1948-06-19 1949-06-19", want: "- P"},
		{claim: "a masked start with a known end ends there", start: "XXXX-06-19", end: "1975", asked: "1970-01-10 1975-12-31 1976-01-01", want: "P P -"},
		{claim: "a signatory that left is possible between", signed: "1996-09-24", end: "2001-01-01", asked: "1996-09-23 1999-01-01 2001-01-02", want: "- P -"},
		{claim: "once in force the signing bounds nothing", start: "1994-12-05", signed: "1968-07-01", asked: "1990-01-01 1994-12-05", want: "- C"},
		{claim: "a signing known by year is possible from its first day", signed: "1996", asked: "1995-12-31 1996-01-01", want: "- P"},
		{claim: "during a long run takes in a whole fact", start: "1955-05-14", end: "1991-07-01", asked: "1900..2000 1900..1954 1992..2000", want: "C - -"},
		{claim: "during is sure where only one reading's edge touches", start: "1953", end: "1961", asked: "1953..1953 1961..1961 1961-01-01..1961-01-01 1961-01-02..1961-12-31", want: "C C C P"},
		{claim: "a sure run may lie beside a sure day", start: "1999-12-31", end: "2008-05-07", attested: "2003-01-01", asked: "1999-12-30 1999-12-31 2008-05-07 2008-05-08", want: "- C C -"},
		{claim: "a century is sure after it", start: "18XX", end: "1905", asked: "1850-01-01 1899-12-31 1903-01-01", want: "P C C"},
	} {
		t.Run(c.claim, func(t *testing.T) {
			h := graph.Holding{Interval: graph.Interval{Start: graph.MustDate(c.start), End: graph.MustDate(c.end)}, Signed: graph.MustDate(c.signed)}
			if c.attested != "" {
				h.Attested = []graph.Date{graph.MustDate(c.attested)}
			}
			w := h.When(c.ends...)
			var got []string
			for _, asked := range strings.Fields(c.asked) {
				from, to, isRun := strings.Cut(asked, "..")
				if !isRun {
					to = from
				}
				certainty, held := w.During(graph.MustDate(from).Earliest(), graph.MustDate(to).Latest())
				switch {
				case !held:
					got = append(got, "-")
				default:
					got = append(got, string(certainty[:1]))
				}
			}
			if answer := strings.Join(got, " "); answer != c.want {
				t.Errorf("start %q end %q attested %q asked %s: %s, want %s (%+v)", c.start, c.end, c.attested, c.asked, answer, c.want, w)
			}
		})
	}
}
