package extract

import "slices"

// aloneInRegister is the leader of the register whom a family name alone means: one of the time, of a nation that the
// text speaks of.
func (r *reader) aloneInRegister(first int, name string) int {
	if len(name) < 4 || r.is(first, function|commonVerb) || words[name].class != 0 {
		return NoThing
	}
	if l := r.administration(first, name); l != nil {
		return r.personOf(l, []string{name})
	}
	l := r.leaderAlone(first, name)
	if l == nil {
		return NoThing
	}
	return r.personOf(l, []string{name})
}

// leaderAlone is the leader of the register whom a family name alone means; nil where none or several are meant: one of the time,
// else one just out of office, else around the years of a text without a date; in a cable a ruler of any nation too.
func (r *reader) leaderAlone(first int, name string) *Leader {
	ruling := r.isOfGovernment(first)
	var named, ruled []*Leader
	for _, l := range r.world.families[name] {
		if slices.ContainsFunc(l.Offices, func(o Office) bool { return r.isNamed(o) && (!ruling || leads(o.Roles)) }) {
			named = append(named, l)
		}
		if l.ledAround(r.Written) {
			ruled = append(ruled, l)
		}
	}
	l := r.only(named, nil, 0)
	if l == nil {
		l = r.lately(named)
	}
	if l == nil && r.isAddressed(first) {
		l = r.aroundEra(named)
	}
	if l == nil && len(named) == 0 && len(ruled) == 1 && r.Written.Bounded() && r.isCable() {
		l = ruled[0]
	}
	return l
}

// lately is the one of some leaders who left office within a year of the text's date, or came to it; nil where none or several
// did.
func (r *reader) lately(some []*Leader) *Leader {
	if !r.Written.Bounded() {
		return nil
	}
	return onlyLeader(some, func(l *Leader) bool { return l.servedAround(r.Written, 1) })
}

// onlyLeader is the one of some leaders who fits; nil where none or several do.
func onlyLeader(some []*Leader, fits func(*Leader) bool) *Leader {
	var found *Leader
	for _, l := range some {
		if !fits(l) {
			continue
		}
		if found != nil {
			return nil
		}
		found = l
	}
	return found
}

// isNamed tells whether the text speaks of those whom an office serves.
func (r *reader) isNamed(o Office) bool {
	_, named := r.registered[o.Of]
	return named
}

// isOfGovernment tells whether a family name stands for a government, "the Salas administration": of one who led.
func (r *reader) isOfGovernment(first int) bool {
	return r.norm(first-1) == "the" && first+1 < len(r.Tokens) && r.Tokens[first+1].Is("administration", "government", "regime", "cabinet")
}

// isAddressed tells whether a family name is that of a man or a woman and of no place: "Mr. Salas".
func (r *reader) isAddressed(first int) bool {
	return r.is(first-1, honorific) || r.norm(first-1) == "." && r.is(first-2, honorific)
}

// aroundEra is the one of some leaders who came into office or left it within some years of those that a text without a date
// of its own speaks of; nil where none or several did.
func (r *reader) aroundEra(some []*Leader) *Leader {
	const near = 5
	if r.Written.Bounded() || !r.era.to.Bounded() {
		return nil
	}
	return onlyLeader(some, func(l *Leader) bool { return l.servedAround(r.era.from, near) || l.servedAround(r.era.to, near) })
}

// familyFirst is the person whom the text has just named by a name that begins with a word which it then gives alone, "Deputy
// Minister Zhou Nan" and then "Zhou"; NoThing where nobody is so called, or another has it for a family name.
func (r *reader) familyFirst(names []string) int {
	if len(names) != 1 || len(r.families[names[0]]) > 0 {
		return NoThing
	}
	for k := len(r.persons) - 1; k >= max(0, len(r.persons)-few); k-- {
		if p := r.persons[k]; p.leader == nil && len(p.words) == 2 && p.words[0] == names[0] {
			return k
		}
	}
	return NoThing
}
