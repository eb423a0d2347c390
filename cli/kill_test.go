package cli_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func contains(output []byte, part string) bool { return bytes.Contains(output, []byte(part)) }

// entente runs a command to its end and gives what it printed.
func entente(t *testing.T, args ...string) []byte {
	t.Helper()
	var stderr bytes.Buffer
	command := exec.CommandContext(t.Context(), "entente", args...)
	command.Stderr = &stderr
	output, err := command.Output()
	if err != nil {
		t.Fatalf("entente %q: %v: %s", args, err, &stderr)
	}
	return output
}

// dispatches writes a folder of texts that share nations, leaders and pacts, so that each load touches what others made.
func dispatches(t *testing.T, count int) string {
	t.Helper()
	nations := []string{"France", "Britain", "Italy", "Poland", "Spain", "Japan"}
	folder := t.TempDir()
	for i := range count {
		a, b := nations[i%len(nations)], nations[(i/len(nations)+i+1)%len(nations)]
		text := fmt.Sprintf("LONDON, %d May %d\n\n%s and %s signed a treaty of friendship in London on %d May %d. President Charles de Gaulle of France visited %s.\n",
			i%28+1, 1960+i%9, a, b, i%28+1, 1960+i%9, b)
		write(t, filepath.Join(folder, fmt.Sprintf("%03d.txt", i)), text)
	}
	return folder
}

// A load that is killed wherever it may be, and repeated until it ends, ends in the bytes of one that nobody disturbed.
func TestKilledLoad(t *testing.T) {
	folder := dispatches(t, 30)
	calm, hunted := filepath.Join(t.TempDir(), "calm.db"), filepath.Join(t.TempDir(), "hunted.db")
	entente(t, "load", "--store", calm, folder)
	want := entente(t, "export", "--store", calm)
	kills := 0
	for delay := 20 * time.Millisecond; ; delay += delay / 4 {
		command := exec.CommandContext(t.Context(), "entente", "load", "--store", hunted, folder)
		if err := command.Start(); err != nil {
			t.Fatal(err)
		}
		timer := time.AfterFunc(delay, func() { _ = command.Process.Kill() }) // it may have ended meanwhile
		err := command.Wait()
		timer.Stop()
		if err == nil {
			break
		}
		var exit *exec.ExitError
		if !errors.As(err, &exit) || exit.ExitCode() != -1 {
			t.Fatalf("the load ended by itself: %v", err)
		}
		kills++
	}
	if kills == 0 {
		t.Fatal("the load ended before it was killed")
	}
	if got := entente(t, "export", "--store", hunted); !bytes.Equal(got, want) {
		t.Errorf("after %d kills the export differs: %d and %d bytes", kills, len(got), len(want))
	}
}

// A load killed between two parts keeps those before, and the same load again adds the rest. It waits for its standard
// input, the third of its paths, when it is killed.
func TestKilledHalfWay(t *testing.T) {
	folder := dispatches(t, 4)
	store := filepath.Join(t.TempDir(), "store.db")
	paths := []string{filepath.Join(folder, "000.txt"), filepath.Join(folder, "001.txt"), "-", filepath.Join(folder, "003.txt")}
	args := append([]string{"load", "--store", store}, paths...)
	command := exec.CommandContext(t.Context(), "entente", args...)
	waiting, err := command.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	awaitDocuments(t, store, 2)
	if err := command.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := command.Wait(); err == nil {
		t.Fatal("the load was not killed")
	}
	_ = waiting.Close() // nobody reads it any more
	if got := entente(t, "stats", "--store", store); !contains(got, `"documents":2,`) {
		t.Errorf("after the kill the store has %s", got)
	}
	again := exec.CommandContext(t.Context(), "entente", args...)
	again.Stdin = strings.NewReader("Chile and Peru signed a treaty in Lima in 1929.")
	output, err := again.Output()
	if err != nil || !contains(output, "4 documents read: 2 new, 0 replaced, 2 unchanged.") {
		t.Errorf("the load again: %v: %s", err, output)
	}
}

// awaitDocuments waits until the store has so many documents.
func awaitDocuments(t *testing.T, store string, count int) {
	t.Helper()
	want := fmt.Sprintf(`"documents":%d,`, count)
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		output, err := exec.CommandContext(t.Context(), "entente", "stats", "--store", store).Output()
		if err == nil && contains(output, want) {
			return
		}
	}
	t.Fatalf("the store never had %d documents", count)
}

// A load that is told to stop does so between two parts, in good order.
func TestInterruptedLoad(t *testing.T) {
	folder := dispatches(t, 2)
	store := filepath.Join(t.TempDir(), "store.db")
	var stderr bytes.Buffer
	command := exec.CommandContext(t.Context(), "entente", "load", "--store", store, folder, "-")
	command.Stderr = &stderr
	waiting, err := command.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer waiting.Close() //nolint:errcheck // nobody reads it any more
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	awaitDocuments(t, store, 2)
	if err := command.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	err = command.Wait()
	if command.ProcessState.ExitCode() != 1 || !contains(stderr.Bytes(), ": interrupted; what was loaded stays, and the same load again does the rest\n") {
		t.Errorf("the load ended with %v: %s", err, &stderr)
	}
	if got := entente(t, "stats", "--store", store); !contains(got, `"documents":2,`) {
		t.Errorf("the store has %s", got)
	}
}
