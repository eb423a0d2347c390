package resolver

import (
	"context"

	"entente/graph"
)

// The lists of leaders.
type (
	// LeaderConnection is a page of leaders.
	LeaderConnection = Connection[LeaderEdge]
	// LeaderEdge is an item of it.
	LeaderEdge = Edge[*Leader]
)

// Leader is a person in public office.
type Leader struct{ entity }

// Offices lists the offices held.
func (l *Leader) Offices(ctx context.Context, asOf *graph.Day, during *DateRange, first int, after *string) (*FactConnection, error) {
	return l.facts(ctx, factQuery{
		field: "offices", of: graph.KindLeader, hop: graph.Hop{Kinds: []graph.FactKind{graph.HeldOffice}, Direction: graph.Out},
		asOf: asOf, during: during, first: first, after: after,
	})
}
