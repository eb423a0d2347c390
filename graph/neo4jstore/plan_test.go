package neo4jstore_test

import (
	"context"
	"regexp"
	"testing"

	"entente/graph"
	"entente/graph/graphtest"
	"entente/graph/neo4jstore"
)

// scan is an operator that reads all of a label, of a type, or of the database.
var scan = regexp.MustCompile(`^(AllNodesScan|(Partitioned)?\w*NodeByLabelsScan|\w*NodeByLabelScan|\w*AllRelationshipsScan|\w*RelationshipTypeScan|\w*RelationshipTypesScan|\w*IndexScan) `)

// readsAll are the statements that by their nature read all of something, and why.
var readsAll = map[string]string{
	"schema":           "creates constraints and indexes, and reads nothing",
	"stats":            "counts all, which the server has counted already",
	"document_count":   "counts all documents, which the server has counted already",
	"word_drop_all":    "an upgrade drops all words there are",
	"export_document":  "an export is all there is",
	"export_record":    "an export is all there is",
	"export_mention":   "an export is all there is",
	"export_claim":     "an export is all there is",
	"export_judgement": "an export is all there is",
	"export_node":      "an export is all there is",
	"export_fact":      "an export is all there is",
}

// Every statement finds what it reads by an index, and goes on along relationships.
func TestPlans(t *testing.T) {
	s := open(t)
	few(t, s)
	variants := neo4jstore.Variants()
	if len(variants) < 250 {
		t.Fatalf("%d statements: some are missing", len(variants))
	}
	for _, v := range variants {
		if readsAll[v.File] != "" || regexp.MustCompile(`_where$`).MatchString(v.File) {
			continue
		}
		plan, err := s.Explain(context.Background(), v.Cypher)
		if err != nil {
			t.Errorf("%s: %v\n%s", v.File, err, v.Cypher)
			continue
		}
		for _, operator := range plan {
			if scan.MatchString(operator) {
				t.Errorf("%s scans: %s\n%s", v.File, operator, v.Cypher)
				break
			}
		}
	}
}

// few loads a little of everything: where there is little to read, a planner is quick to read all.
func few(t *testing.T, s *neo4jstore.Store) {
	t.Helper()
	for seed := range 5 {
		c := graphtest.Contributions().Example(seed)
		if _, err := s.Apply(context.Background(), c); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Judge(context.Background(), []graph.Judgement{graphtest.Judgements().Example(seed)}); err != nil {
			t.Fatal(err)
		}
	}
}
