package graph_test

import (
	"fmt"
	"testing"

	"entente/graph"
)

func phase(status graph.SanctionStatus, start, end string) graph.Phase {
	return graph.Phase{Status: status, Interval: graph.Interval{Start: graph.MustDate(start), End: graph.MustDate(end)}}
}

func TestStatusOn(t *testing.T) {
	exact := []graph.Phase{phase("THREATENED", "2016-12-01", ""), phase("IMPOSED", "2017-03-01", ""), phase("SUSPENDED", "2019-01-01", "2019-12-31"), phase("LIFTED", "2021-05-05", "")}
	vague := []graph.Phase{phase("IMPOSED", "2010", ""), phase("WIDENED", "2017", ""), phase("LIFTED", "2020-06", "")}
	undated := []graph.Phase{phase("THREATENED", "", ""), phase("LIFTED", "", ""), phase("IMPOSED", "2010-01-01", "")}
	threatened := []graph.Phase{phase("THREATENED", "", ""), phase("IMPOSED", "2010-01-01", "")}
	ended := []graph.Phase{phase("IMPOSED", "2010-01-01", "2012-06")}
	for _, c := range []struct {
		why    string
		phases []graph.Phase
		on     string
		want   graph.SanctionStatus
	}{
		{"before the first phase", exact, "2016-11-30", "UNKNOWN"},
		{"on the day on which the first begins", exact, "2016-12-01", "THREATENED"},
		{"on the last day before the next", exact, "2017-02-28", "THREATENED"},
		{"on the day of a change the new phase holds", exact, "2017-03-01", "IMPOSED"},
		{"within a phase that has an end", exact, "2019-12-31", "SUSPENDED"},
		{"after its end the phase before goes on", exact, "2020-01-01", "IMPOSED"},
		{"the last phase goes on", exact, "2030-01-01", "LIFTED"},
		{"in the year of an imposing it may not have begun", vague, "2010-12-30", "UNKNOWN"},
		{"on the year's last day it has", vague, "2010-12-31", "IMPOSED"},
		{"and holds until another may begin", vague, "2016-12-31", "IMPOSED"},
		{"in the year of the next either may hold", vague, "2017-06-01", "UNKNOWN"},
		{"after it the next", vague, "2018-01-01", "WIDENED"},
		{"in the month of the lifting either may hold", vague, "2020-06-15", "UNKNOWN"},
		{"with its last day it is lifted", vague, "2020-06-30", "LIFTED"},
		{"an undated lifting may have come before any day after the imposing", undated, "2011-01-01", "UNKNOWN"},
		{"an undated threat came before the imposing", threatened, "2011-01-01", "IMPOSED"},
		{"but nobody knows when", threatened, "2009-01-01", "UNKNOWN"},
		{"until the month of the end", ended, "2012-06-01", "IMPOSED"},
		{"within that month it may have ended", ended, "2012-06-15", "UNKNOWN"},
		{"nothing is told of the time after", ended, "2013-01-01", "UNKNOWN"},
		{"an uncertain date is never sure", []graph.Phase{phase("IMPOSED", "2010?", "")}, "2015-01-01", "UNKNOWN"},
		{"two phases of one status are one answer", []graph.Phase{phase("WIDENED", "2010", ""), phase("WIDENED", "2012", "")}, "2012-06-01", "WIDENED"},
		{"an open end goes on", []graph.Phase{phase("IMPOSED", "2010", "..")}, "2050-01-01", "IMPOSED"},
		{"no phase at all", nil, "2010-01-01", "UNKNOWN"},
	} {
		if got := graph.StatusOn(c.phases, day(t, c.on)); got != c.want {
			t.Errorf("%s: the status on %s is %s, want %s", c.why, c.on, got, c.want)
		}
	}
}

func TestMeasuresOn(t *testing.T) {
	phases := []graph.Phase{phase("IMPOSED", "2006-10-14", ""), phase("SUSPENDED", "2010", ""), phase("EASED", "2012-01-01", ""), phase("LIFTED", "2016-01-16", "")}
	measures := []graph.Property{measure("ARMS", "", ""), measure("TRADE", "2006-10-14", "2012-01-01"), measure("FINANCIAL", "2008", "")}
	for _, c := range []struct {
		why      string
		measures []graph.Property
		phases   []graph.Phase
		on, want string
	}{
		{"none before the first phase, not even those without dates", measures, phases, "2006-10-13", "[]"},
		{"those without dates and those that have begun", measures, phases, "2006-10-14", "[ARMS TRADE]"},
		{"those that may have begun", measures, phases, "2008-06-01", "[ARMS TRADE FINANCIAL]"},
		{"all while it may not be suspended yet", measures, phases, "2010-06-01", "[ARMS TRADE FINANCIAL]"},
		{"none while it is suspended", measures, phases, "2011-06-01", "[]"},
		{"on the day of a change both hold", measures, phases, "2012-01-01", "[ARMS TRADE FINANCIAL]"},
		{"those that have not ended", measures, phases, "2012-01-02", "[ARMS FINANCIAL]"},
		{"none once it is lifted", measures, phases, "2016-01-16", "[]"},
		{"their own dates alone where no phase is told", measures, nil, "2007-01-01", "[ARMS TRADE]"},
	} {
		got := []string{}
		for _, m := range graph.MeasuresOn(c.measures, c.phases, day(t, c.on)) {
			got = append(got, m.Value)
		}
		if fmt.Sprint(got) != c.want {
			t.Errorf("%s: the measures on %s are %v, want %s", c.why, c.on, got, c.want)
		}
	}
}

func measure(value, start, end string) graph.Property {
	return graph.Property{Name: graph.PropMeasure, Value: value, Interval: graph.Interval{Start: graph.MustDate(start), End: graph.MustDate(end)}}
}
