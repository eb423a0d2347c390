package api

import (
	"context"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/lexer"
	"github.com/vektah/gqlparser/v2/parser"

	"entente/graph/resolver"
)

// syntax refuses queries that are too long, too deep or too repetitive, before they are held against the schema: that takes
// time that grows faster than the query does.
type syntax struct {
	most Limits
	// known has the queries that passed before.
	known graphql.Cache[*ast.QueryDocument]
}

// ExtensionName names it to gqlgen.
func (syntax) ExtensionName() string { return "syntax" }

// Validate accepts every schema.
func (syntax) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationParameters reads the query and changes nothing. What does not parse is left to gqlgen, which says why.
func (s syntax) MutateOperationParameters(ctx context.Context, request *graphql.RawParams) *gqlerror.Error {
	if _, passed := s.known.Get(ctx, request.Query); passed {
		return nil
	}
	source := &ast.Source{Input: request.Query}
	if err := s.tokens(source); err != nil {
		return err
	}
	doc, err := parser.ParseQuery(source)
	if err != nil {
		return nil //nolint:nilerr // gqlgen says why
	}
	counts := tally{fragments: map[string]*ast.FragmentDefinition{}, counted: map[string]*shape{}}
	for _, f := range doc.Fragments {
		counts.fragments[f.Name] = f
	}
	for _, op := range doc.Operations {
		if err := s.refusal(counts.operation(op)); err != nil {
			return err
		}
	}
	for _, f := range doc.Fragments { // those that no operation uses too
		if err := s.refusal(*counts.fragment(f.Name)); err != nil {
			return err
		}
	}
	return nil
}

// maxNesting is how deep brackets lie within brackets. A standard introspection has 15; the parser recurses.
const maxNesting = 200

// tokens counts the words and marks, comments included, as far as the text can be read.
func (s syntax) tokens(source *ast.Source) *gqlerror.Error {
	reader, nesting := lexer.New(source), 0
	for n := 1; ; n++ {
		token, err := reader.ReadToken()
		if err != nil || token.Kind == lexer.EOF {
			return nil //nolint:nilerr // the parser says where
		}
		if n > s.most.MaxTokens {
			return refusal(resolver.Limit, "the query has more than %d tokens", s.most.MaxTokens)
		}
		switch token.Kind {
		case lexer.BraceL, lexer.BracketL, lexer.ParenL:
			nesting++
		case lexer.BraceR, lexer.BracketR, lexer.ParenR:
			nesting--
		}
		if nesting > maxNesting {
			return refusal(resolver.Limit, "the query nests more than %d brackets", maxNesting)
		}
	}
}

func (s syntax) refusal(is shape) *gqlerror.Error {
	switch {
	case is.depth > s.most.MaxDepth:
		return refusal(resolver.Limit, "the query nests more than %d fields", s.most.MaxDepth)
	case is.aliases > s.most.MaxAliases:
		return refusal(resolver.Limit, "the query has more than %d aliases", s.most.MaxAliases)
	case is.repeats > s.most.MaxRepeats:
		return refusal(resolver.Limit, "the query repeats fields, fragments or directives more than %d times", s.most.MaxRepeats)
	case is.directives > s.most.MaxDirectives:
		return refusal(resolver.Limit, "the query has more than %d directives", s.most.MaxDirectives)
	default:
		return nil
	}
}

// shape is how large a selection is with its fragments written out. Introspection has no depth.
type shape struct{ depth, aliases, repeats, directives int }

// enough is where counting ends: fragments within fragments make numbers that no int holds.
const enough = 1 << 30

func (s *shape) add(o shape) {
	s.aliases = min(s.aliases+o.aliases, enough)
	s.repeats = min(s.repeats+o.repeats, enough)
	s.directives = min(s.directives+o.directives, enough)
	s.depth = max(s.depth, o.depth)
}

// tally counts each fragment once.
type tally struct {
	fragments map[string]*ast.FragmentDefinition
	counted   map[string]*shape
}

func (c tally) operation(op *ast.OperationDefinition) shape {
	is := c.set(op.SelectionSet, "", map[string]bool{})
	is.add(directives(op.Directives))
	for _, v := range op.VariableDefinitions {
		is.add(directives(v.Directives))
	}
	return is
}

// fragment counts a fragment. One that lies within itself counts there as nothing, and is refused when it is held against
// the schema; so is one that is not there.
func (c tally) fragment(name string) *shape {
	if known, found := c.counted[name]; found {
		return known
	}
	is := &shape{}
	c.counted[name] = is
	if f, found := c.fragments[name]; found {
		whole := c.set(f.SelectionSet, "", map[string]bool{})
		whole.add(directives(f.Directives))
		if strings.HasPrefix(f.TypeCondition, "__") {
			whole.depth = 0
		}
		*is = whole
	}
	return is
}

// set counts a selection. What stands beside it already is known by what it is, on the type that it is selected on.
func (c tally) set(selections ast.SelectionSet, on string, beside map[string]bool) shape {
	var is shape
	repeated := func(key string) {
		if beside[key] {
			is.repeats++
		}
		beside[key] = true
	}
	for _, selected := range selections {
		switch s := selected.(type) {
		case *ast.Field:
			repeated(on + "." + s.Alias)
			is.add(c.field(s))
		case *ast.InlineFragment:
			of := on
			if s.TypeCondition != "" {
				of = s.TypeCondition
			}
			is.add(c.set(s.SelectionSet, of, beside))
			is.add(directives(s.Directives))
		case *ast.FragmentSpread:
			repeated(on + "..." + s.Name)
			is.add(*c.fragment(s.Name))
			is.add(directives(s.Directives))
		}
	}
	return is
}

func (c tally) field(f *ast.Field) shape {
	is := c.set(f.SelectionSet, "", map[string]bool{})
	is.depth++
	if f.Name == "__schema" || f.Name == "__type" {
		is.depth = 0
	}
	if f.Alias != f.Name {
		is.add(shape{aliases: 1})
	}
	is.add(directives(f.Directives))
	return is
}

// directives counts those at one place.
func directives(list ast.DirectiveList) shape {
	is, beside := shape{directives: len(list)}, map[string]bool{}
	for _, d := range list {
		if beside[d.Name] {
			is.repeats++
		}
		beside[d.Name] = true
	}
	return is
}

var _ graphql.OperationParameterMutator = syntax{}
