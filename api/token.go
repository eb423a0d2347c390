package api

import (
	"crypto/sha256"
	"crypto/subtle"
	"net/http"
	"strings"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"entente/graph/resolver"
)

// writes is whether a request may write, and why not.
type writes int

const (
	writesOff writes = iota
	noToken
	wrongToken
	mayWrite
)

func (w writes) refusal() *gqlerror.Error {
	switch w {
	case mayWrite:
		return nil
	case noToken:
		return refusal(resolver.Unauthenticated, "writing needs the write token, as Authorization: Bearer TOKEN")
	case wrongToken:
		return refusal(resolver.Unauthenticated, "the token is not the write token of this server")
	default:
		return refusal(resolver.Unauthenticated, "writes are off: this server has no write token")
	}
}

// writesOf tells whether a request brings the write token. It takes as long whatever the request brings.
func writesOf(r *http.Request, token string) writes {
	if token == "" {
		return writesOff
	}
	scheme, brought, found := strings.Cut(r.Header.Get("Authorization"), " ")
	if !found || !strings.EqualFold(scheme, "Bearer") {
		return noToken
	}
	want, got := sha256.Sum256([]byte(token)), sha256.Sum256([]byte(strings.TrimSpace(brought)))
	if subtle.ConstantTimeCompare(want[:], got[:]) != 1 {
		return wrongToken
	}
	return mayWrite
}
