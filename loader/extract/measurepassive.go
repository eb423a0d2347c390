package extract

import (
	"slices"
	"strings"

	"entente/graph"
)

// cutPassive reads a measure of which the goods stand before the verb: "Peruvian assets were frozen by Norway", "exports of
// scrap to Peru had been banned by Norway", "Norway ordered all Peruvian assets frozen".
func (r *reader) cutPassive(verb, low, high int) (sanctionPhrase, bool) {
	if r.Tokens[verb].Is("refused", "denied", "ended") || strings.HasSuffix(r.norm(verb), "ing") {
		return sanctionPhrase{}, false
	}
	passive := r.is(verb-1, auxiliary|copula) || r.norm(verb-1) == "been"
	goods, order := r.goodsBefore(verb, low)
	if goods < 0 || r.actorAt[goods] >= 0 || !passive && order < 0 {
		return sanctionPhrase{}, false
	}
	p := sanctionPhrase{first: goods, head: goods, last: goods + 1, verb: verb, cut: true, stance: r.deedStance(verb)}
	r.readPassiveSenders(&p, order, low, high)
	first := max(low, order+1, verb-14)
	r.readPassiveTargets(&p, first)
	if len(p.targets) == 0 || len(p.senders) == 0 {
		return sanctionPhrase{}, false
	}
	if p.stance == graph.Asserted && p.date.IsZero() {
		p.date = r.deedDate(verb)
	}
	p.measures = r.measuresIn(first, verb+1)
	return p, true
}

// goodsBefore is the first noun of goods in the clause before a verb, and the word before it that orders what is done with
// them; -1 where there is none.
func (r *reader) goodsBefore(verb, low int) (goods, order int) {
	goods, order = -1, -1
	for k := verb - 1; k >= max(low, verb-14); k-- {
		if r.is(k, goodsNoun) {
			goods = k
		}
		if r.Tokens[k].Is("ordered", "orders") {
			return goods, k
		}
		if r.isBreak(k) || r.norm(k) == "," || r.is(k, clauseStart) || r.is(k, commonVerb) && !r.is(k, auxiliary|copula) {
			break
		}
	}
	return goods, order
}

// readPassiveSenders reads who orders, by whom it is done, or under which instrument: "under Resolution 748, trade with Peru
// was banned".
func (r *reader) readPassiveSenders(p *sanctionPhrase, order, low, high int) {
	if order >= 0 {
		p.senders, p.sendersAt = r.actingOn(order)
		return
	}
	if by := r.agentBehind(p.verb, high); by >= 0 {
		if list, end := r.list(r.skipThe(by+1), high); len(list) > 0 {
			p.senders, p.sendersAt = list, r.Bytes(by+1, end)
		}
		return
	}
	for k := p.head - 1; k >= low; k-- {
		if found, ok := r.instrumentAt(k); ok {
			r.takenBy(p, found)
			return
		}
	}
}

// agentBehind is the "by" behind a verb, past "off" and a date: "was cut off in 1990 by"; -1 where there is none.
func (r *reader) agentBehind(verb, high int) int {
	for k := verb + 1; k < min(high, verb+7); k++ {
		switch {
		case r.norm(k) == "by":
			return k
		case r.dateAt[k] < 0 && !r.Tokens[k].Is("off", "in", "on"):
			return -1
		}
	}
	return -1
}

// readPassiveTargets reads whose goods they are, or to whom they went.
func (r *reader) readPassiveTargets(p *sanctionPhrase, first int) {
	for _, thing := range r.actorsIn(first, p.verb) {
		if r.Things[thing].Kind == graph.KindNation && !slices.Contains(p.senders, thing) {
			p.targets, p.targetsAt = []int{thing}, r.Bytes(first, p.verb)
			return
		}
	}
}
