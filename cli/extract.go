package cli

import (
	"bufio"
	"context"

	"entente/loader"
	"entente/loader/extraction"
)

// extractCommand is `entente extract`.
type extractCommand struct{ documentFlags }

// Validate asks for something to read.
func (c *extractCommand) Validate() error { return c.somePath() }

// Run prints what each document says, in the order given.
func (c *extractCommand) Run(ctx context.Context, s *session) error {
	load, err := newLoad(s, c.documentFlags)
	if err != nil {
		return err
	}
	defer load.close()
	out := bufio.NewWriter(s.Out)
	failed := false
	err = loader.Extract(ctx, load.files, load.from, load.by, func(o loader.Outcome) error {
		var line extraction.Document
		if o.Err == nil {
			line, o.Err = extraction.Of(o.File.Path, o.Contribution)
		}
		if o.Err != nil {
			s.failAt(o.File.Path, o.Err)
			failed = failed || !o.File.Skipped()
			return nil
		}
		if err := line.Write(out); err != nil {
			return err
		}
		return out.Flush()
	})
	if err == nil && failed {
		return errTold
	}
	return err
}
