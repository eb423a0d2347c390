package graph

import "context"

// Writer changes a store. Each call is one transaction: in whole or not at all, also where the process dies in it.
//
// Any order of applying the same final set of parts and judgements ends in the same bytes of export.
type Writer interface {
	Applier
	// Forget removes all parts of a document. A document that is not there gives ErrNotFound.
	Forget(ctx context.Context, document ID) (Change, error)
	// Judge adds judgements, normalized; those that the store has already change nothing.
	Judge(ctx context.Context, judgements []Judgement) (Change, error)
}

// Applier stores parts.
type Applier interface {
	// Apply stores one part, in place of what the store has of that part. It normalizes the contribution first; one that
	// breaks the model gives ErrInvalid. An equal part is no write and gives the zero Change. A document keeps every name
	// under which a part of it was applied; its title, date and source are those of its least part.
	Apply(ctx context.Context, c Contribution) (Change, error)
}

// Previewer is a store that can tell what Apply would change, and change nothing.
type Previewer interface {
	// Preview calls do with an Applier on the store as it is. What is applied through it is seen by what is applied
	// through it later and by nobody else, and is all undone when do returns, whose error Preview passes on. The Applier
	// is for one goroutine and serves no longer than do.
	Preview(ctx context.Context, do func(Applier) error) error
}

// Change counts what a write did, by ids: a claim, fact or node whose id stayed counts neither as added nor as removed, and
// a claim that several parts give is one.
type Change struct {
	DocumentsAdded, DocumentsRemoved int
	ClaimsAdded, ClaimsRemoved       int
	NodesAdded, NodesRemoved         int
	FactsAdded, FactsRemoved         int
	// Replaced tells that the part was there with other content.
	Replaced bool
	// Written tells that something was written, if only a name of a document: false where the store already was as asked.
	Written bool
}

// Add sums two changes.
func (c Change) Add(o Change) Change {
	c.DocumentsAdded += o.DocumentsAdded
	c.DocumentsRemoved += o.DocumentsRemoved
	c.ClaimsAdded += o.ClaimsAdded
	c.ClaimsRemoved += o.ClaimsRemoved
	c.NodesAdded += o.NodesAdded
	c.NodesRemoved += o.NodesRemoved
	c.FactsAdded += o.FactsAdded
	c.FactsRemoved += o.FactsRemoved
	c.Replaced = c.Replaced || o.Replaced
	c.Written = c.Written || o.Written
	return c
}
