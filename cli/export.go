package cli

import "context"

// exportCommand is `entente export`.
type exportCommand struct{ storeFlag }

// Run prints the whole store.
func (c *exportCommand) Run(ctx context.Context, s *session) error {
	store, err := c.open(ctx)
	if err != nil {
		return err
	}
	return c.close(store, store.Export(ctx, s.Out))
}
