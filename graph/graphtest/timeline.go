package graphtest

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"entente/graph"
)

// Timeline is a whole timeline: the events of each asserted fact of the entities, each once.
func (v View) Timeline(q graph.TimelineQuery) []graph.Event {
	var events []graph.Event
	for _, f := range v.asserted(q.Of, q.Kinds) {
		for _, e := range f.Events() {
			if day := e.When.Earliest(); (q.From == 0 || day >= q.From) && (q.To == 0 || day <= q.To) {
				events = append(events, e)
			}
		}
	}
	slices.SortFunc(events, func(a, b graph.Event) int {
		return cmp.Or(cmp.Compare(a.When.Earliest(), b.When.Earliest()), cmp.Compare(a.What, b.What), cmp.Compare(a.Fact.ID, b.Fact.ID))
	})
	return events
}

// asserted are the asserted facts of kinds, nil for all, of entities, nil for all, each once, by id.
func (v View) asserted(of []graph.ID, kinds []graph.FactKind) []graph.Fact {
	entities := v.entities(of)
	return slices.DeleteFunc(slices.Clone(v.Facts), func(f graph.Fact) bool {
		return f.Stance != graph.Asserted || kinds != nil && !slices.Contains(kinds, f.Kind) || of != nil && !entities[f.From] && !entities[f.To]
	})
}

// entities are those of the ids that are there.
func (v View) entities(ids []graph.ID) map[graph.ID]bool {
	set := map[graph.ID]bool{}
	for _, id := range ids {
		if entity, found := v.entity[id]; found {
			set[entity] = true
		}
	}
	return set
}

// Histogram counts facts in the year, or other run of days, of their sort days.
func (v View) Histogram(q graph.HistogramQuery) []graph.Bucket {
	begin := map[graph.Precision]func(year, month int) (graph.Day, graph.Day){
		graph.PrecisionMonth:   func(y, m int) (graph.Day, graph.Day) { return bounds(fmt.Sprintf("%04d-%02d", y, m)) },
		graph.PrecisionYear:    func(y, _ int) (graph.Day, graph.Day) { return bounds(fmt.Sprintf("%04d", y)) },
		graph.PrecisionDecade:  func(y, _ int) (graph.Day, graph.Day) { return bounds(fmt.Sprintf("%03dX", y/10)) },
		graph.PrecisionCentury: func(y, _ int) (graph.Day, graph.Day) { return bounds(fmt.Sprintf("%02dXX", y/100)) },
	}[q.By]
	counts := map[graph.DaySpan]int{}
	for _, f := range v.asserted(q.Of, q.Kinds) {
		if f.SortDay() == graph.MaxDay {
			continue
		}
		year, month, _ := f.SortDay().Parts()
		from, to := begin(year, month)
		counts[graph.DaySpan{From: from, To: to}]++
	}
	buckets := []graph.Bucket{}
	for days, count := range counts {
		buckets = append(buckets, graph.Bucket{DaySpan: days, Count: count})
	}
	slices.SortFunc(buckets, func(a, b graph.Bucket) int { return cmp.Compare(a.From, b.From) })
	return buckets
}

// bounds are the days of a date.
func bounds(date string) (from, to graph.Day) {
	d := graph.MustDate(date)
	return d.Earliest(), d.Latest()
}

// event is an event in one line.
func event(e graph.Event) string {
	return fmt.Sprintf("%s %s %s %s %s", e.When, e.What, e.Fact.Kind, e.Fact.From, e.Fact.To)
}

// chronicle holds a timeline of a store, read page by page, against the model's.
func (r *rig) chronicle(q graph.TimelineQuery) []string {
	r.Helper()
	got := walkPages(r, 3, func(p graph.Page) ([]graph.Event, graph.PageInfo, error) {
		page, err := r.Timeline(r.Context(), q, p)
		return page.Events, page.PageInfo, err
	})
	equal(r, fmt.Sprintf("timeline %+v", q), append([]graph.Event{}, got...), append([]graph.Event{}, r.model.View().Timeline(q)...))
	return lines(got, event)
}

// bars holds a histogram of a store against the model's.
func (r *rig) bars(q graph.HistogramQuery) []graph.Bucket {
	r.Helper()
	got := must[[]graph.Bucket](r)(r.Histogram(r.Context(), q))
	equal(r, fmt.Sprintf("histogram %+v", q), append([]graph.Bucket{}, got...), r.model.View().Histogram(q))
	return got
}

