// Package extract reads claims off an annotated text by rules, one family a file: offices, pacts, pledges, sanctions,
// memberships, visits. It knows the text and the registers as values and nothing else.
package extract

import (
	"slices"

	"entente/graph"
	"entente/loader/annotate"
)

// Extract reads a text. It is pure: the same text and world give the same findings.
func Extract(t *annotate.Text, w *World) Findings {
	r := newReader(t, w)
	r.readActors()
	r.readDivided()
	r.readPersons()
	r.indexMentions()
	r.indexSpoken()
	r.readReferences()
	r.readIssuer()
	r.readPacts()
	r.readSanctions()
	r.readMemberships()
	r.readVisits()
	r.readMeetings()
	return r.Findings
}

// reader holds what the rules of one text share.
type reader struct {
	*annotate.Text
	Findings
	world *World
	// class is the vocabulary's word on each token.
	class []class
	// opens is what each token may begin.
	opens []openers
	// nameAt is the index of the register's name at each token, -1 where there is none.
	nameAt []int32
	// pactAt is the index of the register's pact that ends at each token, -1 where none does.
	pactAt []int32
	// dateAt is the index of the date at each token, -1 where there is none.
	dateAt []int32
	// actors are the nations and organizations in order of their place.
	actors []actor
	// actorAt is the index of the actor at each token, -1 where there is none.
	actorAt []int32
	// registered are the things of registers by their id.
	registered map[graph.ID]int
	persons    []*person
	// personAt is the index of the person mentioned at each token, -1 where there is none.
	personAt []int32
	families map[string][]int
	// byLeader finds the persons of the register; mentionsOf the places of things as far as actors and persons name them.
	byLeader   map[*Leader]int
	mentionsOf map[int][]annotate.Range
	// byPact finds the pacts of the register that the text tells of.
	byPact map[graph.ID]*pact
	// spoken are the actors and the places of persons who serve a nation, in order; nil while persons are read.
	spoken []actor
	// era is the time of the text; home the nation that it speaks of most, NoThing where none stands out.
	era      era
	home     int
	dispatch dispatchPlace
	issuer   issuer
	// session: the text speaks to a session of an assembly.
	session   bool
	pacts     []*pact
	sanctions []*sanction
	// ofNoTarget is what the text said last of measures that it told no target of.
	ofNoTarget sanctionPhrase
	// measures are the tokens that may begin what is said of a measure.
	measures []int
	// toldOfSanctions: the text has the word. ofOrders: it speaks of executive orders, nil until asked for.
	toldOfSanctions bool
	ofOrders        *bool
	// nationCounts is how often each nation is spoken of.
	nationCounts map[int]int
	// two are the nations whose own words the text is, a treaty or a joint statement; nobody where it is not of two.
	two   []int
	twoAt annotate.Range
}

// actor is a place where a nation or an organization is spoken of.
type actor struct {
	thing       int
	first, last int
	kind        graph.MentionKind
	// glued: one half of a pair as "Russia-North Korea", or a prefix.
	glued bool
}

func newReader(t *annotate.Text, w *World) *reader {
	n := len(t.Tokens)
	r := &reader{Text: t, world: w, class: make([]class, n), opens: make([]openers, n), registered: map[graph.ID]int{}, families: map[string][]int{}, byLeader: map[*Leader]int{}, byPact: map[graph.ID]*pact{}}
	lists := []*[]int32{&r.nameAt, &r.pactAt, &r.dateAt, &r.actorAt, &r.personAt}
	all := slices.Repeat([]int32{-1}, n*len(lists))
	for k, list := range lists {
		*list = all[k*n : (k+1)*n : (k+1)*n]
	}
	for i, token := range t.Tokens {
		marks := words[token.Norm]
		r.class[i], r.opens[i] = marks.class, marks.opens
		if marks.opens&opensMeasure != 0 {
			r.measures = append(r.measures, i)
			r.toldOfSanctions = r.toldOfSanctions || token.Norm == "sanctions"
		}
	}
	for k, name := range t.Names {
		for i := name.First; i < name.Last; i++ {
			r.nameAt[i] = int32(k)
		}
	}
	for k, name := range t.Pacts {
		r.pactAt[name.Last-1] = int32(k)
	}
	for k, d := range t.Dates {
		for i := d.First; i < d.Last; i++ {
			r.dateAt[i] = int32(k)
			r.class[i] &^= modal | commonVerb // the month of May
		}
	}
	return r
}

// is tells whether the word at a token has one of the classes; false outside of the text.
func (r *reader) is(i int, c class) bool { return i >= 0 && i < len(r.class) && r.class[i]&c != 0 }

// mayOpen tells whether the word at a token may begin something; false outside of the text.
func (r *reader) mayOpen(i int, o openers) bool {
	return i >= 0 && i < len(r.opens) && r.opens[i]&o != 0
}

// norm is the word at a token, "" outside of the text.
func (r *reader) norm(i int) string {
	if i < 0 || i >= len(r.Tokens) {
		return ""
	}
	return r.Tokens[i].Norm
}

// registeredThing is the thing of a register's id, made where the text had not named it before.
func (r *reader) registeredThing(id graph.ID) int {
	if thing, found := r.registered[id]; found {
		return thing
	}
	kind, _ := id.Kind()
	t := Thing{Kind: kind, Register: id}
	switch kind {
	case graph.KindLeader:
		t.Name = r.world.leaders[id].Name
	case graph.KindPact:
		t.Name = r.world.pacts[id].Name
	default:
		t.Name, t.Code = r.world.labels[id].Name, r.world.labels[id].Code
	}
	r.registered[id] = r.thing(t)
	return r.registered[id]
}

// longestQuote is how many bytes a quote may have; code points are no more.
const longestQuote = 1200

// sentenceRange is the place of the sentence at a token, of a long one the part around the token.
func (r *reader) sentenceRange(i int) annotate.Range {
	s := r.Sentences[r.SentenceOf(i)]
	whole := r.Bytes(s.First, s.Last)
	if whole.End-whole.Start <= longestQuote {
		return whole
	}
	first, last := i, i+1
	for grown := true; grown; {
		grown = false
		if first > s.First && int(r.Tokens[last-1].End-r.Tokens[first-1].Start) <= longestQuote {
			first, grown = first-1, true
		}
		if last < s.Last && int(r.Tokens[last].End-r.Tokens[first].Start) <= longestQuote {
			last, grown = last+1, true
		}
	}
	return r.Bytes(first, last)
}

// dated tells which dates stand in a run of tokens.
func (r *reader) dated(first, last int) []annotate.Date {
	var found []annotate.Date
	for i := first; i < last; i++ {
		if k := r.dateAt[i]; k >= 0 {
			found = append(found, r.Dates[k])
			i = r.Dates[k].Last - 1
		}
	}
	return found
}
