package resolver

import (
	"context"

	"entente/graph"
	"entente/graph/names"
)

// NationFilter chooses nations.
type NationFilter struct {
	ExistedOn *graph.Day
	Prefix    *string
}

func (f *NationFilter) query() (graph.Filter, error) {
	q := graph.Filter{Kind: graph.KindNation}
	if f == nil {
		return q, nil
	}
	q.HeldOn = valueOf(f.ExistedOn)
	return prefixed(q, f.Prefix)
}

// OrganizationFilter chooses organizations.
type OrganizationFilter struct {
	Member *graph.ID
	Prefix *string
}

func (f *OrganizationFilter) query() (graph.Filter, error) {
	q := graph.Filter{Kind: graph.KindOrganization}
	if f == nil {
		return q, nil
	}
	if f.Member != nil {
		q.Ties = []graph.Tie{{
			Kinds: []graph.FactKind{graph.MemberOf}, Direction: graph.In, Qualifiers: []string{string(graph.RoleMember)}, To: []graph.ID{*f.Member},
		}}
	}
	return prefixed(q, f.Prefix)
}

// LeaderFilter chooses leaders by one office.
type LeaderFilter struct {
	Of         *graph.ID
	InOfficeOn *graph.Day
	Roles      []graph.OfficeRole
	Prefix     *string
}

func (f *LeaderFilter) query() (graph.Filter, error) {
	q := graph.Filter{Kind: graph.KindLeader}
	if f == nil {
		return q, nil
	}
	if err := notEmpty("roles", f.Roles); err != nil {
		return q, err
	}
	office := graph.Tie{Kinds: []graph.FactKind{graph.HeldOffice}, Direction: graph.Out, Time: onDay(f.InOfficeOn), Roles: f.Roles}
	if f.Of != nil {
		office.To = []graph.ID{*f.Of}
	}
	if f.Of != nil || f.InOfficeOn != nil || f.Roles != nil {
		q.Ties = []graph.Tie{office}
	}
	return prefixed(q, f.Prefix)
}

// PactFilter chooses pacts.
type PactFilter struct {
	Forms                           []graph.PactForm
	Obligations                     []graph.Obligation
	Parties                         []graph.ID
	SignedFrom, SignedTo, InForceOn *graph.Day
	Prefix                          *string
}

func (f *PactFilter) query() (graph.Filter, error) {
	q := graph.Filter{Kind: graph.KindPact}
	if f == nil {
		return q, nil
	}
	var err error
	if q.Choices, err = pactChoices(f.Forms, f.Obligations); err != nil {
		return q, err
	}
	q.HeldOn, q.SignedFrom, q.SignedTo = valueOf(f.InForceOn), valueOf(f.SignedFrom), valueOf(f.SignedTo)
	if f.SignedFrom != nil && f.SignedTo != nil && q.SignedFrom > q.SignedTo {
		return q, badInput("signedFrom is %s, after signedTo on %s", q.SignedFrom, q.SignedTo)
	}
	party := graph.Tie{Kinds: []graph.FactKind{graph.PartyTo}, Direction: graph.In, Time: onDay(f.InForceOn), Each: true}
	if err := tie(&q, "parties", party, f.Parties); err != nil {
		return q, err
	}
	return prefixed(q, f.Prefix)
}

// pactChoices are those of forms and obligations, each nil for all.
func pactChoices(forms []graph.PactForm, obligations []graph.Obligation) ([]graph.Choice, error) {
	if err := notEmpty("forms", forms); err != nil {
		return nil, err
	}
	if err := notEmpty("obligations", obligations); err != nil {
		return nil, err
	}
	return append(oneOf(graph.PropForm, forms), oneOf(graph.PropObligation, obligations)...), nil
}

// SanctionFilter chooses sanctions.
type SanctionFilter struct {
	Senders, Targets []graph.ID
	Measures         []graph.SanctionMeasure
	Status           *graph.SanctionStatus
	Level            *graph.SanctionLevel
	InForceOn        *graph.Day
}

