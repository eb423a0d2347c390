package resolver

import (
	"context"

	"entente/graph"
)

// maxRoots is how many entities a neighborhood is of at most.
const maxRoots = 100

// Subgraph is a part of the graph.
type Subgraph struct {
	Nodes    []Entity
	Facts    []FactAt
	Omitted  int
	Frontier []graph.ID
}

// Neighborhood is what lies within some hops of the entities.
func (q *Query) Neighborhood(ctx context.Context, ids []graph.ID, depth int, kinds []graph.FactKind, direction graph.Direction, asOf *graph.Day, during *DateRange, atLeast graph.Certainty, limit int) (*Subgraph, error) {
	switch {
	case len(ids) == 0 || len(ids) > maxRoots:
		return nil, outside("ids", len(ids), maxRoots)
	case depth < 1 || depth > graph.MaxHoodDepth:
		return nil, badInput("depth is %d, not 1 to %d", depth, graph.MaxHoodDepth)
	case limit < 1 || limit > graph.MaxHoodNodes:
		return nil, badInput("limit is %d, not 1 to %d", limit, graph.MaxHoodNodes)
	}
	hop, err := walkHop(kinds, direction, asOf, during, atLeast)
	if err != nil {
		return nil, err
	}
	found, err := q.reader.Neighborhood(ctx, graph.HoodQuery{Of: ids, Depth: depth, Hop: hop, Limit: limit})
	if err != nil {
		return nil, err
	}
	return &Subgraph{
		Nodes: wrapAll(q.reader, found.Nodes), Facts: wrapAt(q.reader, found.Facts, hop.Time),
		Omitted: found.Omitted, Frontier: found.Frontier,
	}, nil
}

func walkHop(kinds []graph.FactKind, direction graph.Direction, asOf *graph.Day, during *DateRange, atLeast graph.Certainty) (graph.Hop, error) {
	if err := notEmpty("kinds", kinds); err != nil {
		return graph.Hop{}, err
	}
	t, err := timeOf(asOf, during, atLeast)
	return graph.Hop{Kinds: kinds, Direction: direction, Time: t}, err
}

// Path is a way from one entity to another.
type Path struct {
	Length int
	Facts  []FactAt
	nodes  []graph.ID
	at     *level // of the nodes of all paths
}

// Nodes are the entities along it.
func (p Path) Nodes(ctx context.Context) ([]Entity, error) {
	found, err := p.at.entities(ctx, "nodes", func() []graph.ID { return p.at.ids.list })
	if err != nil {
		return nil, err
	}
	nodes := make([]Entity, len(p.nodes))
	for i, id := range p.nodes {
		if nodes[i], err = promised(found, id, nil); err != nil {
			return nil, err
		}
	}
	return nodes, nil
}

// PathResult is what a search for paths found.
type PathResult struct {
	Paths    []Path
	Complete bool
}

// Paths are the ways between two entities.
func (q *Query) Paths(ctx context.Context, from, to graph.ID, maxLength int, shortestOnly bool, kinds []graph.FactKind, direction graph.Direction, asOf *graph.Day, atLeast graph.Certainty, avoid []graph.ID, maxDegree *int, coexisting bool, first int) (*PathResult, error) {
	query := graph.PathQuery{From: from, To: to, MaxLength: maxLength, ShortestOnly: shortestOnly, Avoid: avoid, Coexisting: coexisting, First: first}
	switch {
	case maxLength < 1 || maxLength > graph.MaxPathLength:
		return nil, badInput("maxLength is %d, not 1 to %d", maxLength, graph.MaxPathLength)
	case first < 1 || first > MaxFirst:
		return nil, badInput("first is %d, not 1 to %d", first, MaxFirst)
	case len(avoid) > maxRoots:
		return nil, overLimit("avoid has %d ids, more than %d", len(avoid), maxRoots)
	case maxDegree != nil && *maxDegree < 1:
		return nil, badInput("maxDegree is %d, less than 1", *maxDegree)
	case maxDegree != nil:
		query.MaxDegree = *maxDegree
	}
	var err error
	if query.Hop, err = walkHop(kinds, direction, asOf, nil, atLeast); err != nil {
		return nil, err
	}
	found, err := q.reader.Paths(ctx, query)
	if err != nil {
		return nil, err
	}
	return q.paths(found, query.Hop.Time), nil
}

// paths makes one level of the nodes of all paths, and one of their facts.
func (q *Query) paths(found graph.PathResult, t graph.Time) *PathResult {
	at := &level{reader: q.reader}
	var facts []graph.Fact
	for _, p := range found.Paths {
		for _, id := range p.Nodes {
			at.ids.add(id)
		}
		facts = append(facts, p.Facts...)
	}
	wrapped := wrapAt(q.reader, facts, t)
	result := &PathResult{Paths: make([]Path, len(found.Paths)), Complete: found.Complete}
	for i, p := range found.Paths {
		n := len(p.Facts)
		result.Paths[i] = Path{Length: n, Facts: wrapped[:n:n], nodes: p.Nodes, at: at}
		wrapped = wrapped[n:]
	}
	return result
}
