package register_test

import (
	"slices"
	"strings"
	"testing"

	"entente/graph"
)

// TestSeatsAreInNationsOfTheTime: an organization had its office where there was a state.
func TestSeatsAreInNationsOfTheTime(t *testing.T) {
	t.Parallel()
	with, moved := 0, 0
	for _, o := range load(t).Organizations {
		if len(o.Seats) > 0 {
			with++
		}
		if len(o.Seats) > 1 {
			moved++
		}
		for _, s := range o.Seats {
			if _, known := graph.Nations().ByID(s.Nation); !known {
				t.Errorf("%s sat in %s, which graph.Nations does not know", o.ID, s.Nation)
			}
			from, to := max(s.Interval.Start.Earliest(), o.Interval.Start.Earliest()), min(s.Interval.End.Latest(), o.Interval.End.Latest())
			may := graph.Nations().Exists(s.Nation).May
			if from > to || may != nil && !slices.ContainsFunc(may, func(d graph.DaySpan) bool { return d.From <= to && from <= d.To }) {
				t.Errorf("%s sat in %s, %s, from %s to %s", o.ID, s.City, s.Nation, from, to)
			}
		}
	}
	t.Logf("%d organizations with a seat, %d of which moved", with, moved)
	if with < 250 || moved < 15 {
		t.Errorf("%d organizations with a seat, %d moved", with, moved)
	}
}

// TestThereAreTwoHundredAndFiftyOrganizations with a founding each, and an acronym or another name for most.
func TestThereAreTwoHundredAndFiftyOrganizations(t *testing.T) {
	t.Parallel()
	named, ended, undated := 0, 0, []string{}
	all := load(t).Organizations
	for _, o := range all {
		if len(o.Aliases) > 0 {
			named++
		}
		if o.Interval.End.IsKnown() {
			ended++
		}
		if !o.Interval.Start.IsKnown() {
			undated = append(undated, o.Code)
		}
	}
	t.Logf("%d organizations, %d with acronyms and other names, %d ended", len(all), named, ended)
	if len(all) < 350 || named < 300 || ended < 60 || strings.Join(undated, " ") != "JEMCO" { // of which no text tells more than the name
		t.Errorf("%d organizations, %d with further names, %d ended, without a founding: %v", len(all), named, ended, undated)
	}
}
