package resolver

import (
	"context"

	"entente/graph"
)

// The lists of dyads.
type (
	// DyadConnection is a page of dyads.
	DyadConnection = Connection[DyadEdge]
	// DyadEdge is an item of it.
	DyadEdge = Edge[*Dyad]
)

// tieLevel is a level of pairs of nations that ties join.
type tieLevel struct {
	level
	query graph.TieQuery
	pairs []graph.Pair
}

// add notes a pair, and those of the two that the items of the level show.
func (l *tieLevel) add(p graph.Pair, shown ...graph.ID) {
	for _, id := range shown {
		l.ids.add(id)
	}
	l.pairs = append(l.pairs, p)
}

// nation is one of a pair, loaded with all of the level.
func (l *tieLevel) nation(ctx context.Context, id graph.ID) (*Nation, error) {
	found, err := l.entities(ctx, "nation", func() []graph.ID { return l.ids.list })
	e, err := promised(found, id, err)
	n, _ := e.(*Nation)
	return n, err
}

// facts lists the facts that the ties of a pair are of, loaded for all pairs of the level.
func (l *tieLevel) facts(ctx context.Context, pair graph.Pair, first int, after *string) (*FactConnection, error) {
	at, err := list(ctx, keyOf("ties", l.query), first, after)
	if err != nil {
		return nil, err
	}
	lists, err := once(&l.level, at.key, func() (map[graph.Pair]*FactConnection, error) {
		pages, err := l.reader.Ties(ctx, l.pairs, l.query, at.page)
		if err != nil {
			return nil, err
		}
		below := &factLevel{level: level{reader: l.reader}}
		lists := make(map[graph.Pair]*FactConnection, len(l.pairs))
		for _, p := range l.pairs {
			page := pages[p]
			lists[p] = connect(at, page.PageInfo, func(i int, cursor string) *FactEdge {
				f := page.Facts[i]
				far := f.Other(p.B)
				if f.From == p.A || f.To == p.A {
					far = f.Other(p.A)
				}
				below.far.add(far)
				return &FactEdge{Cursor: cursor, Node: below.wrap(f), Certainty: certaintyOf(f, l.query.Time), far: far}
			})
		}
		return lists, nil
	})
	return lists[pair], err
}

// Dyad is two nations and what joins them.
type Dyad struct {
	Count     int
	Certainty *graph.Certainty
	pair      graph.Pair
	at        *tieLevel
}

// A is the nation with the lesser id.
func (d *Dyad) A(ctx context.Context) (*Nation, error) { return d.at.nation(ctx, d.pair.A) }

// B is the other nation.
func (d *Dyad) B(ctx context.Context) (*Nation, error) { return d.at.nation(ctx, d.pair.B) }

// Facts lists the facts that its ties are of.
func (d *Dyad) Facts(ctx context.Context, first int, after *string) (*FactConnection, error) {
	return d.at.facts(ctx, d.pair, first, after)
}

// Dyads lists the pairs of nations that ties join.
func (q *Query) Dyads(ctx context.Context, among []graph.ID, kinds []graph.FactKind, obligations []graph.Obligation, asOf *graph.Day, first int, after *string) (*DyadConnection, error) {
	query := graph.TieQuery{Kinds: kinds, Obligations: obligations}
	for _, err := range []error{notEmpty("among", among), notEmpty("kinds", kinds), notEmpty("obligations", obligations)} {
		if err != nil {
			return nil, err
		}
	}
	if len(among) > graph.MaxDyadsAmong {
		return nil, overLimit("among has %d ids, more than %d", len(among), graph.MaxDyadsAmong)
	}
	var err error
	if query.Time, err = timeOf(asOf, nil, graph.Possible); err != nil {
		return nil, err
	}
	l, err := list(ctx, keyOf("dyads", []any{among, query}), first, after)
	if err != nil {
		return nil, err
	}
	page, err := q.reader.Dyads(ctx, among, query, l.page)
	if err != nil {
		return nil, err
	}
	at := &tieLevel{level: level{reader: q.reader}, query: query}
	return connect(l, page.PageInfo, func(i int, cursor string) DyadEdge {
		d := page.Dyads[i]
		at.add(d.Pair, d.A, d.B)
		return DyadEdge{Cursor: cursor, Node: &Dyad{Count: d.Ties, Certainty: orNil(d.Certainty), pair: d.Pair, at: at}}
	}), nil
}

// orNil is nil where no time was asked for.
func orNil(c graph.Certainty) *graph.Certainty {
	if c == "" {
		return nil
	}
	return &c
}
