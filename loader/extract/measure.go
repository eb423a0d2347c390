package extract

import (
	"slices"
	"strings"

	"entente/graph"
)

// cutAt reads a measure that the text calls no sanction at the verb that tells of it: "froze Peruvian assets", "suspended
// military aid to Peru", "banned imports of oil from Peru". Somebody must do it to somebody else; false where it is not so.
func (r *reader) cutAt(verb int) (sanctionPhrase, bool) {
	if !r.cuts(verb) {
		return sanctionPhrase{}, false
	}
	low, high := r.bounds(verb)
	goods := r.goodsFrom(verb+1, high)
	passive := r.Tokens[max(verb-1, 0)].Is("was", "were", "been", "being") && !strings.HasSuffix(r.norm(verb), "ing")
	if passive || goods < 0 {
		return r.cutPassive(verb, low, high)
	}
	refuses := r.Tokens[verb].Is("refused", "refusing", "denied", "denying") && len(r.actorsIn(verb+1, goods)) > 0 // what others give
	if refuses || r.isOtherNoun(goods+1) || r.sellsFirm(goods, high) {
		return sanctionPhrase{}, false
	}
	p := sanctionPhrase{first: verb, head: goods, last: goods + 1, verb: verb, cut: true, stance: r.deedStance(verb)}
	r.readCutTargets(&p, high)
	if r.readSenders(&p, high); len(p.senders) == 0 { // "banned new Norwegian investment in Peru"
		if list := r.actorsIn(verb+1, goods); len(list) == 1 && len(p.targets) > 0 && !overlap(list, p.targets) {
			p.senders, p.sendersAt = list, r.Bytes(verb+1, goods)
		}
	}
	if len(p.senders) == 0 && r.isOfIssuer(max(low, verb-8), verb) {
		p.senders, p.sendersAt = r.issuer.things, r.issuer.at
	}
	if len(p.senders) > 0 {
		if len(p.targets) == 2 && overlap(p.senders, p.targets) { // "to both belligerents", who are not those who act
			p.targets, p.targetsAt = r.mainTwo(verb)
		}
		if len(p.targets) == 1 && slices.Contains(p.senders, p.targets[0]) && len(r.actorsNamed(p.head, p.last)) == 0 {
			p.targets = nil // an official of whom the text tells no nation
		}
		r.cutElsewhere(&p, low, high)
	}
	if len(p.targets) == 0 || len(p.senders) == 0 || overlap(p.senders, p.targets) {
		return sanctionPhrase{}, false
	}
	if p.stance == graph.Asserted && p.date.IsZero() && !r.tellsMore(&p) {
		p.date = r.deedDate(verb)
	}
	p.measures = r.measuresIn(verb, min(high, p.last+2))
	return p, true
}

// tellsMore tells whether a participle only says more of the measures that the sentence told of before: "announced sanctions on
// Peru, ending its aid".
func (r *reader) tellsMore(p *sanctionPhrase) bool {
	if len(r.sanctions) == 0 || !r.isParticiple(p.verb) {
		return false
	}
	x := r.sanctions[len(r.sanctions)-1]
	return r.SentenceOf(max(x.last-1, 0)) == r.SentenceOf(p.verb) && overlap(x.senders, p.senders)
}

// actorsNamed are the nations and organizations that stand between two tokens by a name of their own.
func (r *reader) actorsNamed(first, last int) []int {
	var found []int
	for k := first; k < min(last, len(r.Tokens)); k++ {
		if a := r.actorAt[k]; a >= 0 {
			found = append(found, r.actors[a].thing)
		}
	}
	return found
}

// isOtherNoun tells whether the word behind goods makes something else of them: "trade talks", "arms treaty".
func (r *reader) isOtherNoun(i int) bool {
	return i < len(r.Tokens) && (r.is(i, pactNoun|weakPact) || r.Tokens[i].Is("talks", "negotiations", "bill", "policy", "delegation", "mission", "route", "routes", "war", "fair", "ministers", "minister", "officials", "program", "project", "projects"))
}

// sellsFirm: "blocked the sale of an Italian company" keeps a firm, and hits no nation.
func (r *reader) sellsFirm(goods, high int) bool {
	return r.Tokens[goods].Is("sale", "sales") && r.hasSequence(goods+1, min(high, goods+7), "company|firm|bank|airline|group|stake|unit|subsidiary")
}

