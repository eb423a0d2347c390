package register

import (
	"bufio"
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"entente/graph"
	"entente/loader/resolve"
)

// Version counts the versions of the registers' own document; each change of their data is a new one.
const Version = 1

// Source is the source of the document, by which the versions of it are found.
const Source = "entente:registers"

// covered is the last day that the registers cover.
const covered = "2026-01-31"

// Covered is the last day that the registers cover: what goes on in them is attested on it.
func Covered() graph.Date { return graph.MustDate(covered) }

// IsOlder tells whether the document is another version of the registers than current, which is to be forgotten when
// current is loaded.
func IsOlder(d graph.Document, current graph.ID) bool { return d.Source == Source && d.ID != current }

// Contributions are the registers' own facts as parts of one document, whose text is their rows, one a line: row n is line n
// of the text, and part k has the rows above (k-1)*graph.MaxRows. They are normalized, and the same on every call.
func Contributions() ([]graph.Contribution, error) {
	r, err := Load()
	if err != nil {
		return nil, err
	}
	b := book{registers: r, records: labels(r), parts: map[int]*graph.Contribution{}}
	b.rows = append(b.rows, title())
	for _, write := range []func() error{b.successions, b.leaders, b.pacts, b.sanctions, b.memberships} {
		if err := write(); err != nil {
			return nil, err
		}
	}
	return b.contributions()
}

func title() string { return "Entente registers, version " + strconv.Itoa(Version) }

// book gathers rows and what they say.
type book struct {
	registers *Registers
	rows      []string
	records   map[graph.ID]graph.Record
	parts     map[int]*graph.Contribution
	// rule names the register that the next claims are of.
	rule string
}

// labels are the records of all that the registers know.
func labels(r *Registers) map[graph.ID]graph.Record {
	records := map[graph.ID]graph.Record{}
	for n := range graph.Nations().All() {
		records[n.ID] = graph.Record{ID: n.ID, Name: n.Name, Code: n.Code}
	}
	for _, o := range r.Organizations {
		record := graph.Record{ID: o.ID, Name: o.Name, Code: o.Code, Aliases: o.Aliases}
		if key, full := resolve.OrganizationKey(o.Name); full {
			record.Keys = []string{key}
		}
		records[o.ID] = record
	}
	for _, l := range r.Leaders {
		records[l.ID] = graph.Record{ID: l.ID, Name: l.Name, Aliases: l.Spellings, Keys: leaderKeys(l)}
	}
	for _, p := range r.Pacts {
		records[p.ID] = graph.Record{ID: p.ID, Name: p.Name, Aliases: p.Names()[1:]}
	}
	for key, owners := range pactKeys(r.Pacts) {
		if len(owners) == 1 { // two pacts of one day, with the same parties, stay two
			record := records[owners[0]]
			record.Keys = []string{key}
			records[owners[0]] = record
		}
	}
	for _, s := range r.Sanctions {
		records[s.ID] = graph.Record{ID: s.ID, Name: s.Name, Aliases: s.Aliases}
	}
	return records
}

func leaderKeys(l Leader) []string {
	var keys []string
	for _, name := range append([]string{l.Name}, l.Spellings...) {
		for _, o := range l.Offices {
			if key, full := resolve.LeaderKey(name, o.Of.Local()); full {
				keys = append(keys, key)
			}
		}
	}
	return keys
}

// pactKeys are the keys of the pacts by those who signed on the day, with the pacts that have them.
func pactKeys(pacts []Pact) map[string][]graph.ID {
	owners := map[string][]graph.ID{}
	for _, p := range pacts {
		var codes []string
		for _, party := range p.Parties {
			if party.Signed == p.Signed {
				codes = append(codes, party.ID.Local())
			}
		}
		if key, ok := resolve.PactKey(codes, p.Signed, p.Form); ok {
			owners[key] = append(owners[key], p.ID)
		}
	}
	return owners
}

