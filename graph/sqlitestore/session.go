package sqlitestore

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"entente/graph"
)

// session is one connection with its prepared statements; it serves one goroutine at a time.
type session struct {
	// brief says that its statements are short and many: the context is asked before each, as it costs more than most
	// of them to watch it during each.
	brief bool
	db    *sql.DB // of this one connection
	conn  *sql.Conn
	stmts map[string]*sql.Stmt
}

func newSession(ctx context.Context, dsn string) (*session, error) {
	db, err := sql.Open("sqlite", dsn)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return &session{db: db, conn: conn, stmts: map[string]*sql.Stmt{}}, nil
}

func (q *session) close() error {
	var errs []error
	for _, stmt := range q.stmts {
		errs = append(errs, stmt.Close())
	}
	return errors.Join(append(errs, q.conn.Close(), q.db.Close())...)
}

// prepared is a statement of a session, which closes it.
type prepared interface {
	ExecContext(ctx context.Context, args ...any) (sql.Result, error)
	QueryContext(ctx context.Context, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, args ...any) *sql.Row
}

// stmt prepares each statement once. Statements are the constants and embedded files of this package and so are few.
func (q *session) stmt(ctx context.Context, text string) (prepared, error) {
	if stmt, found := q.stmts[text]; found {
		return stmt, nil
	}
	stmt, err := q.conn.PrepareContext(ctx, text)
	if err != nil {
		return nil, err
	}
	q.stmts[text] = stmt
	return stmt, nil
}

// watched is the context to run a statement with.
func (q *session) watched(ctx context.Context) (context.Context, error) {
	if !q.brief {
		return ctx, nil
	}
	return context.WithoutCancel(ctx), ctx.Err()
}

func (q *session) exec(ctx context.Context, text string, args ...any) error {
	_, err := q.insert(ctx, text, args...)
	return err
}

// insert is exec with the number of the row that was inserted.
func (q *session) insert(ctx context.Context, text string, args ...any) (int64, error) {
	ctx, err := q.watched(ctx)
	if err != nil {
		return 0, err
	}
	stmt, err := q.stmt(ctx, text)
	if err != nil {
		return 0, err
	}
	result, err := stmt.ExecContext(ctx, args...)
	if err != nil {
		return 0, err
	}
	return result.LastInsertId()
}

// begin waits for other writers no longer than the context lets it.
func (q *session) begin(ctx context.Context) error {
	stmt, err := q.stmt(ctx, "BEGIN IMMEDIATE")
	if err != nil {
		return err
	}
	_, err = stmt.ExecContext(ctx)
	return err
}

// rollback ends a transaction without effect; one that SQLite ended by itself gives an error that tells nothing.
func (q *session) rollback(ctx context.Context) {
	_ = q.exec(context.WithoutCancel(ctx), "ROLLBACK")
}

// each calls row for every row that the statement gives.
func (q *session) each(ctx context.Context, text string, args []any, row func(*sql.Rows) error) (err error) {
	ctx, err = q.watched(ctx)
	if err != nil {
		return err
	}
	stmt, err := q.stmt(ctx, text)
	if err != nil {
		return err
	}
	rows, err := stmt.QueryContext(ctx, args...)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		if err := row(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// first scans the first row that the statement gives; false where it gives none.
func (q *session) first(ctx context.Context, text string, args []any, dest ...any) (bool, error) {
	ctx, err := q.watched(ctx)
	if err != nil {
		return false, err
	}
	stmt, err := q.stmt(ctx, text)
	if err != nil {
		return false, err
	}
	err = stmt.QueryRowContext(ctx, args...).Scan(dest...)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil, err
}

// column collects the only column of a statement.
func column[T any](ctx context.Context, q *session, text string, args ...any) ([]T, error) {
	var list []T
	err := q.each(ctx, text, args, func(rows *sql.Rows) error {
		var v T
		if err := rows.Scan(&v); err != nil {
			return err
		}
		list = append(list, v)
		return nil
	})
	return list, err
}

// bodies collects the only column of a statement, which is the JSON of a T.
func bodies[T any](ctx context.Context, q *session, text string, args ...any) ([]T, error) {
	var list []T
	err := q.each(ctx, text, args, func(rows *sql.Rows) error {
		var body sql.RawBytes
		if err := rows.Scan(&body); err != nil {
			return err
		}
		v, err := decode[T](body)
		if err != nil {
			return err
		}
		list = append(list, v)
		return nil
	})
	return list, err
}

// bodiesByID collects two columns, an id and the JSON of a T.
func bodiesByID[T any](ctx context.Context, q *session, text string, args ...any) (map[graph.ID]T, error) {
	found := map[graph.ID]T{}
	err := q.each(ctx, text, args, func(rows *sql.Rows) error {
		var id graph.ID
		var body sql.RawBytes
		if err := rows.Scan(&id, &body); err != nil {
			return err
		}
		v, err := decode[T](body)
		found[id] = v
		return err
	})
	return found, err
}

func decode[T any](body []byte) (T, error) {
	var v T
	if err := json.Unmarshal(body, &v); err != nil {
		return v, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return v, nil
}

// encode is the JSON of a value of package graph, or of a list of strings or numbers for json_each.
func encode(v any) (string, error) {
	body, err := json.Marshal(v)
	return string(body), err
}

// list is the JSON of a list of plain values for json_each.
func list[T ~string | ~int64 | choice](values []T) string {
	body, err := json.Marshal(values)
	if err != nil {
		panic(err) // plain values always encode
	}
	return string(body)
}
