package resolver

import (
	"context"
	"errors"
	"fmt"

	"entente/graph"
)

// Code tells a client's program what kind of error it got, as extensions.code.
type Code string

// The codes.
const (
	// BadInput: the query, an argument or a cursor is wrong; the same query fails again.
	BadInput Code = "BAD_INPUT"
	// Ambiguous: a name or code may mean several things; extensions.candidates lists them.
	Ambiguous Code = "AMBIGUOUS"
	// NotFound: something went away while the query read it.
	NotFound Code = "NOT_FOUND"
	// Limit: the query asks for more than the server lets it; the message names the limit.
	Limit Code = "LIMIT"
	// Unauthenticated: the query writes, and does not bring the write token.
	Unauthenticated Code = "UNAUTHENTICATED"
	// Unavailable: the store cannot be reached; the same query may work later.
	Unavailable Code = "UNAVAILABLE"
	// Timeout: the query took longer than the server lets it.
	Timeout Code = "TIMEOUT"
	// Internal: the server is at fault; its log says how.
	Internal Code = "INTERNAL"
)

// Error is what a client may read of an error.
type Error struct {
	Code    Code
	Message string
	// Candidates are what an ambiguous name or code may mean, by id.
	Candidates []Candidate
}

// Candidate is one thing that an ambiguous name or code may mean.
type Candidate struct {
	ID   graph.ID `json:"id"`
	Name string   `json:"name"`
}

func (e *Error) Error() string { return e.Message }

// Describe says of any error what a client may read of it. What is not foreseen is Internal and tells nothing.
func Describe(err error) *Error {
	if own, found := errors.AsType[*Error](err); found {
		return own
	}
	switch {
	case errors.Is(err, graph.ErrBadCursor):
		return &Error{Code: BadInput, Message: "the cursor is not of this list with these arguments"}
	case errors.Is(err, graph.ErrInvalid), errors.Is(err, graph.ErrBadDate):
		return &Error{Code: BadInput, Message: "an argument has a value that is not allowed"}
	case errors.Is(err, graph.ErrNotFound):
		return &Error{Code: NotFound, Message: "it is not there any more"}
	case errors.Is(err, graph.ErrUnavailable), errors.Is(err, graph.ErrClosed):
		return &Error{Code: Unavailable, Message: "the store is not available now"}
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		return &Error{Code: Timeout, Message: "the query took too long"}
	default:
		return &Error{Code: Internal, Message: "internal error"}
	}
}

func badInput(format string, args ...any) error {
	return &Error{Code: BadInput, Message: fmt.Sprintf(format, args...)}
}

func overLimit(format string, args ...any) error {
	return &Error{Code: Limit, Message: fmt.Sprintf(format, args...)}
}

// outside is for a list that has no entry, or more than the most.
func outside(name string, n, most int) error {
	if n > most {
		return overLimit("%s are %d, not 1 to %d", name, n, most)
	}
	return badInput("%s are %d, not 1 to %d", name, n, most)
}

// gone is for what the schema promises to be there and a writer took away meanwhile.
func gone(id graph.ID) error {
	return fmt.Errorf("resolver: %s: %w", id, graph.ErrNotFound)
}
