package register

import (
	"fmt"
	"io"
	"regexp"

	"entente/graph"
)

var (
	organizationHeader = []string{"id", "code", "name", "aliases", "organs", "context", "start", "end", "note"}
	organizationCode   = regexp.MustCompile(`^[A-Z0-9]+(-[A-Z0-9]+)*$`)
)

// ParseOrganizations reads a register of organizations. An error names the line and is ErrInvalid, or that of the reader.
func ParseOrganizations(r io.Reader) ([]Organization, error) {
	var all []Organization
	seen := map[string]bool{}
	err := table(r, organizationHeader, func(cells []string) error {
		o := Organization{ID: graph.ID(cells[0]), Code: cells[1], Name: cells[2], Note: cells[8]}
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
		all = append(all, o)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return all, nil
}
