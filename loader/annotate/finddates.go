package annotate

import "entente/graph"

// dateReader reads dates off the tokens of one text.
type dateReader struct {
	*Text
	written graph.Date
	story   story
}

// findDates marks every expression of time. What is relative, and the year of what has none, is worked out from the
// document's date where that is known to the day or month, else from the story told so far, and else left out or masked.
// Starts are the tokens with which one may begin.
func findDates(t *Text, written graph.Date, starts []int) []Date {
	r := &dateReader{Text: t, written: written}
	var found []Date
	for n, s := range t.Sentences {
		r.story.enter(s.Paragraph)
		t.Sentences[n].Told = r.story.date - 1
		for next := s.First; len(starts) > 0 && starts[0] < s.Last; starts = starts[1:] {
			i := starts[0]
			if i < next {
				continue
			}
			d, ok := r.at(i, s.Last)
			if !ok {
				continue
			}
			d.First = i
			d.Since = i > s.First && t.Tokens[i-1].Norm == "since"
			found = append(found, d)
			r.tell(d, s, len(found))
			next = d.Last
		}
	}
	return found
}

// dateStarts are the tokens with which a date may begin: numbers, and words of dates.
func dateStarts(t *Text) []int {
	var found []int
	for i := range t.Tokens {
		if t.Tokens[i].Kind == Number {
			found = append(found, i)
		} else if _, ok := dateWords[t.Tokens[i].Norm]; ok && t.Tokens[i].Kind == Word {
			found = append(found, i)
		}
	}
	return found
}
