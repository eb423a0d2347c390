package register_test

import (
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/loader/register"
)

const (
	nationHeader       = "nation\tkind\tform\tcase\tstart\tend\n"
	organizationHeader = "id\tcode\tname\taliases\torgans\tcontext\tstart\tend\tseat\tnote\n"
	leaderHeader       = "id\tname\tspellings\torder\tshort\tnation\ttitle\troles\tfrom\tto\n"
)

func TestParseNations(t *testing.T) {
	t.Parallel()
	forms, err := register.ParseNations(strings.NewReader("# origin: a test\n" + nationHeader +
		"nation:SUN\tCAPITAL\tMoscow | the Kremlin\t\t1922-12-30\t1991-12-26\n" +
		"nation:USA\tNAME\tUS\texact\t\t\n" +
		"\tBLOCK\tSea of Japan\t\t\t\n"))
	if err != nil {
		t.Fatal(err)
	}
	soviet := graph.Interval{Start: graph.MustDate("1922-12-30"), End: graph.MustDate("1991-12-26")}
	want := []register.NationForm{
		{Nation: "nation:SUN", Kind: register.FormCapital, Text: "Moscow", Interval: soviet},
		{Nation: "nation:SUN", Kind: register.FormCapital, Text: "the Kremlin", Interval: soviet},
		{Nation: "nation:USA", Kind: register.FormName, Text: "US", Exact: true},
		{Kind: register.FormBlock, Text: "Sea of Japan"},
	}
	if !slices.Equal(forms, want) {
		t.Errorf("got %v, want %v", forms, want)
	}
}

func TestParseOrganizations(t *testing.T) {
	t.Parallel()
	list, err := register.ParseOrganizations(strings.NewReader(organizationHeader +
		"org:OAU\tOAU\tOrganization of African Unity\tOAU | O.A.U.\tLiberation Committee\tthe Organization\t1963-05-25\t2002-07-09\tAddis Ababa, ETH@1963-05-25\tnow the AU\n"))
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 1 {
		t.Fatalf("got %v", list)
	}
	o := list[0]
	if o.ID != "org:OAU" || o.Code != "OAU" || o.Name != "Organization of African Unity" || o.Note != "now the AU" ||
		!slices.Equal(o.Aliases, []string{"OAU", "O.A.U."}) || !slices.Equal(o.Organs, []string{"Liberation Committee"}) ||
		!slices.Equal(o.Context, []string{"the Organization"}) || o.Interval.End.String() != "2002-07-09" ||
		len(o.Seats) != 1 || o.Seats[0].City != "Addis Ababa" || o.Seats[0].Nation != "nation:ETH" || o.Seats[0].Interval.Start.String() != "1963-05-25" {
		t.Errorf("got %+v", o)
	}
}

func TestParseLeaders(t *testing.T) {
	t.Parallel()
	list, err := register.ParseLeaders(strings.NewReader(leaderHeader +
		"leader:xi-jinping\tXi Jinping\tXi Jin Ping\tfamily-given\t\tnation:CHN\tGeneral Secretary\tEFFECTIVE_LEADER\t2012-11-15\t\n" +
		"leader:xi-jinping\tXi Jinping\t\tfamily-given\t\tnation:CHN\tPresident\tHEAD_OF_STATE\t2013-03-14\t\n" +
		"leader:martin-luther-king-jr\tMartin Luther King Jr.\t\tgiven-family\t\torg:UN\tEnvoy\tENVOY,OFFICIAL\t1960\t1961-02\n"))
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 2 || len(list[0].Offices) != 2 || len(list[1].Offices) != 1 {
		t.Fatalf("got %+v", list)
	}
	xi, king := list[0], list[1]
	if !xi.FamilyFirst || !slices.Equal(xi.Short, []string{"Xi"}) || !slices.Equal(xi.Spellings, []string{"Xi Jin Ping"}) {
		t.Errorf("the family's name comes first: %+v", xi)
	}
	if king.FamilyFirst || !slices.Equal(king.Short, []string{"King"}) {
		t.Errorf("Jr. is no family's name: %+v", king)
	}
	if o := xi.Offices[1]; o.Title != "President" || !o.Interval.End.IsOpen() || o.Of != "nation:CHN" {
		t.Errorf("no end is the open end: %+v", o)
	}
	if o := king.Offices[0]; !slices.Equal(o.Roles, []graph.OfficeRole{"ENVOY", "OFFICIAL"}) || o.Interval.End.Latest() != 19610228 {
		t.Errorf("got %+v", o)
	}
}

