package resolve_test

import (
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/loader/annotate"
	"entente/loader/extract"
	"entente/loader/read"
	"entente/loader/resolve"
)

func TestKeys(t *testing.T) {
	day := graph.MustDate("1951-05-04")
	show := func(key string, ok bool) string {
		if !ok {
			return "-"
		}
		return key
	}
	for _, c := range []struct{ got, want string }{
		{show(resolve.LeaderKey("Zoë Lund-Berg", "NOR")), "zoe lund berg|NOR"},
		{show(resolve.LeaderKey("Lund", "NOR")), "-"},
		{show(resolve.LeaderKey("Zoë Lund", "")), "-"},
		{show(resolve.OrganizationKey("League of Fishers")), "league of fishers"},
		{show(resolve.OrganizationKey("LOF")), "-"},
		{show(resolve.PactKey([]string{"PER", "CHL"}, day, "TRADE")), "CHL PER|1951-05-04|TRADE"},
		{show(resolve.PactKey([]string{"CHL", "PER", "CHL"}, day, "TRADE")), "CHL PER|1951-05-04|TRADE"},
		{show(resolve.PactKey([]string{"PER"}, day, "TRADE")), "-"},
		{show(resolve.PactKey([]string{"PER", "CHL"}, graph.MustDate("1951"), "TRADE")), "-"},
		{show(resolve.PactKey([]string{"PER", "CHL"}, graph.MustDate("1951-05-04~"), "TRADE")), "-"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestResolve(t *testing.T) {
	text := "Zoë Lund “met” Peru. Lund left."
	doc := read.Document("a.txt", text, graph.MustDate("1951-05-04"))
	lund := strings.LastIndex(text, "Lund left")
	whole := annotate.Range{Start: 0, End: strings.Index(text, " Lund left")}
	claim := extract.Claim{
		Kind: graph.HeldOffice, From: 0, To: 1, Pact: extract.NoThing, Stance: graph.Asserted, Attested: true, Rule: "test",
		At: []annotate.Range{whole},
	}
	unnamed := claim
	unnamed.From = 2
	found := extract.Findings{
		Things: []extract.Thing{
			{Kind: graph.KindLeader, Name: "Zoë Lund", Parties: []int{1}},
			{Kind: graph.KindNation, Register: "nation:PER", Name: "Peru", Code: "PER"},
			{Kind: graph.KindLeader, Name: "Nobody"},
		},
		Mentions: []extract.Mention{
			{Thing: 0, Kind: graph.MentionSurname, At: annotate.Range{Start: lund, End: lund + 4}},
			{Thing: 0, Kind: graph.MentionName, At: annotate.Range{Start: 0, End: len("Zoë Lund")}},
		},
		Claims: []extract.Claim{claim, claim, unnamed},
	}
	c, err := resolve.Resolve(doc, &annotate.Text{Source: text}, found, resolve.Confidences{"test": 0.875}).Normalize()
	if err != nil {
		t.Fatal(err)
	}
	id := graph.TextRecordID(graph.KindLeader, doc.ID, 0)
	if len(c.Records) != 2 || len(c.Claims) != 1 || c.Claims[0].From != id || c.Claims[0].Attested.String() != "1951-05-04" {
		t.Fatalf("records %v, claims %v", c.Records, c.Claims)
	}
	if e := c.Claims[0].Evidence[0]; e.Confidence == nil || *e.Confidence != 0.875 {
		t.Errorf("confidence of the rule: %v", e.Confidence)
	}
	k := slices.IndexFunc(c.Records, func(r graph.Record) bool { return r.ID == id })
	if k < 0 || !slices.Equal(c.Records[k].Keys, []string{"zoe lund|PER"}) {
		t.Errorf("records %v", c.Records)
	}
	for _, m := range c.Mentions {
		if string([]rune(text)[m.Span.Start:m.Span.End]) != m.Span.Quote {
			t.Errorf("mention %+v", m.Span)
		}
	}
}
