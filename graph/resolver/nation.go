package resolver

import (
	"cmp"
	"context"
	"slices"

	"entente/graph"
)

// The lists of nations.
type (
	// NationConnection is a page of nations.
	NationConnection = Connection[NationEdge]
	// NationEdge is an item of it.
	NationEdge = Edge[*Nation]
)

// Nation is a state or territory.
type Nation struct{ entity }

// Code is its label.
func (n *Nation) Code() string { return cmp.Or(n.node.Code, n.node.ID.Local()) }

// Spell is a run of days in which a nation belonged to a system.
type Spell struct {
	ends
	System string
}

// Spells are those that the register of nations knows, none for a nation that it does not.
func (n *Nation) Spells() []Spell {
	known, _ := graph.Nations().ByID(n.node.ID)
	spells := make([]Spell, len(known.Spells))
	for i, s := range known.Spells {
		spells[i] = Spell{ends: ends{graph.Interval{Start: s.Start, End: s.End}}, System: s.System}
	}
	return spells
}

// Leaders lists who held its offices.
func (n *Nation) Leaders(ctx context.Context, roles []graph.OfficeRole, asOf *graph.Day, during *DateRange, atLeast graph.Certainty, first int, after *string) (*FactConnection, error) {
	if err := notEmpty("roles", roles); err != nil {
		return nil, err
	}
	return n.facts(ctx, factQuery{
		field: "leaders", of: graph.KindNation, hop: graph.Hop{Kinds: []graph.FactKind{graph.HeldOffice}, Direction: graph.In, Roles: roles},
		asOf: asOf, during: during, atLeast: atLeast, first: first, after: after,
	})
}

// Pacts lists the pacts it is a party to, with all of some others where these are given.
func (n *Nation) Pacts(ctx context.Context, forms []graph.PactForm, obligations []graph.Obligation, with []graph.ID, asOf *graph.Day, during *DateRange, atLeast graph.Certainty, first int, after *string) (*FactConnection, error) {
	if err := someIDs("with", with); err != nil {
		return nil, err
	}
	far, err := pactChoices(forms, obligations)
	if err != nil {
		return nil, err
	}
	return n.facts(ctx, factQuery{
		field: "pacts", of: graph.KindNation, hop: graph.Hop{Kinds: []graph.FactKind{graph.PartyTo}, Direction: graph.Out, Far: far, With: with},
		asOf: asOf, during: during, atLeast: atLeast, first: first, after: after,
	})
}

// Pledges lists what it owes and is owed.
func (n *Nation) Pledges(ctx context.Context, direction graph.Direction, obligations []graph.Obligation, asOf *graph.Day, during *DateRange, atLeast graph.Certainty, first int, after *string) (*FactConnection, error) {
	if err := notEmpty("obligations", obligations); err != nil {
		return nil, err
	}
	return n.facts(ctx, factQuery{
		field: "pledges", of: graph.KindNation,
		hop:  graph.Hop{Kinds: []graph.FactKind{graph.Pledged}, Direction: direction, Obligations: obligations},
		asOf: asOf, during: during, atLeast: atLeast, first: first, after: after,
	})
}

// SanctionsImposed lists the sanctions that it imposed.
func (n *Nation) SanctionsImposed(ctx context.Context, asOf *graph.Day, during *DateRange, atLeast graph.Certainty, stances []graph.Stance, first int, after *string) (*FactConnection, error) {
	return n.facts(ctx, factQuery{
		field: "sanctionsImposed", of: graph.KindNation, hop: graph.Hop{Kinds: []graph.FactKind{graph.Imposed}, Direction: graph.Out, Stances: stances},
		asOf: asOf, during: during, atLeast: atLeast, first: first, after: after,
	})
}

// SanctionsAgainst lists the sanctions that target it.
func (n *Nation) SanctionsAgainst(ctx context.Context, asOf *graph.Day, during *DateRange, atLeast graph.Certainty, stances []graph.Stance, first int, after *string) (*FactConnection, error) {
	return n.facts(ctx, factQuery{
		field: "sanctionsAgainst", of: graph.KindNation, hop: graph.Hop{Kinds: []graph.FactKind{graph.Targets}, Direction: graph.In, Stances: stances},
		asOf: asOf, during: during, atLeast: atLeast, first: first, after: after,
	})
}

// Memberships lists the organizations that it belongs to.
func (n *Nation) Memberships(ctx context.Context, roles []graph.MemberRole, asOf *graph.Day, during *DateRange, atLeast graph.Certainty, first int, after *string) (*FactConnection, error) {
	hop := graph.Hop{Kinds: []graph.FactKind{graph.MemberOf}, Direction: graph.Out, Qualifiers: qualifiers(roles)}
	if err := notEmpty("roles", roles); err != nil {
		return nil, err
	}
	return n.facts(ctx, factQuery{
		field: "memberships", of: graph.KindNation, hop: hop,
		asOf: asOf, during: during, atLeast: atLeast, first: first, after: after,
	})
}

// qualifiers are the roles of memberships as facts have them.
func qualifiers(roles []graph.MemberRole) []string {
	plain := make([]string, len(roles))
	for i, r := range roles {
		plain[i] = string(r)
	}
	return plain
}

// EntityCode is what a register calls an entity, and when.
type EntityCode struct {
	ends
	Scheme graph.CodeScheme
	Value  string
}

// codesOf are Entente's label of the entity, and for nations what else the register of nations knows.
func codesOf(n graph.Node) []EntityCode {
	codes := []EntityCode{}
	if n.Code != "" {
		codes = append(codes, EntityCode{Scheme: graph.SchemeEntente, Value: n.Code})
	}
	known, _ := graph.Nations().ByID(n.ID)
	for _, c := range known.Codes {
		if c.Scheme != graph.SchemeEntente {
			codes = append(codes, EntityCode{ends: ends{graph.Interval{Start: c.Start, End: c.End}}, Scheme: c.Scheme, Value: c.Value})
		}
	}
	return codes
}

// hasScheme tells whether the register of nations has codes of a scheme.
func hasScheme(scheme graph.CodeScheme) bool {
	for n := range graph.Nations().All() {
		if slices.ContainsFunc(n.Codes, func(c graph.Code) bool { return c.Scheme == scheme }) {
			return true
		}
	}
	return scheme == graph.SchemeEntente
}
