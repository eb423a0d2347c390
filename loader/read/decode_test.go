package read_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"entente/loader/read"
)

func utf16Bytes(order binary.AppendByteOrder, text string) []byte {
	var raw []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		raw = order.AppendUint16(raw, unit)
	}
	return raw
}

func TestDecode(t *testing.T) {
	const accord = "The accord of Évian, “signed” in 1962.\nFrance and Algeria."
	const latin = "The accord of \xC9vian was signed in 1962."
	for _, c := range []struct {
		sentence string
		raw      []byte
		want     string
		err      error
	}{
		{"UTF-8 is taken as it is.", []byte(accord), accord, nil},
		{"The byte order mark of UTF-8 is dropped.", []byte("\uFEFF" + accord), accord, nil},
		{"A byte order mark inside a text stays.", []byte("a\uFEFFb"), "a\uFEFFb", nil},
		{"UTF-16 is read by its mark, the small end first.", append([]byte{0xFF, 0xFE}, utf16Bytes(binary.LittleEndian, accord)...), accord, nil},
		{"UTF-16 is read by its mark, the great end first.", append([]byte{0xFE, 0xFF}, utf16Bytes(binary.BigEndian, accord)...), accord, nil},
		{"UTF-16 without a mark is known by its zero bytes, small end first.", utf16Bytes(binary.LittleEndian, accord), accord, nil},
		{"UTF-16 without a mark is known by its zero bytes, great end first.", utf16Bytes(binary.BigEndian, accord), accord, nil},
		{"A pair of surrogates is one character.", append([]byte{0xFF, 0xFE}, utf16Bytes(binary.LittleEndian, "flag 🇺🇳")...), "flag 🇺🇳", nil},
		{"Half a pair of surrogates is broken UTF-16.", append([]byte{0xFF, 0xFE}, 'a', 0, 0x3C, 0xD8), "", read.ErrEncoding},
		{"Half a unit is broken UTF-16.", []byte{0xFF, 0xFE, 'a', 0, 'b'}, "", read.ErrEncoding},
		{"Latin-1 is read where the bytes are not UTF-8.", []byte(latin), "The accord of Évian was signed in 1962.", nil},
		{"The quotes of Windows-1252 are read.", []byte("\x93signed\x94 in 1962 \x96 at last"), "“signed” in 1962 – at last", nil},
		{"A byte that Windows-1252 does not have is no text.", []byte("signed in 1962 \x81 at last"), "", read.ErrEncoding},
		{"UTF-8 with a broken byte is named as such, not read as Latin-1.", []byte("Évian, Ankara, São Tomé \xE9 and Nîmes"), "", read.ErrEncoding},
		{"A marked UTF-8 must be whole.", []byte("\uFEFFEvian \xE9"), "", read.ErrEncoding},
		{"An encoding of another script is not read as Latin-1.", []byte("\xE4\xCF\xC7\xCF\xD7\xCF\xD2 \xCF \xC4\xD2\xD5\xD6\xC2\xC5"), "", read.ErrEncoding},
		{"CRLF and CR become LF.", []byte("a\r\nb\rc\n\rd\r\r\ne"), "a\nb\nc\n\nd\n\ne", nil},
		{"Spaces and blank lines stay as they are.", []byte("  a \n\n\n b\t"), "  a \n\n\n b\t", nil},
		{"A form feed and a few control characters are text.", []byte(strings.Repeat("treaty ", 20) + "\f\x1b"), strings.Repeat("treaty ", 20) + "\f\x1b", nil},
		{"A NUL makes a file binary.", []byte("treaty of\x00 1961 and more"), "", read.ErrBinary},
		{"Many control characters make a file binary.", []byte("\x01\x02\x03treaty"), "", read.ErrBinary},
		{"A picture is binary.", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), "", read.ErrBinary},
		{"Nothing is empty.", nil, "", read.ErrEmpty},
		{"White space is empty.", []byte(" \r\n\t"), "", read.ErrEmpty},
		{"A byte order mark alone is empty.", []byte("\uFEFF"), "", read.ErrEmpty},
	} {
		t.Run(c.sentence, func(t *testing.T) {
			got, err := read.Decode(c.raw)
			if got != c.want || !errors.Is(err, c.err) {
				t.Errorf("Decode(%q) = %q, %v; want %q, %v", c.raw, got, err, c.want, c.err)
			}
		})
	}
}

func FuzzDecode(f *testing.F) {
	for _, seed := range []string{"", "a\r\nb", "\xFF\xFEa\x00", "\xFE\xFF\x00a", "a\x00b\x00c\x00", "\xC9vian", "\xEF\xBB\xBFa", "\xFF\xFE\x00\xD8", "É\xE9"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		before := bytes.Clone(raw)
		text, err := read.Decode(raw)
		if !bytes.Equal(raw, before) {
			t.Fatal("the bytes were changed")
		}
		if err != nil {
			if text != "" || !errors.Is(err, read.ErrEmpty) && !errors.Is(err, read.ErrBinary) && !errors.Is(err, read.ErrEncoding) {
				t.Fatalf("Decode = %q, %v", text, err)
			}
			return
		}
		if !utf8.ValidString(text) || strings.ContainsAny(text, "\r\x00") || strings.TrimSpace(text) == "" {
			t.Fatalf("Decode = %q", text)
		}
		if again, err := read.Decode([]byte(text)); err == nil && again != strings.TrimPrefix(text, "\uFEFF") {
			t.Fatalf("decoding %q again gives %q", text, again)
		}
	})
}
