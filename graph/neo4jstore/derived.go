package neo4jstore

import (
	"context"
	"maps"
	"slices"

	"entente/graph"
)

// derive writes a delta: nodes, who they are of, what is gone, facts, and the claims' way to both.
func (w *writing) derive(ctx context.Context, d graph.Delta, l *ledger) error {
	stale, fresh, err := w.compareFacts(ctx, d)
	if err != nil {
		return err
	}
	for _, kind := range slices.Sorted(maps.Keys(stale)) {
		if err := execBatches(ctx, w.transaction, statement("fact_drop", typeData{kind}), "ids", stale[kind], nil); err != nil {
			return err
		}
	}
	if err := w.putNodes(ctx, d.Nodes); err != nil {
		return err
	}
	if err := w.assign(ctx, d); err != nil {
		return err
	}
	for _, kind := range slices.Sorted(maps.Keys(fresh)) {
		if err := execBatches(ctx, w.transaction, statement("fact_put", typeData{kind}), "rows", fresh[kind], nil); err != nil {
			return err
		}
	}
	return w.linkClaims(ctx, d.Facts, l)
}

// compareFacts holds the facts of the groups against those stored: the ids to drop and the rows to write, by type.
func (w *writing) compareFacts(ctx context.Context, d graph.Delta) (stale map[string][]string, fresh map[string][]params, err error) {
	stored, err := w.storedFacts(ctx, d.Groups)
	if err != nil {
		return nil, nil, err
	}
	stale, fresh = map[string][]string{}, map[string][]params{}
	for _, f := range d.Facts {
		id, kind, properties := string(f.ID), typeOf(f), factProperties(f)
		old, had := stored[id]
		delete(stored, id)
		if !had {
			w.change.FactsAdded++
		}
		if had && old.kind == kind && old.json == properties["json"] {
			continue
		}
		if had {
			stale[old.kind] = append(stale[old.kind], id)
		}
		fresh[kind] = append(fresh[kind], params{"from": string(f.From), "to": string(f.To), "properties": properties})
	}
	w.change.FactsRemoved += len(stored)
	for _, id := range slices.Sorted(maps.Keys(stored)) {
		stale[stored[id].kind] = append(stale[stored[id].kind], id)
	}
	for _, ids := range stale {
		slices.Sort(ids)
	}
	return stale, fresh, nil
}

// storedFact is a fact as a relationship has it.
type storedFact struct{ kind, json string }

// storedFacts are the stored facts of groups, by id.
func (w *writing) storedFacts(ctx context.Context, groups []string) (map[string]storedFact, error) {
	byKind := map[graph.FactKind][]string{}
	for _, g := range groups {
		kind := graph.GroupKind(g)
		byKind[kind] = append(byKind[kind], groupID(g))
	}
	stored := map[string]storedFact{}
	for _, kind := range slices.Sorted(maps.Keys(byKind)) {
		found, err := rowsBatches(ctx, w.transaction, statement("fact_grouped", kindData{kind}), "groups", byKind[kind], nil)
		if err != nil {
			return nil, err
		}
		for _, r := range found {
			stored[stringOf(r, "id")] = storedFact{kind: stringOf(r, "type"), json: stringOf(r, "json")}
		}
	}
	return stored, nil
}

// putNodes writes those nodes that are not stored just so.
func (w *writing) putNodes(ctx context.Context, nodes []graph.Node) error {
	ids := make([]string, len(nodes))
	for i, n := range nodes {
		ids[i] = string(n.ID)
	}
	found, err := rowsBatches(ctx, w.transaction, statement("node_stored", nil), "ids", ids, nil)
	if err != nil {
		return err
	}
	jsons, folded := map[string]string{}, map[string][]string{}
	for _, r := range found {
		jsons[stringOf(r, "id")], folded[stringOf(r, "id")] = stringOf(r, "json"), stringsOf(r, "names")
	}
	rows := map[string][]params{}
	var renamed []string
	var named []params
	for _, n := range nodes {
		id, properties := string(n.ID), nodeProperties(n)
		old, had := jsons[id]
		if !had {
			w.change.NodesAdded++
		}
		if had && old == properties["json"] {
			continue
		}
		rows[labelOf(n.Kind)] = append(rows[labelOf(n.Kind)], properties)
		if !had || !slices.Equal(folded[id], foldedNames(n)) {
			renamed = append(renamed, id)
			named = append(named, nameRows(n)...)
		}
	}
	for _, label := range labels() {
		if err := execBatches(ctx, w.transaction, statement("node_put", labelData{label}), "rows", rows[label], nil); err != nil {
			return err
		}
	}
	if err := execBatches(ctx, w.transaction, statement("node_drop_names", nil), "ids", renamed, nil); err != nil {
		return err
	}
	return execBatches(ctx, w.transaction, statement("node_put_names", nil), "rows", named, nil)
}

// assign gives records to their entities, and drops records and entities that are no more.
func (w *writing) assign(ctx context.Context, d graph.Delta) error {
	var rows []params
	for _, id := range slices.Sorted(maps.Keys(d.Assign)) {
		rows = append(rows, params{"record": string(id), "entity": string(d.Assign[id])})
	}
	if err := execBatches(ctx, w.transaction, statement("record_assign", nil), "rows", rows, nil); err != nil {
		return err
	}
	if err := execBatches(ctx, w.transaction, statement("record_unassign", nil), "ids", ascending(strs(d.Unassign)), nil); err != nil {
		return err
	}
	gone := ascending(strs(d.Gone))
	w.change.NodesRemoved += len(gone)
	if err := execBatches(ctx, w.transaction, statement("node_drop_names", nil), "ids", gone, nil); err != nil {
		return err
	}
	return execBatches(ctx, w.transaction, statement("node_drop", nil), "ids", gone, nil)
}

// linkClaims leads the claims to their entities and facts.
func (w *writing) linkClaims(ctx context.Context, facts []graph.Fact, l *ledger) error {
	if err := execBatches(ctx, w.transaction, statement("claim_unlink", nil), "ids", l.regrouped, nil); err != nil {
		return err
	}
	if err := execBatches(ctx, w.transaction, statement("claim_link", nil), "ids", l.regrouped, nil); err != nil {
		return err
	}
	behind := map[graph.ID][]string{}
	for _, f := range facts { // in order of their ids
		for _, id := range f.Claims {
			behind[id] = append(behind[id], string(f.ID))
		}
	}
	var rows []params
	for _, id := range slices.Sorted(maps.Keys(behind)) {
		if !slices.Equal(behind[id], l.facts[id]) {
			rows = append(rows, params{"id": string(id), "facts": behind[id]})
		}
	}
	return execBatches(ctx, w.transaction, statement("claim_put_facts", nil), "rows", rows, nil)
}