type parser func(io.Reader) error

func nations(r io.Reader) error       { _, err := register.ParseNations(r); return err }
func organizations(r io.Reader) error { _, err := register.ParseOrganizations(r); return err }
func leaders(r io.Reader) error       { _, err := register.ParseLeaders(r); return err }

func TestParseRefuses(t *testing.T) {
	t.Parallel()
	const leader = "leader:a-b\tA B\t\tgiven-family\t\tnation:USA\tPresident\tHEAD_OF_STATE\t1901\t1905\n"
	for _, c := range []struct {
		sentence string
		parse    parser
		text     string
		line     string
	}{
		{"an empty file has no header", nations, "", ""},
		{"the header must be the known one", nations, "nation\tkind\tform\tcase\tstart\tstop\n", "line 1"},
		{"a row must have all columns", nations, nationHeader + "nation:USA\tNAME\tUS\n", "line 2"},
		{"a kind must be known", nations, nationHeader + "nation:USA\tNICKNAME\tUncle Sam\t\t\t\n", "line 2"},
		{"a case must be exact or nothing", nations, nationHeader + "nation:USA\tNAME\tUS\tupper\t\t\n", "line 2"},
		{"a nation's id must be one", nations, nationHeader + "USA\tNAME\tUS\t\t\t\n", "line 2"},
		{"a form of a nation must have one", nations, nationHeader + "\tNAME\tUS\t\t\t\n", "line 2"},
		{"a block must have no nation", nations, nationHeader + "nation:JPN\tBLOCK\tSea of Japan\t\t\t\n", "line 2"},
		{"a row must have a form", nations, nationHeader + "nation:USA\tNAME\t\t\t\t\n", "line 2"},
		{"forms must not be empty", nations, nationHeader + "nation:USA\tNAME\tUS |  | USA\t\t\t\n", "line 2"},
		{"a form must not stand twice in a cell", nations, nationHeader + "nation:USA\tNAME\tUS | US\t\t\t\n", "line 2"},
		{"cells must have no blanks around them", nations, nationHeader + "nation:USA\tNAME\tUS \t\t\t\n", "line 2"},
		{"a date must be one, and comments count as lines", nations, "# one\n" + nationHeader + "nation:USA\tNAME\tUS\t\t1776-13\t\n", "line 3"},
		{"an end must be a date", nations, nationHeader + "nation:USA\tNAME\tUS\t\t\tnever\n", "line 2"},
		{"an interval must not end before it starts", nations, nationHeader + "nation:USA\tNAME\tUS\t\t1945\t1944-12-31\n", "line 2"},
		{"an interval must not start openly", nations, nationHeader + "nation:USA\tNAME\tUS\t\t..\t\n", "line 2"},
		{"an organization's id must be of its code", organizations, organizationHeader + "org:NATO\tWEU\tX\t\t\t\t\t\t\t\n", "line 2"},
		{"a code must be in capitals", organizations, organizationHeader + "org:Nato\tNato\tX\t\t\t\t\t\t\t\n", "line 2"},
		{"an organization must have a name", organizations, organizationHeader + "org:NATO\tNATO\t\t\t\t\t\t\t\t\n", "line 2"},
		{
			"an organization must stand once", organizations,
			organizationHeader + strings.Repeat("org:NATO\tNATO\tX\t\t\t\t\t\t\t\n", 2), "line 3",
		},
		{"aliases must be forms", organizations, organizationHeader + "org:NATO\tNATO\tX\tA|B\t\t\t\t\t\t\n", "line 2"},
		{"a seat is a city and a nation", organizations, organizationHeader + "org:NATO\tNATO\tX\t\t\t\t\t\tBrussels\t\n", "line 2"},
		{"an organization's dates must be dates", organizations, organizationHeader + "org:NATO\tNATO\tX\t\t\t\tx\t\t\t\n", "line 2"},
		{"a leader's id must be a slug", leaders, leaderHeader + strings.Replace(leader, "a-b", "A-B", 1), "line 2"},
		{"an order must be known", leaders, leaderHeader + strings.Replace(leader, "given-family", "family", 1), "line 2"},
		{"spellings must be forms", leaders, leaderHeader + strings.Replace(leader, "B\t", "B\t|", 1), "line 2"},
		{"an office must be of a nation or organization", leaders, leaderHeader + strings.Replace(leader, "nation:", "pact:", 1), "line 2"},
		{"an office must have a title", leaders, leaderHeader + strings.Replace(leader, "President", "", 1), "line 2"},
		{"a role must be known", leaders, leaderHeader + strings.Replace(leader, "HEAD_OF_STATE", "KING", 1), "line 2"},
		{
			"roles must be in the contract's order", leaders,
			leaderHeader + strings.Replace(leader, "HEAD_OF_STATE", "OFFICIAL,HEAD_OF_STATE", 1), "line 2",
		},
		{"an office must have a start", leaders, leaderHeader + strings.Replace(leader, "1901", "", 1), "line 2"},
		{"an office must not end before it starts", leaders, leaderHeader + strings.Replace(leader, "1905", "1900", 1), "line 2"},
		{
			"a further row must have the same name", leaders,
			leaderHeader + leader + strings.Replace(leader, "A B", "A C", 1), "line 3",
		},
		{
			"the rows of a leader must stand together", leaders,
			leaderHeader + leader + strings.Replace(leader, "a-b", "c-d", 1) + leader, "line 4",
		},
	} {
		err := c.parse(strings.NewReader(c.text))
		if !errors.Is(err, register.ErrInvalid) || !strings.Contains(err.Error(), c.line) {
			t.Errorf("%s: got %v", c.sentence, err)
		}
	}
}

