package graphtest_test

import (
	"bytes"
	"context"
	"io"
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/graphtest"
	"entente/graph/names"
)

// defects are stores that do one thing wrong, each in what one concept of the suite is about.
var defects = []struct {
	name, concept string
	broken        func(*memory) graph.Store
}{
	{"an export that drops a fact", "apply", func(m *memory) graph.Store { return dropping{m} }},
	{"an equal part that counts as written", "apply", func(m *memory) graph.Store { return rewriting{m} }},
	{"a preview that writes", "preview", func(m *memory) graph.Store { return writingPreview{m} }},
	{"a writer that takes all", "invalid", func(m *memory) graph.Store { return trusting{m} }},
	{"a writer that loses control characters", "text", func(m *memory) graph.Store { return cleaning{m} }},
	{"a document that is never forgotten", "forget", func(m *memory) graph.Store { return remembering{m} }},
	{"judgements of which only SAME counts", "judge", func(m *memory) graph.Store { return agreeable{m} }},
	{"nodes that stand under their own id alone", "judge", func(m *memory) graph.Store { return renaming{m} }},
	{"lists of nodes in no order", "page", func(m *memory) graph.Store { return unsorted{m} }},
	{"facts in both directions", "hop", func(m *memory) graph.Store { return undirected{m} }},
	{"facts of all stances", "fact", func(m *memory) graph.Store { return credulous{m} }},
	{"what is possible taken for certain", "time", func(m *memory) graph.Store { return sure{m} }},
	{"pages that skip an item", "page", func(m *memory) graph.Store { return skipping{m} }},
	{"evidence without its stance", "source", func(m *memory) graph.Store { return flat{m} }},
	{"texts counted in bytes", "document", func(m *memory) graph.Store { return byBytes{m} }},
	{"paths through what is to be avoided", "walk", func(m *memory) graph.Store { return unavoiding{m} }},
	{"timelines of what begins alone", "timeline", func(m *memory) graph.Store { return beginning{m} }},
	{"histograms that count a fact for each of its ends", "timeline", func(m *memory) graph.Store { return doubling{m} }},
	{"subgraphs with the facts that lead out of them", "view", func(m *memory) graph.Store { return leaking{m} }},
	{"common pacts of parties that never met in them", "view", func(m *memory) graph.Store { return apart{m} }},
	{"dyads of any obligation", "dyad", func(m *memory) graph.Store { return unobliging{m} }},
	{"partners at the wrong time", "dyad", func(m *memory) graph.Store { return everlasting{m} }},
	{"ties with the facts of one side alone", "dyad", func(m *memory) graph.Store { return onesided{m} }},
	{"filters of which the day is left out", "filter", func(m *memory) graph.Store { return dayless{m} }},
	{"filters that take any party for all", "filter", func(m *memory) graph.Store { return anyParty{m} }},
	{"filters that leave out what has no level", "filter", func(m *memory) graph.Store { return levelled{m} }},
	{"common facts on different days", "hop", func(m *memory) graph.Store { return eventual{m} }},
	{"facts whose far end nobody looks at", "hop", func(m *memory) graph.Store { return nearsighted{m} }},
	{"evidence by id that any one id finds", "source", func(m *memory) graph.Store { return confusing{m} }},
	{"paths through times that never met", "walk", func(m *memory) graph.Store { return timeless{m} }},
	{"a search that never says that its work ended it", "walk", func(m *memory) graph.Store { return boastful{m} }},
	{"paths through hubs that are to be kept out", "walk", func(m *memory) graph.Store { return crowded{m} }},
	{"a neighborhood without an edge", "walk", func(m *memory) graph.Store { return endless{m} }},
	{"hits without rank", "search", func(m *memory) graph.Store { return unranked{m} }},
	{"names found only as they are spelt", "search", func(m *memory) graph.Store { return literal{m} }},
	{"documents in order of their ids", "fulltext", func(m *memory) graph.Store { return unweighed{m} }},
	{"documents that nobody asked for", "fulltext", func(m *memory) graph.Store { return eager{m} }},
	{"excerpts at another place than they say", "fulltext", func(m *memory) graph.Store { return displaced{m} }},
	{"a context that nobody looks at", "context", func(m *memory) graph.Store { return deaf{m} }},
	{"counts that leave out what is denied", "node", func(m *memory) graph.Store { return miscounting{m} }},
}

