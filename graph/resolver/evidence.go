package resolver

import (
	"context"
	"maps"
	"slices"

	"entente/graph"
)

// The lists of evidence.
type (
	// EvidenceConnection is a page of evidence.
	EvidenceConnection = Connection[EvidenceEdge]
	// EvidenceEdge is an item of it.
	EvidenceEdge = Edge[*Evidence]
)

// Evidence is where a claim stands.
type Evidence struct {
	evidence graph.SourcedEvidence
	spans    []*Span
	at       *sourceLevel
}

// sourceLevel is a level of evidence or mentions: what stands in documents.
type sourceLevel struct {
	level
	documents idSet
	entities  idSet
	spans     spanLevel
}

// evidenceOf lists the evidence of a fact or claim, loaded for all of its level.
func evidenceOf(ctx context.Context, at *level, id graph.ID, first int, after *string) (*EvidenceConnection, error) {
	l, err := list(ctx, "evidence", first, after)
	if err != nil {
		return nil, err
	}
	below := newSourceLevel(at.reader)
	lists, err := connectAll(at, l, "",
		func(of []graph.ID) (map[graph.ID]graph.EvidencePage, error) {
			return at.reader.Evidence(ctx, of, l.page)
		},
		func(p graph.EvidencePage) graph.PageInfo { return p.PageInfo },
		func(_ graph.ID, p graph.EvidencePage, i int, cursor string) EvidenceEdge {
			return EvidenceEdge{Cursor: cursor, Node: below.evidence(p.Evidence[i])}
		})
	return lists[id], err
}

func newSourceLevel(reader graph.Reader) *sourceLevel {
	l := &sourceLevel{level: level{reader: reader}}
	l.spans.reader = reader
	return l
}

func (l *sourceLevel) evidence(e graph.SourcedEvidence) *Evidence {
	l.documents.add(e.Document)
	spans := make([]*Span, len(e.Spans))
	for i, s := range e.Spans {
		spans[i] = l.spans.wrap(e.Document, s)
	}
	return &Evidence{evidence: e, spans: spans, at: l}
}

// readEvidence makes one level of evidence, by id.
func readEvidence(ctx context.Context, reader graph.Reader, ids []graph.ID) (map[graph.ID]*Evidence, error) {
	wrapped := map[graph.ID]*Evidence{}
	if len(ids) == 0 {
		return wrapped, nil
	}
	found, err := reader.EvidenceByID(ctx, ids)
	at := newSourceLevel(reader)
	for _, id := range slices.Sorted(maps.Keys(found)) {
		wrapped[id] = at.evidence(found[id])
	}
	return wrapped, err
}

// document is one document of the level, all of which are loaded at once.
func (l *sourceLevel) document(ctx context.Context, id graph.ID) (*Document, error) {
	found, err := once(&l.level, "document", func() (map[graph.ID]*Document, error) {
		return readDocuments(ctx, l.reader, l.documents.list)
	})
	if err != nil {
		return nil, err
	}
	d := found[id]
	if d == nil {
		return nil, gone(id)
	}
	return d, nil
}

// ID is the id of the evidence.
func (e *Evidence) ID() graph.ID { return e.evidence.ID }

// Document is where it stands.
func (e *Evidence) Document(ctx context.Context) (*Document, error) {
	return e.at.document(ctx, e.evidence.Document)
}

// Spans are the places in a text, none in a data set.
func (e *Evidence) Spans() []*Span { return e.spans }

// Row is the row of a data set, false in a text.
func (e *Evidence) Row() (int, bool) { return e.evidence.Row, e.evidence.Row > 0 }

// Page is the page of a paged document, false where there are none.
func (e *Evidence) Page() (int, bool) { return e.evidence.Page, e.evidence.Page > 0 }

// Rule is the rule or reader that read it.
func (e *Evidence) Rule() string { return e.evidence.Rule }

// Confidence is the measured precision of the rule, nil where it was not measured.
func (e *Evidence) Confidence() *float64 { return e.evidence.Confidence }

// Stance is how the source stands to what it says.
func (e *Evidence) Stance() graph.Stance { return e.evidence.Stance }

// Attested is when the source says in the present that it holds, false where it does not.
func (e *Evidence) Attested() (When, bool) { return when(e.evidence.Attested) }
