package cli

import (
	"context"
	"log/slog"

	"entente/api"
	"entente/graph"
	"entente/loader"
)

// serveCommand is `entente serve`.
type serveCommand struct {
	storeFlag
	Addr string   `default:"127.0.0.1:8080" help:"Where to listen."`
	Load []string `placeholder:"PATH" sep:"none" help:"Load this before serving; may be repeated."`
}

// Run serves until it is told to stop, and ends what it began to answer.
func (c *serveCommand) Run(ctx context.Context, s *session) error {
	logger := slog.New(slog.NewTextHandler(s.Err, nil))
	store, err := c.openOrCreate(ctx)
	if err != nil {
		return err
	}
	if err := c.load(ctx, s, store, logger); err != nil {
		return c.close(store, err)
	}
	return c.close(store, api.Serve(ctx, c.Addr, api.New(api.Config{Reader: store, Logger: logger})))
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