// cutPassive reads a measure of which the goods stand before the verb: "Peruvian assets were frozen by Norway", "exports of
// scrap to Peru had been banned by Norway", "Norway ordered all Peruvian assets frozen".
func (r *reader) cutPassive(verb, low, high int) (sanctionPhrase, bool) {
	passive := r.is(verb-1, auxiliary|copula) || r.norm(verb-1) == "been"
	if r.Tokens[verb].Is("refused", "denied", "ended") || strings.HasSuffix(r.norm(verb), "ing") {
		return sanctionPhrase{}, false
	}
	goods, order := -1, -1
	for k := verb - 1; k >= max(low, verb-14); k-- {
		if r.is(k, goodsNoun) {
			goods = k
		}
		if r.Tokens[k].Is("ordered", "orders") {
			order = k
			break
		}
		if r.isBreak(k) || r.is(k, clauseStart) || r.is(k, commonVerb) && !r.is(k, auxiliary|copula) || r.norm(k) == "," {
			break
		}
	}
	if goods < 0 || !passive && order < 0 {
		return sanctionPhrase{}, false
	}
	p := sanctionPhrase{first: goods, head: goods, last: goods + 1, verb: verb, cut: true, stance: r.deedStance(verb)}
	if order >= 0 {
		p.senders, p.sendersAt = r.actingOn(order)
	} else if r.norm(verb+1) == "by" {
		if list, end := r.list(r.skipThe(verb+2), high); len(list) > 0 {
			p.senders, p.sendersAt = list, r.Bytes(verb+2, end)
		}
	} else {
		for k := goods - 1; k >= low; k-- { // "under Resolution 748, trade with Peru was banned"
			if found, ok := r.instrumentAt(k); ok {
				r.takenBy(&p, found)
				break
			}
		}
	}
	first := max(low, order+1, verb-14)
	for _, thing := range r.actorsIn(first, verb) {
		if len(p.targets) == 0 && r.Things[thing].Kind == graph.KindNation && !slices.Contains(p.senders, thing) {
			p.targets, p.targetsAt = []int{thing}, r.Bytes(first, verb)
		}
	}
	if len(p.targets) == 0 || len(p.senders) == 0 || r.actorAt[goods] >= 0 {
		return sanctionPhrase{}, false
	}
	if p.stance == graph.Asserted && p.date.IsZero() {
		p.date = r.deedDate(verb)
	}
	p.measures = r.measuresIn(first, verb+1)
	return p, true
}

// cuts tells whether the word at a token may tell of such a measure: of a verb in its plain form only behind what orders it.
func (r *reader) cuts(verb int) bool {
	if r.Tokens[verb].Is("cut", "cutting", "cuts") {
		return r.norm(verb+1) == "off" || r.hasSequence(verb+1, verb+5, "deliveries|supplies|shipments|aid|assistance|trade", "to|with")
	}
	if r.Tokens[verb].Is("broke", "broken", "breaking") {
		return r.norm(verb+1) == "off" && r.hasSequence(verb+2, verb+7, "economic|trade|commercial|business", "relations|ties|links")
	}
	if r.Tokens[verb].Is("cancelled", "canceled") {
		return r.hasSequence(verb+1, verb+6, "aid|assistance|credits|credit|loans|loan|grants|grant")
	}
	if r.Tokens[verb].Is("block", "ban", "bar", "halt", "freeze", "prohibit", "suspend", "forbid", "stop", "end") {
		return (r.norm(verb-1) == "to" || r.isDecreed(verb)) && r.deedStance(verb) == graph.Asserted
	}
	return r.is(verb, cutVerb) || r.Tokens[verb].Is("prevent", "deny") && r.isDecreed(verb)
}

// cutElsewhere reads whom a measure hits of which its own words do not tell: "with respect to" whom it was taken, else who
// was hit by the measures told of last.
func (r *reader) cutElsewhere(p *sanctionPhrase, low, high int) {
	if len(p.targets) == 0 {
		p.targets, p.targetsAt = r.withRespect(low, high)
	}
	if len(p.targets) > 0 || p.stance != graph.Asserted {
		return
	}
	for k := p.head + 1; k < min(high, p.head+8); k++ {
		if r.Tokens[k].Is("to", "from", "with", "against", "of", "on", "for") {
			if p.targets, p.targetsAt = r.meant(k+1, high, p.senders); len(p.targets) > 0 {
				return
			}
		}
	}
	if r.Tokens[p.head].Is("property", "assets", "funds") {
		if list := r.nationsIn(p.head, min(high, p.head+24), p.senders); len(list) > 0 { // "of persons who threaten the peace of Peru"
			p.targets, p.targetsAt = list[:1:1], r.Bytes(p.head, min(high, p.head+24))
			return
		}
	}
	if r.Tokens[p.verb+1].Is("its", "their", "his") && r.Tokens[p.head].Is("property", "assets", "funds", "accounts", "visa") {
		if thing := r.spokenOf(p.verb, p.senders, true); thing != NoThing {
			p.targets, p.targetsAt = []int{thing}, r.Bytes(p.verb+1, p.head+1)
			return
		}
	}
	near, far := 2, 12
	if r.soleTarget() {
		near = far
	}
	const short = 3 // "stopped all trade", with nothing said of whose
	if r.targetAgain(p, near); len(p.targets) == 0 && len(p.senders) == 1 && p.head-p.verb <= short && r.Tokens[min(p.head+1, high-1)].Is(".", ",", "in", "on", "and", "by") {
		if home := r.homeBut(p.senders); home != NoThing {
			p.targets = []int{home}
		}
	}
	s := r.Sentences[r.SentenceOf(p.verb)]
	if list := r.nationsIn(s.First, min(s.Last, p.verb+reach), p.senders); len(p.targets) == 0 && len(list) == 1 {
		p.targets = list
	}
	if n := r.SentenceOf(p.verb); len(p.targets) == 0 && n > 0 {
		if list := r.nationsIn(r.Sentences[n-1].First, r.Sentences[n-1].Last, p.senders); len(list) == 1 {
			p.targets = list
		}
	}
}

