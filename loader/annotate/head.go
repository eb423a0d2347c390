package annotate

import (
	"strings"

	"entente/graph"
)

// Lines at the top and the bottom of a document that may show its date.
const (
	headSentences = 5
	tailSentences = 8
	// headLine is how many bytes a line of a heading may have, titleLine how many a title.
	headLine  = 160
	titleLine = 300
)

// findWritten is the date that the document shows for itself: in a heading, a dateline, a line that begins with "Date:",
// or where it was done or signed. The zero Date where it shows none to the day or month.
func (t *Text) findWritten(dates []Date) graph.Date {
	for _, shows := range []func(int, Date) bool{t.isDone, t.heads, t.ends, t.ordersToday} {
		for _, d := range dates {
			if t.isDay(d) && shows(t.SentenceOf(d.First), d) {
				return d.From
			}
		}
	}
	return graph.Date{}
}

// heads tells whether a date stands in the head of the document as its own.
func (t *Text) heads(s int, d Date) bool {
	if s >= headSentences || d.First == 0 || t.Tokens[d.First-1].Norm == "dated" {
		return false
	}
	today := t.Tokens[d.First-1].Norm == "today" || t.Tokens[d.First-1].Norm == "," && d.First > 1 && t.Tokens[d.First-2].Norm == "today"
	return today || t.inHeading(s, d) || t.inDateline(s, d) || t.followsLabel(s, d)
}

// ends tells whether a date stands at the end of the document as its own.
func (t *Text) ends(s int, d Date) bool {
	near := s >= len(t.Sentences)-tailSentences || t.Tokens[t.Sentences[s].First].Norm == "date"
	return near && (t.closes(s, d) || t.followsLabel(s, d))
}

func (t *Text) isDay(d Date) bool {
	p := d.From.Precision()
	return d.To.IsZero() && (p == graph.PrecisionDay || p == graph.PrecisionMonth)
}

// inHeading: a short line that is no sentence.
func (t *Text) inHeading(s int, d Date) bool {
	sentence := t.Sentences[s]
	r := t.Bytes(sentence.First, sentence.Last)
	last := t.Tokens[sentence.Last-1]
	ends := last.Norm == "." && !sentence.Capitals
	return r.End-r.Start <= headLine && !ends && !t.hasVerb(sentence.First, d.First) || t.behindTitle(s, d)
}

// behindTitle: a bracket behind the title of an instrument, "(Geneva, October 10, 1994)".
func (t *Text) behindTitle(s int, d Date) bool {
	if s > 1 || d.Last >= len(t.Tokens) || t.Tokens[d.Last].Norm != ")" {
		return false
	}
	for i := d.First - 1; i >= max(0, d.First-5); i-- {
		if t.Tokens[i].Norm == "(" {
			return true
		}
		if t.Tokens[i].Case == Lower || t.Tokens[i].Kind == Number { // "(born 4 May 1930)", "(4 May 1930 – 5 June 2000)"
			return false
		}
	}
	return false
}

// hasVerb is a rough guard: a heading has no word of telling before its date.
func (t *Text) hasVerb(first, end int) bool {
	for i := first; i < end; i++ {
		if t.Tokens[i].Is("said", "was", "were", "is", "are", "has", "have", "had", "signed", "will", "since", "until", "in") {
			return true
		}
	}
	return false
}

// inDateline: within the first words of a paragraph that begins with a place in capitals or a dash.
func (t *Text) inDateline(s int, d Date) bool {
	first := t.Sentences[s].First
	if d.First-first > 12 || d.Last >= len(t.Tokens) {
		return false
	}
	opens := t.Tokens[first].Case == Upper || t.Tokens[first].Is("-", "(", "—", "–")
	closed := t.Tokens[d.Last].Is("-", "—", "–", "(", ")", ":", "[")
	return opens && closed
}

func (t *Text) followsLabel(s int, d Date) bool {
	first := t.Sentences[s].First
	return d.First-first <= 4 && t.Tokens[first].Is("date", "dated", "released") && t.Tokens[first+1].Is(":", "-")
}

