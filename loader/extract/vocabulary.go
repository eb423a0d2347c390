package extract

import (
	_ "embed"
	"fmt"
	"strings"

	"entente/graph"
	"entente/loader/annotate"
)

// class is what a word may do in a sentence; a word may have several.
type class uint64

const (
	determiner class = 1 << iota
	function         // words of grammar, which end a name
	modal            // what is to come or may be
	negation
	threat
	preposition
	clauseStart
	saying
	commonVerb
	honorific
	particle
	suffix
	former
	acting
	elect
	lowering // deputy, vice, assistant: not the head of what follows
	modifier // may stand between a nation and a title
	filler   // between the members of a list of governments
	pactNoun
	weakPact
	pactWord
	signVerb
	ratifyVerb
	sanctionNoun
	imposeVerb
	liftVerb
	easeVerb
	joinVerb
	leaveVerb
	visitWord
	reference // words that refer to two nations named before
	partWord  // behind a nation: part of the name of a firm, a place, a thing
	placePreposition
	causeWord
	planWord
	institution // no part of a person's name
	auxiliary
	copula   // leads from a name to its title
	career   // may stand between a name and its title
	nameTail // may stand inside the name of a pact
	nameOpen // opens the second half of the name of a pact
	among    // opens the list of parties
	dateLead // may stand between a pact and its date
	notPact  // makes no pact unless written as a name
	aimed    // opens the list of targets
	proposed
	style        // of a state, before its name
	plainWord    // tells a pact from no other
	dealing      // before "to" or "of" and a capital: what is done to a government
	enterWord    // what a pact does into force
	endWord      // tells that a pact ended
	cutVerb      // tells of a measure by itself
	goodsNoun    // what a measure cuts off
	ownWord      // of the one who issues the text
	ministryWord // a body of state, before a title
	stateWord    // makes a title one of a state
	currency
	privateWord // behind a demonym: who or what is no actor of state
	keepVerb    // keeps measures in force without imposing them anew
	pivot       // a rule of few words begins here: asked for first, so that most words cost nothing
	sovereign   // styles and heads between the parties of a preamble
	penalized   // who may be put under sanctions
	deedVerb    // what only a party does to a pact
	mood        // behind a capital: how its government is left
)

//go:embed words.tsv
var wordTable string

//go:embed wordlists.tsv
var wordListTable string

//go:embed titles.tsv
var titleTable string

var classNames = map[string]class{
	"determiner": determiner, "function": function, "modal": modal, "negation": negation, "threat": threat,
	"preposition": preposition, "clause": clauseStart, "saying": saying, "verb": commonVerb, "honorific": honorific,
	"particle": particle, "suffix": suffix, "former": former, "acting": acting, "elect": elect, "lowering": lowering,
	"modifier": modifier, "filler": filler, "pact": pactNoun, "weakpact": weakPact, "pactword": pactWord, "sign": signVerb,
	"ratify": ratifyVerb, "sanction": sanctionNoun, "impose": imposeVerb, "lift": liftVerb, "ease": easeVerb, "join": joinVerb,
	"leave": leaveVerb, "visit": visitWord, "reference": reference, "part": partWord,
	"place": placePreposition, "cause": causeWord, "plan": planWord, "institution": institution,
	"auxiliary": auxiliary, "copula": copula, "career": career, "nametail": nameTail, "nameopen": nameOpen, "among": among,
	"datelead": dateLead, "notpact": notPact, "aimed": aimed, "proposed": proposed, "plainword": plainWord, "dealing": dealing, "cut": cutVerb, "enter": enterWord, "end": endWord, "goods": goodsNoun, "own": ownWord, "deed": deedVerb, "pivot": pivot, "sovereign": sovereign, "keep": keepVerb, "private": privateWord, "currency": currency, "penalized": penalized, "ministry": ministryWord, "state": stateWord, "mood": mood, "style": style,
}

var (
	words = readWords(wordTable, map[openers]map[string]bool{
		opensMeasure: wordLists["measure"], opensUntitled: wordLists["untitled"], opensSigning: wordLists["namesign"], opensTitle: titleStarts,
	})
	suffixes = wordsOf(suffix)
	titles   = readTitles(titleTable)

	wordLists = readWordLists(wordListTable)
	// givenNames are names of nations that persons bear too.
	givenNames = wordLists["given"]
	// countWords are numbers and spans of time, which in a text in capitals look like names.
	countWords = wordLists["count"]
	// placeWords stand behind a capital that is no more than a place.
	placeWords = wordLists["placeword"]
	// bodyWords are bodies that are no state's, whatever nation's they are.
	bodyWords = wordLists["body"]
	// deedWords stand behind an organization whose force, meeting or deed is meant and not itself.
	deedWords = wordLists["orgdeed"]
)

