package read

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/emersion/go-message"
	_ "github.com/emersion/go-message/charset" // lets it decode what is not UTF-8
)

// readEmail reads the text of a message under its subject. Attachments, the signature and the names of those who write are
// left out.
func readEmail(_ *work, raw []byte) (made, error) {
	entity, err := message.Read(bytes.NewReader(raw))
	if err != nil && !message.IsUnknownCharset(err) {
		return made{}, fmt.Errorf("no message that can be read: %w", ErrBroken)
	}
	if !entity.Header.Has("From") && !entity.Header.Has("Subject") && !entity.Header.Has("Date") {
		return made{}, fmt.Errorf("no message, for it has no header: %w", ErrBroken)
	}
	m := made{title: subject(entity.Header), date: dateOf(entity.Header.Get("Date"))}
	var parts mailText
	if err := parts.read(entity, 0); err != nil {
		return made{}, err
	}
	body := parts.plain
	if body == "" && parts.html != "" {
		if body, err = fragment(parts.html); err != nil {
			return made{}, err
		}
	}
	m.text = headed(m.title, body)
	return m, nil
}

func subject(header message.Header) string {
	if text, err := header.Text("Subject"); err == nil {
		return text
	}
	return header.Get("Subject")
}

// mailText gathers the text parts of a message.
type mailText struct {
	plain, html string
	parts       int
}

func (t *mailText) read(entity *message.Entity, depth int) error {
	if t.parts++; t.parts > mailParts || depth > mailDepth {
		return ErrComplex
	}
	inner := entity.MultipartReader()
	if inner == nil {
		return t.add(entity)
	}
	for {
		part, err := inner.NextPart()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil && !message.IsUnknownCharset(err) && !message.IsUnknownEncoding(err):
			return fmt.Errorf("its parts cannot be told: %w", ErrBroken)
		}
		if err := t.read(part, depth+1); err != nil {
			return err
		}
	}
}

// add takes a part that has no parts, if it is text of the message.
func (t *mailText) add(entity *message.Entity) error {
	kind, params, _ := entity.Header.ContentType()
	if placed, _, _ := entity.Header.ContentDisposition(); placed == "attachment" || kind != "text/plain" && kind != "text/html" {
		return nil
	}
	raw, err := limited(entity.Body)
	if err != nil {
		return fmt.Errorf("a part of it cannot be decoded: %w", ErrBroken)
	}
	text, err := Decode(raw) // UTF-8 already, but for what declares nothing
	switch {
	case errors.Is(err, ErrEmpty):
	case err != nil:
		return err
	case kind == "text/html":
		t.html = strings.TrimSpace(t.html + "\n" + text)
	default:
		t.plain = strings.TrimSpace(t.plain + "\n\n" + unwrap(unsigned(text), strings.EqualFold(params["format"], "flowed")))
	}
	return nil
}

// unsigned is a message without its signature, which the usual line sets apart.
func unsigned(text string) string {
	at := 0
	for line := range strings.Lines(text) {
		if strings.TrimRight(line, " \n") == "--" { // some programs drop the space at its end
			return text[:at]
		}
		at += len(line)
	}
	return text
}

// unwrap joins the lines of paragraphs that were broken to a width. Lines of a flowed text (RFC 3676) say themselves that
// they go on.
func unwrap(text string, flowed bool) string {
	width := lineWidth(text)
	var b strings.Builder
	before := ""
	for i, line := range strings.Split(text, "\n") {
		trimmed := strings.TrimRight(line, " \t")
		goes := flowed && strings.HasSuffix(before, " ") || !flowed && goesOn(before, trimmed, width)
		switch {
		case i == 0:
		case goes:
			b.WriteByte(' ')
		default:
			b.WriteByte('\n')
		}
		if goes {
			trimmed = strings.TrimLeft(trimmed, " \t")
		}
		b.WriteString(trimmed)
		before = line
	}
	return tidy(b.String())
}

// The widths to which mail is broken.
const narrowest, widest = 55, 100

// lineWidth is the width to which the lines of a text were broken, 0 where they were not.
func lineWidth(text string) int {
	longest, long, all := 0, 0, 0
	for line := range strings.SplitSeq(text, "\n") {
		n := len(strings.TrimSpace(line))
		if longest = max(longest, n); n > 0 {
			all++
		}
		if n >= narrowest {
			long++
		}
	}
	if longest > widest || longest < narrowest || 3*long < all {
		return 0
	}
	return longest
}

// goesOn tells whether a paragraph goes on after a line: the next word would not have had its place on it.
func goesOn(line, next string, width int) bool {
	line = strings.TrimRight(line, " \t")
	if width == 0 || line == "" || next == "" || next[0] == ' ' || next[0] == '\t' || next[0] == '>' || line[0] == '>' {
		return false
	}
	word, _, _ := strings.Cut(next, " ")
	return !isBullet(word) && !isItem(word) && len(line)+1+len(word) > width-8
}
