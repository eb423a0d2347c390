package neo4jstore

import (
	"context"

	"entente/graph"
)

// batchUpgrade is how many entities one transaction of an upgrade indexes.
const batchUpgrade = 500

// indexAll indexes what a store of version 1 holds: its words, of which each name had its own, and its texts. Where it is cut
// off it begins anew with the next Open, since the version is noted at the end.
func (s *Store) indexAll(ctx context.Context) error {
	more := true
	for more {
		err := s.write(ctx, "open", func(t *transaction) error {
			rows, err := t.rows(ctx, statement("word_drop_all", nil), params{"limit": int64(batchRows)})
			more = err == nil && totalOf(rows[0]) > 0
			return err
		})
		if err != nil {
			return err
		}
	}
	if err := s.inBatches(ctx, "node_all", batchUpgrade, indexNames); err != nil {
		return err
	}
	return s.inBatches(ctx, "document_list", 1, indexTexts)
}

// inBatches gives all that a statement lists to work, so many rows a transaction.
func (s *Store) inBatches(ctx context.Context, list string, rows int, work func(context.Context, *transaction, []string) (graph.ID, error)) error {
	page, more := graph.Page{First: rows - 1}, true
	for more {
		err := s.write(ctx, "open", func(t *transaction) error {
			found, err := t.rows(ctx, statement(list, nil), pageParams(page, nil))
			if err != nil || len(found) == 0 {
				more = false
				return err
			}
			items := make([]string, len(found))
			for i, r := range found {
				items[i] = stringOf(r, "json")
			}
			page.After.ID, err = work(ctx, t, items)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// indexNames writes the names of entities anew, and gives the last id.
func indexNames(ctx context.Context, t *transaction, items []string) (graph.ID, error) {
	nodes, err := decodeAll[graph.Node](items)
	if err != nil {
		return "", err
	}
	w := &writing{transaction: t}
	ids, rows := make([]string, len(nodes)), []params(nil)
	for i, n := range nodes {
		ids[i] = string(n.ID)
		rows = append(rows, nameRows(n)...)
	}
	if err := w.dropNames(ctx, ids); err != nil {
		return "", err
	}
	if err := execBatches(ctx, t, statement("node_drop", nil), "nodes", w.nodes, nil); err != nil {
		return "", err
	}
	if err := execBatches(ctx, t, statement("node_put_names", nil), "rows", rows, nil); err != nil {
		return "", err
	}
	return nodes[len(nodes)-1].ID, nil
}

// indexTexts writes the passages of documents, and gives the last id.
func indexTexts(ctx context.Context, t *transaction, items []string) (last graph.ID, err error) {
	documents, err := decodeAll[graph.Document](items)
	if err != nil {
		return "", err
	}
	for _, d := range documents {
		found, err := t.rows(ctx, statement("document_part", nil), params{"document": string(d.ID), "part": ""})
		if err != nil {
			return "", err
		}
		if err := putPassages(ctx, t, d, readHead(found[0]).isText); err != nil {
			return "", err
		}
		last = d.ID
	}
	return last, nil
}
