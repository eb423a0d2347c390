package neo4jstore

import (
	"context"
	"maps"
	"slices"

	"entente/graph"
)

// unlist takes from parts what they no longer say. It is only marked: what is deleted in a transaction makes every later
// use of an index in it slow, so all that goes goes at the end.
func (w *writing) unlist(ctx context.Context, gone content) error {
	var marked []string
	for _, l := range gone.listings {
		marked = append(marked, l.edge)
		w.listings = append(w.listings, l.node)
	}
	for _, c := range gone.claims {
		marked = append(marked, c.edge)
		w.claims = append(w.claims, c.node)
	}
	w.edges = append(w.edges, marked...)
	for _, m := range gone.mentions {
		w.edges = append(w.edges, m.edge)
		w.mentions = append(w.mentions, m.node)
	}
	return execBatches(ctx, w.transaction, statement("part_unlist", nil), "edges", ascending(marked), nil)
}

// list gives the part what it says anew.
func (w *writing) list(ctx context.Context, document graph.ID, part string, fresh content) error {
	var records, keys, mentions []params
	for _, id := range slices.Sorted(maps.Keys(fresh.listings)) {
		l := fresh.listings[id]
		records = append(records, l.row())
		for _, key := range l.record.Keys {
			keys = append(keys, params{"listing": l.id, "key": indexed(key)})
		}
	}
	for _, id := range slices.Sorted(maps.Keys(fresh.mentions)) {
		m := fresh.mentions[id]
		mentions = append(mentions, params{"id": m.id, "record": string(m.mention.Record), "properties": mentionProperties(m.mention)})
	}
	of := params{"part": part}
	if err := execBatches(ctx, w.transaction, statement("record_put", nil), "rows", records, of); err != nil {
		return err
	}
	if err := execBatches(ctx, w.transaction, statement("record_put_keys", nil), "rows", keys, nil); err != nil {
		return err
	}
	if err := execBatches(ctx, w.transaction, statement("mention_put", nil), "rows", mentions, of); err != nil {
		return err
	}
	return w.listClaims(ctx, document, part, fresh)
}

// listClaims gives the part claims, and stores those that no part gave before.
func (w *writing) listClaims(ctx context.Context, document graph.ID, part string, fresh content) error {
	var ids []string
	var given, claims []params
	ends := map[string][]params{}
	keys := slices.Sorted(maps.Keys(fresh.claims))
	for _, key := range keys {
		ids = append(ids, fresh.claims[key].id)
	}
	stored, err := rowsBatches(ctx, w.transaction, statement("claim_known", nil), "ids", ids, nil)
	if err != nil {
		return err
	}
	known := map[string]bool{}
	for _, r := range stored {
		known[stringOf(r, "id")] = true
	}
	for _, key := range keys {
		c := fresh.claims[key].claim
		given = append(given, givenProperties(c))
		if known[string(c.ID)] {
			continue
		}
		claims = append(claims, claimProperties(c))
		for end, record := range endsOf(c) {
			ends[end] = append(ends[end], params{"claim": string(c.ID), "record": string(record)})
		}
	}
	w.change.ClaimsAdded += len(claims)
	if err := execBatches(ctx, w.transaction, statement("claim_put", nil), "rows", claims, params{"document": string(document)}); err != nil {
		return err
	}
	for _, end := range claimEnds {
		if err := execBatches(ctx, w.transaction, statement("claim_put_end", endData{end}), "rows", ends[end], nil); err != nil {
			return err
		}
	}
	return execBatches(ctx, w.transaction, statement("claim_give", nil), "rows", given, params{"part": part})
}

// claimEnds are the types of relationship between a claim and the records that it names.
var claimEnds = []string{"DESCRIBES", "FROM", "TO", "PACT"}

// endsOf are the records that a claim names, by the type of the relationship to them.
func endsOf(c graph.Claim) map[string]graph.ID {
	if !c.IsRelation() {
		return map[string]graph.ID{"DESCRIBES": c.From}
	}
	ends := map[string]graph.ID{"FROM": c.From, "TO": c.To}
	if pact := c.Attributes[graph.AttrPact]; pact != "" {
		ends["PACT"] = graph.ID(pact)
	}
	return ends
}

func indexedAll(list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = indexed(s)
	}
	return out
}
