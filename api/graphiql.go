package api

import (
	_ "embed"
	"html/template"
	"io/fs"
	"net/http"
)

//go:embed unbuilt.html
var unbuiltHTML string

// graphiQLPolicy is what GraphiQL loads: all of it from this server. Its editor sets styles by script, and has fonts and
// pictures in its style sheet.
const graphiQLPolicy = "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; " +
	"img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// graphiQL serves GraphiQL, or where it was not built a page that says how to.
func graphiQL(mux *http.ServeMux, pages fs.FS) {
	index, err := fs.ReadFile(pages, "graphiql/index.html")
	if err != nil {
		mux.HandleFunc("GET /graphiql", htmlPage(template.Must(template.New("unbuilt").Parse(unbuiltHTML)), nil,
			"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'"))
		return
	}
	mux.HandleFunc("GET /graphiql", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Content-Security-Policy", graphiQLPolicy)
		w.Header().Set("Cache-Control", "no-cache")
		_, _ = w.Write(index) // a client that left reads nothing
	})
	mux.Handle("GET /graphiql/{file}", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", graphiQLPolicy) // of a worker, its own counts
		w.Header().Set("Cache-Control", "no-cache")
		http.ServeFileFS(w, r, pages, "graphiql/"+r.PathValue("file"))
	}))
}
