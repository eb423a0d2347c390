package api

import (
	"context"
	"net/http"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/99designs/gqlgen/graphql/handler/transport"
	"github.com/vektah/gqlparser/v2/ast"

	"entente/graph"
	"entente/graph/generated"
	"entente/graph/resolver"
)

// cachedQueries is how many parsed queries are kept.
const cachedQueries = 100

// root gives gqlgen the resolvers.
type root struct {
	query    *resolver.Query
	mutation *resolver.Mutation
}

func (r root) Query() generated.QueryResolver { return r.query }

func (r root) Mutation() generated.MutationResolver { return r.mutation }

// Schema is the executable schema over a store, to read.
func Schema(reader graph.Reader) graphql.ExecutableSchema {
	return schema(Config{Reader: reader})
}

func schema(c Config) graphql.ExecutableSchema {
	return generated.NewExecutableSchema(generated.Config{Resolvers: root{
		resolver.New(c.Reader), resolver.NewMutation(c.Intake, resolver.IntakeLimits{Documents: c.MaxDocuments, Bytes: c.MaxDocument}),
	}})
}

// graphQL answers GraphQL requests. What is wrong with a request is told before the store is asked: first what it is made
// of (requests), then its text (syntax), then what it asks for (demand).
func graphQL(c Config) http.Handler {
	executable := schema(c)
	server := handler.New(executable)
	server.AddTransport(transport.GET{})
	server.AddTransport(transport.POST{})
	cache := lru.New[*ast.QueryDocument](cachedQueries)
	server.SetQueryCache(cache)
	if !c.Public {
		server.Use(extension.Introspection{})
	}
	server.SetDisableSuggestion(c.Public)
	server.Use(syntax{c.Limits, cache})
	server.Use(demand{c, executable.Schema(), plainTypes(executable.Schema())})
	server.AroundResponses(noteResponse)
	server.AroundResponses(inTime(c.Limits))
	server.SetErrorPresenter(presenter(c.Logger, c.Public))
	server.SetRecoverFunc(recoverer(c.Logger))
	return newRequests(c, server)
}

// inTime ends what takes too long. All operations of a request have the same end.
func inTime(l Limits) graphql.ResponseMiddleware {
	return func(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
		limit := l.QueryTimeout
		if op := operationOf(ctx); op != nil && op.Operation == ast.Mutation {
			limit = l.IngestTimeout
		}
		began := time.Now()
		if c := callOf(ctx); c != nil {
			began = c.began
		}
		ctx, cancel := context.WithDeadline(ctx, began.Add(limit))
		defer cancel()
		return next(ctx)
	}
}

// operationOf is the operation that is answered, nil where the request has none that can be.
func operationOf(ctx context.Context) *ast.OperationDefinition {
	if !graphql.HasOperationContext(ctx) {
		return nil
	}
	return graphql.GetOperationContext(ctx).Operation
}
