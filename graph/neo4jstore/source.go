package neo4jstore

import (
	"cmp"
	"context"
	"regexp"
	"slices"

	"entente/graph"
)

// Evidence is graph.Sources'.
func (s *Store) Evidence(ctx context.Context, of []graph.ID, p graph.Page) (map[graph.ID]graph.EvidencePage, error) {
	cypher := statement("evidence_of", evidentData{Types: factTypes(), Count: p.Count})
	rows, err := s.read(ctx, "evidence", cypher, pageParams(p, params{"ids": asked(of)}))
	if err != nil {
		return nil, err
	}
	pages := make(map[graph.ID]graph.EvidencePage, len(rows))
	for _, r := range rows {
		items := mapsOf(r, "items")
		page := graph.EvidencePage{PageInfo: infoOf(p, len(items), totalOf(r))}
		for _, item := range cut(p, items) {
			e, err := evidenceOf(item)
			if err != nil {
				return nil, s.fail(ctx, "evidence", err)
			}
			page.Evidence = append(page.Evidence, e)
			page.Keys = append(page.Keys, graph.Key{Text: string(e.Document), ID: e.ID})
		}
		pages[idOf(r, "asked")] = page
	}
	return pages, nil
}

// EvidenceByID is graph.Sources'.
func (s *Store) EvidenceByID(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.SourcedEvidence, error) {
	hashed := slices.DeleteFunc(asked(ids), func(id string) bool { return !evidenceID.MatchString(id) })
	rows, err := s.read(ctx, "evidence by id", statement("evidence_by_id", nil), params{"ids": hashed})
	if err != nil {
		return nil, err
	}
	found := make(map[graph.ID]graph.SourcedEvidence, len(rows))
	for _, r := range rows {
		item, _ := r.Get("item")
		of, _ := item.(params)
		e, err := evidenceOf(of)
		if err != nil {
			return nil, s.fail(ctx, "evidence by id", err)
		}
		found[e.ID] = e
	}
	return found, nil
}

// evidenceID is the form of the ids of evidence, which the full-text index takes for a phrase.
var evidenceID = regexp.MustCompile(`^` + graph.PrefixEvidence + `:[0-9a-f]{20}$`)

// evidenceOf puts one piece of evidence together with what its claim says, each as all parts that give it do.
func evidenceOf(item params) (graph.SourcedEvidence, error) {
	text, _ := item["claim"].(string)
	var given []graph.Claim
	for _, attested := range toStrings(item["attested"]) {
		for _, evidence := range toStrings(item["jsons"]) {
			c, err := claimOf(text, attested, []string{evidence})
			if err != nil {
				return graph.SourcedEvidence{}, err
			}
			given = append(given, c)
		}
	}
	var e graph.SourcedEvidence
	for _, c := range graph.MergeClaims(given) { // one claim, one piece of evidence
		e = graph.SourcedEvidence{Evidence: c.Evidence[0], Claim: c.ID, Document: c.Document, Stance: c.Stance, Attested: c.Attested}
	}
	return e, nil
}

// Claims is graph.Sources'.
func (s *Store) Claims(ctx context.Context, of []graph.ID, property string) (map[graph.ID][]graph.Claim, error) {
	rows, err := s.read(ctx, "claims", statement("claim_of", nil), params{"ids": asked(of), "property": property})
	if err != nil {
		return nil, err
	}
	given, err := claimRows(rows)
	if err != nil {
		return nil, s.fail(ctx, "claims", err)
	}
	claims := map[graph.ID][]graph.Claim{}
	for i, r := range rows {
		claims[idOf(r, "asked")] = append(claims[idOf(r, "asked")], given[i])
	}
	for id, list := range claims {
		list = graph.MergeClaims(list)
		slices.SortStableFunc(list, func(a, b graph.Claim) int { return cmp.Compare(a.Property, b.Property) })
		claims[id] = list
	}
	return claims, nil
}

// Mentions is graph.Sources'.
func (s *Store) Mentions(ctx context.Context, of []graph.ID, kinds []graph.NodeKind, p graph.Page) (map[graph.ID]graph.MentionPage, error) {
	values := pageParams(p, params{"ids": asked(of), "kinds": orNull(strs(kinds))})
	rows, err := s.read(ctx, "mentions", statement("mention_of", countData{p.Count}), values)
	if err != nil {
		return nil, err
	}
	pages := make(map[graph.ID]graph.MentionPage, len(rows))
	for _, r := range rows {
		items := mapsOf(r, "items")
		page := graph.MentionPage{PageInfo: infoOf(p, len(items), totalOf(r))}
		for _, item := range cut(p, items) {
			text, _ := item["json"].(string)
			m, err := decode[graph.Mention](text)
			if err != nil {
				return nil, s.fail(ctx, "mentions", err)
			}
			entity, _ := item["entity"].(string)
			page.Mentions = append(page.Mentions, graph.EntityMention{Mention: m, Entity: graph.ID(entity)})
			page.Keys = append(page.Keys, graph.Key{Day: graph.Day(placeOf(m)), Text: string(m.Document), ID: m.ID})
		}
		pages[idOf(r, "asked")] = page
	}
	return pages, nil
}
