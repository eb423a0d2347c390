package api_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/api"
	"entente/graph"
	"entente/graph/neo4jstore"
	"entente/graph/sqlitestore"
)

// eachStore runs a test on an empty SQLite store, and where NEO4J_URI names one (as in make test) on an emptied Neo4j.
func eachStore(t *testing.T, run func(t *testing.T, store graph.Store)) {
	t.Run("sqlite", func(t *testing.T) { run(t, openSQLite(t)) })
	if uri := os.Getenv("NEO4J_URI"); uri != "" {
		t.Run("neo4j", func(t *testing.T) { run(t, openNeo4j(t, uri)) })
	}
}

func openSQLite(t testing.TB) graph.Store {
	t.Helper()
	store, err := sqlitestore.Open(context.Background(), filepath.Join(t.TempDir(), "api.db"))
	return opened(t, store, err)
}

func openNeo4j(t testing.TB, uri string) graph.Store {
	t.Helper()
	empty(t, uri)
	t.Cleanup(func() { empty(t, uri) })
	return filledNeo4j(t, uri)
}

// filledNeo4j is a store on what the database has.
func filledNeo4j(t testing.TB, uri string) graph.Store {
	t.Helper()
	store, err := neo4jstore.Open(context.Background(), neo4jstore.Config{
		URI: uri, User: os.Getenv("NEO4J_USER"), Password: os.Getenv("NEO4J_PASSWORD"),
	})
	return opened(t, store, err)
}

// driverOf speaks to the database beside any store.
func driverOf(t testing.TB, uri string) neo4j.DriverWithContext {
	t.Helper()
	driver, err := neo4j.NewDriverWithContext(uri, neo4j.BasicAuth(os.Getenv("NEO4J_USER"), os.Getenv("NEO4J_PASSWORD"), ""))
	if err != nil {
		t.Fatal(err)
	}
	return driver
}

// empty wipes the database, a few nodes a transaction.
func empty(t testing.TB, uri string) {
	t.Helper()
	ctx := context.Background()
	driver := driverOf(t, uri)
	defer driver.Close(ctx) //nolint:errcheck // nothing is left to do
	session := driver.NewSession(ctx, neo4j.SessionConfig{})
	defer session.Close(ctx) //nolint:errcheck // nothing is left to do
	result, err := session.Run(ctx, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS", nil)
	if err == nil {
		_, err = result.Consume(ctx)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func opened(t testing.TB, store graph.Store, err error) graph.Store {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	return store
}

func apply(t testing.TB, store graph.Store, parts []graph.Contribution) {
	t.Helper()
	for _, p := range parts {
		if _, err := store.Apply(context.Background(), p); err != nil {
			t.Fatal(err)
		}
	}
}

// client asks a handler.
type client struct {
	t       testing.TB
	handler http.Handler
}

func clientOf(t testing.TB, reader graph.Reader) client {
	return client{t, api.New(api.Config{Reader: reader, Limits: api.Limits{QueryTimeout: 5 * time.Minute}})}
}

// answer is a response as JSON, and what of it tests look at.
type answer struct {
	Data   map[string]any
	Errors []struct {
		Message    string
		Path       []any
		Extensions struct {
			Code       string
			Candidates []struct{ ID, Name string }
		}
	}
	Extensions struct{ Cost *int }
	body       []byte
	status     int
}

func (c client) ask(query string, variables map[string]any) answer {
	c.t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		c.t.Fatal(err)
	}
	request := httptest.NewRequestWithContext(c.t.Context(), http.MethodPost, "/graphql", bytes.NewReader(body))
	request.Header.Set("Content-Type", "application/json")
	return c.send(request)
}

func (c client) send(request *http.Request) answer {
	c.t.Helper()
	recorder := httptest.NewRecorder()
	c.handler.ServeHTTP(recorder, request)
	body, err := io.ReadAll(recorder.Result().Body)
	if err != nil {
		c.t.Fatal(err)
	}
	a := answer{body: body, status: recorder.Code}
	if err := json.Unmarshal(body, &a); err != nil {
		c.t.Fatalf("%v in %s", err, body)
	}
	return a
}

// at is the value at a path of keys and indices.
func (a answer) at(t testing.TB, path ...any) any {
	t.Helper()
	var v any = a.Data
	for _, step := range path {
		switch s := step.(type) {
		case string:
			object, isObject := v.(map[string]any)
			if !isObject {
				t.Fatalf("no %v on the path %v in %s", s, path, a.body)
			}
			v = object[s]
		case int:
			list, isList := v.([]any)
			if !isList || s >= len(list) {
				t.Fatalf("no %v on the path %v in %s", s, path, a.body)
			}
			v = list[s]
		}
	}
	return v
}
