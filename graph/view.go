package graph

import (
	"cmp"
	"context"
	"maps"
	"slices"
)

// Viewer sees several entities at once.
type Viewer interface {
	// Among is the part of the graph that the entities make among themselves: they in the order asked, each once, and all
	// facts of the hop with both ends among them. Nothing is omitted.
	Among(ctx context.Context, ids []ID, hop Hop) (Subgraph, error)
	// CommonPacts lists the pacts to which all the entities are parties on some one day of the time, by folded name, then
	// id. Where one of them is not there, there is none.
	CommonPacts(ctx context.Context, parties []ID, t Time, p Page) (NodePage, error)
}

// The limits of how many entities one view is of.
const (
	MaxAmong   = 1000
	MaxParties = 100
)

// CheckAmong refuses a part of the graph of no entity or of too many, and by a hop that is of lists.
func CheckAmong(ids []ID, hop Hop) error {
	if len(ids) == 0 || len(ids) > MaxAmong {
		return invalid("a subgraph of %d entities", len(ids))
	}
	return hop.checkWalk()
}

// CheckParties refuses common pacts of nobody or of too many.
func CheckParties(parties []ID) error {
	if len(parties) == 0 || len(parties) > MaxParties {
		return invalid("common pacts of %d parties", len(parties))
	}
	return nil
}

// Around puts the part of the graph that entities make among themselves together: the entities by the ids that were asked,
// the facts among them, and those of them from which facts lead on.
func Around(ids []ID, nodes map[ID]Node, facts map[ID]Fact, frontier []ID) Subgraph {
	s := Subgraph{Frontier: slices.Sorted(slices.Values(frontier))}
	s.Facts = slices.SortedFunc(maps.Values(facts), func(a, b Fact) int { return cmp.Compare(a.ID, b.ID) })
	seen := map[ID]bool{}
	for _, id := range ids {
		if n, found := nodes[id]; found && !seen[n.ID] {
			seen[n.ID] = true
			s.Nodes = append(s.Nodes, n)
		}
	}
	return s
}
