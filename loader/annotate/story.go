package annotate

import "entente/graph"

// story is the year that a text tells of as it goes on: what "in May", "that year" and "two years later" are reckoned from.
type story struct {
	year, month int
	paragraph   int
	date        int // how many dates were read when it was told, 0 for no story
}

// enter begins a sentence of a paragraph: a year holds for its paragraph and the next one.
func (s *story) enter(paragraph int) {
	if paragraph > s.paragraph+1 {
		*s = story{}
	}
	if s.year == 0 {
		s.paragraph = paragraph
	}
}

// yearOf is the year of a month of which the text gives no year, 0 where the story does not tell: a month before the one
// last told of may be that of the next year.
func (s *story) yearOf(month int) int {
	const lastMonth = 12
	if month < s.month && month <= lastMonth {
		return 0
	}
	return s.year
}

// tell moves the story on to the nth date. A year that names a thing, "the 1931 pact", or stands in brackets does not move it,
// nor does what looks back, "last May".
func (r *dateReader) tell(d Date, s Sentence, nth int) {
	if !d.From.Bounded() || !d.To.IsZero() || d.Since && !r.tellsWhen(d) || r.Tokens[d.First].Is("last", "previous") {
		return
	}
	if year, month, ok := seasonOf(d.From); ok {
		r.story = story{year: year, month: month, paragraph: s.Paragraph, date: nth}
		return
	}
	year, month, _ := d.From.Earliest().Parts()
	last, _, _ := d.From.Latest().Parts()
	if last != year {
		return
	}
	switch d.From.Precision() {
	case graph.PrecisionYear:
		if r.namesThing(d, s) {
			return
		}
		month = 0
	case graph.PrecisionMonth, graph.PrecisionDay:
		if r.endsName(d, s) {
			return
		}
	default:
		return
	}
	r.story = story{year: year, month: month, paragraph: s.Paragraph, date: nth}
}

// tellsWhen: "since February 1960, when A signed" tells of that time.
func (r *dateReader) tellsWhen(d Date) bool {
	return d.Last+1 < len(r.Tokens) && r.Tokens[d.Last].Norm == "," && r.Tokens[d.Last+1].Norm == "when"
}

// namesThing tells whether a year names a thing, "the 1931 pact", or stands in brackets.
func (r *dateReader) namesThing(d Date, s Sentence) bool {
	if d.First > s.First {
		switch r.Tokens[d.First-1].Norm {
		case "(":
			return true
		case "in", "by", "during":
			return false
		}
	}
	if r.endsName(d, s) {
		return true
	}
	return d.Last < s.Last && r.Tokens[d.Last].Kind == Word
}

// endsName tells whether a date closes the name of a thing: "the Huaraz Agreement of 1998", "the Award of July 12, 2016".
func (r *dateReader) endsName(d Date, s Sentence) bool {
	of := d.First - 1
	return of-1 > s.First && r.Tokens[of].Norm == "of" && r.Tokens[of-1].IsName()
}

// ofStory reads "that year", "the same year", "that July", "the following year".
func (r *dateReader) ofStory(i, limit int) (Date, bool) {
	if r.story.year == 0 {
		return Date{}, false
	}
	at, year := i, r.story.year
	if r.Tokens[at].Is("that", "the") {
		at = r.skip(at+1, limit, "same")
	} else if r.Tokens[at].Norm == "same" {
		at++
	}
	if at < limit && r.Tokens[at].Norm == "following" {
		at, year = at+1, year+1
	}
	if at >= limit || at == i {
		return Date{}, false
	}
	if month, ok := r.month(at, limit); ok && r.Tokens[i].Norm == "that" {
		return finished(parts{year: year, month: month}, parts{}, at+1)
	}
	if r.Tokens[at].Norm != "year" {
		return Date{}, false
	}
	return finished(parts{year: year}, parts{}, at+1)
}

// tellsYear reads the year behind a month that words tell: "of the same year", "that year", "of last year".
func (r *dateReader) tellsYear(i, limit int) (year, end int) {
	at := r.skip(i, limit, ",", "of")
	at = r.skip(at, limit, "the")
	if at+1 >= limit || !r.Tokens[at].Is("that", "same", "last", "this", "next", "following") {
		return 0, i
	}
	word := r.Tokens[at].Norm
	at = r.skip(at+1, limit, "same")
	if at >= limit || r.Tokens[at].Norm != "year" {
		return 0, i
	}
	switch word {
	case "that", "same":
		return r.story.year, at + 1
	case "following":
		if r.story.year != 0 {
			return r.story.year + 1, at + 1
		}
		return 0, i
	}
	if !r.written.Bounded() {
		return 0, i
	}
	year, _, _ = r.written.Earliest().Parts()
	return year + map[string]int{"last": -1, "next": 1}[word], at + 1
}

// thence reads "two years later", "a year earlier", reckoned from the year told of: about that time.
func (r *dateReader) thence(i, limit int) (Date, bool) {
	if i+2 >= limit || r.story.year == 0 || !r.Tokens[i+1].Is("year", "years") || !r.Tokens[i+2].Is("later", "earlier", "before") {
		return Date{}, false
	}
	count := dateWords[r.Tokens[i].Norm].number
	if r.Tokens[i+2].Norm != "later" {
		count = -count
	}
	r.story = story{year: r.story.year + count, paragraph: r.story.paragraph, date: r.story.date}
	d, err := graph.ParseDate(parts{year: r.story.year}.date().String() + "~")
	return Date{Last: i + 3, From: d}, err == nil && d.IsKnown()
}

// lastMonthOfStory reads "the previous November", in a text without a date of its own also "last November": the one before
// the month told of.
func (r *dateReader) lastMonthOfStory(i, limit int) (Date, bool) {
	last := r.Tokens[i].Norm == "last" && !r.written.IsKnown()
	if !last && r.Tokens[i].Norm != "previous" || i+1 >= limit || r.story.year == 0 || r.story.month == 0 {
		return Date{}, false
	}
	month, ok := r.month(i+1, limit)
	if !ok {
		return Date{}, false
	}
	year := r.story.year
	if month >= r.story.month {
		year--
	}
	return finished(parts{year: year, month: month}, parts{}, i+2)
}

// secondDay reads the end of a run whose month is given anew: "to 28 June".
func (r *dateReader) secondDay(i, limit int) (to parts, end int) {
	joined := r.skip(i, limit, "and", "to", "-", "–", "through", "until")
	if joined == i {
		return parts{}, i
	}
	day, okDay := r.day(joined, limit)
	month, okMonth := r.month(r.skip(joined+1, limit, "of"), limit)
	if !okDay || !okMonth {
		return parts{}, i
	}
	return parts{month: month, day: day}, r.skip(joined+1, limit, "of") + 1
}
