package resolver

import (
	"context"
	"errors"

	"entente/graph"
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
		return nil, overLimit("ids are %d, more than %d", len(ids), maxNodes)
	}
	found, err := q.nodesByID(ctx, ids)
	if err != nil {
		return nil, err
	}
	nodes := make([]Node, len(ids))
	for i, id := range ids {
		if n, there := found[id]; there {
			nodes[i] = n
		}
	}
	return nodes, nil
}

// nodesByID reads what ids of each form name, each form in one call.
func (q *Query) nodesByID(ctx context.Context, ids []graph.ID) (map[graph.ID]Node, error) {
	var entities, facts, documents, evidence idSet
	for _, id := range ids {
		_, isEntity := id.Kind()
		switch prefix := id.Prefix(); {
		case isEntity:
			entities.add(id)
		case prefix == graph.PrefixFact, prefix == graph.PrefixClaim:
			facts.add(id)
		case prefix == graph.PrefixDocument:
			documents.add(id)
		case prefix == graph.PrefixEvidence:
			evidence.add(id)
		}
	}
	found := map[graph.ID]Node{}
	err := errors.Join(
		collect(ctx, q.reader, found, readEntities, entities), collect(ctx, q.reader, found, readFacts, facts),
		collect(ctx, q.reader, found, readDocuments, documents), collect(ctx, q.reader, found, readEvidence, evidence))
	return found, err
}

// collect adds what read finds of the ids.
func collect[N Node](
	ctx context.Context, reader graph.Reader, found map[graph.ID]Node,
	read func(context.Context, graph.Reader, []graph.ID) (map[graph.ID]N, error), ids idSet,
) error {
	some, err := read(ctx, reader, ids.list)
	for id, n := range some {
		found[id] = n
	}
	return err
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
