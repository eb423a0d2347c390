package cli_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"entente/api"
	"entente/cli"
)

var serving = regexp.MustCompile(`msg=serving url=(\S+)`)

// serve starts a server and gives its address, and what ends it: a signal, for the exit status and all that it logged.
func serve(t *testing.T, args ...string) (url string, stop func() (int, string)) {
	t.Helper()
	command := exec.CommandContext(t.Context(), "entente", append([]string{"serve", "--addr", "127.0.0.1:0"}, args...)...)
	stderr, err := command.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	var log strings.Builder
	lines := bufio.NewReader(stderr)
	for url == "" {
		line, err := lines.ReadString('\n')
		log.WriteString(line)
		if err != nil {
			t.Fatalf("the server did not start: %v: %s", command.Wait(), &log)
		}
		if m := serving.FindStringSubmatch(line); m != nil {
			url = m[1]
		}
	}
	return url, func() (int, string) {
		if err := command.Process.Signal(syscall.SIGTERM); err != nil {
			t.Fatal(err)
		}
		_, _ = io.Copy(&log, lines) // to its end, which is the process's
		_ = command.Wait()          // its status is what is asked for
		return command.ProcessState.ExitCode(), log.String()
	}
}

// query asks over GraphQL and gives the answer's data.
func query(t *testing.T, url, text string) string {
	t.Helper()
	return post(t, url, "", map[string]string{"query": text})
}

// What is loaded at the start is answered over GraphQL, as stats counts it, and a request to terminate ends the server in
// good order.
func TestServe(t *testing.T) {
	store, folder := filepath.Join(t.TempDir(), "store.db"), filepath.Join(t.TempDir(), "examples")
	copyExamples(t, folder)
	empty := filepath.Join(t.TempDir(), "empty.txt")
	write(t, empty, "")
	url, stop := serve(t, "--store", store, "--load", folder, "--load", empty)
	answer := query(t, url, "{ stats { nodes { kind count } facts { kind count } documents claims } }")
	want := `{"data":{"stats":` + strings.TrimSpace(string(entente(t, "stats", "--store", store))) + `},"extensions":{"cost":1}}`
	if strings.TrimSpace(answer) != want {
		t.Errorf("the server says\n%s\nand stats\n%s", answer, want)
	}
	if !strings.Contains(answer, `"documents":6,`) {
		t.Errorf("the server does not have the examples: %s", answer)
	}
	status, log := stop()
	if status != 0 || !strings.Contains(log, "msg=stopped") {
		t.Errorf("the server ended with %d: %s", status, log)
	}
	if !strings.Contains(log, `msg="not loaded" file=`+empty+` reason=empty`) || !strings.Contains(log, "msg=loaded new=6 replaced=0 unchanged=0 failed=1") {
		t.Errorf("the server logged: %s", log)
	}
}

// A server serves what was stored before, and what another process stores while it runs.
func TestServeSeesWhatIsLoaded(t *testing.T) {
	folder := dispatches(t, 2)
	store := filepath.Join(t.TempDir(), "store.db")
	entente(t, "load", "--store", store, filepath.Join(folder, "000.txt"))
	url, stop := serve(t, "--store", store)
	if answer := query(t, url, "{ stats { documents } }"); !strings.Contains(answer, `"documents":1}}`) {
		t.Errorf("before: %s", answer)
	}
	entente(t, "load", "--store", store, filepath.Join(folder, "001.txt"))
	if answer := query(t, url, "{ stats { documents } }"); !strings.Contains(answer, `"documents":2}}`) {
		t.Errorf("after: %s", answer)
	}
	if status, log := stop(); status != 0 {
		t.Errorf("the server ended with %d: %s", status, log)
	}
}

// An address that is taken is one line.
func TestServeAddressInUse(t *testing.T) {
	folder := t.TempDir()
	url, stop := serve(t, "--store", filepath.Join(folder, "a.db"))
	address := strings.TrimPrefix(url, "http://")
	output, err := exec.CommandContext(t.Context(), "entente", "serve", "--store", filepath.Join(folder, "b.db"), "--addr", address).CombinedOutput()
	if err == nil || !regexp.MustCompile(`^entente: `+regexp.QuoteMeta(address)+`: cannot listen: .*in use\n$`).Match(output) {
		t.Errorf("a second server: %v: %s", err, output)
	}
	if _, err := os.Stat(filepath.Join(folder, "b.db")); err == nil {
		t.Error("the second server made a store")
	}
	if status, log := stop(); status != 0 {
		t.Errorf("the server ended with %d: %s", status, log)
	}
}

// Each limit has a flag and a variable, and what the help shows as its default is what the server has.
func TestServeLimits(t *testing.T) {
	usual, err := cli.ServeLimits()
	if err != nil || usual != api.DefaultLimits() {
		t.Errorf("the flags' defaults are\n%+v (%v), not\n%+v", usual, err, api.DefaultLimits())
	}
	t.Setenv("ENTENTE_MAX_DEPTH", "7")
	set, err := cli.ServeLimits("--max-cost", "9", "--query-timeout", "2s")
	if err != nil || set.MaxDepth != 7 || set.MaxCost != 9 || set.QueryTimeout != 2*time.Second {
		t.Errorf("set: %+v (%v)", set, err)
	}
	for _, flag := range []string{"--max-depth=0", "--max-first=101", "--max-nodes=1001", "--max-body=-1", "--query-timeout=0s", "--allow-origin=example.org", "--allow-origin=https://example.org/page"} {
		if _, err := cli.ServeLimits(flag); err == nil {
			t.Errorf("%s is taken", flag)
		}
	}
}

