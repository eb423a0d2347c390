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
	body, err := json.Marshal(map[string]string{"query": text})
	if err != nil {
		t.Fatal(err)
	}
	client := http.Client{Timeout: 30 * time.Second}
	response, err := client.Post(url+"/graphql", "application/json", bytes.NewReader(body))
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

// What is loaded at the start is answered over GraphQL, as stats counts it, and a request to terminate ends the server in
// good order.
func TestServe(t *testing.T) {
	store, folder := filepath.Join(t.TempDir(), "store.db"), filepath.Join(t.TempDir(), "examples")
	copyExamples(t, folder)
	empty := filepath.Join(t.TempDir(), "empty.txt")
	write(t, empty, "")
	url, stop := serve(t, "--store", store, "--load", folder, "--load", empty)
	answer := query(t, url, "{ stats { nodes { kind count } facts { kind count } documents claims } }")
	want := `{"data":{"stats":` + strings.TrimSpace(string(entente(t, "stats", "--store", store))) + `}}`
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
	if answer := query(t, url, "{ stats { documents } }"); !strings.Contains(answer, `"documents":1}`) {
		t.Errorf("before: %s", answer)
	}
	entente(t, "load", "--store", store, filepath.Join(folder, "001.txt"))
	if answer := query(t, url, "{ stats { documents } }"); !strings.Contains(answer, `"documents":2}`) {
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
