package resolver

import "entente/graph"

// Stats counts what the store holds.
type Stats struct{ stats graph.Stats }

// NodeCount counts the entities of a kind.
type NodeCount struct {
	Kind  graph.NodeKind
	Count int
}

// FactCount counts the asserted facts of a kind.
type FactCount struct {
	Kind  graph.FactKind
	Count int
}

// Nodes counts every kind of entity, in the contract's order.
func (s *Stats) Nodes() []NodeCount {
	counts := make([]NodeCount, len(graph.NodeKinds))
	for i, k := range graph.NodeKinds {
		counts[i] = NodeCount{Kind: k, Count: s.stats.Nodes[k]}
	}
	return counts
}

// Facts counts every kind of fact, in the contract's order.
func (s *Stats) Facts() []FactCount {
	counts := make([]FactCount, len(graph.Ontology))
	for i, k := range graph.FactKinds() {
		counts[i] = FactCount{Kind: k, Count: s.stats.Facts[k]}
	}
	return counts
}

// Documents counts what was read.
func (s *Stats) Documents() int { return s.stats.Documents }

// Claims counts what the documents say, whatever their stance.
func (s *Stats) Claims() int { return s.stats.Claims }
