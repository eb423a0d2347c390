package resolver

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"

	"entente/graph"
)

// cursor is the place of an item in one list: base64url of its key and of a seal of the field with its arguments.
type cursor struct {
	Seal string    `json:"s"`
	Key  graph.Key `json:"k"`
}

// seal is short: it tells lists apart and keeps nobody from making a cursor.
func seal(listKey string) string {
	sum := sha256.Sum256([]byte(listKey))
	return hex.EncodeToString(sum[:6])
}

func encodeCursor(seal string, key graph.Key) string {
	plain, err := json.Marshal(cursor{Seal: seal, Key: key})
	if err != nil {
		panic(err) // plain values always encode
	}
	return base64.RawURLEncoding.EncodeToString(plain)
}

// decodeCursor gives ErrBadCursor for what encodeCursor did not make for this list.
func decodeCursor(listSeal, text string) (graph.Key, error) {
	plain, err := base64.RawURLEncoding.DecodeString(text)
	if err != nil {
		return graph.Key{}, graph.ErrBadCursor
	}
	var c cursor
	if err := json.Unmarshal(plain, &c); err != nil || c.Seal != listSeal || c.Key == (graph.Key{}) {
		return graph.Key{}, graph.ErrBadCursor
	}
	return c.Key, nil
}
