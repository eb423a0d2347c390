package resolver

import (
	"context"
	"strings"
	"unicode"

	"entente/graph"
	"entente/graph/names"
)

// maxSearch is the longest text to search for, in bytes.
const maxSearch = 1000

// SearchHit is what search finds.
type SearchHit interface {
	IsSearchHit()
}

// SearchConnection is a page of hits.
type SearchConnection = Connection[SearchEdge]

// SearchEdge is an item of it.
type SearchEdge struct {
	Cursor    string
	Node      SearchHit
	Highlight string
}

// Search finds entities by the beginnings of words of their names.
func (q *Query) Search(ctx context.Context, text string, kinds []graph.NodeKind, first int, after *string) (*SearchConnection, error) {
	if len(text) > maxSearch {
		return nil, badInput("the text is longer than %d bytes", maxSearch)
	}
	if err := notEmpty("kinds", kinds); err != nil {
		return nil, err
	}
	query := graph.SearchQuery{Text: text, Kinds: kinds}
	l, err := list(ctx, keyOf("search", query), first, after)
	if err != nil {
		return nil, err
	}
	page, err := q.reader.Search(ctx, query, l.page)
	if err != nil {
		return nil, err
	}
	nodes := make([]graph.Node, len(page.Hits))
	for i, h := range page.Hits {
		nodes[i] = h.Node
	}
	entities := wrapAll(q.reader, nodes)
	return connect(l, page.PageInfo, func(i int, cursor string) SearchEdge {
		return SearchEdge{Cursor: cursor, Node: entities[i], Highlight: highlight(page.Hits[i].Name, text)}
	}), nil
}

// highlight puts ** around the words of a name that a word of the text begins, both folded.
func highlight(name, text string) string {
	begins := names.Words(text)
	var b strings.Builder
	for len(name) > 0 {
		end := strings.IndexFunc(name, func(r rune) bool { return !inWord(r) })
		switch {
		case end < 0:
			end = len(name)
		case end == 0:
			if end = strings.IndexFunc(name, inWord); end < 0 {
				end = len(name)
			}
		}
		b.WriteString(mark(name[:end], begins))
		name = name[end:]
	}
	return b.String()
}

// inWord tells what stays together when a name is parted into words.
func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '\'' || r == '’'
}

func mark(word string, begins []string) string {
	for _, folded := range names.Words(word) {
		for _, begin := range begins {
			if strings.HasPrefix(folded, begin) {
				return "**" + word + "**"
			}
		}
	}
	return word
}
