package extract

import (
	"entente/graph"
	"entente/loader/annotate"
)

// signingDate is the day of signing that a phrase and its sentence give a pact, the zero Date where they give none.
func (r *reader) signingDate(ph pactPhrase, verb int, stance graph.Stance) graph.Date {
	switch {
	case ph.date.IsKnown():
		return ph.date
	case stance != graph.Asserted:
		return graph.Date{}
	}
	if verb >= 0 && verb < ph.first && r.amends(r.beforeDeterminer(&ph)) { // "signed an amendment to the pact on"
		return graph.Date{}
	}
	date := r.signedOn(ph, verb)
	if date.IsZero() && ph.rule == "pact.protocol" && r.Written.Bounded() {
		date = monthOf(r.Written) // annexed to the pact that the text is; the day would make them one
	}
	return date
}

// signedOn is the day on which a sentence tells that a pact was signed or came about.
func (r *reader) signedOn(ph pactPhrase, verb int) graph.Date {
	var date graph.Date
	if verb >= 0 && r.is(verb, signVerb) {
		date = r.eventDate(verb)
	}
	if date.IsZero() && r.norm(ph.head) == "armistice" {
		date = r.eventDate(ph.head)
	}
	if date.IsZero() {
		date = r.followingDate(ph)
	}
	if date.IsZero() {
		date = r.existingDate(ph)
	}
	if date.IsZero() && verb >= 0 && r.isSigningNow(ph, verb) {
		date = yearOf(r.Written)
	}
	return date
}

// followingDate is when a pact came about that "followed on 31 May", or as the recitals of a treaty give it behind a long
// name: "as of 26 June 1992".
func (r *reader) followingDate(ph pactPhrase) graph.Date {
	_, high := r.bounds(ph.head)
	behind := max(ph.last, ph.end)
	if at := r.pastDate(behind, high); at > behind && r.dateAt[at-1] >= 0 && r.hasSequence(r.beforeDeterminer(&ph)-1, ph.first, "followed", "by") {
		return r.Dates[r.dateAt[at-1]].Whole(false)
	}
	for k := behind; k+2 < min(high, behind+5); k++ {
		if r.Tokens[k].Is("followed", "came") && r.dateAt[k+2] >= 0 {
			return r.Dates[r.dateAt[k+2]].Whole(false)
		}
	}
	if !ph.named || len(r.pacts) == 0 || !r.pacts[0].self {
		return graph.Date{}
	}
	for k := behind; k+2 < min(high, ph.last+50); k++ {
		if r.is(k, pactNoun|weakPact) || r.Tokens[k].Is(";", ".") {
			break
		}
		if r.leadsToDate(k) && r.dateAt[k+2] >= 0 {
			return r.Dates[r.dateAt[k+2]].Whole(false)
		}
	}
	return graph.Date{}
}

// isRelativeSigned: of "helped negotiate the deal that was signed in 2015" only the relative clause tells whether it was signed.
func (r *reader) isRelativeSigned(ph pactPhrase, verb int) bool {
	return verb > ph.last+1 && r.Tokens[verb-1].Is("was", "were") && r.Tokens[verb-2].Is("that", "which")
}

// existingDate is since when a pact exists: "dates back to 1955", "there has been in existence, since 1950, a treaty". What is
// in force since then may be older.
func (r *reader) existingDate(ph pactPhrase) graph.Date {
	low, high := r.bounds(ph.head)
	behind := max(ph.last, ph.end)
	for k := behind; k < min(high-2, behind+3); k++ {
		if at := r.behindDates(k, high); at < high && r.dateAt[at] >= 0 {
			return boundedYear(r.Dates[r.dateAt[at]])
		}
		if !r.Tokens[k].Is("which", "that", ",", "itself") {
			break
		}
	}
	for k := ph.first - 1; k > max(low, ph.first-8); k-- {
		n := r.dateAt[k]
		if n >= 0 && r.Dates[n].Since && r.hasSequence(max(low, k-7), k, "existence|existed|exists") {
			return boundedYear(r.Dates[n])
		}
		if n < 0 && !r.is(k, determiner) && !r.Tokens[k].Is(",", "between") && r.actorAt[k] < 0 {
			break
		}
	}
	return graph.Date{}
}