// What a client sends with the token is stored as load stores the same text, in every kind of store; the token, from a
// file, is shown nowhere.
func TestServeIngest(t *testing.T) {
	for name, store := range map[string]func() string{
		"sqlite": func() string { return filepath.Join(t.TempDir(), "served.db") },
		"neo4j": func() string {
			uri := neo4jURI(t)
			if err := wipe(t.Context(), uri); err != nil {
				t.Fatal(err)
			}
			return uri
		},
	} {
		t.Run(name, func(t *testing.T) { serveIngest(t, store()) })
	}
}

func serveIngest(t *testing.T, store string) {
	folder, text := t.TempDir(), "\ufeffFrance and Russia signed a treaty of alliance on 4 January 1894.\r\nFrance is bound to defend Russia.\r\n"
	const token = "only-who-brings-this-writes"
	write(t, filepath.Join(folder, "token"), token+"\n")
	write(t, filepath.Join(folder, "news.txt"), text)
	url, stop := serve(t, "--store", store, "--write-token-file", filepath.Join(folder, "token"))
	request := map[string]any{
		"query": `mutation($d: [DocumentInput!]!) { ingest(documents: $d) { documents factsAdded problems } }`,
		"variables": map[string]any{"d": []map[string]any{
			{"name": "some/where/news.txt", "text": text, "date": "1894-01-05"},
			{"name": "blank.txt", "text": " \n"},
		}},
	}
	if answer := post(t, url, "", request); !strings.Contains(answer, `"code":"UNAUTHENTICATED"`) {
		t.Errorf("without the token: %s", answer)
	}
	answer := post(t, url, token, request)
	if !strings.Contains(answer, `"ingest":{"documents":1,"factsAdded":2,"problems":["blank.txt: empty"]}`) {
		t.Errorf("with the token: %s", answer)
	}
	if answer := post(t, url, token, request); !strings.Contains(answer, `"ingest":{"documents":0,"factsAdded":0,`) {
		t.Errorf("the same again: %s", answer)
	}
	answer = query(t, url, `{ stats { documents } documents { edges { node { id date { edtf } } } } nation(by: {code: "FRA"}) { pacts { totalCount } } }`)
	if !strings.Contains(answer, `"documents":1}`) || !strings.Contains(answer, `"edtf":"1894-01-05"`) || !strings.Contains(answer, `"totalCount":1`) {
		t.Errorf("right after: %s", answer)
	}
	loaded := filepath.Join(folder, "loaded.db")
	entente(t, "load", "--store", loaded, "--date", "1894-01-05", filepath.Join(folder, "news.txt"))
	if sent, read := entente(t, "export", "--store", store), entente(t, "export", "--store", loaded); !bytes.Equal(sent, read) {
		t.Errorf("sent it is\n%s\nand loaded\n%s", sent, read)
	}
	id := regexp.MustCompile(`doc:[0-9a-f]{20}`).FindString(answer)
	forget := map[string]any{"query": `mutation($id: ID!) { forget(documentId: $id) { documents factsRemoved } }`, "variables": map[string]any{"id": id}}
	if answer := post(t, url, token, forget); !strings.Contains(answer, `"forget":{"documents":1,"factsRemoved":2}`) {
		t.Errorf("forgotten: %s", answer)
	}
	if answer := query(t, url, `{ stats { documents claims } }`); !strings.Contains(answer, `{"documents":0,"claims":0}`) {
		t.Errorf("after it: %s", answer)
	}
	if status, log := stop(); status != 0 || strings.Contains(log, token) {
		t.Errorf("the server ended with %d: %s", status, log)
	}
}

// post sends a request and gives the answer.
func post(t *testing.T, url, token string, body any) string {
	t.Helper()
	text, err := json.Marshal(body)
	if err != nil {
		t.Fatal(err)
	}
	request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, url+"/graphql", bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	if token != "" {
		request.Header.Set("Authorization", "Bearer "+token)
	}
	response, err := (&http.Client{Timeout: 30 * time.Second}).Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close() //nolint:errcheck // it was read to its end
	answer, err := io.ReadAll(response.Body)
	if err != nil || response.StatusCode != http.StatusOK {
		t.Fatalf("%s: %v: %s", response.Status, err, answer)
	}
	return string(answer)
}

// A token that cannot be had is one line, before anything is loaded.
func TestServeToken(t *testing.T) {
	folder := t.TempDir()
	write(t, filepath.Join(folder, "empty"), "\n")
	write(t, filepath.Join(folder, "two"), "two words\n")
	for file, want := range map[string]string{"none": "cannot be read", "empty": "one word", "two": "one word"} {
		output, err := exec.CommandContext(t.Context(), "entente", "serve", "--store", filepath.Join(folder, "x.db"), "--addr", "127.0.0.1:0", "--write-token-file", filepath.Join(folder, file)).CombinedOutput()
		if err == nil || !strings.Contains(string(output), want) || bytes.Count(output, []byte("\n")) != 1 {
			t.Errorf("%s: %v: %s", file, err, output)
		}
	}
}
