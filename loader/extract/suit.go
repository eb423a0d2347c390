package extract

import "entente/graph"

// suitAt reads who does what others did in the sentence before: "Canada followed suit", "Norway and Sweden did likewise".
func (r *reader) suitAt(verb int) (sanctionPhrase, bool) {
	next := r.norm(verb + 1)
	follows := r.Tokens[verb].Is("followed", "follow", "follows") && next == "suit"
	alike := r.norm(verb) == "did" && (next == "likewise" || next == "so")
	similar := r.Tokens[verb].Is("took", "taken", "takes") && r.hasSequence(verb+1, verb+4, "similar|parallel|same", "action|steps|step|measures")
	if r.Tokens[verb].Is("as", "so") && r.Tokens[min(verb+1, len(r.Tokens)-1)].Is("did", "has", "have") {
		return r.asDid(verb)
	}
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

// asDid reads who did the same in the same sentence: "Norway froze Peruvian assets, as did Sweden and Iceland".
func (r *reader) asDid(as int) (sanctionPhrase, bool) {
	_, high := r.bounds(as)
	p := sanctionPhrase{first: as, head: as + 1, last: as + 2, verb: as + 1, cut: true, stance: graph.Asserted}
	list, end := r.list(r.skipThe(as+2), high)
	if len(r.sanctions) == 0 || len(list) == 0 {
		return sanctionPhrase{}, false
	}
	p.senders, p.sendersAt = list, r.Bytes(as+2, end)
	r.targetAgain(&p, 0)
	if x := r.sanctions[len(r.sanctions)-1]; len(p.targets) > 0 {
		p.date = x.imposed
	}
	return p, len(p.targets) > 0
}
