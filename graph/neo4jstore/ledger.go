package neo4jstore

import (
	"context"
	"maps"
	"slices"

	"entente/graph"
)

// ledger is a graph.Ledger over a transaction.
type ledger struct {
	*transaction
	// regrouped are the claims whose entities may have changed, facts the stored facts of claims by ClaimsIn.
	regrouped []string
	facts     map[graph.ID][]string
}

// Linked is graph.Links'. Listings that several parts share come once.
func (l *ledger) Linked(ctx context.Context, ids []graph.ID, keys []string) ([]graph.Record, []graph.Judgement, error) {
	byID, err := rowsBatches(ctx, l.transaction, statement("record_linked", nil), "ids", ids, nil)
	if err != nil {
		return nil, nil, err
	}
	byKey, err := rowsBatches(ctx, l.transaction, statement("record_linked_by_key", nil), "keys", indexedAll(keys), nil)
	if err != nil {
		return nil, nil, err
	}
	records, err := decodeRows[graph.Record](slices.Concat(byID, byKey))
	if err != nil {
		return nil, nil, err
	}
	judged, err := rowsBatches(ctx, l.transaction, statement("judgement_on", nil), "ids", ids, nil)
	if err != nil {
		return nil, nil, err
	}
	judgements, err := decodeRows[graph.Judgement](judged)
	return records, judgements, err
}

// Assigned is graph.Links'.
func (l *ledger) Assigned(ctx context.Context, records []graph.ID) (map[graph.ID]graph.ID, error) {
	found, err := rowsBatches(ctx, l.transaction, statement("record_assigned", nil), "ids", records, nil)
	if err != nil {
		return nil, err
	}
	assigned := make(map[graph.ID]graph.ID, len(found))
	for _, r := range found {
		assigned[idOf(r, "id")] = idOf(r, "entity")
	}
	return assigned, nil
}

// ClaimsOn is graph.Ledger's. The claims come without evidence, on which nothing that is derived rests.
func (l *ledger) ClaimsOn(ctx context.Context, records []graph.ID, attributesOnly bool) ([]graph.Claim, error) {
	found, err := rowsBatches(ctx, l.transaction, statement("claim_on", onData{attributesOnly}), "ids", records, nil)
	if err != nil {
		return nil, err
	}
	return claimRows(found)
}

// Regroup is graph.Ledger's.
func (l *ledger) Regroup(ctx context.Context, groups map[graph.ID]string) error {
	var rows []params
	var none []string
	for _, id := range slices.Sorted(maps.Keys(groups)) {
		l.regrouped = append(l.regrouped, string(id))
		if group := groups[id]; group != "" {
			rows = append(rows, params{"id": string(id), "group": group, "groupId": groupID(group)})
		} else {
			none = append(none, string(id))
		}
	}
	if err := execBatches(ctx, l.transaction, statement("claim_regroup", nil), "rows", rows, nil); err != nil {
		return err
	}
	return execBatches(ctx, l.transaction, statement("claim_ungroup", nil), "ids", none, nil)
}

// ClaimsIn is graph.Ledger's. The claims come without evidence, on which nothing that is derived rests.
func (l *ledger) ClaimsIn(ctx context.Context, groups []string) ([]graph.Claim, error) {
	ids := make([]string, len(groups))
	for i, g := range groups {
		ids[i] = groupID(g)
	}
	found, err := rowsBatches(ctx, l.transaction, statement("claim_in", nil), "groups", ids, nil)
	if err != nil {
		return nil, err
	}
	for _, r := range found {
		l.facts[idOf(r, "id")] = stringsOf(r, "facts")
	}
	return claimRows(found)
}

// Existences is graph.Ledger's.
func (l *ledger) Existences(ctx context.Context, entities []graph.ID) (map[graph.ID]graph.Existence, error) {
	found, err := rowsBatches(ctx, l.transaction, statement("node_stored", nil), "ids", entities, nil)
	if err != nil {
		return nil, err
	}
	existences := make(map[graph.ID]graph.Existence, len(found))
	for _, r := range found {
		n, err := decode[graph.Node](stringOf(r, "json"))
		if err != nil {
			return nil, err
		}
		existences[n.ID] = n.Exists
	}
	return existences, nil
}
