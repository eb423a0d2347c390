package extract

import (
	_ "embed"
	"slices"
	"strings"

	"entente/graph"
	"entente/loader/annotate"
)

//go:embed forms.tsv
var formTable string

var pactForms = readKinds(formTable)

// pact is one pact that the text tells of, however often it names it.
type pact struct {
	thing int
	// words are the content words of all its phrases; title the words of its proper name, nil where it has none.
	words, title []string
	head         string
	signed       graph.Date
	inForce      graph.Date
	forceAt      annotate.Range
	parties      []int
	places       []pactPlace
	obligations  map[graph.Obligation]annotate.Range
	stances      []graph.Stance
	// years is for how many it is to last, "" where the text does not say.
	years string
	// last is the token of the latest mention.
	last int
	// register is the id in the register, "" for a pact of the text alone.
	register graph.ID
	// self: the text is the pact.
	self bool
	// headline: its name was read in capitals, which a plain sentence betters.
	headline bool
}

type pactPlace struct {
	first, last int
	named       bool
}

// pactMention ties a phrase to its pact.
type pactMention struct {
	pactPhrase
	pact *pact
}

// readPacts finds the pacts of the text and what it says of them.
func (r *reader) readPacts() {
	r.markSigning()
	self := r.readTreatyText()
	r.markTwo(self)
	var mentions []pactMention
	for _, s := range r.Sentences {
		for i := s.First; i < s.Last; i++ {
			if self != nil && i < self.places[0].last {
				continue
			}
			if r.pactAt[i] < 0 && !r.is(i, pactNoun|weakPact) && !r.isPeaceOf(i) {
				continue
			}
			p, ok := r.registeredPhrase(i)
			if !ok && !r.insideKnown(i) && (r.is(i, pactNoun|weakPact) || r.isPeaceOf(i)) {
				p, ok = r.pactPhraseAt(i)
			}
			if !ok {
				continue
			}
			if m, ok := r.resolvePact(p, self, mentions); ok {
				mentions = append(mentions, m)
				i = max(i, p.last-1)
			}
		}
	}
	r.readAccessions(mentions)
	r.readSignatories(mentions)
	r.readItsSigning(mentions)
	r.readGapped(mentions)
	r.readProtocol(self, mentions)
	r.readPactLinks(mentions)
	r.readReplacing(mentions)
	r.readThatOf(mentions)
	r.readForce(mentions)
	r.readLeaving(mentions)
	r.readUntold(mentions)
	for _, p := range r.pacts {
		r.confirmDate(p)
		r.keepPact(p)
	}
}

// insideKnown tells whether a noun stands inside a name of the register that ends further on.
func (r *reader) insideKnown(i int) bool {
	for k := i + 1; k < min(len(r.pactAt), i+12); k++ {
		if n := r.pactAt[k]; n >= 0 {
			return r.Pacts[n].First <= i
		}
	}
	return false
}

