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

// The lists of the years in which no leader is known on the first of July: of a member of the United Nations, of a power.
const (
	vacant       = "testdata/vacant.tsv"
	vacantPowers = "testdata/vacant_powers.tsv"
)

// The years that the register covers for every nation, and from which on for the powers.
const powersYear, firstYear, lastYear = 1816, 1946, 2025

// powers are the great powers of COW's list and the regional ones of their times.
var powers = strings.Fields(`GBR FRA GMY AUH RUS SUN ITA USA JPN CHN TUR
	ESP PRT SWE NLD DNK BEL POL HUN CSK YUG ROU SRB BRA ARG MEX CHL IRN EGY ETH THA KOE MAR CAN AUS ZAF`)

// vacancy is one row of the list.
type vacancy struct {
	nation   graph.ID
	from, to int
}

func readVacancies(t *testing.T, file string) []vacancy {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var all []vacancy
	for _, l := range strings.Split(strings.TrimSpace(string(text)), "\n")[1:] {
		cells := strings.Split(l, "\t")
		if len(cells) != 4 || cells[3] == "" {
			t.Fatalf("%s: %q is not nation, first year, last year, reason", file, l)
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

// checkLed looks at the first of July of each full year of the nations and gives the number of years; those without a leader
// are in the file.
func checkLed(t *testing.T, nations []graph.ID, from, to int, file string) (years int) {
	t.Helper()
	spans, vacancies, used := led(load(t).Leaders), readVacancies(t, file), map[vacancy]bool{}
	gaps := 0
	for _, nation := range nations {
		for year := from; year <= to; year++ {
			if !existsThrough(nation, year) {
				continue
			}
			years++
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
	stated(t, "| leaders on 1 July | every year from %d to %d | %d nations, %d years, %d without a leader for a reason given |",
		from, to, len(nations), years, gaps)
	for _, v := range vacancies {
		if !used[v] {
			t.Errorf("%s: %s has a leader in each year from %d to %d", file, v.nation, v.from, v.to)
		}
	}
	return years
}

// TestEveryNationHasALeader: all members of the United Nations, and all that were states beside them.
func TestEveryNationHasALeader(t *testing.T) {
	t.Parallel()
	nations := members(load(t))
	for n := range graph.Nations().All() {
		if len(graph.Nations().Spells(n.ID, graph.SystemEntente)) > 0 && !slices.Contains(nations, n.ID) {
			nations = append(nations, n.ID)
		}
	}
	if years := checkLed(t, nations, firstYear, lastYear, vacant); len(nations) < 210 || years < 11500 {
		t.Errorf("%d nations, %d years", len(nations), years)
	}
}

func TestThePowersHaveALeaderSince1816(t *testing.T) {
	t.Parallel()
	var ids []graph.ID
	for _, code := range powers {
		ids = append(ids, graph.ID("nation:"+code))
	}
	if years := checkLed(t, ids, powersYear, firstYear-1, vacantPowers); years < 3500 {
		t.Errorf("%d years", years)
	}
}

// TestTheGreatPowersHaveAForeignMinister looks at the first of July of each year since 1946.
func TestTheGreatPowersHaveAForeignMinister(t *testing.T) {
	t.Parallel()
	days := map[graph.ID][]graph.DaySpan{}
	for _, l := range load(t).Leaders {
		for _, o := range l.Offices {
			if slices.Contains(o.Roles, "FOREIGN_MINISTER") {
				days[o.Of] = append(days[o.Of], graph.DaySpan{From: o.Interval.Start.Earliest(), To: o.Interval.End.Latest()})
			}
		}
	}
	// China was without one between governments; West Germany had none before 1951.
	without := map[graph.ID][]int{"nation:CHN": {1949}, "nation:DEU": {1950}}
	for _, code := range []string{"USA", "GBR", "FRA", "SUN", "RUS", "CHN", "DEU", "JPN"} {
		id := graph.ID("nation:" + code)
		for year := firstYear; year <= lastYear; year++ {
			if existsThrough(id, year) && within(days[id], graph.Day(year*10000+701)) == slices.Contains(without[id], year) {
				t.Errorf("%s in %d: the register and the list of years without a minister do not agree", id, year)
			}
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
