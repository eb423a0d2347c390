package sqlitestore_test

import (
	"context"
	"errors"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"entente/graph/sqlitestore"
)

// A deadline, and a caller who leaves, end a statement that SQLite is in the middle of. Its connection serves on: there are
// fewer of them than are ended here.
func TestDeadline(t *testing.T) {
	store, err := sqlitestore.Open(t.Context(), filepath.Join(t.TempDir(), "spin.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close() //nolint:errcheck // nothing was written
	began := time.Now()
	for range 2*runtime.GOMAXPROCS(0) + 2 {
		ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
		if err := store.Spin(ctx); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("at the deadline: %v", err)
		}
		cancel()
		ctx, cancel = context.WithCancel(t.Context())
		time.AfterFunc(50*time.Millisecond, cancel)
		if err := store.Spin(ctx); !errors.Is(err, context.Canceled) {
			t.Errorf("when the caller leaves: %v", err)
		}
		if _, err := store.Stats(t.Context()); err != nil {
			t.Errorf("after: %v", err)
		}
	}
	if took := time.Since(began); took > 30*time.Second {
		t.Errorf("it took %v to end what had 50 ms", took)
	}
}
