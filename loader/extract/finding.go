package extract

import (
	"entente/graph"
	"entente/loader/annotate"
)

// Findings are what the rules read in one text. Things are named by their index; resolve gives them ids.
type Findings struct {
	Things   []Thing
	Mentions []Mention
	Claims   []Claim
}

// Thing is what a text speaks of: a nation, an organization or a leader of a register, or what only this text tells of.
type Thing struct {
	Kind graph.NodeKind
	// Register is the id in a register, "" for a thing of the text alone.
	Register graph.ID
	// Name is what it is called; Code the label of nations and organizations.
	Name, Code string
	// Form and Signed are those of a pact, for its key.
	Form   graph.PactForm
	Signed graph.Date
	// Parties of a pact, and the nations and organizations of a leader's offices, for their keys.
	Parties []int
}

// Mention is a place that names or refers to a thing.
type Mention struct {
	Thing int
	Kind  graph.MentionKind
	At    annotate.Range
}

// NoThing stands where a claim has no such end.
const NoThing = -1

// Claim is one statement: a relation of two things, or an attribute of one.
type Claim struct {
	Kind     graph.FactKind
	Property string
	From, To int
	Value    string
	graph.Interval
	Stance     graph.Stance
	Roles      []graph.OfficeRole
	Attributes map[string]string
	// Pact is the thing that a pledge is made in, NoThing for all other claims.
	Pact int
	// Attested: the text says in the present, on its own date, that it holds.
	Attested bool
	// At are the places, the first of which names or refers to both ends.
	At   []annotate.Range
	Rule string
}

// relation starts a claim about two things.
func relation(kind graph.FactKind, from, to int, rule string, at ...annotate.Range) Claim {
	return Claim{Kind: kind, From: from, To: to, Pact: NoThing, Stance: graph.Asserted, Rule: rule, At: at}
}

// attribute starts a claim about one thing.
func attribute(property string, of int, value, rule string, at ...annotate.Range) Claim {
	return Claim{Property: property, From: of, To: NoThing, Value: value, Pact: NoThing, Stance: graph.Asserted, Rule: rule, At: at}
}

// add keeps a claim.
func (f *Findings) add(c Claim) { f.Claims = append(f.Claims, c) }

// thing keeps a new thing and returns its index.
func (f *Findings) thing(t Thing) int {
	f.Things = append(f.Things, t)
	return len(f.Things) - 1
}

func (f *Findings) mention(thing int, kind graph.MentionKind, at annotate.Range) {
	f.Mentions = append(f.Mentions, Mention{Thing: thing, Kind: kind, At: at})
}
