package extract

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/loader/annotate"
)

// pactPhrase is a noun phrase that may speak of a pact.
type pactPhrase struct {
	// first and last are the tokens of the phrase without its determiner, head the noun.
	first, head, last int
	// register is the id of the pact in the register, "" where the name is not there or means several.
	register graph.ID
	// end is the token behind the parties that follow the phrase, last where none do.
	end int
	// named: written with capitals, as a proper name.
	named bool
	// weak: the noun alone ("agreement") makes no pact.
	weak bool
	// told is the day of the deed that the sentence tells of, where the phrase itself gives none.
	told graph.Date
	// definite: "the", "this", "its"; indefinite: "a", "an"; neither where the phrase has no determiner.
	definite, indefinite, negated, generic, plural bool
	// done: what is told of it is done, whatever its verb.
	done bool
	// together: it is signed along with another, so that it is none told of before.
	together bool
	// their: those named before are its parties.
	their bool
	// content are the words that tell the pact from others, folded.
	content []string
	// date is the signing as the phrase itself gives it, "the 1931 pact".
	date graph.Date
	// parties are those that the phrase itself names, partiesAt their place.
	parties   []int
	partiesAt annotate.Range
	// apart is the place of each party that stands apart from the others.
	apart map[int]annotate.Range
	rule  string
	// years is for how many it is to last, "" where the phrase does not say.
	years string
}

// tellsPartnerAlone tells whether a phrase tells only with whom somebody has the pact: "a treaty with Peru".
func (p *pactPhrase) tellsPartnerAlone() bool {
	return len(p.parties) == 1 && p.rule == "pact.with"
}

// addPartner adds one more party, read at a place that then belongs to that of the parties.
func (p *pactPhrase) addPartner(thing int, at annotate.Range) {
	p.parties, p.partiesAt = append(slices.Clone(p.parties), thing), hull(p.partiesAt, at)
}

// pactPhraseAt reads the phrase around a noun of pacts.
func (r *reader) pactPhraseAt(head int) (pactPhrase, bool) {
	low, high := r.bounds(head)
	p := pactPhrase{head: head, last: head + 1, weak: !r.is(head, pactNoun), rule: "pact.party"}
	p.plural = strings.HasSuffix(r.norm(head), "s")
	if r.Tokens[head].IsHyphen() || head+1 < high && r.is(head+1, pactNoun|weakPact) {
		return p, false // the next noun is the head
	}
	if a := r.actorAt[head]; a >= 0 && !r.isPactOfName(r.actors[a], head) {
		return p, false
	}
	if !r.mayBePact(head, high) {
		return p, false
	}
	p.first = r.phraseStart(head, low)
	if r.Tokens[head].Is("notes", "letters") {
		p.first, p.plural = head-2, false
	}
	if r.Tokens[head].Is("memorandum", "memoranda") && r.hasSequence(head+1, min(high, head+3), "of", "understanding") {
		p.last = head + 3
	}
	p.determine(r, low)
	p.named = r.isNamedPact(p)
	r.readTail(&p, high)
	r.readContent(&p)
	return p, true
}

// mayBePact: "act", "memorandum" and "understanding" mean other things more often than pacts.
func (r *reader) mayBePact(head, high int) bool {
	before := r.Tokens[max(head-1, 0)]
	switch r.norm(head) {
	case "act":
		return before.Is("final", "european", "general", "founding")
	case "memorandum", "memoranda":
		return r.hasSequence(head-1, min(high, head+3), "of", "understanding") || r.Tokens[head].IsName() && before.IsName() && r.hasSequence(head+1, min(high, head+3), "with|between")
	case "understanding":
		return head+1 < high && (r.Tokens[head].IsName() && r.is(head+1, among) || r.Tokens[head+1].Is("reached", "signed", "concluded") || r.Tokens[max(head-2, 0)].Is("reached", "signed", "concluded") && r.Tokens[head+1].Is("with", "between"))
	case "notes", "letters":
		return r.hasSequence(head-2, head, "exchange", "of")
	default:
		return true
	}
}

