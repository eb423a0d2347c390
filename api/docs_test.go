package api_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"entente/graph"
	"entente/loader"
	files "entente/loader/read"
)

// guide is the page of queries worth copying; each is followed by its answer on the example graph.
const guide = "../docs/api.md"

// TestGuide asks each query of the page of the example graph, on every store: the page has what it answers.
func TestGuide(t *testing.T) {
	page := readGuide(t)
	if len(page.queries) < 15 {
		t.Fatalf("%d queries, fewer than 15", len(page.queries))
	}
	eachStore(t, func(t *testing.T, store graph.Store) {
		loadExamples(t, store)
		c := clientOf(t, store)
		for i, q := range page.queries {
			t.Run(fmt.Sprintf("line %d", q.line), func(t *testing.T) {
				got := client{t, c.handler}.ask(q.text, nil)
				if len(got.Errors) > 0 && !strings.Contains(q.answer, `"errors"`) {
					t.Errorf("errors: %v", got.Errors)
				}
				pretty := prettyData(t, got)
				if *update {
					page.queries[i].answer = pretty
				} else if pretty != q.answer {
					t.Errorf("the page is stale; -update writes it. Got:\n%s", pretty)
				}
			})
		}
		if *update {
			page.write(t)
		}
	})
}

func loadExamples(t *testing.T, store graph.Store) {
	t.Helper()
	if report := load(t, store, "../examples"); report.New < 75 {
		t.Fatalf("loaded %+v", report)
	}
}

// load fills a store with the registers and the documents of a folder.
func load(t testing.TB, store graph.Store, folder string) loader.Report {
	t.Helper()
	if _, err := loader.LoadRegisters(t.Context(), store); err != nil {
		t.Fatal(err)
	}
	pipeline, err := loader.NewPipeline()
	if err != nil {
		t.Fatal(err)
	}
	reader := &files.Reader{}
	defer reader.Close() //nolint:errcheck // nothing was written
	report, err := loader.Load(t.Context(), files.Find([]string{folder}), reader, pipeline, store, func(o loader.Outcome) {
		if o.Err != nil {
			t.Errorf("%s: %v", o.File.Path, o.Err)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// prettyData is the data of an answer, and the errors where there are some, as the page shows them.
func prettyData(t *testing.T, a answer) string {
	t.Helper()
	var whole struct {
		Errors json.RawMessage `json:"errors,omitempty"`
		Data   json.RawMessage `json:"data"`
	}
	if err := json.Unmarshal(a.body, &whole); err != nil {
		t.Fatal(err)
	}
	shown := whole.Data
	if whole.Errors != nil {
		var err error
		if shown, err = json.Marshal(whole); err != nil {
			t.Fatal(err)
		}
	}
	return compact(t, shown, "") + "\n"
}

// widest is how long a line of an answer may be.
const widest = 128

// compact lays JSON out with as much on a line as fits, so that a page shows it.
func compact(t *testing.T, value json.RawMessage, indent string) string {
	t.Helper()
	var line bytes.Buffer
	if err := json.Compact(&line, value); err != nil {
		t.Fatal(err)
	}
	open, end := line.Bytes()[0], line.Bytes()[line.Len()-1]
	if open != '{' && open != '[' || len(indent)+line.Len() <= widest {
		return spaced(line.String())
	}
	var items []string
	decoder := json.NewDecoder(&line)
	if _, err := decoder.Token(); err != nil {
		t.Fatal(err)
	}
	for decoder.More() {
		key := ""
		if open == '{' {
			name, err := decoder.Token()
			if err != nil {
				t.Fatal(err)
			}
			key = fmt.Sprintf("%q: ", name)
		}
		var item json.RawMessage
		if err := decoder.Decode(&item); err != nil {
			t.Fatal(err)
		}
		items = append(items, indent+"  "+key+compact(t, item, indent+"  "))
	}
	return string(open) + "\n" + strings.Join(items, ",\n") + "\n" + indent + string(end)
}

// spaced is JSON on one line with a space behind each colon and comma that is no part of a string.
func spaced(line string) string {
	var b strings.Builder
	quoted, escaped := false, false
	for _, r := range line {
		b.WriteRune(r)
		switch {
		case escaped:
			escaped = false
		case r == '\\' && quoted:
			escaped = true
		case r == '"':
			quoted = !quoted
		case !quoted && (r == ':' || r == ','):
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// guidePage is a page as its lines, with the blocks that are queries and answers.
type guidePage struct {
	between []string // what stands before each answer's text, and after the last
	queries []guideQuery
}

type guideQuery struct {
	line         int
	text, answer string
}

// readGuide parts the page at its blocks of json, each of which answers the block of graphql before it.
func readGuide(t *testing.T) guidePage {
	t.Helper()
	raw, err := os.ReadFile(guide)
	if err != nil {
		t.Fatal(err)
	}
	var page guidePage
	var text strings.Builder // since the last answer
	var block string
	var query, answer strings.Builder
	var asked int
	for i, line := range strings.SplitAfter(string(raw), "\n") {
		fence := strings.HasPrefix(line, "```")
		switch {
		case fence && block == "":
			block = strings.TrimSpace(strings.TrimPrefix(line, "```"))
			if block == "graphql" {
				query.Reset()
				asked = i + 1
			}
		case fence && block == "json":
			page.between = append(page.between, text.String())
			page.queries = append(page.queries, guideQuery{line: asked, text: query.String(), answer: answer.String()})
			text.Reset()
			answer.Reset()
			block = ""
		case fence:
			block = ""
		case block == "graphql":
			query.WriteString(line)
		case block == "json":
			answer.WriteString(line)
			continue
		}
		text.WriteString(line)
	}
	page.between = append(page.between, text.String())
	return page
}

func (p guidePage) write(t *testing.T) {
	t.Helper()
	var b strings.Builder
	for i, q := range p.queries {
		b.WriteString(p.between[i] + q.answer)
	}
	b.WriteString(p.between[len(p.queries)])
	if err := os.WriteFile(guide, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}
