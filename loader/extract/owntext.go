package extract

import (
	"entente/graph"
	"entente/loader/annotate"
)

// ruleOwnText is the rule of parties whom a treaty without a title of its own names.
const ruleOwnText = "pact.preamble"

// readOwnText reads the parties of a pact whose own words a text gives without its title: "The Governments of A and B have agreed
// to conclude a Treaty of Friendship", "have signed this Treaty of Friendship" above "For A: ..., For B: ...".
func (r *reader) readOwnText(p *pactPhrase, self *pact) {
	if self != nil || len(p.parties) > 1 {
		return
	}
	list, at := r.agreeing(p)
	if len(list) < 2 && p.named && r.isThisSigned(p) {
		list, at = r.footParties()
		if len(list) > 1 && p.date.IsZero() && r.Written.Bounded() {
			p.date = r.Written
		}
	}
	if len(list) > 1 {
		p.parties, p.partiesAt, p.rule = list, at, ruleOwnText
	}
}

// agreeing are the governments that open a sentence as a preamble does and "have agreed to conclude" a pact, "have decided to
// accede to" one.
func (r *reader) agreeing(p *pactPhrase) ([]int, annotate.Range) {
	const far = 7
	k := r.beforeDeterminer(p)
	first := r.Sentences[r.SentenceOf(p.head)].First
	if k-far <= first || !r.Tokens[k].Is("conclude", "adopt") && (r.norm(k) != "to" || r.norm(k-1) != "accede") || !r.hasSequence(k-far, k, "have", "agreed|decided|resolved", "to") {
		return nil, annotate.Range{}
	}
	for i := first; i < min(first+8, k); i++ {
		if r.actorAt[i] < 0 {
			continue
		}
		list, end := r.sovereigns(i, k)
		return list, r.Bytes(first, end)
	}
	return nil, annotate.Range{}
}

// isThisSigned tells whether a phrase is that of the words above the signatures: "the undersigned have signed this Treaty of".
func (r *reader) isThisSigned(p *pactPhrase) bool {
	k := p.first - 1
	if !r.Tokens[max(k, 0)].Is("this", "present") {
		return false
	}
	if r.norm(k-1) == "the" {
		k--
	}
	return k > 2 && r.Tokens[k-1].Is("signed", "concluded") && r.Tokens[k-2].Is("have", "hereunto", "duly") && r.stance(k-1) == graph.Asserted
}
