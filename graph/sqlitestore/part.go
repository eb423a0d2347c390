package sqlitestore

import (
	"context"
	"database/sql"
	_ "embed"
	"encoding/binary"
	"hash/fnv"
	"maps"
	"slices"

	"entente/graph"
)

// hash is a number for a string that is looked up by equality.
func hash(s string) int64 {
	h := fnv.New64a()
	h.Write([]byte(s))
	return int64(binary.BigEndian.Uint64(h.Sum(nil)))
}

func hashes(values []string) []int64 {
	list := make([]int64, len(values))
	for i, v := range values {
		list[i] = hash(v)
	}
	return list
}

// storedPart is a part as the store has it.
type storedPart struct {
	num    int64
	digest string
}

func (t *tx) part(ctx context.Context, document graph.ID, part int) (storedPart, bool, error) {
	var p storedPart
	found, err := t.first(ctx, "SELECT num, digest FROM part WHERE document = ? AND part = ?", []any{document, part}, &p.num, &p.digest)
	return p, found, err
}

// written gathers what a write touched, and the claims that came and went by it.
type written struct {
	records map[graph.ID]bool
	keys    map[string]bool
	groups  map[string]bool
	old     map[graph.ID]bool // claims of the parts removed
	new     []graph.Claim
}

func newWritten() *written {
	return &written{records: map[graph.ID]bool{}, keys: map[string]bool{}, groups: map[string]bool{}, old: map[graph.ID]bool{}}
}

func (w *written) record(r graph.Record) {
	w.records[r.ID] = true
	for _, k := range r.Keys {
		w.keys[k] = true
	}
}

func (w *written) touched() graph.Touched {
	return graph.Touched{
		Records: slices.Sorted(maps.Keys(w.records)), Keys: slices.Sorted(maps.Keys(w.keys)),
		Groups: slices.Sorted(maps.Keys(w.groups)), Claims: w.new,
	}
}

// insertPart writes all of the part but its mentions, which need to know their entities.
func (t *tx) insertPart(ctx context.Context, c graph.Contribution, digest string, w *written) (num int64, err error) {
	doc := c.Document
	doc.Names = nil // the document has those of all its parts
	body, err := encode(doc)
	if err != nil {
		return 0, err
	}
	const text = "INSERT INTO part (document, part, digest, body) VALUES (?, ?, ?, ?)"
	if num, err = t.insert(ctx, text, doc.ID, c.Part, digest, body); err != nil {
		return 0, err
	}
	for _, r := range c.Records {
		w.record(r)
		if err := t.insertRecord(ctx, num, r); err != nil {
			return 0, err
		}
	}
	for _, claim := range c.Claims {
		if err := t.insertClaim(ctx, num, claim); err != nil {
			return 0, err
		}
	}
	w.new = c.Claims
	return num, nil
}

// insertRecord lists the record in the part; the row of an equal one serves again.
func (t *tx) insertRecord(ctx context.Context, part int64, r graph.Record) error {
	body, err := encode(r)
	if err != nil {
		return err
	}
	var num int64
	const equal = "SELECT num FROM record WHERE id = ? AND hash = ? AND body = ?"
	found, err := t.first(ctx, equal, []any{r.ID, hash(body), body}, &num)
	if err != nil {
		return err
	}
	if !found {
		num, err = t.insert(ctx, "INSERT INTO record (id, hash, body) VALUES (?, ?, ?)", r.ID, hash(body), body)
		if err != nil {
			return err
		}
		for _, k := range r.Keys {
			if err := t.exec(ctx, "INSERT OR IGNORE INTO record_key (key, record) VALUES (?, ?)", hash(k), num); err != nil {
				return err
			}
		}
	}
	return t.exec(ctx, "INSERT INTO record_part (part, record) VALUES (?, ?)", part, num)
}

func (t *tx) insertClaim(ctx context.Context, part int64, c graph.Claim) error {
	evidence := c.Evidence
	c.Evidence = nil
	body, err := encode(c)
	if err != nil {
		return err
	}
	num, err := t.insert(ctx, "INSERT INTO claim (id, part, document, body) VALUES (?, ?, ?, ?)", c.ID, part, c.Document, body)
	if err != nil {
		return err
	}
	t.fresh[c.ID] = num
	for _, id := range recordsOf(c) {
		const text = "INSERT OR IGNORE INTO claim_ref (record, attribute, claim) VALUES (?, ?, ?)"
		if err := t.exec(ctx, text, id, !c.IsRelation(), num); err != nil {
			return err
		}
	}
	for _, e := range evidence {
		body, err := encode(e)
		if err != nil {
			return err
		}
		confidence := -1.0
		if e.Confidence != nil {
			confidence = *e.Confidence
		}
		if err := t.exec(ctx, "INSERT INTO evidence (claim, id, confidence, body) VALUES (?, ?, ?, ?)", num, e.ID, confidence, body); err != nil {
			return err
		}
	}
	return nil
}

