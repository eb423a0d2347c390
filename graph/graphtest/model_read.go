package graphtest

import (
	"cmp"
	"maps"
	"slices"

	"entente/graph"
)

// View is what a model answers at one time, as whole lists.
type View struct {
	graph.Dump
	nodes  map[graph.ID]graph.Node  // by id
	entity map[graph.ID]graph.ID    // by record
	claims map[graph.ID]graph.Claim // by id, all parts together
	ends   map[graph.ID][]graph.Fact
}

// View is what the model answers now. It is shared and not to be changed.
func (m *Model) View() View {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.view()
}

func (m *Model) view() View {
	if m.latest != nil {
		return *m.latest
	}
	v := View{Dump: m.dump(), nodes: map[graph.ID]graph.Node{}, entity: map[graph.ID]graph.ID{}, claims: map[graph.ID]graph.Claim{}}
	for _, n := range v.Nodes {
		v.nodes[n.ID] = n
		for _, id := range n.Members {
			v.entity[id] = n.ID
		}
	}
	for _, c := range v.Claims {
		if old, found := v.claims[c.ID]; found {
			c = together(old, c)
		}
		v.claims[c.ID] = c
	}
	v.ends = map[graph.ID][]graph.Fact{}
	for _, f := range v.Facts {
		v.ends[f.From] = append(v.ends[f.From], f)
		v.ends[f.To] = append(v.ends[f.To], f)
	}
	m.latest = &v
	return v
}

// together is a claim that two parts give: the evidence of both, the later attested day.
func together(a, b graph.Claim) graph.Claim {
	a.Evidence = slices.Concat(a.Evidence, b.Evidence)
	slices.SortFunc(a.Evidence, func(x, y graph.Evidence) int { return cmp.Compare(x.ID, y.ID) })
	a.Evidence = slices.CompactFunc(a.Evidence, func(x, y graph.Evidence) bool { return x.ID == y.ID })
	if b.Attested.Bounded() && (!a.Attested.Bounded() || b.Attested.Earliest() > a.Attested.Earliest()) {
		a.Attested = b.Attested
	}
	return a
}

// Entity is the node of which the id names a record; false where there is none.
func (v View) Entity(id graph.ID) (graph.Node, bool) {
	n, found := v.nodes[v.entity[id]]
	return n, found
}

// FactsOf are the facts of a hop from an entity, by day, then id.
func (v View) FactsOf(id graph.ID, hop graph.Hop) []graph.Fact {
	entity, found := v.entity[id]
	if !found {
		return nil
	}
	facts := slices.DeleteFunc(slices.Clone(v.ends[entity]), func(f graph.Fact) bool {
		return !admits(hop, f, entity) || !v.shows(v.nodes[f.Other(entity)], hop.Far) || !v.shared(f, entity, hop)
	})
	slices.SortFunc(facts, func(a, b graph.Fact) int {
		return cmp.Or(cmp.Compare(a.SortDay(), b.SortDay()), cmp.Compare(a.ID, b.ID))
	})
	return facts
}

// admits is the meaning of a hop, spelled out once more for the suite.
func admits(h graph.Hop, f graph.Fact, entity graph.ID) bool {
	stances := h.Stances
	if stances == nil {
		stances = []graph.Stance{graph.Asserted}
	}
	switch {
	case f.From != entity && f.To != entity,
		h.Direction == graph.Out && f.From != entity,
		h.Direction == graph.In && f.To != entity,
		!slices.Contains(stances, f.Stance),
		h.Kinds != nil && !slices.Contains(h.Kinds, f.Kind),
		h.Qualifiers != nil && !slices.Contains(h.Qualifiers, f.Qualifier),
		h.Obligations != nil && (f.Kind != graph.Pledged || !slices.Contains(h.Obligations, graph.Obligation(f.Attributes[graph.AttrObligation]))),
		h.Roles != nil && !slices.ContainsFunc(f.Roles, func(r graph.OfficeRole) bool { return slices.Contains(h.Roles, r) }):
		return false
	}
	_, held := h.Time.Admits(f.When)
	return held
}

// shows tells whether an entity has, for each choice, one of its values, spelled out once more for the suite.
func (v View) shows(n graph.Node, choices []graph.Choice) bool {
	for _, c := range choices {
		var has []string
		for _, p := range n.Values(c.Property) {
			has = append(has, p.Value)
		}
		switch {
		case n.Kind == graph.KindSanction && c.Property == graph.PropStatus:
			has = []string{string(n.Status())}
		case n.Kind == graph.KindSanction && c.Property == graph.PropLevel && len(has) == 0:
			has = []string{"DECISION"}
		}
		if !slices.ContainsFunc(has, func(value string) bool { return slices.Contains(c.Values, value) }) {
			return false
		}
	}
	return true
}

// shared tells whether the others of the hop are joined to the far end too, on a day on which the fact holds. Where there is
// such a day, there is one on which one of these facts begins to hold, or with which the time asked for begins.
func (v View) shared(f graph.Fact, entity graph.ID, hop graph.Hop) bool {
	if hop.With == nil {
		return true
	}
	joined, days := v.joined(f, f.Other(entity))
	sure := func(f graph.Fact, day graph.Day) bool {
		certainty, held := f.When.AsOf(day)
		return held && (hop.Time.AtLeast != graph.Certain || certainty == graph.Certain)
	}
	first, last := graph.MinDay, graph.MaxDay
	if !hop.Time.IsZero() {
		first, last = hop.Time.From, hop.Time.To
	}
	return slices.ContainsFunc(days, func(day graph.Day) bool {
		day = max(day, first)
		return day <= last && sure(f, day) && !slices.ContainsFunc(hop.With, func(id graph.ID) bool {
			return !slices.ContainsFunc(joined[v.entity[id]], func(o graph.Fact) bool { return sure(o, day) })
		})
	})
}

// joined are the asserted facts of a fact's kind to the same far end, by where they lead, and the days on which any begins.
func (v View) joined(f graph.Fact, far graph.ID) (map[graph.ID][]graph.Fact, []graph.Day) {
	by, days := map[graph.ID][]graph.Fact{}, []graph.Day{graph.MinDay}
	for _, o := range v.Facts {
		if o.Stance == graph.Asserted && o.Kind == f.Kind && (f.To == far && o.To == far || f.From == far && o.From == far) {
			by[o.Other(far)] = append(by[o.Other(far)], o)
		}
		for _, s := range slices.Concat(o.When.Certain, o.When.Possible) {
			days = append(days, s.From)
		}
	}
	return by, days
}

// neighbors are the asserted facts between two entities both of which the hop admits, by where they lead.
func (v View) neighbors(id graph.ID, hop graph.Hop) map[graph.ID][]graph.Fact {
	ways := map[graph.ID][]graph.Fact{}
	for _, f := range v.FactsOf(id, hop) {
		ways[f.Other(v.entity[id])] = append(ways[f.Other(v.entity[id])], f)
	}
	return ways
}

// ids are those of all entities, sorted.
func (v View) ids() []graph.ID { return slices.Sorted(maps.Keys(v.nodes)) }

// Stats counts what the view holds.
func (v View) Stats() graph.Stats {
	s := graph.Stats{Nodes: map[graph.NodeKind]int{}, Facts: map[graph.FactKind]int{}, Documents: len(v.Documents), Claims: len(v.claims)}
	for _, n := range v.Nodes {
		s.Nodes[n.Kind]++
	}
	for _, f := range v.Facts {
		if f.Stance == graph.Asserted {
			s.Facts[f.Kind]++
		}
	}
	return s
}
