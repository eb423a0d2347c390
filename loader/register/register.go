// Package register holds the embedded registers of names and offices that texts are read with.
package register

import (
	"embed"
	"errors"
	"fmt"
	"io"

	"entente/graph"
)

// ErrInvalid is wrapped where a register breaks its own form; the text says where and how.
var ErrInvalid = errors.New("register: invalid")

//go:embed nations.tsv organizations.tsv leaders.tsv pacts.tsv sanctions.tsv memberships.tsv
var files embed.FS

// FormKind is how a form speaks of its nation.
type FormKind string

// The kinds of form.
const (
	// FormName is a name that graph.Nations does not list, or one of which the case counts.
	FormName FormKind = "NAME"
	// FormDemonym is an adjective or the people: "Russian", "Frenchmen".
	FormDemonym FormKind = "DEMONYM"
	// FormPrefix begins a hyphenated adjective: "Sino" of "Sino-Soviet".
	FormPrefix FormKind = "PREFIX"
	// FormCapital is a capital or a seat of government standing for the state: "Moscow", "Whitehall".
	FormCapital FormKind = "CAPITAL"
	// FormBlock is a name that contains a nation's and does not speak of it: "South China Sea". It has no nation.
	FormBlock FormKind = "BLOCK"
)

// FormKinds lists the kinds of form.
var FormKinds = []FormKind{FormName, FormDemonym, FormPrefix, FormCapital, FormBlock}

// NationForm is one way in which texts speak of a nation besides the names in graph.Nations.
type NationForm struct {
	// Nation is empty for FormBlock.
	Nation graph.ID
	Kind   FormKind
	Text   string
	// Exact asks for the case as written: "US", "Turkey".
	Exact bool
	// Interval is when the form speaks of the nation; a zero end is no bound.
	Interval graph.Interval
}

// Organization is an intergovernmental organization.
type Organization struct {
	// ID is org: and Code.
	ID   graph.ID
	Code string
	Name string
	// Aliases are other names and acronyms; one without small letters is an acronym, to be matched as written.
	Aliases []string
	// Organs are bodies of the organization, which in a text take its code: "European Commission".
	Organs []string
	// Context are short forms that speak of it only in a text that names it in full: "the Alliance".
	Context []string
	// Interval is when it existed; a zero end is no bound.
	Interval graph.Interval
	// Seats are where it had its office, in order of time; none for what has no office of its own.
	Seats []Seat
	// Note is for the reader of the register.
	Note string
}

// Seat is where an organization has its office.
type Seat struct {
	City   string
	Nation graph.ID
	// Interval is when it was there; a zero end is no bound.
	Interval graph.Interval
}

// Leader is a person in public office.
type Leader struct {
	// ID is leader: and the folded name, its words joined by hyphens.
	ID graph.ID
	// Name is the usual full name in English.
	Name string
	// Spellings are other full names, transliterations among them.
	Spellings []string
	// FamilyFirst tells that the first word of Name is the family's, or that it is the whole of the short name.
	FamilyFirst bool
	// Short are the forms by which a text calls the person after the full name: mostly the family name alone. Never empty.
	Short []string
	// Offices are in the order of the register, and never empty.
	Offices []Office
}

// Office is one spell of a person in one office.
type Office struct {
	// Of is the nation or organization served.
	Of    graph.ID
	Title string
	// Roles are in the contract's order, and never empty.
	Roles []graph.OfficeRole
	// Interval has the open end where the person held the office when the register was written.
	Interval graph.Interval
}

// Registers are all registers, each in the order of its file. They are read only.
type Registers struct {
	Nations       []NationForm
	Organizations []Organization
	Leaders       []Leader
	Pacts         []Pact
	Sanctions     []Sanction
	Memberships   []Membership
}

// Load reads the embedded registers. An error names the file and the line and is ErrInvalid.
func Load() (*Registers, error) {
	nations, err := load("nations.tsv", ParseNations)
	if err != nil {
		return nil, err
	}
	organizations, err := load("organizations.tsv", ParseOrganizations)
	if err != nil {
		return nil, err
	}
	leaders, err := load("leaders.tsv", ParseLeaders)
	if err != nil {
		return nil, err
	}
	pacts, err := load("pacts.tsv", ParsePacts)
	if err != nil {
		return nil, err
	}
	sanctions, err := load("sanctions.tsv", ParseSanctions)
	if err != nil {
		return nil, err
	}
	memberships, err := load("memberships.tsv", ParseMemberships)
	if err != nil {
		return nil, err
	}
	return &Registers{
		Nations: nations, Organizations: organizations, Leaders: leaders, Pacts: pacts, Sanctions: sanctions, Memberships: memberships,
	}, nil
}

func load[T any](name string, parse func(io.Reader) ([]T, error)) ([]T, error) {
	f, err := files.Open(name)
	if err != nil {
		return nil, fmt.Errorf("register: %w", err)
	}
	defer func() { _ = f.Close() }()
	list, err := parse(f)
	if err != nil {
		return nil, fmt.Errorf("register: %s: %w", name, err)
	}
	return list, nil
}
