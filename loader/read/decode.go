package read

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// Why bytes are not a text that is read.
var (
	// ErrEmpty: there is nothing but white space.
	ErrEmpty = errors.New("empty")
	// ErrBinary: the bytes are no text.
	ErrBinary = errors.New("binary, not text")
	// ErrEncoding: the bytes are text of no encoding that is read, or broken text of one.
	ErrEncoding = errors.New("not UTF-8, UTF-16 or another encoding that can be told for sure")
)

// Decode is the text of a file's bytes: UTF-8, UTF-16 with a byte order mark or in the Latin script, Latin-1 as
// Windows-1252 extends it, else an encoding of another script that its bytes show. The byte order mark is dropped, CRLF and CR become LF, nothing else is changed. What is no such
// text gives an error that wraps ErrEmpty, ErrBinary or ErrEncoding.
func Decode(raw []byte) (string, error) {
	text, err := decode(raw)
	if err != nil {
		return "", err
	}
	if isBinary(text) {
		return "", ErrBinary
	}
	if strings.TrimSpace(text) == "" {
		return "", ErrEmpty
	}
	return lines(text), nil
}

// lines is the text with CRLF and CR made LF.
func lines(text string) string {
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
}

var (
	markUTF8    = []byte{0xEF, 0xBB, 0xBF}
	markUTF16LE = []byte{0xFF, 0xFE}
	markUTF16BE = []byte{0xFE, 0xFF}
)

func decode(raw []byte) (string, error) {
	if body, marked := bytes.CutPrefix(raw, markUTF8); marked {
		if !utf8.Valid(body) {
			return "", brokenUTF8(body, len(markUTF8))
		}
		return string(body), nil
	}
	if body, marked := bytes.CutPrefix(raw, markUTF16LE); marked {
		return decodeUTF16(body, binary.LittleEndian)
	}
	if body, marked := bytes.CutPrefix(raw, markUTF16BE); marked {
		return decodeUTF16(body, binary.BigEndian)
	}
	if order, found := unmarkedUTF16(raw); found {
		return decodeUTF16(raw, order)
	}
	if utf8.Valid(raw) {
		return string(raw), nil
	}
	return decodeLegacy(raw)
}

// unmarkedUTF16 finds UTF-16 without a byte order mark by its zero bytes: text in the Latin script has one in nearly every
// pair, all on one side.
func unmarkedUTF16(raw []byte) (binary.ByteOrder, bool) {
	pairs := len(raw) / 2
	if pairs == 0 || len(raw)%2 != 0 {
		return nil, false
	}
	var zeros [2]int
	for i, b := range raw {
		if b == 0 {
			zeros[i%2]++
		}
	}
	switch {
	case zeros[0] == 0 && 3*zeros[1] >= 2*pairs:
		return binary.LittleEndian, true
	case zeros[1] == 0 && 3*zeros[0] >= 2*pairs:
		return binary.BigEndian, true
	default:
		return nil, false
	}
}

func decodeUTF16(raw []byte, order binary.ByteOrder) (string, error) {
	if len(raw)%2 != 0 {
		return "", fmt.Errorf("UTF-16 of an odd number of bytes: %w", ErrEncoding)
	}
	units := make([]uint16, len(raw)/2)
	for i := range units {
		units[i] = order.Uint16(raw[2*i:])
	}
	runes := utf16.Decode(units)
	if !slices.Equal(utf16.Encode(runes), units) { // only what is broken does not come back
		return "", fmt.Errorf("broken UTF-16: %w", ErrEncoding)
	}
	return string(runes), nil
}

// decodeLegacy reads bytes that are not UTF-8.
func decodeLegacy(raw []byte) (string, error) {
	from, err := legacy(raw)
	if err != nil {
		return "", err
	}
	text, err := from.NewDecoder().Bytes(raw)
	if err != nil || bytes.ContainsRune(text, utf8.RuneError) {
		return "", fmt.Errorf("bytes that %s does not have: %w", from, ErrEncoding)
	}
	return string(text), nil
}

// legacy tells the encoding of bytes that are not UTF-8. Every byte means something in Latin-1, so what is rather broken
// UTF-8, or an encoding of another script, is told by its bytes: text in Latin-1 is mostly ASCII, and its other letters
// hardly ever stand so that they make UTF-8.
func legacy(raw []byte) (encoding.Encoding, error) {
	broken, whole, high := 0, 0, 0
	for rest := raw; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		switch {
		case r == utf8.RuneError && size == 1:
			broken++
			high++
		case size > 1:
			whole++
			high += size
		}
		rest = rest[size:]
	}
	switch {
	case isBinary(string(raw)):
		return nil, ErrBinary
	case whole >= broken:
		return nil, brokenUTF8(raw, 0)
	case 10*high <= len(raw):
		return charmap.Windows1252, nil
	}
	if other, sure := guess(raw, high); sure {
		return other, nil
	}
	if 3*high > len(raw) {
		return nil, fmt.Errorf("%d of %d bytes are not ASCII: %w", high, len(raw), ErrEncoding)
	}
	return charmap.Windows1252, nil
}

// brokenUTF8 names the first byte that is not UTF-8; skipped bytes stood before raw in the file.
func brokenUTF8(raw []byte, skipped int) error {
	at := 0
	for at < len(raw) {
		r, size := utf8.DecodeRune(raw[at:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		at += size
	}
	return fmt.Errorf("broken UTF-8 at byte %d: %w", skipped+at, ErrEncoding)
}

// isBinary tells what is no text: a NUL, or more than one control character in fifty. A few stand in real texts.
func isBinary(text string) bool {
	controls, all := 0, 0
	for _, r := range text {
		all++
		switch {
		case r == 0:
			return true
		case r == '\t', r == '\n', r == '\r', r == '\f':
		case r < ' ', r == 0x7F:
			controls++
		}
	}
	return 50*controls > all
}
