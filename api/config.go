package api

import (
	"io/fs"
	"log/slog"
	"time"

	"entente/graph"
	"entente/graph/resolver"
	"entente/web"
)

// Config is what a server needs.
type Config struct {
	// Reader is the store that answers.
	Reader graph.Reader
	// Intake stores what is ingested; nil where nothing is to be.
	Intake resolver.Intake
	// WriteToken is what a client brings to write; without one nobody writes.
	WriteToken string
	// Public is for a server that anyone can reach: it turns off introspection, GraphiQL, suggestions of names and GET.
	Public bool
	// AllowOrigins are the origins (https://example.org) whose pages may ask, besides the server's own; "*" for all.
	AllowOrigins []string
	// Limits are what a request may ask for.
	Limits
	// Logger gets one line a request and what went wrong; nil for none.
	Logger *slog.Logger
	// Pages is what npm built; nil for what the program was built with.
	Pages fs.FS
}

// Limits are what a request may ask for, 0 for the default.
type Limits struct {
	// MaxTokens is how many tokens a query has, words and marks.
	MaxTokens int
	// MaxDepth is how many fields a query nests.
	MaxDepth int
	// MaxAliases is how many fields of a query are renamed, those of a fragment counted wherever it is used.
	MaxAliases int
	// MaxRepeats is how often a query selects again what stands beside it already: a field, a fragment, a directive.
	MaxRepeats int
	// MaxDirectives is how many directives a query has, those of a fragment counted wherever it is used.
	MaxDirectives int
	// MaxFirst is how many items one page of a list has.
	MaxFirst int
	// MaxNodes is how many nodes a neighborhood has.
	MaxNodes int
	// MaxList is how many entries an argument has that is a list.
	MaxList int
	// MaxCost is how many nodes a request asks for, lists taken as long as they may get.
	MaxCost int
	// MaxBatch is how many operations one request has.
	MaxBatch int
	// MaxBody is how many bytes a request has, MaxIngestBody one that brings the write token.
	MaxBody, MaxIngestBody int64
	// MaxDocuments is how many documents one ingest has, and MaxDocument how many bytes the text of one.
	MaxDocuments, MaxDocument int
	// MaxQueries is how many requests are worked on at a time, MaxWaiting how many wait for that, no longer than MaxWait.
	MaxQueries, MaxWaiting int
	MaxWait                time.Duration
	// QueryTimeout ends a query that takes longer, and IngestTimeout what writes.
	QueryTimeout, IngestTimeout time.Duration
}

// DefaultLimits are what a server has where nothing else is said.
func DefaultLimits() Limits {
	return Limits{
		MaxTokens: 10_000, MaxDepth: 24, MaxAliases: 50, MaxRepeats: 8, MaxDirectives: 50,
		MaxFirst: 100, MaxNodes: 1000, MaxList: 1000, MaxCost: 500_000, MaxBatch: 5,
		MaxBody: 1 << 20, MaxIngestBody: 32 << 20, MaxDocuments: 100, MaxDocument: 4 << 20,
		MaxQueries: 16, MaxWaiting: 64, MaxWait: 5 * time.Second,
		QueryTimeout: 30 * time.Second, IngestTimeout: 5 * time.Minute,
	}
}

func (c Config) withDefaults() Config {
	if c.Logger == nil {
		c.Logger = slog.New(slog.DiscardHandler)
	}
	if c.Pages == nil {
		c.Pages = web.Pages()
	}
	l, d := &c.Limits, DefaultLimits()
	for _, limit := range []struct {
		is      *int
		usually int
	}{
		{&l.MaxTokens, d.MaxTokens},
		{&l.MaxDepth, d.MaxDepth},
		{&l.MaxAliases, d.MaxAliases},
		{&l.MaxRepeats, d.MaxRepeats},
		{&l.MaxDirectives, d.MaxDirectives},
		{&l.MaxFirst, d.MaxFirst},
		{&l.MaxNodes, d.MaxNodes},
		{&l.MaxList, d.MaxList},
		{&l.MaxCost, d.MaxCost},
		{&l.MaxBatch, d.MaxBatch},
		{&l.MaxDocuments, d.MaxDocuments},
		{&l.MaxDocument, d.MaxDocument},
		{&l.MaxQueries, d.MaxQueries},
		{&l.MaxWaiting, d.MaxWaiting},
	} {
		orDefault(limit.is, limit.usually)
	}
	orDefault(&l.MaxBody, d.MaxBody)
	orDefault(&l.MaxIngestBody, d.MaxIngestBody)
	orDefault(&l.MaxWait, d.MaxWait)
	orDefault(&l.QueryTimeout, d.QueryTimeout)
	orDefault(&l.IngestTimeout, d.IngestTimeout)
	return c
}

func orDefault[T int | int64 | time.Duration](limit *T, usually T) {
	if *limit == 0 {
		*limit = usually
	}
}
