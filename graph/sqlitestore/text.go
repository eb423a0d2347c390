package sqlitestore

import (
	"context"
	"database/sql"
	_ "embed"
	"strings"

	"entente/graph"
)

// Texts is graph.Library's.
func (s *Store) Texts(ctx context.Context, ranges []graph.TextRange) (map[graph.TextRange]string, error) {
	return read(ctx, s, "texts", func(v view) (map[graph.TextRange]string, error) { return v.texts(ctx, ranges) })
}

func (v view) texts(ctx context.Context, ranges []graph.TextRange) (map[graph.TextRange]string, error) {
	documents := make([]graph.ID, len(ranges))
	for i, r := range ranges {
		documents[i] = r.Document
	}
	stored, err := v.documents(ctx, storable(documents))
	if err != nil {
		return nil, err
	}
	found := map[graph.TextRange]string{}
	for _, r := range ranges {
		if _, there := stored[r.Document]; !there {
			continue
		}
		if found[r], err = v.text(ctx, r); err != nil {
			return nil, err
		}
	}
	return found, nil
}

//go:embed sql/text.sql
var textSQL string

// text reads the chunks that the range lies in.
func (v view) text(ctx context.Context, r graph.TextRange) (string, error) {
	from, last := max(r.From, 0), int64(1<<62)
	if r.To >= 0 {
		if r.To <= from {
			return "", nil
		}
		last = int64(r.To-1) / chunkLength
	}
	var chunks strings.Builder
	err := v.each(ctx, textSQL, []any{r.Document, from / chunkLength, last}, func(rows *sql.Rows) error {
		var body sql.RawBytes
		err := rows.Scan(&body)
		chunks.Write(body)
		return err
	})
	if err != nil {
		return "", err
	}
	whole := chunks.String()
	whole = whole[offset(whole, from%chunkLength):]
	if r.To < 0 {
		return whole, nil
	}
	return whole[:offset(whole, r.To-from)], nil
}
