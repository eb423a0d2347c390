package register_test

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"testing"

	"entente/graph"
	"entente/loader/register"
)

var written = sync.OnceValues(register.Contributions)

// contributions are the registers' document, made once for all tests, which do not change it.
func contributions(t *testing.T) []graph.Contribution {
	t.Helper()
	all, err := written()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// graphOf is what the registers alone give.
type graphOf struct {
	facts []graph.Fact
	nodes map[graph.ID]graph.Node
	// records are how many went into the nodes.
	records int
}

var drawn = sync.OnceValues(draw)

// derived is the graph of the registers alone, made once for all tests, which do not change it.
func derived(t *testing.T) ([]graph.Fact, map[graph.ID]graph.Node) {
	t.Helper()
	g, err := drawn()
	if err != nil {
		t.Fatal(err)
	}
	if len(g.nodes) != g.records {
		t.Errorf("%d records are %d things", g.records, len(g.nodes))
	}
	return g.facts, g.nodes
}

func draw() (graphOf, error) {
	all, err := written()
	if err != nil {
		return graphOf{}, err
	}
	byID := map[graph.ID]graph.Record{}
	var claims []graph.Claim
	for _, c := range all {
		for _, r := range c.Records {
			byID[r.ID] = r
		}
		claims = append(claims, c.Claims...)
	}
	records := make([]graph.Record, 0, len(byID))
	for _, r := range byID {
		records = append(records, r)
	}
	facts, nodes := graph.Derive(records, claims, graph.Cluster(records, nil))
	found := map[graph.ID]graph.Node{}
	for _, n := range nodes {
		found[n.ID] = n
	}
	return graphOf{facts, found, len(records)}, nil
}

func TestContributionsAreOneDocument(t *testing.T) {
	t.Parallel()
	all := contributions(t)
	again, err := register.Contributions()
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(all[0].Document.Text, "\n"), "\n")
	kinds := map[string]int{}
	for i, c := range all {
		if c.Part != i+1 || c.Document.ID != all[0].Document.ID || c.Digest() != again[i].Digest() {
			t.Errorf("part %d of %s is not part %d of the one document", c.Part, c.Document.ID, i+1)
		}
		for _, claim := range c.Claims {
			kinds[cmp.Or(string(claim.Kind), claim.Property)]++
			for _, e := range claim.Evidence {
				if (e.Row-1)/graph.MaxRows+1 != c.Part || e.Row > len(lines) || !strings.HasPrefix(e.Rule, "register.") {
					t.Fatalf("claim %s of part %d stands in row %d by %s", claim.ID, c.Part, e.Row, e.Rule)
				}
				if local := claim.From.Local(); e.Rule != "register.successions" && !strings.Contains(lines[e.Row-1], local) && claim.Kind != graph.Targets {
					t.Fatalf("row %d does not speak of %s: %s", e.Row, claim.From, lines[e.Row-1])
				}
			}
			if claim.End.IsOpen() != (claim.Attested == register.Covered()) {
				t.Errorf("%s from %s to %s ends on %s and is attested on %s", claim.Kind, claim.From, claim.To, claim.End, claim.Attested)
			}
		}
	}
	t.Logf("%d rows, %d parts, %v", len(lines), len(all), kinds)
	for kind, least := range map[string]int{
		"HELD_OFFICE": 1400, "PARTY_TO": 4000, "PLEDGED": 200, "IMPOSED": 350, "TARGETS": 350, "MEMBER_OF": 1400, "SUCCEEDED_BY": 50,
		"SUPERSEDES": 40, "AMENDS": 30, "REVIVES": 2, "PART_OF": 40, "form": 1000, "phase": 700, "measure": 850, "level": 340, "obligation": 300,
	} {
		if kinds[kind] < least {
			t.Errorf("%d claims of %s", kinds[kind], kind)
		}
	}
}

func TestOlderVersionsAreKnown(t *testing.T) {
	t.Parallel()
	doc := contributions(t)[0].Document
	for _, c := range []struct {
		sentence string
		doc      graph.Document
		want     bool
	}{
		{"the current version is not older", doc, false},
		{"another document of the registers is", graph.Document{ID: "doc:00000000000000000000", Source: register.Source}, true},
		{"a text is none of the registers", graph.Document{ID: "doc:00000000000000000000", Source: "https://example.org"}, false},
	} {
		if register.IsOlder(c.doc, doc.ID) != c.want {
			t.Errorf("%s: not so", c.sentence)
		}
	}
}

// answer is who stands at the from end of the facts of a kind that lead to a node and hold on the day, sorted.
func answer(facts []graph.Fact, kind graph.FactKind, to graph.ID, day graph.Day, want graph.Certainty) []string {
	var names []string
	for _, f := range facts {
		if certainty, holds := f.When.AsOf(day); f.Kind == kind && f.To == to && holds && certainty == want {
			names = append(names, strings.TrimSpace(f.From.Local()+" "+f.Qualifier))
		}
	}
	slices.Sort(names)
	return names
}

