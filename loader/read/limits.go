package read

import (
	"errors"
	"fmt"
	"io"
	"time"
)

// Limits of what is read, whatever a file claims of itself: memory stays well below a gigabyte.
const (
	// MaxBytes is how large a text may be, a file of one document and an entry of an archive. A file of many documents may
	// be of any size.
	MaxBytes = 64 << 20
	// MaxInflated is how many bytes one file may inflate to in all, through all archives within it.
	MaxInflated = 4 << 30
	// MaxEntries is how many entries one file may have, through all archives within it.
	MaxEntries = 10_000
	// MaxDepth is how deep archives may lie within archives.
	MaxDepth = 3
	// MaxPDFTime is how long one PDF may take.
	MaxPDFTime = 2 * time.Minute
)

const (
	// rowBytes is how large a story's line or row may be: it may be all separators, which take many times their room.
	rowBytes = 8 << 20
	// directoryBytes is how large the list of a zip's entries may be.
	directoryBytes = 16 << 20
	// pdfMemory is what PDFium may have, in WebAssembly's pages of 64 KiB: 256 MiB.
	pdfMemory = 4096
	// htmlNodes is how many elements and texts a page may have, those that unclosed formatting repeats counted.
	htmlNodes = 1_000_000
	// xmlDepth is how deep elements may lie within elements, xmlElements how many a feed may have.
	xmlDepth, xmlElements = 256, 300_000
	// mailDepth is how deep parts of a message may lie within parts, mailParts how many there may be.
	mailDepth, mailParts = 16, 1000
	// titleRunes is how long a title may be; a longer one is none.
	titleRunes = 1000
	// sourceBytes is how long an address may be; a longer one is none.
	sourceBytes = 2048
)

// Limits are limits that a caller may set, zero for the package's own.
type Limits struct {
	Inflated int64
	PDFTime  time.Duration
}

func (l Limits) inflated() int64 {
	if l.Inflated > 0 {
		return l.Inflated
	}
	return MaxInflated
}

func (l Limits) pdfTime() time.Duration {
	if l.PDFTime > 0 {
		return l.PDFTime
	}
	return MaxPDFTime
}

// Errors of what goes beyond the limits.
var (
	// ErrTooLarge is of more than MaxBytes.
	ErrTooLarge = errors.New("larger than 64 MiB")
	// ErrRow is of a story whose line or row is larger than 8 MiB.
	ErrRow = errors.New("a line or row larger than 8 MiB")
	// ErrInflated is of archives that inflate to more than MaxInflated.
	ErrInflated = errors.New("inflates to more than 4 GiB")
	// ErrEntries is of more than MaxEntries.
	ErrEntries = fmt.Errorf("more than %d entries", MaxEntries)
	// ErrDepth is of an archive deeper than MaxDepth.
	ErrDepth = fmt.Errorf("archives within archives, more than %d deep", MaxDepth)
	// ErrTime is of a PDF that takes longer than MaxPDFTime.
	ErrTime = fmt.Errorf("took longer than %s", MaxPDFTime)
	// ErrComplex is of a structure too deep or too rich to be a document.
	ErrComplex = errors.New("too deeply or too richly structured")
)

// limited is all that the reader has, up to MaxBytes.
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

// budget ends a stream that reads more than is left; reset gives it anew.
type budget struct {
	from io.Reader
	left int64
	over error
}

func (b *budget) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, b.over
	}
	n, err := b.from.Read(p[:min(int64(len(p)), b.left)])
	b.left -= int64(n)
	return n, err
}
