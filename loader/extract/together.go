package extract

// readTogether takes the parties of a pact for those of another that is signed with it: "a trade agreement was signed, together with
// an agreement on fishing".
func (r *reader) readTogether(p *pactPhrase, before []pactMention) {
	const near = 12
	if len(p.parties) > 0 || !p.indefinite || p.generic || p.negated || len(before) == 0 {
		return
	}
	m := before[len(before)-1]
	k := r.beforeDeterminer(p)
	if m.plural || len(m.parties) < 2 || k-m.last > near || r.SentenceOf(m.head) != r.SentenceOf(p.head) || k < 2 {
		return
	}
	if r.hasSequence(k-1, k+1, "together|along", "with") || r.hasSequence(k-2, k+1, "as", "well", "as") {
		p.parties, p.partiesAt, p.rule, p.together = m.parties, m.partiesAt, m.rule, true
	}
}