func TestQuestionsToTheRegisters(t *testing.T) {
	t.Parallel()
	facts, nodes := derived(t)
	for _, c := range []struct {
		question string
		kind     graph.FactKind
		to       graph.ID
		day      graph.Day
		want     string
	}{
		{"who was bound by the North Atlantic Treaty on 1952-03-01", graph.PartyTo, "pact:north-atlantic-treaty", 19520301, "BEL CAN DNK FRA GBR GRC ISL ITA LUX NLD NOR PRT TUR USA"},
		{"and on the day before Greece and Turkey came", graph.PartyTo, "pact:north-atlantic-treaty", 19520217, "BEL CAN DNK FRA GBR ISL ITA LUX NLD NOR PRT USA"},
		{"who sat in the Security Council for good in 1960", graph.MemberOf, "org:UNSC", 19600101, "FRA MEMBER,GBR MEMBER,SUN MEMBER,TWN MEMBER,USA MEMBER"},
		{"and now", graph.MemberOf, "org:UNSC", 20250101, "CHN MEMBER,FRA MEMBER,GBR MEMBER,RUS MEMBER,USA MEMBER"},
		{"who was in the Warsaw Pact in 1970", graph.PartyTo, "pact:warsaw-treaty", 19700101, "BGR CSK DDR HUN POL ROU SUN"},
		{"who was bound by the Triple Alliance in July 1914", graph.PartyTo, "pact:triple-alliance", 19140728, "AUH GMY ITA"},
		{"who signed with Molotov", graph.PartyTo, "pact:molotov-ribbentrop-pact", 19400101, "GMY SUN"},
		{"who imposed sanctions on Southern Rhodesia", graph.Imposed, "sanction:un-southern-rhodesia", 19700101, "UNSC"},
		{"what was lifted is lifted", graph.Imposed, "sanction:un-southern-rhodesia", 19800101, ""},
		{"what was restored is restored", graph.Imposed, "sanction:un-iran-1737", 20251001, "UNSC"},
		{"what came between is between", graph.Imposed, "sanction:un-iran-1737", 20200101, ""},
	} {
		separator := " "
		if strings.Contains(c.want, ",") {
			separator = ","
		}
		if got := strings.Join(answer(facts, c.kind, c.to, c.day, graph.Certain), separator); got != c.want {
			t.Errorf("%s: %s, want %s", c.question, got, c.want)
		}
	}
	if n := nodes["sanction:un-southern-rhodesia"]; n.Status() != graph.StatusLifted || len(n.Phases()) != 4 {
		t.Errorf("the sanction on Rhodesia is %s, %v", n.Status(), n.Phases())
	}
	if n := nodes["pact:north-atlantic-treaty"]; n.Name != "North Atlantic Treaty" || n.Value(graph.PropForm) != "ALLIANCE" || n.Date(graph.PropSigned).String() != "1949-04-04" {
		t.Errorf("got %+v", n)
	}
}

func TestWhoLedFranceInJune1958(t *testing.T) {
	t.Parallel()
	facts, _ := derived(t)
	led := answer(facts, graph.HeldOffice, "nation:FRA", 19580602, graph.Certain)
	for _, want := range []string{"rene-coty HEAD_OF_STATE", "charles-de-gaulle HEAD_OF_GOVERNMENT"} {
		if !slices.Contains(led, want) {
			t.Errorf("%s is not among %q", want, led)
		}
	}
}

func TestPledgesOfTheRegisters(t *testing.T) {
	t.Parallel()
	facts, _ := derived(t)
	owes := func(from, to graph.ID, obligation string, day graph.Day) bool {
		return slices.ContainsFunc(facts, func(f graph.Fact) bool {
			_, holds := f.When.AsOf(day)
			return f.Kind == graph.Pledged && f.From == from && f.To == to && f.Attributes[graph.AttrObligation] == obligation && holds
		})
	}
	for _, c := range []struct {
		sentence   string
		from, to   graph.ID
		obligation string
		day        graph.Day
		want       bool
	}{
		{"a guarantor owes", "nation:GBR", "nation:POL", "DEFENSE", 19390501, true},
		{"who is guaranteed owes nothing", "nation:POL", "nation:GBR", "DEFENSE", 19390501, false},
		{"allies owe both ways", "nation:FRA", "nation:RUS", "DEFENSE", 19140728, true},
		{"both of them", "nation:RUS", "nation:FRA", "DEFENSE", 19140728, true},
		{"an ended alliance owes nothing", "nation:RUS", "nation:FRA", "DEFENSE", 19190101, false},
		{"of three parties none pledges", "nation:GMY", "nation:ITA", "DEFENSE", 19140728, false},
	} {
		if owes(c.from, c.to, c.obligation, c.day) != c.want {
			t.Errorf("%s: %s to %s on %s", c.sentence, c.from, c.to, c.day)
		}
	}
}
