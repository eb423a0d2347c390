package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"entente/graph"
)

// node is an entity with properties, each "name=value" or "name=value start end".
func node(kind graph.NodeKind, properties ...string) graph.Node {
	n := graph.Node{ID: graph.ID(kind.Prefix() + ":x/1"), Kind: kind, Stance: graph.Asserted}
	for _, p := range properties {
		name, rest, _ := strings.Cut(p, "=")
		fields := append(strings.Split(rest, " "), "", "")
		n.Properties = append(n.Properties, graph.Property{
			Name: name, Value: fields[0], Interval: graph.Interval{Start: graph.MustDate(fields[1]), End: graph.MustDate(fields[2])},
		})
	}
	return n
}

func holdsOn(n graph.Node, on graph.Day) bool {
	return slices.ContainsFunc(n.Held(), func(s graph.DaySpan) bool { return s.From <= on && on <= s.To })
}

func TestHeld(t *testing.T) {
	for _, c := range []struct {
		why  string
		node graph.Node
		on   string
		want bool
	}{
		{"a pact from the day of its entry into force", node(graph.KindPact, "signed=1949-04-04", "inForce=1949-08-24"), "1949-08-24", true},
		{"and not before it", node(graph.KindPact, "signed=1949-04-04", "inForce=1949-08-24"), "1949-08-23", false},
		{"a pact of which only the signing is known may be in force from then on", node(graph.KindPact, "signed=1996-09-24"), "2020-01-01", true},
		{"and not before it", node(graph.KindPact, "signed=1996-09-24"), "1996-09-23", false},
		{"on the day of its end", node(graph.KindPact, "inForce=1955", "ended=1991-07-01"), "1991-07-01", true},
		{"and not after it", node(graph.KindPact, "inForce=1955", "ended=1991-07-01"), "1991-07-02", false},
		{"a pact without any date on any day", node(graph.KindPact), "1500-01-01", true},
		{"a sanction from its imposing", node(graph.KindSanction, "phase=IMPOSED 1935-11-18", "phase=LIFTED 1936-07-15"), "1935-11-18", true},
		{"and not before it", node(graph.KindSanction, "phase=IMPOSED 1935-11-18", "phase=LIFTED 1936-07-15"), "1935-11-17", false},
		{"until the day before its lifting", node(graph.KindSanction, "phase=IMPOSED 1935-11-18", "phase=LIFTED 1936-07-15"), "1936-07-14", true},
		{"and not from then on", node(graph.KindSanction, "phase=IMPOSED 1935-11-18", "phase=LIFTED 1936-07-15"), "1936-07-15", false},
		{"a threat is not in force", node(graph.KindSanction, "phase=THREATENED 1935"), "1936-01-01", false},
		{"a sanction without a phase on any day", node(graph.KindSanction), "1500-01-01", true},
		{"an organization on any day", node(graph.KindOrganization), "1500-01-01", true},
	} {
		if got := holdsOn(c.node, day(t, c.on)); got != c.want {
			t.Errorf("%s: on %s it held is %t, want %t", c.why, c.on, got, c.want)
		}
	}
}

// The days on which a sanction held are those on which a measure without dates may have bound.
func TestSanctionsHoldOnTheDaysOfTheirMeasures(t *testing.T) {
	dates := []string{"", "2010", "2010-06", "2010-06-15", "2011?", "201X", "XXXX-06-01", "[2010-03..2010-05]", ".."}
	rapid.Check(t, func(t *rapid.T) {
		var properties []string
		for range rapid.IntRange(1, 4).Draw(t, "phases") {
			start, end := rapid.SampledFrom(dates[:8]).Draw(t, "start"), rapid.SampledFrom(dates).Draw(t, "end")
			properties = append(properties, fmt.Sprintf("phase=%s %s %s", rapid.SampledFrom(graph.SanctionStatuses).Draw(t, "status"), start, end))
		}
		n := node(graph.KindSanction, properties...)
		arms := node(graph.KindSanction, "measure=ARMS").Properties
		on, _ := graph.DayOf(rapid.IntRange(2008, 2021).Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month"), rapid.SampledFrom([]int{1, 2, 14, 15, 16, 28}).Draw(t, "day"))
		if got, want := holdsOn(n, on), len(graph.MeasuresOn(arms, n.Phases(), on)) > 0; got != want {
			t.Errorf("%v: held on %s is %t, want %t: %v", properties, on, got, want, n.Held())
		}
	})
}

func TestChosen(t *testing.T) {
	for _, c := range []struct {
		why  string
		node graph.Node
		want string
	}{
		{"a pact by its form and its obligations, each once", node(graph.KindPact, "form=ALLIANCE", "obligation=OFFENSE", "obligation=DEFENSE 1950", "obligation=DEFENSE 1960"), "[{form [ALLIANCE]} {obligation [DEFENSE OFFENSE]}]"},
		{"a pact of which nothing is known by nothing", node(graph.KindPact, "signed=1950"), "[]"},
		{"a sanction is a decision and of unknown status unless a source says", node(graph.KindSanction), "[{level [DECISION]} {status [UNKNOWN]}]"},
		{"a sanction by its level, its measures and its last phase", node(graph.KindSanction, "level=REGIME", "measure=ARMS", "phase=IMPOSED 1935", "phase=LIFTED 1936"), "[{level [REGIME]} {measure [ARMS]} {status [LIFTED]}]"},
		{"a person by nothing", node(graph.KindLeader, "born=1950"), "[]"},
	} {
		if got := fmt.Sprint(c.node.Chosen()); got != c.want {
			t.Errorf("%s: got %s, want %s", c.why, got, c.want)
		}
	}
}
