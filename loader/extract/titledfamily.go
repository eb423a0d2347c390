package extract

import (
	"strings"

	"entente/graph"
)

// ofFamily is whom someone serves of whom the text tells no more than a title and a family name, where all whom the register
// knows by both serve one nation, whenever that was: "President Salas" in a text without a date. Where the text has a date and
// does not speak of that nation, one of them must have served around it. NoThing where they serve several, or none is known.
func (r *reader) ofFamily(p *person, h heldOffice) int {
	const near = 12
	if p.leader != nil || len(p.words) != 1 || h.weak {
		return NoThing
	}
	of, around := graph.ID(""), false
	for _, l := range r.world.families[p.family] {
		for _, o := range r.officesLike(l, h.office) {
			if of != "" && o.Of != of {
				return NoThing
			}
			of, around = o.Of, around || l.servedAround(r.Written, near)
		}
	}
	if of == "" {
		return NoThing
	}
	if thing, named := r.registered[of]; named {
		return thing
	}
	if !around {
		return NoThing
	}
	return r.registeredThing(of)
}

// officesLike are the offices of a leader that are called as a title is, and of its rank.
func (r *reader) officesLike(l *Leader, o office) []Office {
	word := r.norm(o.head)
	var found []Office
	for _, x := range l.Offices {
		if !strings.Contains(normal(x.Title), word) {
			continue
		}
		for _, role := range x.Roles {
			if role != "OFFICIAL" && role != "MINISTER" && likeRole(role, o.roles) {
				found = append(found, x)
				break
			}
		}
	}
	return found
}
