package neo4jstore

import (
	"context"
	"slices"

	"entente/graph"
)

// tieWay is a way in which nations are joined: by a fact of one of the types, or by two along a pattern from a to b, r and s,
// with what they share in t.
type tieWay struct {
	Name    string
	Types   []string
	Pattern string
}

// ties lays out the ways that a query asks for; none where it asks for none.
func ties(q graph.TieQuery) tieData {
	var d tieData
	if direct := q.Direct(); len(direct) > 0 {
		d.Ways = append(d.Ways, tieWay{Name: "direct", Types: strs(direct)})
	}
	shared := q.Shared()
	if slices.Contains(shared, graph.PartyTo) {
		d.Ways = append(d.Ways, tieWay{Name: "pact", Pattern: "(a)-[r:PARTY_TO]->(t:Pact)<-[s:PARTY_TO]-(b:Nation)"})
	}
	if slices.Contains(shared, graph.MemberOf) {
		d.Ways = append(d.Ways, tieWay{Name: "member", Pattern: "(a)-[r:MEMBER_OF]->(t:Organization)<-[s:MEMBER_OF]-(b:Nation)"})
	}
	if q.Sanctions() {
		d.Ways = append(d.Ways, tieWay{Name: "on", Pattern: "(a)-[r:IMPOSED]->(t:Sanction)-[s:TARGETS]->(b:Nation)"},
			tieWay{Name: "by", Pattern: "(a)<-[r:TARGETS]-(t:Sanction)<-[s:IMPOSED]-(b:Nation)"})
	}
	return d
}

// tieParams are the values that ties compare with.
func tieParams(q graph.TieQuery, more params) params {
	days := q.Days()
	more["obligations"], more["timed"] = orNull(strs(q.Obligations)), !q.Time.IsZero()
	more["from"], more["to"] = int64(days.From), int64(days.To)
	return more
}

// partners are the nations that ties join with each of some, by id. Those to choose from may be given, and that they be
// greater ids.
func (s *Store) partners(ctx context.Context, op string, of []graph.ID, q graph.TieQuery, among []graph.ID, greater bool) (map[graph.ID][]graph.Partner, error) {
	data, found := ties(q), map[graph.ID][]graph.Partner{}
	if len(data.Ways) == 0 {
		return found, s.ready(ctx, op)
	}
	rows, err := s.read(ctx, op, statement("tie_partners", data), tieParams(q, params{
		"ids": asked(of), "among": orNull(strs(among)), "greater": greater,
	}))
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		p := graph.Partner{Nation: idOf(r, "nation"), Ties: int(int64Of(r, "ties"))}
		switch {
		case q.Time.IsZero():
		case int64Of(r, "certain") > 0:
			p.Certainty = graph.Certain
		default:
			p.Certainty = graph.Possible
		}
		found[idOf(r, "asked")] = append(found[idOf(r, "asked")], p)
	}
	return found, nil
}

// Partners is graph.Pairer's.
func (s *Store) Partners(ctx context.Context, of []graph.ID, q graph.TieQuery, p graph.Page) (map[graph.ID]graph.PartnerPage, error) {
	all, err := s.partners(ctx, "partners", of, q, nil, false)
	if err != nil {
		return nil, err
	}
	pages := make(map[graph.ID]graph.PartnerPage, len(all))
	for id, partners := range all {
		pages[id] = graph.CutPartners(partners, p)
	}
	return pages, nil
}

// Dyads is graph.Pairer's.
func (s *Store) Dyads(ctx context.Context, among []graph.ID, q graph.TieQuery, p graph.Page) (graph.DyadPage, error) {
	const op = "dyads"
	if err := graph.CheckDyads(among); err != nil {
		return graph.DyadPage{}, err
	}
	nations, err := s.nations(ctx, op, among)
	if err != nil {
		return graph.DyadPage{}, err
	}
	var chosen []graph.ID
	if among != nil {
		chosen = nations
	}
	return graph.ListDyads(ctx, nations, p, func(ctx context.Context, of []graph.ID) (map[graph.ID][]graph.Partner, error) {
		return s.partners(ctx, op, of, q, chosen, true)
	})
}

// nations are the ids of the nations among entities, of all where these are nil, sorted.
func (s *Store) nations(ctx context.Context, op string, among []graph.ID) ([]graph.ID, error) {
	var ids []graph.ID
	if among != nil {
		nodes, err := s.Nodes(ctx, among)
		if err != nil {
			return nil, err
		}
		for _, n := range nodes {
			if n.Kind == graph.KindNation {
				ids = append(ids, n.ID)
			}
		}
		slices.Sort(ids)
		return slices.Compact(ids), nil
	}
	rows, err := s.read(ctx, op, statement("nation_list", nil), nil)
	for _, r := range rows {
		ids = append(ids, idOf(r, "id"))
	}
	return ids, err
}

// Ties is graph.Pairer's.
func (s *Store) Ties(ctx context.Context, pairs []graph.Pair, q graph.TieQuery, p graph.Page) (map[graph.Pair]graph.FactPage, error) {
	data, pages := ties(q), map[graph.Pair]graph.FactPage{}
	if len(data.Ways) == 0 {
		return pages, s.ready(ctx, "ties")
	}
	data.Between, data.Count = true, p.Count
	wanted := make([]params, len(pairs))
	for i, pair := range pairs {
		wanted[i] = params{"index": int64(i), "a": string(pair.A), "b": string(pair.B)}
	}
	rows, err := s.read(ctx, "ties", statement("tie_between", data), pageParams(p, tieParams(q, params{"pairs": listOf(wanted)})))
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		page, err := factPage(p, stringsOf(r, "items"), totalOf(r))
		if err != nil {
			return nil, s.fail(ctx, "ties", err)
		}
		pages[pairs[int64Of(r, "index")]] = page
	}
	return pages, nil
}
