package resolver

import (
	"cmp"
	"context"
	"slices"

	"entente/graph"
)

// The lists of sanctions.
type (
	// SanctionConnection is a page of sanctions.
	SanctionConnection = Connection[SanctionEdge]
	// SanctionEdge is an item of it.
	SanctionEdge = Edge[*Sanction]
)

// Sanction is a decision, an episode or a regime of restrictive measures.
type Sanction struct{ entity }

// Stance is the strongest of its claims'.
func (s *Sanction) Stance() graph.Stance { return s.node.Stance }

// Level is its grain, a decision where no source gives one.
func (s *Sanction) Level() graph.SanctionLevel {
	return cmp.Or(graph.SanctionLevel(s.node.Value(graph.PropLevel)), graph.LevelDecision)
}

// Status is that of its last phase, or on a day of the phase in which it then was.
func (s *Sanction) Status(asOf *graph.Day) graph.SanctionStatus {
	if asOf == nil {
		return s.node.Status()
	}
	return StatusOn(s.node.Phases(), *asOf)
}

// Measures are all it ever had, or those that it may have had on a day.
func (s *Sanction) Measures(asOf *graph.Day) []graph.SanctionMeasure {
	measures := s.node.Values(graph.PropMeasure)
	if asOf != nil {
		measures = MeasuresOn(measures, s.node.Phases(), *asOf)
	}
	return valuesOf(measures, graph.SanctionMeasures)
}

// SanctionPhase is a run of time in which a sanction had one status.
type SanctionPhase struct {
	ends
	Status   graph.SanctionStatus
	Measures []graph.SanctionMeasure
}

// Phases are its phases by start.
func (s *Sanction) Phases() []SanctionPhase {
	phases := []SanctionPhase{}
	for _, p := range s.node.Phases() {
		var begun []graph.Property
		for _, m := range s.node.Values(graph.PropMeasure) {
			if inForce(p.Status) && m.Start.Earliest() <= p.Start.Latest() && (!m.End.Bounded() || m.End.Latest() >= p.Start.Earliest()) {
				begun = append(begun, m)
			}
		}
		phases = append(phases, SanctionPhase{ends: ends{p.Interval}, Status: p.Status, Measures: valuesOf(begun, graph.SanctionMeasures)})
	}
	return phases
}

// Reason is why, false where no source says.
func (s *Sanction) Reason() (string, bool) {
	reason := s.node.Value(graph.PropReason)
	return reason, reason != ""
}

// Imposed is when its first phase IMPOSED began, false where it is unknown.
func (s *Sanction) Imposed() (When, bool) { return when(s.node.PhaseStart(graph.StatusImposed)) }

// Lifted is when its first phase LIFTED began, false where it is unknown.
func (s *Sanction) Lifted() (When, bool) { return when(s.node.PhaseStart(graph.StatusLifted)) }

// Senders lists who imposed it.
func (s *Sanction) Senders(ctx context.Context, asOf *graph.Day, first int, after *string) (*FactConnection, error) {
	return s.facts(ctx, factQuery{
		field: "senders", of: graph.KindSanction, hop: graph.Hop{Kinds: []graph.FactKind{graph.Imposed}, Direction: graph.In},
		asOf: asOf, first: first, after: after,
	})
}

// Targets lists whom it targets.
func (s *Sanction) Targets(ctx context.Context, asOf *graph.Day, first int, after *string) (*FactConnection, error) {
	return s.facts(ctx, factQuery{
		field: "targets", of: graph.KindSanction, hop: graph.Hop{Kinds: []graph.FactKind{graph.Targets}, Direction: graph.Out},
		asOf: asOf, first: first, after: after,
	})
}

// held is whether something had begun by a day and had not ended before it.
type held int

const (
	heldNot   held = iota // on no reading of its dates
	heldMaybe             // on some
	heldSure              // on all
)

// holds judges an interval; an end that is not told is not before the day.
func holds(i graph.Interval, on graph.Day) held {
	switch {
	case i.Start.Earliest() > on, i.End.Bounded() && i.End.Latest() < on:
		return heldNot
	case i.Start.Latest() > on, i.Start.Approximate(),
		i.End.YearMasked(), i.End.Bounded() && (i.End.Earliest() < on || i.End.Approximate()):
		return heldMaybe
	default:
		return heldSure
	}
}

// statusesOn are the statuses that a sanction of these phases, in order, may have had on a day; sure is false where it may
// also have had none. Of phases that held on the day the last counts. A phase without a start counts as after those of a
// status before its own.
func statusesOn(phases []graph.Phase, on graph.Day) (may []graph.SanctionStatus, sure bool) {
	for _, p := range slices.Backward(phases) {
		switch holds(p.Interval, on) {
		case heldSure:
			return append(may, append(undatedAfter(phases, p.Status, on), p.Status)...), true
		case heldMaybe:
			may = append(may, p.Status)
		}
	}
	return may, false
}

// undatedAfter are the statuses of phases without a start which may follow a status.
func undatedAfter(phases []graph.Phase, status graph.SanctionStatus, on graph.Day) []graph.SanctionStatus {
	rank := func(s graph.SanctionStatus) int { return slices.Index(graph.SanctionStatuses, s) }
	var found []graph.SanctionStatus
	for _, p := range phases {
		if !p.Start.Bounded() && rank(p.Status) > rank(status) && holds(p.Interval, on) != heldNot {
			found = append(found, p.Status)
		}
	}
	return found
}

// StatusOn is the status of a sanction on a day: that of the last of its phases, in order, which had begun by then and had
// not ended before. A phase whose end is not told lasts until another begins. It is UNKNOWN where none had begun and where
// the dates leave open which it was.
func StatusOn(phases []graph.Phase, on graph.Day) graph.SanctionStatus {
	may, sure := statusesOn(phases, on)
	if may = slices.Compact(may); !sure || len(may) != 1 {
		return graph.StatusUnknown
	}
	return may[0]
}

// MeasuresOn keeps of measures those that may have been in force on a day: those whose own dates admit it, on a day on
// which the sanction may have been in a phase that is in force, or has no phase at all.
func MeasuresOn(measures []graph.Property, phases []graph.Phase, on graph.Day) []graph.Property {
	may, _ := statusesOn(phases, on)
	if len(phases) > 0 && !slices.ContainsFunc(may, inForce) {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(measures), func(m graph.Property) bool { return holds(m.Interval, on) == heldNot })
}

// inForce tells whether the measures of a sanction bind in a phase of this status.
func inForce(status graph.SanctionStatus) bool {
	switch status {
	case "THREATENED", "SUSPENDED", graph.StatusLifted, "EXPIRED":
		return false
	default:
		return true
	}
}
