package graph

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
)

// Ledger is what a store shows of its own tables, inside the transaction that changes them and with the change made, so
// that Rederive can work out what follows from it.
type Ledger interface {
	Links
	// ClaimsOn are all claims of which one of the records is an end, or the pact of a pledge; with attributesOnly the
	// attribute claims on them alone. The parts of a document may give one claim several times.
	ClaimsOn(ctx context.Context, records []ID, attributesOnly bool) ([]Claim, error)
	// Regroup puts each of the claims into its group, "" for none; it is the one write that Rederive asks for itself.
	Regroup(ctx context.Context, groups map[ID]string) error
	// ClaimsIn are all claims that were last put into one of the groups.
	ClaimsIn(ctx context.Context, groups []string) ([]Claim, error)
	// Existences are those of stored nodes; what is not stored is not in the map.
	Existences(ctx context.Context, entities []ID) (map[ID]Existence, error)
}

// Links is what a Ledger shows of identity.
type Links interface {
	// Linked are the live records with one of the ids or one of the keys, a record once for each part that lists it, and
	// the judgements of which one of the ids is an end.
	Linked(ctx context.Context, ids []ID, keys []string) ([]Record, []Judgement, error)
	// Assigned are the entities that the records were last given to; a record that never was is not in the map.
	Assigned(ctx context.Context, records []ID) (map[ID]ID, error)
}

// Touched is what a change touched directly, before and after it.
type Touched struct {
	// Records are the ids of the records listed before or after, and the ends of new judgements.
	Records []ID
	// Keys are the keys of those records before or after.
	Keys []string
	// Groups are the groups of the claims that were there before.
	Groups []string
	// Claims are the claims that are there after.
	Claims []Claim
}

// Delta is what a store has to write for a change beside the change itself.
type Delta struct {
	// Assign gives records to entities; Unassign are records that no part lists any more.
	Assign   map[ID]ID
	Unassign []ID
	// Nodes are stored anew in place of what is stored by their ids; Gone are the entities that are no more.
	Nodes []Node
	Gone  []ID
	// Groups are those whose facts are replaced by Facts: a stored fact of one of them that is not in Facts is no more.
	Groups []string
	Facts  []Fact
}

// Rederive works out what follows from a change, reading from the ledger no more than what the change can reach.
func Rederive(ctx context.Context, ledger Ledger, touched Touched) (Delta, error) {
	r := &rederivation{ledger: ledger, delta: Delta{Assign: map[ID]ID{}}}
	for _, step := range []func(context.Context, Touched) error{r.cluster, r.regroup, r.fold, r.facts} {
		if err := step(ctx, touched); err != nil {
			return Delta{}, fmt.Errorf("graph: rederive: %w", err)
		}
	}
	return r.delta, nil
}

type rederivation struct {
	ledger Ledger
	delta  Delta
	// live are the listings of the component that the change reaches, clusters their entities, moved the records among
	// them whose entity changed.
	live     []Record
	clusters Clusters
	moved    []ID
	entities map[ID]bool // to be folded anew
	groups   map[string]bool
	exists   map[ID]Existence
}

// cluster follows keys and judgements from what was touched until nothing new is reached, and clusters what it found.
func (r *rederivation) cluster(ctx context.Context, t Touched) error {
	ids, keys := map[ID]bool{}, map[string]bool{}
	newIDs, newKeys := sortedUnique(t.Records), sortedUnique(t.Keys)
	listings, judgements := map[ID][]Record{}, map[ID]Judgement{}
	for len(newIDs)+len(newKeys) > 0 {
		mark(ids, newIDs)
		mark(keys, newKeys)
		records, judged, err := r.ledger.Linked(ctx, newIDs, newKeys)
		if err != nil {
			return err
		}
		reached, reachedKeys := map[ID]bool{}, map[string]bool{}
		found := map[ID][]Record{}
		for _, rec := range records {
			found[rec.ID] = append(found[rec.ID], rec)
			reached[rec.ID] = true
			mark(reachedKeys, rec.Keys)
		}
		for _, id := range newIDs { // a listing found by its key is not yet all listings of its record
			listings[id] = found[id]
		}
		for _, j := range judged {
			judgements[j.ID] = j
			reached[j.A], reached[j.B] = true, true
		}
		newIDs, newKeys = unseen(reached, ids), unseen(reachedKeys, keys)
	}
	for _, list := range listings {
		r.live = append(r.live, list...)
	}
	r.clusters = Cluster(r.live, slices.Collect(maps.Values(judgements)))
	return r.assign(ctx, slices.Sorted(maps.Keys(ids)), t)
}

