package extract

import (
	"entente/graph"
	"entente/loader/annotate"
)

// readVisits reads which leader visited which nation or organization.
func (r *reader) readVisits() {
	for i := range r.Tokens {
		if r.is(i, visitWord) {
			r.readVisit(i)
		}
	}
}

func (r *reader) readVisit(i int) {
	low, high := r.bounds(i)
	who, whoAt := r.visitor(i, low)
	if who == nil {
		return
	}
	where, whereAt := r.destination(i, low, high, who)
	if where == NoThing {
		return
	}
	c := relation(graph.Visited, who.thing, where, "visit.told", r.rangesOf(r.sentenceRange(i), whoAt, whereAt)...)
	c.Stance = r.stance(i)
	if r.hasSequence(max(low, i-4), i, "invitation|invited|invite|planned|expected|scheduled|forthcoming|upcoming") {
		c.Stance = graph.Planned
	}
	date, at := r.visitDate(i)
	if date != nil {
		c.Start, c.End = date.At(c.Stance == graph.Planned)
		if c.End.IsZero() && c.Start.Precision() == graph.PrecisionDay {
			c.End = c.Start
		}
		c.At = append(c.At, r.rangesOf(c.At[0], at)[1:]...)
	}
	r.add(c)
}

// visitor is the leader who visits: before the word, by name or as "his", or behind "by".
func (r *reader) visitor(i, low int) (*person, annotate.Range) {
	if r.norm(i) == "visiting" && r.Tokens[min(i+1, len(r.Tokens)-1)].IsName() {
		return nil, annotate.Range{}
	}
	for k := i - 1; k >= max(low, i-25); k-- {
		if p := r.personAt[k]; p >= 0 {
			first := k
			for first > low && r.personAt[first-1] == p {
				first--
			}
			pronoun := r.hasSequence(k+1, i, "his|her")
			if !pronoun && i-k > 8 {
				return nil, annotate.Range{}
			}
			return r.persons[p], r.Bytes(first, k+1)
		}
		if r.Tokens[k].Is(".", ";") {
			break
		}
	}
	return nil, annotate.Range{}
}

// destination is where the visit leads: behind the word, or "the country", which is the last nation named that the visitor
// does not serve.
func (r *reader) destination(i, low, high int, who *person) (int, annotate.Range) {
	for k := i + 1; k < min(high, i+6); k++ {
		thing, at := r.placeNamed(k)
		if thing != NoThing && thing != who.serves() {
			return thing, at
		}
		if r.Tokens[k].Is("country", "nation") && r.norm(k-1) == "the" {
			for a := r.actorBefore(i); a >= 0 && r.actors[a].first >= low; a-- {
				if x := r.actors[a]; x.thing != who.serves() && r.Things[x.thing].Kind == graph.KindNation {
					r.mention(x.thing, graph.MentionDescription, r.Bytes(k-1, k+1))
					return x.thing, r.Bytes(x.first, x.last)
				}
			}
		}
		if !r.Tokens[k].Is("to", "the", "in", "for", "first", "official", "state", "ever") && r.actorAt[k] < 0 {
			break
		}
	}
	return NoThing, annotate.Range{}
}

// placeNamed is the nation or organization whose name or capital stands at a token, places included.
func (r *reader) placeNamed(k int) (int, annotate.Range) {
	if k >= len(r.Tokens) {
		return NoThing, annotate.Range{}
	}
	if a := r.actorAt[k]; a >= 0 {
		x := r.actors[a]
		if x.kind == graph.MentionDemonym {
			return NoThing, annotate.Range{}
		}
		return x.thing, r.Bytes(x.first, x.last)
	}
	if n := r.nameAt[k]; n >= 0 && r.Names[n].Is(annotate.FormCapital) {
		name := r.Names[n]
		thing, at := r.registeredThing(name.Forms[0].Record), r.Bytes(name.First, name.Last)
		r.mention(thing, graph.MentionCapital, at)
		return thing, at
	}
	return NoThing, annotate.Range{}
}

// visitDate is the date of the visit: in its clause, else where the next sentence begins "The visit".
func (r *reader) visitDate(i int) (*annotate.Date, annotate.Range) {
	_, high := r.bounds(i)
	for k := i; k < min(high, i+12); k++ {
		if d := r.dateAt[k]; d >= 0 {
			if r.Dates[d].Since || r.norm(k-1) == "of" {
				continue
			}
			return &r.Dates[d], r.Bytes(r.Dates[d].First, r.Dates[d].Last)
		}
	}
	next := r.SentenceOf(i) + 1
	if next >= len(r.Sentences) {
		return nil, annotate.Range{}
	}
	s := r.Sentences[next]
	if s.First+1 < s.Last && r.Tokens[s.First].Is("the", "his", "her") && r.is(s.First+1, visitWord) {
		for k := s.First; k < min(s.Last, s.First+14); k++ {
			if d := r.dateAt[k]; d >= 0 {
				return &r.Dates[d], r.Bytes(s.First, r.Dates[d].Last)
			}
		}
	}
	return nil, annotate.Range{}
}
