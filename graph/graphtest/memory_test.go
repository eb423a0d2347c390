package graphtest_test

import (
	"cmp"
	"context"
	"io"
	"slices"
	"strings"
	"sync"
	"testing"

	"entente/graph"
	"entente/graph/graphtest"
	"entente/graph/names"
)

// memory is a whole store over graphtest.Model: right and slow. It shows that the suite can be passed.
type memory struct {
	*graphtest.Model
	mu     *sync.Mutex
	closed bool
}

func newMemory(testing.TB) graph.Store {
	return &memory{Model: graphtest.NewModel(), mu: &sync.Mutex{}}
}

func (m *memory) Close() error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.closed = true
	return nil
}

func (m *memory) ready(ctx context.Context) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.closed {
		return graph.ErrClosed
	}
	return ctx.Err()
}

func (m *memory) Apply(ctx context.Context, c graph.Contribution) (graph.Change, error) {
	if err := m.ready(ctx); err != nil {
		return graph.Change{}, err
	}
	return m.Model.Apply(ctx, c)
}

func (m *memory) Forget(ctx context.Context, document graph.ID) (graph.Change, error) {
	if err := m.ready(ctx); err != nil {
		return graph.Change{}, err
	}
	return m.Model.Forget(ctx, document)
}

func (m *memory) Judge(ctx context.Context, judgements []graph.Judgement) (graph.Change, error) {
	if err := m.ready(ctx); err != nil {
		return graph.Change{}, err
	}
	return m.Model.Judge(ctx, judgements)
}

func (m *memory) Export(ctx context.Context, w io.Writer) error {
	if err := m.ready(ctx); err != nil {
		return err
	}
	return m.Model.Export(ctx, w)
}

func (m *memory) Preview(ctx context.Context, do func(graph.Applier) error) error {
	if err := m.ready(ctx); err != nil {
		return err
	}
	shadow := graphtest.NewModel()
	for _, c := range m.Parts() {
		if _, err := shadow.Apply(ctx, c); err != nil {
			return err
		}
	}
	if _, err := shadow.Judge(ctx, m.Judgements()); err != nil {
		return err
	}
	return do(shadow)
}

// page cuts a whole list in order to one page of it.
func page[T any](all []T, key func(T) graph.Key, p graph.Page) ([]T, graph.PageInfo) {
	info := graph.PageInfo{Total: -1}
	if p.Count && len(all) <= graph.MaxTotal {
		info.Total = len(all)
	}
	if p.After != (graph.Key{}) {
		start := slices.IndexFunc(all, func(v T) bool { return compareKeys(key(v), p.After) > 0 })
		if start < 0 {
			start = len(all)
		}
		all = all[start:]
	}
	if info.More = len(all) > p.First; info.More {
		all = all[:p.First]
	}
	for _, v := range all {
		info.Keys = append(info.Keys, key(v))
	}
	return all, info
}

func compareKeys(a, b graph.Key) int {
	return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.Text, b.Text), cmp.Compare(a.ID, b.ID))
}

func factKey(f graph.Fact) graph.Key { return graph.Key{Day: f.SortDay(), ID: f.ID} }

func nodeKey(n graph.Node) graph.Key { return graph.Key{Text: names.SortKey(n.Name), ID: n.ID} }

func (m *memory) Nodes(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.Node, error) {
	v, found := m.View(), map[graph.ID]graph.Node{}
	for _, id := range ids {
		if n, ok := v.Entity(id); ok {
			found[id] = n
		}
	}
	return found, m.ready(ctx)
}

func (m *memory) nodes(keep func(graph.Node) bool) []graph.Node {
	return m.all(func(n graph.Node) bool { return n.Stance == graph.Asserted && keep(n) })
}

// all are the nodes of any stance that are to be kept, in the order of lists.
func (m *memory) all(keep func(graph.Node) bool) []graph.Node {
	all := slices.DeleteFunc(m.Dump().Nodes, func(n graph.Node) bool { return !keep(n) })
	slices.SortFunc(all, func(a, b graph.Node) int { return compareKeys(nodeKey(a), nodeKey(b)) })
	return all
}

