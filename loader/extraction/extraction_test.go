package extraction_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"entente/graph"
	"entente/loader/extraction"
	"entente/loader/read"
)

var update = flag.Bool("update", false, "write the goldens anew")

const text = "Ruritania & Syldavia <both neighbors> signed a pact of mutual defense on 4 May 1931. " +
	"In 1935 the League banned the sale of arms to Syldavia, after the raid, and lifted the ban in 1937. King Ottokar of Syldavia met nobody."

// span is the nth place, from 0, where the quote stands.
func span(t *testing.T, quote string, nth int) graph.Span {
	t.Helper()
	at := 0
	for ; nth >= 0; nth-- {
		i := strings.Index(text[at:], quote)
		if i < 0 {
			t.Fatalf("%q is not in the text", quote)
		}
		at += i + 1
	}
	start := utf8.RuneCountInString(text[:at-1])
	return graph.Span{Start: start, End: start + utf8.RuneCountInString(quote), Quote: quote}
}

// contribution is of the text above, made by hand: two pact records that a key makes one, in no order.
func contribution(t *testing.T) graph.Contribution {
	t.Helper()
	doc := read.Document("ruritania.txt", text, graph.MustDate("1938-01-02"))
	doc.Title = "Of Ruritania"
	pact, again := graph.TextRecordID(graph.KindPact, doc.ID, 46), graph.TextRecordID(graph.KindPact, doc.ID, 11)
	ban := graph.TextRecordID(graph.KindSanction, doc.ID, 100)
	const rur, syl, lon, king = graph.ID("nation:RUR"), graph.ID("nation:SYL"), graph.ID("org:LON"), graph.ID("leader:ottokar")
	mention := func(of graph.ID, kind graph.MentionKind, quote string, nth int) graph.Mention {
		s := span(t, quote, nth)
		return graph.Mention{Record: of, Kind: kind, Span: &s}
	}
	at := func(rule, quote string, more ...graph.Span) []graph.Evidence {
		return []graph.Evidence{{Rule: rule, Spans: slices.Concat([]graph.Span{span(t, quote, 0)}, more)}}
	}
	half := 0.5
	signed := "Ruritania & Syldavia <both neighbors> signed a pact of mutual defense on 4 May 1931."
	banned := "In 1935 the League banned the sale of arms to Syldavia, after the raid"
	c := graph.Contribution{
		Document: doc,
		Records: []graph.Record{
			{ID: syl, Name: "Syldavia", Code: "SYL"},
			{ID: rur, Name: "Ruritania", Code: "RUR"},
			{ID: king, Name: "Ottokar"},
			{ID: lon, Name: "League", Code: "LON"},
			{ID: pact, Name: "pact of mutual defense", Keys: []string{"one"}},
			{ID: again, Name: "pact of mutual defense", Keys: []string{"one"}},
			{ID: ban, Name: "ban on arms"},
		},
		Mentions: []graph.Mention{
			mention(syl, graph.MentionName, "Syldavia", 2), mention(syl, graph.MentionName, "Syldavia", 0), mention(syl, graph.MentionName, "Syldavia", 1),
			mention(rur, graph.MentionName, "Ruritania", 0), mention(lon, graph.MentionName, "League", 0), mention(king, graph.MentionTitle, "King Ottokar", 0),
			mention(pact, graph.MentionDescription, "pact of mutual defense", 0), mention(ban, graph.MentionDescription, "the ban", 0),
		},
		Claims: []graph.Claim{
			{Kind: graph.HeldOffice, From: king, To: syl, Stance: graph.Asserted, Attested: doc.Date, Roles: []graph.OfficeRole{graph.HeadOfState}, Attributes: map[string]string{graph.AttrTitle: "King"}, Evidence: at("office.title", "King Ottokar of Syldavia")},
			{Kind: graph.MetWith, From: king, To: "leader:nobody", Stance: graph.Denied, Evidence: at("visit.met", "King Ottokar of Syldavia met nobody.")},
			{Property: graph.PropSigned, From: pact, Value: "1931-05-04", Stance: graph.Asserted, Evidence: at("pact.signed", signed)},
			{Property: graph.PropObligation, From: again, Value: "DEFENSE", Stance: graph.Asserted, Evidence: at("pact.obligation", "pact of mutual defense")},
			{Kind: graph.Targets, From: ban, To: syl, Stance: graph.Asserted, Evidence: at("sanction.imposed", banned)},
			{Kind: graph.Imposed, From: lon, To: ban, Stance: graph.Asserted, Evidence: at("sanction.imposed", banned)},
			{Property: graph.PropPhase, From: ban, Value: "LIFTED", Interval: graph.Interval{Start: graph.MustDate("1937")}, Stance: graph.Asserted, Evidence: at("sanction.lifted", "lifted the ban in 1937")},
			{Property: graph.PropPhase, From: ban, Value: "IMPOSED", Interval: graph.Interval{Start: graph.MustDate("1935")}, Stance: graph.Asserted, Evidence: at("sanction.imposed", banned)},
			{Property: graph.PropMeasure, From: ban, Value: "ARMS", Stance: graph.Asserted, Evidence: at("sanction.measure", "banned the sale of arms")},
			{Property: graph.PropReason, From: ban, Value: "the raid", Stance: graph.Asserted, Evidence: at("sanction.reason", "after the raid")},
		},
	}
	c.Records = append(c.Records, graph.Record{ID: "leader:nobody", Name: "nobody"})
	for i, party := range []graph.ID{syl, rur} {
		other := []graph.ID{rur, syl}[i]
		c.Claims = append(c.Claims,
			graph.Claim{Kind: graph.PartyTo, From: party, To: pact, Stance: graph.Asserted, Attributes: map[string]string{graph.AttrSigned: "1931-05-04"}, Evidence: at("pact.signed", signed, span(t, "both neighbors", 0))},
			graph.Claim{Kind: graph.Pledged, From: party, To: other, Stance: graph.Asserted, Attributes: map[string]string{graph.AttrObligation: "DEFENSE", graph.AttrPact: string(pact)}, Evidence: at("pact.pledge", signed)})
	}
	c.Claims[0].Evidence[0].Confidence = &half
	return c
}

