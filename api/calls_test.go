package api_test

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"

	"entente/graph"
)

// counting counts the calls of a store.
type counting struct {
	graph.Reader
	mu    sync.Mutex
	calls map[string]int
}

func (c *counting) count(method string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.calls == nil {
		c.calls = map[string]int{}
	}
	c.calls[method]++
}

func (c *counting) String() string {
	var parts []string
	for _, method := range slices.Sorted(maps.Keys(c.calls)) {
		parts = append(parts, fmt.Sprintf("%s %d", method, c.calls[method]))
	}
	return strings.Join(parts, ", ")
}

func (c *counting) Nodes(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.Node, error) {
	c.count("Nodes")
	return c.Reader.Nodes(ctx, ids)
}

func (c *counting) Find(ctx context.Context, f graph.Filter, p graph.Page) (graph.NodePage, error) {
	c.count("Find")
	return c.Reader.Find(ctx, f, p)
}

func (c *counting) Lookup(ctx context.Context, refs []graph.Ref) (map[graph.Ref][]graph.ID, error) {
	c.count("Lookup")
	return c.Reader.Lookup(ctx, refs)
}

func (c *counting) Facts(ctx context.Context, of []graph.ID, hop graph.Hop, p graph.Page) (map[graph.ID]graph.FactPage, error) {
	c.count("Facts")
	return c.Reader.Facts(ctx, of, hop, p)
}

func (c *counting) FactsByID(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.Fact, error) {
	c.count("FactsByID")
	return c.Reader.FactsByID(ctx, ids)
}

func (c *counting) Degrees(ctx context.Context, of []graph.ID, hop graph.Hop) (map[graph.ID]int, error) {
	c.count("Degrees")
	return c.Reader.Degrees(ctx, of, hop)
}

func (c *counting) Evidence(ctx context.Context, of []graph.ID, p graph.Page) (map[graph.ID]graph.EvidencePage, error) {
	c.count("Evidence")
	return c.Reader.Evidence(ctx, of, p)
}

func (c *counting) EvidenceByID(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.SourcedEvidence, error) {
	c.count("EvidenceByID")
	return c.Reader.EvidenceByID(ctx, ids)
}

func (c *counting) Claims(ctx context.Context, of []graph.ID, property string) (map[graph.ID][]graph.Claim, error) {
	c.count("Claims")
	return c.Reader.Claims(ctx, of, property)
}

func (c *counting) Mentions(ctx context.Context, of []graph.ID, kinds []graph.NodeKind, p graph.Page) (map[graph.ID]graph.MentionPage, error) {
	c.count("Mentions")
	return c.Reader.Mentions(ctx, of, kinds, p)
}

func (c *counting) Documents(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.Document, error) {
	c.count("Documents")
	return c.Reader.Documents(ctx, ids)
}

func (c *counting) DocumentsOf(ctx context.Context, of []graph.ID, p graph.Page) (map[graph.ID]graph.DocumentPage, error) {
	c.count("DocumentsOf")
	return c.Reader.DocumentsOf(ctx, of, p)
}

func (c *counting) Listed(ctx context.Context, documents []graph.ID, q graph.Listing, p graph.Page) (map[graph.ID]graph.ListedPage, error) {
	c.count("Listed")
	return c.Reader.Listed(ctx, documents, q, p)
}

func (c *counting) Texts(ctx context.Context, ranges []graph.TextRange) (map[graph.TextRange]string, error) {
	c.count("Texts")
	return c.Reader.Texts(ctx, ranges)
}

func (c *counting) Search(ctx context.Context, q graph.SearchQuery, p graph.Page) (graph.HitPage, error) {
	c.count("Search")
	return c.Reader.Search(ctx, q, p)
}

func (c *counting) Paths(ctx context.Context, q graph.PathQuery) (graph.PathResult, error) {
	c.count("Paths")
	return c.Reader.Paths(ctx, q)
}

func (c *counting) Neighborhood(ctx context.Context, q graph.HoodQuery) (graph.Subgraph, error) {
	c.count("Neighborhood")
	return c.Reader.Neighborhood(ctx, q)
}