// recordsOf are the records that a claim names: its ends and the pact of a pledge.
func recordsOf(c graph.Claim) []graph.ID {
	ids := []graph.ID{c.From}
	for _, id := range []graph.ID{c.To, graph.ID(c.Attributes[graph.AttrPact])} {
		if id != "" {
			ids = append(ids, id)
		}
	}
	return ids
}

// insertMentions writes the mentions of a part, each with the entity that its record is of by now.
func (t *tx) insertMentions(ctx context.Context, part int64, mentions []graph.Mention) error {
	records := map[graph.ID]bool{}
	for _, m := range mentions {
		records[m.Record] = true
	}
	entities, err := t.Assigned(ctx, slices.Collect(maps.Keys(records)))
	if err != nil {
		return err
	}
	for _, m := range mentions {
		body, err := encode(m)
		if err != nil {
			return err
		}
		const text = "INSERT INTO mention (document, place, id, part, record, entity, body) VALUES (?, ?, ?, ?, ?, ?, ?)"
		if err := t.exec(ctx, text, m.Document, place(m), m.ID, part, m.Record, entities[m.Record], body); err != nil {
			return err
		}
	}
	return nil
}

// place is where in its document a mention stands: its first code point, or its row.
func place(m graph.Mention) int {
	if m.Span != nil {
		return m.Span.Start
	}
	return m.Row
}

//go:embed sql/part_records.sql
var partRecordsSQL string

// removePart takes all of a part out again.
func (t *tx) removePart(ctx context.Context, document graph.ID, num int64, w *written) error {
	if err := t.removeClaims(ctx, num, w); err != nil {
		return err
	}
	type listed struct {
		num    int64
		record graph.Record
	}
	var records []listed
	err := t.each(ctx, partRecordsSQL, []any{num}, func(rows *sql.Rows) (err error) {
		var l listed
		var body sql.RawBytes
		if err := rows.Scan(&l.num, &body); err != nil {
			return err
		}
		l.record, err = decode[graph.Record](body)
		records = append(records, l)
		return err
	})
	if err != nil {
		return err
	}
	if err := t.exec(ctx, "DELETE FROM record_part WHERE part = ?", num); err != nil {
		return err
	}
	for _, l := range records {
		w.record(l.record)
		if err := t.removeRecord(ctx, l.num, l.record); err != nil {
			return err
		}
	}
	if err := t.exec(ctx, "DELETE FROM mention WHERE document = ? AND part = ?", document, num); err != nil {
		return err
	}
	return t.exec(ctx, "DELETE FROM part WHERE num = ?", num)
}

// removeRecord removes a record's row where no part lists it any more.
func (t *tx) removeRecord(ctx context.Context, num int64, r graph.Record) error {
	var one int
	listed, err := t.first(ctx, "SELECT 1 FROM record_part WHERE record = ? LIMIT 1", []any{num}, &one)
	if err != nil || listed {
		return err
	}
	for _, k := range r.Keys {
		if err := t.exec(ctx, "DELETE FROM record_key WHERE key = ? AND record = ?", hash(k), num); err != nil {
			return err
		}
	}
	return t.exec(ctx, "DELETE FROM record WHERE num = ?", num)
}

func (t *tx) removeClaims(ctx context.Context, part int64, w *written) error {
	claims := map[int64]graph.Claim{}
	err := t.each(ctx, "SELECT num, body FROM claim WHERE part = ?", []any{part}, func(rows *sql.Rows) error {
		var num int64
		var body sql.RawBytes
		if err := rows.Scan(&num, &body); err != nil {
			return err
		}
		c, err := decode[graph.Claim](body)
		claims[num] = c
		return err
	})
	if err != nil {
		return err
	}
	if err := t.groupsOf(ctx, slices.Collect(maps.Values(claims)), w); err != nil {
		return err
	}
	for num, c := range claims {
		w.old[c.ID] = true
		for _, id := range recordsOf(c) {
			const text = "DELETE FROM claim_ref WHERE record = ? AND attribute = ? AND claim = ?"
			if err := t.exec(ctx, text, id, !c.IsRelation(), num); err != nil {
				return err
			}
		}
		for _, text := range []string{"DELETE FROM evidence WHERE claim = ?", "DELETE FROM fact_claim WHERE claim = ?"} {
			if err := t.exec(ctx, text, num); err != nil {
				return err
			}
		}
	}
	return t.exec(ctx, "DELETE FROM claim WHERE part = ?", part)
}

// groupsOf adds the groups that the claims are in.
func (t *tx) groupsOf(ctx context.Context, claims []graph.Claim, w *written) error {
	records := map[graph.ID]bool{}
	for _, c := range claims {
		for _, id := range recordsOf(c) {
			records[id] = true
		}
	}
	entities, err := t.Assigned(ctx, slices.Collect(maps.Keys(records)))
	if err != nil {
		return err
	}
	for _, c := range claims {
		if group := graph.GroupOf(c, entities); group != "" {
			w.groups[group] = true
		}
	}
	return nil
}
