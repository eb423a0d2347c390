package register

import (
	"fmt"
	"io"
	"regexp"

	"entente/graph"
)

var (
	organizationHeader = []string{"id", "code", "name", "aliases", "organs", "context", "start", "end", "seat", "note"}
	organizationCode   = regexp.MustCompile(`^[A-Z0-9]+(-[A-Z0-9]+)*$`)
	seatForm           = regexp.MustCompile(`^([^@,]+), ([A-Z]{3})(?:@([^@/]*)(?:/([^@/]+))?)?$`)
)

// ParseOrganizations reads a register of organizations. An error names the line and is ErrInvalid, or that of the reader.
func ParseOrganizations(r io.Reader) ([]Organization, error) {
	var all []Organization
	seen := map[string]bool{}
	err := table(r, organizationHeader, func(cells []string) error {
		o := Organization{ID: graph.ID(cells[0]), Code: cells[1], Name: cells[2], Note: cells[9]}
		if !organizationCode.MatchString(o.Code) || cells[0] != graph.KindOrganization.Prefix()+":"+o.Code || o.Name == "" {
			return fmt.Errorf("id %q, code %q, name %q: %w", cells[0], cells[1], cells[2], ErrInvalid)
		}
		if seen[o.Code] {
			return fmt.Errorf("%s a second time: %w", o.ID, ErrInvalid)
		}
		seen[o.Code] = true
		split, err := lists(cells[3], cells[4], cells[5])
		if err != nil {
			return err
		}
		o.Aliases, o.Organs, o.Context = split[0], split[1], split[2]
		if o.Interval, err = interval(cells[6], cells[7]); err != nil {
			return err
		}
		if o.Seats, err = seats(cells[8]); err != nil {
			return err
		}
		all = append(all, o)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return all, nil
}

// seats reads "City, CODE@from/to", in order of time.
func seats(cell string) ([]Seat, error) {
	forms, err := list(cell)
	if err != nil {
		return nil, err
	}
	var all []Seat
	for _, text := range forms {
		m := seatForm.FindStringSubmatch(text)
		if m == nil {
			return nil, fmt.Errorf("seat %q: %w", text, ErrInvalid)
		}
		s := Seat{City: m[1], Nation: graph.ID(graph.KindNation.Prefix() + ":" + m[2])}
		if s.Interval, err = interval(m[3], m[4]); err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	return all, nil
}
