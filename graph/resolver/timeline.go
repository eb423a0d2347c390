package resolver

import (
	"context"

	"entente/graph"
)

// The lists of events.
type (
	// TimelineConnection is a page of a timeline.
	TimelineConnection = Connection[TimelineEdge]
	// TimelineEdge is an item of it.
	TimelineEdge = Edge[*TimelineEntry]
)

// TimelineEntry is one thing that became of a fact.
type TimelineEntry struct {
	When When
	What graph.EventKind
	Fact *Fact
}

// Timeline lists what began, ended or happened to entities.
func (q *Query) Timeline(ctx context.Context, ids []graph.ID, from, to *graph.Day, kinds []graph.FactKind, first int, after *string) (*TimelineConnection, error) {
	query := graph.TimelineQuery{Of: ids, Kinds: kinds}
	if from != nil {
		query.From = *from
	}
	if to != nil {
		query.To = *to
	}
	switch {
	case len(ids) == 0 || len(ids) > graph.MaxTimelineOf:
		return nil, outside("ids", len(ids), graph.MaxTimelineOf)
	case from != nil && to != nil && *from > *to:
		return nil, badInput("from is %s, after to, which is %s", *from, *to)
	}
	if err := notEmpty("kinds", kinds); err != nil {
		return nil, err
	}
	l, err := list(ctx, keyOf("timeline", query), first, after)
	if err != nil {
		return nil, err
	}
	page, err := q.reader.Timeline(ctx, query, l.page)
	if err != nil {
		return nil, err
	}
	at := &factLevel{level: level{reader: q.reader}}
	return connect(l, page.PageInfo, func(i int, cursor string) TimelineEdge {
		e := page.Events[i]
		return TimelineEdge{Cursor: cursor, Node: &TimelineEntry{When: When{e.When}, What: e.What, Fact: at.wrap(e.Fact)}}
	}), nil
}

// Bucket is a run of days and how many facts have their first day in it.
type Bucket struct {
	From, To graph.Day
	Count    int
}

// Histogram counts facts in runs of days.
func (q *Query) Histogram(ctx context.Context, ids []graph.ID, kinds []graph.FactKind, by graph.Precision) ([]*Bucket, error) {
	query := graph.HistogramQuery{Of: ids, Kinds: kinds, By: by}
	if err := notEmpty("ids", ids); err != nil {
		return nil, err
	}
	if err := notEmpty("kinds", kinds); err != nil {
		return nil, err
	}
	if len(ids) > graph.MaxHistogramOf {
		return nil, overLimit("ids are %d, more than %d", len(ids), graph.MaxHistogramOf)
	}
	if _, err := query.Width(); err != nil {
		return nil, badInput("by is %s, not MONTH, YEAR, DECADE or CENTURY", by)
	}
	found, err := q.reader.Histogram(ctx, query)
	if err != nil {
		return nil, err
	}
	buckets := make([]*Bucket, len(found))
	for i, b := range found {
		buckets[i] = &Bucket{From: b.From, To: b.To, Count: b.Count}
	}
	return buckets, nil
}
