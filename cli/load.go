package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"entente/graph"
	"entente/loader"
	"entente/loader/read"
)

// loadCommand is `entente load`.
type loadCommand struct {
	storeFlag
	documentFlags
	Registers bool `help:"Load the registers' own facts too, in place of an older version of them: offices, parties, sanctions, memberships."`
	DryRun    bool `help:"Say what would change, and write nothing."`
}

// Validate asks for something to load.
func (c *loadCommand) Validate() error {
	if c.Registers {
		return nil
	}
	return c.somePath()
}

var errInterrupted = errors.New("interrupted; what was loaded stays, and the same load again does the rest")

// Run loads the paths and sums up what changed.
func (c *loadCommand) Run(ctx context.Context, s *session) error {
	load, err := newLoad(s, c.documentFlags)
	if err != nil {
		return err
	}
	defer load.close()
	if c.DryRun {
		return c.preview(ctx, s, load)
	}
	return c.store(ctx, s, load)
}

func (c *loadCommand) store(ctx context.Context, s *session, load *load) error {
	store, err := c.openOrCreate(ctx)
	if err != nil {
		return err
	}
	var report loader.Report
	if c.Registers {
		report.Change, err = loader.LoadRegisters(ctx, store)
	}
	if err == nil {
		err = load.into(ctx, s, store, &report)
	}
	if errors.Is(err, context.Canceled) {
		err = errInterrupted
	}
	fmt.Fprint(s.Out, summary(report)) // of a load that broke off too: what was loaded stays
	return c.close(store, failures(report, err))
}

func (c *loadCommand) preview(ctx context.Context, s *session, load *load) error {
	store, err := c.openToPreview(ctx)
	if err != nil {
		return err
	}
	var report loader.Report
	err = store.Preview(ctx, func(into graph.Applier) error {
		if c.Registers {
			var err error
			if report.Change, _, err = loader.ApplyRegisters(ctx, into); err != nil {
				return err
			}
		}
		return load.into(ctx, s, into, &report)
	})
	if err == nil {
		fmt.Fprintf(s.Out, "Dry run, nothing was written. A load would give:\n%s", summary(report))
	}
	return c.close(store, failures(report, err))
}

// failures is the error of a load, or that of the files, which were told.
func failures(report loader.Report, err error) error {
	if err == nil && report.Failed > 0 {
		return errTold
	}
	return err
}

// load is what the commands that read documents have in common.
type load struct {
	files []read.File
	from  *read.Reader
	by    *loader.Pipeline
}

func newLoad(s *session, flags documentFlags) (*load, error) {
	pipeline, err := loader.NewPipeline()
	if err != nil {
		return nil, err
	}
	return &load{
		files: read.Find(flags.paths()), from: &read.Reader{Stdin: s.In, Date: flags.Date.Date, Fields: flags.Map.fields}, by: pipeline,
	}, nil
}

// close ends what reading the files started.
func (l *load) close() { _ = l.from.Close() } // nothing was written

// into loads the files, adding to the report, telling each that fails and, on a terminal, how far it is.
func (l *load) into(ctx context.Context, s *session, into graph.Applier, report *loader.Report) error {
	bar, done := newProgress(s.Err, len(l.files)), 0
	defer bar.end()
	before := report.Change
	loaded, err := loader.Load(ctx, l.files, l.from, l.by, into, func(o loader.Outcome) {
		if o.Err != nil {
			bar.clear()
			s.failAt(o.File.Path, o.Err)
		}
		for ; done < o.Of; done++ {
			bar.step()
		}
	})
	*report = loaded
	report.Change = before.Add(loaded.Change)
	return err
}

// summary says in sentences what a load did.
func summary(r loader.Report) string {
	var text strings.Builder
	fmt.Fprintf(&text, "%s read: %d new, %d replaced, %d unchanged.", count(r.Read, "document"), r.New, r.Replaced, r.Unchanged)
	if r.Failed > 0 {
		fmt.Fprintf(&text, " %s failed.", count(r.Failed, "file"))
	}
	if r.Skipped > 0 {
		fmt.Fprintf(&text, " %s skipped.", count(r.Skipped, "file"))
	}
	text.WriteByte('\n')
	text.WriteString(changed("added", r.Change.ClaimsAdded, r.Change.NodesAdded, r.Change.FactsAdded))
	text.WriteString(changed("removed", r.Change.ClaimsRemoved, r.Change.NodesRemoved, r.Change.FactsRemoved))
	return text.String()
}

func changed(how string, claims, nodes, facts int) string {
	return fmt.Sprintf("%s, %s and %s %s.\n", count(claims, "claim"), count(nodes, "node"), count(facts, "fact"), how)
}

// count is a number with its noun.
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
