package cli_test

import (
	"bytes"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// Thirty documents give one export in whatever order they are loaded, and one more that is loaded and forgotten leaves no
// trace. Neo4j, where each write takes its time, gets twelve of them.
func TestOrder(t *testing.T) {
	t.Run("sqlite", func(t *testing.T) {
		count := 0
		testOrder(t, 30, func() string {
			count++
			return filepath.Join(t.TempDir(), strconv.Itoa(count)+".db")
		})
	})
	t.Run("neo4j", func(t *testing.T) {
		uri := neo4jURI(t)
		testOrder(t, 12, func() string {
			if err := wipe(t.Context(), uri); err != nil {
				t.Fatal(err)
			}
			return uri
		})
	})
}

// testOrder loads so many documents into stores that fresh names, each of which is empty when it is named.
func testOrder(t *testing.T, count int, fresh func() string) {
	own := copyExamples(t, filepath.Join(t.TempDir(), "examples"))
	made, err := filepath.Glob(filepath.Join(dispatches(t, count-len(own)+1), "*"))
	if err != nil {
		t.Fatal(err)
	}
	more, documents := made[len(made)-1], slices.Concat(own, made[:len(made)-1])
	load := func(store string, paths ...string) {
		entente(t, append([]string{"load", "--store", store}, paths...)...)
	}

	store := fresh()
	load(store, documents...)
	want := entente(t, "export", "--store", store)
	load(store, more)
	id := documentID(t, more)
	if with := entente(t, "export", "--store", store); bytes.Equal(with, want) || !contains(with, id) {
		t.Error("one more document is not in the export")
	}
	entente(t, "forget", "--store", store, id)
	if got := entente(t, "export", "--store", store); !bytes.Equal(got, want) {
		t.Error("one more document left a trace when it was forgotten")
	}

	slices.Reverse(documents)
	store = fresh()
	load(store, documents...)
	if got := entente(t, "export", "--store", store); !bytes.Equal(got, want) {
		t.Error("the reverse order gives another export")
	}

	shuffle := rand.New(rand.NewPCG(19, 14))
	shuffle.Shuffle(len(documents), func(i, j int) { documents[i], documents[j] = documents[j], documents[i] })
	store = fresh()
	load(store, documents[:count/2]...)
	load(store, documents[count/2:]...)
	if got := entente(t, "export", "--store", store); !bytes.Equal(got, want) {
		t.Error("a shuffled order in two loads gives another export")
	}
}

// documentID is the id of a file's document, as extract says it.
func documentID(t *testing.T, path string) string {
	t.Helper()
	_, rest, _ := strings.Cut(string(entente(t, "extract", path)), `"id":"`)
	id, _, found := strings.Cut(rest, `"`)
	if !found {
		t.Fatalf("extract gives no id of %s", path)
	}
	return id
}
