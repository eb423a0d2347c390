package sqlitestore_test

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"entente/graph/sqlitestore"
)

// database makes an SQLite file by the statements.
func database(t *testing.T, path string, statements ...string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	for _, statement := range statements {
		if _, err := db.ExecContext(t.Context(), statement); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestOpenRefuses(t *testing.T) {
	for _, c := range []struct {
		why  string
		make func(t *testing.T, path string)
		opts []sqlitestore.Option
		want error
	}{
		{"a file that is no database", func(t *testing.T, path string) {
			write(t, path, strings.Repeat("Article 1. The parties will consult. ", 100))
		}, nil, sqlitestore.ErrNotStore},
		{"a short file that is no database", func(t *testing.T, path string) { write(t, path, "a,b\n") }, nil, sqlitestore.ErrNotStore},
		{"a database of somebody else", func(t *testing.T, path string) {
			database(t, path, "CREATE TABLE ours (a)")
		}, nil, sqlitestore.ErrNotStore},
		{"an empty database that somebody else has marked as theirs", func(t *testing.T, path string) {
			database(t, path, "PRAGMA user_version = 1")
		}, nil, sqlitestore.ErrNotStore},
		{"a folder", func(t *testing.T, path string) {
			if err := os.Mkdir(path, 0o700); err != nil {
				t.Fatal(err)
			}
		}, nil, sqlitestore.ErrNotStore},
		{"a store of a newer version", func(t *testing.T, path string) {
			if err := open(t, path).Close(); err != nil {
				t.Fatal(err)
			}
			database(t, path, "PRAGMA user_version = 9999")
		}, nil, sqlitestore.ErrNewer},
		{"nothing, where a store must exist", func(*testing.T, string) {}, []sqlitestore.Option{sqlitestore.MustExist()}, sqlitestore.ErrNoStore},
		{"an empty file, where a store must exist", func(t *testing.T, path string) { write(t, path, "") }, []sqlitestore.Option{sqlitestore.MustExist()}, sqlitestore.ErrNoStore},
	} {
		t.Run(c.why, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "entente.db")
			c.make(t, path)
			before := contents(t, path)
			s, err := sqlitestore.Open(t.Context(), path, c.opts...)
			if err == nil {
				t.Errorf("opened, and closed with %v", s.Close())
			}
			if !errors.Is(err, c.want) {
				t.Errorf("error %v, want %v", err, c.want)
			}
			if after := contents(t, path); after != before {
				t.Errorf("the file was changed, from %d to %d bytes", len(before), len(after))
			}
		})
	}
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

// contents is what is in a file, "" where it is a folder or nothing.
func contents(t *testing.T, path string) string {
	t.Helper()
	info, err := os.Stat(path)
	if errors.Is(err, os.ErrNotExist) || (err == nil && info.IsDir()) {
		return ""
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func TestOpenNeedsTheFolder(t *testing.T) {
	s, err := sqlitestore.Open(t.Context(), filepath.Join(t.TempDir(), "no", "such", "folder", "entente.db"))
	if err == nil {
		t.Fatalf("opened, and closed with %v", s.Close())
	}
	if !strings.Contains(err.Error(), "folder") {
		t.Errorf("error %q does not name the path", err)
	}
}

func TestOpenCreatesInAnEmptyFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "entente.db")
	write(t, path, "")
	load(t, open(t, path), 0, 1)
}

func TestOpenTakesAnyPath(t *testing.T) {
	for _, name := range []string{"with space.db", "a?mode=ro&b.db", "50%20.db", "a#b.db", "Côte d’Ivoire.db", ":memory:"} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), name)
			s := open(t, path)
			load(t, s, 0, 1)
			want := export(t, s)
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			if _, err := os.Stat(path); err != nil {
				t.Error(err)
			}
			if got := export(t, open(t, path, sqlitestore.MustExist())); got != want {
				t.Errorf("opened again the store holds\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func TestOpenRelative(t *testing.T) {
	t.Chdir(t.TempDir())
	load(t, open(t, "entente.db"), 0, 1)
	if _, err := os.Stat("entente.db"); err != nil {
		t.Error(err)
	}
}

func TestOpenAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "entente.db")
	var all sync.WaitGroup
	stores := make([]*sqlitestore.Store, 8)
	for i := range stores {
		all.Go(func() {
			s, err := sqlitestore.Open(t.Context(), path)
			if err != nil {
				t.Error(err)
				return
			}
			stores[i] = s
		})
	}
	all.Wait()
	for i, s := range stores {
		if s == nil {
			t.Fatalf("store %d is not open", i)
		}
		load(t, s, i, i+1)
	}
	want := export(t, stores[0])
	for i, s := range stores {
		if got := export(t, s); got != want {
			t.Errorf("store %d exports otherwise than store 0", i)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
}

func TestClosedInWhole(t *testing.T) {
	folder := t.TempDir()
	s := open(t, filepath.Join(folder, "entente.db"))
	load(t, s, 0, 1)
	for range 2 { // the second time is nothing
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	left, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	if len(left) != 1 || left[0].Name() != "entente.db" {
		t.Errorf("the folder holds %v, want one file", left)
	}
}

func TestVersion(t *testing.T) {
	path := filepath.Join(t.TempDir(), "entente.db")
	if err := open(t, path).Close(); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer closed(t, db)
	var version, application int
	if err := db.QueryRowContext(t.Context(), "SELECT user_version, application_id FROM pragma_user_version, pragma_application_id").Scan(&version, &application); err != nil {
		t.Fatal(err)
	}
	latest, err := sqlitestore.Latest()
	if err != nil {
		t.Fatal(err)
	}
	if version != latest || application != 0x456e7465 {
		t.Errorf("version %d of application %#x, want %d of 0x456e7465", version, application, latest)
	}
}
