package extract

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/loader/annotate"
)

// World is what the registers know, as values: the rules look nothing up elsewhere.
type World struct {
	labels  map[graph.ID]Label
	leaders map[graph.ID]*Leader
	pacts   map[graph.ID]Pact
	// families finds leaders by the folded family name, or another name that they go by alone.
	families map[string][]*Leader
}

// Label is the name and the code of a nation or an organization.
type Label struct{ Name, Code string }

// Pact is one row of the register of pacts: what tells it from others of its name.
type Pact struct {
	ID      graph.ID
	Name    string
	Signed  graph.Date
	Parties []graph.ID
	// Bound are those of the parties that the pact came to bind; mere signatories and witnesses are not among them.
	Bound []graph.ID
}

// Leader is one row of the register of leaders with all offices.
type Leader struct {
	ID      graph.ID
	Name    string
	Offices []Office
	// FamilyFirst: the family name stands before the given one.
	FamilyFirst bool
	// Short are the names that the leader goes by alone.
	Short []string
}

// Office is one office of a leader.
type Office struct {
	Of       graph.ID
	Title    string
	Roles    []graph.OfficeRole
	From, To graph.Date
}

// NewWorld indexes what the registers know.
func NewWorld(labels map[graph.ID]Label, leaders []Leader, pacts []Pact) *World {
	w := &World{labels: labels, leaders: map[graph.ID]*Leader{}, families: map[string][]*Leader{}, pacts: map[graph.ID]Pact{}}
	for _, p := range pacts {
		w.pacts[p.ID] = p
	}
	for i := range leaders {
		l := &leaders[i]
		w.leaders[l.ID] = l
		names := map[string]bool{familyName(l.Name, l.FamilyFirst): true}
		for _, s := range l.Short {
			names[normal(s)] = true
		}
		for name := range names {
			if name != "" {
				w.families[name] = append(w.families[name], l)
			}
		}
	}
	return w
}

// normal is the words of a name as tokens are compared.
func normal(name string) string {
	var words []string
	for _, t := range annotate.Tokenize(name) {
		if t.Kind == annotate.Word {
			words = append(words, t.Norm)
		}
	}
	return strings.Join(words, " ")
}

// familyName is the folded family name of a full name; suffixes as "Jr." are no part of it.
func familyName(name string, familyFirst bool) string {
	words := strings.Fields(normal(name))
	for len(words) > 1 && suffixes[words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	switch {
	case len(words) == 0:
		return ""
	case familyFirst && !strings.HasSuffix(words[0], "."): // no initial opens with the family name
		return words[0]
	default:
		return words[len(words)-1]
	}
}

// during is the office that a leader held on some day of the run, the latest of several; where none was held then, the
// latest of those that ended before it, else the first. The zero date stands for no date: the latest office.
func (l *Leader) during(d graph.Date) (Office, bool) {
	if len(l.Offices) == 0 {
		return Office{}, false
	}
	for _, holds := range []func(Office) bool{
		func(o Office) bool { return !d.Bounded() || covers(o, d) },
		func(o Office) bool { return o.To.Bounded() && o.To.Latest() < d.Earliest() },
	} {
		if o, ok := l.latest(holds); ok {
			return o, true
		}
	}
	return l.Offices[0], true
}

// latest is the office that began last of those that pass; false where none does.
func (l *Leader) latest(passes func(Office) bool) (Office, bool) {
	var best Office
	found := false
	for _, o := range l.Offices {
		if passes(o) && (!found || later(o.From, best.From)) {
			best, found = o, true
		}
	}
	return best, found
}

func later(a, b graph.Date) bool { return b.IsZero() || a.Earliest() > b.Earliest() }

func covers(o Office, d graph.Date) bool {
	return (!o.From.Bounded() || o.From.Earliest() <= d.Latest()) && (!o.To.Bounded() || o.To.Latest() >= d.Earliest())
}

// servedAround tells whether the leader was in some office within so many years of the date, or the date is unknown.
func (l *Leader) servedAround(d graph.Date, years int) bool {
	if !d.Bounded() {
		return true
	}
	for _, o := range l.Offices {
		from, to := o.From.Earliest(), o.To.Latest()
		if from.AddYears(-years) <= d.Latest() && to.AddYears(years) >= d.Earliest() {
			return true
		}
	}
	return false
}

// ledAround tells whether the leader was head of a state or government on some day of the run.
func (l *Leader) ledAround(d graph.Date) bool {
	return slices.ContainsFunc(l.Offices, func(o Office) bool { return leads(o.Roles) && covers(o, d) })
}
