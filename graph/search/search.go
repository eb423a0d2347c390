// Package search ranks what the indexes of a store find for a text, so that every store gives the same hits in the same
// order.
package search

import (
	"cmp"
	"context"
	"slices"

	"entente/graph"
	"entente/graph/names"
)

// Index is what a store keeps to search by. Each of its answers is in any order.
type Index interface {
	// Spellings are the words of names, and names that names.Joined made one word of, that have one of the keys of
	// names.Keys.
	Spellings(ctx context.Context, keys []string) ([]string, error)
	// Named are the asserted entities that have the names asked for, each once.
	Named(ctx context.Context, q NameQuery) ([]Named, error)
	// Passages are the passages of documents on each level, in the language of names.Query.Levels.
	Passages(ctx context.Context, levels []string) ([]Passage, error)
}

// NameQuery asks for entities of the kinds, nil for all, that have for each of the words a word of some name that it begins
// or that is among those alike to it, or of which some name joined is among the joined. At least one of the two is asked
// for.
type NameQuery struct {
	Words  []Word
	Joined []string
	Kinds  []graph.NodeKind
}

// Word is a folded word, and words of names that it may be a misspelling of.
type Word struct {
	Begin string
	Alike []string
}

// Named is an entity that has names, folded, of which some may be what was asked for.
type Named struct {
	ID       graph.ID
	SortName string
	Folded   []string
}

// Passage is a passage of a document and the level on which it was found, counted from 0.
type Passage struct {
	Document      graph.ID
	Number, Level int
}

// Opener opens what was found.
type Opener interface {
	Nodes(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.Node, error)
	Documents(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.Document, error)
	Texts(ctx context.Context, ranges []graph.TextRange) (map[graph.TextRange]string, error)
}

// hit is a place in the list of hits: a passage of a document, or an entity where it is -1.
type hit struct {
	graph.Key
	passage int
}

// Search is graph.Searcher's over the indexes and contents of a store.
func Search(ctx context.Context, index Index, open Opener, q graph.SearchQuery, p graph.Page) (graph.HitPage, error) {
	query := names.NewQuery(q.Text)
	spellings, err := spellingsOf(ctx, index, query)
	if err != nil {
		return graph.HitPage{}, err
	}
	hits, err := entities(ctx, index, query, spellings, q.Kinds)
	if err != nil {
		return graph.HitPage{}, err
	}
	if q.Documents {
		found, err := documents(ctx, index, query, spellings)
		if err != nil {
			return graph.HitPage{}, err
		}
		hits = append(hits, found...)
	}
	info, page := cut(hits, p)
	found, err := opened(ctx, open, query, page)
	if err != nil {
		return graph.HitPage{}, err
	}
	result := graph.HitPage{PageInfo: info}
	result.Keys = nil
	for i, h := range found {
		if h.Node.ID == "" && h.Document.ID == "" {
			continue // gone since it was found
		}
		result.Hits, result.Keys = append(result.Hits, h), append(result.Keys, info.Keys[i])
	}
	return result, nil
}

// entities are those that some name of is what the text asks for.
func entities(ctx context.Context, index Index, query names.Query, spellings []string, kinds []graph.NodeKind) ([]hit, error) {
	if len(query.Words) == 0 {
		return nil, nil
	}
	asked := NameQuery{Joined: alike(query.Joined, spellings), Kinds: kinds}
	for _, w := range query.Words {
		asked.Words = append(asked.Words, Word{Begin: w.Text, Alike: alike(w, spellings)})
	}
	named, err := index.Named(ctx, asked)
	if err != nil {
		return nil, err
	}
	var hits []hit
	for _, n := range named {
		best, found := 0, false
		for _, folded := range n.Folded {
			if rank, ok := query.RankFolded(folded); ok && (!found || rank < best) {
				best, found = rank, true
			}
		}
		if found {
			hits = append(hits, hit{graph.Key{Day: graph.Day(best), Text: n.SortName, ID: n.ID}, -1})
		}
	}
	return hits, nil
}

// spellingsOf are words of names that those of the text may be misspellings of, sorted.
func spellingsOf(ctx context.Context, index Index, query names.Query) ([]string, error) {
	keys := query.Joined.Keys()
	for _, w := range query.Words {
		keys = slices.Concat(keys, w.Keys())
	}
	if len(keys) == 0 {
		return nil, nil
	}
	slices.Sort(keys)
	spellings, err := index.Spellings(ctx, slices.Compact(keys))
	slices.Sort(spellings)
	return slices.Compact(spellings), err
}

