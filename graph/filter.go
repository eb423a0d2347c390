package graph

import (
	"cmp"
	"slices"
)

// Filter chooses entities: those that meet all that it asks for. What it asks of time is met by what is POSSIBLE, as in lists
// of facts that do not ask for more.
type Filter struct {
	Kind NodeKind
	// Prefix is of a word of a name or alias, both folded, "" for all; one that folds to nothing is of no word.
	Prefix string
	// Stances are the stances wanted of the entity, and of the facts that tie it to others; nil for ASSERTED alone.
	Stances []Stance
	// Choices are of the entity's properties.
	Choices []Choice
	// HeldOn keeps what may have held on the day, 0 for all: Node.Held has the day, and where a pact has parties, or a
	// sanction senders or targets, one of them may be bound by it then.
	HeldOn Day
	// SignedFrom and SignedTo keep pacts that may have been signed from the one day to the other, both inclusive, 0 for no
	// bound. Where either is given, a pact is kept only if the year of its signing is known.
	SignedFrom, SignedTo Day
	// Ties are to other entities.
	Ties []Tie
}

// Choice asks of an entity that a property has one of the values. Node.Chosen says what values an entity has.
type Choice struct {
	Property string
	Values   []string
}

// PropStatus is a property to choose sanctions by which no claim has: Node.Status.
const PropStatus = "status"

// Tie asks of an entity for a fact that joins it to others.
type Tie struct {
	// Kinds are the kinds of fact, at least one.
	Kinds []FactKind
	// Direction is the side on which the entity stands.
	Direction Direction
	// Time asks for what held, the zero Time for all times.
	Time Time
	// Roles keeps offices with one of these roles, nil for all.
	Roles []OfficeRole
	// Qualifiers keeps facts with one of these qualifiers, nil for all.
	Qualifiers []string
	// To are the entities at the far end, nil for any: one of them, or with Each every one, by a fact of its own.
	To   []ID
	Each bool
	// OrNone also keeps what no fact of these kinds joins to anything, at any time.
	OrNone bool
}

// AllTies are the ties that a filter asks for, with those that HeldOn does.
func (f Filter) AllTies() []Tie {
	held := Tie{Time: On(f.HeldOn, Possible), OrNone: true}
	switch {
	case f.HeldOn == 0:
		return f.Ties
	case f.Kind == KindPact:
		held.Kinds, held.Direction = []FactKind{PartyTo}, In
	case f.Kind == KindSanction:
		held.Kinds, held.Direction = []FactKind{Imposed, Targets}, Both
	default:
		return f.Ties
	}
	return append(slices.Clone(f.Ties), held)
}

// chosenBy are the properties that entities are chosen by, in order.
var chosenBy = []string{PropForm, PropObligation, PropLevel, PropMeasure, PropStatus}

// Chosen is what an entity is chosen by: each property with the values that it has. A sanction of which no source gives the
// level is a DECISION.
func (n Node) Chosen() []Choice {
	var chosen []Choice
	for _, property := range chosenBy {
		var values []string
		for _, p := range n.Values(property) {
			values = append(values, p.Value)
		}
		if n.Kind == KindSanction {
			switch property {
			case PropLevel:
				values = []string{cmp.Or(n.Value(PropLevel), string(LevelDecision))}
			case PropStatus:
				values = []string{string(n.Status())}
			}
		}
		slices.Sort(values)
		if values = slices.Compact(values); len(values) > 0 {
			chosen = append(chosen, Choice{Property: property, Values: values})
		}
	}
	return chosen
}

// Held are the days on which the entity may have been, in order: a nation or person existed, a pact was in force by its own
// dates, a sanction by its phases. A pact of unknown beginning was not in force before it was signed. A sanction without a
// phase, and an organization, may have been on any day.
func (n Node) Held() []DaySpan {
	switch n.Kind {
	case KindPact:
		h := Holding{Interval: Interval{Start: n.Date(PropInForce), End: n.Date(PropEnded)}, Signed: n.Date(PropSigned)}
		return h.When().Possible
	case KindSanction:
		return inForceDays(n.Phases())
	default:
		if n.Exists.May == nil {
			return []DaySpan{always}
		}
		return n.Exists.May
	}
}