func write(t *testing.T, path string, c graph.Contribution) []byte {
	t.Helper()
	d, err := extraction.Of(path, c)
	if err != nil {
		t.Fatal(err)
	}
	var line bytes.Buffer
	if err := d.Write(&line); err != nil {
		t.Fatal(err)
	}
	return line.Bytes()
}

func TestGolden(t *testing.T) {
	line := write(t, "d/ruritania.txt", contribution(t))
	if bytes.Count(line, []byte("\n")) != 1 || !bytes.Contains(line, []byte("Ruritania & Syldavia <both")) {
		t.Errorf("not one line without HTML escapes: %s", line)
	}
	var pretty bytes.Buffer
	if err := json.Indent(&pretty, line, "", " "); err != nil {
		t.Fatal(err)
	}
	const golden = "testdata/ruritania.json"
	if *update {
		if err := os.WriteFile(golden, pretty.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(pretty.Bytes(), want) {
		t.Errorf("extraction is not as in %s (-update writes it anew):\n%s", golden, pretty.Bytes())
	}
}

// Whatever the order in which the stages made it, the line is the same.
func TestOrderIsOfNoAccount(t *testing.T) {
	c := contribution(t)
	want := write(t, "a.txt", c)
	slices.Reverse(c.Records)
	slices.Reverse(c.Mentions)
	slices.Reverse(c.Claims)
	if got := write(t, "a.txt", c); !bytes.Equal(got, want) {
		t.Errorf("another order gives\n%s\nnot\n%s", got, want)
	}
}

func TestSchema(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("../../../shared/extraction.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	nothing := graph.Contribution{Document: read.Document("-", "Nothing to see.", graph.Date{})}
	for sentence, c := range map[string]graph.Contribution{"A text with every kind of node.": contribution(t), "A text that says nothing.": nothing} {
		t.Run(sentence, func(t *testing.T) {
			value, err := jsonschema.UnmarshalJSON(bytes.NewReader(write(t, "-", c)))
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(value); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestOfRefusesWhatIsOfNoText(t *testing.T) {
	for sentence, spoil := range map[string]func(*graph.Contribution){
		"A claim on a record that is not listed.":      func(c *graph.Contribution) { c.Records = c.Records[1:] },
		"A mention in a row of a data set.":            func(c *graph.Contribution) { c.Mentions[0].Span, c.Mentions[0].Row = nil, 1 },
		"Evidence in a row of a data set.":             func(c *graph.Contribution) { c.Claims[0].Evidence = []graph.Evidence{{Row: 1, Rule: "row"}} },
		"A relation between kinds that it cannot join": func(c *graph.Contribution) { c.Claims[0].Kind = graph.SucceededBy },
	} {
		t.Run(sentence, func(t *testing.T) {
			c := contribution(t)
			spoil(&c)
			if _, err := extraction.Of("a.txt", c); !errors.Is(err, graph.ErrInvalid) {
				t.Errorf("Of = %v, want %v", err, graph.ErrInvalid)
			}
		})
	}
}
