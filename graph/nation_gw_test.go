package graph_test

import (
	"encoding/csv"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"entente/graph"
)

// The list of independent states of Gleditsch and Ward, and why the register is right where both differ.
const (
	gwList        = "../../shared/data/states_pkg/gwstates.csv"
	gwOpen        = "9999-12-31"
	gwDifferences = "testdata/gw_differences.tsv"
)

// gwPins are the differences that have a reason, by list or existence, nation, side and what the other says.
func gwPins(t *testing.T) map[string]string {
	t.Helper()
	text, err := os.ReadFile(gwDifferences)
	if err != nil {
		t.Fatal(err)
	}
	pins := map[string]string{}
	for _, l := range strings.Split(strings.TrimSpace(string(text)), "\n")[1:] {
		cells := strings.Split(l, "\t")
		if len(cells) != 5 || cells[4] == "" {
			t.Fatalf("%s: %q is not against, nation, side, value, reason", gwDifferences, l)
		}
		pins[strings.Join(cells[:4], "\t")] = cells[4]
	}
	return pins
}

// gwSpell is a spell of one number, those of nations that followed each other on it joined.
type gwSpell struct{ start, end string }

// gwSpells are the register's spells of each number, in order.
func gwSpells(t *testing.T) (spells map[string][]gwSpell, nations map[string]string) {
	t.Helper()
	byNumber, nations := map[string][]graph.Spell{}, map[string]string{}
	for n := range graph.Nations().All() {
		for _, s := range graph.Nations().Spells(n.ID, graph.SystemGW) {
			at := slices.IndexFunc(n.Codes, func(c graph.Code) bool {
				return c.Scheme == graph.SchemeGWN && slices.Equal(graph.Nations().ByCode(c.Scheme, c.Value, s.Start.Earliest()), []graph.ID{n.ID})
			})
			if at < 0 {
				t.Fatalf("%s has no number of Gleditsch and Ward on %s", n.ID, s.Start)
			}
			number := n.Codes[at].Value
			if got := graph.Nations().ByCode(graph.SchemeGWN, number, min(s.End.Latest(), graph.MaxDay)); !slices.Equal(got, []graph.ID{n.ID}) {
				t.Errorf("number %s finds %v on %s, the last day of a spell of %s", number, got, s.End, n.ID)
			}
			byNumber[number], nations[number] = append(byNumber[number], s), n.Code
		}
	}
	spells = map[string][]gwSpell{}
	for number, list := range byNumber {
		slices.SortFunc(list, func(a, b graph.Spell) int { return int(a.Start.Earliest()) - int(b.Start.Earliest()) })
		for _, s := range list {
			end := gwOpen
			if !s.End.IsZero() {
				end = s.End.String()
			}
			last := len(spells[number]) - 1
			if last >= 0 && shift(day(t, spells[number][last].end), 1) == s.Start.Earliest() {
				spells[number][last].end = end
				continue
			}
			spells[number] = append(spells[number], gwSpell{s.Start.String(), end})
		}
	}
	return spells, nations
}

func TestSpellsAgreeWithGleditschAndWard(t *testing.T) {
	t.Parallel()
	f, err := os.Open(gwList)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string][]gwSpell{}
	for _, l := range lines[1:] {
		listed[l[0]] = append(listed[l[0]], gwSpell{l[3], l[4]})
	}
	pins, used := gwPins(t), map[string]bool{}
	differs := func(nation, side, theirs, ours string) {
		key := strings.Join([]string{"list", nation, side, theirs}, "\t")
		if used[key] = true; pins[key] == "" {
			t.Errorf("%s: the list has the %s %s, the register %s", nation, side, theirs, ours)
		}
	}
	ours, nations := gwSpells(t)
	count, agree := 0, 0
	for number, spells := range listed {
		if len(spells) != len(ours[number]) {
			t.Errorf("number %s: the list has the spells %v, the register %v", number, spells, ours[number])
			continue
		}
		for i, theirs := range spells {
			if theirs.start != ours[number][i].start {
				differs(nations[number], "start", theirs.start, ours[number][i].start)
			} else {
				agree++
			}
			if theirs.end != ours[number][i].end {
				differs(nations[number], "end", theirs.end, ours[number][i].end)
			} else {
				agree++
			}
			count += 2
		}
	}
	for number := range ours {
		if listed[number] == nil {
			t.Errorf("the list has no number %s", number)
		}
	}
	page, err := os.ReadFile("../docs/registers.md")
	if err != nil {
		t.Fatal(err)
	}
	line := fmt.Sprintf("| nations | Gleditsch and Ward | %d ends of spells of %d numbers: %d agree, %d differ for a reason given |",
		count, len(listed), agree, count-agree)
	if !strings.Contains(string(page), "\n"+line+"\n") {
		t.Errorf("docs/registers.md does not say\n%s", line)
	}
	if len(listed) < 210 || count < 430 {
		t.Errorf("%d numbers, %d ends", len(listed), count)
	}
	checkUsed(t, pins, used, "list")
}

// TestGleditschAndWardListStatesThatExist: where they list a nation before or after Entente takes it to exist, a reason stands.
func TestGleditschAndWardListStatesThatExist(t *testing.T) {
	t.Parallel()
	pins, used := gwPins(t), map[string]bool{}
	for n := range graph.Nations().All() {
		may := graph.Nations().Exists(n.ID).May
		for _, s := range graph.Nations().Spells(n.ID, graph.SystemGW) {
			for side, on := range map[string]graph.Day{"start": s.Start.Earliest(), "end": min(s.End.Latest(), graph.MaxDay)} {
				if may == nil || within(may, on) {
					continue
				}
				key := strings.Join([]string{"existence", n.Code, side, on.String()}, "\t")
				if used[key] = true; pins[key] == "" {
					t.Errorf("%s is listed on %s, while it did not exist: %v", n.ID, on, may)
				}
			}
		}
	}
	checkUsed(t, pins, used, "existence")
}

func checkUsed(t *testing.T, pins map[string]string, used map[string]bool, against string) {
	t.Helper()
	for key := range pins {
		if strings.HasPrefix(key, against+"\t") && !used[key] {
			t.Errorf("%s: nothing differs: %s", gwDifferences, key)
		}
	}
}
