package extract

import (
	"entente/graph"
	"entente/loader/annotate"
)

// readSenders reads who did the deed: behind "by", else the subject of the verb.
func (r *reader) readSenders(p *sanctionPhrase, high int) {
	for k := max(p.head, p.verb) + 1; !p.cut && k < min(high, max(p.last, p.verb)+6); k++ {
		if r.norm(k) == "by" {
			r.readAgents(p, k, high)
			return
		}
	}
	if (p.verb < p.first || p.cut || r.relativeBefore(p)) && len(p.senders) == 0 {
		list, at := r.actingOn(p.verb)
		low, _ := r.bounds(p.verb)
		if r.namesGround(at, p.verb) {
			list = nil
		}
		if found, ok := r.instrumentBefore(p.verb, low); ok && (len(list) == 0 || found.at.Start > at.Start) {
			r.takenBy(p, found)
		} else if len(list) > 0 {
			p.senders, p.sendersAt = list, at
		}
	}
}

// readAgents reads who stands behind "by": an instrument, else the list up to whom the measures are on.
func (r *reader) readAgents(p *sanctionPhrase, by, high int) {
	for i := by + 1; i < min(high, by+6); i++ {
		if found, ok := r.instrumentAt(i); ok {
			r.takenBy(p, found)
			return
		}
	}
	limit := by + 1
	for limit < high && !r.is(limit, aimed) {
		limit++
	}
	if list, end := r.list(r.skipThe(by+1), limit); len(list) > 0 {
		p.senders, p.sendersAt = list, r.Bytes(by+1, end)
	}
}

// relativeBefore tells whether the verb stands in a clause of its own behind the noun: "sanctions which A imposed", "the
// curbs A imposed".
func (r *reader) relativeBefore(p *sanctionPhrase) bool {
	if p.verb <= p.head || !r.is(p.verb, imposeVerb) || r.is(p.verb-1, auxiliary) && !r.Tokens[p.verb-1].Is("has", "have", "had") {
		return false
	}
	a := r.actorBefore(p.verb)
	if a < 0 || r.actors[a].first <= p.head || r.is(r.actors[a].first-1, aimed) {
		return false
	}
	return true
}

// readResolution reads the sender and the day off a resolution that the measures are those of: "its resolution 101 (1950)
// of 7 August 1950 concerning an embargo against X".
func (r *reader) readResolution(p *sanctionPhrase, low int) {
	if p.verb >= 0 || len(p.senders) > 0 || len(p.targets) == 0 {
		return
	}
	for k := p.first - 1; k >= max(low, p.first-25); k-- {
		if !r.Tokens[k].Is("resolution", "resolutions") || !r.Tokens[min(k+1, len(r.Tokens)-1)].Is("concerning", "imposing", "on") && r.Tokens[k+1].Kind != annotate.Number {
			continue
		}
		if d := r.eventDate(k); d.Precision() == graph.PrecisionDay && d != r.Written {
			if council, ok := r.registered["org:UNSC"]; ok {
				p.senders, p.date = []int{council}, d
			}
		}
		return
	}
}
