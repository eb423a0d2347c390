package register_test

import (
	"encoding/csv"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/names"
	"entente/loader/register"
)

// Both lists name the one person who led a state in effect, with surnames; the register names offices. Where these differ
// by more than a month, testdata/differences.tsv says why the register is right.
const (
	archigos     = "../../../shared/data/archigos/archigos_spells_derived.csv"
	archigosLast = "2015-12-31"
	reign        = "../../../shared/data/reign/leaderlist_3_21.csv"
	reignLast    = "2021-03-01"
	differences  = "testdata/differences.tsv"
)

// month is the difference in days that is none; ends that a list gives as a month are put in its middle.
const month = 31

// spell is one row of a list: who led the state with the COW number from when to when.
type spell struct {
	list, cow, name string
	from, to        graph.Day
	open            bool // in office on the list's last day
	slack           int  // days by which to may be off
}

func readCSV(t *testing.T, path string) []map[string]string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var rows []map[string]string
	for _, l := range lines[1:] {
		row := map[string]string{}
		for i, cell := range l {
			row[lines[0][i]] = cell
		}
		rows = append(rows, row)
	}
	return rows
}

func day(t *testing.T, s string) graph.Day {
	t.Helper()
	d, err := graph.ParseDay(strings.TrimSpace(s))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func readSpells(t *testing.T) []spell {
	t.Helper()
	var all []spell
	for _, r := range readCSV(t, archigos) {
		all = append(all, spell{
			list: "Archigos", cow: r["ccode"], name: r["leader"], from: day(t, r["startdate"]), to: day(t, r["enddate"]),
			open: r["enddate"] == archigosLast,
		})
	}
	pad := func(s string) string { return strings.Repeat("0", max(0, 2-len(s))) + s }
	for _, r := range readCSV(t, reign) {
		s := spell{list: "REIGN", cow: r["ccode"], name: r["leader"], to: day(t, reignLast), open: r["eyear"] == ""}
		s.from = day(t, r["syear"]+"-"+pad(r["smonth"])+"-"+pad(r["sdate"]))
		if !s.open {
			s.to, s.slack = day(t, r["eyear"]+"-"+pad(r["emonth"])+"-15"), 16
		}
		all = append(all, s)
	}
	return all
}

func days(a, b graph.Day) int {
	at := func(d graph.Day) time.Time {
		y, m, of := d.Parts()
		return time.Date(y, time.Month(m), of, 0, 0, 0, 0, time.UTC)
	}
	return int(at(b).Sub(at(a)) / (24 * time.Hour))
}

// bounds are the first and last days of a person's offices at the head of one nation, and of the runs that they make.
type bounds struct {
	leader       *register.Leader
	offices      []graph.DaySpan
	starts, ends []graph.Day
}

func headOffices(l *register.Leader, nation graph.ID) bounds {
	heads := graph.OfficeRoles[:3]
	b := bounds{leader: l}
	for _, o := range l.Offices {
		if o.Of == nation && slices.ContainsFunc(o.Roles, func(r graph.OfficeRole) bool { return slices.Contains(heads, r) }) {
			s := graph.DaySpan{From: o.Interval.Start.Earliest(), To: o.Interval.End.Latest()}
			b.offices, b.starts, b.ends = append(b.offices, s), append(b.starts, s.From), append(b.ends, s.To)
		}
	}
	return b
}

// overlap is the number of days of the spell that lie in an office.
func (b bounds) overlap(s spell) int {
	most := 0
	for _, o := range b.offices {
		most = max(most, days(max(o.From, s.from), min(o.To, s.to)))
	}
	return most
}

func nearest(list []graph.Day, to graph.Day) int {
	best := days(graph.MinDay, graph.MaxDay)
	for _, d := range list {
		best = min(best, max(days(d, to), days(to, d)))
	}
	return best
}

// off is by how many days the ends of the spell are off those of the nearest offices.
func (b bounds) off(s spell) (start, end int) {
	end = nearest(b.ends, s.to) - s.slack
	if s.open && slices.Max(b.ends) >= s.to {
		end = 0
	}
	return nearest(b.starts, s.from), end
}

// person is a leader of the register as the lists may name him or her at the head of one nation.
type person struct {
	bounds
	called []string        // folded names, each of which may stand alone
	words  map[string]bool // of all names
}

// index gives the persons who led the nation by its id.
func index(leaders []register.Leader) map[graph.ID][]person {
	byNation := map[graph.ID][]person{}
	for i := range leaders {
		l := &leaders[i]
		p := person{words: map[string]bool{}}
		for _, name := range slices.Concat([]string{l.Name}, l.Spellings, l.Short) {
			p.called = append(p.called, names.Fold(name))
			for _, w := range names.Words(name) {
				p.words[w] = true
			}
		}
		for _, o := range l.Offices {
			known := slices.ContainsFunc(byNation[o.Of], func(p person) bool { return p.leader == l })
			if p.bounds = headOffices(l, o.Of); len(p.offices) > 0 && !known {
				byNation[o.Of] = append(byNation[o.Of], p)
			}
		}
	}
	return byNation
}

// sharedWords counts the words of the spell's name in the person's names, 0 where it has no name of the person.
func (p person) sharedWords(s spell) int {
	name := " " + names.Fold(s.name) + " "
	if !slices.ContainsFunc(p.called, func(called string) bool { return strings.Contains(name, " "+called+" ") }) {
		return 0
	}
	count := 0
	for w := range strings.FieldsSeq(name) {
		if p.words[w] {
			count++
		}
	}
	return count
}

// find is the person of the register whom the spell names; false where it knows none of that name and time.
func find(byNation map[graph.ID][]person, s spell) (bounds, bool) {
	var best bounds
	score := -1
	for _, nation := range graph.Nations().ByCode(graph.SchemeCOWN, s.cow, 0) {
		for _, p := range byNation[nation] {
			shared := p.sharedWords(s)
			if shared == 0 || 2*p.overlap(s) < days(s.from, s.to) {
				continue
			}
			start, end := p.off(s)
			if now := shared*1_000_000 - min(start+end, 999_999); now > score {
				best, score = p.bounds, now
			}
		}
	}
	return best, score >= 0
}

type difference struct{ leader, side string }

func readDifferences(t *testing.T) map[difference]string {
	t.Helper()
	text, err := os.ReadFile(differences)
	if err != nil {
		t.Fatal(err)
	}
	reasons := map[difference]string{}
	for _, l := range strings.Split(strings.TrimSpace(string(text)), "\n")[1:] {
		cells := strings.Split(l, "\t")
		if len(cells) != 3 || cells[1] != "start" && cells[1] != "end" || cells[2] == "" {
			t.Fatalf("%s: %q is not leader, start or end, reason", differences, l)
		}
		reasons[difference{cells[0], cells[1]}] = cells[2]
	}
	return reasons
}

// TestDatesAgreeWithArchigosAndREIGN compares every spell of a person whom the register knows.
func TestDatesAgreeWithArchigosAndREIGN(t *testing.T) {
	t.Parallel()
	byNation, reasons, used := index(load(t).Leaders), readDifferences(t), map[difference]bool{}
	found, agree, ends, persons := 0, 0, 0, map[graph.ID]bool{}
	for _, s := range readSpells(t) {
		b, ok := find(byNation, s)
		if !ok {
			continue
		}
		persons[b.leader.ID] = true
		start, end := b.off(s)
		found += 2
		for _, side := range []struct {
			name string
			off  int
			at   graph.Day
		}{{"start", start, s.from}, {"end", end, s.to}} {
			d := difference{string(b.leader.ID), side.name}
			switch {
			case side.off <= month:
				agree++
			case reasons[d] != "":
				used[d], ends = true, ends+1
			default:
				t.Errorf("%s: %s has the %s of %q on %s, %d days off", d.leader, s.list, side.name, s.name, side.at, side.off)
			}
		}
	}
	stated(t, "| leaders | Archigos 4.1, REIGN 2021-03 | %d ends of spells of %d persons: %d (%.1f %%) agree within a month, %d differ for a reason given |",
		found, len(persons), agree, 100*float64(agree)/float64(found), ends)
	if len(persons) < 2000 || 100*agree < 97*found || agree+ends < found {
		t.Errorf("of %d ends of spells of %d persons, %d agree and %d differ for a reason", found, len(persons), agree, ends)
	}
	for d, reason := range reasons {
		if !used[d] {
			t.Errorf("%s: the %s of %s differs from no list: %s", differences, d.side, d.leader, reason)
		}
	}
}
