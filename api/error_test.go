package api_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"entente/api"
	"entente/graph"
)

// TestErrors: each error has its code and a message that tells what to change.
func TestErrors(t *testing.T) {
	store := openSQLite(t)
	apply(t, store, seed(t))
	c := clientOf(t, store)
	foreign, _ := c.ask(`{ nations(first: 1) { pageInfo { endCursor } } }`, nil).at(t, "nations", "pageInfo", "endCursor").(string)
	for _, test := range []struct{ why, query, code, message string }{
		{"no way to name a nation", `{ nation(by: {}) { id } }`, "BAD_INPUT", "exactly one of id, code, name"},
		{"two ways to name a nation", `{ nation(by: {id: "nation:FRA", name: "France"}) { id } }`, "BAD_INPUT", "exactly one"},
		{"a scheme without a code", `{ nation(by: {name: "France", scheme: ISO3}) { id } }`, "BAD_INPUT", "scheme goes with code"},
		{"a day with an id", `{ nation(by: {id: "nation:FRA", on: "1900-01-01"}) { id } }`, "BAD_INPUT", "on goes with"},
		{"a scheme that the register does not have", `{ nation(by: {code: "220", scheme: OFAC}) { id } }`, "BAD_INPUT", "no codes of OFAC"},
		{"no way to name an organization", `{ organization { id } }`, "BAD_INPUT", "exactly one"},
		{"two ways to name a leader", `{ leader(id: "leader:x", name: "x") { id } }`, "BAD_INPUT", "exactly one of id, name"},
		{"first too small", `{ nations(first: 0) { totalCount } }`, "BAD_INPUT", "first is 0, not 1 to 100"},
		{"first too large", `{ nations(first: 101) { totalCount } }`, "LIMIT", "first of nations is 101, more than 100"},
		{"first too large below", `{ nation(by: {id: "nation:FRA"}) { facts(first: 1000) { totalCount } } }`, "LIMIT", "first of facts is 1000"},
		{"first beyond all numbers", `{ nations(first: 99999999999999999999) { totalCount } }`, "BAD_INPUT", "32-bit"},
		{"no cursor", `{ nations(after: "?") { totalCount } }`, "BAD_INPUT", "cursor"},
		{"an empty cursor", `{ nations(after: "") { totalCount } }`, "BAD_INPUT", "cursor"},
		{"the cursor of another list", `{ leaders(after: "` + foreign + `") { totalCount } }`, "BAD_INPUT", "cursor"},
		{"the cursor of the list with other arguments", `{ nations(filter: {prefix: "fra"}, after: "` + foreign + `") { totalCount } }`, "BAD_INPUT", "cursor"},
		{"no day", `{ nation(by: {id: "nation:FRA"}) { pacts(asOf: "1914") { totalCount } } }`, "BAD_INPUT", `"1914" is not a day`},
		{"a day that the calendar has not", `{ nation(by: {id: "nation:FRA"}) { pacts(asOf: "1915-02-29") { totalCount } } }`, "BAD_INPUT", "not a day"},
		{"a day that is a number", `{ nation(by: {id: "nation:FRA"}) { pacts(asOf: 1914) { totalCount } } }`, "BAD_INPUT", "YYYY-MM-DD"},
		{"two times", `{ nation(by: {id: "nation:FRA"}) { pacts(asOf: "1914-01-01", during: {from: "1914-01-01", to: "1914-01-02"}) { totalCount } } }`, "BAD_INPUT", "not both"},
		{"a run of days that ends before it begins", `{ nation(by: {id: "nation:FRA"}) { facts(during: {from: "1914-01-02", to: "1914-01-01"}) { totalCount } } }`, "BAD_INPUT", "after its end"},
		{"no kinds", `{ nation(by: {id: "nation:FRA"}) { facts(kinds: []) { totalCount } } }`, "BAD_INPUT", "kinds is empty"},
		{"no stances", `{ nation(by: {id: "nation:FRA"}) { sanctionsAgainst(stances: []) { totalCount } } }`, "BAD_INPUT", "stances is empty"},
		{"no roles", `{ nation(by: {id: "nation:FRA"}) { memberships(roles: []) { totalCount } } }`, "BAD_INPUT", "roles is empty"},
		{"a prefix without a letter", `{ pacts(filter: {prefix: "—"}) { totalCount } }`, "BAD_INPUT", "letter"},
		{"no party", `{ pacts(filter: {parties: []}) { totalCount } }`, "BAD_INPUT", "parties is empty"},
		{"too many senders", `{ sanctions(filter: {senders: [` + strings.Repeat(`"a",`, 101) + `]}) { totalCount } }`, "LIMIT", "senders are 101, more than 100"},
		{"no forms", `{ pacts(filter: {forms: []}) { totalCount } }`, "BAD_INPUT", "forms is empty"},
		{"no measures", `{ sanctions(filter: {measures: []}) { totalCount } }`, "BAD_INPUT", "measures is empty"},
		{"no roles of an office", `{ leaders(filter: {of: "nation:FRA", roles: []}) { totalCount } }`, "BAD_INPUT", "roles is empty"},
		{"a signing that ends before it begins", `{ pacts(filter: {signedFrom: "1914-01-02", signedTo: "1914-01-01"}) { totalCount } }`, "BAD_INPUT", "after signedTo"},
		{"with nobody", `{ nation(by: {id: "nation:FRA"}) { pacts(with: []) { totalCount } } }`, "BAD_INPUT", "with is empty"},
		{"the cursor of the list under another filter", `{ nations(filter: {existedOn: "1900-01-01"}, after: "` + foreign + `") { totalCount } }`, "BAD_INPUT", "cursor"},
		{"too many ids", `{ nodes(ids: [` + strings.Repeat(`"a",`, 101) + `]) { id } }`, "LIMIT", "ids has 101 entries, more than 100"},
		{"no ids", `{ neighborhood(ids: []) { omitted } }`, "BAD_INPUT", "ids are 0"},
		{"too deep a neighborhood", `{ neighborhood(ids: ["nation:FRA"], depth: 5) { omitted } }`, "BAD_INPUT", "depth is 5"},
		{"too large a neighborhood", `{ neighborhood(ids: ["nation:FRA"], limit: 1001) { omitted } }`, "LIMIT", "limit of neighborhood is 1001"},
		{"too long paths", `{ paths(from: "a", to: "b", maxLength: 9) { complete } }`, "BAD_INPUT", "maxLength is 9"},
		{"too many paths", `{ paths(from: "a", to: "b", first: 0) { complete } }`, "BAD_INPUT", "first is 0"},
		{"a hub limit of nothing", `{ paths(from: "a", to: "b", maxDegree: 0) { complete } }`, "BAD_INPUT", "maxDegree is 0"},
		{"a timeline of nobody", `{ timeline(ids: []) { totalCount } }`, "BAD_INPUT", "ids are 0, not 1 to 100"},
		{"a timeline that ends before it begins", `{ timeline(ids: ["a"], from: "1914-01-02", to: "1914-01-01") { totalCount } }`, "BAD_INPUT", "after to"},
		{"a timeline of no kinds", `{ timeline(ids: ["a"], kinds: []) { totalCount } }`, "BAD_INPUT", "kinds is empty"},
		{"a timeline behind the cursor of another", `{ timeline(ids: ["a"], after: "` + foreign + `") { totalCount } }`, "BAD_INPUT", "cursor"},
		{"a histogram by what is no run of days", `{ histogram(by: MASKED) { count } }`, "BAD_INPUT", "by is MASKED"},
		{"a histogram of nobody", `{ histogram(ids: []) { count } }`, "BAD_INPUT", "ids is empty"},
		{"a histogram of too many", `{ histogram(ids: [` + strings.Repeat(`"a",`, 1001) + `]) { count } }`, "LIMIT", "ids has 1001 entries"},
		{"a subgraph of nobody", `{ subgraph(ids: []) { omitted } }`, "BAD_INPUT", "ids are 0"},
		{"a subgraph of too many", `{ subgraph(ids: [` + strings.Repeat(`"a",`, 1001) + `]) { omitted } }`, "LIMIT", "ids has 1001 entries"},
		{"common pacts of nobody", `{ commonPacts(parties: []) { totalCount } }`, "BAD_INPUT", "parties are 0"},
		{"dyads among nobody", `{ dyads(among: []) { totalCount } }`, "BAD_INPUT", "among is empty"},
		{"dyads among too many", `{ dyads(among: [` + strings.Repeat(`"a",`, 1001) + `]) { totalCount } }`, "LIMIT", "among has 1001 entries"},
		{"dyads of no obligation", `{ dyads(obligations: []) { totalCount } }`, "BAD_INPUT", "obligations is empty"},
		{"allies of no obligation", `{ nation(by: {id: "nation:FRA"}) { allies(obligations: []) { totalCount } } }`, "BAD_INPUT", "obligations is empty"},
		{"a text that is too long to search", `{ search(text: "` + strings.Repeat("a", 1001) + `") { totalCount } }`, "BAD_INPUT", "longer than 1000"},
		{"text before the text", `{ documents { edges { node { text(from: -1) } } } }`, "BAD_INPUT", "from is -1"},
		{"text that ends before it begins", `{ documents { edges { node { text(from: 5, to: 4) } } } }`, "BAD_INPUT", "to is 4"},
		{"too much context", `{ nation(by: {id: "nation:FRA"}) { mentions { edges { node { span { before(chars: 10001) } } } } } }`, "BAD_INPUT", "chars is 10001"},
		{"a field that is not there", `{ nation(by: {id: "nation:FRA"}) { colour } }`, "BAD_INPUT", "colour"},
		{"no query", `{`, "BAD_INPUT", "Expected Name"},
		{"an empty query", ``, "BAD_INPUT", "no operation"},
		{"a mutation that there is not", `mutation { x }`, "BAD_INPUT", ""},
		{"a mutation where nobody may write", `mutation { forget(documentId: "doc:x") { documents } }`, "UNAUTHENTICATED", "writes are off"},
		{"a day beyond all numbers", `{ nation(by: {id: "nation:FRA"}) { pacts(asOf: 99999999999999999999) { totalCount } } }`, "BAD_INPUT", "not allowed"},
		{"too deep a query", `{ node(id: "x") { ... on Fact { ` + strings.Repeat("from { facts(first: 1) { edges { node { ", 6) + "id" + strings.Repeat(" } } } }", 6) + ` } } }`, "LIMIT", "nests more than 24 fields"},
		{"too costly a query", `{ nations(first: 100) { edges { node { facts(first: 100) { edges { node { evidence(first: 100) { edges { node { id } } } } } } } } } }`, "LIMIT", "asks for 1010100 nodes, more than 500000"},
		{"too long a query", `{ ` + strings.Repeat("__typename ", 11_000) + `}`, "LIMIT", "more than 10000 tokens"},
		{"a code that is several nations' in turn", `{ nation(by: {code: "255", scheme: COWN}) { id } }`, "AMBIGUOUS", "may mean several"},
		{"a name of two leaders", `{ leader(name: "napoleon") { id } }`, "AMBIGUOUS", `"napoleon" may mean several`},
	} {
		got := c.ask(test.query, nil)
		if len(got.Errors) == 0 {
			t.Errorf("%s: no error in %.300s", test.why, got.body)
			continue
		}
		if e := got.Errors[0]; e.Extensions.Code != test.code || !strings.Contains(e.Message, test.message) {
			t.Errorf("%s: %s %q, want %s %q", test.why, e.Extensions.Code, e.Message, test.code, test.message)
		}
	}
}

