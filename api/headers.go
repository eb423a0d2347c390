package api

import (
	"net/http"

	"github.com/rs/cors"
)

// secured sets the headers that keep browsers from doing with an answer what it is not for. Pages set a policy of their
// own, for what they load.
func secured(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Content-Security-Policy", "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
		next.ServeHTTP(w, r)
	})
}

// cross lets pages of other origins ask, none where none is given. It lets none send cookies or the like: there are none.
func cross(origins []string, public bool, next http.Handler) http.Handler {
	if len(origins) == 0 {
		return next // the library takes none for all
	}
	methods := []string{http.MethodPost}
	if !public {
		methods = append(methods, http.MethodGet)
	}
	return cors.New(cors.Options{
		AllowedOrigins: origins, AllowedMethods: methods, AllowedHeaders: []string{"Content-Type", "Authorization", "Accept"},
		ExposedHeaders: []string{"Retry-After"}, MaxAge: 600,
	}).Handler(next)
}
