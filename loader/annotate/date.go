package annotate

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"

	"entente/graph"
)

//go:embed dates.tsv
var dateTable string

// dateWord is what a word says in a date.
type dateWord struct {
	class  string
	number int
}

var dateWords = readDateWords(dateTable)

func readDateWords(table string) map[string]dateWord {
	words := map[string]dateWord{}
	for line := range strings.Lines(table) {
		cells := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") || len(cells) != 3 {
			continue
		}
		n, err := strconv.Atoi(cells[2])
		if err != nil {
			panic(err) // the table is part of the program
		}
		words[cells[0]] = dateWord{class: cells[1], number: n}
	}
	return words
}

// Date is an expression of time: one date, or the two ends of a run.
type Date struct {
	First, Last int
	// From is the date, or the first of a run; To is the last of a run, the zero Date for a single date.
	From, To graph.Date
	// Ahead are From and To as they are meant of what is to come, where the year was taken from the document's date.
	AheadFrom, AheadTo graph.Date
	// Since: what is dated goes on from there. Relative: worked out from the document's date.
	Since, Relative bool
}

// At is the date as it is meant of what is past, or of what is to come.
func (d Date) At(ahead bool) (from, to graph.Date) {
	if ahead && d.AheadFrom.IsKnown() {
		return d.AheadFrom, d.AheadTo
	}
	return d.From, d.To
}

// Whole is one date for the whole expression: the date itself, or the set of days between the ends of a run. It is the
// zero Date where the ends have no bounds.
func (d Date) Whole(ahead bool) graph.Date {
	from, to := d.At(ahead)
	if to.IsZero() {
		return from
	}
	set, err := graph.ParseDate("[" + from.String() + ".." + to.String() + "]")
	if err != nil {
		return graph.Date{}
	}
	return set
}

// parts are the fields of a date, 0 where it has none.
type parts struct{ year, month, day int }

func (p parts) date() graph.Date {
	year := "XXXX"
	if p.year != 0 {
		year = fmt.Sprintf("%04d", p.year)
	}
	s := year
	if p.month != 0 {
		s += fmt.Sprintf("-%02d", p.month)
	}
	if p.day != 0 {
		s += fmt.Sprintf("-%02d", p.day)
	}
	d, err := graph.ParseDate(s)
	if err != nil || p == (parts{}) {
		return graph.Date{}
	}
	return d
}

func (r *dateReader) at(i, limit int) (Date, bool) {
	t := r.Tokens[i]
	switch t.Kind {
	case Number:
		return r.fromNumber(i, limit)
	case Word:
		if w, ok := dateWords[t.Norm]; ok {
			return r.fromWord(i, limit, w)
		}
	}
	return Date{}, false
}

func (r *dateReader) fromWord(i, limit int, w dateWord) (Date, bool) {
	switch w.class {
	case "relative":
		return r.relative(i, limit)
	case "story":
		return r.ofStory(i, limit)
	case "month":
		if r.Tokens[i].Case == Lower || (w.number == 5 || w.number == 3) && !r.besideNumber(i, limit) {
			return Date{}, false
		}
		return r.monthFirst(i, limit, w.number)
	case "weekday":
		return r.weekday(i, limit, w.number, 0)
	case "season":
		return r.season(i, limit, w.number)
	case "number":
		if d, ok := r.ago(i, limit); ok {
			return d, true
		}
		if d, ok := r.thence(i, limit); ok {
			return d, true
		}
	}
	if day, end := r.ordinal(i, limit); day > 0 {
		return r.dayFirst(end-1, limit, day)
	}
	return Date{}, false
}

func (r *dateReader) besideNumber(i, limit int) bool {
	return i+1 < limit && (r.Tokens[i+1].Kind == Number || r.Tokens[i+1].Is(".", ",") && i+2 < limit && r.Tokens[i+2].Kind == Number) ||
		i > 0 && (r.Tokens[i-1].Kind == Number || r.Tokens[i-1].Is("in", "last", "previous", "next", "since", "early", "late", "mid", "of", "until", "by", "on", "between"))
}

// day reads a day of the month: 8, 08, 8th.
func (r *dateReader) day(i, limit int) (int, bool) {
	if i >= limit || r.Tokens[i].Kind != Number {
		return 0, false
	}
	n := r.Tokens[i].Norm
	for _, suffix := range []string{"st", "nd", "rd", "th"} {
		n = strings.TrimSuffix(n, suffix)
	}
	day, err := strconv.Atoi(n)
	return day, err == nil && len(n) <= 2 && day >= 1 && day <= 31
}

