package extract

import (
	"strings"

	"entente/graph"
	"entente/loader/annotate"
)

// readOtherTargets reads who is hit where no "on" says so: who stands "under sanctions", who breaks them, whom somebody
// "hit with sanctions", or where the deed was done that they punish; and who "replied with" an embargo on others.
func (r *reader) readOtherTargets(p *sanctionPhrase, low, high int) {
	before := p.first - 1
	if r.is(before, determiner) {
		before--
	}
	if under := r.underAt(before); under > low {
		r.targetUnder(p, low, under)
	}
	if before > low && r.norm(before) == "with" && (len(p.targets) == 0 || len(p.senders) == 0) {
		r.readDoneWith(p, low, before)
	}
	if len(p.targets) > 0 {
		return
	}
	switch {
	case r.violates(before):
		r.targetViolating(p, low, before)
	}
	if len(p.targets) == 0 && len(p.senders) > 0 && p.verb >= 0 {
		r.targetOfCause(p, high)
	}
}

// readDoneWith reads "hit Peru with sanctions", "replied with an embargo".
func (r *reader) readDoneWith(p *sanctionPhrase, low, with int) {
	for k := with - 1; k >= max(low, with-9); k-- {
		replies := r.isReply(k)
		if !replies && !r.Tokens[k].Is("hit", "hits", "hitting", "punish", "punished", "slapped", "target", "targeted") {
			continue
		}
		if r.Tokens[k-1].Is("been", "was", "were", "being") && !replies {
			p.verb, p.stance, p.date = k, r.deedStance(k), r.deedDate(k)
			p.targets, p.targetsAt = r.subject(k)
			p.senders = nil
			return
		}
		if list := r.actorsIn(k+1, with); len(list) > 0 && len(p.targets) == 0 {
			p.targets, p.targetsAt = list, r.Bytes(k+1, with)
		} else if !replies {
			return
		}
		p.verb, p.stance = k, r.deedStance(k)
		p.senders, p.sendersAt = r.subject(k)
		p.date = r.deedDate(k)
		return
	}
}

// isReply tells whether a verb says that measures answer others.
func (r *reader) isReply(k int) bool {
	return k >= 0 && r.Tokens[k].Is("replied", "responded", "retaliated", "answered", "countered", "followed", "reacted")
}

// underAt is the token with which words before measures begin that tell who is under them: "under", "subject to", "faces";
// -1 where they do not.
func (r *reader) underAt(k int) int {
	switch {
	case r.Tokens[max(k, 0)].Is("under", "faces", "faced", "facing"):
		return k
	case r.norm(k) == "to" && r.norm(k-1) == "subject":
		return k - 1
	default:
		return -1
	}
}

// targetUnder reads "Peru, under sanctions since"; nations that the noun bears, "under United States sanctions", then act.
func (r *reader) targetUnder(p *sanctionPhrase, low, under int) {
	hit := func(list []int, at annotate.Range) {
		if len(p.senders) == 0 && len(p.targets) > 0 && len(list) > 0 && !overlap(list, p.targets) && p.targetsAt.Start >= int(r.Tokens[p.first].Start) {
			p.senders, p.sendersAt = p.targets, p.targetsAt
		}
		if overlap(p.senders, list) { // "was placed under"
			p.senders = r.actorsIn(p.first, p.head)
			p.sendersAt = r.Bytes(p.first, p.head)
		}
		if p.targets, p.targetsAt = list, at; p.verb < 0 {
			p.stance = r.stance(under)
		}
	}
	for k := under - 1; k >= max(low, under-7); k-- {
		if a := r.actorAt[k]; a >= 0 {
			hit([]int{r.actors[a].thing}, r.Bytes(r.actors[a].first, r.actors[a].last))
			return
		}
		if meantWords[r.norm(k)] {
			hit(r.meant(max(k-1, low), under, p.senders))
			return
		}
		if !r.is(k, auxiliary) && !r.Tokens[k].Is(",", "placed", "put", "still", "long", "already", "come", "came", "lived", "lives", "remained", "remains", "remain") {
			return
		}
	}
}

// targetViolating reads who breaks the measures: the first nation of the clause before.
func (r *reader) targetViolating(p *sanctionPhrase, low, verb int) {
	if r.norm(verb) == "of" {
		verb--
	}
	for k := verb - 1; k >= max(low, verb-12); k-- {
		if a := r.actorAt[k]; a >= 0 && r.Things[r.actors[a].thing].Kind == graph.KindNation {
			p.targets, p.targetsAt = []int{r.actors[a].thing}, r.Bytes(r.actors[a].first, r.actors[a].last)
		}
		if r.is(k, clauseStart) || r.Tokens[k].Is(".", ";") {
			return
		}
	}
}

// violates tells whether the word before measures says that somebody breaks them, who is then under them.
func (r *reader) violates(k int) bool {
	if r.norm(k) == "of" {
		k--
	}
	return k >= 0 && r.Tokens[k].Is("violating", "violated", "violates", "evading", "evaded", "breaching", "breached", "defying", "flouting", "circumventing", "violation", "violations", "breach", "defiance")
}

