package loader_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"entente/graph"
	"entente/loader"
	"entente/loader/read"
)

// shelf opens files whose text is their path; a file has several documents where there is a + in it.
type shelf struct{ open *atomic.Int32 }

func (s shelf) Documents(f read.File) iter.Seq[read.Item] {
	return func(yield func(read.Item) bool) {
		for path := range strings.SplitSeq(f.Path, "+") {
			item := read.Item{File: read.File{Path: path, Named: f.Named, Err: f.Err}}
			if f.Err == nil {
				s.open.Add(1)
				item.Document = read.Document(path, path, graph.Date{})
			}
			if !yield(item) {
				return
			}
		}
	}
}

// reader is an extractor that finds nothing, and fails on what is unreadable.
type reader struct{}

var errUnreadable = errors.New("unreadable")

func (reader) Contribution(doc graph.Document) (graph.Contribution, error) {
	if strings.HasPrefix(doc.Text, "unreadable") {
		return graph.Contribution{}, errUnreadable
	}
	return graph.Contribution{Document: doc}, nil
}

// memory is a store that remembers what was applied, in order.
type memory struct {
	applied []string
	known   map[graph.ID]bool
	open    *atomic.Int32
	most    int32
}

var errGone = errors.New("gone")

func (m *memory) Apply(_ context.Context, c graph.Contribution) (graph.Change, error) {
	text := c.Document.Text
	m.most = max(m.most, m.open.Load())
	m.open.Add(-1)
	switch {
	case strings.HasPrefix(text, "invalid"):
		return graph.Change{}, fmt.Errorf("a rule is broken: %w", graph.ErrInvalid)
	case strings.HasPrefix(text, "gone"):
		return graph.Change{}, errGone
	case m.known[c.Document.ID]:
		return graph.Change{}, nil
	case strings.HasPrefix(text, "other"):
		return graph.Change{Written: true, Replaced: true, ClaimsRemoved: 2}, nil
	}
	m.known[c.Document.ID] = true
	m.applied = append(m.applied, text)
	return graph.Change{Written: true, DocumentsAdded: 1, ClaimsAdded: 1, NodesAdded: 2, FactsAdded: 3}, nil
}

func files(paths ...string) []read.File {
	list := make([]read.File, len(paths))
	for i, path := range paths {
		list[i] = read.File{Path: path, Named: true}
		if strings.HasPrefix(path, "missing") || strings.HasPrefix(path, "skipped") {
			list[i] = read.File{Path: path, Named: strings.HasPrefix(path, "missing"), Err: read.ErrKind}
		}
	}
	return list
}

func load(ctx context.Context, paths []string, tell func(loader.Outcome)) (*memory, loader.Report, error) {
	open := new(atomic.Int32)
	store := &memory{known: map[graph.ID]bool{}, open: open}
	report, err := loader.Load(ctx, files(paths...), shelf{open}, reader{}, store, tell)
	return store, report, err
}

func numbered(count int) []string {
	var paths []string
	for i := range count {
		paths = append(paths, fmt.Sprintf("%03d", i))
	}
	return paths
}

func TestLoadKeepsOrder(t *testing.T) {
	paths := numbered(500)
	var told []string
	store, report, err := load(t.Context(), paths, func(o loader.Outcome) { told = append(told, o.File.Path) })
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(store.applied, paths) || !slices.Equal(told, paths) {
		t.Errorf("applied %q, told %q", store.applied, told)
	}
	if report.Read != 500 || report.New != 500 || report.Change.FactsAdded != 1500 {
		t.Errorf("report is %+v", report)
	}
	if store.most > 3 {
		t.Errorf("%d documents were in memory at a time", store.most)
	}
}

func TestLoadTellsWhatIsWrongWithAFile(t *testing.T) {
	paths := []string{"a", "unreadable", "missing", "skipped", "invalid", "other", "a", "b"}
	wrong := map[string]error{}
	store, report, err := load(t.Context(), paths, func(o loader.Outcome) {
		if o.Err != nil {
			wrong[o.File.Path] = o.Err
		}
	})
	if err != nil || !slices.Equal(store.applied, []string{"a", "b"}) {
		t.Fatalf("applied %q, %v", store.applied, err)
	}
	for path, want := range map[string]error{"unreadable": errUnreadable, "missing": read.ErrKind, "skipped": read.ErrKind, "invalid": graph.ErrInvalid} {
		if !errors.Is(wrong[path], want) {
			t.Errorf("%s: %v, want %v", path, wrong[path], want)
		}
	}
	want := loader.Report{Read: 4, New: 2, Replaced: 1, Unchanged: 1, Failed: 3, Skipped: 1, Change: graph.Change{
		DocumentsAdded: 2, ClaimsAdded: 2, NodesAdded: 4, FactsAdded: 6, ClaimsRemoved: 2, Written: true, Replaced: true,
	}}
	if report != want {
		t.Errorf("report is %+v, want %+v", report, want)
	}
}

func TestLoadTakesAllDocumentsOfAFile(t *testing.T) {
	var of []int
	store, report, err := load(t.Context(), []string{"a+b+unreadable+c", "missing", "d"}, func(o loader.Outcome) { of = append(of, o.Of) })
	if err != nil || !slices.Equal(store.applied, []string{"a", "b", "c", "d"}) || report.New != 4 || report.Failed != 2 {
		t.Errorf("applied %q, report %+v, %v", store.applied, report, err)
	}
	if !slices.Equal(of, []int{0, 0, 0, 0, 1, 2}) {
		t.Errorf("the outcomes are of the files %v", of)
	}
}

func TestLoadReadsAFileAsItIsTaken(t *testing.T) {
	many := strings.Join(numbered(500), "+")
	store, report, err := load(t.Context(), []string{many, many}, func(loader.Outcome) {})
	if err != nil || report.New != 500 || report.Unchanged != 500 || !slices.Equal(store.applied, numbered(500)) {
		t.Errorf("applied %d, report %+v, %v", len(store.applied), report, err)
	}
	if store.most > 3 {
		t.Errorf("%d documents were in memory at a time", store.most)
	}
}

func TestLoadEndsWithTheStore(t *testing.T) {
	store, report, err := load(t.Context(), []string{"a", "gone", "b"}, func(loader.Outcome) {})
	if !errors.Is(err, errGone) || report.Read != 1 || !slices.Equal(store.applied, []string{"a"}) {
		t.Errorf("applied %q, report %+v, %v", store.applied, report, err)
	}
}

func TestLoadStopsBetweenParts(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	store, report, err := load(ctx, numbered(100), func(o loader.Outcome) {
		if o.File.Path == "041" {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) || report.Read != 42 || len(store.applied) != 42 {
		t.Errorf("applied %d, report %+v, %v", len(store.applied), report, err)
	}
}

func TestExtractEndsWithTheReceiver(t *testing.T) {
	told := 0
	err := loader.Extract(t.Context(), files(numbered(100)...), shelf{new(atomic.Int32)}, reader{}, func(loader.Outcome) error {
		told++
		return errGone
	})
	if !errors.Is(err, errGone) || told != 1 {
		t.Errorf("told %d, %v", told, err)
	}
}
