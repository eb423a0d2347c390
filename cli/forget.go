package cli

import (
	"context"
	"errors"
	"fmt"

	"entente/graph"
)

// forgetCommand is `entente forget`.
type forgetCommand struct {
	storeFlag
	Documents []graph.ID `arg:"" name:"document-id" help:"The id of a document (doc: and 20 hex digits)."`
}

// Run forgets each document; one that the store does not have is told, and the others are forgotten.
func (c *forgetCommand) Run(ctx context.Context, s *session) error {
	store, err := c.open(ctx)
	if err != nil {
		return err
	}
	return c.close(store, c.forget(ctx, s, store))
}

func (c *forgetCommand) forget(ctx context.Context, s *session, store graph.Writer) error {
	var total graph.Change
	forgotten, failed := 0, false
	for _, id := range c.Documents {
		change, err := store.Forget(ctx, id)
		switch {
		case errors.Is(err, graph.ErrNotFound):
			s.failAt(string(id), errors.New("no such document"))
			failed = true
		case err != nil:
			return err
		default:
			total = total.Add(change)
			forgotten++
		}
	}
	fmt.Fprintf(s.Out, "%s forgotten.\n%s", count(forgotten, "document"), changed("removed", total.ClaimsRemoved, total.NodesRemoved, total.FactsRemoved))
	if total.NodesAdded+total.FactsAdded > 0 {
		// What the document held together, or dated more narrowly, falls apart into others.
		fmt.Fprint(s.Out, changed("added", total.ClaimsAdded, total.NodesAdded, total.FactsAdded))
	}
	if failed {
		return errTold
	}
	return nil
}
