package extract

import "entente/loader/annotate"

// ruleOfBoth is the rule of pacts that a text of two nations names without saying whose they are.
const ruleOfBoth = "pact.both"

// markTwo finds the two nations whose own words a text is: the parties of a treaty text of two, or those of a joint statement.
func (r *reader) markTwo(self *pact) {
	if self != nil {
		if len(self.parties) == 2 && len(r.nationsOf(self.parties)) == 2 && len(self.places) > 0 {
			r.two, r.twoAt = self.parties, r.Bytes(self.places[0].first, self.places[0].last)
		}
		return
	}
	if len(r.Sentences) == 0 || !r.isJoint(r.Sentences[0]) {
		return
	}
	first, last := r.Sentences[0].First, min(len(r.Tokens), reach)
	list := r.nationsIn(r.Sentences[0].First, r.Sentences[0].Last, nil)
	if len(list) < 2 {
		list = r.nationsIn(first, last, nil)
	}
	if len(list) != 2 {
		return
	}
	total := 0
	for _, n := range r.nationCounts {
		total += n
	}
	if own := r.nationCounts[list[0]] + r.nationCounts[list[1]]; own*4 >= total*3 { // others are hardly spoken of
		r.two, r.twoAt = list, r.Bytes(first, last)
	}
}

// isJoint tells whether a sentence is the title of what two governments say together: "Joint Statement on the visit of".
func (r *reader) isJoint(s annotate.Sentence) bool {
	last := min(s.Last, s.First+reach)
	return r.hasSequence(s.First, last, "joint", "statement|declaration|communique|communiqué|vision") ||
		r.hasSequence(s.First, last, "joint", "press", "statement|communique|communiqué")
}

// readOfBoth: what a treaty of two recalls with its date, "recalling the Agreement on fisheries of 3 May 1951", and what a joint
// statement calls bilateral, dated or now signed, is between the same two, where it names nobody. A treaty that does say of
// another that it is "between" the two means others where it says nothing.
func (r *reader) readOfBoth(p *pactPhrase, self *pact) {
	if self != nil && p.rule == "pact.between" && len(r.two) > 0 && subsetOf(r.two, p.parties) {
		r.two = nil
	}
	if len(r.two) > 0 && len(p.parties) == 0 && r.mayBeOfBoth(p) {
		p.parties, p.partiesAt, p.rule = r.two, r.twoAt, ruleOfBoth
	}
}

// mayBeOfBoth tells whether a phrase that names no parties speaks of a pact of the two whose words the text is.
func (r *reader) mayBeOfBoth(p *pactPhrase) bool {
	if p.register != "" || p.generic || p.negated || p.plural || len(r.actorsIn(p.first, p.last)) > 0 {
		return false
	}
	if r.Tokens[p.head].Is("convention", "charter", "act", "declaration", "alliance") {
		return false // mostly of many
	}
	signed := p.named && r.hasSequence(max(0, p.first-5), p.first, "signing|signature|signed|renewal|renewed|conclusion|concluded|extension", "of|the")
	return signed || p.date.IsKnown() || r.hasSequence(p.first, p.head, "bilateral")
}
