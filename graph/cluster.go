package graph

import (
	"cmp"
	"maps"
	"slices"
)

// Clusters gives each live record the id of its entity, the least of the cluster's records by Less.
type Clusters map[ID]ID

// Cluster finds which records are one thing: persons' SAME first, then shared keys by (key, ids), skipping each link that
// would join a pair judged NOT SAME. A judgement on a record that is not among records still joins what it joins through
// it. The result does not depend on the order of either list.
func Cluster(records []Record, judgements []Judgement) Clusters {
	u := union{parent: map[ID]ID{}, apart: map[ID]map[ID]bool{}}
	standing := standingJudgements(judgements)
	for _, j := range standing {
		if !j.Same {
			u.keepApart(j.A, j.B)
		}
	}
	for _, j := range standing {
		if j.Same {
			u.join(j.A, j.B)
		}
	}
	u.joinByKeys(records)
	return u.clusters(records)
}

// standingJudgements keeps of the judgements on each pair the one that holds, in order of the pairs.
func standingJudgements(judgements []Judgement) []Judgement {
	latest := map[[2]ID]Judgement{}
	for _, j := range judgements {
		pair := [2]ID{j.A, j.B}
		if old, found := latest[pair]; !found || cmp.Or(cmp.Compare(old.Day, j.Day), cmp.Compare(old.ID, j.ID)) < 0 {
			latest[pair] = j
		}
	}
	return slices.SortedFunc(maps.Values(latest), func(a, b Judgement) int {
		return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
	})
}

// union is a union-find in which some roots must stay apart.
type union struct {
	parent map[ID]ID
	apart  map[ID]map[ID]bool // by root, both ways
}

func (u *union) root(id ID) ID {
	for {
		up, found := u.parent[id]
		if !found || up == id {
			return id
		}
		if over, found := u.parent[up]; found {
			u.parent[id] = over
		}
		id = up
	}
}

func (u *union) keepApart(a, b ID) {
	a, b = u.root(a), u.root(b)
	for _, pair := range [][2]ID{{a, b}, {b, a}} {
		if u.apart[pair[0]] == nil {
			u.apart[pair[0]] = map[ID]bool{}
		}
		u.apart[pair[0]][pair[1]] = true
	}
}

// join makes one cluster of two, and tells whether they are one now.
func (u *union) join(a, b ID) bool {
	a, b = u.root(a), u.root(b)
	if a == b {
		return true
	}
	if u.apart[a][b] {
		return false
	}
	u.parent[b] = a
	for other := range u.apart[b] {
		delete(u.apart[other], b)
		u.keepApart(a, other)
	}
	delete(u.apart, b)
	return true
}

// joinByKeys links all pairs of one kind that share a key, in order of (kind, key, id, id). A pair whose first already
// failed to join the second's cluster fails again, so each round takes the least id left and leaves those that cannot
// join it.
func (u *union) joinByKeys(records []Record) {
	sharing := map[string]map[ID]bool{}
	for _, r := range records {
		for _, k := range r.Keys {
			k = r.ID.Prefix() + ":" + k
			if sharing[k] == nil {
				sharing[k] = map[ID]bool{}
			}
			sharing[k][r.ID] = true
		}
	}
	for _, key := range slices.Sorted(maps.Keys(sharing)) {
		ids := slices.Sorted(maps.Keys(sharing[key]))
		for len(ids) > 1 {
			first, left := ids[0], ids[:0:0]
			for _, id := range ids[1:] {
				if !u.join(first, id) {
					left = append(left, id)
				}
			}
			ids = left
		}
	}
}

func (u *union) clusters(records []Record) Clusters {
	least := map[ID]ID{}
	for _, r := range records {
		root := u.root(r.ID)
		if old, found := least[root]; !found || r.ID.Less(old) {
			least[root] = r.ID
		}
	}
	clusters := make(Clusters, len(records))
	for _, r := range records {
		clusters[r.ID] = least[u.root(r.ID)]
	}
	return clusters
}