func called(n graph.Node) []string { return append([]string{n.Name}, n.Aliases...) }

func (m *memory) Find(ctx context.Context, f graph.Filter, p graph.Page) (graph.NodePage, error) {
	v, prefix := m.View(), names.Fold(f.Prefix)
	all := m.all(func(n graph.Node) bool {
		return v.Chosen(f, n) && (f.Prefix == "" || prefix != "" && slices.ContainsFunc(called(n), func(name string) bool {
			return slices.ContainsFunc(names.Words(name), func(w string) bool { return strings.HasPrefix(w, prefix) })
		}))
	})
	nodes, info := page(all, nodeKey, p)
	return graph.NodePage{PageInfo: info, Nodes: nodes}, m.ready(ctx)
}

func (m *memory) Lookup(ctx context.Context, refs []graph.Ref) (map[graph.Ref][]graph.ID, error) {
	found := map[graph.Ref][]graph.ID{}
	for _, ref := range refs {
		for _, n := range m.nodes(func(n graph.Node) bool { return n.Kind == ref.Kind }) {
			if ref.Code != "" && strings.EqualFold(n.Code, ref.Code) || ref.Code == "" && slices.ContainsFunc(called(n), func(name string) bool {
				return names.Fold(name) != "" && names.Fold(name) == names.Fold(ref.Name)
			}) {
				found[ref] = append(found[ref], n.ID)
			}
		}
		slices.Sort(found[ref])
		if found[ref] == nil {
			delete(found, ref)
		}
	}
	return found, m.ready(ctx)
}

func (m *memory) Facts(ctx context.Context, of []graph.ID, hop graph.Hop, p graph.Page) (map[graph.ID]graph.FactPage, error) {
	v, found := m.View(), map[graph.ID]graph.FactPage{}
	for _, id := range of {
		facts, info := page(v.FactsOf(id, hop), factKey, p)
		found[id] = graph.FactPage{PageInfo: info, Facts: facts}
	}
	return found, m.ready(ctx)
}

func (m *memory) FactsByID(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.Fact, error) {
	found := map[graph.ID]graph.Fact{}
	for _, f := range slices.Backward(m.Dump().Facts) {
		for _, id := range ids {
			if f.ID == id || slices.Contains(f.Claims, id) {
				found[id] = f
			}
		}
	}
	return found, m.ready(ctx)
}

func (m *memory) Degrees(ctx context.Context, of []graph.ID, hop graph.Hop) (map[graph.ID]int, error) {
	v, found := m.View(), map[graph.ID]int{}
	for _, id := range of {
		if count := len(v.FactsOf(id, hop)); count > 0 {
			found[id] = count
		}
	}
	return found, m.ready(ctx)
}

func (m *memory) Evidence(ctx context.Context, of []graph.ID, p graph.Page) (map[graph.ID]graph.EvidencePage, error) {
	v, found := m.View(), map[graph.ID]graph.EvidencePage{}
	for _, id := range of {
		key := func(e graph.SourcedEvidence) graph.Key { return graph.Key{Text: string(e.Document), ID: e.ID} }
		evidence, info := page(v.EvidenceOf(id), key, p)
		found[id] = graph.EvidencePage{PageInfo: info, Evidence: evidence}
	}
	return found, m.ready(ctx)
}

func (m *memory) EvidenceByID(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.SourcedEvidence, error) {
	v, found := m.View(), map[graph.ID]graph.SourcedEvidence{}
	for _, c := range v.Claims {
		for _, e := range v.EvidenceOf(c.ID) {
			if slices.Contains(ids, e.ID) {
				found[e.ID] = e
			}
		}
	}
	return found, m.ready(ctx)
}

func (m *memory) Claims(ctx context.Context, of []graph.ID, property string) (map[graph.ID][]graph.Claim, error) {
	v, found := m.View(), map[graph.ID][]graph.Claim{}
	for _, id := range of {
		found[id] = v.ClaimsOn(id, property)
	}
	return found, m.ready(ctx)
}

