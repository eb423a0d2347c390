package resolver

import (
	"context"
	"errors"
	"fmt"
	"path"
	"strings"
	"unicode/utf8"

	"entente/graph"
)

// Intake is the way in: it reads documents and changes the store.
type Intake interface {
	// Ingest stores what a document says, as a load of a text file does. A document of which nothing can be read gives a
	// *DocumentError.
	Ingest(ctx context.Context, d DocumentInput) (graph.Change, error)
	// Forget removes a document. One that is not there gives graph.ErrNotFound.
	Forget(ctx context.Context, document graph.ID) (graph.Change, error)
}

// DocumentError is why a document was not stored, in words for who sent it. Other documents are stored.
type DocumentError struct{ Reason string }

func (p *DocumentError) Error() string { return p.Reason }

// DocumentInput is a document as a client sends it.
type DocumentInput struct {
	Name   string
	Text   string
	Date   *string
	Source *string
}

// maxName is how many bytes the name of a document has at most, as in most file systems.
const maxName = 255

// IntakeLimits are how many documents one call brings at most, and how many bytes the text of one has.
type IntakeLimits struct{ Documents, Bytes int }

// Mutation answers the fields of the root that write.
type Mutation struct {
	intake Intake
	limits IntakeLimits
}

// NewMutation makes a root over the way in.
func NewMutation(intake Intake, limits IntakeLimits) *Mutation {
	return &Mutation{intake: intake, limits: limits}
}

// Ingest stores the documents in their order, each in whole or not at all. What is wrong with the call as a whole is an
// error before anything is read; what is wrong with one document is a problem of the report. Where the store fails, what
// was stored before stays, and the same call again does the rest.
func (m *Mutation) Ingest(ctx context.Context, documents []*DocumentInput) (*ChangeReport, error) {
	if err := m.check(documents); err != nil {
		return nil, err
	}
	report := &ChangeReport{Problems: []string{}}
	for _, d := range documents {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		change, err := m.intake.Ingest(ctx, *d)
		if problem, found := errors.AsType[*DocumentError](err); found {
			report.Problems = append(report.Problems, plainLine(d.Name)+": "+plainLine(problem.Reason))
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("resolver: ingest: %w", err)
		}
		report.add(change)
	}
	return report, nil
}

// check reads the arguments before anything is stored, and leaves of each name the base.
func (m *Mutation) check(documents []*DocumentInput) error {
	if len(documents) > m.limits.Documents {
		return overLimit("the documents are %d, more than %d a call", len(documents), m.limits.Documents)
	}
	for i, d := range documents {
		d.Name = path.Base(strings.TrimSpace(d.Name))
		switch {
		case len(d.Text) > m.limits.Bytes:
			return overLimit("the text of document %d has %d bytes, more than %d", i, len(d.Text), m.limits.Bytes)
		case d.Name == "." || d.Name == "/" || len(d.Name) > maxName:
			return badInput("the name of document %d is no name of a file, of up to %d bytes", i, maxName)
		case d.Date != nil && !isDate(*d.Date):
			return badInput("the date of document %d is no day, month or year in EDTF, as 2024-06-27", i)
		}
	}
	return nil
}

// isDate tells whether the text is a date that has an earliest and a latest day.
func isDate(text string) bool {
	date, err := graph.ParseDate(text)
	return err == nil && date.Bounded()
}

// plainLine is a text as it stands in a line of a report.
func plainLine(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7F || r == utf8.RuneError {
			return ' '
		}
		return r
	}, text)
}

// Forget removes a document and what only it says.
func (m *Mutation) Forget(ctx context.Context, document graph.ID) (*ChangeReport, error) {
	change, err := m.intake.Forget(ctx, document)
	if errors.Is(err, graph.ErrNotFound) {
		return nil, &Error{Code: NotFound, Message: "there is no such document"}
	}
	if err != nil {
		return nil, fmt.Errorf("resolver: forget: %w", err)
	}
	report := &ChangeReport{Problems: []string{}}
	report.add(change)
	return report, nil
}

// ChangeReport says what a write changed.
type ChangeReport struct {
	Documents                                 int
	NodesAdded, FactsAdded, ClaimsAdded       int
	NodesRemoved, FactsRemoved, ClaimsRemoved int
	Problems                                  []string
}

func (r *ChangeReport) add(c graph.Change) {
	r.Documents += c.DocumentsAdded + c.DocumentsRemoved
	if c.Replaced && c.DocumentsAdded == 0 {
		r.Documents++
	}
	r.NodesAdded += c.NodesAdded
	r.FactsAdded += c.FactsAdded
	r.ClaimsAdded += c.ClaimsAdded
	r.NodesRemoved += c.NodesRemoved
	r.FactsRemoved += c.FactsRemoved
	r.ClaimsRemoved += c.ClaimsRemoved
}
