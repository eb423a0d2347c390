package register_test

import (
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/names"
	"entente/loader/register"
)

const sanctionHeader = "id\tname\tnames\tlevel\tsenders\ttargets\tmeasures\timposed\tphases\treason\tpartOf\tnote\n"

func sanctions(text string) ([]register.Sanction, error) {
	return register.ParseSanctions(strings.NewReader(sanctionHeader + text))
}

const goodSanction = "sanction:a\tA\tthe embargo\tREGIME\torg:UNSC USA\tIRN\tARMS,TRADE\t2006-12-23\tLIFTED@2016-01-16\ttests\t\t\n"

func TestParseSanctions(t *testing.T) {
	t.Parallel()
	list, err := sanctions("sanction:b\tB\t\tDECISION\tUSA CAN@1990-08/1991\t\tTRAVEL\t1990\t\ttests\tsanction:a\t\n" +
		"sanction:a\tA\tthe embargo\tREGIME\torg:UNSC\tIRN leader:a-b\tARMS,TRADE\t2006-12-23\tWIDENED@2010 | LIFTED@2016-01-16 | IMPOSED@2025-09-28\ttests\t\t\n")
	if err != nil {
		t.Fatal(err)
	}
	d := graph.MustDate
	b, a := list[0], list[1]
	if want := []register.Side{{ID: "nation:USA"}, {ID: "nation:CAN", Interval: graph.Interval{Start: d("1990-08"), End: d("1991")}}}; !slices.Equal(b.Senders, want) {
		t.Errorf("got %v, want %v", b.Senders, want)
	}
	if b.PartOf != a.ID || len(b.Targets) != 0 || len(a.Targets) != 2 {
		t.Errorf("got %+v and %+v", b, a)
	}
	phases := []graph.Phase{
		{Status: "IMPOSED", Interval: graph.Interval{Start: d("2006-12-23"), End: d("2010")}},
		{Status: "WIDENED", Interval: graph.Interval{Start: d("2010"), End: d("2016-01-16")}},
		{Status: "LIFTED", Interval: graph.Interval{Start: d("2016-01-16"), End: d("2025-09-28")}},
		{Status: "IMPOSED", Interval: graph.Interval{Start: d("2025-09-28"), End: graph.OpenDate}},
	}
	if !slices.Equal(a.Phases, phases) {
		t.Errorf("got %v, want %v", a.Phases, phases)
	}
	spells := []graph.Interval{{Start: d("2006-12-23"), End: d("2016-01-16")}, {Start: d("2025-09-28"), End: graph.OpenDate}}
	if got := a.Spells(); !slices.Equal(got, spells) {
		t.Errorf("got %v, want %v", got, spells)
	}
}

func TestParseSanctionsRefuses(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ sentence, old, replaced string }{
		{"an id is of small letters", "sanction:a", "sanction:A"},
		{"a sanction has a name", "\tA\t", "\t\t"},
		{"a level is of the list", "REGIME", "LAW"},
		{"a sanction has a sender", "org:UNSC USA", ""},
		{"a sender is a code", "USA", "America"},
		{"a sender stands once", "USA", "org:UNSC"},
		{"a sender's time is one", "USA", "USA@1990/1980"},
		{"measures are in order", "ARMS,TRADE", "TRADE,ARMS"},
		{"a sanction has a measure", "ARMS,TRADE", ""},
		{"a sanction was imposed", "2006-12-23", ""},
		{"a phase is of the list", "LIFTED", "GONE"},
		{"a phase has a date", "LIFTED@2016-01-16", "LIFTED"},
		{"phases are in order", "2016-01-16", "2005"},
		{"a sanction has a reason", "tests", ""},
		{"a regime is known", "tests\t", "tests\tsanction:b"},
		{"nothing is part of itself", "tests\t", "tests\tsanction:a"},
		{"a sanction stands once", goodSanction, goodSanction + goodSanction},
	} {
		if _, err := sanctions(strings.Replace(goodSanction, c.old, c.replaced, 1)); !isInvalid(err) {
			t.Errorf("%s: got %v", c.sentence, err)
		}
	}
}

func TestSanctionsAreWellFormed(t *testing.T) {
	t.Parallel()
	r := load(t)
	spans, levels, owner := known(t), map[graph.SanctionLevel]int{}, map[string]graph.ID{}
	for _, l := range r.Leaders {
		spans[l.ID] = []graph.DaySpan{{From: graph.MinDay, To: graph.MaxDay}}
	}
	for _, s := range r.Sanctions {
		levels[s.Level]++
		for _, name := range append([]string{s.Name}, s.Aliases...) {
			key := names.Fold(name)
			if other, taken := owner[key]; taken && other != s.ID {
				t.Errorf("%q is %s and %s", name, other, s.ID)
			}
			owner[key] = s.ID
		}
		for _, side := range slices.Concat(s.Senders, s.Targets) {
			exists, is := spans[side.ID]
			at := side.Interval.Start
			if at.IsZero() {
				at = s.Phases[0].Start
			}
			if !is || outside(exists, at) > month {
				t.Errorf("%s has %s on %s, when it was not", s.ID, side.ID, at)
			}
		}
		if at := s.Phases[len(s.Phases)-1].Start; at.Earliest() > lastDay {
			t.Errorf("%s is of after the register was written", s.ID)
		}
	}
	t.Logf("%d sanctions: %v", len(r.Sanctions), levels)
	if len(r.Sanctions) < 120 || levels["REGIME"] < 60 || levels["DECISION"] < 60 {
		t.Errorf("%d sanctions: %v", len(r.Sanctions), levels)
	}
}

func TestUNRegimesAreThere(t *testing.T) {
	t.Parallel()
	var all []string
	for _, s := range load(t).Sanctions {
		all = append(append(all, s.Name+" | "+string(s.ID)), s.Aliases...)
	}
	text := strings.Join(all, " | ") + " "
	for _, number := range strings.Fields("232 253 418 661 713 757 733 748 788 841 864 918 1132 1160 1267 1298 1343 1483 1518 1521 1533 1556 1572 1591 " +
		"1636 1701 1718 1737 1907 1970 1988 2048 2127 2140 2206 2231 2374 2653") {
		if !strings.Contains(text, "Resolution "+number+" ") {
			t.Errorf("no sanction goes by Resolution %s", number)
		}
	}
}
