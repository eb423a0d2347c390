package api_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"entente/api"
	"entente/graph"
	"entente/graph/resolver"
)

// shelf takes documents and remembers them.
type shelf struct {
	taken     []string
	forgotten []graph.ID
}

func (s *shelf) Ingest(ctx context.Context, d resolver.DocumentInput) (graph.Change, error) {
	s.taken = append(s.taken, d.Name)
	switch {
	case strings.HasPrefix(d.Text, "unreadable"):
		return graph.Change{}, &resolver.DocumentError{Reason: "no\ntext"}
	case strings.HasPrefix(d.Text, "gone"):
		return graph.Change{}, fmt.Errorf("INSERT INTO host:7687: %w", graph.ErrUnavailable)
	case strings.HasPrefix(d.Text, "fault"):
		panic("INSERT INTO host:7687")
	case strings.HasPrefix(d.Text, "slow"):
		<-ctx.Done()
		return graph.Change{}, ctx.Err()
	case strings.HasPrefix(d.Text, "known"):
		return graph.Change{Written: true}, nil
	case strings.HasPrefix(d.Text, "other"):
		return graph.Change{Written: true, Replaced: true, ClaimsAdded: 1, ClaimsRemoved: 2, FactsRemoved: 3, NodesRemoved: 4}, nil
	}
	return graph.Change{Written: true, DocumentsAdded: 1, ClaimsAdded: 10, FactsAdded: 20, NodesAdded: 30}, nil
}

func (s *shelf) Forget(_ context.Context, document graph.ID) (graph.Change, error) {
	if document != "doc:00000000000000000000" {
		return graph.Change{}, fmt.Errorf("shelf: %s: %w", document, graph.ErrNotFound)
	}
	s.forgotten = append(s.forgotten, document)
	return graph.Change{Written: true, DocumentsRemoved: 1, ClaimsRemoved: 5}, nil
}

// write sends a mutation with a value of Authorization.
func (c client) write(authorization, query string, variables map[string]any) answer {
	c.t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		c.t.Fatal(err)
	}
	request := httptest.NewRequestWithContext(c.t.Context(), http.MethodPost, "/graphql", bytes.NewReader(body))
	request.Header.Set("Content-Type", "application/json")
	if authorization != "" {
		request.Header.Set("Authorization", authorization)
	}
	return c.send(request)
}

func document(name, text string) map[string]any { return map[string]any{"name": name, "text": text} }

func documents(list ...map[string]any) map[string]any {
	return map[string]any{"documents": list, "gone": "doc:00000000000000000000"}
}

const token, bearer = "the-write-token", "Bearer the-write-token"

// TestIngest: a call reports what all its documents changed, and which were not stored and why.
func TestIngest(t *testing.T) {
	taken := &shelf{}
	c := client{t, api.New(api.Config{Reader: anyList{}, Intake: taken, WriteToken: token})}
	got := c.write(bearer, read(t, "testdata/mutations/ingest.graphql"), documents(
		document("new.txt", "new"), document("a/b/unreadable\x00.txt", "unreadable"), document("known.txt", "known"), document("other.txt", "other"),
	))
	const want = `{"data":{` +
		`"ingest":{"documents":2,"nodesAdded":30,"factsAdded":20,"claimsAdded":11,"nodesRemoved":4,"factsRemoved":3,"claimsRemoved":2,"problems":["unreadable .txt: no text"]},` +
		`"forget":{"documents":1,"nodesAdded":0,"factsAdded":0,"claimsAdded":0,"nodesRemoved":0,"factsRemoved":0,"claimsRemoved":5,"problems":[]}},"extensions":{"cost":2}}`
	if string(got.body) != want {
		t.Errorf("the answer is\n%s\nnot\n%s", got.body, want)
	}
	if names := strings.Join(taken.taken, " "); names != "new.txt unreadable\x00.txt known.txt other.txt" {
		t.Errorf("the documents came as %q", names)
	}
}

// TestIngestRefused: a call that is wrong as a whole stores nothing; where the store fails, what was stored before stays.
func TestIngestRefused(t *testing.T) {
	dated := func(date string) map[string]any { return map[string]any{"name": "a.txt", "text": "a", "date": date} }
	for _, test := range []struct {
		why           string
		documents     map[string]any
		code, message string
		stored        int
	}{
		{"too many documents", documents(document("1", "1"), document("2", "2"), document("3", "3"), document("4", "4")), "LIMIT", "documents are 4, more than 3 a call", 0},
		{"a document that is too long", documents(document("1", "1"), document("2", strings.Repeat("é", 51))), "LIMIT", "document 1 has 102 bytes, more than 100", 0},
		{"no name", documents(document("1", "1"), document(" ", "2")), "BAD_INPUT", "name of document 1", 0},
		{"a name of a folder alone", documents(document("/", "1")), "BAD_INPUT", "name of document 0", 0},
		{"a name that is too long", documents(document(strings.Repeat("a", 256), "1")), "BAD_INPUT", "name of document 0", 0},
		{"no date", documents(dated("yesterday")), "BAD_INPUT", "date of document 0", 0},
		{"an empty date", documents(dated("")), "BAD_INPUT", "date of document 0", 0},
		{"a date without a year", documents(dated("XXXX-06-19")), "BAD_INPUT", "date of document 0", 0},
		{"no text", map[string]any{"documents": []any{map[string]any{"name": "a"}}, "gone": "x"}, "BAD_INPUT", "must be defined", 0},
		{"a store that goes away", documents(document("1", "1"), document("2", "gone"), document("3", "3")), "UNAVAILABLE", "not available", 1},
		{"a fault", documents(document("1", "1"), document("2", "fault"), document("3", "3")), "INTERNAL", "internal error", 1},
		{"what takes too long", documents(document("1", "1"), document("2", "slow"), document("3", "3")), "TIMEOUT", "took too long", 1},
	} {
		taken, log := &shelf{}, bytes.Buffer{}
		c := client{t, api.New(api.Config{
			Reader: anyList{}, Intake: taken, WriteToken: token, Logger: errorsTo(&log),
			Limits: api.Limits{MaxDocuments: 3, MaxDocument: 100, IngestTimeout: 50 * time.Millisecond},
		})}
		got := c.write(bearer, `mutation($documents: [DocumentInput!]!) { ingest(documents: $documents) { documents } }`, test.documents)
		if len(got.Errors) != 1 || got.Errors[0].Extensions.Code != test.code || !strings.Contains(got.Errors[0].Message, test.message) || bytes.Contains(got.body, []byte("7687")) {
			t.Errorf("%s: %s, want %s %q", test.why, got.body, test.code, test.message)
		}
		if before := max(0, len(taken.taken)-1); before != test.stored {
			t.Errorf("%s: %v were taken, want %d before the one that fails", test.why, taken.taken, test.stored)
		}
	}
}

