package cli

import (
	"context"
	"encoding/json"
	"fmt"

	"entente/graph"
)

// statsCommand is `entente stats`.
type statsCommand struct{ storeFlag }

// stats has the form of the API's Stats.
type stats struct {
	Nodes     []kindCount[graph.NodeKind] `json:"nodes"`
	Facts     []kindCount[graph.FactKind] `json:"facts"`
	Documents int                         `json:"documents"`
	Claims    int                         `json:"claims"`
}

type kindCount[K ~string] struct {
	Kind  K   `json:"kind"`
	Count int `json:"count"`
}

// Run prints the counts.
func (c *statsCommand) Run(ctx context.Context, s *session) error {
	store, err := c.open(ctx)
	if err != nil {
		return err
	}
	counted, err := store.Stats(ctx)
	if err := c.close(store, err); err != nil {
		return err
	}
	line, err := json.Marshal(stats{
		Nodes: counts(graph.NodeKinds, counted.Nodes), Facts: counts(graph.FactKinds(), counted.Facts),
		Documents: counted.Documents, Claims: counted.Claims,
	})
	if err != nil {
		return fmt.Errorf("cli: stats: %w", err)
	}
	fmt.Fprintf(s.Out, "%s\n", line)
	return nil
}

// counts are in the contract's order.
func counts[K ~string](kinds []K, by map[K]int) []kindCount[K] {
	list := make([]kindCount[K], len(kinds))
	for i, k := range kinds {
		list[i] = kindCount[K]{Kind: k, Count: by[k]}
	}
	return list
}
