package extract

import "entente/graph"

// leaderThen is the leader of the register whom a title and a family name mean at the time that the sentence speaks of: "In
// 1992 President Bush declared", in a text of another time; nil where none or several are so called.
func (r *reader) leaderThen(first int, names []string, o *office) *Leader {
	if o == nil || len(names) != 1 || o.weak || len(r.families[names[0]]) > 0 {
		return nil
	}
	s := r.Sentences[r.SentenceOf(first)]
	for i := max(s.First, first-reach); i < min(s.Last, first+reach); i++ {
		k := r.dateAt[i]
		if k < 0 || !r.Dates[k].From.Bounded() || r.Dates[k].Since {
			continue
		}
		switch then := r.calledThen(names[0], o, r.Dates[k].From); len(then) {
		case 0:
		case 1:
			return then[0]
		default:
			return nil
		}
	}
	return nil
}

// calledThen are the leaders of a family name who served on a date and ever held such an office, for a nation that the text
// names where the title does not say whose it is.
func (r *reader) calledThen(family string, o *office, d graph.Date) []*Leader {
	var then []*Leader
	for _, l := range r.world.families[family] {
		if l.servedAround(d, 0) && r.fits(l, o) && (o.of != NoThing || l.servesNamed(r)) {
			then = append(then, l)
		}
	}
	return then
}

// servesNamed tells whether a leader served one of whom the text speaks.
func (l *Leader) servesNamed(r *reader) bool {
	for _, o := range l.Offices {
		if r.isNamed(o) {
			return true
		}
	}
	return false
}
