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
		return StatusThreatened
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

// held is whether something had begun by a day and had not ended before it.
type held int

const (
	heldNot   held = iota // on no reading of its dates
	heldMaybe             // on some
	heldSure              // on all
)

// holds judges an interval; an end that is not told is not before the day.
func holds(i Interval, on Day) held {
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
func statusesOn(phases []Phase, on Day) (may []SanctionStatus, sure bool) {
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
func undatedAfter(phases []Phase, status SanctionStatus, on Day) []SanctionStatus {
	rank := func(s SanctionStatus) int { return slices.Index(SanctionStatuses, s) }
	var found []SanctionStatus
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
func StatusOn(phases []Phase, on Day) SanctionStatus {
	may, sure := statusesOn(phases, on)
	if may = slices.Compact(may); !sure || len(may) != 1 {
		return StatusUnknown
	}
	return may[0]
}

// MeasuresOn keeps of measures those that may have been in force on a day: those whose own dates admit it, on a day on
// which the sanction may have been in a phase that is in force, or has no phase at all.
func MeasuresOn(measures []Property, phases []Phase, on Day) []Property {
	may, _ := statusesOn(phases, on)
	if len(phases) > 0 && !slices.ContainsFunc(may, SanctionStatus.InForce) {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(measures), func(m Property) bool { return holds(m.Interval, on) == heldNot })
}

// InForce tells whether the measures of a sanction bind in a phase of this status.
func (s SanctionStatus) InForce() bool {
	switch s {
	case StatusThreatened, "SUSPENDED", StatusLifted, "EXPIRED":
		return false
	default:
		return true
	}
}

// inForceDays are the days on which a sanction of these phases, in order, may have been in one in which it is in force; all
// days where it has no phase.
func inForceDays(phases []Phase) []DaySpan {
	if len(phases) == 0 {
		return []DaySpan{always}
	}
	changes := []Day{MinDay} // days with which what holds may become other than the day before
	for _, p := range phases {
		for _, d := range []Date{p.Start, p.End} {
			if d.Bounded() {
				changes = append(changes, d.Earliest(), d.Earliest().next(), d.Latest(), d.Latest().next())
			}
		}
	}
	slices.Sort(changes)
	changes = slices.Compact(changes)
	var spans []DaySpan
	for i, from := range changes {
		if may, _ := statusesOn(phases, from); !slices.ContainsFunc(may, SanctionStatus.InForce) {
			continue
		}
		to := MaxDay
		if i+1 < len(changes) {
			to = changes[i+1].last()
		}
		if last := len(spans) - 1; last >= 0 && spans[last].To.next() == from {
			spans[last].To = to
			continue
		}
		spans = append(spans, DaySpan{From: from, To: to})
	}
	return spans
}
