package sqlitestore_test

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/sqlitestore"
)

// TestOpenUpgrades: a store of the first version, opened, answers as one that was written in the newest.
func TestOpenUpgrades(t *testing.T) {
	folder := t.TempDir()
	newest, first := filepath.Join(folder, "newest.db"), filepath.Join(folder, "first.db")
	s := open(t, newest)
	load(t, s, 0, 40)
	want := answers(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	ofFirstVersion(t, first, newest)
	for range 2 { // and again, when it is of the newest
		s := open(t, first)
		if got := answers(t, s); got != want {
			t.Errorf("the store answers\n%s\nwant\n%s", got, want)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// ofFirstVersion makes a store as the first migration alone leaves one, with what another store holds.
func ofFirstVersion(t *testing.T, path, from string) {
	t.Helper()
	script, err := os.ReadFile("migrations/0001_store.sql")
	if err != nil {
		t.Fatal(err)
	}
	database(t, path, string(script), "PRAGMA user_version = 1", fmt.Sprintf("PRAGMA application_id = %d", 0x456e7465))
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer closed(t, db)
	db.SetMaxOpenConns(1)
	if _, err := db.ExecContext(t.Context(), "ATTACH ? AS other", from); err != nil {
		t.Fatal(err)
	}
	for table, columns := range columnsOf(t, db) {
		text := fmt.Sprintf("INSERT INTO main.%s (%s) SELECT %s FROM other.%s", table, columns, columns, table)
		if _, err := db.ExecContext(t.Context(), text); err != nil {
			t.Fatalf("%s: %v", text, err)
		}
	}
}

// columnsOf are the columns of all tables.
func columnsOf(t *testing.T, db *sql.DB) map[string]string {
	t.Helper()
	rows, err := db.QueryContext(t.Context(), `SELECT t.name, group_concat(c.name) FROM main.sqlite_schema AS t, pragma_table_info(t.name, 'main') AS c
		WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' GROUP BY t.name`)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := rows.Close(); err != nil {
			t.Error(err)
		}
	}()
	columns := map[string]string{}
	for rows.Next() {
		var table, names string
		if err := rows.Scan(&table, &names); err != nil {
			t.Fatal(err)
		}
		columns[table] = names
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return columns
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
	if timeline.Total < 50 || len(histogram) == 0 || dyads.Total < 20 {
		t.Fatalf("there is too little to compare: %d events, %d buckets, %d dyads", timeline.Total, len(histogram), dyads.Total)
	}
	var text strings.Builder
	for _, answer := range []any{timeline, histogram, dyads, among, err1, err2, err3, err4} {
		line, err := json.Marshal(answer)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintln(&text, string(line))
	}
	return text.String()
}
