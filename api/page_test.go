package api_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"entente/graph"
)

// TestPaging walks lists forwards, a page at a time: each item comes once and in order, and the pages say what is around
// them.
func TestPaging(t *testing.T) {
	eachStore(t, func(t *testing.T, store graph.Store) {
		apply(t, store, broad(t, 12))
		apply(t, store, seed(t))
		c := clientOf(t, store)
		for _, list := range []struct{ query, path string }{
			{`{ nations(%s) { ...p edges { cursor node { id } } } }`, "nations"},
			{`{ organizations(filter: {prefix: "union"}, %s) { ...p edges { cursor node { id } } } }`, "organizations"},
			{`{ leaders(%s) { ...p edges { cursor node { id } } } }`, "leaders"},
			{`{ pacts(%s) { ...p edges { cursor node { id } } } }`, "pacts"},
			{`{ sanctions(%s) { ...p edges { cursor node { id } } } }`, "sanctions"},
			{`{ documents(%s) { ...p edges { cursor node { id } } } }`, "documents"},
			{`{ search(text: "of", %s) { ...p edges { cursor node { ... on Node { id } } } } }`, "search"},
			{`{ nation(by: {id: "nation:ZZZ"}) { facts(%s) { ...p edges { cursor node { id } } } } }`, "nation.facts"},
			{`{ nation(by: {id: "nation:ZZZ"}) { pacts(%s) { ...p edges { cursor node { id } } } } }`, "nation.pacts"},
			{`{ nation(by: {id: "nation:ZZZ"}) { pledges(direction: IN, %s) { ...p edges { cursor node { id } } } } }`, "nation.pledges"},
			{`{ organization(code: "ALL") { members(%s) { ...p edges { cursor node { id } } } } }`, "organization.members"},
			{`{ organization(code: "ALL") { mentions(%s) { ...p edges { cursor node { document { id } } } } } }`, "organization.mentions"},
			{`{ organization(code: "ALL") { documents(%s) { ...p edges { cursor node { id } } } } }`, "organization.documents"},
		} {
			walk(t, c, list.query, strings.Split(list.path, "."))
		}
	})
}

func walk(t *testing.T, c client, query string, path []string) {
	t.Helper()
	read := func(arguments string) map[string]any {
		got := c.ask(fmt.Sprintf(query, arguments)+" fragment p on "+connectionOf(path)+" { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }", nil)
		if len(got.Errors) > 0 {
			t.Fatalf("%s with %s: %s", query, arguments, got.body)
		}
		var steps []any
		for _, s := range path {
			steps = append(steps, s)
		}
		page, _ := got.at(t, steps...).(map[string]any)
		return page
	}
	whole := read("first: 100")
	all, _ := whole["edges"].([]any)
	if len(all) < 5 || float64(len(all)) != whole["totalCount"] {
		t.Fatalf("%s: %d items, totalCount %v", query, len(all), whole["totalCount"])
	}
	var walked []any
	arguments := "first: 5"
	for pages := 0; pages <= len(all); pages++ {
		page := read(arguments)
		edges, _ := page["edges"].([]any)
		info, _ := page["pageInfo"].(map[string]any)
		if info["hasPreviousPage"] != (pages > 0) || info["hasNextPage"] != (len(walked)+len(edges) < len(all)) || page["totalCount"] != whole["totalCount"] {
			t.Errorf("%s with %s: %v, totalCount %v of %v", query, arguments, info, page["totalCount"], len(all))
		}
		if len(edges) == 0 {
			break
		}
		first, _ := edges[0].(map[string]any)
		last, _ := edges[len(edges)-1].(map[string]any)
		if info["startCursor"] != first["cursor"] || info["endCursor"] != last["cursor"] {
			t.Errorf("%s with %s: %v are not the cursors of the first and the last item", query, arguments, info)
		}
		walked = append(walked, edges...)
		arguments = fmt.Sprintf("first: 5, after: %q", info["endCursor"])
		if info["hasNextPage"] == false && pages > len(all)/5+1 {
			break
		}
	}
	if !slices.EqualFunc(walked, all, func(a, b any) bool { return fmt.Sprint(a) == fmt.Sprint(b) }) {
		t.Errorf("%s: walked\n%v, not\n%v", query, walked, all)
	}
}

func connectionOf(path []string) string {
	switch last := path[len(path)-1]; {
	case len(path) > 1 && last == "mentions":
		return "MentionConnection"
	case last == "documents":
		return "DocumentConnection"
	case len(path) > 1:
		return "FactConnection"
	default:
		return strings.ToUpper(last[:1]) + strings.TrimSuffix(last[1:], "s") + "Connection"
	}
}

// anyList answers every list of nations with nothing.
type anyList struct{ graph.Reader }

func (anyList) Find(context.Context, graph.Filter, graph.Page) (graph.NodePage, error) {
	return graph.NodePage{}, nil
}

// FuzzCursor: whatever a client sends as a cursor is one of this list or bad input.
func FuzzCursor(f *testing.F) {
	f.Add("")
	f.Add("eyJzIjoiNWFhNWE3MGRkZWNiIiwiayI6eyJ0IjoiZnJhbmNlIiwiaSI6Im5hdGlvbjpGUkEifX0")
	f.Add("eyJzIjpudWxsfQ")
	f.Fuzz(func(t *testing.T, cursor string) {
		got := clientOf(t, anyList{}).ask(`query($c: String) { nations(after: $c) { edges { cursor } } }`, map[string]any{"c": cursor})
		if len(got.Errors) > 0 && got.Errors[0].Extensions.Code != "BAD_INPUT" {
			t.Errorf("%q: %s", cursor, got.body)
		}
	})
}
