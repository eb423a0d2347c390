package sqlitestore

import (
	"context"
	"database/sql"
	_ "embed"

	"entente/graph"
)

var (
	//go:embed sql/fact_log.sql
	factLogSQL string
	//go:embed sql/facts_logged.sql
	factsLoggedSQL string
	//go:embed sql/facts_all.sql
	factsAllSQL string
)

// adjacency is the facts in memory as the store had them at some moment.
type adjacency struct {
	*graph.Adjacency       // nil until the first walk
	seq              int64 // of the log of facts, as far as it was followed
}

// walk gives do the store as it is at one moment and its facts in memory as they are at the same. Walks wait for each other
// while the facts are brought up to date, which is then done once for all, and before they take a session from other reads.
func walk[T any](ctx context.Context, s *Store, operation string, do func(view, *graph.Adjacency) (T, error)) (T, error) {
	var none T
	var held *adjacency
	select {
	case held = <-s.adjacency:
	case <-s.done:
		return none, fail(operation, graph.ErrClosed)
	case <-ctx.Done():
		return none, fail(operation, ctx.Err())
	}
	release := func() {
		if held != nil {
			s.adjacency <- held
		}
		held = nil
	}
	defer release()
	return read(ctx, s, operation, func(v view) (T, error) {
		if err := held.follow(ctx, v); err != nil {
			return none, err
		}
		facts := held.Adjacency
		release()
		return do(v, facts)
	})
}

// follow brings the facts up to the view's moment. What failed halfway is read anew by the next walk.
func (a *adjacency) follow(ctx context.Context, v view) error {
	var last, first int64
	if _, err := v.first(ctx, factLogSQL, nil, &last, &first); err != nil {
		return err
	}
	if a.Adjacency != nil && a.seq == last {
		return nil
	}
	base, text, args := a.Adjacency, factsLoggedSQL, []any{a.seq}
	if base == nil || first > a.seq+1 || last < a.seq {
		base, text, args = graph.NewAdjacency(), factsAllSQL, nil
	}
	*a = adjacency{}
	gone, edges, err := v.edges(ctx, text, args...)
	if err != nil {
		return err
	}
	next, err := base.With(gone, edges)
	if err != nil {
		return err
	}
	*a = adjacency{Adjacency: next, seq: last}
	return nil
}

// writtenFact is what a walk needs of a fact's body.
type writtenFact struct {
	ID         graph.ID           `json:"id"`
	Kind       graph.FactKind     `json:"kind"`
	From       graph.ID           `json:"from"`
	To         graph.ID           `json:"to"`
	Qualifier  string             `json:"qualifier"`
	Stance     graph.Stance       `json:"stance"`
	Roles      []graph.OfficeRole `json:"roles"`
	Attributes map[string]string  `json:"attributes"`
	When       graph.When         `json:"when"`
}

// edges collects two columns, the number and the body of facts, null for those that are gone.
func (v view) edges(ctx context.Context, text string, args ...any) (gone []int64, edges []graph.Edge, err error) {
	err = v.each(ctx, text, args, func(rows *sql.Rows) error {
		var num int64
		var body sql.RawBytes
		if err := rows.Scan(&num, &body); err != nil {
			return err
		}
		if body == nil {
			gone = append(gone, num)
			return nil
		}
		f, err := decode[writtenFact](body)
		if err != nil {
			return err
		}
		fact := graph.Fact{
			ID: f.ID, Kind: f.Kind, From: f.From, To: f.To, Qualifier: f.Qualifier, Stance: f.Stance,
			Roles: f.Roles, Attributes: f.Attributes, When: f.When,
		}
		edges = append(edges, fact.Edge(num))
		return nil
	})
	return gone, edges, err
}
