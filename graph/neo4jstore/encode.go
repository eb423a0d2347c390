package neo4jstore

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"
	"unicode/utf8"

	"entente/graph"
	"entente/graph/names"
)

// encode is a value of package graph as it is kept in the property json.
func encode(v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err) // plain values of package graph always encode
	}
	return string(text)
}

// maxIndexed is the longest string, in bytes, that goes into an index; Neo4j takes about twice as much.
const maxIndexed = 4000

// indexed is the string as indexes have it: one that is too long is cut and told apart by its hash.
func indexed(s string) string {
	if len(s) <= maxIndexed {
		return s
	}
	cut := maxIndexed
	for !utf8.RuneStart(s[cut]) {
		cut--
	}
	sum := sha256.Sum256([]byte(s))
	return s[:cut] + " " + hex.EncodeToString(sum[:])
}

// codeKey is the form in which codes are compared.
func codeKey(code string) string { return indexed(strings.ToLower(code)) }

// groupID is a group as indexes have it.
func groupID(group string) string { return string(graph.HashID("group", group)) }

// put sets a property that has a value; a property without one is not there.
func put(p params, key, value string) {
	if value != "" {
		p[key] = value
	}
}

// putDate sets a date as written, and its bounds as days where it has any: start, startFrom, startTo.
func putDate(p params, key string, d graph.Date) {
	put(p, key, d.String())
	if d.Bounded() {
		p[key+"From"], p[key+"To"] = int64(d.Earliest()), int64(d.Latest())
	}
}

// putSpans sets a list of spans as two lists of days.
func putSpans(p params, key string, spans []graph.DaySpan) {
	from, to := make([]int64, len(spans)), make([]int64, len(spans))
	for i, s := range spans {
		from[i], to[i] = int64(s.From), int64(s.To)
	}
	p[key+"From"], p[key+"To"] = from, to
}

// putEvents sets what became of a fact as two lists, of kinds of event and of the earliest days.
func putEvents(p params, f graph.Fact) {
	events := f.Events()
	what, days := make([]string, len(events)), make([]int64, len(events))
	for i, e := range events {
		what[i], days[i] = string(e.What), int64(e.When.Earliest())
	}
	p["events"], p["eventDays"] = what, days
}

func putAttributes(p params, attributes map[string]string) {
	for key, value := range attributes {
		switch key {
		case graph.AttrSigned, graph.AttrRatified, graph.AttrInForce, graph.AttrLeft:
			d, err := graph.ParseDate(value)
			if err != nil {
				d = graph.Date{} // the writer lets no other value in
			}
			putDate(p, key, d)
		default:
			p[key] = value
		}
	}
}

// factProperties are those of the relationship that a fact is.
func factProperties(f graph.Fact) params {
	p := params{
		"id": string(f.ID), "kind": string(f.Kind), "stance": string(f.Stance), "disputed": f.Disputed,
		"qualifier": f.Qualifier, "group": groupID(f.Group()), "sortDay": int64(f.SortDay()), "claims": strs(f.Claims),
		"roles": strs(f.Roles), "json": encode(f),
	}
	putDate(p, "start", f.Start)
	putDate(p, "end", f.End)
	putAttributes(p, f.Attributes)
	putSpans(p, "certain", f.When.Certain)
	putSpans(p, "possible", f.When.Possible)
	putEvents(p, f)
	attested := make([]string, len(f.Attested))
	for i, d := range f.Attested {
		attested[i] = d.String()
	}
	p["attested"] = attested
	return p
}

// nodeProperties are those of an entity.
func nodeProperties(n graph.Node) params {
	p := params{
		"id": string(n.ID), "kind": string(n.Kind), "stance": string(n.Stance), "name": indexed(n.Name), "aliases": n.Aliases,
		"members": strs(n.Members), "names": foldedNames(n), "sortName": sortName(n), "json": encode(n),
	}
	if n.Code != "" {
		p["code"], p["codeKey"] = indexed(n.Code), codeKey(n.Code)
	}
	for _, property := range n.Properties {
		attribute, _ := graph.AttributeOf(property.Name)
		switch {
		case attribute.Many:
			list, _ := p[property.Name].([]string)
			p[property.Name] = append(list, property.Value)
		case attribute.Dates:
			putDate(p, property.Name, n.Date(property.Name))
		default:
			p[property.Name] = property.Value
		}
	}
	if n.Kind == graph.KindSanction {
		p["status"] = string(n.Status())
	}
	p["choices"] = slices.Concat(choices(n.Chosen())...)
	putSpans(p, "held", n.Held())
	return p
}

