package graphtest_test

import (
	"context"
	"slices"

	"entente/graph"
)

type beginning struct{ *memory }

func (s beginning) Timeline(ctx context.Context, q graph.TimelineQuery, p graph.Page) (graph.EventPage, error) {
	if _, err := q.Span(); err != nil {
		return graph.EventPage{}, err
	}
	all := slices.DeleteFunc(s.View().Timeline(q), func(e graph.Event) bool { return e.What == graph.Ended })
	events, info := page(all, graph.Event.Key, p)
	return graph.EventPage{PageInfo: info, Events: events}, s.ready(ctx)
}

type doubling struct{ *memory }

func (s doubling) Histogram(ctx context.Context, q graph.HistogramQuery) ([]graph.Bucket, error) {
	buckets, err := s.memory.Histogram(ctx, q)
	for i := range buckets {
		if len(q.Of) > 1 {
			buckets[i].Count *= 2
		}
	}
	return buckets, err
}

type leaking struct{ *memory }

func (s leaking) Among(ctx context.Context, ids []graph.ID, hop graph.Hop) (graph.Subgraph, error) {
	found, err := s.memory.Among(ctx, ids, hop)
	for _, n := range found.Nodes {
		for _, f := range s.View().FactsOf(n.ID, hop) {
			if !slices.ContainsFunc(found.Facts, func(o graph.Fact) bool { return o.ID == f.ID }) {
				found.Facts = append(found.Facts, f)
			}
		}
	}
	return found, err
}

type apart struct{ *memory }

func (s apart) CommonPacts(ctx context.Context, parties []graph.ID, t graph.Time, p graph.Page) (graph.NodePage, error) {
	if len(parties) != 2 {
		return s.memory.CommonPacts(ctx, parties, t, p)
	}
	hop := graph.Hop{Kinds: []graph.FactKind{graph.PartyTo}, Direction: graph.Out, Time: t}
	a, b := s.View().FactsOf(parties[0], hop), s.View().FactsOf(parties[1], hop)
	nodes, info := page(s.nodes(func(n graph.Node) bool {
		isOf := func(f graph.Fact) bool { return f.To == n.ID }
		return slices.ContainsFunc(a, isOf) && slices.ContainsFunc(b, isOf)
	}), nodeKey, p)
	return graph.NodePage{PageInfo: info, Nodes: nodes}, s.ready(ctx)
}

type unobliging struct{ *memory }

func (s unobliging) Dyads(ctx context.Context, among []graph.ID, q graph.TieQuery, p graph.Page) (graph.DyadPage, error) {
	q.Obligations = nil
	return s.memory.Dyads(ctx, among, q, p)
}

type everlasting struct{ *memory }

func (s everlasting) Partners(ctx context.Context, of []graph.ID, q graph.TieQuery, p graph.Page) (map[graph.ID]graph.PartnerPage, error) {
	q.Time = graph.Time{}
	return s.memory.Partners(ctx, of, q, p)
}

type onesided struct{ *memory }

func (s onesided) Ties(ctx context.Context, pairs []graph.Pair, q graph.TieQuery, p graph.Page) (map[graph.Pair]graph.FactPage, error) {
	found, err := s.memory.Ties(ctx, pairs, q, p)
	for pair, page := range found {
		page.Facts = slices.DeleteFunc(slices.Clone(page.Facts), func(f graph.Fact) bool { return f.From == pair.B && f.To != pair.A })
		found[pair] = page
	}
	return found, err
}
