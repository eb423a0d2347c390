package register

import (
	"cmp"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"entente/graph"
)

var (
	leaderHeader = []string{"id", "name", "spellings", "order", "short", "nation", "title", "roles", "from", "to"}
	leaderID     = regexp.MustCompile(`^leader:[a-z0-9]+(-[a-z0-9]+)*$`)
	officeOf     = regexp.MustCompile(`^(nation:[A-Z]{3}|org:[A-Z0-9]+(-[A-Z0-9]+)*)$`)
	suffix       = regexp.MustCompile(`^(Jr\.?|Sr\.?|[IVX]+)$`)
)

// The values of the column order.
const (
	familyLast  = "given-family"
	familyFirst = "family-given"
)

// ParseLeaders reads a register of leaders, a row for each office, the rows of a person together and the spellings and short
// forms in the first of them; without short forms they are the family name, as the order of the name gives it. An error names
// the line and is ErrInvalid, or that of the reader.
func ParseLeaders(r io.Reader) ([]Leader, error) {
	var all []Leader
	seen := map[graph.ID]bool{}
	err := table(r, leaderHeader, func(cells []string) error {
		o, err := office(cells[5:])
		if err != nil {
			return err
		}
		if last := len(all) - 1; last >= 0 && string(all[last].ID) == cells[0] {
			return all[last].again(cells, o)
		}
		l, err := newLeader(cells)
		if err != nil {
			return err
		}
		if seen[l.ID] {
			return fmt.Errorf("%s a second time: %w", l.ID, ErrInvalid)
		}
		seen[l.ID] = true
		l.Offices = []Office{o}
		all = append(all, l)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return all, nil
}

func newLeader(cells []string) (Leader, error) {
	l := Leader{ID: graph.ID(cells[0]), Name: cells[1], FamilyFirst: cells[3] == familyFirst}
	if !leaderID.MatchString(cells[0]) || l.Name == "" {
		return Leader{}, fmt.Errorf("id %q, name %q: %w", cells[0], cells[1], ErrInvalid)
	}
	if !l.FamilyFirst && cells[3] != familyLast {
		return Leader{}, fmt.Errorf("order %q: %w", cells[3], ErrInvalid)
	}
	split, err := lists(cells[2], cells[4])
	if err != nil {
		return Leader{}, err
	}
	l.Spellings, l.Short = split[0], split[1]
	if len(l.Short) == 0 {
		l.Short = []string{familyName(l.Name, l.FamilyFirst)}
	}
	return l, nil
}

// familyName is one word of the name; what comes behind the family, as "Jr.", is not it.
func familyName(name string, first bool) string {
	words := strings.Fields(name)
	if len(words) == 0 {
		return name
	}
	if first {
		return words[0]
	}
	last := len(words) - 1
	for last > 0 && suffix.MatchString(words[last]) {
		last--
	}
	return words[last]
}

// again adds an office from a further row of the person.
func (l *Leader) again(cells []string, o Office) error {
	if cells[1] != l.Name || (cells[3] == familyFirst) != l.FamilyFirst || cells[2] != "" || cells[4] != "" {
		return fmt.Errorf("%s is described again, and otherwise: %w", l.ID, ErrInvalid)
	}
	l.Offices = append(l.Offices, o)
	return nil
}

// office reads nation, title, roles, from and to.
func office(cells []string) (Office, error) {
	o := Office{Of: graph.ID(cells[0]), Title: cells[1]}
	if !officeOf.MatchString(cells[0]) || o.Title == "" {
		return Office{}, fmt.Errorf("office %q of %q: %w", cells[1], cells[0], ErrInvalid)
	}
	rank := -1
	for role := range strings.SplitSeq(cells[2], ",") {
		next := slices.Index(graph.OfficeRoles, graph.OfficeRole(role))
		if next <= rank {
			return Office{}, fmt.Errorf("roles %q, unknown or out of order: %w", cells[2], ErrInvalid)
		}
		rank = next
		o.Roles = append(o.Roles, graph.OfficeRole(role))
	}
	if cells[3] == "" {
		return Office{}, fmt.Errorf("office %q of %q has no start: %w", o.Title, o.Of, ErrInvalid)
	}
	var err error
	if o.Interval, err = interval(cells[3], cells[4]); err != nil {
		return Office{}, err
	}
	if o.Interval.End.IsZero() {
		o.Interval.End = graph.OpenDate
	}
	return o, nil
}

// OfficeOn is the office that the person may have held on the day; of several the one with the first role in the contract's
// order, then the one that began last. On day 0 it is the one that ended last, and of several so too. False where the person
// held none on that day.
func (l *Leader) OfficeOn(day graph.Day) (Office, bool) {
	var best Office
	found := false
	for _, o := range l.Offices {
		if day != 0 && !holds(o.Interval, day) {
			continue
		}
		if !found || preference(o, best, day) < 0 {
			best, found = o, true
		}
	}
	return best, found
}

// preference is negative where a says more of the person on the day than b.
func preference(a, b Office, day graph.Day) int {
	last := 0
	if day == 0 {
		last = cmp.Compare(b.Interval.End.Latest(), a.Interval.End.Latest())
	}
	return cmp.Or(last,
		cmp.Compare(slices.Index(graph.OfficeRoles, a.Roles[0]), slices.Index(graph.OfficeRoles, b.Roles[0])),
		cmp.Compare(b.Interval.Start.Earliest(), a.Interval.Start.Earliest()))
}
