package sqlitestore

import (
	"context"
	"embed"
	"fmt"
	"path"
	"strconv"
)

// migrations/NNNN_*.sql bring a store from version NNNN-1 to NNNN, in order and without a gap.
//
//go:embed migrations/*.sql
var migrations embed.FS

// migration brings a store to the next version: a script, and what SQL alone cannot work out of what is stored.
type migration struct {
	script string
	fill   func(context.Context, *session) error // nil where there is nothing to work out
}

// fills are those of the scripts that need one.
var fills = map[string]func(context.Context, *session) error{
	"0002_search.sql": fillSearch, "0004_filter.sql": fillFilter, "0005_views.sql": fillEvents,
}

// migrationsInOrder are the migrations in order of their versions, the first to version 1.
func migrationsInOrder() ([]migration, error) {
	entries, err := migrations.ReadDir("migrations") // sorted by name
	if err != nil {
		return nil, err
	}
	steps := make([]migration, len(entries))
	for i, entry := range entries {
		script, err := migrations.ReadFile(path.Join("migrations", entry.Name()))
		if err != nil {
			return nil, err
		}
		steps[i] = migration{script: string(script), fill: fills[entry.Name()]}
	}
	return steps, nil
}

// header is what the file says of itself.
type header struct {
	application, version, objects int
}

func readHeader(ctx context.Context, q *session) (h header, err error) {
	const text = "SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM sqlite_schema)"
	_, err = q.first(ctx, text, nil, &h.application, &h.version, &h.objects)
	return h, err
}

func (h header) empty() bool { return h == header{} }

// prepare makes sure that the file is ours, and brings it to the newest version. Nothing is written to a file that is not ours.
func prepare(ctx context.Context, q *session, mustExist bool) error {
	steps, err := migrationsInOrder()
	if err != nil {
		return err
	}
	h, err := readHeader(ctx, q)
	switch {
	case err != nil:
		return err
	case h.empty() && mustExist:
		return ErrNoStore
	case !h.empty() && h.application != applicationID:
		return ErrNotStore
	case h.version > len(steps):
		return fmt.Errorf("%w: it has version %d of the tables, this one knows %d", ErrNewer, h.version, len(steps))
	}
	if err := writeAhead(ctx, q); err != nil || h.version == len(steps) {
		return err
	}
	return migrate(ctx, q, steps)
}

// writeAhead lets reads run beside a write. The file remembers it.
func writeAhead(ctx context.Context, q *session) error {
	var mode string
	if _, err := q.first(ctx, "PRAGMA journal_mode = WAL", nil, &mode); err != nil {
		return err
	}
	if mode != "wal" {
		return fmt.Errorf("the file system lets SQLite write no log (journal mode %s)", mode)
	}
	return nil
}

// migrate takes the steps that the file has not seen, all or none. Another process may have been faster.
func migrate(ctx context.Context, q *session, steps []migration) error {
	if err := q.exec(ctx, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	defer q.rollback(ctx) // without effect after the commit
	h, err := readHeader(ctx, q)
	if err != nil {
		return err
	}
	for version := h.version; version < len(steps); version++ {
		if _, err := q.conn.ExecContext(ctx, steps[version].script); err != nil {
			return fmt.Errorf("version %d: %w", version+1, err)
		}
		if fill := steps[version].fill; fill != nil && h.version > 0 { // a new file has nothing yet
			if err := fill(ctx, q); err != nil {
				return fmt.Errorf("version %d: %w", version+1, err)
			}
		}
	}
	// PRAGMA takes no parameters; the numbers are ours.
	for name, value := range map[string]int{"application_id": applicationID, "user_version": max(h.version, len(steps))} {
		if _, err := q.conn.ExecContext(ctx, "PRAGMA "+name+" = "+strconv.Itoa(value)); err != nil {
			return err
		}
	}
	return q.exec(ctx, "COMMIT")
}
