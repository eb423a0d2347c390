package resolver

import (
	"context"
	"maps"
	"math"
	"slices"

	"entente/graph"
)

// The lists of documents and of the entities in them.
type (
	// DocumentConnection is a page of documents.
	DocumentConnection = Connection[DocumentEdge]
	// DocumentEdge is an item of it.
	DocumentEdge = Edge[*Document]
	// EntityConnection is a page of entities of any kind.
	EntityConnection = Connection[EntityEdge]
	// EntityEdge is an item of it.
	EntityEdge = Edge[Entity]
)

// maxText is how much of a text one field gives, in code points.
const maxText = 100_000

// Document is what was read.
type Document struct {
	document graph.Document
	at       *level // of documents
}

func readDocuments(ctx context.Context, reader graph.Reader, ids []graph.ID) (map[graph.ID]*Document, error) {
	wrapped := map[graph.ID]*Document{}
	if len(ids) == 0 {
		return wrapped, nil
	}
	found, err := reader.Documents(ctx, ids)
	at := &level{reader: reader}
	for _, asked := range slices.Sorted(maps.Keys(found)) {
		at.ids.add(found[asked].ID)
		wrapped[asked] = &Document{document: found[asked], at: at}
	}
	return wrapped, err
}

// documentsOf lists the documents that mention an entity, loaded for all of its level; those of the id "" are all.
func documentsOf(ctx context.Context, at *level, id graph.ID, first int, after *string) (*DocumentConnection, error) {
	l, err := list(ctx, "documents", first, after)
	if err != nil {
		return nil, err
	}
	below := &level{reader: at.reader}
	lists, err := connectAll(at, l, "",
		func(of []graph.ID) (map[graph.ID]graph.DocumentPage, error) {
			return at.reader.DocumentsOf(ctx, of, l.page)
		},
		func(p graph.DocumentPage) graph.PageInfo { return p.PageInfo },
		func(_ graph.ID, p graph.DocumentPage, i int, cursor string) DocumentEdge {
			below.ids.add(p.Documents[i].ID)
			return DocumentEdge{Cursor: cursor, Node: &Document{document: p.Documents[i], at: below}}
		})
	return lists[id], err
}

// ID is the id of the document.
func (d *Document) ID() graph.ID { return d.document.ID }

// Title is as the document shows it, false where it shows none.
func (d *Document) Title() (string, bool) { return d.document.Title, d.document.Title != "" }

// Date is the document's own, false where none is known.
func (d *Document) Date() (When, bool) { return when(d.document.Date) }

// Source says where it was found, false where nobody said.
func (d *Document) Source() (string, bool) { return d.document.Source, d.document.Source != "" }

// Length counts the code points of the text.
func (d *Document) Length() int { return d.document.Length }

// Text is a part of the text, nil where it has none.
func (d *Document) Text(ctx context.Context, from int, to *int) (*string, error) {
	end := from + maxText
	switch {
	case from < 0 || from > math.MaxInt32:
		return nil, badInput("from is %d, which is no offset", from)
	case to != nil && *to < from:
		return nil, badInput("to is %d, before from, which is %d", *to, from)
	case to != nil:
		end = min(end, *to)
	}
	asked := func(id graph.ID) graph.TextRange { return graph.TextRange{Document: id, From: from, To: end} }
	texts, err := once(d.at, keyOf("text", []int{from, end}), func() (map[graph.TextRange]string, error) {
		ranges := make([]graph.TextRange, len(d.at.ids.list))
		for i, id := range d.at.ids.list {
			ranges[i] = asked(id)
		}
		return d.at.reader.Texts(ctx, ranges)
	})
	text, found := texts[asked(d.document.ID)]
	if !found {
		return nil, err
	}
	return &text, err
}

// Mentions lists where it speaks of entities.
func (d *Document) Mentions(ctx context.Context, kinds []graph.NodeKind, first int, after *string) (*MentionConnection, error) {
	return mentionsOf(ctx, d.at, d.document.ID, "document.mentions", kinds, first, after)
}

// Entities lists what it speaks of.
func (d *Document) Entities(ctx context.Context, kinds []graph.NodeKind, first int, after *string) (*EntityConnection, error) {
	if err := notEmpty("kinds", kinds); err != nil {
		return nil, err
	}
	l, err := list(ctx, keyOf("document.entities", kinds), first, after)
	if err != nil {
		return nil, err
	}
	below := &level{reader: d.at.reader}
	lists, err := connectAll(d.at, l, "", d.listed(ctx, graph.Listing{Kinds: kinds}, l), listedInfo,
		func(_ graph.ID, p graph.ListedPage, i int, cursor string) EntityEdge {
			below.ids.add(p.Nodes[i].ID)
			return EntityEdge{Cursor: cursor, Node: wrap(p.Nodes[i], below)}
		})
	return lists[d.document.ID], err
}

// Facts lists the asserted facts that rest on it.
func (d *Document) Facts(ctx context.Context, first int, after *string) (*FactConnection, error) {
	l, err := list(ctx, "document.facts", first, after)
	if err != nil {
		return nil, err
	}
	below := &factLevel{level: level{reader: d.at.reader}}
	lists, err := connectAll(d.at, l, "", d.listed(ctx, graph.Listing{Facts: true}, l), listedInfo,
		func(_ graph.ID, p graph.ListedPage, i int, cursor string) *FactEdge {
			return &FactEdge{Cursor: cursor, Node: below.wrap(p.Facts[i])}
		})
	return lists[d.document.ID], err
}

func (d *Document) listed(ctx context.Context, q graph.Listing, l listing) func([]graph.ID) (map[graph.ID]graph.ListedPage, error) {
	return func(of []graph.ID) (map[graph.ID]graph.ListedPage, error) {
		return d.at.reader.Listed(ctx, of, q, l.page)
	}
}

func listedInfo(p graph.ListedPage) graph.PageInfo { return p.PageInfo }
