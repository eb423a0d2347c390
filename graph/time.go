package graph

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// Precision is how exact a date is.
type Precision string

// The precisions. A MASKED date leaves out a part that is not its last: XXXX-06-19, 2024-06-XX. A RANGE is a set or a season.
const (
	PrecisionDay     Precision = "DAY"
	PrecisionMonth   Precision = "MONTH"
	PrecisionYear    Precision = "YEAR"
	PrecisionDecade  Precision = "DECADE"
	PrecisionCentury Precision = "CENTURY"
	PrecisionRange   Precision = "RANGE"
	PrecisionMasked  Precision = "MASKED"
	PrecisionUnknown Precision = "UNKNOWN"
)

// openEnd is how EDTF writes the end of what goes on.
const openEnd = ".."

// Date is one end of an interval, or one day: as written, and the earliest and latest day that it can mean. The zero Date
// is the unknown one. Dates are comparable: two are equal where they are written the same.
//
// Read is EDTF (ISO 8601-2:2019) of level 0 and 1 for years 0000 to 9999: days, months, years, seasons, masked digits, the
// qualifiers ?, ~ and %, of level 2 the masked year before a month and the set [a..b] of two dates; times of day are not.
type Date struct {
	text             string
	earliest, latest Day
	precision        Precision
	approximate      bool
	month, day       int8 // of a masked year; day 0: any day of the month
}

// OpenDate is the end of what the source says goes on.
var OpenDate = Date{text: openEnd, precision: PrecisionUnknown}

// DateOf is the date of one day.
func DateOf(d Day) Date {
	return Date{text: d.String(), earliest: d, latest: d, precision: PrecisionDay}
}

var (
	plainDate  = regexp.MustCompile(`^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$`)
	maskedDate = regexp.MustCompile(`^(?:(\d{3})X|(\d{2})XX|(\d{4})-(?:XX(?:-XX)?|(\d{2})-XX))$`)
	maskedYear = regexp.MustCompile(`^XXXX-(\d{2})(?:-(\d{2}))?$`)
)

// ParseDate reads a date. "" is the unknown date and ".." the open end; anything else that is no date gives ErrBadDate.
func ParseDate(s string) (Date, error) {
	if s == "" {
		return Date{}, nil
	}
	if s == openEnd {
		return OpenDate, nil
	}
	d, ok := parseSet(s)
	if !ok {
		bare := strings.TrimRight(s, "?~%")
		if len(s)-len(bare) > 1 {
			return Date{}, fmt.Errorf("graph: date %q: %w", s, ErrBadDate)
		}
		if d, ok = parseSingle(bare); ok {
			d.approximate = bare != s
		}
	}
	if !ok {
		return Date{}, fmt.Errorf("graph: date %q: %w", s, ErrBadDate)
	}
	d.text = s
	return d, nil
}

