package register_test

import (
	"cmp"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"entente/graph"
	"entente/loader/register"
)

// vacant lists the years in which no leader of a member of the United Nations is known on the first of July.
const vacant = "testdata/vacant.tsv"

// The years that the register covers for every member of the United Nations.
const firstYear, lastYear = 1946, 2025

// vacancy is one row of the list.
type vacancy struct {
	nation   graph.ID
	from, to int
}

func readVacancies(t *testing.T) []vacancy {
	t.Helper()
	text, err := os.ReadFile(vacant)
	if err != nil {
		t.Fatal(err)
	}
	var all []vacancy
	for _, l := range strings.Split(strings.TrimSpace(string(text)), "\n")[1:] {
		cells := strings.Split(l, "\t")
		if len(cells) != 4 || cells[3] == "" {
			t.Fatalf("%s: %q is not nation, first year, last year, reason", vacant, l)
		}
		from, err := strconv.Atoi(cells[1])
		to, errTo := strconv.Atoi(cells[2])
		if err = cmp.Or(err, errTo); err != nil {
			t.Fatal(err)
		}
		all = append(all, vacancy{graph.ID(cells[0]), from, to})
	}
	return all
}

// led are the days on which somebody was the head of the state or of its government, or led it in effect.
func led(leaders []register.Leader) map[graph.ID][]graph.DaySpan {
	spans := map[graph.ID][]graph.DaySpan{}
	for i := range leaders {
		l := &leaders[i]
		for _, of := range slices.Compact(slices.Sorted(officesOf(l))) {
			spans[of] = append(spans[of], headOffices(l, of).offices...)
		}
	}
	return spans
}

func officesOf(l *register.Leader) func(func(graph.ID) bool) {
	return func(yield func(graph.ID) bool) {
		for _, o := range l.Offices {
			if !yield(o.Of) {
				return
			}
		}
	}
}

func within(spans []graph.DaySpan, day graph.Day) bool {
	return slices.ContainsFunc(spans, func(s graph.DaySpan) bool { return s.From <= day && day <= s.To })
}

// existsThrough tells whether the nation surely existed on the first and the last day of the year.
func existsThrough(nation graph.ID, year int) bool {
	e := graph.Nations().Exists(nation)
	return len(e.May) == 0 || within(e.Sure, graph.Day(year*10000+101)) && within(e.Sure, graph.Day(year*10000+1231))
}

// members are the nations that have been members of the United Nations.
func members(r *register.Registers) []graph.ID {
	var all []graph.ID
	for _, m := range r.Memberships {
		if m.Org == "org:UN" && m.Role == graph.RoleMember {
			all = append(all, m.Member)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// TestEveryMemberOfTheUNHasALeader looks at the first of July of each full year since 1946.
func TestEveryMemberOfTheUNHasALeader(t *testing.T) {
	t.Parallel()
	r := load(t)
	spans, vacancies, used := led(r.Leaders), readVacancies(t), map[vacancy]bool{}
	nations, days, gaps := members(r), 0, 0
	for _, nation := range nations {
		for year := firstYear; year <= lastYear; year++ {
			if !existsThrough(nation, year) {
				continue
			}
			days++
			if within(spans[nation], graph.Day(year*10000+701)) {
				continue
			}
			gaps++
			at := slices.IndexFunc(vacancies, func(v vacancy) bool { return v.nation == nation && v.from <= year && year <= v.to })
			if at < 0 {
				t.Errorf("nobody leads %s on 1 July %d", nation, year)
				continue
			}
			used[vacancies[at]] = true
		}
	}
	t.Logf("%d members, %d years, %d without a leader for a reason given", len(nations), days, gaps)
	if len(nations) < 193 || days < 10000 {
		t.Errorf("%d members, %d years", len(nations), days)
	}
	for _, v := range vacancies {
		if !used[v] {
			t.Errorf("%s: %s has a leader in each year from %d to %d", vacant, v.nation, v.from, v.to)
		}
	}
}

func TestTheRegisterHasThreeThousandOffices(t *testing.T) {
	t.Parallel()
	count, roles := 0, map[graph.OfficeRole]int{}
	for _, l := range load(t).Leaders {
		count += len(l.Offices)
		for _, o := range l.Offices {
			roles[o.Roles[0]]++
		}
	}
	t.Logf("%d offices, by their first role %v", count, roles)
	if count < 3000 || roles[graph.HeadOfState] < 1000 || roles[graph.HeadOfGovernment] < 1000 || roles["FOREIGN_MINISTER"] < 250 || roles["IGO_HEAD"] < 200 {
		t.Errorf("%d offices, by their first role %v", count, roles)
	}
}
