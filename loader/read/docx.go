package read

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// The names of what is read of a DOCX: elements are told by their local names, as the strict and the transitional form of
// the standard (ISO/IEC 29500) differ in their name spaces.
const (
	docxBody = "word/document.xml"
	docxCore = "docProps/core.xml"
)

// readDOCX reads the paragraphs of a DOCX as it stands, insertions in and deletions out; a row of a table is a line.
// Headers, footers, notes and comments are left out.
func readDOCX(w *work, raw []byte) (made, error) {
	archive, err := openZip(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		if bytes.HasPrefix(raw, []byte{0xD0, 0xCF, 0x11, 0xE0}) { // an encrypted one is no zip but a compound file
			return made{}, ErrPassword
		}
		return made{}, err
	}
	body, err := w.part(archive, docxBody)
	if err != nil {
		return made{}, err
	}
	text, err := docxText(body)
	if err != nil {
		return made{}, err
	}
	m := made{text: tidy(text)}
	if core, err := w.part(archive, docxCore); err == nil {
		m.title = shownIn(docxTitle(core), m.text)
	}
	return m, nil
}

// part is one part of a DOCX.
func (w *work) part(archive *zip.Reader, name string) ([]byte, error) {
	for _, f := range archive.File {
		if strings.EqualFold(path.Clean(f.Name), name) {
			return w.inflate(f)
		}
	}
	return nil, fmt.Errorf("no %s in it: %w", name, ErrBroken)
}

// docxReader writes the text of a body as its elements go by.
type docxReader struct {
	text strings.Builder
	// in counts the elements of a name that are open.
	in map[string]int
	// cells counts the cells of the open row, nothing outside of tables.
	cells int
}

// docxText is the text of the body of a document.
func docxText(raw []byte) (string, error) {
	r := docxReader{in: map[string]int{}}
	decoder := xml.NewDecoder(bytes.NewReader(raw))
	depth := 0
	for {
		token, err := decoder.Token()
		switch {
		case errors.Is(err, io.EOF):
			return r.text.String(), nil
		case err != nil:
			return "", fmt.Errorf("its XML ends at byte %d: %w", decoder.InputOffset(), ErrBroken)
		case r.text.Len() > MaxBytes:
			return "", ErrTooLarge
		}
		switch t := token.(type) {
		case xml.StartElement:
			if depth++; depth > xmlDepth {
				return "", ErrComplex
			}
			r.start(t)
		case xml.EndElement:
			depth--
			r.end(t.Name.Local)
		case xml.CharData:
			if r.in["t"] > 0 && !r.hidden() {
				r.text.Write(t)
			}
		}
	}
}

// hidden: deleted text, and the second form of what is given twice for old programs.
func (r *docxReader) hidden() bool {
	return r.in["del"] > 0 || r.in["moveFrom"] > 0 || r.in["Fallback"] > 0
}

func (r *docxReader) start(t xml.StartElement) {
	name := t.Name.Local
	r.in[name]++
	if r.hidden() {
		return
	}
	switch name {
	case "br", "cr":
		r.text.WriteByte('\n')
	case "tab":
		if r.in["tabs"] == 0 { // there it is a stop of the style
			r.text.WriteByte(' ')
		}
	case "noBreakHyphen":
		r.text.WriteByte('-')
	case "tr":
		r.cells = 0
	case "tc":
		if r.cells++; r.cells > 1 {
			r.text.WriteString(" | ")
		}
	}
}

func (r *docxReader) end(name string) {
	r.in[name]--
	if r.hidden() {
		return
	}
	switch name {
	case "p":
		if r.in["tc"] > 0 {
			r.text.WriteByte(' ')
		} else {
			r.text.WriteString("\n\n")
		}
	case "tr":
		r.text.WriteByte('\n')
	case "tbl":
		r.text.WriteByte('\n')
	}
}

// docxTitle is the title in the properties of a document, "" where they have none.
func docxTitle(raw []byte) string {
	var core struct {
		Title string `xml:"title"`
	}
	if err := xml.Unmarshal(raw, &core); err != nil {
		return "" // nothing that the text lacks
	}
	return core.Title
}
