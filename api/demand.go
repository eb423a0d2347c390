package api

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"entente/graph/resolver"
)

// demand refuses operations that ask for what the client may not have, or for too much of it, before the store is asked.
type demand struct {
	Config
	// schema is what is asked, and plain are its types that cost nothing.
	schema *ast.Schema
	plain  map[string]bool
}

// ExtensionName names it to gqlgen.
func (demand) ExtensionName() string { return "demand" }

// Validate accepts every schema.
func (demand) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext weighs the operation and changes nothing of it.
func (d demand) MutateOperationContext(ctx context.Context, op *graphql.OperationContext) *gqlerror.Error {
	err := d.weigh(callOf(ctx), op)
	if c := callOf(ctx); c != nil && err != nil {
		c.refused = true
	}
	return err
}

func (d demand) weigh(c *call, op *graphql.OperationContext) *gqlerror.Error {
	if c == nil {
		c = &call{}
	}
	if err := d.access(c, op.Operation); err != nil {
		return err
	}
	asked := reader{most: d.Limits, op: op, schema: d.schema, plain: d.plain, fragments: map[string]int{}}
	cost := asked.selection(op.Operation.SelectionSet)
	op.Stats.SetExtension(costExtension, cost)
	switch {
	case asked.refused != nil:
		return asked.refused
	case asked.introspects && d.Public:
		return refusal(resolver.BadInput, "introspection is off on this server")
	case c.cost+cost > d.MaxCost:
		return refusal(resolver.Limit, "the request asks for %d nodes, more than %d: ask for shorter lists", c.cost+cost, d.MaxCost)
	}
	c.cost += cost
	return nil
}

// access lets those write who bring the token, by POST.
func (demand) access(c *call, op *ast.OperationDefinition) *gqlerror.Error {
	switch {
	case op.Operation == ast.Query:
		return nil
	case c.get:
		c.status = statusNotByGET
		return refusal(resolver.BadInput, "only queries are asked by GET")
	default:
		return c.writes.refusal()
	}
}

// costExtension is what the cost of an operation is kept under and told as.
const costExtension = "cost"

// costOf is what an operation costs, 0 where it was refused before that was known.
func costOf(ctx context.Context) int {
	if !graphql.HasOperationContext(ctx) {
		return 0
	}
	cost, _ := graphql.GetOperationContext(ctx).Stats.GetExtension(costExtension).(int)
	return cost
}

var _ graphql.OperationContextMutator = demand{}
