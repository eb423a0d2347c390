package api_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql/introspection"

	"entente/api"
	"entente/graph"
)

func get(t *testing.T, handler http.Handler, target string) *httptest.ResponseRecorder {
	t.Helper()
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, httptest.NewRequestWithContext(t.Context(), http.MethodGet, target, nil))
	return recorder
}

func TestPages(t *testing.T) {
	store := openSQLite(t)
	apply(t, store, seed(t))
	handler := api.New(api.Config{Reader: store})
	for _, test := range []struct {
		why, target, contentType, says string
		status                         int
	}{
		{"the process is up", "/healthz", "text/plain", "ok", 200},
		{"the store answers", "/readyz", "text/plain", "ready", 200},
		{"the page has a form without a script", "/", "text/html", `<form action="/graphql" method="get">`, 200},
		{"a query by GET", "/graphql?query=" + url.QueryEscape(`{ nation(by: {code: "FRA"}) { name } }`), "application/", `"name":"France"`, 200},
		{"variables by GET", "/graphql?query=" + url.QueryEscape(`query($c: String) { nation(by: {code: $c}) { name } }`) + "&variables=" + url.QueryEscape(`{"c": "RUS"}`), "application/", `"name":"Russia"`, 200},
		{"no page of that name", "/nothing", "text/plain", "404", 404},
	} {
		response := get(t, handler, test.target)
		body, contentType := response.Body.String(), response.Header().Get("Content-Type")
		if response.Code != test.status || !strings.Contains(body, test.says) || !strings.HasPrefix(contentType, test.contentType) {
			t.Errorf("%s: %d %s %.300s", test.why, response.Code, contentType, body)
		}
		if response.Header().Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s: browsers may sniff", test.why)
		}
		if strings.Contains(body, "<script") && !strings.Contains(test.target, "graphql") {
			t.Errorf("%s: a script", test.why)
		}
	}
}

// TestFormQuery: the query that the page offers is answered.
func TestFormQuery(t *testing.T) {
	store := openSQLite(t)
	apply(t, store, seed(t))
	handler := api.New(api.Config{Reader: store})
	_, rest, _ := strings.Cut(get(t, handler, "/").Body.String(), "<textarea")
	_, rest, _ = strings.Cut(rest, ">")
	query, _, found := strings.Cut(rest, "</textarea>")
	if !found {
		t.Fatal("the page has no textarea")
	}
	body := get(t, handler, "/graphql?query="+url.QueryEscape(query)).Body.String()
	if strings.Contains(body, `"errors"`) || !strings.Contains(body, "France and Russia concluded an alliance") {
		t.Errorf("the query of the page gives %s", body)
	}
}

// away is a store that cannot be reached.
type away struct{ graph.Reader }

func (away) Nodes(ctx context.Context, _ []graph.ID) (map[graph.ID]graph.Node, error) {
	if _, limited := ctx.Deadline(); !limited {
		panic("readyz waits for ever")
	}
	return nil, graph.ErrUnavailable
}

func TestNotReady(t *testing.T) {
	handler := api.New(api.Config{Reader: away{}})
	if r := get(t, handler, "/readyz"); r.Code != http.StatusServiceUnavailable || !strings.Contains(r.Body.String(), "store") {
		t.Errorf("readyz without a store: %d %s", r.Code, r.Body)
	}
	if r := get(t, handler, "/healthz"); r.Code != http.StatusOK {
		t.Errorf("healthz without a store: %d", r.Code)
	}
}

// TestRequests: what is no GraphQL request is refused as JSON.
func TestRequests(t *testing.T) {
	handler := api.New(api.Config{Reader: anyList{}, Limits: api.Limits{MaxBody: 1000}})
	for _, test := range []struct {
		why, method, contentType, body, says string
		status                               int
	}{
		{"a request that is too long", "POST", "application/json", `{"query": "` + strings.Repeat(" ", 1000) + `"}`, "more than 1000 bytes", 413},
		{"a body that is no JSON", "POST", "application/json", `{`, "no JSON object", 400},
		{"a body that is no object", "POST", "application/json", `"query"`, "no JSON object", 400},
		{"an empty body", "POST", "application/json", ``, "no JSON object", 400},
		{"an empty list", "POST", "application/json", `[]`, "no JSON object", 400},
		{"a list that ends too soon", "POST", "application/json", `[{"query": "{ __typename }"}`, "no JSON object", 400},
		{"a query that is no text", "POST", "application/json", `{"query": {}}`, "no JSON object", 400},
		{"variables that are a list", "POST", "application/json", `{"query": "{ __typename }", "variables": []}`, "no JSON object", 400},
		{"another type of content", "POST", "text/plain", `{"query": "{ __typename }"}`, "type application/json", 415},
		{"a form, which any site can send", "POST", "application/x-www-form-urlencoded", `query={__typename}`, "type application/json", 415},
		{"a form of several parts", "POST", "multipart/form-data; boundary=x", `--x--`, "type application/json", 415},
		{"no type of content", "POST", "", `{"query": "{ __typename }"}`, "type application/json", 415},
		{"another method", "DELETE", "application/json", ``, "method must be", 405},
		{"variables of the wrong type", "POST", "application/json", `{"query": "query($n: Int!) { nations(first: $n) { totalCount } }", "variables": {"n": "x"}}`, "BAD_INPUT", 200},
		{"several operations and no name", "POST", "application/json", `{"query": "query A { __typename } query B { __typename }"}`, "BAD_INPUT", 200},
	} {
		request := httptest.NewRequestWithContext(t.Context(), test.method, "/graphql", strings.NewReader(test.body))
		request.Header.Set("Content-Type", test.contentType)
		got := client{t, handler}.send(request)
		if got.status != test.status || !bytes.Contains(got.body, []byte(test.says)) || len(got.Errors) != 1 {
			t.Errorf("%s: %d %s", test.why, got.status, got.body)
		}
	}
}

