package resolver

import (
	"context"

	"entente/graph"
)

// The lists of organizations.
type (
	// OrganizationConnection is a page of organizations.
	OrganizationConnection = Connection[OrganizationEdge]
	// OrganizationEdge is an item of it.
	OrganizationEdge = Edge[*Organization]
)

// Organization is a body of nations, or one of its organs.
type Organization struct{ entity }

// Code is its label, false where it has none.
func (o *Organization) Code() (string, bool) { return o.node.Code, o.node.Code != "" }

// Members lists who belongs to it.
func (o *Organization) Members(ctx context.Context, roles []graph.MemberRole, asOf *graph.Day, during *DateRange, atLeast graph.Certainty, first int, after *string) (*FactConnection, error) {
	if err := notEmpty("roles", roles); err != nil {
		return nil, err
	}
	return o.facts(ctx, factQuery{
		field: "members", of: graph.KindOrganization,
		hop:  graph.Hop{Kinds: []graph.FactKind{graph.MemberOf}, Direction: graph.In, Qualifiers: qualifiers(roles)},
		asOf: asOf, during: during, atLeast: atLeast, first: first, after: after,
	})
}
