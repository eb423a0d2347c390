package graph_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"entente/graph"
	"entente/graph/graphtest"
)

// Each of the tests below checks the property this many times over rapid's own hundred cases.
const hundreds = 10

func TestEveryOrderOfTheSameFinalSetGivesTheSameBytes(t *testing.T) {
	t.Parallel()
	for n := range hundreds {
		t.Run(fmt.Sprintf("hundred %d", n+1), func(t *testing.T) {
			t.Parallel()
			rapid.Check(t, func(t *rapid.T) {
				c := graphtest.Cases().Draw(t, "case")
				other, err := c.Reordered(t.Context())
				if err != nil {
					t.Fatal(err)
				}
				one, two := graphtest.NewModel(), graphtest.NewModel()
				if err := errors.Join(c.Run(t.Context(), one), other.Run(t.Context(), two)); err != nil {
					t.Fatal(err)
				}
				sameBytes(t, exported(t, one), exported(t, two))
				sameBytes(t, shuffled(t, one.Parts(), one.Judgements(), c.Seed), shuffled(t, one.Parts(), one.Judgements(), c.Seed+1))
			})
		})
	}
}

func TestRederiveAgreesWithDeriveAfterEachWrite(t *testing.T) {
	t.Parallel()
	for n := range hundreds {
		t.Run(fmt.Sprintf("hundred %d", n+1), func(t *testing.T) {
			t.Parallel()
			rapid.Check(t, func(t *rapid.T) {
				l, model := newLedger(), graphtest.NewModel()
				for i, op := range graphtest.Cases().Draw(t, "case").Ops {
					_, want := op.Run(t.Context(), model)
					if _, got := op.Run(t.Context(), l); !sameSentinel(got, want) {
						t.Fatalf("op %d: %v, want %v", i+1, got, want)
					}
					agree(t, l, model)
				}
			})
		})
	}
}

// shuffled is the export of claims, records and judgements that Cluster, Derive and Export each get in another order.
func shuffled(t *rapid.T, parts []graph.Contribution, judgements []graph.Judgement, seed uint64) []byte {
	r := rand.New(rand.NewPCG(seed, seed))
	var records []graph.Record
	d := graph.Dump{Judgements: slices.Clone(judgements)}
	for _, c := range parts {
		records = append(records, c.Records...)
		d.Claims = append(d.Claims, c.Claims...)
		d.Mentions = append(d.Mentions, c.Mentions...)
	}
	shuffle(r, records)
	shuffle(r, d.Claims)
	shuffle(r, d.Mentions)
	shuffle(r, d.Judgements)
	d.Facts, d.Nodes = graph.Derive(records, d.Claims, graph.Cluster(records, d.Judgements))
	return written(t, d)
}

func shuffle[T any](r *rand.Rand, list []T) {
	r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
}

func sameSentinel(got, want error) bool {
	if want == nil {
		return got == nil
	}
	return errors.Is(want, graph.ErrNotFound) && errors.Is(got, graph.ErrNotFound)
}

// agree holds nodes, facts and assignments against those worked out from the beginning.
func agree(t *rapid.T, l *ledger, model *graphtest.Model) {
	t.Helper()
	want := model.Dump()
	assigned := map[graph.ID]graph.ID{}
	for _, n := range want.Nodes {
		for _, member := range n.Members {
			assigned[member] = n.ID
		}
	}
	if !maps.Equal(l.assigned, assigned) {
		t.Fatalf("records are given to %v, want %v", l.assigned, assigned)
	}
	ids := map[graph.ID]bool{}
	for _, f := range want.Facts {
		if ids[f.ID] {
			t.Fatalf("two facts have the id %s of %q", f.ID, f.Group())
		}
		ids[f.ID] = true
	}
	got := graph.Dump{Nodes: slices.Collect(maps.Values(l.nodes)), Facts: slices.Collect(maps.Values(l.facts))}
	sameBytes(t, written(t, got), written(t, graph.Dump{Nodes: want.Nodes, Facts: want.Facts}))
}

func exported(t *rapid.T, e graph.Exporter) []byte {
	return bytesOf(t, func(w io.Writer) error { return e.Export(context.Background(), w) })
}

func written(t *rapid.T, d graph.Dump) []byte {
	return bytesOf(t, func(w io.Writer) error { return graph.Export(w, d) })
}

func bytesOf(t *rapid.T, write func(io.Writer) error) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// sameBytes names the first line that differs.
func sameBytes(t *rapid.T, got, want []byte) {
	t.Helper()
	if bytes.Equal(got, want) {
		return
	}
	a, b := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			t.Fatalf("line %d is\n%s\nwant\n%s", i+1, a[i], b[i])
		}
	}
	t.Fatalf("%d lines, want %d", len(a), len(b))
}