// year reads a year of four digits between 1500 and 2100, behind "in" or "of" also one of the centuries before.
func (r *dateReader) year(i, limit int) (int, bool) {
	if i >= limit || r.Tokens[i].Kind != Number || len(r.Tokens[i].Norm) != 4 {
		return 0, false
	}
	first := 1500
	if i > 0 && (r.Tokens[i-1].Is("in", "of", "since", "until", "year") || r.endsDay(i-1)) {
		first = 1000
	}
	year, err := strconv.Atoi(r.Tokens[i].Norm)
	return year, err == nil && year >= first && year <= 2100
}

// endsDay tells whether a month, or a month and a day with a comma, ends at token i: "16 June" 1373, "June 16," 1373.
func (r *dateReader) endsDay(i int) bool {
	if r.Tokens[i].Norm == "," && i > 1 && r.Tokens[i-1].Kind == Number {
		i -= 2
	}
	_, ok := r.month(i, i+1)
	return ok
}

func (r *dateReader) month(i, limit int) (int, bool) {
	if i >= limit || r.Tokens[i].Kind != Word || r.Tokens[i].Case == Lower {
		return 0, false
	}
	w := dateWords[r.Tokens[i].Norm]
	return w.number, w.class == "month"
}

// skip passes one token that is one of the words.
func (r *dateReader) skip(i, limit int, words ...string) int {
	if i < limit && r.Tokens[i].Is(words...) {
		return i + 1
	}
	return i
}

// tailYear reads an optional year behind a day or a month: "1992", ", 1992", "of 1992", and two digits right behind a
// month in capitals, as wires write it.
func (r *dateReader) tailYear(i, limit int) (year, end int) {
	at := r.skip(i, limit, ",", "of", "-")
	if y, ok := r.year(at, limit); ok {
		return y, at + 1
	}
	if y, end := r.tellsYear(i, limit); y != 0 {
		return y, end
	}
	if y, end := r.wordedYear(i, limit); y != 0 {
		return y, end
	}
	if i < limit && r.Tokens[i].Kind == Number && len(r.Tokens[i].Norm) == 2 && r.Tokens[i-1].Case == Upper {
		if n, err := strconv.Atoi(r.Tokens[i].Norm); err == nil && n >= 30 {
			return 1900 + n, i + 1
		}
	}
	return 0, i
}

// monthFirst reads "June 19, 1992", "June 19 and 20", "June 19 - July 2", "June 1992", "June".
func (r *dateReader) monthFirst(i, limit, month int) (Date, bool) {
	at := r.skip(i+1, limit, ".")
	day, ok := r.day(at, limit)
	if !ok {
		year, end := r.tailYear(at, limit)
		return r.finish(parts{year: year, month: month}, parts{}, end)
	}
	from := parts{month: month, day: day}
	at++
	var to parts
	if joined := r.skip(at, limit, "and", "to", "-", "–", "through", "until", "/"); joined > at {
		if m, ok := r.month(joined, limit); ok {
			if d, ok := r.day(joined+1, limit); ok {
				to, at = parts{month: m, day: d}, joined+2
			}
		} else if d, ok := r.day(joined, limit); ok && d > day && !r.isCount(joined+1, limit) {
			to, at = parts{month: month, day: d}, joined+1
		}
	}
	year, end := r.tailYear(at, limit)
	from.year = year
	if to != (parts{}) {
		to.year = year
	}
	return r.finish(from, to, end)
}

// isCount tells whether a small number is followed by what it counts rather than by the end of a date.
func (r *dateReader) isCount(i, limit int) bool {
	return i < limit && (r.Tokens[i].Is("percent", "%", "people", "members", "countries", "days", "weeks", "months", "years") || r.Tokens[i].Kind == Number && len(r.Tokens[i].Norm) < 4)
}

// fromNumber reads "8 June 1992", "8th of June", "1992-06-08", "1992", "1990s", "1992-95".
func (r *dateReader) fromNumber(i, limit int) (Date, bool) {
	if day, ok := r.day(i, limit); ok {
		return r.dayFirst(i, limit, day)
	}
	year, ok := r.year(i, limit)
	if !ok {
		return r.decade(i)
	}
	if i+4 < limit && r.Tokens[i+1].IsHyphen() && r.Tokens[i+3].IsHyphen() && r.Tokens[i+4].Gap == Glued {
		month, okM := r.day(i+2, limit)
		day, okD := r.day(i+4, limit)
		if okM && okD && month <= 12 {
			return r.finish(parts{year, month, day}, parts{}, i+5)
		}
	}
	if month, named := r.month(i+1, limit); named { // "2020 December 14"
		if day, ok := r.day(i+2, limit); ok {
			if _, other := r.year(r.skip(i+3, limit, ","), limit); !other {
				return r.finish(parts{year, month, day}, parts{}, i+3)
			}
		}
	}
	if !r.isYear(i, limit) {
		return Date{}, false
	}
	return r.years(i, limit, year)
}