func (f *SanctionFilter) query() (graph.Filter, error) {
	q := graph.Filter{Kind: graph.KindSanction}
	if f == nil {
		return q, nil
	}
	if err := notEmpty("measures", f.Measures); err != nil {
		return q, err
	}
	q.HeldOn = valueOf(f.InForceOn)
	q.Choices = oneOf(graph.PropMeasure, f.Measures)
	if f.Level != nil {
		q.Choices = append(q.Choices, oneOf(graph.PropLevel, []graph.SanctionLevel{*f.Level})...)
	}
	if f.Status != nil {
		q.Choices = append(q.Choices, oneOf(graph.PropStatus, []graph.SanctionStatus{*f.Status})...)
		if *f.Status == graph.StatusThreatened {
			q.Stances = []graph.Stance{graph.Asserted, graph.Threatened}
		}
	}
	sender := graph.Tie{Kinds: []graph.FactKind{graph.Imposed}, Direction: graph.In, Time: onDay(f.InForceOn)}
	if err := tie(&q, "senders", sender, f.Senders); err != nil {
		return q, err
	}
	target := graph.Tie{Kinds: []graph.FactKind{graph.Targets}, Direction: graph.Out, Time: onDay(f.InForceOn)}
	return q, tie(&q, "targets", target, f.Targets)
}

// tie adds a tie to the entities of an argument, where it is given.
func tie(q *graph.Filter, argument string, t graph.Tie, to []graph.ID) error {
	if to == nil {
		return nil
	}
	t.To = to
	q.Ties = append(q.Ties, t)
	return someIDs(argument, to)
}

// someIDs refuses an argument that is given and has no ids or too many.
func someIDs(argument string, ids []graph.ID) error {
	if len(ids) > maxNodes {
		return overLimit("%s are %d, more than %d", argument, len(ids), maxNodes)
	}
	return notEmpty(argument, ids)
}

// oneOf is the choice of some values, none where they are nil.
func oneOf[T ~string](property string, values []T) []graph.Choice {
	if values == nil {
		return nil
	}
	plain := make([]string, len(values))
	for i, v := range values {
		plain[i] = string(v)
	}
	return []graph.Choice{{Property: property, Values: plain}}
}

// valueOf is the zero value for nil.
func valueOf[T any](given *T) T {
	var none T
	if given == nil {
		return none
	}
	return *given
}

// onDay asks for what may have held on the day, for all times where it is nil.
func onDay(day *graph.Day) graph.Time {
	if day == nil {
		return graph.Time{}
	}
	return graph.On(*day, graph.Possible)
}

func prefixed(q graph.Filter, prefix *string) (graph.Filter, error) {
	q.Prefix = valueOf(prefix)
	if q.Prefix != "" && names.Fold(q.Prefix) == "" {
		return q, badInput("prefix has neither a letter nor a digit")
	}
	return q, nil
}

// Nations lists nations by name.
func (q *Query) Nations(ctx context.Context, filter *NationFilter, first int, after *string) (*NationConnection, error) {
	return find[*Nation](ctx, q.reader, filter, first, after)
}

// Organizations lists organizations by name.
func (q *Query) Organizations(ctx context.Context, filter *OrganizationFilter, first int, after *string) (*OrganizationConnection, error) {
	return find[*Organization](ctx, q.reader, filter, first, after)
}

// Leaders lists leaders by name.
func (q *Query) Leaders(ctx context.Context, filter *LeaderFilter, first int, after *string) (*LeaderConnection, error) {
	return find[*Leader](ctx, q.reader, filter, first, after)
}

// Pacts lists asserted pacts by name.
func (q *Query) Pacts(ctx context.Context, filter *PactFilter, first int, after *string) (*PactConnection, error) {
	return find[*Pact](ctx, q.reader, filter, first, after)
}

// Sanctions lists asserted sanctions by name, and where threats are asked for those that were only threatened.
func (q *Query) Sanctions(ctx context.Context, filter *SanctionFilter, first int, after *string) (*SanctionConnection, error) {
	return find[*Sanction](ctx, q.reader, filter, first, after)
}

// find lists the entities of a kind that a filter keeps.
func find[N Entity](ctx context.Context, reader graph.Reader, filter interface{ query() (graph.Filter, error) }, first int, after *string) (*Connection[Edge[N]], error) {
	query, err := filter.query()
	if err != nil {
		return nil, err
	}
	l, err := list(ctx, keyOf("find", query), first, after)
	if err != nil {
		return nil, err
	}
	page, err := reader.Find(ctx, query, l.page)
	if err != nil {
		return nil, err
	}
	entities := wrapAll(reader, page.Nodes)
	return connect(l, page.PageInfo, func(i int, cursor string) Edge[N] {
		n, _ := entities[i].(N)
		return Edge[N]{Cursor: cursor, Node: n}
	}), nil
}
