package neo4jstore

import (
	"context"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
)

// Wipe deletes everything but the schema.
func (s *Store) Wipe(ctx context.Context) error {
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer func() { _ = session.Close(ctx) }()
	result, err := session.Run(ctx, "MATCH (n) WHERE NOT n:Store CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS", nil)
	if err != nil {
		return err
	}
	_, err = result.Consume(ctx)
	return err
}

// Latest is the newest version of the layout.
func Latest() string { return strconv.Itoa(schemaVersion) }

// Run runs plain Cypher, as a reader from outside would, and gives the rows.
func (s *Store) Run(ctx context.Context, cypher string) ([][]any, error) {
	records, err := s.read(ctx, "test", cypher, nil)
	var rows [][]any
	for _, r := range records {
		rows = append(rows, r.Values)
	}
	return rows, err
}

// Write runs plain Cypher that writes.
func (s *Store) Write(ctx context.Context, cypher string) error {
	return s.transact(ctx, "test", neo4j.AccessModeWrite, func(t *transaction) error { return t.exec(ctx, cypher, nil) })
}

// Explain is how the server would run a statement: the operators of its plan, the arguments of each behind it.
func (s *Store) Explain(ctx context.Context, cypher string) ([]string, error) {
	session := s.session(ctx, neo4j.AccessModeRead)
	defer func() { _ = session.Close(ctx) }()
	result, err := session.Run(ctx, "EXPLAIN "+cypher, nil)
	if err != nil {
		return nil, err
	}
	summary, err := result.Consume(ctx)
	if err != nil {
		return nil, err
	}
	return operators(summary.Plan()), nil
}

func operators(p neo4j.Plan) []string {
	details, _ := p.Arguments()["Details"].(string)
	found := []string{strings.TrimSuffix(p.Operator(), "@neo4j") + " " + details}
	for _, child := range p.Children() {
		found = append(found, operators(child)...)
	}
	return found
}

// Variant is a statement as it is sent.
type Variant struct{ File, Cypher string }

// Variants are all files, and of those that are templates each variant: of the hops each kind alone, all kinds, all
// stances and some pairs, in each direction, with and without time.
func Variants() []Variant {
	data := map[string][]any{
		"schema":        {schemaData{Types: factTypes(), Labels: labels()}},
		"stats":         {statsData{Labels: kindLabels(), Kinds: graph.FactKinds()}},
		"fact_by_id":    {typesData{factTypes()}},
		"fact_set":      {typesData{factTypes()}},
		"fact_drop":     {typesData{factTypes()}},
		"evidence_of":   {evidentData{factTypes(), false}, evidentData{factTypes(), true}},
		"fact_listed":   {listedData{graph.FactKinds(), false}, listedData{graph.FactKinds(), true}},
		"claim_on":      {onData{false}, onData{true}},
		"document_of":   {countData{false}, countData{true}},
		"mention_of":    {countData{false}, countData{true}},
		"node_listed":   {countData{false}, countData{true}},
		"fact_of":       hopVariants(),
		"fact_degree":   hopVariants(),
		"fact_among":    fewHops(graph.Out),
		"fact_frontier": fewHops(graph.Both),
		"timeline":      kindVariants(), "timeline_count": kindVariants(), "histogram": kindVariants(), "histogram_all": kindVariants(),
		"tie_partners": tieVariants(false), "tie_between": tieVariants(true),
		"mention_where": nil, "node_listed_where": nil, "fact_where": nil, "fact_listed_where": nil,
		"timeline_where": nil, "tie_where": nil, "tie_joint_where": nil, "node_find_tie": nil, "fact_with": nil,
		"node_find":  findVariants(),
		"path_ways":  pathVariants(),
		"hood_rings": hoodVariants(),
		"hood_facts": hoodFactsVariants(),
	}
	for _, kind := range graph.FactKinds() {
		data["fact_grouped"] = append(data["fact_grouped"], kindData{kind})
	}
	for _, kind := range factTypes() {
		for _, file := range []string{"fact_put", "fact_page", "export_fact"} {
			data[file] = append(data[file], typeData{kind})
		}
	}
	for _, label := range labels() {
		data["node_put"] = append(data["node_put"], labelData{label})
	}
	for _, end := range claimEnds {
		data["claim_put_end"] = append(data["claim_put_end"], endData{end})
	}
	files, _ := fs.Glob(cypherFiles, "cypher/*.cypher")
	var variants []Variant
	for _, file := range files {
		name := strings.TrimSuffix(strings.TrimPrefix(file, "cypher/"), ".cypher")
		of, varies := data[name]
		if !varies {
			of = []any{nil}
		}
		for _, d := range of {
			variants = append(variants, Variant{File: name, Cypher: statement(name, d)})
		}
	}
	return variants
}

