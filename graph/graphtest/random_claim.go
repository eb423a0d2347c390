package graphtest

import (
	"fmt"
	"slices"

	"pgregory.net/rapid"

	"entente/graph"
)

// Hostile are texts that a careless store or page breaks on: quotes, markup, query languages, control characters, scripts
// that run the other way. None is blank.
var Hostile = []string{
	"plain", "Plain", "O'Neil \"the\" `tick` $dollar \\ back", "'; DROP TABLE node; --", "x') MATCH (n) DETACH DELETE n //",
	"<script>alert(1)</script> & <b>", "nul\x00inside", "tab\there\nand\r\nthere", "bell\a escape\x1b unit\x1f",
	"👩‍👩‍👧 flag 🇰🇵", "שלום עולם", "\u202eoverride\u202c", "İstanbul ẞ ﬁ", "e\u0301 é", "한국 조선", "محمد", "Ёлка", "{\"json\": [1]}", "\u2028line", "%s %d _%",
}

// Dates are dates of every shape that EDTF as read here has, but for the open end.
var Dates = []string{
	"", "", "", "1949-04-04", "1949-04", "1949", "1949?", "1949~", "1949-04%", "194X", "19XX", "1949-XX", "1949-04-XX", "1949-XX-XX",
	"XXXX-06-19", "XXXX-06", "[1948-09..1949-10]", "[1949..1961]", "1961-07-11", "1961", "1953-22", "1991-12-26", "1991", "2017",
	"2024-06-19", "[2024-06-19..2024-06-20]", "2024",
}

// source is one of the documents that random contributions are parts of.
type source struct {
	id   graph.ID
	text string
	rows bool // a data set
}

var documents = []source{
	newSource("Alpha met 👩‍👩‍👧 Beta; \"gamma\" 'delta' signed. \u202eRTL\u202c", false),
	newSource("Second text: Россия и КНДР — договор, $money `x`.", false),
	newSource("third", false),
	newSource("a,b\n1,2\n", true),
	newSource("c,d\n3,4\n", true),
}

func newSource(text string, rows bool) source {
	id, _ := graph.DocumentID(text)
	return source{id: id, text: text, rows: rows}
}

func documentOf(id graph.ID) source {
	return documents[slices.IndexFunc(documents, func(d source) bool { return d.id == id })]
}

// document is the document as one of its parts gives it: title and date differ between parts, as may happen.
func (s source) document(t *rapid.T) graph.Document {
	id, sum := graph.DocumentID(s.text)
	return graph.Document{
		ID: id, Title: pick(t, "title", append([]string{""}, Hostile...)), Date: date(t, false), Source: pick(t, "source", []string{"", "https://example.org/?a=1&b='2'"}),
		Names: []string{s.text[:3] + ".txt", "<b>.md"}, Length: len([]rune(s.text)), SHA256: sum, Text: s.text,
	}
}

// records are those of a kind that the document may speak of: of registers and data sets, shared by all documents, and
// its own.
func (s source) records(kind graph.NodeKind) []graph.ID {
	switch kind {
	case graph.KindNation:
		return []graph.ID{"nation:RUS", "nation:SUN", "nation:PRK", "nation:KOR"}
	case graph.KindOrganization:
		return []graph.ID{"org:UN", "org:igo/10", graph.TextRecordID(kind, s.id, 5)}
	case graph.KindLeader:
		return []graph.ID{"leader:a-b", "leader:archigos/1", "leader:archigos/2", graph.TextRecordID(kind, s.id, 7), graph.TextRecordID(kind, s.id, 11)}
	case graph.KindPact:
		return []graph.ID{"pact:atop/1", "pact:atop/2", graph.TextRecordID(kind, s.id, 3)}
	default:
		return []graph.ID{"sanction:ties/1", graph.TextRecordID(kind, s.id, 2), graph.TextRecordID(kind, s.id, 9)}
	}
}

// date is one of Dates; known ones alone where it must be one.
func date(t *rapid.T, must bool) graph.Date {
	from := Dates
	if must {
		from = slices.DeleteFunc(slices.Clone(Dates), func(d string) bool { return d == "" })
	}
	return graph.MustDate(pick(t, "date", from))
}

// attested is a bounded date or none.
func attested(t *rapid.T) graph.Date {
	if d := date(t, false); d.Bounded() {
		return d
	}
	return graph.Date{}
}

