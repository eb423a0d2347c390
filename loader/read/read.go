package read

import (
	"io"
	"iter"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf8"

	"entente/graph"
)

// Reader reads the files that Find lists. It is used by one goroutine at a time.
type Reader struct {
	// Stdin is read for the path "-", once.
	Stdin io.Reader
	// Date is the date of every document, the zero Date to let each show its own.
	Date graph.Date
	// Fields names the fields of stories; what it leaves out goes by its usual names.
	Fields Fields
	// Limits are stricter limits than those of the package, zero for those.
	Limits Limits

	pdf pdfEngine
}

// Item is one document of a file, or why there is none.
type Item struct {
	// File names the document; in a file of several the path goes on, as in news.zip/a.html and stories.jsonl#12. Its Err
	// says why there is no document, without the path.
	File
	Document graph.Document
}

// made is what the reader of a kind makes of a document.
type made struct {
	text, title, source string
	date                graph.Date
	// pages are the offsets in the text at which pages begin, in code points.
	pages []int
}

// Documents are the documents of a file in the file's order, one in memory at a time. There is at least one item: of a
// file of which nothing can be read, one that says why.
func (r *Reader) Documents(f File) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		if f.Err != nil {
			yield(Item{File: f})
			return
		}
		w := &work{Reader: r, yield: yield, entries: MaxEntries, inflated: r.Limits.inflated()}
		at := place{path: f.Path, name: filepath.Base(f.Path), named: f.Named}
		if err := w.file(at); err != nil {
			w.fail(at, err)
		} else if !w.told {
			w.fail(at, ErrEmpty)
		}
	}
}

// Close ends what the reader runs for PDFs; it can be used on.
func (r *Reader) Close() error { return r.pdf.close() }

// place is where a document lies.
type place struct {
	path, name string // as told, and as stored
	named      bool
	depth      int // of archives
}

// within is the place of what lies in this one.
func (p place) within(suffix string) place {
	p.path += suffix
	p.name += suffix
	p.named = false
	return p
}

// numbered is the place of one document of a list: a line, a row, an entry.
func (p place) numbered(number int) place {
	suffix := "#" + strconv.Itoa(number)
	p.path += suffix
	p.name += suffix
	return p
}

// work is the reading of one file.
type work struct {
	*Reader
	yield    func(Item) bool
	told     bool // at least one item
	stopped  bool // nobody asks for more
	entries  int  // left
	inflated int64
}

func (w *work) file(at place) error {
	if at.path == Stdin {
		return w.sniffed(at, w.Stdin)
	}
	kind, err := kindOf(at.path)
	if err != nil {
		return err
	}
	file, err := os.Open(at.path)
	if err != nil {
		return plain(err)
	}
	defer file.Close() //nolint:errcheck // nothing was written
	return kind(w, at, file)
}

// fail tells why there is no document at a place.
func (w *work) fail(at place, err error) {
	w.tell(Item{File: File{Path: at.path, Named: at.named, Err: err}})
}

// give tells a document.
func (w *work) give(at place, m made) {
	switch {
	case len(m.text) > MaxBytes:
		w.fail(at, ErrTooLarge)
		return
	case isBinary(m.text):
		w.fail(at, ErrBinary)
		return
	case strings.TrimSpace(m.text) == "":
		w.fail(at, ErrEmpty)
		return
	}
	date := w.Date
	if date.IsZero() {
		date = m.date
	}
	doc := Document(at.name, m.text, date)
	doc.Title, doc.Source, doc.Pages = title(m.title), address(m.source), m.pages
	w.tell(Item{File: File{Path: at.path, Named: at.named}, Document: doc})
}

func (w *work) tell(i Item) {
	if !w.stopped {
		w.told = true
		w.stopped = !w.yield(i)
	}
}

// Document makes a document of a decoded text.
func Document(name, text string, date graph.Date) graph.Document {
	id, sum := graph.DocumentID(text)
	return graph.Document{
		ID: id, Date: date, Names: []string{strings.ToValidUTF8(name, string(utf8.RuneError))},
		Length: utf8.RuneCountInString(text), SHA256: sum, Text: text,
	}
}
