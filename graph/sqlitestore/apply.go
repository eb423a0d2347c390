package sqlitestore

import (
	"context"
	_ "embed"
	"fmt"
	"slices"

	"entente/graph"
)

// Apply is graph.Writer's.
func (s *Store) Apply(ctx context.Context, c graph.Contribution) (graph.Change, error) {
	return s.write(ctx, "apply", func(t *tx) (graph.Change, error) { return t.apply(ctx, c) })
}

// Forget is graph.Writer's.
func (s *Store) Forget(ctx context.Context, document graph.ID) (graph.Change, error) {
	return s.write(ctx, "forget", func(t *tx) (graph.Change, error) { return t.forget(ctx, document) })
}

// Judge is graph.Writer's.
func (s *Store) Judge(ctx context.Context, judgements []graph.Judgement) (graph.Change, error) {
	return s.write(ctx, "judge", func(t *tx) (graph.Change, error) { return t.judge(ctx, judgements) })
}

// Preview is graph.Previewer's. While it runs all other writes wait.
func (s *Store) Preview(ctx context.Context, do func(graph.Applier) error) error {
	q, err := s.take(ctx, s.writer)
	if err != nil {
		return fail("preview", err)
	}
	defer func() { s.writer <- q }()
	if err := q.begin(ctx); err != nil {
		return fail("preview", cause(ctx, err))
	}
	defer s.claims.clear()
	defer q.rollback(ctx)
	return do(previewer{s, q})
}

type previewer struct {
	store *Store
	q     *session
}

// Apply is graph.Applier's, inside the transaction that Preview takes back.
func (p previewer) Apply(ctx context.Context, c graph.Contribution) (graph.Change, error) {
	if err := p.q.exec(ctx, "SAVEPOINT part"); err != nil {
		return graph.Change{}, fail("preview", cause(ctx, err))
	}
	change, err := newTx(p.q, &p.store.claims).apply(ctx, c)
	end := "RELEASE part"
	if err != nil {
		p.store.claims.clear()
		end = "ROLLBACK TO part"
	}
	if ended := p.q.exec(context.WithoutCancel(ctx), end); err == nil {
		err = ended
	}
	if err != nil {
		return graph.Change{}, fail("preview", cause(ctx, err))
	}
	return change, nil
}

func (t *tx) apply(ctx context.Context, c graph.Contribution) (graph.Change, error) {
	c, err := c.Normalize()
	if err != nil {
		return graph.Change{}, err
	}
	old, had, err := t.part(ctx, c.Document.ID, c.Part)
	if err != nil {
		return graph.Change{}, err
	}
	digest := c.Digest()
	if had && old.digest == digest {
		renamed, err := t.addNames(ctx, c.Document)
		return graph.Change{Written: renamed}, err
	}
	w := newWritten()
	if had {
		if err := t.removePart(ctx, c.Document.ID, old.num, w); err != nil {
			return graph.Change{}, err
		}
	}
	num, err := t.insertPart(ctx, c, digest, w)
	if err != nil {
		return graph.Change{}, err
	}
	change, err := t.rederive(ctx, w)
	if err != nil {
		return graph.Change{}, err
	}
	if err := t.insertMentions(ctx, num, c.Mentions); err != nil {
		return graph.Change{}, err
	}
	isNew, err := t.putDocument(ctx, c.Document, c.Part == 0 && !had)
	if isNew {
		change.DocumentsAdded = 1
	}
	change.Replaced = had
	return change, err
}

func (t *tx) forget(ctx context.Context, document graph.ID) (graph.Change, error) {
	nums, err := column[int64](ctx, t.session, "SELECT num FROM part WHERE document = ?", document)
	if err != nil {
		return graph.Change{}, err
	}
	if len(nums) == 0 {
		return graph.Change{}, fmt.Errorf("%s: %w", document, graph.ErrNotFound)
	}
	w := newWritten()
	for _, num := range nums {
		if err := t.removePart(ctx, document, num, w); err != nil {
			return graph.Change{}, err
		}
	}
	if err := t.removeDocument(ctx, document); err != nil {
		return graph.Change{}, err
	}
	change, err := t.rederive(ctx, w)
	change.DocumentsRemoved = 1
	return change, err
}

func (t *tx) judge(ctx context.Context, judgements []graph.Judgement) (graph.Change, error) {
	w, fresh := newWritten(), false
	for _, j := range judgements {
		j, err := j.Normalize()
		if err != nil {
			return graph.Change{}, err
		}
		body, err := encode(j)
		if err != nil {
			return graph.Change{}, err
		}
		var one int
		known, err := t.first(ctx, "SELECT 1 FROM judgement WHERE id = ?", []any{j.ID}, &one)
		if err != nil {
			return graph.Change{}, err
		}
		if known {
			continue
		}
		if err := t.exec(ctx, "INSERT INTO judgement (id, a, b, body) VALUES (?, ?, ?, ?)", j.ID, j.A, j.B, body); err != nil {
			return graph.Change{}, err
		}
		fresh = true
		w.records[j.A], w.records[j.B] = true, true
	}
	if !fresh {
		return graph.Change{}, nil
	}
	return t.rederive(ctx, w)
}

// rederive writes what follows from what was written, and counts it.
func (t *tx) rederive(ctx context.Context, w *written) (graph.Change, error) {
	delta, err := graph.Rederive(ctx, t, w.touched())
	if err != nil {
		return graph.Change{}, err
	}
	change := graph.Change{Written: true}
	if err := t.countClaims(ctx, w, &change); err != nil {
		return graph.Change{}, err
	}
	for _, write := range []func(context.Context, graph.Delta, *graph.Change) error{t.assign, t.putNodes, t.putFacts} {
		if err := write(ctx, delta, &change); err != nil {
			return graph.Change{}, err
		}
	}
	return change, nil
}

//go:embed sql/claims_listed.sql
var claimsListedSQL string

// countClaims counts the claims that no part gave before, and those that none gives any more.
func (t *tx) countClaims(ctx context.Context, w *written, change *graph.Change) error {
	fresh := map[graph.ID]bool{}
	var asked []graph.ID
	for _, c := range w.new {
		if !w.old[c.ID] {
			fresh[c.ID] = true
			asked = append(asked, c.ID)
		}
	}
	for id := range w.old {
		asked = append(asked, id)
	}
	slices.Sort(asked)
	listings, err := t.counts(ctx, claimsListedSQL, list(asked))
	if err != nil {
		return err
	}
	for _, id := range asked {
		switch {
		case fresh[id] && listings[id] == 1:
			change.ClaimsAdded++
		case w.old[id] && listings[id] == 0:
			change.ClaimsRemoved++
		}
	}
	return nil
}