// career is a part about one organization and what becomes of it on dates of every shape.
func career() *draft {
	return text("career").
		claim(graph.MemberOf, "nation:RUS", "org:x", from("1945-10-24"), to("1991-12-26")).
		claim(graph.MemberOf, "nation:PRK", "org:x", from("1991"), to("..")).
		claim(graph.MemberOf, "nation:KOR", "org:x").
		claim(graph.MemberOf, "nation:CHN", "org:x", to("1971-10-25")).
		claim(graph.MemberOf, "nation:SUN", "org:x", from("1960"), as(graph.Denied)).
		claim(graph.MemberOf, "org:x", "org:day", from("1950-05-04"), to("1950-05-04")).
		claim(graph.MemberOf, "org:x", "org:year", from("1950"), to("1950")).
		claim(graph.MemberOf, "org:x", "org:masked", from("XXXX-06-19")).
		claim(graph.PartyTo, "org:x", "pact:x/1", from("1949-08-24"), with(graph.AttrSigned, "1949-04-04")).
		claim(graph.PartyTo, "org:x", "pact:x/2", from("1950-01-01"), with(graph.AttrSigned, "1950-01-01")).
		claim(graph.PartyTo, "org:x", "pact:x/3", with(graph.AttrSigned, "1996-09-24"), to("1999")).
		claim(graph.Visited, "leader:x/1", "org:x", from("1950-05-05"), to("1950-05-09")).
		claim(graph.Visited, "leader:x/2", "org:x", to("195X"))
}