// assign compares the clusters with what the store has.
func (r *rederivation) assign(ctx context.Context, component []ID, t Touched) error {
	before, err := r.ledger.Assigned(ctx, component)
	if err != nil {
		return err
	}
	r.entities, r.groups = map[ID]bool{}, map[string]bool{}
	gone := map[ID]bool{}
	for _, id := range component {
		now, live := r.clusters[id]
		was, had := before[id]
		switch {
		case live && was != now:
			r.delta.Assign[id] = now
		case !live && had:
			r.delta.Unassign = append(r.delta.Unassign, id)
		default:
			continue
		}
		r.moved = append(r.moved, id)
		if had {
			gone[was] = true
		}
		if live {
			r.entities[now] = true
		}
	}
	for _, id := range t.Records {
		if now, live := r.clusters[id]; live {
			r.entities[now] = true
		}
	}
	for _, now := range r.clusters { // an entity that lost a record but keeps another is folded anew
		if gone[now] {
			r.entities[now] = true
			delete(gone, now)
		}
	}
	r.delta.Gone = slices.Sorted(maps.Keys(gone))
	return nil
}

// regroup works out the groups of the claims that are new, and of those on records whose entity changed.
func (r *rederivation) regroup(ctx context.Context, t Touched) error {
	claims := t.Claims
	if len(r.moved) > 0 {
		onMoved, err := r.ledger.ClaimsOn(ctx, r.moved, false)
		if err != nil {
			return err
		}
		if err := r.forgetGroups(ctx, onMoved); err != nil {
			return err
		}
		claims = slices.Concat(claims, onMoved)
	}
	mark(r.groups, t.Groups)
	if err := r.know(ctx, claims); err != nil {
		return err
	}
	grouped := make(map[ID]string, len(claims))
	for _, c := range claims {
		group := GroupOf(c, r.clusters)
		grouped[c.ID] = group
		r.groups[group] = true
	}
	return r.ledger.Regroup(ctx, grouped)
}

// forgetGroups marks the groups in which the claims were before their ends moved, so that facts left there are derived
// anew.
func (r *rederivation) forgetGroups(ctx context.Context, claims []Claim) error {
	records := map[ID]bool{}
	for _, c := range claims {
		mark(records, recordsOf(c))
	}
	before, err := r.ledger.Assigned(ctx, slices.Sorted(maps.Keys(records)))
	if err != nil {
		return err
	}
	for _, c := range claims {
		if group := GroupOf(c, Clusters(before)); group != "" {
			r.groups[group] = true
		}
	}
	return nil
}

// know adds the entities of the claims' ends that lie outside the component.
func (r *rederivation) know(ctx context.Context, claims []Claim) error {
	unknown := map[ID]bool{}
	for _, c := range claims {
		for _, id := range recordsOf(c) {
			if _, known := r.clusters[id]; !known {
				unknown[id] = true
			}
		}
	}
	if len(unknown) == 0 {
		return nil
	}
	assigned, err := r.ledger.Assigned(ctx, slices.Sorted(maps.Keys(unknown)))
	if err != nil {
		return err
	}
	maps.Copy(r.clusters, assigned)
	return nil
}

