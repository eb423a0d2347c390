package graph

import "errors"

// The sentinels that callers tell apart with errors.Is; stores and stages wrap them with the operation.
var (
	// ErrNotFound: what was asked for by its id is not there.
	ErrNotFound = errors.New("graph: not found")
	// ErrBadDate: a string is no date in the EDTF that Entente reads.
	ErrBadDate = errors.New("graph: not an EDTF date")
	// ErrInvalid: a contribution, judgement or query breaks a rule of the model; the text says which.
	ErrInvalid = errors.New("graph: invalid")
	// ErrBadCursor: a cursor was not made by this server, or for other arguments.
	ErrBadCursor = errors.New("graph: bad cursor")
	// ErrClosed: the store was closed.
	ErrClosed = errors.New("graph: store is closed")
	// ErrUnavailable: the store cannot be reached now; the same call may work later.
	ErrUnavailable = errors.New("graph: store is unavailable")
)
