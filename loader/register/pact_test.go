package register_test

import (
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/names"
	"entente/loader/register"
)

const pactHeader = "id\tname\tnames\tcontext\tform\tobligations\tsigned\tinForce\tended\tparties\tlinks\tnote\n"

// lastDay is the last day that the registers cover.
const lastDay graph.Day = 20260131

func pacts(text string) ([]register.Pact, error) {
	return register.ParsePacts(strings.NewReader(pactHeader + text))
}

func TestParsePacts(t *testing.T) {
	t.Parallel()
	list, err := pacts("pact:a\tPact A\tA Pact | AP\tTreaty of B\tALLIANCE\tDEFENSE,CONSULTATION\t1949-04-04\t1949-08-24\t..\t" +
		"USA FRA@=/=/2001 GRC@/1952-02-18 CUB@=// BEL! org:EU@1949-05/1949-08-24\t\tof two\n" +
		"pact:b-1950\tPact B of 1950\t\t\tPEACE\t\t1950\t\t\tUSA FRA\tREVIVES:a\t\n")
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 2 {
		t.Fatalf("got %v", list)
	}
	d := graph.MustDate
	signed, inForce := d("1949-04-04"), d("1949-08-24")
	a := list[0]
	want := []register.Party{
		{ID: "nation:USA", Signed: signed, InForce: inForce},
		{ID: "nation:FRA", Signed: signed, InForce: inForce, Left: d("2001")},
		{ID: "nation:GRC", InForce: d("1952-02-18")},
		{ID: "nation:CUB", Signed: signed},
		{ID: "nation:BEL", Owed: true, Signed: signed, InForce: inForce},
		{ID: "org:EU", Signed: d("1949-05"), InForce: inForce},
	}
	if !slices.Equal(a.Parties, want) {
		t.Errorf("got %v, want %v", a.Parties, want)
	}
	if !a.Ended.IsOpen() || !slices.Equal(a.Names(), []string{"Pact A", "A Pact", "AP", "Treaty of B"}) ||
		!slices.Equal(a.Obligations, []graph.Obligation{"DEFENSE", "CONSULTATION"}) || a.Note != "of two" {
		t.Errorf("got %+v", a)
	}
	if b := list[1]; !slices.Equal(b.Links, []register.PactLink{{Kind: graph.Revives, To: "pact:a"}}) || !b.Ended.IsZero() {
		t.Errorf("got %+v", b)
	}
}

func TestParsePactsRefuses(t *testing.T) {
	t.Parallel()
	const good = "pact:a\tA\t\t\tPEACE\t\t1950\t1951\t1960\tUSA FRA\t\t\n"
	for _, c := range []struct{ sentence, old, replaced string }{
		{"an id is of small letters", "pact:a", "pact:A"},
		{"a pact has a name", "\tA\t", "\t\t"},
		{"a form is of the list", "PEACE", "WAR"},
		{"obligations are of the list", "PEACE\t", "PEACE\tLOVE"},
		{"a pact was signed", "1950", ""},
		{"a pact does not end before it began", "1960", "1940"},
		{"a pact has a party", "USA FRA", ""},
		{"a party is a code", "FRA", "France"},
		{"a party stands once", "FRA", "USA"},
		{"a party has three dates", "FRA", "FRA@1950/1951/1952/1953"},
		{"a party's date is one", "FRA", "FRA@soon"},
		{"a party does not leave before it came", "FRA", "FRA@=/=/1949"},
		{"a link is of a known kind", "FRA\t", "FRA\tENDS:a"},
		{"a link leads to a pact", "FRA\t", "FRA\tAMENDS:b"},
		{"a link leads to another pact", "FRA\t", "FRA\tAMENDS:a"},
		{"a pact stands once", good, good + good},
	} {
		if _, err := pacts(strings.Replace(good, c.old, c.replaced, 1)); !isInvalid(err) {
			t.Errorf("%s: got %v", c.sentence, err)
		}
	}
}

