package resolver

import (
	"cmp"
	"context"

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
	return graph.StatusOn(s.node.Phases(), *asOf)
}

// Measures are all it ever had, or those that it may have had on a day.
func (s *Sanction) Measures(asOf *graph.Day) []graph.SanctionMeasure {
	measures := s.node.Values(graph.PropMeasure)
	if asOf != nil {
		measures = graph.MeasuresOn(measures, s.node.Phases(), *asOf)
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
			if p.Status.InForce() && m.Start.Earliest() <= p.Start.Latest() && (!m.End.Bounded() || m.End.Latest() >= p.Start.Earliest()) {
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
