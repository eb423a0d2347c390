package read

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"path"
	"strings"
)

// ErrKind is the error of what is of no kind that is read.
var ErrKind = errors.New("not a kind that is read (.txt, .md, .html, .pdf, .docx, .eml, .jsonl, .csv, .rss, .atom, .zip, .gz)")

// kindError says more of what is of no kind that is read; it is ErrKind.
type kindError string

func (e kindError) Error() string { return string(e) }

// Is tells that it is ErrKind.
func (e kindError) Is(target error) bool { return target == ErrKind }

// kind reads what lies at a place and tells its documents. An error is of the whole.
type kind func(w *work, at place, from io.Reader) error

// kindOf is the kind of a file by its name.
func kindOf(name string) (kind, error) {
	switch extension(name) {
	case ".txt", ".md":
		return one(readText), nil
	case ".html", ".htm", ".xhtml":
		return one(readHTML), nil
	case ".pdf":
		return one(readPDF), nil
	case ".docx":
		return one(readDOCX), nil
	case ".eml":
		return one(readEmail), nil
	case ".rss", ".atom", ".rdf", ".xml":
		return readFeed, nil
	case ".jsonl", ".ndjson":
		return readJSONL, nil
	case ".csv", ".tsv":
		return readCSV, nil
	case ".zip":
		return readZip, nil
	case ".gz":
		inner, err := kindOf(strings.TrimSuffix(name, path.Ext(name)))
		if err != nil {
			return nil, err
		}
		return gzipped(inner), nil
	case ".rtf":
		return nil, kindError("RTF is not read: save it as .docx, .html or .txt")
	case ".doc", ".odt", ".pages":
		return nil, kindError("of the word processors' files only .docx is read: save it as one, or as .txt")
	case ".mbox":
		return nil, kindError("a mailbox is not read: export the messages as .eml")
	}
	return nil, ErrKind
}

func extension(name string) string { return strings.ToLower(path.Ext(name)) }

// one is a kind with one document a file.
func one(read func(w *work, raw []byte) (made, error)) kind {
	return func(w *work, at place, from io.Reader) error {
		raw, err := limited(from)
		if err != nil {
			return err
		}
		m, err := safely(func() (made, error) { return read(w, raw) })
		if err != nil {
			return err
		}
		w.give(at, m)
		return nil
	}
}

// safely makes an error of what a library does not stand: one file must not end a load.
func safely[T any](read func() (T, error)) (result T, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("what reads it fails on it (%v): %w", fault, ErrBroken)
		}
	}()
	return read()
}

func readText(_ *work, raw []byte) (made, error) {
	text, err := Decode(raw)
	return made{text: text}, err
}

// sniffed reads what has no name by what it begins with: text where that tells nothing.
func (w *work) sniffed(at place, from io.Reader) error {
	buffered := bufio.NewReaderSize(from, sample)
	head, err := buffered.Peek(512)
	if err != nil && !errors.Is(err, io.EOF) {
		return plain(err)
	}
	body := bytes.TrimLeft(bytes.TrimPrefix(head, markUTF8), " \t\r\n")
	switch media, _, _ := strings.Cut(http.DetectContentType(head), ";"); {
	case media == "application/pdf":
		return one(readPDF)(w, at, buffered)
	case media == "application/x-gzip":
		return gzipped((*work).sniffed)(w, at, buffered)
	case media == "application/zip":
		return readZipOrDOCX(w, at, buffered)
	case bytes.HasPrefix(body, []byte("<?xml")) && !bytes.Contains(body, []byte("<html")):
		return readFeed(w, at, buffered)
	case media == "text/html":
		return one(readHTML)(w, at, buffered)
	case bytes.HasPrefix(body, []byte(`{"`)):
		return readJSONL(w, at, buffered)
	default:
		return one(readText)(w, at, buffered)
	}
}
