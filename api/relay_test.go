package api_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"entente/graph"
)

// ways say how one comes to an item of each type that has lists.
var ways = map[string]string{
	"Query":        `%s`,
	"Nation":       `it: node(id: "nation:ZZZ") { ... on Nation { %s } }`,
	"Organization": `it: node(id: "org:ALL") { ... on Organization { %s } }`,
	"Leader":       `it: node(id: "LEADER") { ... on Leader { %s } }`,
	"Pact":         `it: node(id: "PACT") { ... on Pact { %s } }`,
	"Sanction":     `it: node(id: "SANCTION") { ... on Sanction { %s } }`,
	"Document":     `it: node(id: "DOCUMENT") { ... on Document { %s } }`,
	"Fact":         `it: node(id: "FACT") { ... on Fact { %s } }`,
	"Claim":        `it: node(id: "PACT") { ... on Pact { it: claims(property: "form") { %s } } }`,
	"Ally":         `it: nation(by: {id: "nation:ZZZ"}) { it: allies(first: 1) { it: edges { it: node { %s } } } }`,
	"Dyad":         `it: dyads(first: 1) { it: edges { it: node { %s } } }`,
}

// needed are the arguments that a list does not do without.
var needed = map[string]string{
	"Query.search":      `text: "pact", `,
	"Query.commonPacts": `parties: ["nation:ZZZ"], `,
	"Query.timeline":    `ids: ["nation:ZZZ"], `,
	"Nation.pacts":      `atLeast: POSSIBLE, `,
}

// TestConnections walks every connection of a running server forwards, a page at a time: each item comes once, in the order
// of the whole, and the pages say what is around them. So it is too while a writer adds and takes away other items.
func TestConnections(t *testing.T) {
	eachStore(t, func(t *testing.T, store graph.Store) {
		const kept = 9
		parts := broad(t, kept+3)
		apply(t, store, parts[:kept])
		url := serving(t, store)
		names := strings.NewReplacer(
			"LEADER", firstID(t, url, "leaders"), "PACT", firstID(t, url, "pacts"), "SANCTION", firstID(t, url, "sanctions"),
			"DOCUMENT", firstID(t, url, "documents"), "FACT", firstID(t, url, `nation(by: {id: "nation:ZZZ"}) { facts`),
		)
		writer := &toggler{t: t, store: store, parts: parts[kept:]}
		long := 0
		for _, list := range connectionsOf(t, runningSchema(t, url)) {
			way, known := ways[list.of]
			if !known {
				t.Errorf("nobody said how one comes to a %s, to walk its %s", list.of, list.field)
				continue
			}
			w := walker{t: t, url: url, name: list.of + "." + list.field, query: names.Replace(fmt.Sprintf(way, "it: "+list.field+"("+needed[list.of+"."+list.field]+"%s) { ...page }")) + ` } fragment page on ` + list.connection + ` { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { __typename } } }`}
			whole := w.read("first: 100").cursors()
			if walked := w.walk(whole, func() {}); !slices.Equal(walked, whole) {
				t.Errorf("%s: walked\n%v, not\n%v", w.name, walked, whole)
			}
			if len(whole) <= 3 {
				continue
			}
			long++
			walked := w.walk(nil, writer.toggle)
			if others := slices.DeleteFunc(slices.Clone(walked), func(c string) bool { return slices.Contains(whole, c) }); len(others)+len(whole) != len(walked) || !slices.Equal(slices.DeleteFunc(walked, func(c string) bool { return slices.Contains(others, c) }), whole) {
				t.Errorf("%s, while a writer writes: walked\n%v, which does not have each of\n%v once and in this order", w.name, walked, whole)
			}
			writer.clear()
		}
		if long < 15 {
			t.Errorf("only %d lists have four items or more", long)
		}
	})
}

// listed is a connection of the schema.
type listed struct{ of, field, connection string }

func connectionsOf(t *testing.T, schema *ast.Schema) []listed {
	t.Helper()
	var lists []listed
	for _, name := range sortedTypes(schema) {
		def := schema.Types[name]
		if def.Kind != ast.Object {
			continue
		}
		for _, f := range def.Fields {
			if to := f.Type.Name(); strings.HasSuffix(to, "Connection") && !strings.HasPrefix(f.Name, "__") {
				lists = append(lists, listed{name, f.Name, to})
			}
		}
	}
	return lists
}

// toggler adds parts to a store that it has not, and takes them away again.
type toggler struct {
	t     *testing.T
	store graph.Writer
	parts []graph.Contribution
	next  int
	has   map[graph.ID]bool
}

