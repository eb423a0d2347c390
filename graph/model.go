package graph

// Document is what was read: a text, or one version of a data set.
type Document struct {
	// ID is doc: and 20 hex digits of the SHA-256 of the text.
	ID ID `json:"id"`
	// Title is as the document shows it, "" where it shows none.
	Title string `json:"title"`
	// Date is the document's own date, the zero Date where none is known.
	Date Date `json:"date"`
	// Source says where it was found, for instance a URL; "" where nobody said.
	Source string `json:"source,omitempty"`
	// Names are the base names under which it was loaded, sorted; a store keeps all that it ever saw.
	Names []string `json:"names"`
	// Length counts the code points of the text.
	Length int `json:"length"`
	// SHA256 is the whole sum of the text, in hex.
	SHA256 string `json:"sha256"`
	// Text is the stored text. Readers leave it out; Library.Texts gives parts of it.
	Text string `json:"-"`
	// Pages are the offsets in the text, in code points, at which pages begin; none where there are no pages. They are for
	// the stages that read the text: a store keeps the page of each place instead.
	Pages []int `json:"-"`
}

// Span is a place in a document's stored text: offsets count Unicode code points, and the text between them is the quote.
type Span struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Quote string `json:"quote"`
	// Page is the page of a paged document, from 1; 0 where there are no pages.
	Page int `json:"page,omitempty"`
}

// Record is one thing as one source speaks of it.
type Record struct {
	// ID tells the kind by its prefix and the source by its form.
	ID ID `json:"id"`
	// Name is what the source calls it, never empty.
	Name string `json:"name"`
	// Code is the label of nations and organizations, "" for what has none.
	Code string `json:"code,omitempty"`
	// Aliases are the further names in the mentions of kind NAME, sorted; Contribution.Normalize fills them in.
	Aliases []string `json:"aliases,omitempty"`
	// Keys are strings that make records of one kind the same thing where they share one, sorted.
	Keys []string `json:"keys,omitempty"`
}

// Mention is one place where a document speaks of a record.
type Mention struct {
	// ID is a hash over the rest; Contribution.Normalize fills it in.
	ID       ID          `json:"id"`
	Document ID          `json:"document"`
	Record   ID          `json:"record"`
	Kind     MentionKind `json:"kind"`
	// Span is the place in a text, nil in a data set.
	Span *Span `json:"span,omitempty"`
	// Row is the row of a data set, from 1; 0 in a text.
	Row int `json:"row,omitempty"`
}

// Claim is one immutable statement of a document: a relation between two records, or an attribute of one.
type Claim struct {
	// ID is a hash over the document and the content; Contribution.Normalize fills it in.
	ID       ID `json:"id"`
	Document ID `json:"document"`
	// Kind is the relation, "" for an attribute.
	Kind FactKind `json:"kind,omitempty"`
	// Property is the attribute, "" for a relation.
	Property string `json:"property,omitempty"`
	// From is the record that the claim is about.
	From ID `json:"from"`
	// To is the other end of a relation.
	To ID `json:"to,omitempty"`
	// Value is the attribute's value: a name of the contract's enums, a date in EDTF, or text.
	Value string `json:"value,omitempty"`
	Interval
	Stance Stance `json:"stance"`
	// Roles are those of a HELD_OFFICE, in the contract's order.
	Roles []OfficeRole `json:"roles,omitempty"`
	// Attributes are keyed by the contract's field names; ontology.go says which kind has which.
	Attributes map[string]string `json:"attributes,omitempty"`
	// Attested is the date on which the source says in the present that it holds, the zero Date where it does not.
	Attested Date       `json:"attested"`
	Evidence []Evidence `json:"evidence"`
}

// IsRelation tells a relation from an attribute.
func (c Claim) IsRelation() bool { return c.Kind != "" }

// Evidence is where a claim stands.
type Evidence struct {
	// ID is a hash over the claim and the place; Contribution.Normalize fills it in.
	ID ID `json:"id"`
	// Spans are the place in a text: the first names or refers to both ends, the others are further places that it needs.
	Spans []Span `json:"spans,omitempty"`
	// Row is the row of a data set, from 1; 0 in a text.
	Row int `json:"row,omitempty"`
	// Page is the page of a paged document, from 1; 0 where there are none.
	Page int `json:"page,omitempty"`
	// Rule names the rule or reader that read it.
	Rule string `json:"rule"`
	// Confidence is the measured precision of the rule, 0 to 1; nil where it was not measured.
	Confidence *float64 `json:"confidence"`
}

