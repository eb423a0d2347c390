package resolver

import (
	"context"

	"entente/graph"
)

// The lists of mentions.
type (
	// MentionConnection is a page of mentions.
	MentionConnection = Connection[MentionEdge]
	// MentionEdge is an item of it.
	MentionEdge = Edge[*Mention]
)

// Mention is where a document speaks of an entity.
type Mention struct {
	mention graph.EntityMention
	span    *Span
	at      *sourceLevel
}

// mentionsOf lists the mentions of an entity or in a document, loaded for all of its level.
func mentionsOf(ctx context.Context, at *level, id graph.ID, field string, kinds []graph.NodeKind, first int, after *string) (*MentionConnection, error) {
	if err := notEmpty("kinds", kinds); err != nil {
		return nil, err
	}
	l, err := list(ctx, keyOf(field, kinds), first, after)
	if err != nil {
		return nil, err
	}
	below := newSourceLevel(at.reader)
	lists, err := connectAll(at, l, "",
		func(of []graph.ID) (map[graph.ID]graph.MentionPage, error) {
			return at.reader.Mentions(ctx, of, kinds, l.page)
		},
		func(p graph.MentionPage) graph.PageInfo { return p.PageInfo },
		func(_ graph.ID, p graph.MentionPage, i int, cursor string) MentionEdge {
			return MentionEdge{Cursor: cursor, Node: below.mention(p.Mentions[i])}
		})
	return lists[id], err
}

func (l *sourceLevel) mention(m graph.EntityMention) *Mention {
	l.documents.add(m.Document)
	l.entities.add(m.Entity)
	wrapped := &Mention{mention: m, at: l}
	if m.Span != nil {
		wrapped.span = l.spans.wrap(m.Document, *m.Span)
	}
	return wrapped
}

// Entity is what is spoken of.
func (m *Mention) Entity(ctx context.Context) (Entity, error) {
	found, err := m.at.level.entities(ctx, "entity", func() []graph.ID { return m.at.entities.list })
	return promised(found, m.mention.Entity, err)
}

// Document is what speaks.
func (m *Mention) Document(ctx context.Context) (*Document, error) {
	return m.at.document(ctx, m.mention.Document)
}

// Span is the place in a text, nil in a data set.
func (m *Mention) Span() *Span { return m.span }
