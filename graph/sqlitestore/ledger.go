package sqlitestore

import (
	"context"
	"database/sql"
	_ "embed"
	"slices"

	"entente/graph"
)

// tx is the one transaction that writes; it is the graph.Ledger of its own change.
type tx struct {
	view
	cache *claimCache
	// nums are the numbers of the claims read, one for each part that gives the claim.
	nums map[graph.ID][]int64
	// fresh are the numbers of the claims that the transaction inserted, which no fact is filed under yet.
	fresh map[graph.ID]int64
}

var _ graph.Ledger = (*tx)(nil)

func newTx(q *session, cache *claimCache) *tx {
	return &tx{view: view{q}, cache: cache, nums: map[graph.ID][]int64{}, fresh: map[graph.ID]int64{}}
}

var (
	//go:embed sql/linked_records.sql
	linkedRecordsSQL string
	//go:embed sql/linked_judgements.sql
	linkedJudgementsSQL string
	//go:embed sql/assigned.sql
	assignedSQL string
	//go:embed sql/claims_on.sql
	claimsOnSQL string
	//go:embed sql/claims_in.sql
	claimsInSQL string
	//go:embed sql/claims.sql
	claimsSQL string
	//go:embed sql/existences.sql
	existencesSQL string
)

// Linked is graph.Links'. Listings with the same content are given once, as nothing is derived from their number.
func (t *tx) Linked(ctx context.Context, ids []graph.ID, keys []string) ([]graph.Record, []graph.Judgement, error) {
	records, err := bodies[graph.Record](ctx, t.session, linkedRecordsSQL, list(ids), list(hashes(keys)))
	if err != nil || len(ids) == 0 {
		return records, nil, err
	}
	judgements, err := bodies[graph.Judgement](ctx, t.session, linkedJudgementsSQL, list(ids))
	return records, judgements, err
}

// Assigned is graph.Links'.
func (t *tx) Assigned(ctx context.Context, records []graph.ID) (map[graph.ID]graph.ID, error) {
	found := make(map[graph.ID]graph.ID, len(records))
	if len(records) == 0 {
		return found, nil
	}
	err := t.each(ctx, assignedSQL, []any{list(records)}, func(rows *sql.Rows) error {
		var record, entity graph.ID
		if err := rows.Scan(&record, &entity); err != nil {
			return err
		}
		found[record] = entity
		return nil
	})
	return found, err
}

// ClaimsOn is graph.Ledger's. No claim comes with its evidence, as nothing is derived from that.
func (t *tx) ClaimsOn(ctx context.Context, records []graph.ID, attributesOnly bool) ([]graph.Claim, error) {
	return t.claimsBy(ctx, claimsOnSQL, list(records), attributesOnly)
}

// ClaimsIn is graph.Ledger's.
func (t *tx) ClaimsIn(ctx context.Context, groups []string) ([]graph.Claim, error) {
	return t.claimsBy(ctx, claimsInSQL, list(hashes(groups)))
}

// claimsBy reads the claims whose numbers a statement gives, those that are remembered from memory.
func (t *tx) claimsBy(ctx context.Context, text string, args ...any) ([]graph.Claim, error) {
	nums, err := column[int64](ctx, t.session, text, args...)
	if err != nil {
		return nil, err
	}
	claims := make([]graph.Claim, 0, len(nums))
	var missing []int64
	for _, num := range nums {
		if c, found := t.cache.find(num); found {
			claims = append(claims, c)
			t.known(num, c)
		} else {
			missing = append(missing, num)
		}
	}
	if len(missing) == 0 {
		return claims, nil
	}
	err = t.each(ctx, claimsSQL, []any{list(missing)}, func(rows *sql.Rows) error {
		var num int64
		var body sql.RawBytes
		if err := rows.Scan(&num, &body); err != nil {
			return err
		}
		c, err := decode[graph.Claim](body)
		claims = append(claims, c)
		t.cache.keep(num, c)
		t.known(num, c)
		return err
	})
	return claims, err
}

func (t *tx) known(num int64, c graph.Claim) {
	if nums := t.nums[c.ID]; !slices.Contains(nums, num) {
		t.nums[c.ID] = append(nums, num)
	}
}

// Regroup is graph.Ledger's.
func (t *tx) Regroup(ctx context.Context, groups map[graph.ID]string) error {
	for claim, group := range groups {
		var grp any // null for none
		if group != "" {
			grp = hash(group)
		}
		if err := t.exec(ctx, "UPDATE claim SET grp = ?1 WHERE id = ?2 AND grp IS NOT ?1", grp, claim); err != nil {
			return err
		}
	}
	return nil
}

// Existences is graph.Ledger's.
func (t *tx) Existences(ctx context.Context, entities []graph.ID) (map[graph.ID]graph.Existence, error) {
	return bodiesByID[graph.Existence](ctx, t.session, existencesSQL, list(entities))
}
