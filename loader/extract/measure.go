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
	if r.keepsGoods(verb, goods, high) {
		return sanctionPhrase{}, false
	}
	p := sanctionPhrase{first: verb, head: goods, last: goods + 1, verb: verb, cut: true, stance: r.deedStance(verb)}
	r.readCutTargets(&p, high)
	if r.readCutSenders(&p, low, high); len(p.senders) == 0 {
		return sanctionPhrase{}, false
	}
	if r.cutElsewhere(&p, low, high); len(p.targets) == 0 || overlap(p.senders, p.targets) {
		return sanctionPhrase{}, false
	}
	if p.stance == graph.Asserted && p.date.IsZero() && !r.tellsMore(&p) {
		p.date = r.deedDate(verb)
	}
	p.measures = r.measuresIn(verb, min(high, p.last+2))
	return p, true
}

// readCutSenders reads who cuts goods off: the subject, whose the goods are ("banned new Norwegian investment in Peru"), else
// the issuer of the text. Targets that are no others are dropped: both belligerents, an official of whom the text tells no
// nation.
func (r *reader) readCutSenders(p *sanctionPhrase, low, high int) {
	if r.readSenders(p, high); len(p.senders) == 0 {
		if list := r.actorsIn(p.verb+1, p.head); len(list) == 1 && len(p.targets) > 0 && !overlap(list, p.targets) {
			p.senders, p.sendersAt = list, r.Bytes(p.verb+1, p.head)
		}
	}
	if len(p.senders) == 0 && r.isOfIssuer(max(low, p.verb-8), p.verb) {
		p.senders, p.sendersAt = r.issuer.things, r.issuer.at
	}
	switch {
	case len(p.targets) == 2 && overlap(p.senders, p.targets):
		p.targets, p.targetsAt = r.mainTwo(p.verb)
	case len(p.targets) == 1 && slices.Contains(p.senders, p.targets[0]) && !r.namesActor(p.head, p.last):
		p.targets = nil
	}
}

// keepsGoods tells whether a verb and its goods tell of no measure: aid of others refused, trade talks ended, the sale of a
// firm blocked.
func (r *reader) keepsGoods(verb, goods, high int) bool {
	refuses := r.Tokens[verb].Is("refused", "refusing", "denied", "denying") && len(r.actorsIn(verb+1, goods)) > 0
	return refuses || r.isOtherNoun(goods+1) || r.sellsFirm(goods, high)
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

// namesActor tells whether a nation or an organization stands between two tokens by a name of its own.
func (r *reader) namesActor(first, last int) bool {
	for k := first; k < min(last, len(r.Tokens)); k++ {
		if r.actorAt[k] >= 0 {
			return true
		}
	}
	return false
}

// isOtherNoun tells whether the word behind goods makes something else of them: "trade talks", "arms treaty", "arms embargo".
func (r *reader) isOtherNoun(i int) bool {
	return i < len(r.Tokens) && (r.is(i, pactNoun|weakPact|sanctionNoun) || r.Tokens[i].Is("talks", "negotiations", "bill", "policy", "delegation", "mission", "route", "routes", "war", "fair", "ministers", "minister", "officials", "program", "project", "projects"))
}

// sellsFirm: "blocked the sale of an Italian company" keeps a firm, and hits no nation.
func (r *reader) sellsFirm(goods, high int) bool {
	return r.Tokens[goods].Is("sale", "sales") && r.hasSequence(goods+1, min(high, goods+7), "company|firm|bank|airline|group|stake|unit|subsidiary")
}

// cuts tells whether the word at a token may tell of such a measure: of a verb in its plain form only behind what orders it.
func (r *reader) cuts(verb int) bool {
	switch {
	case r.Tokens[verb].Is("cut", "cutting", "cuts"):
		return r.norm(verb+1) == "off" || r.hasSequence(verb+1, verb+5, "deliveries|supplies|shipments|aid|assistance|trade", "to|with")
	case r.Tokens[verb].Is("broke", "broken", "breaking"):
		return r.norm(verb+1) == "off" && r.hasSequence(verb+2, verb+7, "economic|trade|commercial|business", "relations|ties|links")
	case r.Tokens[verb].Is("cancelled", "canceled"):
		return r.hasSequence(verb+1, verb+6, "aid|assistance|credits|credit|loans|loan|grants|grant")
	case r.Tokens[verb].Is("closed", "closes", "close", "closing"): // "closed their airspace and ports to Peru"
		return r.hasSequence(verb+1, verb+3, "its|their|all", "airspace|ports") && r.closesTo(verb)
	case r.Tokens[verb].Is("block", "ban", "bar", "halt", "freeze", "prohibit", "suspend", "forbid", "stop", "end"):
		return (r.norm(verb-1) == "to" || r.isDecreed(verb)) && r.deedStance(verb) == graph.Asserted
	case r.Tokens[verb].Is("prevent", "deny"):
		return r.isDecreed(verb)
	default:
		return r.is(verb, cutVerb)
	}
}

// closesTo tells whether what a verb closes is closed to somebody.
func (r *reader) closesTo(verb int) bool {
	for k := verb + 3; k+1 < min(len(r.Tokens), verb+14); k++ {
		if next := r.skipThe(k + 1); r.norm(k) == "to" {
			return next < len(r.Tokens) && (r.actorAt[next] >= 0 || r.Tokens[next].Is("it", "them"))
		}
	}
	return false
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
		if goods >= 0 && r.listsGoods(k) {
			continue
		}
		if goods >= 0 || r.isBreak(k) || r.Tokens[k].Is(".", ",") || r.is(k, clauseStart|modal|auxiliary) {
			break
		}
	}
	return goods
}

// listsGoods tells whether a list of goods goes on at a token: "exports, sales and", "ports and land borders".
func (r *reader) listsGoods(k int) bool {
	if r.isDealing(k + 1) {
		return true
	}
	return r.Tokens[k].Is(",", "and", "or") && (r.is(k+1, goodsNoun) || r.isDealing(k+2))
}

// isDealing: "commercial ties", "economic relations", "landing rights" are cut off as goods are.
func (r *reader) isDealing(k int) bool {
	switch {
	case k >= len(r.Tokens):
		return false
	case r.Tokens[k].Is("ties", "links", "relations", "dealings"):
		return r.Tokens[max(k-1, 0)].Is("trade", "economic", "commercial", "financial", "business", "defence", "defense", "military")
	case r.Tokens[k].Is("airspace", "ports", "borders"):
		return r.Tokens[max(k-1, 0)].Is("its", "their", ",", "and", "land", "all")
	case r.Tokens[k].Is("rights"):
		return r.Tokens[max(k-1, 0)].Is("landing", "overflight")
	default:
		return false
	}
}
