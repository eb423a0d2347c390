package api_test

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"entente/api"
	"entente/graph"
	"entente/graph/sqlitestore"
)

// evaluation holds real documents, none of which is a part of the project.
const evaluation = "../../shared/eval/dev/text"

// BenchmarkQueries asks testdata/bench/*.graphql over the registers and the texts of the evaluation, on SQLite, and on Neo4j
// where NEO4J_URI names one, which it wipes. Where ENTENTE_BENCH_STORE names a store, as --store does, it is taken as it is
// instead, and only read. An operation is one request to the handler, without a network between it and the client. Beside
// the mean it tells the median (p50-ms) and the first request to the store just opened (first-ms), the bytes of the answer,
// the calls of the store, and on Neo4j the statements that the server ran.
func BenchmarkQueries(b *testing.B) {
	uri, filled := os.Getenv("NEO4J_URI"), os.Getenv("ENTENTE_BENCH_STORE")
	switch {
	case strings.Contains(filled, "://"):
		b.Run("neo4j", func(b *testing.B) { benchQueries(b, filledNeo4j(b, filled), statementsOf(b, filled)) })
		return
	case filled != "":
		store, err := sqlitestore.Open(b.Context(), filled)
		b.Run("sqlite", func(b *testing.B) { benchQueries(b, opened(b, store, err), nil) })
		return
	}
	b.Run("sqlite", func(b *testing.B) {
		store := openSQLite(b)
		load(b, store, evaluation)
		benchQueries(b, store, nil)
	})
	if uri != "" {
		b.Run("neo4j", func(b *testing.B) {
			store := openNeo4j(b, uri)
			load(b, store, evaluation)
			benchQueries(b, store, statementsOf(b, uri))
		})
	}
}

// benchQueries measures each query; statements tells how many statements a function had the database run.
func benchQueries(b *testing.B, store graph.Reader, statements func(func()) int64) {
	for _, file := range benchFiles(b) {
		b.Run(strings.TrimSuffix(filepath.Base(file), ".graphql"), func(b *testing.B) {
			reader := &counting{Reader: store}
			ask := asking(b, reader, read(b, file))
			start := time.Now()
			length := ask()
			first, calls := time.Since(start), 0
			for _, n := range reader.calls {
				calls += n
			}
			var took []time.Duration
			for b.Loop() {
				start := time.Now()
				ask()
				took = append(took, time.Since(start))
			}
			slices.Sort(took)
			b.ReportMetric(milliseconds(took[len(took)/2]), "p50-ms")
			b.ReportMetric(milliseconds(first), "first-ms")
			b.ReportMetric(float64(length), "answer-B")
			b.ReportMetric(float64(calls), "calls/op")
			if statements != nil {
				b.ReportMetric(float64(statements(func() { ask() })), "statements/op")
			}
		})
	}
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// asking is a request to a server over the store, which gives the length of its answer.
func asking(b *testing.B, reader graph.Reader, query string) func() int {
	b.Helper()
	handler := api.New(api.Config{Reader: reader})
	body, err := json.Marshal(map[string]any{"query": query})
	if err != nil {
		b.Fatal(err)
	}
	return func() int {
		request := httptest.NewRequestWithContext(b.Context(), http.MethodPost, "/graphql", bytes.NewReader(body))
		request.Header.Set("Content-Type", "application/json")
		recorder := httptest.NewRecorder()
		handler.ServeHTTP(recorder, request)
		if got := recorder.Body.Bytes(); recorder.Code != http.StatusOK || !bytes.HasPrefix(got, []byte(`{"data":`)) {
			b.Fatalf("%d: %s", recorder.Code, got)
		}
		return recorder.Body.Len()
	}
}

// statementsOf counts by what the server itself notes of the queries that it ran.
func statementsOf(b *testing.B, uri string) func(func()) int64 {
	b.Helper()
	driver := driverOf(b, uri)
	b.Cleanup(func() { _ = driver.Close(context.Background()) })
	run := func(cypher string) *neo4j.EagerResult {
		result, err := neo4j.ExecuteQuery(b.Context(), driver, cypher, nil, neo4j.EagerResultTransformer)
		if err != nil {
			b.Fatal(err)
		}
		return result
	}
	collect := func(do func()) {
		run("CALL db.stats.collect('QUERIES')")
		do()
		run("CALL db.stats.stop('QUERIES')")
	}
	return func(do func()) int64 {
		collect(func() {}) // the first collection of a server begins with what it ran before
		run("CALL db.stats.clear('QUERIES')")
		collect(do)
		ran := run("CALL db.stats.retrieve('QUERIES') YIELD data RETURN sum(data.invocationSummary.invocationCount) AS n")
		n, _, err := neo4j.GetRecordValue[int64](ran.Records[0], "n")
		if err != nil || n == 0 {
			b.Fatal("no statements:", err)
		}
		return n
	}
}

func benchFiles(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/bench/*.graphql")
	if err != nil || len(files) != 10 {
		t.Fatalf("%d queries to measure, not 10: %v", len(files), err)
	}
	return files
}

// TestBenchmarkedQueries: what is measured keeps to the schema, also while nobody measures.
func TestBenchmarkedQueries(t *testing.T) {
	for _, file := range benchFiles(t) {
		if _, errs := gqlparser.LoadQueryWithRules(api.Schema(nil).Schema(), read(t, file), rules.NewDefaultRules()); errs != nil {
			t.Error(file, errs)
		}
	}
}
