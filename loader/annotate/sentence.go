package annotate

import (
	_ "embed"
	"slices"
	"strings"
)

// Sentence is a run of tokens, the last one excluded, that a reader takes as one statement: a sentence, a heading, an item
// of a list, a numbered paragraph.
type Sentence struct {
	First, Last int
	// Paragraph counts paragraphs from 0.
	Paragraph int
	// Capitals: written in capital letters throughout.
	Capitals bool
	// Told is the index of the date whose year the text was telling of when the sentence began, -1 where it told of none
	// lately.
	Told int
}

// longest is how many tokens a sentence may have; text without an end is cut there, so that work stays linear.
const longest = 500

//go:embed abbreviations.tsv
var abbreviationTable string

//go:embed starters.tsv
var starterTable string

var (
	abbreviations = wordSet(abbreviationTable)
	starters      = wordSet(starterTable)
)

// wordSet reads the first column of a table; lines that begin with # are comments.
func wordSet(table string) map[string]bool {
	set := map[string]bool{}
	for line := range strings.Lines(table) {
		word, _, _ := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		if word != "" && !strings.HasPrefix(word, "#") {
			set[word] = true
		}
	}
	return set
}

func sentences(source string, tokens []Token) []Sentence {
	var found []Sentence
	width := lineWidth(source)
	first, paragraph, line := 0, 0, 0
	for i := 1; i <= len(tokens); i++ {
		if i < len(tokens) {
			if tokens[i].Gap >= NewLine {
				line = int(tokens[i].Start)
			}
			lineStart := line
			if tokens[i].Gap >= NewLine {
				lineStart = lineBefore(source, int(tokens[i-1].End))
			}
			if !breaks(tokens, i, first, int(tokens[i-1].End)-lineStart, width) {
				continue
			}
		}
		found = append(found, Sentence{First: first, Last: i, Paragraph: paragraph, Capitals: inCapitals(tokens[first:i])})
		first = i
		if i < len(tokens) && tokens[i].Gap == NewParagraph {
			paragraph++
		}
	}
	return found
}

// lineBefore is the start of the line that ends at the offset, looking back no further than a line is long.
func lineBefore(source string, end int) int {
	from := max(0, end-2*wrapped)
	if at := strings.LastIndexByte(source[from:end], '\n'); at >= 0 {
		return from + at + 1
	}
	return from
}

// wrapped is the longest line of a text with hard line breaks.
const wrapped = 100

// lineWidth is the width to which lines were broken, 0 where each line is a paragraph.
func lineWidth(source string) int {
	var lengths []int
	for line := range strings.Lines(source) {
		if n := len(strings.TrimSpace(line)); n > 0 {
			lengths = append(lengths, n)
		}
	}
	if len(lengths) < 4 {
		return 0
	}
	slices.Sort(lengths)
	typical := lengths[len(lengths)*3/4]
	if typical > wrapped || lengths[len(lengths)-1] > 2*wrapped || typical < 40 {
		return 0
	}
	return typical
}

// breaks tells whether a sentence ends before token i.
func breaks(tokens []Token, i, first, lineLength, width int) bool {
	t := tokens[i]
	switch {
	case t.Gap == NewParagraph || i-first >= longest:
		return true
	case t.Gap == NewLine && width == 0 && runsOver(tokens, i):
		return false
	case t.Gap == NewLine && (width == 0 || isBullet(tokens, i) || lineLength < width*6/10 && t.Case != Lower):
		return true
	case t.Gap == Glued:
		return false
	case tokens[i-1].Norm == "stop" && tokens[i-1].Case == Upper && i-first > 3:
		return true
	}
	return endsAt(tokens, first, i)
}

// runsOver tells whether a line goes on with the next one though the text has no width: it ends inside a phrase, and no list
// begins.
func runsOver(tokens []Token, i int) bool {
	last, next := tokens[i-1], tokens[i]
	switch {
	case next.Kind != Word || last.Is(".", "!", "?", ":", ";"):
		return false
	case last.Kind == Mark:
		return last.Norm == "," && next.Case == Lower || last.IsHyphen() && last.Gap == Glued && next.Case == Lower
	default:
		return next.Case == Lower || last.Case == Lower && last.Is("the", "a", "an", "of", "and", "or", "to", "in", "on", "by", "for", "with", "which", "that", "from", "at", "as")
	}
}

