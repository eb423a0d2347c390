package extract

import "entente/graph"

// suitAt reads who does what others did in the sentence before: "Canada followed suit", "Norway and Sweden did likewise".
func (r *reader) suitAt(verb int) (sanctionPhrase, bool) {
	next := r.norm(verb + 1)
	follows := r.Tokens[verb].Is("followed", "follow", "follows") && next == "suit"
	alike := r.norm(verb) == "did" && (next == "likewise" || next == "so")
	similar := r.Tokens[verb].Is("took", "taken", "takes") && r.hasSequence(verb+1, verb+4, "similar|parallel|same", "action|steps|step|measures")
	if !follows && !alike && !similar {
		return sanctionPhrase{}, false
	}
	p := sanctionPhrase{first: verb, head: verb + 1, last: verb + 2, verb: verb, cut: true, stance: r.stance(verb)}
	p.senders, p.sendersAt = r.actingOn(verb)
	if len(r.sanctions) == 0 || len(p.senders) == 0 || p.stance != graph.Asserted {
		return sanctionPhrase{}, false
	}
	r.targetAgain(&p, 1)
	if len(p.targets) == 0 {
		return sanctionPhrase{}, false
	}
	p.date = r.deedDate(verb)
	return p, true
}
