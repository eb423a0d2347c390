package graphtest_test

import (
	"context"
	"slices"

	"entente/graph"
)

func (m *memory) Timeline(ctx context.Context, q graph.TimelineQuery, p graph.Page) (graph.EventPage, error) {
	if _, err := q.Span(); err != nil {
		return graph.EventPage{}, err
	}
	events, info := page(m.View().Timeline(q), graph.Event.Key, p)
	return graph.EventPage{PageInfo: info, Events: events}, m.ready(ctx)
}

func (m *memory) Histogram(ctx context.Context, q graph.HistogramQuery) ([]graph.Bucket, error) {
	if _, err := q.Width(); err != nil {
		return nil, err
	}
	return m.View().Histogram(q), m.ready(ctx)
}

func (m *memory) Among(ctx context.Context, ids []graph.ID, hop graph.Hop) (graph.Subgraph, error) {
	if err := graph.CheckAmong(ids, hop); err != nil {
		return graph.Subgraph{}, err
	}
	return m.View().Among(ids, hop), m.ready(ctx)
}

func (m *memory) CommonPacts(ctx context.Context, parties []graph.ID, t graph.Time, p graph.Page) (graph.NodePage, error) {
	if err := graph.CheckParties(parties); err != nil {
		return graph.NodePage{}, err
	}
	common := m.View().CommonPacts(parties, t)
	nodes, info := page(m.nodes(func(n graph.Node) bool { return slices.Contains(common, n.ID) }), nodeKey, p)
	return graph.NodePage{PageInfo: info, Nodes: nodes}, m.ready(ctx)
}

func (m *memory) Dyads(ctx context.Context, among []graph.ID, q graph.TieQuery, p graph.Page) (graph.DyadPage, error) {
	if err := graph.CheckDyads(among); err != nil {
		return graph.DyadPage{}, err
	}
	key := func(d graph.Dyad) graph.Key { return graph.Key{Text: string(d.A), ID: d.B} }
	dyads, info := page(m.View().Dyads(among, q), key, p)
	return graph.DyadPage{PageInfo: info, Dyads: dyads}, m.ready(ctx)
}

func (m *memory) Partners(ctx context.Context, of []graph.ID, q graph.TieQuery, p graph.Page) (map[graph.ID]graph.PartnerPage, error) {
	v, found := m.View(), map[graph.ID]graph.PartnerPage{}
	for _, id := range of {
		partners, info := page(v.Partners(id, q), func(n graph.Partner) graph.Key { return graph.Key{ID: n.Nation} }, p)
		found[id] = graph.PartnerPage{PageInfo: info, Partners: partners}
	}
	return found, m.ready(ctx)
}

func (m *memory) Ties(ctx context.Context, pairs []graph.Pair, q graph.TieQuery, p graph.Page) (map[graph.Pair]graph.FactPage, error) {
	v, found := m.View(), map[graph.Pair]graph.FactPage{}
	for _, pair := range pairs {
		facts, info := page(v.Tied(pair, q), factKey, p)
		found[pair] = graph.FactPage{PageInfo: info, Facts: facts}
	}
	return found, m.ready(ctx)
}