// TestCalls: a query costs the store the same calls for one item of its first list and for fifty, one for each distinct
// field with its arguments on each level.
func TestCalls(t *testing.T) {
	const breadth = 50
	cases := []struct{ why, query, calls string }{
		{
			"facts of all nations in one call, the far ends in another", `query($n: Int!) { nations(first: $n) { edges { node { facts { edges { other { id name } } } } } } }`,
			"Facts 1, Find 1, Nodes 1",
		},
		{
			"each end of a fact and the pact of a pledge is a field of its own",
			`query($n: Int!) { nations(first: $n) { edges { node { facts { edges { node { from { id } to { id } pact { id } } other { id } } } } } } }`,
			"Facts 1, Find 1, Nodes 4",
		},
		{
			"evidence of the facts of all nations, its documents and the text around it",
			`query($n: Int!) { nations(first: $n) { edges { node { leaders { edges { node { evidence { edges { node { document { title } spans { quote before after } } } } } } } } } } }`,
			"Documents 1, Evidence 1, Facts 1, Find 1, Texts 1",
		},
		{
			"the same field with other arguments is another call",
			`query($n: Int!) { nations(first: $n) { edges { node { a: degree b: degree(kinds: [PLEDGED]) c: degree facts(first: 3) { totalCount } all: facts(first: 4) { totalCount } again: facts(first: 3) { totalCount } } } } }`,
			"Degrees 2, Facts 2, Find 1",
		},
		{
			"two hops: what one load brings is one level",
			`query($n: Int!) { nations(first: $n) { edges { node { pacts { edges { other { ... on Pact { parties { edges { other { name degree } } } claims { value evidence { edges { node { rule } } } } } } } } } } } }`,
			"Claims 1, Degrees 1, Evidence 1, Facts 2, Find 1, Nodes 2",
		},
		{
			"each field of every kind of entity",
			`query($n: Int!) {
				nations(first: $n) { edges { node {
					sanctionsAgainst { edges { other { ... on Sanction { senders(first: 3) { edges { other { ... on Organization { members(first: 3) { edges { other { id } } } } } } } } } } }
					memberships { edges { other { id } } }
					pledges { edges { other { id } } }
					leaders { edges { other { ... on Leader { offices { edges { other { id } } } } } } }
				} } }
			}`,
			"Facts 7, Find 1, Nodes 7",
		},
		{
			"mentions, their entities, documents and contexts", `query($n: Int!) { nations(first: $n) { edges { node { mentions { edges { node { entity { name } document { title length } span { quote before(chars: 3) } } } } } } } }`,
			"Documents 1, Find 1, Mentions 1, Nodes 1",
		},
		{
			"documents of all nations, and what they speak of",
			`query($n: Int!) { nations(first: $n) { edges { node { documents { edges { node { text(to: 5) entities { edges { node { name degree } } } facts { edges { node { from { name } } } } mentions { edges { node { entity { id } } } } } } } } } } }`,
			"Degrees 1, DocumentsOf 1, Find 1, Listed 2, Mentions 1, Nodes 2, Texts 1",
		},
		{
			"a list of documents", `query($n: Int!) { documents(first: $n) { edges { node { title entities(kinds: [NATION]) { edges { node { ... on Nation { pacts { totalCount } } } } } } } } }`,
			"DocumentsOf 1, Facts 1, Listed 1",
		},
		{
			"hits of a search", `query($n: Int!) { search(text: "pact", first: $n) { edges { node { ... on Pact { parties { edges { other { name } } } } } } } }`,
			"Facts 1, Nodes 1, Search 1",
		},
		{
			"a neighborhood", `query($n: Int!) { neighborhood(ids: ["org:ALL"], limit: $n) { nodes { ... on Entity { degree documents { totalCount } } } facts { certainty } } }`,
			"Degrees 1, DocumentsOf 1, Neighborhood 1",
		},
		{
			"events of a timeline, and the ends of their facts",
			`query($n: Int!) { timeline(ids: ["org:ALL"], first: $n) { edges { node { what fact { from { name degree } evidence { totalCount } } } } } }`,
			"Degrees 1, Evidence 1, Nodes 1, Timeline 1",
		},
		{
			"a subgraph", `query($n: Int!) { subgraph(ids: ["org:ALL", "nation:ZZZ"]) { nodes { facts(first: $n) { totalCount } } facts { fact { to { name } } } } }`,
			"Among 1, Facts 1",
		},
		{
			"pacts that parties share", `query($n: Int!) { commonPacts(parties: ["nation:ZZZ"], first: $n) { edges { node { parties { edges { other { name } } } } } } }`,
			"CommonPacts 1, Facts 1, Nodes 1",
		},
		{
			"dyads: both nations of all pairs in one call, the facts of all in another",
			`query($n: Int!) { dyads(first: $n) { edges { node { a { name degree } b { name } facts { edges { node { from { id } } other { id } } } } } } }`,
			"Degrees 1, Dyads 1, Nodes 3, Ties 1",
		},
		{
			"the allies of all nations, and the reasons for all of them",
			`query($n: Int!) { nations(first: $n) { edges { node { allies { edges { node { nation { name degree } because { edges { node { evidence { totalCount } } } } } } } } } } }`,
			"Degrees 1, Evidence 1, Find 1, Nodes 1, Partners 1, Ties 1",
		},
		{
			"nodes along all paths", `query($n: Int!) { paths(from: "org:ALL", to: "nation:ZZZ", first: $n) { paths { nodes { name degree } facts { fact { from { id } evidence { totalCount } } } } } }`,
			"Degrees 1, Evidence 1, Nodes 2, Paths 1",
		},
	}
	eachStore(t, func(t *testing.T, store graph.Store) {
		apply(t, store, broad(t, breadth))
		for _, c := range cases {
			for _, n := range []int{1, breadth} {
				reader := &counting{Reader: store}
				got := clientOf(t, reader).ask(c.query, map[string]any{"n": n})
				if len(got.Errors) > 0 {
					t.Fatalf("%s, %d wide: %s", c.why, n, got.body)
				}
				if reader.String() != c.calls {
					t.Errorf("%s, %d wide: the calls are %s, not %s", c.why, n, reader, c.calls)
				}
			}
		}
	})
}

