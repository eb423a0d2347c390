package names

import (
	"strings"
	"unicode/utf8"
)

// The shortest and the longest word, in letters, that is compared by its spelling. Shorter ones have to be as they are.
const (
	shortestSpelt = 4
	longestSpelt  = 40
)

// join marks a whole name written as one word, so that it is no word of the name.
const join = "+"

// mostJoined is how many words a name has at most that is written as one, and shortestJoined how many letters it then has at
// least; it has three sounds, too.
const (
	mostJoined     = 5
	shortestJoined = 6
	fewestSounds   = 3
)

// Joined is the folded name as one word, behind a mark of its own: what finds "Kim Jong Un" by "김정은", which has no
// spaces. It is "" for names of many words and for those that are too short or too long to compare.
func Joined(folded string) string {
	words := strings.Fields(folded)
	if len(words) > mostJoined {
		return ""
	}
	word := strings.Join(words, "")
	if length := utf8.RuneCountInString(word); length < shortestJoined || length > longestSpelt || sounds(skeletonOf(word)) < fewestSounds {
		return ""
	}
	return join + word
}

// Keys are strings of which two words have one in common where one may be a misspelling of the other: the skeleton of the
// word, and the skeleton with each of its sounds left out. A word that is not compared by its spelling has none. A word
// that Joined made keeps to its like. Stores keep the keys: a change of them is a new version of the stores.
func Keys(word string) []string {
	mark := ""
	if strings.HasPrefix(word, join) {
		mark, word = join, word[len(join):]
	}
	if length := utf8.RuneCountInString(word); length < shortestSpelt || length > longestSpelt {
		return nil
	}
	return keysOf(mark, skeletonOf(word))
}

// keysOf leaves sounds out of a skeleton of three or more, since two sounds tell few words apart and one tells none.
func keysOf(mark, skeleton string) []string {
	if skeleton == "" {
		return nil
	}
	keys := []string{mark + skeleton}
	runes := []rune(skeleton)
	if len(runes) < fewestSounds {
		return keys
	}
	for i := range runes {
		if i == 0 || runes[i] != runes[i-1] {
			keys = append(keys, mark+string(runes[:i])+string(runes[i+1:]))
		}
	}
	return keys
}

// sounds counts the consonants of a skeleton.
func sounds(skeleton string) int {
	return utf8.RuneCountInString(strings.TrimPrefix(skeleton, "a"))
}

// digraphs are groups of letters with the sound that they stand for, each before those that it begins with. Spellings of
// one sound in several languages are one: Gorbatschow, Gorbatchev, Gorbachev.
var digraphs = [...]struct {
	letters string
	sound   byte
}{
	{"schtsch", 'c'},
	{"shch", 'c'},
	{"tsch", 'c'},
	{"tch", 'c'},
	{"dzh", 'c'},
	{"sch", 'c'},
	{"ch", 'c'},
	{"sh", 'c'},
	{"zh", 'c'},
	{"cz", 'c'},
	{"dj", 'c'},
	{"kh", 'k'},
	{"gh", 'k'},
	{"ck", 'k'},
	{"ph", 'f'},
	{"th", 't'},
	{"dh", 't'},
	{"ce", 's'},
	{"ci", 's'},
	{"cy", 's'},
	{"ts", 's'},
	{"tz", 's'},
	{"sz", 's'},
}

// skeletonOf is what is left of a folded word when only its consonants count, each as one of its like (b and p, g and k and
// q, d and t), a doubled one once, and no h, w or y, but for the w that ends German and Polish spellings of names; a vowel
// at the beginning is an a. A word with a digit has none, as one digit for another is another number.
func skeletonOf(word string) string { return skeleton(word, false) }