func TestABrokenStoreFails(t *testing.T) {
	for _, d := range defects {
		t.Run(d.name, func(t *testing.T) {
			broken := testing.InternalTest{Name: "broken", F: func(t *testing.T) {
				graphtest.RunConcept(t, d.concept, func(t testing.TB) graph.Store { return d.broken(newMemory(t).(*memory)) })
			}}
			everything := func(_, _ string) (bool, error) { return true, nil }
			if testing.RunTests(everything, []testing.InternalTest{broken}) {
				t.Error("passes the suite")
			}
		})
	}
}

type dropping struct{ *memory }

func (s dropping) Export(ctx context.Context, w io.Writer) error {
	var whole bytes.Buffer
	if err := s.memory.Export(ctx, &whole); err != nil {
		return err
	}
	lines := bytes.SplitAfter(whole.Bytes(), []byte("\n"))
	_, err := w.Write(bytes.Join(lines[:max(0, len(lines)-2)], nil))
	return err
}

type rewriting struct{ *memory }

func (s rewriting) Apply(ctx context.Context, c graph.Contribution) (graph.Change, error) {
	change, err := s.memory.Apply(ctx, c)
	change.Written = err == nil
	return change, err
}

type writingPreview struct{ *memory }

func (s writingPreview) Preview(_ context.Context, do func(graph.Applier) error) error {
	return do(s.memory)
}

type trusting struct{ *memory }

func (s trusting) Apply(ctx context.Context, c graph.Contribution) (graph.Change, error) {
	change, err := s.memory.Apply(ctx, c)
	if ctx.Err() == nil {
		err = nil
	}
	return change, err
}

type cleaning struct{ *memory }

func (s cleaning) Apply(ctx context.Context, c graph.Contribution) (graph.Change, error) {
	c.Records = slices.Clone(c.Records)
	for i := range c.Records {
		c.Records[i].Name = strings.ReplaceAll(c.Records[i].Name, "\x00", "")
	}
	return s.memory.Apply(ctx, c)
}

type remembering struct{ *memory }

func (s remembering) Forget(context.Context, graph.ID) (graph.Change, error) {
	return graph.Change{Written: true}, nil
}

type agreeable struct{ *memory }

func (s agreeable) Judge(ctx context.Context, judgements []graph.Judgement) (graph.Change, error) {
	return s.memory.Judge(ctx, slices.DeleteFunc(slices.Clone(judgements), func(j graph.Judgement) bool { return !j.Same }))
}

type renaming struct{ *memory }

func (s renaming) Nodes(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.Node, error) {
	asked, err := s.memory.Nodes(ctx, ids)
	found := map[graph.ID]graph.Node{}
	for _, n := range asked {
		found[n.ID] = n
	}
	return found, err
}

type unsorted struct{ *memory }

func (s unsorted) Find(ctx context.Context, f graph.Filter, p graph.Page) (graph.NodePage, error) {
	found, err := s.memory.Find(ctx, f, p)
	slices.Reverse(found.Nodes)
	return found, err
}

type undirected struct{ *memory }

func (s undirected) Facts(ctx context.Context, of []graph.ID, hop graph.Hop, p graph.Page) (map[graph.ID]graph.FactPage, error) {
	hop.Direction = graph.Both
	return s.memory.Facts(ctx, of, hop, p)
}

type credulous struct{ *memory }

func (s credulous) Facts(ctx context.Context, of []graph.ID, hop graph.Hop, p graph.Page) (map[graph.ID]graph.FactPage, error) {
	hop.Stances = graph.Stances
	return s.memory.Facts(ctx, of, hop, p)
}

