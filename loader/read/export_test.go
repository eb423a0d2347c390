package read

import (
	"bytes"
	"io"
)

// Bytes are the items of a file of that name with those bytes.
func (r *Reader) Bytes(name string, raw []byte) []Item { return r.Stream(name, bytes.NewReader(raw)) }

// Stream are the items of a file of that name.
func (r *Reader) Stream(name string, from io.Reader) []Item {
	var items []Item
	w := &work{Reader: r, entries: MaxEntries, inflated: r.Limits.inflated(), yield: func(i Item) bool {
		items = append(items, i)
		return true
	}}
	at := place{path: name, name: name, named: true}
	kind, err := kindOf(name)
	if err == nil {
		err = kind(w, at, from)
	}
	if err != nil {
		w.fail(at, err)
	} else if !w.told {
		w.fail(at, ErrEmpty)
	}
	return items
}
