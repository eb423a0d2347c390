package register

import (
	"slices"

	"entente/graph"
)

// How a party that did not sign came to a pact.
const (
	acceded   = "acceded"
	succeeded = "succeeded"
)

func (b *book) pacts() error {
	return b.file("pacts.tsv", "register.pacts", func(k int) error {
		p := b.registers.Pacts[k]
		b.attribute(p.ID, graph.PropForm, string(p.Form), graph.Interval{})
		b.attribute(p.ID, graph.PropSigned, p.Signed.String(), graph.Interval{})
		b.attribute(p.ID, graph.PropInForce, p.InForce.String(), graph.Interval{})
		if p.Ended.IsKnown() {
			b.attribute(p.ID, graph.PropEnded, p.Ended.String(), graph.Interval{})
		}
		for _, o := range p.Obligations {
			b.attribute(p.ID, graph.PropObligation, string(o), graph.Interval{})
		}
		for _, party := range p.Parties {
			b.say(graph.Claim{Kind: graph.PartyTo, From: party.ID, To: p.ID, Interval: party.bound(p), Attributes: party.attributes(p)})
		}
		b.pledges(p)
		for _, l := range p.Links {
			b.say(graph.Claim{Kind: l.Kind, From: p.ID, To: l.To, Interval: graph.Interval{Start: p.Signed}})
		}
		return nil
	})
}

// bound is when the pact bound the party. A state that ended earlier than the pact was bound to its own end.
func (p Party) bound(of Pact) graph.Interval {
	i := graph.Interval{Start: p.InForce, End: p.Left}
	if p.Left.IsKnown() {
		return i
	}
	if i.End = of.Ended; p.InForce.IsZero() && of.InForce.IsKnown() && i.End.IsOpen() {
		i.End = graph.Date{} // a mere signatory of what goes on
	}
	since := p.InForce
	if since.IsZero() {
		since = p.Signed
	}
	for _, s := range graph.Nations().Exists(p.ID).May {
		if since.Bounded() && s.From <= since.Latest() && since.Latest() <= s.To && s.To < i.End.Latest() {
			i.End = graph.DateOf(s.To)
		}
	}
	return i
}

func (p Party) attributes(of Pact) map[string]string {
	attributes := map[string]string{}
	for key, d := range map[string]graph.Date{graph.AttrSigned: p.Signed, graph.AttrInForce: p.InForce, graph.AttrLeft: p.Left} {
		if d.IsKnown() {
			attributes[key] = d.String()
		}
	}
	if p.Signed.IsZero() && p.InForce.IsKnown() {
		attributes[graph.AttrHow] = acceded
		if slices.ContainsFunc(of.Parties, p.follows) {
			attributes[graph.AttrHow] = succeeded
		}
	}
	return attributes
}

// follows tells whether the other party's nation was followed by this one when this one became bound.
func (p Party) follows(other Party) bool {
	n, _ := graph.Nations().ByID(other.ID)
	return slices.ContainsFunc(n.Successors, func(s graph.Succession) bool {
		return s.To == p.ID && p.InForce.Overlaps(s.Start)
	})
}

// pledges are stated for a pact of two nations that bound them: each owes the other, but for one that is only owed.
func (b *book) pledges(p Pact) {
	if len(p.Parties) != 2 || p.InForce.IsZero() {
		return
	}
	for k, from := range p.Parties {
		to := p.Parties[1-k]
		if from.Owed || from.ID.Prefix() != to.ID.Prefix() || from.ID.Prefix() != graph.KindNation.Prefix() || from.InForce.IsZero() || to.InForce.IsZero() {
			continue
		}
		when := from.bound(p)
		if other := to.bound(p); other.End.Latest() < when.End.Latest() {
			when.End = other.End
		}
		for _, o := range p.Obligations {
			b.say(graph.Claim{
				Kind: graph.Pledged, From: from.ID, To: to.ID, Interval: when,
				Attributes: map[string]string{graph.AttrObligation: string(o), graph.AttrPact: string(p.ID)},
			})
		}
	}
}
