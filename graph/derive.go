package graph

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// Derive folds records and claims, under the clusters that Cluster gave, into facts and nodes, each sorted by id. It is
// pure and depends on no order: stores derive only what was touched, and this is what they must agree with.
func Derive(records []Record, claims []Claim, clusters Clusters) ([]Fact, []Node) {
	claims = mergeClaims(claims)
	about := map[ID][]Claim{}
	for _, c := range claims {
		for _, end := range ends(c, clusters) {
			about[end] = append(about[end], c)
		}
	}
	listed := map[ID][]Record{}
	for _, r := range records {
		listed[clusters[r.ID]] = append(listed[clusters[r.ID]], r)
	}
	nodes := make([]Node, 0, len(listed))
	exists := map[ID]Existence{}
	for _, id := range slices.Sorted(maps.Keys(listed)) {
		n := foldNode(listed[id], about[id])
		nodes = append(nodes, n)
		exists[n.ID] = n.Exists
	}
	return deriveFacts(claims, clusters, exists), nodes
}

// mergeClaims makes one claim of those with the same id, which are the same content in several parts of a document: all
// evidence, the latest attested day. Sorted by id.
func mergeClaims(claims []Claim) []Claim {
	byID := map[ID]Claim{}
	for _, c := range claims {
		if old, found := byID[c.ID]; found {
			c = mergeClaim(old, c)
		}
		byID[c.ID] = c
	}
	return slices.SortedFunc(maps.Values(byID), func(a, b Claim) int { return cmp.Compare(a.ID, b.ID) })
}

func mergeClaim(a, b Claim) Claim {
	a.Evidence = uniqueEvidence(slices.Concat(a.Evidence, b.Evidence))
	if compareAttested(b.Attested, a.Attested) > 0 {
		a.Attested = b.Attested
	}
	return a
}

// uniqueEvidence sorts by id and keeps of one place the least confidence, the unmeasured first.
func uniqueEvidence(evidence []Evidence) []Evidence {
	measured := func(e Evidence) float64 {
		if e.Confidence == nil {
			return -1
		}
		return *e.Confidence
	}
	slices.SortFunc(evidence, func(a, b Evidence) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(measured(a), measured(b)))
	})
	return slices.CompactFunc(evidence, func(a, b Evidence) bool { return a.ID == b.ID })
}

// compareAttested puts the unknown date first, then the earlier.
func compareAttested(a, b Date) int {
	known := func(d Date) int {
		if d.Bounded() {
			return int(d.Earliest())
		}
		return -1
	}
	return cmp.Or(cmp.Compare(known(a), known(b)), cmp.Compare(a.String(), b.String()))
}

// ends are the entities that a claim touches, each once.
func ends(c Claim, clusters Clusters) []ID {
	found := []ID{clusters[c.From]}
	if c.IsRelation() && clusters[c.To] != found[0] {
		found = append(found, clusters[c.To])
	}
	return found
}

// GroupOf names the group of a relation: claims of one kind, ends and qualifier, the ends as clusters have them. It is ""
// for an attribute, and for a relation whose ends turned out to be one thing.
func GroupOf(c Claim, clusters Clusters) string {
	from, to := clusters[c.From], clusters[c.To]
	if !c.IsRelation() || from == to {
		return ""
	}
	relation, _ := RelationOf(c.Kind)
	if relation.Symmetric && to < from {
		from, to = to, from
	}
	return groupKey(c.Kind, from, to, qualifier(c, clusters))
}

const groupSeparator = "\x1f"

func groupKey(kind FactKind, from, to ID, qualifier string) string {
	return strings.Join([]string{string(kind), string(from), string(to), qualifier}, groupSeparator)
}

// qualifier is, for a pledge, the obligation and the pact; for an office, the first of its roles, else the title in lower
// case; for a membership, the role.
func qualifier(c Claim, clusters Clusters) string {
	switch c.Kind {
	case Pledged:
		return c.Attributes[AttrObligation] + " " + string(clusters[ID(c.Attributes[AttrPact])])
	case HeldOffice:
		if len(c.Roles) > 0 {
			return string(c.Roles[0])
		}
		return strings.ToLower(strings.Join(strings.Fields(c.Attributes[AttrTitle]), " "))
	case MemberOf:
		return cmp.Or(c.Attributes[AttrMemberRole], string(RoleMember))
	default:
		return ""
	}
}

