package register

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"entente/graph"
)

var (
	sanctionHeader = []string{
		"id", "name", "names", "level", "senders", "targets", "measures", "imposed", "phases", "reason", "partOf", "note",
	}
	sanctionID = regexp.MustCompile(`^sanction:[a-z0-9]+(-[a-z0-9]+)*$`)
	sideCode   = regexp.MustCompile(`^([A-Z]{3}|org:[A-Z0-9]+(?:-[A-Z0-9]+)*|leader:[a-z0-9-]+)(?:@([^@/]+)(?:/([^@/]+))?)?$`)
)

// Sanction is a regime of restrictive measures, or one decision of it.
type Sanction struct {
	// ID is sanction: and words joined by hyphens.
	ID   graph.ID
	Name string
	// Aliases are other names, which speak of no other sanction.
	Aliases []string
	Level   graph.SanctionLevel
	// Senders imposed it; never empty.
	Senders []Side
	// Targets are nations, organizations or leaders; empty where only persons and groups are listed.
	Targets []Side
	// Measures are those of its whole time, in the contract's order; never empty.
	Measures []graph.SanctionMeasure
	// Phases begin with IMPOSED; each reaches to the start of the next, the last has the open end.
	Phases []graph.Phase
	// Reason is in a few words.
	Reason string
	// PartOf is the regime, "" where it stands alone.
	PartOf graph.ID
	// Note is for the reader of the register.
	Note string
}

// Side is a sender or a target.
type Side struct {
	ID graph.ID
	// Interval is when it took part, where not the whole time; a zero start or end is the sanction's.
	Interval graph.Interval
}

// ParseSanctions reads a register of sanctions. An error names the line and is ErrInvalid, or that of the reader.
func ParseSanctions(r io.Reader) ([]Sanction, error) {
	all, seen, err := unique(r, sanctionHeader, newSanction, func(s Sanction) graph.ID { return s.ID })
	if err != nil {
		return nil, err
	}
	for _, s := range all {
		if s.PartOf != "" && (!seen[s.PartOf] || s.PartOf == s.ID) {
			return nil, fmt.Errorf("%s is part of %s, which is no other sanction: %w", s.ID, s.PartOf, ErrInvalid)
		}
	}
	return all, nil
}

func newSanction(cells []string) (Sanction, error) {
	s := Sanction{
		ID: graph.ID(cells[0]), Name: cells[1], Level: graph.SanctionLevel(cells[3]),
		Reason: cells[9], PartOf: graph.ID(cells[10]), Note: cells[11],
	}
	if !sanctionID.MatchString(cells[0]) || s.Name == "" || s.Reason == "" || !slices.Contains(graph.SanctionLevels, s.Level) {
		return Sanction{}, fmt.Errorf("id %q, name %q, level %q, reason %q: %w", cells[0], s.Name, s.Level, s.Reason, ErrInvalid)
	}
	var err error
	if s.Aliases, err = list(cells[2]); err != nil {
		return Sanction{}, err
	}
	if s.Senders, err = sides(cells[4]); err != nil {
		return Sanction{}, err
	}
	if s.Targets, err = sides(cells[5]); err != nil {
		return Sanction{}, err
	}
	if s.Measures, err = enums(cells[6], graph.SanctionMeasures); err != nil {
		return Sanction{}, err
	}
	if len(s.Senders) == 0 || len(s.Measures) == 0 {
		return Sanction{}, fmt.Errorf("%s has no sender or no measure: %w", s.ID, ErrInvalid)
	}
	s.Phases, err = phases(cells[7], cells[8])
	return s, err
}

func sides(cell string) ([]Side, error) {
	var all []Side
	for text := range strings.FieldsSeq(cell) {
		m := sideCode.FindStringSubmatch(text)
		if m == nil {
			return nil, fmt.Errorf("side %q: %w", text, ErrInvalid)
		}
		s := Side{ID: graph.ID(m[1])}
		if s.ID.Prefix() == "" {
			s.ID = graph.ID(graph.KindNation.Prefix() + ":" + m[1])
		}
		var err error
		if s.Interval, err = interval(m[2], m[3]); err != nil {
			return nil, err
		}
		if slices.ContainsFunc(all, func(o Side) bool { return o.ID == s.ID }) {
			return nil, fmt.Errorf("%s twice: %w", s.ID, ErrInvalid)
		}
		all = append(all, s)
	}
	return all, nil
}

// phases joins the imposing with STATUS@date, each phase to the next.
func phases(imposed, cell string) ([]graph.Phase, error) {
	forms, err := list(cell)
	if err != nil {
		return nil, err
	}
	all := make([]graph.Phase, 0, len(forms)+1)
	for _, text := range append([]string{string(graph.StatusImposed) + "@" + imposed}, forms...) {
		status, at, _ := strings.Cut(text, "@")
		day, err := graph.ParseDate(at)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", ErrInvalid, err)
		}
		p := graph.Phase{Status: graph.SanctionStatus(status), Interval: graph.Interval{Start: day, End: graph.OpenDate}}
		if !slices.Contains(graph.SanctionStatuses, p.Status) || !day.Bounded() {
			return nil, fmt.Errorf("phase %q: %w", text, ErrInvalid)
		}
		if last := len(all) - 1; last >= 0 {
			if all[last].Start.Earliest() > day.Latest() {
				return nil, fmt.Errorf("phase %q before the one ahead of it: %w", text, ErrInvalid)
			}
			all[last].End = day
		}
		all = append(all, p)
	}
	return all, nil
}

// ends tells whether nothing is left of a sanction in the phase.
func ends(s graph.SanctionStatus) bool { return s == graph.StatusLifted || s == "EXPIRED" }

// Spells are the runs of time in which the sanction was on, in order: from an imposing to the lifting, or with the open end.
// Nothing tells a suspended sanction from one that is on, but its phases.
func (s *Sanction) Spells() []graph.Interval {
	var spells []graph.Interval
	on := false
	for _, p := range s.Phases {
		last := len(spells) - 1
		switch {
		case ends(p.Status) && on:
			spells[last].End, on = p.Start, false
		case !ends(p.Status) && !on:
			spells, on = append(spells, graph.Interval{Start: p.Start, End: graph.OpenDate}), true
		}
	}
	return spells
}
