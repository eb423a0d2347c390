package annotate

import (
	"fmt"

	"entente/graph"
)

// season reads "the summer of 1968" from its noun on.
func (r *dateReader) season(i, limit, code int) (Date, bool) {
	year, end := r.tailYear(i+1, limit)
	if year == 0 {
		return Date{}, false
	}
	return r.finish(parts{year: year, month: code}, parts{}, end)
}

// seasonOf is the year and the first month of a season in the north, which EDTF writes as "1968-22"; false for winters, which are
// of two years, and for other dates.
func seasonOf(d graph.Date) (year, month int, ok bool) {
	const spring, autumn, each = 21, 23, 3
	var code int
	if n, err := fmt.Sscanf(d.String(), "%4d-%2d", &year, &code); err != nil || n != 2 || code < spring || code > autumn {
		return 0, 0, false
	}
	return year, (code - spring + 1) * each, true
}
