package sqlitestore_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/sqlitestore"
)

// The test binary runs itself as another process: with these set it loads dispatches and tells each on its output.
const (
	childStore = "SQLITESTORE_TEST_LOAD"
	childParts = 120
)

func TestMain(m *testing.M) {
	if path := os.Getenv(childStore); path != "" {
		os.Exit(loadAsChild(path))
	}
	os.Exit(m.Run())
}

func loadAsChild(path string) int {
	ctx := context.Background()
	s, err := sqlitestore.Open(ctx, path)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	for n := range childParts {
		if _, err := s.Apply(ctx, dispatch(n)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		fmt.Println("stored", n)
	}
	if err := s.Close(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// child starts the other process, and gives what it tells line by line until it ends.
func child(t *testing.T, path string) (*exec.Cmd, <-chan string) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), self)
	cmd.Env = append(os.Environ(), childStore+"="+path)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	told := make(chan string, childParts)
	go func() {
		defer close(told)
		for lines := bufio.NewScanner(out); lines.Scan(); {
			told <- lines.Text()
		}
	}()
	return cmd, told
}

func TestKilled(t *testing.T) {
	whole := open(t, filepath.Join(t.TempDir(), "whole.db"))
	load(t, whole, 0, childParts)
	want := export(t, whole)

	path := filepath.Join(t.TempDir(), "entente.db")
	stored := 0
	for _, after := range []int{1, 20, 60} {
		stored = max(stored, killed(t, path, after, time.Duration(after)*137*time.Microsecond))
		checkWhole(t, path, stored)
	}
	s := open(t, path, sqlitestore.MustExist())
	load(t, s, 0, childParts)
	if got := export(t, s); got != want {
		t.Error("killed three times and loaded again, the store exports otherwise than one loaded at once")
	}
}

// killed lets the process store so many parts and a moment more, kills it, and tells how many it said were stored.
func killed(t *testing.T, path string, parts int, moment time.Duration) int {
	t.Helper()
	cmd, told := child(t, path)
	stored := 0
	for range told {
		if stored++; stored == parts {
			break
		}
	}
	time.Sleep(moment)
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	for range told {
		stored++
	}
	var ended *exec.ExitError
	if err := cmd.Wait(); !errors.As(err, &ended) || ended.Exited() {
		t.Fatalf("the process ended by itself: %v", err)
	}
	return stored
}

// checkWhole holds the store against one that got as many parts as it has: at least those that were told to be stored.
func checkWhole(t *testing.T, path string, stored int) {
	t.Helper()
	s := open(t, path, sqlitestore.MustExist())
	stats, err := s.Stats(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if stats.Documents < stored {
		t.Errorf("%d documents, and %d were told to be stored", stats.Documents, stored)
	}
	same := open(t, filepath.Join(t.TempDir(), "same.db"))
	load(t, same, 0, stats.Documents)
	if export(t, s) != export(t, same) {
		t.Errorf("the store of %d documents is not that of the first %d", stats.Documents, stats.Documents)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestReadBesideAnotherProcess(t *testing.T) {
	path := filepath.Join(t.TempDir(), "entente.db")
	s := open(t, path)
	cmd, told := child(t, path)
	seen, reads := 0, 0
	for line := range told {
		if !strings.HasPrefix(line, "stored ") {
			t.Errorf("the process told %q", line)
		}
		stats, err := s.Stats(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		reads++
		if stats.Documents < reads || stats.Documents < seen {
			t.Fatalf("%d documents after %d were stored and %d were seen", stats.Documents, reads, seen)
		}
		seen = stats.Documents
		pages, err := s.DocumentsOf(t.Context(), []graph.ID{""}, graph.Page{First: 1000, Count: true})
		if err != nil {
			t.Fatal(err)
		}
		if page := pages[""]; page.Total != len(page.Documents) || page.Total < seen {
			t.Fatalf("a page of %d documents of %d, after %d", len(page.Documents), page.Total, seen)
		}
	}
	if err := cmd.Wait(); err != nil {
		t.Fatal(err)
	}
	if reads != childParts {
		t.Errorf("%d parts were told, want %d", reads, childParts)
	}
}

func TestWriteBesideAnotherProcess(t *testing.T) {
	path := filepath.Join(t.TempDir(), "entente.db")
	s := open(t, path)
	cmd, told := child(t, path)
	load(t, s, childParts, childParts+50)
	stored := 0
	for range told {
		stored++
	}
	if stored != childParts {
		t.Errorf("the other process stored %d parts, want %d", stored, childParts)
	}
	if err := cmd.Wait(); err != nil {
		t.Fatal(err)
	}
	whole := open(t, filepath.Join(t.TempDir(), "whole.db"))
	load(t, whole, 0, childParts+50)
	if export(t, s) != export(t, whole) {
		t.Error("what two processes wrote is not what one writes")
	}
}
