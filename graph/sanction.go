package graph

import (
	"cmp"
	"slices"
)

// Phase is a run of time in which a sanction had one status.
type Phase struct {
	Status SanctionStatus
	Interval
}

// Phases are the phases of a sanction in order: by start, an unknown start first, then in the order of the statuses.
func (n Node) Phases() []Phase {
	var phases []Phase
	for _, p := range n.Values(PropPhase) {
		phases = append(phases, Phase{Status: SanctionStatus(p.Value), Interval: p.Interval})
	}
	slices.SortStableFunc(phases, func(a, b Phase) int {
		return cmp.Or(cmp.Compare(a.Start.Earliest(), b.Start.Earliest()), order(SanctionStatuses, a.Status)-order(SanctionStatuses, b.Status))
	})
	return phases
}

// Status is the last phase of a sanction, UNKNOWN where no source gives one, THREATENED where it was only threatened.
func (n Node) Status() SanctionStatus {
	phases := n.Phases()
	switch {
	case len(phases) > 0:
		return phases[len(phases)-1].Status
	case n.Stance == Threatened:
		return SanctionStatuses[0]
	default:
		return StatusUnknown
	}
}

// PhaseStart is when the first phase of a status began, the zero Date where no source says.
func (n Node) PhaseStart(status SanctionStatus) Date {
	for _, p := range n.Phases() {
		if p.Status == status && p.Start.IsKnown() {
			return p.Start
		}
	}
	return Date{}
}