func isBullet(tokens []Token, i int) bool {
	t := tokens[i]
	if t.Kind == Mark {
		return t.Is("*", "•", "·", "-", "–", "—", "(") && i+1 < len(tokens)
	}
	return t.Kind == Number && i+1 < len(tokens) && tokens[i+1].Is(".", ")") && tokens[i+1].Gap == Glued
}

// endsAt tells whether the tokens before i end a sentence that began at first and token i begins the next.
func endsAt(tokens []Token, first, i int) bool {
	end := beforeNote(tokens, first, i-1)
	for end > first && tokens[end].Kind == Mark && isCloser(tokens[end].Norm) {
		end--
	}
	next := tokens[i]
	if goesOn(next) {
		return false
	}
	switch last := tokens[end]; {
	case last.Is("!", "?", "…"):
		return true
	case last.Norm == ".":
		return end == first || !bindsPeriod(tokens, end, i)
	case last.Kind == Word && strings.HasSuffix(last.Norm, "."): // an initial, or U.S.
		return strings.Count(last.Norm, ".") > 1 && starters[next.Norm] && next.Case == Capital
	default:
		return false
	}
}

// beforeNote is the token before the mark of a footnote that stands glued to the end of a sentence, "[2]" or "2".
func beforeNote(tokens []Token, first, end int) int {
	const digits = 3
	if end-3 > first && tokens[end].Norm == "]" && tokens[end-1].Kind == Number && tokens[end-2].Norm == "[" && tokens[end-2].Gap == Glued {
		return end - 3
	}
	if end-2 > first && tokens[end].Kind == Number && tokens[end].Gap == Glued && len(tokens[end].Norm) <= digits && tokens[end-1].Norm == "." && tokens[end-1].Gap == Glued && tokens[end-2].Case == Lower {
		return end - 1
	}
	return end
}

// goesOn tells whether a token cannot begin a sentence.
func goesOn(t Token) bool {
	return t.Kind == Word && t.Case == Lower || t.Kind == Mark && t.Is(",", ";", ".", ")", "-", "–", ":", "%")
}

func isCloser(mark string) bool {
	return strings.Contains("\"”’')]»", mark) && mark != ""
}

// bindsPeriod tells whether the period at the index belongs to an abbreviation or a number and ends no sentence.
func bindsPeriod(tokens []Token, period, next int) bool {
	before := tokens[period-1]
	if tokens[period].Gap != Glued {
		return false // tokenised text sets the last period apart
	}
	if before.IsName() && len(before.Norm) <= shortForm && isInitial(tokens[next]) {
		return true // "Geo. W. Hunt"
	}
	if abbreviations[before.Norm] && before.Kind == Word {
		return !starters[tokens[next].Norm] || before.Is("mr", "mrs", "ms", "dr", "gen", "st", "no", "art")
	}
	// "1. Decides", "Article 2. The": a number that counts paragraphs
	opens := period-1 == 0 || tokens[period-1].Gap >= NewLine || tokens[period-2].Norm == "." && len(before.Norm) <= 2
	return before.Kind == Number && len(before.Norm) <= 3 && opens
}

// shortForm is how many letters a given name may have that is cut short, "Wm."
const shortForm = 4

func isInitial(t Token) bool { return t.Kind == Word && len(t.Norm) == 2 && t.Norm[1] == '.' }

func inCapitals(tokens []Token) bool {
	upper, lower := 0, 0
	for _, t := range tokens {
		switch {
		case t.Kind != Word || len(t.Norm) < 2 || strings.HasSuffix(t.Norm, ".") || t.Norm == "'s":
		case t.Case == Upper:
			upper++
		default:
			lower++
		}
	}
	return upper > 2 && upper > 4*lower
}
