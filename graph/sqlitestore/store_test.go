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
