package register_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"entente/graph"
	"entente/graph/names"
	"entente/loader/register"
)

var loaded = sync.OnceValues(register.Load)

// load is the registers, read once for all tests, which do not change them.
func load(t *testing.T) *register.Registers {
	t.Helper()
	r, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func leader(t *testing.T, name string) *register.Leader {
	t.Helper()
	all := load(t).Leaders
	i := slices.IndexFunc(all, func(l register.Leader) bool { return l.Name == name })
	if i < 0 {
		t.Fatalf("the register does not know %s", name)
	}
	return &all[i]
}

func TestOfficeOn(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		sentence, leader string
		on               graph.Day
		want             string // "" for none
	}{
		{"the one office of the day", "Vladimir Putin", 20240627, "President"},
		{"between two terms, the other office", "Vladimir Putin", 20100101, "Prime Minister"},
		{"on the day of a change, the one with the first role", "Vladimir Putin", 20120507, "President"},
		{"without a day, the last", "Dmitry Medvedev", 0, "Deputy Chairman of the Security Council"},
		{"without a day, of several that go on the one with the first role", "Xi Jinping", 0, "President"},
		{"without a day, the last of those that ended", "Harry S. Truman", 0, "President"},
		{"head of government before leader of the party", "Nikita Khrushchev", 19620101, "Chairman of the Council of Ministers"},
		{"leader of the party alone", "Nikita Khrushchev", 19550101, "First Secretary of the Communist Party"},
		{"an open end holds on", "Kim Jong Un", 20300101, "Supreme Leader"},
		{"the first day is in", "Kim Jong Un", 20111217, "Supreme Leader"},
		{"the day before is not", "Kim Jong Un", 20111216, ""},
		{"after the last office there is none", "Harry S. Truman", 19600101, ""},
		{"a year holds on each of its days", "Anatoly Dobrynin", 19620101, "Ambassador to the United States"},
	} {
		got, ok := leader(t, c.leader).OfficeOn(c.on)
		if got.Title != c.want || ok != (c.want != "") {
			t.Errorf("%s: %s on %s is %q, want %q", c.sentence, c.leader, c.on, got.Title, c.want)
		}
	}
}

func TestShortNames(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ leader, short string }{
		{"Vladimir Putin", "Putin"},
		{"Kim Jong Un", "Kim"},
		{"Xi Jinping", "Xi"},
		{"Charles de Gaulle", "de Gaulle"},
		{"Luiz Inácio Lula da Silva", "Lula"},
		{"Ngo Dinh Diem", "Diem"},
		{"Ursula von der Leyen", "von der Leyen"},
		{"Sukarno", "Sukarno"},
	} {
		if l := leader(t, c.leader); !slices.Contains(l.Short, c.short) {
			t.Errorf("%s is called %q, not %s", c.leader, l.Short, c.short)
		}
	}
}

var birthYear = regexp.MustCompile(`-1[89]\d\d$`)

func TestLeadersAreWellFormed(t *testing.T) {
	t.Parallel()
	r := load(t)
	served := map[graph.ID]bool{}
	for _, o := range r.Organizations {
		served[o.ID] = true
	}
	for n := range graph.Nations().All() {
		served[n.ID] = true
	}
	for _, l := range r.Leaders {
		slug := strings.Join(names.Words(l.Name), "-")
		if local := l.ID.Local(); local != slug && birthYear.ReplaceAllString(local, "") != slug {
			t.Errorf("%s is not the slug of %s: %s", l.ID, l.Name, slug)
		}
		for _, o := range l.Offices {
			if !served[o.Of] {
				t.Errorf("%s serves %s, which no register knows", l.ID, o.Of)
			}
			if held := o.Interval.Start.Earliest(); held > 20260131 || !o.Interval.End.IsOpen() && o.Interval.End.Latest() > 20261231 {
				t.Errorf("%s is to be %s after the register was written", l.ID, o.Title)
			}
		}
	}
	if len(r.Leaders) < 220 {
		t.Errorf("%d leaders", len(r.Leaders))
	}
}

// TestFullNamesAreOfOneLeader: a folded full name with the nation of office is a key that makes two records one.
func TestFullNamesAreOfOneLeader(t *testing.T) {
	t.Parallel()
	type key struct {
		name string
		of   graph.ID
	}
	owner := map[key]graph.ID{}
	for _, l := range load(t).Leaders {
		for _, name := range append([]string{l.Name}, l.Spellings...) {
			for _, o := range l.Offices {
				k := key{names.Fold(name), o.Of}
				if other, taken := owner[k]; taken && other != l.ID {
					t.Errorf("%s and %s are both %q of %s", l.ID, other, name, o.Of)
				}
				owner[k] = l.ID
			}
		}
	}
}