// TestIngestToken: who does not bring the token writes nothing, whatever else is brought.
func TestIngestToken(t *testing.T) {
	const mutation = `mutation { forget(documentId: "doc:00000000000000000000") { documents } }`
	for _, test := range []struct{ why, token, authorization, code, message string }{
		{"the token", token, bearer, "", ""},
		{"the token, of a scheme in small letters", token, "bearer " + token, "", ""},
		{"no token", token, "", "UNAUTHENTICATED", "needs the write token"},
		{"another token", token, "Bearer the-write-tokem", "UNAUTHENTICATED", "not the write token"},
		{"the beginning of the token", token, "Bearer the-write", "UNAUTHENTICATED", "not the write token"},
		{"an empty token", token, "Bearer ", "UNAUTHENTICATED", "not the write token"},
		{"another scheme", token, "Basic " + token, "UNAUTHENTICATED", "needs the write token"},
		{"a scheme alone", token, "Bearer", "UNAUTHENTICATED", "needs the write token"},
		{"a server without a token", "", bearer, "UNAUTHENTICATED", "writes are off"},
		{"a server without a token, and none brought", "", "Bearer ", "UNAUTHENTICATED", "writes are off"},
	} {
		taken := &shelf{}
		c := client{t, api.New(api.Config{Reader: anyList{}, Intake: taken, WriteToken: test.token})}
		got := c.write(test.authorization, mutation, nil)
		code, message := "", ""
		if len(got.Errors) > 0 {
			code, message = got.Errors[0].Extensions.Code, got.Errors[0].Message
		}
		if code != test.code || !strings.Contains(message, test.message) || (len(taken.forgotten) > 0) != (test.code == "") {
			t.Errorf("%s: %s", test.why, got.body)
		}
		if bytes.Contains(got.body, []byte(token)) {
			t.Errorf("%s: the answer shows the token: %s", test.why, got.body)
		}
	}
}

// TestForgetUnknown: a document that is not there is said to be not there.
func TestForgetUnknown(t *testing.T) {
	c := client{t, api.New(api.Config{Reader: anyList{}, Intake: &shelf{}, WriteToken: token})}
	got := c.write(bearer, `mutation { forget(documentId: "doc:no") { documents } }`, nil)
	if len(got.Errors) != 1 || got.Errors[0].Extensions.Code != "NOT_FOUND" || got.Errors[0].Message != "there is no such document" {
		t.Errorf("forgetting what is not there: %s", got.body)
	}
}

// TestIngestBody: who brings the token may send more.
func TestIngestBody(t *testing.T) {
	c := client{t, api.New(api.Config{Reader: anyList{}, Intake: &shelf{}, WriteToken: token, Limits: api.Limits{MaxBody: 1000, MaxIngestBody: 3000}})}
	const mutation = `mutation($documents: [DocumentInput!]!) { ingest(documents: $documents) { documents } }`
	for _, test := range []struct {
		authorization string
		length        int
		status        int
	}{{"", 500, 200}, {"", 2000, 413}, {"Bearer wrong", 2000, 413}, {bearer, 2000, 200}, {bearer, 4000, 413}} {
		if got := c.write(test.authorization, mutation, documents(document("a", strings.Repeat("a", test.length)))); got.status != test.status || (test.status == 413 && got.Errors[0].Extensions.Code != "LIMIT") {
			t.Errorf("%d bytes with %q: %d %s", test.length, test.authorization, got.status, got.body)
		}
	}
}

// TestMutationByGET: what writes is asked by POST alone.
func TestMutationByGET(t *testing.T) {
	taken := &shelf{}
	c := client{t, api.New(api.Config{Reader: anyList{}, Intake: taken, WriteToken: token})}
	request := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/graphql?query=mutation{forget(documentId:%22doc:00000000000000000000%22){documents}}", nil)
	request.Header.Set("Authorization", bearer)
	if got := c.send(request); got.status != http.StatusMethodNotAllowed || got.Errors[0].Extensions.Code != "BAD_INPUT" || len(taken.forgotten) > 0 {
		t.Errorf("a mutation by GET: %d %s, %v", got.status, got.body, taken.forgotten)
	}
}
