package cli_test

import (
	"archive/zip"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"entente/cli"
)

// In scripts, and for exec.Command in tests, entente is this test binary run anew.
func TestMain(m *testing.M) {
	if err := os.Setenv(race, noSleep); err != nil {
		panic(err)
	}
	testscript.Main(m, map[string]func(){
		"entente": func() {
			os.Exit(cli.Main(os.Args[1:], cli.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}))
		},
	})
}

// A program built with the race detector sleeps for a second at its end, unless told.
const race, noSleep = "GORACE", "atexit_sleep_ms=0"

// The scripts of testdata say of each command what a user sees.
func TestCommands(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata", Cmds: commands(),
		Setup: func(env *testscript.Env) error { return sqliteFile(t, env) },
	})
}

// The scripts of testdata/stores hold for every kind of store.
func TestStores(t *testing.T) {
	for _, store := range []struct {
		name  string
		setup func(*testing.T, *testscript.Env) error
	}{{"sqlite", sqliteFile}, {"neo4j", neo4jDatabase}} {
		t.Run(store.name, func(t *testing.T) {
			testscript.RunT(serial{t}, testscript.Params{
				Dir: "testdata/stores", Cmds: commands(),
				Setup: func(env *testscript.Env) error { return store.setup(t, env) },
			})
		})
	}
}

// serial runs scripts one after the other: those on Neo4j share its one database.
type serial struct{ *testing.T }

func (serial) Parallel() {}

func (s serial) Run(name string, f func(testscript.T)) {
	s.T.Run(name, func(t *testing.T) { f(serial{t}) })
}

func (serial) Verbose() bool { return testing.Verbose() }

const fresh = "fresh"

// sqliteFile gives a script a store that is not there yet, by the variable ENTENTE_STORE.
func sqliteFile(t *testing.T, env *testscript.Env) error {
	file := filepath.Join(env.WorkDir, "store.db")
	setenv(t, env, file)
	env.Values[fresh] = func() error {
		return errors.Join(removed(file), removed(file+"-wal"), removed(file+"-shm"))
	}
	return nil
}

func setenv(t *testing.T, env *testscript.Env, store string) {
	copyExamples(t, filepath.Join(env.WorkDir, "examples"))
	env.Setenv("ENTENTE_STORE", store)
	env.Setenv("EXAMPLES", filepath.Join(env.WorkDir, "examples"))
	env.Setenv(race, noSleep)
}

func removed(file string) error {
	if err := os.Remove(file); !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}

// neo4jDatabase gives a script the database of NEO4J_URI, emptied.
func neo4jDatabase(t *testing.T, env *testscript.Env) error {
	uri := neo4jURI(t)
	setenv(t, env, uri)
	for _, name := range []string{"NEO4J_USER", "NEO4J_PASSWORD", "NEO4J_DATABASE"} {
		env.Setenv(name, os.Getenv(name))
	}
	env.Values[fresh] = func() error { return wipe(t.Context(), uri) }
	return wipe(t.Context(), uri)
}

func neo4jURI(t *testing.T) string {
	t.Helper()
	uri := os.Getenv("NEO4J_URI")
	if uri == "" {
		t.Fatal("NEO4J_URI names no Neo4j: run make test, or tools/neo4j/with-neo4j go test ./cli")
	}
	return uri
}

func wipe(ctx context.Context, uri string) error {
	auth := neo4j.NoAuth()
	if user := os.Getenv("NEO4J_USER"); user != "" {
		auth = neo4j.BasicAuth(user, os.Getenv("NEO4J_PASSWORD"), "")
	}
	driver, err := neo4j.NewDriverWithContext(uri, auth)
	if err != nil {
		return err
	}
	_, err = neo4j.ExecuteQuery(ctx, driver, "MATCH (n) DETACH DELETE n", nil, neo4j.EagerResultTransformer)
	return errors.Join(err, driver.Close(ctx))
}

// someExamples are six of the example dispatches, so that tests can count them however many there are.
var someExamples = []string{
	"1902-alliance.txt", "1935-league-measures.txt", "1951-pacific-pacts.md", "1984-cable-beagle.txt", "1995-hanoi.txt", "2022-ecowas-communique.md",
}

// copyExamples puts them into a new folder and gives their paths.
func copyExamples(t *testing.T, folder string) []string {
	t.Helper()
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, name := range someExamples {
		text, err := os.ReadFile(filepath.Join("..", "examples", name))
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, filepath.Join(folder, name))
		write(t, paths[len(paths)-1], string(text))
	}
	return paths
}

