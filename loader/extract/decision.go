package extract

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/loader/annotate"
)

// readDecision reads a text that is itself a decision on sanctions: a resolution of the Security Council that decides what
// all states shall prevent, an order of a president that blocks property or prohibits trade.
func (r *reader) readDecision() {
	sender, order := r.decider()
	if sender == NoThing {
		return
	}
	deed := r.deed(order)
	if deed < 0 {
		return
	}
	targets, at := r.decidedAgainst(deed, sender)
	if len(targets) == 0 {
		return
	}
	x := &sanction{senders: []int{sender}, targets: targets, imposed: r.decisionDay(), last: deed}
	r.sanctions = append(r.sanctions, x)
	sentence := r.sentenceRange(deed)
	x.thing = r.thing(Thing{Kind: graph.KindSanction, Name: r.decisionName(deed)})
	x.places = []annotate.Range{r.Bytes(deed, deed+1)}
	imposed := relation(graph.Imposed, sender, x.thing, "sanction.decided", r.rangesOf(sentence, r.placesOf([]int{sender}, sentence)...)...)
	lifts := r.Tokens[deed].Is("terminate", "revoke", "terminated", "revoked") || r.ends(deed)
	if !lifts {
		imposed.Start = x.imposed
	}
	r.add(imposed)
	for _, target := range targets {
		r.add(relation(graph.Targets, x.thing, target, "sanction.decided", r.rangesOf(sentence, at)...))
	}
	status := graph.StatusImposed
	if lifts {
		status, x.imposed = graph.StatusLifted, graph.Date{}
		r.claimOrderEnded(x, deed, sentence)
	}
	phase := attribute(graph.PropPhase, x.thing, string(status), "sanction.decided", sentence)
	phase.Start = r.decisionDay()
	r.add(phase)
	_, high := r.bounds(deed)
	for _, m := range r.measuresIn(deed, high) {
		x.measures = append(x.measures, m)
		r.add(attribute(graph.PropMeasure, x.thing, string(m), "sanction.measure", sentence))
	}
}

// claimOrderEnded claims when measures were imposed that a decision ends: on the day of the first instrument that it names.
func (r *reader) claimOrderEnded(x *sanction, deed int, sentence annotate.Range) {
	for k := 0; k < deed; k++ {
		if found, ok := r.instrumentAt(k); ok && found.date.IsKnown() && found.date != r.decisionDay() {
			x.imposed = found.date
			c := attribute(graph.PropPhase, x.thing, string(graph.StatusImposed), "sanction.decided", r.rangesOf(sentence, found.at)...)
			c.Start = found.date
			r.add(c)
			return
		}
	}
}

// decider is who decides: the Security Council that opens a resolution, or the nation whose president orders.
func (r *reader) decider() (thing int, order bool) {
	last := len(r.Tokens)
	if len(r.Sentences) > 6 {
		last = r.Sentences[6].First
	}
	for i := 0; i < last; i++ {
		switch {
		case r.Tokens[i].Is("security") && r.hasSequence(i, min(last, i+3), "security", "council", ",") && r.actorAt[i] >= 0:
			return r.actors[r.actorAt[i]].thing, false
		case r.norm(i) == "vested" && r.hasSequence(i, min(last, i+3), "vested", "in", "me"),
			r.norm(i) == "i" && r.norm(i+1) == "," && r.hasSequence(i+2, min(last, i+12), ",", "president", "of"):
			if nation := r.firstNation(i, i+40); nation != NoThing {
				return nation, true
			}
		}
	}
	return NoThing, false
}

// firstNation is the nation named first between two tokens, NoThing where none is.
func (r *reader) firstNation(first, last int) int {
	for k := first; k < min(len(r.Tokens), last); k++ {
		if a := r.actorAt[k]; a >= 0 && r.Things[r.actors[a].thing].Kind == graph.KindNation {
			return r.actors[a].thing
		}
	}
	return NoThing
}

// deed is the word that decides, -1 where none does.
func (r *reader) deed(order bool) int {
	for i := range r.Tokens {
		switch {
		case order && r.orders(i):
			return i
		case order:
		case r.Tokens[i].Is("decides", "decided") && (r.ends(i) || r.renews(i)):
			return i
		case r.Tokens[i].Is("decides", "decided") && r.hasSequence(i, min(len(r.Tokens), i+30), "shall|should"):
			end := min(len(r.Tokens), i+200)
			if r.hasSequence(i, end, "prevent|prohibit|cease|deny|freeze|refrain|adopt|impose|implement|ban|prevented|prohibited|frozen") && r.hasSequence(i, end, "arms|weapons|import|export|imports|exports|petroleum|assets|funds|flights|aircraft|measures|travel|commodities|sale|supply|trade") {
				return i
			}
		}
	}
	return -1
}

