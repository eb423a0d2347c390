package resolver

import (
	"context"
	"maps"
	"slices"

	"entente/graph"
)

// Fact is one relation between two entities.
type Fact struct {
	ends
	fact graph.Fact
	at   *factLevel
}

// factLevel is a level of facts.
type factLevel struct {
	level
	facts []graph.Fact // each once
	far   idSet        // the far ends, as connections see them
}

func (l *factLevel) wrap(f graph.Fact) *Fact {
	if l.ids.add(f.ID) {
		l.facts = append(l.facts, f)
	}
	return &Fact{ends: ends{f.Interval}, fact: f, at: l}
}

// ID is the id of the fact.
func (f *Fact) ID() graph.ID { return f.fact.ID }

// Kind is the relation.
func (f *Fact) Kind() graph.FactKind { return f.fact.Kind }

// From is the entity at its first end.
func (f *Fact) From(ctx context.Context) (Entity, error) {
	found, err := f.at.endsOf(ctx, "from", func(f graph.Fact) graph.ID { return f.From })
	return promised(found, f.fact.From, err)
}

// To is the entity at its second end.
func (f *Fact) To(ctx context.Context) (Entity, error) {
	found, err := f.at.endsOf(ctx, "to", func(f graph.Fact) graph.ID { return f.To })
	return promised(found, f.fact.To, err)
}

// Pact is the pact that a pledge is of, nil where it is of none.
func (f *Fact) Pact(ctx context.Context) (*Pact, error) {
	pactOf := func(f graph.Fact) graph.ID { return graph.ID(f.Attributes[graph.AttrPact]) }
	found, err := f.at.endsOf(ctx, "pact", pactOf)
	pact, _ := found[pactOf(f.fact)].(*Pact)
	return pact, err
}

// endsOf loads the entities of one field of all facts of the level.
func (l *factLevel) endsOf(ctx context.Context, field string, end func(graph.Fact) graph.ID) (map[graph.ID]Entity, error) {
	return l.entities(ctx, field, func() []graph.ID {
		var ids idSet
		for _, f := range l.facts {
			if id := end(f); id != "" {
				ids.add(id)
			}
		}
		return ids.list
	})
}

// Stance is the strongest of its claims'.
func (f *Fact) Stance() graph.Stance { return f.fact.Stance }

// Disputed tells whether some source asserts and another denies it.
func (f *Fact) Disputed() bool { return f.fact.Disputed }

// Title is that of an office, false where none is told.
func (f *Fact) Title() (string, bool) { return f.attribute(graph.AttrTitle) }

// Roles are those of an office, false for any other kind.
func (f *Fact) Roles() ([]graph.OfficeRole, bool) {
	return append([]graph.OfficeRole{}, f.fact.Roles...), f.fact.Kind == graph.HeldOffice
}

// Signed is when a party signed, false where it is unknown.
func (f *Fact) Signed() (When, bool) { return f.date(graph.AttrSigned) }

// Ratified is when a party ratified, false where it is unknown.
func (f *Fact) Ratified() (When, bool) { return f.date(graph.AttrRatified) }

// InForce is when a pact entered into force for a party, false where it is unknown.
func (f *Fact) InForce() (When, bool) { return f.date(graph.AttrInForce) }

// Obligation is what is pledged, false for any other kind.
func (f *Fact) Obligation() (graph.Obligation, bool) {
	value, found := f.attribute(graph.AttrObligation)
	return graph.Obligation(value), found
}

// MemberRole is as what a member belongs, false for any other kind.
func (f *Fact) MemberRole() (graph.MemberRole, bool) {
	return graph.MemberRole(f.fact.Qualifier), f.fact.Kind == graph.MemberOf
}

// Place is where a visit or a meeting was, false where none is told.
func (f *Fact) Place() (string, bool) { return f.attribute(graph.AttrPlace) }

func (f *Fact) attribute(key string) (string, bool) {
	value := f.fact.Attributes[key]
	return value, value != ""
}

func (f *Fact) date(key string) (When, bool) {
	d, err := graph.ParseDate(f.fact.Attributes[key])
	if err != nil {
		return When{}, false // the writer lets no other value in
	}
	return when(d)
}

// Attribute is one attribute as stored.
type Attribute struct{ Name, Value string }

// Attributes are all attributes, by name.
func (f *Fact) Attributes() []Attribute {
	attributes := []Attribute{}
	for _, name := range slices.Sorted(maps.Keys(f.fact.Attributes)) {
		attributes = append(attributes, Attribute{Name: name, Value: f.fact.Attributes[name]})
	}
	return attributes
}

// Evidence lists where the claims behind it stand.
func (f *Fact) Evidence(ctx context.Context, first int, after *string) (*EvidenceConnection, error) {
	return evidenceOf(ctx, &f.at.level, f.fact.ID, first, after)
}

// FactAt is a fact at a date.
type FactAt struct {
	Fact *Fact
	// Certainty is nil where no date was asked for.
	Certainty *graph.Certainty
}

// wrapAt makes one level of facts seen at a time.
func wrapAt(reader graph.Reader, facts []graph.Fact, t graph.Time) []FactAt {
	at := &factLevel{level: level{reader: reader}}
	wrapped := make([]FactAt, len(facts))
	for i, f := range facts {
		wrapped[i] = FactAt{Fact: at.wrap(f), Certainty: certaintyOf(f, t)}
	}
	return wrapped
}

func certaintyOf(f graph.Fact, t graph.Time) *graph.Certainty {
	certainty, admitted := t.Admits(f.When)
	if certainty == "" || !admitted {
		return nil
	}
	return &certainty
}

// readFacts makes one level of facts, each under the id by which it was asked for.
func readFacts(ctx context.Context, reader graph.Reader, ids []graph.ID) (map[graph.ID]*Fact, error) {
	wrapped := map[graph.ID]*Fact{}
	if len(ids) == 0 {
		return wrapped, nil
	}
	found, err := reader.FactsByID(ctx, ids)
	at := &factLevel{level: level{reader: reader}}
	for _, asked := range slices.Sorted(maps.Keys(found)) {
		wrapped[asked] = at.wrap(found[asked])
	}
	return wrapped, err
}
