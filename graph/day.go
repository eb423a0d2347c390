package graph

import (
	"fmt"
	"time"
)

// Day is one day of the proleptic Gregorian calendar as a number that reads like it: 20240619. Days compare as numbers.
// Years are those of ISO 8601, 0 to 9999; MinDay and MaxDay stand for no bound.
type Day int32

// What is unbounded reaches to these days.
const (
	MinDay Day = 101      // 0000-01-01
	MaxDay Day = 99991231 // 9999-12-31
)

// DayOf is the day of a year, a month and a day of the month; false where the calendar has no such day.
func DayOf(year, month, day int) (Day, bool) {
	if year < 0 || year > 9999 {
		return 0, false
	}
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if int(t.Month()) != month || t.Day() != day {
		return 0, false
	}
	return dayAt(t), true
}

// ParseDay reads YYYY-MM-DD.
func ParseDay(s string) (Day, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return 0, fmt.Errorf("graph: day %q is not YYYY-MM-DD: %w", s, ErrBadDate)
	}
	return dayAt(t), nil
}

func dayAt(t time.Time) Day {
	return Day(t.Year()*10000 + int(t.Month())*100 + t.Day())
}

// Parts are the year, the month and the day of the month.
func (d Day) Parts() (year, month, day int) {
	return int(d) / 10000, int(d) / 100 % 100, int(d) % 100
}

// String writes YYYY-MM-DD.
func (d Day) String() string {
	y, m, day := d.Parts()
	return fmt.Sprintf("%04d-%02d-%02d", y, m, day)
}

// AddYears is the same day some years later, or earlier where n is negative, held within MinDay and MaxDay. The 29th of
// February becomes the 28th where the year has none.
func (d Day) AddYears(n int) Day {
	y, m, day := d.Parts()
	switch y += n; {
	case y < 0:
		return MinDay
	case y > 9999:
		return MaxDay
	}
	if moved, ok := DayOf(y, m, day); ok {
		return moved
	}
	return Day(y*10000 + m*100 + day - 1)
}

// next and last are the days after and before, held within MinDay and MaxDay.
func (d Day) next() Day { return d.addDays(1) }
func (d Day) last() Day { return d.addDays(-1) }

func (d Day) addDays(n int) Day {
	return min(max(dayAt(d.time().AddDate(0, 0, n)), MinDay), MaxDay)
}

// daysTo counts the days from d to later, 0 for the same day.
func (d Day) daysTo(later Day) int {
	return int(later.time().Sub(d.time()) / (24 * time.Hour))
}

func (d Day) time() time.Time {
	y, m, day := d.Parts()
	return time.Date(y, time.Month(m), day, 0, 0, 0, 0, time.UTC)
}

// lastOfMonth is the number of days of a month.
func lastOfMonth(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}
