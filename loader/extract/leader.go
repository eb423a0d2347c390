package extract

import (
	"slices"

	"entente/graph"
	"entente/loader/annotate"
)

// keepLeader makes a leader of a person: one who holds an office that the text states, or whom the register knows.
func (r *reader) keepLeader(p *person) {
	stated := slices.DeleteFunc(slices.Clone(p.held), func(h heldOffice) bool {
		return h.weak && h.of == NoThing && p.leader == nil && r.namedByTitle(h.office) == NoThing
	})
	if len(p.places) == 0 || len(stated) == 0 && p.leader == nil {
		r.forget(p)
		return
	}
	if p.leader != nil {
		p.thing = r.registeredThing(p.leader.ID)
	} else {
		p.thing = r.thing(Thing{Kind: graph.KindLeader, Name: p.name})
	}
	for _, at := range p.places {
		kind := at.kind
		if kind == graph.MentionSurname && p.leader == nil && len(p.words) == 1 {
			kind = graph.MentionName
		}
		r.mention(p.thing, kind, r.Bytes(at.first, at.last))
	}
	for _, h := range stated {
		r.claimOffice(p, h)
	}
	if p.nation == NoThing && p.leader != nil {
		r.claimRegistered(p)
		return
	}
	r.claimHead(p)
}

func (r *reader) forget(p *person) {
	for _, at := range p.places {
		for i := at.first; i < at.last; i++ {
			r.personAt[i] = -1
		}
	}
}

// claimOffice claims the office that the text states, of the nation that it names, else that the title or the register
// says.
func (r *reader) claimOffice(p *person, h heldOffice) {
	of := h.of
	if of == NoThing {
		of = r.nationOf(p, h)
	}
	if of == NoThing {
		return
	}
	p.nation = of
	c := relation(graph.HeldOffice, p.thing, of, "office.title", h.at)
	c.Roles = r.rolesFor(h.office, of)
	if !h.untitled {
		c.Attributes = map[string]string{graph.AttrTitle: r.officeText(h.office)}
	}
	if h.acting {
		c.Attributes[graph.AttrActing] = "true"
	}
	if !h.coming {
		c.Interval = h.term
		c.At = r.rangesOf(h.at, h.termAt)
	}
	switch {
	case h.coming:
		c.Stance = graph.Planned
	case !h.past && c.End.IsZero() && !r.toldAsPast(h.head):
		c.Attested = true
	}
	r.add(c)
	r.Things[p.thing].Parties = appendOnce(r.Things[p.thing].Parties, of)
}

// nationOf is whom a title without a nation serves.
func (r *reader) nationOf(p *person, h heldOffice) int {
	if p.leader != nil {
		if o, ok := r.officeMeant(p.leader, h.office); ok {
			return r.registeredThing(o.Of)
		}
	}
	for _, other := range p.held {
		if other.of != NoThing {
			return other.of
		}
	}
	if of := r.besideWhom(h); of != NoThing {
		return of
	}
	if of := r.ofTitle(h); of != NoThing {
		return of
	}
	if of := r.ofHis(p, h); of != NoThing {
		return of
	}
	if of := r.ofFamily(p, h); of != NoThing {
		return of
	}
	if of := r.ofHeading(p); of != NoThing {
		return of
	}
	if of := r.sentOut(h); of != NoThing {
		return r.across(h, of)
	}
	if !h.weak {
		return r.across(h, r.elsewhere(h, r.local(h)))
	}
	return NoThing
}

// ofTitle is the nation or organization that a title speaks of by itself, NoThing where it speaks of none: "Secretary of
// State" of the United States, "Defence Secretary" of Britain unless the text names another nation and not Britain.
func (r *reader) ofTitle(h heldOffice) int {
	if h.title.of == "" {
		return NoThing
	}
	id := graph.ID("nation:" + h.title.of)
	if _, known := r.world.labels[id]; !known {
		id = graph.ID("org:" + h.title.of)
	}
	if _, known := r.world.labels[id]; !known {
		return NoThing
	}
	_, named := r.registered[id]
	shared := slices.Contains(h.roles, "MINISTER") || slices.Contains(h.roles, "FOREIGN_MINISTER") && h.title.of != "USA"
	if !named && shared && !h.weak {
		if of := r.local(h); of != NoThing {
			return of
		}
	}
	return r.registeredThing(id)
}

// ofHis is whose an office is that is called "His Minister" behind a name: of the sovereign named before it.
func (r *reader) ofHis(p *person, h heldOffice) int {
	if !r.Tokens[max(h.first-1, 0)].Is("his", "her", "its") || len(p.places) == 0 || r.Tokens[h.first-1].Case != annotate.Capital {
		return NoThing
	}
	a := r.actorBefore(p.places[0].first)
	if a < 0 || p.places[0].first-r.actors[a].last > 12 {
		return NoThing
	}
	return r.actors[a].thing
}

// local is whose an office is of which the text says nothing else: where "In Lima," stands before it, of the nation of
// the dispatch's place, of the one that the text is about, or that it spoke of last.
func (r *reader) local(h heldOffice) int {
	if of := r.aroundWhom(h); of != NoThing {
		return of
	}
	if of := r.ofCable(h); of != NoThing {
		return of
	}
	if k := h.first - 2; k > 0 && r.norm(h.first-1) == "," && r.norm(k-1) == "in" {
		if thing, _ := r.placeNamed(k); thing != NoThing {
			return thing
		}
	}
	if r.dispatch.thing != NoThing && !r.isOfRulers(h) && (r.home == NoThing || r.dispatch.count*2 >= r.dispatch.most) {
		return r.dispatch.thing
	}
	if r.home != NoThing {
		return r.home
	}
	return r.aloneBefore(h.first)
}