// walkHops are a few hops, each with another of what a hop may have: what a hop does to a plan is shown by fact_of.
var walkHops = []graph.Hop{
	{},
	{Kinds: []graph.FactKind{graph.PartyTo}, Direction: graph.Out},
	{Kinds: []graph.FactKind{graph.MemberOf, graph.HeldOffice}, Direction: graph.In, Time: graph.On(19140728, graph.Possible)},
	{Stances: graph.Stances, Time: graph.On(19140728, graph.Certain)},
	{Stances: []graph.Stance{graph.Denied}, Direction: graph.Out},
}

// pathVariants are searches of every length, and of the least over some hops.
func pathVariants() []any {
	var variants []any
	for _, most := range pathLengths {
		for _, degree := range []int{0, 9} {
			variants = append(variants, pathDataOf(graph.PathQuery{MaxDegree: degree}, most))
		}
	}
	for _, h := range walkHops[1:] {
		variants = append(variants, pathDataOf(graph.PathQuery{Hop: h, MaxDegree: 9}, pathLengths[0]))
	}
	return variants
}

// hoodVariants are neighborhoods of every depth, and of the least over some hops.
func hoodVariants() []any {
	var variants []any
	for _, depth := range hoodDepths {
		variants = append(variants, hoodDataOf(graph.Hop{}, depth))
	}
	for _, h := range walkHops[1:] {
		variants = append(variants, hoodDataOf(h, hoodDepths[0]))
	}
	return variants
}

func hoodFactsVariants() []any {
	var variants []any
	for _, h := range walkHops {
		variants = append(variants, walkHop(h))
	}
	return variants
}

// hopVariants are the hops of every kind alone and in a pair, of all kinds, and of stances, in every direction, and of all
// kinds and stances at all times.
func hopVariants() []any {
	directions := []graph.Direction{graph.Both, graph.Out, graph.In}
	var hops []graph.Hop
	kinds := graph.FactKinds()
	for i, k := range kinds {
		hops = append(hops, graph.Hop{Kinds: []graph.FactKind{k, kinds[(i+1)%len(kinds)]}})
		for _, d := range directions {
			hops = append(hops, graph.Hop{Kinds: []graph.FactKind{k}, Direction: d})
		}
	}
	for _, stances := range [][]graph.Stance{nil, graph.Stances, {graph.Denied}} {
		for _, d := range directions {
			for _, time := range []graph.Time{{}, graph.On(19140728, graph.Possible), graph.On(19140728, graph.Certain)} {
				hops = append(hops, graph.Hop{Stances: stances, Direction: d, Time: time})
			}
		}
	}
	far, with := []graph.Choice{{Property: graph.PropForm}}, []graph.ID{"nation:FRA"}
	for range 2 { // with and without a count
		hops = append(hops,
			graph.Hop{Kinds: []graph.FactKind{graph.PartyTo}, Direction: graph.Out, Far: far},
			graph.Hop{Kinds: []graph.FactKind{graph.PartyTo}, Direction: graph.Out, With: with, Time: graph.On(19140728, graph.Possible)},
			graph.Hop{Far: far, With: with, Stances: graph.Stances, Time: graph.Time{AtLeast: graph.Certain}})
	}
	variants := make([]any, len(hops))
	for i, h := range hops {
		d, _ := hop(h)
		d.Count = i%2 == 0
		variants[i] = d
	}
	return variants
}

