// Package neo4jstore keeps the graph in Neo4j 5, laid out so that plain Cypher reads well: entities are nodes by kind,
// asserted facts are relationships by kind.
//
// Every statement is a file under cypher, and every value a parameter of it. What the layout is for:
//
//	(:Nation {code})-[:PARTY_TO {start, end}]->(:Pact)        asserted facts, by kind, in the ontology's direction
//	(:Nation)-[:CLAIMED {kind, stance}]->(:Sanction)          facts that are denied, threatened or planned
//	(:Entity {choices, heldFrom, heldTo})                     what lists are filtered by: Node.Chosen and Node.Held
//	(:Claim)-[:OF]->(:Entity), (:Claim)-[:IN]->(:Document)    what the facts rest on; Claim.facts are their ids
//	(:Part)-[:LISTS]->(:Listing)-[:OF_RECORD]->(:Record)-[:IS]->(:Entity), (:Mention)-[:REFERS_TO]->(:Record)
//	(:Word)-[:IN_NAME]->(:Name)-[:NAMES]->(:Entity)           folded names, for search; Word.keys find misspellings
//	(:Document)-[:HAS_PASSAGE]->(:Passage)                    folded texts, for search
//
// The property json of a node or relationship is the value of package graph whole, so that what is read back is exact.
package neo4jstore

import (
	"context"
	"fmt"
	"sync/atomic"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"

	"entente/graph"
)

// retryTime is how long the driver tries a transaction again that the server could not do for now.
const retryTime = 5 * time.Second

// Config says which database to open.
type Config struct {
	// URI is neo4j:// or bolt:// with host and port.
	URI string
	// User and Password are the credentials; an empty User is for a database that asks for none.
	User, Password string
	// Database is its name, "" for the server's default.
	Database string
}

// Store is a graph.Store in a Neo4j database. It may be used by several goroutines at once.
type Store struct {
	driver   neo4j.DriverWithContext
	database string
	closed   atomic.Bool
}

var (
	_ graph.Store     = (*Store)(nil)
	_ graph.Previewer = (*Store)(nil)
)

// Open connects to the database and creates the constraints and indexes that it lacks. A server that does not answer gives
// graph.ErrUnavailable, a database that a later version of Entente wrote ErrVersion.
func Open(ctx context.Context, c Config) (*Store, error) {
	auth := neo4j.NoAuth()
	if c.User != "" {
		auth = neo4j.BasicAuth(c.User, c.Password, "")
	}
	driver, err := neo4j.NewDriverWithContext(c.URI, auth, func(conf *config.Config) {
		conf.MaxTransactionRetryTime = retryTime
		conf.UserAgent = "entente"
	})
	if err != nil {
		return nil, &failure{op: "open", kind: errAddress, cause: err}
	}
	s := &Store{driver: driver, database: c.Database}
	if err := s.prepare(ctx); err != nil {
		_ = driver.Close(context.WithoutCancel(ctx)) // the first error is the one to tell
		return nil, err
	}
	return s, nil
}

// prepare finds the server and the schema.
func (s *Store) prepare(ctx context.Context) error {
	if err := s.driver.VerifyConnectivity(ctx); err != nil {
		return s.fail(ctx, "open", err)
	}
	version, err := s.version(ctx)
	switch {
	case err != nil:
		return err
	case version > schemaVersion:
		return fmt.Errorf("neo4jstore: open: %w", ErrVersion)
	case version == schemaVersion:
		return nil
	}
	if err := s.createSchema(ctx); err != nil {
		return err
	}
	if version > 0 {
		if err := s.upgrade(ctx); err != nil {
			return err
		}
	}
	return s.noteVersion(ctx)
}

// Close ends all connections. Calls after it, of every method but Close itself, give graph.ErrClosed.
func (s *Store) Close() error {
	if s.closed.Swap(true) {
		return nil
	}
	if err := s.driver.Close(context.Background()); err != nil {
		return &failure{op: "close", kind: graph.ErrUnavailable, cause: err}
	}
	return nil
}
