package graph

import (
	"context"
	"io"
)

// Reader is all that a store answers. Consumers ask for the part that they need.
//
// Batch reads return maps: what is not there is not in the map, and that is no error. Lists are keyset pages. Everywhere
// an entity is asked for, the id of any of its records does as well, and the answer stands under the id that was asked.
// Lists and walks hold asserted facts unless the query names stances, and nodes of any stance only where asked by id.
type Reader interface {
	Nodes
	Facts
	Sources
	Library
	Walker
	Chronicler
	Viewer
	Pairer
	Searcher
	Stats(ctx context.Context) (Stats, error)
}

// Store is a Reader and a Writer with an end.
type Store interface {
	Reader
	Writer
	Previewer
	Exporter
	io.Closer
}

// Exporter writes all that is stored.
type Exporter interface {
	// Export writes the store as JSON Lines in the form of export.go; equal contents give equal bytes.
	Export(ctx context.Context, w io.Writer) error
}

// Nodes finds entities.
type Nodes interface {
	// Nodes are the entities of the ids.
	Nodes(ctx context.Context, ids []ID) (map[ID]Node, error)
	// Find lists the entities that a filter keeps by folded name, then id.
	Find(ctx context.Context, f Filter, p Page) (NodePage, error)
	// Lookup gives the ids of the entities that a name or a code may mean, sorted; none is not in the map.
	Lookup(ctx context.Context, refs []Ref) (map[Ref][]ID, error)
}

// Facts finds the relations of entities.
type Facts interface {
	// Facts are, for each entity, one page of the facts that it is an end of, by SortDay, then id. An entity without any
	// has an empty page or is not in the map.
	Facts(ctx context.Context, of []ID, hop Hop, p Page) (map[ID]FactPage, error)
	// FactsByID are the facts of the ids; the id of a claim finds the least fact that it is behind.
	FactsByID(ctx context.Context, ids []ID) (map[ID]Fact, error)
	// Degrees count, for each entity, the facts of the hop; zero is not in the map.
	Degrees(ctx context.Context, of []ID, hop Hop) (map[ID]int, error)
}

// Sources opens what facts and entities rest on.
type Sources interface {
	// Evidence is, for each fact or claim, one page of its evidence, by document, then id.
	Evidence(ctx context.Context, of []ID, p Page) (map[ID]EvidencePage, error)
	// Claims are, for each entity, the attribute claims on it by property, then id; all where property is "".
	Claims(ctx context.Context, of []ID, property string) (map[ID][]Claim, error)
	// EvidenceByID is the evidence of the ids.
	EvidenceByID(ctx context.Context, ids []ID) (map[ID]SourcedEvidence, error)
	// Mentions are, for each entity or document, one page of mentions, by document, then place, then id. Kinds other than
	// nil keep the mentions of entities of these kinds.
	Mentions(ctx context.Context, of []ID, kinds []NodeKind, p Page) (map[ID]MentionPage, error)
}

// Library opens documents. Its documents come without text.
type Library interface {
	// Documents are the documents of the ids.
	Documents(ctx context.Context, ids []ID) (map[ID]Document, error)
	// DocumentsOf lists, for each entity, the documents that mention it, by id; under the id "" all documents.
	DocumentsOf(ctx context.Context, of []ID, p Page) (map[ID]DocumentPage, error)
	// Listed are, for each document, one page of the asserted entities of which its parts list a record, by folded name, then
	// id, or of the asserted facts that its claims are behind, by SortDay, then id.
	Listed(ctx context.Context, documents []ID, q Listing, p Page) (map[ID]ListedPage, error)
	// Texts are parts of stored texts. A range is cut to what the text has; of an unknown document there is none.
	Texts(ctx context.Context, ranges []TextRange) (map[TextRange]string, error)
}

// Walker follows facts over several hops.
type Walker interface {
	// Paths are the simple paths between two entities, shortest first, ties by ids.
	Paths(ctx context.Context, q PathQuery) (PathResult, error)
	// Neighborhood is what lies within some hops of the entities.
	Neighborhood(ctx context.Context, q HoodQuery) (Subgraph, error)
}