func alike(w names.Word, spellings []string) []string {
	var found []string
	for _, s := range spellings {
		if _, ok := w.Alike(s); ok {
			found = append(found, s)
		}
	}
	return found
}

// documents are those with a passage on some level, each by its first passage on the best of its levels.
func documents(ctx context.Context, index Index, query names.Query, spellings []string) ([]hit, error) {
	levels := query.Levels()
	if len(levels) == 0 {
		return nil, nil
	}
	exact := len(levels)
	if level := query.AlikeLevel(spellings); level != "" {
		levels = append(levels, level)
	}
	passages, err := index.Passages(ctx, levels)
	if err != nil {
		return nil, err
	}
	best := make(map[graph.ID]Passage, len(passages))
	for _, p := range passages {
		before, had := best[p.Document]
		if !had || cmp.Or(cmp.Compare(p.Level, before.Level), cmp.Compare(p.Number, before.Number)) < 0 {
			best[p.Document] = p
		}
	}
	hits := make([]hit, 0, len(best))
	for id, p := range best {
		rank := names.InText + p.Level
		if p.Level == exact {
			rank = names.AlikeText
		}
		hits = append(hits, hit{graph.Key{Day: graph.Day(rank), ID: id}, p.Number})
	}
	return hits, nil
}

// cut sorts all hits and takes those of a page.
func cut(hits []hit, p graph.Page) (graph.PageInfo, []hit) {
	info := graph.PageInfo{Total: -1}
	if p.Count && len(hits) <= graph.MaxTotal {
		info.Total = len(hits)
	}
	if p.After != (graph.Key{}) {
		hits = slices.DeleteFunc(hits, func(h hit) bool { return compare(h.Key, p.After) <= 0 })
	}
	slices.SortFunc(hits, func(a, b hit) int { return compare(a.Key, b.Key) })
	info.More = len(hits) > p.First
	hits = hits[:min(p.First, len(hits))]
	for _, h := range hits {
		info.Keys = append(info.Keys, h.Key)
	}
	return info, hits
}

func compare(a, b graph.Key) int {
	return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.Text, b.Text), cmp.Compare(a.ID, b.ID))
}

// opened are the hits of a page in their order; what is there no more is zero.
func opened(ctx context.Context, open Opener, query names.Query, page []hit) ([]graph.Hit, error) {
	var nodes, texts []graph.ID
	for _, h := range page {
		if h.passage < 0 {
			nodes = append(nodes, h.ID)
		} else {
			texts = append(texts, h.ID)
		}
	}
	found := make([]graph.Hit, len(page))
	if len(nodes) > 0 {
		byID, err := open.Nodes(ctx, nodes)
		if err != nil {
			return nil, err
		}
		for i, h := range page {
			if n := byID[h.ID]; h.passage < 0 && n.ID != "" {
				_, name, _ := query.Rank(append([]string{n.Name}, n.Aliases...))
				found[i] = graph.Hit{Node: n, Name: name}
			}
		}
	}
	if len(texts) > 0 {
		byID, err := open.Documents(ctx, texts)
		if err != nil {
			return nil, err
		}
		return found, excerpts(ctx, open, query, page, byID, found)
	}
	return found, nil
}

// excerpts fills the documents of a page in, each with its excerpt.
func excerpts(ctx context.Context, open Opener, query names.Query, page []hit, documents map[graph.ID]graph.Document, found []graph.Hit) error {
	var ranges []graph.TextRange
	for _, h := range page {
		if h.passage >= 0 {
			ranges = append(ranges, rangeOf(h))
		}
	}
	texts, err := open.Texts(ctx, ranges)
	if err != nil {
		return err
	}
	for i, h := range page {
		d, there := documents[h.ID]
		if h.passage < 0 || !there {
			continue
		}
		found[i].Document = d
		r := rangeOf(h)
		text := texts[r]
		if from, to, ok := query.Excerpt(h.passage, text, d.Length > r.To); ok {
			found[i].Excerpt = graph.Span{Start: r.From + from, End: r.From + to, Quote: string([]rune(text)[from:to])}
		}
	}
	return nil
}

func rangeOf(h hit) graph.TextRange {
	from, to := names.PassageRange(h.passage)
	return graph.TextRange{Document: h.ID, From: from, To: to}
}
