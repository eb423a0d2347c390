package extract

import (
	"strings"

	"entente/loader/annotate"
)

// actingOn is who does what a verb of measures tells: its subject, whom a word before it stands for, else the subject with
// which the sentence opens, where nobody else comes between them: "Norway cut off aid in 1992 and last year widened its ban".
func (r *reader) actingOn(verb int) ([]int, annotate.Range) {
	if list, at := r.standsFor(verb); len(list) > 0 {
		return list, at
	}
	if list, at := r.doneBy(verb); len(list) > 0 {
		return list, at
	}
	if r.isParticiple(verb) && r.Tokens[max(verb-1, 0)].Is(",", "and") {
		if list, at, end := r.openingActors(r.Sentences[r.SentenceOf(verb)]); end > 0 && end < verb {
			return list, at
		}
	}
	if list, at := r.subject(r.pastAdverbs(verb)); len(list) > 0 && !r.isObject(at, verb) {
		return r.withCompany(list, at, verb)
	}
	if decided := r.decidedTo(verb); decided >= 0 && r.norm(verb-1) == "to" {
		return r.actingOn(decided)
	}
	if r.Tokens[max(verb-1, 0)].Is("that", "which") || r.is(verb-1, preposition|imposeVerb|liftVerb|easeVerb) {
		return nil, annotate.Range{}
	}
	return r.clauseSubject(verb)
}

// clauseSubject is the actor that opens the sentence of a verb, or the last clause before the verb that an actor opens.
func (r *reader) clauseSubject(verb int) ([]int, annotate.Range) {
	s := r.Sentences[r.SentenceOf(verb)]
	list, at, end := r.openingActors(s)
	if end == 0 || end > verb || verb-s.First > reach {
		return nil, annotate.Range{}
	}
	for k := end; k < verb; k++ {
		if r.isBreak(k) {
			return nil, annotate.Range{}
		}
		if (r.actorAt[k] >= 0 || r.personAt[k] >= 0) && r.opensClause(k) {
			if list, end = r.list(k, verb); len(list) > 0 {
				at, k = r.Bytes(k, end), max(k, end-1)
			}
		}
	}
	return list, at
}

// pastAdverbs is the first of the adverbs right before a verb: "at once", "thereupon", "immediately".
func (r *reader) pastAdverbs(verb int) int {
	k := verb
	for k > 1 {
		switch {
		case r.Tokens[k-1].Is("thereupon", "therefore", "then", "also", "accordingly", "immediately", "promptly", "formally", "thereafter", "subsequently", "later", "duly"):
			k--
		case r.dateAt[k-1] >= 0 && r.Dates[r.dateAt[k-1]].First > 0: // "Norway in November banned"
			k = r.Dates[r.dateAt[k-1]].First
			if r.Tokens[k-1].Is("in", "on", "at", "by", "early", "late") {
				k--
			}
		case r.norm(k-1) == "once" && r.norm(k-2) == "at", r.norm(k-1) == "turn" && r.norm(k-2) == "in":
			k -= 2
		default:
			return k
		}
	}
	return k
}

// isObject tells whether those at a place are what another verb before acts on, and not who does what the verb tells:
// "suspended Peru in 1994 and approved sanctions".
func (r *reader) isObject(at annotate.Range, verb int) bool {
	k := verb - 1
	joined := false
	for k > 0 && int(r.Tokens[k].Start) >= at.Start {
		if r.Tokens[k].Is("which", "who") && verb-k <= 3 {
			return false // "with Norway, which bans"
		}
		joined = joined || r.Tokens[k].Is("and", ",") && int(r.Tokens[k].Start) >= at.End
		k--
	}
	for k > 0 && (r.is(k, determiner) || r.Tokens[k].Is("all", "most", "some")) {
		k--
	}
	if r.inCompany(k) {
		return false
	}
	return joined && r.Tokens[k].Case == annotate.Lower && !r.is(k, saying|copula|auxiliary) &&
		(r.is(k, preposition|commonVerb|imposeVerb|liftVerb|easeVerb|cutVerb|leaveVerb) || strings.HasSuffix(r.norm(k), "ed"))
}

