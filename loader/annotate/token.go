package annotate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// TokenKind is what a token is made of.
type TokenKind uint8

// The kinds of token.
const (
	Word TokenKind = iota
	Number
	Mark
)

// Case is how a word is written.
type Case uint8

// The cases. Capital begins with a capital letter, Upper has no small letter and at least two capitals.
const (
	NoCase Case = iota
	Lower
	Capital
	Upper
)

// Gap is what stands before a token.
type Gap uint8

// The gaps, each wider than the one before.
const (
	Glued Gap = iota
	Spaced
	NewLine
	NewParagraph
)

// Token is a word, a number or a mark. A clitic ('s) is a word of its own; an initial (J.) and a dotted abbreviation
// (U.S.) keep their periods.
type Token struct {
	Start, End int32
	Kind       TokenKind
	Case       Case
	Gap        Gap
	// Norm is the token in small letters without accents, its apostrophes straight.
	Norm string
}

// Is tells whether the token is one of the words.
func (t Token) Is(words ...string) bool {
	for _, w := range words {
		if t.Norm == w {
			return true
		}
	}
	return false
}

// IsName tells whether the token is written as part of a name.
func (t Token) IsName() bool { return t.Kind == Word && (t.Case == Capital || t.Case == Upper) }

// IsHyphen tells whether the token joins two words.
func (t Token) IsHyphen() bool {
	return t.Kind == Mark && (t.Norm == "-" || t.Norm == "–" || t.Norm == "‑")
}

// Tokenize cuts a text into tokens. It never fails: bytes that are no UTF-8 become marks.
func Tokenize(source string) []Token {
	s := scanner{source: source, lower: asciiLower(source), tokens: make([]Token, 0, len(source)/5+1)}
	for s.at < len(source) {
		s.next()
	}
	return s.tokens
}

type scanner struct {
	source, lower string
	at            int
	gap           Gap
	tokens        []Token
}

func asciiLower(source string) string {
	lower := []byte(source)
	for i, b := range lower {
		if 'A' <= b && b <= 'Z' {
			lower[i] = b + 'a' - 'A'
		}
	}
	return string(lower)
}

func (s *scanner) rune(at int) (rune, int) {
	if at >= len(s.source) {
		return 0, 0
	}
	if b := s.source[at]; b < utf8.RuneSelf {
		return rune(b), 1
	}
	return utf8.DecodeRuneInString(s.source[at:])
}

func (s *scanner) next() {
	r, size := s.rune(s.at)
	switch {
	case r == '\n':
		s.widen(NewLine)
		if s.gap == NewLine && s.blankLine(s.at+1) {
			s.gap = NewParagraph
		}
		s.at += size
	case unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff':
		s.widen(Spaced)
		s.at += size
	case isLetter(r):
		s.word()
	case '0' <= r && r <= '9':
		s.number()
	case isApostrophe(r) && s.clitic(s.at, size) > 0:
		s.emit(Word, s.clitic(s.at, size))
	default:
		s.emit(Mark, s.at+size)
	}
}

func (s *scanner) widen(gap Gap) { s.gap = max(s.gap, gap) }

func (s *scanner) blankLine(at int) bool {
	for ; at < len(s.source); at++ {
		switch s.source[at] {
		case '\n':
			return true
		case ' ', '\t', '\r':
		default:
			return false
		}
	}
	return false
}

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' || r == '`' }

// clitic is the end of an apostrophe and an s that no letter follows, 0 where there is none.
func (s *scanner) clitic(at, size int) int {
	if r, n := s.rune(at + size); r == 's' || r == 'S' {
		if after, _ := s.rune(at + size + n); !isLetter(after) && (after < '0' || after > '9') {
			return at + size + n
		}
	}
	return 0
}

func (s *scanner) word() {
	end, letters := s.at, 0
	for end < len(s.source) {
		r, size := s.rune(end)
		if isApostrophe(r) && letters > 0 && s.clitic(end, size) == 0 {
			if after, _ := s.rune(end + size); isLetter(after) {
				end += size
				continue
			}
		}
		if !isLetter(r) && (r < '0' || r > '9') {
			break
		}
		letters++
		end += size
	}
	if letters == 1 {
		end = s.dotted(end)
	}
	s.emit(Word, end)
}

// dotted takes in the periods of an initial or of an abbreviation whose letters each have one.
func (s *scanner) dotted(end int) int {
	first, _ := s.rune(s.at)
	if end >= len(s.source) || s.source[end] != '.' {
		return end
	}
	last, count := end, 1
	for at := end + 1; ; {
		r, size := s.rune(at)
		if !isLetter(r) {
			break
		}
		if after, _ := s.rune(at + size); after != '.' {
			if count == 1 && !isLetter(after) && unicode.IsUpper(r) { // U.S without the last period
				return at + size
			}
			break
		}
		last, count = at+size, count+1
		at += size + 1
	}
	if count > 1 || unicode.IsUpper(first) {
		return last + 1
	}
	return end
}

func (s *scanner) number() {
	end := s.at
	for end < len(s.source) {
		b := s.source[end]
		digitNext := end+1 < len(s.source) && '0' <= s.source[end+1] && s.source[end+1] <= '9'
		switch {
		case '0' <= b && b <= '9':
		case (b == ',' || b == '.' || b == ':') && digitNext:
		case 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z':
		default:
			s.emit(Number, end)
			return
		}
		end++
	}
	s.emit(Number, end)
}

func (s *scanner) emit(kind TokenKind, end int) {
	t := Token{Start: int32(s.at), End: int32(end), Kind: kind, Gap: s.gap}
	if len(s.tokens) == 0 {
		t.Gap = NewParagraph
	}
	text := s.source[s.at:end]
	if isASCII(text) {
		t.Norm = s.lower[s.at:end]
	} else {
		t.Norm = fold(text)
	}
	if kind == Word {
		t.Case = caseOf(text)
	}
	s.tokens = append(s.tokens, t)
	s.at, s.gap = end, Glued
}

var straight = strings.NewReplacer("’", "'", "‘", "'", "`", "'")

// fold takes accents off and makes letters small.
func fold(s string) string {
	decomposed := norm.NFKD.String(strings.ToLower(straight.Replace(s)))
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case r == 'ø':
			return 'o'
		case r == 'ł':
			return 'l'
		case r == 'đ':
			return 'd'
		case r == 'ı':
			return 'i'
		}
		return r
	}, decomposed)
}

func caseOf(s string) Case {
	upper, lower, first := 0, 0, NoCase
	for i, r := range s {
		switch {
		case unicode.IsUpper(r):
			upper++
			if i == 0 {
				first = Capital
			}
		case unicode.IsLower(r):
			lower++
		}
	}
	switch {
	case first == Capital && lower == 0 && upper > 1:
		return Upper
	case first == Capital:
		return Capital
	case upper > 0 && lower > 0 && lower <= 2: // d'Estaing, al-style compounds written in one
		return Capital
	case lower > 0:
		return Lower
	default:
		return NoCase
	}
}
