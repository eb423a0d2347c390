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
	{"paths through times that never met", "walk", func(m *memory) graph.Store { return timeless{m} }},
	{"a search that never says that its work ended it", "walk", func(m *memory) graph.Store { return boastful{m} }},
	{"paths through hubs that are to be kept out", "walk", func(m *memory) graph.Store { return crowded{m} }},
	{"a neighborhood without an edge", "walk", func(m *memory) graph.Store { return endless{m} }},
	{"hits without rank", "search", func(m *memory) graph.Store { return unranked{m} }},
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
