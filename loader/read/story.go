package read

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// The fields of a story.
const (
	FieldTitle = "title"
	FieldText  = "text"
	FieldDate  = "date"
	FieldURL   = "url"
)

// Fields are the names that the fields of stories have, by field.
type Fields map[string]string

// usual are the names by which a field goes, in the order in which they are tried; case and the marks between words do not
// matter.
var usual = map[string][]string{
	FieldTitle: {"title", "headline", "heading", "head", "subject"},
	FieldText: {
		"text", "body", "content", "fulltext", "article", "story", "articletext", "articlebody", "bodytext", "storytext", "maintext", "plaintext", "contenttext",
	},
	FieldDate: {
		"date", "published", "publishedat", "publishdate", "publicationdate", "datepublished", "dateofpublication", "pubdate", "articledate", "datetime", "timestamp", "created",
	},
	FieldURL: {"url", "link", "href", "sourceurl", "articleurl", "canonicalurl", "weburl", "permalink", "uri"},
}

// Known tells whether the map names fields that there are.
func (f Fields) Known() error {
	for field := range f {
		if usual[field] == nil {
			return fmt.Errorf("%q is no field of a story (title, text, date, url)", field)
		}
	}
	return nil
}

// find is the name among those that a file has under which it keeps a field, false where it has none.
func (f Fields) find(field string, names []string) (string, bool) {
	if name := f[field]; name != "" {
		return name, slices.Contains(names, name)
	}
	for _, want := range usual[field] {
		for _, name := range names {
			if bare(name) == want {
				return name, true
			}
		}
	}
	return "", false
}

func bare(name string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("_-. ", r) {
			return -1
		}
		return r
	}, strings.ToLower(name))
}

// noText is the error of a file of stories in which none of the names is the text; it is ErrKind, as such a file holds
// other things.
func (f Fields) noText(names []string) error {
	var shown []string
	for _, name := range names[:min(len(names), 12)] {
		if name = title(name); len(name) > 40 {
			name = "…"
		}
		shown = append(shown, name)
	}
	has := strings.Join(shown, ", ")
	if name := f[FieldText]; name != "" {
		return kindError(fmt.Sprintf("no stories, for no field is %q (it has %s)", name, has))
	}
	return kindError(fmt.Sprintf("no stories, for no field is named text, body or content (it has %s; --map text=NAME says which)", has))
}

// story makes a document of fields. The text is as it stands, line ends aside: it is someone's corpus.
func (f Fields) story(names []string, value func(string) string) made {
	get := func(field string) string {
		if name, found := f.find(field, names); found {
			return value(name)
		}
		return ""
	}
	return made{text: lines(get(FieldText)), title: get(FieldTitle), date: dateOf(get(FieldDate)), source: get(FieldURL)}
}

// readJSONL reads one story a line. The first one tells whether there are stories at all.
func readJSONL(w *work, at place, from io.Reader) error {
	text, err := decoded(from)
	if err != nil {
		return err
	}
	buffered := bufio.NewReaderSize(text, sample)
	for number, seen := 1, false; !w.stopped; number++ {
		line, err := readLine(buffered)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		m, err := w.Fields.object(line)
		switch {
		case err != nil && !seen:
			return err
		case errors.Is(err, ErrKind):
			w.fail(at.numbered(number), fmt.Errorf("no field of text: %w", ErrEmpty))
		case err != nil:
			w.fail(at.numbered(number), err)
		default:
			w.give(at.numbered(number), m)
		}
		seen = true
	}
	return nil
}

// readLine is the next line without its end, up to rowBytes; io.EOF where there is none.
func readLine(from *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		piece, err := from.ReadSlice('\n')
		if len(line)+len(piece) > rowBytes {
			return nil, ErrRow
		}
		line = append(line, piece...)
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
		case errors.Is(err, io.EOF) && len(line) > 0, err == nil:
			return bytes.TrimRight(line, "\r\n"), nil
		default:
			return nil, err
		}
	}
}

// object is the story of a JSON object.
func (f Fields) object(line []byte) (made, error) {
	if !utf8.Valid(line) {
		return made{}, brokenUTF8(line, 0)
	}
	var object map[string]json.RawMessage
	if err := json.Unmarshal(line, &object); err != nil {
		return made{}, fmt.Errorf("no JSON object: %w", ErrBroken)
	}
	names := slices.Sorted(maps.Keys(object))
	if _, found := f.find(FieldText, names); !found {
		return made{}, f.noText(names)
	}
	return f.story(names, func(name string) string { return jsonText(object[name]) }), nil
}

// jsonText is the text of a string, a number, or a list of paragraphs; "" for all else.
func jsonText(raw json.RawMessage) string {
	var text string
	if json.Unmarshal(raw, &text) == nil {
		return text
	}
	var number json.Number
	if json.Unmarshal(raw, &number) == nil {
		return number.String()
	}
	var paragraphs []string
	if json.Unmarshal(raw, &paragraphs) == nil {
		return strings.Join(paragraphs, "\n\n")
	}
	return ""
}

// readCSV reads one story a row, the first row naming the fields.
func readCSV(w *work, at place, from io.Reader) error {
	text, err := decoded(from)
	if err != nil {
		return err
	}
	buffered := bufio.NewReaderSize(text, sample)
	head, _ := buffered.Peek(sample) // what is wrong with it comes again
	limit := &budget{from: buffered, left: rowBytes, over: ErrRow}
	rows := csv.NewReader(limit)
	rows.Comma, rows.FieldsPerRecord, rows.ReuseRecord = separator(head), -1, false
	names, err := rows.Read()
	switch {
	case errors.Is(err, io.EOF):
		return ErrEmpty
	case err != nil:
		return csvError(err)
	}
	if _, found := w.Fields.find(FieldText, names); !found {
		return w.Fields.noText(names)
	}
	rows.ReuseRecord = true
	for !w.stopped {
		limit.left = rowBytes
		row, err := rows.Read()
		var syntax *csv.ParseError
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case errors.As(err, &syntax):
			w.fail(at.numbered(syntax.StartLine), csvError(err))
			continue
		case err != nil:
			return err
		}
		number, _ := rows.FieldPos(0)
		w.row(at.numbered(number), names, row)
	}
	return nil
}

func (w *work) row(at place, names, row []string) {
	if slices.ContainsFunc(row, func(s string) bool { return !utf8.ValidString(s) }) {
		w.fail(at, fmt.Errorf("broken UTF-8 in the row: %w", ErrEncoding))
		return
	}
	if len(row) > len(names) && strings.Join(row[len(names):], "") != "" { // a comma that is not quoted would cut the text
		w.fail(at, fmt.Errorf("%d cells under %d names: %w", len(row), len(names), ErrBroken))
		return
	}
	w.give(at, w.Fields.story(names, func(name string) string {
		if i := slices.Index(names, name); i < len(row) {
			return row[i]
		}
		return ""
	}))
}

func csvError(err error) error {
	var syntax *csv.ParseError
	if errors.As(err, &syntax) {
		return fmt.Errorf("no CSV from column %d on (%w): %w", syntax.Column, syntax.Err, ErrBroken)
	}
	return err
}

// separator is what the first line has most of.
func separator(head []byte) rune {
	line, _, _ := bytes.Cut(head, []byte("\n"))
	best, most := ',', 0
	for _, r := range []rune{',', ';', '\t', '|'} {
		if n := bytes.Count(line, []byte(string(r))); n > most {
			best, most = r, n
		}
	}
	return best
}
