package api_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"entente/api"
	"entente/graph"
)

// untouched is a store that must not be asked: every method panics.
type untouched struct{ graph.Reader }

// TestLimits: what is over a limit is refused with the limit's name, before the store is asked; what is just within it is
// let through, to the store that then fails.
func TestLimits(t *testing.T) {
	for _, test := range []struct {
		why          string
		limits       api.Limits
		within, over string
		message      string
	}{
		{"tokens", api.Limits{MaxTokens: 6}, `{stats{claims}}`, `{stats{claims claims}}`, "more than 6 tokens"},
		{"tokens of comments and values", api.Limits{MaxTokens: 16}, `{nation(by:{id:"a"}){id}}`, "#a\n#b\n#c\n" + `{nation(by:{id:"a"}){id}}`, "more than 16 tokens"},
		{"depth", api.Limits{MaxDepth: 3}, `{nations{edges{cursor}}}`, `{nations{edges{node{id}}}}`, "nests more than 3 fields"},
		{"depth through fragments", api.Limits{MaxDepth: 3}, `{...a} fragment a on Query{nations{...b}} fragment b on NationConnection{edges{cursor}}`, `{...a} fragment a on Query{nations{...b}} fragment b on NationConnection{edges{node{id}}}`, "nests more than 3 fields"},
		{"aliases", api.Limits{MaxAliases: 2}, `{a:stats{b:claims}}`, `{a:stats{b:claims c:claims}}`, "more than 2 aliases"},
		{"aliases of a fragment, wherever it is used", api.Limits{MaxAliases: 3}, `{a:stats{...f} stats{...f}} fragment f on Stats{b:claims}`, `{a:stats{...f} stats{...f} c:stats{...f}} fragment f on Stats{b:claims}`, "more than 3 aliases"},
		{"repeated fields", api.Limits{MaxRepeats: 2}, `{stats{claims claims claims}}`, `{stats{claims claims claims claims}}`, "repeats fields, fragments or directives more than 2 times"},
		{"repeated inline fragments", api.Limits{MaxRepeats: 1}, `{stats{...{claims}...{claims}}}`, `{stats{claims ...{claims}...{claims}}}`, "more than 1 times"},
		{"repeated fragments", api.Limits{MaxRepeats: 1}, `{stats{...f ...f}} fragment f on Stats{claims}`, `{stats{...f ...f ...f}} fragment f on Stats{claims}`, "more than 1 times"},
		{"repeated directives", api.Limits{MaxRepeats: 1}, `{stats{claims @skip(if:false) @include(if:true)}}`, `{stats{claims @a @a @a}}`, "more than 1 times"},
		{"directives", api.Limits{MaxDirectives: 1}, `{stats{claims @skip(if:false)}}`, `{stats @skip(if:false){claims @skip(if:false)}}`, "more than 1 directives"},
		{"the items of a page", api.Limits{MaxFirst: 5}, `{nations(first:5){edges{cursor}}}`, `{nations(first:6){edges{cursor}}}`, "first of nations is 6, more than 5"},
		{"the items of a page, by a variable's default", api.Limits{MaxFirst: 5}, `query($n:Int!=5){nations(first:$n){edges{cursor}}}`, `query($n:Int!=6){nations(first:$n){edges{cursor}}}`, "first of nations is 6"},
		{"the nodes of a neighborhood", api.Limits{MaxNodes: 5}, `{neighborhood(ids:["nation:FRA"],limit:5){omitted}}`, `{neighborhood(ids:["nation:FRA"],limit:6){omitted}}`, "limit of neighborhood is 6, more than 5"},
		{"the entries of a list", api.Limits{MaxList: 2}, `{paths(from:"nation:FRA",to:"nation:RUS",avoid:["a","b"]){complete}}`, `{paths(from:"nation:FRA",to:"nation:RUS",avoid:["a","b","c"]){complete}}`, "avoid has 3 entries, more than 2"},
		{"ids", api.Limits{MaxList: 2}, `{nodes(ids:["nation:A","nation:B"]){id}}`, `{nodes(ids:["nation:A","nation:B","nation:C"]){id}}`, "ids has 3 entries, more than 2"},
		{"kinds that repeat", api.Limits{}, `{neighborhood(ids:["nation:FRA"],kinds:[PLEDGED,PLEDGED]){omitted}}`, `{neighborhood(ids:["nation:FRA"],kinds:[` + strings.Repeat("PLEDGED,", 14) + `]){omitted}}`, "kinds has 14 entries, more than 13"},
		{"cost", api.Limits{MaxCost: 30}, `{nations(first:10){edges{node{facts(first:2){edges{cursor}}}}}}`, `{nations(first:10){edges{node{facts(first:3){edges{cursor}}}}}}`, "asks for 40 nodes, more than 30"},
		{"cost through fragments", api.Limits{MaxCost: 30}, `{nations(first:10){edges{node{...f}}}} fragment f on Nation{facts(first:2){edges{cursor}}}`, `{nations(first:10){edges{node{...f ...{g:facts(first:1){totalCount}}}}}} fragment f on Nation{facts(first:2){edges{cursor}}}`, "asks for 40 nodes"},
	} {
		c := client{t, api.New(api.Config{Reader: untouched{}, Limits: test.limits})}
		if got := c.ask(test.over, nil); got.status != http.StatusOK || len(got.Errors) != 1 || got.Errors[0].Extensions.Code != "LIMIT" || !strings.Contains(got.Errors[0].Message, test.message) {
			t.Errorf("%s, over: %d %s, want LIMIT %q", test.why, got.status, got.body, test.message)
		}
		if got := c.ask(test.within, nil); len(got.Errors) == 0 || got.Errors[0].Extensions.Code != "INTERNAL" {
			t.Errorf("%s, within: %s does not come to the store", test.why, got.body)
		}
	}
}

