package sqlitestore

import (
	"context"
	_ "embed"
	"slices"

	"entente/graph"
)

// Among is graph.Viewer's.
func (s *Store) Among(ctx context.Context, ids []graph.ID, hop graph.Hop) (graph.Subgraph, error) {
	return read(ctx, s, "among", func(v view) (graph.Subgraph, error) { return v.among(ctx, ids, hop) })
}

// CommonPacts is graph.Viewer's.
func (s *Store) CommonPacts(ctx context.Context, parties []graph.ID, t graph.Time, p graph.Page) (graph.NodePage, error) {
	return read(ctx, s, "common pacts", func(v view) (graph.NodePage, error) { return v.commonPacts(ctx, parties, t, p) })
}

var (
	//go:embed sql/facts_among.sql
	factsAmongSQL string
	//go:embed sql/frontier.sql
	frontierSQL string
	//go:embed sql/common_pacts.sql
	commonPactsSQL string
	//go:embed sql/common_pacts_count.sql
	commonPactsCountSQL string
)

func (v view) among(ctx context.Context, ids []graph.ID, hop graph.Hop) (graph.Subgraph, error) {
	if err := graph.CheckAmong(ids, hop); err != nil {
		return graph.Subgraph{}, err
	}
	nodes, err := v.Nodes(ctx, ids)
	if err != nil {
		return graph.Subgraph{}, err
	}
	entities := make(map[graph.ID]graph.ID, len(nodes))
	for asked, n := range nodes {
		entities[asked] = n.ID
	}
	args := append([]any{list(values(entities)), list(kindsOr(hop.Kinds))}, ownArgs(hop)...)
	inside, err := column[graph.ID](ctx, v.session, factsAmongSQL, args...)
	if err != nil {
		return graph.Subgraph{}, err
	}
	facts, err := v.factsByID(ctx, setOf(inside))
	if err != nil {
		return graph.Subgraph{}, err
	}
	frontier, err := column[graph.ID](ctx, v.session, frontierSQL, args...)
	if err != nil {
		return graph.Subgraph{}, err
	}
	return graph.Around(ids, nodes, facts, frontier), nil
}

func (v view) commonPacts(ctx context.Context, parties []graph.ID, t graph.Time, p graph.Page) (graph.NodePage, error) {
	if err := graph.CheckParties(parties); err != nil {
		return graph.NodePage{}, err
	}
	entities, err := v.resolve(ctx, parties)
	if err != nil {
		return graph.NodePage{}, err
	}
	if slices.ContainsFunc(parties, func(id graph.ID) bool { return entities[id] == "" }) {
		info, _ := cut[graph.ID](nil, p.First, totalOf(p, 0))
		return graph.NodePage{PageInfo: info}, nil // one of them is not there
	}
	of, days := list(values(entities)), t.Days()
	keys, err := v.keys(ctx, commonPactsSQL, of, days.From, days.To, p.After.Text, p.After.ID, p.First+1)
	if err != nil {
		return graph.NodePage{}, err
	}
	total, err := v.total(ctx, p, commonPactsCountSQL, of, days.From, days.To)
	if err != nil {
		return graph.NodePage{}, err
	}
	info, ids := cut(keys, p.First, total)
	nodes, err := v.nodesByID(ctx, ids)
	page := graph.NodePage{PageInfo: info}
	for _, id := range ids {
		page.Nodes = append(page.Nodes, nodes[id])
	}
	return page, err
}
