package register_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/names"
	"entente/loader/register"
)

// What the registers say is checked against these; where both differ, testdata/pact_differences.tsv says why the register is
// right.
const (
	participation = "../../../shared/data/untreaties_mtdsg/derived_participation.csv"
	agreements    = "../../../shared/data/globalgov_treaties/agreements_GGO.csv"
	parties       = "../../../shared/data/globalgov_treaties/parties_GGO.csv"
	euMembers     = "../../../shared/data/eu_members/eustates.csv"
)

// readPins reads a table of testdata by its first cells, all but the last, which is the value.
func readPins(t *testing.T, file string) map[string]string {
	t.Helper()
	text, err := os.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	pins := map[string]string{}
	for _, l := range strings.Split(strings.TrimSpace(string(text)), "\n") {
		if strings.HasPrefix(l, "#") {
			continue
		}
		i := strings.LastIndex(l, "\t")
		if i < 0 || l[i+1:] == "" {
			t.Fatalf("%s: %q", file, l)
		}
		pins[l[:i]] = l[i+1:]
	}
	return pins
}

// differs tells of a difference unless it is pinned, and remembers which are used.
type differs struct {
	pins map[string]string
	used map[string]bool
}

func newDiffers(t *testing.T) *differs {
	t.Helper()
	return &differs{readPins(t, "pact_differences.tsv"), map[string]bool{}}
}

func (d *differs) tell(t *testing.T, what, whose, side string, got any, list any) {
	t.Helper()
	key := strings.Join([]string{what, whose, side}, "\t")
	if d.used[key] = true; d.pins[key] == "" {
		t.Errorf("%s: %s %s is %s, the list has %s", what, whose, side, got, list)
	}
}

// unused tells of pins of the prefix that nothing needed.
func (d *differs) unused(t *testing.T, of func(what string) bool) {
	t.Helper()
	for key := range d.pins {
		if what, _, _ := strings.Cut(key, "\t"); of(what) && !d.used[key] {
			t.Errorf("nothing differs: %s", key)
		}
	}
}

// act is one act of a participant in a treaty of the United Nations collection.
type act struct {
	signature bool
	at        graph.Day
}

func (a act) String() string { return a.at.String() }

// acts are those of each treaty by participant.
func acts(t *testing.T) map[string]map[graph.ID][]act {
	t.Helper()
	nations := map[string]graph.ID{"european union": "org:EU"}
	for n := range graph.Nations().All() {
		for _, name := range n.Names {
			if key := names.Fold(name.Text); nations[key] == "" || name.End.IsZero() {
				nations[key] = n.ID
			}
		}
	}
	all := map[string]map[graph.ID][]act{}
	for _, row := range readCSV(t, participation) {
		name, _, _ := strings.Cut(row["participant"], " (")
		id, is := nations[names.Fold(name)]
		at, err := time.Parse("2 Jan 2006", row["date"])
		if !is || err != nil {
			continue
		}
		y, m, d := at.Date()
		if all[row["treaty_id"]] == nil {
			all[row["treaty_id"]] = map[graph.ID][]act{}
		}
		on := graph.Day(y*10000 + int(m)*100 + d)
		all[row["treaty_id"]][id] = append(all[row["treaty_id"]][id], act{strings.Contains(row["action"], "ign"), on})
	}
	return all
}

// TestAdmissionsAgreeWithTheUNCollection compares the first day of every member of the United Nations.
func TestAdmissionsAgreeWithTheUNCollection(t *testing.T) {
	t.Parallel()
	const began graph.Day = 19451024
	all, d, agree := acts(t), newDiffers(t), 0
	starts := map[graph.ID][]graph.Day{}
	for _, m := range load(t).Memberships {
		if m.Org == "org:UN" && m.Role == graph.RoleMember {
			starts[m.Member] = append(starts[m.Member], m.Interval.Start.Earliest())
		}
	}
	for _, treaty := range []string{"1-1", "1-2"} {
		for id, list := range all[treaty] {
			if slices.ContainsFunc(list, func(a act) bool { return slices.Contains(starts[id], max(a.at, began)) }) {
				agree++
			} else {
				d.tell(t, "org:UN", id.Local(), "admitted", starts[id], list)
			}
		}
	}
	d.unused(t, func(what string) bool { return what == "org:UN" })
	stated(t, "| members of the United Nations | UN Treaty Collection, chapter I | %d admissions agree, %d differ for a reason given |", agree, len(d.used))
	if agree < 180 {
		t.Errorf("only %d admissions were compared", agree)
	}
}

