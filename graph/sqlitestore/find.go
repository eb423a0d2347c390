package sqlitestore

import (
	"context"
	"database/sql"
	_ "embed"
	"slices"

	"entente/graph"
	"entente/graph/names"
)

// Find is graph.Nodes'.
func (s *Store) Find(ctx context.Context, f graph.Filter, p graph.Page) (graph.NodePage, error) {
	return read(ctx, s, "find", func(v view) (graph.NodePage, error) { return v.Find(ctx, f, p) })
}

var (
	//go:embed sql/find.sql
	findSQL string
	//go:embed sql/find_count.sql
	findCountSQL string
	//go:embed sql/find_among.sql
	findAmongSQL string
	//go:embed sql/find_by_word.sql
	findByWordSQL string
	//go:embed sql/find_by_tie.sql
	findByTieSQL string
	//go:embed sql/find_by_signed.sql
	findBySignedSQL string
)

// finding is a filter as the statements take it.
type finding struct {
	graph.Filter
	stances []graph.Stance
	words   []string
	choices []choice
	ties    []tie
}

// choice is a graph.Choice as statements read it.
type choice struct {
	Property string   `json:"property"`
	Values   []string `json:"values"`
}

// tie is a graph.Tie as statements read it, which compare flags with numbers. Null lists ask for nothing.
type tie struct {
	Kinds      []graph.FactKind   `json:"kinds"`
	Direction  graph.Direction    `json:"direction"`
	Timed      int                `json:"timed"`
	Certain    int                `json:"certain"`
	From       graph.Day          `json:"from"`
	Until      graph.Day          `json:"until"`
	Roles      []graph.OfficeRole `json:"roles"`
	Qualifiers []string           `json:"qualifiers"`
	To         []graph.ID         `json:"to"`
	OrNone     int                `json:"orNone"`
	// Least is to how many others the tie is to join.
	Least int `json:"least"`
}

// Find is graph.Nodes'. It lists what a filter keeps: the nodes to which the most selective of what it asks for leads, or where that leads to
// too many, all in order as far as the page goes.
func (v view) Find(ctx context.Context, f graph.Filter, p graph.Page) (graph.NodePage, error) {
	q, err := v.finding(ctx, f)
	if err != nil {
		return graph.NodePage{}, err
	}
	found, total, err := v.found(ctx, q, p)
	if err != nil {
		return graph.NodePage{}, err
	}
	if !p.Count {
		total = uncounted
	}
	info, ids := cut(found, p.First, bounded(total))
	nodes, err := v.nodesByID(ctx, ids)
	page := graph.NodePage{PageInfo: info}
	for _, id := range ids {
		page.Nodes = append(page.Nodes, nodes[id])
	}
	return page, err
}

// finding reads a filter; of entities that are not there a tie to each keeps nothing.
func (v view) finding(ctx context.Context, f graph.Filter) (finding, error) {
	q := finding{Filter: f, stances: distinct(f.Stances), words: names.Words(f.Prefix), choices: choicesOf(f.Choices)}
	if f.Stances == nil {
		q.stances = []graph.Stance{graph.Asserted}
	}
	for _, t := range f.AllTies() {
		one := tie{
			Kinds: t.Kinds, Direction: plain(t.Direction), Timed: flag(!t.Time.IsZero()), Certain: flag(t.Time.AtLeast == graph.Certain),
			From: t.Time.From, Until: t.Time.To, Roles: t.Roles, Qualifiers: t.Qualifiers, OrNone: flag(t.OrNone), Least: 1,
		}
		if t.To != nil {
			entities, err := v.resolve(ctx, t.To)
			if err != nil {
				return finding{}, err
			}
			one.To = values(entities)
			if t.Each {
				one.Least = len(one.To)
				if len(entities) < len(distinct(t.To)) {
					one.Least++
				}
			}
		}
		q.ties = append(q.ties, one)
	}
	return q, nil
}

func choicesOf(list []graph.Choice) []choice {
	choices := []choice{}
	for _, c := range list {
		choices = append(choices, choice(c))
	}
	return choices
}

// plain is the direction as statements take it, "" for both.
func plain(d graph.Direction) graph.Direction {
	if d == graph.Both {
		return ""
	}
	return d
}

func flag(set bool) int {
	if set {
		return 1
	}
	return 0
}

// keepsAll tells whether the filter asks for nothing but a kind.
func (q finding) keepsAll() bool {
	return q.Prefix == "" && q.HeldOn == 0 && q.SignedFrom == 0 && q.SignedTo == 0 && len(q.choices) == 0 && len(q.ties) == 0
}

