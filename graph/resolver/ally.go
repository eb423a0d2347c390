package resolver

import (
	"context"

	"entente/graph"
)

// The lists of allies.
type (
	// AllyConnection is a page of allies.
	AllyConnection = Connection[AllyEdge]
	// AllyEdge is an item of it.
	AllyEdge = Edge[*Ally]
)

// Ally is a nation that pledges or pacts join with another.
type Ally struct {
	// Certainty is nil where no date was asked for.
	Certainty *graph.Certainty
	pair      graph.Pair // the nation whose ally it is, and it
	at        *tieLevel
}

// Nation is the ally.
func (a *Ally) Nation(ctx context.Context) (*Nation, error) { return a.at.nation(ctx, a.pair.B) }

// Because lists the facts that make it an ally.
func (a *Ally) Because(ctx context.Context, first int, after *string) (*FactConnection, error) {
	return a.at.facts(ctx, a.pair, first, after)
}

// Allies lists whom it is allied with, loaded for all nations of its level.
func (n *Nation) Allies(ctx context.Context, obligations []graph.Obligation, asOf *graph.Day, during *DateRange, first int, after *string) (*AllyConnection, error) {
	query := graph.TieQuery{Kinds: []graph.FactKind{graph.Pledged, graph.PartyTo}, Obligations: obligations}
	if err := notEmpty("obligations", obligations); err != nil {
		return nil, err
	}
	var err error
	if query.Time, err = timeOf(asOf, during, graph.Possible); err != nil {
		return nil, err
	}
	l, err := list(ctx, keyOf("allies", query), first, after)
	if err != nil {
		return nil, err
	}
	below := &tieLevel{level: level{reader: n.at.reader}, query: query}
	lists, err := connectAll(n.at, l, graph.KindNation,
		func(of []graph.ID) (map[graph.ID]graph.PartnerPage, error) {
			return n.at.reader.Partners(ctx, of, query, l.page)
		},
		func(p graph.PartnerPage) graph.PageInfo { return p.PageInfo },
		func(owner graph.ID, p graph.PartnerPage, i int, cursor string) AllyEdge {
			pair := graph.Pair{A: owner, B: p.Partners[i].Nation}
			below.add(pair, pair.B)
			return AllyEdge{Cursor: cursor, Node: &Ally{Certainty: orNil(p.Partners[i].Certainty), pair: pair, at: below}}
		})
	return lists[n.node.ID], err
}
