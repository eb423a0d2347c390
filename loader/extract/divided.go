package extract

import (
	"slices"

	"entente/graph"
	"entente/loader/annotate"
)

// divided are the nations that a text calls "the North" and "the South" where it has named both.
var divided = [][2]graph.ID{{"nation:PRK", "nation:KOR"}, {"nation:VDR", "nation:RVN"}, {"nation:YAR", "nation:YMD"}}

// readDivided takes "the North", "the South" and "the two Koreas" for the nations of a divided country, where the text
// names both of them and no other such pair.
func (r *reader) readDivided() {
	north, south := r.dividedHere()
	if north == NoThing {
		return
	}
	before := len(r.actors)
	for i, t := range r.Tokens {
		switch {
		case t.Norm == "koreas" && r.Tokens[max(i-1, 0)].Is("two", "both"):
			r.addActor(north, i-1)
			r.addActor(south, i)
		case t.Norm == "north" && r.isHalf(i):
			r.addActor(north, i)
		case t.Norm == "south" && r.isHalf(i):
			r.addActor(south, i)
		}
	}
	if len(r.actors) == before {
		return
	}
	slices.SortStableFunc(r.actors, func(a, b actor) int { return a.first - b.first })
	for k, a := range r.actors {
		for i := a.first; i < a.last; i++ {
			r.actorAt[i] = int32(k)
		}
	}
}

// dividedHere is the one pair of which the text names both, NoThing where it names none or several.
func (r *reader) dividedHere() (north, south int) {
	north, south = NoThing, NoThing
	for _, pair := range divided {
		n, hasNorth := r.registered[pair[0]]
		s, hasSouth := r.registered[pair[1]]
		switch {
		case !hasNorth || !hasSouth:
		case north != NoThing:
			return NoThing, NoThing
		default:
			north, south = n, s
		}
	}
	return north, south
}

// isHalf tells whether "North" or "South" stands alone as a name: behind "the", or behind "and" and the other.
func (r *reader) isHalf(i int) bool {
	if r.Tokens[i].Case != annotate.Capital || r.nameAt[i] >= 0 || i+1 < len(r.Tokens) && (r.Tokens[i+1].IsName() || r.Tokens[i+1].IsHyphen()) {
		return false
	}
	return r.norm(i-1) == "the" || r.norm(i-1) == "and" && r.Tokens[max(i-2, 0)].Is("north", "south")
}

func (r *reader) addActor(thing, i int) {
	r.actors = append(r.actors, actor{thing: thing, first: i, last: i + 1, kind: graph.MentionDescription})
	r.mention(thing, graph.MentionDescription, r.Bytes(i, i+1))
}
