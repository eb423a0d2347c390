package annotate

import (
	"strings"

	"entente/graph"
)

// FormKind is how a form speaks of its record.
type FormKind uint8

// The kinds of form. A Block is a name that contains another and stands for no record; a Context form is a name only
// where the text has named the record in full ("the Council"), an Organ a body of the record.
const (
	FormName FormKind = iota
	FormDemonym
	FormPrefix
	FormCapital
	FormBlock
	FormContext
	FormOrgan
	FormPerson
	FormPact
)

// Form is one way to write the name of a record of a register.
type Form struct {
	Text   string
	Record graph.ID
	Kind   FormKind
	// Exact: written just so, capitals and periods included.
	Exact bool
	// From and To bound the days on which the form speaks of the record, both inclusive.
	From, To graph.Day
}

// Holds tells whether the form may speak of its record on some day of the run.
func (f Form) Holds(from, to graph.Day) bool { return f.From <= to && from <= f.To }

// Distance is how far the form's time lies from the run, 0 where it holds then.
func (f Form) Distance(from, to graph.Day) graph.Day { return max(f.From-to, from-f.To, 0) }

// Name is a place where a form stands. Its forms are written alike: they may speak of several records, each at its time.
type Name struct {
	First, Last int
	Forms       []Form
}

// Is tells whether one of the forms is of the kind.
func (n Name) Is(kind FormKind) bool {
	for _, f := range n.Forms {
		if f.Kind == kind {
			return true
		}
	}
	return false
}

// Only is the one record that all forms speak of; false where they speak of several, or of none.
func (n Name) Only() (graph.ID, bool) {
	for _, f := range n.Forms {
		if f.Record != n.Forms[0].Record {
			return "", false
		}
	}
	return n.Forms[0].Record, n.Forms[0].Record != ""
}

// Lexicon holds the forms of all registers and finds them in one pass. It is not changed once built.
type Lexicon struct {
	forms Phrases[formEntry]
	// pacts are apart: a pact's name has the names of nations in it, which count too.
	pacts  Phrases[formEntry]
	common map[string]bool
}

// formEntry is a form with what the match asks of each of its words.
type formEntry struct {
	Form
	capitals []bool
	plain    bool // no capital asked for at all
}

// NewLexicon builds a lexicon. Forms that are common words in capitals ("WHO", "IT") are not found in text that is all
// in capitals.
func NewLexicon(forms []Form) *Lexicon {
	l := &Lexicon{common: starters}
	l.forms.words = map[string]uint32{}
	l.pacts.words = l.forms.words // so that a text's words are looked up once
	for _, f := range forms {
		entry := formEntry{Form: f, plain: true}
		for _, t := range Tokenize(f.Text) {
			if t.IsHyphen() {
				continue
			}
			capital := t.IsName() || strings.HasSuffix(t.Norm, ".") && t.Kind == Word
			entry.capitals = append(entry.capitals, capital)
			entry.plain = entry.plain && !capital
		}
		if f.Kind == FormPact {
			if last := len(entry.capitals) - 1; last > 0 {
				entry.capitals[last] = false // "the Jay treaty"
			}
			l.pacts.Add(f.Text, entry)
			continue
		}
		l.forms.Add(f.Text, entry)
	}
	return l
}

// wordsOf looks up the words of tokens, 0 for those of no form.
func (l *Lexicon) wordsOf(tokens []Token) []uint32 {
	found := make([]uint32, len(tokens))
	for i := range tokens {
		found[i] = l.forms.words[tokens[i].Norm]
	}
	return found
}

// Names finds the forms of all registers in one pass over a text that has its tokens and sentences: at each place the longest,
// none overlapping another of its list. The pacts may hold names.
func (l *Lexicon) Names(t *Text) (names, pacts []Name) {
	wordAt := l.wordsOf(t.Tokens)
	for _, s := range t.Sentences {
		accept := func(first, end int, f formEntry) bool { return l.accepts(t, s.Capitals, first, end, f) }
		afterName, afterPact := s.First, s.First
		for i := s.First; i < s.Last; i++ {
			if i >= afterName && l.forms.begins(wordAt[i]) {
				if n, found := nameAt(&l.forms, t, wordAt, i, s.Last, accept); found {
					names, afterName = append(names, n), n.Last
				}
			}
			if i >= afterPact && l.pacts.begins(wordAt[i]) {
				if n, found := nameAt(&l.pacts, t, wordAt, i, s.Last, accept); found {
					pacts, afterPact = append(pacts, n), n.Last
				}
			}
		}
	}
	return names, pacts
}

// nameAt is the longest name that begins at a token; false where none does.
func nameAt(forms *Phrases[formEntry], t *Text, wordAt []uint32, i, limit int, accept func(first, end int, f formEntry) bool) (Name, bool) {
	end, entries := forms.longest(t.Tokens, wordAt, i, limit, accept)
	if end > 0 && t.Tokens[i].Norm == "the" { // "the League" must not hide "League of Nations"
		if further, _ := forms.longest(t.Tokens, wordAt, i+1, limit, accept); further > end {
			return Name{}, false
		}
	}
	if end == 0 {
		return Name{}, false
	}
	n := Name{First: i, Last: end, Forms: make([]Form, len(entries))}
	for k, e := range entries {
		n.Forms[k] = e.Form
	}
	return n, true
}

// accepts tells whether the tokens are written as the form asks.
func (l *Lexicon) accepts(t *Text, capitals bool, first, end int, f formEntry) bool {
	if f.Exact {
		return l.acceptsExact(t, capitals, first, end, f)
	}
	if capitals {
		return true
	}
	word := 0
	for i := first; i < end; i++ {
		token := t.Tokens[i]
		if token.IsHyphen() {
			continue
		}
		if word < len(f.capitals) && f.capitals[word] && token.Case == Lower {
			return false
		}
		word++
	}
	return true
}

func (l *Lexicon) acceptsExact(t *Text, capitals bool, first, end int, f formEntry) bool {
	written := t.Slice(first, end)
	if strings.EqualFold(written, f.Text) && capitals && first+1 == end {
		return !l.common[t.Tokens[first].Norm] && t.Tokens[first].Norm != "us"
	}
	return written == f.Text || capitals && strings.EqualFold(written, f.Text) ||
		strings.Join(strings.Fields(written), " ") == f.Text
}