// deriveFacts groups the relations among claims and derives the facts of each group, sorted by id.
func deriveFacts(claims []Claim, clusters Clusters, exists map[ID]Existence) []Fact {
	groups := map[string][]Claim{}
	for _, c := range claims {
		if key := GroupOf(c, clusters); key != "" {
			groups[key] = append(groups[key], c)
		}
	}
	var facts []Fact
	for key, group := range groups {
		facts = append(facts, factsOfGroup(key, group, clusters, exists)...)
	}
	slices.SortFunc(facts, func(a, b Fact) int { return cmp.Compare(a.ID, b.ID) })
	return facts
}

// factsOfGroup is the grouping of design.md: dated claims narrowest first, each joining every fact that its interval
// overlaps or founding one; then the undated.
func factsOfGroup(key string, claims []Claim, clusters Clusters, exists map[ID]Existence) []Fact {
	dated, undated := split(claims)
	slices.SortFunc(dated, compareNarrowness)
	var open []*openFact
	for _, c := range dated {
		open = join(open, c, func(f *openFact) bool { return f.overlaps(c) })
	}
	parts := strings.SplitN(key, groupSeparator, 4)
	kind, from, to := FactKind(parts[0]), ID(parts[1]), ID(parts[2])
	bounds := []Existence{exists[from], exists[to]}
	if kind == SucceededBy { // the one kind whose ends need not exist on one day
		bounds = nil
	}
	times := make(map[*openFact]When, len(open))
	for _, f := range open {
		times[f] = f.holding().When(bounds...)
	}
	open = joinUndated(open, undated, times)
	facts := make([]Fact, len(open))
	for i, f := range open {
		facts[i] = f.close(kind, from, to, parts[3], clusters, bounds)
	}
	return facts
}

// join lets the claim join every fact that takes it, or found one.
func join(facts []*openFact, c Claim, takes func(*openFact) bool) []*openFact {
	joined := false
	for _, f := range facts {
		if takes(f) {
			f.fill(c)
			joined = true
		}
	}
	if joined {
		return facts
	}
	founded := &openFact{}
	founded.fill(c)
	return append(facts, founded)
}

// joinUndated lets each undated claim join the dated facts that take it; those that join none form one undated fact, or
// join the one of which only the signing is known: its id, too, is that of an unknown start and end.
func joinUndated(facts []*openFact, undated []Claim, times map[*openFact]When) []*openFact {
	rest := &openFact{}
	for _, c := range undated {
		joined := false
		for _, f := range facts {
			if f.takesUndated(c, times[f]) {
				f.fill(c)
				joined = true
			}
		}
		if !joined {
			rest.fill(c)
		}
	}
	if len(rest.claims) == 0 {
		return facts
	}
	for _, f := range facts {
		if !f.Start.IsKnown() && !f.End.IsKnown() {
			for _, c := range rest.claims {
				f.fill(c)
			}
			return facts
		}
	}
	return append(facts, rest)
}

// isDated tells whether a start, an end or a signing is known.
func isDated(c Claim) bool {
	return c.Start.IsKnown() || c.End.IsKnown() || dateAttribute(c.Attributes, AttrSigned).IsKnown()
}

// split parts dated from undated claims; the undated are in order of id.
func split(claims []Claim) (dated, undated []Claim) {
	for _, c := range claims {
		if isDated(c) {
			dated = append(dated, c)
		} else {
			undated = append(undated, c)
		}
	}
	slices.SortFunc(undated, func(a, b Claim) int { return cmp.Compare(a.ID, b.ID) })
	return dated, undated
}

func compareNarrowness(a, b Claim) int {
	return cmp.Or(
		cmp.Compare(a.Start.width(), b.Start.width()), cmp.Compare(a.End.width(), b.End.width()),
		cmp.Compare(a.Start.Earliest(), b.Start.Earliest()), cmp.Compare(a.Start.Latest(), b.Start.Latest()),
		cmp.Compare(a.End.Earliest(), b.End.Earliest()), cmp.Compare(a.End.Latest(), b.End.Latest()),
		cmp.Compare(a.ID, b.ID))
}

