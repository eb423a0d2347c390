package neo4jstore

import (
	"encoding/json"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
)

// stringOf is a string of a row, "" for null.
func stringOf(r *neo4j.Record, key string) string {
	v, _ := r.Get(key)
	s, _ := v.(string)
	return s
}

// idOf is an id of a row, "" for null.
func idOf(r *neo4j.Record, key string) graph.ID { return graph.ID(stringOf(r, key)) }

// int64Of is a number of a row, 0 for null.
func int64Of(r *neo4j.Record, key string) int64 {
	v, _ := r.Get(key)
	n, _ := v.(int64)
	return n
}

// stringsOf is a list of strings of a row, nil for null.
func stringsOf(r *neo4j.Record, key string) []string {
	v, _ := r.Get(key)
	return toStrings(v)
}

func toStrings(v any) []string {
	list, _ := v.([]any)
	if list == nil {
		return nil
	}
	out := make([]string, len(list))
	for i, e := range list {
		out[i], _ = e.(string)
	}
	return out
}

// listIn is a list inside a value of a row, nil for null.
func listIn(v any) []any {
	list, _ := v.([]any)
	return list
}

// textIn is a string inside a value of a row, "" for null.
func textIn(v any) string {
	s, _ := v.(string)
	return s
}

// mapsOf is a list of maps of a row, nil for null.
func mapsOf(r *neo4j.Record, key string) []params {
	v, _ := r.Get(key)
	list, _ := v.([]any)
	out := make([]params, 0, len(list))
	for _, e := range list {
		m, _ := e.(params)
		out = append(out, m)
	}
	return out
}

// decode reads a value of package graph from what encode made of it.
func decode[T any](text string) (T, error) {
	var v T
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		return v, fmt.Errorf("%w: %w", errStored, err)
	}
	return v, nil
}

// decodeAll is decode for each.
func decodeAll[T any](texts []string) ([]T, error) {
	values := make([]T, len(texts))
	for i, text := range texts {
		v, err := decode[T](text)
		if err != nil {
			return nil, err
		}
		values[i] = v
	}
	return values, nil
}

// decodeRows is decode for the column json of each row.
func decodeRows[T any](rows []*neo4j.Record) ([]T, error) {
	texts := make([]string, len(rows))
	for i, r := range rows {
		texts[i] = stringOf(r, "json")
	}
	return decodeAll[T](texts)
}

// claimOf puts a claim together from what is stored of it for all parts and for one.
func claimOf(text, attested string, evidence []string) (graph.Claim, error) {
	c, err := decode[graph.Claim](text)
	if err != nil {
		return graph.Claim{}, err
	}
	if c.Attested, err = graph.ParseDate(attested); err != nil {
		return graph.Claim{}, fmt.Errorf("%w: %w", errStored, err)
	}
	if c.Evidence, err = decodeAll[graph.Evidence](evidence); err != nil {
		return graph.Claim{}, err
	}
	return c, nil
}

// claimRows is claimOf for each row; without a column evidence the claims have none.
func claimRows(rows []*neo4j.Record) ([]graph.Claim, error) {
	claims := make([]graph.Claim, len(rows))
	for i, r := range rows {
		c, err := claimOf(stringOf(r, "json"), stringOf(r, "attested"), stringsOf(r, "evidence"))
		if err != nil {
			return nil, err
		}
		claims[i] = c
	}
	return claims, nil
}
