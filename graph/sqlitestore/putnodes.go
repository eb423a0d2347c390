package sqlitestore

import (
	"context"
	"database/sql"
	_ "embed"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/names"
)

var (
	//go:embed sql/node_bodies.sql
	nodeBodiesSQL string
	//go:embed sql/put_node.sql
	putNodeSQL string
)

// assign gives records to entities, and their mentions with them.
func (t *tx) assign(ctx context.Context, d graph.Delta, _ *graph.Change) error {
	for record, entity := range d.Assign {
		if err := t.exec(ctx, "INSERT OR REPLACE INTO entity (record, entity) VALUES (?, ?)", record, entity); err != nil {
			return err
		}
		if err := t.exec(ctx, "UPDATE mention SET entity = ? WHERE record = ?", entity, record); err != nil {
			return err
		}
	}
	for _, record := range d.Unassign {
		if err := t.exec(ctx, "DELETE FROM entity WHERE record = ?", record); err != nil {
			return err
		}
	}
	return nil
}

// putNodes writes what is new or other than stored.
func (t *tx) putNodes(ctx context.Context, d graph.Delta, change *graph.Change) error {
	ids := slices.Clone(d.Gone)
	for _, n := range d.Nodes {
		ids = append(ids, n.ID)
	}
	stored, err := t.stored(ctx, nodeBodiesSQL, list(ids))
	if err != nil {
		return err
	}
	for _, n := range d.Nodes {
		body, err := encode(n)
		if err != nil {
			return err
		}
		old, had := stored[n.ID]
		if old == body {
			continue
		}
		if !had {
			change.NodesAdded++
		}
		if err := t.putNode(ctx, n, body, old); err != nil {
			return err
		}
	}
	for _, id := range d.Gone {
		if old, had := stored[id]; had {
			change.NodesRemoved++
			if err := t.removeNode(ctx, id, old); err != nil {
				return err
			}
		}
	}
	return nil
}

// stored are the bodies that a statement gives by id.
func (t *tx) stored(ctx context.Context, text string, args ...any) (map[graph.ID]string, error) {
	found := map[graph.ID]string{}
	err := t.each(ctx, text, args, func(rows *sql.Rows) error {
		var id graph.ID
		var body string
		if err := rows.Scan(&id, &body); err != nil {
			return err
		}
		found[id] = body
		return nil
	})
	return found, err
}

func (t *tx) putNode(ctx context.Context, n graph.Node, body, old string) error {
	existence, err := encode(n.Exists)
	if err != nil {
		return err
	}
	stance := slices.Index(graph.Stances, n.Stance)
	err = t.exec(ctx, putNodeSQL, n.ID, n.Kind, stance, names.SortKey(n.Name), foldCode(n.Code), existence, body)
	if err != nil {
		return err
	}
	return t.putNames(ctx, n.ID, old, namesOf(n))
}

func (t *tx) removeNode(ctx context.Context, id graph.ID, old string) error {
	if err := t.putNames(ctx, id, old, nil); err != nil {
		return err
	}
	return t.exec(ctx, "DELETE FROM node WHERE id = ?", id)
}

// foldCode is the form in which codes are compared.
func foldCode(code string) string { return strings.ToUpper(code) }

// nodeName is a name of a node, or an alias.
type nodeName struct {
	name  string
	alias bool
}

func namesOf(n graph.Node) map[nodeName]bool {
	found := map[nodeName]bool{{name: n.Name}: true}
	for _, alias := range n.Aliases {
		found[nodeName{alias, true}] = true
	}
	return found
}

func wordsOf(list map[nodeName]bool) map[string]bool {
	words := map[string]bool{}
	for n := range list {
		for _, w := range names.Words(n.name) {
			words[w] = true
		}
	}
	return words
}

// putNames writes the names by which the node is found, as far as they are other than those of its stored body, "" for none.
func (t *tx) putNames(ctx context.Context, id graph.ID, stored string, now map[nodeName]bool) error {
	var before map[nodeName]bool
	if stored != "" {
		old, err := decode[graph.Node]([]byte(stored))
		if err != nil {
			return err
		}
		before = namesOf(old)
	}
	const (
		insertName = "INSERT INTO node_name (node, alias, name, folded) VALUES (?, ?, ?, ?)"
		deleteName = "DELETE FROM node_name WHERE node = ? AND alias = ? AND name = ?"
		insertWord = "INSERT INTO node_word (node, word) VALUES (?, ?)"
		deleteWord = "DELETE FROM node_word WHERE node = ? AND word = ?"
	)
	gone, fresh := differences(before, now)
	for _, n := range gone {
		if err := t.exec(ctx, deleteName, id, n.alias, n.name); err != nil {
			return err
		}
	}
	for _, n := range fresh {
		if err := t.exec(ctx, insertName, id, n.alias, n.name, names.Fold(n.name)); err != nil {
			return err
		}
	}
	goneWords, freshWords := differences(wordsOf(before), wordsOf(now))
	for _, w := range goneWords {
		if err := t.exec(ctx, deleteWord, id, w); err != nil {
			return err
		}
	}
	for _, w := range freshWords {
		if err := t.exec(ctx, insertWord, id, w); err != nil {
			return err
		}
	}
	return nil
}

// differences are what is only in before and what is only in now.
func differences[T comparable](before, now map[T]bool) (gone, fresh []T) {
	for v := range before {
		if !now[v] {
			gone = append(gone, v)
		}
	}
	for v := range now {
		if !before[v] {
			fresh = append(fresh, v)
		}
	}
	return gone, fresh
}
