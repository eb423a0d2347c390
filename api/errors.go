package api

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"entente/graph/resolver"
)

// refusal is an error of what is not even asked of the store.
func refusal(code resolver.Code, format string, args ...any) *gqlerror.Error {
	message := fmt.Sprintf(format, args...)
	return &gqlerror.Error{Err: &resolver.Error{Code: code, Message: message}, Message: message}
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
func presenter(logger *slog.Logger, public bool) graphql.ErrorPresenterFunc {
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
		case isGraphQL && raised.Rule == rules.MaxIntrospectionDepth.Name:
			described = &resolver.Error{Code: resolver.Limit, Message: "introspection nests more than 3 lists of fields"}
		case isGraphQL && raised.Err == nil && raised.Extensions["code"] != nil: // the query is wrong
			described = &resolver.Error{Code: resolver.BadInput, Message: raised.Message}
		case isGraphQL && raised.Err == nil && !graphql.HasOperationContext(ctx):
			described = &resolver.Error{Code: resolver.BadInput, Message: "the request is no JSON object with a query"}
		case described.Code == resolver.Internal && inArguments(ctx):
			described = &resolver.Error{Code: resolver.BadInput, Message: "an argument has a value that is not allowed"}
		}
		report(ctx, logger, described.Code, err)
		shown.Message = described.Message
		if public {
			shown.Message, _, _ = strings.Cut(shown.Message, " Did you mean ")
		}
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