// commands are those of scripts beside testscript's own.
func commands() map[string]func(*testscript.TestScript, bool, []string) {
	return map[string]func(*testscript.TestScript, bool, []string){
		// fresh puts a new store in place of the one that the script filled.
		"fresh": func(ts *testscript.TestScript, _ bool, _ []string) {
			ts.Check(ts.Value(fresh).(func() error)())
		},
		// zip ARCHIVE FILE... packs files.
		"zip": func(ts *testscript.TestScript, _ bool, args []string) {
			ts.Check(pack(ts, args))
		},
		// encode FROM TO ENCODING writes a file anew in another encoding.
		"encode": func(ts *testscript.TestScript, _ bool, args []string) {
			if len(args) != 3 || encodings()[args[2]] == nil {
				ts.Fatalf("usage: encode FROM TO ENCODING")
			}
			encoded, err := encodings()[args[2]].NewEncoder().String(ts.ReadFile(args[0]))
			ts.Check(err)
			ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(encoded), 0o600))
		},
	}
}

func pack(ts *testscript.TestScript, args []string) error {
	archive, err := os.Create(ts.MkAbs(args[0]))
	if err != nil {
		return err
	}
	w := zip.NewWriter(archive)
	for _, name := range args[1:] {
		entry, err := w.Create(name)
		if err != nil {
			return err
		}
		if _, err := entry.Write([]byte(ts.ReadFile(name))); err != nil {
			return err
		}
	}
	return errors.Join(w.Close(), archive.Close())
}

func encodings() map[string]encoding.Encoding {
	return map[string]encoding.Encoding{
		"utf-8-marked":    unicode.UTF8BOM,
		"utf-16le-marked": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		"utf-16be-marked": unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
		"utf-16le":        unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM),
		"utf-16be":        unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM),
		"windows-1252":    charmap.Windows1252,
		"koi8-r":          charmap.KOI8R,
	}
}

func TestExitStatus(t *testing.T) {
	folder := t.TempDir()
	write(t, filepath.Join(folder, "good.txt"), "France and Britain signed a treaty in 1904.")
	write(t, filepath.Join(folder, "empty.txt"), "")
	for _, c := range []struct {
		sentence string
		args     []string
		want     int
	}{
		{"What was asked for was done.", []string{"extract", "good.txt"}, 0},
		{"Help is no failure.", []string{"--help"}, 0},
		{"Help on a command is no failure.", []string{"help", "load"}, 0},
		{"One file of several failed.", []string{"extract", "good.txt", "empty.txt"}, 1},
		{"There is no store.", []string{"stats", "--store", "none.db"}, 1},
		{"No command is not understood.", nil, 2},
		{"An unknown command is not understood.", []string{"unload"}, 2},
		{"An unknown command has no help.", []string{"help", "unload"}, 2},
		{"A command without its paths is not understood.", []string{"load"}, 2},
		{"A date that is none is not understood.", []string{"load", "--date", "yesterday", "good.txt"}, 2},
		{"A date without a year dates no document.", []string{"load", "--date", "XXXX-06-19", "good.txt"}, 2},
		{"An open end is no date of a document.", []string{"load", "--date", "..", "good.txt"}, 2},
		{"A map of fields that there are not is not understood.", []string{"load", "--map", "headline=title", "good.txt"}, 2},
		{"A map without a name is not understood.", []string{"extract", "--map", "title=", "good.txt"}, 2},
		{"Nothing is no date.", []string{"load", "--date", "", "good.txt"}, 2},
		{"A URL of no store is not understood.", []string{"stats", "--store", "postgres://localhost"}, 2},
		{"A password has no place among the arguments.", []string{"stats", "--store", "neo4j://user:secret@localhost"}, 2},
	} {
		t.Run(c.sentence, func(t *testing.T) {
			command := exec.CommandContext(t.Context(), "entente", c.args...)
			command.Dir = folder
			output, err := command.CombinedOutput()
			var exit *exec.ExitError
			if err != nil && !errors.As(err, &exit) {
				t.Fatal(err)
			}
			if got := command.ProcessState.ExitCode(); got != c.want {
				t.Errorf("entente %q ends with %d, want %d: %s", c.args, got, c.want, output)
			}
			if slices.Contains(c.args, "neo4j://user:secret@localhost") && (len(output) == 0 || contains(output, "secret")) {
				t.Errorf("the password is shown: %s", output)
			}
		})
	}
}

// A name that would break the line is quoted.
func TestStrangeNames(t *testing.T) {
	for name, want := range map[string]string{
		"a\nb.txt": `entente: "a\nb.txt": no such file or directory`, "a\x1b[2J.md": `entente: "a\x1b[2J.md": no such file or directory`,
		"a\xff.txt": `entente: "a\xff.txt": no such file or directory`, "": `entente: "": no such file or directory`,
		"Évian 1962.txt": "entente: Évian 1962.txt: no such file or directory",
	} {
		output, err := exec.CommandContext(t.Context(), "entente", "extract", name).CombinedOutput()
		if err == nil || string(output) != want+"\n" {
			t.Errorf("%q: %v: %s, want %s", name, err, output, want)
		}
	}
}