type sure struct{ *memory }

func (s sure) Facts(ctx context.Context, of []graph.ID, hop graph.Hop, p graph.Page) (map[graph.ID]graph.FactPage, error) {
	hop.Time.AtLeast = graph.Possible
	return s.memory.Facts(ctx, of, hop, p)
}

type skipping struct{ *memory }

func (s skipping) Search(ctx context.Context, q graph.SearchQuery, p graph.Page) (graph.HitPage, error) {
	found, err := s.memory.Search(ctx, q, p)
	if last := len(found.Hits) - 1; p.After != (graph.Key{}) && last >= 0 {
		found.Hits, found.Keys = found.Hits[:last], found.Keys[:last]
		found.More = false
	}
	return found, err
}

type flat struct{ *memory }

func (s flat) Evidence(ctx context.Context, of []graph.ID, p graph.Page) (map[graph.ID]graph.EvidencePage, error) {
	found, err := s.memory.Evidence(ctx, of, p)
	for _, page := range found {
		for i := range page.Evidence {
			page.Evidence[i].Stance = graph.Asserted
		}
	}
	return found, err
}

type dayless struct{ *memory }

func (s dayless) Find(ctx context.Context, f graph.Filter, p graph.Page) (graph.NodePage, error) {
	f.HeldOn = 0
	return s.memory.Find(ctx, f, p)
}

type anyParty struct{ *memory }

func (s anyParty) Find(ctx context.Context, f graph.Filter, p graph.Page) (graph.NodePage, error) {
	f.Ties = slices.Clone(f.Ties)
	for i := range f.Ties {
		f.Ties[i].Each = false
	}
	return s.memory.Find(ctx, f, p)
}

type levelled struct{ *memory }

func (s levelled) Find(ctx context.Context, f graph.Filter, p graph.Page) (graph.NodePage, error) {
	found, err := s.memory.Find(ctx, f, p)
	kept := graph.NodePage{PageInfo: graph.PageInfo{More: found.More, Total: found.Total}}
	for i, n := range found.Nodes {
		if n.Kind != graph.KindSanction || n.Value(graph.PropLevel) != "" || len(f.Choices) == 0 {
			kept.Nodes, kept.Keys = append(kept.Nodes, n), append(kept.Keys, found.Keys[i])
		}
	}
	return kept, err
}

type eventual struct{ *memory }

// Facts shares what is shared at any time.
func (s eventual) Facts(ctx context.Context, of []graph.ID, hop graph.Hop, p graph.Page) (map[graph.ID]graph.FactPage, error) {
	if hop.With != nil {
		hop.Time = graph.Time{AtLeast: hop.Time.AtLeast}
	}
	return s.memory.Facts(ctx, of, hop, p)
}

type nearsighted struct{ *memory }

func (s nearsighted) Facts(ctx context.Context, of []graph.ID, hop graph.Hop, p graph.Page) (map[graph.ID]graph.FactPage, error) {
	hop.Far = nil
	return s.memory.Facts(ctx, of, hop, p)
}

type confusing struct{ *memory }

func (s confusing) EvidenceByID(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.SourcedEvidence, error) {
	found, err := s.memory.EvidenceByID(ctx, ids)
	for _, id := range ids {
		if _, there := found[id]; !there {
			for _, e := range found {
				found[id] = e
				break
			}
		}
	}
	return found, err
}

type byBytes struct{ *memory }

func (s byBytes) Texts(ctx context.Context, ranges []graph.TextRange) (map[graph.TextRange]string, error) {
	found, err := s.memory.Texts(ctx, ranges)
	for t, text := range found {
		found[t] = text[:min(len(text), max(0, t.To-t.From))]
	}
	return found, err
}

type unavoiding struct{ *memory }