// behindDates is the token behind "dates from", "dates back to", "goes back to"; the limit where none of them begins at a token.
func (r *reader) behindDates(k, high int) int {
	switch {
	case r.Tokens[k].Is("dates", "dated", "dating") && r.norm(k+1) == "from":
		return k + 2
	case r.Tokens[k].Is("dates", "dated", "dating", "goes", "went", "going") && r.hasSequence(k+1, min(high, k+3), "back", "to"):
		return k + 3
	}
	return high
}

// boundedYear is the date where it bounds a time.
func boundedYear(d annotate.Date) graph.Date {
	if whole := d.Whole(false); whole.Bounded() {
		return whole
	}
	return graph.Date{}
}

// isSigningNow tells whether a text with a date of its own tells as news that a pact was signed: "have signed a treaty", in
// headlines "sign a treaty". An old one would have "had signed" or its year.
func (r *reader) isSigningNow(ph pactPhrase, verb int) bool {
	if !r.Written.Bounded() || verb > ph.first || ph.definite || ph.register != "" {
		return false
	}
	low, high := r.bounds(verb)
	if len(r.dated(low, high)) > 0 {
		return false
	}
	return r.Tokens[verb].Is("signed", "concluded", "reached") && r.Tokens[max(verb-1, 0)].Is("has", "have") ||
		verb > 0 && r.Tokens[verb].Is("sign", "signs", "conclude", "concludes") && (r.actorAt[verb-1] >= 0 || r.personAt[verb-1] >= 0)
}

// leadsToDate: "as of", "signed on", "dated the" before a date.
func (r *reader) leadsToDate(k int) bool {
	return r.norm(k) == "as" && r.norm(k+1) == "of" || r.norm(k) == "signed" && r.norm(k+1) == "on" || r.norm(k) == "dated"
}

// eventDate is the one date in the clause of a verb, or of the visit or meeting at which it happened; the zero Date where
// the clause has none or several.
func (r *reader) eventDate(verb int) graph.Date {
	first, last := r.bounds(verb)
	s := r.Sentences[r.SentenceOf(verb)]
	dates := r.dated(first, last)
	var best, dateline graph.Date
	distance := reach
	for _, d := range dates {
		far := d.First - verb
		if far < 0 {
			far = verb - d.Last
		}
		if far >= distance || r.isOffDeed(d, verb) || r.datesPact(d, s) {
			continue
		}
		whole := d.Whole(false)
		if r.IsDateline(d) { // what a dispatch tells happened of late
			dateline = yearOf(whole)
			continue
		}
		if r.hasBreak(d.Last, verb) || r.hasBreak(verb, d.First) {
			far += reach / 2
		}
		if whole.Bounded() && far < distance {
			best, distance = whole, far
		}
	}
	if best.IsZero() {
		return dateline
	}
	return best
}

// isOffDeed tells whether a date is none of the day of a deed: "since 1951", "must sign by May", or that of a further verb.
func (r *reader) isOffDeed(d annotate.Date, verb int) bool {
	return d.Since || r.Tokens[max(d.First-1, 0)].Is("by", "until", "till") && d.First > verb || r.datesOther(verb, d.First)
}

// datesOther tells whether a further verb stands between a verb and a date behind it, which is dated so: "signed by A,
// prolongs the treaty concluded in 1931".
func (r *reader) datesOther(verb, date int) bool {
	if r.hasSequence(verb+2, date, "did", "so|likewise") {
		return true
	}
	for k := verb + 2; k < date; k++ {
		if r.is(k, signVerb|ratifyVerb) && !r.is(k, pactNoun|weakPact|pactWord) && !r.Tokens[k].IsName() && !r.is(k-1, auxiliary) {
			return true
		}
	}
	return false
}

// hasBreak tells whether clauses part between two tokens.
func (r *reader) hasBreak(first, last int) bool {
	for k := first; k < last; k++ {
		if r.Tokens[k].Is(";", ":") {
			return true
		}
	}
	return false
}

// datesPact tells whether a date belongs to the name of a pact, "the 1931 pact", or says since when, and not to the
// sentence.
func (r *reader) datesPact(d annotate.Date, s annotate.Sentence) bool {
	if r.norm(d.First-1) == "of" && r.is(d.First-2, pactNoun|weakPact) {
		return true // "the alliance of 1921"
	}
	return d.Last < s.Last && (r.is(d.Last, pactNoun|weakPact|pactWord) || r.Tokens[d.Last].IsName() && d.From.Precision() == graph.PrecisionYear && r.norm(d.First-1) == "the")
}
