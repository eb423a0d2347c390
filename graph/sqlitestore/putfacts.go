package sqlitestore

import (
	"context"
	"database/sql"
	_ "embed"
	"slices"

	"entente/graph"
)

var (
	//go:embed sql/facts_in.sql
	factsInSQL string
	//go:embed sql/put_fact.sql
	putFactSQL string
)

// storedRow is a node or a fact as the store has it.
type storedRow struct {
	num  any // null for what is not there yet
	body string
}

// stored are the rows that a statement gives: number, id, body.
func (t *tx) stored(ctx context.Context, text string, args ...any) (map[graph.ID]storedRow, error) {
	found := map[graph.ID]storedRow{}
	err := t.each(ctx, text, args, func(rows *sql.Rows) error {
		var id graph.ID
		var row storedRow
		err := rows.Scan(&row.num, &id, &row.body)
		found[id] = row
		return err
	})
	return found, err
}

// putFacts replaces the facts of the groups, writing what is new or other than stored.
func (t *tx) putFacts(ctx context.Context, d graph.Delta, change *graph.Change) error {
	if len(d.Groups) == 0 {
		return nil
	}
	stored, err := t.stored(ctx, factsInSQL, list(hashes(d.Groups)))
	if err != nil {
		return err
	}
	for _, f := range d.Facts {
		row, had := stored[f.ID]
		delete(stored, f.ID)
		if !had {
			change.FactsAdded++
		}
		if err := t.putFact(ctx, f, row); err != nil {
			return err
		}
	}
	for _, row := range stored {
		change.FactsRemoved++
		if err := t.removeFact(ctx, row); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) putFact(ctx context.Context, f graph.Fact, stored storedRow) error {
	body, err := encode(f)
	if err != nil {
		return err
	}
	var old graph.Fact
	if stored.num != nil {
		if old, err = decode[graph.Fact]([]byte(stored.body)); err != nil {
			return err
		}
	}
	num := stored.num
	if body != stored.body {
		written, err := t.insert(ctx, putFactSQL, num, f.ID, hash(f.Group()), f.Kind, stanceNumber(f.Stance), f.SortDay(), body, f.From, f.To)
		if err != nil {
			return err
		}
		if num == nil {
			num = written
		}
		for _, put := range []func(context.Context, any, graph.Fact, graph.Fact) error{t.putEnds, t.putSpans, t.putTags} {
			if err := put(ctx, num, f, old); err != nil {
				return err
			}
		}
		if err := putEvents(ctx, t.session, f, old); err != nil {
			return err
		}
	}
	return t.putClaims(ctx, num, f, old) // where another part gave a claim again the body is the same
}

func stanceNumber(s graph.Stance) int { return slices.Index(graph.Stances, s) }

func (t *tx) removeFact(ctx context.Context, stored storedRow) error {
	old, err := decode[graph.Fact]([]byte(stored.body))
	if err != nil {
		return err
	}
	if err := t.removeEnds(ctx, old); err != nil {
		return err
	}
	if err := putEvents(ctx, t.session, graph.Fact{}, old); err != nil {
		return err
	}
	if err := t.putClaims(ctx, stored.num, graph.Fact{}, old); err != nil {
		return err
	}
	for _, text := range []string{
		"DELETE FROM fact_span WHERE fact = ?", "DELETE FROM fact_tag WHERE fact = ?", "DELETE FROM fact WHERE num = ?",
	} {
		if err := t.exec(ctx, text, stored.num); err != nil {
			return err
		}
	}
	return nil
}

// putEnds files the fact under both its ends. The ends and the kind of a stored fact are the same, as its id is.
func (t *tx) putEnds(ctx context.Context, num any, f, old graph.Fact) error {
	if old.ID != "" {
		if old.SortDay() == f.SortDay() && old.Stance == f.Stance {
			return nil
		}
		if err := t.removeEnds(ctx, old); err != nil {
			return err
		}
	}
	for end, direction := range map[graph.ID]graph.Direction{f.From: graph.Out, f.To: graph.In} {
		const text = "INSERT INTO fact_end (node, kind, day, fact, direction, stance, num, far) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
		if err := t.exec(ctx, text, end, f.Kind, f.SortDay(), f.ID, direction, stanceNumber(f.Stance), num, f.Other(end)); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) removeEnds(ctx context.Context, f graph.Fact) error {
	for _, end := range []graph.ID{f.From, f.To} {
		const text = "DELETE FROM fact_end WHERE node = ? AND kind = ? AND day = ? AND fact = ?"
		if err := t.exec(ctx, text, end, f.Kind, f.SortDay(), f.ID); err != nil {
			return err
		}
	}
	return nil
}

// certainSpan is one of the spans of a When.
type certainSpan struct {
	graph.DaySpan
	certain bool
}

func spansOf(w graph.When) map[certainSpan]bool {
	spans := make(map[certainSpan]bool, len(w.Certain)+len(w.Possible))
	for _, s := range w.Certain {
		spans[certainSpan{s, true}] = true
	}
	for _, s := range w.Possible {
		spans[certainSpan{s, false}] = true
	}
	return spans
}

func (t *tx) putSpans(ctx context.Context, num any, f, old graph.Fact) error {
	gone, fresh := differences(spansOf(old.When), spansOf(f.When))
	for _, s := range gone {
		const text = "DELETE FROM fact_span WHERE fact = ? AND certain = ? AND lo = ? AND hi = ?"
		if err := t.exec(ctx, text, num, s.certain, s.From, s.To); err != nil {
			return err
		}
	}
	for _, s := range fresh {
		const text = "INSERT INTO fact_span (fact, certain, lo, hi) VALUES (?, ?, ?, ?)"
		if err := t.exec(ctx, text, num, s.certain, s.From, s.To); err != nil {
			return err
		}
	}
	return nil
}

// The tags that facts are chosen by.
const (
	tagRole       = "role"
	tagQualifier  = "qualifier"
	tagObligation = "obligation"
)

func tagsOf(f graph.Fact) map[[2]string]bool {
	tags := map[[2]string]bool{}
	for _, r := range f.Roles {
		tags[[2]string{tagRole, string(r)}] = true
	}
	if f.ID != "" {
		tags[[2]string{tagQualifier, f.Qualifier}] = true
	}
	if o := f.Attributes[graph.AttrObligation]; o != "" {
		tags[[2]string{tagObligation, o}] = true
	}
	return tags
}

func (t *tx) putTags(ctx context.Context, num any, f, old graph.Fact) error {
	gone, fresh := differences(tagsOf(old), tagsOf(f))
	for _, tag := range gone {
		if err := t.exec(ctx, "DELETE FROM fact_tag WHERE fact = ? AND tag = ? AND value = ?", num, tag[0], tag[1]); err != nil {
			return err
		}
	}
	for _, tag := range fresh {
		if err := t.exec(ctx, "INSERT INTO fact_tag (fact, tag, value) VALUES (?, ?, ?)", num, tag[0], tag[1]); err != nil {
			return err
		}
	}
	return nil
}

//go:embed sql/unfile_claim.sql
var unfileClaimSQL string

// putClaims files the fact under the claims that came, and no more under those that went.
func (t *tx) putClaims(ctx context.Context, num any, f, old graph.Fact) error {
	gone, fresh := differences(setOf(old.Claims), setOf(f.Claims))
	for _, claim := range gone {
		if err := t.exec(ctx, unfileClaimSQL, num, claim); err != nil {
			return err
		}
	}
	var nums []int64
	for _, claim := range fresh {
		nums = append(nums, t.nums[claim]...)
	}
	for _, claim := range f.Claims {
		if num, found := t.fresh[claim]; found && !slices.Contains(nums, num) {
			nums = append(nums, num)
		}
	}
	for _, claim := range nums {
		if err := t.exec(ctx, "INSERT INTO fact_claim (claim, fact) VALUES (?, ?)", claim, num); err != nil {
			return err
		}
	}
	return nil
}

func setOf[T comparable](list []T) map[T]bool {
	set := make(map[T]bool, len(list))
	for _, v := range list {
		set[v] = true
	}
	return set
}

// counts are the numbers that a statement gives by id.
func (q *session) counts(ctx context.Context, text string, args ...any) (map[graph.ID]int, error) {
	found := map[graph.ID]int{}
	err := q.each(ctx, text, args, func(rows *sql.Rows) error {
		var id graph.ID
		var count int
		if err := rows.Scan(&id, &count); err != nil {
			return err
		}
		found[id] = count
		return nil
	})
	return found, err
}
