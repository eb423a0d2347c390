// Package resolve turns what was read in one text into the records, mentions and claims of its contribution: it gives
// ids and keys and counts places in code points. It knows the document and nothing of other documents.
package resolve

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"entente/graph"
	"entente/loader/annotate"
	"entente/loader/extract"
)

// Resolve makes the contribution of a document of its findings, not normalized yet.
func Resolve(doc graph.Document, t *annotate.Text, found extract.Findings, measured Confidences) graph.Contribution {
	r := resolver{doc: doc, found: found, measured: measured, points: annotate.NewPoints(t.Source), ids: make([]graph.ID, len(found.Things))}
	r.identify()
	c := graph.Contribution{Document: doc}
	c.Claims = r.claims()
	used := map[graph.ID]bool{}
	for _, claim := range c.Claims {
		used[claim.From], used[claim.To] = true, true
	}
	for _, m := range found.Mentions {
		id := r.ids[m.Thing]
		if id == "" {
			continue
		}
		used[id] = true
		span := r.span(m.At)
		c.Mentions = append(c.Mentions, graph.Mention{Document: doc.ID, Record: id, Kind: m.Kind, Span: &span})
	}
	c.Records = r.records(used)
	return c
}

type resolver struct {
	doc      graph.Document
	found    extract.Findings
	measured Confidences
	points   *annotate.Points
	// ids are those of the things, "" for what the text names nowhere.
	ids []graph.ID
}

// identify gives each thing its id: the register's, or that of its first mention.
func (r *resolver) identify() {
	first := map[int]int{}
	for _, m := range r.found.Mentions {
		if at, seen := first[m.Thing]; !seen || m.At.Start < at {
			first[m.Thing] = m.At.Start
		}
	}
	for k, thing := range r.found.Things {
		if thing.Register != "" {
			r.ids[k] = thing.Register
		} else if at, named := first[k]; named {
			r.ids[k] = graph.TextRecordID(thing.Kind, r.doc.ID, r.points.At(at))
		}
	}
}

// records are those that a mention or a claim needs, each id once.
func (r *resolver) records(used map[graph.ID]bool) []graph.Record {
	byID := map[graph.ID]graph.Record{}
	for k, thing := range r.found.Things {
		id := r.ids[k]
		if id == "" || !used[id] {
			continue
		}
		record := byID[id]
		record.ID, record.Name, record.Code = id, cmp.Or(record.Name, thing.Name), thing.Code
		record.Keys = append(record.Keys, r.keys(thing)...)
		byID[id] = record
	}
	return slices.SortedFunc(maps.Values(byID), func(a, b graph.Record) int { return cmp.Compare(a.ID, b.ID) })
}

// keys are the strings by which other documents' records may be the same thing.
func (r *resolver) keys(thing extract.Thing) []string {
	var codes []string
	for _, k := range thing.Parties {
		codes = append(codes, r.found.Things[k].Code)
	}
	var keys []string
	keep := func(key string, ok bool) {
		if ok {
			keys = append(keys, key)
		}
	}
	switch thing.Kind {
	case graph.KindLeader:
		for _, code := range codes {
			keep(LeaderKey(thing.Name, code))
		}
	case graph.KindOrganization:
		keep(OrganizationKey(thing.Name))
	case graph.KindPact:
		keep(PactKey(codes, thing.Signed, thing.Form))
	}
	return keys
}

// claims are the findings' with ids for things; what joins a thing to itself, or has an end that the text names nowhere,
// is none.
func (r *resolver) claims() []graph.Claim {
	var claims []graph.Claim
	at := map[string]int{}
	for _, f := range r.found.Claims {
		from := r.ids[f.From]
		if from == "" {
			continue
		}
		c := graph.Claim{
			Document: r.doc.ID, Kind: f.Kind, Property: f.Property, From: from, Value: f.Value,
			Interval: ordered(f.Interval), Stance: f.Stance, Roles: f.Roles, Attributes: maps.Clone(f.Attributes),
			Evidence: []graph.Evidence{{Spans: r.spans(f.At), Rule: f.Rule, Confidence: r.measured.of(f.Rule)}},
		}
		if c.IsRelation() {
			if c.To = r.ids[f.To]; c.To == "" || c.To == from {
				continue
			}
		}
		if f.Pact != extract.NoThing {
			c.Attributes[graph.AttrPact] = string(r.ids[f.Pact])
		}
		if f.Attested && r.doc.Date.Bounded() {
			c.Attested = r.doc.Date
		}
		key := content(c)
		if k, said := at[key]; said { // the same said again
			claims[k].Evidence = append(claims[k].Evidence, c.Evidence...)
			continue
		}
		at[key] = len(claims)
		claims = append(claims, c)
	}
	return claims
}

// content is a claim without its places, as a string.
func content(c graph.Claim) string {
	s := []string{string(c.Kind), c.Property, string(c.From), string(c.To), c.Value, c.Start.String(), c.End.String(), string(c.Stance), c.Attested.String()}
	for _, r := range c.Roles {
		s = append(s, string(r))
	}
	for _, key := range slices.Sorted(maps.Keys(c.Attributes)) {
		s = append(s, key, c.Attributes[key])
	}
	return strings.Join(s, "\x1f")
}

// ordered keeps an interval whose end is not before its start, and else only the start.
func ordered(i graph.Interval) graph.Interval {
	if i.Start.Bounded() && i.End.Bounded() && i.Start.Earliest() > i.End.Latest() {
		i.End = graph.Date{}
	}
	return i
}

// longestSpan is how many code points a span may have.
const longestSpan = 1200

// span is the place in code points; what is too long keeps its beginning.
func (r *resolver) span(at annotate.Range) graph.Span {
	span := r.points.Span(at)
	if span.End-span.Start > longestSpan {
		span.Quote = string([]rune(span.Quote)[:longestSpan])
		span.End = span.Start + longestSpan
	}
	return span
}

func (r *resolver) spans(at []annotate.Range) []graph.Span {
	spans := make([]graph.Span, 0, len(at))
	for _, place := range at {
		if span := r.span(place); !slices.Contains(spans, span) {
			spans = append(spans, span)
		}
	}
	return spans
}
