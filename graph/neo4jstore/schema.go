package neo4jstore

import (
	"context"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
)

// schemaVersion is the layout that this package writes.
const schemaVersion = 2

// version is the layout that the database was written in, 0 where nothing was.
func (s *Store) version(ctx context.Context) (int64, error) {
	records, err := s.read(ctx, "open", statement("store_version", nil), nil)
	if err != nil || len(records) == 0 {
		return 0, err
	}
	return int64Of(records[0], "version"), nil
}

// createSchema makes what constraints and indexes are not there, and waits until they serve.
func (s *Store) createSchema(ctx context.Context) error {
	all := statement("schema", schemaData{Types: factTypes(), Labels: labels()})
	for cypher := range strings.SplitSeq(all, ";") {
		if err := s.transact(ctx, "open", neo4j.AccessModeWrite, func(t *transaction) error {
			return t.exec(ctx, cypher, nil)
		}); err != nil {
			return err
		}
	}
	return nil
}

// upgrade gives what an older version wrote the properties that this one reads. It may be broken off and done again.
func (s *Store) upgrade(ctx context.Context) error {
	if err := s.refreshNodes(ctx); err != nil {
		return err
	}
	if err := s.refreshFacts(ctx); err != nil {
		return err
	}
	return s.indexAll(ctx)
}

// noteVersion says that all is laid out as this package writes it.
func (s *Store) noteVersion(ctx context.Context) error {
	return s.transact(ctx, "open", neo4j.AccessModeWrite, func(t *transaction) error {
		return t.exec(ctx, statement("store_put_version", nil), params{"version": schemaVersion})
	})
}

// refreshNodes writes the properties of all entities anew.
func (s *Store) refreshNodes(ctx context.Context) error {
	after := ""
	for {
		nodes, err := s.refreshSomeNodes(ctx, after)
		if err != nil || len(nodes) == 0 {
			return err
		}
		after = string(nodes[len(nodes)-1].ID)
	}
}

func (s *Store) refreshSomeNodes(ctx context.Context, after string) (nodes []graph.Node, err error) {
	return nodes, s.write(ctx, "open", func(t *transaction) error {
		found, err := t.rows(ctx, statement("node_page", nil), params{"after": after, "limit": int64(batchRows)})
		if err != nil {
			return err
		}
		if nodes, err = decodeRows[graph.Node](found); err != nil {
			return err
		}
		rows := map[string][]params{}
		for _, n := range nodes {
			rows[labelOf(n.Kind)] = append(rows[labelOf(n.Kind)], nodeProperties(n))
		}
		for _, label := range labels() {
			if err := execBatches(ctx, t, statement("node_put", labelData{label}), "rows", rows[label], nil); err != nil {
				return err
			}
		}
		return nil
	})
}

// refreshFacts writes the properties of all facts anew, so many in one transaction.
func (s *Store) refreshFacts(ctx context.Context) error {
	for _, kind := range factTypes() {
		for last, more := "", true; more; {
			err := s.write(ctx, "open", func(t *transaction) error {
				found, err := t.rows(ctx, statement("fact_page", typeData{kind}), params{"afterID": last, "limit": int64(batchRows)})
				if err != nil || len(found) == 0 {
					more = false
					return err
				}
				facts, err := decodeRows[graph.Fact](found)
				if err != nil {
					return err
				}
				rows := make([]params, len(facts))
				for i, f := range facts {
					rows[i] = params{"edge": stringOf(found[i], "edge"), "properties": factProperties(f)}
				}
				last, more = string(facts[len(facts)-1].ID), len(facts) == batchRows
				return execBatches(ctx, t, statement("fact_set", typesData{factTypes()}), "rows", rows, nil)
			})
			if err != nil {
				return err
			}
		}
	}
	return nil
}
