// Package graphtest is the one conformance suite that every store passes.
//
// Its reference is Model, which keeps parts and judgements in maps and works all else out anew; a store is right where it
// answers as Model does, with the same bytes of export.
package graphtest

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"sync"

	"entente/graph"
)

// Model is the reference of all stores: a graph.Writer in memory whose contents follow from graph.Cluster and
// graph.Derive over everything, each time from the beginning. It may be used by several goroutines at once.
type Model struct {
	mu         sync.Mutex
	parts      map[graph.ID]graph.Contribution // by part
	names      map[graph.ID]map[string]bool    // by document
	judgements map[graph.ID]graph.Judgement
	latest     *View // of what is held now, nil where that was not asked for since the last write
}

// NewModel is a Model that holds nothing.
func NewModel() *Model {
	return &Model{
		parts:      map[graph.ID]graph.Contribution{},
		names:      map[graph.ID]map[string]bool{},
		judgements: map[graph.ID]graph.Judgement{},
	}
}

// Apply is graph.Writer's.
func (m *Model) Apply(ctx context.Context, c graph.Contribution) (graph.Change, error) {
	if err := ctx.Err(); err != nil {
		return graph.Change{}, fmt.Errorf("graphtest: apply: %w", err)
	}
	c, err := c.Normalize()
	if err != nil {
		return graph.Change{}, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	old, had := m.parts[c.ID()]
	renamed := m.addNames(c.Document)
	if had && old.Digest() == c.Digest() {
		return graph.Change{Written: renamed}, nil
	}
	return m.change(had, func() { m.parts[c.ID()] = c }), nil
}

// addNames tells whether the document was not known by one of its names.
func (m *Model) addNames(d graph.Document) bool {
	if m.names[d.ID] == nil {
		m.names[d.ID] = map[string]bool{}
	}
	before := len(m.names[d.ID])
	for _, name := range d.Names {
		m.names[d.ID][name] = true
	}
	renamed := len(m.names[d.ID]) > before
	if renamed {
		m.latest = nil
	}
	return renamed
}

// Forget is graph.Writer's.
func (m *Model) Forget(ctx context.Context, document graph.ID) (graph.Change, error) {
	if err := ctx.Err(); err != nil {
		return graph.Change{}, fmt.Errorf("graphtest: forget: %w", err)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.names[document] == nil {
		return graph.Change{}, fmt.Errorf("graphtest: forget %s: %w", document, graph.ErrNotFound)
	}
	return m.change(false, func() {
		delete(m.names, document)
		maps.DeleteFunc(m.parts, func(_ graph.ID, c graph.Contribution) bool { return c.Document.ID == document })
	}), nil
}

// Judge is graph.Writer's.
func (m *Model) Judge(ctx context.Context, judgements []graph.Judgement) (graph.Change, error) {
	if err := ctx.Err(); err != nil {
		return graph.Change{}, fmt.Errorf("graphtest: judge: %w", err)
	}
	normal := make([]graph.Judgement, len(judgements))
	for i, j := range judgements {
		var err error
		if normal[i], err = j.Normalize(); err != nil {
			return graph.Change{}, err
		}
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	known := len(m.judgements)
	change := m.change(false, func() {
		for _, j := range normal {
			m.judgements[j.ID] = j
		}
	})
	change.Written = len(m.judgements) > known
	return change, nil
}

// change counts what the write changes, by ids before and after.
func (m *Model) change(replaced bool, write func()) graph.Change {
	before := m.view()
	write()
	m.latest = nil
	after := m.view()
	c := graph.Change{Replaced: replaced, Written: true}
	c.DocumentsAdded, c.DocumentsRemoved = compare(before.Documents, after.Documents, func(d graph.Document) graph.ID { return d.ID })
	c.ClaimsAdded, c.ClaimsRemoved = compare(before.Claims, after.Claims, func(c graph.Claim) graph.ID { return c.ID })
	c.NodesAdded, c.NodesRemoved = compare(before.Nodes, after.Nodes, func(n graph.Node) graph.ID { return n.ID })
	c.FactsAdded, c.FactsRemoved = compare(before.Facts, after.Facts, func(f graph.Fact) graph.ID { return f.ID })
	return c
}

func compare[T any](before, after []T, id func(T) graph.ID) (added, removed int) {
	was, is := map[graph.ID]bool{}, map[graph.ID]bool{}
	for _, v := range before {
		was[id(v)] = true
	}
	for _, v := range after {
		is[id(v)] = true
		if !was[id(v)] {
			was[id(v)], added = true, added+1
		}
	}
	return added, len(was) - len(is)
}

// Dump is all that the model holds and what follows from it. A claim that several parts give stands in it once for each.
func (m *Model) Dump() graph.Dump {
	d := m.View().Dump
	d.Documents, d.Records, d.Mentions = slices.Clone(d.Documents), slices.Clone(d.Records), slices.Clone(d.Mentions)
	d.Claims, d.Judgements, d.Nodes, d.Facts = slices.Clone(d.Claims), slices.Clone(d.Judgements), slices.Clone(d.Nodes), slices.Clone(d.Facts)
	return d
}

func (m *Model) dump() graph.Dump {
	var d graph.Dump
	var records []graph.Record
	least := map[graph.ID]graph.Contribution{}
	for _, part := range slices.Sorted(maps.Keys(m.parts)) {
		c := m.parts[part]
		if old, found := least[c.Document.ID]; !found || c.Part < old.Part {
			least[c.Document.ID] = c
		}
		for _, r := range c.Records {
			records = append(records, r)
			d.Records = append(d.Records, graph.PartRecord{Record: r, Part: part})
		}
		d.Mentions = append(d.Mentions, c.Mentions...)
		d.Claims = append(d.Claims, c.Claims...)
	}
	for id, c := range least {
		doc := c.Document
		doc.Names = slices.Sorted(maps.Keys(m.names[id]))
		d.Documents = append(d.Documents, doc)
	}
	slices.SortFunc(d.Documents, func(a, b graph.Document) int { return cmp.Compare(a.ID, b.ID) })
	d.Judgements = slices.Collect(maps.Values(m.judgements))
	clusters := graph.Cluster(records, d.Judgements)
	d.Facts, d.Nodes = graph.Derive(records, d.Claims, clusters)
	return d
}

// Parts are the parts that the model holds, in order of their ids.
func (m *Model) Parts() []graph.Contribution {
	m.mu.Lock()
	defer m.mu.Unlock()
	parts := make([]graph.Contribution, 0, len(m.parts))
	for _, id := range slices.Sorted(maps.Keys(m.parts)) {
		parts = append(parts, m.parts[id])
	}
	return parts
}

// Judgements are all that were ever made, in order of their ids.
func (m *Model) Judgements() []graph.Judgement {
	m.mu.Lock()
	defer m.mu.Unlock()
	return slices.SortedFunc(maps.Values(m.judgements), func(a, b graph.Judgement) int { return cmp.Compare(a.ID, b.ID) })
}

// Export is graph.Exporter's.
func (m *Model) Export(ctx context.Context, w io.Writer) error {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("graphtest: export: %w", err)
	}
	return graph.Export(w, m.Dump())
}
