package graphtest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"entente/graph"
)

// concepts are the parts of the suite.
var concepts = []concept{
	{"apply", applyCases},
	{"preview", previewCases},
	{"invalid", invalidCases},
	{"order", orderCases},
	{"forget", forgetCases},
	{"judge", judgeCases},
	{"node", nodeCases},
	{"filter", filterCases},
	{"search", searchCases},
	{"fulltext", fulltextCases},
	{"fact", factCases},
	{"hop", hopCases},
	{"time", timeCases},
	{"page", pageCases},
	{"source", sourceCases},
	{"document", documentCases},
	{"walk", walkCases},
	{"timeline", timelineCases},
	{"view", viewCases},
	{"dyad", dyadCases},
	{"text", textCases},
	{"context", contextCases},
	{"concurrent", concurrentCases},
}

type concept struct {
	name  string
	cases []testCase
}

// TestStore holds a store to all that graph.Store and graph.Previewer promise. open gives an empty store each time it is
// called; the suite closes it.
func TestStore(t *testing.T, open func(t testing.TB) graph.Store) {
	for _, c := range concepts {
		t.Run(c.name, func(t *testing.T) { c.run(t, open) })
	}
}

func (c concept) run(t *testing.T, open func(t testing.TB) graph.Store) {
	for _, one := range c.cases {
		t.Run(one.name, func(t *testing.T) { one.run(newRig(t, open(t))) })
	}
}

// testCase is one property of stores, named by a sentence.
type testCase struct {
	name string
	run  func(r *rig)
}

// rig is a store under test beside the model that it must agree with.
type rig struct {
	graph.Store
	*testing.T
	model  *Model
	closed bool
}

func newRig(t *testing.T, store graph.Store) *rig {
	r := &rig{Store: store, T: t, model: NewModel()}
	t.Cleanup(func() {
		if r.closed {
			return
		}
		if err := store.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return r
}

// apply applies the drafts to store and model and holds each change against the model's.
func (r *rig) apply(drafts ...*draft) {
	r.Helper()
	for _, d := range drafts {
		r.do(Op{Apply: &d.Contribution})
	}
}

func (r *rig) forget(document graph.ID) {
	r.Helper()
	r.do(Op{Forget: document})
}

func (r *rig) judge(judgements ...graph.Judgement) {
	r.Helper()
	r.do(Op{Judge: judgements})
}

// do writes to store and model, which must give the same change, or the same error.
func (r *rig) do(op Op) {
	r.Helper()
	want, wantErr := op.Run(r.Context(), r.model)
	got, err := op.Run(r.Context(), r.Store)
	if err := sameError(err, wantErr); err != nil {
		r.Fatal(err)
	}
	if got != want {
		r.Errorf("change %+v, want %+v", got, want)
	}
}

// sameError compares by the sentinels that a write may give.
func sameError(got, want error) error {
	for _, sentinel := range []error{graph.ErrNotFound, graph.ErrInvalid} {
		if errors.Is(got, sentinel) && errors.Is(want, sentinel) {
			return nil
		}
	}
	if got == nil && want == nil {
		return nil
	}
	return fmt.Errorf("error %s, want %s", fmt.Sprint(got), fmt.Sprint(want))
}

// agrees holds the store's export against the model's.
func (r *rig) agrees() {
	r.Helper()
	if err := sameExport(export(r, r.Store), export(r, r.model)); err != nil {
		r.Fatal(err)
	}
}

func export(r *rig, e graph.Exporter) []byte {
	r.Helper()
	var out bytes.Buffer
	if err := e.Export(r.Context(), &out); err != nil {
		r.Fatalf("export: %v", err)
	}
	return out.Bytes()
}

// sameExport tells the first line in which two exports differ, nil where they do not.
func sameExport(got, want []byte) error {
	if bytes.Equal(got, want) {
		return nil
	}
	a, b := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return fmt.Errorf("line %d of the export is\n%s\nwant\n%s", i+1, a[i], b[i])
		}
	}
	return fmt.Errorf("the export has %d lines, want %d", len(a)-1, len(b)-1)
}

// must fails the case on an error.
func must[T any](r *rig) func(T, error) T {
	return func(value T, err error) T {
		r.Helper()
		if err != nil {
			r.Fatal(err)
		}
		return value
	}
}

// equal compares two values as JSON, in which dates stand as written.
func equal(r *rig, what string, got, want any) {
	r.Helper()
	if err := sameJSON(got, want); err != nil {
		r.Errorf("%s: %v", what, err)
	}
}

func sameJSON(got, want any) error {
	a, errA := json.Marshal(got)
	b, errB := json.Marshal(want)
	if err := errors.Join(errA, errB); err != nil {
		return err
	}
	if !bytes.Equal(a, b) {
		return fmt.Errorf("got\n%s\nwant\n%s", a, b)
	}
	return nil
}

// sameList compares lists of comparable values, nil and empty being one.
func sameList[T comparable](r *rig, what string, got, want []T) {
	r.Helper()
	if !slices.Equal(got, want) {
		r.Errorf("%s: got %v, want %v", what, got, want)
	}
}

var _ graph.Writer = (*Model)(nil)

// discard is where an export goes of which only the error is of interest.
var discard = io.Discard
