// Package extraction writes what one text says as one line of JSON: the nodes and edges that a store would make of it,
// each with its place in the text.
package extraction

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"slices"

	"entente/graph"
)

// Document is one text as `entente extract` prints it. Offsets count code points of the stored text.
type Document struct {
	// Path is the path as given.
	Path string   `json:"document"`
	ID   graph.ID `json:"id"`
	// Title is nil where the text shows none.
	Title *string    `json:"title"`
	Date  graph.Date `json:"date"`
	// Nodes are sorted by kind, then first mention; Edges by kind, then place.
	Nodes    []Node   `json:"nodes"`
	Edges    []Edge   `json:"edges"`
	Problems []string `json:"problems"`
}

// Node is an entity as this text alone gives it.
type Node struct {
	ID      graph.ID       `json:"id"`
	Kind    graph.NodeKind `json:"kind"`
	Name    string         `json:"name"`
	Code    string         `json:"code,omitempty"`
	Aliases []string       `json:"aliases"`
	Stance  graph.Stance   `json:"stance"`
	// Date is when a pact was signed or a sanction imposed, nil for other kinds.
	Date *graph.Date `json:"date,omitempty"`
	*Pact
	*Sanction
	Mentions []Span `json:"mentions"`
	// Claims are the attribute claims on it.
	Claims []Claim `json:"claims"`
	// Evidence is where the text tells of it: the places of its attribute claims, each once.
	Evidence []Evidence `json:"evidence"`
}

// Pact is what a node of this kind has beside the rest.
type Pact struct {
	Obligations []string   `json:"obligations"`
	Form        *string    `json:"form"`
	InForce     graph.Date `json:"inForce"`
	Ended       graph.Date `json:"ended"`
}

// Sanction is what a node of this kind has beside the rest.
type Sanction struct {
	Status   graph.SanctionStatus `json:"status"`
	Measures []string             `json:"measures"`
	Reason   *string              `json:"reason"`
}

// Claim is one attribute claim.
type Claim struct {
	Property string `json:"property"`
	Value    string `json:"value"`
	graph.Interval
	Attested graph.Date   `json:"attested"`
	Stance   graph.Stance `json:"stance"`
	Evidence []Evidence   `json:"evidence"`
}

// Edge is one claim of a relation.
type Edge struct {
	Kind   graph.FactKind `json:"kind"`
	From   graph.ID       `json:"from"`
	To     graph.ID       `json:"to"`
	Stance graph.Stance   `json:"stance"`
	graph.Interval
	Attested   graph.Date         `json:"attested"`
	Roles      []graph.OfficeRole `json:"roles"`
	Attributes map[string]string  `json:"attributes"`
	Evidence   []Evidence         `json:"evidence"`
}

// Span is a place in the text.
type Span = graph.Span

// Evidence is where a claim stands; Spans are further places that it needs.
type Evidence struct {
	Span
	Spans      []Span   `json:"spans"`
	Rule       string   `json:"rule"`
	Confidence *float64 `json:"confidence"`
}

// Of is the contribution of one text, found at path, as it is printed. A contribution that breaks the model, or that is of
// no text, gives an error that wraps graph.ErrInvalid.
func Of(path string, c graph.Contribution) (Document, error) {
	c, err := c.Normalize()
	if err != nil {
		return Document{}, err
	}
	v := view{
		clusters: graph.Cluster(c.Records, nil), mentions: map[graph.ID][]Span{}, claims: map[graph.ID][]Claim{},
		edges: []Edge{},
	}
	for _, m := range c.Mentions {
		if m.Span == nil {
			return Document{}, fmt.Errorf("extraction: mention of %s without a place in a text: %w", m.Record, graph.ErrInvalid)
		}
		entity := v.clusters[m.Record]
		v.mentions[entity] = append(v.mentions[entity], *m.Span)
	}
	for _, claim := range c.Claims {
		if err := v.add(claim); err != nil {
			return Document{}, err
		}
	}
	_, nodes := graph.Derive(c.Records, c.Claims, v.clusters)
	d := c.Document
	return Document{
		Path: path, ID: d.ID, Title: orNull(d.Title), Date: d.Date, Nodes: v.nodes(nodes), Edges: v.sortedEdges(), Problems: []string{},
	}, nil
}

// Write writes the document as one line.
func (d Document) Write(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(d); err != nil {
		return fmt.Errorf("extraction: write %s: %w", d.ID, err)
	}
	return nil
}

// view gathers by entity what the contribution gives by record.
type view struct {
	clusters graph.Clusters
	mentions map[graph.ID][]Span
	claims   map[graph.ID][]Claim
	edges    []Edge
}

