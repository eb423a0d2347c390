package resolver

import (
	"context"

	"entente/graph"
)

// FactConnection is a page of facts.
type FactConnection = Connection[*FactEdge]

// FactEdge is a fact as its list sees it.
type FactEdge struct {
	Cursor string
	Node   *Fact
	// Certainty is nil where no date was asked for.
	Certainty *graph.Certainty
	far       graph.ID
}

// Other is the entity at the far end, nil where the list hangs on no end.
func (e *FactEdge) Other(ctx context.Context) (Entity, error) {
	found, err := e.Node.at.entities(ctx, "other", func() []graph.ID { return e.Node.at.far.list })
	return found[e.far], err
}

// factQuery is a field that lists facts of an entity, with its arguments.
type factQuery struct {
	field   string
	of      graph.NodeKind // whose the field is; "" for every entity's
	hop     graph.Hop      // all but its time
	asOf    *graph.Day
	during  *DateRange
	atLeast graph.Certainty // "" is POSSIBLE
	first   int
	after   *string
}

// facts lists facts of the entity, loaded for all of its level that have the field.
func (e *entity) facts(ctx context.Context, q factQuery) (*FactConnection, error) {
	if err := notEmpty("stances", q.hop.Stances); err != nil {
		return nil, err
	}
	if q.atLeast == "" {
		q.atLeast = graph.Possible
	}
	var err error
	if q.hop.Time, err = timeOf(q.asOf, q.during, q.atLeast); err != nil {
		return nil, err
	}
	if q.hop.With != nil { // on a same day, at least as surely, also where none is asked for
		q.hop.Time.AtLeast = q.atLeast
	}
	l, err := list(ctx, keyOf(q.field, q.hop), q.first, q.after)
	if err != nil {
		return nil, err
	}
	below := &factLevel{level: level{reader: e.at.reader}}
	lists, err := connectAll(e.at, l, q.of,
		func(of []graph.ID) (map[graph.ID]graph.FactPage, error) {
			return e.at.reader.Facts(ctx, of, q.hop, l.page)
		},
		func(p graph.FactPage) graph.PageInfo { return p.PageInfo },
		func(owner graph.ID, p graph.FactPage, i int, cursor string) *FactEdge {
			far := p.Facts[i].Other(owner)
			below.far.add(far)
			return &FactEdge{Cursor: cursor, Node: below.wrap(p.Facts[i]), Certainty: certaintyOf(p.Facts[i], q.hop.Time), far: far}
		})
	return lists[e.node.ID], err
}