// Searcher finds entities by their names and documents by their texts.
type Searcher interface {
	// Search finds asserted entities of which some name or alias holds all words of the text, and documents of which some
	// passage does, all folded; a text without a word finds nothing, and of a long text the first 32 different words count.
	//
	// A word of a name holds the text's that begins it, or that is a misspelling of it; a passage, which is some pages long,
	// holds a word whole, in any number. Data sets are found by their titles alone. Best first: whole names, beginnings of names, names that hold the words elsewhere;
	// documents, those with the words in their title first, then those with the words next to each other, and of these and
	// of the rest those first in which each word occurs more often, up to eight times; at last misspelt names, by how many
	// letters they differ in. Names of one rank are in order of the entity's folded name, then id, documents of one rank of
	// their ids.
	Search(ctx context.Context, q SearchQuery, p Page) (HitPage, error)
}

// Page asks for one page of a list.
type Page struct {
	// First is how many items at most, at least 1.
	First int
	// After is the key of the item behind which the page starts, the zero Key for the first page.
	After Key
	// Count asks for the total.
	Count bool
}

// Key is the place of an item in its list, whatever else is written meanwhile. Which fields an order uses is its own.
type Key struct {
	Day  Day    `json:"d,omitempty"`
	Text string `json:"t,omitempty"`
	ID   ID     `json:"i,omitempty"`
}

// MaxTotal is up to where totals are counted.
const MaxTotal = 10000

// PageInfo is what each page has beside its items. Keys go with the items, place by place.
type PageInfo struct {
	Keys []Key
	More bool
	// Total counts the list's items where the page asked for it: exact up to MaxTotal, and -1 beyond or unasked.
	Total int
}

// The pages of the lists.
type (
	// NodePage is a page of entities.
	NodePage struct {
		PageInfo
		Nodes []Node
	}
	// FactPage is a page of facts.
	FactPage struct {
		PageInfo
		Facts []Fact
	}
	// ListedPage is a page of Listed: entities or facts, as asked.
	ListedPage struct {
		PageInfo
		Nodes []Node
		Facts []Fact
	}
	// EvidencePage is a page of evidence.
	EvidencePage struct {
		PageInfo
		Evidence []SourcedEvidence
	}
	// MentionPage is a page of mentions.
	MentionPage struct {
		PageInfo
		Mentions []EntityMention
	}
	// DocumentPage is a page of documents.
	DocumentPage struct {
		PageInfo
		Documents []Document
	}
	// HitPage is a page of search hits.
	HitPage struct {
		PageInfo
		Hits []Hit
	}
)

// SourcedEvidence is evidence with what its claim says of it.
type SourcedEvidence struct {
	Evidence
	Claim    ID
	Document ID
	Stance   Stance
	Attested Date
}

// EntityMention is a mention and the entity that its record is of.
type EntityMention struct {
	Mention
	Entity ID
}

// Hit is an entity or a document found by search.
type Hit struct {
	// Node is the entity and Name the name that was found. Of a document both are zero.
	Node Node
	Name string
	// Document is the document and Excerpt the stretch of its text, about 160 code points, around the first best place for
	// the words; the zero Span where they stand in its title alone. Of an entity both are zero.
	Document Document
	Excerpt  Span
}

// Ref is a name or a code of a thing of some kind.
type Ref struct {
	Kind NodeKind
	// Code is compared without regard to case, "" where the name is meant.
	Code string
	// Name is compared with whole names and aliases, folded.
	Name string
}

// Hop chooses facts of an entity. The zero Hop is all asserted facts of all times, both ways.
type Hop struct {
	// Kinds are the kinds of fact, nil for all.
	Kinds []FactKind
	// Direction is the side on which the entity stands, "" for BOTH.
	Direction Direction
	// Time asks for what held, the zero Time for all times.
	Time Time
	// Stances are the stances wanted, nil for ASSERTED alone.
	Stances []Stance
	// Roles keeps offices with one of these roles, nil for all.
	Roles []OfficeRole
	// Qualifiers keeps facts with one of these qualifiers, nil for all: the roles of memberships.
	Qualifiers []string
	// Obligations keeps pledges of one of these obligations, nil for all.
	Obligations []Obligation
	// Far are choices of the entity at the far end. It and With are of lists: walks and subgraphs refuse them.
	Far []Choice
	// With keeps facts whose far end these are joined to as well, nil for all: on some day on which the fact holds at least as
	// surely as Time.AtLeast, within Time where it asks for one, each of these has an asserted fact of the same kind to the
	// same end that does.
	With []ID
}