// Judgement is a person's word that two records are the same thing, or not. Of several on one pair the latest holds. It
// may name records that no part lists yet.
type Judgement struct {
	// ID is a hash over the rest; Judgement.Normalize fills it in.
	ID ID `json:"id"`
	// A and B are the two records, A the smaller id.
	A      ID     `json:"a"`
	B      ID     `json:"b"`
	Same   bool   `json:"same"`
	Reason string `json:"reason"`
	// Day is when it was said; of two on one day, the one with the greater id holds.
	Day Day `json:"day"`
}

// Fact is one relation between two entities as all claims together give it.
type Fact struct {
	// ID is a hash over kind, ends, qualifier, start and end, and so may change when more is known.
	ID   ID       `json:"id"`
	Kind FactKind `json:"kind"`
	From ID       `json:"from"`
	To   ID       `json:"to"`
	// Qualifier tells apart facts of one kind between the same ends; Claim groups are by it.
	Qualifier string `json:"qualifier,omitempty"`
	Interval
	Stance Stance `json:"stance"`
	// Disputed: some claim asserts and another denies.
	Disputed   bool              `json:"disputed"`
	Roles      []OfficeRole      `json:"roles,omitempty"`
	Attributes map[string]string `json:"attributes,omitempty"`
	// Attested are the dates on which sources say that it holds, sorted.
	Attested []Date `json:"attested,omitempty"`
	// Claims are the ids of the claims behind it, sorted.
	Claims []ID `json:"claims"`
	// When is on which days it held.
	When When `json:"when"`
}

// Group names the group of claims that the fact was derived from: a claim's group is the fact's that it is in.
func (f Fact) Group() string { return groupKey(f.Kind, f.From, f.To, f.Qualifier) }

// SortDay is the day by which lists of facts are in order: the earliest of the start, else of the signing, else of the
// end; MaxDay where none is known.
func (f Fact) SortDay() Day {
	for _, d := range []Date{f.Start, f.Signed(), f.End} {
		if d.Bounded() {
			return d.Earliest()
		}
	}
	return MaxDay
}

// Signed is the signing of a PARTY_TO, the zero Date where it is not known.
func (f Fact) Signed() Date { return dateAttribute(f.Attributes, AttrSigned) }

// Node is an entity with what its records and claims say of it.
type Node struct {
	// ID is the least of Members.
	ID   ID       `json:"id"`
	Kind NodeKind `json:"kind"`
	Name string   `json:"name"`
	// Code is the label of nations and organizations, "" for what has none.
	Code string `json:"code,omitempty"`
	// Aliases are the other names that texts use, sorted.
	Aliases []string `json:"aliases"`
	// Members are the ids of the records found to be this one thing, by Less.
	Members []ID `json:"members"`
	// Stance is ASSERTED for nations, organizations and leaders, for pacts and sanctions the strongest of their claims.
	Stance Stance `json:"stance"`
	// Properties are the preferred values of the attributes, by name, then start, then value.
	Properties []Property `json:"properties"`
	// Exists bounds the facts of which it is an end.
	Exists Existence `json:"exists"`
}

// Property is one preferred value of an attribute.
type Property struct {
	Name  string `json:"name"`
	Value string `json:"value"`
	Interval
}

// Values are the preferred values of one property, in order; none where no source gives one.
func (n Node) Values(property string) []Property {
	var found []Property
	for _, p := range n.Properties {
		if p.Name == property {
			found = append(found, p)
		}
	}
	return found
}

// Value is the first preferred value of a property, "" where no source gives one.
func (n Node) Value(property string) string {
	if values := n.Values(property); len(values) > 0 {
		return values[0].Value
	}
	return ""
}

// Date is a property whose values are dates, the zero Date where no source gives one.
func (n Node) Date(property string) Date {
	d, err := ParseDate(n.Value(property))
	if err != nil {
		return Date{} // the writer lets no other value in
	}
	return d
}