// resolvePact finds the pact that a phrase speaks of, or makes a new one; false where it speaks of none.
func (r *reader) resolvePact(p pactPhrase, self *pact, before []pactMention) (pactMention, bool) {
	if (p.negated || p.generic) && !p.named {
		return pactMention{}, false
	}
	verb := r.signing(p)
	r.partiesOfVerb(&p, verb)
	r.partiesBefore(&p)
	r.readOwnText(&p, self)
	_, high := r.bounds(p.head)
	r.readBound(&p, high)
	r.readOpening(&p, high)
	r.readToWhich(&p, high)
	r.readListed(&p, high)
	r.readDeeds(&p, high)
	r.readTheirs(&p)
	r.readSeries(&p, before)
	r.readWhose(&p)
	r.partiesOfDeed(&p, verb)
	r.readTogether(&p, before)
	r.readForced(&p)
	r.readOfBoth(&p, self)
	r.tellsOf(&p, verb)
	if known := r.antecedent(p, self, before); known != nil {
		r.tellOthers(p, verb, known, before)
		r.tell(known, p, verb)
		return pactMention{p, known}, true
	}
	if !r.makesPact(p, verb) {
		return pactMention{}, false
	}
	if self != nil && p.named && r.norm(p.head) == "protocol" && len(p.parties) == 0 { // a protocol to the text's own pact
		p.parties, p.partiesAt, p.rule = self.parties, r.Bytes(self.places[0].first, self.places[0].last), "pact.protocol"
	}
	made := &pact{thing: NoThing, head: r.norm(p.head), obligations: map[graph.Obligation]annotate.Range{}}
	if p.register != "" {
		made.thing, made.register = r.registeredThing(p.register), p.register
		r.byPact[p.register] = made
	} else {
		made.thing = r.thing(Thing{Kind: graph.KindPact, Name: r.pactName(p)})
		made.headline = r.Sentences[r.SentenceOf(p.head)].Capitals
	}
	r.pacts = append(r.pacts, made)
	r.tell(made, p, verb)
	if p.rule == "pact.protocol" {
		r.add(relation(graph.Amends, made.thing, self.thing, "link.protocol", r.rangesOf(r.sentenceRange(p.head), p.partiesAt)...))
	}
	return pactMention{p, made}, true
}

// tell adds to a pact what a phrase says of it.
func (r *reader) tell(p *pact, ph pactPhrase, verb int) {
	p.places = append(p.places, pactPlace{ph.first, ph.last, ph.named})
	p.last = ph.last
	if p.years == "" {
		p.years = ph.years
	}
	for _, w := range ph.content {
		if !slices.Contains(p.words, w) && len(p.words) < 200 {
			p.words = append(p.words, w)
		}
	}
	r.improveName(p, ph)
	stance := r.pactStance(ph, verb)
	p.stances = append(p.stances, stance)
	date := r.plausible(p, ph, r.signingDate(ph, verb, stance))
	if date.IsKnown() && p.signed.IsZero() {
		p.signed = date
		r.signedClaim(p, ph, stance)
	}
	r.knownParties(p, &ph)
	r.claimParties(p, ph, verb, stance)
	r.readObligation(p, ph)
}

func (r *reader) signedClaim(p *pact, ph pactPhrase, stance graph.Stance) {
	if !p.signed.IsKnown() {
		return
	}
	c := attribute(graph.PropSigned, p.thing, p.signed.String(), "pact.dated", r.sentenceRange(ph.head))
	if ph.date.IsKnown() {
		stance = graph.Asserted // "has yet to ratify the pact signed in May"
	}
	c.Stance = stance
	r.add(c)
	if stance == graph.Asserted {
		r.Things[p.thing].Signed = p.signed
	}
}

// pactStance is how the text stands to the pact: what is told of a named or past pact is so; one to come is planned.
func (r *reader) pactStance(p pactPhrase, verb int) graph.Stance {
	for k := p.first; k < p.head; k++ {
		if r.is(k, proposed) {
			return graph.Planned
		}
	}
	if behind := max(p.last, p.end); r.hasSequence(behind, min(len(r.Tokens), behind+3), "under", "discussion|negotiation|consideration") {
		return graph.Planned
	}
	switch {
	case p.rule == ruleOwnText, p.done:
		return graph.Asserted
	case verb >= 0:
		if r.isRelativeSigned(p, verb) {
			return graph.Asserted
		}
		if st := r.stance(verb); st != graph.Asserted {
			return st
		}
		if r.Tokens[verb].Is("sign", "conclude", "reach", "ratify", "forge", "negotiated", "form", "agree", "accede", "enter", "make") && r.norm(verb-1) == "to" && !r.isFirstTo(verb) {
			return graph.Planned
		}
		return graph.Asserted
	case p.named || p.definite || p.date.IsKnown():
		return graph.Asserted
	default:
		return r.stance(p.first)
	}
}

