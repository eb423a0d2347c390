package cli

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"

	"entente/api"
	"entente/graph"
	"entente/loader"
)

// serveCommand is `entente serve`.
type serveCommand struct {
	storeFlag
	Addr      string    `default:"127.0.0.1:8080" help:"Where to listen."`
	Load      []pathArg `placeholder:"PATH" sep:"none" help:"Load this before serving; may be repeated."`
	Registers bool      `help:"Load the registers' own facts before serving, in place of an older version of them."`
}

// Run serves until it is told to stop, and ends what it began to answer. The address is taken before anything is loaded,
// so that one that cannot be had fails at once.
func (c *serveCommand) Run(ctx context.Context, s *session) error {
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", c.Addr)
	if err != nil {
		return fmt.Errorf("%s: cannot listen: %w", shown(c.Addr), cause(err))
	}
	defer listener.Close() //nolint:errcheck // the server closes it, but for a start that fails
	logger := slog.New(slog.NewTextHandler(s.Err, nil))
	store, err := c.openOrCreate(ctx)
	if err != nil {
		return err
	}
	if err := c.fill(ctx, s, store, logger); err != nil {
		return c.close(store, err)
	}
	logger.InfoContext(ctx, "serving", "url", "http://"+listener.Addr().String(), "store", c.Store)
	err = api.ServeOn(ctx, listener, api.New(api.Config{Reader: store, Logger: logger}))
	logger.InfoContext(ctx, "stopped")
	return c.close(store, err)
}

// cause is what the system says of an address, without the operation and the address.
func cause(err error) error {
	var at *net.OpError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

// fill loads the registers, where they are asked for, and what else is to be served.
func (c *serveCommand) fill(ctx context.Context, s *session, store graph.Store, logger *slog.Logger) error {
	if c.Registers {
		change, err := loader.LoadRegisters(ctx, store)
		if err != nil {
			return err
		}
		logger.InfoContext(ctx, "registers loaded", "facts added", change.FactsAdded)
	}
	return c.load(ctx, s, store, logger)
}

// load loads what is to be served. A file that fails is logged, and the rest is served.
func (c *serveCommand) load(ctx context.Context, s *session, into graph.Applier, logger *slog.Logger) error {
	if len(c.Load) == 0 {
		return nil
	}
	load, err := newLoad(s, documentFlags{Paths: c.Load})
	if err != nil {
		return err
	}
	defer load.close()
	report, err := loader.Load(ctx, load.files, load.from, load.by, into, func(o loader.Outcome) {
		if o.Err != nil {
			logger.WarnContext(ctx, "not loaded", "file", o.File.Path, "reason", o.Err)
		}
	})
	if err != nil {
		return err
	}
	logger.InfoContext(ctx, "loaded", "new", report.New, "replaced", report.Replaced, "unchanged", report.Unchanged, "failed", report.Failed)
	return nil
}
