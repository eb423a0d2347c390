package graph

import (
	"cmp"
	"context"
	"slices"
)

// Pairer joins nations in pairs. What joins two nations is a tie:
//
//   - a PLEDGED or SUCCEEDED_BY between them, either way;
//   - a pact to which both are PARTY_TO on some one day;
//   - an organization of which both are MEMBER_OF, as members, on some one day;
//   - a sanction that one IMPOSED and that TARGETS the other on some one day, one tie for each way.
//
// All facts are asserted ones. Where a time is asked for, the day is one of it; a tie of two
// facts is as certain as the less certain of them, and a pair as certain as the most certain of its ties.
type Pairer interface {
	// Dyads lists the pairs of nations that some tie joins, by the id of the lesser, then of the greater. Among are the
	// nations to choose from, nil for all.
	Dyads(ctx context.Context, among []ID, q TieQuery, p Page) (DyadPage, error)
	// Partners are, for each nation, one page of the nations that some tie joins with it, by id. A nation without any, and
	// what is no nation, has an empty page or is not in the map.
	Partners(ctx context.Context, of []ID, q TieQuery, p Page) (map[ID]PartnerPage, error)
	// Ties are, for each pair of nations, one page of the facts that their ties are of, by SortDay, then id.
	Ties(ctx context.Context, pairs []Pair, q TieQuery, p Page) (map[Pair]FactPage, error)
}

// MaxDyadsAmong is among how many nations at most dyads are asked for.
const MaxDyadsAmong = 1000

// Pair is two nations.
type Pair struct{ A, B ID }

// TieQuery chooses ties. The zero TieQuery is all ties of all times.
type TieQuery struct {
	// Kinds are the kinds of fact that a tie is of, nil for all; of a sanction's two, either will do.
	Kinds []FactKind
	// Obligations keeps pledges of one of these, and pacts that promise one of them, and no other ties; nil for all ties.
	Obligations []Obligation
	// Time asks for what held.
	Time Time
}

// joins tells whether ties of a kind of fact are asked for.
func (q TieQuery) joins(kind FactKind) bool {
	return (q.Kinds == nil || slices.Contains(q.Kinds, kind)) && (q.Obligations == nil || kind == Pledged || kind == PartyTo)
}

// Direct are the kinds of fact asked for that join two nations by themselves.
func (q TieQuery) Direct() []FactKind { return q.choose(Pledged, SucceededBy) }

// Shared are the kinds of fact asked for that join two nations by what both lead to.
func (q TieQuery) Shared() []FactKind { return q.choose(PartyTo, MemberOf) }

// Sanctions tells whether sanctions are asked for.
func (q TieQuery) Sanctions() bool { return q.joins(Imposed) || q.joins(Targets) }

func (q TieQuery) choose(kinds ...FactKind) []FactKind {
	return slices.DeleteFunc(kinds, func(k FactKind) bool { return !q.joins(k) })
}

// Days are those asked for, all where no time is.
func (q TieQuery) Days() DaySpan { return q.Time.Days() }

// Partner is a nation that ties join with another.
type Partner struct {
	Nation ID
	// Ties is how many there are.
	Ties int
	// Certainty is the best of them, "" where no time was asked for.
	Certainty Certainty
}

// PartnerPage is a page of partners.
type PartnerPage struct {
	PageInfo
	Partners []Partner
}

// Dyad is a pair of nations, A the lesser id, and what joins them.
type Dyad struct {
	Pair
	Ties      int
	Certainty Certainty
}

// DyadPage is a page of dyads.
type DyadPage struct {
	PageInfo
	Dyads []Dyad
}

// CutPartners makes a page of all partners of a nation, sorted by id.
func CutPartners(all []Partner, p Page) PartnerPage {
	page := PartnerPage{PageInfo: PageInfo{Total: -1}}
	if p.Count && len(all) <= MaxTotal {
		page.Total = len(all)
	}
	all = slices.DeleteFunc(slices.Clone(all), func(n Partner) bool { return n.Nation <= p.After.ID })
	page.More = len(all) > p.First
	page.Partners = all[:min(p.First, len(all))]
	for _, n := range page.Partners {
		page.Keys = append(page.Keys, Key{ID: n.Nation})
	}
	return page
}

// The nations of which a list of dyads reads the partners in one call: few first, as one nation may fill a page.
const (
	firstBatch = 4
	lastBatch  = 64
)

// ListDyads makes a page of dyads. Nations are the ids of those to choose from, sorted, and read gives for each of some of
// them those partners that are greater ids to choose from, sorted by id.
func ListDyads(ctx context.Context, nations []ID, p Page, read func(ctx context.Context, of []ID) (map[ID][]Partner, error)) (DyadPage, error) {
	page := DyadPage{PageInfo: PageInfo{Total: -1}}
	total := 0
	if !p.Count { // what lies before the page counts only where it is counted
		start, _ := slices.BinarySearch(nations, ID(p.After.Text))
		nations = nations[start:]
	}
	for size := firstBatch; len(nations) > 0; size = min(2*size, lastBatch) {
		batch := nations[:min(size, len(nations))]
		nations = nations[len(batch):]
		partners, err := read(ctx, batch)
		if err != nil {
			return DyadPage{}, err
		}
		for _, a := range batch {
			total += len(partners[a])
			for _, b := range partners[a] {
				page.take(Dyad{Pair: Pair{A: a, B: b.Nation}, Ties: b.Ties, Certainty: b.Certainty}, p)
			}
		}
		if page.More && (!p.Count || total > MaxTotal) {
			break
		}
	}
	if p.Count && total <= MaxTotal {
		page.Total = total
	}
	return page, nil
}

// take puts a dyad on the page where it belongs there.
func (page *DyadPage) take(d Dyad, p Page) {
	key := Key{Text: string(d.A), ID: d.B}
	switch {
	case cmp.Or(cmp.Compare(key.Text, p.After.Text), cmp.Compare(key.ID, p.After.ID)) <= 0:
	case len(page.Dyads) == p.First:
		page.More = true
	default:
		page.Dyads = append(page.Dyads, d)
		page.Keys = append(page.Keys, key)
	}
}

// CheckDyads refuses dyads among too many nations.
func CheckDyads(among []ID) error {
	if len(among) > MaxDyadsAmong {
		return invalid("dyads among %d nations", len(among))
	}
	return nil
}