// TestMembersAgreeWithTheListOfTheUnion compares when each state came to the communities.
func TestMembersAgreeWithTheListOfTheUnion(t *testing.T) {
	t.Parallel()
	first := map[string]graph.Day{}
	for _, row := range readCSV(t, euMembers) {
		for _, id := range graph.Nations().ByCode(graph.SchemeISO2, row["iso2c"], lastDay) {
			if at := day(t, row["date"]); first[id.Local()] == 0 || at < first[id.Local()] {
				first[id.Local()] = at
			}
		}
	}
	came := map[string]graph.Day{}
	for _, m := range load(t).Memberships {
		if (m.Org == "org:EEC" || m.Org == "org:EU") && m.Role == graph.RoleMember {
			if at := m.Interval.Start.Earliest(); came[m.Member.Local()] == 0 || at < came[m.Member.Local()] {
				came[m.Member.Local()] = at
			}
		}
	}
	for code, at := range first {
		if came[code] != at {
			t.Errorf("%s came on %s, the list has %s", code, came[code], at)
		}
	}
	if len(first) != 28 || len(came) != 28 {
		t.Errorf("%d and %d members", len(first), len(came))
	}
}

// TestPartiesAgreeWithTheUNCollection compares who signed, and who was bound within some months of the deposit.
func TestPartiesAgreeWithTheUNCollection(t *testing.T) {
	t.Parallel()
	all, d, treaties := acts(t), newDiffers(t), readPins(t, "untreaties.tsv")
	agree := 0
	for _, p := range load(t).Pacts {
		for _, party := range p.Parties {
			list := all[treaties[string(p.ID)]][party.ID]
			if party.ID == "nation:RUS" && slices.ContainsFunc(p.Parties, func(q register.Party) bool { return q.ID == "nation:SUN" }) {
				continue // the list has the acts of the Soviet Union under Russia
			}
			signed := slices.DeleteFunc(slices.Clone(list), func(a act) bool { return !a.signature })
			bound := slices.DeleteFunc(slices.Clone(list), func(a act) bool { return a.signature })
			if len(signed) > 0 && party.Signed.IsKnown() {
				agree++
				if !slices.ContainsFunc(signed, func(a act) bool { return party.Signed.Overlaps(graph.DateOf(a.at)) }) {
					d.tell(t, string(p.ID), party.ID.Local(), "signed", party.Signed, signed)
				}
			}
			if len(bound) > 0 && party.InForce.IsKnown() && party.InForce != p.InForce {
				agree++
				const most = 215 // the longest wait from deposit to force
				if !slices.ContainsFunc(bound, func(a act) bool {
					wait := days(a.at, party.InForce.Latest())
					return 0 <= wait && wait <= most
				}) {
					d.tell(t, string(p.ID), party.ID.Local(), "inForce", party.InForce, bound)
				}
			}
		}
	}
	d.unused(t, func(what string) bool { return treaties[what] != "" })
	stated(t, "| parties to pacts | UN Treaty Collection | %d dates compared, %d differ for a reason given |", agree, len(d.used))
	if agree < 200 {
		t.Errorf("only %d dates were compared", agree)
	}
}

// TestSigningsAgreeWithGlobalGovernance compares pacts of two with the agreements of the same two signed within a month.
func TestSigningsAgreeWithGlobalGovernance(t *testing.T) {
	t.Parallel()
	who := map[string][]string{}
	for _, row := range readCSV(t, parties) {
		if !slices.Contains(who[row["treatyID"]], row["stateID"]) {
			who[row["treatyID"]] = append(who[row["treatyID"]], row["stateID"])
		}
	}
	signings := map[string][]graph.Day{}
	for _, row := range readCSV(t, agreements) {
		if at, err := graph.ParseDay(row["Signature"]); err == nil {
			key := pair(who[row["treatyID"]])
			signings[key] = append(signings[key], at)
		}
	}
	d, agree := newDiffers(t), 0
	for _, p := range load(t).Pacts {
		if len(p.Parties) != 2 || p.Signed.Precision() != graph.PrecisionDay {
			continue
		}
		at := p.Signed.Earliest()
		list := signings[pair([]string{p.Parties[0].ID.Local(), p.Parties[1].ID.Local()})]
		switch {
		case slices.Contains(list, at):
			agree++
		case nearest(list, at) <= month:
			d.tell(t, string(p.ID), "both", "signing", p.Signed, list)
		}
	}
	d.unused(t, func(what string) bool {
		return slices.ContainsFunc(load(t).Pacts, func(p register.Pact) bool { return string(p.ID) == what && len(p.Parties) == 2 })
	})
	stated(t, "| signings of pacts of two | Global Governance agreements | %d agree, %d differ for a reason given |", agree, len(d.used))
	if agree < 40 {
		t.Errorf("only %d signings agree", agree)
	}
}

// pair is the sorted codes of states, whose empires the list calls by the state of today.
func pair(codes []string) string {
	today := map[string]string{"SUN": "RUS", "GMY": "DEU", "AUH": "AUT"}
	var sorted []string
	for _, c := range codes {
		if now := today[c]; now != "" {
			c = now
		}
		sorted = append(sorted, c)
	}
	slices.Sort(sorted)
	return strings.Join(sorted, " ")
}