func readCodes(t *testing.T) map[string]string {
	t.Helper()
	text, err := os.ReadFile("../../../shared/eval/organizations.tsv")
	if err != nil {
		t.Fatal(err)
	}
	codes := map[string]string{}
	for _, l := range strings.Split(strings.TrimSpace(string(text)), "\n")[1:] {
		code, name, _ := strings.Cut(l, "\t")
		codes[code] = name
	}
	return codes
}

func TestEveryCodeOfTheLabelsIsKnown(t *testing.T) {
	t.Parallel()
	known := map[string]bool{}
	for _, o := range load(t).Organizations {
		known[o.Code] = true
	}
	codes := readCodes(t)
	for code, name := range codes {
		if !slices.ContainsFunc(strings.Split(code, "|"), func(c string) bool { return known[c] }) {
			t.Errorf("no organization has the code %s (%s)", code, name)
		}
	}
	if len(codes) < 80 || len(known) < 150 {
		t.Errorf("%d codes, %d organizations", len(codes), len(known))
	}
}

// claimOf is one form of one record at its time.
type claimOf struct {
	id       graph.ID
	interval graph.Interval
}

// collide tells whether both hold for more than the one day of a change.
func (c claimOf) collide(other claimOf) bool {
	return c.id != other.id &&
		c.interval.Start.Latest() < other.interval.End.Earliest() && other.interval.Start.Latest() < c.interval.End.Earliest()
}

type claims map[string][]claimOf

func (c claims) add(t *testing.T, form string, claim claimOf) {
	t.Helper()
	for _, other := range c[form] {
		if claim.collide(other) {
			t.Errorf("%q is %s and %s at one time", form, claim.id, other.id)
		}
	}
	c[form] = append(c[form], claim)
}

// unbounded makes the zero end of an interval one that collides.
func unbounded(i graph.Interval) graph.Interval {
	if i.End.IsZero() {
		i.End = graph.MustDate("9999")
	}
	if i.Start.IsZero() {
		i.Start = graph.MustDate("0000")
	}
	return i
}

func TestOrganizationsShareNoForm(t *testing.T) {
	t.Parallel()
	seen := claims{}
	for _, o := range load(t).Organizations {
		for _, form := range slices.Concat([]string{o.Name}, o.Aliases, o.Organs) {
			seen.add(t, form, claimOf{o.ID, unbounded(o.Interval)})
		}
	}
}

func TestNationsShareNoForm(t *testing.T) {
	t.Parallel()
	seen, prefixes := claims{}, claims{}
	for _, n := range load(t).Nations {
		claim := claimOf{n.Nation, unbounded(n.Interval)}
		switch n.Kind {
		case register.FormPrefix:
			prefixes.add(t, n.Text, claim)
		case register.FormBlock:
		default:
			seen.add(t, n.Text, claim)
		}
	}
}

func TestFormsOfNationsAreNeeded(t *testing.T) {
	t.Parallel()
	listed := map[string][]claimOf{}
	for n := range graph.Nations().All() {
		for _, name := range n.Names {
			listed[name.Text] = append(listed[name.Text], claimOf{n.ID, unbounded(graph.Interval{Start: name.Start, End: name.End})})
		}
	}
	kinds := map[register.FormKind]int{}
	r := load(t)
	for _, f := range r.Nations {
		kinds[f.Kind]++
		if f.Kind == register.FormBlock {
			continue
		}
		if _, known := graph.Nations().ByID(f.Nation); !known {
			t.Errorf("%q is of %s, which graph.Nations does not know", f.Text, f.Nation)
		}
		span := unbounded(f.Interval)
		if f.Kind == register.FormName && !f.Exact && slices.ContainsFunc(listed[f.Text], func(c claimOf) bool {
			return c.id == f.Nation && c.interval.Start.Earliest() <= span.Start.Earliest() && c.interval.End.Latest() >= span.End.Latest()
		}) {
			t.Errorf("graph.Nations has the name %q of %s already", f.Text, f.Nation)
		}
	}
	for _, kind := range register.FormKinds {
		if kinds[kind] < 40 {
			t.Errorf("%d forms of kind %s", kinds[kind], kind)
		}
	}
}

// TestBlocksAreNoNames: a name that stands for a record must not be kept from matching.
func TestBlocksAreNoNames(t *testing.T) {
	t.Parallel()
	r := load(t)
	taken := map[string]graph.ID{}
	for n := range graph.Nations().All() {
		for _, name := range n.Names {
			taken[name.Text] = n.ID
		}
	}
	for _, o := range r.Organizations {
		for _, form := range slices.Concat([]string{o.Name}, o.Aliases, o.Organs, o.Context) {
			taken[form] = o.ID
		}
	}
	blocks := map[string]bool{}
	for _, f := range r.Nations {
		if f.Kind != register.FormBlock {
			taken[f.Text] = f.Nation
			continue
		}
		if blocks[f.Text] {
			t.Errorf("%q is blocked twice", f.Text)
		}
		blocks[f.Text] = true
	}
	for form := range blocks {
		if id, is := taken[form]; is {
			t.Errorf("%q is blocked and speaks of %s", form, id)
		}
	}
}
