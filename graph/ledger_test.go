package graph_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"entente/graph"
)

// ledger is a store of the plainest kind: parts, judgements and what Rederive said to write, in maps. It is a graph.Writer
// that never derives from the beginning, so that what it holds can be held against what does.
type ledger struct {
	parts      map[graph.ID]graph.Contribution
	judgements map[graph.ID]graph.Judgement
	assigned   map[graph.ID]graph.ID
	groups     map[graph.ID]string // by claim
	nodes      map[graph.ID]graph.Node
	facts      map[graph.ID]graph.Fact
}

func newLedger() *ledger {
	return &ledger{
		parts:      map[graph.ID]graph.Contribution{},
		judgements: map[graph.ID]graph.Judgement{},
		assigned:   map[graph.ID]graph.ID{},
		groups:     map[graph.ID]string{},
		nodes:      map[graph.ID]graph.Node{},
		facts:      map[graph.ID]graph.Fact{},
	}
}

func (l *ledger) Apply(ctx context.Context, c graph.Contribution) (graph.Change, error) {
	c, err := c.Normalize()
	if err != nil {
		return graph.Change{}, err
	}
	t := l.remove(c.ID())
	t = touchedBy(t, c)
	t.Claims = c.Claims
	l.parts[c.ID()] = c
	return graph.Change{}, l.rederive(ctx, t)
}

func (l *ledger) Forget(ctx context.Context, document graph.ID) (graph.Change, error) {
	var touched graph.Touched
	found := false
	for id, c := range l.parts {
		if c.Document.ID == document {
			found = true
			t := l.remove(id)
			touched.Records = slices.Concat(touched.Records, t.Records)
			touched.Keys = slices.Concat(touched.Keys, t.Keys)
			touched.Groups = slices.Concat(touched.Groups, t.Groups)
		}
	}
	if !found {
		return graph.Change{}, graph.ErrNotFound
	}
	return graph.Change{}, l.rederive(ctx, touched)
}

func (l *ledger) Judge(ctx context.Context, judgements []graph.Judgement) (graph.Change, error) {
	var t graph.Touched
	for _, j := range judgements {
		j, err := j.Normalize()
		if err != nil {
			return graph.Change{}, err
		}
		l.judgements[j.ID] = j
		t.Records = append(t.Records, j.A, j.B)
	}
	return graph.Change{}, l.rederive(ctx, t)
}

// remove takes a part out and tells what that touches. A claim that another part still gives keeps its group.
func (l *ledger) remove(part graph.ID) graph.Touched {
	old, found := l.parts[part]
	if !found {
		return graph.Touched{}
	}
	t := touchedBy(graph.Touched{}, old)
	delete(l.parts, part)
	for _, c := range old.Claims {
		t.Groups = append(t.Groups, l.groups[c.ID])
		if !slices.ContainsFunc(l.claims(), func(o graph.Claim) bool { return o.ID == c.ID }) {
			delete(l.groups, c.ID)
		}
	}
	return t
}

func touchedBy(t graph.Touched, c graph.Contribution) graph.Touched {
	for _, r := range c.Records {
		t.Records = append(t.Records, r.ID)
		t.Keys = append(t.Keys, r.Keys...)
	}
	return t
}

func (l *ledger) rederive(ctx context.Context, t graph.Touched) error {
	delta, err := graph.Rederive(ctx, l, t)
	if err != nil {
		return err
	}
	for _, id := range delta.Unassign {
		delete(l.assigned, id)
	}
	maps.Copy(l.assigned, delta.Assign)
	for _, id := range delta.Gone {
		delete(l.nodes, id)
	}
	for _, n := range delta.Nodes {
		l.nodes[n.ID] = n
	}
	maps.DeleteFunc(l.facts, func(_ graph.ID, f graph.Fact) bool { return slices.Contains(delta.Groups, f.Group()) })
	for _, f := range delta.Facts {
		if _, twice := l.facts[f.ID]; twice {
			return fmt.Errorf("the fact %s of %q came twice", f.ID, f.Group())
		}
		l.facts[f.ID] = f
	}
	return nil
}

func (l *ledger) records() []graph.Record {
	var all []graph.Record
	for _, c := range l.parts {
		all = append(all, c.Records...)
	}
	return all
}

func (l *ledger) claims() []graph.Claim {
	var all []graph.Claim
	for _, c := range l.parts {
		all = append(all, c.Claims...)
	}
	return all
}

func (l *ledger) Linked(_ context.Context, ids []graph.ID, keys []string) ([]graph.Record, []graph.Judgement, error) {
	records := slices.DeleteFunc(l.records(), func(r graph.Record) bool {
		return !slices.Contains(ids, r.ID) && !slices.ContainsFunc(r.Keys, func(k string) bool { return slices.Contains(keys, k) })
	})
	var judgements []graph.Judgement
	for _, j := range l.judgements {
		if slices.Contains(ids, j.A) || slices.Contains(ids, j.B) {
			judgements = append(judgements, j)
		}
	}
	return records, judgements, nil
}

func (l *ledger) Assigned(_ context.Context, records []graph.ID) (map[graph.ID]graph.ID, error) {
	found := map[graph.ID]graph.ID{}
	for _, id := range records {
		if entity, ok := l.assigned[id]; ok {
			found[id] = entity
		}
	}
	return found, nil
}

func (l *ledger) ClaimsOn(_ context.Context, records []graph.ID, attributesOnly bool) ([]graph.Claim, error) {
	return slices.DeleteFunc(l.claims(), func(c graph.Claim) bool {
		on := slices.Contains(records, c.From) || slices.Contains(records, c.To) ||
			slices.Contains(records, graph.ID(c.Attributes[graph.AttrPact]))
		return !on || (attributesOnly && c.IsRelation())
	}), nil
}

func (l *ledger) Regroup(_ context.Context, groups map[graph.ID]string) error {
	for _, c := range l.claims() {
		if group, asked := groups[c.ID]; asked {
			l.groups[c.ID] = group
			delete(groups, c.ID)
		}
	}
	for _, c := range l.claims() {
		delete(groups, c.ID)
	}
	if len(groups) > 0 {
		return errors.New("a claim was put into a group that no part gives")
	}
	return nil
}

func (l *ledger) ClaimsIn(_ context.Context, groups []string) ([]graph.Claim, error) {
	return slices.DeleteFunc(l.claims(), func(c graph.Claim) bool { return !slices.Contains(groups, l.groups[c.ID]) }), nil
}

func (l *ledger) Existences(_ context.Context, entities []graph.ID) (map[graph.ID]graph.Existence, error) {
	found := map[graph.ID]graph.Existence{}
	for _, id := range entities {
		if n, ok := l.nodes[id]; ok {
			found[id] = n.Exists
		}
	}
	return found, nil
}
