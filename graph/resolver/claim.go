package resolver

import (
	"context"
	"slices"

	"entente/graph"
)

// Claim is what one source says of a property of an entity.
type Claim struct {
	ends
	claim     graph.Claim
	preferred bool
	at        *level
}

// Claims are what the sources say of one property, or of all.
func (e *entity) Claims(ctx context.Context, property *string) ([]*Claim, error) {
	var of string
	if property != nil {
		of = *property
	}
	at, err := once(e.at, keyOf("claims", of), func() (*claimLevel, error) {
		claims, err := e.at.reader.Claims(ctx, e.at.ids.list, of)
		below := &claimLevel{level: level{reader: e.at.reader}, claims: claims}
		for _, id := range e.at.ids.list {
			for _, c := range claims[id] {
				below.ids.add(c.ID)
			}
		}
		return below, err
	})
	if err != nil {
		return nil, err
	}
	wrapped := make([]*Claim, len(at.claims[e.node.ID]))
	for i, c := range at.claims[e.node.ID] {
		wrapped[i] = &Claim{ends: ends{c.Interval}, claim: c, preferred: isPreferred(c, e.node), at: &at.level}
	}
	return wrapped, nil
}

// claimLevel is a level of claims, by the entities that they are about.
type claimLevel struct {
	level
	claims map[graph.ID][]graph.Claim
}

// isPreferred tells whether the node shows what the claim says.
func isPreferred(c graph.Claim, n graph.Node) bool {
	switch {
	case c.Stance != graph.Asserted:
		return false
	case c.Property == graph.PropName:
		return c.Value == n.Name
	default:
		return slices.ContainsFunc(n.Values(c.Property), func(p graph.Property) bool { return p.Value == c.Value })
	}
}

// Property is the attribute.
func (c *Claim) Property() string { return c.claim.Property }

// Value is its value in the source.
func (c *Claim) Value() string { return c.claim.Value }

// Stance is how the source stands to it.
func (c *Claim) Stance() graph.Stance { return c.claim.Stance }

// Preferred tells whether the entity shows this value.
func (c *Claim) Preferred() bool { return c.preferred }

// Evidence lists where the claim stands.
func (c *Claim) Evidence(ctx context.Context, first int, after *string) (*EvidenceConnection, error) {
	return evidenceOf(ctx, c.at, c.claim.ID, first, after)
}
