package resolver

import (
	"context"

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

// Search finds entities by their names, and documents by their texts where they are asked for.
func (q *Query) Search(ctx context.Context, text string, kinds []graph.NodeKind, documents bool, first int, after *string) (*SearchConnection, error) {
	if len(text) > maxSearch {
		return nil, badInput("the text is longer than %d bytes", maxSearch)
	}
	if err := notEmpty("kinds", kinds); err != nil {
		return nil, err
	}
	query := graph.SearchQuery{Text: text, Kinds: kinds, Documents: documents}
	l, err := list(ctx, keyOf("search", query), first, after)
	if err != nil {
		return nil, err
	}
	page, err := q.reader.Search(ctx, query, l.page)
	if err != nil {
		return nil, err
	}
	hits, asked := wrapHits(q.reader, page.Hits), names.NewQuery(text)
	return connect(l, page.PageInfo, func(i int, cursor string) SearchEdge {
		return SearchEdge{Cursor: cursor, Node: hits[i], Highlight: highlight(asked, page.Hits[i])}
	}), nil
}

// wrapHits makes one level of the entities and one of the documents, and keeps their order.
func wrapHits(reader graph.Reader, hits []graph.Hit) []SearchHit {
	entities, documents := &level{reader: reader}, &level{reader: reader}
	wrapped := make([]SearchHit, len(hits))
	for i, h := range hits {
		if h.Document.ID != "" {
			documents.ids.add(h.Document.ID)
			wrapped[i] = &Document{document: h.Document, at: documents}
			continue
		}
		entities.ids.add(h.Node.ID)
		wrapped[i] = wrap(h.Node, entities)
	}
	return wrapped
}

// highlight is the name found, or the stretch of the text, or a document's title where the words stand in it alone.
func highlight(asked names.Query, h graph.Hit) string {
	switch {
	case h.Document.ID == "":
		return asked.MarkName(h.Name)
	case h.Excerpt.Quote == "":
		return asked.MarkText(h.Document.Title)
	default:
		return asked.MarkText(h.Excerpt.Quote)
	}
}

// IsSearchHit marks what search finds.
func (*Document) IsSearchHit() {}
