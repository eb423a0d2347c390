package graphtest

import (
	"fmt"
	"slices"
	"strings"

	"entente/graph"
)

// draft is a contribution in the making: a document whose text is made up from its name.
type draft struct {
	graph.Contribution
}

// text is the draft of a text of that name, without a date.
func text(name string) *draft {
	content := "The text of " + name + " says so."
	id, sum := graph.DocumentID(content)
	return &draft{graph.Contribution{Document: graph.Document{
		ID: id, Title: "On " + name, Names: []string{name + ".txt"}, Length: len([]rune(content)), SHA256: sum, Text: content,
	}}}
}

// rows is the draft of a part of a data set of that name.
func rows(name string, part int) *draft {
	d := text(name)
	d.Part = part
	return d
}

// span is the word at an offset of the text, long enough to tell places apart.
func (d *draft) span(start int) graph.Span {
	runes := []rune(d.Document.Text)
	end := min(start+4, len(runes))
	return graph.Span{Start: start, End: end, Quote: string(runes[start:end])}
}

// record lists a record with a mention of it; the name is the id's local part where none is given.
func (d *draft) record(id graph.ID, name string, keys ...string) *draft {
	if name == "" {
		name = id.Local()
	}
	d.Records = append(d.Records, graph.Record{ID: id, Name: name, Keys: keys})
	return d.mention(id, graph.MentionDescription, len(d.Records))
}

// coded lists a record with a code.
func (d *draft) coded(id graph.ID, name, code string, aliases ...string) *draft {
	d.record(id, name)
	last := &d.Records[len(d.Records)-1]
	last.Code, last.Aliases = code, aliases
	return d
}

func (d *draft) mention(id graph.ID, kind graph.MentionKind, place int) *draft {
	m := graph.Mention{Record: id, Kind: kind}
	if d.Part > 0 {
		m.Row = place
	} else {
		s := d.span(place % d.Document.Length)
		m.Span = &s
	}
	d.Mentions = append(d.Mentions, m)
	return d
}

// own is the id of a record that only this text speaks of.
func (d *draft) own(kind graph.NodeKind, offset int) graph.ID {
	return graph.TextRecordID(kind, d.Document.ID, offset)
}

// claim adds a relation, and the records of its ends where they are not listed yet.
func (d *draft) claim(kind graph.FactKind, from, to graph.ID, options ...option) *draft {
	return d.add(graph.Claim{Kind: kind, From: from, To: to}, options)
}

// says adds an attribute.
func (d *draft) says(of graph.ID, property, value string, options ...option) *draft {
	return d.add(graph.Claim{Property: property, From: of, Value: value}, options)
}

func (d *draft) add(c graph.Claim, options []option) *draft {
	c.Stance = graph.Asserted
	for _, o := range options {
		o(&c)
	}
	for _, id := range []graph.ID{c.From, c.To, graph.ID(c.Attributes[graph.AttrPact])} {
		if id != "" && !slices.ContainsFunc(d.Records, func(r graph.Record) bool { return r.ID == id }) {
			d.record(id, "")
		}
	}
	if c.Evidence == nil {
		c.Evidence = []graph.Evidence{d.evidence(len(d.Claims))}
	}
	d.Claims = append(d.Claims, c)
	return d
}

func (d *draft) evidence(place int) graph.Evidence {
	if d.Part > 0 {
		return graph.Evidence{Row: place + 1, Rule: "graphtest"}
	}
	return graph.Evidence{Spans: []graph.Span{d.span(place % d.Document.Length)}, Rule: "graphtest"}
}

// option sets a part of a claim.
type option func(*graph.Claim)

func from(date string) option { return func(c *graph.Claim) { c.Start = graph.MustDate(date) } }
func to(date string) option   { return func(c *graph.Claim) { c.End = graph.MustDate(date) } }
func seen(date string) option { return func(c *graph.Claim) { c.Attested = graph.MustDate(date) } }

func as(stance graph.Stance) option { return func(c *graph.Claim) { c.Stance = stance } }

func in(roles ...graph.OfficeRole) option { return func(c *graph.Claim) { c.Roles = roles } }

func with(key, value string) option {
	return func(c *graph.Claim) {
		if c.Attributes == nil {
			c.Attributes = map[string]string{}
		}
		c.Attributes[key] = value
	}
}

// same and apart are judgements of a day in June 2024.
func same(a, b graph.ID, day int) graph.Judgement {
	return graph.Judgement{A: a, B: b, Same: true, Reason: "one thing", Day: graph.Day(20240600 + day)}
}

func apart(a, b graph.ID, day int) graph.Judgement {
	return graph.Judgement{A: a, B: b, Reason: "two things", Day: graph.Day(20240600 + day)}
}

// ids are so many ids of records with numbers that sort as they count.
func ids(prefix string, count int) []graph.ID {
	list := make([]graph.ID, count)
	for i := range list {
		list[i] = graph.ID(fmt.Sprintf("%s%03d", prefix, i))
	}
	return list
}

// show writes a fact in one line: its kind, its ends, its interval, and its stance where that is not ASSERTED.
func show(f graph.Fact) string {
	line := fmt.Sprintf("%s %s %s %s/%s", f.Kind, f.From, f.To, f.Start, f.End)
	if f.Stance != graph.Asserted {
		line += " " + string(f.Stance)
	}
	if f.Disputed {
		line += " disputed"
	}
	return strings.TrimSpace(line)
}

func showAll(facts []graph.Fact) []string {
	lines := make([]string, len(facts))
	for i, f := range facts {
		lines[i] = show(f)
	}
	return lines
}
