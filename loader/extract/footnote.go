package extract

import (
	"entente/loader/annotate"
)

// readFootnotes gives those whom the text marks with the number of a note the office that the note states: "Khan[3]
// objected", and at the foot "3 Foreign Minister of Peru."
func (r *reader) readFootnotes() {
	marked := r.markedNames()
	if len(marked) == 0 {
		return
	}
	for _, s := range r.Sentences {
		if r.Tokens[s.First].Gap >= annotate.NewLine {
			r.readFootnote(s, marked)
		}
	}
}

// markedNames are the names with the number of a note in brackets behind them, by the number.
func (r *reader) markedNames() map[string]pactPlace {
	marked := map[string]pactPlace{}
	for i := 3; i < len(r.Tokens); i++ {
		if r.norm(i) != "]" || r.Tokens[i-1].Kind != annotate.Number || r.norm(i-2) != "[" || !r.isNameWord(i-3, false) {
			continue
		}
		first := i - 3
		for first > 0 && r.isNameWord(first-1, false) && r.Tokens[first].Gap == annotate.Spaced && i-first < 7 {
			first--
		}
		marked[r.norm(i-1)] = pactPlace{first: first, last: i - 2}
	}
	return marked
}

// readFootnote reads one note that begins with its number and goes on with a title.
func (r *reader) readFootnote(s annotate.Sentence, marked map[string]pactPlace) {
	at := s.First
	if r.norm(at) == "[" && at+2 < s.Last && r.norm(at+2) == "]" {
		at++
	}
	who, known := marked[r.norm(at)]
	if !known {
		return
	}
	if at++; at < s.Last && r.Tokens[at].Is("]", ".", ")") {
		at++
	}
	for k := at; k < min(s.Last, at+4); k++ {
		o, ok := r.officeAt(k, s.Last)
		if !ok {
			continue
		}
		if o.first <= at+1 {
			r.hold(o, who.first, who.last, r.Sentences[r.SentenceOf(who.first)])
		}
		return
	}
}
