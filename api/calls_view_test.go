package api_test

import (
	"context"

	"entente/graph"
)

func (c *counting) Timeline(ctx context.Context, q graph.TimelineQuery, p graph.Page) (graph.EventPage, error) {
	c.count("Timeline")
	return c.Reader.Timeline(ctx, q, p)
}

func (c *counting) Histogram(ctx context.Context, q graph.HistogramQuery) ([]graph.Bucket, error) {
	c.count("Histogram")
	return c.Reader.Histogram(ctx, q)
}

func (c *counting) Among(ctx context.Context, ids []graph.ID, hop graph.Hop) (graph.Subgraph, error) {
	c.count("Among")
	return c.Reader.Among(ctx, ids, hop)
}

func (c *counting) CommonPacts(ctx context.Context, parties []graph.ID, t graph.Time, p graph.Page) (graph.NodePage, error) {
	c.count("CommonPacts")
	return c.Reader.CommonPacts(ctx, parties, t, p)
}

func (c *counting) Dyads(ctx context.Context, among []graph.ID, q graph.TieQuery, p graph.Page) (graph.DyadPage, error) {
	c.count("Dyads")
	return c.Reader.Dyads(ctx, among, q, p)
}

func (c *counting) Partners(ctx context.Context, of []graph.ID, q graph.TieQuery, p graph.Page) (map[graph.ID]graph.PartnerPage, error) {
	c.count("Partners")
	return c.Reader.Partners(ctx, of, q, p)
}

func (c *counting) Ties(ctx context.Context, pairs []graph.Pair, q graph.TieQuery, p graph.Page) (map[graph.Pair]graph.FactPage, error) {
	c.count("Ties")
	return c.Reader.Ties(ctx, pairs, q, p)
}
