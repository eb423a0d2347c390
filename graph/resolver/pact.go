package resolver

import (
	"context"

	"entente/graph"
)

// The lists of pacts.
type (
	// PactConnection is a page of pacts.
	PactConnection = Connection[PactEdge]
	// PactEdge is an item of it.
	PactEdge = Edge[*Pact]
)

// Pact is an instrument between nations or organizations.
type Pact struct{ entity }

// Stance is the strongest of its claims'.
func (p *Pact) Stance() graph.Stance { return p.node.Stance }

// Form is what the instrument is, false where no source says.
func (p *Pact) Form() (graph.PactForm, bool) {
	form := p.node.Value(graph.PropForm)
	return graph.PactForm(form), form != ""
}

// Obligations are what it promises, in the contract's order.
func (p *Pact) Obligations() []graph.Obligation {
	return valuesOf(p.node.Values(graph.PropObligation), graph.Obligations)
}

// valuesOf are the values that properties have, each once, in the order of the list of all.
func valuesOf[T ~string](properties []graph.Property, all []T) []T {
	has := map[T]bool{}
	for _, p := range properties {
		has[T(p.Value)] = true
	}
	values := []T{}
	for _, v := range all {
		if has[v] {
			values = append(values, v)
		}
	}
	return values
}

// Signed is when it was signed, false where it is unknown.
func (p *Pact) Signed() (When, bool) { return when(p.node.Date(graph.PropSigned)) }

// InForce is when it entered into force, false where it is unknown.
func (p *Pact) InForce() (When, bool) { return when(p.node.Date(graph.PropInForce)) }

// Ended is when it ended, false where it is unknown.
func (p *Pact) Ended() (When, bool) { return when(p.node.Date(graph.PropEnded)) }

// Lineage lists the pacts that it revives, supersedes or amends, and those that do so to it.
func (p *Pact) Lineage(ctx context.Context, first int, after *string) (*FactConnection, error) {
	return p.facts(ctx, factQuery{
		field: "lineage", of: graph.KindPact, hop: graph.Hop{Kinds: []graph.FactKind{graph.Revives, graph.Supersedes, graph.Amends}},
		first: first, after: after,
	})
}

// Parties lists who is bound by it.
func (p *Pact) Parties(ctx context.Context, asOf *graph.Day, during *DateRange, atLeast graph.Certainty, first int, after *string) (*FactConnection, error) {
	return p.facts(ctx, factQuery{
		field: "parties", of: graph.KindPact, hop: graph.Hop{Kinds: []graph.FactKind{graph.PartyTo}, Direction: graph.In},
		asOf: asOf, during: during, atLeast: atLeast, first: first, after: after,
	})
}