// isYear tells a year from a count: what it counts, a currency or a further number stands beside a count.
func (r *dateReader) isYear(i, limit int) bool {
	if i > 0 && (r.Tokens[i-1].Is("$", "£", "€", "no", "nos", "resolution", "resolutions", "order", "page", "some", "about", "nearly", "than", "over", "document") || r.Tokens[i-1].Norm == "." && i > 1 && r.Tokens[i-2].Is("no", "nos")) {
		return false
	}
	if i+1 >= limit {
		return true
	}
	return !r.Tokens[i+1].Is("percent", "%", "people", "troops", "soldiers", "km", "miles", "tons", "tonnes", "dollars", "mln", "dlrs", "men", "women", "workers", "refugees", "(")
}

// years reads a run of years, "1992-1995", "1992 to 1995", "1992-95", or the one year.
func (r *dateReader) years(i, limit, year int) (Date, bool) {
	at := r.skip(i+1, limit, "-", "–", "to")
	if at > i+1 {
		to, ok := r.year(at, limit)
		if !ok && r.Tokens[i+1].Gap == Glued && at < limit && len(r.Tokens[at].Norm) == 2 {
			var n int
			n, _ = strconv.Atoi(r.Tokens[at].Norm)
			to, ok = year/100*100+n, n > year%100
		}
		if ok && to > year {
			return r.finish(parts{year: year}, parts{year: to}, at+1)
		}
	}
	return r.finish(parts{year: year}, parts{}, i+1)
}

// dayFirst reads "8 June 1992", "8th day of June, 1992", "8 June to 9 July 1992", "8 and 9 June 1992".
func (r *dateReader) dayFirst(i, limit, day int) (Date, bool) {
	at := r.skip(r.skip(i+1, limit, "day"), limit, "of")
	at = r.skip(at, limit, "-")
	month, ok := r.month(at, limit)
	if ok {
		at = r.skip(at+1, limit, ".")
		if to, end := r.secondDay(at, limit); to != (parts{}) {
			year, end := r.tailYear(end, limit)
			to.year = year
			return r.finish(parts{year, month, day}, to, end)
		}
		year, end := r.tailYear(at, limit)
		return r.finish(parts{year, month, day}, parts{}, end)
	}
	if joined := r.skip(i+1, limit, "and", "to", "-", "–"); joined > i+1 {
		last, okD := r.day(joined, limit)
		if month, ok := r.month(joined+1, limit); ok && okD && last > day {
			year, end := r.tailYear(joined+2, limit)
			return r.finish(parts{year, month, day}, parts{year, month, last}, end)
		}
	}
	return Date{}, false
}

// decade reads "1990s".
func (r *dateReader) decade(i int) (Date, bool) {
	n := r.Tokens[i].Norm
	if len(n) != 5 || n[4] != 's' || n[3] != '0' || n[0] != '1' && n[0] != '2' {
		return Date{}, false
	}
	d, err := graph.ParseDate(n[:3] + "X")
	return Date{Last: i + 1, From: d}, err == nil
}

// finish makes the date, with the year taken from the document's date where the text gives none.
func (r *dateReader) finish(from, to parts, end int) (Date, bool) {
	if from.year == 0 && r.fixesYear() {
		back, ahead := r.nearest(from, to)
		d, ok := finished(back, shift(to, back.year-from.year), end)
		if !ok {
			return Date{}, false
		}
		d.AheadFrom, d.AheadTo = ahead.date(), shift(to, ahead.year).date()
		return d, true
	}
	if year := r.story.yearOf(from.month); from.year == 0 && year != 0 && r.written.IsZero() {
		from.year, to = year, shift(to, year)
	}
	return finished(from, to, end)
}

func shift(p parts, year int) parts {
	if p != (parts{}) {
		p.year += year
	}
	return p
}

func finished(from, to parts, end int) (Date, bool) {
	d := Date{Last: end, From: from.date(), To: to.date()}
	return d, d.From.IsKnown()
}
