package extract

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/loader/annotate"
)

// person is someone whom the text names, a leader once an office is known.
type person struct {
	// words are the folded words of the fullest name, family the folded family name.
	words  []string
	family string
	name   string
	leader *Leader
	// places are the tokens of each mention.
	places []place
	// offices are those that the text states.
	held []heldOffice
	// thing is the index among the findings, NoThing as long as the person is no leader.
	thing int
	// nation is the thing that the person serves, NoThing where unknown.
	nation int
}

type place struct {
	first, last int
	kind        graph.MentionKind
}

type heldOffice struct {
	office
	of int
	at annotate.Range
	// term is when the office was held, as far as the text says, and termAt a further place that says so.
	term   graph.Interval
	termAt annotate.Range
}

// serves is the nation or organization for which the person stands, NoThing where none is known.
func (p *person) serves() int { return p.nation }

// wordsIn are the folded words of a run of tokens.
func (r *reader) wordsIn(first, last int) []string {
	var found []string
	for k := first; k < last; k++ {
		if t := r.Tokens[k]; t.Kind == annotate.Word && t.Norm != "'s" {
			found = append(found, t.Norm)
		}
	}
	return found
}

// identify is the person of a name: one of the register, one named before, or a new one.
func (r *reader) identify(first, last int, o *office) int {
	names := r.wordsIn(first, last)
	if len(names) == 0 {
		return NoThing
	}
	if p := r.familyFirst(names); p != NoThing {
		return p
	}
	if l := r.leaderNamed(first, names, o); l != nil {
		return r.personOf(l, names)
	}
	if l := r.leaderThen(first, names, o); l != nil {
		return r.personOf(l, names)
	}
	family := familyOf(names)
	for _, p := range slices.Backward(recent(r.families[family])) {
		if compatible(names, r.persons[p].words) {
			r.fuller(r.persons[p], first, last, names)
			return p
		}
	}
	if len(names) == 1 {
		if known := r.families[names[0]]; len(known) > 0 {
			return known[len(known)-1]
		}
	}
	return r.newPerson(&person{words: names, family: family, name: r.cleanName(first, last), thing: NoThing, nation: NoThing})
}

// recent are the last of a list, as many as a name is compared with.
func recent(list []int) []int { return list[max(0, len(list)-remembered):] }

func (r *reader) newPerson(p *person) int {
	r.persons = append(r.persons, p)
	k := len(r.persons) - 1
	r.families[p.family] = append(r.families[p.family], k)
	if p.leader != nil {
		r.byLeader[p.leader] = k
	}
	if p.leader != nil && len(p.leader.Short) > 0 {
		for _, s := range p.leader.Short {
			if n := normal(s); n != p.family {
				r.families[n] = append(r.families[n], k)
			}
		}
	}
	return k
}

// fuller keeps the longer of two forms of a name.
func (r *reader) fuller(p *person, first, last int, names []string) {
	if p.leader == nil && len(names) > len(p.words) {
		p.words, p.name = names, r.cleanName(first, last)
	}
}

func familyOf(names []string) string {
	last := len(names)
	for last > 1 && suffixes[names[last-1]] {
		last--
	}
	return names[last-1]
}

// compatible tells whether two names of one family may be one person's: one has no given name, or the given names begin
// alike.
func compatible(a, b []string) bool {
	if len(a) == 1 || len(b) == 1 {
		return true
	}
	x, y := strings.TrimSuffix(a[0], "."), strings.TrimSuffix(b[0], ".")
	return x == y || len(x) == 1 && strings.HasPrefix(y, x) || len(y) == 1 && strings.HasPrefix(x, y) || slices.Contains(b, a[0]) || slices.Contains(a, b[0])
}

// cleanName is a name as it is written, its white space single, capitals text put into small letters.
func (r *reader) cleanName(first, last int) string {
	name := strings.Join(strings.Fields(r.Slice(first, last)), " ")
	if !r.Sentences[r.SentenceOf(first)].Capitals {
		return name
	}
	var b strings.Builder
	start := true
	for _, c := range strings.ToLower(name) {
		if start {
			b.WriteString(strings.ToUpper(string(c)))
		} else {
			b.WriteRune(c)
		}
		start = c == ' ' || c == '-' || c == '.' || c == '\''
	}
	return b.String()
}

// personOf is the person of a leader of the register.
func (r *reader) personOf(l *Leader, names []string) int {
	if k, known := r.byLeader[l]; known {
		return k
	}
	family := familyName(l.Name, l.FamilyFirst)
	for _, k := range recent(r.families[family]) { // named before by the family name alone
		if p := r.persons[k]; p.leader == nil && compatible(p.words, names) {
			p.leader, p.name, p.words = l, l.Name, strings.Fields(normal(l.Name))
			r.byLeader[l] = k
			return k
		}
	}
	return r.newPerson(&person{words: strings.Fields(normal(l.Name)), family: family, name: l.Name, leader: l, thing: NoThing, nation: NoThing})
}

// leaderNamed finds the leader of the register whom a name means; nil where none or several may be meant.
func (r *reader) leaderNamed(first int, names []string, o *office) *Leader {
	if n := r.nameAt[first]; n >= 0 && r.Names[n].Is(annotate.FormPerson) && len(names) > 1 {
		return r.only(r.leadersOf(r.Names[n]), o, 40)
	}
	if len(names) == 1 && o == nil {
		return nil
	}
	return r.only(r.leadersCalled(names), o, 0)
}

// leadersOf are the leaders of whom a name of the register is a form.
func (r *reader) leadersOf(n annotate.Name) []*Leader {
	var found []*Leader
	for _, f := range n.Forms {
		if l := r.world.leaders[f.Record]; l != nil && !slices.Contains(found, l) {
			found = append(found, l)
		}
	}
	return found
}

