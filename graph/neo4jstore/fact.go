package neo4jstore

import (
	"context"
	"maps"

	"entente/graph"
)

// Facts is graph.Facts'.
func (s *Store) Facts(ctx context.Context, of []graph.ID, h graph.Hop, p graph.Page) (map[graph.ID]graph.FactPage, error) {
	data, some := hop(h)
	if !some {
		return map[graph.ID]graph.FactPage{}, s.ready(ctx, "facts")
	}
	var err error
	if h.With, err = s.entitiesOf(ctx, "facts", h.With); err != nil {
		return nil, err
	}
	data.Count = p.Count
	values := pageParams(p, hopParams(h))
	values["ids"] = asked(of)
	rows, err := s.read(ctx, "facts", statement("fact_of", data), values)
	if err != nil {
		return nil, err
	}
	pages := make(map[graph.ID]graph.FactPage, len(rows))
	for _, r := range rows {
		items := stringsOf(r, "items")
		page, err := factPage(p, items, totalOf(r))
		if err != nil {
			return nil, s.fail(ctx, "facts", err)
		}
		pages[idOf(r, "asked")] = page
	}
	return pages, nil
}

// entitiesOf are the ids of the entities of records, nil for nil; of what is not there one that no entity has.
func (s *Store) entitiesOf(ctx context.Context, op string, ids []graph.ID) ([]graph.ID, error) {
	if ids == nil {
		return nil, nil
	}
	rows, err := s.read(ctx, op, statement("record_assigned", nil), params{"ids": asked(ids)})
	if err != nil {
		return nil, err
	}
	found := make(map[graph.ID]graph.ID, len(rows))
	for _, r := range rows {
		found[idOf(r, "id")] = idOf(r, "entity")
	}
	entities := make([]graph.ID, len(ids))
	for i, id := range ids {
		entities[i] = found[id]
	}
	return entities, nil
}

// factPage makes a page of facts in order of their sort days.
func factPage(p graph.Page, items []string, total int64) (graph.FactPage, error) {
	page := graph.FactPage{PageInfo: infoOf(p, len(items), total)}
	var err error
	if page.Facts, err = decodeAll[graph.Fact](cut(p, items)); err != nil {
		return graph.FactPage{}, err
	}
	for _, f := range page.Facts {
		page.Keys = append(page.Keys, graph.Key{Day: f.SortDay(), ID: f.ID})
	}
	return page, nil
}

// FactsByID is graph.Facts'.
func (s *Store) FactsByID(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.Fact, error) {
	rows, err := s.read(ctx, "facts by id", statement("fact_by_id", typesData{factTypes()}), params{"ids": asked(ids)})
	if err != nil {
		return nil, err
	}
	facts, err := decodeRows[graph.Fact](rows)
	if err != nil {
		return nil, s.fail(ctx, "facts by id", err)
	}
	byID := make(map[graph.ID]graph.Fact, len(rows))
	for i, r := range rows {
		byID[idOf(r, "asked")] = facts[i]
	}
	return byID, nil
}

// Degrees is graph.Facts'.
func (s *Store) Degrees(ctx context.Context, of []graph.ID, h graph.Hop) (map[graph.ID]int, error) {
	data, some := hop(h)
	if !some {
		return map[graph.ID]int{}, s.ready(ctx, "degrees")
	}
	var err error
	if h.With, err = s.entitiesOf(ctx, "degrees", h.With); err != nil {
		return nil, err
	}
	values := hopParams(h)
	values["ids"] = asked(of)
	rows, err := s.read(ctx, "degrees", statement("fact_degree", data), values)
	if err != nil {
		return nil, err
	}
	degrees := make(map[graph.ID]int, len(rows))
	for _, r := range rows {
		degrees[idOf(r, "asked")] = int(int64Of(r, "degree"))
	}
	maps.DeleteFunc(degrees, func(_ graph.ID, n int) bool { return n == 0 })
	return degrees, nil
}
