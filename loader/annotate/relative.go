package annotate

import (
	"strconv"
	"time"

	"entente/graph"
)

// relative reads what is dated from the document: "today", "last Friday", "earlier this year", "next month". Without a
// document date to the day it finds only what needs none: "early 1992", "late June 1992", which are no more exact than
// their year or month.
func (r *dateReader) relative(i, limit int) (Date, bool) {
	t := r.Tokens[i]
	switch t.Norm {
	case "today":
		return r.offset(i+1, 0)
	case "yesterday":
		return r.offset(i+1, -1)
	case "tomorrow":
		return r.offset(i+1, 1)
	case "early", "late", "mid":
		return r.part(i, limit)
	case "earlier", "later":
		return r.earlierOrLater(i, limit)
	}
	return r.lastOrNext(i, limit)
}

// earlierOrLater reads "earlier this year", "later that year".
func (r *dateReader) earlierOrLater(i, limit int) (Date, bool) {
	switch {
	case i+1 >= limit:
	case r.Tokens[i].Norm == "earlier" && r.Tokens[i+1].Norm == "this":
		return r.earlier(i+1, limit)
	case r.Tokens[i].Norm == "later" && r.Tokens[i+1].Is("that", "the"):
		return r.ofStory(i+1, limit)
	}
	return Date{}, false
}

// lastOrNext reads "last Friday", "this month", "next May", "last summer".
func (r *dateReader) lastOrNext(i, limit int) (Date, bool) {
	if d, ok := r.lastMonthOfStory(i, limit); ok {
		return d, true
	}
	step := map[string]int{"last": -1, "previous": -1, "this": 0, "next": 1}[r.Tokens[i].Norm]
	if i+1 >= limit || !r.written.Bounded() || r.isYearOnly() && r.Tokens[i+1].Norm != "year" {
		return Date{}, false
	}
	if d, ok := r.timeOfDay(i+1, step); ok {
		return d, true
	}
	if w := dateWords[r.Tokens[i+1].Norm]; w.class == "season" && step != 0 {
		return r.lastSeason(i+1, w.number, step)
	}
	if w := dateWords[r.Tokens[i+1].Norm]; w.class == "weekday" {
		return r.weekday(i+1, limit, w.number, step)
	}
	if month, ok := r.month(i+1, limit); ok && step != 0 {
		back, ahead := r.nearest(parts{month: month}, parts{})
		if step > 0 {
			back = ahead
		}
		d, ok := finished(back, parts{}, i+2)
		d.Relative = true
		return d, ok
	}
	return r.unit(i+1, step)
}

// part reads "early 1992" as 1992.
func (r *dateReader) part(i, limit int) (Date, bool) {
	at := r.skip(i+1, limit, "-")
	at = r.skip(at, limit, "in")
	if at >= limit || r.Tokens[at].Is("early", "late", "mid", "earlier") {
		return Date{}, false
	}
	return r.at(at, limit)
}

// isYearOnly tells whether the document's date gives no month.
func (r *dateReader) isYearOnly() bool { return !r.fixesYear() }

func (r *dateReader) writtenDay() (time.Time, bool) {
	if r.written.Precision() != graph.PrecisionDay {
		return time.Time{}, false
	}
	y, m, d := r.written.Earliest().Parts()
	return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC), true
}

func dayDate(t time.Time) graph.Date {
	d, ok := graph.DayOf(t.Year(), int(t.Month()), t.Day())
	if !ok {
		return graph.Date{}
	}
	return graph.DateOf(d)
}

// timeOfDay reads "last night", "this morning".
func (r *dateReader) timeOfDay(i, step int) (Date, bool) {
	switch {
	case step < 0 && r.Tokens[i].Norm == "night":
		return r.offset(i+1, -1)
	case step == 0 && r.Tokens[i].Is("morning", "afternoon", "evening"):
		return r.offset(i+1, 0)
	}
	return Date{}, false
}

// lastSeason reads "last summer" as the last one over by the document's date, "next summer" as the first to begin.
func (r *dateReader) lastSeason(i, code, step int) (Date, bool) {
	year, month, _ := r.written.Latest().Parts()
	ends := []int{5, 8, 11, 14}[code-21] // winter runs into the next year
	if step < 0 && month <= ends || step > 0 && month > ends-3 {
		year += step
	}
	d, ok := finished(parts{year: year, month: code}, parts{}, i+1)
	d.Relative = true
	return d, ok
}

func (r *dateReader) offset(end, days int) (Date, bool) {
	base, ok := r.writtenDay()
	if !ok {
		return Date{}, false
	}
	d := dayDate(base.AddDate(0, 0, days))
	return Date{Last: end, From: d, Relative: true}, d.IsKnown()
}

