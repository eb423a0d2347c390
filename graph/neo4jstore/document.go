package neo4jstore

import (
	"context"
	"slices"

	"entente/graph"
)

// chunkRunes is how many code points of a text one node holds, batchChunks how many nodes one statement writes.
const (
	chunkRunes  = 16384
	batchChunks = 64
)

// putDocument stores what the part says of its document, and the text where it is not there yet.
func (w *writing) putDocument(ctx context.Context, c graph.Contribution, digest string, names []string, stored head) error {
	meta := c.Document
	meta.Names = nil
	if err := w.exec(ctx, statement("document_put", nil), params{
		"document": string(c.Document.ID), "part": string(c.ID()), "number": int64(c.Part), "digest": digest, "json": encode(meta),
	}); err != nil {
		return err
	}
	title, err := describe(ctx, w.transaction, c.Document.ID, names)
	if err != nil {
		return err
	}
	if !stored.hasText {
		for chunks := range slices.Chunk(chunksOf(c.Document.Text), batchChunks) {
			if err := w.exec(ctx, statement("document_put_text", nil), params{"document": string(c.Document.ID), "rows": listOf(chunks)}); err != nil {
				return err
			}
		}
	}
	isText := stored.isText || c.Part == 0
	if stored.known && stored.title == title && stored.isText == isText && (stored.hasText || c.Document.Text == "") {
		return nil
	}
	return putPassages(ctx, w.transaction, graph.Document{ID: c.Document.ID, Title: title, Text: c.Document.Text}, isText)
}

// describe makes the document what its least part says, under all its names, and gives its title.
func describe(ctx context.Context, t *transaction, id graph.ID, names []string) (title string, err error) {
	least, err := t.rows(ctx, statement("document_least", nil), params{"document": string(id)})
	if err != nil {
		return "", err
	}
	documents, err := decodeRows[graph.Document](least)
	if err != nil {
		return "", err
	}
	for _, d := range documents {
		d.Names = names
		return d.Title, t.exec(ctx, statement("document_describe", nil), params{"document": string(id), "properties": documentProperties(d)})
	}
	return "", nil
}

// chunksOf cuts a text into rows of nodes.
func chunksOf(text string) []params {
	var chunks []params
	runes := []rune(text)
	for at := 0; at < len(runes); at += chunkRunes {
		chunk := runes[at:min(at+chunkRunes, len(runes))]
		chunks = append(chunks, params{"at": int64(at), "length": int64(len(chunk)), "text": string(chunk)})
	}
	return chunks
}

// Forget is graph.Writer's.
func (s *Store) Forget(ctx context.Context, document graph.ID) (graph.Change, error) {
	var change graph.Change
	err := s.write(ctx, "forget", func(t *transaction) (err error) {
		change, err = forget(ctx, t, document)
		return err
	})
	if err != nil {
		return graph.Change{}, err
	}
	return change, nil
}

func forget(ctx context.Context, t *transaction, document graph.ID) (graph.Change, error) {
	of := params{"document": string(document)}
	found, err := t.rows(ctx, statement("document_parts", nil), of)
	if err != nil {
		return graph.Change{}, err
	}
	if len(found) == 0 {
		return graph.Change{}, graph.ErrNotFound
	}
	var parts []string
	for _, r := range found {
		parts = append(parts, stringOf(r, "id"))
	}
	old, err := readParts(ctx, t, parts)
	if err != nil {
		return graph.Change{}, err
	}
	w := &writing{transaction: t, change: graph.Change{Written: true, DocumentsRemoved: 1}}
	w.touch(old)
	if err := w.unlist(ctx, old); err != nil {
		return graph.Change{}, err
	}
	change, err := w.finish(ctx)
	if err != nil {
		return graph.Change{}, err
	}
	return change, w.exec(ctx, statement("document_forget", nil), of)
}
