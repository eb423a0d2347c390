package api_test

import (
	"bytes"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"testing/fstest"

	"entente/api"
)

func errorsTo(log *bytes.Buffer) *slog.Logger {
	return slog.New(slog.NewTextHandler(log, &slog.HandlerOptions{Level: slog.LevelWarn}))
}

// built is what npm builds, in small.
var built = fstest.MapFS{
	"graphiql/index.html":       {Data: []byte("<title>GraphiQL</title>")},
	"graphiql/editor.worker.js": {Data: []byte("onmessage = null")},
}

// TestPublic: a server that anyone can reach does none of what audits of GraphQL servers look for; the same questions to a
// server of one's own are answered.
func TestPublic(t *testing.T) {
	send := func(method, target, contentType, body string) func() *http.Request {
		return func() *http.Request {
			r := httptest.NewRequestWithContext(t.Context(), method, target, strings.NewReader(body))
			r.Header.Set("Content-Type", contentType)
			return r
		}
	}
	post := func(query string) func() *http.Request {
		return send(http.MethodPost, "/graphql", "application/json", `{"query": "`+strings.ReplaceAll(query, `"`, `\"`)+`"}`)
	}
	get := func(target string) func() *http.Request { return send(http.MethodGet, target, "", "") }
	byGET := func(query string) func() *http.Request { return get("/graphql?query=" + url.QueryEscape(query)) }
	var aliases strings.Builder
	for i := range 101 {
		aliases.WriteString(" alias" + string(rune('a'+i%26)) + strings.Repeat("x", i/26) + ":__typename")
	}
	batch := send(http.MethodPost, "/graphql", "application/json", "["+strings.Repeat(`{"query": "{ __typename }"},`, 10)+`{"query": "{ __typename }"}]`)
	form := send(http.MethodPost, "/graphql?query="+url.QueryEscape("{__typename}"), "application/x-www-form-urlencoded", "query={__typename}")
	for _, test := range []struct {
		why     string
		request func() *http.Request
		shows   string // what an audit looks for
		open    bool   // that a server of one's own shows it
	}{
		{"introspection", post(`query { __schema { types { name fields { name } } } }`), `"types":[`, true},
		{"introspection of a type", post(`{ __type(name: "Query") { name } }`), `"name":"Query"`, true},
		{"introspection through a fragment", post(`{ ...f } fragment f on Query { __schema { queryType { name } } }`), `"queryType":{`, true},
		{"introspection in circles", post(`query { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }`), `"types":[`, false},
		{"suggestions of fields", post(`query { __schema { directive } }`), "Did you mean", true},
		{"suggestions of arguments", post(`{ nations(frist: 1) { totalCount } }`), "Did you mean", true},
		{"suggestions of values", post(`{ neighborhood(ids: ["nation:FRA"], kinds: [PLEDGE]) { omitted } }`), "Did you mean", true},
		{"suggestions of input fields", post(`{ nation(by: {ids: "x"}) { id } }`), "Did you mean", true},
		{"queries by GET", byGET(`{__typename}`), `"__typename":"Query"`, true},
		{"mutations by GET", byGET(`mutation {__typename}`), `"__typename":"Mutation"`, false},
		{"queries by a form", form, `"__typename":"Query"`, false},
		{"a hundred aliases", post("query {" + aliases.String() + "}"), `"data":{`, false},
		{"one field five hundred times", post("query { " + strings.Repeat("__typename ", 500) + "}"), `"data":{`, false},
		{"ten directives that are not there", post("query { __typename @aa@aa@aa@aa@aa@aa@aa@aa@aa@aa }"), `},{`, false},
		{"eleven operations in a request", batch, `"__typename":"Query"`, false},
		{"a fragment in circles", post(`query { __schema { ...A } } fragment A on __Schema { __typename ...B } fragment B on __Schema { ...A }`), `"data":{`, false},
		{"what a program says that fails", post(`qwerty cop { abc }`), "exception", false},
		{"tracing", post(`query { __typename }`), "tracing", false},
		{"GraphiQL", get("/graphiql"), "GraphiQL", true},
		{"GraphiQL's files", get("/graphiql/editor.worker.js"), "onmessage", true},
		{"GraphiQL for who asks GraphQL by a browser", get("/graphql"), "GraphiQL", false},
		{"a form for queries", get("/"), "<form", true},
	} {
		for _, public := range []bool{true, false} {
			handler := api.New(api.Config{Reader: anyList{}, Public: public, Pages: built})
			recorder := httptest.NewRecorder()
			handler.ServeHTTP(recorder, test.request())
			if shown := strings.Contains(recorder.Body.String(), test.shows); shown != (!public && test.open) {
				t.Errorf("%s, public %v: %d %.300s", test.why, public, recorder.Code, recorder.Body)
			}
			if recorder.Code >= 500 {
				t.Errorf("%s, public %v: %d", test.why, public, recorder.Code)
			}
		}
	}
	if got := (client{t, api.New(api.Config{Reader: anyList{}, Public: true})}).send(post(`{ __typename nations { edges { cursor } } }`)()); len(got.Errors) > 0 {
		t.Errorf("a query of a public server: %s", got.body)
	}
}

