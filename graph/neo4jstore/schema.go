package neo4jstore

import (
	"context"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
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

// noteVersion says that all is laid out as this package writes it.
func (s *Store) noteVersion(ctx context.Context) error {
	return s.transact(ctx, "open", neo4j.AccessModeWrite, func(t *transaction) error {
		return t.exec(ctx, statement("store_put_version", nil), params{"version": schemaVersion})
	})
}
