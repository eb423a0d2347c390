package graphtest

import (
	"slices"
	"testing"

	"entente/graph"
)

// RunConcept runs one part of the suite.
func RunConcept(t *testing.T, name string, open func(t testing.TB) graph.Store) {
	i := slices.IndexFunc(concepts, func(c concept) bool { return c.name == name })
	if i < 0 {
		panic("graphtest: no concept " + name) // not t.Fatal: the caller expects a failure
	}
	concepts[i].run(t, open)
}
