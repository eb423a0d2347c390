package cli

import (
	"context"
	"errors"
	"log/slog"

	"entente/graph"
	"entente/graph/resolver"
	"entente/loader"
	"entente/loader/read"
)

// intake stores what comes over GraphQL as load stores files.
type intake struct {
	by     loader.Extractor
	into   graph.Writer
	logger *slog.Logger
}

// Ingest stores one document.
func (i intake) Ingest(ctx context.Context, d resolver.DocumentInput) (graph.Change, error) {
	var date graph.Date
	var source string
	if d.Date != nil {
		var err error
		if date, err = graph.ParseDate(*d.Date); err != nil {
			return graph.Change{}, &resolver.DocumentError{Reason: "the date cannot be read"}
		}
	}
	if d.Source != nil {
		source = *d.Source
	}
	doc, err := read.Sent(d.Name, d.Text, source, date)
	if err != nil {
		return graph.Change{}, &resolver.DocumentError{Reason: err.Error()}
	}
	contribution, err := i.by.Contribution(doc)
	if err != nil {
		return graph.Change{}, i.invalid(ctx, doc.ID, err)
	}
	change, err := i.into.Apply(ctx, contribution)
	if errors.Is(err, graph.ErrInvalid) {
		return graph.Change{}, i.invalid(ctx, doc.ID, err)
	}
	return change, err
}

// invalid is a fault of the program and not of the sender, who can do nothing about it.
func (i intake) invalid(ctx context.Context, document graph.ID, err error) error {
	i.logger.ErrorContext(ctx, "not stored", "document", document, "reason", err)
	return &resolver.DocumentError{Reason: "what was read of it breaks a rule of the graph"}
}

// Forget removes one document.
func (i intake) Forget(ctx context.Context, document graph.ID) (graph.Change, error) {
	return i.into.Forget(ctx, document)
}
