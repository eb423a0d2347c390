package api

import (
	"bytes"
	_ "embed"
	"html/template"
	"net/http"
)

//go:embed page.html
var pageHTML string

// page says what this is, with a form for a query where queries are answered by GET. It needs no script and asks nobody
// else for anything.
func page(public bool) http.HandlerFunc {
	return htmlPage(template.Must(template.New("page").Parse(pageHTML)), map[string]bool{"Public": public},
		"default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
}

// htmlPage is a page that is the same for everyone, with what it may load.
func htmlPage(text *template.Template, data any, policy string) http.HandlerFunc {
	var body bytes.Buffer
	if err := text.Execute(&body, data); err != nil {
		panic(err) // the text is embedded
	}
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Content-Security-Policy", policy)
		_, _ = w.Write(body.Bytes()) // a client that left reads nothing
	}
}
