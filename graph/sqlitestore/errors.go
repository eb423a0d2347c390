package sqlitestore

import (
	"context"
	"errors"
	"fmt"

	"modernc.org/sqlite"

	"entente/graph"
)

// What may be wrong with a file. Opening wraps the first three.
var (
	// ErrNoStore: there is no store at the path, and the caller asked for one that exists.
	ErrNoStore = errors.New("sqlitestore: no store there")
	// ErrNotStore: what is at the path is no store of Entente.
	ErrNotStore = errors.New("sqlitestore: not a store of Entente")
	// ErrNewer: the store was written by a newer version of Entente than this one.
	ErrNewer = errors.New("sqlitestore: written by a newer version of Entente")
	// ErrDamaged: the file holds what no version of Entente wrote.
	ErrDamaged = errors.New("sqlitestore: the file is damaged")
	// ErrFull: the disk, or the room that the file may take, is full.
	ErrFull = errors.New("sqlitestore: no room left")
)

// Primary result codes of SQLite (https://sqlite.org/rescode.html); the extended ones have them in their low byte.
const (
	codePerm     = 3
	codeBusy     = 5
	codeLocked   = 6
	codeReadOnly = 8
	codeIO       = 10
	codeCorrupt  = 11
	codeFull     = 13
	codeCantOpen = 14
	codeNotADB   = 26
)

// failure is an error with its cause kept from the text, where the cause may quote SQL or name the file.
type failure struct {
	operation string
	kind      error
	cause     error
}

func (f failure) Error() string { return fmt.Sprintf("sqlitestore: %s: %v", f.operation, f.kind) }

func (f failure) Unwrap() []error { return []error{f.kind, f.cause} }

var errInternal = errors.New("internal error")

// fail says which operation went wrong and how, in the sentinels that callers know. Errors of package graph pass as they are.
func fail(operation string, err error) error {
	var answer *sqlite.Error
	switch {
	case errors.Is(err, context.Canceled):
		return failure{operation, context.Canceled, err}
	case errors.Is(err, context.DeadlineExceeded):
		return failure{operation, context.DeadlineExceeded, err}
	case errors.As(err, &answer):
		return failure{operation, kindOf(answer.Code() & 0xff), err}
	case errors.Is(err, graph.ErrClosed), errors.Is(err, graph.ErrInvalid), errors.Is(err, graph.ErrNotFound):
		return fmt.Errorf("sqlitestore: %s: %w", operation, err)
	case errors.Is(err, ErrDamaged):
		return failure{operation, ErrDamaged, err}
	default:
		return failure{operation, errInternal, err}
	}
}

func kindOf(code int) error {
	switch code {
	case codeBusy, codeLocked, codePerm, codeReadOnly, codeIO, codeCantOpen:
		return graph.ErrUnavailable
	case codeFull:
		return ErrFull
	case codeCorrupt, codeNotADB:
		return ErrDamaged
	default:
		return errInternal
	}
}

// hasCode tells whether SQLite answered with the primary code.
func hasCode(err error, code int) bool {
	var answer *sqlite.Error
	return errors.As(err, &answer) && answer.Code()&0xff == code
}
