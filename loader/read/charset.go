package read

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// What a guess of an encoding takes.
const (
	// sample is how many bytes are looked at.
	sample = 64 << 10
	// sure is the confidence from which a guess is believed, and enough how many bytes must not be ASCII.
	sure, enough = 0.9, 32
)

// charsets are the encodings that a guess may name: those of scripts that statistics tell apart.
var charsets = map[string]encoding.Encoding{
	"Windows-1251": charmap.Windows1251, "KOI8-R": charmap.KOI8R, "ISO-8859-5": charmap.ISO8859_5, "IBM866": charmap.CodePage866,
	"ISO-8859-7": charmap.Windows1253, "Windows-1253": charmap.Windows1253, "Windows-1255": charmap.Windows1255, "ISO-8859-8": charmap.Windows1255,
	"Shift_JIS": japanese.ShiftJIS, "CP932": japanese.ShiftJIS, "EUC-JP": japanese.EUCJP,
	"GB2312": simplifiedchinese.GB18030, "GB18030": simplifiedchinese.GB18030, "Big5": traditionalchinese.Big5,
	"EUC-KR": korean.EUCKR, "CP949": korean.EUCKR,
}

// guess tells the encoding of another script by the frequency of its letters; high counts the bytes that are not ASCII.
func guess(raw []byte, high int) (encoding.Encoding, bool) {
	if high < enough {
		return nil, false
	}
	raw = raw[:min(len(raw), sample)]
	found := chardet.Detect(raw)
	from, known := charsets[found.Charset]
	if !known || found.Confidence < sure {
		return nil, false
	}
	// The two of Greek differ in where the capital alpha with its accent stands.
	if from == charmap.Windows1253 && bytes.IndexByte(raw, 0xB6) >= 0 && bytes.IndexByte(raw, 0xA2) < 0 {
		from = charmap.ISO8859_7
	}
	return from, true
}

// decoded is a stream of text made UTF-8, its encoding told by its beginning. What is broken behind it comes through
// broken, as U+FFFD where it was not UTF-8 already.
func decoded(from io.Reader) (io.Reader, error) {
	buffered := bufio.NewReaderSize(from, sample)
	head, err := buffered.Peek(sample)
	switch {
	case err == nil:
		head = head[:wholeRunes(head)]
	case !errors.Is(err, io.EOF):
		return nil, plain(err)
	}
	switch {
	case bytes.HasPrefix(head, markUTF8):
		_, err = buffered.Discard(len(markUTF8))
		return buffered, err
	case bytes.HasPrefix(head, markUTF16LE), bytes.HasPrefix(head, markUTF16BE):
		return transform.NewReader(buffered, unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder()), nil
	}
	if order, found := unmarkedUTF16(head[:len(head)&^1]); found {
		end := unicode.LittleEndian
		if order == binary.BigEndian {
			end = unicode.BigEndian
		}
		return transform.NewReader(buffered, unicode.UTF16(end, unicode.IgnoreBOM).NewDecoder()), nil
	}
	if utf8.Valid(head) {
		return buffered, nil
	}
	other, err := legacy(head)
	if err != nil {
		return nil, err
	}
	return transform.NewReader(buffered, other.NewDecoder()), nil
}

// wholeRunes is the length of the bytes without a character of UTF-8 that is cut at their end.
func wholeRunes(raw []byte) int {
	for n := len(raw) - 1; n >= 0 && n > len(raw)-utf8.UTFMax; n-- {
		if utf8.RuneStart(raw[n]) {
			if !utf8.FullRune(raw[n:]) {
				return n
			}
			break
		}
	}
	return len(raw)
}
