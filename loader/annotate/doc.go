// Package annotate marks what a text shows before anything is made of it: tokens, sentences, names known to registers,
// dates, and the document's own title and date, each with its place in the text.
package annotate

import (
	"strings"
	"unicode/utf8"

	"entente/graph"
)

// Text is a document with all that annotate marks. Places are byte offsets or indexes of tokens; Points turns bytes into
// the code points that the graph counts.
type Text struct {
	Source string
	// Written is the document's own date, the zero Date where it shows none that bounds a day.
	Written graph.Date
	// Title is the place of the title, empty where the document shows none.
	Title     Range
	Tokens    []Token
	Sentences []Sentence
	Names     []Name
	// Pacts are the names of pacts that the register knows; they may hold Names.
	Pacts []Name
	Dates []Date
}

// Range is a half-open run of bytes.
type Range struct{ Start, End int }

// IsEmpty tells whether nothing is in the range.
func (r Range) IsEmpty() bool { return r.End <= r.Start }

// Annotate marks the text. A known date wins over one that the text shows.
func Annotate(source string, known graph.Date, lexicon *Lexicon) *Text {
	t := &Text{Source: source, Tokens: Tokenize(source)}
	t.Sentences = sentences(source, t.Tokens)
	starts := dateStarts(t)
	found := findDates(t, graph.Date{}, starts)
	t.Written = known
	if t.Written.IsZero() {
		t.Written = t.findWritten(found)
	}
	t.Dates = found
	if t.Written.IsKnown() {
		t.Dates = findDates(t, t.Written, starts)
	}
	t.Title = t.findTitle()
	t.Names, t.Pacts = lexicon.Names(t)
	return t
}

// TitleText is the title with its white space single, "" where the document shows none.
func (t *Text) TitleText() string {
	return strings.Join(strings.Fields(t.Source[t.Title.Start:t.Title.End]), " ")
}

// Slice is the source between two tokens, the last one excluded.
func (t *Text) Slice(first, last int) string {
	r := t.Bytes(first, last)
	return t.Source[r.Start:r.End]
}

// Bytes is the place of the tokens from first up to last, the latter excluded, as far as the text goes.
func (t *Text) Bytes(first, last int) Range {
	last = min(last, len(t.Tokens))
	if first >= last {
		return Range{}
	}
	return Range{Start: int(t.Tokens[first].Start), End: int(t.Tokens[last-1].End)}
}

// SentenceOf is the index of the sentence that holds a token.
func (t *Text) SentenceOf(token int) int {
	low, high := 0, len(t.Sentences)
	for low+1 < high {
		if mid := (low + high) / 2; t.Sentences[mid].First <= token {
			low = mid
		} else {
			high = mid
		}
	}
	return low
}

// Points counts code points: it turns byte offsets of one text into code point offsets.
type Points struct {
	source string
	marks  []int // code points before each block of bytes
}

// block is how many bytes lie between two marks.
const block = 256

// NewPoints prepares the offsets of a text.
func NewPoints(source string) *Points {
	p := &Points{source: source}
	if isASCII(source) {
		return p
	}
	count := 0
	for i := range len(source) {
		if i%block == 0 {
			p.marks = append(p.marks, count)
		}
		if utf8.RuneStart(source[i]) {
			count++
		}
	}
	return p
}

// At is the number of code points before the byte offset, which must lie between two code points.
func (p *Points) At(offset int) int {
	if p.marks == nil {
		return offset
	}
	if offset == len(p.source) && offset%block == 0 && offset > 0 {
		return p.At(offset-block) + utf8.RuneCountInString(p.source[offset-block:])
	}
	count := p.marks[offset/block]
	for i := offset - offset%block; i < offset; i++ {
		if utf8.RuneStart(p.source[i]) {
			count++
		}
	}
	return count
}

// Span is the graph's span of a range.
func (p *Points) Span(r Range) graph.Span {
	return graph.Span{Start: p.At(r.Start), End: p.At(r.End), Quote: p.source[r.Start:r.End]}
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