// recordsOf are the records that a claim names.
func recordsOf(c Claim) []ID {
	ids := []ID{c.From}
	if c.To != "" {
		ids = append(ids, c.To)
	}
	if p := c.Attributes[AttrPact]; p != "" {
		ids = append(ids, ID(p))
	}
	return ids
}

// fold makes the touched nodes anew, and marks all groups of persons whose bounds of existence changed by it.
func (r *rederivation) fold(ctx context.Context, _ Touched) error {
	listed := map[ID][]Record{}
	var bare, whole []ID // nations and organizations need no relations to be folded
	for _, rec := range r.live {
		entity := r.clusters[rec.ID]
		if !r.entities[entity] {
			continue
		}
		listed[entity] = append(listed[entity], rec)
		if kind, _ := entity.Kind(); kind == KindNation || kind == KindOrganization {
			bare = append(bare, rec.ID)
		} else {
			whole = append(whole, rec.ID)
		}
	}
	about, err := r.claimsAbout(ctx, bare, whole)
	if err != nil {
		return err
	}
	before, err := r.ledger.Existences(ctx, slices.Sorted(maps.Keys(listed)))
	if err != nil {
		return err
	}
	r.exists = map[ID]Existence{}
	for _, id := range slices.Sorted(maps.Keys(listed)) {
		n := foldNode(listed[id], about[id])
		r.delta.Nodes = append(r.delta.Nodes, n)
		r.exists[id] = n.Exists
		if n.Kind != KindLeader || sameExistence(before[id], n.Exists) {
			continue
		}
		for _, c := range about[id] {
			r.groups[GroupOf(c, r.clusters)] = true
		}
	}
	return nil
}

func (r *rederivation) claimsAbout(ctx context.Context, bare, whole []ID) (map[ID][]Claim, error) {
	about := map[ID][]Claim{}
	for _, q := range []struct {
		ids            []ID
		attributesOnly bool
	}{{bare, true}, {whole, false}} {
		if len(q.ids) == 0 {
			continue
		}
		claims, err := r.ledger.ClaimsOn(ctx, sortedUnique(q.ids), q.attributesOnly)
		if err != nil {
			return nil, err
		}
		claims = mergeClaims(claims)
		if err := r.know(ctx, claims); err != nil {
			return nil, err
		}
		for _, c := range claims {
			for _, end := range ends(c, r.clusters) {
				about[end] = append(about[end], c)
			}
		}
	}
	return about, nil
}

func sameExistence(a, b Existence) bool {
	return slices.Equal(a.Sure, b.Sure) && slices.Equal(a.May, b.May)
}

// facts derives the marked groups anew.
func (r *rederivation) facts(ctx context.Context, _ Touched) error {
	delete(r.groups, "")
	r.delta.Groups = slices.Sorted(maps.Keys(r.groups))
	if len(r.delta.Groups) == 0 {
		return nil
	}
	claims, err := r.ledger.ClaimsIn(ctx, r.delta.Groups)
	if err != nil {
		return err
	}
	claims = mergeClaims(claims)
	err = r.know(ctx, claims)
	if err != nil {
		return err
	}
	unknown := map[ID]bool{}
	for _, c := range claims {
		for _, end := range ends(c, r.clusters) {
			if _, known := r.exists[end]; !known {
				unknown[end] = true
			}
		}
	}
	stored, err := r.ledger.Existences(ctx, slices.Sorted(maps.Keys(unknown)))
	if err != nil {
		return err
	}
	maps.Copy(r.exists, stored)
	r.delta.Facts = deriveFacts(claims, r.clusters, r.exists)
	return nil
}

func mark[T comparable](set map[T]bool, values []T) {
	for _, v := range values {
		set[v] = true
	}
}

// unseen are the values of a set that another has not, sorted.
func unseen[T cmp.Ordered](values, seen map[T]bool) []T {
	var fresh []T
	for _, v := range slices.Sorted(maps.Keys(values)) {
		if !seen[v] {
			fresh = append(fresh, v)
		}
	}
	return fresh
}
