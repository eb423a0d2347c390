// Package sqlitestore is the embedded store of Entente: one durable SQLite file that one process writes at a time while
// any number read it.
package sqlitestore

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"entente/graph"
)

// Store is a graph.Store in one file. It may be used by several goroutines at once, and the file by several processes.
type Store struct {
	writer  chan *session // holds the one session that writes while nobody uses it
	readers chan *session
	done    chan struct{} // closed by Close
	closing sync.Once
	claims  claimCache // of the session that writes

	adjacency chan *adjacency // holds the facts in memory while nobody brings them up to date
}

var _ graph.Store = (*Store)(nil)

// Close waits for the calls in progress and closes the file. Calls after it give graph.ErrClosed, but for Close, which
// then does nothing.
func (s *Store) Close() error {
	var errs []error
	s.closing.Do(func() {
		close(s.done)
		for range cap(s.readers) {
			errs = append(errs, (<-s.readers).close())
		}
		errs = append(errs, (<-s.writer).close()) // last, as the last connection tidies the file up
	})
	if err := errors.Join(errs...); err != nil {
		return fail("close", err)
	}
	return nil
}

// take waits for a session of the pool.
func (s *Store) take(ctx context.Context, pool chan *session) (*session, error) {
	select {
	case <-s.done:
		return nil, graph.ErrClosed
	default:
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	select {
	case q := <-pool:
		return q, nil
	case <-s.done:
		return nil, graph.ErrClosed
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// read gives do a view of the store as it is at one moment.
func read[T any](ctx context.Context, s *Store, operation string, do func(view) (T, error)) (T, error) {
	var none T
	q, err := s.take(ctx, s.readers)
	if err != nil {
		return none, fail(operation, err)
	}
	defer func() { s.readers <- q }()
	if err := q.exec(ctx, "BEGIN"); err != nil {
		return none, fail(operation, err)
	}
	defer q.rollback(ctx)
	result, err := do(view{q})
	if err != nil {
		return none, fail(operation, cause(ctx, err))
	}
	return result, nil
}

// write gives do a transaction, which is in whole or not at all.
func (s *Store) write(ctx context.Context, operation string, do func(*tx) (graph.Change, error)) (graph.Change, error) {
	q, err := s.take(ctx, s.writer)
	if err != nil {
		return graph.Change{}, fail(operation, err)
	}
	defer func() { s.writer <- q }()
	change, err := s.transact(ctx, q, do)
	if err != nil {
		return graph.Change{}, fail(operation, cause(ctx, err))
	}
	return change, nil
}

func (s *Store) transact(ctx context.Context, q *session, do func(*tx) (graph.Change, error)) (graph.Change, error) {
	if err := q.begin(ctx); err != nil {
		return graph.Change{}, err
	}
	committed := false
	defer func() {
		if !committed {
			q.rollback(ctx)
			s.claims.clear() // it may hold claims that are not there
		}
	}()
	change, err := do(newTx(q, &s.claims))
	if err != nil {
		return graph.Change{}, err
	}
	if err := ctx.Err(); err != nil {
		return graph.Change{}, err
	}
	if !change.Written {
		return change, nil
	}
	// From here on the call has its effect, whatever becomes of its context.
	if err := q.exec(context.WithoutCancel(ctx), "COMMIT"); err != nil {
		return graph.Change{}, fmt.Errorf("commit: %w", err)
	}
	committed = true
	return change, nil
}

// cause is the context's error where the context ended, as SQLite then tells only that it was interrupted.
func cause(ctx context.Context, err error) error {
	if ended := ctx.Err(); ended != nil && !errors.Is(err, ended) {
		return errors.Join(ended, err)
	}
	return err
}
