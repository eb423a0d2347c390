package api

import (
	"github.com/vektah/gqlparser/v2/ast"

	"entente/graph/resolver"
)

// maxNodesByID is how many ids the field nodes takes.
const maxNodesByID = 100

// lists refuses arguments that ask for too long lists, or are too long.
func (r *reader) lists(f *ast.Field, arguments map[string]any) {
	for _, a := range f.Definition.Arguments {
		value := arguments[a.Name]
		switch n := whole(value); {
		case a.Name == "first" && n > r.most.MaxFirst:
			r.refuse(refusal(resolver.Limit, "first of %s is %d, more than %d", f.Name, n, r.most.MaxFirst))
		case a.Name == "limit" && n > r.most.MaxNodes:
			r.refuse(refusal(resolver.Limit, "limit of %s is %d, more than %d", f.Name, n, r.most.MaxNodes))
		}
		most := r.most.MaxList
		if f.Name == "nodes" && a.Name == "ids" {
			most = min(most, maxNodesByID)
		}
		r.list(a.Name, a.Type, value, most)
	}
}

// list refuses a list that is too long, be it the argument or within it. Of an enum no list needs more than all values.
func (r *reader) list(name string, t *ast.Type, value any, most int) {
	def := r.schema.Types[t.Name()]
	switch v := value.(type) {
	case []any:
		if def.Kind == ast.Enum {
			most = min(most, len(def.EnumValues))
		}
		if len(v) > most {
			r.refuse(refusal(resolver.Limit, "%s has %d entries, more than %d", name, len(v), most))
			return
		}
		for _, entry := range v {
			r.list(name, t, entry, most)
		}
	case map[string]any:
		for _, f := range def.Fields {
			r.list(f.Name, f.Type, v[f.Name], r.most.MaxList)
		}
	}
}
