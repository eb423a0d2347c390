package neo4jstore

import (
	"context"
	"errors"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
)

var (
	// ErrVersion says that the database was written by a later version of Entente.
	ErrVersion = errors.New("neo4jstore: the database is of a later version")

	errAddress  = errors.New("the address is not one of a Neo4j")
	errDatabase = errors.New("the database refused")
	errStored   = errors.New("what is stored cannot be read")
)

// failure is an error of the database. It says what was done and what kind of failure it was, and no more: what the driver
// says names hosts and statements, and can be had by errors.As alone.
type failure struct {
	op          string
	kind, cause error
}

func (f *failure) Error() string {
	var refused *neo4j.Neo4jError
	if errors.As(f.cause, &refused) {
		return fmt.Sprintf("neo4jstore: %s: %v (%s)", f.op, f.kind, refused.Code)
	}
	return fmt.Sprintf("neo4jstore: %s: %v", f.op, f.kind)
}

// Unwrap gives the kind and what the driver said.
func (f *failure) Unwrap() []error { return []error{f.kind, f.cause} }

// fail turns an error of the driver, or of work done inside a transaction, into what callers tell apart.
func (s *Store) fail(ctx context.Context, op string, err error) error {
	if err == nil {
		return nil
	}
	for _, kind := range []error{graph.ErrInvalid, graph.ErrNotFound, graph.ErrClosed} {
		if errors.Is(err, kind) {
			return fmt.Errorf("neo4jstore: %s: %w", op, err)
		}
	}
	return &failure{op: op, kind: s.kindOf(ctx, err), cause: err}
}

func (s *Store) kindOf(ctx context.Context, err error) error {
	_, bounded := ctx.Deadline()
	switch {
	case s.closed.Load():
		return graph.ErrClosed
	case ctx.Err() != nil:
		return ctx.Err()
	case bounded && timedOut(err):
		return context.DeadlineExceeded // the server's clock was ahead of ours
	case unavailable(err):
		return graph.ErrUnavailable
	case errors.Is(err, errStored):
		return errStored
	default:
		return errDatabase
	}
}

func timedOut(err error) bool {
	var refused *neo4j.Neo4jError
	return errors.As(err, &refused) &&
		(refused.Code == "Neo.ClientError.Transaction.TransactionTimedOut" ||
			refused.Code == "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration")
}

// unavailable tells whether the same call may work later.
func unavailable(err error) bool {
	return neo4j.IsConnectivityError(err) || neo4j.IsTransactionExecutionLimit(err) || neo4j.IsRetryable(err)
}