// leadersCalled are the leaders whose family name closes a name and whose given name or its initial, if any, opens it: "Salas",
// "Hugo Salas", "H. Salas", and where there are none those whose family name goes first, "Salas Hugo".
func (r *reader) leadersCalled(names []string) []*Leader {
	var found []*Leader
	if len(names) > 1 && isOneOf("count|baron|prince|lord|marquis|marshal", names[0]) {
		names = names[1:]
	}
	if l := r.insideLongName(names); l != nil {
		found = append(found, l)
	}
	for _, l := range r.world.families[familyOf(names)] {
		if given := strings.Fields(normal(l.Name)); len(names) == 1 || slices.Contains(given, names[0]) || isInitialOf(names[0], given[0]) {
			found = append(found, l)
		}
	}
	if len(found) > 0 || len(names) != 2 {
		return found
	}
	for _, l := range r.world.families[names[0]] {
		if !l.FamilyFirst && strings.Fields(normal(l.Name))[0] == names[1] {
			found = append(found, l)
		}
	}
	return found
}

// isInitialOf tells whether a word is the initial of a given name.
func isInitialOf(word, given string) bool {
	return len(word) == 2 && word[1] == '.' && strings.HasPrefix(given, word[:1])
}

// insideLongName is the leader of the register whose shorter name a long one holds, "Juan Carlos Ruiz Mendoza" that of Juan
// Ruiz; nil where none or several are so called.
func (r *reader) insideLongName(names []string) *Leader {
	const long = 4
	if len(names) < long {
		return nil
	}
	var found *Leader
	for _, family := range names[1 : len(names)-1] {
		for _, l := range r.world.families[family] {
			words := strings.Fields(normal(l.Name))
			if len(words) < 2 || words[0] != names[0] || !subset(words, names) || found == l {
				continue
			}
			if found != nil {
				return nil
			}
			found = l
		}
	}
	return found
}

// only is the one candidate whose offices fit the time of the text and the office told of; nil where none or several do.
func (r *reader) only(candidates []*Leader, o *office, years int) *Leader {
	from, to := r.era.from, r.era.to
	var fit []*Leader
	for _, l := range candidates {
		slack := years
		if o != nil && o.past {
			slack = max(slack, 30)
		}
		if years > 0 && len(candidates) == 1 {
			slack = 100
			if r.isBeforeTime(l) {
				continue
			}
		}
		if (l.servedAround(from, slack) || l.servedAround(to, slack) || r.servedBetween(l, from, to)) && r.fits(l, o) {
			fit = append(fit, l)
		}
	}
	if len(fit) > 1 {
		fit = r.closest(fit, o, to)
	}
	if len(fit) == 1 {
		return fit[0]
	}
	return nil
}

// isBeforeTime tells whether a text is older than a leader's first office by more than a career.
func (r *reader) isBeforeTime(l *Leader) bool {
	const career = 30
	to := r.era.to
	if !to.Bounded() {
		return false
	}
	return !slices.ContainsFunc(l.Offices, func(o Office) bool { return o.From.Earliest().AddYears(-career) <= to.Latest() })
}

// servedBetween tells whether a leader was in office some day of a run.
func (r *reader) servedBetween(l *Leader, from, to graph.Date) bool {
	if !from.Bounded() || !to.Bounded() {
		return false
	}
	for _, o := range l.Offices {
		if o.From.Earliest() <= to.Latest() && o.To.Latest() >= from.Earliest() {
			return true
		}
	}
	return false
}

// closest keeps the candidates in office on the date, where there are some, else whose nation the text names.
func (r *reader) closest(fit []*Leader, o *office, d graph.Date) []*Leader {
	keep := func(ok func(*Leader) bool) {
		var kept []*Leader
		for _, l := range fit {
			if ok(l) {
				kept = append(kept, l)
			}
		}
		if len(kept) > 0 {
			fit = kept
		}
	}
	if o != nil {
		head := r.norm(o.head)
		keep(func(l *Leader) bool {
			return slices.ContainsFunc(l.Offices, func(x Office) bool { return strings.Contains(normal(x.Title), head) })
		})
	}
	keep(func(l *Leader) bool {
		return slices.ContainsFunc(l.Offices, func(o Office) bool { _, named := r.registered[o.Of]; return named })
	})
	if d.Bounded() {
		keep(func(l *Leader) bool { return l.servedAround(d, 0) })
		if o == nil { // of two of one name he is meant who leads
			keep(func(l *Leader) bool { return l.ledAround(d) })
		}
	}
	return fit
}

// fits tells whether a leader ever held an office like the one told of.
func (r *reader) fits(l *Leader, o *office) bool {
	if o == nil {
		return true
	}
	if o.of != NoThing {
		id := r.Things[o.of].Register
		if !slices.ContainsFunc(l.Offices, func(x Office) bool { return x.Of == id }) {
			return false
		}
	}
	return o.weak || slices.ContainsFunc(l.Offices, func(x Office) bool {
		return slices.ContainsFunc(x.Roles, func(role graph.OfficeRole) bool { return likeRole(role, o.roles) })
	})
}

// likeRole tells whether a role of the register may be one that a text speaks of: texts call heads of all kinds leaders,
// and presidents of parties or councils presidents.
func likeRole(role graph.OfficeRole, of []graph.OfficeRole) bool {
	heads := []graph.OfficeRole{graph.HeadOfState, graph.HeadOfGovernment, graph.EffectiveLeader, "IGO_HEAD"}
	return slices.Contains(of, role) || slices.Contains(heads, role) && slices.ContainsFunc(of, func(x graph.OfficeRole) bool { return slices.Contains(heads, x) })
}
