package register

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"entente/graph"
)

var (
	pactHeader = []string{
		"id", "name", "names", "context", "form", "obligations", "signed", "inForce", "ended", "parties", "links", "note",
	}
	pactID    = regexp.MustCompile(`^pact:[a-z0-9]+(-[a-z0-9]+)*$`)
	partyCode = regexp.MustCompile(`^([A-Z]{3}|org:[A-Z0-9]+(?:-[A-Z0-9]+)*)(!?)(?:@([^@]+))?$`)
	linkKinds = []graph.FactKind{graph.Revives, graph.Supersedes, graph.Amends}
)

// same in a party's dates is the pact's own date.
const same = "="

// Pact is an instrument between nations or organizations.
type Pact struct {
	// ID is pact: and the folded usual name, its words joined by hyphens, with the year where two share a name.
	ID graph.ID
	// Name is the usual name in English.
	Name string
	// Aliases are other names and acronyms that speak of no other pact and of no organization.
	Aliases []string
	// Context are names that also speak of another pact or of an organization: "Treaty of Paris", "NAFTA". They tell which
	// by the year or the parties.
	Context     []string
	Form        graph.PactForm
	Obligations []graph.Obligation
	// Signed is when it was signed, or adopted; always known.
	Signed graph.Date
	// InForce is when it came into force, the zero Date where it never did or nobody noted it.
	InForce graph.Date
	// Ended is its last day, the open end where it goes on, the zero Date where it faded away.
	Ended graph.Date
	// Parties are the first ones and those later ones that texts name, in the order of the register; never empty.
	Parties []Party
	Links   []PactLink
	// Note is for the reader of the register.
	Note string
}

// Party is a nation or an organization with its own dates in a pact.
type Party struct {
	ID graph.ID
	// Owed tells a party that is owed what the others promise and owes nothing itself.
	Owed bool
	// Signed is the zero Date for one that acceded.
	Signed graph.Date
	// InForce is when it became bound, the zero Date for a mere signatory.
	InForce graph.Date
	// Left is its last day as a party, the zero Date for one that stayed to the end of the pact.
	Left graph.Date
}

// PactLink leads from a pact to an older one.
type PactLink struct {
	// Kind is one of REVIVES, SUPERSEDES and AMENDS.
	Kind graph.FactKind
	To   graph.ID
}

// ParsePacts reads a register of pacts. An error names the line and is ErrInvalid, or that of the reader.
func ParsePacts(r io.Reader) ([]Pact, error) {
	all, seen, err := unique(r, pactHeader, newPact, func(p Pact) graph.ID { return p.ID })
	if err != nil {
		return nil, err
	}
	for _, p := range all {
		for _, l := range p.Links {
			if !seen[l.To] || l.To == p.ID {
				return nil, fmt.Errorf("%s %s %s, which is no other pact: %w", p.ID, l.Kind, l.To, ErrInvalid)
			}
		}
	}
	return all, nil
}

func newPact(cells []string) (Pact, error) {
	p := Pact{ID: graph.ID(cells[0]), Name: cells[1], Form: graph.PactForm(cells[4]), Note: cells[11]}
	if !pactID.MatchString(cells[0]) || p.Name == "" {
		return Pact{}, fmt.Errorf("id %q, name %q: %w", cells[0], cells[1], ErrInvalid)
	}
	if !slices.Contains(graph.PactForms, p.Form) {
		return Pact{}, fmt.Errorf("form %q: %w", p.Form, ErrInvalid)
	}
	split, err := lists(cells[2], cells[3], cells[10])
	if err != nil {
		return Pact{}, err
	}
	p.Aliases, p.Context = split[0], split[1]
	if p.Obligations, err = enums(cells[5], graph.Obligations); err != nil {
		return Pact{}, err
	}
	dates, err := dates(cells[6:9]...)
	if err != nil {
		return Pact{}, err
	}
	p.Signed, p.InForce, p.Ended = dates[0], dates[1], dates[2]
	if !p.Signed.IsKnown() || p.InForce.IsOpen() || p.InForce.IsKnown() && p.InForce.Earliest() > p.Ended.Latest() {
		return Pact{}, fmt.Errorf("signed %q, in force %q, ended %q: %w", p.Signed, p.InForce, p.Ended, ErrInvalid)
	}
	if p.Parties, err = parties(cells[9], p); err != nil {
		return Pact{}, err
	}
	p.Links, err = pactLinks(split[2])
	return p, err
}

func parties(cell string, of Pact) ([]Party, error) {
	var all []Party
	for text := range strings.FieldsSeq(cell) {
		p, err := party(text, of)
		if err != nil {
			return nil, err
		}
		if slices.ContainsFunc(all, func(q Party) bool { return q.ID == p.ID }) {
			return nil, fmt.Errorf("party %s twice: %w", p.ID, ErrInvalid)
		}
		all = append(all, p)
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("no party: %w", ErrInvalid)
	}
	return all, nil
}

// party reads CODE, CODE! and CODE@signed/inForce/left; the code alone signed with the pact and was bound with it.
func party(text string, of Pact) (Party, error) {
	m := partyCode.FindStringSubmatch(text)
	if m == nil {
		return Party{}, fmt.Errorf("party %q: %w", text, ErrInvalid)
	}
	p := Party{ID: graph.ID(m[1]), Owed: m[2] != "", Signed: of.Signed, InForce: of.InForce}
	if p.ID.Prefix() == "" {
		p.ID = graph.ID(graph.KindNation.Prefix() + ":" + m[1])
	}
	if m[3] == "" {
		return p, nil
	}
	parts := append(strings.Split(m[3], "/"), "", "")[:3]
	if strings.Count(m[3], "/") > 2 {
		return Party{}, fmt.Errorf("party %q: %w", text, ErrInvalid)
	}
	for i, own := range []graph.Date{of.Signed, of.InForce, of.Ended} {
		if parts[i] == same {
			parts[i] = own.String()
		}
	}
	own, err := dates(parts...)
	if err != nil {
		return Party{}, err
	}
	p.Signed, p.InForce, p.Left = own[0], own[1], own[2]
	if p.Signed.IsOpen() || p.InForce.IsOpen() || p.Left.IsOpen() || max(p.Signed.Earliest(), p.InForce.Earliest()) > p.Left.Latest() {
		return Party{}, fmt.Errorf("party %q with dates out of order: %w", text, ErrInvalid)
	}
	return p, nil
}

func pactLinks(forms []string) ([]PactLink, error) {
	var links []PactLink
	for _, text := range forms {
		kind, slug, _ := strings.Cut(text, ":")
		l := PactLink{Kind: graph.FactKind(kind), To: graph.ID(graph.KindPact.Prefix() + ":" + slug)}
		if !slices.Contains(linkKinds, l.Kind) || !pactID.MatchString(string(l.To)) {
			return nil, fmt.Errorf("link %q: %w", text, ErrInvalid)
		}
		links = append(links, l)
	}
	return links, nil
}

// Names are the name, the aliases and the names shared with others, each once, in this order.
func (p *Pact) Names() []string {
	all := []string{p.Name}
	for _, name := range slices.Concat(p.Aliases, p.Context) {
		if !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	return all
}
