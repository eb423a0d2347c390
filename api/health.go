package api

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"time"

	"entente/graph"
)

// readyTimeout is how long the store may take to show that it answers.
const readyTimeout = 2 * time.Second

// healthz says that the process is up.
func healthz(w http.ResponseWriter, _ *http.Request) { say(w, http.StatusOK, "ok\n") }

// readyz says whether the store answers a read of one node.
func readyz(nodes graph.Nodes, logger *slog.Logger) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), readyTimeout)
		defer cancel()
		if _, err := nodes.Nodes(ctx, []graph.ID{"nation:RUS"}); err != nil {
			logger.WarnContext(ctx, "not ready", "error", err)
			say(w, http.StatusServiceUnavailable, "the store does not answer\n")
			return
		}
		say(w, http.StatusOK, "ready\n")
	}
}

func say(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = io.WriteString(w, text) // a client that left reads nothing
}