func interval(t *rapid.T) graph.Interval {
	i := graph.Interval{Start: date(t, false), End: date(t, false)}
	switch {
	case rapid.IntRange(0, 5).Draw(t, "open") == 0:
		i.End = graph.OpenDate
	case i.Start.Bounded() && i.End.Bounded() && i.Start.Earliest() > i.End.Latest():
		i.Start, i.End = i.End, i.Start
	}
	return i
}

func stance(t *rapid.T) graph.Stance {
	return pick(t, "stance", slices.Concat([]graph.Stance{graph.Asserted, graph.Asserted, graph.Asserted}, graph.Stances))
}

func listedOf(records []graph.Record, kinds []graph.NodeKind) []graph.ID {
	var ids []graph.ID
	for _, r := range records {
		if kind, _ := r.ID.Kind(); slices.Contains(kinds, kind) {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

// hot are relations that random contributions come back to, so that groups fill up.
var hot = []graph.Claim{
	{Kind: graph.PartyTo, From: "nation:RUS", To: "pact:atop/1"},
	{Kind: graph.HeldOffice, From: "leader:archigos/1", To: "nation:RUS"},
	{Kind: graph.Pledged, From: "nation:RUS", To: "nation:PRK"},
}

// relation is a claim of a kind of the ontology; false where the records have no ends for it.
func relation(t *rapid.T, d source, records []graph.Record) (graph.Claim, bool) {
	c, ok := ends(t, records)
	if !ok {
		return graph.Claim{}, false
	}
	row, _ := graph.RelationOf(c.Kind)
	c.Interval, c.Stance, c.Attested = interval(t), stance(t), attested(t)
	c.Evidence, c.Attributes = []graph.Evidence{evidence(t, d)}, map[string]string{}
	if c.Kind == graph.HeldOffice {
		c.Roles = rapid.SliceOfN(rapid.SampledFrom(graph.OfficeRoles[:4]), 0, 2).Draw(t, "roles")
	}
	pacts := listedOf(records, []graph.NodeKind{graph.KindPact})
	for _, key := range row.Attributes {
		if key != graph.AttrObligation && rapid.Bool().Draw(t, "without "+key) {
			continue
		}
		if value := attributeValue(t, key, pacts); value != "" {
			c.Attributes[key] = value
		}
	}
	return c, true
}

// ends are those of a hot relation, if both are listed, or of any.
func ends(t *rapid.T, records []graph.Record) (graph.Claim, bool) {
	listed := func(id graph.ID) bool {
		return slices.ContainsFunc(records, func(r graph.Record) bool { return r.ID == id })
	}
	if c := pick(t, "hot", hot); listed(c.From) && listed(c.To) {
		return c, true
	}
	row := pick(t, "relation", graph.Ontology)
	from, to := listedOf(records, row.From), listedOf(records, row.To)
	if len(from) == 0 || len(to) == 0 {
		return graph.Claim{}, false
	}
	c := graph.Claim{Kind: row.Kind, From: pick(t, "from", from), To: pick(t, "to", to)}
	return c, c.From != c.To
}

func attributeValue(t *rapid.T, key string, pacts []graph.ID) string {
	switch key {
	case graph.AttrSigned, graph.AttrRatified, graph.AttrInForce, graph.AttrLeft:
		return date(t, true).String()
	case graph.AttrObligation:
		return string(pick(t, "obligation", graph.Obligations[:2]))
	case graph.AttrMemberRole:
		return string(pick(t, "role", graph.MemberRoles[:3]))
	case graph.AttrActing:
		return fmt.Sprint(rapid.Bool().Draw(t, "acting"))
	case graph.AttrPact:
		if len(pacts) == 0 {
			return ""
		}
		return string(pick(t, "pact", pacts))
	default:
		return pick(t, key, Hostile)
	}
}

// attribute is a claim of a property; false where the records have nothing that has it.
func attribute(t *rapid.T, d source, records []graph.Record) (graph.Claim, bool) {
	row := pick(t, "property", graph.Attributes)
	of := listedOf(records, row.Of)
	if len(of) == 0 {
		return graph.Claim{}, false
	}
	c := graph.Claim{
		Property: row.Property, From: pick(t, "of", of), Interval: interval(t), Stance: stance(t), Attested: attested(t),
		Evidence: []graph.Evidence{evidence(t, d)},
	}
	switch {
	case row.Dates:
		c.Value = date(t, true).String()
	case row.Values != nil:
		c.Value = pick(t, "value", row.Values[:3])
	default:
		c.Value = pick(t, "value", Hostile)
	}
	return c, true
}
