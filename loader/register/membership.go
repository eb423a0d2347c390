package register

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"entente/graph"
)

var membershipHeader = []string{"org", "member", "role", "from", "to", "note"}

// Membership is one spell of a nation or an organization in an organization.
type Membership struct {
	// Org is org: and the code.
	Org graph.ID
	// Member is a nation or an organization.
	Member graph.ID
	Role   graph.MemberRole
	// Interval has the open end where it goes on. The start is always known.
	Interval graph.Interval
	// Note is for the reader of the register.
	Note string
}

// ParseMemberships reads a register of members, a row for each spell; the code of a member is a nation's or org: and an
// organization's. An error names the line and is ErrInvalid, or that of the reader.
func ParseMemberships(r io.Reader) ([]Membership, error) {
	var all []Membership
	spells := map[string][]graph.Interval{}
	err := table(r, membershipHeader, func(cells []string) error {
		m, err := newMembership(cells)
		if err != nil {
			return err
		}
		key := strings.Join(cells[:3], separator)
		for _, other := range spells[key] {
			if overlap(m.Interval, other) {
				return fmt.Errorf("%s in %s twice at one time: %w", m.Member, m.Org, ErrInvalid)
			}
		}
		spells[key] = append(spells[key], m.Interval)
		all = append(all, m)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return all, nil
}

func newMembership(cells []string) (Membership, error) {
	m := Membership{
		Org: graph.ID(graph.KindOrganization.Prefix() + ":" + cells[0]), Member: graph.ID(cells[1]),
		Role: graph.MemberRole(cells[2]), Note: cells[5],
	}
	if m.Member.Prefix() == "" {
		m.Member = graph.ID(graph.KindNation.Prefix() + ":" + cells[1])
	}
	if !organizationCode.MatchString(cells[0]) || !officeOf.MatchString(string(m.Member)) || m.Member == m.Org {
		return Membership{}, fmt.Errorf("member %q of %q: %w", cells[1], cells[0], ErrInvalid)
	}
	if !slices.Contains(graph.MemberRoles, m.Role) || cells[3] == "" {
		return Membership{}, fmt.Errorf("role %q from %q: %w", cells[2], cells[3], ErrInvalid)
	}
	var err error
	if m.Interval, err = interval(cells[3], cells[4]); err != nil {
		return Membership{}, err
	}
	if m.Interval.End.IsZero() {
		m.Interval.End = graph.OpenDate
	}
	return m, nil
}

// overlap tells whether both are on for more than the one day of a change.
func overlap(a, b graph.Interval) bool {
	return a.Start.Latest() < firstEnd(b) && b.Start.Latest() < firstEnd(a)
}

// firstEnd is the earliest day on which the interval may end.
func firstEnd(i graph.Interval) graph.Day {
	if !i.End.Bounded() {
		return graph.MaxDay
	}
	return i.End.Earliest()
}