// goodsFrom is the last noun of goods, funds or dealings in the object that begins at token i, -1 where it has none.
func (r *reader) goodsFrom(i, high int) int {
	goods := -1
	if r.hasSequence(i, i+2, "all", "but|except") {
		i += 2
	}
	for k := i; k < min(high, i+8); k++ {
		if r.is(k, goodsNoun) || r.isDealing(k) {
			goods = k
			continue
		}
		if goods >= 0 && (r.norm(k) == "," || r.Tokens[k].Is("and", "or")) && r.is(k+1, goodsNoun) {
			continue
		}
		if goods >= 0 || r.isBreak(k) || r.Tokens[k].Is(".", ",") || r.is(k, clauseStart|modal|auxiliary) {
			break
		}
	}
	return goods
}

// isDealing: "commercial ties", "economic relations", "landing rights" are cut off as goods are.
func (r *reader) isDealing(k int) bool {
	switch {
	case r.Tokens[k].Is("ties", "links", "relations", "dealings"):
		return r.Tokens[max(k-1, 0)].Is("trade", "economic", "commercial", "financial", "business", "defence", "defense", "military")
	case r.Tokens[k].Is("rights"):
		return r.Tokens[max(k-1, 0)].Is("landing", "overflight")
	default:
		return false
	}
}

// readCutTargets reads whom the measure hits: the nation behind "to", "from", "of", "with", else the one before the noun.
func (r *reader) readCutTargets(p *sanctionPhrase, high int) {
	for k := p.head + 1; k < min(high, p.head+8); k++ {
		if r.Tokens[k].Is("to", "from", "with", "against", "of", "on", "for") || r.norm(k) == "in" && r.Tokens[k-1].Is("investment", "investments") {
			if r.Tokens[min(k+1, high-1)].Is("both", "either") {
				p.targets, p.targetsAt = r.couple(k + 1)
				return
			}
			if thing, place := r.placeNamed(k + 1); thing != NoThing && r.actorAt[k+1] < 0 && !r.Tokens[k].Is("on", "for") {
				p.targets, p.targetsAt = []int{thing}, place
				return
			}
			if p.targets, p.targetsAt = r.meant(k+1, high, nil); len(p.targets) > 0 {
				p.targets = nil // once who acts is known
				return
			}
			at := r.targetFrom(k+1, high)
			list, end := r.targetList(at, high)
			if len(list) == 1 && r.norm(k) == "of" && r.Things[list[0]].Kind == graph.KindOrganization {
				continue // "the credits of the bank"
			}
			if len(list) > 0 {
				p.targets, p.targetsAt, p.last = list, r.Bytes(at, end), end
				return
			}
		}
		if r.norm(k) == "by" { // "flights by Peruvian aircraft"
			if a := r.actorAt[r.skipThe(k+1)]; a >= 0 && r.actors[a].kind == graph.MentionDemonym {
				p.targets, p.targetsAt = []int{r.actors[a].thing}, r.Bytes(k+1, r.actors[a].last)
				return
			}
		}
		joins := r.norm(k) == "and" && !r.is(k+1, commonVerb|cutVerb|imposeVerb|liftVerb)
		if r.isBreak(k) || r.Tokens[k].Is(".", ",", "by", "in") || r.norm(k) == "and" && !joins || r.is(k, clauseStart|commonVerb) {
			break
		}
	}
	if list := r.actorsIn(p.first+1, p.head); len(list) == 1 || len(list) == 2 && r.hasSequence(p.first+1, p.head, "and") {
		p.targets, p.targetsAt = list, r.Bytes(p.first+1, p.head)
	}
}