// TestCost: an answer tells what it cost in nodes: lists as long as they may get, plain values and introspection nothing.
func TestCost(t *testing.T) {
	store := openSQLite(t)
	apply(t, store, seed(t))
	c := clientOf(t, store)
	for _, test := range []struct {
		why, query string
		cost       int
	}{
		{"one node, with values of its own", `{ nation(by: {id: "nation:FRA"}) { name codes { value start { edtf } } spells { system } } }`, 1},
		{"a list and what its items have", `{ nations(first: 50) { totalCount edges { node { name facts(first: 10) { edges { other { name } } } } } } }`, 50 + 50*10 + 50*10},
		{"as GitHub counts", `{ nations(first: 50) { edges { node { facts(first: 20) { edges { node { evidence(first: 10) { edges { node { rule } } } } } } } } } }`, 50 + 50*20 + 50*20*10},
		{"a text costs as a hundred nodes", `{ documents(first: 2) { edges { node { text } } } }`, 2 + 2*100},
		{"ids", `{ nodes(ids: ["nation:FRA", "nation:RUS", "nation:GBR"]) { id } }`, 3},
		{"a list without a bound is taken for five", `{ nation(by: {id: "nation:FRA"}) { claims { evidence(first: 2) { edges { cursor } } } } }`, 1 + 5 + 5*2},
		{"a neighborhood", `{ neighborhood(ids: ["nation:FRA"], limit: 7) { nodes { id } facts { fact { from { id } } } } }`, 7 + 7 + 7},
		{"paths, of nodes and facts", `{ paths(from: "nation:FRA", to: "nation:RUS", maxLength: 2, first: 3) { paths { nodes { name } } } }`, 3 * 5},
		{"what asks the store costs something", `{ stats { documents } }`, 1},
		{"introspection", `{ __schema { types { name fields { name type { name } } } } __typename }`, 0},
		{"what is no query", `{ colour }`, 0},
	} {
		got := c.ask(test.query, nil)
		if got.Extensions.Cost == nil || *got.Extensions.Cost != test.cost {
			t.Errorf("%s: %.300s, want the cost %d", test.why, got.body, test.cost)
		}
	}
}

