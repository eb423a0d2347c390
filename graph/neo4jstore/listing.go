package neo4jstore

import (
	"context"
	"maps"
	"slices"
	"strings"

	"entente/graph"
)

// unlist takes from parts what they no longer say, and notes it for the sweep.
func (w *writing) unlist(ctx context.Context, gone content) error {
	listings := byPart(gone.listings, func(key string, _ listing) string { return key[:strings.IndexByte(key, ' ')] })
	for _, part := range slices.Sorted(maps.Keys(listings)) {
		var ids []string
		for _, l := range listings[part] {
			ids = append(ids, l.id)
			w.keys = append(w.keys, indexedAll(l.record.Keys)...)
		}
		w.listings = append(w.listings, ids...)
		if err := execBatches(ctx, w.transaction, statement("record_unlist", nil), "ids", ids, params{"part": part}); err != nil {
			return err
		}
	}
	claims := byPart(gone.claims, func(_ string, g givenClaim) string { return g.part })
	for _, part := range slices.Sorted(maps.Keys(claims)) {
		var ids []string
		for _, g := range claims[part] {
			ids = append(ids, g.id)
		}
		w.claims = append(w.claims, ids...)
		if err := execBatches(ctx, w.transaction, statement("claim_unlist", nil), "ids", ids, params{"part": part}); err != nil {
			return err
		}
	}
	mentions := byPart(gone.mentions, func(_ string, m mentioned) string { return m.part })
	for _, part := range slices.Sorted(maps.Keys(mentions)) {
		var ids []string
		for _, m := range mentions[part] {
			ids = append(ids, m.id)
		}
		w.mentions = append(w.mentions, ids...)
		if err := execBatches(ctx, w.transaction, statement("mention_unlist", nil), "ids", ids, params{"part": part}); err != nil {
			return err
		}
	}
	return nil
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
