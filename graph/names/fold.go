// Package names folds names so that one name written in several ways is found as one, tells misspellings, ranks what a search
// finds, and lays texts out for an index; both stores use it, so that they agree.
package names

import (
	"strings"
	"unicode"

	"github.com/mozillazg/go-unidecode"
	"golang.org/x/text/unicode/norm"
)

// Fold is the form in which names are compared: compatibility forms resolved (NFKD), accents dropped, what is not Latin
// transliterated to Latin, lower case, apostrophes dropped, all other punctuation and white space one space between
// words. It holds a to z, 0 to 9 and single spaces, and beside them only letters and digits that no transliteration is
// known for. Folding twice changes nothing. What holds neither a letter nor a digit folds to "".
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range transliterate(s) {
		switch {
		case isApostrophe(r):
		case isWordRune(r):
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteRune(unicode.ToLower(r))
		default:
			gap = true
		}
	}
	return b.String()
}

// Words are the words of the folded name, in order; none where it folds to "".
func Words(s string) []string { return strings.Fields(Fold(s)) }

// SortKey is what lists of named things are in order of, before their ids.
func SortKey(name string) string { return Fold(name) }

// transliterate turns all into ASCII that unidecode knows; the rest stays, decomposed and without accents.
func transliterate(s string) string {
	if isASCII(s) {
		return s
	}
	var bare strings.Builder
	for _, r := range norm.NFKD.String(s) {
		if !isAccent(r) {
			bare.WriteRune(r)
		}
	}
	var b strings.Builder
	for _, r := range norm.NFC.String(bare.String()) { // composed again: Hangul and voiced kana are transliterated whole
		if r <= unicode.MaxASCII {
			b.WriteRune(r)
			continue
		}
		b.WriteString(romanize(r))
	}
	return b.String()
}

// romanize is the letter in ASCII where that is known, else the letter in lower case; marks and invisible characters are
// nothing, and all else parts words.
func romanize(r rune) string {
	r = unicode.ToLower(r)
	latin := unidecode.Unidecode(string(r))
	switch {
	case latin != "" && unicode.IsLetter(r):
		return strings.Map(lettersOnly, latin)
	case latin != "":
		return latin
	case unicode.IsLetter(r), unicode.IsDigit(r):
		return string(r)
	case unicode.IsMark(r), unicode.Is(unicode.Cf, r):
		return ""
	default:
		return " "
	}
}

// lettersOnly takes the signs for sounds out of what unidecode gives for a letter, but for the schwa, which it writes @ and
// English spellings of names write a: Əliyev, Aliyev.
func lettersOnly(r rune) rune {
	switch {
	case r == '@':
		return 'a'
	case isWordRune(r), r == ' ':
		return r
	default:
		return -1
	}
}

// isAccent tells marks that may be left out from those that are part of a letter, by their combining class: 0 are the
// vowels of Indic scripts, 7 to 9 the nukta, the voicing of kana and the virama.
func isAccent(r rune) bool {
	if unicode.Is(unicode.Me, r) {
		return true
	}
	class := norm.NFD.PropertiesString(string(r)).CCC()
	return class != 0 && (class < 7 || class > 9)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '`' }

func isWordRune(r rune) bool {
	return r > unicode.MaxASCII || ('a' <= r && r <= 'z') || ('A' <= r && r <= 'Z') || ('0' <= r && r <= '9')
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] > unicode.MaxASCII {
			return false
		}
	}
	return true
}
