package neo4jstore

import (
	"context"
	"maps"
	"slices"

	"entente/graph"
)

// derive writes a delta: nodes, who they are of, facts, and the claims' way to both; what is gone is left to the sweep.
func (w *writing) derive(ctx context.Context, d graph.Delta, l *ledger) error {
	changed, fresh, err := w.compareFacts(ctx, d)
	if err != nil {
		return err
	}
	if err := w.putNodes(ctx, d.Nodes); err != nil {
		return err
	}
	if err := w.assign(ctx, d); err != nil {
		return err
	}
	if err := execBatches(ctx, w.transaction, statement("fact_set", typesData{factTypes()}), "rows", changed, nil); err != nil {
		return err
	}
	for _, kind := range slices.Sorted(maps.Keys(fresh)) {
		if err := execBatches(ctx, w.transaction, statement("fact_put", typeData{kind}), "rows", fresh[kind], nil); err != nil {
			return err
		}
	}
	return w.linkClaims(ctx, d.Facts, l)
}

// compareFacts holds the facts of the groups against those stored: the rows to change, and those to add by type. A fact
// whose stance changed is of another type, and so another relationship.
func (w *writing) compareFacts(ctx context.Context, d graph.Delta) (changed []params, fresh map[string][]params, err error) {
	stored, err := w.storedFacts(ctx, d.Groups)
	if err != nil {
		return nil, nil, err
	}
	fresh = map[string][]params{}
	for _, f := range d.Facts {
		kind, properties := typeOf(f), factProperties(f)
		old, had := stored[f.ID]
		delete(stored, f.ID)
		switch {
		case had && old.kind == kind && old.json == properties["json"]:
			continue
		case had && old.kind == kind:
			changed = append(changed, params{"edge": old.edge, "properties": properties})
			continue
		case had:
			w.facts = append(w.facts, old.edge)
		default:
			w.change.FactsAdded++
		}
		fresh[kind] = append(fresh[kind], params{"from": string(f.From), "to": string(f.To), "properties": properties})
	}
	w.change.FactsRemoved += len(stored)
	for _, old := range stored {
		w.facts = append(w.facts, old.edge)
	}
	return changed, fresh, nil
}

// storedFact is a fact as a relationship has it.
type storedFact struct{ kind, json, edge string }

// storedFacts are the stored facts of groups, by id.
func (w *writing) storedFacts(ctx context.Context, groups []string) (map[graph.ID]storedFact, error) {
	byKind := map[graph.FactKind][]string{}
	for _, g := range groups {
		kind := graph.GroupKind(g)
		byKind[kind] = append(byKind[kind], groupID(g))
	}
	stored := map[graph.ID]storedFact{}
	for _, kind := range slices.Sorted(maps.Keys(byKind)) {
		found, err := rowsBatches(ctx, w.transaction, statement("fact_grouped", kindData{kind}), "groups", byKind[kind], nil)
		if err != nil {
			return nil, err
		}
		for _, r := range found {
			stored[idOf(r, "id")] = storedFact{kind: stringOf(r, "type"), json: stringOf(r, "json"), edge: stringOf(r, "edge")}
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
	if err := w.dropNames(ctx, renamed); err != nil {
		return err
	}
	return execBatches(ctx, w.transaction, statement("node_put_names", nil), "rows", named, nil)
}

// assign gives records to their entities; records and entities that are no more are left to the sweep.
func (w *writing) assign(ctx context.Context, d graph.Delta) error {
	var rows []params
	for _, id := range slices.Sorted(maps.Keys(d.Assign)) {
		rows = append(rows, params{"record": string(id), "entity": string(d.Assign[id])})
	}
	if err := execBatches(ctx, w.transaction, statement("record_assign", nil), "rows", rows, nil); err != nil {
		return err
	}
	if err := w.drop(ctx, "record_element", strs(d.Unassign)); err != nil {
		return err
	}
	w.change.NodesRemoved += len(d.Gone)
	if err := w.dropNames(ctx, strs(d.Gone)); err != nil {
		return err
	}
	return w.drop(ctx, "node_element", strs(d.Gone))
}

// drop leaves to the sweep the nodes that a statement finds by ids.
func (w *writing) drop(ctx context.Context, find string, ids []string) error {
	found, err := rowsBatches(ctx, w.transaction, statement(find, nil), "ids", ascending(ids), nil)
	for _, r := range found {
		w.nodes = append(w.nodes, stringOf(r, "node"))
	}
	return err
}

// dropNames leaves to the sweep the names of entities, and their words where no other name has them.
func (w *writing) dropNames(ctx context.Context, ids []string) error {
	found, err := rowsBatches(ctx, w.transaction, statement("node_names", nil), "ids", ascending(ids), nil)
	for _, r := range found {
		word, _ := r.Get("word")
		if word == true {
			w.words = append(w.words, stringOf(r, "node"))
		} else {
			w.nodes = append(w.nodes, stringOf(r, "node"))
		}
	}
	return err
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
