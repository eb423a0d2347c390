package extract

import (
	"slices"

	"entente/graph"
	"entente/loader/annotate"
)

// readListed reads the parties that a note or a list sets behind a pact: "Treaty of Huaraz (3 May 1951) – Peru, Chile", "Huaraz
// Treaty, 3 May 1951: Peru, Chile, Cuba.", "fisheries agreement Peru-Chile".
func (r *reader) readListed(p *pactPhrase, high int) {
	if len(p.parties) > 0 || p.generic || p.negated || p.indefinite {
		return
	}
	if list, end := r.list(p.last, min(high, p.last+5)); len(list) == 2 && r.actorAt[p.last] >= 0 && r.isPairWord(p.last, end) {
		p.parties, p.partiesAt, p.rule = list, r.Bytes(p.first, end), "pact.pair"
		return
	}
	if p.named {
		r.readBehindMark(p, r.behindAnyDate(p, high), high)
	}
}

// readBehindMark reads the list that a colon or a dash at a token sets behind a phrase.
func (r *reader) readBehindMark(p *pactPhrase, k, high int) {
	if k+1 >= high {
		return
	}
	dash := r.Tokens[k].Is("–", "—", "-") && r.Tokens[k].Gap != annotate.Glued
	if !dash && r.norm(k) != ":" {
		return
	}
	list, end := r.list(r.skipThe(k+1), r.lineEnd(k+1, high))
	if r.endsList(end, high) && (len(list) > 1 || len(list) == 1 && dash) {
		p.parties, p.partiesAt, p.rule = list, r.Bytes(p.first, end), "pact.signatory"
	}
}

// behindAnyDate is the token behind a phrase and its date, one behind a comma too: "Huaraz Treaty, 3 May 1951:".
func (r *reader) behindAnyDate(p *pactPhrase, high int) int {
	k := p.last
	if k+1 >= high || r.norm(k) != "," || r.dateAt[k+1] < 0 {
		return r.behindDate(p, high)
	}
	return r.pastDate(k+1, high)
}

// withMembers are those whom a sentence counts up as the members of a pact: "had three members: A, B and C", "came into being in 1951
// with A and B as members".
func (r *reader) withMembers(p *pactPhrase, _, high int) ([]int, annotate.Range) {
	const far = 14
	for k := p.last; k+1 < min(high, p.last+far); k++ {
		switch {
		case r.Tokens[k].Is("members", "parties", "signatories") && r.norm(k+1) == ":":
			list, end := r.list(r.skipThe(k+2), high)
			return list, r.Bytes(k, max(end, k+1))
		case r.norm(k) == "with":
			list, end := r.list(r.skipThe(k+1), high)
			if r.hasSequence(end, min(high, end+4), "as", "members|parties|signatories|founders|founding") || r.hasSequence(end, min(high, end+5), "original|founding|first", "members|parties|signatories") {
				return list, r.Bytes(k, end)
			}
		case r.isBreak(k) || r.is(k, clauseStart):
			return nil, annotate.Range{}
		}
	}
	return nil, annotate.Range{}
}

// exchangers are who exchanged the ratifications of a pact.
func (r *reader) exchangers(p *pactPhrase, low, _ int) ([]int, annotate.Range) {
	k := r.beforeDeterminer(p)
	if k-3 <= low || r.norm(k) != "of" || !r.hasSequence(k-3, k, "ratifications|instruments|ratification") {
		return nil, annotate.Range{}
	}
	for i := k - 1; i > max(low, k-6); i-- {
		if r.norm(i) == "exchanged" && !r.is(i-1, copula) && r.stance(i) == graph.Asserted {
			return r.subject(i)
		}
	}
	return nil, annotate.Range{}
}

// isPairWord tells whether two nations stand as one word, "Peru-Chile", "Peru/Chile".
func (r *reader) isPairWord(first, last int) bool {
	return slices.ContainsFunc(r.Tokens[first:last], func(t annotate.Token) bool {
		return (t.IsHyphen() || t.Is("–", "/")) && t.Gap == annotate.Glued
	})
}

// lineEnd is the token that begins the next line, the limit where none does.
func (r *reader) lineEnd(k, high int) int {
	for k++; k < high; k++ {
		if r.Tokens[k].Gap >= annotate.NewLine {
			return k
		}
	}
	return high
}

// endsList tells whether a list that stands for itself ends before a token.
func (r *reader) endsList(k, high int) bool {
	return k >= high || r.Tokens[k].Is(".", ";", ")", "—", "–") || r.Tokens[k].Gap >= annotate.NewLine
}

// goesOnToParties tells whether a word goes on to name the parties of a pact told of: "Parties: Peru, Chile", "the pact's existing
// members are Peru and Chile", "its parties include".
func (r *reader) goesOnToParties(i int) bool {
	if !r.Tokens[i].Is("parties", "members") || i+1 >= len(r.Tokens) {
		return false
	}
	s := r.Sentences[r.SentenceOf(i)]
	if r.norm(i) == "parties" && i <= s.First+1 && r.norm(i+1) == ":" {
		return true
	}
	if !r.Tokens[i+1].Is("are", "were", "include", "included") {
		return false
	}
	k := i - 1
	for k > s.First && r.Tokens[k].Is("existing", "other", "original", "current", "founding", "present", "only") {
		k--
	}
	return k > s.First && r.norm(k) == "'s" && r.is(k-1, pactNoun|weakPact) || k == s.First && r.norm(k) == "its" && r.norm(i) == "parties"
}