// openFact is a fact while claims join it.
type openFact struct {
	Interval
	openFrom   Day // the source that leaves the end open says so on this day
	attributes map[string]string
	claims     []Claim
}

// overlaps tells whether both ends of the claim may mean the fact's. An open end reaches from the day on which it is said.
func (f *openFact) overlaps(c Claim) bool {
	if !f.Start.Overlaps(c.Start) {
		return false
	}
	switch {
	case f.End.IsOpen() && c.End.Bounded():
		return c.End.Latest() >= f.openFrom
	case c.End.IsOpen() && f.End.Bounded():
		return f.End.Latest() >= openFrom(c)
	default:
		return f.End.Overlaps(c.End)
	}
}

func openFrom(c Claim) Day {
	return max(c.Start.Earliest(), c.Attested.Earliest())
}

// takesUndated tells whether an undated claim joins a dated fact that may have held in time: one on which its attested
// day is possible, any where it is not attested.
func (f *openFact) takesUndated(c Claim, time When) bool {
	if !c.Attested.Bounded() {
		return true
	}
	_, possible := time.During(c.Attested.Earliest(), c.Attested.Latest())
	return possible
}

// fill gives the fact what it lacks and the claim has.
func (f *openFact) fill(c Claim) {
	if f.Start.IsZero() {
		f.Start = c.Start
	}
	switch {
	case f.End.IsZero(), f.End.IsOpen() && c.End.IsKnown():
		f.End = c.End
	}
	if c.End.IsOpen() {
		f.openFrom = max(f.openFrom, openFrom(c))
	}
	for k, v := range c.Attributes {
		if f.attributes == nil {
			f.attributes = map[string]string{}
		}
		if f.attributes[k] == "" {
			f.attributes[k] = v
		}
	}
	f.claims = append(f.claims, c)
}

func (f *openFact) holding() Holding {
	h := Holding{Interval: f.Interval, Signed: dateAttribute(f.attributes, AttrSigned)}
	for _, c := range f.claims {
		if c.Stance == Asserted && c.Attested.IsKnown() {
			h.Attested = append(h.Attested, c.Attested)
		}
	}
	slices.SortFunc(h.Attested, compareAttested)
	h.Attested = slices.Compact(h.Attested)
	return h
}

func (f *openFact) close(kind FactKind, from, to ID, qualifier string, clusters Clusters, bounds []Existence) Fact {
	holding := f.holding()
	fact := Fact{
		ID:   HashID(PrefixFact, string(kind), string(from), string(to), qualifier, f.Start.String(), f.End.String()),
		Kind: kind, From: from, To: to, Qualifier: qualifier, Interval: f.Interval,
		Attributes: f.attributes, Attested: holding.Attested, When: holding.When(bounds...),
	}
	if p := f.attributes[AttrPact]; p != "" {
		fact.Attributes[AttrPact] = string(clusters[ID(p)])
	}
	roles := map[OfficeRole]bool{}
	for _, c := range f.claims {
		fact.Claims = append(fact.Claims, c.ID)
		for _, r := range c.Roles {
			roles[r] = true
		}
	}
	slices.Sort(fact.Claims)
	fact.Roles = slices.SortedFunc(maps.Keys(roles), func(a, b OfficeRole) int { return order(OfficeRoles, a) - order(OfficeRoles, b) })
	fact.Stance, fact.Disputed = stanceOf(f.claims)
	return fact
}

// stanceOf is the strongest stance among the claims, ASSERTED where there is none; disputed where one asserts and another
// denies.
func stanceOf(claims []Claim) (stance Stance, disputed bool) {
	has := map[Stance]bool{}
	for _, c := range claims {
		has[c.Stance] = true
	}
	stance = Asserted
	for _, s := range Stances {
		if has[s] {
			stance = s
			break
		}
	}
	return stance, has[Asserted] && has[Denied]
}

// dateAttribute is an attribute whose values are dates, the zero Date where it is not there.
func dateAttribute(attributes map[string]string, key string) Date {
	d, err := ParseDate(attributes[key])
	if err != nil {
		return Date{} // the writer lets no other value in
	}
	return d
}
