package api_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"entente/api"
	"entente/graph"
)

// TestQueries answers testdata/queries/*.graphql over the seed, each as the .json beside it says, on every store.
func TestQueries(t *testing.T) {
	files := queryFiles(t)
	eachStore(t, func(t *testing.T, store graph.Store) {
		apply(t, store, seed(t))
		c := clientOf(t, store)
		for _, file := range files {
			t.Run(strings.TrimSuffix(filepath.Base(file), ".graphql"), func(t *testing.T) {
				got := client{t, c.handler}.ask(read(t, file), nil)
				golden(t, strings.TrimSuffix(file, ".graphql")+".json", pretty(t, got.body))
				if len(got.Errors) > 0 {
					t.Errorf("errors: %v", got.Errors)
				}
			})
		}
	})
}

// pretty is an answer as the files have it: without what it cost, which tests of the cost tell.
func pretty(t *testing.T, body []byte) []byte {
	t.Helper()
	var told struct {
		Errors json.RawMessage `json:"errors,omitempty"`
		Data   json.RawMessage `json:"data"`
	}
	if err := json.Unmarshal(body, &told); err != nil {
		t.Fatal(err)
	}
	var text bytes.Buffer
	to := json.NewEncoder(&text)
	to.SetEscapeHTML(false)
	to.SetIndent("", "  ")
	if err := to.Encode(told); err != nil {
		t.Fatal(err)
	}
	return text.Bytes()
}

func queryFiles(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/queries/*.graphql")
	if err != nil || len(files) == 0 {
		t.Fatal("no queries:", err)
	}
	return files
}

func read(t testing.TB, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestQueriesCoverSchema: every field of the schema is asked for by some query of testdata, entities' by one of Entity.
func TestQueriesCoverSchema(t *testing.T) {
	schema := api.Schema(nil).Schema()
	asked := map[string]bool{}
	for _, file := range append(queryFiles(t), "testdata/mutations/ingest.graphql") {
		doc, errs := gqlparser.LoadQueryWithRules(schema, read(t, file), rules.NewDefaultRules())
		if errs != nil {
			t.Fatal(file, errs)
		}
		for _, op := range doc.Operations {
			collect(op.SelectionSet, asked)
		}
		for _, f := range doc.Fragments {
			collect(f.SelectionSet, asked)
		}
	}
	entity := schema.Types["Entity"]
	for _, name := range sortedTypes(schema) {
		def := schema.Types[name]
		if def.Kind != ast.Object {
			continue
		}
		for _, f := range def.Fields {
			if strings.HasPrefix(f.Name, "__") || asked[name+"."+f.Name] {
				continue
			}
			shared := strings.Contains(strings.Join(def.Interfaces, " "), "Entity") && entity.Fields.ForName(f.Name) != nil
			if !shared || !asked["Entity."+f.Name] {
				t.Errorf("no query asks for %s.%s", name, f.Name)
			}
		}
	}
}

func collect(set ast.SelectionSet, asked map[string]bool) {
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			asked[s.ObjectDefinition.Name+"."+s.Name] = true
			collect(s.SelectionSet, asked)
		case *ast.InlineFragment:
			collect(s.SelectionSet, asked)
		}
	}
}
