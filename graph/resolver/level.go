package resolver

import (
	"encoding/json"
	"errors"
	"sync"
	"sync/atomic"

	"entente/graph"
)

// level is what the items of one list share. The zero level has no items.
type level struct {
	reader graph.Reader
	ids    idSet

	mu    sync.Mutex
	loads map[string]any // *load, by field and arguments
}

// idSet is a set of ids that keeps the order in which they came.
type idSet struct {
	list []graph.ID
	has  map[graph.ID]bool
}

// add tells whether the id is new.
func (s *idSet) add(id graph.ID) bool {
	if s.has[id] {
		return false
	}
	if s.has == nil {
		s.has = map[graph.ID]bool{}
	}
	s.has[id] = true
	s.list = append(s.list, id)
	return true
}

// of are the ids of records of one kind, all where the kind is "".
func (s *idSet) of(kind graph.NodeKind) []graph.ID {
	if kind == "" {
		return s.list
	}
	var some []graph.ID
	for _, id := range s.list {
		if k, _ := id.Kind(); k == kind {
			some = append(some, id)
		}
	}
	return some
}

// load is one answer of the store for a whole level.
type load[T any] struct {
	once  sync.Once
	value T
	err   error
}

var errPanicked = errors.New("resolver: the load panicked in another field")

// once gives what fetch gives, which runs for the first that asks a level for the key; the others wait for it. An error is
// the same *LoadError for all. A panic goes through to the first alone, the others get an error.
func once[T any](l *level, key string, fetch func() (T, error)) (T, error) {
	l.mu.Lock()
	entry, found := l.loads[key].(*load[T])
	if !found {
		entry = &load[T]{}
		if l.loads == nil {
			l.loads = map[string]any{}
		}
		l.loads[key] = entry
	}
	l.mu.Unlock()
	entry.once.Do(func() {
		reported := &LoadError{err: errPanicked}
		reported.reported.Store(true) // by whoever recovers
		entry.err = reported
		value, err := fetch()
		if err != nil {
			err = &LoadError{err: err}
		}
		entry.value, entry.err = value, err
	})
	return entry.value, entry.err
}

// LoadError is one failed load, which every item of the level gets.
type LoadError struct {
	err      error
	reported atomic.Bool
}

func (e *LoadError) Error() string { return e.err.Error() }

// Unwrap is why the load failed.
func (e *LoadError) Unwrap() error { return e.err }

// Unreported is true once: for the one that is to log it.
func (e *LoadError) Unreported() bool { return !e.reported.Swap(true) }

// keyOf names a field with its arguments, but for first and after.
func keyOf(field string, arguments any) string {
	plain, err := json.Marshal(arguments)
	if err != nil {
		panic(err) // arguments are plain values
	}
	return field + string(plain)
}
