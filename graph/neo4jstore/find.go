package neo4jstore

import (
	"context"
	"slices"

	"entente/graph"
	"entente/graph/names"
)

// Find is graph.Nodes'.
func (s *Store) Find(ctx context.Context, f graph.Filter, p graph.Page) (graph.NodePage, error) {
	none := graph.NodePage{PageInfo: infoOf(p, 0, 0)}
	values := findParams(f)
	if f.Prefix != "" && values["prefix"] == "" { // no word begins with it
		return none, s.ready(ctx, "find")
	}
	data := findData{
		Prefix: f.Prefix != "", Signed: f.SignedFrom != 0 || f.SignedTo != 0, Choices: len(f.Choices) > 0, Held: f.HeldOn != 0,
		Stances: f.Stances != nil,
	}
	ties, err := s.ties(ctx, f)
	if err != nil {
		return graph.NodePage{}, err
	}
	var ends []params
	for i, t := range ties {
		h := graph.Hop{Kinds: t.Kinds, Direction: t.Direction, Time: t.Time, Stances: f.Stances, Roles: t.Roles, Qualifiers: t.Qualifiers}
		of, some := hop(h)
		if !some || t.To != nil && len(t.To) == 0 {
			return none, s.ready(ctx, "find") // tied to nothing that is there
		}
		one := hopParams(h)
		one["ends"] = strs(t.To)
		ends = append(ends, one)
		data.Ties = append(data.Ties, filterTieData{hopData: of, Place: i, Each: t.Each && t.To != nil, Any: t.To != nil, OrNone: t.OrNone})
	}
	values["ties"] = listOf(ends)
	if i := leading(ties); i >= 0 {
		data.Tie = &data.Ties[i]
		values["lead"] = strs(ties[i].To)
		if ties[i].Each {
			values["lead"] = strs(ties[i].To[:1])
		}
	}
	data.Word = data.Prefix && data.Tie == nil
	data.Leads = data.Word || data.Tie != nil
	return s.findPage(ctx, data, p, values)
}

func findParams(f graph.Filter) params {
	signedTo := f.SignedTo
	if signedTo == 0 {
		signedTo = graph.MaxDay
	}
	return params{
		"kind": string(f.Kind), "prefix": indexed(names.Fold(f.Prefix)), "stances": strs(f.Stances), "choices": listOf(choices(f.Choices)),
		"heldOn": int64(f.HeldOn), "signedFrom": int64(f.SignedFrom), "signedTo": int64(signedTo),
	}
}

// ties are the ties of a filter to entities instead of records. Where each is wanted and one is not there, none is left.
func (s *Store) ties(ctx context.Context, f graph.Filter) ([]graph.Tie, error) {
	ties := slices.Clone(f.AllTies())
	for i, t := range ties {
		if t.To == nil {
			continue
		}
		to, err := s.entitiesOf(ctx, "find", t.To)
		if err != nil {
			return nil, err
		}
		missing := func(id graph.ID) bool { return id == "" }
		if t.Each && slices.ContainsFunc(to, missing) {
			to = to[:0]
		}
		to = slices.DeleteFunc(to, missing)
		slices.Sort(to)
		ties[i].To = slices.Compact(to)
	}
	return ties, nil
}

// leading is the tie by which entities are best found: of those to certain ends one with the fewest; -1 where there is none.
func leading(ties []graph.Tie) int {
	best := -1
	for i, t := range ties {
		ends := len(t.To)
		if t.Each {
			ends = min(ends, 1)
		}
		if t.To != nil && !t.OrNone && (best < 0 || ends < len(ties[best].To)) {
			best = i
		}
	}
	return best
}

func (s *Store) findPage(ctx context.Context, data findData, p graph.Page, values params) (graph.NodePage, error) {
	values = pageParams(p, values)
	rows, err := s.read(ctx, "find", statement("node_find", data), values)
	if err != nil {
		return graph.NodePage{}, err
	}
	total := int64(0)
	if data.Count = p.Count; data.Count {
		counted, err := s.read(ctx, "find", statement("node_find", data), values)
		if err != nil {
			return graph.NodePage{}, err
		}
		total = totalOf(counted[0])
	}
	page := graph.NodePage{PageInfo: infoOf(p, len(rows), total)}
	rows = cut(p, rows)
	if page.Nodes, err = decodeRows[graph.Node](rows); err != nil {
		return graph.NodePage{}, s.fail(ctx, "find", err)
	}
	for i, n := range page.Nodes {
		page.Keys = append(page.Keys, graph.Key{Text: stringOf(rows[i], "key"), ID: n.ID})
	}
	return page, nil
}
