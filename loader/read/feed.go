package read

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"io"

	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html/charset"
)

// ErrFeed is of XML that is neither RSS nor Atom; it is ErrKind.
var ErrFeed error = kindError("XML that is no feed (RSS, Atom)")

// readFeed reads each entry of a feed as a document: its content, else its summary, under its title.
func readFeed(w *work, at place, from io.Reader) error {
	raw, err := limited(from)
	if err != nil {
		return err
	}
	if err := checkXML(raw); err != nil {
		return err
	}
	feed, err := safely(func() (*gofeed.Feed, error) { return gofeed.NewParser().Parse(bytes.NewReader(raw)) })
	switch {
	case errors.Is(err, gofeed.ErrFeedTypeNotDetected):
		return ErrFeed
	case err != nil:
		return fmt.Errorf("no feed that can be read: %w", ErrBroken)
	}
	for i, item := range feed.Items {
		if w.stopped {
			return nil
		}
		if w.entries--; w.entries < 0 {
			return ErrEntries
		}
		inner := at.numbered(i + 1)
		m, err := safely(func() (made, error) { return entry(item) })
		if err != nil {
			w.fail(inner, err)
			continue
		}
		w.give(inner, m)
	}
	return nil
}

func entry(item *gofeed.Item) (made, error) {
	body := cmp.Or(item.Content, item.Description)
	if looksLikeHTML(body) {
		text, err := fragment(body)
		if err != nil {
			return made{}, err
		}
		body = text
	}
	return made{
		text: headed(item.Title, tidy(body)), title: item.Title, source: item.Link, date: dateOf(cmp.Or(item.Published, item.Updated)),
	}, nil
}

// checkXML holds elements to xmlElements, and within each other to xmlDepth. What is no XML is left to the reader of feeds to refuse.
func checkXML(raw []byte) error {
	decoder := xml.NewDecoder(bytes.NewReader(raw))
	decoder.Strict = false
	decoder.CharsetReader = charset.NewReaderLabel
	for depth, count := 0, 0; ; {
		token, err := decoder.RawToken()
		if err != nil {
			return nil //nolint:nilerr // the end, or what the reader of feeds refuses too
		}
		switch token.(type) {
		case xml.StartElement:
			depth++
			if count++; depth > xmlDepth || count > xmlElements {
				return ErrComplex
			}
		case xml.EndElement:
			depth--
		}
	}
}