// orders tells whether the word at a token blocks property, prohibits trade, or ends what an order did.
func (r *reader) orders(i int) bool {
	if r.Tokens[i].Is("terminate", "revoke") {
		return r.hasSequence(i, min(len(r.Tokens), i+6), "emergency|order|orders|sanctions")
	}
	if r.Tokens[i].Is("terminated", "revoked") {
		return r.norm(i-1) == "hereby" && r.hasSequence(max(0, i-14), i, "emergency|order|orders")
	}
	return r.Tokens[i].Is("blocked", "prohibited", "prohibit", "suspended") && r.stance(i) != graph.Denied
}

// ends tells whether a decision ends measures: "decides to terminate the prohibitions", "decides to lift the sanctions".
func (r *reader) ends(i int) bool {
	end := min(len(r.Tokens), i+20)
	return r.hasSequence(i, min(end, i+5), "to|that", "terminate|lift|remove|end|dissolve") && r.hasSequence(i, end, "prohibitions|measures|sanctions|embargo|restrictions|prohibition")
}

// renews tells whether a decision keeps measures in force: "decides to renew until 1 July the measures on arms".
func (r *reader) renews(i int) bool {
	end := min(len(r.Tokens), i+20)
	return r.hasSequence(i, min(end, i+6), "to", "renew|extend|maintain|continue|prolong") && r.hasSequence(i, end, "measures|sanctions|embargo|restrictions|prohibitions")
}

// decisionDay is the day of the decision: that of the text, else the year with which a resolution is numbered.
func (r *reader) decisionDay() graph.Date {
	if r.Written.Bounded() {
		return r.Written
	}
	for i := 0; i+4 < min(len(r.Tokens), 40); i++ {
		if r.norm(i) == "resolution" && r.Tokens[i+1].Kind == annotate.Number && r.norm(i+2) == "(" && r.dateAt[i+3] >= 0 {
			return r.Dates[r.dateAt[i+3]].From
		}
	}
	return graph.Date{}
}

// decidedAgainst are the nations that the decision hits: the one spoken of most from the deed on, of measures that end
// before it, other than who decides, with those that the deed lists beside it.
func (r *reader) decidedAgainst(deed, sender int) ([]int, annotate.Range) {
	best, at := r.mostSpokenOf(deed, sender)
	if best == NoThing {
		return nil, at
	}
	for k := deed; k < min(len(r.Tokens), deed+reach); k++ {
		if r.actorAt[k] < 0 {
			continue
		}
		list, end := r.list(k, min(len(r.Tokens), k+reach))
		if slices.Contains(list, best) && !slices.Contains(list, sender) && len(list) <= 3 {
			return list, r.Bytes(k, end)
		}
		break
	}
	return []int{best}, at
}

func (r *reader) mostSpokenOf(deed, sender int) (int, annotate.Range) {
	counts := map[int]int{}
	best := NoThing
	ends := r.ends(deed)
	for _, a := range r.actors {
		if a.thing == sender || r.Things[a.thing].Kind != graph.KindNation || ends && a.first > deed+reach/2 {
			continue
		}
		counts[a.thing]++
		if a.first >= deed {
			counts[a.thing]++
		}
		if best == NoThing || counts[a.thing] > counts[best] {
			best = a.thing
		}
	}
	if best == NoThing || counts[best] < 2 {
		return NoThing, annotate.Range{}
	}
	for _, a := range r.actors {
		if a.thing == best && a.first >= deed {
			return best, r.Bytes(a.first, a.last)
		}
	}
	return best, annotate.Range{}
}

// decisionName is the title of the text, else the words of the deed.
func (r *reader) decisionName(deed int) string {
	if !r.Title.IsEmpty() {
		return strings.Join(strings.Fields(r.Source[r.Title.Start:r.Title.End]), " ")
	}
	_, high := r.bounds(deed)
	return strings.Join(strings.Fields(r.Slice(deed, min(high, deed+12))), " ")
}