// MustDate is ParseDate for dates that the program itself writes; it panics on what is no date.
func MustDate(s string) Date {
	d, err := ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func parseSet(s string) (Date, bool) {
	inner, found := strings.CutPrefix(s, "[")
	if !found || !strings.HasSuffix(inner, "]") {
		return Date{}, false
	}
	from, to, found := strings.Cut(strings.TrimSuffix(inner, "]"), openEnd)
	if !found {
		return Date{}, false
	}
	a, okA := parsePlain(from)
	b, okB := parsePlain(to)
	if !okA || !okB || a.earliest > b.latest {
		return Date{}, false
	}
	return Date{earliest: a.earliest, latest: b.latest, precision: PrecisionRange}, true
}

func parseSingle(s string) (Date, bool) {
	if d, ok := parsePlain(s); ok {
		return d, true
	}
	if m := maskedYear.FindStringSubmatch(s); m != nil {
		return parseMaskedYear(number(m[1]), number(m[2]), m[2] != "")
	}
	m := maskedDate.FindStringSubmatch(s)
	switch {
	case m == nil:
		return Date{}, false
	case m[1] != "":
		return yearsFrom(number(m[1])*10, 10, PrecisionDecade), true
	case m[2] != "":
		return yearsFrom(number(m[2])*100, 100, PrecisionCentury), true
	case m[4] != "":
		d, ok := monthOf(number(m[3]), number(m[4]))
		d.precision = PrecisionMasked
		return d, ok
	default:
		return yearsFrom(number(m[3]), 1, PrecisionMasked), true
	}
}

func parsePlain(s string) (Date, bool) {
	m := plainDate.FindStringSubmatch(s)
	if m == nil {
		return Date{}, false
	}
	year, month := number(m[1]), number(m[2])
	switch {
	case m[2] == "":
		return yearsFrom(year, 1, PrecisionYear), true
	case m[3] != "":
		day, ok := DayOf(year, month, number(m[3]))
		return Date{earliest: day, latest: day, precision: PrecisionDay}, ok
	case month >= 21 && month <= 24:
		return season(year, month), true
	default:
		return monthOf(year, month)
	}
}

// season bounds a season wherever on earth it is meant: within its year, but for the summers and winters that reach into
// the next one.
func season(year, code int) Date {
	d := yearsFrom(year, 1, PrecisionRange)
	if code%2 == 0 && year < 9999 {
		d.latest = Day((year+1)*10000 + 200 + lastOfMonth(year+1, 2))
	}
	return d
}

func monthOf(year, month int) (Date, bool) {
	first, ok := DayOf(year, month, 1)
	if !ok {
		return Date{}, false
	}
	return Date{earliest: first, latest: first - 1 + Day(lastOfMonth(year, month)), precision: PrecisionMonth}, true
}

func yearsFrom(year, count int, p Precision) Date {
	return Date{earliest: Day(year*10000 + 101), latest: Day((year+count-1)*10000 + 1231), precision: p}
}

func parseMaskedYear(month, day int, hasDay bool) (Date, bool) {
	const leap = 2000
	probe := day
	if !hasDay {
		probe = 1
	}
	if _, ok := DayOf(leap, month, probe); !ok {
		return Date{}, false
	}
	return Date{precision: PrecisionMasked, month: int8(month), day: int8(day)}, true
}

func number(digits string) int {
	n, _ := strconv.Atoi(digits) // the patterns let only digits or nothing pass
	return n
}

// String is the date as written, "" for the unknown date.
func (d Date) String() string { return d.text }

// IsZero tells whether the date is unknown.
func (d Date) IsZero() bool { return d.text == "" }

// IsOpen tells whether the date is the open end.
func (d Date) IsOpen() bool { return d.text == openEnd }

// IsKnown tells whether the date is neither unknown nor the open end.
func (d Date) IsKnown() bool { return !d.IsZero() && !d.IsOpen() }

// YearMasked tells whether only the month, or month and day, are known.
func (d Date) YearMasked() bool { return d.month != 0 }

// Bounded tells whether the date has an earliest and a latest day.
func (d Date) Bounded() bool { return d.IsKnown() && !d.YearMasked() }

// Earliest is the earliest day that the date can mean, MinDay where it has no bounds.
func (d Date) Earliest() Day {
	if !d.Bounded() {
		return MinDay
	}
	return d.earliest
}

// Latest is the latest day that the date can mean, MaxDay where it has no bounds.
func (d Date) Latest() Day {
	if !d.Bounded() {
		return MaxDay
	}
	return d.latest
}

// oneDay tells whether the date can mean one day alone.
func (d Date) oneDay() bool { return d.Bounded() && d.earliest == d.latest }

// Precision tells how exact the date is, UNKNOWN for the unknown date and the open end.
func (d Date) Precision() Precision {
	if d.precision == "" {
		return PrecisionUnknown
	}
	return d.precision
}

// Approximate tells whether the source is unsure of the date (?, ~ or %).
func (d Date) Approximate() bool { return d.approximate }

// inYear bounds a masked year's date in one year; false where the year has no such day.
func (d Date) inYear(year int) (from, to Day, ok bool) {
	if d.day == 0 {
		m, ok := monthOf(year, int(d.month))
		return m.earliest, m.latest, ok
	}
	day, ok := DayOf(year, int(d.month), int(d.day))
	return day, day, ok
}

// Overlaps tells whether both dates may mean one day. The unknown date overlaps all, a masked year what has its month and
// day. The open end is for Interval to judge and overlaps all here.
func (d Date) Overlaps(other Date) bool {
	switch {
	case !d.IsKnown() || !other.IsKnown():
		return true
	case d.YearMasked() && other.YearMasked():
		return d.month == other.month && (d.day == other.day || d.day == 0 || other.day == 0)
	case d.YearMasked():
		return other.holdsMasked(d)
	case other.YearMasked():
		return d.holdsMasked(other)
	default:
		return d.earliest <= other.latest && other.earliest <= d.latest
	}
}

func (d Date) holdsMasked(masked Date) bool {
	first, _, _ := d.earliest.Parts()
	last, _, _ := d.latest.Parts()
	if last > first+8 { // eight years hold each day of the calendar, the 29th of February around 1900 too
		last = first + 8
	}
	for year := first; year <= last; year++ {
		if from, to, ok := masked.inYear(year); ok && from <= d.latest && to >= d.earliest {
			return true
		}
	}
	return false
}

// width counts the days between the bounds; what has none is wider than all.
func (d Date) width() int {
	if !d.Bounded() {
		return int(MaxDay)
	}
	return d.earliest.daysTo(d.latest)
}

// MarshalJSON writes the date as written, null for the unknown date.
func (d Date) MarshalJSON() ([]byte, error) {
	if d.IsZero() {
		return []byte("null"), nil
	}
	return json.Marshal(d.text)
}

// UnmarshalJSON reads what MarshalJSON writes.
func (d *Date) UnmarshalJSON(data []byte) error {
	var s *string
	if err := json.Unmarshal(data, &s); err != nil {
		return fmt.Errorf("graph: date: %w", err)
	}
	if s == nil {
		*d = Date{}
		return nil
	}
	parsed, err := ParseDate(*s)
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}

// Interval is the time that a claim gives: two ends, both inclusive, each a date, open or unknown.
type Interval struct {
	Start Date `json:"start"`
	End   Date `json:"end"`
}
