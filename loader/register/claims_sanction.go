package register

import "entente/graph"

func (b *book) sanctions() error {
	return b.file("sanctions.tsv", "register.sanctions", func(k int) error {
		s := b.registers.Sanctions[k]
		b.attribute(s.ID, graph.PropLevel, string(s.Level), graph.Interval{})
		b.attribute(s.ID, graph.PropReason, s.Reason, graph.Interval{})
		for _, p := range s.Phases {
			b.attribute(s.ID, graph.PropPhase, string(p.Status), p.Interval)
		}
		spells := s.Spells()
		for _, spell := range spells {
			for _, m := range s.Measures {
				b.attribute(s.ID, graph.PropMeasure, string(m), spell)
			}
			for _, side := range s.Senders {
				if when, ok := side.during(spell); ok {
					b.say(graph.Claim{Kind: graph.Imposed, From: side.ID, To: s.ID, Interval: when})
				}
			}
			for _, side := range s.Targets {
				if when, ok := side.during(spell); ok {
					b.say(graph.Claim{Kind: graph.Targets, From: s.ID, To: side.ID, Interval: when})
				}
			}
		}
		if s.PartOf != "" {
			whole := graph.Interval{Start: spells[0].Start, End: spells[len(spells)-1].End}
			b.say(graph.Claim{Kind: graph.PartOf, From: s.ID, To: s.PartOf, Interval: whole})
		}
		return nil
	})
}

// during is the spell as far as the side took part in it and the nation existed; false where it did not.
func (s Side) during(spell graph.Interval) (graph.Interval, bool) {
	i := spell
	if own := s.Interval.Start; own.Latest() > spell.Start.Latest() && !own.IsZero() {
		i.Start = own
	}
	if own := s.Interval.End; own.IsKnown() && own.Latest() < spell.End.Latest() {
		i.End = own
	}
	for _, span := range graph.Nations().Exists(s.ID).May {
		if span.From <= i.Start.Latest() && i.Start.Latest() <= span.To && span.To < i.End.Latest() {
			i.End = graph.DateOf(span.To)
		}
	}
	return i, i.Start.Earliest() <= i.End.Latest()
}
