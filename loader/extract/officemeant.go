package extract

import (
	"slices"
	"strings"

	"entente/graph"
)

// officeMeant is the office of a leader that a title means: of those that are called so, if any, as "Secretary-General" is none
// of a president's, and of a nation of which the text speaks where some are.
func (r *reader) officeMeant(l *Leader, o office) (Office, bool) {
	some := *l
	if called := r.officesLike(l, o); len(called) > 0 {
		some.Offices = called
	}
	return r.ofNamed(some).like(o, r.Written)
}

// ofNamed is a leader with no more than the offices of those of whom the text speaks, where there are some: who led China and
// then Taiwan is China's in a text that tells of China alone.
func (r *reader) ofNamed(l Leader) *Leader {
	var named []Office
	for _, o := range l.Offices {
		if r.isNamed(o) {
			named = append(named, o)
		}
	}
	if len(named) > 0 {
		l.Offices = named
	}
	return &l
}

// administration is the leader of the United States for whose government a family name stands, "the Salas administration",
// whether or not the text names the United States; nil where several or none are so called.
func (r *reader) administration(first int, name string) *Leader {
	const remembered = 40 // years for which texts speak of an administration
	if !r.isOfGovernment(first) || r.norm(first+1) != "administration" {
		return nil
	}
	var led []*Leader
	for _, l := range r.world.families[name] {
		if slices.ContainsFunc(l.Offices, func(o Office) bool { return leads(o.Roles) && o.Of == "nation:USA" }) {
			led = append(led, l)
		}
	}
	if l := r.only(led, nil, 0); l != nil {
		return l
	}
	if len(led) == 1 && led[0].servedAround(r.Written, remembered) {
		return led[0]
	}
	return nil
}

// principal is whose an envoy is by whom the title names behind it: "the envoy of President Salas"; NoThing where it names
// nobody known.
func (r *reader) principal(o office, limit int) int {
	k := r.skipThe(o.last + 1)
	if k >= limit || !r.Tokens[o.last].Is("of", "for", "to") || !slices.Contains(o.roles, "ENVOY") && !slices.Contains(o.roles, "OFFICIAL") {
		return NoThing
	}
	p, ok := r.officeAt(k, limit)
	if !ok || p.weak {
		return NoThing
	}
	if p.of != NoThing {
		return p.of
	}
	end := r.nameBehindTitle(p.end, limit)
	if end == p.end {
		return NoThing
	}
	names := r.wordsIn(p.end, end)
	if l := r.leaderNamed(p.end, names, &p); l != nil {
		if x, found := r.officeMeant(l, p); found {
			return r.registeredThing(x.Of)
		}
	}
	return r.nationOfNamed(end - 1)
}

// ofSecretaryGeneral is the United Nations, of which a text speaks, where "his" stands behind their Secretary-General: "the
// Secretary-General and his Special Envoy"; NoThing where no other or nobody is meant.
func (r *reader) ofSecretaryGeneral(his int) int {
	const far = 30
	low, _ := r.bounds(his)
	for k := his - 1; k >= max(low, his-far) && r.personAt[k] < 0; k-- {
		if r.norm(k) != "general" || !r.hasSequence(k-2, k, "secretary") {
			continue
		}
		for _, id := range []graph.ID{"org:UN", "org:UNSC", "org:UNGA"} {
			if _, named := r.registered[id]; named {
				return r.registeredThing("org:UN")
			}
		}
	}
	return NoThing
}

// strengthen makes a weak title with a family name alone say more where the register knows the one who bore it at the time of the
// text: "Secretary Rusk" is a Secretary of State of the United States, "Chancellor Brandt" no head of a university.
func (r *reader) strengthen(o *office, first, last int) {
	if o.of != NoThing || !o.weak || o.last != o.head+1 || !r.Tokens[o.head].IsName() || last != first+1 || o.first != o.head || !r.era.to.Bounded() {
		return
	}
	secretary := r.norm(o.head) == "secretary"
	if !secretary && !leads(o.roles) {
		return
	}
	var found Office
	count := 0
	for _, l := range r.world.families[r.norm(first)] {
		k := slices.IndexFunc(l.Offices, func(x Office) bool { return r.boreThen(x, secretary, r.norm(o.head)) })
		if k >= 0 {
			found = l.Offices[k]
			count++
		}
	}
	if count == 1 {
		o.of, o.weak, o.roles = r.registeredThing(found.Of), false, found.Roles
	}
}

// boreThen tells whether an office of the register was held at the time of the text and is that of a Secretary of State of the
// United States, or of a head who is called by a word.
func (r *reader) boreThen(x Office, secretary bool, word string) bool {
	if !covers(x, r.era.to) && !covers(x, r.era.from) {
		return false
	}
	if secretary {
		return x.Of == "nation:USA" && slices.Contains(x.Roles, "FOREIGN_MINISTER")
	}
	return leads(x.Roles) && strings.Contains(normal(x.Title), word)
}
