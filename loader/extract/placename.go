package extract

import "entente/loader/annotate"

// namesMeeting tells whether a capital names a pact, a decree or a meeting by its place: "the Lima Agreement", "the Oslo
// process", "Oslo II", "as far as Lima".
func (r *reader) namesMeeting(n annotate.Name) bool {
	if r.norm(n.First-1) == "as" && r.norm(n.First-2) == "far" {
		return true
	}
	k := n.Last
	if k >= len(r.Tokens) || r.Tokens[k].Gap == annotate.Glued {
		return false
	}
	if r.numbersMeeting(k) {
		return true
	}
	k = r.behindCapitals(k)
	return k < len(r.Tokens) && (r.isMeetingNoun(k) || r.Tokens[k].Is("talks", "negotiations") && r.is(n.First-1, determiner))
}

// numbersMeeting tells whether a token is the number of a pact or a meeting behind its place: "Oslo II".
func (r *reader) numbersMeeting(k int) bool {
	return r.Tokens[k].Case == annotate.Upper && r.Tokens[k].Is("ii", "iii", "iv") && !r.Sentences[r.SentenceOf(k)].Capitals
}

// behindCapitals passes the further capitals that "and" joins to one, "the Lima and Oslo processes".
func (r *reader) behindCapitals(k int) int {
	for k+1 < len(r.Tokens) && r.norm(k) == "and" && r.nameAt[k+1] >= 0 && r.Names[r.nameAt[k+1]].Is(annotate.FormCapital) {
		k = r.Names[r.nameAt[k+1]].Last
	}
	return k
}

// isMeetingNoun tells whether a word behind a capital is that for a pact, a decree or a meeting: "agreement", "process",
// "communique". "The Lima deal" may be Peru's.
func (r *reader) isMeetingNoun(k int) bool {
	return placeWords[r.norm(k)] || r.is(k, pactNoun|weakPact) && !r.Tokens[k].Is("act", "deal", "deals") ||
		r.Tokens[k].Is("decree", "process", "processes", "conference", "congress", "round", "agenda", "formula", "principles", "guidelines", "communique")
}

// tellsLife tells whether a nation is no more than where somebody lived or learnt: "received his education in India".
func (r *reader) tellsLife(n annotate.Name) bool {
	if r.norm(n.First-1) != "in" {
		return false
	}
	k := n.First - 2
	return k >= 0 && r.Tokens[k].Is("born", "educated", "education", "schooled", "raised", "buried", "studied", "schooling", "studies", "upbringing", "childhood")
}

// isPressOffice tells whether "press" opens the title or the office of one who speaks for a government.
func (r *reader) isPressOffice(k int) bool {
	return r.norm(k) == "press" && k+1 < len(r.Tokens) && r.Tokens[k+1].Is("secretary", "spokesman", "spokeswoman", "office", "officer", "chief", "aide", "conference", "release")
}

// isSeat tells whether a nation or a capital says no more than where a body sits: "the Rome-based agency".
func (r *reader) isSeat(n annotate.Name) bool {
	k := n.Last
	return k+1 < len(r.Tokens) && r.Tokens[k].IsHyphen() && r.Tokens[k+1].Is("based", "bound", "headquartered", "datelined")
}

// leadsToDeed tells whether a verb stands behind a capital, another that "and" joins to it passed: "Lima and Santiago signed".
func (r *reader) leadsToDeed(after int) bool {
	if r.norm(after) == "and" && after+1 < len(r.Tokens) && r.nameAt[after+1] >= 0 {
		after = r.Names[r.nameAt[after+1]].Last
	}
	return r.norm(after) != "to" && r.is(after, commonVerb|imposeVerb|signVerb|ratifyVerb|cutVerb|liftVerb|easeVerb|modal|auxiliary|saying|threat|planWord)
}