// rows are the cells of a table's lines, comments left out.
func rows(table string, cells int) [][]string {
	var found [][]string
	for line := range strings.Lines(table) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		row := strings.Split(line, "\t")
		if len(row) != cells {
			panic(fmt.Sprintf("extract: a row of %d cells, not %d: %q", len(row), cells, line)) // the table is part of the program
		}
		found = append(found, row)
	}
	return found
}

// openers tell what a word may begin, so that most words need no closer look.
type openers uint8

const (
	opensMeasure  openers = 1 << iota // what is said of a measure
	opensTitle                        // a title
	opensUntitled                     // how somebody leads or speaks for a nation without a title
	opensSigning                      // "put their names to"
)

// wordMarks is what the vocabulary says of a word: its classes, and what it may begin.
type wordMarks struct {
	class class
	opens openers
}

func readWords(table string, opening map[openers]map[string]bool) map[string]wordMarks {
	found := map[string]wordMarks{}
	for _, row := range rows(table, 2) {
		c, known := classNames[row[0]]
		if !known {
			panic("extract: unknown class " + row[0])
		}
		for _, w := range strings.Fields(row[1]) {
			m := found[w]
			m.class |= c
			if m.class&(cutVerb|sanctionNoun) != 0 {
				m.opens |= opensMeasure
			}
			found[w] = m
		}
	}
	for o, list := range opening {
		for w := range list {
			m := found[w]
			m.opens |= o
			found[w] = m
		}
	}
	return found
}

func readWordLists(table string) map[string]map[string]bool {
	found := map[string]map[string]bool{}
	for _, row := range rows(table, 2) {
		found[row[0]] = map[string]bool{}
		for w := range strings.FieldsSeq(row[1]) {
			found[row[0]][w] = true
		}
	}
	return found
}

// kindWords are the words that tell a kind, and each split where "_" joins several.
type kindWords struct {
	kind      string
	words     []string
	sequences [][]string
}

func readKinds(table string) []kindWords {
	var found []kindWords
	for _, row := range rows(table, 2) {
		k := kindWords{kind: row[0], words: strings.Fields(row[1])}
		for _, w := range k.words {
			k.sequences = append(k.sequences, strings.Split(w, "_"))
		}
		found = append(found, k)
	}
	return found
}

func wordsOf(c class) map[string]bool {
	found := map[string]bool{}
	for w, has := range words {
		if has.class&c != 0 {
			found[w] = true
		}
	}
	return found
}

// title is one row of the table of titles.
type title struct {
	roles []graph.OfficeRole
	// of is the code of the nation or organization that the title speaks of where nothing else is said, "" for none.
	of string
	// weak titles make nobody a leader unless a nation or an organization is named with them.
	weak bool
	// plural titles stand before a list of names.
	plural bool
}

func readTitles(table string) *annotate.Phrases[title] {
	found := &annotate.Phrases[title]{}
	for _, row := range rows(table, 4) {
		t := title{of: row[2], weak: row[3] == "weak"}
		for _, r := range strings.Split(row[1], ",") {
			t.roles = append(t.roles, graph.OfficeRole(r))
		}
		found.Add(row[0], t)
		plural := t
		plural.plural = true
		found.Add(pluralOf(row[0]), plural)
	}
	return found
}

// pluralOf puts the head of a title into the plural: the word before "of", "for" or "general", else the last.
func pluralOf(phrase string) string {
	fields := strings.Fields(phrase)
	head := len(fields) - 1
	for i, w := range fields {
		if i > 0 && (w == "of" || w == "for") {
			head = i - 1
			break
		}
	}
	w := fields[head]
	if strings.HasSuffix(w, "man") && len(w) > 3 {
		fields[head] = strings.TrimSuffix(w, "an") + "en"
	} else {
		fields[head] = w + "s"
	}
	return strings.Join(fields, " ")
}

// BeginsWithTitle tells whether a name begins with a title, as "President Wilson" does.
func BeginsWithTitle(name string) bool {
	tokens := annotate.Tokenize(name)
	end, _ := titles.Longest(tokens, 0, len(tokens), nil)
	return end > 0 || len(tokens) > 0 && words[tokens[0].Norm].class&honorific != 0
}
