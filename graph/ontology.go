package graph

import "slices"

// FactKind is the relation between the two ends of a fact.
type FactKind string

// The kinds of fact; Ontology says what each joins.
const (
	HeldOffice  FactKind = "HELD_OFFICE"
	PartyTo     FactKind = "PARTY_TO"
	Pledged     FactKind = "PLEDGED"
	Imposed     FactKind = "IMPOSED"
	Targets     FactKind = "TARGETS"
	MemberOf    FactKind = "MEMBER_OF"
	Revives     FactKind = "REVIVES"
	Supersedes  FactKind = "SUPERSEDES"
	Amends      FactKind = "AMENDS"
	PartOf      FactKind = "PART_OF"
	SucceededBy FactKind = "SUCCEEDED_BY"
	Visited     FactKind = "VISITED"
	MetWith     FactKind = "MET_WITH"
)

// Keys of the attributes of relations, which are the contract's field names.
const (
	AttrTitle      = "title"
	AttrActing     = "acting"
	AttrSigned     = "signed"
	AttrRatified   = "ratified"
	AttrInForce    = "inForce"
	AttrLeft       = "left"
	AttrHow        = "how"
	AttrObligation = "obligation"
	AttrPact       = "pact"
	AttrMemberRole = "memberRole"
	AttrPlace      = "place"
)

// Relation is one row of the ontology: what a kind of fact joins.
type Relation struct {
	Kind     FactKind
	From, To []NodeKind
	// Attributes are the keys that a claim of the kind may have.
	Attributes []string
	// Symmetric facts are stored from the smaller id.
	Symmetric bool
	// Momentary facts are acts: they happen and do not last.
	Momentary bool
}

var (
	nation  = []NodeKind{KindNation}
	actor   = []NodeKind{KindNation, KindOrganization}
	leader  = []NodeKind{KindLeader}
	pact    = []NodeKind{KindPact}
	measure = []NodeKind{KindSanction}
)

// Ontology says which kind of fact joins what, in the contract's order. The writer refuses the rest.
var Ontology = []Relation{
	{Kind: HeldOffice, From: leader, To: actor, Attributes: []string{AttrTitle, AttrActing}},
	{Kind: PartyTo, From: actor, To: pact, Attributes: []string{AttrSigned, AttrRatified, AttrInForce, AttrLeft, AttrHow}},
	{Kind: Pledged, From: nation, To: nation, Attributes: []string{AttrObligation, AttrPact}},
	{Kind: Imposed, From: actor, To: measure},
	{Kind: Targets, From: measure, To: []NodeKind{KindNation, KindOrganization, KindLeader}},
	{Kind: MemberOf, From: actor, To: []NodeKind{KindOrganization}, Attributes: []string{AttrMemberRole}},
	{Kind: Revives, From: pact, To: pact, Momentary: true},
	{Kind: Supersedes, From: pact, To: pact, Momentary: true},
	{Kind: Amends, From: pact, To: pact, Momentary: true},
	{Kind: PartOf, From: measure, To: measure},
	{Kind: SucceededBy, From: nation, To: nation, Momentary: true},
	{Kind: Visited, From: leader, To: actor, Attributes: []string{AttrPlace}, Momentary: true},
	{Kind: MetWith, From: leader, To: leader, Attributes: []string{AttrPlace}, Symmetric: true, Momentary: true},
}

// FactKinds lists the kinds of fact in the contract's order.
func FactKinds() []FactKind {
	kinds := make([]FactKind, len(Ontology))
	for i, r := range Ontology {
		kinds[i] = r.Kind
	}
	return kinds
}

// RelationOf is the row of a kind; false for an unknown kind.
func RelationOf(kind FactKind) (Relation, bool) {
	i := slices.IndexFunc(Ontology, func(r Relation) bool { return r.Kind == kind })
	if i < 0 {
		return Relation{}, false
	}
	return Ontology[i], true
}

// The properties of attribute claims.
const (
	PropName       = "name"       // any kind: text
	PropForm       = "form"       // pact: PactForm
	PropObligation = "obligation" // pact: Obligation
	PropSigned     = "signed"     // pact: EDTF
	PropInForce    = "inForce"    // pact: EDTF
	PropEnded      = "ended"      // pact: EDTF
	PropLevel      = "level"      // sanction: SanctionLevel
	PropPhase      = "phase"      // sanction: SanctionStatus, over the interval
	PropMeasure    = "measure"    // sanction: SanctionMeasure, over the interval
	PropReason     = "reason"     // sanction: text
	PropBorn       = "born"       // leader: EDTF
	PropDied       = "died"       // leader: EDTF
)

// Attribute is one row of the table of properties: whose it is, and what its values are.
type Attribute struct {
	Property string
	Of       []NodeKind
	// Many: an entity has all asserted values, not one preferred.
	Many bool
	// Dates: the values are EDTF.
	Dates bool
	// Values are the values allowed, nil for any text.
	Values []string
}

// Attributes is the table of properties, in order of name within kind.
var Attributes = []Attribute{
	{Property: PropName, Of: NodeKinds},
	{Property: PropForm, Of: pact, Values: strs(PactForms)},
	{Property: PropObligation, Of: pact, Many: true, Values: strs(Obligations)},
	{Property: PropSigned, Of: pact, Dates: true},
	{Property: PropInForce, Of: pact, Dates: true},
	{Property: PropEnded, Of: pact, Dates: true},
	{Property: PropLevel, Of: measure, Values: strs(SanctionLevels)},
	{Property: PropPhase, Of: measure, Many: true, Values: strs(SanctionStatuses)},
	{Property: PropMeasure, Of: measure, Many: true, Values: strs(SanctionMeasures)},
	{Property: PropReason, Of: measure},
	{Property: PropBorn, Of: leader, Dates: true},
	{Property: PropDied, Of: leader, Dates: true},
}

// AttributeOf is the row of a property; false for an unknown one.
func AttributeOf(property string) (Attribute, bool) {
	i := slices.IndexFunc(Attributes, func(a Attribute) bool { return a.Property == property })
	if i < 0 {
		return Attribute{}, false
	}
	return Attributes[i], true
}

func strs[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = string(v)
	}
	return out
}
