package api

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"entente/graph/resolver"
)

// maxTokens is how many tokens a query has at most: what is longer is refused while it is parsed.
const maxTokens = 10_000

// limitBody refuses requests that are too long.
func limitBody(limit int64, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, limit))
		if err != nil {
			status, message := http.StatusBadRequest, "the request could not be read"
			if _, tooLong := errors.AsType[*http.MaxBytesError](err); tooLong {
				status, message = http.StatusRequestEntityTooLarge, "the request is too long"
			}
			refuse(w, status, message)
			return
		}
		r.Body = io.NopCloser(bytes.NewReader(body))
		next.ServeHTTP(w, r)
	})
}

// refuse answers what never came to be a query.
func refuse(w http.ResponseWriter, status int, message string) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	response := graphql.Response{Errors: gqlerror.List{{Message: message, Extensions: map[string]any{"code": resolver.BadInput}}}}
	_ = json.NewEncoder(w).Encode(response) // a client that left reads nothing
}

// limits refuses queries that nest too deep or ask for too much, before the store is asked. Introspection costs nothing.
type limits struct{ depth, cost int }

// ExtensionName names it to gqlgen.
func (limits) ExtensionName() string { return "limits" }

// Validate accepts every schema.
func (limits) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext measures the operation and changes nothing.
func (l limits) MutateOperationContext(_ context.Context, op *graphql.OperationContext) *gqlerror.Error {
	m := measure{most: l, op: op}
	m.selection(op.Operation.SelectionSet, 1, 1)
	var err *gqlerror.Error
	switch {
	case m.depth > l.depth:
		err = gqlerror.Errorf("the query nests more than %d fields", l.depth)
	case m.cost > l.cost:
		err = gqlerror.Errorf("the query may ask for more than %d values: ask for shorter lists", l.cost)
	default:
		return nil
	}
	err.Extensions = map[string]any{"code": resolver.BadInput}
	return err
}

// measure adds up an operation, until it is over a limit.
type measure struct {
	most        limits
	op          *graphql.OperationContext
	depth, cost int
}

// selection adds up what is selected on so many items.
func (m *measure) selection(set ast.SelectionSet, depth, items int) {
	for _, selected := range set {
		if m.depth > m.most.depth || m.cost > m.most.cost {
			return
		}
		switch s := selected.(type) {
		case *ast.Field:
			m.field(s, depth, items)
		case *ast.InlineFragment:
			m.selection(s.SelectionSet, depth, items)
		case *ast.FragmentSpread:
			m.selection(m.op.Doc.Fragments.ForName(s.Name).SelectionSet, depth, items)
		}
	}
}

func (m *measure) field(f *ast.Field, depth, items int) {
	if strings.HasPrefix(f.Name, "__") {
		return
	}
	m.depth = max(m.depth, depth)
	m.cost += items * weight(f)
	if len(f.SelectionSet) > 0 {
		m.selection(f.SelectionSet, depth+1, items*length(f, f.ArgumentMap(m.op.Variables)))
	}
}

// weight is what one value of a field costs.
func weight(f *ast.Field) int {
	if f.Name == "text" {
		return 100 // up to 100,000 code points
	}
	return 1
}

// usualLength is how long a list is taken to be whose length no argument bounds.
const usualLength = 5

// length is how long the list of a field may get. Of a connection the edges are the list, and the field stands for them.
func length(f *ast.Field, arguments map[string]any) int {
	bound := func(name string) int { return max(1, whole(arguments[name])) }
	ids, _ := arguments["ids"].([]any)
	switch {
	case f.Name == "paths":
		return bound("first") * bound("maxLength")
	case f.Definition.Arguments.ForName("first") != nil:
		return bound("first")
	case f.Definition.Arguments.ForName("limit") != nil:
		return bound("limit")
	case len(ids) > 0:
		return len(ids)
	case f.Definition.Type.Elem != nil && !underBound(f):
		return usualLength
	default:
		return 1
	}
}

// underBound tells the lists whose length the field above has counted.
func underBound(f *ast.Field) bool {
	switch f.ObjectDefinition.Name {
	case "Subgraph", "PathResult", "Path":
		return true
	default:
		return f.Name == "edges"
	}
}

// whole is an argument that is a whole number, 0 where it is none. What is too large for any list is cut.
func whole(v any) int {
	const most = 1 << 20
	switch n := v.(type) {
	case int64:
		return int(min(n, most))
	case int:
		return min(n, most)
	case json.Number:
		i, err := n.Int64()
		if err != nil {
			return most
		}
		return int(min(i, most))
	default:
		return 0
	}
}
