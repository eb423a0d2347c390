package sqlitestore

import (
	"context"
	"database/sql"

	"entente/graph"
)

// choicesIn are the properties with values that a node is chosen by.
func choicesIn(n graph.Node) map[[2]string]bool {
	has := map[[2]string]bool{}
	for _, c := range n.Chosen() {
		for _, value := range c.Values {
			has[[2]string{c.Property, value}] = true
		}
	}
	return has
}

// heldIn are the days on which a node may have been, none for the zero Node.
func heldIn(n graph.Node) map[graph.DaySpan]bool {
	if n.ID == "" {
		return nil
	}
	return setOf(n.Held())
}

// putFilter writes what lists filter the node by, as far as it is other than of the node before.
func (q *session) putFilter(ctx context.Context, num any, n, old graph.Node) error {
	gone, fresh := differences(choicesIn(old), choicesIn(n))
	for _, c := range gone {
		if err := q.exec(ctx, "DELETE FROM node_choice WHERE node = ? AND property = ? AND value = ?", num, c[0], c[1]); err != nil {
			return err
		}
	}
	for _, c := range fresh {
		if err := q.exec(ctx, "INSERT INTO node_choice (node, property, value) VALUES (?, ?, ?)", num, c[0], c[1]); err != nil {
			return err
		}
	}
	goneDays, freshDays := differences(heldIn(old), heldIn(n))
	for _, s := range goneDays {
		if err := q.exec(ctx, "DELETE FROM node_held WHERE node = ? AND lo = ? AND hi = ?", num, s.From, s.To); err != nil {
			return err
		}
	}
	for _, s := range freshDays {
		if err := q.exec(ctx, "INSERT INTO node_held (node, lo, hi) VALUES (?, ?, ?)", num, s.From, s.To); err != nil {
			return err
		}
	}
	return q.putSigned(ctx, num, n.Date(graph.PropSigned), old.Date(graph.PropSigned))
}

func (q *session) putSigned(ctx context.Context, num any, signed, old graph.Date) error {
	switch {
	case signed == old:
		return nil
	case !signed.Bounded():
		return q.exec(ctx, "DELETE FROM node_signed WHERE node = ?", num)
	default:
		return q.exec(ctx, "INSERT OR REPLACE INTO node_signed (node, lo, hi) VALUES (?, ?, ?)", num, signed.Earliest(), signed.Latest())
	}
}

// fillFilter is putFilter for all nodes of a store in which none has anything to be filtered by.
func fillFilter(ctx context.Context, q *session) error {
	const some = "SELECT num, body FROM node WHERE num > ? ORDER BY num LIMIT ?"
	type row struct {
		num  int64
		node graph.Node
	}
	for last := int64(0); ; {
		var rows []row
		err := q.each(ctx, some, []any{last, stride}, func(r *sql.Rows) error {
			var one row
			var body sql.RawBytes
			if err := r.Scan(&one.num, &body); err != nil {
				return err
			}
			var err error
			one.node, err = decode[graph.Node](body)
			rows = append(rows, one)
			return err
		})
		if err != nil || len(rows) == 0 {
			return err
		}
		for _, r := range rows {
			if err := q.putFilter(ctx, r.num, r.node, graph.Node{}); err != nil {
				return err
			}
		}
		last = rows[len(rows)-1].num
	}
}