// found are the places of at least one page of what the filter keeps and one node more, and the total.
func (v view) found(ctx context.Context, q finding, p graph.Page) ([]keyed[graph.ID], int, error) {
	if q.Prefix != "" && len(q.words) == 0 {
		return nil, 0, nil // no word begins with it
	}
	nums, narrow, err := v.narrowest(ctx, q)
	if err != nil {
		return nil, 0, err
	}
	if narrow {
		found, err := v.kept(ctx, q, nums)
		sortKeys(found)
		return after(found, p.After), len(found), err
	}
	total := 0
	switch {
	case p.Count && q.keepsAll():
		total, err = v.count(ctx, q)
	case p.Count:
		var whole []keyed[graph.ID]
		whole, err = v.inOrder(ctx, q, graph.Key{}, graph.MaxTotal+1)
		if total = len(whole); total <= graph.MaxTotal {
			return after(whole, p.After), total, err
		}
	}
	if err != nil {
		return nil, 0, err
	}
	found, err := v.inOrder(ctx, q, p.After, p.First+1)
	return found, total, err
}

// widest is how many nodes at most are better sorted than found in order.
const widest = 2000

// narrowest are the nodes to which the most selective of what the filter asks for leads; false where nothing leads to less
// than too many.
func (v view) narrowest(ctx context.Context, q finding) (nums []int64, narrow bool, err error) {
	most := widest + 1
	try := func(text string, args ...any) error {
		led, err := column[int64](ctx, v.session, text, append(args, most)...)
		if err == nil && len(led) < most {
			nums, narrow, most = led, true, len(led)
		}
		return err
	}
	for _, t := range q.ties {
		if t.To == nil || t.OrNone != 0 {
			continue
		}
		if t.Least > len(t.To) {
			return nil, true, nil
		}
		ends := [][]graph.ID{t.To} // all that lead to what any of them leads to
		if t.Least > 1 {           // to each of them: what one leads to is enough
			ends = slices.Collect(slices.Chunk(t.To, 1))
		}
		for _, some := range ends {
			if err := try(findByTieSQL, list(some), list(t.Kinds)); err != nil {
				return nil, false, err
			}
		}
	}
	for _, word := range q.words {
		if err := try(findByWordSQL, word); err != nil {
			return nil, false, err
		}
	}
	if q.SignedFrom != 0 || q.SignedTo != 0 {
		err = try(findBySignedSQL, q.SignedFrom, q.SignedTo)
	}
	return nums, narrow, err
}

// filterArgs are the parameters 2 and on of the statement that filters.
func (q finding) filterArgs() ([]any, error) {
	choices, err := encode(q.choices)
	if err != nil {
		return nil, err
	}
	ties, err := encode(append([]tie{}, q.ties...))
	return []any{q.Kind, stanceMask(q.stances), list(append([]string{}, q.words...)), choices, q.HeldOn, q.SignedFrom, q.SignedTo, ties}, err
}

// kept are the nodes of the numbers that the filter keeps, in no order.
func (v view) kept(ctx context.Context, q finding, nums []int64) ([]keyed[graph.ID], error) {
	args, err := q.filterArgs()
	if err != nil || len(nums) == 0 {
		return nil, err
	}
	return v.keys(ctx, findAmongSQL, append([]any{list(nums)}, args...)...)
}

// Nodes are gone through so many at a time, at first and later.
const (
	firstStride = 200
	stride      = 2000
)

// inOrder goes through the nodes of the kind behind a place until so many are kept.
func (v view) inOrder(ctx context.Context, q finding, behind graph.Key, most int) ([]keyed[graph.ID], error) {
	var found []keyed[graph.ID]
	for _, stance := range q.stances {
		kept := 0
		for from, size := behind, firstStride; kept < most; size = stride {
			if q.keepsAll() {
				size = most
			}
			places, nums, err := v.stride(ctx, q.Kind, stance, from, size)
			if err != nil {
				return nil, err
			}
			nodes := places
			if !q.keepsAll() {
				if nodes, err = v.kept(ctx, q, nums); err != nil {
					return nil, err
				}
			}
			found, kept = append(found, nodes...), kept+len(nodes)
			if len(places) < size {
				break
			}
			from = places[size-1].Key
		}
	}
	sortKeys(found)
	return found, nil
}

// count counts all of a kind, no further than totals go.
func (v view) count(ctx context.Context, q finding) (int, error) {
	total := 0
	for _, stance := range q.stances {
		var count int
		if _, err := v.first(ctx, findCountSQL, []any{q.Kind, stanceNumber(stance), graph.MaxTotal + 1}, &count); err != nil {
			return 0, err
		}
		total += count
	}
	return total, nil
}

// stride are the places and numbers of the next nodes of a kind and stance.
func (v view) stride(ctx context.Context, kind graph.NodeKind, stance graph.Stance, behind graph.Key, size int) (places []keyed[graph.ID], nums []int64, err error) {
	err = v.each(ctx, findSQL, []any{kind, stanceNumber(stance), behind.Text, behind.ID, size}, func(rows *sql.Rows) error {
		var k keyed[graph.ID]
		var num int64
		err := rows.Scan(&k.Text, &k.item, &num)
		k.ID = k.item
		places, nums = append(places, k), append(nums, num)
		return err
	})
	return places, nums, err
}
