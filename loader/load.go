package loader

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"entente/graph"
	"entente/loader/read"
)

// workers is how many documents are read and extracted at a time, and so how many are in memory.
const workers = 2

// Extractor makes the contribution of a document; Pipeline is one.
type Extractor interface {
	Contribution(doc graph.Document) (graph.Contribution, error)
}

// Opener opens the documents of a file, at least one or an error for them; read.Reader is one.
type Opener interface {
	Documents(f read.File) iter.Seq[read.Item]
}

// Outcome is what became of one document.
type Outcome struct {
	// File names it: the file, or the document's place in a file of several.
	File read.File
	// Of is which of the files it is in, by index.
	Of int
	// Contribution is what the document says, and Change what storing it changed; of no use where Err is set.
	Contribution graph.Contribution
	Change       graph.Change
	// Err says why nothing of it was stored, without its path.
	Err error
}

// Report sums a load.
type Report struct {
	// Read counts the documents of which all went well: the sum of New, Replaced and Unchanged.
	Read                     int
	New, Replaced, Unchanged int
	// Failed counts files, and documents in files of several, that could not be read, extracted or stored; Skipped those of
	// other kinds in folders and archives.
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
// comes. What is wrong with one document is its outcome, and the others are loaded. The error is of the store, or of the
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

// Extract is Load without the store: it tells the contribution of each document, in order. An error of tell ends it.
func Extract(ctx context.Context, files []read.File, from Opener, by Extractor, tell func(Outcome) error) error {
	return inOrder(ctx, opened(files, from), func(o opening) Outcome {
		out := Outcome{File: o.item.File, Of: o.of, Err: o.item.Err}
		if out.Err == nil {
			out.Contribution, out.Err = by.Contribution(o.item.Document)
		}
		return out
	}, tell)
}

// opening is one document of the files.
type opening struct {
	item read.Item
	of   int
}

// opened are the documents of the files, each read when it is asked for.
func opened(files []read.File, from Opener) iter.Seq[opening] {
	return func(yield func(opening) bool) {
		for i, f := range files {
			for item := range from.Documents(f) {
				if !yield(opening{item: item, of: i}) {
					return
				}
			}
		}
	}
}

// inOrder works on several items at a time and tells the results one at a time, in the order of the items, which come from
// one goroutine. An item is taken when one before it was told, so that there are no more of them than workers. It ends
// where the context does, and with the first error of tell; it does not wait for work that was begun, whose result nobody
// takes.
func inOrder[T, R any](ctx context.Context, items iter.Seq[T], work func(T) R, tell func(R) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	results, free := make(chan chan R, workers), make(chan struct{}, workers)
	go func() {
		defer close(results)
		free <- struct{}{}
		for item := range items {
			result := make(chan R, 1)
			results <- result // has room, as each has its place in free
			go func() { result <- work(item) }()
			select {
			case free <- struct{}{}:
			case <-ctx.Done():
				return
			}
		}
	}()
	for {
		r, more, err := next(ctx, results)
		if !more || err != nil {
			return err
		}
		if err := tell(r); err != nil {
			return err
		}
		<-free
	}
}

// next is the next result, false where there is none any more.
func next[R any](ctx context.Context, results <-chan chan R) (r R, more bool, err error) {
	if err := ctx.Err(); err != nil {
		return r, false, err
	}
	select {
	case <-ctx.Done():
		return r, false, ctx.Err()
	case result, open := <-results:
		if !open {
			return r, false, nil
		}
		select {
		case <-ctx.Done():
			return r, false, ctx.Err()
		case r = <-result:
			return r, true, nil
		}
	}
}
