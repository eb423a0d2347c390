// Package resolver answers the GraphQL schema over a graph.Reader: one wrapper type for each type of the schema, with a method
// for each field.
//
// Every wrapper knows its level: all items of its list, across all parents of the list. The first that is asked for something
// loads it for the whole level, so a level costs at most one call of the store for each distinct field with its arguments,
// however broad it is. What one load brings is one level again.
//
// Methods take the arguments of their field in the schema's order, which is what gqlgen binds them by.
package resolver

//go:generate go tool gqlgen generate
