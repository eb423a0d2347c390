package neo4jstore

import (
	"context"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
	"entente/graph/names"
)

// Nodes is graph.Nodes'.
func (s *Store) Nodes(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.Node, error) {
	rows, err := s.read(ctx, "nodes", statement("node_by_id", nil), params{"ids": asked(ids)})
	if err != nil {
		return nil, err
	}
	nodes, err := nodesByID(rows)
	return nodes, s.fail(ctx, "nodes", err)
}

// nodesByID are the nodes of rows, each under the id that was asked for.
func nodesByID(rows []*neo4j.Record) (map[graph.ID]graph.Node, error) {
	nodes, err := decodeRows[graph.Node](rows)
	if err != nil {
		return nil, err
	}
	byID := make(map[graph.ID]graph.Node, len(rows))
	for i, r := range rows {
		byID[idOf(r, "id")] = nodes[i]
	}
	return byID, nil
}

// nodePage makes a page of nodes in order of their folded names.
func nodePage(p graph.Page, rows []*neo4j.Record, total int64) (page graph.NodePage, err error) {
	page.PageInfo = infoOf(p, len(rows), total)
	rows = cut(p, rows)
	if page.Nodes, err = decodeRows[graph.Node](rows); err != nil {
		return graph.NodePage{}, err
	}
	for i, n := range page.Nodes {
		page.Keys = append(page.Keys, graph.Key{Text: stringOf(rows[i], "key"), ID: n.ID})
	}
	return page, nil
}

// list runs the statement of a page, and where the page asks for it the one that counts.
func (s *Store) list(ctx context.Context, op, list, count string, p graph.Page, of params) ([]*neo4j.Record, int64, error) {
	return s.listBy(ctx, op, statement(list, nil), statement(count, nil), p, of)
}

// listBy is list with statements that are templates.
func (s *Store) listBy(ctx context.Context, op, list, count string, p graph.Page, of params) ([]*neo4j.Record, int64, error) {
	all := pageParams(p, of)
	rows, err := s.read(ctx, op, list, all)
	if err != nil || !p.Count {
		return rows, 0, err
	}
	counted, err := s.read(ctx, op, count, all)
	if err != nil {
		return nil, 0, err
	}
	return rows, totalOf(counted[0]), nil
}

// Lookup is graph.Nodes'.
func (s *Store) Lookup(ctx context.Context, refs []graph.Ref) (map[graph.Ref][]graph.ID, error) {
	var wanted []params
	for i, ref := range refs {
		row := params{"index": int64(i), "kind": string(ref.Kind)}
		switch name := indexed(names.Fold(ref.Name)); {
		case ref.Code != "":
			row["code"] = codeKey(ref.Code)
		case name != "":
			row["name"] = name
		default:
			continue
		}
		wanted = append(wanted, row)
	}
	rows, err := s.read(ctx, "lookup", statement("node_lookup", nil), params{"rows": listOf(wanted)})
	if err != nil {
		return nil, err
	}
	found := map[graph.Ref][]graph.ID{}
	for _, r := range rows {
		ref := refs[int64Of(r, "index")]
		found[ref] = append(found[ref], idOf(r, "id"))
	}
	for ref, ids := range found {
		slices.Sort(ids)
		found[ref] = slices.Compact(ids)
	}
	return found, nil
}
