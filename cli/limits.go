package cli

import (
	"fmt"
	"time"
)

// limitFlags are api.Limits, each by a flag and a variable.
type limitFlags struct {
	MaxTokens     int           `default:"10000" env:"ENTENTE_MAX_TOKENS" help:"Tokens of a query: words and marks."`
	MaxDepth      int           `default:"24" env:"ENTENTE_MAX_DEPTH" help:"Fields within fields."`
	MaxAliases    int           `default:"50" env:"ENTENTE_MAX_ALIASES" help:"Renamed fields of a query."`
	MaxRepeats    int           `default:"8" env:"ENTENTE_MAX_REPEATS" help:"Fields, fragments and directives that stand there already."`
	MaxDirectives int           `default:"50" env:"ENTENTE_MAX_DIRECTIVES" help:"Directives of a query."`
	MaxFirst      int           `default:"100" env:"ENTENTE_MAX_FIRST" help:"Items of a page, at most 100."`
	MaxNodes      int           `default:"1000" env:"ENTENTE_MAX_NODES" help:"Nodes of a neighborhood, at most 1000."`
	MaxList       int           `default:"1000" env:"ENTENTE_MAX_LIST" help:"Entries of an argument that is a list."`
	MaxCost       int           `default:"500000" env:"ENTENTE_MAX_COST" help:"Nodes that a request asks for, its lists taken as long as they may get."`
	MaxBatch      int           `default:"5" env:"ENTENTE_MAX_BATCH" help:"Operations of a request that is a list."`
	MaxBody       int64         `default:"1048576" env:"ENTENTE_MAX_BODY" help:"Bytes of a request."`
	MaxIngestBody int64         `default:"33554432" env:"ENTENTE_MAX_INGEST_BODY" help:"Bytes of a request with the write token."`
	MaxDocuments  int           `default:"100" env:"ENTENTE_MAX_DOCUMENTS" help:"Documents of an ingest."`
	MaxDocument   int           `default:"4194304" env:"ENTENTE_MAX_DOCUMENT" help:"Bytes of the text of a document."`
	MaxQueries    int           `default:"16" env:"ENTENTE_MAX_QUERIES" help:"Requests worked on at a time."`
	MaxWaiting    int           `default:"64" env:"ENTENTE_MAX_WAITING" help:"Requests that wait for it."`
	MaxWait       time.Duration `default:"5s" env:"ENTENTE_MAX_WAIT" help:"How long they wait."`
	QueryTimeout  time.Duration `default:"30s" env:"ENTENTE_QUERY_TIMEOUT" help:"How long a query may take."`
	IngestTimeout time.Duration `default:"5m" env:"ENTENTE_INGEST_TIMEOUT" help:"How long an ingest may take."`
}

// positive refuses limits that let nothing through, and those beyond what the API promises.
func (l limitFlags) positive() error {
	for name, value := range map[string]int64{
		"tokens": int64(l.MaxTokens), "depth": int64(l.MaxDepth), "aliases": int64(l.MaxAliases), "repeats": int64(l.MaxRepeats),
		"directives": int64(l.MaxDirectives), "first": int64(l.MaxFirst), "nodes": int64(l.MaxNodes), "list": int64(l.MaxList),
		"cost": int64(l.MaxCost), "batch": int64(l.MaxBatch), "body": l.MaxBody, "ingest-body": l.MaxIngestBody,
		"documents": int64(l.MaxDocuments), "document": int64(l.MaxDocument), "queries": int64(l.MaxQueries),
		"waiting": int64(l.MaxWaiting), "wait": int64(l.MaxWait),
	} {
		if value < 1 {
			return fmt.Errorf("--max-%s must be 1 or more", name)
		}
	}
	switch {
	case l.QueryTimeout < time.Millisecond:
		return fmt.Errorf("--query-timeout must be 1ms or more")
	case l.IngestTimeout < time.Millisecond:
		return fmt.Errorf("--ingest-timeout must be 1ms or more")
	case l.MaxFirst > 100:
		return fmt.Errorf("--max-first must be 100 or less")
	case l.MaxNodes > 1000:
		return fmt.Errorf("--max-nodes must be 1000 or less")
	default:
		return nil
	}
}
