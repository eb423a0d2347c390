package sqlitestore

import (
	"context"
	"database/sql"
	_ "embed"

	"entente/graph"
)

// Dyads is graph.Pairer's.
func (s *Store) Dyads(ctx context.Context, among []graph.ID, q graph.TieQuery, p graph.Page) (graph.DyadPage, error) {
	return read(ctx, s, "dyads", func(v view) (graph.DyadPage, error) { return v.dyads(ctx, among, q, p) })
}

// Partners is graph.Pairer's.
func (s *Store) Partners(ctx context.Context, of []graph.ID, q graph.TieQuery, p graph.Page) (map[graph.ID]graph.PartnerPage, error) {
	return read(ctx, s, "partners", func(v view) (map[graph.ID]graph.PartnerPage, error) {
		entities, err := v.resolve(ctx, of)
		if err != nil {
			return nil, err
		}
		pages := make(map[graph.ID]graph.PartnerPage, len(entities))
		for asked, entity := range entities {
			partners, err := v.partners(ctx, entity, q, nil, "")
			if err != nil {
				return nil, err
			}
			pages[asked] = graph.CutPartners(partners, p)
		}
		return pages, nil
	})
}

// Ties is graph.Pairer's.
func (s *Store) Ties(ctx context.Context, pairs []graph.Pair, q graph.TieQuery, p graph.Page) (map[graph.Pair]graph.FactPage, error) {
	return read(ctx, s, "ties", func(v view) (map[graph.Pair]graph.FactPage, error) { return v.ties(ctx, pairs, q, p) })
}

var (
	//go:embed sql/nations.sql
	nationsSQL string
	//go:embed sql/partners.sql
	partnersSQL string
	//go:embed sql/ties.sql
	tiesSQL string
)

// tieArgs are the parameters 2 to 8 of the statements about ties.
func tieArgs(q graph.TieQuery) []any {
	days := q.Days()
	return []any{list(q.Direct()), list(q.Shared()), q.Sanctions(), optional(q.Obligations), !q.Time.IsZero(), days.From, days.To}
}

func isNation(entity graph.ID) bool {
	kind, _ := entity.Kind()
	return kind == graph.KindNation
}

// partners are the nations that ties join with an entity, by id: those to choose from where some are given, and those alone
// that are greater ids than one.
func (v view) partners(ctx context.Context, of graph.ID, q graph.TieQuery, among any, greater graph.ID) ([]graph.Partner, error) {
	if !isNation(of) {
		return nil, nil
	}
	var partners []graph.Partner
	args := append(append([]any{of}, tieArgs(q)...), among, greater)
	err := v.each(ctx, partnersSQL, args, func(rows *sql.Rows) error {
		var p graph.Partner
		var certain bool
		err := rows.Scan(&p.Nation, &p.Ties, &certain)
		p.Certainty = certaintyOf(q.Time, certain)
		partners = append(partners, p)
		return err
	})
	return partners, err
}

// certaintyOf is that of what holds at a time, "" where no time was asked for.
func certaintyOf(t graph.Time, certain bool) graph.Certainty {
	switch {
	case t.IsZero():
		return ""
	case certain:
		return graph.Certain
	default:
		return graph.Possible
	}
}

func (v view) dyads(ctx context.Context, among []graph.ID, q graph.TieQuery, p graph.Page) (graph.DyadPage, error) {
	if err := graph.CheckDyads(among); err != nil {
		return graph.DyadPage{}, err
	}
	var nations []graph.ID
	var chosen any
	if among == nil {
		all, err := column[graph.ID](ctx, v.session, nationsSQL)
		if err != nil {
			return graph.DyadPage{}, err
		}
		nations = all
	} else {
		entities, err := v.resolve(ctx, among)
		if err != nil {
			return graph.DyadPage{}, err
		}
		nations = values(entities)
		chosen = list(nations)
	}
	return graph.ListDyads(ctx, nations, p, func(ctx context.Context, of []graph.ID) (map[graph.ID][]graph.Partner, error) {
		found := make(map[graph.ID][]graph.Partner, len(of))
		for _, id := range of {
			partners, err := v.partners(ctx, id, q, chosen, id)
			if err != nil {
				return nil, err
			}
			found[id] = partners
		}
		return found, nil
	})
}

// ties reads all facts of each pair, which are few, to cut a page of them.
func (v view) ties(ctx context.Context, pairs []graph.Pair, q graph.TieQuery, p graph.Page) (map[graph.Pair]graph.FactPage, error) {
	var asked []graph.ID
	for _, pair := range pairs {
		asked = append(asked, pair.A, pair.B)
	}
	entities, err := v.resolve(ctx, asked)
	if err != nil {
		return nil, err
	}
	wanted := map[graph.ID]bool{}
	pages := make(map[graph.Pair]graph.FactPage, len(pairs))
	for _, pair := range pairs {
		a, b := entities[pair.A], entities[pair.B]
		if a == b || !isNation(a) || !isNation(b) {
			continue
		}
		orders, err := encode([][]graph.ID{{a, b}, {b, a}})
		if err != nil {
			return nil, err
		}
		found, err := v.dayKeys(ctx, tiesSQL, append(append([]any{a}, tieArgs(q)...), b, orders)...)
		if err != nil {
			return nil, err
		}
		info, page := cut(after(found, p.After), p.First, totalOf(p, len(found)))
		for _, id := range page {
			wanted[id] = true
		}
		pages[pair] = graph.FactPage{PageInfo: info}
	}
	facts, err := v.factsByID(ctx, wanted)
	if err != nil {
		return nil, err
	}
	for pair, page := range pages {
		for _, key := range page.Keys {
			page.Facts = append(page.Facts, facts[key.ID])
		}
		pages[pair] = page
	}
	return pages, nil
}
