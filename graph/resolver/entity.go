package resolver

import (
	"context"
	"maps"
	"slices"

	"entente/graph"
)

// Node is what has an id of its own.
type Node interface {
	ID() graph.ID
}

// Entity is a nation, organization, leader, pact or sanction.
type Entity interface {
	Node
	// IsEntity marks the types of the schema's interface.
	IsEntity()
	// IsSearchHit marks the types of the schema's union.
	IsSearchHit()
}

// entity is what all entities have.
type entity struct {
	node graph.Node
	at   *level
}

// wrap gives a node the type of its kind.
func wrap(n graph.Node, at *level) Entity {
	e := entity{node: n, at: at}
	switch n.Kind {
	case graph.KindNation:
		return &Nation{e}
	case graph.KindOrganization:
		return &Organization{e}
	case graph.KindLeader:
		return &Leader{e}
	case graph.KindPact:
		return &Pact{e}
	case graph.KindSanction:
		return &Sanction{e}
	default:
		return nil // no store has other kinds
	}
}

// wrapAll makes one level of nodes and keeps their order.
func wrapAll(reader graph.Reader, nodes []graph.Node) []Entity {
	at := &level{reader: reader}
	wrapped := make([]Entity, len(nodes))
	for i, n := range nodes {
		at.ids.add(n.ID)
		wrapped[i] = wrap(n, at)
	}
	return wrapped
}

// wrapMap makes one level of nodes, each under the id by which it was asked for.
func wrapMap(reader graph.Reader, nodes map[graph.ID]graph.Node) map[graph.ID]Entity {
	at := &level{reader: reader}
	wrapped := make(map[graph.ID]Entity, len(nodes))
	for _, asked := range slices.Sorted(maps.Keys(nodes)) {
		at.ids.add(nodes[asked].ID)
		wrapped[asked] = wrap(nodes[asked], at)
	}
	return wrapped
}

// entities loads what a field of all items of the level leads to, as one level.
func (l *level) entities(ctx context.Context, field string, ids func() []graph.ID) (map[graph.ID]Entity, error) {
	return once(l, field, func() (map[graph.ID]Entity, error) { return readEntities(ctx, l.reader, ids()) })
}

func readEntities(ctx context.Context, reader graph.Reader, ids []graph.ID) (map[graph.ID]Entity, error) {
	if len(ids) == 0 {
		return map[graph.ID]Entity{}, nil
	}
	nodes, err := reader.Nodes(ctx, ids)
	return wrapMap(reader, nodes), err
}

// promised is the entity of an id that the schema says is always there.
func promised(found map[graph.ID]Entity, id graph.ID, err error) (Entity, error) {
	if err != nil {
		return nil, err
	}
	e := found[id]
	if e == nil {
		return nil, gone(id)
	}
	return e, nil
}

// IsEntity marks an entity.
func (*entity) IsEntity() {}

// IsSearchHit marks what search finds.
func (*entity) IsSearchHit() {}

// ID is the id of the entity.
func (e *entity) ID() graph.ID { return e.node.ID }

// Name is what it is called.
func (e *entity) Name() string { return e.node.Name }

// Aliases are its other names, sorted.
func (e *entity) Aliases() []string { return e.node.Aliases }

// Codes are what registers call it.
func (e *entity) Codes() []EntityCode { return codesOf(e.node) }

// MergedIDs are the ids of its records.
func (e *entity) MergedIDs() []graph.ID { return e.node.Members }

// Facts lists the facts that it is an end of.
func (e *entity) Facts(ctx context.Context, kinds []graph.FactKind, direction graph.Direction, asOf *graph.Day, during *DateRange, atLeast graph.Certainty, stances []graph.Stance, first int, after *string) (*FactConnection, error) {
	if err := notEmpty("kinds", kinds); err != nil {
		return nil, err
	}
	return e.facts(ctx, factQuery{
		field: "facts", hop: graph.Hop{Kinds: kinds, Direction: direction, Stances: stances},
		asOf: asOf, during: during, atLeast: atLeast, first: first, after: after,
	})
}

// Degree counts its asserted facts.
func (e *entity) Degree(ctx context.Context, kinds []graph.FactKind, direction graph.Direction, asOf *graph.Day) (int, error) {
	if err := notEmpty("kinds", kinds); err != nil {
		return 0, err
	}
	at, err := timeOf(asOf, nil, graph.Possible)
	if err != nil {
		return 0, err
	}
	hop := graph.Hop{Kinds: kinds, Direction: direction, Time: at}
	degrees, err := once(e.at, keyOf("degree", hop), func() (map[graph.ID]int, error) {
		return e.at.reader.Degrees(ctx, e.at.ids.list, hop)
	})
	return degrees[e.node.ID], err
}

// Mentions lists where documents speak of it.
func (e *entity) Mentions(ctx context.Context, first int, after *string) (*MentionConnection, error) {
	return mentionsOf(ctx, e.at, e.node.ID, "entity.mentions", nil, first, after)
}

// Documents lists the documents that mention it.
func (e *entity) Documents(ctx context.Context, first int, after *string) (*DocumentConnection, error) {
	return documentsOf(ctx, e.at, e.node.ID, first, after)
}
