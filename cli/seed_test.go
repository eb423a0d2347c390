package cli_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"entente/api"
	"entente/graph"
	"entente/graph/neo4jstore"
	"entente/graph/sqlitestore"
	"entente/loader"
)

var update = flag.Bool("update", false, "write the goldens anew")

// The seed document is read where it lies: its text is not ours to keep. The goldens hold places, not quotes.
const seed = "../../shared/eval/dev/text/000-news-russia-north-korea.txt"

// TestSeed holds the whole way, from the seed document to what GraphQL answers, on each store: the nodes, their
// properties, and every fact of every stance with its evidence, whose quotes are what stands at their places.
func TestSeed(t *testing.T) {
	text, err := os.ReadFile(seed)
	if err != nil {
		t.Fatal(err)
	}
	for _, store := range []struct {
		name string
		open func(*testing.T) graph.Store
	}{{"sqlite", openFile}, {"neo4j", openWiped}} {
		for _, date := range []string{"", "2024-06-27"} {
			t.Run(strings.TrimSuffix(store.name+" "+date, " "), func(t *testing.T) {
				s := store.open(t)
				loadSeed(t, s, string(text), date)
				server := httptest.NewServer(api.New(api.Config{Reader: s, Logger: slog.New(slog.NewTextHandler(io.Discard, nil))}))
				defer server.Close()
				golden(t, filepath.Join("testdata", "seed", "dated"+date+".golden"), tell(t, server.URL, string(text)))
			})
		}
	}
}

