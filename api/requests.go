package api

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"slices"
	"strconv"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"entente/graph/resolver"
)

// call is what the operations of one request share.
type call struct {
	get    bool
	writes writes
	began  time.Time
	cost   int // so far
	// refused tells that the operation at hand was, and status what that gives where it is no usual one.
	refused bool
	status  int
}

// statusNotByGET is for what has to be asked by POST.
const statusNotByGET = http.StatusMethodNotAllowed

type callKey struct{}

// callOf is the call of a request, nil where it is none.
func callOf(ctx context.Context) *call {
	c, _ := ctx.Value(callKey{}).(*call)
	return c
}

// requests takes GraphQL requests, refuses what is none, and answers each when its answer is whole.
type requests struct {
	Config
	queue  queue
	server http.Handler
}

func newRequests(c Config, server http.Handler) http.Handler {
	return &requests{Config: c, queue: newQueue(c.MaxQueries, c.MaxWaiting, c.MaxWait), server: server}
}

// writeSlack is how long an answer that is ready may take to be written.
const writeSlack = 30 * time.Second

// ServeHTTP answers a request. The store is asked under a place of the queue, which is free again before a client that
// reads slowly has read the answer.
func (q *requests) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if no := q.refusal(r); no != nil {
		no.write(w)
		return
	}
	connection := http.NewResponseController(w)
	_ = connection.SetWriteDeadline(time.Now().Add(q.MaxWait + max(q.QueryTimeout, q.IngestTimeout) + writeSlack)) // where it can be set
	a := q.answer(w, r)
	_ = connection.SetWriteDeadline(time.Now().Add(writeSlack))
	a.write(w)
}

func (q *requests) answer(w http.ResponseWriter, r *http.Request) *answer {
	access := writesOf(r, q.WriteToken)
	body, no := q.body(w, r, access)
	if no != nil {
		return no
	}
	leave, no := q.queue.enter(r.Context())
	if no != nil {
		return no
	}
	defer leave()
	return q.perform(r, body, access)
}

// refusal refuses by method and type of content alone. A form of another site can send neither.
func (q *requests) refusal(r *http.Request) *answer {
	allowed := "GET, POST, OPTIONS"
	if q.Public {
		allowed = "POST, OPTIONS"
	}
	switch r.Method {
	case http.MethodPost:
		if media, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || media != "application/json" {
			return refuse(http.StatusUnsupportedMediaType, resolver.BadInput, "the content must be of the type application/json")
		}
		return nil
	case http.MethodOptions:
		return &answer{status: http.StatusNoContent, header: http.Header{"Allow": {allowed}}}
	case http.MethodGet:
		if !q.Public {
			return nil
		}
	}
	no := refuse(http.StatusMethodNotAllowed, resolver.BadInput, "the method must be one of %s", allowed)
	no.header.Set("Allow", allowed)
	return no
}

// body reads what was sent.
func (q *requests) body(w http.ResponseWriter, r *http.Request, access writes) ([]byte, *answer) {
	limit := q.MaxBody
	if access == mayWrite {
		limit = max(q.MaxBody, q.MaxIngestBody)
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, limit))
	if _, tooLong := errors.AsType[*http.MaxBytesError](err); tooLong {
		return nil, refuse(http.StatusRequestEntityTooLarge, resolver.Limit, "the request has more than %d bytes", limit)
	}
	if err != nil {
		return nil, refuse(http.StatusBadRequest, resolver.BadInput, "the request could not be read")
	}
	return body, nil
}

// perform answers the operation of a request, or the several of one that is a list, one after the other.
func (q *requests) perform(r *http.Request, body []byte, access writes) *answer {
	c := &call{get: r.Method == http.MethodGet, writes: access, began: time.Now()}
	r = r.WithContext(context.WithValue(r.Context(), callKey{}, c))
	if start := bytes.TrimLeft(body, " \t\r\n"); c.get || len(start) == 0 || start[0] != '[' {
		return q.operation(r, c, body)
	}
	var batch []json.RawMessage
	if err := json.Unmarshal(body, &batch); err != nil || len(batch) == 0 {
		return refuse(http.StatusBadRequest, resolver.BadInput, "the request is no JSON object with a query, nor a list of such")
	}
	if len(batch) > q.MaxBatch {
		return refuse(http.StatusBadRequest, resolver.Limit, "the request has %d operations, more than %d", len(batch), q.MaxBatch)
	}
	answers := make([]json.RawMessage, len(batch))
	for i, body := range batch {
		answers[i] = q.operation(r, c, body).body.Bytes()
	}
	whole, err := json.Marshal(answers)
	if err != nil {
		return refuse(http.StatusInternalServerError, resolver.Internal, "internal error")
	}
	return &answer{status: http.StatusOK, header: http.Header{"Content-Type": {jsonType}}, body: *bytes.NewBuffer(whole)}
}

const (
	jsonType     = "application/json"
	responseType = "application/graphql-response+json"
)

// operation answers one operation.
func (q *requests) operation(r *http.Request, c *call, body []byte) *answer {
	c.refused, c.status = false, 0
	one := r.Clone(r.Context())
	one.Body, one.ContentLength = io.NopCloser(bytes.NewReader(body)), int64(len(body))
	a := &answer{status: http.StatusOK, header: http.Header{}}
	q.server.ServeHTTP(a, one)
	switch json := a.header.Get("Content-Type") != responseType; {
	case c.status != 0:
		a.status = c.status
	case json && a.status == http.StatusUnprocessableEntity:
		a.status = http.StatusOK // as GraphQL over HTTP has it: who asks for application/json reads the errors
	case !json && c.refused:
		a.status = http.StatusBadRequest
	}
	return a
}

// answer keeps an answer until it is whole.
type answer struct {
	header http.Header
	status int
	body   bytes.Buffer
}

// Header is that of the answer.
func (a *answer) Header() http.Header { return a.header }

// WriteHeader keeps the status.
func (a *answer) WriteHeader(status int) { a.status = status }

// Write keeps the body.
func (a *answer) Write(b []byte) (int, error) { return a.body.Write(b) }

func (a *answer) write(w http.ResponseWriter) {
	for name, values := range a.header {
		w.Header()[name] = slices.Clone(values)
	}
	w.Header().Set("Cache-Control", "no-store")
	if a.status != http.StatusNoContent {
		w.Header().Set("Content-Length", strconv.Itoa(a.body.Len()))
	}
	w.WriteHeader(a.status)
	_, _ = w.Write(a.body.Bytes()) // a client that left reads nothing
}

// refuse answers what never came to be a query.
func refuse(status int, code resolver.Code, format string, args ...any) *answer {
	a := &answer{status: status, header: http.Header{"Content-Type": {jsonType}}}
	_ = json.NewEncoder(&a.body).Encode(graphql.Response{ // a buffer takes all
		Errors:     gqlerror.List{{Message: fmt.Sprintf(format, args...), Extensions: map[string]any{"code": code}}},
		Extensions: map[string]any{costExtension: 0},
	})
	return a
}
