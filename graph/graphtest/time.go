package graphtest

import (
	"fmt"

	"entente/graph"
)

// times are the questions of design.md's table, and more of the same kind: what held from start to end, signed and
// attested then, is answered so when asked.
var times = []struct {
	start, end, signed, attested string
	asked                        []answer
}{
	{start: "1949-04-04", attested: "1950-06-01", asked: []answer{
		{on: "1950-01-01", is: graph.Certain}, {on: "1949-04-04", is: graph.Certain}, {on: "1949-04-03"}, {on: "1960-01-01", is: graph.Possible},
	}},
	{start: "1949", attested: "1950-06-01", asked: []answer{{on: "1949-06-01", is: graph.Possible}, {on: "1950-01-01", is: graph.Certain}, {on: "1948-12-31"}}},
	{start: "1949-04-04", end: "..", attested: "2020-12-31", asked: []answer{{on: "2015-01-01", is: graph.Certain}, {on: "2022-01-01", is: graph.Possible}}},
	{start: "1955-05-14", end: "1991-07-01", asked: []answer{{on: "1991-07-01", is: graph.Certain}, {on: "1991-07-02"}, {on: "1955-05-13"}}},
	{start: "1955", end: "1991", asked: []answer{{on: "1956-01-01", is: graph.Certain}, {on: "1991-03-01", is: graph.Possible}, {on: "1992-01-01"}}},
	{start: "1949?", end: "1955", asked: []answer{{on: "1950-01-01", is: graph.Possible}, {on: "1956-01-01"}}},
	{start: "1949~", end: "1955", asked: []answer{{on: "1950-01-01", is: graph.Possible}}},
	{start: "[1981-09..1981-10]", end: "1985-01-01", asked: []answer{{on: "1981-10-15", is: graph.Possible}, {on: "1981-11-01", is: graph.Certain}, {on: "1981-08-31"}}},
	{start: "XXXX-06-19", end: "XXXX-06-20", asked: []answer{{on: "2024-06-19", is: graph.Possible}, {on: "2024-01-10"}, {on: "1950-06-20", is: graph.Possible}}},
	{start: "193X", end: "1945-09", asked: []answer{{on: "1935-06-01", is: graph.Possible}, {on: "1940-01-01", is: graph.Certain}, {on: "1945-10-01"}}},
	{signed: "1996-09-24", attested: "2010-01-01", asked: []answer{{on: "1996-09-23"}, {on: "2000-01-01", is: graph.Possible}}},
	{start: "1953-01-20", end: "1961-01-20", asked: []answer{
		{on: "1953-01-01", to: "1953-12-31", is: graph.Certain}, {on: "1952-01-01", to: "1953-01-19"}, {on: "1961-01-20", to: "1970-01-01", is: graph.Certain}, {on: "1961-01-21", to: "1970-01-01"},
	}},
	{start: "1953", end: "1961", asked: []answer{
		{on: "1953-01-01", to: "1953-06-30", is: graph.Possible},
		{on: "1953-01-01", to: "1953-12-31", is: graph.Certain},
		{on: "1961-06-01", to: "1962-01-01", is: graph.Possible},
		{on: "1900-01-01", to: "1999-12-31", is: graph.Certain},
	}},
	{attested: "1990-05-05", asked: []answer{{on: "1990-05-05", is: graph.Certain}, {on: "1800-01-01", is: graph.Possible}, {on: "1990-01-01", to: "1990-12-31", is: graph.Certain}}},
	{asked: []answer{{on: "1990-05-05", is: graph.Possible}}},
	{end: "1991", asked: []answer{{on: "1992-01-01"}, {on: "1500-01-01", is: graph.Possible}, {on: "1991-01-01", to: "1991-12-31", is: graph.Certain}}},
}

// answer is a day, or with to a run of days, and how surely the fact held then: "" where it did not.
type answer struct {
	on, to string
	is     graph.Certainty
}

func (a answer) time(r *rig, atLeast graph.Certainty) graph.Time {
	day := must[graph.Day](r)(graph.ParseDay(a.on))
	if a.to == "" {
		return graph.On(day, atLeast)
	}
	return graph.Time{From: day, To: must[graph.Day](r)(graph.ParseDay(a.to)), AtLeast: atLeast}
}

// holds asks for the one fact of the entity at a time, as possible and as certain.
func (r *rig) holds(entity graph.ID, a answer) {
	r.Helper()
	for atLeast, want := range map[graph.Certainty]bool{graph.Possible: a.is != "", graph.Certain: a.is == graph.Certain} {
		hop := graph.Hop{Time: a.time(r, atLeast)}
		page := must[map[graph.ID]graph.FactPage](r)(r.Facts(r.Context(), []graph.ID{entity}, hop, graph.Page{First: 5}))[entity]
		if got := len(page.Facts) > 0; got != want {
			r.Errorf("%s on %s to %s, at least %s: %t, want %t", entity, a.on, a.to, atLeast, got, want)
		}
		degree := must[map[graph.ID]int](r)(r.Degrees(r.Context(), []graph.ID{entity}, hop))[entity]
		if degree != len(page.Facts) {
			r.Errorf("%s on %s to %s, at least %s: degree %d of %d facts", entity, a.on, a.to, atLeast, degree, len(page.Facts))
		}
	}
}

var timeCases = []testCase{
	{"what held on a day or in a run of days is found at least as surely as asked", func(r *rig) {
		d := text("one")
		for i, row := range times {
			options := []option{from(row.start), to(row.end), seen(row.attested)}
			if row.signed != "" {
				options = append(options, with(graph.AttrSigned, row.signed))
			}
			d.claim(graph.PartyTo, graph.ID(fmt.Sprintf("org:time/%d", i)), graph.ID(fmt.Sprintf("pact:time/%d", i)), options...)
		}
		r.apply(d)
		for i, row := range times {
			for _, a := range row.asked {
				r.holds(graph.ID(fmt.Sprintf("org:time/%d", i)), a)
			}
		}
	}},
	{"a person holds an office within sixty years of what is attested", func(r *rig) {
		r.apply(text("one").claim(graph.HeldOffice, "leader:x/1", "org:UN", seen("2024-06-27"), in("IGO_HEAD")))
		for _, a := range []answer{{on: "2024-06-27", is: graph.Certain}, {on: "2020-01-01", is: graph.Possible}, {on: "1914-07-28"}} {
			r.holds("leader:x/1", a)
		}
	}},
	{"a fact holds no longer than both its nations exist", func(r *rig) {
		r.apply(text("one").claim(graph.Pledged, "nation:SUN", "nation:PRK", from("1961"), with(graph.AttrObligation, "DEFENSE")))
		for _, a := range []answer{{on: "1970-01-01", is: graph.Possible}, {on: "2020-01-01"}, {on: "1960-12-31"}} {
			r.holds("nation:SUN", a)
		}
	}},
	{"one nation follows another though they do not exist on one day", func(r *rig) {
		r.apply(text("one").claim(graph.SucceededBy, "nation:SUN", "nation:RUS", from("1991-12-26")))
		r.holds("nation:SUN", answer{on: "1991-12-26", is: graph.Certain})
	}},
}
