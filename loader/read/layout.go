package read

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is a line of a page with its place in points, from the lower left corner.
type line struct {
	text                     string
	left, right, top, bottom float64
}

func (l line) height() float64 { return l.top - l.bottom }

// gap is from which part of its height on what parts two runs of a line is a space.
const gap = 0.2

// appendRun adds a run of text to the lines of a page: to the last one where it goes on at its height.
func appendRun(page []line, run line) []line {
	if len(page) > 0 {
		last := &page[len(page)-1]
		overlap := min(last.top, run.top) - max(last.bottom, run.bottom)
		if 2*overlap > min(last.height(), run.height()) && run.left >= last.right-1 || besideBullet(*last, run) {
			if run.left-last.right > gap*max(last.height(), run.height()) && !strings.HasSuffix(last.text, " ") {
				last.text += " "
			}
			last.text += run.text
			last.right, last.top, last.bottom = max(last.right, run.right), max(last.top, run.top), min(last.bottom, run.bottom)
			return page
		}
	}
	return append(page, run)
}

// besideBullet: a bullet is small and stands beside its line.
func besideBullet(bullet, run line) bool {
	middle := (bullet.top + bullet.bottom) / 2
	return isBullet(strings.TrimSpace(bullet.text)) && run.left >= bullet.right && middle < run.top && middle > run.bottom
}

func isBullet(text string) bool {
	return slices.Contains([]string{"•", "·", "▪", "◦", "‣", "–", "—", "*", "-"}, text)
}

// compose makes one text of the pages: running heads, feet and page numbers are dropped, lines joined to paragraphs, a
// word broken at a line's end made whole. It tells the offsets at which the pages begin, in code points.
func compose(pages [][]line) (string, []int) {
	running := runningLines(pages)
	c := composer{words: wordsOf(pages)}
	starts := make([]int, 0, len(pages))
	for i, page := range pages {
		kept := make([]line, 0, len(page))
		for j, l := range page {
			l.text = tidyLine(l.text)
			if strings.Trim(l.text, " "+hyphen) != "" && !running[[2]int{i, j}] {
				kept = append(kept, l)
			}
		}
		leading := leadingOf(kept)
		start := c.length
		for j, l := range kept {
			at := c.add(l, j > 0 && ends(kept, j-1, leading), j == 0)
			if j == 0 {
				start = at
			}
		}
		starts = append(starts, start)
	}
	return c.text.String(), starts
}

// hyphen is what PDFium puts where a hyphen breaks a word at the end of a line, but not at the end of a page.
const hyphen = "\x02"

func tidyLine(text string) string {
	broken := strings.HasSuffix(strings.TrimRight(text, " \r\n"), hyphen)
	text = oneLine(tidy(text))
	if head, dashed := strings.CutSuffix(text, "-"); dashed {
		if last, _ := utf8.DecodeLastRuneInString(head); unicode.IsLetter(last) {
			text, broken = head, true
		}
	}
	if broken {
		text += hyphen
	}
	return text
}

// composer writes lines behind each other.
type composer struct {
	text   strings.Builder
	length int // in code points
	last   string
	words  map[string]bool
}

// add writes a line and tells its offset; ended tells that a paragraph ends before it, turned that a page begins.
func (c *composer) add(l line, ended, turned bool) int {
	switch {
	case c.last == "":
	case strings.HasSuffix(c.last, hyphen):
		c.write(c.joint(l.text))
	case ended || turned && closes(c.last):
		c.write("\n\n")
	default:
		c.write(" ")
	}
	c.last = l.text
	start := c.length
	c.write(strings.TrimSuffix(l.text, hyphen))
	return start
}

func (c *composer) write(text string) {
	c.text.WriteString(text)
	c.length += utf8.RuneCountInString(text)
}

// joint is what stands between the halves of a broken word: a hyphen where what follows is no small letter, or where the
// text has the word with a hyphen and not without.
func (c *composer) joint(next string) string {
	fields := strings.FieldsFunc(strings.TrimSuffix(c.last, hyphen), notInWord)
	rest := strings.FieldsFunc(next, notInWord)
	if first, _ := utf8.DecodeRuneInString(next); !unicode.IsLower(first) {
		return "-"
	}
	if len(fields) == 0 || len(rest) == 0 {
		return ""
	}
	first, second := strings.ToLower(fields[len(fields)-1]), strings.ToLower(rest[0])
	if c.words[first+"-"+second] && !c.words[first+second] {
		return "-"
	}
	return ""
}

func notInWord(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '\'' && r != '’' }

// wordsOf are the words of all pages in small letters, those with hyphens whole.
func wordsOf(pages [][]line) map[string]bool {
	words := map[string]bool{}
	for _, page := range pages {
		for _, l := range page {
			for _, word := range strings.FieldsFunc(l.text, notInWord) {
				words[strings.ToLower(word)] = true
			}
		}
	}
	return words
}

// leadingOf is the usual distance between the lines of a page.
func leadingOf(page []line) float64 {
	var steps []float64
	for i := 1; i < len(page); i++ {
		if step := page[i-1].top - page[i].top; step > 2 {
			steps = append(steps, step)
		}
	}
	if len(steps) == 0 {
		return math.MaxFloat64
	}
	slices.Sort(steps)
	return steps[len(steps)/4]
}

// wide is how much more than the usual a distance between paragraphs is, indented how many points an indentation has.
const (
	wide     = 1.18
	indented = 8
)

// ends tells whether a paragraph ends with line i of a page.
func ends(page []line, i int, leading float64) bool {
	l, next := page[i], page[i+1]
	if strings.HasSuffix(l.text, hyphen) {
		return false
	}
	first, _, _ := strings.Cut(next.text, " ")
	if isBullet(first) || isItem(first) && closes(l.text) {
		return true
	}
	reach := reachOf(page, i)
	short := l.right < reach-0.12*(reach-l.left)
	start, _ := utf8.DecodeRuneInString(next.text)
	switch step := min(l.top-next.top, l.bottom-next.bottom); {
	case step < 0: // the next column
		return closes(l.text) || short && !unicode.IsLower(start)
	case step > wide*leading+1:
		return true
	case closes(l.text):
		return short || next.left-l.left > indented && next.left-reachLeft(page, i+1) > indented
	default:
		return short && !unicode.IsLower(start) && l.right < reach-0.35*(reach-l.left)
	}
}

// isItem: the number of an item, "(a)", "1.".
func isItem(word string) bool {
	inner := strings.Trim(word, "().")
	return inner != word && inner != "" && (utf8.RuneCountInString(inner) == 1 || strings.Trim(inner, "0123456789.ivx") == "")
}

// closes tells whether a line ends as sentences do.
func closes(text string) bool {
	text = strings.TrimRight(text, "\"”’')]»0123456789 ")
	return strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, ":") || strings.HasSuffix(text, ";")
}

// near are the lines about line i that are in its column.
func near(page []line, i int) []line {
	var found []line
	for _, l := range page[max(0, i-4):min(len(page), i+5)] {
		if math.Abs(l.left-page[i].left) < 48 {
			found = append(found, l)
		}
	}
	return found
}

// reachOf is how far to the right the lines about line i go.
func reachOf(page []line, i int) float64 {
	reach := page[i].right
	for _, l := range near(page, i) {
		reach = max(reach, l.right)
	}
	return reach
}

// reachLeft is where the lines about line i begin.
func reachLeft(page []line, i int) float64 {
	left := page[i].left
	for _, l := range near(page, i) {
		left = min(left, l.left)
	}
	return left
}
