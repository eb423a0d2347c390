package names_test

import (
	"slices"
	"strings"
	"testing"

	"entente/graph/names"
)

func TestAlike(t *testing.T) {
	for _, c := range []struct {
		why, typed, word string
		edits            int
		alike            bool
	}{
		{"one vowel for another", "gorbachov", "gorbachev", 1, true},
		{"a letter too many", "stallin", "stalin", 1, true},
		{"a letter too few", "venezula", "venezuela", 1, true},
		{"two letters swapped are one edit", "gobrachev", "gorbachev", 1, true},
		{"one sound in two spellings", "ghadafi", "gaddafi", 2, true},
		{"a German spelling", "breschnew", "brezhnev", 3, true},
		{"a consonant for another in a long word", "mussolinu", "mussolini", 1, true},
		{"a consonant for another in a short word is another word", "iran", "iraq", 0, false},
		{"two consonants of a middling word are another word", "slovakia", "slovenia", 0, false},
		{"two letters of a middling word are another word where a consonant is among them", "austria", "australia", 0, false},
		{"the same consonants with too many other vowels", "eisenhower", "sinhr", 0, false},
		{"three letters are too few to compare", "kin", "kim", 0, false},
		{"digits are no letters", "1925", "1952", 0, false},
		{"a name written as one word", "+kimjungun", "+kimjongun", 1, true},
		{"a name written as one word is no word", "kimjungun", "+kimjongun", 0, false},
		{"a word is no name written as one word", "+kimjungun", "kimjongun", 0, false},
	} {
		query := names.NewQuery(strings.TrimPrefix(c.typed, "+"))
		word := query.Words[0]
		if strings.HasPrefix(c.typed, "+") {
			word = query.Joined
		}
		edits, alike := word.Alike(c.word)
		if alike != c.alike || alike && edits != c.edits {
			t.Errorf("%s: %s and %s: %d edits, alike: %v, want %d, %v", c.why, c.typed, c.word, edits, alike, c.edits, c.alike)
		}
	}
}

func TestRankAcrossScripts(t *testing.T) {
	for typed, name := range map[string]string{
		"김정은": "Kim Jong Un", "문재인": "Moon Jae-in", "박근혜": "Park Geun-hye", "القذافي": "Muammar al-Gaddafi", "صدام حسين": "Saddam Hussein",
		"محمود عباس": "Mahmoud Abbas", "بوتين": "Vladimir Putin", "ياسر عرفات": "Yasser Arafat", "נתניהו": "Benjamin Netanyahu", "Хрущёв": "Nikita Khrushchev",
		"Зеленский": "Volodymyr Zelenskyy", "习近平": "Xi Jinping", "Kim Jong Un": "김정은", "Poutine": "Wladimir Putin", "Milosevich": "Slobodan Milošević",
	} {
		if rank, _, found := names.NewQuery(typed).Rank([]string{name}); !found {
			t.Errorf("%s does not find %s (%d)", typed, name, rank)
		}
	}
	for typed, name := range map[string]string{"القذافي": "Kosygin", "김정은": "Kim Il Sung", "صدام": "Stimson Doctrine", "Путин": "Potemkin"} {
		if rank, _, found := names.NewQuery(typed).Rank([]string{name}); found {
			t.Errorf("%s finds %s as %d", typed, name, rank)
		}
	}
}

func TestJoined(t *testing.T) {
	for _, c := range []struct{ why, folded, want string }{
		{"a name without its spaces", "kim jong un", "+kimjongun"},
		{"a single word too, since the text may part it", "eritrea", "+eritrea"},
		{"not a short one", "kim il", ""},
		{"not one of hardly any consonants", "ao aeo ii", ""},
		{"not one with a number", "treaty of 1925", ""},
		{"not one of many words", "treaty of friendship and mutual aid", ""},
		{"not a long one", strings.Repeat("abcde", 9), ""},
		{"nothing of nothing", "", ""},
	} {
		if got := names.Joined(c.folded); got != c.want {
			t.Errorf("%s: Joined(%q) = %q, want %q", c.why, c.folded, got, c.want)
		}
	}
}

// FuzzQuery: a text of any bytes is read, finds itself, and its words that are compared by spelling are like themselves.
func FuzzQuery(f *testing.F) {
	for _, seed := range []string{"Kim Jong Un", "القذافي", "김정은", "a\x00b", "O’Neill's", "x+y", strings.Repeat("ab ", 50), "\xff\xfe", "עַבְרִית", "×2 ×", "Schtschtsch"} {
		f.Add(seed, "Muammar al-Gaddafi")
	}
	f.Fuzz(func(t *testing.T, text, name string) {
		q := names.NewQuery(text)
		if len(q.Words) > 32 {
			t.Errorf("%q has %d words", text, len(q.Words))
		}
		for _, w := range q.Words {
			if keys := names.Keys(w.Text); len(keys) > 41 || slices.Contains(keys, "") {
				t.Errorf("keys of %q: %q", w.Text, keys)
			}
		}
		if rank, _, found := q.Rank([]string{text}); found != (names.Fold(text) != "") || rank != names.Whole {
			t.Errorf("%q finds itself: %v, as %d", text, found, rank)
		}
		rank, which, found := q.Rank([]string{name})
		if found && (which != name || rank < names.Whole) {
			t.Errorf("%q finds %q in %q as %d", text, which, name, rank)
		}
		if marked := q.MarkName(name); strings.ReplaceAll(marked, "**", "") != strings.ReplaceAll(name, "**", "") {
			t.Errorf("%q marked is %q", name, marked)
		}
	})
}
