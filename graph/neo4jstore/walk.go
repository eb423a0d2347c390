package neo4jstore

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
)

// bodies is up to how many facts on the ways of a search are read with it; the facts of paths among more are read after it.
const bodies = 500

// Paths is graph.Walker's. The database finds what lies on ways between the two ends, up to two facts first, then four,
// then as many as may be, in a statement each, and stops where there are paths enough; which paths they make is found here.
func (s *Store) Paths(ctx context.Context, q graph.PathQuery) (graph.PathResult, error) {
	const op = "paths"
	if err := q.Check(); err != nil {
		return graph.PathResult{}, fmt.Errorf("neo4jstore: %s: %w", op, err)
	}
	var result graph.PathResult
	err := s.transact(ctx, op, neo4j.AccessModeRead, func(t *transaction) error {
		for range unsettled {
			var again bool
			var err error
			if result, again, err = t.paths(ctx, q); err != nil || !again {
				return err
			}
		}
		return graph.ErrUnavailable
	})
	return result, err
}

// unsettled is how often a search is made again where facts went while it was made.
const unsettled = 3

// paths finds the paths; again where a fact of one went meanwhile.
func (t *transaction) paths(ctx context.Context, q graph.PathQuery) (result graph.PathResult, again bool, err error) {
	for _, most := range lengths(q.MaxLength) {
		w, err := t.ways(ctx, q, most)
		if err != nil {
			return graph.PathResult{}, false, err
		}
		routes, err := w.routes(ctx, q)
		if err != nil {
			return graph.PathResult{}, false, err
		}
		enough := len(routes.Routes) == q.First || q.ShortestOnly && len(routes.Routes) > 0
		if enough || !routes.Complete || w.length < most || most == q.MaxLength {
			routes.Complete = routes.Complete && (enough || w.length == q.MaxLength)
			return t.settle(ctx, w, routes)
		}
	}
	return graph.PathResult{Complete: true}, false, nil
}

// lengths are up to which lengths to search, one after the other.
func lengths(most int) []int {
	return append(slices.DeleteFunc(slices.Clone(pathLengths), func(l int) bool { return l >= most }), most)
}

// ways are the facts that paths may go along.
type ways struct {
	start, target graph.ID
	length        int // up to which none is missing
	facts         *graph.Adjacency
	ids           []graph.ID // by key
	bodies        []string   // by key, "" where it was not read
}

func (t *transaction) ways(ctx context.Context, q graph.PathQuery, most int) (ways, error) {
	p := hopParams(q.Hop)
	p["start"], p["target"], p["avoid"] = string(q.From), string(q.To), asked(q.Avoid)
	p["most"], p["work"], p["maxDegree"] = int64(most), int64(cmp.Or(q.Work, graph.MaxWork)), int64(q.MaxDegree)
	p["coexisting"], p["bodies"] = q.Coexisting, int64(bodies)
	rows, err := t.rows(ctx, statement("path_ways", pathDataOf(q, next(pathLengths, most))), p)
	if err != nil {
		return ways{}, err
	}
	w := ways{length: most, facts: graph.NewAdjacency()}
	if len(rows) == 0 {
		return w, nil // no such ends, or both are one
	}
	w.start, w.target, w.length = idOf(rows[0], "start"), idOf(rows[0], "target"), int(int64Of(rows[0], "length"))
	list, _ := rows[0].Get("ways")
	edges, err := w.read(list)
	if err != nil {
		return ways{}, err
	}
	w.facts, err = w.facts.With(nil, edges)
	return w, err
}

// read makes edges of the rows: id, from, to, the possible spans where they were asked for, and the body.
func (w *ways) read(list any) ([]graph.Edge, error) {
	items := listIn(list)
	edges := make([]graph.Edge, len(items))
	for i, item := range items {
		row := listIn(item)
		if len(row) != 6 {
			return nil, errStored
		}
		id, from, to, body := textIn(row[0]), textIn(row[1]), textIn(row[2]), textIn(row[5])
		w.ids, w.bodies = append(w.ids, graph.ID(id)), append(w.bodies, body)
		edges[i] = graph.Edge{Key: int64(i), ID: graph.ID(id), From: graph.ID(from), To: graph.ID(to), When: graph.When{Possible: spansOf(row[3], row[4])}}
	}
	return edges, nil
}

// spansOf are the spans of two lists of days; none for null.
func spansOf(from, to any) []graph.DaySpan {
	first, last := listIn(from), listIn(to)
	spans := make([]graph.DaySpan, min(len(first), len(last)))
	for i := range spans {
		a, _ := first[i].(int64)
		b, _ := last[i].(int64)
		spans[i] = graph.DaySpan{From: graph.Day(a), To: graph.Day(b)}
	}
	return spans
}

// routes lists the paths among the ways. The database chose them by all but the direction, which paths have too.
func (w ways) routes(ctx context.Context, q graph.PathQuery) (graph.Routes, error) {
	q.From, q.To, q.MaxLength = w.start, w.target, w.length
	q.Avoid, q.MaxDegree = nil, 0
	q.Hop = graph.Hop{Direction: q.Hop.Direction, Stances: []graph.Stance{""}}
	return w.facts.Paths(ctx, q)
}

// settle reads the facts along the routes; again where one is there no more.
func (t *transaction) settle(ctx context.Context, w ways, routes graph.Routes) (result graph.PathResult, again bool, err error) {
	var missing []string
	for _, r := range routes.Routes {
		for _, key := range r.Keys {
			if w.bodies[key] == "" {
				missing = append(missing, string(w.ids[key]))
			}
		}
	}
	later := map[graph.ID]string{}
	if len(missing) > 0 {
		rows, err := t.rows(ctx, statement("fact_by_id", typesData{factTypes()}), params{"ids": ascending(missing)})
		if err != nil {
			return graph.PathResult{}, false, err
		}
		for _, r := range rows {
			later[idOf(r, "asked")] = stringOf(r, "json")
		}
	}
	result.Complete = routes.Complete
	for _, r := range routes.Routes {
		p := graph.Path{Nodes: r.Nodes}
		for _, key := range r.Keys {
			body := cmp.Or(w.bodies[key], later[w.ids[key]])
			if body == "" {
				return graph.PathResult{}, true, nil
			}
			f, err := decode[graph.Fact](body)
			if err != nil {
				return graph.PathResult{}, false, err
			}
			p.Facts = append(p.Facts, f)
		}
		result.Paths = append(result.Paths, p)
	}
	return result, false, nil
}