// TestTotalCountUnasked: the store counts a list only where totalCount is selected.
func TestTotalCountUnasked(t *testing.T) {
	store := openSQLite(t)
	apply(t, store, seed(t))
	for query, counts := range map[string]bool{
		`{ nation(by: {id: "nation:FRA"}) { facts { edges { cursor } } } }`:                                                              false,
		`{ nation(by: {id: "nation:FRA"}) { facts { totalCount } } }`:                                                                    true,
		`{ nation(by: {id: "nation:FRA"}) { facts { ...c } } } fragment c on FactConnection { n: totalCount }`:                           true,
		`{ nation(by: {id: "nation:FRA"}) { facts { pageInfo { hasNextPage } ... @include(if: false) { totalCount } } } }`:               false,
		`query($no: Boolean = true) { nation(by: {id: "nation:FRA"}) { facts { pageInfo { hasNextPage } totalCount @skip(if: $no) } } }`: false,
	} {
		pages := &pages{Reader: store}
		if got := clientOf(t, pages).ask(query, nil); len(got.Errors) > 0 {
			t.Errorf("%s: %s", query, got.body)
		}
		if pages.counted != counts {
			t.Errorf("%s: counted %v, want %v", query, pages.counted, counts)
		}
	}
}

// pages notes whether a page was counted.
type pages struct {
	graph.Reader
	counted bool
}

func (p *pages) Facts(ctx context.Context, of []graph.ID, hop graph.Hop, page graph.Page) (map[graph.ID]graph.FactPage, error) {
	p.counted = p.counted || page.Count
	return p.Reader.Facts(ctx, of, hop, page)
}
