package read

import (
	"path/filepath"

	"entente/graph"
)

// Sent is the document of a text that was sent, as Documents gives it of a text file with these bytes: of the same id. The
// date is the zero Date where the text is to show its own; what is no address of the web is no source.
func Sent(name, text, source string, date graph.Date) (graph.Document, error) {
	if len(text) > MaxBytes {
		return graph.Document{}, ErrTooLarge
	}
	decoded, err := Decode([]byte(text))
	if err != nil {
		return graph.Document{}, err
	}
	doc := Document(filepath.Base(name), decoded, date)
	doc.Source = address(source)
	return doc, nil
}
