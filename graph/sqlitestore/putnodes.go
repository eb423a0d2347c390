package sqlitestore

import (
	"context"
	_ "embed"
	"maps"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/names"
)

var (
	//go:embed sql/node_stored.sql
	nodeStoredSQL string
	//go:embed sql/put_node.sql
	putNodeSQL string
	//go:embed sql/move_mentions.sql
	moveMentionsSQL string
)

// assign gives records to entities, and their mentions with them.
func (t *tx) assign(ctx context.Context, d graph.Delta, _ *graph.Change) error {
	if len(d.Assign) == 0 && len(d.Unassign) == 0 {
		return nil
	}
	before, err := t.Assigned(ctx, slices.Collect(maps.Keys(d.Assign)))
	if err != nil {
		return err
	}
	moves := map[[2]graph.ID][]graph.ID{} // records, by entities from and to
	for record, entity := range d.Assign {
		if from, had := before[record]; had {
			moves[[2]graph.ID{from, entity}] = append(moves[[2]graph.ID{from, entity}], record)
		}
		if err := t.exec(ctx, "INSERT OR REPLACE INTO entity (record, entity) VALUES (?, ?)", record, entity); err != nil {
			return err
		}
	}
	for move, records := range moves {
		if err := t.exec(ctx, moveMentionsSQL, move[1], move[0], list(records)); err != nil {
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
	stored, err := t.stored(ctx, nodeStoredSQL, list(ids))
	if err != nil {
		return err
	}
	for _, n := range d.Nodes {
		row, had := stored[n.ID]
		if !had {
			change.NodesAdded++
		}
		if err := t.putNode(ctx, n, row); err != nil {
			return err
		}
	}
	for _, id := range d.Gone {
		if row, had := stored[id]; had {
			change.NodesRemoved++
			if err := t.removeNode(ctx, row); err != nil {
				return err
			}
		}
	}
	return nil
}

func (t *tx) putNode(ctx context.Context, n graph.Node, stored storedRow) error {
	body, err := encode(n)
	if err != nil || body == stored.body {
		return err
	}
	existence, err := encode(n.Exists)
	if err != nil {
		return err
	}
	num := stored.num
	written, err := t.insert(ctx, putNodeSQL, num, n.ID, n.Kind, stanceNumber(n.Stance), names.SortKey(n.Name), foldCode(n.Code), existence, body)
	if err != nil {
		return err
	}
	if num == nil {
		num = written
	}
	old, err := stored.node()
	if err != nil {
		return err
	}
	if err := t.putFilter(ctx, num, n, old); err != nil {
		return err
	}
	return t.putNames(ctx, num, namesOf(old), namesOf(n))
}

// node is the stored node, the zero Node where there is none.
func (r storedRow) node() (graph.Node, error) {
	if r.num == nil {
		return graph.Node{}, nil
	}
	return decode[graph.Node]([]byte(r.body))
}

func (t *tx) removeNode(ctx context.Context, stored storedRow) error {
	old, err := stored.node()
	if err != nil {
		return err
	}
	if err := t.putFilter(ctx, stored.num, graph.Node{}, old); err != nil {
		return err
	}
	if err := t.putNames(ctx, stored.num, namesOf(old), nil); err != nil {
		return err
	}
	return t.exec(ctx, "DELETE FROM node WHERE num = ?", stored.num)
}

// foldCode is the form in which codes are compared.
func foldCode(code string) string { return strings.ToUpper(code) }

// nodeName is a name of a node, or an alias.
type nodeName struct {
	name  string
	alias bool
}

// namesOf are the names of a node, none of the zero Node.
func namesOf(n graph.Node) map[nodeName]bool {
	if n.ID == "" {
		return nil
	}
	found := map[nodeName]bool{{name: n.Name}: true}
	for _, alias := range n.Aliases {
		found[nodeName{alias, true}] = true
	}
	return found
}

// wordsOf are the words of the names, and the names that are written as one word.
func wordsOf(list map[nodeName]bool) map[string]bool {
	words := map[string]bool{}
	for n := range list {
		folded := names.Fold(n.name)
		for w := range strings.FieldsSeq(folded) {
			words[w] = true
		}
		if joined := names.Joined(folded); joined != "" {
			words[joined] = true
		}
	}
	return words
}

// putNames writes the names by which the node is found, as far as they are other than those before.
func (t *tx) putNames(ctx context.Context, num any, before, now map[nodeName]bool) error {
	const (
		insertName = "INSERT INTO node_name (node, alias, name, folded) VALUES (?, ?, ?, ?)"
		deleteName = "DELETE FROM node_name WHERE node = ? AND alias = ? AND name = ?"
	)
	gone, fresh := differences(before, now)
	for _, n := range gone {
		if err := t.exec(ctx, deleteName, num, n.alias, n.name); err != nil {
			return err
		}
	}
	for _, n := range fresh {
		if err := t.exec(ctx, insertName, num, n.alias, n.name, names.Fold(n.name)); err != nil {
			return err
		}
	}
	goneWords, freshWords := differences(wordsOf(before), wordsOf(now))
	for _, w := range goneWords {
		if err := t.removeWord(ctx, num, w); err != nil {
			return err
		}
	}
	for _, w := range freshWords {
		if err := t.putWord(ctx, num, w); err != nil {
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
