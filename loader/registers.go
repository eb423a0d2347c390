package loader

import (
	"context"
	"fmt"

	"entente/graph"
	"entente/loader/register"
)

// shelf is what loading the registers asks of a store.
type shelf interface {
	graph.Applier
	DocumentsOf(ctx context.Context, of []graph.ID, p graph.Page) (map[graph.ID]graph.DocumentPage, error)
	Forget(ctx context.Context, document graph.ID) (graph.Change, error)
}

// LoadRegisters stores the registers' own facts, and then forgets other versions of them. Where it breaks off, the same
// again does the rest.
func LoadRegisters(ctx context.Context, into shelf) (graph.Change, error) {
	change, current, err := ApplyRegisters(ctx, into)
	if err != nil {
		return change, err
	}
	older, err := olderRegisters(ctx, into, current)
	if err != nil {
		return change, fmt.Errorf("loader: registers: %w", err)
	}
	for _, id := range older {
		gone, err := into.Forget(ctx, id)
		if err != nil {
			return change, fmt.Errorf("loader: registers: %w", err)
		}
		change = change.Add(gone)
	}
	return change, nil
}

// ApplyRegisters stores the registers' own facts and names the document that they are.
func ApplyRegisters(ctx context.Context, into graph.Applier) (graph.Change, graph.ID, error) {
	parts, err := register.Contributions()
	if err != nil {
		return graph.Change{}, "", err
	}
	var change graph.Change
	for _, part := range parts {
		done, err := into.Apply(ctx, part)
		if err != nil {
			return change, "", fmt.Errorf("loader: registers: %w", err)
		}
		change = change.Add(done)
	}
	return change, parts[0].Document.ID, nil
}

func olderRegisters(ctx context.Context, in shelf, current graph.ID) ([]graph.ID, error) {
	var older []graph.ID
	page := graph.Page{First: 100}
	for {
		pages, err := in.DocumentsOf(ctx, []graph.ID{""}, page)
		if err != nil {
			return nil, err
		}
		documents := pages[""]
		for _, d := range documents.Documents {
			if register.IsOlder(d, current) {
				older = append(older, d.ID)
			}
		}
		if !documents.More {
			return older, nil
		}
		page.After = documents.Keys[len(documents.Keys)-1]
	}
}
