// Package web holds the pages that npm builds from the folders beside it, where they were built before the program was.
package web

import (
	"embed"
	"io/fs"
)

// The folder is never empty: README stands in it, so that a clone builds without npm.
//
//go:embed dist
var dist embed.FS

// Pages is what was built: a folder for each page, with an index.html; none where nothing was.
func Pages() fs.FS {
	pages, err := fs.Sub(dist, "dist")
	if err != nil {
		panic(err) // the path is valid
	}
	return pages
}