// isOfRulers tells whether an office is the junta's or the regime's of which the text speaks, wherever it is written.
func (r *reader) isOfRulers(h heldOffice) bool {
	for k := h.first; k < h.head; k++ {
		if r.Tokens[k].Is("junta", "regime") {
			return true
		}
	}
	return false
}

// sentOut is whose an envoy is of whom the sentence says no more: of the nation whose legation or government it spoke of
// before, "the Peruvian Legation opened under".
func (r *reader) sentOut(h heldOffice) int {
	if h.weak || !slices.Contains(h.roles, "ENVOY") {
		return NoThing
	}
	low, _ := r.bounds(h.head)
	for a := r.actorBefore(h.first); a >= 0 && r.actors[a].first >= low; a-- {
		if x := r.actors[a]; x.kind == graph.MentionDemonym && r.Things[x.thing].Kind == graph.KindNation || r.is(x.last, institution) {
			return x.thing
		}
	}
	if of := r.besideTitle(h); of != NoThing {
		return of
	}
	if q := r.personToldBefore(h.first, 1); q != nil && !r.joinedTo(q, h.first) {
		if of := r.nationOfPerson(q); of != NoThing && r.Things[of].Kind == graph.KindNation {
			return of
		}
	}
	return r.senderTo(r.hostBehind(h))
}

// besideTitle is the nation of another title in the sentence that speaks of one by itself: "The Ambassador in Peru to the
// Secretary of State".
func (r *reader) besideTitle(h heldOffice) int {
	low, high := r.bounds(h.head)
	for k := low; k < high; k++ {
		if !r.mayOpen(k, opensTitle) || k >= h.first && k < h.last {
			continue
		}
		if _, found := titles.Longest(r.Tokens, k, high, nil); len(found) > 0 && found[0].of != "" {
			return r.ofTitle(heldOffice{office: office{title: found[0]}})
		}
	}
	return NoThing
}

// joinedTo tells whether "and" joins the person named last to a title: two who act together are of two nations.
func (r *reader) joinedTo(p *person, first int) bool {
	last := p.places[len(p.places)-1].last
	return first-last <= 2 && r.hasSequence(last, first, "and|with")
}

// homeNation is the nation that the text speaks of most, where it stands out: whose an office is of which nothing is said.
func (r *reader) homeNation() int {
	r.nationCounts = map[int]int{}
	for _, a := range r.actors {
		if r.Things[a.thing].Kind == graph.KindNation {
			r.nationCounts[a.thing]++
		}
	}
	return r.homeBut(nil)
}

// homeBut is the nation that the text speaks of most, some left out, where it stands out; NoThing where none does.
func (r *reader) homeBut(but []int) int {
	total, best, second := 0, NoThing, 0
	for thing, n := range r.nationCounts {
		switch {
		case slices.Contains(but, thing):
			continue
		case best == NoThing || n > r.nationCounts[best] || n == r.nationCounts[best] && thing < best:
			best = thing
		}
		total += n
	}
	for thing, n := range r.nationCounts {
		if thing != best && !slices.Contains(but, thing) {
			second = max(second, n)
		}
	}
	if best == NoThing || r.nationCounts[best]*3 < total || r.nationCounts[best]*2 < second*3 {
		return NoThing
	}
	return best
}

// like is the office of a leader that a title means: of its roles, on the date, else the office of the date.
func (l *Leader) like(o office, d graph.Date) (Office, bool) {
	var found []Office
	for _, x := range l.Offices {
		if slices.ContainsFunc(x.Roles, func(role graph.OfficeRole) bool { return likeRole(role, o.roles) }) {
			found = append(found, x)
		}
	}
	if len(found) == 0 {
		return l.during(d)
	}
	some := *l
	some.Offices = found
	return some.during(d)
}

// toldAsPast tells whether the sentence tells of another time than the document's own.
func (r *reader) toldAsPast(i int) bool {
	first, last := r.bounds(i)
	for _, d := range r.dated(first, last) {
		if d.From.Bounded() && r.Written.Bounded() && d.From.Latest().AddYears(1) < r.Written.Earliest() && !d.Since {
			return true
		}
	}
	return false
}

// claimRegistered claims the office that the register gives a leader of whom the text states none.
func (r *reader) claimRegistered(p *person) {
	o, ok := r.ofNamed(*p.leader).during(r.era.to)
	if !ok {
		return
	}
	of := r.registeredThing(o.Of)
	p.nation = of
	at := p.places[0]
	c := relation(graph.HeldOffice, p.thing, of, "office.register", r.Bytes(at.first, at.last))
	c.Roles = o.Roles
	c.Attributes = map[string]string{graph.AttrTitle: o.Title}
	r.add(c)
}

func appendOnce(list []int, v int) []int {
	if slices.Contains(list, v) {
		return list
	}
	return append(list, v)
}

// rangesOf are the places of two ends for a claim: the sentence of the one, then further places.
func (r *reader) rangesOf(at annotate.Range, further ...annotate.Range) []annotate.Range {
	found := []annotate.Range{at}
	for _, f := range further {
		if !f.IsEmpty() && (f.Start < at.Start || f.End > at.End) {
			found = append(found, f)
		}
	}
	return found
}
