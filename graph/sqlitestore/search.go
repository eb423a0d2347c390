package sqlitestore

import (
	"context"
	"database/sql"
	_ "embed"

	"entente/graph"
	"entente/graph/search"
)

// Search is graph.Searcher's.
func (s *Store) Search(ctx context.Context, q graph.SearchQuery, p graph.Page) (graph.HitPage, error) {
	return read(ctx, s, "search", func(v view) (graph.HitPage, error) { return search.Search(ctx, v, v, q, p) })
}

var (
	_ search.Index  = view{}
	_ search.Opener = view{}
)

var (
	//go:embed sql/spellings.sql
	spellingsSQL string
	//go:embed sql/named.sql
	namedSQL string
	//go:embed sql/passages.sql
	passagesSQL string
)

// Spellings is search.Index's.
func (v view) Spellings(ctx context.Context, keys []string) ([]string, error) {
	return column[string](ctx, v.session, spellingsSQL, list(keys))
}

// Named is search.Index's.
func (v view) Named(ctx context.Context, q search.NameQuery) ([]search.Named, error) {
	rest, err := encode(q.Words[1:])
	if err != nil {
		return nil, err
	}
	var found []search.Named
	places := map[graph.ID]int{}
	args := []any{q.Words[0].Begin, list(q.Words[0].Alike), rest, list(q.Joined), optional(q.Kinds)}
	err = v.each(ctx, namedSQL, args, func(rows *sql.Rows) error {
		var n search.Named
		var folded string
		if err := rows.Scan(&n.ID, &n.SortName, &folded); err != nil {
			return err
		}
		place, had := places[n.ID]
		if !had {
			place = len(found)
			places[n.ID], found = place, append(found, n)
		}
		found[place].Folded = append(found[place].Folded, folded)
		return nil
	})
	return found, err
}

// Passages is search.Index's.
func (v view) Passages(ctx context.Context, levels []string) ([]search.Passage, error) {
	var found []search.Passage
	err := v.each(ctx, passagesSQL, []any{list(levels)}, func(rows *sql.Rows) error {
		var p search.Passage
		var row int64
		err := rows.Scan(&p.Document, &row, &p.Level)
		p.Number = int(row & (1<<passageBits - 1))
		found = append(found, p)
		return err
	})
	return found, err
}

// Documents is search.Opener's.
func (v view) Documents(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.Document, error) {
	return v.documents(ctx, storable(ids))
}

// Texts is search.Opener's.
func (v view) Texts(ctx context.Context, ranges []graph.TextRange) (map[graph.TextRange]string, error) {
	return v.texts(ctx, ranges)
}
