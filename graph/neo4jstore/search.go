package neo4jstore

import (
	"context"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/search"
)

// Search is graph.Searcher's.
func (s *Store) Search(ctx context.Context, q graph.SearchQuery, p graph.Page) (graph.HitPage, error) {
	if err := s.ready(ctx, "search"); err != nil {
		return graph.HitPage{}, err
	}
	return search.Search(ctx, index{s}, s, q, p)
}

// index is the store as search.Index.
type index struct{ *Store }

// maxClauses is how many words one query of a full-text index asks for; Lucene takes 1024.
const maxClauses = 500

// Spellings is search.Index's.
func (s index) Spellings(ctx context.Context, keys []string) ([]string, error) {
	var queries []string
	for some := range slices.Chunk(keys, maxClauses) {
		queries = append(queries, `keys:"`+strings.Join(some, `" OR keys:"`)+`"`)
	}
	rows, err := s.read(ctx, "search", statement("word_spelt", nil), params{"queries": queries})
	words := make([]string, len(rows))
	for i, r := range rows {
		words[i] = stringOf(r, "word")
	}
	return words, err
}

// Named is search.Index's.
func (s index) Named(ctx context.Context, q search.NameQuery) ([]search.Named, error) {
	words := make([]params, len(q.Words))
	for i, w := range q.Words {
		words[i] = params{"begin": indexed(w.Begin), "alike": nonNil(w.Alike)}
	}
	rows, err := s.read(ctx, "search", statement("node_search", nil), params{
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
func (s index) Passages(ctx context.Context, levels []string) ([]search.Passage, error) {
	rows, err := s.read(ctx, "search", statement("passage_search", nil), params{"levels": levels})
	found := make([]search.Passage, len(rows))
	for i, r := range rows {
		found[i] = search.Passage{Document: idOf(r, "document"), Number: int(int64Of(r, "number")), Level: int(int64Of(r, "level"))}
	}
	return found, err
}
