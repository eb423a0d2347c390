// Package api serves the graph over HTTP: GraphQL at /graphql, GraphiQL to ask by hand at /graphiql, whether the process and
// the store answer at /healthz and /readyz, and a page that says so at /.
package api

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"
)

// New makes the handler of all that the server answers.
func New(c Config) http.Handler {
	c = c.withDefaults()
	mux := http.NewServeMux()
	mux.Handle("/graphql", cross(c.AllowOrigins, c.Public, graphQL(c)))
	mux.HandleFunc("GET /healthz", healthz)
	mux.HandleFunc("GET /readyz", readyz(c.Reader, c.Logger))
	mux.HandleFunc("GET /{$}", page(c.Public))
	if !c.Public {
		graphiQL(mux, c.Pages)
	}
	return logged(c.Logger, secured(mux))
}

// The timeouts of connections. A request to /graphql sets its own time to write.
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
