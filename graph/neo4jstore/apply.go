package neo4jstore

import (
	"context"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
)

// Apply is graph.Applier's.
func (s *Store) Apply(ctx context.Context, c graph.Contribution) (graph.Change, error) {
	if err := s.ready(ctx, "apply"); err != nil {
		return graph.Change{}, err
	}
	normal, err := c.Normalize()
	if err != nil {
		return graph.Change{}, err
	}
	var change graph.Change
	err = s.write(ctx, "apply", func(t *transaction) (err error) {
		change, err = applyPart(ctx, t, normal)
		return err
	})
	if err != nil {
		return graph.Change{}, err
	}
	return change, nil
}

// writing is one write under way: what it changed, and what follows has to be worked out from.
type writing struct {
	*transaction
	change  graph.Change
	touched graph.Touched
	// edges, facts, nodes, words, listings, claims and mentions are what goes at the end, by element ids; words only where
	// no name has them any more, listings, claims and mentions only where no part has.
	edges, facts, nodes, words, listings, claims, mentions []string
}

// applyPart stores a normalized contribution.
func applyPart(ctx context.Context, t *transaction, c graph.Contribution) (graph.Change, error) {
	document := string(c.Document.ID)
	found, err := t.rows(ctx, statement("document_part", nil), params{"document": document, "part": string(c.ID())})
	if err != nil {
		return graph.Change{}, err
	}
	head := readHead(found[0])
	names := slices.Compact(slices.Sorted(slices.Values(slices.Concat(head.names, c.Document.Names))))
	digest := c.Digest()
	if head.digest == digest {
		if slices.Equal(names, head.names) {
			return graph.Change{}, nil
		}
		_, err := describe(ctx, t, c.Document.ID, names)
		return graph.Change{Written: true}, err
	}
	w := &writing{transaction: t, change: graph.Change{Written: true, Replaced: head.digest != ""}}
	if !head.known {
		w.change.DocumentsAdded = 1
	}
	if err := w.putDocument(ctx, c, digest, names, head); err != nil {
		return graph.Change{}, err
	}
	if err := w.replace(ctx, c); err != nil {
		return graph.Change{}, err
	}
	return w.finish(ctx)
}

// head is what is stored of a document and of one of its parts.
type head struct {
	known, hasText bool
	isText         bool // and no data set
	names          []string
	title, digest  string
}

func readHead(r *neo4j.Record) head {
	names, _ := r.Get("names")
	hasText, _ := r.Get("hasText")
	has, _ := hasText.(bool)
	isText, _ := r.Get("isText")
	is, _ := isText.(bool)
	return head{known: names != nil, hasText: has, isText: is, names: toStrings(names), title: stringOf(r, "title"), digest: stringOf(r, "digest")}
}

// replace makes the part's rows those of the contribution, writing the differences.
func (w *writing) replace(ctx context.Context, c graph.Contribution) error {
	part := string(c.ID())
	old, err := readParts(ctx, w.transaction, []string{part})
	if err != nil {
		return err
	}
	w.touch(old)
	for _, r := range c.Records {
		w.touched.Records = append(w.touched.Records, r.ID)
		w.touched.Keys = append(w.touched.Keys, r.Keys...)
	}
	w.touched.Claims = c.Claims
	fresh := contentOf(c)
	if err := w.unlist(ctx, old.minus(fresh)); err != nil {
		return err
	}
	return w.list(ctx, c.Document.ID, part, fresh.minus(old))
}

// touch notes what the parts had.
func (w *writing) touch(old content) {
	for _, l := range old.listings {
		w.touched.Records = append(w.touched.Records, l.record.ID)
		w.touched.Keys = append(w.touched.Keys, l.record.Keys...)
	}
	for _, c := range old.claims {
		if c.group != "" {
			w.touched.Groups = append(w.touched.Groups, c.group)
		}
	}
}

// finish derives anew what the write touched, and deletes what is no more.
func (w *writing) finish(ctx context.Context) (graph.Change, error) {
	l := &ledger{transaction: w.transaction, facts: map[graph.ID][]string{}}
	delta, err := graph.Rederive(ctx, l, w.touched)
	if err != nil {
		return graph.Change{}, err
	}
	if err := w.derive(ctx, delta, l); err != nil {
		return graph.Change{}, err
	}
	if err := w.sweep(ctx); err != nil {
		return graph.Change{}, err
	}
	return w.change, nil
}

// sweep deletes. It looks nothing up in an index.
func (w *writing) sweep(ctx context.Context) error {
	found, err := rowsBatches(ctx, w.transaction, statement("record_keys", nil), "nodes", ascending(w.listings), nil)
	if err != nil {
		return err
	}
	var keys []string
	for _, r := range found {
		keys = append(keys, stringOf(r, "node"))
	}
	var dropped []*neo4j.Record
	for _, step := range []struct {
		statement string
		data      any
		name      string
		list      []string
	}{
		{"fact_drop", typesData{factTypes()}, "edges", w.facts},
		{"part_sweep", nil, "edges", w.edges},
		{"mention_sweep", nil, "nodes", w.mentions},
		{"record_sweep", nil, "nodes", w.listings},
		{"record_sweep_keys", nil, "nodes", keys},
		{"node_drop", nil, "nodes", w.nodes},
		{"word_sweep", nil, "nodes", w.words},
		{"claim_sweep", nil, "nodes", w.claims},
	} {
		cypher := statement(step.statement, step.data)
		if dropped, err = rowsBatches(ctx, w.transaction, cypher, step.name, ascending(step.list), nil); err != nil {
			return err
		}
	}
	w.change.ClaimsRemoved += len(dropped) // the last step's
	return nil
}

// ascending is the list sorted, each value once: writers take what they lock in this order.
func ascending(list []string) []string {
	return slices.Compact(slices.Sorted(slices.Values(list)))
}
