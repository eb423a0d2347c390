package neo4jstore

import (
	"context"

	"entente/graph"
	"entente/graph/names"
)

// putPassages indexes a document anew, a batch of passages at a time: its title and, of a text, all of its text, which is
// read where the document comes without.
func putPassages(ctx context.Context, t *transaction, d graph.Document, isText bool) error {
	if err := t.exec(ctx, statement("passage_drop", nil), params{"document": string(d.ID)}); err != nil {
		return err
	}
	text := ""
	if isText {
		text = d.Text
	}
	if isText && text == "" {
		var err error
		if text, err = wholeText(ctx, t, d.ID); err != nil {
			return err
		}
	}
	var rows []params
	flush := func() error {
		err := t.exec(ctx, statement("passage_put", nil), params{"document": string(d.ID), "rows": listOf(rows)})
		rows = nil
		return err
	}
	for p := range names.Passages(d.Title, text) {
		rows = append(rows, params{"number": int64(p.Number), "title": p.Title, "text": p.Text})
		if len(rows) == batchChunks {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	return flush()
}

// wholeText is all that is stored of a text, "" where nothing is.
func wholeText(ctx context.Context, t *transaction, document graph.ID) (string, error) {
	whole := graph.TextRange{Document: document, To: -1}
	rows, err := t.rows(ctx, statement("document_text", nil), rangeParams([]graph.TextRange{whole}))
	return textsOf(rows, []graph.TextRange{whole})[whole], err
}