type broken struct{}

var errBroken = errors.New("broken")

func (broken) Read([]byte) (int, error) { return 0, errBroken }

func TestParseReturnsTheReadersError(t *testing.T) {
	t.Parallel()
	pacts := func(r io.Reader) error { _, err := register.ParsePacts(r); return err }
	sanctions := func(r io.Reader) error { _, err := register.ParseSanctions(r); return err }
	memberships := func(r io.Reader) error { _, err := register.ParseMemberships(r); return err }
	for _, parse := range []parser{nations, organizations, leaders, pacts, sanctions, memberships} {
		if err := parse(broken{}); !errors.Is(err, errBroken) || errors.Is(err, register.ErrInvalid) {
			t.Errorf("got %v", err)
		}
	}
}

// FuzzParse: whatever comes in, what comes out keeps the promises of the types.
func FuzzParse(f *testing.F) {
	f.Add(nationHeader + "nation:USA\tNAME\tUS | \"U.S.\t\t\t\n")
	f.Add(organizationHeader + "org:UN\tUN\tUnited Nations\t\t\t\t1945\t\t\t\"\n")
	f.Add(leaderHeader + "leader:a-b\tA B\t\tgiven-family\t\tnation:USA\tPresident\tHEAD_OF_STATE\t1901\t\n")
	f.Fuzz(func(t *testing.T, text string) {
		forms, err := register.ParseNations(strings.NewReader(text))
		if err == nil && slices.ContainsFunc(forms, func(n register.NationForm) bool { return strings.TrimSpace(n.Text) == "" }) {
			t.Errorf("an empty form in %v", forms)
		}
		list, err := register.ParseOrganizations(strings.NewReader(text))
		if err == nil && slices.ContainsFunc(list, func(o register.Organization) bool { return o.ID.Local() != o.Code || o.Name == "" }) {
			t.Errorf("an organization without a name or code in %v", list)
		}
		people, err := register.ParseLeaders(strings.NewReader(text))
		for _, l := range people {
			if _, ok := l.OfficeOn(0); err != nil || !ok || len(l.Short) == 0 || len(l.Offices[0].Roles) == 0 {
				t.Errorf("a leader without an office, a role or a short name: %v, %v", l, err)
			}
		}
	})
}

func isInvalid(err error) bool { return errors.Is(err, register.ErrInvalid) }