func (m *memory) Mentions(ctx context.Context, of []graph.ID, kinds []graph.NodeKind, p graph.Page) (map[graph.ID]graph.MentionPage, error) {
	v, found := m.View(), map[graph.ID]graph.MentionPage{}
	for _, id := range of {
		key := func(e graph.EntityMention) graph.Key { return graph.Key{Text: string(e.Document), Day: 0, ID: e.ID} }
		all := v.MentionsOf(id, kinds)
		place := map[graph.ID]int{}
		for i, e := range all {
			place[e.ID] = i
		}
		mentions, info := page(all, key, graph.Page{First: longest, Count: p.Count})
		start := 0
		if p.After != (graph.Key{}) {
			start = place[p.After.ID] + 1
		}
		end := min(start+p.First, len(mentions))
		found[id] = graph.MentionPage{Mentions: mentions[start:end], PageInfo: graph.PageInfo{Keys: info.Keys[start:end], More: end < len(mentions), Total: info.Total}}
	}
	return found, m.ready(ctx)
}

const longest = 1_000_000

func bare(d graph.Document) graph.Document {
	d.Text = ""
	return d
}

func (m *memory) documents() []graph.Document {
	all := m.Dump().Documents
	for i := range all {
		all[i] = bare(all[i])
	}
	return all
}

func (m *memory) Documents(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.Document, error) {
	found := map[graph.ID]graph.Document{}
	for _, d := range m.documents() {
		if slices.Contains(ids, d.ID) {
			found[d.ID] = d
		}
	}
	return found, m.ready(ctx)
}

func (m *memory) DocumentsOf(ctx context.Context, of []graph.ID, p graph.Page) (map[graph.ID]graph.DocumentPage, error) {
	v, found := m.View(), map[graph.ID]graph.DocumentPage{}
	for _, id := range of {
		all := slices.DeleteFunc(m.documents(), func(d graph.Document) bool {
			return id != "" && !slices.ContainsFunc(v.MentionsOf(id, nil), func(e graph.EntityMention) bool { return e.Document == d.ID && d.ID != id })
		})
		documents, info := page(all, func(d graph.Document) graph.Key { return graph.Key{ID: d.ID} }, p)
		found[id] = graph.DocumentPage{PageInfo: info, Documents: documents}
	}
	return found, m.ready(ctx)
}

func (m *memory) Listed(ctx context.Context, documents []graph.ID, q graph.Listing, p graph.Page) (map[graph.ID]graph.ListedPage, error) {
	v, found := m.View(), map[graph.ID]graph.ListedPage{}
	for _, id := range documents {
		var listed graph.ListedPage
		if q.Facts {
			listed.Facts, listed.PageInfo = page(v.FactsIn(id), factKey, p)
		} else {
			all := v.ListedIn(id, q.Kinds)
			slices.SortFunc(all, func(a, b graph.Node) int { return compareKeys(nodeKey(a), nodeKey(b)) })
			listed.Nodes, listed.PageInfo = page(all, nodeKey, p)
		}
		found[id] = listed
	}
	return found, m.ready(ctx)
}

func (m *memory) Texts(ctx context.Context, ranges []graph.TextRange) (map[graph.TextRange]string, error) {
	found := map[graph.TextRange]string{}
	for _, d := range m.Dump().Documents {
		runes := []rune(d.Text)
		for _, t := range ranges {
			if t.Document != d.ID {
				continue
			}
			end := t.To
			if end < 0 || end > len(runes) {
				end = len(runes)
			}
			found[t] = string(runes[min(t.From, end):end])
		}
	}
	return found, m.ready(ctx)
}

// adjacency is that of the model's facts, with their places as keys.
func adjacency(v graphtest.View) (*graph.Adjacency, error) {
	edges := make([]graph.Edge, len(v.Facts))
	for i, f := range v.Facts {
		edges[i] = f.Edge(int64(i))
	}
	return graph.NewAdjacency().With(nil, edges)
}

