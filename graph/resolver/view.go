package resolver

import (
	"context"

	"entente/graph"
)

// Subgraph is the part of the graph that entities make among themselves.
func (q *Query) Subgraph(ctx context.Context, ids []graph.ID, kinds []graph.FactKind, asOf *graph.Day, during *DateRange, atLeast graph.Certainty) (*Subgraph, error) {
	if len(ids) == 0 || len(ids) > graph.MaxAmong {
		return nil, outside("ids", len(ids), graph.MaxAmong)
	}
	hop, err := walkHop(kinds, graph.Both, asOf, during, atLeast)
	if err != nil {
		return nil, err
	}
	found, err := q.reader.Among(ctx, ids, hop)
	if err != nil {
		return nil, err
	}
	return &Subgraph{
		Nodes: wrapAll(q.reader, found.Nodes), Facts: wrapAt(q.reader, found.Facts, hop.Time),
		Omitted: found.Omitted, Frontier: found.Frontier,
	}, nil
}

// CommonPacts lists the pacts that all parties are bound by on some one day.
func (q *Query) CommonPacts(ctx context.Context, parties []graph.ID, asOf *graph.Day, first int, after *string) (*PactConnection, error) {
	if len(parties) == 0 || len(parties) > graph.MaxParties {
		return nil, outside("parties", len(parties), graph.MaxParties)
	}
	at, err := timeOf(asOf, nil, graph.Possible)
	if err != nil {
		return nil, err
	}
	l, err := list(ctx, keyOf("commonPacts", []any{parties, at}), first, after)
	if err != nil {
		return nil, err
	}
	page, err := q.reader.CommonPacts(ctx, parties, at, l.page)
	if err != nil {
		return nil, err
	}
	entities := wrapAll(q.reader, page.Nodes)
	return connect(l, page.PageInfo, func(i int, cursor string) PactEdge {
		n, _ := entities[i].(*Pact)
		return PactEdge{Cursor: cursor, Node: n}
	}), nil
}
