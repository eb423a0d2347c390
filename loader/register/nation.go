package register

import (
	"fmt"
	"io"
	"regexp"
	"slices"

	"entente/graph"
)

var (
	nationHeader = []string{"nation", "kind", "form", "case", "start", "end"}
	nationID     = regexp.MustCompile(`^nation:[A-Z]{3}$`)
)

// exact in the column case asks for the case as written.
const exact = "exact"

// ParseNations reads a register of forms of nations, one NationForm for each form of a row. An error names the line and is
// ErrInvalid, or that of the reader.
func ParseNations(r io.Reader) ([]NationForm, error) {
	var all []NationForm
	err := table(r, nationHeader, func(cells []string) error {
		row := NationForm{Nation: graph.ID(cells[0]), Kind: FormKind(cells[1]), Exact: cells[3] == exact}
		if !slices.Contains(FormKinds, row.Kind) || !row.Exact && cells[3] != "" {
			return fmt.Errorf("kind %q, case %q: %w", cells[1], cells[3], ErrInvalid)
		}
		if blocks := row.Kind == FormBlock; blocks != (row.Nation == "") || !blocks && !nationID.MatchString(cells[0]) {
			return fmt.Errorf("nation %q of kind %s: %w", cells[0], row.Kind, ErrInvalid)
		}
		var err error
		if row.Interval, err = interval(cells[4], cells[5]); err != nil {
			return err
		}
		forms, err := list(cells[2])
		if err != nil {
			return err
		}
		if len(forms) == 0 {
			return fmt.Errorf("no form: %w", ErrInvalid)
		}
		for _, f := range forms {
			row.Text = f
			all = append(all, row)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return all, nil
}
