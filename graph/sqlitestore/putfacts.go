package sqlitestore

import (
	"context"
	"database/sql"
	_ "embed"
	"fmt"
	"slices"

	"entente/graph"
)

var (
	//go:embed sql/facts_in.sql
	factsInSQL string
	//go:embed sql/put_fact.sql
	putFactSQL string
)

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
		body, err := encode(f)
		if err != nil {
			return err
		}
		old, had := stored[f.ID]
		delete(stored, f.ID)
		if old == body {
			continue
		}
		if !had {
			change.FactsAdded++
		}
		if err := t.putFact(ctx, f, body, old); err != nil {
			return err
		}
	}
	for id, old := range stored {
		change.FactsRemoved++
		if err := t.removeFact(ctx, id, old); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) putFact(ctx context.Context, f graph.Fact, body, stored string) error {
	var old graph.Fact
	if stored != "" {
		var err error
		if old, err = decode[graph.Fact]([]byte(stored)); err != nil {
			return err
		}
	}
	stance := slices.Index(graph.Stances, f.Stance)
	if err := t.exec(ctx, putFactSQL, f.ID, hash(f.Group()), f.Kind, stance, f.SortDay(), body); err != nil {
		return err
	}
	if err := t.putEnds(ctx, f, old); err != nil {
		return err
	}
	if err := t.putSpans(ctx, f, old); err != nil {
		return err
	}
	if err := t.putTags(ctx, f, old); err != nil {
		return err
	}
	return t.putClaims(ctx, f, old)
}

func (t *tx) removeFact(ctx context.Context, id graph.ID, stored string) error {
	old, err := decode[graph.Fact]([]byte(stored))
	if err != nil {
		return err
	}
	if err := t.removeEnds(ctx, old); err != nil {
		return err
	}
	for _, text := range []string{
		"DELETE FROM fact_span WHERE fact = ?", "DELETE FROM fact_tag WHERE fact = ?",
		"DELETE FROM fact_claim WHERE fact = ?", "DELETE FROM fact WHERE id = ?",
	} {
		if err := t.exec(ctx, text, id); err != nil {
			return err
		}
	}
	return nil
}

// putEnds files the fact under both its ends. The ends and the kind of a stored fact are the same, as its id is.
func (t *tx) putEnds(ctx context.Context, f, old graph.Fact) error {
	if old.ID != "" {
		if old.SortDay() == f.SortDay() && old.Stance == f.Stance {
			return nil
		}
		if err := t.removeEnds(ctx, old); err != nil {
			return err
		}
	}
	for end, direction := range map[graph.ID]graph.Direction{f.From: graph.Out, f.To: graph.In} {
		const text = "INSERT INTO fact_end (node, kind, day, fact, direction, stance) VALUES (?, ?, ?, ?, ?, ?)"
		if err := t.exec(ctx, text, end, f.Kind, f.SortDay(), f.ID, direction, slices.Index(graph.Stances, f.Stance)); err != nil {
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

func (t *tx) putSpans(ctx context.Context, f, old graph.Fact) error {
	if slices.Equal(old.When.Certain, f.When.Certain) && slices.Equal(old.When.Possible, f.When.Possible) {
		return nil
	}
	if err := t.exec(ctx, "DELETE FROM fact_span WHERE fact = ?", f.ID); err != nil {
		return err
	}
	for certain, spans := range [][]graph.DaySpan{f.When.Possible, f.When.Certain} {
		for _, s := range spans {
			const text = "INSERT OR IGNORE INTO fact_span (fact, certain, lo, hi) VALUES (?, ?, ?, ?)"
			if err := t.exec(ctx, text, f.ID, certain, s.From, s.To); err != nil {
				return err
			}
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

func (t *tx) putTags(ctx context.Context, f, old graph.Fact) error {
	gone, fresh := differences(tagsOf(old), tagsOf(f))
	for _, tag := range gone {
		if err := t.exec(ctx, "DELETE FROM fact_tag WHERE fact = ? AND tag = ? AND value = ?", f.ID, tag[0], tag[1]); err != nil {
			return err
		}
	}
	for _, tag := range fresh {
		if err := t.exec(ctx, "INSERT INTO fact_tag (fact, tag, value) VALUES (?, ?, ?)", f.ID, tag[0], tag[1]); err != nil {
			return err
		}
	}
	return nil
}

// putClaims files the fact under the claims that came, and no more under those that went.
func (t *tx) putClaims(ctx context.Context, f, old graph.Fact) error {
	gone, fresh := differences(setOf(old.Claims), setOf(f.Claims))
	for _, claim := range gone {
		if err := t.exec(ctx, "DELETE FROM fact_claim WHERE claim = ? AND fact = ?", claim, f.ID); err != nil {
			return err
		}
	}
	for _, claim := range fresh {
		document, known := t.documents[claim]
		if !known {
			return fmt.Errorf("claim %s was not read: %w", claim, errInternal)
		}
		if err := t.exec(ctx, "INSERT INTO fact_claim (fact, document, claim) VALUES (?, ?, ?)", f.ID, document, claim); err != nil {
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
