package sqlitestore

import (
	"context"
	"database/sql"
	_ "embed"
	"slices"

	"entente/graph"
)

// Facts is graph.Facts'.
func (s *Store) Facts(ctx context.Context, of []graph.ID, hop graph.Hop, p graph.Page) (map[graph.ID]graph.FactPage, error) {
	return read(ctx, s, "facts", func(v view) (map[graph.ID]graph.FactPage, error) { return v.Facts(ctx, of, hop, p) })
}

// FactsByID is graph.Facts'.
func (s *Store) FactsByID(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.Fact, error) {
	return read(ctx, s, "facts by id", func(v view) (map[graph.ID]graph.Fact, error) { return v.FactsByID(ctx, ids) })
}

// Degrees is graph.Facts'.
func (s *Store) Degrees(ctx context.Context, of []graph.ID, hop graph.Hop) (map[graph.ID]int, error) {
	return read(ctx, s, "degrees", func(v view) (map[graph.ID]int, error) { return v.Degrees(ctx, of, hop) })
}

var (
	//go:embed sql/facts_of.sql
	factsOfSQL string
	//go:embed sql/facts_of_kind.sql
	factsOfKindSQL string
	//go:embed sql/facts_of_count.sql
	factsOfCountSQL string
	//go:embed sql/facts_of_kind_count.sql
	factsOfKindCountSQL string
	//go:embed sql/fact_bodies.sql
	factBodiesSQL string
	//go:embed sql/facts_of_claims.sql
	factsOfClaimsSQL string
)

// hopArgs are the parameters 3 and on of the statements that choose facts of an entity by a hop.
func hopArgs(entity graph.ID, hop graph.Hop) []any {
	first, last := graph.MinDay, graph.MaxDay
	if !hop.Time.IsZero() {
		first, last = hop.Time.From, hop.Time.To
	}
	return append(ownArgs(hop), list(choicesOf(hop.Far)), optional(hop.With), first, last, list(append([]graph.ID{entity}, hop.With...)))
}

// ownArgs are the first of them: what a hop asks of a fact by itself, whatever lies at its ends.
func ownArgs(hop graph.Hop) []any {
	return []any{
		plain(hop.Direction), stanceMask(hop.Stances), !hop.Time.IsZero(), hop.Time.AtLeast == graph.Certain, hop.Time.From, hop.Time.To,
		optional(hop.Roles), optional(hop.Qualifiers), optional(hop.Obligations),
	}
}

// stanceMask has a bit for each stance wanted.
func stanceMask(stances []graph.Stance) int {
	if stances == nil {
		return 1 << slices.Index(graph.Stances, graph.Asserted)
	}
	mask := 0
	for _, s := range stances {
		if i := slices.Index(graph.Stances, s); i >= 0 {
			mask |= 1 << i
		}
	}
	return mask
}

// Facts is graph.Facts'. Each entity, and each kind where kinds are chosen, is one statement that reads in the order of
// the page and stops behind it, so that a hub costs no more than another.
func (v view) Facts(ctx context.Context, of []graph.ID, hop graph.Hop, p graph.Page) (map[graph.ID]graph.FactPage, error) {
	entities, err := v.resolve(ctx, of)
	if err != nil {
		return nil, err
	}
	if hop.With, err = v.entitiesOf(ctx, hop.With); err != nil {
		return nil, err
	}
	pages := make(map[graph.ID]graph.FactPage, len(entities))
	listed := make(map[graph.ID][]graph.ID, len(entities))
	wanted := map[graph.ID]bool{}
	for asked, entity := range entities {
		keys, err := v.factKeys(ctx, entity, hop, p)
		if err != nil {
			return nil, err
		}
		total := uncounted
		if p.Count {
			if total, err = v.degree(ctx, entity, hop, graph.MaxTotal+1); err != nil {
				return nil, err
			}
		}
		info, ids := cut(keys, p.First, bounded(total))
		pages[asked], listed[asked] = graph.FactPage{PageInfo: info}, ids
		for _, id := range ids {
			wanted[id] = true
		}
	}
	facts, err := v.factsByID(ctx, wanted)
	if err != nil {
		return nil, err
	}
	for asked, page := range pages {
		for _, id := range listed[asked] {
			page.Facts = append(page.Facts, facts[id])
		}
		pages[asked] = page
	}
	return pages, nil
}

