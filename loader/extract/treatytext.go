package extract

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/loader/annotate"
)

// preamble is how many sentences may stand before the parties of a treaty have agreed.
const preamble = 40

// readTreatyText reads a text that is itself a pact: its title, its parties from the preamble, the day of its signing. It
// returns nil where the text is none.
func (r *reader) readTreatyText() *pact {
	head, ok := r.treatyHead()
	if !ok {
		return nil
	}
	agreed := r.agreedAt()
	if agreed < 0 {
		return nil
	}
	parties, at := r.preambleParties(head, agreed)
	if len(parties) == 0 {
		if parties, at = r.footParties(); len(parties) == 0 && !r.statesParties(agreed) {
			return nil
		}
	}
	title := r.treatyTitle(head)
	p := &pact{self: true, head: r.norm(head), obligations: map[graph.Obligation]annotate.Range{}, stances: []graph.Stance{graph.Asserted}}
	p.thing = r.thing(Thing{Kind: graph.KindPact, Name: strings.Join(strings.Fields(r.Slice(title.first, title.last)), " ")})
	p.words, p.title = title.content, title.content
	p.places = []pactPlace{{title.first, title.last, true}}
	r.pacts = append(r.pacts, p)
	if r.Written.Bounded() {
		p.signed = r.Written
		r.signedClaim(p, title, graph.Asserted)
	}
	title.parties, title.partiesAt, title.rule = parties, at, "pact.preamble"
	r.claimPreamble(p, title)
	r.readObligation(p, title)
	return p
}

// claimPreamble claims the parties where the preamble names them: the place is the preamble, the title a further one.
func (r *reader) claimPreamble(p *pact, title pactPhrase) {
	for _, thing := range title.parties {
		c := relation(graph.PartyTo, thing, p.thing, title.rule, r.rangesOf(title.partiesAt, r.Bytes(title.first, title.last))...)
		p.parties = appendOnce(p.parties, thing)
		r.dateParty(&c, p, title, -1)
		r.add(c)
	}
}

// treatyHead is the noun of the title, among the first words of the text.
func (r *reader) treatyHead() (int, bool) {
	for i := 0; i < min(14, len(r.Tokens)); i++ {
		if (r.is(i, pactNoun) || r.Tokens[i].Is("agreement", "charter", "memorandum")) && r.Tokens[i].IsName() && (i == 0 || r.Tokens[i-1].IsName() || r.Tokens[i-1].Kind != annotate.Word || r.norm(i-1) == "the") {
			return i, true
		}
		if r.is(i, commonVerb) && !r.Tokens[i].IsName() || r.norm(i) == "." {
			return 0, false
		}
	}
	return 0, false
}

// agreedAt is the token at which the parties have agreed, -1 where they do not.
func (r *reader) agreedAt() int {
	last := len(r.Tokens)
	if len(r.Sentences) > preamble {
		last = r.Sentences[preamble].First
	}
	parties := false
	for i := 0; i < last; i++ {
		parties = parties || r.Tokens[i].Is("contracting", "parties")
		if r.Tokens[i].Is("agree", "agreed", "decided", "resolved") && (r.hasSequence(max(0, i-3), i, "have|has|hereby|do") || r.hasSequence(i, min(last, i+4), "as", "follows")) && i > 10 {
			return i
		}
		if r.Tokens[i].Is("entered", "concluded") && r.hasSequence(i+1, min(last, i+4), "into|the", "the|following") && i > 10 { // "have this day entered into the following agreement"
			return i
		}
		if r.Tokens[i].Is("article") && i+1 < last && r.Tokens[i+1].Is("1", "i") && parties {
			return i
		}
	}
	return r.providing()
}

// providing is the end of the opening of a text that begins with the noun of a pact in its title and goes on to say what
// shall be, -1 where it does not.
func (r *reader) providing() int {
	const often = 5
	if !slices.ContainsFunc(r.Tokens[:min(2, len(r.Tokens))], func(t annotate.Token) bool {
		return t.Is("treaty", "agreement", "convention", "protocol") && t.Case == annotate.Upper
	}) {
		return -1
	}
	shall := 0
	for _, t := range r.Tokens {
		if t.Norm == "shall" {
			shall++
		}
	}
	if shall < often {
		return -1
	}
	return min(len(r.Tokens), 80)
}

// treatyTitle is the title as a phrase: what stands around the noun up to the end of its line or the first party's
// government.
func (r *reader) treatyTitle(head int) pactPhrase {
	first := head
	for first > 0 && r.Tokens[first].Gap < annotate.NewLine && first > head-6 {
		first--
	}
	last := head + 1
	for last < len(r.Tokens) && last < head+40 && r.Tokens[last].Gap < annotate.NewLine && !r.Tokens[last].Is("(", "signed", "dated", ".", ";") {
		if r.norm(last) == "the" && r.Tokens[last].Case == annotate.Capital && last > head+3 {
			break
		}
		last++
	}
	p := pactPhrase{first: first, head: head, last: last, named: true, rule: "pact.preamble"}
	r.readContent(&p)
	return p
}
