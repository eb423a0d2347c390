package extract

import (
	"slices"

	"entente/graph"
	"entente/loader/annotate"
)

// partiesOfDeed adds who does to a pact what only a party can: renews, prolongs, denounces it.
func (r *reader) partiesOfDeed(p *pactPhrase, verb int) {
	if verb >= 0 || len(p.parties) > 1 && p.rule != "pact.with" || p.generic || p.negated || p.named {
		return
	}
	deed := r.deedBefore(p)
	if deed < 0 || r.stance(deed) != graph.Asserted {
		return
	}
	list, at := r.subject(deed)
	if len(list) == 0 || len(list)+len(p.parties) < 2 && !p.date.IsKnown() {
		return
	}
	for _, thing := range list {
		if kind := r.Things[thing].Kind; kind == graph.KindNation || kind == graph.KindOrganization {
			p.parties = appendOnce(slices.Clone(p.parties), thing)
		}
	}
	p.partiesAt, p.rule = hull(at, r.Bytes(p.first, p.last)), "pact.deed"
}

// deedBefore is the word of a party's deed right before a phrase, -1 where there is none.
func (r *reader) deedBefore(p *pactPhrase) int {
	low, _ := r.bounds(p.head)
	for k := p.first - 1; k >= max(low, p.first-4); k-- {
		if r.is(k, deedVerb) {
			return k
		}
		if !r.is(k, determiner) {
			return -1
		}
	}
	return -1
}

// tellsOf notes the day of the signing that a phrase without a date of its own tells of.
func (r *reader) tellsOf(p *pactPhrase, verb int) {
	if p.date.IsZero() && verb >= 0 && r.is(verb, signVerb) && r.stance(verb) == graph.Asserted {
		p.told = r.eventDate(verb)
	}
}

// calledSo is the pact before of which a phrase gives the name: "a nuclear accord, known as the X Plan".
func (r *reader) calledSo(p pactPhrase, before []pactMention) *pact {
	if len(before) == 0 || !p.named {
		return nil
	}
	m := before[len(before)-1]
	low := max(m.last, p.first-6)
	if m.named && m.pact.register != "" || r.SentenceOf(m.head) != r.SentenceOf(p.head) || p.first-m.last > 20 || p.register != "" && r.byPact[p.register] != nil {
		return nil
	}
	if !r.hasSequence(low, p.first, "known|called|dubbed|named|termed|titled|entitled|styled") {
		return nil
	}
	return m.pact
}

// tellOthers tells of the other pacts that a phrase of several speaks of: "the two treaties were signed on".
func (r *reader) tellOthers(p pactPhrase, verb int, known *pact, before []pactMention) {
	count := r.countOf(p)
	if count < 2 || verb < 0 {
		return
	}
	told := map[*pact]bool{known: true}
	for _, m := range slices.Backward(before) {
		if len(told) == count || r.SentenceOf(p.head)-r.SentenceOf(m.head) > 4 {
			return
		}
		if !told[m.pact] {
			told[m.pact] = true
			q := p
			q.date = monthOf(r.eventDate(verb)) // the same day would make them one
			r.tell(m.pact, q, verb)
		}
	}
}

// countOf is of how many pacts a definite phrase in the plural speaks, 0 where it does not say.
func (r *reader) countOf(p pactPhrase) int {
	if !p.plural || p.indefinite {
		return 0
	}
	for k := max(p.first-2, 0); k < p.head; k++ {
		switch {
		case r.Tokens[k].Is("two", "both"):
			return 2
		case r.norm(k) == "three":
			return 3
		}
	}
	return 0
}

// readAccessions reads who acceded to the pact told of last, where the verb names none: "Norway acceded in May".
func (r *reader) readAccessions(mentions []pactMention) {
	next := 0
	for i := range r.Tokens {
		for next < len(mentions) && mentions[next].first < i {
			next++
		}
		if next == 0 || !r.is(i, pivot) || !r.Tokens[i].Is("acceded", "adhered", "accedes", "adheres") || r.stance(i) != graph.Asserted || r.accedesTo(i) {
			continue
		}
		m := mentions[next-1]
		if r.SentenceOf(i)-r.SentenceOf(m.head) > 3 {
			continue
		}
		list, at := r.subject(i)
		for _, thing := range list {
			r.claimAccession(m, i, thing, at)
		}
		if _, high := r.bounds(i); len(list) > 0 && i+1 < high {
			list, at = r.gapped(i+1, high)
			for _, thing := range list {
				r.claimParty(m, thing, "pact.signatory", r.sentenceRange(i), at)
			}
		}
	}
}

// accedesTo tells whether the verb says to what one accedes, other than "to it", "to the same".
func (r *reader) accedesTo(i int) bool {
	return r.norm(i+1) == "to" && !r.Tokens[min(i+2, len(r.Tokens)-1)].Is("it", "them") && !r.hasSequence(i+2, min(len(r.Tokens), i+4), "the", "same")
}

func (r *reader) claimAccession(m pactMention, verb, thing int, at annotate.Range) {
	if kind := r.Things[thing].Kind; kind != graph.KindNation && kind != graph.KindOrganization || thing == m.pact.thing || slices.Contains(m.pact.parties, thing) {
		return
	}
	c := relation(graph.PartyTo, thing, m.pact.thing, "pact.acceded", r.rangesOf(r.sentenceRange(verb), at, r.Bytes(m.first, m.last))...)
	if d := r.eventDate(verb); d.IsKnown() {
		c.Attributes = map[string]string{graph.AttrHow: "acceded", graph.AttrRatified: d.String()}
	}
	m.pact.parties = append(m.pact.parties, thing)
	r.add(c)
}
