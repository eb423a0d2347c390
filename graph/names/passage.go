package names

import (
	"cmp"
	"iter"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Texts are indexed in passages of so many code points, each with the end of the one before, so that what stands across an
// edge is found as well.
const (
	passageLength  = 16384
	passageOverlap = 512
)

// longestTerm is how much of a word is indexed, in bytes; engines cut longer ones, each in its own way.
const longestTerm = 64

// Counts are written behind a term that a passage has as often or more often, as 2, 4 or 8: what ranks by how often a word
// occurs needs no counting then. No folded word has this sign.
const times = "×"

// Passage is what a full-text index holds of a part of a document: terms with a space between them.
type Passage struct {
	// Number counts from 0.
	Number int
	// Title are the terms of the document's title, in its first passage alone.
	Title string
	// Text are the terms of the title and of the passage in their order, then terms with their counts.
	Text string
}

// Passages are those of a document that have any terms. Stores keep them: a change of them is a new version of the stores.
func Passages(title, text string) iter.Seq[Passage] {
	return func(yield func(Passage) bool) {
		titled := terms(title)
		for number, at := 0, 0; number == 0 || at < len(text); number++ {
			begin := at - len(lastPoints(text[:at], passageOverlap))
			end := at + len(firstPoints(text[at:], passageLength))
			words, _ := whole(text[begin:end], number > 0, end < len(text))
			p := Passage{Number: number, Text: passageText(titled, terms(words))}
			if number == 0 {
				p.Title = strings.Join(titled, " ")
			}
			if p.Text != "" && !yield(p) {
				return
			}
			at = end
		}
	}
}

// PassageRange is where in the text, in code points, a passage begins and ends; the end may lie behind the text's.
func PassageRange(number int) (from, to int) {
	return max(0, number*passageLength-passageOverlap), (number + 1) * passageLength
}

func firstPoints(text string, points int) string {
	at := 0
	for ; points > 0 && at < len(text); points-- {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return text[:at]
}

func lastPoints(text string, points int) string {
	at := len(text)
	for ; points > 0 && at > 0; points-- {
		_, size := utf8.DecodeLastRuneInString(text[:at])
		at -= size
	}
	return text[at:]
}

// whole is a part of a text without the words that its edges may cut, and how many bytes of it are left out before.
func whole(part string, cutBefore, cutBehind bool) (words string, before int) {
	outside := func(r rune) bool { return !inWord(r) }
	if cutBefore {
		if before = strings.IndexFunc(part, outside); before < 0 {
			return "", 0
		}
	}
	end := len(part)
	if cutBehind {
		end = max(before, strings.LastIndexFunc(part, outside)+1)
	}
	return part[before:end], before
}

func passageText(titled, found []string) string {
	var b strings.Builder
	write := func(term string) {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(term)
	}
	counts := make(map[string]int, len(found))
	var counted []string
	for i, list := range [][]string{titled, found} {
		for _, term := range list {
			write(term)
			counts[term]++
			if count := counts[term]; count == 2 || count == 4 || count == 8 {
				counted = append(counted, term+times+strconv.Itoa(count))
			}
		}
		if i == 0 && len(titled) > 0 {
			write(times) // the end of the title and the beginning of the text are no phrase
		}
	}
	for _, term := range counted {
		write(term)
	}
	return b.String()
}

// terms are the words of a text as they are indexed, in order.
func terms(text string) []string {
	var list []string
	for piece := range pieces(text) {
		for _, word := range Words(text[piece.from:piece.to]) {
			list = append(list, term(word))
		}
	}
	return list
}

// term is a word as it is indexed: an English plural is its singular, and a very long word is cut.
func term(word string) string {
	if len(word) > longestTerm {
		word = strings.ToValidUTF8(word[:longestTerm], "")
	}
	switch stem, plural := strings.CutSuffix(word, "s"); {
	case !plural || len(stem) < 3 || strings.HasSuffix(stem, "s") || strings.HasSuffix(stem, "u") || strings.HasSuffix(stem, "i"):
		return word
	case strings.HasSuffix(stem, "ie") && len(stem) > 4:
		return stem[:len(stem)-2] + "y"
	default:
		return stem
	}
}

// queryTerms are the terms of a query, the first 32.
func queryTerms(text string) []string {
	list := terms(text)
	return list[:min(len(list), mostWords)]
}

// piece is a word of a text as it is written, by its bytes and by its first code point.
type piece struct{ from, to, point int }

// pieces are the words of a text in order. Chinese characters, which are written without spaces, are a word each.
func pieces(text string) iter.Seq[piece] {
	return func(yield func(piece) bool) {
		open, point := piece{from: -1}, 0
		for at, r := range text {
			single := unicode.Is(unicode.Han, r)
			if open.from >= 0 && (single || !inWord(r)) {
				if !yield(open) {
					return
				}
				open.from = -1
			}
			size := utf8.RuneLen(r)
			switch {
			case single:
				if !yield(piece{at, at + size, point}) {
					return
				}
			case !inWord(r) || isQuote(r): // an apostrophe is part of a word where more of it follows
			case open.from < 0:
				open = piece{at, at + size, point}
			default:
				open.to = at + size
			}
			point++
		}
		if open.from >= 0 {
			yield(open)
		}
	}
}

func isQuote(r rune) bool { return r == '\'' || r == '’' }

// inWord tells what stays together when a text is parted into words.
func inWord(r rune) bool {
	if r <= unicode.MaxASCII {
		return isWordRune(r) || isQuote(r)
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || unicode.Is(unicode.Cf, r) || isQuote(r)
}

// Levels are what to ask a full-text index of passages for, best first: passages that have all words of the text in the
// title of their document; next to each other and in order, eight times each or more often, four times, twice, once; then
// anywhere, by the same counts. No passage is on two levels; a text without a word has no levels. The language is common to
// FTS5 and Lucene, with the fields title and text and terms between white space.
func (q Query) Levels() []string {
	if len(q.terms) == 0 {
		return nil
	}
	title := "(" + all("title", q.terms, "") + ")"
	phrase := `(text:"` + strings.Join(q.terms, " ") + `")`
	levels := []string{title}
	for _, phrased := range []bool{true, false} {
		if phrased && len(q.terms) == 1 {
			continue
		}
		better := ""
		for _, count := range []string{times + "8", times + "4", times + "2", ""} {
			level, not := all("text", q.terms, count), title
			if phrased {
				level += " AND " + phrase
			} else if len(q.terms) > 1 {
				not += " OR " + phrase
			}
			if better != "" {
				not += " OR (" + better + ")"
			}
			levels = append(levels, "("+level+") NOT ("+not+")")
			better = all("text", q.terms, count)
		}
	}
	return levels
}

// mostAlike is how many words are asked for in place of one.
const mostAlike = 20

// AlikeLevel is one more level of passages, which have for each word of the text the word or one of those alike to it, as
// Alike tells of words of names; "" where no word has any.
func (q Query) AlikeLevel(spellings []string) string {
	var wanted []string
	anyAlike := false
	for _, t := range q.terms {
		either := []string{t}
		for _, other := range q.alikeTo(t, spellings) {
			if other = term(other); !slices.Contains(either, other) {
				either, anyAlike = append(either, other), true
			}
		}
		for i, e := range either {
			either[i] = `text:"` + e + `"`
		}
		wanted = append(wanted, "("+strings.Join(either, " OR ")+")")
	}
	if !anyAlike {
		return ""
	}
	return "(" + strings.Join(wanted, " AND ") + ") NOT (" + all("text", q.terms, "") + ")"
}

// alikeTo are the spellings alike to the word of a term, the nearest first.
func (q Query) alikeTo(t string, spellings []string) []string {
	at := slices.IndexFunc(q.Words, func(w Word) bool { return term(w.Text) == t })
	if at < 0 {
		return nil
	}
	edits := map[string]int{}
	var found []string
	for _, s := range spellings {
		if e, alike := q.Words[at].Alike(s); alike {
			edits[s], found = e, append(found, s)
		}
	}
	slices.SortFunc(found, func(a, b string) int { return cmp.Or(cmp.Compare(edits[a], edits[b]), cmp.Compare(a, b)) })
	return found[:min(len(found), mostAlike)]
}

// all asks for all terms in a field.
func all(field string, terms []string, count string) string {
	asked := make([]string, len(terms))
	for i, term := range terms {
		asked[i] = field + `:"` + term + count + `"`
	}
	return strings.Join(asked, " AND ")
}