// targetOfCause takes the nation in which the deed was done: "sanctions over the coup in Peru".
func (r *reader) targetOfCause(p *sanctionPhrase, high int) {
	for k := p.last; k < min(high, p.last+4); k++ {
		if !r.is(k, causeWord|aimed) && r.norm(k) != "for" {
			continue
		}
		for i := k + 1; i+1 < min(high, k+12); i++ {
			a := r.actorAt[i+1]
			if r.norm(i) == "in" && a >= 0 && r.Things[r.actors[a].thing].Kind == graph.KindNation {
				p.targets, p.targetsAt = []int{r.actors[a].thing}, r.Bytes(r.actors[a].first, r.actors[a].last)
				return
			}
		}
		return
	}
}

// sinceDate is since when measures stand, where the text says so behind them: "in place since 2003".
func (r *reader) sinceDate(p *sanctionPhrase, high int) graph.Date {
	for k := p.head + 1; k < min(high, p.last+22); k++ {
		inForce := r.Tokens[max(k-2, 0)].Is("force", "place", "effect")
		if n := r.dateAt[k]; n >= 0 && (k < p.last+10 || inForce) {
			if r.Dates[n].Since || r.norm(k-1) == "from" && r.Tokens[k-2].Is("dates", "dating", "dated") || r.Tokens[max(k-2, 0)].Is("force", "effect") && r.Tokens[max(k-3, 0)].Is("into") {
				return r.Dates[n].Whole(false)
			}
			return graph.Date{}
		}
		if r.isBreak(k) || r.norm(k) == "." || r.is(k, liftVerb|easeVerb) {
			break
		}
	}
	return graph.Date{}
}

// resolved reads the sender and the year off a numbered resolution that the sentence names, which only the Security Council
// numbers so: "established by resolution 841 (1993)".
func (r *reader) resolved(p *sanctionPhrase, low, high int) {
	if len(p.senders) > 0 || len(p.targets) == 0 {
		return
	}
	for k := max(low, p.first-25); k+4 < min(high, p.last+15); k++ {
		if !r.Tokens[k].Is("resolution", "resolutions") || r.norm(k+2) != "(" || r.dateAt[k+3] < 0 || r.norm(k+4) != ")" {
			continue
		}
		thing := r.registeredThing("org:UNSC")
		r.mention(thing, graph.MentionDescription, r.Bytes(k, k+5))
		p.senders, p.sendersAt = []int{thing}, r.Bytes(k, k+5)
		if p.date.IsZero() && p.stance == graph.Asserted {
			p.date = r.Dates[r.dateAt[k+3]].From
		}
		return
	}
}

// sendersTogether reads "joined the United States in imposing": both who joins and who is joined.
func (r *reader) sendersTogether(p *sanctionPhrase, low int) {
	in := p.verb - 1
	if p.verb < 0 {
		in = p.first - 1
	}
	if in < 1 || r.norm(in) != "in" {
		return
	}
	for k := in - 1; k >= max(low, in-9); k-- {
		if r.is(k, joinVerb) {
			list, at := r.subject(k)
			for _, thing := range append(list, r.actorsIn(k, in)...) {
				p.senders = appendOnce(p.senders, thing)
			}
			p.sendersAt = hull(at, r.Bytes(k, in))
			return
		}
	}
}

// sendersOfThese reads who does what a sentence goes on to list: "A announced new measures. These include".
func (r *reader) sendersOfThese(p *sanctionPhrase) {
	n := r.SentenceOf(p.head)
	s := r.Sentences[n]
	if len(p.senders) > 0 || n == 0 || p.first-s.First > 8 || !r.Tokens[s.First].Is("these", "they", "those", "the") || !r.hasSequence(s.First, p.head+1, "include|includes|included|comprise") {
		return
	}
	p.senders, p.sendersAt, _ = r.openingActors(r.Sentences[n-1])
}

// withRespect is the nation "with respect to" which the sentence says that the deed was done.
func (r *reader) withRespect(low, high int) ([]int, annotate.Range) {
	for k := low; k+3 < high; k++ {
		if !r.Tokens[k].Is("respect", "regard") || r.norm(k+1) != "to" {
			continue
		}
		if list, end := r.list(r.skipThe(k+2), high); len(list) > 0 {
			return list, r.Bytes(k, end)
		}
	}
	return nil, annotate.Range{}
}

// sendersOfParticiple reads who does what a participle tells of: the subject with which the sentence opens, "A signed an
// order revoking the sanctions".
func (r *reader) sendersOfParticiple(p *sanctionPhrase) {
	if len(p.senders) > 0 || p.verb > p.first || p.stance != graph.Asserted || !r.isParticiple(p.verb) {
		return
	}
	s := r.Sentences[r.SentenceOf(p.verb)]
	if r.is(s.First, preposition) {
		return
	}
	for k := s.First; k < min(p.verb, s.First+8); k++ {
		if r.actorAt[k] >= 0 || r.personAt[k] >= 0 {
			if list, end := r.list(k, p.verb); end < p.verb && len(list) > 0 {
				p.senders, p.sendersAt = list, r.Bytes(k, end)
			}
			return
		}
		if r.isBreak(k) || r.is(k, commonVerb) {
			return
		}
	}
}

// isParticiple tells whether a verb is one that goes on from the subject of the sentence: "imposing", not "for imposing".
func (r *reader) isParticiple(verb int) bool {
	return verb >= 0 && len(r.norm(verb)) > 4 && strings.HasSuffix(r.norm(verb), "ing") && !r.is(verb-1, preposition)
}

func (r *reader) skipThe(i int) int {
	for i < len(r.Tokens) && r.norm(i) == "the" {
		i++
	}
	return i
}