// TestIntrospection: tools read the schema, whatever queries may cost.
func TestIntrospection(t *testing.T) {
	handler := api.New(api.Config{Reader: anyList{}, Limits: api.Limits{MaxDepth: 1, MaxCost: 1}})
	got := client{t, handler}.ask(introspection.Query, nil)
	if len(got.Errors) > 0 || !bytes.Contains(got.body, []byte(`"SanctionMeasure"`)) {
		t.Errorf("introspection: %.500s", got.body)
	}
}

// TestLog: one line a request, with the operation's name and neither its text nor its variables.
func TestLog(t *testing.T) {
	var log bytes.Buffer
	handler := api.New(api.Config{Reader: anyList{}, Logger: slog.New(slog.NewTextHandler(&log, nil))})
	client{t, handler}.ask(`query Listing($p: String) { nations(filter: {prefix: $p}) { edges { cursor } } }`, map[string]any{"p": "hidden"})
	line := log.String()
	if strings.Count(line, "\n") != 1 || strings.Contains(line, "hidden") || strings.Contains(line, "nations") {
		t.Errorf("the log says %s", line)
	}
	for _, part := range []string{"method=POST", "path=/graphql", "status=200", "bytes=", "took=", "operation=Listing", "errors=0"} {
		if !strings.Contains(line, part) {
			t.Errorf("the log lacks %s: %s", part, line)
		}
	}
}

// slow answers nations only after a while.
type slow struct {
	graph.Reader
	asked chan struct{}
}

func (s slow) Find(context.Context, graph.Filter, graph.Page) (graph.NodePage, error) {
	close(s.asked)
	time.Sleep(100 * time.Millisecond)
	return graph.NodePage{}, nil
}

// TestShutdown: the end of the context ends the server, and what was asked before is still answered.
func TestShutdown(t *testing.T) {
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	reader, served, status := slow{asked: make(chan struct{})}, make(chan error, 1), make(chan int, 1)
	go func() { served <- api.ServeOn(ctx, listener, api.New(api.Config{Reader: reader})) }()
	go func() {
		request, _ := http.NewRequestWithContext(t.Context(), http.MethodGet, "http://"+listener.Addr().String()+"/graphql?query={nations{totalCount}}", nil)
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			status <- 0
			return
		}
		status <- response.StatusCode
		_ = response.Body.Close()
	}()
	<-reader.asked
	stop()
	if got := <-status; got != http.StatusOK {
		t.Errorf("the query asked before the end got %d", got)
	}
	if err := <-served; err != nil {
		t.Errorf("the server ended in %v", err)
	}
	if err := api.Serve(t.Context(), "no address", nil); err == nil {
		t.Error("serving at no address gave no error")
	}
}

// TestConcurrency: many clients at once get the answers that one gets.
func TestConcurrency(t *testing.T) {
	store := openSQLite(t)
	apply(t, store, seed(t))
	c := clientOf(t, store)
	var group sync.WaitGroup
	for _, file := range queryFiles(t) {
		query := read(t, file)
		want := string(c.ask(query, nil).body)
		for range 4 {
			group.Go(func() {
				if got := string(c.ask(query, nil).body); got != want {
					t.Error(fmt.Errorf("%s asked by many gives %s", file, got))
				}
			})
		}
	}
	group.Wait()
}

// FuzzRequest: whatever is sent is answered as JSON, and never as a fault of the server.
func FuzzRequest(f *testing.F) {
	store := openSQLite(f)
	apply(f, store, seed(f))
	for _, body := range []string{
		`{"query": "{ nations(first: 2) { edges { node { name facts { edges { other { name } } } } } } }"}`,
		`[{"query": "query($b: NationBy!) { nation(by: $b) { pacts(asOf: 1914) { totalCount } } }", "variables": {"b": {"on": 1e99}}}]`,
		`{"query": "mutation { forget(documentId: 1) { documents } }", "operationName": "a", "extensions": {"x": []}}`,
		`{"query": "{ search(text: \"\\u0000*\\\"AND\") { edges { highlight } } }"}`,
		`{"query": "fragment a on Nation { ...a } { ...b @skip(if: 1) }"}`,
	} {
		f.Add([]byte(body))
	}
	handler := api.New(api.Config{Reader: store, Intake: &shelf{}, WriteToken: token, Limits: api.Limits{MaxCost: 10_000}})
	f.Fuzz(func(t *testing.T, body []byte) {
		request := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", bytes.NewReader(body))
		request.Header.Set("Content-Type", "application/json")
		request.Header.Set("Authorization", bearer)
		recorder := httptest.NewRecorder()
		handler.ServeHTTP(recorder, request)
		text := recorder.Body.Bytes()
		if recorder.Code >= 500 || !json.Valid(text) || bytes.Contains(text, []byte(`"code":"INTERNAL"`)) {
			t.Errorf("%q: %d %s", body, recorder.Code, text)
		}
	})
}
