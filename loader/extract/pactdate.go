package extract

import (
	"entente/graph"
	"entente/loader/annotate"
)

// readPactDate reads the day or year that the phrase gives: before the noun, behind it in brackets, after "of", "dated".
func (r *reader) readPactDate(p *pactPhrase, k, high int) {
	for _, d := range r.dated(p.first, p.last) {
		if d.From.Bounded() {
			p.date = d.From
		}
	}
	k = r.dateAfter(k, high)
	if p.date.IsKnown() || k <= p.last || k >= high || r.dateAt[k] < 0 {
		return
	}
	d := r.Dates[r.dateAt[k]]
	whole := d.Whole(false)
	if whole.Bounded() && !r.datesSentence(p, k, d) {
		p.date = whole
	}
}

// dateAfter passes what leads from a pact to its date: "of", "dated", "signed at Lima on"; k where no date follows.
func (r *reader) dateAfter(k, high int) int {
	signs := false
	for i := k; i < min(high, k+12); i++ {
		switch {
		case r.dateAt[i] >= 0:
			return i
		case r.is(i, dateLead) && (i < k+3 || signs), r.Tokens[i].Is("dating", "from") && i < k+2:
			signs = signs || r.is(i, signVerb)
		case r.norm(i) == "as" && r.norm(i+1) == "of" && i < k+3:
		case signs && (r.Tokens[i].IsName() || r.Tokens[i].Is("at", "the", ",")):
		default:
			return k
		}
	}
	return k
}

// datesSentence tells whether the date at token k dates what the sentence tells and not the pact before it.
func (r *reader) datesSentence(p *pactPhrase, k int, d annotate.Date) bool {
	if r.norm(k-1) == "," {
		return d.From.Precision() != graph.PrecisionDay
	}
	if !r.Tokens[k-1].Is("in", "on") || r.is(k-2, signVerb) || r.isSignedBehind(p, k) {
		return false
	}
	return !p.named || r.isDoneTo(p)
}

// isSignedBehind tells whether what stands between a pact and a date begins with its signing: "a treaty, signed at Lima on".
func (r *reader) isSignedBehind(p *pactPhrase, date int) bool {
	k := p.last
	if k < date && r.norm(k) == "," {
		k++
	}
	return k < date && r.is(k, signVerb)
}

// amends tells whether a token leads from a change to the pact that it changes: "an amendment to", "an upgrade of", "a protocol
// amending".
func (r *reader) amends(k int) bool {
	if r.Tokens[max(k, 0)].Is("to", "amending", "supplementing") && r.is(k-1, pactNoun|weakPact) {
		return true
	}
	return k > 0 && r.Tokens[k].Is("to", "of") && r.Tokens[k-1].Is("amendment", "amendments", "addendum", "annex", "upgrade", "extension", "renewal", "revision")
}

// isDoneTo tells whether a verb other than of signing governs a phrase, so that what follows dates the deed: "left the
// Treaty of Huaraz on 3 May".
func (r *reader) isDoneTo(p *pactPhrase) bool {
	low, _ := r.bounds(p.head)
	before := p.first - 1
	if r.is(before, determiner) {
		before--
	}
	if before > low && r.amends(before) {
		return true // "signed a protocol to the Treaty of Huaraz on 3 May"
	}
	if before >= low && r.Tokens[before].Is("with", "by", "in", "through", "under") {
		return false // "ended the war by the Treaty of Huaraz in 1783"
	}
	for k := before; k >= max(low, p.first-9); k-- {
		switch {
		case r.is(k, signVerb) && !r.Tokens[k].IsName():
			return false
		case r.is(k, deedVerb|leaveVerb|ratifyVerb|joinVerb) || r.is(k, commonVerb) && !r.is(k, auxiliary):
			return true
		case r.isBreak(k) || r.norm(k) == ",":
			return false
		}
	}
	return false
}
