package read

import (
	"net/url"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"entente/graph"
)

// tidy is a text that a reader made, with its white space in order: no control characters and no invisible marks, spaces
// single, none at the ends of lines, no more than one blank line together, none at either end.
func tidy(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	blank := 0
	for line := range strings.SplitSeq(lines(text), "\n") {
		line = strings.Join(strings.Fields(strings.Map(visible, line)), " ")
		switch {
		case line == "":
			blank++
			continue
		case b.Len() == 0:
		case blank > 0:
			b.WriteString("\n\n")
		default:
			b.WriteByte('\n')
		}
		b.WriteString(line)
		blank = 0
	}
	return b.String()
}

// visible drops what is not seen: control characters, soft hyphens, marks of width zero. A tab is a space, a hyphen that
// does not break a hyphen.
func visible(r rune) rune {
	switch {
	case r == '\u2010', r == '\u2011':
		return '-'
	case r == '\t', r == '\f', r == '\v':
		return ' '
	case unicode.IsControl(r), r == '\u00AD', r == '\u200B', r == '\u2060', r == '\uFEFF':
		return -1
	default:
		return r
	}
}

// headed is a body under its title, where it does not begin with it already.
func headed(title, body string) string {
	title = tidy(oneLine(title))
	switch {
	case title == "" || strings.HasPrefix(oneLine(body), title):
		return body
	case body == "":
		return title
	default:
		return title + "\n\n" + body
	}
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// title is a title as it is stored, "" for one that is none by its length.
func title(text string) string {
	text = oneLine(strings.Map(visible, strings.ToValidUTF8(text, "")))
	if utf8.RuneCountInString(text) > titleRunes {
		return ""
	}
	return text
}

// shownIn is a title that a file's metadata claims, where the text shows it: word processors keep there what they like.
func shownIn(claimed, text string) string {
	claimed = oneLine(claimed)
	head := oneLine(text[:min(len(text), 8*titleRunes)])
	if len(claimed) > 3 && strings.Contains(strings.ToLower(head), strings.ToLower(claimed)) {
		return claimed
	}
	return ""
}

// address is where a document was found, "" for what is no address of the web.
func address(text string) string {
	text = strings.TrimSpace(text)
	if len(text) > sourceBytes || !utf8.ValidString(text) || strings.ContainsFunc(text, unicode.IsSpace) {
		return ""
	}
	parsed, err := url.Parse(text)
	if err != nil || parsed.Host == "" || parsed.Scheme != "http" && parsed.Scheme != "https" {
		return ""
	}
	return text
}

// dateLayouts are the forms of dates that are no EDTF and leave no doubt about day and month.
var dateLayouts = []string{
	time.RFC1123Z, time.RFC1123, time.RFC822Z, time.RFC822, time.RFC850, time.ANSIC, time.UnixDate, time.RubyDate,
	"Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST", "2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04:05 MST",
	"January 2, 2006", "Jan 2, 2006", "Jan. 2, 2006", "2 January 2006", "2 Jan 2006", "2-Jan-2006", "Monday, January 2, 2006", "Monday, 2 January 2006",
	"January 2, 2006 15:04", "January 2, 2006 3:04 PM", "20060102", "2006/01/02", "2006/01/02 15:04:05",
}

// dateOf is a date as metadata give it, the zero Date for what is none or may be read in two ways. The day is the one
// written, in whatever zone.
func dateOf(text string) graph.Date {
	text = oneLine(text)
	for _, form := range []string{text, isoDay(text)} {
		if d, err := graph.ParseDate(form); err == nil && d.Bounded() {
			return d
		}
	}
	text, _, _ = strings.Cut(text, " (") // the name of a zone, as mail has it
	for _, layout := range dateLayouts {
		if t, err := time.Parse(layout, text); err == nil {
			return dayOf(t.Format(time.DateOnly))
		}
	}
	if t, err := time.Parse("January 2006", text); err == nil {
		return dayOf(t.Format("2006-01"))
	}
	return graph.Date{}
}

func dayOf(text string) graph.Date {
	d, err := graph.ParseDate(text)
	if err != nil {
		return graph.Date{}
	}
	return d
}

// isoDay is the day of an ISO 8601 day and time.
func isoDay(text string) string {
	if len(text) > len(time.DateOnly) && strings.ContainsRune("T ", rune(text[len(time.DateOnly)])) {
		return text[:len(time.DateOnly)]
	}
	return text
}