// checkWalk refuses what only lists of facts ask for.
func (h Hop) checkWalk() error {
	if h.Far != nil || h.With != nil {
		return invalid("a walk that looks at the far ends of facts")
	}
	return nil
}

// Time asks for a day, or for some day of a run of days. The zero Time asks for no time.
type Time struct {
	From, To Day
	// AtLeast CERTAIN leaves out what is only POSSIBLE.
	AtLeast Certainty
}

// On is the Time of one day.
func On(day Day, atLeast Certainty) Time { return Time{From: day, To: day, AtLeast: atLeast} }

// IsZero tells whether no time is asked for.
func (t Time) IsZero() bool { return t.From == 0 && t.To == 0 }

// Days are those asked for, all where no time is.
func (t Time) Days() DaySpan {
	s := DaySpan{From: t.From, To: t.To}
	if s.From == 0 {
		s.From = MinDay
	}
	if s.To == 0 {
		s.To = MaxDay
	}
	return s
}

// Admits tells how surely what held at w is meant, false where it is not. Where no time is asked for all is, with no
// certainty.
func (t Time) Admits(w When) (Certainty, bool) {
	if t.IsZero() {
		return "", true
	}
	certainty, held := w.During(t.From, t.To)
	if !held || (t.AtLeast == Certain && certainty != Certain) {
		return "", false
	}
	return certainty, true
}

// Listing asks for the entities, or with Facts for the asserted facts, of a document.
type Listing struct {
	Facts bool
	// Kinds are the kinds of entity, nil for all.
	Kinds []NodeKind
}

// TextRange is the part of a document's text between two offsets in code points; a To of -1 is the text's end.
type TextRange struct {
	Document ID
	From, To int
}

// SearchQuery asks for entities by name, and for documents by text.
type SearchQuery struct {
	Text string
	// Kinds are the kinds of entity, nil for all.
	Kinds []NodeKind
	// Documents says whether documents are asked for beside the entities.
	Documents bool
}

// PathQuery asks how two entities are connected.
type PathQuery struct {
	From, To ID
	// MaxLength is how many facts a path has at most, 1 to 8.
	MaxLength int
	// ShortestOnly keeps only paths of the least length.
	ShortestOnly bool
	Hop          Hop
	// Avoid are entities that no path goes through.
	Avoid []ID
	// MaxDegree keeps paths out of entities with more facts of the hop, but for the two ends; 0 for no limit.
	MaxDegree int
	// Coexisting keeps paths of which on some day all facts may hold.
	Coexisting bool
	// First is how many paths at most.
	First int
	// Work is how many facts the search looks at at most, and how many steps it takes along them; 0 for MaxWork. It goes
	// from both ends by turns, first from To, and looks at the facts of all entities of one ring or of none.
	Work int
}

// Path is a way from one entity to another: one fact fewer than nodes.
type Path struct {
	Nodes []ID
	Facts []Fact
}

// PathResult is what a search for paths found. Complete is false where its work ended before it had First paths or all;
// what it has is then the beginning of the list.
type PathResult struct {
	Paths    []Path
	Complete bool
}

// HoodQuery asks what lies around entities.
type HoodQuery struct {
	Of []ID
	// Depth is how many hops, 1 to 4.
	Depth int
	Hop   Hop
	// Limit is how many nodes at most, the entities asked for among them.
	Limit int
	// Work is how many facts the search looks at at most; 0 for MaxWork. It looks at the facts of all entities that are as
	// many hops away or of none; then these stand by their ids alone, their facts among themselves are not there, and
	// nothing is known of what is farther.
	Work int
}

// Subgraph is a part of the graph: nodes nearest first, then by degree, then id; the facts among them by id.
type Subgraph struct {
	Nodes []Node
	Facts []Fact
	// Omitted is how many nodes within the depth the limit left out.
	Omitted int
	// Frontier are nodes of the subgraph with neighbors that are not in it, or whose facts were not looked at, sorted.
	Frontier []ID
}

// Stats counts what a store holds.
type Stats struct {
	// Nodes are entities after clustering, by kind.
	Nodes map[NodeKind]int
	// Facts are the asserted facts, by kind.
	Facts map[FactKind]int
	// Documents and Claims count all, whatever their stance.
	Documents, Claims int
}