// TestBombs: small requests that would make large work are refused, or answered, at once.
func TestBombs(t *testing.T) {
	c := client{t, api.New(api.Config{Reader: anyList{}})}
	lax := client{t, api.New(api.Config{Reader: anyList{}, Limits: api.Limits{MaxDepth: 1000, MaxAliases: 1e6, MaxRepeats: 1e6}})}
	var doubling, wide, spreads strings.Builder
	doubling.WriteString(`{ node(id: "x") { ...f0 } }`)
	spreads.WriteString(`{ ...s0 }`)
	for i := range 30 {
		fmt.Fprintf(&doubling, " fragment f%d on Fact { from { ... on Nation { facts(first: 1) { edges { node { ...f%d } } } } } to { ... on Nation { facts(first: 1) { edges { node { ...f%d } } } } } }", i, i+1, i+1)
		fmt.Fprintf(&spreads, " fragment s%d on Query { ...s%d ... on Query { ...s%d } }", i, i+1, i+1)
	}
	doubling.WriteString(" fragment f30 on Fact { id }")
	spreads.WriteString(" fragment s30 on Query { __typename }")
	for i := range 1500 {
		fmt.Fprintf(&wide, "f%d: __typename ", i)
	}
	for _, test := range []struct{ why, query, code string }{
		{"a fragment within itself", `{ ...a } fragment a on Query { ...a }`, "BAD_INPUT"},
		{"fragments within each other", `{ __schema { ...a } } fragment a on __Schema { __typename ...b } fragment b on __Schema { ...a }`, "BAD_INPUT"},
		{"a fragment that is within itself and used by nothing", `{ __typename } fragment a on Query { nations { edges { node { ...a } } } }`, "BAD_INPUT"},
		{"fragments that double thirty times", doubling.String(), "LIMIT"},
		{"empty spreads that double thirty times", spreads.String(), ""},
		{"fifteen hundred aliases", "{" + wide.String() + "}", "LIMIT"},
		{"a thousand brackets", "{ nation(by: {id: " + strings.Repeat("[", 1000) + strings.Repeat("]", 1000) + "}) { id } }", "LIMIT"},
		{"a query that opens a hundred thousand brackets", strings.Repeat("{a", 100_000), "LIMIT"},
		{"introspection in circles", `{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }`, "LIMIT"},
		{"two thousand times one field with fields", "{" + strings.Repeat("stats{claims}", 1900) + "}", "LIMIT"},
		{"many fields that are not there", "{" + strings.Repeat(" natoins { colour }", 9) + "}", "BAD_INPUT"},
	} {
		began := time.Now()
		got := c.ask(test.query, nil)
		code := ""
		if len(got.Errors) > 0 {
			code = got.Errors[0].Extensions.Code
		}
		if code != test.code {
			t.Errorf("%s: %.300s, want %q", test.why, got.body, test.code)
		}
		if got := lax.ask(test.query, nil); got.status >= 500 {
			t.Errorf("%s, with higher limits: %.300s", test.why, got.body)
		}
		if took := time.Since(began); took > 5*time.Second {
			t.Errorf("%s: took %v", test.why, took)
		}
	}
}

// TestVariables: variables of any size and depth are taken or refused, and do no harm.
func TestVariables(t *testing.T) {
	c := client{t, api.New(api.Config{Reader: anyList{}})}
	deep := any("x")
	for range 9000 {
		deep = map[string]any{"a": deep}
	}
	many := map[string]any{}
	for i := range 20_000 {
		many[fmt.Sprint("v", i)] = i
	}
	many["ids"] = []string{}
	const query = `query($f: NationFilter, $ids: [ID!]!) { nations(filter: $f) { edges { cursor } } nodes(ids: $ids) { id } }`
	for _, test := range []struct {
		why       string
		variables map[string]any
		code      string
	}{
		{"many that nobody asks for", many, ""},
		{"an object nine thousand deep", map[string]any{"f": deep, "ids": []string{}}, "BAD_INPUT"},
		{"an object ten thousand deep", map[string]any{"f": map[string]any{"prefix": deep}, "ids": []string{}}, "BAD_INPUT"},
		{"a list for an object", map[string]any{"f": []any{[]any{}}, "ids": []string{}}, "BAD_INPUT"},
		{"an object for a list", map[string]any{"ids": map[string]any{"id": 1}}, "BAD_INPUT"},
		{"a list within the list", map[string]any{"ids": []any{[]any{"a"}}}, "BAD_INPUT"},
		{"nothing in the list", map[string]any{"ids": []any{nil}}, "BAD_INPUT"},
		{"a list that is too long", map[string]any{"ids": make([]string, 5000)}, "LIMIT"},
	} {
		got := c.ask(query, test.variables)
		code := ""
		if len(got.Errors) > 0 {
			code = got.Errors[0].Extensions.Code
		}
		if code != test.code {
			t.Errorf("%s: %.300s, want %q", test.why, got.body, test.code)
		}
	}
}