// isPactOfName: an organization that is called by its pact, "the Warsaw Pact", "the Free Trade Agreement".
func (r *reader) isPactOfName(a actor, head int) bool {
	if r.Things[a.thing].Kind != graph.KindOrganization {
		return false
	}
	return a.last == head+1 && r.Tokens[head].Is("pact", "treaty", "agreement") || a.first+1 >= head && r.norm(head) == "agreement"
}

// phraseStart goes left over what may stand before the noun.
func (r *reader) phraseStart(head, low int) int {
	first := head
	capitals := r.Sentences[r.SentenceOf(head)].Capitals
	for k := head - 1; k >= max(low, head-10); k-- {
		switch {
		case r.actorAt[k] >= 0:
			k = r.actors[r.actorAt[k]].first
			first = k
		case r.isAcronym(k, low):
			k -= 2
		case r.joinsWords(k, low):
			first = k
		case r.endsPhrase(k, low) || capitals && !r.is(k, pactWord|pactNoun) && r.Tokens[k].Kind != annotate.Number:
			return first
		default:
			first = k
		}
	}
	return first
}

// isAcronym: the acronym of a name in brackets, which ends at k.
func (r *reader) isAcronym(k, low int) bool {
	return r.norm(k) == ")" && k-2 > low && r.norm(k-2) == "(" && r.Tokens[k-1].IsName()
}

// joinsWords tells whether a mark or a small word joins two words of one phrase.
func (r *reader) joinsWords(k, low int) bool {
	t := r.Tokens[k]
	switch {
	case t.IsHyphen():
		return t.Gap == annotate.Glued
	case k <= low || k+1 >= len(r.Tokens):
		return false
	case t.Norm == "'s":
		return r.actorAt[k-1] >= 0
	case t.Norm == "/": // "the Peru/Chile agreement"
		return r.actorAt[k-1] >= 0 && r.actorAt[k+1] >= 0
	case t.Norm == "," && k-2 >= low && r.Tokens[k-2].Is("a", "an") && r.Tokens[k-1].Case == annotate.Lower && r.actorAt[k-1] < 0:
		return true // "a staged, multilateral agreement"
	case t.Is("and", "&", ","):
		return r.joinsLikes(k)
	default:
		return false
	}
}

// joinsLikes tells whether a comma or "and" joins two of one kind, "trade and payments", "Peru and Chile", "the Programs and
// Services Agreement".
func (r *reader) joinsLikes(k int) bool {
	return r.is(k+1, pactWord) && r.is(k-1, pactWord) || r.actorAt[k-1] >= 0 && r.actorAt[k+1] >= 0 || r.norm(k) == "and" && r.joinsCapitals(k)
}

// countsYears: the number of "30-year" tells how long a pact is to last.
func (r *reader) countsYears(k int) bool {
	return k+2 < len(r.Tokens) && r.Tokens[k+1].IsHyphen() && r.norm(k+2) == "year"
}

// joinsCapitals tells whether "and" joins two words of one proper name, "the Programs and Services Agreement".
func (r *reader) joinsCapitals(k int) bool {
	plain := func(i int) bool {
		return r.Tokens[i].IsName() && r.actorAt[i] < 0 && r.personAt[i] < 0 && r.nameAt[i] < 0 && !r.is(i, pactNoun|weakPact|function) && !r.isTitle(i)
	}
	return !r.Sentences[r.SentenceOf(k)].Capitals && plain(k-1) && plain(k+1) && k+2 < len(r.Tokens) && r.Tokens[k+2].IsName() && r.is(k+2, pactNoun|weakPact)
}