func (w *toggler) toggle() {
	part := w.parts[w.next%len(w.parts)]
	w.next++
	w.set(part, !w.has[part.Document.ID])
}

func (w *toggler) clear() {
	for _, part := range w.parts {
		w.set(part, false)
	}
}

func (w *toggler) set(part graph.Contribution, there bool) {
	w.t.Helper()
	id := part.Document.ID
	if w.has == nil {
		w.has = map[graph.ID]bool{}
	}
	if w.has[id] == there {
		return
	}
	w.has[id] = there
	var err error
	if there {
		_, err = w.store.Apply(w.t.Context(), part)
	} else {
		_, err = w.store.Forget(w.t.Context(), id)
	}
	if err != nil {
		w.t.Fatal(err)
	}
}

// walker walks one list; the query has a place for its arguments, and the list lies under keys "it".
type walker struct {
	t                *testing.T
	url, name, query string
}

type connection struct {
	TotalCount *int
	PageInfo   struct {
		HasNextPage, HasPreviousPage bool
		StartCursor, EndCursor       *string
	}
	Edges []struct {
		Cursor string
		Node   any
	}
}

func (c connection) cursors() []string {
	cursors := make([]string, len(c.Edges))
	for i, e := range c.Edges {
		cursors[i] = e.Cursor
	}
	return cursors
}

func (w walker) read(arguments string) connection {
	w.t.Helper()
	v := askHTTP(w.t, w.url, "{ "+fmt.Sprintf(w.query, arguments))
	var page connection
	for {
		switch under := v.(type) {
		case []any:
			if len(under) == 0 {
				return page
			}
			v = under[0]
			continue
		case map[string]any:
			if _, there := under["it"]; there {
				v = under["it"]
				continue
			}
		default:
			w.t.Fatalf("%s: there is none", w.name)
		}
		text, err := json.Marshal(v)
		if err == nil {
			err = json.Unmarshal(text, &page)
		}
		if err != nil {
			w.t.Fatal(err)
		}
		return page
	}
}

// walk gives the cursors of all pages, and calls between after each page. Where the whole is given, and so is not changed
// meanwhile, it holds each page to it.
func (w walker) walk(whole []string, between func()) []string {
	w.t.Helper()
	const first = 3
	var walked []string
	arguments := fmt.Sprintf("first: %d", first)
	for pages := 0; pages < 60; pages++ {
		page := w.read(arguments)
		cursors, info := page.cursors(), page.PageInfo
		walked = append(walked, cursors...)
		if len(cursors) > first || info.HasPreviousPage != (pages > 0) {
			w.t.Errorf("%s with %s: %d items, %+v", w.name, arguments, len(cursors), info)
		}
		if whole != nil && (info.HasNextPage != (len(walked) < len(whole)) || page.TotalCount == nil || *page.TotalCount != len(whole)) {
			w.t.Errorf("%s with %s: %+v, totalCount %v, after %d of %d", w.name, arguments, info, page.TotalCount, len(walked), len(whole))
		}
		if len(cursors) == 0 {
			if info.StartCursor != nil || info.EndCursor != nil {
				w.t.Errorf("%s with %s: an empty page has the cursors %+v", w.name, arguments, info)
			}
			return walked
		}
		if *info.StartCursor != cursors[0] || *info.EndCursor != cursors[len(cursors)-1] {
			w.t.Errorf("%s with %s: %+v are not the cursors of the first and the last item", w.name, arguments, info)
		}
		between()
		if !info.HasNextPage {
			return walked
		}
		arguments = fmt.Sprintf("first: %d, after: %q", first, *info.EndCursor)
	}
	w.t.Errorf("%s: the walk has no end", w.name)
	return walked
}

func askHTTP(t *testing.T, url, query string) any {
	t.Helper()
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.Post(url, "application/json", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close() //nolint:errcheck // it was read
	var answer struct {
		Data   any
		Errors []any
	}
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil || len(answer.Errors) > 0 {
		t.Fatal(query, err, answer.Errors)
	}
	return answer.Data
}

// firstID is the id of the first item of a list.
func firstID(t *testing.T, url, list string) string {
	t.Helper()
	w := askHTTP(t, url, "{ "+list+"(first: 1) { edges { node { id } } } "+strings.Repeat("}", 1+strings.Count(list, "{")-strings.Count(list, "}")))
	text, err := json.Marshal(w)
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(text), `"id":"`)
	id, _, found := strings.Cut(after, `"`)
	if !found {
		t.Fatalf("%s is empty: %s", list, text)
	}
	return id
}
