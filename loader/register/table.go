package register

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"entente/graph"
)

// separator stands between several forms in one cell.
const separator = " | "

// table reads tab-separated rows under a header, lines with # before them being comments, and hands the cells of each to
// row. Its error names the line.
func table(r io.Reader, header []string, row func(cells []string) error) error {
	lines := csv.NewReader(r)
	lines.Comma, lines.Comment, lines.LazyQuotes = '\t', '#', true
	lines.FieldsPerRecord = len(header)
	for headed := false; ; headed = true {
		cells, err := lines.Read()
		switch {
		case errors.Is(err, io.EOF) && headed:
			return nil
		case errors.Is(err, io.EOF):
			return fmt.Errorf("no header: %w", ErrInvalid)
		case err != nil:
			return readError(err)
		case !headed && !slices.Equal(cells, header):
			err = fmt.Errorf("the header is not %s: %w", strings.Join(header, ", "), ErrInvalid)
		case headed:
			if err = tidy(cells); err == nil {
				err = row(cells)
			}
		}
		if err != nil {
			line, _ := lines.FieldPos(0)
			return fmt.Errorf("line %d: %w", line, err)
		}
	}
}

func readError(err error) error {
	if parse := (*csv.ParseError)(nil); errors.As(err, &parse) {
		return fmt.Errorf("line %d: %w: %w", parse.Line, ErrInvalid, parse.Err)
	}
	return err
}

func tidy(cells []string) error {
	for _, c := range cells {
		if strings.TrimSpace(c) != c || strings.ContainsAny(c, "\n\r\t") {
			return fmt.Errorf("blanks around or inside %q: %w", c, ErrInvalid)
		}
	}
	return nil
}

// list splits a cell into its forms; nil for an empty one.
func list(cell string) ([]string, error) {
	if cell == "" {
		return nil, nil
	}
	forms := strings.Split(cell, separator)
	for i, f := range forms {
		if f == "" || strings.TrimSpace(f) != f || strings.Contains(f, "|") {
			return nil, fmt.Errorf("forms %q: %w", cell, ErrInvalid)
		}
		if slices.Contains(forms[:i], f) {
			return nil, fmt.Errorf("%q twice in a cell: %w", f, ErrInvalid)
		}
	}
	return forms, nil
}

// lists splits several cells.
func lists(cells ...string) ([][]string, error) {
	split := make([][]string, len(cells))
	for i, c := range cells {
		forms, err := list(c)
		if err != nil {
			return nil, err
		}
		split[i] = forms
	}
	return split, nil
}

func interval(start, end string) (graph.Interval, error) {
	from, err := graph.ParseDate(start)
	if err != nil {
		return graph.Interval{}, fmt.Errorf("%w: %w", ErrInvalid, err)
	}
	to, err := graph.ParseDate(end)
	if err != nil {
		return graph.Interval{}, fmt.Errorf("%w: %w", ErrInvalid, err)
	}
	if from.IsOpen() || from.Earliest() > to.Latest() {
		return graph.Interval{}, fmt.Errorf("from %q to %q: %w", start, end, ErrInvalid)
	}
	return graph.Interval{Start: from, End: to}, nil
}

// holds tells whether the day may lie in the interval.
func holds(i graph.Interval, day graph.Day) bool {
	return i.Start.Earliest() <= day && day <= i.End.Latest()
}

// enums splits a cell at commas into values of a closed list, which stand in its order; nil for an empty cell.
func enums[T ~string](cell string, of []T) ([]T, error) {
	if cell == "" {
		return nil, nil
	}
	var all []T
	rank := -1
	for text := range strings.SplitSeq(cell, ",") {
		next := slices.Index(of, T(text))
		if next <= rank {
			return nil, fmt.Errorf("values %q, unknown or out of order: %w", cell, ErrInvalid)
		}
		rank = next
		all = append(all, T(text))
	}
	return all, nil
}

// dates reads cells as dates.
func dates(cells ...string) ([]graph.Date, error) {
	all := make([]graph.Date, len(cells))
	for i, c := range cells {
		d, err := graph.ParseDate(c)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", ErrInvalid, err)
		}
		all[i] = d
	}
	return all, nil
}

// unique reads the entries of a table, of which no two may have one id, and all ids.
func unique[T any](r io.Reader, header []string, read func(cells []string) (T, error), id func(T) graph.ID) ([]T, map[graph.ID]bool, error) {
	var all []T
	seen := map[graph.ID]bool{}
	err := table(r, header, func(cells []string) error {
		entry, err := read(cells)
		if err != nil {
			return err
		}
		if seen[id(entry)] {
			return fmt.Errorf("%s a second time: %w", id(entry), ErrInvalid)
		}
		seen[id(entry)] = true
		all = append(all, entry)
		return nil
	})
	return all, seen, err
}
