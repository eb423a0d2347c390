package resolver

import (
	"context"

	"entente/graph"
)

// maxContext is how much text around a span one field gives, in code points.
const maxContext = 10_000

// Span is a place in a text.
type Span struct {
	span     graph.Span
	document graph.ID
	at       *spanLevel
}

// spanLevel is a level of spans.
type spanLevel struct {
	level
	spans []*Span
}

func (l *spanLevel) wrap(document graph.ID, s graph.Span) *Span {
	wrapped := &Span{span: s, document: document, at: l}
	l.spans = append(l.spans, wrapped)
	return wrapped
}

// Start is the offset of its first code point.
func (s *Span) Start() int { return s.span.Start }

// End is the offset behind its last code point.
func (s *Span) End() int { return s.span.End }

// Quote is the text between.
func (s *Span) Quote() string { return s.span.Quote }

// Before is the text before it, "" at the beginning.
func (s *Span) Before(ctx context.Context, chars int) (string, error) {
	return s.around(ctx, "before", chars, func(s *Span) graph.TextRange {
		return graph.TextRange{Document: s.document, From: max(0, s.span.Start-chars), To: s.span.Start}
	})
}

// After is the text after it, "" at the end.
func (s *Span) After(ctx context.Context, chars int) (string, error) {
	return s.around(ctx, "after", chars, func(s *Span) graph.TextRange {
		return graph.TextRange{Document: s.document, From: s.span.End, To: s.span.End + chars}
	})
}

func (s *Span) around(ctx context.Context, field string, chars int, place func(*Span) graph.TextRange) (string, error) {
	if chars < 0 || chars > maxContext {
		return "", badInput("chars is %d, not 0 to %d", chars, maxContext)
	}
	texts, err := once(&s.at.level, keyOf(field, chars), func() (map[graph.TextRange]string, error) {
		var ranges []graph.TextRange
		asked := map[graph.TextRange]bool{}
		for _, s := range s.at.spans {
			if r := place(s); r.From < r.To && !asked[r] {
				asked[r] = true
				ranges = append(ranges, r)
			}
		}
		if len(ranges) == 0 {
			return map[graph.TextRange]string{}, nil
		}
		return s.at.reader.Texts(ctx, ranges)
	})
	return texts[place(s)], err
}
