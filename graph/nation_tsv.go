package graph

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
)

// nationHeader is the first line of a register of nations that is no comment.
const nationHeader = "nation\tproperty\tscheme\tvalue\tstart\tend\tnote"

// noteMain marks the main name.
const noteMain = "main"

var nationCode = regexp.MustCompile(`^[A-Z]{3}$`)

// nationReader gathers a table row by row.
type nationReader struct {
	table *NationTable
	seen  map[string]int // rows without their notes, by line
	later []laterCheck
}

// laterCheck is a successor to be looked for once all nations are known.
type laterCheck struct {
	to   ID
	line int
}

// ParseNations reads a register of nations: tab-separated statements of nation, property, scheme, value, start, end and note
// under that header, lines with # before it as comments; the rows of a nation together, nations in the order of their codes.
// Its first error names the line and is ErrInvalid, with ErrBadDate for a date, or that of the reader.
func ParseNations(r io.Reader) (*NationTable, error) {
	p := nationReader{
		table: &NationTable{byID: map[ID]int{}, byCode: map[codeKey][]holder{}},
		seen:  map[string]int{},
	}
	lines := bufio.NewScanner(r)
	line, headed := 0, false
	for lines.Scan() {
		line++
		text := lines.Text()
		switch {
		case headed:
			if err := p.row(text, line); err != nil {
				return nil, fmt.Errorf("graph: nations: line %d: %w", line, err)
			}
		case text == nationHeader:
			headed = true
		case !strings.HasPrefix(text, "#"):
			return nil, fmt.Errorf("graph: nations: line %d: neither a comment nor the header: %w", line, ErrInvalid)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("graph: nations: after line %d: %w", line, err)
	}
	if !headed {
		return nil, fmt.Errorf("graph: nations: line %d: no header: %w", line, ErrInvalid)
	}
	if err := p.finish(line); err != nil {
		return nil, err
	}
	return p.table, nil
}

// nationRow is one statement.
type nationRow struct {
	property, scheme, value, note string
	start, end                    Date
}

func (p *nationReader) row(text string, line int) error {
	cells := strings.Split(text, "\t")
	if want := strings.Count(nationHeader, "\t") + 1; len(cells) != want {
		return fmt.Errorf("%d columns instead of %d: %w", len(cells), want, ErrInvalid)
	}
	key := strings.Join(cells[:6], "\t")
	if first, found := p.seen[key]; found {
		return fmt.Errorf("says what line %d says: %w", first, ErrInvalid)
	}
	p.seen[key] = line
	row := nationRow{property: cells[1], scheme: cells[2], value: cells[3], note: cells[6]}
	var err error
	if row.start, row.end, err = rowDates(cells[4], cells[5]); err != nil {
		return err
	}
	n, err := p.nation(cells[0])
	if err != nil {
		return err
	}
	return p.add(n, row, line)
}

// rowDates reads the two ends of a row: each empty or a date with bounds, the start not after the end.
func rowDates(from, to string) (start, end Date, err error) {
	if start, err = ParseDate(from); err != nil {
		return Date{}, Date{}, err
	}
	if end, err = ParseDate(to); err != nil {
		return Date{}, Date{}, err
	}
	for _, d := range []Date{start, end} {
		if !d.IsZero() && !d.Bounded() {
			return Date{}, Date{}, fmt.Errorf("date %q has no bounds: %w", d, ErrInvalid)
		}
	}
	if start.Earliest() > end.Latest() {
		return Date{}, Date{}, fmt.Errorf("starts on %s and ends on %s: %w", start, end, ErrInvalid)
	}
	return start, end, nil
}

// nation is the nation that the row speaks of: the last one, or a new one behind it.
func (p *nationReader) nation(code string) (*Nation, error) {
	t := p.table
	if last := len(t.nations) - 1; last >= 0 {
		n := &t.nations[last]
		if n.Code == code {
			return n, nil
		}
		if code < n.Code {
			return nil, fmt.Errorf("%s stands behind %s: %w", code, n.Code, ErrInvalid)
		}
		if n.Name == "" {
			return nil, fmt.Errorf("%s before it has no main name: %w", n.Code, ErrInvalid)
		}
	}
	if !nationCode.MatchString(code) {
		return nil, fmt.Errorf("code %q is not three capital letters: %w", code, ErrInvalid)
	}
	id := ID(KindNation.Prefix() + ":" + code)
	t.byID[id] = len(t.nations)
	t.nations = append(t.nations, Nation{ID: id, Code: code})
	t.byCode[codeKey{SchemeEntente, code}] = []holder{{id, always}}
	return &t.nations[len(t.nations)-1], nil
}

func (p *nationReader) add(n *Nation, row nationRow, line int) error {
	if (row.value == "") != (row.property == "spell") {
		return fmt.Errorf("a %s with the value %q: %w", row.property, row.value, ErrInvalid)
	}
	switch row.property {
	case "name", "alias":
		return addName(n, row)
	case "spell":
		if !slices.Contains([]string{SystemCOW, SystemGW, SystemEntente}, row.scheme) {
			return fmt.Errorf("unknown system %q: %w", row.scheme, ErrInvalid)
		}
		return addSpell(n, Spell{System: row.scheme, Start: row.start, End: row.end})
	case "code":
		return p.addCode(n, Code{Scheme: CodeScheme(row.scheme), Value: row.value, Start: row.start, End: row.end})
	case "successor":
		to := ID(KindNation.Prefix() + ":" + row.value)
		if row.start.IsZero() || to == n.ID {
			return fmt.Errorf("successor %s without a day or of itself: %w", to, ErrInvalid)
		}
		n.Successors = append(n.Successors, Succession{To: to, Start: row.start})
		p.later = append(p.later, laterCheck{to, line})
		return nil
	default:
		return fmt.Errorf("unknown property %q: %w", row.property, ErrInvalid)
	}
}

func addName(n *Nation, row nationRow) error {
	name := DatedName{Text: row.value, Language: row.scheme, Kind: NameOther, Start: row.start, End: row.end}
	switch {
	case row.scheme == "":
		return fmt.Errorf("name %q without a language: %w", row.value, ErrInvalid)
	case row.property == "name" && row.note == noteMain:
		if n.Name != "" {
			return fmt.Errorf("a second main name of %s: %w", n.Code, ErrInvalid)
		}
		n.Name, name.Kind = row.value, NameMain
	case row.property == "alias":
		name.Kind = NameAlias
	}
	n.Names = append(n.Names, name)
	return nil
}

// addSpell keeps the spells of a system in order of time and apart.
func addSpell(n *Nation, s Spell) error {
	_, may := reach(s.Start, s.End)
	for _, before := range n.Spells {
		if _, earlier := reach(before.Start, before.End); before.System == s.System && may.From <= earlier.To {
			return fmt.Errorf("a spell of %s that does not follow the one before: %w", n.Code, ErrInvalid)
		}
	}
	n.Spells = append(n.Spells, s)
	return nil
}

// addCode refuses a code that another nation has on one of its days.
func (p *nationReader) addCode(n *Nation, c Code) error {
	if !slices.Contains(CodeSchemes, c.Scheme) || c.Scheme == SchemeEntente {
		return fmt.Errorf("scheme %q is unknown or not for registers: %w", c.Scheme, ErrInvalid)
	}
	_, may := reach(c.Start, c.End)
	key := codeKey{c.Scheme, c.Value}
	for _, h := range p.table.byCode[key] {
		if h.id != n.ID && h.days.From <= may.To && may.From <= h.days.To {
			return fmt.Errorf("%s %s is also that of %s: %w", c.Scheme, c.Value, h.id, ErrInvalid)
		}
	}
	n.Codes = append(n.Codes, c)
	p.table.byCode[key] = append(p.table.byCode[key], holder{n.ID, may})
	return nil
}

// finish checks what only the whole table shows.
func (p *nationReader) finish(line int) error {
	if last := len(p.table.nations) - 1; last >= 0 && p.table.nations[last].Name == "" {
		return fmt.Errorf("graph: nations: line %d: %s has no main name: %w", line, p.table.nations[last].Code, ErrInvalid)
	}
	for _, c := range p.later {
		if _, found := p.table.byID[c.to]; !found {
			return fmt.Errorf("graph: nations: line %d: no successor %s: %w", c.line, c.to, ErrInvalid)
		}
	}
	for i := range p.table.nations {
		slices.SortStableFunc(p.table.nations[i].Successors, func(a, b Succession) int {
			return cmp.Or(cmp.Compare(a.Start.Earliest(), b.Start.Earliest()), cmp.Compare(a.To, b.To))
		})
	}
	return nil
}
