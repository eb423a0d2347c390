package extract

import (
	"entente/graph"
)

// readTargets reads who the measures are aimed at: "on", "against", "to" behind exports.
func (r *reader) readTargets(p *sanctionPhrase, high int) {
	for k := p.last; k < min(high, p.last+14); k++ {
		if r.isAimed(p, k) {
			if r.readTarget(p, k, high) {
				return
			}
			continue
		}
		if list, end := r.list(r.skipThe(k+1), high); r.norm(k) == "by" && len(list) > 0 {
			k = end - 1 // "taken by A against B"
			continue
		}
		if r.Tokens[k].Is("that", "which") && r.imposedBehind(k, high) {
			continue
		}
		if r.isBreak(k) || r.Tokens[k].Is(".", ",", "by", "for") || r.is(k, clauseStart) || r.is(k, commonVerb) && !r.is(k, imposeVerb|auxiliary) {
			return
		}
	}
}

// isAimed tells whether a word leads from measures to their target: "on", "aimed at", "with respect to", "boycott of".
func (r *reader) isAimed(p *sanctionPhrase, k int) bool {
	switch {
	case r.is(k, aimed):
		return true
	case r.norm(k) == "at":
		return r.Tokens[k-1].Is("aimed", "directed")
	case r.norm(k) == "to" && r.aimsTo(p, k):
		return true
	case r.Tokens[k].Is("of", "to") && r.Tokens[k-1].Is("respect", "regard"):
		return true
	default:
		return r.norm(k) == "of" && k == p.head+1 && r.Tokens[p.head].Is("boycott", "blockade")
	}
}

// readTarget reads the target behind the word that leads to it; false where none stands there.
func (r *reader) readTarget(p *sanctionPhrase, k, high int) bool {
	if r.Tokens[min(k+1, high-1)].Is("it", "them") {
		p.targets, p.targetsAt = r.meant(k+1, high, p.senders)
		return true
	}
	at := r.targetFrom(k+1, high)
	list, end := r.targetList(at, high)
	switch {
	case len(list) == 1 && r.givesGoods(at, end, high):
		p.senders, p.sendersAt = list, r.Bytes(at, end)
	case len(list) > 0:
		p.targets, p.targetsAt, p.last = list, r.Bytes(at, end), max(p.last, end)
	default:
		if p.meantAt == 0 && meantWords[r.norm(r.skipThe(k+1))] {
			p.meantAt = k + 1
		}
		return false
	}
	return true
}

// givesGoods tells whether the nation between two tokens gives what is cut off, and is not hit: "a ban on U.S. assistance".
func (r *reader) givesGoods(first, last, high int) bool {
	a := r.actorAt[first]
	if a < 0 || r.actors[a].last != last || r.actors[a].kind != graph.MentionDemonym && !r.isDotted(r.actors[a]) {
		return false
	}
	return r.hasSequence(last, min(high, last+3), "aid|assistance|credits|loans|investment")
}

// imposedBehind tells whether a relative clause that begins at a token says who imposed the measures.
func (r *reader) imposedBehind(k, high int) bool {
	for i := k + 1; i < min(high, k+12); i++ {
		if r.is(i, imposeVerb) {
			return true
		}
		if r.isBreak(i) || r.Tokens[i].Is(",", ".") {
			return false
		}
	}
	return false
}

// aimsTo tells whether "to" leads to the target: of exports, "with respect to", of an embargo that is extended.
func (r *reader) aimsTo(p *sanctionPhrase, k int) bool {
	return r.Tokens[k-1].Is("respect", "regard") || p.extends(r) || r.hasSequence(p.first, k, "exports|export|sales|arms|oil|shipments|aid")
}

// readSenderOf reads the sender behind "of", where the targets stand behind it: "the sanctions of the union against Peru".
func (r *reader) readSenderOf(p *sanctionPhrase) {
	if len(p.senders) > 0 || len(p.targets) == 0 || r.norm(p.head+1) != "of" {
		return
	}
	if list, end := r.list(r.skipThe(p.head+2), p.last); len(list) > 0 && end < p.last && !overlap(list, p.targets) {
		p.senders, p.sendersAt = list, r.Bytes(p.head+2, end)
	}
}

// targetFrom passes what is said of the targets before their nation: "six", "key", "persons in", "our neighbour,".
func (r *reader) targetFrom(i, high int) int {
	at := i
	for at < min(high, i+7) && r.describesTarget(at) {
		at++
	}
	if at > i && r.norm(at) == "," && r.Tokens[at-1].Is("neighbour", "neighbor", "ally", "rival", "enemy") {
		at++
	}
	next := r.skipThe(at + 1)
	if next >= high || r.actorAt[at] >= 0 || r.actorAt[next] < 0 {
		return at
	}
	if last := r.actors[r.actorAt[next]].last; r.norm(at) == "in" && r.norm(last) == "to" { // "arms in Norway to Peru"
		return r.skipThe(last + 1)
	}
	if r.Tokens[at].Is("in", "from", "of", "to", "with") {
		return next
	}
	return at
}

// describesTarget tells whether a word may stand before the nation of a target.
func (r *reader) describesTarget(k int) bool {
	return r.actorAt[k] < 0 && r.personAt[k] < 0 && !r.is(k, preposition|clauseStart|commonVerb) && !r.isBreak(k) && !r.Tokens[k].Is(".", ",")
}

// targetList reads a list of targets; whom a verb follows right away opens a clause of its own: "to Peru, and Chile has".
func (r *reader) targetList(i, high int) ([]int, int) {
	if i >= high || r.Tokens[i].Is(",", "and") {
		return nil, i
	}
	list, end := r.list(i, high)
	if len(list) < 2 {
		return list, end
	}
	for k := end; k < min(high, end+5); k++ {
		if r.is(k, auxiliary) && k < end+3 || r.is(k, saying) {
			last := r.actorBefore(end)
			if last > 0 && r.actors[last].first > i {
				return list[:len(list)-1], max(i, r.actors[last-1].last)
			}
		}
		if !r.is(k, filler|modifier) && !titleWords[r.norm(k)] && !r.Tokens[k].Is("ministry", "spokesman", "spokeswoman", "department") {
			break
		}
	}
	return list, end
}
