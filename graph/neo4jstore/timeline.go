package neo4jstore

import (
	"context"
	"slices"

	"entente/graph"
)

// kindTypes are the types of the asserted facts of kinds, of all where none are chosen.
func kindTypes(kinds []graph.FactKind) typesData {
	return typesData{strs(slices.DeleteFunc(graph.FactKinds(), func(k graph.FactKind) bool {
		return kinds != nil && !slices.Contains(kinds, k)
	}))}
}

// Timeline is graph.Chronicler's.
func (s *Store) Timeline(ctx context.Context, q graph.TimelineQuery, p graph.Page) (graph.EventPage, error) {
	const op = "timeline"
	days, err := q.Span()
	if err != nil {
		return graph.EventPage{}, err
	}
	types := kindTypes(q.Kinds)
	if len(types.Types) == 0 {
		return graph.EventPage{PageInfo: infoOf(p, 0, 0)}, s.ready(ctx, op)
	}
	rows, total, err := s.listBy(ctx, op, statement("timeline", types), statement("timeline_count", types), p, params{
		"ids": asked(q.Of), "from": int64(days.From), "to": int64(days.To),
	})
	if err != nil {
		return graph.EventPage{}, err
	}
	page := graph.EventPage{PageInfo: infoOf(p, len(rows), total)}
	rows = cut(p, rows)
	facts, err := decodeRows[graph.Fact](rows)
	if err != nil {
		return graph.EventPage{}, s.fail(ctx, op, err)
	}
	for i, f := range facts {
		key := graph.Key{Day: graph.Day(int64Of(rows[i], "day")), Text: stringOf(rows[i], "what"), ID: f.ID}
		events := f.Events()
		at := slices.IndexFunc(events, func(e graph.Event) bool { return e.Key() == key })
		if at < 0 {
			return graph.EventPage{}, s.fail(ctx, op, errStored)
		}
		page.Events, page.Keys = append(page.Events, events[at]), append(page.Keys, key)
	}
	return page, nil
}

// Histogram is graph.Chronicler's.
func (s *Store) Histogram(ctx context.Context, q graph.HistogramQuery) ([]graph.Bucket, error) {
	width, err := q.Width()
	if err != nil {
		return nil, err
	}
	types, name := kindTypes(q.Kinds), "histogram"
	if len(types.Types) == 0 {
		return nil, s.ready(ctx, "histogram")
	}
	if q.Of == nil {
		name = "histogram_all"
	}
	rows, err := s.read(ctx, "histogram", statement(name, types), params{
		"ids": asked(q.Of), "width": int64(width), "undated": int64(graph.MaxDay),
	})
	if err != nil {
		return nil, err
	}
	buckets := make([]graph.Bucket, len(rows))
	for i, r := range rows {
		buckets[i] = graph.BucketAt(width, int64Of(r, "number"), int(int64Of(r, "count")))
	}
	return buckets, nil
}
