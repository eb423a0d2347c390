package api

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"entente/graph/resolver"
)

// reader reads what an operation asks for, with its variables: what its lists hold at most and what it costs, in nodes.
type reader struct {
	most Limits
	op   *graphql.OperationContext
	// schema is what is asked, and plain are its types that cost nothing.
	schema *ast.Schema
	plain  map[string]bool
	// fragments are the costs of those that were read.
	fragments map[string]int
	// refused is the first list that is too long.
	refused *gqlerror.Error
	// introspects tells that the schema is asked for.
	introspects bool
}

// selection is what a selection costs for one item. Validation has refused fragments that lie within themselves.
func (r *reader) selection(set ast.SelectionSet) int {
	cost := 0
	for _, selected := range set {
		switch s := selected.(type) {
		case *ast.Field:
			cost += r.field(s)
		case *ast.InlineFragment:
			cost += r.selection(s.SelectionSet)
		case *ast.FragmentSpread:
			cost += r.fragment(s.Name)
		}
	}
	return min(cost, enough)
}

func (r *reader) fragment(name string) int {
	cost, known := r.fragments[name]
	if !known {
		cost = r.selection(r.op.Doc.Fragments.ForName(name).SelectionSet)
		r.fragments[name] = cost
	}
	return cost
}

// field is what a field costs: the nodes that it may give, and for each what is selected on it. Introspection costs
// nothing.
func (r *reader) field(f *ast.Field) int {
	if strings.HasPrefix(f.Name, "__") {
		r.introspects = r.introspects || f.Name != "__typename"
		return 0
	}
	arguments, err := argumentsOf(f, r.op.Variables)
	if err != nil {
		r.refuse(refusal(resolver.BadInput, "an argument has a value that is not allowed"))
		return 0
	}
	r.lists(f, arguments)
	n := length(f, arguments)
	return min(r.own(f, n)+n*r.selection(f.SelectionSet), enough)
}

func (r *reader) refuse(err *gqlerror.Error) {
	if r.refused == nil {
		r.refused = err
	}
}

// argumentsOf are the arguments of a field. gqlparser panics on numbers beyond all bounds where a scalar lets them pass.
func argumentsOf(f *ast.Field, variables map[string]any) (arguments map[string]any, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("%w: %v", errArguments, fault)
		}
	}()
	return f.ArgumentMap(variables), nil
}

var errArguments = errors.New("api: arguments cannot be read")

// textCost is what a document's text costs: up to 100,000 code points.
const textCost = 100

// plainTypes are the types that are values of what has them and no nodes: all that they have are scalars and other plain
// types, without arguments.
func plainTypes(schema *ast.Schema) map[string]bool {
	plain := map[string]bool{}
	for found := true; found; {
		found = false
		for name, def := range schema.Types {
			if !plain[name] && isPlain(def, plain) {
				plain[name], found = true, true
			}
		}
	}
	return plain
}

func isPlain(def *ast.Definition, plain map[string]bool) bool {
	switch def.Kind {
	case ast.Scalar, ast.Enum:
		return true
	case ast.Object:
		for _, f := range def.Fields {
			if len(f.Arguments) > 0 || !plain[f.Type.Name()] {
				return false
			}
		}
		return true
	default:
		return false
	}
}

// own is what a field costs by itself where it gives n. What stands between a list and its items the list has counted. A
// field of the root costs something whatever it gives, since the store is asked.
func (r *reader) own(f *ast.Field, n int) int {
	switch {
	case f.Name == "text" && f.ObjectDefinition.Name == "Document":
		return textCost
	case underBound(f):
		return 0
	case !r.plain[f.Definition.Type.Name()]:
		return n
	case f.ObjectDefinition.Name == "Query", f.ObjectDefinition.Name == "Mutation":
		return 1
	default:
		return 0
	}
}

// usualLength is how long a list is taken to be whose length no argument bounds.
const usualLength = 5

// length is how many a field may give. Of a connection the edges are the list, and the field stands for them.
func length(f *ast.Field, arguments map[string]any) int {
	bound := func(name string) int { return max(1, whole(arguments[name])) }
	ids, _ := arguments["ids"].([]any)
	switch {
	case f.Name == "paths":
		return bound("first") * (2*bound("maxLength") + 1) // nodes and facts
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

// underBound tells the fields that give what the field above has counted.
func underBound(f *ast.Field) bool {
	switch of := f.ObjectDefinition.Name; {
	case of == "Subgraph", of == "PathResult", of == "Path":
		return true
	case strings.HasSuffix(of, "Connection"):
		return f.Name == "edges"
	case strings.HasSuffix(of, "Edge"):
		return f.Name == "node"
	default:
		return false
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