// skeleton keeps doubled consonants where the vowels between them are not written.
func skeleton(word string, abjad bool) string {
	if strings.ContainsAny(word, "0123456789") {
		return ""
	}
	var b strings.Builder
	last := rune(0) // the sound just before, 0 behind a vowel
	for at := 0; at < len(word); {
		sound, size := soundAt(word[at:])
		switch {
		case sound == 0 && at == 0:
			b.WriteByte('a')
		case sound != 0 && (abjad || sound != last):
			b.WriteRune(sound)
		}
		at, last = at+size, sound
	}
	return b.String()
}

// soundAt is the sound that a word begins with, 0 where it is none that counts, and how many bytes it takes.
func soundAt(word string) (rune, int) {
	if strings.IndexByte("cdgkpstz", word[0]) >= 0 { // a digraph begins with one of these
		for _, d := range digraphs {
			if strings.HasPrefix(word, d.letters) {
				return rune(d.sound), len(strings.TrimRight(d.letters, "eiy"))
			}
		}
	}
	r, size := utf8.DecodeRuneInString(word)
	if word == "w" {
		r = 'v'
	}
	switch r {
	case 'a', 'e', 'i', 'o', 'u', 'y', 'w', 'h', alef:
		return 0, size
	case 'b':
		return 'p', size
	case 'd':
		return 't', size
	case 'g', 'q', 'c':
		return 'k', size
	case 'v':
		return 'f', size
	case 'z', 'x':
		return 's', size
	case 'j':
		return 'c', size
	}
	return r, size
}

// alef is the one vowel that the transliteration leaves as it is.
const alef = 'ا'

// vowelless tells words of scripts that write few vowels.
func vowelless(r rune) bool {
	return '\u0590' <= r && r <= '\u08ff'
}

// mostEdits is how many letters a word of a length may differ in, by whether the skeletons are the same.
func mostEdits(length int, same bool) int {
	switch {
	case same:
		return min((length-1)/2, 4)
	case length >= 10:
		return 3
	case length >= 6:
		return 1
	default:
		return 0
	}
}

// distance is how many letters have to be added, left out, changed, or swapped with their neighbor to make b of a, no
// letter twice.
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	before, row, next := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		next[0] = i + 1
		for j := range y {
			cost := 1
			if x[i] == y[j] {
				cost = 0
			}
			next[j+1] = min(row[j]+cost, row[j+1]+1, next[j]+1)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				next[j+1] = min(next[j+1], before[j-1]+1)
			}
		}
		before, row, next = row, next, before
	}
	return row[len(y)]
}

// unvoweled is in how many sounds a word of a script that writes no short vowels differs from one of Latin letters, whose
// vowels may all be short.
func unvoweled(abjad, latin string) int {
	x, y := soundsOf(abjad), soundsOf(latin)
	row, next := make([]int, len(y)+1), make([]int, len(y)+1)
	for j, sound := range y {
		row[j+1] = row[j] + missing(sound)
	}
	for _, sound := range x {
		next[0] = row[0] + 1
		for j, other := range y {
			cost := 1
			if sound == other {
				cost = 0
			}
			next[j+1] = min(row[j]+cost, row[j+1]+1, next[j]+missing(other))
		}
		row, next = next, row
	}
	return row[len(y)]
}

// missing is what it costs not to write a sound.
func missing(sound rune) int {
	if 'A' <= sound && sound <= 'Z' {
		return 0
	}
	return 1
}

// soundsOf are the sounds of a folded word; vowels are A, I and U, and h is none.
func soundsOf(word string) []rune {
	var list []rune
	for at := 0; at < len(word); {
		sound, size := soundAt(word[at:])
		if sound == 0 {
			first, _ := utf8.DecodeRuneInString(word[at:])
			sound = vowels[first]
		}
		if sound != 0 && (len(list) == 0 || sound != list[len(list)-1]) {
			list = append(list, sound)
		}
		at += size
	}
	return list
}

var vowels = map[rune]rune{'a': 'A', alef: 'A', 'e': 'I', 'i': 'I', 'y': 'I', 'o': 'U', 'u': 'U', 'w': 'U'}