// endsPhrase tells whether a token is no part of the phrase of a noun behind it.
func (r *reader) endsPhrase(k, low int) bool {
	t := r.Tokens[k]
	switch {
	case t.Kind == annotate.Number:
		return r.dateAt[k] < 0 && !r.countsYears(k)
	case t.Kind == annotate.Mark || r.is(k, determiner|preposition|clauseStart|modal|function):
		return true
	case t.Norm == "accession": // "an accession treaty"
		return false
	case r.isVerbal(k):
		return true
	default: // the second half of "long-awaited"
		return t.Gap == annotate.Glued && k > low && r.Tokens[k-1].IsHyphen() && r.is(k-2, function)
	}
}

// isVerbal tells whether a token is a verb before a noun, "signed", "concluding", and no word of a name or of a kind of pact.
func (r *reader) isVerbal(k int) bool {
	t := r.Tokens[k]
	if r.is(k, commonVerb|signVerb|ratifyVerb|planWord|saying|threat) && !t.IsName() && !r.is(k, pactWord|proposed) {
		return true
	}
	return strings.HasSuffix(t.Norm, "ing") && t.Case == annotate.Lower && !r.is(k, pactWord)
}

// determine reads the determiner and what stands before it.
func (p *pactPhrase) determine(r *reader, low int) {
	k := r.beforeAdverbs(p, low)
	if k >= low && r.is(k, determiner) {
		p.takeDeterminer(r.norm(k))
		k--
	}
	for ; k >= max(low, p.first-4); k-- {
		if r.isBreak(k) {
			return
		}
		if r.Tokens[k].Is("not", "no", "without", "rather", "never") {
			p.negated = true
		}
		if r.Tokens[k].Is("such", "any") {
			p.generic = true
		}
	}
}

// beforeAdverbs is the token before a phrase, hyphened words, adverbs and a number passed.
func (r *reader) beforeAdverbs(p *pactPhrase, low int) int {
	k := p.first - 1
	for k > max(low, p.first-4) && (r.Tokens[k].IsHyphen() || r.Tokens[k+1].IsHyphen() || r.Tokens[k-1].IsHyphen() || r.Tokens[k].Is("much", "long", "newly", "so", "new", "own")) {
		k--
	}
	if k > low && p.plural && r.Tokens[k].Is("two", "three") && r.is(k-1, determiner) {
		k--
	}
	return k
}

func (p *pactPhrase) takeDeterminer(word string) {
	switch word {
	case "a", "an", "another", "some":
		p.indefinite = true
	case "any", "no", "such", "every", "each", "either":
		p.generic = true
	default:
		p.definite = true
		p.their = word == "their"
	}
}

// isNamedPact tells whether the phrase is written as a proper name.
func (r *reader) isNamedPact(p pactPhrase) bool {
	if r.Sentences[r.SentenceOf(p.head)].Capitals || !r.Tokens[p.head].IsName() {
		return false
	}
	for k := p.first; k < p.head; k++ {
		if r.Tokens[k].IsName() && !r.is(k, function) {
			return true
		}
	}
	return p.head+2 < len(r.Tokens) && r.is(p.head+1, nameOpen) && (r.Tokens[p.head+2].IsName() || r.norm(p.head+2) == "the" && r.Tokens[min(p.head+3, len(r.Tokens)-1)].IsName())
}

// readTail takes in what stands behind the noun: "of Friendship, Cooperation and Mutual Assistance", "No. 4", the year,
// and the parties.
func (r *reader) readTail(p *pactPhrase, high int) {
	k := p.last
	if k < high && r.is(k, nameOpen) {
		k = r.tailWords(k, high, p.named)
		p.last = k
	}
	if r.isNamedByYear(p, k, high) {
		p.last, p.named = k+2, true
	}
	if k+1 < high && r.Tokens[k].Is("no", "number") {
		if r.norm(k+1) == "." {
			k++
		}
		if k+1 < high && r.Tokens[k+1].Kind == annotate.Number {
			p.last, k, p.named = k+2, k+2, true
		}
	}
	r.readPactDate(p, k, high)
	r.nameByDate(p, high)
	r.readParties(p, high)
}