// pactName is what a pact is called: the phrase without its determiner, white space single.
func (r *reader) pactName(p pactPhrase) string {
	first := p.first
	for first < p.head && (r.is(first, function) || r.Tokens[first].IsHyphen() || r.Tokens[first].Is("'s")) {
		first++
	}
	return strings.Join(strings.Fields(r.Slice(first, r.withPurpose(p))), " ")
}

// withPurpose is the end of a phrase with what its pact is about, where nothing else tells it from others: "agreement to
// share the river", "convention on cable rights".
func (r *reader) withPurpose(p pactPhrase) int {
	if end := r.behindOther(p); end > 0 && !p.named {
		return end
	}
	if !p.named && p.last+1 < len(r.Tokens) && r.Tokens[p.last].Is("creating", "establishing", "founding", "ending", "banning", "limiting", "governing", "extending", "restoring", "normalising", "normalizing", "regulating") {
		return r.purposeEnd(p.last + 1)
	}
	if p.named || p.last+1 >= len(r.Tokens) || !r.Tokens[p.last].Is("to", "on", "for", "concerning", "regarding", "covering") {
		return p.last
	}
	if len(p.content) > 0 || r.norm(p.last) == "to" && !p.weak || r.Tokens[p.last+1].Case != annotate.Lower {
		return p.last
	}
	return r.purposeEnd(p.last + 1)
}

// purposeEnd is the end of what a pact is about, from the token behind "to" or "on": "share the river | with Chile".
func (r *reader) purposeEnd(first int) int {
	const words = 5
	end := first
	for end < min(len(r.Tokens), first+words) && r.Tokens[end].Kind != annotate.Mark && r.dateAt[end] < 0 && !r.is(end, clauseStart|modal|auxiliary) && r.Tokens[end].Gap < annotate.NewParagraph {
		if r.Tokens[end].Is("on", "in", "at", "with", "between", "by", "from", "under") {
			break
		}
		end++
	}
	for end > first && r.is(end-1, determiner|preposition|filler) {
		end--
	}
	return end
}

// improveName prefers the fullest proper name.
func (r *reader) improveName(p *pact, ph pactPhrase) {
	if p.self || p.register != "" {
		return
	}
	if p.headline && p.title == nil && !r.Sentences[r.SentenceOf(ph.head)].Capitals {
		p.headline, r.Things[p.thing].Name = false, r.pactName(ph)
	}
	if !ph.named || len(ph.content) == 0 {
		return
	}
	if p.title == nil || len(ph.content) > len(p.title) {
		p.title = ph.content
		r.Things[p.thing].Name = r.pactName(ph)
	}
}

// keepPact writes the mentions and the form of a pact.
func (r *reader) keepPact(p *pact) {
	for _, at := range p.places {
		kind := graph.MentionDescription
		if at.named {
			kind = graph.MentionName
		}
		r.mention(p.thing, kind, r.Bytes(at.first, at.last))
	}
	t := &r.Things[p.thing]
	t.Parties = p.parties
	stance := graph.Stances[0]
	if len(p.stances) > 0 {
		stance = slices.MinFunc(p.stances, func(a, b graph.Stance) int { return slices.Index(graph.Stances, a) - slices.Index(graph.Stances, b) })
	}
	form := formOf(append(slices.Clone(p.words), p.head))
	t.Form = form
	for k, at := range p.places {
		if k > 0 && r.SentenceOf(at.first) == r.SentenceOf(p.places[k-1].first) {
			continue
		}
		c := attribute(graph.PropForm, p.thing, string(form), "pact.form", r.sentenceRange(at.first))
		c.Stance = stance
		r.add(c)
	}
	r.claimObligations(p)
}

// formOf is the first form of the table that one of the words tells.
func formOf(words []string) graph.PactForm {
	for _, form := range pactForms {
		for _, w := range form.words {
			if slices.Contains(words, w) {
				return graph.PactForm(form.kind)
			}
		}
	}
	return "OTHER"
}