// inCompany: "together with", "along with", "alongside" end at a token.
func (r *reader) inCompany(k int) bool {
	return r.norm(k) == "alongside" || r.norm(k) == "with" && r.Tokens[max(k-1, 0)].Is("together", "along")
}

// withCompany adds who opens the sentence to those together with whom something is done: "Norway, together with Chile,".
func (r *reader) withCompany(list []int, at annotate.Range, verb int) ([]int, annotate.Range) {
	k := verb - 1
	for k > 0 && int(r.Tokens[k].Start) >= at.Start {
		k--
	}
	if r.norm(k) == "the" {
		k--
	}
	if !r.inCompany(k) {
		return list, at
	}
	first, place, end := r.openingActors(r.Sentences[r.SentenceOf(verb)])
	if end == 0 || end > k {
		return list, at
	}
	for _, thing := range list {
		first = appendOnce(first, thing)
	}
	return first, hull(place, at)
}

// opensClause tells whether the actor at a token may be the subject of a clause of its own.
func (r *reader) opensClause(k int) bool {
	before := k - 1
	if r.norm(before) == "the" {
		before--
	}
	return r.Tokens[max(before, 0)].Is("that", "which", "but", "when", "while", "because", "whereas") || r.Tokens[max(before, 0)].Is("and", ",") && r.isVerbSoon(k)
}

// isVerbSoon tells whether a verb stands right behind the actor at a token.
func (r *reader) isVerbSoon(k int) bool {
	for k < len(r.Tokens)-1 && (r.actorAt[k] >= 0 || r.personAt[k] >= 0) {
		k++
	}
	return r.is(k, auxiliary|commonVerb|imposeVerb|cutVerb|signVerb|liftVerb|easeVerb) || strings.HasSuffix(r.norm(k), "ed") && r.Tokens[k].Case == annotate.Lower
}

// doneBy is the subject of what is done by doing what the verb tells: "Norway and Peru backed the decision by cutting off".
func (r *reader) doneBy(verb int) ([]int, annotate.Range) {
	if !strings.HasSuffix(r.norm(verb), "ing") {
		return nil, annotate.Range{}
	}
	low, _ := r.bounds(verb)
	if r.norm(verb-1) == "in" {
		p := sanctionPhrase{verb: verb}
		r.sendersTogether(&p, low)
		return p.senders, p.sendersAt
	}
	if r.norm(verb-1) != "by" {
		return nil, annotate.Range{}
	}
	for k := verb - 2; k >= max(low, verb-14); k-- {
		if (r.actorAt[k] >= 0 || r.personAt[k] >= 0) && r.isVerbSoon(k) {
			return r.subject(k + 1)
		}
	}
	return nil, annotate.Range{}
}

// openingActors is the subject with which a sentence opens, behind a date or place that goes before it, and the token behind it;
// nobody where it opens otherwise.
func (r *reader) openingActors(s annotate.Sentence) (list []int, at annotate.Range, end int) {
	first := s.First
	for k := first; k < min(s.Last, first+14); k++ { // "LIMA, May 4 (Reuter) - Norway"
		if r.isBreak(k) && r.Tokens[k].IsHyphen() {
			first = k + 1
		}
	}
	if r.is(first, preposition) {
		for first < min(s.Last, s.First+10) && r.norm(first) != "," {
			first++
		}
	}
	for k := first; k < min(s.Last, first+6); k++ {
		if r.actorAt[k] >= 0 || r.personAt[k] >= 0 {
			list, end = r.list(k, s.Last)
			return list, r.Bytes(k, end), end
		}
		if r.is(k, commonVerb|clauseStart|preposition) && k > first {
			break
		}
	}
	return nil, annotate.Range{}, 0
}