// own are the ids of the entities of the ids, each once.
func own(v graphtest.View, ids ...graph.ID) []graph.ID {
	var entities []graph.ID
	for _, id := range ids {
		if n, found := v.Entity(id); found && !slices.Contains(entities, n.ID) {
			entities = append(entities, n.ID)
		}
	}
	return entities
}

func (m *memory) Paths(ctx context.Context, q graph.PathQuery) (graph.PathResult, error) {
	v := m.View()
	a, err := adjacency(v)
	if err := cmp.Or(m.ready(ctx), q.Check(), err); err != nil {
		return graph.PathResult{}, err
	}
	q.From, q.To, q.Avoid = slices.Concat(own(v, q.From), []graph.ID{""})[0], slices.Concat(own(v, q.To), []graph.ID{""})[0], own(v, q.Avoid...)
	routes, err := a.Paths(ctx, q)
	result := graph.PathResult{Complete: routes.Complete}
	for _, r := range routes.Routes {
		p := graph.Path{Nodes: r.Nodes}
		for _, key := range r.Keys {
			p.Facts = append(p.Facts, v.Facts[key])
		}
		result.Paths = append(result.Paths, p)
	}
	return result, err
}

func (m *memory) Neighborhood(ctx context.Context, q graph.HoodQuery) (graph.Subgraph, error) {
	v := m.View()
	a, err := adjacency(v)
	if err := cmp.Or(m.ready(ctx), q.Check(), err); err != nil {
		return graph.Subgraph{}, err
	}
	q.Of = own(v, q.Of...)
	hood, err := a.Neighborhood(ctx, q)
	s := graph.Subgraph{Omitted: hood.Omitted, Frontier: hood.Frontier}
	for _, id := range hood.Nodes {
		n, _ := v.Entity(id)
		s.Nodes = append(s.Nodes, n)
	}
	slices.Sort(hood.Keys) // the model's facts are in order of their ids
	for _, key := range hood.Keys {
		s.Facts = append(s.Facts, v.Facts[key])
	}
	return s, err
}

func (m *memory) Search(ctx context.Context, q graph.SearchQuery, p graph.Page) (graph.HitPage, error) {
	type ranked struct {
		graph.Hit
		key graph.Key
	}
	query := names.NewQuery(q.Text)
	var all []ranked
	for _, n := range m.nodes(func(n graph.Node) bool { return q.Kinds == nil || slices.Contains(q.Kinds, n.Kind) }) {
		if rank, name, ok := query.Rank(called(n)); ok {
			all = append(all, ranked{graph.Hit{Node: n, Name: name}, graph.Key{Day: graph.Day(rank), Text: names.SortKey(n.Name), ID: n.ID}})
		}
	}
	var documents []graph.Document
	if q.Documents {
		documents = m.Searched()
	}
	whole, spellings := m.Dump().Documents, m.Spellings()
	for i, d := range documents {
		rank, passage, found := graphtest.Rank(d, q.Text, spellings)
		if !found {
			continue
		}
		from, to := names.PassageRange(passage)
		runes := []rune(whole[i].Text)
		to = min(to, len(runes))
		hit := graph.Hit{Document: bare(d)}
		if start, end, ok := query.Excerpt(passage, string(runes[from:to]), to < len(runes)); ok {
			hit.Excerpt = graph.Span{Start: from + start, End: from + end, Quote: string(runes[from+start : from+end])}
		}
		all = append(all, ranked{hit, graph.Key{Day: graph.Day(rank), ID: d.ID}})
	}
	slices.SortFunc(all, func(a, b ranked) int { return compareKeys(a.key, b.key) })
	hits, info := page(all, func(h ranked) graph.Key { return h.key }, p)
	result := graph.HitPage{PageInfo: info}
	for _, h := range hits {
		result.Hits = append(result.Hits, h.Hit)
	}
	return result, m.ready(ctx)
}

func (m *memory) Stats(ctx context.Context) (graph.Stats, error) {
	return m.View().Stats(), m.ready(ctx)
}
