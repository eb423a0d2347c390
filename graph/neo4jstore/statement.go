package neo4jstore

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"text/template"

	"entente/graph"
)

//go:embed cypher/*.cypher
var cypherFiles embed.FS

// statements are the files as templates. What a template fills in are labels and types of the closed lists of package
// graph, which Cypher cannot take as parameters, and nothing else.
var statements = template.Must(template.New("").
	Funcs(template.FuncMap{"join": strings.Join, "lower": func(v any) string { return strings.ToLower(fmt.Sprint(v)) }}).
	ParseFS(cypherFiles, "cypher/*.cypher"))

// claimed is the type of the facts that nobody asserts.
const claimed = "CLAIMED"

// The data of the statements that are templates.
type (
	schemaData  struct{ Types, Labels []string }
	typeData    struct{ Type string }
	kindData    struct{ Kind graph.FactKind }
	labelData   struct{ Label string }
	endData     struct{ End string }
	onData      struct{ AttributesOnly bool }
	countData   struct{ Count bool }
	typesData   struct{ Types []string }
	evidentData struct {
		Types []string
		Count bool
	}
	listedData struct {
		Kinds []graph.FactKind
		Count bool
	}
	statsData struct {
		Labels []kindLabel
		Kinds  []graph.FactKind
	}
	// tieData chooses ways in which two nations are joined; Between is for two nations that are given, else one is.
	tieData struct {
		Ways           []tieWay
		Between, Count bool
	}
	// hopData chooses the relationships of a hop: their types, the arrow's two sides, and which filters there are.
	hopData struct {
		Types, Asserted                []string
		Left, Right                    string
		Claimed, Timed, Certain, Count bool
		Far, With                      bool
	}
	// findData chooses from where entities are found, and which filters there are. Leads says that they may be met more than
	// once: from the far end of a tie, else from a word.
	findData struct {
		Tie                                                        *filterTieData
		Ties                                                       []filterTieData
		Prefix, Word, Signed, Choices, Held, Stances, Leads, Count bool
	}
	// filterTieData is a tie of a filter, which has its values in that place.
	filterTieData struct {
		hopData
		Place             int
		Each, Any, OrNone bool
	}
)

// kindLabel is a kind of node and its label.
type kindLabel struct {
	Kind  graph.NodeKind
	Label string
}

// statement is the file of the name with its data filled in.
func statement(name string, data any) string {
	var b strings.Builder
	if err := statements.ExecuteTemplate(&b, name+".cypher", data); err != nil {
		panic(err) // the files are part of the program, and a test renders each
	}
	return b.String()
}

// labelOf is the label of a kind of node: :Nation for NATION.
func labelOf(kind graph.NodeKind) string {
	name := string(kind)
	return name[:1] + strings.ToLower(name[1:])
}

func kindLabels() []kindLabel {
	all := make([]kindLabel, len(graph.NodeKinds))
	for i, k := range graph.NodeKinds {
		all[i] = kindLabel{Kind: k, Label: labelOf(k)}
	}
	return all
}

func labels() []string {
	all := make([]string, len(graph.NodeKinds))
	for i, k := range graph.NodeKinds {
		all[i] = labelOf(k)
	}
	return all
}

// factTypes are the types of relationship that are facts.
func factTypes() []string { return append(strs(graph.FactKinds()), claimed) }

// typeOf is the type of the relationship that a fact is stored as.
func typeOf(f graph.Fact) string {
	if f.Stance == graph.Asserted {
		return string(f.Kind)
	}
	return claimed
}

// strs is the list as strings, nil where it is empty.
func strs[T ~string](list []T) []string {
	if len(list) == 0 {
		return nil
	}
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = string(v)
	}
	return out
}

// hop lays out the relationships that a hop asks for; false where it asks for none.
func hop(h graph.Hop) (hopData, bool) {
	kinds := slices.DeleteFunc(graph.FactKinds(), func(k graph.FactKind) bool {
		return len(h.Kinds) > 0 && !slices.Contains(h.Kinds, k)
	})
	if len(kinds) == 0 {
		return hopData{}, false
	}
	d := hopData{Asserted: strs(kinds), Far: len(h.Far) > 0, With: h.With != nil, Left: "-", Right: "-", Timed: !h.Time.IsZero(), Certain: h.Time.AtLeast == graph.Certain}
	if len(h.Stances) == 0 || slices.Contains(h.Stances, graph.Asserted) {
		d.Types = strs(kinds)
	}
	d.Claimed = slices.ContainsFunc(h.Stances, func(s graph.Stance) bool { return s != graph.Asserted })
	if d.Claimed {
		d.Types = append(d.Types, claimed)
	}
	switch h.Direction {
	case graph.Out:
		d.Right = "->"
	case graph.In:
		d.Left = "<-"
	}
	return d, true
}

// hopParams are the values that a hop compares with.
func hopParams(h graph.Hop) params {
	kinds := h.Kinds
	if len(kinds) == 0 {
		kinds = graph.FactKinds()
	}
	first, last := graph.MinDay, graph.MaxDay
	if !h.Time.IsZero() {
		first, last = h.Time.From, h.Time.To
	}
	return params{
		"choices": listOf(choices(h.Far)), "with": strs(h.With), "first": int64(first), "last": int64(last),
		"kinds": strs(kinds), "stances": strs(h.Stances), "from": int64(h.Time.From), "to": int64(h.Time.To),
		"roles": orNull(strs(h.Roles)), "qualifiers": orNull(h.Qualifiers), "obligations": orNull(strs(h.Obligations)),
	}
}

// orNull is a list as a parameter, null where it is empty.
func orNull(list []string) any {
	if len(list) == 0 {
		return nil
	}
	return list
}