// factKeys are the places and ids of one page of the facts of an entity, and of one fact more.
func (v view) factKeys(ctx context.Context, entity graph.ID, hop graph.Hop, p graph.Page) ([]keyed[graph.ID], error) {
	args := append([]any{entity, ""}, hopArgs(entity, hop)...)
	args = append(args, p.After.Day, p.After.ID, p.First+1)
	if hop.Kinds == nil {
		return v.dayKeys(ctx, factsOfSQL, args...)
	}
	var keys []keyed[graph.ID]
	for _, kind := range distinct(hop.Kinds) {
		args[1] = kind
		ofKind, err := v.dayKeys(ctx, factsOfKindSQL, args...)
		if err != nil {
			return nil, err
		}
		keys = append(keys, ofKind...)
	}
	sortKeys(keys)
	return keys, nil
}

// entitiesOf are the entities of the ids, nil for nil; of what is not there one without facts.
func (v view) entitiesOf(ctx context.Context, ids []graph.ID) ([]graph.ID, error) {
	if ids == nil {
		return nil, nil
	}
	found, err := v.resolve(ctx, ids)
	entities := make([]graph.ID, len(ids))
	for i, id := range ids {
		entities[i] = found[id]
	}
	return entities, err
}

func distinct[T ~string](values []T) []T {
	return slices.Compact(slices.Sorted(slices.Values(values)))
}

// dayKeys collects two columns, a day to sort by and an id.
func (v view) dayKeys(ctx context.Context, text string, args ...any) ([]keyed[graph.ID], error) {
	var found []keyed[graph.ID]
	err := v.each(ctx, text, args, func(rows *sql.Rows) error {
		var k keyed[graph.ID]
		err := rows.Scan(&k.Day, &k.item)
		k.ID = k.item
		found = append(found, k)
		return err
	})
	return found, err
}

// degree counts the facts of an entity, no further than most; -1 for no end.
func (v view) degree(ctx context.Context, entity graph.ID, hop graph.Hop, most int) (int, error) {
	args := append(append([]any{entity, ""}, hopArgs(entity, hop)...), most)
	kinds, text := []graph.FactKind{""}, factsOfCountSQL
	if hop.Kinds != nil {
		kinds, text = distinct(hop.Kinds), factsOfKindCountSQL
	}
	total := 0
	for _, kind := range kinds {
		args[1] = kind
		var count int
		if _, err := v.first(ctx, text, args, &count); err != nil {
			return 0, err
		}
		total += count
	}
	return total, nil
}

// Degrees is graph.Facts'.
func (v view) Degrees(ctx context.Context, of []graph.ID, hop graph.Hop) (map[graph.ID]int, error) {
	entities, err := v.resolve(ctx, of)
	if err != nil {
		return nil, err
	}
	if hop.With, err = v.entitiesOf(ctx, hop.With); err != nil {
		return nil, err
	}
	degrees := map[graph.ID]int{}
	for asked, entity := range entities {
		degree, err := v.degree(ctx, entity, hop, -1)
		if err != nil {
			return nil, err
		}
		if degree > 0 {
			degrees[asked] = degree
		}
	}
	return degrees, nil
}

func (v view) factsByID(ctx context.Context, ids map[graph.ID]bool) (map[graph.ID]graph.Fact, error) {
	all := make([]graph.ID, 0, len(ids))
	for id := range ids {
		all = append(all, id)
	}
	return bodiesByID[graph.Fact](ctx, v.session, factBodiesSQL, list(all))
}

// FactsByID is graph.Facts'.
func (v view) FactsByID(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.Fact, error) {
	asked := storable(ids)
	behind := map[graph.ID]graph.ID{} // the fact by the id that was asked
	for _, id := range asked {
		behind[id] = id
	}
	err := v.each(ctx, factsOfClaimsSQL, []any{list(asked)}, func(rows *sql.Rows) error {
		var claim, fact graph.ID
		err := rows.Scan(&claim, &fact)
		behind[claim] = fact
		return err
	})
	if err != nil {
		return nil, err
	}
	wanted := map[graph.ID]bool{}
	for _, id := range behind {
		wanted[id] = true
	}
	facts, err := v.factsByID(ctx, wanted)
	if err != nil {
		return nil, err
	}
	found := map[graph.ID]graph.Fact{}
	for id, fact := range behind {
		if f, there := facts[fact]; there {
			found[id] = f
		}
	}
	return found, nil
}
