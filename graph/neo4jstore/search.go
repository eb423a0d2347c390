package neo4jstore

import (
	"context"
	"slices"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
	"entente/graph/search"
)

// Search is graph.Searcher's, all in one transaction.
func (s *Store) Search(ctx context.Context, q graph.SearchQuery, p graph.Page) (page graph.HitPage, err error) {
	err = s.transact(ctx, "search", neo4j.AccessModeRead, func(t *transaction) (err error) {
		page, err = search.Search(ctx, searched{t}, searched{t}, q, p)
		return err
	})
	return page, err
}

// searched is the store as a transaction sees it.
type searched struct{ *transaction }

var (
	_ search.Index  = searched{}
	_ search.Opener = searched{}
)

// maxClauses is how many words one query of a full-text index asks for; Lucene takes 1024.
const maxClauses = 500

// Spellings is search.Index's.
func (s searched) Spellings(ctx context.Context, keys []string) ([]string, error) {
	var queries []string
	for some := range slices.Chunk(keys, maxClauses) {
		queries = append(queries, `keys:"`+strings.Join(some, `" OR keys:"`)+`"`)
	}
	rows, err := s.rows(ctx, statement("word_spelt", nil), params{"queries": queries})
	words := make([]string, len(rows))
	for i, r := range rows {
		words[i] = stringOf(r, "word")
	}
	return words, err
}

// Named is search.Index's.
func (s searched) Named(ctx context.Context, q search.NameQuery) ([]search.Named, error) {
	words := make([]params, len(q.Words))
	for i, w := range q.Words {
		words[i] = params{"begin": indexed(w.Begin), "alike": nonNil(w.Alike)}
	}
	rows, err := s.rows(ctx, statement("node_search", nil), params{
		"begin": words[0]["begin"], "alike": words[0]["alike"], "rest": listOf(words[1:]), "joined": nonNil(q.Joined),
		"kinds": orNull(strs(q.Kinds)),
	})
	found := make([]search.Named, len(rows))
	for i, r := range rows {
		found[i] = search.Named{ID: idOf(r, "id"), SortName: stringOf(r, "sortName"), Folded: stringsOf(r, "folded")}
	}
	return found, err
}

// Passages is search.Index's.
func (s searched) Passages(ctx context.Context, levels []string) ([]search.Passage, error) {
	rows, err := s.rows(ctx, statement("passage_search", nil), params{"levels": levels})
	found := make([]search.Passage, len(rows))
	for i, r := range rows {
		found[i] = search.Passage{Document: idOf(r, "document"), Number: int(int64Of(r, "number")), Level: int(int64Of(r, "level"))}
	}
	return found, err
}

// Nodes is search.Opener's.
func (s searched) Nodes(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.Node, error) {
	rows, err := s.rows(ctx, statement("node_by_id", nil), params{"ids": asked(ids)})
	if err != nil {
		return nil, err
	}
	return nodesByID(rows)
}

// Documents is search.Opener's.
func (s searched) Documents(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.Document, error) {
	rows, err := s.rows(ctx, statement("document_by_id", nil), params{"ids": asked(ids)})
	if err != nil {
		return nil, err
	}
	return documentsByID(rows)
}

// Texts is search.Opener's.
func (s searched) Texts(ctx context.Context, ranges []graph.TextRange) (map[graph.TextRange]string, error) {
	rows, err := s.rows(ctx, statement("document_text", nil), rangeParams(ranges))
	return textsOf(rows, ranges), err
}