func openFile(t *testing.T) graph.Store {
	s, err := sqlitestore.Open(t.Context(), filepath.Join(t.TempDir(), "seed.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { closed(t, s) })
	return s
}

func openWiped(t *testing.T) graph.Store {
	uri := neo4jURI(t)
	if err := wipe(t.Context(), uri); err != nil {
		t.Fatal(err)
	}
	s, err := neo4jstore.Open(t.Context(), neo4jstore.Config{URI: uri, User: os.Getenv("NEO4J_USER"), Password: os.Getenv("NEO4J_PASSWORD")})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { closed(t, s) })
	return s
}

func closed(t *testing.T, s io.Closer) {
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}

func loadSeed(t *testing.T, into graph.Writer, text, date string) {
	t.Helper()
	pipeline, err := loader.NewPipeline()
	if err != nil {
		t.Fatal(err)
	}
	id, sum := graph.DocumentID(text)
	c, err := pipeline.Contribution(graph.Document{
		ID: id, SHA256: sum, Names: []string{filepath.Base(seed)}, Text: text, Length: utf8.RuneCountInString(text), Date: graph.MustDate(date),
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := into.Apply(context.Background(), c); err != nil {
		t.Fatal(err)
	}
}

const seedQuery = `{
  documents(first: 1) { edges { node { entities(first: 30) { edges { node {
    __typename id name aliases mergedIds
    ... on Pact { form obligations signed { edtf } inForce { edtf } ended { edtf } stance }
    ... on Sanction { level status measures reason imposed { edtf } stance }
    mentions(first: 50) { edges { node { span { start end quote } } } }
    facts(first: 30, direction: OUT, stances: [ASSERTED, DENIED, PLANNED, THREATENED]) { edges { node {
      kind from { id } to { id } start { edtf } end { edtf } stance disputed roles attributes { name value }
      evidence(first: 10) { edges { node { rule attested { edtf } spans { start end quote } } } }
    } } }
  } } } } } }
}`

type span struct {
	Start, End int
	Quote      string
}

type edtf struct{ EDTF string }

func (d *edtf) String() string {
	if d == nil {
		return "-"
	}
	return d.EDTF
}

type list[T any] struct{ Edges []struct{ Node T } }

type seedFact struct {
	Kind       string
	From, To   struct{ ID string }
	Start, End *edtf
	Stance     string
	Disputed   bool
	Roles      []string
	Attributes []struct{ Name, Value string }
	Evidence   list[struct {
		Rule     string
		Attested *edtf
		Spans    []span
	}]
}

type seedEntity struct {
	Typename               string `json:"__typename"`
	ID, Name, Form, Stance string
	Aliases, MergedIDs     []string
	Obligations, Measures  []string
	Signed, InForce, Ended *edtf
	Level, Status, Reason  string
	Imposed                *edtf
	Mentions               list[struct{ Span span }]
	Facts                  list[seedFact]
}

// tell asks the server for all it has and tells it a line each: entities with what is special to them and their places,
// facts with their evidence.
func tell(t *testing.T, server, text string) string {
	t.Helper()
	var answer struct {
		Data struct {
			Documents list[struct{ Entities list[seedEntity] }]
		}
		Errors []any
	}
	ask(t, server, seedQuery, &answer)
	if len(answer.Errors) > 0 || len(answer.Data.Documents.Edges) != 1 {
		t.Fatalf("the server answers %+v", answer)
	}
	runes := []rune(text)
	var nodes, facts []string
	for _, e := range answer.Data.Documents.Edges[0].Node.Entities.Edges {
		n := e.Node
		var at []span
		for _, m := range n.Mentions.Edges {
			at = append(at, m.Node.Span)
		}
		nodes = append(nodes, fmt.Sprintf("%s %s %q aliases %q%s at %s", n.Typename, n.ID, n.Name, n.Aliases, special(n), places(t, runes, at)))
		for _, f := range n.Facts.Edges {
			facts = append(facts, tellFact(t, runes, f.Node))
		}
	}
	slices.Sort(nodes)
	slices.Sort(facts)
	return strings.Join(slices.Concat(nodes, facts), "\n") + "\n"
}

func special(n seedEntity) string {
	switch n.Typename {
	case "Pact":
		return fmt.Sprintf(" %s form %s obligations %v signed %s", n.Stance, n.Form, n.Obligations, n.Signed)
	case "Sanction":
		return fmt.Sprintf(" %s %s %s imposed %s reason %q measures %v", n.Stance, n.Level, n.Status, n.Imposed, n.Reason, n.Measures)
	default:
		return ""
	}
}

func tellFact(t *testing.T, text []rune, f seedFact) string {
	line := fmt.Sprintf("%s %s %s -> %s %s/%s roles %v", f.Stance, f.Kind, f.From.ID, f.To.ID, f.Start, f.End, f.Roles)
	for _, a := range f.Attributes {
		line += fmt.Sprintf(" %s=%q", a.Name, a.Value)
	}
	if f.Disputed {
		line += " disputed"
	}
	if len(f.Evidence.Edges) == 0 {
		t.Errorf("%s has no evidence", line)
	}
	var evidence []string
	for _, e := range f.Evidence.Edges {
		evidence = append(evidence, fmt.Sprintf(" | %s attested %s at %s", e.Node.Rule, e.Node.Attested, places(t, text, e.Node.Spans)))
	}
	slices.Sort(evidence)
	return line + strings.Join(evidence, "")
}

// places are the spans without their quotes, each of which is what stands there.
func places(t *testing.T, text []rune, spans []span) string {
	t.Helper()
	var at []string
	for _, s := range spans {
		if s.Quote == "" || string(text[s.Start:s.End]) != s.Quote {
			t.Errorf("at %d to %d stands %q, not %q", s.Start, s.End, string(text[s.Start:s.End]), s.Quote)
		}
		at = append(at, fmt.Sprintf("%d-%d", s.Start, s.End))
	}
	return strings.Join(at, " ")
}

func ask(t *testing.T, server, query string, answer any) {
	t.Helper()
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		t.Fatal(err)
	}
	request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, server+"/graphql", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close() //nolint:errcheck // read to its end
	if err := json.NewDecoder(response.Body).Decode(answer); err != nil {
		t.Fatal(err)
	}
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs (-update writes it anew):\n%s", path, got)
	}
}