// TestHeaders: browsers are told not to guess, frame or pass on; other sites' pages may ask only where they are let.
func TestHeaders(t *testing.T) {
	send := func(handler http.Handler, method, target string, header map[string]string) http.Header {
		r := httptest.NewRequestWithContext(t.Context(), method, target, strings.NewReader(`{"query": "{ __typename }"}`))
		for name, value := range header {
			r.Header.Set(name, value)
		}
		recorder := httptest.NewRecorder()
		handler.ServeHTTP(recorder, r)
		return recorder.Header()
	}
	handler := api.New(api.Config{Reader: anyList{}, Pages: built})
	for _, target := range []string{"/", "/graphql", "/graphiql", "/graphiql/editor.worker.js", "/healthz", "/nothing"} {
		got := send(handler, http.MethodGet, target, nil)
		policy := got.Get("Content-Security-Policy")
		if got.Get("X-Content-Type-Options") != "nosniff" || got.Get("X-Frame-Options") != "DENY" || got.Get("Referrer-Policy") != "no-referrer" ||
			!strings.HasPrefix(policy, "default-src 'none'; ") || !strings.Contains(policy, "frame-ancestors 'none'") || strings.Contains(policy, "http") {
			t.Errorf("%s: %v", target, got)
		}
	}
	const site, other = "https://example.org", "https://elsewhere.example"
	json := func(origin string) map[string]string {
		return map[string]string{"Origin": origin, "Content-Type": "application/json"}
	}
	preflight := map[string]string{"Origin": site, "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
	const allowed = "Access-Control-Allow-Origin"
	letting := api.New(api.Config{Reader: anyList{}, AllowOrigins: []string{site}})
	for _, test := range []struct {
		why          string
		handler      http.Handler
		method, want string
		header       map[string]string
	}{
		{"none is let by default", handler, http.MethodPost, "", json(site)},
		{"nor asked before", handler, http.MethodOptions, "", preflight},
		{"one that is let", letting, http.MethodPost, site, json(site)},
		{"one that is let, asked before", letting, http.MethodOptions, site, preflight},
		{"another", letting, http.MethodPost, "", json(other)},
		{"all", api.New(api.Config{Reader: anyList{}, AllowOrigins: []string{"*"}}), http.MethodPost, "*", json(other)},
	} {
		got := send(test.handler, test.method, "/graphql", test.header)
		if got.Get(allowed) != test.want || got.Get("Access-Control-Allow-Credentials") != "" {
			t.Errorf("%s: %v", test.why, got)
		}
	}
}

// TestGraphiQL: what npm built is served, and where it built nothing a page says how to.
func TestGraphiQL(t *testing.T) {
	with, without := api.New(api.Config{Reader: anyList{}, Pages: built}), api.New(api.Config{Reader: anyList{}, Pages: fstest.MapFS{}})
	for _, test := range []struct {
		why                        string
		handler                    http.Handler
		target, contentType, shows string
		status                     int
	}{
		{"the page", with, "/graphiql", "text/html", "<title>GraphiQL</title>", 200},
		{"a file of it", with, "/graphiql/editor.worker.js", "text/javascript", "onmessage", 200},
		{"no file of it", with, "/graphiql/other.js", "text/plain", "404", 404},
		{"not built", without, "/graphiql", "text/html", "make build", 200},
		{"not built, a file", without, "/graphiql/editor.worker.js", "text/plain", "404", 404},
	} {
		got := get(t, test.handler, test.target)
		if got.Code != test.status || !strings.HasPrefix(got.Header().Get("Content-Type"), test.contentType) || !strings.Contains(got.Body.String(), test.shows) {
			t.Errorf("%s: %d %v %s", test.why, got.Code, got.Header(), got.Body)
		}
	}
	if got := get(t, api.New(api.Config{Reader: anyList{}}), "/graphiql"); got.Code != http.StatusOK {
		t.Errorf("as this program was built: %d", got.Code)
	}
}

// TestMediaTypes: who accepts application/graphql-response+json reads from the status whether the request was a good one.
func TestMediaTypes(t *testing.T) {
	handler := api.New(api.Config{Reader: anyList{}, Limits: api.Limits{MaxFirst: 5}})
	const both = "application/graphql-response+json, application/json;q=0.9"
	for _, test := range []struct {
		why, accept, query, contentType string
		status                          int
	}{
		{"a good query", "", `{ __typename }`, "application/json", 200},
		{"a good query, by the new type", both, `{ __typename }`, "application/graphql-response+json", 200},
		{"anything is accepted", "*/*", `{ __typename }`, "application/json", 200},
		{"a wrong query", "", `{ colour }`, "application/json", 200},
		{"a wrong query, by the new type", both, `{ colour }`, "application/graphql-response+json", 400},
		{"no query, by the new type", both, `{`, "application/graphql-response+json", 400},
		{"over a limit, by the new type", both, `{ nations(first: 6) { totalCount } }`, "application/graphql-response+json", 400},
		{"an error of a field, by the new type", both, `{ leader { id } }`, "application/graphql-response+json", 200},
	} {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", strings.NewReader(`{"query": "`+test.query+`"}`))
		r.Header.Set("Content-Type", "application/json; charset=utf-8")
		if test.accept != "" {
			r.Header.Set("Accept", test.accept)
		}
		recorder := httptest.NewRecorder()
		handler.ServeHTTP(recorder, r)
		if recorder.Code != test.status || recorder.Header().Get("Content-Type") != test.contentType {
			t.Errorf("%s: %d %s %s", test.why, recorder.Code, recorder.Header().Get("Content-Type"), recorder.Body)
		}
	}
}
