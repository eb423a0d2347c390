package resolver

import (
	"context"
	"maps"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/names"
)

// NationBy names a nation in one of three ways.
type NationBy struct {
	ID     *graph.ID
	Code   *string
	Scheme *graph.CodeScheme
	Name   *string
	On     *graph.Day
}

// Nation is the nation that is meant, nil where there is none; several give an Ambiguous error.
func (q *Query) Nation(ctx context.Context, by NationBy) (*Nation, error) {
	if err := exactlyOne("id, code, name", by.ID != nil, by.Code != nil, by.Name != nil); err != nil {
		return nil, err
	}
	var on graph.Day
	if by.On != nil {
		on = *by.On
	}
	switch {
	case by.Scheme != nil && by.Code == nil:
		return nil, badInput("scheme goes with code")
	case by.ID != nil && by.On != nil:
		return nil, badInput("on goes with code or name")
	case by.ID != nil:
		return byID[*Nation](ctx, q.reader, *by.ID)
	case by.Code != nil:
		scheme := graph.SchemeEntente
		if by.Scheme != nil {
			scheme = *by.Scheme
		}
		return q.nationByCode(ctx, scheme, *by.Code, on)
	default:
		return q.nationByName(ctx, *by.Name, on)
	}
}

func (q *Query) nationByCode(ctx context.Context, scheme graph.CodeScheme, code string, on graph.Day) (*Nation, error) {
	if !hasScheme(scheme) {
		return nil, badInput("no codes of %s are known here", scheme)
	}
	ids := graph.Nations().ByCode(scheme, strings.ToUpper(code), on)
	if len(ids) <= 1 {
		return one[*Nation](ctx, q.reader, code, ids, func(graph.Node) bool { return true })
	}
	candidates := make([]Candidate, len(ids))
	for i, id := range ids {
		known, _ := graph.Nations().ByID(id)
		candidates[i] = Candidate{ID: id, Name: known.Name}
	}
	return nil, ambiguous(code, candidates)
}

// nationByName asks the store and the register of nations: a name that the register gives a nation counts on the days that it
// gives, whatever sources say.
func (q *Query) nationByName(ctx context.Context, name string, on graph.Day) (*Nation, error) {
	ref := graph.Ref{Kind: graph.KindNation, Name: name}
	found, err := q.reader.Lookup(ctx, []graph.Ref{ref})
	if err != nil {
		return nil, err
	}
	registered := registeredNames()[names.Fold(name)]
	used := func(n graph.Node) bool {
		dated, known := registered[n.ID]
		return mayExist(n, on) && (!known || slices.ContainsFunc(dated, func(d graph.DatedName) bool { return inUse(d, on) }))
	}
	ids := found[ref]
	if on != 0 || len(ids) == 0 {
		ids = slices.AppendSeq(slices.Clone(ids), maps.Keys(registered))
	}
	return one[*Nation](ctx, q.reader, name, ids, used)
}

// mayExist tells whether something may exist on a day; on day 0 all does.
func mayExist(n graph.Node, on graph.Day) bool {
	return on == 0 || n.Exists.May == nil ||
		slices.ContainsFunc(n.Exists.May, func(s graph.DaySpan) bool { return s.From <= on && on <= s.To })
}

// Organization is the organization that is meant, nil where there is none; several give an Ambiguous error.
func (q *Query) Organization(ctx context.Context, id *graph.ID, code, name *string) (*Organization, error) {
	if err := exactlyOne("id, code, name", id != nil, code != nil, name != nil); err != nil {
		return nil, err
	}
	switch {
	case id != nil:
		return byID[*Organization](ctx, q.reader, *id)
	case code != nil:
		return byRef[*Organization](ctx, q.reader, graph.Ref{Kind: graph.KindOrganization, Code: *code})
	default:
		return byRef[*Organization](ctx, q.reader, graph.Ref{Kind: graph.KindOrganization, Name: *name})
	}
}

// Leader is the leader that is meant, nil where there is none; several give an Ambiguous error.
func (q *Query) Leader(ctx context.Context, id *graph.ID, name *string) (*Leader, error) {
	if err := exactlyOne("id, name", id != nil, name != nil); err != nil {
		return nil, err
	}
	if id != nil {
		return byID[*Leader](ctx, q.reader, *id)
	}
	return byRef[*Leader](ctx, q.reader, graph.Ref{Kind: graph.KindLeader, Name: *name})
}

func byRef[N Entity](ctx context.Context, reader graph.Reader, ref graph.Ref) (N, error) {
	found, err := reader.Lookup(ctx, []graph.Ref{ref})
	if err != nil {
		var none N
		return none, err
	}
	return one[N](ctx, reader, ref.Code+ref.Name, found[ref], func(graph.Node) bool { return true })
}

// one is the one entity that the ids find and that counts, nil where there is none.
func one[N Entity](ctx context.Context, reader graph.Reader, asked string, ids []graph.ID, counts func(graph.Node) bool) (N, error) {
	var none N
	if len(ids) == 0 {
		return none, nil
	}
	nodes, err := reader.Nodes(ctx, slices.Compact(slices.Sorted(slices.Values(ids))))
	if err != nil {
		return none, err
	}
	meant := map[graph.ID]graph.Node{}
	for _, n := range nodes {
		if counts(n) {
			meant[n.ID] = n
		}
	}
	candidates := make([]Candidate, 0, len(meant))
	for _, id := range slices.Sorted(maps.Keys(meant)) {
		candidates = append(candidates, Candidate{ID: id, Name: meant[id].Name})
	}
	switch len(candidates) {
	case 0:
		return none, nil
	case 1:
		n, _ := wrapMap(reader, meant)[candidates[0].ID].(N)
		return n, nil
	default:
		return none, ambiguous(asked, candidates)
	}
}

func exactlyOne(of string, given ...bool) error {
	n := 0
	for _, g := range given {
		if g {
			n++
		}
	}
	if n != 1 {
		return badInput("give exactly one of %s", of)
	}
	return nil
}

func ambiguous(asked string, candidates []Candidate) error {
	return &Error{Code: Ambiguous, Message: "\"" + asked + "\" may mean several things", Candidates: candidates}
}
