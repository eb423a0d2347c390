package sqlitestore_test

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/sqlitestore"
)

func TestFull(t *testing.T) {
	path := filepath.Join(t.TempDir(), "entente.db")
	s := open(t, path)
	load(t, s, 0, 5)
	before := export(t, s)
	if err := s.Allow(t.Context(), 10); err != nil {
		t.Fatal(err)
	}
	_, err := s.Apply(t.Context(), hub(500))
	if !errors.Is(err, sqlitestore.ErrFull) {
		t.Errorf("error %v, want %v", err, sqlitestore.ErrFull)
	}
	if export(t, s) != before {
		t.Error("a part that had no room left something behind")
	}
	if err := s.Allow(t.Context(), 1<<20); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Apply(t.Context(), hub(500)); err != nil {
		t.Errorf("with room again: %v", err)
	}
	if _, err := s.Forget(t.Context(), hub(500).Document.ID); err != nil {
		t.Error(err)
	}
	if export(t, s) != before {
		t.Error("loaded and forgotten, the part left something behind")
	}
}

func TestBusy(t *testing.T) {
	path := filepath.Join(t.TempDir(), "entente.db")
	first, second := open(t, path), open(t, path, sqlitestore.WaitForWriter(20*time.Millisecond))
	err := first.Preview(t.Context(), func(a graph.Applier) error {
		if _, err := a.Apply(t.Context(), dispatch(0)); err != nil {
			return err
		}
		_, err := second.Apply(t.Context(), dispatch(1))
		if !errors.Is(err, graph.ErrUnavailable) {
			t.Errorf("error %v, want %v", err, graph.ErrUnavailable)
		}
		for _, secret := range []string{path, "SQL", "BEGIN", "locked"} {
			if err != nil && strings.Contains(err.Error(), secret) {
				t.Errorf("the error tells %q: %v", secret, err)
			}
		}
		if stats, err := second.Stats(t.Context()); err != nil || stats.Documents != 0 {
			t.Errorf("%d documents and error %v beside a preview, want none", stats.Documents, err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	load(t, second, 1, 2)
}

func TestDamaged(t *testing.T) {
	path := filepath.Join(t.TempDir(), "entente.db")
	s := open(t, path)
	load(t, s, 0, 20)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	database(t, path, "UPDATE node SET body = '{'")
	s = open(t, path)
	_, err := s.Find(t.Context(), graph.Filter{Kind: graph.KindNation}, graph.Page{First: 1})
	if !errors.Is(err, sqlitestore.ErrDamaged) {
		t.Errorf("error %v, want %v", err, sqlitestore.ErrDamaged)
	}
}
