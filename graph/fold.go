package graph

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// foldNode makes one node of the records of an entity and the claims that touch it. All records are of one entity; there
// is at least one.
func foldNode(records []Record, claims []Claim) Node {
	members := map[ID]bool{}
	least := records[0].ID
	for _, r := range records {
		members[r.ID] = true
		if r.ID.Less(least) {
			least = r.ID
		}
	}
	kind, _ := least.Kind()
	n := Node{ID: least, Kind: kind, Members: slices.SortedFunc(maps.Keys(members), compareIDs)}
	own := slices.DeleteFunc(slices.Clone(claims), func(c Claim) bool { return c.IsRelation() })
	n.Name, n.Code = foldNames(records, own)
	n.Aliases = foldAliases(records, n.Name)
	n.Properties = foldProperties(own)
	n.Stance = Asserted
	if kind == KindPact || kind == KindSanction {
		n.Stance, _ = stanceOf(claims)
	}
	n.Exists = existence(n, claims)
	return n
}

func compareIDs(a, b ID) int {
	if a == b {
		return 0
	}
	if a.Less(b) {
		return -1
	}
	return 1
}

// foldNames takes name and code from a register where one lists the entity, else from most sources, then the smallest.
// What sources claim as the name counts as much as what they call it.
func foldNames(records []Record, claims []Claim) (name, code string) {
	named, coded := tally{}, tally{}
	best := records[0].ID.Rank()
	for _, r := range records {
		best = min(best, r.ID.Rank())
	}
	for _, r := range records {
		if best == 0 && r.ID.Rank() != 0 {
			continue
		}
		named.add(r.Name, string(r.ID))
		coded.add(r.Code, string(r.ID))
	}
	if best != 0 {
		for _, c := range claims {
			if c.Property == PropName && c.Stance == Asserted {
				named.add(c.Value, string(c.Document))
			}
		}
	}
	return named.most(), coded.most()
}

// tally counts the sources of each value.
type tally map[string]map[string]bool

func (t tally) add(value, source string) {
	if value == "" {
		return
	}
	if t[value] == nil {
		t[value] = map[string]bool{}
	}
	t[value][source] = true
}

// most is the value of most sources, then the smallest; "" where there is none.
func (t tally) most() string {
	best := ""
	for _, v := range slices.Sorted(maps.Keys(t)) {
		if best == "" || len(t[v]) > len(t[best]) {
			best = v
		}
	}
	return best
}

// foldAliases are the names and aliases of all records but the node's own name. Of spellings that differ in case alone
// the greatest stays, which is the one with the fewest capitals.
func foldAliases(records []Record, name string) []string {
	byFold := map[string]string{}
	for _, r := range records {
		for _, a := range append([]string{r.Name}, r.Aliases...) {
			if f := strings.ToLower(a); a > byFold[f] {
				byFold[f] = a
			}
		}
	}
	delete(byFold, strings.ToLower(name))
	aliases := slices.Sorted(maps.Values(byFold))
	if aliases == nil {
		aliases = []string{}
	}
	return aliases
}

// foldProperties keeps the preferred values: of a property with many, all asserted ones, each once with its narrowest
// interval; of another, that of most sources, then best precision, then the smallest.
func foldProperties(claims []Claim) []Property {
	byName := map[string][]Claim{}
	for _, c := range claims {
		if c.Stance == Asserted {
			byName[c.Property] = append(byName[c.Property], c)
		}
	}
	properties := []Property{}
	for name, group := range byName {
		attribute, _ := AttributeOf(name)
		switch {
		case name == PropName:
			// the node's name and aliases are it
		case attribute.Many:
			properties = append(properties, manyValues(group)...)
		default:
			properties = append(properties, preferred(group, attribute.Dates))
		}
	}
	slices.SortFunc(properties, func(a, b Property) int {
		return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(startDay(a), startDay(b)), cmp.Compare(a.Value, b.Value),
			cmp.Compare(a.Start.String(), b.Start.String()), cmp.Compare(a.End.String(), b.End.String()))
	})
	return properties
}

// startDay is the earliest day of the start, the unknown start last.
func startDay(p Property) Day {
	if p.Start.Bounded() {
		return p.Start.Earliest()
	}
	return MaxDay
}

// manyValues groups claims by value and start as facts are grouped: what may be one statement, dated more or less
// narrowly, is one.
func manyValues(claims []Claim) []Property {
	byValue := map[string][]Claim{}
	for _, c := range claims {
		byValue[c.Value] = append(byValue[c.Value], c)
	}
	var values []Property
	for value, group := range byValue {
		slices.SortFunc(group, compareNarrowness)
		var open []*openFact
		for _, c := range group {
			open = join(open, c, func(f *openFact) bool { return f.overlaps(c) })
		}
		for _, f := range open {
			values = append(values, Property{Name: group[0].Property, Value: value, Interval: f.Interval})
		}
	}
	return values
}

// preferred is the value that most documents give, then the most precise date, then the smallest.
func preferred(claims []Claim, dates bool) Property {
	sources := tally{}
	for _, c := range claims {
		sources.add(c.Value, string(c.Document))
	}
	width := func(value string) int {
		if d, err := ParseDate(value); dates && err == nil {
			return d.width()
		}
		return 0
	}
	best := slices.MinFunc(claims, func(a, b Claim) int {
		return cmp.Or(cmp.Compare(len(sources[b.Value]), len(sources[a.Value])), cmp.Compare(width(a.Value), width(b.Value)),
			cmp.Compare(a.Value, b.Value), compareNarrowness(a, b))
	})
	return Property{Name: best.Property, Value: best.Value, Interval: best.Interval}
}

// lifetime bounds a person of whom no date of birth or death is known: so many years around what is attested.
const lifetime = 60

// existence bounds nations by their spells and persons by their life; nothing else is bounded.
func existence(n Node, claims []Claim) Existence {
	switch n.Kind {
	case KindNation:
		return Nations().Exists(n.ID)
	case KindLeader:
		return life(n.Date(PropBorn), n.Date(PropDied), claims)
	default:
		return Existence{}
	}
}

func life(born, died Date, claims []Claim) Existence {
	first, last, attested := MaxDay, MinDay, false
	for _, c := range claims {
		if c.Stance != Asserted || !c.IsRelation() {
			continue
		}
		for _, d := range []Date{c.Start, c.End, c.Attested} {
			if d.Bounded() {
				first, last, attested = min(first, d.Earliest()), max(last, d.Latest()), true
			}
		}
	}
	if !attested && !born.Bounded() && !died.Bounded() {
		return Existence{}
	}
	may, sure := always, always
	if attested {
		may = DaySpan{From: first.AddYears(-lifetime), To: last.AddYears(lifetime)}
	}
	if born.Bounded() {
		may.From, sure.From = born.Earliest(), born.Latest()
	}
	if died.Bounded() {
		may.To, sure.To = died.Latest(), died.Earliest()
	}
	if sure == always {
		return Existence{May: []DaySpan{may}} // what surely holds of a person shows that the person lives
	}
	return Existence{Sure: []DaySpan{sure}, May: []DaySpan{may}}
}
