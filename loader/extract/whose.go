package extract

import (
	"slices"

	"entente/graph"
	"entente/loader/annotate"
)

// nationOfPerson is whom a person serves as far as the text has told or the register knows, before offices are claimed.
func (r *reader) nationOfPerson(p *person) int {
	for _, h := range p.held {
		if h.of != NoThing {
			return h.of
		}
	}
	if p.leader != nil {
		if o, ok := p.leader.during(r.Written); ok {
			return r.registeredThing(o.Of)
		}
	}
	for _, h := range p.held {
		if of := r.ofTitle(h); of != NoThing {
			return of
		}
	}
	return NoThing
}

// ofPossessor is whose a title is that is called somebody's: "his adviser", "Carter's envoy", "the junta's spokesman".
func (r *reader) ofPossessor(first int) int {
	k := first - 1
	for k > 0 && r.is(k, modifier) || k > 0 && r.Tokens[k].Is("closest", "one", "of") {
		k--
	}
	switch {
	case k <= 0:
		return NoThing
	case r.norm(k) == "'s":
		return r.nationOfNamed(k - 1)
	case r.Tokens[k].Case != annotate.Lower:
		return NoThing
	case r.Tokens[k].Is("his", "her"):
		return r.ofOneBefore(k)
	case r.norm(k) == "its" && r.hasSequence(first, first+3, "envoy|ambassador|minister|negotiator|delegate|representative"):
		if list, _ := r.opening(k); len(list) == 1 && r.Things[list[0]].Kind == graph.KindNation {
			return list[0]
		}
	}
	return NoThing
}

// ofOneBefore is whom the one serves whom "his" means: the Secretary-General, else the person named last.
func (r *reader) ofOneBefore(his int) int {
	if of := r.ofSecretaryGeneral(his); of != NoThing {
		return of
	}
	if p := r.personToldBefore(his, 1); p != nil {
		return r.nationOfPerson(p)
	}
	return NoThing
}

// nationOfNamed is whom the person serves who is named at a token, if only by a family name told of before.
func (r *reader) nationOfNamed(k int) int {
	if p := r.personAt[k]; p >= 0 {
		return r.nationOfPerson(r.persons[p])
	}
	if known := r.families[r.norm(k)]; len(known) > 0 && r.isNameWord(k, false) {
		return r.nationOfPerson(r.persons[known[len(known)-1]])
	}
	if r.isNameWord(k, false) && r.class[k] == 0 && len(r.norm(k)) > 3 {
		if l := r.leaderAlone(k, r.norm(k)); l != nil {
			if o, ok := r.ofNamed(*l).during(r.era.to); ok {
				return r.registeredThing(o.Of)
			}
		}
	}
	return NoThing
}

// personToldBefore is the person named last before a token, no more than some sentences back; nil where none is.
func (r *reader) personToldBefore(i, sentences int) *person {
	low := r.Sentences[max(0, r.SentenceOf(i)-sentences)].First
	for k := i - 1; k >= max(low, i-reach); k-- {
		if p := r.personAt[k]; p >= 0 && len(r.persons[p].held)+len(r.persons[p].places) > 0 && (len(r.persons[p].held) > 0 || r.persons[p].leader != nil) {
			return r.persons[p]
		}
	}
	return nil
}

// besideOthers is the nation of those with whom a weak title written as one stands in a list: "Secretary of State A and
// Special Coordinator B".
func (r *reader) besideOthers(o office) int {
	if !r.Tokens[o.head].IsName() || r.Sentences[r.SentenceOf(o.head)].Capitals || slices.Contains(o.roles, "MILITARY") {
		return NoThing
	}
	if p := r.personToldBefore(o.first, 0); p != nil && r.joinsList(p, o.first) {
		return r.nationOfPerson(p)
	}
	return NoThing
}

// joinsList tells whether no more than a comma and "and" stand between the person named last and a title with the
// capitalised words before it.
func (r *reader) joinsList(p *person, first int) bool {
	for first > 0 && r.Tokens[first-1].IsName() && r.personAt[first-1] < 0 && r.actorAt[first-1] < 0 {
		first--
	}
	k := first - 1
	for k >= 0 && (r.Tokens[k].Is(",", "and") || r.is(k, determiner)) {
		k--
	}
	return k >= 0 && k < first-1 && p.places[len(p.places)-1].last == k+1
}

// partyOf reads the bracket behind the name of a legislator of the United States, "(R-Kansas)"; false where none stands
// there.
func (r *reader) partyOf(i, limit int) (office, bool) {
	if i+4 >= limit || r.norm(i) != "(" || !r.Tokens[i+1].Is("r", "d", "r.", "d.") || !r.Tokens[i+2].IsHyphen() {
		return office{}, false
	}
	for k := i + 3; k < min(limit, i+8); k++ {
		if r.norm(k) == ")" {
			of := r.registeredThing("nation:USA")
			return office{title: title{roles: []graph.OfficeRole{"LEGISLATOR"}}, untitled: true, first: i, head: i, last: k + 1, end: k + 1, of: of}, true
		}
	}
	return office{}, false
}

// claimHead claims of a leader the office of head of state or government that the register knows, where the text states
// another office and the leader had come to lead by the time of the text.
func (r *reader) claimHead(p *person) {
	if p.leader == nil || p.nation == NoThing || r.Things[p.nation].Kind != graph.KindNation || len(p.held) == 0 || slices.ContainsFunc(p.held, func(h heldOffice) bool { return leads(h.roles) }) {
		return
	}
	led := *p.leader
	led.Offices = nil
	for _, o := range p.leader.Offices {
		if o.Of == r.Things[p.nation].Register && leads(o.Roles) && (!r.era.to.Bounded() || !o.From.Bounded() || o.From.Earliest() <= r.era.to.Latest()) {
			led.Offices = append(led.Offices, o)
		}
	}
	if len(led.Offices) > 0 {
		q := *p
		q.leader = &led
		r.claimRegistered(&q)
	}
}
