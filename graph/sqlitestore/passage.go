package sqlitestore

import (
	"context"
	"database/sql"
	_ "embed"

	"entente/graph"
	"entente/graph/names"
)

// passageBits is how many bits of a row's number in the table passage are the passage's, below those of the document's.
const passageBits = 20

//go:embed sql/remove_passages.sql
var removePassagesSQL string

// putPassages indexes a document anew: its title and, of a text, all of its text, which is read where the document comes
// without.
func (t *tx) putPassages(ctx context.Context, num int64, d graph.Document) error {
	if err := t.exec(ctx, removePassagesSQL, num); err != nil {
		return err
	}
	text := ""
	var one int
	isText, err := t.first(ctx, "SELECT 1 FROM part WHERE document = ? AND part = 0", []any{d.ID}, &one)
	if err != nil {
		return err
	}
	if isText {
		text = d.Text
	}
	if isText && text == "" {
		if text, err = t.text(ctx, graph.TextRange{Document: d.ID, To: -1}); err != nil {
			return err
		}
	}
	for p := range names.Passages(d.Title, text) {
		const insert = "INSERT INTO passage (rowid, title, text) VALUES (?, ?, ?)"
		if err := t.exec(ctx, insert, num<<passageBits|int64(p.Number), p.Title, p.Text); err != nil {
			return err
		}
	}
	return nil
}

// putWord indexes a word of a node's names.
func (t *tx) putWord(ctx context.Context, node any, word string) error {
	var one int
	known, err := t.first(ctx, wordKnown, []any{word}, &one)
	if err != nil {
		return err
	}
	if !known {
		if err := t.putKeys(ctx, word); err != nil {
			return err
		}
	}
	return t.exec(ctx, "INSERT INTO node_word (node, word) VALUES (?, ?)", node, word)
}

const wordKnown = "SELECT 1 FROM node_word WHERE word = ? LIMIT 1"

func (t *tx) putKeys(ctx context.Context, word string) error {
	for _, key := range names.Keys(word) {
		if err := t.exec(ctx, "INSERT OR IGNORE INTO word_key (key, word) VALUES (?, ?)", key, word); err != nil {
			return err
		}
	}
	return nil
}

// removeWord takes a word from a node, and from the index where no other has it.
func (t *tx) removeWord(ctx context.Context, node any, word string) error {
	if err := t.exec(ctx, "DELETE FROM node_word WHERE node = ? AND word = ?", node, word); err != nil {
		return err
	}
	var one int
	known, err := t.first(ctx, wordKnown, []any{word}, &one)
	if err != nil || known {
		return err
	}
	for _, key := range names.Keys(word) {
		if err := t.exec(ctx, "DELETE FROM word_key WHERE key = ? AND word = ?", key, word); err != nil {
			return err
		}
	}
	return nil
}

// fillSearch indexes what a store of version 1 holds.
func fillSearch(ctx context.Context, q *session) error {
	t := &tx{view: view{q}}
	words, err := column[string](ctx, q, "SELECT DISTINCT word FROM node_word")
	if err != nil {
		return err
	}
	for _, word := range words {
		if err := t.putKeys(ctx, word); err != nil {
			return err
		}
	}
	if err := t.fillJoined(ctx); err != nil {
		return err
	}
	ids, err := column[graph.ID](ctx, q, "SELECT id FROM document")
	if err != nil {
		return err
	}
	for _, id := range ids {
		stored, err := t.document(ctx, id)
		if err != nil {
			return err
		}
		num, _ := stored.num.(int64)
		if err := t.putPassages(ctx, num, stored.Document); err != nil {
			return err
		}
	}
	return nil
}

// fillJoined indexes the names of all nodes that are written as one word.
func (t *tx) fillJoined(ctx context.Context) error {
	type joined struct {
		node int64
		word string
	}
	var all []joined
	seen := map[joined]bool{}
	err := t.each(ctx, "SELECT node, folded FROM node_name", nil, func(rows *sql.Rows) error {
		var j joined
		var folded string
		if err := rows.Scan(&j.node, &folded); err != nil {
			return err
		}
		if j.word = names.Joined(folded); j.word != "" && !seen[j] {
			seen[j] = true
			all = append(all, j)
		}
		return nil
	})
	for _, j := range all {
		if err := t.putWord(ctx, j.node, j.word); err != nil {
			return err
		}
	}
	return err
}