// known are the nations and organizations with the days on which they may exist.
func known(t *testing.T) map[graph.ID][]graph.DaySpan {
	t.Helper()
	always := []graph.DaySpan{{From: graph.MinDay, To: graph.MaxDay}}
	spans := map[graph.ID][]graph.DaySpan{}
	for n := range graph.Nations().All() {
		if spans[n.ID] = graph.Nations().Exists(n.ID).May; spans[n.ID] == nil {
			spans[n.ID] = always
		}
	}
	for _, o := range load(t).Organizations {
		spans[o.ID] = []graph.DaySpan{{From: o.Interval.Start.Earliest(), To: o.Interval.End.Latest()}}
	}
	return spans
}

// outside is by how many days the date lies outside of all spans, 0 for an unknown one.
func outside(spans []graph.DaySpan, at graph.Date) int {
	if !at.Bounded() {
		return 0
	}
	off := days(graph.MinDay, graph.MaxDay)
	for _, s := range spans {
		off = min(off, max(0, days(at.Latest(), s.From), days(s.To, at.Earliest())))
	}
	return off
}

func TestPartiesExistOnTheDay(t *testing.T) {
	t.Parallel()
	spans := known(t)
	for _, p := range load(t).Pacts {
		for _, party := range p.Parties {
			exists, is := spans[party.ID]
			if !is {
				t.Errorf("%s has the party %s, which no register knows", p.ID, party.ID)
			}
			for _, at := range []graph.Date{party.Signed, party.InForce, party.Left} {
				if outside(exists, at) > month { // a state signs and ratifies around its birth
					t.Errorf("%s: %s on %s, when it was not", p.ID, party.ID, at)
				}
			}
		}
	}
}

func TestPactsAreWellFormed(t *testing.T) {
	t.Parallel()
	all := load(t).Pacts
	since1815, forms := 0, map[graph.PactForm]int{}
	for _, p := range all {
		forms[p.Form]++
		if slug := strings.Join(names.Words(strings.Replace(p.Name, " of 1", " 1", 1)), "-"); !strings.HasPrefix(slug, strings.TrimRight(p.ID.Local(), "-0123456789")) {
			t.Errorf("%s is not the slug of %s", p.ID, p.Name)
		}
		if p.Signed.Earliest() >= 18150101 {
			since1815++
		}
		if p.Signed.Latest() > lastDay || p.InForce.IsKnown() && p.InForce.Latest() > lastDay || p.Ended.IsKnown() && p.Ended.Latest() > 20261231 {
			t.Errorf("%s is of after the register was written", p.ID)
		}
	}
	for _, f := range graph.PactForms {
		if forms[f] < 20 {
			t.Errorf("%d pacts of the form %s", forms[f], f)
		}
	}
	t.Logf("%d pacts, %d since 1815: %v", len(all), since1815, forms)
	if since1815 < 500 {
		t.Errorf("%d pacts since 1815", since1815)
	}
}

// TestPactsShareNamesKnowingly: a name that also speaks of another pact or of an organization needs its context.
func TestPactsShareNamesKnowingly(t *testing.T) {
	t.Parallel()
	r := load(t)
	owners := map[string][]graph.ID{}
	for _, o := range r.Organizations {
		for _, form := range slices.Concat([]string{o.Name}, o.Aliases, o.Organs) {
			owners[names.Fold(form)] = append(owners[names.Fold(form)], o.ID)
		}
	}
	for _, p := range r.Pacts {
		for _, name := range p.Names() {
			if key := names.Fold(name); !slices.Contains(owners[key], p.ID) {
				owners[key] = append(owners[key], p.ID)
			}
		}
	}
	for _, p := range r.Pacts {
		for _, name := range slices.Concat([]string{p.Name}, p.Aliases) {
			inContext := slices.ContainsFunc(p.Context, func(c string) bool { return names.Fold(c) == names.Fold(name) })
			if all := owners[names.Fold(name)]; len(all) > 1 && !inContext {
				t.Errorf("%q is a name of %v", name, all)
			}
		}
	}
}
