package sqlitestore_test

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/graphtest"
	"entente/graph/sqlitestore"
)

// TestUpgrade: a store of version 1 that is opened has in its indexes and answers what a store of today does that was given the same.
func TestUpgrade(t *testing.T) {
	today, old := filepath.Join(t.TempDir(), "today.db"), filepath.Join(t.TempDir(), "old.db")
	s := open(t, today)
	load(t, s, 0, 40)
	for seed := range 20 {
		if _, err := s.Apply(t.Context(), graphtest.Contributions().Example(seed)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.Forget(t.Context(), dispatch(3).Document.ID); err != nil {
		t.Fatal(err)
	}
	want, answered := export(t, s), answers(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	firstVersion(t, old, today)
	upgraded := open(t, old, sqlitestore.MustExist())
	if got := export(t, upgraded); got != want {
		t.Errorf("the upgraded store exports\n%s\nwant\n%s", got, want)
	}
	if got := answers(t, upgraded); got != answered {
		t.Errorf("the upgraded store answers\n%s\nwant\n%s", got, answered)
	}
	hits, err := upgraded.Search(t.Context(), graph.SearchQuery{Text: "dispatch", Documents: true}, graph.Page{First: 1})
	if err != nil || len(hits.Hits) != 1 {
		t.Errorf("hits %v, error %v, want a document", hits.Hits, err)
	}
	if err := upgraded.Close(); err != nil {
		t.Fatal(err)
	}
	got, as := searched(t, old), searched(t, today)
	for what := range as {
		if len(as[what]) == 0 {
			t.Errorf("there are no %s", what)
		}
		if !slices.Equal(got[what], as[what]) {
			t.Errorf("%s: %d rows, want %d, or in them\n%v\nwant\n%v", what, len(got[what]), len(as[what]), got[what], as[what])
		}
	}
}

// firstVersion makes a store of version 1 with the rows of a store of today.
func firstVersion(t *testing.T, path, from string) {
	t.Helper()
	script, err := os.ReadFile("migrations/0001_store.sql")
	if err != nil {
		t.Fatal(err)
	}
	database(t, path, string(script), "PRAGMA application_id = 0x456e7465", "PRAGMA user_version = 1", "PRAGMA journal_mode = WAL")
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	defer closed(t, db)
	tables := column(t, db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
	statements := []string{"ATTACH '" + from + "' AS today"}
	for _, table := range tables {
		columns := strings.Join(column(t, db, "SELECT name FROM pragma_table_info('"+table+"')"), ", ")
		statements = append(statements, fmt.Sprintf("INSERT INTO main.%s (%s) SELECT %s FROM today.%s", table, columns, columns, table))
	}
	for _, statement := range append(statements, "DELETE FROM node_word WHERE word LIKE '+%'") {
		if _, err := db.ExecContext(t.Context(), statement); err != nil {
			t.Fatal(statement, err)
		}
	}
}

// searched are the rows of all that search reads beside the tables of version 1.
func searched(t *testing.T, path string) map[string][]string {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	defer closed(t, db)
	if _, err := db.ExecContext(t.Context(), "CREATE VIRTUAL TABLE temp.term USING fts5vocab(main, passage, instance)"); err != nil {
		t.Fatal(err)
	}
	return map[string][]string{
		"keys of words": column(t, db, "SELECT key || ' ' || word FROM word_key ORDER BY 1"),
		"words":         column(t, db, "SELECT word || ' ' || node FROM node_word ORDER BY 1"),
		"joined names":  column(t, db, "SELECT word FROM node_word WHERE word LIKE '+%' ORDER BY 1"),
		"terms":         column(t, db, "SELECT term || ' ' || doc || ' ' || col || ' ' || offset FROM temp.term ORDER BY 1"),
	}
}

func column(t *testing.T, db *sql.DB, query string) []string {
	t.Helper()
	rows, err := db.QueryContext(t.Context(), query)
	if err != nil {
		t.Fatal(query, err)
	}
	defer func() {
		if err := rows.Close(); err != nil {
			t.Error(err)
		}
	}()
	var list []string
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			t.Fatal(err)
		}
		list = append(list, s)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return list
}

// TestNothingIsLeftOfSearch: what is forgotten leaves nothing in the indexes.
func TestNothingIsLeftOfSearch(t *testing.T) {
	path := filepath.Join(t.TempDir(), "entente.db")
	s := open(t, path)
	load(t, s, 0, 5)
	for n := range 5 {
		if _, err := s.Forget(t.Context(), dispatch(n).Document.ID); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for what, rows := range searched(t, path) {
		if len(rows) > 0 {
			t.Errorf("%s: %v are left", what, rows)
		}
	}
}

// answers are what a store answers from what later versions added to the first.
func answers(t *testing.T, s *sqlitestore.Store) string {
	t.Helper()
	ctx := context.Background()
	page, err := s.Find(ctx, graph.Filter{Kind: graph.KindNation}, graph.Page{First: graph.MaxTimelineOf})
	if err != nil {
		t.Fatal(err)
	}
	var nations []graph.ID
	for _, n := range page.Nodes {
		nations = append(nations, n.ID)
	}
	timeline, err1 := s.Timeline(ctx, graph.TimelineQuery{Of: nations}, graph.Page{First: 1000, Count: true})
	histogram, err2 := s.Histogram(ctx, graph.HistogramQuery{By: graph.PrecisionYear})
	dyads, err3 := s.Dyads(ctx, nil, graph.TieQuery{}, graph.Page{First: 1000, Count: true})
	among, err4 := s.Among(ctx, nations, graph.Hop{})
	joined, err5 := s.Find(ctx, graph.Filter{Kind: graph.KindPact, Ties: []graph.Tie{{Kinds: []graph.FactKind{graph.PartyTo}, Direction: graph.In, To: nations}}}, graph.Page{First: 1000})
	if timeline.Total < 50 || len(histogram) == 0 || dyads.Total < 20 {
		t.Fatalf("there is too little to compare: %d events, %d buckets, %d dyads", timeline.Total, len(histogram), dyads.Total)
	}
	var text strings.Builder
	for _, answer := range []any{timeline, histogram, dyads, among, joined, err1, err2, err3, err4, err5} {
		line, err := json.Marshal(answer)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintln(&text, string(line))
	}
	return text.String()
}