// nameByDate takes the date into the name of a pact that has no other: "the Treaty of October 3, 1893".
func (r *reader) nameByDate(p *pactPhrase, high int) {
	if p.last != p.head+1 || p.date.IsZero() || r.norm(p.first-1) == ")" || p.last+1 >= high || r.norm(p.last) != "of" || r.dateAt[p.last+1] < 0 {
		return
	}
	p.last = r.Dates[r.dateAt[p.last+1]].Last
	p.named = p.named || r.Tokens[p.head].IsName() && !r.Sentences[r.SentenceOf(p.head)].Capitals
	if p.last < high && r.is(p.last, nameOpen) && r.norm(p.last) != "of" { // "the agreement of 1954 on trade"
		p.last = max(p.last, r.tailWords(p.last, high, false))
	}
}

// isNamedByYear: "the Convention of 1907".
func (r *reader) isNamedByYear(p *pactPhrase, k, high int) bool {
	if k+1 >= high || p.last != p.head+1 || p.first != p.head || r.norm(k) != "of" || !r.Tokens[p.head].IsName() {
		return false
	}
	d := r.dateAt[k+1]
	return d >= 0 && r.Tokens[k+1].Kind == annotate.Number && r.Dates[d].From.Precision() == graph.PrecisionYear
}

// tailWords is the end of the words of a name behind a preposition.
func (r *reader) tailWords(i, high int, named bool) int {
	end := i
	for k := i; k < min(high, i+25); k++ {
		t := r.Tokens[k]
		switch {
		case r.dateAt[k] >= 0 || t.Is("and", ",") && r.anotherPact(k+1, high):
			return end
		case r.isContent(k, named):
			end = k + 1
		case t.Is(",", "to", "in"):
			if !r.goesOn(k+1, high) || t.Norm == "," && r.actorAt[k+1] >= 0 {
				return end
			}
		case t.IsHyphen() && t.Gap == annotate.Glued, r.is(k, nameTail):
		default:
			return end
		}
	}
	return end
}

// isContent tells whether a token is a word of the name itself.
func (r *reader) isContent(k int, named bool) bool {
	if named {
		return r.Tokens[k].IsName() && r.norm(k) != "the" || r.endsHyphened(k)
	}
	return r.is(k, pactWord)
}

// endsHyphened tells whether a token is the second half of a word of a name, "Co-operation".
func (r *reader) endsHyphened(k int) bool {
	return k > 1 && r.Tokens[k].Gap == annotate.Glued && r.Tokens[k-1].IsHyphen() && r.Tokens[k-1].Gap == annotate.Glued && r.Tokens[k-2].IsName() && r.Tokens[k].Kind == annotate.Word
}

// goesOn tells whether a name goes on at a token, an article aside.
func (r *reader) goesOn(k, high int) bool {
	if k < high && r.norm(k) == "the" {
		k++
	}
	return k < high && (r.Tokens[k].IsName() || r.is(k, pactWord))
}

// anotherPact tells whether a list goes on with a further pact, "and the Treaty of".
func (r *reader) anotherPact(i, high int) bool {
	for k := i; k < min(high, i+4); k++ {
		if r.is(k, pactNoun|weakPact) && r.Tokens[k].IsName() {
			return true
		}
		if r.is(k, pactWord) && !r.Tokens[k].IsName() {
			return false
		}
	}
	return false
}

// readContent keeps the words that tell the pact from others.
func (r *reader) readContent(p *pactPhrase) {
	for k := p.first; k < p.last; k++ {
		t := r.Tokens[k]
		if r.countsYears(k) {
			p.years = t.Norm
		}
		if k == p.head || t.Kind != annotate.Word || r.dateAt[k] >= 0 || r.is(k, function|determiner) || r.actorAt[k] >= 0 && !p.named || r.is(k, plainWord) {
			continue
		}
		p.content = append(p.content, t.Norm)
	}
	if r.is(p.head, pactNoun) && r.Tokens[p.head].Is("armistice", "alliance", "truce", "entente") {
		p.content = append(p.content, r.norm(p.head))
	}
	slices.Sort(p.content)
	p.content = slices.Compact(p.content)
}
