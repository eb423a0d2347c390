package extract

import (
	"entente/loader/annotate"
)

// note is a footnote: the tokens behind its number.
type note struct {
	first int
	s     annotate.Sentence
}

// longestNumber is how many digits the number of a footnote may have.
const longestNumber = 2

// readNotes reads who a footnote says stands behind a title of the text: "the Minister[2]" with "2 Ana Reyes.".
func (r *reader) readNotes() {
	notes := r.notes()
	if len(notes) == 0 {
		return
	}
	for i := 1; i+2 < len(r.Tokens); i++ {
		if r.norm(i) != "[" || r.Tokens[i+1].Kind != annotate.Number || r.norm(i+2) != "]" {
			continue
		}
		if n, found := notes[r.norm(i+1)]; found && n.first > i+3 {
			r.readNote(i, n)
		}
	}
}

// notes are the footnotes by their number: sentences late in the text that begin with one.
func (r *reader) notes() map[string]note {
	found := map[string]note{}
	for _, s := range r.Sentences {
		first := s.First
		for first < s.Last && r.Tokens[first].Is("_", "[", "*") {
			first++
		}
		if first+1 >= s.Last || r.Tokens[first].Kind != annotate.Number || len(r.norm(first)) > longestNumber || r.Tokens[first+1].Gap == annotate.Glued && r.norm(first+1) != "]" {
			continue
		}
		number := r.norm(first)
		if first++; r.norm(first) == "]" {
			first++
		}
		if first < s.Last && (r.Tokens[first].IsName() || r.norm(first) == "then") {
			found[number] = note{first: first, s: s}
		}
	}
	return found
}

// readNote joins the title before the mark of a footnote to the name in the note.
func (r *reader) readNote(mark int, n note) {
	s := r.Sentences[r.SentenceOf(mark)]
	if _, titled := r.officeAt(n.first, n.s.Last); titled {
		return
	}
	first := r.skipRanks(n.first, n.s.Last)
	last := r.fullName(first, n.s.Last)
	if len(r.wordsIn(first, last)) < 2 {
		return
	}
	const far = 6
	for k := max(s.First, mark-far); k < mark; k++ {
		if o, titled := r.officeAt(k, mark); titled && (o.end == mark || o.last == mark) && (!o.weak || o.of != NoThing) {
			if r.personAt[first] < 0 {
				r.hold(o, first, last, n.s)
			}
			return
		}
	}
}
