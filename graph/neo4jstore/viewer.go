package neo4jstore

import (
	"context"

	"entente/graph"
)

// Among is graph.Viewer's.
func (s *Store) Among(ctx context.Context, ids []graph.ID, h graph.Hop) (graph.Subgraph, error) {
	const op = "among"
	if err := graph.CheckAmong(ids, h); err != nil {
		return graph.Subgraph{}, err
	}
	nodes, err := s.Nodes(ctx, ids)
	if err != nil {
		return graph.Subgraph{}, err
	}
	around, some := hop(h)
	if !some {
		return graph.Around(ids, nodes, nil, nil), nil
	}
	h.Direction = graph.Out // each fact once
	inside, _ := hop(h)
	entities := make([]graph.ID, 0, len(nodes))
	for _, n := range nodes {
		entities = append(entities, n.ID)
	}
	values := hopParams(h)
	values["entities"] = asked(entities)
	rows, err := s.read(ctx, op, statement("fact_among", inside), values)
	if err != nil {
		return graph.Subgraph{}, err
	}
	decoded, err := decodeRows[graph.Fact](rows)
	if err != nil {
		return graph.Subgraph{}, s.fail(ctx, op, err)
	}
	facts := make(map[graph.ID]graph.Fact, len(decoded))
	for _, f := range decoded {
		facts[f.ID] = f
	}
	if rows, err = s.read(ctx, op, statement("fact_frontier", around), values); err != nil {
		return graph.Subgraph{}, err
	}
	frontier := make([]graph.ID, len(rows))
	for i, r := range rows {
		frontier[i] = idOf(r, "id")
	}
	return graph.Around(ids, nodes, facts, frontier), nil
}

// CommonPacts is graph.Viewer's.
func (s *Store) CommonPacts(ctx context.Context, parties []graph.ID, t graph.Time, p graph.Page) (graph.NodePage, error) {
	const op = "common pacts"
	if err := graph.CheckParties(parties); err != nil {
		return graph.NodePage{}, err
	}
	nodes, err := s.Nodes(ctx, parties)
	if err != nil {
		return graph.NodePage{}, err
	}
	var entities []graph.ID
	for _, id := range parties {
		n, found := nodes[id]
		if !found { // one of them is not there
			return graph.NodePage{PageInfo: infoOf(p, 0, 0)}, nil
		}
		entities = append(entities, n.ID)
	}
	days := t.Days()
	rows, total, err := s.list(ctx, op, "common_pacts", "common_pacts_count", p, params{
		"entities": asked(entities), "from": int64(days.From), "to": int64(days.To),
	})
	if err != nil {
		return graph.NodePage{}, err
	}
	page, err := nodePage(p, rows, total)
	return page, s.fail(ctx, op, err)
}
