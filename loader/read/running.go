package read

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// A running line is among the edge highest or lowest lines of its page, and moves by no more than samePlace points.
const (
	edge      = 3
	samePlace = 6
)

// edgeLine is a line at the edge of a page.
type edgeLine struct {
	page, index int
	y           float64
}

// runningLines are the heads, feet and page numbers, by page and line: lines at an edge that stand at the same place with
// the same words on several pages, where a number may count the pages.
func runningLines(pages [][]line) map[[2]int]bool {
	groups := map[string][]edgeLine{}
	for i, page := range pages {
		for _, j := range edges(page) {
			for _, key := range runningKeys(page[j].text, i) {
				groups[key] = append(groups[key], edgeLine{page: i, index: j, y: page[j].bottom})
			}
		}
	}
	running := map[[2]int]bool{}
	for key, group := range groups {
		slices.SortFunc(group, func(a, b edgeLine) int { return cmp.Compare(a.y, b.y) })
		for first := 0; first < len(group); {
			last := first + 1
			for last < len(group) && group[last].y-group[last-1].y <= samePlace {
				last++
			}
			if isRunning(key, last-first, len(pages)) {
				for _, l := range group[first:last] {
					running[[2]int{l.page, l.index}] = true
				}
			}
			first = last
		}
	}
	return running
}

// isRunning: what counts the pages is believed on two of them, what is merely the same on three, or two of a few.
func isRunning(key string, same, pages int) bool {
	return same >= 3 || same == 2 && (pages <= 6 || strings.Contains(key, counter))
}

// counter stands in a key where a number counts the pages.
const counter = "\n"

// edges are the highest and the lowest lines of a page.
func edges(page []line) []int {
	order := make([]int, len(page))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(page[b].top, page[a].top) })
	if len(order) > 2*edge {
		order = slices.Concat(order[:edge], order[len(order)-edge:])
	}
	return order
}

// runningKeys are what a running line has in common with those of other pages: its words, and its words without a number
// that counts the pages, with how far it is ahead of them. A single word with a number is no running line ("Article 3"),
// unless it is "Page".
func runningKeys(text string, page int) []string {
	words := strings.Fields(strings.ToLower(tidy(text)))
	if len(words) == 0 {
		return nil
	}
	keys := []string{strings.Join(words, " ")}
	for i, word := range words {
		n, isNumber := pageNumber(word)
		others := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return strings.Trim(w, "-–—|/.·•[]()") == "" })
		if !isNumber || len(others) == 2 && !slices.Contains(others, "page") {
			continue
		}
		rest := slices.Clone(words)
		rest[i] = "#"
		keys = append(keys, strings.Join(rest, " ")+counter+strconv.Itoa(n-page))
	}
	return keys
}

// pageNumber is the number of a word, Arabic or Roman, as pages are counted; false where it is none.
func pageNumber(word string) (int, bool) {
	word = strings.Trim(word, "-–—|/.·•[]()")
	if n, err := strconv.Atoi(word); err == nil {
		return n, n >= 0
	}
	if word == "" || strings.Trim(word, "ivxlc") != "" {
		return 0, false
	}
	values := map[byte]int{'i': 1, 'v': 5, 'x': 10, 'l': 50, 'c': 100}
	sum := 0
	for i := range len(word) {
		value := values[word[i]]
		if i+1 < len(word) && value < values[word[i+1]] {
			value = -value
		}
		sum += value
	}
	return sum, true
}