// weekday reads "Friday" as the last one not after the document, "last Friday" as the last before it, and both as the
// next ones of what is to come.
func (r *dateReader) weekday(i, _, weekday, step int) (Date, bool) {
	base, ok := r.writtenDay()
	if !ok || r.Tokens[i].Case == Lower {
		return Date{}, false
	}
	back := (int(base.Weekday()) - weekday + 7) % 7
	ahead := (weekday - int(base.Weekday()) + 7) % 7
	if step < 0 && back == 0 {
		back = 7
	}
	if step > 0 && ahead == 0 {
		ahead = 7
	}
	past, next := dayDate(base.AddDate(0, 0, -back)), dayDate(base.AddDate(0, 0, ahead))
	if step > 0 {
		past = next
	}
	return Date{Last: i + 1, From: past, AheadFrom: next, Relative: true}, past.IsKnown()
}

// unit reads "last year", "this month", "next week".
func (r *dateReader) unit(i, step int) (Date, bool) {
	year, month, _ := r.written.Earliest().Parts()
	switch r.Tokens[i].Norm {
	case "year":
		d, ok := finished(parts{year: year + step}, parts{}, i+1)
		d.Relative = true
		return d, ok
	case "month":
		at := time.Date(year, time.Month(month+step), 1, 0, 0, 0, 0, time.UTC)
		d, ok := finished(parts{year: at.Year(), month: int(at.Month())}, parts{}, i+1)
		d.Relative = true
		return d, ok
	case "week":
		base, ok := r.writtenDay()
		if !ok {
			return Date{}, false
		}
		monday := base.AddDate(0, 0, 7*step-(int(base.Weekday())+6)%7)
		return r.between(dayDate(monday), dayDate(monday.AddDate(0, 0, 6)), i+1)
	}
	return Date{}, false
}

// earlier reads "earlier this year", "earlier this month": between its first day and the document's date.
func (r *dateReader) earlier(i, limit int) (Date, bool) {
	base, ok := r.writtenDay()
	if !ok || i+1 >= limit {
		return Date{}, false
	}
	switch r.Tokens[i+1].Norm {
	case "year":
		return r.between(dayDate(time.Date(base.Year(), 1, 1, 0, 0, 0, 0, time.UTC)), dayDate(base), i+2)
	case "month":
		return r.between(dayDate(time.Date(base.Year(), base.Month(), 1, 0, 0, 0, 0, time.UTC)), dayDate(base), i+2)
	case "week":
		return r.between(dayDate(base.AddDate(0, 0, -(int(base.Weekday())+6)%7)), dayDate(base), i+2)
	}
	return Date{}, false
}

func (r *dateReader) between(from, to graph.Date, end int) (Date, bool) {
	d := Date{Last: end, Relative: true}
	set, err := graph.ParseDate("[" + from.String() + ".." + to.String() + "]")
	d.From = set
	return d, err == nil
}

// ago reads "three years ago", "two weeks ago": about that time.
func (r *dateReader) ago(i, limit int) (Date, bool) {
	if i+2 >= limit || r.Tokens[i+2].Norm != "ago" || dateWords[r.Tokens[i+1].Norm].class != "unit" || !r.written.Bounded() {
		return Date{}, false
	}
	if r.isYearOnly() && r.Tokens[i+1].Norm[:3] != "yea" {
		return Date{}, false
	}
	count := dateWords[r.Tokens[i].Norm].number
	year, month, _ := r.written.Earliest().Parts()
	var s string
	switch r.Tokens[i+1].Norm[:3] {
	case "yea":
		s = strconv.Itoa(year-count) + "~"
	case "mon":
		at := time.Date(year, time.Month(month-count), 1, 0, 0, 0, 0, time.UTC)
		s = at.Format("2006-01") + "~"
	default:
		base, ok := r.writtenDay()
		if !ok {
			return Date{}, false
		}
		days := count
		if r.Tokens[i+1].Norm[0] == 'w' {
			days = 7 * count
		}
		s = base.AddDate(0, 0, -days).Format(time.DateOnly) + "~"
	}
	d, err := graph.ParseDate(s)
	return Date{Last: i + 3, From: d, Relative: true}, err == nil
}

func (r *dateReader) fixesYear() bool {
	p := r.written.Precision()
	return p == graph.PrecisionDay || p == graph.PrecisionMonth
}

// nearest gives the last such date that does not begin after the document, and the first that does not end before it. A
// run is placed by its end where that is in the same year.
func (r *dateReader) nearest(from, to parts) (back, ahead parts) {
	year, _, _ := r.written.Latest().Parts()
	back, ahead = from, from
	last := from
	if to != (parts{}) {
		last = to
	}
	for y := year; y >= year-8; y-- {
		back.year, last.year = y, y
		if d := back.date(); d.Bounded() && d.Earliest() <= r.written.Latest() {
			break
		}
	}
	for y, _, _ := r.written.Earliest().Parts(); y <= year+8; y++ {
		ahead.year, last.year = y, y
		if d := last.date(); d.Bounded() && d.Latest() >= r.written.Earliest() {
			break
		}
	}
	return back, ahead
}