// TestBatch: a list of operations gives a list of answers; together they are within the limits.
func TestBatch(t *testing.T) {
	store := openSQLite(t)
	apply(t, store, seed(t))
	c := client{t, api.New(api.Config{Reader: store, Limits: api.Limits{MaxBatch: 3, MaxCost: 25}})}
	send := func(body string) *httptest.ResponseRecorder {
		request := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", strings.NewReader(body))
		request.Header.Set("Content-Type", "application/json")
		recorder := httptest.NewRecorder()
		c.handler.ServeHTTP(recorder, request)
		return recorder
	}
	const one, wrong = `{"query": "{ nation(by: {code: \"FRA\"}) { name } }"}`, `{"query": "{ colour }"}`
	got := send(" [" + one + "," + wrong + "," + one + "]")
	var answers []answer
	if err := json.Unmarshal(got.Body.Bytes(), &answers); err != nil || got.Code != http.StatusOK || len(answers) != 3 {
		t.Fatalf("three operations: %d %s", got.Code, got.Body)
	}
	if name := answers[2].at(t, "nation", "name"); name != "France" || len(answers[0].Errors) != 0 || len(answers[1].Errors) != 1 {
		t.Errorf("three operations: %s", got.Body)
	}
	if got := send("[" + strings.Repeat(one+",", 3) + one + "]"); got.Code != http.StatusBadRequest || !strings.Contains(got.Body.String(), `"the request has 4 operations, more than 3","extensions":{"code":"LIMIT"}`) {
		t.Errorf("four operations: %d %s", got.Code, got.Body)
	}
	const costly = `{"query": "{ nations(first: 20) { totalCount } }"}`
	if got := send("[" + costly + "," + costly + "]").Body.String(); strings.Count(got, "asks for 40 nodes, more than 25") != 1 {
		t.Errorf("operations that cost too much together: %s", got)
	}
	if got := send("[1, null, {}]").Body.String(); strings.Count(got, "BAD_INPUT") != 3 {
		t.Errorf("a list of no operations: %s", got)
	}
}

// held is a store that answers only when it is let, and counts who asks.
type held struct {
	graph.Reader
	asked chan struct{}
	let   chan struct{}
}

func (h held) Stats(ctx context.Context) (graph.Stats, error) {
	h.asked <- struct{}{}
	select {
	case <-h.let:
		return graph.Stats{}, nil
	case <-ctx.Done():
		return graph.Stats{}, ctx.Err()
	}
}

// TestQueue: so many requests are worked on, so many wait, and the rest are told to come again.
func TestQueue(t *testing.T) {
	store := held{asked: make(chan struct{}, 10), let: make(chan struct{})}
	c := client{t, api.New(api.Config{Reader: store, Limits: api.Limits{MaxQueries: 2, MaxWaiting: 1, MaxWait: time.Minute}})}
	answers := make(chan answer)
	ask := func() { answers <- c.ask(`{ stats { claims } }`, nil) }
	for range 2 {
		go ask()
		<-store.asked
	}
	go ask() // of these two one waits
	go ask()
	refused := <-answers
	if refused.status != http.StatusServiceUnavailable || refused.Errors[0].Extensions.Code != "LIMIT" || !strings.Contains(refused.Errors[0].Message, "more than 2 requests at a time") {
		t.Errorf("one too many: %d %s", refused.status, refused.body)
	}
	close(store.let)
	for range 3 {
		if got := <-answers; got.status != http.StatusOK {
			t.Errorf("one that was let: %d %s", got.status, got.body)
		}
	}
	if got := c.ask(`{ stats { claims } }`, nil); len(got.Errors) > 0 {
		t.Errorf("after all: %s", got.body)
	}
}

// TestQueueWait: who waits too long is told so.
func TestQueueWait(t *testing.T) {
	store := held{asked: make(chan struct{}, 10), let: make(chan struct{})}
	c := client{t, api.New(api.Config{Reader: store, Limits: api.Limits{MaxQueries: 1, MaxWait: 20 * time.Millisecond}})}
	var group sync.WaitGroup
	group.Go(func() { c.ask(`{ stats { claims } }`, nil) })
	<-store.asked
	if got := c.ask(`{ stats { claims } }`, nil); got.status != http.StatusServiceUnavailable {
		t.Errorf("one that waited: %d %s", got.status, got.body)
	}
	close(store.let)
	group.Wait()
}

// TestPanicGoesOn: a panic is one error and one log entry, and the server answers on; so also of a panic in the way in.
func TestPanicGoesOn(t *testing.T) {
	var log bytes.Buffer
	c := client{t, api.New(api.Config{Reader: untouched{}, Logger: errorsTo(&log)})}
	for range 3 {
		log.Reset()
		got := c.ask(`{ __typename stats { claims } }`, nil)
		if len(got.Errors) != 1 || got.Errors[0].Extensions.Code != "INTERNAL" || got.Errors[0].Message != "internal error" {
			t.Errorf("a panic gives %s", got.body)
		}
		if n := strings.Count(log.String(), "level=ERROR"); n != 1 || !strings.Contains(log.String(), "stack=") {
			t.Errorf("a panic has %d log entries: %s", n, &log)
		}
	}
	if got := c.ask(`{ __typename }`, nil); got.at(t, "__typename") != "Query" {
		t.Errorf("after a panic: %s", got.body)
	}
}