func TestAmbiguousCandidates(t *testing.T) {
	store := openSQLite(t)
	apply(t, store, seed(t))
	c := clientOf(t, store)
	for query, want := range map[string]string{
		`{ leader(name: "NAPOLÉON") { id } }`:                "[{leader:archigos/napoleon-1 Napoleon} {leader:archigos/napoleon-3 Napoleon}]",
		`{ nation(by: {code: "255", scheme: COWN}) { id } }`: "[{nation:DEU Germany} {nation:GMY German Reich}]",
	} {
		got := c.ask(query, nil)
		if len(got.Errors) != 1 || fmt.Sprint(got.Errors[0].Extensions.Candidates) != want {
			t.Errorf("%s: %s, want the candidates %s", query, got.body, want)
		}
	}
}

// failing is a store of which some reads fail.
type failing struct {
	graph.Reader
	fail func(context.Context) error
}

func (f failing) Facts(ctx context.Context, of []graph.ID, hop graph.Hop, p graph.Page) (map[graph.ID]graph.FactPage, error) {
	if err := f.fail(ctx); err != nil {
		return nil, err
	}
	return f.Reader.Facts(ctx, of, hop, p)
}

// TestStoreErrors: what the store says reaches the log, once, and never the client.
func TestStoreErrors(t *testing.T) {
	store := openSQLite(t)
	apply(t, store, seed(t))
	const secret = "SELECT secret FROM /var/lib/x ON host:7687"
	raise := func(err error) func(context.Context) error { return func(context.Context) error { return err } }
	for _, test := range []struct {
		why, code string
		fail      func(context.Context) error
		logged    int
	}{
		{"an error that nobody foresaw", "INTERNAL", raise(errors.New(secret)), 1},
		{"a store that is away", "UNAVAILABLE", raise(fmt.Errorf("%s: %w", secret, graph.ErrUnavailable)), 1},
		{"a store that was closed", "UNAVAILABLE", raise(fmt.Errorf("%s: %w", secret, graph.ErrClosed)), 1},
		{"what went away meanwhile", "NOT_FOUND", raise(fmt.Errorf("%s: %w", secret, graph.ErrNotFound)), 0},
		{"a panic", "INTERNAL", func(context.Context) error { panic(secret) }, 1},
		{"a query that takes too long", "TIMEOUT", func(ctx context.Context) error { <-ctx.Done(); return fmt.Errorf("%s: %w", secret, ctx.Err()) }, 1},
	} {
		var log bytes.Buffer
		handler := api.New(api.Config{
			Reader: failing{store, test.fail}, Limits: api.Limits{QueryTimeout: 50 * time.Millisecond},
			Logger: slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelWarn})),
		})
		for query, errorCount := range map[string]int{
			`{ nation(by: {id: "nation:FRA"}) { name facts { edges { node { id } } } } }`: 1,
			`{ nations { edges { node { name facts { edges { node { id } } } } } } }`:     6,
		} {
			log.Reset()
			got := client{t, handler}.ask(query, nil)
			if len(got.Errors) != errorCount || got.Errors[0].Extensions.Code != test.code {
				t.Errorf("%s: %s, want %d errors %s", test.why, got.body, errorCount, test.code)
			}
			for _, word := range []string{"secret", "SELECT", "/var", "7687", "goroutine", ".go"} {
				if bytes.Contains(got.body, []byte(word)) {
					t.Errorf("%s: the client reads %q in %s", test.why, word, got.body)
				}
			}
			if n := strings.Count(log.String(), "level="); n != test.logged || (n > 0 && !strings.Contains(log.String(), "secret")) {
				t.Errorf("%s: %d log entries, want %d with the cause: %s", test.why, n, test.logged, log.String())
			}
		}
	}
}