// choices are the values of each choice with their properties, as entities have them in one list.
func choices(list []graph.Choice) [][]string {
	all := make([][]string, len(list))
	for i, c := range list {
		all[i] = make([]string, len(c.Values))
		for j, value := range c.Values {
			all[i][j] = c.Property + " " + value
		}
	}
	return all
}

func sortName(n graph.Node) string { return indexed(names.SortKey(n.Name)) }

// allNames are the names by which a node is found.
func allNames(n graph.Node) []string { return append([]string{n.Name}, n.Aliases...) }

// foldedNames are all names of a node, folded, each once.
func foldedNames(n graph.Node) []string {
	folded := []string{}
	seen := map[string]bool{"": true}
	for _, name := range allNames(n) {
		f := indexed(names.Fold(name))
		if !seen[f] {
			seen[f] = true
			folded = append(folded, f)
		}
	}
	return folded
}

// nameRows are the names of a node with their words, as search finds them, and with the name as one word.
func nameRows(n graph.Node) []params {
	var rows []params
	for _, folded := range foldedNames(n) {
		words := strings.Fields(folded)
		spelt := slices.Compact(slices.Sorted(slices.Values(words)))
		if joined := names.Joined(folded); joined != "" {
			spelt = append(spelt, joined)
		}
		spellings := make([]params, len(spelt))
		for i, word := range spelt {
			spellings[i] = params{"word": word}
			put(spellings[i], "keys", strings.Join(names.Keys(word), " "))
		}
		rows = append(rows, params{"entity": string(n.ID), "folded": folded, "words": words, "spellings": listOf(spellings)})
	}
	return rows
}

// claimProperties are those of a claim that are the same in every part that gives it.
func claimProperties(c graph.Claim) params {
	p := params{"id": string(c.ID), "document": string(c.Document), "from": string(c.From), "stance": string(c.Stance)}
	put(p, "kind", string(c.Kind))
	put(p, "property", c.Property)
	put(p, "to", string(c.To))
	put(p, "value", c.Value)
	if len(c.Roles) > 0 {
		p["roles"] = strs(c.Roles)
	}
	putDate(p, "start", c.Start)
	putDate(p, "end", c.End)
	putAttributes(p, c.Attributes)
	c.Evidence, c.Attested = nil, graph.Date{}
	p["json"] = encode(c)
	return p
}

// givenProperties are those of a claim that one part gives.
func givenProperties(c graph.Claim) params {
	evidence, ids := make([]string, len(c.Evidence)), make([]string, len(c.Evidence))
	for i, e := range c.Evidence {
		evidence[i], ids[i] = encode(e), string(e.ID)
	}
	return params{"id": string(c.ID), "attested": c.Attested.String(), "evidence": evidence, "evidenceIDs": ids}
}

// mentionProperties are those of a mention; place orders those of one document.
func mentionProperties(m graph.Mention) params {
	p := params{
		"id": string(m.ID), "document": string(m.Document), "record": string(m.Record), "kind": string(m.Kind),
		"place": placeOf(m), "json": encode(m),
	}
	if m.Span != nil {
		p["start"], p["end"], p["quote"] = int64(m.Span.Start), int64(m.Span.End), m.Span.Quote
	} else {
		p["row"] = int64(m.Row)
	}
	return p
}

func placeOf(m graph.Mention) int64 {
	if m.Span != nil {
		return int64(m.Span.Start)
	}
	return int64(m.Row)
}

// documentProperties are those of a document.
func documentProperties(d graph.Document) params {
	p := params{"id": string(d.ID), "title": d.Title, "names": d.Names, "length": int64(d.Length), "sha256": d.SHA256, "json": encode(d)}
	put(p, "source", d.Source)
	putDate(p, "date", d.Date)
	return p
}

func judgementProperties(j graph.Judgement) params {
	return params{
		"id": string(j.ID), "a": string(j.A), "b": string(j.B), "same": j.Same, "reason": j.Reason, "day": int64(j.Day),
		"json": encode(j),
	}
}

// listing is what a part says of a record: parts that say the same share it.
type listing struct {
	id       string
	record   graph.Record
	mentions int
	stored
}

func listingOf(r graph.Record, mentions int) listing {
	return listing{id: string(graph.HashID("listing", encode(r))), record: r, mentions: mentions}
}

func (l listing) row() params {
	return params{
		"id": l.id, "record": string(l.record.ID), "mentions": int64(l.mentions),
		"properties": params{
			"id": l.id, "record": string(l.record.ID), "name": l.record.Name, "code": l.record.Code,
			"aliases": nonNil(l.record.Aliases), "keys": nonNil(l.record.Keys), "json": encode(l.record),
		},
	}
}

func nonNil(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}
