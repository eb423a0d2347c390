package neo4jstore

import (
	"context"
	"maps"
	"slices"

	"entente/graph"
)

// Judge is graph.Writer's.
func (s *Store) Judge(ctx context.Context, judgements []graph.Judgement) (graph.Change, error) {
	if err := s.ready(ctx, "judge"); err != nil {
		return graph.Change{}, err
	}
	byID := map[graph.ID]graph.Judgement{}
	for _, j := range judgements {
		normal, err := j.Normalize()
		if err != nil {
			return graph.Change{}, err
		}
		byID[normal.ID] = normal
	}
	var change graph.Change
	err := s.write(ctx, "judge", func(t *transaction) (err error) {
		change, err = judge(ctx, t, byID)
		return err
	})
	if err != nil {
		return graph.Change{}, err
	}
	return change, nil
}

func judge(ctx context.Context, t *transaction, judgements map[graph.ID]graph.Judgement) (graph.Change, error) {
	ids := slices.Sorted(maps.Keys(judgements))
	stored, err := rowsBatches(ctx, t, statement("judgement_known", nil), "ids", ids, nil)
	if err != nil {
		return graph.Change{}, err
	}
	known := map[graph.ID]bool{}
	for _, r := range stored {
		known[idOf(r, "id")] = true
	}
	w := &writing{transaction: t}
	var rows []params
	for _, id := range ids {
		if j := judgements[id]; !known[id] {
			rows = append(rows, judgementProperties(j))
			w.touched.Records = append(w.touched.Records, j.A, j.B)
		}
	}
	if len(rows) == 0 {
		return graph.Change{}, nil
	}
	w.change.Written = true
	if err := execBatches(ctx, t, statement("judgement_put", nil), "rows", rows, nil); err != nil {
		return graph.Change{}, err
	}
	return w.finish(ctx)
}
