package read

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"entente/graph"
)

// MaxBytes is how large a file may be.
const MaxBytes = 64 << 20

// ErrTooLarge is the error of a file of more than MaxBytes.
var ErrTooLarge = errors.New("larger than 64 MiB")

// Reader reads the files that Find lists.
type Reader struct {
	// Stdin is read for the path "-", once.
	Stdin io.Reader
	// Date is the date of every document, the zero Date to let each show its own.
	Date graph.Date
}

// Document is the document of a file. An error says why there is none, without the path: of the system, or one that wraps
// ErrKind, ErrTooLarge, ErrEmpty, ErrBinary or ErrEncoding.
func (r Reader) Document(f File) (graph.Document, error) {
	if f.Err != nil {
		return graph.Document{}, f.Err
	}
	raw, err := r.bytes(f.Path)
	if err != nil {
		return graph.Document{}, err
	}
	text, err := Decode(raw)
	if err != nil {
		return graph.Document{}, err
	}
	return Document(filepath.Base(f.Path), text, r.Date), nil
}

// Document makes a document of a decoded text.
func Document(name, text string, date graph.Date) graph.Document {
	id, sum := graph.DocumentID(text)
	return graph.Document{
		ID: id, Date: date, Names: []string{strings.ToValidUTF8(name, string(utf8.RuneError))},
		Length: utf8.RuneCountInString(text), SHA256: sum, Text: text,
	}
}

func (r Reader) bytes(path string) ([]byte, error) {
	if path == Stdin {
		return limited(r.Stdin)
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, plain(err)
	}
	defer file.Close() //nolint:errcheck // nothing was written
	if info, err := file.Stat(); err == nil && info.Size() > MaxBytes {
		return nil, ErrTooLarge
	}
	return limited(file)
}

func limited(from io.Reader) ([]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(from, MaxBytes+1))
	switch {
	case err != nil:
		return nil, plain(err)
	case len(raw) > MaxBytes:
		return nil, ErrTooLarge
	default:
		return raw, nil
	}
}
