package sqlitestore

import (
	"context"
	"slices"
	"unicode/utf8"

	"entente/graph"
)

// document is a document as stored; false where it is not there.
func (t *tx) document(ctx context.Context, id graph.ID) (graph.Document, bool, error) {
	found, err := bodies[graph.Document](ctx, t.session, "SELECT body FROM document WHERE id = ?", id)
	if err != nil || len(found) == 0 {
		return graph.Document{}, false, err
	}
	return found[0], true, nil
}

// addNames keeps the names under which an equal part came again; it tells whether one was new.
func (t *tx) addNames(ctx context.Context, d graph.Document) (bool, error) {
	stored, _, err := t.document(ctx, d.ID)
	if err != nil {
		return false, err
	}
	all := union(stored.Names, d.Names)
	if len(all) == len(stored.Names) {
		return false, nil
	}
	stored.Names = all
	return true, t.saveDocument(ctx, stored)
}

// putDocument makes the document what its least part says, with the names of all; it tells whether it is new.
func (t *tx) putDocument(ctx context.Context, d graph.Document) (isNew bool, err error) {
	stored, had, err := t.document(ctx, d.ID)
	if err != nil {
		return false, err
	}
	const least = "SELECT body FROM part WHERE document = ? ORDER BY part LIMIT 1"
	parts, err := bodies[graph.Document](ctx, t.session, least, d.ID)
	if err != nil {
		return false, err
	}
	now := parts[0] // the caller has just written one
	now.Names = union(stored.Names, d.Names)
	if err := t.saveDocument(ctx, now); err != nil {
		return false, err
	}
	return !had, t.putText(ctx, d)
}

func (t *tx) saveDocument(ctx context.Context, d graph.Document) error {
	body, err := encode(d)
	if err != nil {
		return err
	}
	return t.exec(ctx, "INSERT OR REPLACE INTO document (id, body) VALUES (?, ?)", d.ID, body)
}

// union is both lists sorted, each name once.
func union(a, b []string) []string {
	return slices.Compact(slices.Sorted(slices.Values(slices.Concat(a, b))))
}

// chunkLength is how many code points of a text one row holds.
const chunkLength = 4096

// putText stores the text unless it is there; the id of a document is a hash of its text, so that it never changes.
func (t *tx) putText(ctx context.Context, d graph.Document) error {
	var one int
	stored, err := t.first(ctx, "SELECT 1 FROM document_text WHERE document = ? LIMIT 1", []any{d.ID}, &one)
	if err != nil || stored {
		return err
	}
	for chunk, rest := 0, d.Text; rest != ""; chunk++ {
		end := offset(rest, chunkLength)
		const text = "INSERT INTO document_text (document, chunk, body) VALUES (?, ?, ?)"
		if err := t.exec(ctx, text, d.ID, chunk, []byte(rest[:end])); err != nil {
			return err
		}
		rest = rest[end:]
	}
	return nil
}

// offset is where in the text, in bytes, so many code points end; the text's length where it has fewer.
func offset(text string, points int) int {
	at := 0
	for ; points > 0 && at < len(text); points-- {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return at
}
