package loader

import (
	"context"
	"errors"
	"fmt"

	"entente/graph"
	"entente/loader/read"
)

// workers is how many documents are read and extracted at a time, and so how many are in memory.
const workers = 2

// Extractor makes the contribution of a document; Pipeline is one.
type Extractor interface {
	Contribution(doc graph.Document) (graph.Contribution, error)
}

// Opener opens the document of a file; read.Reader is one.
type Opener interface {
	Document(f read.File) (graph.Document, error)
}

// Outcome is what became of one file.
type Outcome struct {
	File read.File
	// Contribution is what the document says, and Change what storing it changed; of no use where Err is set.
	Contribution graph.Contribution
	Change       graph.Change
	// Err says why nothing of the file was stored, without its path.
	Err error
}

// Report sums a load.
type Report struct {
	// Read counts the documents of which all went well: the sum of New, Replaced and Unchanged.
	Read                     int
	New, Replaced, Unchanged int
	// Failed counts files that could not be read, extracted or stored, Skipped those of other kinds in folders.
	Failed, Skipped int
	// Change sums what was added and removed.
	Change graph.Change
}

func (r *Report) add(o Outcome) {
	switch {
	case o.File.Skipped():
		r.Skipped++
		return
	case o.Err != nil:
		r.Failed++
		return
	case o.Change.DocumentsAdded > 0:
		r.New++
	case o.Change.Replaced:
		r.Replaced++
	default:
		r.Unchanged++
	}
	r.Read++
	r.Change = r.Change.Add(o.Change)
}

// Load stores the documents of the files, one part a transaction, in the order of the files, and tells each outcome as it
// comes. What is wrong with one file is its outcome, and the others are loaded. The error is of the store, or of the
// context, and ends the load between two parts: what was stored stays, and the same load again does the rest.
func Load(ctx context.Context, files []read.File, from Opener, by Extractor, into graph.Applier, tell func(Outcome)) (Report, error) {
	var report Report
	err := Extract(ctx, files, from, by, func(o Outcome) error {
		if o.Err == nil {
			o.Change, o.Err = into.Apply(ctx, o.Contribution)
			if o.Err != nil && !errors.Is(o.Err, graph.ErrInvalid) {
				return fmt.Errorf("loader: store %s: %w", o.File.Path, o.Err)
			}
		}
		report.add(o)
		tell(o)
		return nil
	})
	return report, err
}

// Extract is Load without the store: it tells the contribution of each file, in order. An error of tell ends it.
func Extract(ctx context.Context, files []read.File, from Opener, by Extractor, tell func(Outcome) error) error {
	return inOrder(ctx, files, func(f read.File) Outcome {
		doc, err := from.Document(f)
		if err != nil {
			return Outcome{File: f, Err: err}
		}
		c, err := by.Contribution(doc)
		if err != nil {
			return Outcome{File: f, Err: err}
		}
		return Outcome{File: f, Contribution: c}
	}, tell)
}

// inOrder works on several items at a time and tells the results one at a time, in the order of the items. It ends where
// the context does, and with the first error of tell; it does not wait for work that was begun, whose result nobody takes.
func inOrder[T, R any](ctx context.Context, items []T, work func(T) R, tell func(R) error) error {
	results := make([]chan R, len(items))
	for i := range results {
		results[i] = make(chan R, 1)
	}
	started := 0
	start := func() {
		if started < len(items) {
			go func(i int) { results[i] <- work(items[i]) }(started)
			started++
		}
	}
	for range workers {
		start()
	}
	for i := range items {
		if err := ctx.Err(); err != nil {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case r := <-results[i]:
			if err := tell(r); err != nil {
				return err
			}
			start()
		}
	}
	return nil
}