// file adds the header of a register's file and gives its rows to row, one by one, each added before.
func (b *book) file(name, rule string, row func(k int) error) error {
	text, err := files.ReadFile(name)
	if err != nil {
		return fmt.Errorf("register: %w", err)
	}
	b.rule = rule
	lines := bufio.NewScanner(strings.NewReader(string(text)))
	k := -1
	for ; lines.Scan(); k++ {
		if line := lines.Text(); line == "" || strings.HasPrefix(line, "#") {
			k--
			continue
		}
		b.rows = append(b.rows, lines.Text())
		if k < 0 {
			continue
		}
		if err := row(k); err != nil {
			return fmt.Errorf("register: %s: row %d: %w", name, k+1, err)
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("register: %s: %w", name, err)
	}
	return nil
}

// part is the part of the last row.
func (b *book) part() *graph.Contribution {
	number := (len(b.rows)-1)/graph.MaxRows + 1
	if b.parts[number] == nil {
		b.parts[number] = &graph.Contribution{Part: number}
	}
	return b.parts[number]
}

// say adds a claim of the last row; one that goes on is attested on the last day covered.
func (b *book) say(c graph.Claim) {
	c.Stance = graph.Asserted
	if c.End.IsOpen() {
		c.Attested = Covered()
	}
	c.Evidence = []graph.Evidence{{Row: len(b.rows), Rule: b.rule}}
	part := b.part()
	part.Claims = append(part.Claims, c)
	for _, id := range []graph.ID{c.From, c.To, graph.ID(c.Attributes[graph.AttrPact])} {
		if id != "" {
			part.Mentions = append(part.Mentions, graph.Mention{Record: id, Kind: graph.MentionName, Row: len(b.rows)})
		}
	}
}

// attribute adds a claim on the entity itself, if it has a value.
func (b *book) attribute(of graph.ID, property, value string, when graph.Interval) {
	if value != "" {
		b.say(graph.Claim{From: of, Property: property, Value: value, Interval: when})
	}
}

// successions are rows made of graph.Nations, which is no file of this package.
func (b *book) successions() error {
	b.rule = "register.successions"
	b.rows = append(b.rows, "nation\tsuccessor\tstart")
	for n := range graph.Nations().All() {
		for _, s := range n.Successors {
			b.rows = append(b.rows, strings.Join([]string{n.Code, s.To.Local(), s.Start.String()}, "\t"))
			b.say(graph.Claim{Kind: graph.SucceededBy, From: n.ID, To: s.To, Interval: graph.Interval{Start: s.Start}})
		}
	}
	return nil
}

// leaders gives each office, a row, to its person.
func (b *book) leaders() error {
	type spell struct {
		of     graph.ID
		office Office
	}
	var spells []spell
	for _, l := range b.registers.Leaders {
		for _, o := range l.Offices {
			spells = append(spells, spell{l.ID, o})
		}
	}
	return b.file("leaders.tsv", "register.offices", func(k int) error {
		s := spells[k]
		attributes := map[string]string{graph.AttrTitle: s.office.Title}
		if strings.HasPrefix(strings.ToLower(s.office.Title), "acting ") {
			attributes[graph.AttrActing] = "true"
		}
		b.say(graph.Claim{
			Kind: graph.HeldOffice, From: s.of, To: s.office.Of, Interval: s.office.Interval,
			Roles: s.office.Roles, Attributes: attributes,
		})
		return nil
	})
}

func (b *book) memberships() error {
	return b.file("memberships.tsv", "register.memberships", func(k int) error {
		m := b.registers.Memberships[k]
		b.say(graph.Claim{
			Kind: graph.MemberOf, From: m.Member, To: m.Org, Interval: m.Interval,
			Attributes: map[string]string{graph.AttrMemberRole: string(m.Role)},
		})
		return nil
	})
}

// contributions closes the book: the text is known only now, and with it the document's id.
func (b *book) contributions() ([]graph.Contribution, error) {
	text := strings.Join(b.rows, "\n") + "\n"
	id, sum := graph.DocumentID(text)
	doc := graph.Document{
		ID: id, Title: title(), Date: Covered(), Source: Source, Names: []string{"registers.tsv"},
		Length: utf8.RuneCountInString(text), SHA256: sum, Text: text,
	}
	var all []graph.Contribution
	for _, number := range slices.SortedFunc(maps.Keys(b.parts), cmp.Compare[int]) {
		c := *b.parts[number]
		c.Document = doc
		listed := map[graph.ID]bool{}
		for _, m := range c.Mentions {
			record, known := b.records[m.Record]
			if !known {
				return nil, fmt.Errorf("register: row %d names %s, which no register has: %w", m.Row, m.Record, ErrInvalid)
			}
			if !listed[m.Record] {
				listed[m.Record] = true
				c.Records = append(c.Records, record)
			}
		}
		normal, err := c.Normalize()
		if err != nil {
			return nil, fmt.Errorf("register: %w", err)
		}
		all = append(all, normal)
	}
	return all, nil
}
