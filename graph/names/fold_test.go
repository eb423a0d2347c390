package names_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"entente/graph/names"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ why, name, want string }{
		{"plain names change only their case", "United Nations", "united nations"},
		{"accents are dropped", "Recep Tayyip Erdoğan", "recep tayyip erdogan"},
		{"composed and decomposed letters are one", "Cote\u0301 \u00e9", "cote e"},
		{"Latin letters that do not decompose are spelled out", "Øresund, Łódź, Weißrußland, Æthelred", "oresund lodz weissrussland aethelred"},
		{"apostrophes join", "Côte d’Ivoire", "cote divoire"},
		{"the okina is an apostrophe", "ʻOumuamua", "oumuamua"},
		{"hyphens part words", "Guinea-Bissau", "guinea bissau"},
		{"dashes of all lengths part words", "Russia—North Korea", "russia north korea"},
		{"dots part words", "U.S.S.R.", "u s s r"},
		{"white space is one space, and none at the ends", "\t Kim \u00a0 Jong\nUn ", "kim jong un"},
		{"control characters part words", "a\x00b\x1fc", "a b c"},
		{"digits stay", "Resolution 2375 (2017)", "resolution 2375 2017"},
		{"Cyrillic is transliterated, yo as it is mostly written", "Михаил Горбачёв", "mikhail gorbachev"},
		{"soft signs are apostrophes", "Ельцин, Соль", "eltsin sol"},
		{"the schwa is the a of English spellings", "İlham Əliyev", "ilham aliyev"},
		{"Greek is transliterated", "Ελλάδα", "ellada"},
		{"Hangul is transliterated by syllables", "김정은", "gimjeongeun"},
		{"Han is transliterated sign by sign", "北京", "bei jing"},
		{"kana keep their voicing", "ガ が", "ga ga"},
		{"Arabic is the same with and without vowel points", "مُحَمَّد", "mhmd"},
		{"Devanagari keeps its vowels", "नेहरू", "nehruu"},
		{"full-width and ligature forms are plain", "ＮＡＴＯ oﬃce", "nato office"},
		{"superscripts are digits", "CO²", "co2"},
		{"letters that nothing transliterates stay, in lower case", "\U0001E900\U0001E922", "\U0001E922\U0001E922"},
		{"what has no letter is nothing", "☮ — '…'", ""},
		{"nothing is nothing", "", ""},
		{"bytes that are no UTF-8 do no harm", "a\xff\xfeb", "a b"},
	} {
		if got := names.Fold(c.name); got != c.want {
			t.Errorf("%s: Fold(%q) = %q, want %q", c.why, c.name, got, c.want)
		}
	}
}

func TestWords(t *testing.T) {
	if got, want := names.Words("Treaty of San-Stefano"), []string{"treaty", "of", "san", "stefano"}; !slices.Equal(got, want) {
		t.Errorf("Words = %q, want %q", got, want)
	}
	if got := names.Words(" — "); len(got) != 0 {
		t.Errorf("Words of punctuation = %q, want none", got)
	}
}

func TestFoldOfEveryRune(t *testing.T) {
	for r := range rune(unicode.MaxRune + 1) {
		folded := names.Fold(string(r))
		if again := names.Fold(folded); again != folded {
			t.Errorf("Fold(%U) = %q, and folded again %q", r, folded, again)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, seed := range []string{"Côte d’Ivoire", "김정은", "\U0001E900", "a\u0345", "İI", "\xff", "ŉ", "\u1E9E", "가\u11a8", "か\u3099", "A\u0338", "\u2126"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, name string) {
		folded := names.Fold(name)
		if again := names.Fold(folded); again != folded {
			t.Errorf("Fold(%q) = %q, and folded again %q", name, folded, again)
		}
		if !utf8.ValidString(folded) || strings.Contains(folded, "  ") || strings.TrimSpace(folded) != folded {
			t.Errorf("Fold(%q) = %q: not UTF-8 with single spaces between words", name, folded)
		}
		if strings.ContainsAny(folded, "ABCDEFGHIJKLMNOPQRSTUVWXYZ'`-\x00") {
			t.Errorf("Fold(%q) = %q: capitals or punctuation left", name, folded)
		}
		if got := strings.Join(names.Words(name), " "); got != folded {
			t.Errorf("Words(%q) joined = %q, want %q", name, got, folded)
		}
	})
}
