// Package graph is the domain of Entente: it defines what a claim, a fact and a node are, and how the latter two follow
// from the first.
//
// Documents make claims; judgements say which records are one thing; Derive folds both into facts and nodes. Stores keep
// all of it behind Reader and Writer. The package imports the standard library only.
package graph
