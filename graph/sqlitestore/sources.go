package sqlitestore

import (
	"context"
	"database/sql"
	_ "embed"
	"slices"
	"strings"

	"entente/graph"
)

// Evidence is graph.Sources'.
func (s *Store) Evidence(ctx context.Context, of []graph.ID, p graph.Page) (map[graph.ID]graph.EvidencePage, error) {
	return read(ctx, s, "evidence", func(v view) (map[graph.ID]graph.EvidencePage, error) { return v.evidence(ctx, of, p) })
}

// EvidenceByID is graph.Sources'.
func (s *Store) EvidenceByID(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.SourcedEvidence, error) {
	return read(ctx, s, "evidence by id", func(v view) (map[graph.ID]graph.SourcedEvidence, error) { return v.evidenceByID(ctx, ids) })
}

// Claims is graph.Sources'.
func (s *Store) Claims(ctx context.Context, of []graph.ID, property string) (map[graph.ID][]graph.Claim, error) {
	return read(ctx, s, "claims", func(v view) (map[graph.ID][]graph.Claim, error) { return v.attributes(ctx, of, property) })
}

// Mentions is graph.Sources'.
func (s *Store) Mentions(ctx context.Context, of []graph.ID, kinds []graph.NodeKind, p graph.Page) (map[graph.ID]graph.MentionPage, error) {
	return read(ctx, s, "mentions", func(v view) (map[graph.ID]graph.MentionPage, error) { return v.mentions(ctx, of, kinds, p) })
}

var (
	//go:embed sql/evidence_of_fact.sql
	evidenceOfFactSQL string
	//go:embed sql/evidence_of_fact_count.sql
	evidenceOfFactCountSQL string
	//go:embed sql/evidence_of_claim.sql
	evidenceOfClaimSQL string
	//go:embed sql/evidence_of_claim_count.sql
	evidenceOfClaimCountSQL string
	//go:embed sql/evidence_by_id.sql
	evidenceByIDSQL string
	//go:embed sql/claims_by_id.sql
	claimsByIDSQL string
	//go:embed sql/attributes_on.sql
	attributesOnSQL string
	//go:embed sql/evidence_in_full.sql
	evidenceInFullSQL string
)

func (v view) evidence(ctx context.Context, of []graph.ID, p graph.Page) (map[graph.ID]graph.EvidencePage, error) {
	pages := map[graph.ID]graph.EvidencePage{}
	claims := map[graph.ID]bool{}
	for _, id := range storable(of) {
		text, count := evidenceOfFactSQL, evidenceOfFactCountSQL
		if id.Prefix() == graph.PrefixClaim {
			text, count = evidenceOfClaimSQL, evidenceOfClaimCountSQL
		}
		items, err := v.evidenceKeys(ctx, text, id, p.After.Text, p.After.ID, p.First+1)
		if err != nil {
			return nil, err
		}
		total, err := v.total(ctx, p, count, id)
		if err != nil {
			return nil, err
		}
		info, evidence := cut(items, p.First, total)
		if len(evidence) == 0 && total <= 0 {
			continue
		}
		for _, e := range evidence {
			claims[e.Claim] = true
		}
		pages[id] = graph.EvidencePage{PageInfo: info, Evidence: evidence}
	}
	merged, err := v.claimsByID(ctx, claims)
	for _, page := range pages {
		for i, e := range page.Evidence {
			c := merged[e.Claim]
			page.Evidence[i].Stance, page.Evidence[i].Attested = c.Stance, c.Attested
		}
	}
	return pages, err
}

func (v view) evidenceByID(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.SourcedEvidence, error) {
	items, err := v.evidenceKeys(ctx, evidenceByIDSQL, list(storable(ids)))
	if err != nil {
		return nil, err
	}
	claims := map[graph.ID]bool{}
	for _, item := range items {
		claims[item.item.Claim] = true
	}
	merged, err := v.claimsByID(ctx, claims)
	found := make(map[graph.ID]graph.SourcedEvidence, len(items))
	for _, item := range items {
		e, c := item.item, merged[item.item.Claim]
		e.Stance, e.Attested = c.Stance, c.Attested
		found[e.ID] = e
	}
	return found, err
}

// evidenceKeys collects four columns: a document, the id of the evidence, that of its claim, and its body.
func (v view) evidenceKeys(ctx context.Context, text string, args ...any) ([]keyed[graph.SourcedEvidence], error) {
	var items []keyed[graph.SourcedEvidence]
	err := v.each(ctx, text, args, func(rows *sql.Rows) error {
		var item keyed[graph.SourcedEvidence]
		var body sql.RawBytes
		if err := rows.Scan(&item.Text, &item.ID, &item.item.Claim, &body); err != nil {
			return err
		}
		e, err := decode[graph.Evidence](body)
		item.item.Evidence, item.item.Document = e, graph.ID(item.Text)
		items = append(items, item)
		return err
	})
	return items, err
}

// claimsByID are claims without evidence, each as all parts together give it.
func (v view) claimsByID(ctx context.Context, ids map[graph.ID]bool) (map[graph.ID]graph.Claim, error) {
	all := make([]graph.ID, 0, len(ids))
	for id := range ids {
		all = append(all, id)
	}
	listed, err := bodies[graph.Claim](ctx, v.session, claimsByIDSQL, list(all))
	if err != nil {
		return nil, err
	}
	found := make(map[graph.ID]graph.Claim, len(all))
	for _, c := range graph.MergeClaims(listed) {
		found[c.ID] = c
	}
	return found, nil
}

func (v view) attributes(ctx context.Context, of []graph.ID, property string) (map[graph.ID][]graph.Claim, error) {
	entities, err := v.resolve(ctx, of)
	if err != nil {
		return nil, err
	}
	claims := map[graph.ID][]graph.Claim{} // by entity
	ids := map[graph.ID]bool{}
	err = v.each(ctx, attributesOnSQL, []any{list(values(entities))}, func(rows *sql.Rows) error {
		var entity graph.ID
		var body sql.RawBytes
		if err := rows.Scan(&entity, &body); err != nil {
			return err
		}
		c, err := decode[graph.Claim](body)
		if err == nil && (property == "" || c.Property == property) {
			claims[entity] = append(claims[entity], c)
			ids[c.ID] = true
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	evidence, err := v.evidenceInFull(ctx, ids)
	if err != nil {
		return nil, err
	}
	found := map[graph.ID][]graph.Claim{}
	for asked, entity := range entities {
		if about := graph.MergeClaims(claims[entity]); len(about) > 0 {
			for i := range about {
				about[i].Evidence = evidence[about[i].ID]
			}
			slices.SortStableFunc(about, func(a, b graph.Claim) int { return strings.Compare(a.Property, b.Property) })
			found[asked] = about
		}
	}
	return found, nil
}

// evidenceInFull is all evidence of claims, each once, by id.
func (v view) evidenceInFull(ctx context.Context, claims map[graph.ID]bool) (map[graph.ID][]graph.Evidence, error) {
	ids := make([]graph.ID, 0, len(claims))
	for id := range claims {
		ids = append(ids, id)
	}
	found := map[graph.ID][]graph.Evidence{}
	err := v.each(ctx, evidenceInFullSQL, []any{list(ids)}, func(rows *sql.Rows) error {
		var claim graph.ID
		var body sql.RawBytes
		if err := rows.Scan(&claim, &body); err != nil {
			return err
		}
		e, err := decode[graph.Evidence](body)
		found[claim] = append(found[claim], e)
		return err
	})
	return found, err
}