var timelineCases = []testCase{
	{"what lasts begins and ends, what is an act or of one day happens, a signing that is not the start too, and what has no date is left out", func(r *rig) {
		r.apply(career())
		sameList(r, "timeline", r.chronicle(graph.TimelineQuery{Of: []graph.ID{"org:x"}}), []string{
			"1945-10-24 BEGAN MEMBER_OF nation:RUS org:x", "1949-04-04 HAPPENED PARTY_TO org:x pact:x/1", "1949-08-24 BEGAN PARTY_TO org:x pact:x/1",
			"1950-01-01 BEGAN PARTY_TO org:x pact:x/2", "1950 BEGAN MEMBER_OF org:x org:year", "1950 ENDED MEMBER_OF org:x org:year",
			"195X HAPPENED VISITED leader:x/2 org:x", "1950-05-04 HAPPENED MEMBER_OF org:x org:day", "1950-05-05 HAPPENED VISITED leader:x/1 org:x",
			"1971-10-25 ENDED MEMBER_OF nation:CHN org:x", "1991 BEGAN MEMBER_OF nation:PRK org:x", "1991-12-26 ENDED MEMBER_OF nation:RUS org:x",
			"1996-09-24 HAPPENED PARTY_TO org:x pact:x/3", "1999 ENDED PARTY_TO org:x pact:x/3",
		})
	}},
	{"a timeline is of the kinds and of the days asked for, both days inclusive, by the earliest that each date can mean", func(r *rig) {
		r.apply(career())
		of := []graph.ID{"org:x"}
		sameList(r, "from", r.chronicle(graph.TimelineQuery{Of: of, From: 19910101, Kinds: []graph.FactKind{graph.MemberOf}}), []string{
			"1991 BEGAN MEMBER_OF nation:PRK org:x", "1991-12-26 ENDED MEMBER_OF nation:RUS org:x",
		})
		sameList(r, "to", r.chronicle(graph.TimelineQuery{Of: of, To: 19490404, Kinds: []graph.FactKind{graph.PartyTo, graph.MemberOf, graph.PartyTo}}), []string{
			"1945-10-24 BEGAN MEMBER_OF nation:RUS org:x", "1949-04-04 HAPPENED PARTY_TO org:x pact:x/1",
		})
		sameList(r, "between", r.chronicle(graph.TimelineQuery{Of: of, From: 19490405, To: 19500101, Kinds: []graph.FactKind{graph.PartyTo, graph.Visited}}), []string{
			"1949-08-24 BEGAN PARTY_TO org:x pact:x/1", "1950-01-01 BEGAN PARTY_TO org:x pact:x/2", "195X HAPPENED VISITED leader:x/2 org:x",
		})
	}},
	{"what becomes of two of the entities is told once, whichever of their ids are asked for", func(r *rig) {
		r.apply(career(), web(), text("twin").record("org:y", ""))
		r.judge(same("org:x", "org:y", 1))
		for _, of := range [][]graph.ID{{"org:y"}, {"org:y", "org:x", "nation:RUS", "nowhere"}, ids("org:web/", 50), {"nowhere"}} {
			r.chronicle(graph.TimelineQuery{Of: of})
			r.chronicle(graph.TimelineQuery{Of: of, From: 19500101, Kinds: []graph.FactKind{graph.MemberOf}})
		}
	}},
	{"a timeline counts its events where it is asked to, wherever the page starts", func(r *rig) {
		r.apply(career())
		q := graph.TimelineQuery{Of: []graph.ID{"org:x", "nation:RUS"}, To: 19911231}
		want := len(r.model.View().Timeline(q))
		page := must[graph.EventPage](r)(r.Timeline(r.Context(), q, graph.Page{First: 2, Count: true}))
		next := must[graph.EventPage](r)(r.Timeline(r.Context(), q, graph.Page{First: 2, Count: true, After: page.Keys[1]}))
		if page.Total != want || next.Total != want {
			r.Errorf("totals %d and %d, want %d", page.Total, next.Total, want)
		}
	}},
	{"events follow what documents say, and go with the last that says it", func(r *rig) {
		later := text("later").claim(graph.MemberOf, "nation:RUS", "org:x", from("1945"), to("1991-12-26"))
		denied := text("denied").claim(graph.MemberOf, "nation:PRK", "org:x", from("1991-09-17"), as(graph.Denied))
		q := graph.TimelineQuery{Of: []graph.ID{"org:x"}}
		for _, write := range []func(){
			func() { r.apply(later) }, func() { r.apply(career()) }, func() { r.apply(denied) }, func() { r.forget(career().Document.ID) }, func() { r.forget(later.Document.ID) },
		} {
			write()
			r.chronicle(q)
			r.bars(graph.HistogramQuery{Of: q.Of, By: graph.PrecisionYear})
		}
	}},
	{"a histogram counts each dated fact once, at its first day, by month, year, decade and century", func(r *rig) {
		r.apply(career(), web())
		for _, by := range []graph.Precision{graph.PrecisionMonth, graph.PrecisionYear, graph.PrecisionDecade, graph.PrecisionCentury} {
			for _, of := range [][]graph.ID{nil, {"org:x"}, {"org:x", "nation:RUS", "org:x", "nowhere"}, ids("org:web/", 50), {"nowhere"}} {
				for _, kinds := range [][]graph.FactKind{nil, {graph.MemberOf}, {graph.PartyTo, graph.Visited, graph.PartyTo}} {
					r.bars(graph.HistogramQuery{Of: of, Kinds: kinds, By: by})
				}
			}
		}
		equal(r, "decades", r.bars(graph.HistogramQuery{Of: []graph.ID{"org:x"}, By: graph.PrecisionDecade}), []graph.Bucket{
			{DaySpan: graph.DaySpan{From: 19400101, To: 19491231}, Count: 2},
			{DaySpan: graph.DaySpan{From: 19500101, To: 19591231}, Count: 5},
			{DaySpan: graph.DaySpan{From: 19700101, To: 19791231}, Count: 1},
			{DaySpan: graph.DaySpan{From: 19900101, To: 19991231}, Count: 2},
		})
	}},
	{"a timeline and a histogram of nobody or of too many are invalid, and so is a histogram by what is no run of days", func(r *rig) {
		r.apply(career())
		for _, of := range [][]graph.ID{nil, ids("org:web/", graph.MaxTimelineOf+1)} {
			if _, err := r.Timeline(r.Context(), graph.TimelineQuery{Of: of}, graph.Page{First: 1}); !errors.Is(err, graph.ErrInvalid) {
				r.Errorf("timeline of %d: error %v, want ErrInvalid", len(of), err)
			}
		}
		for _, q := range []graph.HistogramQuery{
			{Of: []graph.ID{}, By: graph.PrecisionYear}, {Of: ids("org:web/", graph.MaxHistogramOf+1), By: graph.PrecisionYear}, {By: graph.PrecisionDay}, {By: graph.PrecisionRange}, {},
		} {
			if _, err := r.Histogram(r.Context(), q); !errors.Is(err, graph.ErrInvalid) {
				r.Errorf("histogram of %d by %q: error %v, want ErrInvalid", len(q.Of), q.By, err)
			}
		}
	}},
}