// isDone: "DONE at Geneva, 8 June 1992", "Done in duplicate at Lima this eighth day of June".
func (t *Text) isDone(s int, d Date) bool {
	if !d.From.Bounded() {
		return false
	}
	sentence := t.Sentences[s]
	for i := d.First - 1; i >= max(sentence.First, d.First-25); i-- {
		if t.Tokens[i].Norm == "adopted" && i == sentence.First && t.Tokens[d.First-1].Norm == "on" { // "Adopted at its 3039th meeting, on"
			return true
		}
		if t.Tokens[i].Is("done", "executed", "signed") && t.Tokens[i].Case != Lower && i+1 < d.First {
			if t.Tokens[i].Norm == "signed" {
				return i == sentence.First && t.Tokens[i+1].Is("at", "in", "on", "this", "by") && d.First-i < 12 && !t.goesOn(sentence, d)
			}
			return t.Tokens[i+1].Is("at", "in", "on", "this", "by", ",", "the", "and", "as")
		}
	}
	return false
}

// goesOn tells whether a sentence goes on behind a date to tell of more: "Signed at Lima on 3 June 1944 and since ratified".
func (t *Text) goesOn(s Sentence, d Date) bool {
	return d.Last < s.Last && t.Tokens[d.Last].Kind == Word && t.Tokens[d.Last].Case == Lower && t.Tokens[d.Last].Gap < NewLine && !t.Tokens[d.Last].Is("in", "by", "at", "for")
}

// ordersToday: an order without a number yet, by which a statement that says "today" calls the one that it announces: "the
// Executive Order of August 9, 2021".
func (t *Text) ordersToday(_ int, d Date) bool {
	i := d.First
	if i < 3 || d.From.Precision() != graph.PrecisionDay || t.Tokens[i-1].Norm != "of" || !t.Tokens[i-2].Is("order", "e.o.") || !t.Tokens[i-3].Is("the", "executive") {
		return false
	}
	for k := range t.Sentences[min(headSentences, len(t.Sentences))-1].Last {
		if t.Tokens[k].Norm == "today" {
			return true
		}
	}
	return false
}

// closes: a line of place and date alone.
func (t *Text) closes(s int, d Date) bool {
	sentence := t.Sentences[s]
	if d.First-sentence.First > 6 || sentence.Last-d.Last > 1 {
		return false
	}
	for i := sentence.First; i < d.First; i++ {
		if t.Tokens[i].Case == Lower && !t.Tokens[i].Is("at", "on", "the", "this", "day", "of") {
			return false
		}
	}
	return true
}

// findTitle is the first line where it stands by itself and is no sentence.
func (t *Text) findTitle() Range {
	if len(t.Sentences) < 2 || len(t.Tokens) == 0 {
		return Range{}
	}
	start := int(t.Tokens[0].Start)
	line, _, more := strings.Cut(t.Source[start:], "\n")
	end := start + len(strings.TrimRight(line, " \t"))
	if !more || end-start > titleLine || end-start < 3 {
		return Range{}
	}
	for start < end && strings.ContainsRune("#*-= ", rune(t.Source[start])) {
		start++
	}
	last := t.Source[end-1]
	if strings.IndexByte(".;:,", last) >= 0 && !strings.HasSuffix(t.Source[start:end], " .") && !t.Sentences[0].Capitals {
		return Range{}
	}
	if t.Sentences[0].Capitals || end-start <= titleLine && !t.isDatelined() {
		return Range{Start: start, End: end}
	}
	return Range{}
}

// IsDateline tells whether a date is that of a dispatch, at its head.
func (t *Text) IsDateline(d Date) bool {
	s := t.SentenceOf(d.First)
	return t.isDay(d) && t.Tokens[t.Sentences[s].First].Gap >= NewLine && t.inDateline(s, d)
}

func (t *Text) isDatelined() bool {
	for _, d := range t.Dates {
		if t.SentenceOf(d.First) == 0 && t.inDateline(0, d) {
			return true
		}
	}
	return false
}
