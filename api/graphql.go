package api

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"runtime/debug"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/99designs/gqlgen/graphql/handler/transport"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"entente/graph"
	"entente/graph/generated"
	"entente/graph/resolver"
)

// cachedQueries is how many parsed queries are kept.
const cachedQueries = 100

// root gives gqlgen the resolvers.
type root struct{ query *resolver.Query }

func (r root) Query() generated.QueryResolver { return r.query }

// Schema is the executable schema over a store.
func Schema(reader graph.Reader) graphql.ExecutableSchema {
	return generated.NewExecutableSchema(generated.Config{Resolvers: root{resolver.New(reader)}})
}

// graphQL answers queries by POST and GET.
func graphQL(c Config) http.Handler {
	server := handler.New(Schema(c.Reader))
	server.AddTransport(transport.Options{})
	server.AddTransport(transport.GET{})
	server.AddTransport(transport.POST{})
	server.SetQueryCache(lru.New[*ast.QueryDocument](cachedQueries))
	server.SetParserTokenLimit(maxTokens)
	server.Use(extension.Introspection{})
	server.Use(limits{depth: c.MaxDepth, cost: c.MaxCost})
	server.AroundResponses(noteResponse)
	server.AroundResponses(func(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
		ctx, cancel := context.WithTimeout(ctx, c.QueryTimeout)
		defer cancel()
		return next(ctx)
	})
	server.SetErrorPresenter(presenter(c.Logger))
	server.SetRecoverFunc(recoverer(c.Logger))
	return server
}

// recoverer logs a panic and makes an error of it that tells nothing.
func recoverer(logger *slog.Logger) graphql.RecoverFunc {
	return func(ctx context.Context, panicked any) error {
		logger.ErrorContext(ctx, "panic", "path", graphql.GetPath(ctx).String(), "value", panicked, "stack", string(debug.Stack()))
		return resolver.Describe(errPanic)
	}
}

var errPanic = errors.New("api: panic")

// presenter makes of every error what a client may read, and logs what it may not. An error that many fields share is
// logged once.
func presenter(logger *slog.Logger) graphql.ErrorPresenterFunc {
	return func(ctx context.Context, err error) *gqlerror.Error {
		shown := &gqlerror.Error{Path: graphql.GetPath(ctx)}
		raised, isGraphQL := errors.AsType[*gqlerror.Error](err)
		if isGraphQL {
			shown.Locations = raised.Locations
			if raised.Path != nil {
				shown.Path = raised.Path
			}
		}
		described := resolver.Describe(err)
		switch {
		case isGraphQL && raised.Err == nil && raised.Extensions["code"] != nil: // the query is wrong
			described = &resolver.Error{Code: resolver.BadInput, Message: raised.Message}
		case isGraphQL && raised.Err == nil && !graphql.HasOperationContext(ctx):
			described = &resolver.Error{Code: resolver.BadInput, Message: "the request is no JSON object with a query"}
		case described.Code == resolver.Internal && inArguments(ctx):
			described = &resolver.Error{Code: resolver.BadInput, Message: "an argument has a value that is not allowed"}
		}
		report(ctx, logger, described.Code, err)
		shown.Message = described.Message
		shown.Extensions = map[string]any{"code": described.Code}
		if described.Code == resolver.Ambiguous {
			shown.Extensions["candidates"] = described.Candidates
		}
		return shown
	}
}

// inArguments tells whether the arguments of the field are not read yet.
func inArguments(ctx context.Context) bool {
	field := graphql.GetFieldContext(ctx)
	return field != nil && field.Field.Field != nil && len(field.Field.Definition.Arguments) > 0 && field.Args == nil
}

// report logs what the client is not told.
func report(ctx context.Context, logger *slog.Logger, code resolver.Code, err error) {
	var level slog.Level
	switch code {
	case resolver.Internal:
		level = slog.LevelError
	case resolver.Unavailable, resolver.Timeout:
		level = slog.LevelWarn
	default:
		return
	}
	if _, known := errors.AsType[*resolver.Error](err); known {
		return // made of what was logged already
	}
	if shared, isShared := errors.AsType[*resolver.LoadError](err); isShared && !shared.Unreported() {
		return
	}
	logger.Log(ctx, level, "query failed", "code", code, "path", graphql.GetPath(ctx).String(), "error", err)
}
