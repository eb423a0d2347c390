package neo4jstore_test

import (
	"context"
	"os"
	"testing"

	"entente/graph"
	"entente/graph/graphtest"
	"entente/graph/neo4jstore"
)

func TestStore(t *testing.T) {
	graphtest.TestStore(t, func(t testing.TB) graph.Store { return empty(t) })
}

// empty is a store on the database of NEO4J_URI, which it empties; who asks for it closes it.
func empty(t testing.TB) *neo4jstore.Store {
	t.Helper()
	s, err := neo4jstore.Open(context.Background(), config(t))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Wipe(context.Background()); err != nil {
		t.Fatal(err)
	}
	return s
}

// open is an empty store that is closed when the test ends.
func open(t testing.TB) *neo4jstore.Store {
	t.Helper()
	s := empty(t)
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// config is that of the environment.
func config(t testing.TB) neo4jstore.Config {
	t.Helper()
	uri := os.Getenv("NEO4J_URI")
	if uri == "" {
		t.Fatal("no NEO4J_URI: run tools/neo4j/with-neo4j go test ./graph/neo4jstore/...")
	}
	return neo4jstore.Config{URI: uri, User: os.Getenv("NEO4J_USER"), Password: os.Getenv("NEO4J_PASSWORD")}
}

func TestHub(t *testing.T) {
	graphtest.TestHub(t, func(t testing.TB) graph.Store { return empty(t) }, 1000)
}
