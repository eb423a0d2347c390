package extract

import (
	"entente/graph"
	"entente/loader/annotate"
)

// ruling reads what tells of a nation's leader without a title: "has ruled Peru", "seized power in Peru"; false where it
// does not begin at token k.
func (r *reader) ruling(k int, s annotate.Sentence) (office, bool) {
	at := 0
	switch {
	case r.Tokens[k].Is("ruled", "governed", "rules", "ruling"):
		at = k + 1
	case r.Tokens[k].Is("seized", "seizing", "took", "taking", "assumed") && k+2 < s.Last && r.norm(k+1) == "power" && r.norm(k+2) == "in",
		r.Tokens[k].Is("came") && r.hasSequence(k+1, min(s.Last, k+4), "to", "power", "in"):
		for at = k + 1; r.norm(at) != "in"; at++ {
		}
		at++
	default:
		return office{}, false
	}
	at = r.skipStyle(at, min(s.Last, at+4))
	if at >= s.Last || r.actorAt[at] < 0 || r.norm(k+1) == "by" || r.norm(k+1) == "that" {
		return office{}, false
	}
	a := r.actors[r.actorAt[at]]
	if r.Things[a.thing].Kind != graph.KindNation || a.kind == graph.MentionDemonym {
		return office{}, false
	}
	return office{
		title: title{roles: []graph.OfficeRole{graph.EffectiveLeader}}, untitled: true,
		first: k, head: k, last: k + 1, end: a.last, of: a.thing, ofAt: r.Bytes(a.first, a.last),
	}, true
}
