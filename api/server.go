// Package api serves the graph over HTTP: GraphQL at /graphql, whether the process and the store answer at /healthz and
// /readyz, and a page that says so at /.
package api

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"

	"entente/graph"
)

// Config is what a server needs. Of the limits, 0 means the default.
type Config struct {
	// Reader is the store that answers.
	Reader graph.Reader
	// Logger gets one line a request and what went wrong; nil for none.
	Logger *slog.Logger
	// QueryTimeout ends a query that takes longer; by default 30 seconds.
	QueryTimeout time.Duration
	// MaxBody is the longest request, in bytes; by default 1 MiB.
	MaxBody int64
	// MaxDepth is how many fields a query may nest; by default 24.
	MaxDepth int
	// MaxCost is how many values a query may ask for at most, lists taken as long as they may get; by default 1,000,000.
	MaxCost int
}

func (c Config) withDefaults() Config {
	if c.Logger == nil {
		c.Logger = slog.New(slog.DiscardHandler)
	}
	if c.QueryTimeout == 0 {
		c.QueryTimeout = 30 * time.Second
	}
	if c.MaxBody == 0 {
		c.MaxBody = 1 << 20
	}
	if c.MaxDepth == 0 {
		c.MaxDepth = 24
	}
	if c.MaxCost == 0 {
		c.MaxCost = 1_000_000
	}
	return c
}

// New makes the handler of all that the server answers.
func New(c Config) http.Handler {
	c = c.withDefaults()
	mux := http.NewServeMux()
	mux.Handle("/graphql", limitBody(c.MaxBody, graphQL(c)))
	mux.HandleFunc("GET /healthz", healthz)
	mux.HandleFunc("GET /readyz", readyz(c.Reader, c.Logger))
	mux.HandleFunc("GET /{$}", page)
	return logged(c.Logger, mux)
}

// The timeouts of connections. Writing starts with the request, and so is longer than a query may take.
const (
	readHeaderTimeout = 5 * time.Second
	readTimeout       = 30 * time.Second
	writeTimeout      = 2 * time.Minute
	idleTimeout       = 2 * time.Minute
	shutdownTimeout   = 15 * time.Second
	maxHeaderBytes    = 64 << 10
)

// Serve listens on an address (host:port) until the context ends, then lets the requests that it began finish. It is an
// error where it cannot listen, or where they do not finish within 15 seconds.
func Serve(ctx context.Context, addr string, handler http.Handler) error {
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", addr)
	if err != nil {
		return fmt.Errorf("api: listen: %w", err)
	}
	return ServeOn(ctx, listener, handler)
}

// ServeOn is Serve on a listener that is there already, which it closes.
func ServeOn(ctx context.Context, listener net.Listener, handler http.Handler) error {
	server := &http.Server{
		Handler: handler, ReadHeaderTimeout: readHeaderTimeout, ReadTimeout: readTimeout, WriteTimeout: writeTimeout,
		IdleTimeout: idleTimeout, MaxHeaderBytes: maxHeaderBytes,
	}
	stopped := make(chan error, 1)
	stopping, stop := context.WithCancel(ctx)
	defer stop()
	go func() {
		<-stopping.Done()
		grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownTimeout)
		defer cancel()
		stopped <- server.Shutdown(grace)
	}()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("api: serve: %w", err)
	}
	if err := <-stopped; err != nil {
		return fmt.Errorf("api: shut down: %w", err)
	}
	return nil
}
