package sqlitestore

import (
	"context"
	"database/sql"
	_ "embed"
	"slices"

	"entente/graph"
)

// Timeline is graph.Chronicler's.
func (s *Store) Timeline(ctx context.Context, q graph.TimelineQuery, p graph.Page) (graph.EventPage, error) {
	return read(ctx, s, "timeline", func(v view) (graph.EventPage, error) { return v.timeline(ctx, q, p) })
}

// Histogram is graph.Chronicler's.
func (s *Store) Histogram(ctx context.Context, q graph.HistogramQuery) ([]graph.Bucket, error) {
	return read(ctx, s, "histogram", func(v view) ([]graph.Bucket, error) { return v.histogram(ctx, q) })
}

var (
	//go:embed sql/timeline.sql
	timelineSQL string
	//go:embed sql/timeline_count.sql
	timelineCountSQL string
	//go:embed sql/histogram.sql
	histogramSQL string
	//go:embed sql/histogram_all.sql
	histogramAllSQL string
)

// timeline reads the events of each entity and kind in the order of the page, and stops behind it.
func (v view) timeline(ctx context.Context, q graph.TimelineQuery, p graph.Page) (graph.EventPage, error) {
	days, err := q.Span()
	if err != nil {
		return graph.EventPage{}, err
	}
	entities, err := v.resolve(ctx, q.Of)
	if err != nil {
		return graph.EventPage{}, err
	}
	of, kinds := values(entities), kindsOr(q.Kinds)
	after := p.After
	if after.Day < days.From {
		after = graph.Key{Day: days.From}
	}
	var keys []keyed[graph.Key]
	for _, entity := range of {
		for _, kind := range kinds {
			found, err := v.eventKeys(ctx, entity, kind, days.To, after.Day, after.Text, after.ID, p.First+1)
			if err != nil {
				return graph.EventPage{}, err
			}
			keys = append(keys, found...)
		}
	}
	sortKeys(keys)
	keys = slices.CompactFunc(keys, func(a, b keyed[graph.Key]) bool { return a.Key == b.Key })
	total, err := v.total(ctx, p, timelineCountSQL, list(of), list(kinds), days.From, days.To)
	if err != nil {
		return graph.EventPage{}, err
	}
	return v.events(ctx, keys, p.First, total)
}

// kindsOr are the kinds, each once, all where none are chosen.
func kindsOr(kinds []graph.FactKind) []graph.FactKind {
	if kinds == nil {
		return graph.FactKinds()
	}
	return distinct(kinds)
}

// eventKeys collects the columns of timeline.sql.
func (v view) eventKeys(ctx context.Context, args ...any) ([]keyed[graph.Key], error) {
	var found []keyed[graph.Key]
	err := v.each(ctx, timelineSQL, args, func(rows *sql.Rows) error {
		var k keyed[graph.Key]
		err := rows.Scan(&k.Day, &k.Text, &k.ID)
		k.item = k.Key
		found = append(found, k)
		return err
	})
	return found, err
}

// events makes a page of the events of the keys.
func (v view) events(ctx context.Context, keys []keyed[graph.Key], first, total int) (graph.EventPage, error) {
	info, cutKeys := cut(keys, first, total)
	wanted := map[graph.ID]bool{}
	for _, key := range cutKeys {
		wanted[key.ID] = true
	}
	facts, err := v.factsByID(ctx, wanted)
	if err != nil {
		return graph.EventPage{}, err
	}
	page := graph.EventPage{PageInfo: info}
	for _, key := range cutKeys {
		events := facts[key.ID].Events()
		i := slices.IndexFunc(events, func(e graph.Event) bool { return e.Key() == key })
		if i < 0 {
			return graph.EventPage{}, ErrDamaged
		}
		page.Events = append(page.Events, events[i])
	}
	return page, nil
}

// histogram counts in the database.
func (v view) histogram(ctx context.Context, q graph.HistogramQuery) ([]graph.Bucket, error) {
	width, err := q.Width()
	if err != nil {
		return nil, err
	}
	text, args := histogramAllSQL, []any{list(kindsOr(q.Kinds)), width}
	if q.Of != nil {
		entities, err := v.resolve(ctx, q.Of)
		if err != nil {
			return nil, err
		}
		text, args = histogramSQL, append([]any{list(values(entities))}, args...)
	}
	var buckets []graph.Bucket
	err = v.each(ctx, text, args, func(rows *sql.Rows) error {
		var number int64
		var count int
		err := rows.Scan(&number, &count)
		buckets = append(buckets, graph.BucketAt(width, number, count))
		return err
	})
	return buckets, err
}

// fillEvents files the events of all facts of a store from before there were any.
func fillEvents(ctx context.Context, q *session) error {
	const text, batch = "SELECT num, body FROM fact WHERE num > ? ORDER BY num LIMIT ?", 1000
	for last, more := int64(0), true; more; {
		var facts []graph.Fact
		err := q.each(ctx, text, []any{last, batch}, func(rows *sql.Rows) error {
			var body sql.RawBytes
			if err := rows.Scan(&last, &body); err != nil {
				return err
			}
			f, err := decode[graph.Fact](body)
			facts = append(facts, f)
			return err
		})
		if err != nil {
			return err
		}
		for _, f := range facts {
			if err := putEvents(ctx, q, f, graph.Fact{}); err != nil {
				return err
			}
		}
		more = len(facts) == batch
	}
	return nil
}

// eventRow is a row of fact_event but for the fact and its kind.
type eventRow struct {
	node graph.ID
	day  graph.Day
	what graph.EventKind
}

// eventsOf are the rows of an asserted fact's events, once from each end.
func eventsOf(f graph.Fact) map[eventRow]bool {
	rows := map[eventRow]bool{}
	if f.Stance != graph.Asserted {
		return rows
	}
	for _, e := range f.Events() {
		for _, end := range []graph.ID{f.From, f.To} {
			rows[eventRow{end, e.When.Earliest(), e.What}] = true
		}
	}
	return rows
}

// putEvents files the events of a fact, and no more those that it had.
func putEvents(ctx context.Context, q *session, f, old graph.Fact) error {
	gone, fresh := differences(eventsOf(old), eventsOf(f))
	for _, e := range gone {
		const text = "DELETE FROM fact_event WHERE node = ? AND kind = ? AND day = ? AND what = ? AND fact = ?"
		if err := q.exec(ctx, text, e.node, old.Kind, e.day, e.what, old.ID); err != nil {
			return err
		}
	}
	for _, e := range fresh {
		const text = "INSERT INTO fact_event (node, kind, day, what, fact) VALUES (?, ?, ?, ?, ?)"
		if err := q.exec(ctx, text, e.node, f.Kind, e.day, e.what, f.ID); err != nil {
			return err
		}
	}
	return nil
}
