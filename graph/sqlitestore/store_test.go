package sqlitestore_test

import (
	"path/filepath"
	"testing"

	"entente/graph"
	"entente/graph/graphtest"
)

func TestStore(t *testing.T) {
	graphtest.TestStore(t, func(t testing.TB) graph.Store { return open(t, filepath.Join(t.TempDir(), "entente.db")) })
}

func TestHub(t *testing.T) {
	graphtest.TestHub(t, func(t testing.TB) graph.Store { return open(t, filepath.Join(t.TempDir(), "entente.db")) }, 10_000)
}
