package sqlitestore

import (
	"context"
	_ "embed"
	"slices"
	"unicode/utf8"

	"entente/graph"
)

// storedDocument is a document as the store has it.
type storedDocument struct {
	num any // null for what is not there yet
	graph.Document
}

func (t *tx) document(ctx context.Context, id graph.ID) (storedDocument, error) {
	var stored storedDocument
	var body []byte
	found, err := t.first(ctx, "SELECT num, body FROM document WHERE id = ?", []any{id}, &stored.num, &body)
	if err != nil || !found {
		return storedDocument{}, err
	}
	stored.Document, err = decode[graph.Document](body)
	return stored, err
}

// addNames keeps the names under which an equal part came again; it tells whether one was new.
func (t *tx) addNames(ctx context.Context, d graph.Document) (bool, error) {
	stored, err := t.document(ctx, d.ID)
	if err != nil {
		return false, err
	}
	all := union(stored.Names, d.Names)
	if len(all) == len(stored.Names) {
		return false, nil
	}
	stored.Names = all
	_, err = t.saveDocument(ctx, stored.num, stored.Document)
	return true, err
}

// putDocument makes the document what its least part says, with the names of all; it tells whether it is new. nowText says
// that the document was not known to be a text, and is one by the part just written.
func (t *tx) putDocument(ctx context.Context, d graph.Document, nowText bool) (isNew bool, err error) {
	stored, err := t.document(ctx, d.ID)
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
	num, err := t.saveDocument(ctx, stored.num, now)
	if err != nil {
		return false, err
	}
	fresh, err := t.putText(ctx, num, d.Text)
	if err != nil {
		return false, err
	}
	isNew = stored.num == nil
	if !isNew && !fresh && !nowText && now.Title == stored.Title {
		return false, nil
	}
	now.Text = d.Text
	return isNew, t.putPassages(ctx, num, now)
}

func (t *tx) saveDocument(ctx context.Context, num any, d graph.Document) (int64, error) {
	body, err := encode(d)
	if err != nil {
		return 0, err
	}
	return t.insert(ctx, "INSERT OR REPLACE INTO document (num, id, body) VALUES (?, ?, ?)", num, d.ID, body)
}

//go:embed sql/remove_text.sql
var removeTextSQL string

func (t *tx) removeDocument(ctx context.Context, id graph.ID) error {
	stored, err := t.document(ctx, id)
	if err != nil {
		return err
	}
	if err := t.exec(ctx, removePassagesSQL, stored.num); err != nil {
		return err
	}
	if err := t.exec(ctx, removeTextSQL, id); err != nil {
		return err
	}
	return t.exec(ctx, "DELETE FROM document WHERE id = ?", id)
}

// union is both lists sorted, each name once.
func union(a, b []string) []string {
	return slices.Compact(slices.Sorted(slices.Values(slices.Concat(a, b))))
}

// chunkLength is how many code points of a text one row holds.
const chunkLength = 4096

// putText stores the text unless it is there, and tells whether it did; the id of a document is a hash of its text, so that
// it never changes.
func (t *tx) putText(ctx context.Context, document int64, rest string) (bool, error) {
	var one int
	stored, err := t.first(ctx, "SELECT 1 FROM document_text WHERE document = ? LIMIT 1", []any{document}, &one)
	if err != nil || stored || rest == "" {
		return false, err
	}
	for chunk := 0; rest != ""; chunk++ {
		end := offset(rest, chunkLength)
		const text = "INSERT INTO document_text (document, chunk, body) VALUES (?, ?, ?)"
		if err := t.exec(ctx, text, document, chunk, []byte(rest[:end])); err != nil {
			return false, err
		}
		rest = rest[end:]
	}
	return true, nil
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
