package api

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"github.com/99designs/gqlgen/graphql"
)

// note is what the log of a request tells of its query.
type note struct {
	operation string
	errors    int
}

type noteKey struct{}

// noteOf is the note of the request, nil where there is none.
func noteOf(ctx context.Context) *note {
	n, _ := ctx.Value(noteKey{}).(*note)
	return n
}

// logged writes one line a request. It tells the name of the operation and never its text or its variables.
func logged(logger *slog.Logger, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start, told, counted := time.Now(), &note{}, &counter{ResponseWriter: w, status: http.StatusOK}
		next.ServeHTTP(counted, r.WithContext(context.WithValue(r.Context(), noteKey{}, told)))
		logger.InfoContext(r.Context(), "request",
			"method", r.Method, "path", r.URL.Path, "status", counted.status, "bytes", counted.bytes,
			"took", time.Since(start), "operation", told.operation, "errors", told.errors)
	})
}

// counter notes what was answered.
type counter struct {
	http.ResponseWriter
	status int
	bytes  int
}

func (c *counter) WriteHeader(status int) {
	c.status = status
	c.ResponseWriter.WriteHeader(status)
}

func (c *counter) Write(b []byte) (int, error) {
	n, err := c.ResponseWriter.Write(b)
	c.bytes += n
	return n, err
}

// Unwrap lets http.ResponseController through.
func (c *counter) Unwrap() http.ResponseWriter { return c.ResponseWriter }

// maxErrors is how many errors an answer tells. A query that is wrong all over has one for each word.
const maxErrors = 100

// noteResponse notes the operation and how many errors it ended in, and tells what it cost.
func noteResponse(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
	graphql.RegisterExtension(ctx, costExtension, costOf(ctx))
	response := next(ctx)
	if response == nil {
		return nil
	}
	if n := noteOf(ctx); n != nil {
		n.errors += len(response.Errors)
		if op := operationOf(ctx); op != nil {
			n.operation = op.Name
		}
	}
	if len(response.Errors) > maxErrors {
		response.Errors = response.Errors[:maxErrors]
	}
	return response
}