func (v *view) add(c graph.Claim) error {
	evidence := make([]Evidence, len(c.Evidence))
	for i, e := range c.Evidence {
		if len(e.Spans) == 0 {
			return fmt.Errorf("extraction: claim %s without a place in a text: %w", c.ID, graph.ErrInvalid)
		}
		evidence[i] = Evidence{Span: e.Spans[0], Spans: append([]Span{}, e.Spans[1:]...), Rule: e.Rule, Confidence: e.Confidence}
	}
	slices.SortStableFunc(evidence, func(a, b Evidence) int {
		return cmp.Or(compareSpans(a.Span, b.Span), cmp.Compare(a.Rule, b.Rule))
	})
	from := v.clusters[c.From]
	if !c.IsRelation() {
		v.claims[from] = append(v.claims[from], Claim{
			Property: c.Property, Value: c.Value, Interval: c.Interval, Attested: c.Attested, Stance: c.Stance, Evidence: evidence,
		})
		return nil
	}
	attributes := map[string]string{}
	for key, value := range c.Attributes {
		if key == graph.AttrPact {
			value = string(v.clusters[graph.ID(value)])
		}
		attributes[key] = value
	}
	v.edges = append(v.edges, Edge{
		Kind: c.Kind, From: from, To: v.clusters[c.To], Stance: c.Stance, Interval: c.Interval, Attested: c.Attested,
		Roles: append([]graph.OfficeRole{}, c.Roles...), Attributes: attributes, Evidence: evidence,
	})
	return nil
}

func (v *view) nodes(derived []graph.Node) []Node {
	nodes := make([]Node, len(derived))
	for i, n := range derived {
		mentions, claims := append([]Span{}, v.mentions[n.ID]...), append([]Claim{}, v.claims[n.ID]...)
		slices.SortFunc(mentions, compareSpans)
		slices.SortStableFunc(claims, func(a, b Claim) int {
			return cmp.Or(cmp.Compare(a.Property, b.Property), compareSpans(a.Evidence[0].Span, b.Evidence[0].Span), cmp.Compare(a.Value, b.Value))
		})
		node := Node{
			ID: n.ID, Kind: n.Kind, Name: n.Name, Code: n.Code, Aliases: n.Aliases, Stance: n.Stance,
			Mentions: slices.CompactFunc(mentions, func(a, b Span) bool { return a == b }), Claims: claims,
		}
		node.Evidence = places(claims)
		node.fill(n)
		nodes[i] = node
	}
	first := func(n Node) int {
		if len(n.Mentions) == 0 {
			return math.MaxInt
		}
		return n.Mentions[0].Start
	}
	slices.SortFunc(nodes, func(a, b Node) int {
		return cmp.Or(slices.Index(graph.NodeKinds, a.Kind)-slices.Index(graph.NodeKinds, b.Kind), cmp.Compare(first(a), first(b)), cmp.Compare(a.ID, b.ID))
	})
	return nodes
}

// places are the evidences of claims, one for each span, in order.
func places(claims []Claim) []Evidence {
	found := []Evidence{}
	for _, c := range claims {
		found = append(found, c.Evidence...)
	}
	slices.SortStableFunc(found, func(a, b Evidence) int { return compareSpans(a.Span, b.Span) })
	return slices.CompactFunc(found, func(a, b Evidence) bool { return a.Span == b.Span })
}

// fill gives a pact or a sanction what only it has.
func (n *Node) fill(from graph.Node) {
	switch n.Kind {
	case graph.KindPact:
		signed := from.Date(graph.PropSigned)
		n.Date = &signed
		n.Pact = &Pact{
			Obligations: inOrder(graph.Obligations, from.Values(graph.PropObligation)), Form: orNull(from.Value(graph.PropForm)),
			InForce: from.Date(graph.PropInForce), Ended: from.Date(graph.PropEnded),
		}
	case graph.KindSanction:
		imposed := from.PhaseStart(graph.StatusImposed)
		n.Date = &imposed
		n.Sanction = &Sanction{
			Status: from.Status(), Measures: inOrder(graph.SanctionMeasures, from.Values(graph.PropMeasure)), Reason: orNull(from.Value(graph.PropReason)),
		}
	}
}

// inOrder are the values that the properties have, each once, in the contract's order.
func inOrder[T ~string](all []T, properties []graph.Property) []string {
	values := []string{}
	for _, v := range all {
		if slices.ContainsFunc(properties, func(p graph.Property) bool { return p.Value == string(v) }) {
			values = append(values, string(v))
		}
	}
	return values
}

func (v *view) sortedEdges() []Edge {
	kinds := graph.FactKinds()
	slices.SortStableFunc(v.edges, func(a, b Edge) int { // equal ones stay in the order of their claims' ids
		return cmp.Or(slices.Index(kinds, a.Kind)-slices.Index(kinds, b.Kind), compareSpans(a.Evidence[0].Span, b.Evidence[0].Span),
			cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
	})
	return v.edges
}

func compareSpans(a, b Span) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
}

// orNull is nil for what is not known.
func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
