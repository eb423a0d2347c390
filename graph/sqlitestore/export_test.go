package sqlitestore

import (
	"context"
	"fmt"
)

// Latest is the newest version of the tables.
func Latest() (int, error) {
	scripts, err := migrationsInOrder()
	return len(scripts), err
}

// Allow lets the file grow by so many pages and no further, as a full disk would.
func (s *Store) Allow(ctx context.Context, pages int) error {
	q := <-s.writer
	defer func() { s.writer <- q }()
	var count int
	if _, err := q.first(ctx, "PRAGMA page_count", nil, &count); err != nil {
		return err
	}
	_, err := q.conn.ExecContext(ctx, fmt.Sprintf("PRAGMA max_page_count = %d", count+pages))
	return err
}

// HoldAdjacency keeps walks waiting until it is released.
func (s *Store) HoldAdjacency() (release func()) {
	held := <-s.adjacency
	return func() { s.adjacency <- held }
}

// Spin reads without an end, as every read does.
func (s *Store) Spin(ctx context.Context) error {
	_, err := read(ctx, s, "spin", func(v view) (int, error) {
		var count int
		_, err := v.first(ctx, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) SELECT count(*) FROM n", nil, &count)
		return count, err
	})
	return err
}