func (s unavoiding) Paths(ctx context.Context, q graph.PathQuery) (graph.PathResult, error) {
	q.Avoid = nil
	return s.memory.Paths(ctx, q)
}

type timeless struct{ *memory }

func (s timeless) Paths(ctx context.Context, q graph.PathQuery) (graph.PathResult, error) {
	q.Coexisting = false
	return s.memory.Paths(ctx, q)
}

type boastful struct{ *memory }

func (s boastful) Paths(ctx context.Context, q graph.PathQuery) (graph.PathResult, error) {
	found, err := s.memory.Paths(ctx, q)
	found.Complete = err == nil
	return found, err
}

type crowded struct{ *memory }

func (s crowded) Paths(ctx context.Context, q graph.PathQuery) (graph.PathResult, error) {
	q.MaxDegree *= 2
	return s.memory.Paths(ctx, q)
}

type endless struct{ *memory }

func (s endless) Neighborhood(ctx context.Context, q graph.HoodQuery) (graph.Subgraph, error) {
	found, err := s.memory.Neighborhood(ctx, q)
	found.Frontier = nil
	return found, err
}

type unranked struct{ *memory }

func (s unranked) Search(ctx context.Context, q graph.SearchQuery, p graph.Page) (graph.HitPage, error) {
	found, err := s.memory.Search(ctx, q, graph.Page{First: longest})
	slices.SortFunc(found.Hits, func(a, b graph.Hit) int { return strings.Compare(a.Name, b.Name) })
	start := 0
	if p.After != (graph.Key{}) {
		start = int(p.After.Day)
	}
	end := min(start+p.First, len(found.Hits))
	result := graph.HitPage{Hits: found.Hits[start:end], PageInfo: graph.PageInfo{More: end < len(found.Hits), Total: -1}}
	for i := range result.Hits {
		result.Keys = append(result.Keys, graph.Key{Day: graph.Day(start + i + 1)})
	}
	return result, err
}

type literal struct{ *memory }

func (s literal) Search(ctx context.Context, q graph.SearchQuery, p graph.Page) (graph.HitPage, error) {
	found, err := s.memory.Search(ctx, q, p)
	for i, key := range found.Keys {
		if key.Day >= names.Misspelt {
			found.Hits, found.Keys, found.More = found.Hits[:i], found.Keys[:i], false
			break
		}
	}
	return found, err
}

type unweighed struct{ *memory }

func (s unweighed) Search(ctx context.Context, q graph.SearchQuery, p graph.Page) (graph.HitPage, error) {
	found, err := s.memory.Search(ctx, q, graph.Page{First: longest})
	slices.SortFunc(found.Hits, func(a, b graph.Hit) int { return strings.Compare(string(a.Document.ID), string(b.Document.ID)) })
	hits, info := page(found.Hits, func(h graph.Hit) graph.Key { return graph.Key{ID: h.Document.ID + h.Node.ID} }, p)
	return graph.HitPage{Hits: hits, PageInfo: info}, err
}

type eager struct{ *memory }

func (s eager) Search(ctx context.Context, q graph.SearchQuery, p graph.Page) (graph.HitPage, error) {
	q.Documents = true
	return s.memory.Search(ctx, q, p)
}

type displaced struct{ *memory }

func (s displaced) Search(ctx context.Context, q graph.SearchQuery, p graph.Page) (graph.HitPage, error) {
	found, err := s.memory.Search(ctx, q, p)
	for i := range found.Hits {
		found.Hits[i].Excerpt.Start++
	}
	return found, err
}

type deaf struct{ *memory }

func (s deaf) Stats(context.Context) (graph.Stats, error) {
	return s.memory.Stats(context.Background())
}

type miscounting struct{ *memory }

func (s miscounting) Stats(ctx context.Context) (graph.Stats, error) {
	stats, err := s.memory.Stats(ctx)
	stats.Claims = 0
	for _, f := range s.Dump().Facts {
		stats.Claims += len(f.Claims)
	}
	return stats, err
}
