package neo4jstore

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
)

// batchRows is how many rows one statement of a write gets at most.
const batchRows = 2000

// params are the parameters of a statement.
type params = map[string]any

// runner is what statements run in: a managed or an explicit transaction of the driver.
type runner interface {
	Run(ctx context.Context, cypher string, params map[string]any) (neo4j.ResultWithContext, error)
}

// transaction runs statements and keeps the first error of the driver as it was, since the driver only tries again what it
// knows by its type.
type transaction struct {
	runner runner
	failed error
}

// rows runs a statement and collects what it returns.
func (t *transaction) rows(ctx context.Context, cypher string, p params) ([]*neo4j.Record, error) {
	result, err := t.runner.Run(ctx, cypher, valid(p).(params))
	if err != nil {
		return nil, t.keep(err)
	}
	records, err := result.Collect(ctx)
	if err != nil {
		return nil, t.keep(err)
	}
	return records, nil
}

// exec runs a statement for what it writes.
func (t *transaction) exec(ctx context.Context, cypher string, p params) error {
	_, err := t.rows(ctx, cypher, p)
	return err
}

// execBatches runs a statement once for each batch of the rows, under the name that it takes them by.
func execBatches[T any](ctx context.Context, t *transaction, cypher, name string, rows []T, p params) error {
	_, err := rowsBatches(ctx, t, cypher, name, rows, p)
	return err
}

// rowsBatches is execBatches with all that the statement returns.
func rowsBatches[T any](ctx context.Context, t *transaction, cypher, name string, rows []T, p params) ([]*neo4j.Record, error) {
	var records []*neo4j.Record
	for len(rows) > 0 {
		n := min(batchRows, len(rows))
		batch := params{name: listOf(rows[:n])}
		for k, v := range p {
			batch[k] = v
		}
		found, err := t.rows(ctx, cypher, batch)
		if err != nil {
			return nil, err
		}
		records, rows = append(records, found...), rows[n:]
	}
	return records, nil
}

func (t *transaction) keep(err error) error {
	if t.failed == nil {
		t.failed = err
	}
	return err
}

// read runs one statement in a transaction of its own.
func (s *Store) read(ctx context.Context, op, cypher string, p params) ([]*neo4j.Record, error) {
	var records []*neo4j.Record
	err := s.transact(ctx, op, neo4j.AccessModeRead, func(t *transaction) (err error) {
		records, err = t.rows(ctx, cypher, p)
		return err
	})
	return records, err
}

// write does work in one transaction while no other writer does any.
func (s *Store) write(ctx context.Context, op string, work func(*transaction) error) error {
	return s.transact(ctx, op, neo4j.AccessModeWrite, func(t *transaction) error {
		if err := t.exec(ctx, statement("store_lock", nil), nil); err != nil {
			return err
		}
		return work(t)
	})
}

// transact does work in one managed transaction: in whole or not at all, and from the beginning where the driver has to
// try again.
func (s *Store) transact(ctx context.Context, op string, mode neo4j.AccessMode, work func(*transaction) error) error {
	if err := s.ready(ctx, op); err != nil {
		return err
	}
	session := s.session(ctx, mode)
	defer func() { _ = session.Close(context.WithoutCancel(ctx)) }() // the transaction's error is the one to tell
	execute := session.ExecuteWrite
	if mode == neo4j.AccessModeRead {
		execute = session.ExecuteRead
	}
	whole := newSpan(ctx)
	defer whole.end()
	_, err := execute(whole, func(tx neo4j.ManagedTransaction) (any, error) {
		whole.work()
		t := &transaction{runner: tx}
		err := work(t)
		if t.failed != nil {
			err = t.failed
		}
		if err == nil {
			err = whole.commit()
		}
		return struct{}{}, err
	}, timeouts(ctx)...)
	return s.fail(ctx, op, err)
}

// ready tells why no call can be made, if so.
func (s *Store) ready(ctx context.Context, op string) error {
	if s.closed.Load() {
		return fmt.Errorf("neo4jstore: %s: %w", op, graph.ErrClosed)
	}
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("neo4jstore: %s: %w", op, err)
	}
	return nil
}

// session sees what sessions before it wrote, on a cluster too.
func (s *Store) session(ctx context.Context, mode neo4j.AccessMode) neo4j.SessionWithContext {
	return s.driver.NewSession(ctx, neo4j.SessionConfig{
		AccessMode: mode, DatabaseName: s.database, BookmarkManager: s.driver.ExecuteQueryBookmarkManager(),
	})
}

// timeouts lets the database give up when the caller does.
func timeouts(ctx context.Context) []func(*neo4j.TransactionConfig) {
	deadline, bounded := ctx.Deadline()
	if !bounded {
		return nil
	}
	return []func(*neo4j.TransactionConfig){neo4j.WithTxTimeout(max(time.Until(deadline), time.Millisecond))}
}

// Preview is graph.Previewer's: one transaction that is never committed. Other writers wait for its end.
func (s *Store) Preview(ctx context.Context, do func(graph.Applier) error) error {
	const op = "preview"
	if err := s.ready(ctx, op); err != nil {
		return err
	}
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer func() { _ = session.Close(context.WithoutCancel(ctx)) }() // nothing was to be kept
	tx, err := session.BeginTransaction(ctx, timeouts(ctx)...)
	if err != nil {
		return s.fail(ctx, op, err)
	}
	defer func() { _ = tx.Rollback(context.WithoutCancel(ctx)) }() // a server that is gone has undone it as well
	t := &transaction{runner: tx}
	if err := t.exec(ctx, statement("store_lock", nil), nil); err != nil {
		return s.fail(ctx, op, err)
	}
	return do(preview{store: s, tx: t})
}

// preview applies parts in a transaction that is never committed.
type preview struct {
	store *Store
	tx    *transaction
}

// Apply is graph.Applier's.
func (p preview) Apply(ctx context.Context, c graph.Contribution) (graph.Change, error) {
	if err := p.store.ready(ctx, "preview"); err != nil {
		return graph.Change{}, err
	}
	normal, err := c.Normalize()
	if err != nil {
		return graph.Change{}, err
	}
	change, err := applyPart(ctx, p.tx, normal)
	if err != nil {
		return graph.Change{}, p.store.fail(ctx, "preview", errors.Join(p.tx.failed, err))
	}
	return change, nil
}

// listOf is the list as the driver takes lists.
func listOf[T any](list []T) []any {
	out := make([]any, len(list))
	for i, v := range list {
		switch v := any(v).(type) {
		case graph.ID:
			out[i] = string(v)
		default:
			out[i] = v
		}
	}
	return out
}

// valid is a parameter with each string in valid UTF-8, which the protocol asks for.
func valid(v any) any {
	switch v := v.(type) {
	case string:
		if utf8.ValidString(v) {
			return v
		}
		return strings.ToValidUTF8(v, string(utf8.RuneError))
	case []string:
		out := make([]string, len(v))
		for i, s := range v {
			out[i], _ = valid(s).(string)
		}
		return out
	case []any:
		out := make([]any, len(v))
		for i, e := range v {
			out[i] = valid(e)
		}
		return out
	case params:
		out := make(params, len(v))
		for k, e := range v {
			out[k] = valid(e)
		}
		return out
	default:
		return v
	}
}
