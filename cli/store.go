package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/neo4jstore"
	"entente/graph/sqlitestore"
)

// storeFlag is of the commands that work on a store.
type storeFlag struct {
	Store string `default:"entente.db" env:"ENTENTE_STORE" placeholder:"URL" help:"The store: the path of a SQLite file (default entente.db), or neo4j:// or bolt:// and a host, with NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE in the environment."`
}

// neo4jSchemes are the schemes of the driver's URLs.
var neo4jSchemes = []string{"neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"}

// neo4jURL is the URL of a Neo4j, false where the flag names a file.
func (f storeFlag) neo4jURL() (string, bool, error) {
	scheme, _, isURL := strings.Cut(f.Store, "://")
	if !isURL {
		return "", false, nil
	}
	if !slices.Contains(neo4jSchemes, scheme) {
		return "", false, usageError(fmt.Sprintf("--store: %s:// is no store; give a file's path, neo4j:// or bolt://", shown(scheme)))
	}
	if parsed, err := url.Parse(f.Store); err != nil || parsed.User != nil {
		// The URL is not shown: it holds a password, or may.
		return "", false, usageError("--store: give neo4j://host:port alone; user and password come from NEO4J_USER and NEO4J_PASSWORD")
	}
	return f.Store, true, nil
}

// open opens a store that is there, of files one that was made before.
func (f storeFlag) open(ctx context.Context) (graph.Store, error) {
	return f.opened(ctx, sqlitestore.MustExist())
}

// openOrCreate opens a store, a new one where there is none.
func (f storeFlag) openOrCreate(ctx context.Context) (graph.Store, error) { return f.opened(ctx) }

func (f storeFlag) opened(ctx context.Context, opts ...sqlitestore.Option) (graph.Store, error) {
	uri, isURL, err := f.neo4jURL()
	if err != nil {
		return nil, err
	}
	if !isURL {
		file, err := sqlitestore.Open(ctx, f.Store, opts...)
		if err != nil {
			return nil, f.named(err)
		}
		return file, nil
	}
	database, err := neo4jstore.Open(ctx, neo4jstore.Config{
		URI: uri, User: os.Getenv("NEO4J_USER"), Password: os.Getenv("NEO4J_PASSWORD"), Database: os.Getenv("NEO4J_DATABASE"),
	})
	if err != nil {
		return nil, f.named(err)
	}
	return database, nil
}

// preview is what a load is tried on.
type preview interface {
	graph.Previewer
	io.Closer
}

// openToPreview opens a store to say what a load would change; where there is none, an empty one that goes with its
// closing.
func (f storeFlag) openToPreview(ctx context.Context) (preview, error) {
	store, err := f.open(ctx)
	if errors.Is(err, sqlitestore.ErrNoStore) {
		return openScratch(ctx)
	}
	if err != nil {
		return nil, err
	}
	return store, nil
}

// scratch is a store in a folder of its own.
type scratch struct {
	graph.Store
	folder string
}

func openScratch(ctx context.Context) (preview, error) {
	folder, err := os.MkdirTemp("", "entente-")
	if err != nil {
		return nil, err
	}
	store, err := sqlitestore.Open(ctx, filepath.Join(folder, "scratch.db"))
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(folder))
	}
	return scratch{store, folder}, nil
}

func (s scratch) Close() error { return errors.Join(s.Store.Close(), os.RemoveAll(s.folder)) }

// close closes the store, and is the error of what was done with it, else that of closing.
func (f storeFlag) close(store io.Closer, done error) error {
	closed := store.Close()
	if done == nil {
		done = closed
	}
	if done == nil {
		return nil
	}
	return f.named(done)
}

// storeError is what went wrong with a store, under its name.
type storeError struct {
	name string
	err  error
}

func (f storeFlag) named(err error) error { return storeError{f.Store, err} }

func (e storeError) Unwrap() error { return e.err }

func (e storeError) Error() string {
	reason := strings.TrimPrefix(e.err.Error(), "sqlitestore: open "+e.name+": ")
	switch {
	case errors.Is(e.err, sqlitestore.ErrNoStore):
		reason = "no such store (entente load makes one)"
	case errors.Is(e.err, sqlitestore.ErrNotStore):
		reason = "not a store of Entente"
	}
	return shown(e.name) + ": " + reason
}