// fewHops are those of each shape in one direction.
func fewHops(d graph.Direction) []any {
	var variants []any
	for _, h := range []graph.Hop{
		{},
		{Kinds: []graph.FactKind{graph.PartyTo}},
		{Kinds: []graph.FactKind{graph.PartyTo, graph.MemberOf}},
		{Stances: graph.Stances},
		{Stances: []graph.Stance{graph.Denied}},
		{Time: graph.On(19140728, graph.Possible)},
		{Time: graph.On(19140728, graph.Certain)},
	} {
		h.Direction = d
		data, _ := hop(h)
		variants = append(variants, data)
	}
	return variants
}

// kindVariants are each kind of fact alone, two, and all.
func kindVariants() []any {
	variants := []any{kindTypes(nil), kindTypes([]graph.FactKind{graph.PartyTo, graph.MemberOf})}
	for _, k := range graph.FactKinds() {
		variants = append(variants, kindTypes([]graph.FactKind{k}))
	}
	return variants
}

// tieVariants are the ties of all kinds, of each alone, and of those with obligations.
func tieVariants(between bool) []any {
	queries := []graph.TieQuery{{}, {Obligations: graph.Obligations}}
	for _, k := range []graph.FactKind{graph.Pledged, graph.SucceededBy, graph.PartyTo, graph.MemberOf, graph.Imposed} {
		queries = append(queries, graph.TieQuery{Kinds: []graph.FactKind{k}})
	}
	var variants []any
	for i, q := range queries {
		d := ties(q)
		d.Between, d.Count = between, i%2 == 0
		variants = append(variants, d)
	}
	return variants
}

// findVariants are filters of every kind alone and with each that leads elsewhere, for lists and for counts.
func findVariants() []any {
	tie := func(kind graph.FactKind, d graph.Direction, time graph.Time) filterTieData {
		h, _ := hop(graph.Hop{Kinds: []graph.FactKind{kind}, Direction: d, Time: time})
		return filterTieData{hopData: h}
	}
	on := graph.On(19140728, graph.Possible)
	each, anyOf, open, held := tie(graph.PartyTo, graph.In, graph.Time{}), tie(graph.Imposed, graph.In, on), tie(graph.HeldOffice, graph.Out, on), tie(graph.PartyTo, graph.In, on)
	each.Each, each.Any, anyOf.Any, held.OrNone = true, true, true, true
	member := tie(graph.MemberOf, graph.In, graph.On(19140728, graph.Certain))
	threats, _ := hop(graph.Hop{Kinds: []graph.FactKind{graph.Imposed, graph.Targets}, Stances: []graph.Stance{graph.Asserted, graph.Threatened}})
	claimedTie := filterTieData{hopData: threats, Any: true, OrNone: true}
	tied := func(d findData, ties ...filterTieData) findData {
		d.Ties = slices.Clone(ties)
		for i := range d.Ties {
			d.Ties[i].Place = i
		}
		return d
	}
	var all []findData
	for _, base := range []findData{{}, {Prefix: true, Word: true, Leads: true}, {Signed: true}, {Tie: &each, Leads: true}, {Tie: &anyOf, Leads: true, Prefix: true}} {
		whole := base
		whole.Choices, whole.Held, whole.Signed, whole.Stances = true, true, true, true
		all = append(all, base, tied(base, each, anyOf, open, held), whole, tied(whole, each, anyOf, open, claimedTie))
	}
	for _, one := range []filterTieData{each, anyOf, open, held, member, claimedTie} {
		all = append(all, tied(findData{}, one))
	}
	all = append(all, findData{Choices: true}, findData{Held: true}, findData{Stances: true}, findData{Prefix: true})
	var variants []any
	for _, d := range all {
		variants = append(variants, d)
		d.Count = true
		variants = append(variants, d)
	}
	return variants
}
