package sqlitestore_test

import (
	"database/sql"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestPlans holds every statement of sql/ to its indexes: none reads a table from end to end but those that export, and
// none that lists hubs a page at a time sorts before it stops.
func TestPlans(t *testing.T) {
	path := filepath.Join(t.TempDir(), "entente.db")
	load(t, open(t, path), 0, 50)
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer closed(t, db)
	whole := []string{"documents_all.sql", "export_evidence.sql", "export_records.sql", "facts_all.sql"}
	ordered := []string{"documents_all.sql", "documents_of.sql", "facts_of.sql", "facts_of_kind.sql", "find.sql", "mentions_in.sql", "mentions_of.sql", "nations.sql", "timeline.sql"}
	files, err := os.ReadDir("sql")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		plan := planOf(t, db, filepath.Join("sql", file.Name()))
		if len(plan) == 0 && !strings.HasPrefix(file.Name(), "put_") {
			t.Errorf("%s has no plan", file.Name())
		}
		var made []string // what the statement itself made
		for _, step := range plan {
			if name, is := strings.CutPrefix(step, "CO-ROUTINE "); is {
				made = append(made, name)
			}
			table, scans := strings.CutPrefix(step, "SCAN ")
			if scans && slices.Contains(plan, "MATERIALIZE "+table) {
				continue // a table that the statement makes of its parameters
			}
			if scans && !strings.Contains(table, "VIRTUAL TABLE") && !strings.HasPrefix(table, "CONSTANT") && !strings.HasPrefix(table, "(subquery") && !slices.Contains(made, table) && !slices.Contains(whole, file.Name()) {
				t.Errorf("%s reads a table from end to end: %s", file.Name(), step)
			}
			if strings.Contains(step, "INDEX fact_count (") && file.Name() != "histogram_all.sql" {
				t.Errorf("%s reads all facts of a kind: %s", file.Name(), step)
			}
			if strings.HasPrefix(step, "USE TEMP B-TREE FOR ORDER BY") && slices.Contains(ordered, file.Name()) {
				t.Errorf("%s sorts: %s", file.Name(), step)
			}
		}
	}
}

func planOf(t *testing.T, db *sql.DB, path string) []string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := db.QueryContext(t.Context(), "EXPLAIN QUERY PLAN "+string(text), make([]any, strings.Count(string(text), "?"))...)
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	defer func() {
		if err := rows.Close(); err != nil {
			t.Error(err)
		}
	}()
	var steps []string
	for rows.Next() {
		var id, parent, unused int
		var step string
		if err := rows.Scan(&id, &parent, &unused, &step); err != nil {
			t.Fatal(err)
		}
		steps = append(steps, step)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return steps
}
