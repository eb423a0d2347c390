package resolver

import (
	"context"

	"entente/graph"
	"entente/graph/names"
)

// maxNodes is how many ids one call of nodes takes.
const maxNodes = 100

// Query answers the fields of the root.
type Query struct{ reader graph.Reader }

// New makes a root over a store.
func New(reader graph.Reader) *Query { return &Query{reader: reader} }

// Node is what has the id, nil where nothing has.
func (q *Query) Node(ctx context.Context, id graph.ID) (Node, error) {
	found, err := q.Nodes(ctx, []graph.ID{id})
	if err != nil {
		return nil, err
	}
	return found[0], nil
}

// Nodes are what has the ids, in their order, nil where nothing has.
func (q *Query) Nodes(ctx context.Context, ids []graph.ID) ([]Node, error) {
	if len(ids) > maxNodes {
		return nil, badInput("ids are %d, more than %d", len(ids), maxNodes)
	}
	var entities, facts, documents idSet
	for _, id := range ids {
		_, isEntity := id.Kind()
		switch prefix := id.Prefix(); {
		case isEntity:
			entities.add(id)
		case prefix == graph.PrefixFact, prefix == graph.PrefixClaim:
			facts.add(id)
		case prefix == graph.PrefixDocument:
			documents.add(id)
		}
	}
	foundEntities, err := readEntities(ctx, q.reader, entities.list)
	if err != nil {
		return nil, err
	}
	foundFacts, err := readFacts(ctx, q.reader, facts.list)
	if err != nil {
		return nil, err
	}
	foundDocuments, err := readDocuments(ctx, q.reader, documents.list)
	if err != nil {
		return nil, err
	}
	nodes := make([]Node, len(ids))
	for i, id := range ids {
		if e, found := foundEntities[id]; found {
			nodes[i] = e
		}
		if f, found := foundFacts[id]; found {
			nodes[i] = f
		}
		if d, found := foundDocuments[id]; found {
			nodes[i] = d
		}
	}
	return nodes, nil
}

// Fact is the fact of the id, or the one that the claim of the id is behind; nil where there is none.
func (q *Query) Fact(ctx context.Context, id graph.ID) (*Fact, error) {
	found, err := readFacts(ctx, q.reader, []graph.ID{id})
	return found[id], err
}

// Document is the document of the id, nil where there is none.
func (q *Query) Document(ctx context.Context, id graph.ID) (*Document, error) {
	found, err := readDocuments(ctx, q.reader, []graph.ID{id})
	return found[id], err
}

// Pact is the pact of the id, nil where there is none.
func (q *Query) Pact(ctx context.Context, id graph.ID) (*Pact, error) {
	return byID[*Pact](ctx, q.reader, id)
}

// Sanction is the sanction of the id, nil where there is none.
func (q *Query) Sanction(ctx context.Context, id graph.ID) (*Sanction, error) {
	return byID[*Sanction](ctx, q.reader, id)
}

// byID is the entity of the id, nil where there is none and where it is of another kind.
func byID[N Entity](ctx context.Context, reader graph.Reader, id graph.ID) (N, error) {
	found, err := readEntities(ctx, reader, []graph.ID{id})
	n, _ := found[id].(N)
	return n, err
}

// Documents lists all documents, by id.
func (q *Query) Documents(ctx context.Context, first int, after *string) (*DocumentConnection, error) {
	all := &level{reader: q.reader}
	all.ids.add("")
	return documentsOf(ctx, all, "", first, after)
}

// Stats counts what the store holds.
func (q *Query) Stats(ctx context.Context) (*Stats, error) {
	stats, err := q.reader.Stats(ctx)
	return &Stats{stats}, err
}

// PrefixFilter chooses entities by the beginning of a word of a name.
type PrefixFilter struct{ Prefix *string }

// Nations lists nations by name.
func (q *Query) Nations(ctx context.Context, filter *PrefixFilter, first int, after *string) (*NationConnection, error) {
	return find[*Nation](ctx, q.reader, graph.KindNation, filter, first, after)
}

// Organizations lists organizations by name.
func (q *Query) Organizations(ctx context.Context, filter *PrefixFilter, first int, after *string) (*OrganizationConnection, error) {
	return find[*Organization](ctx, q.reader, graph.KindOrganization, filter, first, after)
}

// Leaders lists leaders by name.
func (q *Query) Leaders(ctx context.Context, filter *PrefixFilter, first int, after *string) (*LeaderConnection, error) {
	return find[*Leader](ctx, q.reader, graph.KindLeader, filter, first, after)
}

// Pacts lists asserted pacts by name.
func (q *Query) Pacts(ctx context.Context, filter *PrefixFilter, first int, after *string) (*PactConnection, error) {
	return find[*Pact](ctx, q.reader, graph.KindPact, filter, first, after)
}

// Sanctions lists asserted sanctions by name.
func (q *Query) Sanctions(ctx context.Context, first int, after *string) (*SanctionConnection, error) {
	return find[*Sanction](ctx, q.reader, graph.KindSanction, nil, first, after)
}

// find lists the entities of a kind.
func find[N Entity](ctx context.Context, reader graph.Reader, kind graph.NodeKind, filter *PrefixFilter, first int, after *string) (*Connection[Edge[N]], error) {
	query := graph.Filter{Kind: kind}
	if filter != nil && filter.Prefix != nil {
		query.Prefix = *filter.Prefix
	}
	if query.Prefix != "" && names.Fold(query.Prefix) == "" {
		return nil, badInput("prefix has neither a letter nor a digit")
	}
	l, err := list(ctx, keyOf("find", query), first, after)
	if err != nil {
		return nil, err
	}
	page, err := reader.Find(ctx, query, l.page)
	if err != nil {
		return nil, err
	}
	entities := wrapAll(reader, page.Nodes)
	return connect(l, page.PageInfo, func(i int, cursor string) Edge[N] {
		n, _ := entities[i].(N)
		return Edge[N]{Cursor: cursor, Node: n}
	}), nil
}
