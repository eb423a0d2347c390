package extract

import "entente/loader/annotate"

// gapped are who does the same as the subject of a verb, each on a day of their own, where the verb is said once: "A signed it in
// 1951, B in 1952 and C in 1953", "A acceded in 1952; in 1955 B; in 1982 C and D".
func (r *reader) gapped(k, high int) ([]int, annotate.Range) {
	var found []int
	first := k
	k = r.pastDate(k, high)
	for k < high && r.Tokens[k].Is(",", ";", "and") {
		k++
		if k < high && r.norm(k) == "and" {
			k++
		}
		if r.hasSequence(k, min(high, k+2), "followed", "by") {
			k += 2
		}
		named := r.pastDate(k, high)
		dated := named > k
		list, end := r.list(r.skipThe(named), high)
		if len(list) == 0 {
			break
		}
		if end < high && r.Tokens[end].Is("likewise", "also", "too") {
			end++
		}
		behind := r.pastDate(end, high)
		if dated == (behind > end) || behind < high && !r.Tokens[behind].Is(",", ";", ".", "and") {
			break // dated on neither side or both, or a clause of its own
		}
		found, k = append(found, list...), behind
	}
	return found, r.Bytes(first, min(max(k, first+1), len(r.Tokens)))
}

// pastDate is the token behind "in" or "on" and a date, or "the following March"; the token itself where none stands there.
func (r *reader) pastDate(k, high int) int {
	at := k
	if at < high && r.Tokens[at].Is("in", "on") {
		at++
	}
	if r.hasSequence(at, min(high, at+2), "the", "following|next|same") {
		at += 2
	} else if r.hasSequence(at, min(high, at+1), "that") {
		at++
	}
	if at > k && at < high && (r.Tokens[at].Is("year", "month", "day", "week") || r.dateAt[at] < 0 && r.norm(at-1) == "following" && r.Tokens[at].IsName()) {
		return at + 1
	}
	if at >= high || r.dateAt[at] < 0 {
		return k
	}
	return min(r.Dates[r.dateAt[at]].Last, high)
}

// readGapped claims those who signed or joined a pact in the words that follow it.
func (r *reader) readGapped(mentions []pactMention) {
	for n, m := range mentions {
		if m.rule != "pact.signed" && m.rule != "pact.ratified" && m.rule != "pact.joined" || len(m.pact.parties) == 0 {
			continue
		}
		_, high := r.bounds(m.head)
		if n+1 < len(mentions) {
			high = min(high, mentions[n+1].first)
		}
		k := max(m.last, m.end)
		if k >= high {
			continue
		}
		list, at := r.gapped(k, high)
		for _, thing := range list {
			r.claimParty(m, thing, "pact.signatory", r.sentenceRange(m.head), at)
		}
	}
}
