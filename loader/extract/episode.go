package extract

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/loader/annotate"
)

// tellSanction adds what a phrase says to the sanction that it speaks of, or to a new one.
func (r *reader) tellSanction(p sanctionPhrase) {
	r.nameCouncil(&p)
	if each := r.actApart(p); len(each) > 1 {
		for k, q := range each {
			r.tellOne(q, k)
		}
		return
	}
	r.tellOne(p, 0)
}

// nameCouncil: sanctions of the United Nations are those of its Security Council, where the text speaks of it.
func (r *reader) nameCouncil(p *sanctionPhrase) {
	whole, named := r.registered["org:UN"]
	council, known := r.registered["org:UNSC"]
	if at := slices.Index(p.senders, whole); named && known && at >= 0 {
		p.senders = slices.Clone(p.senders)
		p.senders[at] = council
		p.senders = slices.Compact(p.senders)
	}
}

// actApart parts a phrase of two or three senders by sender: each acts on its own unless the text says that they act
// together.
func (r *reader) actApart(p sanctionPhrase) []sanctionPhrase {
	const few = 3
	if len(p.senders) < 2 || len(p.senders) > few || p.stance != graph.Asserted || p.negated {
		return nil
	}
	if p.cut || !strings.HasSuffix(r.norm(p.head), "s") {
		return nil // one embargo of two is theirs together
	}
	low, high := r.bounds(p.head)
	if p.verb > p.head && r.hasSequence(p.head, p.verb, "are|were", "a|an|the|those") {
		return nil // "the sanctions are a series of measures imposed by" tells of all of them
	}
	if r.hasSequence(low, high, "joint|jointly|together|coalition|allied|allies") || r.hasSequence(low, p.head, "and", "other|others") {
		return nil
	}
	var each []sanctionPhrase
	for _, sender := range p.senders {
		q := p
		q.senders = []int{sender}
		each = append(each, q)
	}
	return each
}

// tellOne adds what a phrase says of the measures of one sender, the nth of those that it names, or of all together.
func (r *reader) tellOne(p sanctionPhrase, nth int) {
	x := r.sanctionOf(p)
	if x == nil {
		if r.targetHome(&p); len(p.targets) == 0 {
			r.ofNoTarget = p
			return
		}
		r.senderOfLast(&p)
		if len(p.targets) == 0 || p.negated || len(p.targets) == 1 && slices.Contains(p.senders, p.targets[0]) {
			return
		}
		// a wish to lift tells that the measures are in force, and no more
		x = &sanction{}
		x.thing = r.thing(Thing{Kind: graph.KindSanction, Name: r.sanctionName(p)})
		r.sanctions = append(r.sanctions, x)
	}
	x.places = append(x.places, r.placeOfSender(p, nth))
	if len(x.places) == 1 {
		r.readTold(x, p)
	}
	x.last = p.last
	stance := p.stance
	wish := p.verb >= 0 && !p.cut && r.is(p.verb, liftVerb|easeVerb) && stance != graph.Asserted
	if wish {
		stance = graph.Asserted
	}
	x.stances = append(x.stances, stance)
	sentence := r.sentenceRange(p.head)
	r.claimSenders(x, p, stance, sentence)
	r.claimTargets(x, p, stance, sentence)
	if wish {
		r.claimImposedBefore(x, p, sentence)
	} else {
		r.claimPhase(x, p, stance, sentence)
	}
	for _, m := range p.measures {
		if !slices.Contains(x.measures, m) {
			x.measures = append(x.measures, m)
			c := attribute(graph.PropMeasure, x.thing, string(m), "sanction.measure", sentence)
			c.Stance = stance
			r.add(c)
		}
	}
	r.readReason(x, p)
}

// senderOfLast: "the American sanctions hurt. The sanctions were imposed on Peru": who was told of before whom they are on.
func (r *reader) senderOfLast(p *sanctionPhrase) {
	const late = 6 // sentences
	of := r.ofNoTarget
	if len(p.senders) > 0 || len(of.senders) == 0 || !p.definite && p.first > r.Sentences[r.SentenceOf(p.first)].First || overlap(of.senders, p.targets) || r.SentenceOf(p.head)-r.SentenceOf(of.head) > late {
		return
	}
	p.senders, p.sendersAt = of.senders, of.sendersAt
}

// placeOfSender is where the measures of the nth sender are spoken of: the phrase, for further ones the sender's own name,
// so that no two sanctions have one place.
func (r *reader) placeOfSender(p sanctionPhrase, nth int) annotate.Range {
	if nth > 0 && len(p.senders) == 1 {
		if places := r.placesOf(p.senders, annotate.Range{Start: p.sendersAt.End, End: p.sendersAt.End}); len(places) == 1 {
			return places[0]
		}
	}
	return r.Bytes(p.first, p.head+1)
}

// targetHome: sanctions of a stated sender that nobody was said to be the target of are on the nation that the text is about.
func (r *reader) targetHome(p *sanctionPhrase) {
	if len(p.targets) > 0 || len(p.senders) == 0 || p.negated || p.stance != graph.Asserted {
		return
	}
	if r.targetNeighbour(p); len(p.targets) > 0 {
		return
	}
	if r.targetAgain(p, 8); len(p.targets) > 0 {
		return
	}
	home := r.homeFor(p)
	_, high := r.bounds(p.head)
	for _, a := range r.actors {
		if a.first > p.head && (len(p.targets) > 0 || a.first >= high) {
			return
		}
		if a.thing == home {
			p.targets, p.targetsAt = []int{home}, r.Bytes(a.first, a.last)
		}
	}
}

// homeFor is the nation that measures of no named target are on: that which the text is about, else the one further nation
// of the sentence. Who is named right beside the measures acts, as far as the sentence says; then there is none.
func (r *reader) homeFor(p *sanctionPhrase) int {
	home := r.home
	if home == NoThing || slices.Contains(p.senders, home) {
		home = r.homeBut(p.senders)
	}
	first := r.Sentences[r.SentenceOf(p.head)].First
	if !p.cut && slices.Contains(r.nationsIn(max(first, p.head-8), p.head, p.senders), home) {
		return NoThing
	}
	if home == NoThing {
		if list := r.nationsIn(first, p.head, p.senders); len(list) == 1 {
			home = list[0]
		}
	}
	return home
}

// targetNeighbour: measures "against its neighbour" are on the other of the two nations that the text is about.
func (r *reader) targetNeighbour(p *sanctionPhrase) {
	_, high := r.bounds(p.head)
	if len(p.senders) != 1 || !r.hasSequence(p.head, min(high, p.head+5), "its", "neighbour|neighbor|rival") {
		return
	}
	for _, thing := range r.oneOfCouple(p.head) {
		if thing != p.senders[0] {
			p.targets = []int{thing}
		}
	}
}

// oneOfCouple are the two nations that the text speaks of, nobody where it speaks of others as much.
func (r *reader) oneOfCouple(i int) []int {
	things, _ := r.couple(i)
	return things
}

// targetAgain: measures of a further sender are on whom those told of last are on.
func (r *reader) targetAgain(p *sanctionPhrase, sentences int) {
	if len(r.sanctions) == 0 {
		return
	}
	x := r.sanctions[len(r.sanctions)-1]
	if len(x.targets) == 0 || overlap(x.targets, p.senders) || r.SentenceOf(p.head)-r.SentenceOf(max(x.last-1, 0)) > sentences {
		return
	}
	for _, at := range r.mentionsOf[x.targets[0]] {
		if at.Start < int(r.Tokens[p.head].Start) {
			p.targets, p.targetsAt = x.targets[:1:1], at
		}
	}
}

// sanctionOf is the sanction told of before that the phrase speaks of; nil where there is none.
func (r *reader) sanctionOf(p sanctionPhrase) *sanction {
	recent := r.sanctions[max(0, len(r.sanctions)-remembered):]
	for _, x := range slices.Backward(recent) {
		if datesDiffer(p.date, x.imposed) {
			continue
		}
		targets := len(p.targets) == 0 && (p.definite || len(p.senders) > 0 || p.verb >= 0) || overlap(p.targets, x.targets)
		senders := len(p.senders) == 0 || len(x.senders) == 0 || overlap(p.senders, x.senders)
		if targets && senders {
			return x
		}
	}
	return nil
}

func overlap(a, b []int) bool {
	return slices.ContainsFunc(a, func(v int) bool { return slices.Contains(b, v) })
}

func (r *reader) sanctionName(p sanctionPhrase) string {
	return strings.Join(strings.Fields(r.Slice(p.first, max(p.last, p.head+1))), " ")
}

func (r *reader) claimSenders(x *sanction, p sanctionPhrase, stance graph.Stance, sentence annotate.Range) {
	if p.verb >= 0 && !r.is(p.verb, imposeVerb) && stance == graph.Asserted && p.sendersAt.Start > 0 && len(x.senders) > 0 {
		return // who lifts need not be who imposed
	}
	for _, thing := range p.senders {
		if slices.Contains(p.targets, thing) || slices.Contains(x.targets, thing) || r.Things[thing].Kind == graph.KindLeader {
			continue
		}
		c := relation(graph.Imposed, thing, x.thing, "sanction.imposed", r.rangesOf(sentence, p.sendersAt)...)
		c.Stance, c.Start = stance, p.date
		if stance == graph.Asserted {
			x.senders = appendOnce(x.senders, thing)
		}
		r.add(c)
	}
}

func (r *reader) claimTargets(x *sanction, p sanctionPhrase, stance graph.Stance, sentence annotate.Range) {
	for _, thing := range p.targets {
		if slices.Contains(p.senders, thing) {
			continue
		}
		if !slices.Contains(x.targets, thing) {
			x.targets = append(x.targets, thing)
		}
		c := relation(graph.Targets, x.thing, thing, "sanction.target", r.rangesOf(sentence, p.targetsAt)...)
		c.Stance = stance
		r.add(c)
	}
}

// claimPhase claims what was done with the measures: imposed, eased, suspended, lifted.
func (r *reader) claimPhase(x *sanction, p sanctionPhrase, stance graph.Stance, sentence annotate.Range) {
	r.claimImposedBefore(x, p, sentence)
	if p.verb < 0 && !p.date.IsKnown() {
		return
	}
	phase, date := r.phaseOf(x, p)
	if phase == "" {
		return
	}
	if phase == graph.StatusImposed && date.IsKnown() && x.imposed.IsZero() {
		x.imposed = date
	}
	c := attribute(graph.PropPhase, x.thing, string(phase), "sanction."+strings.ToLower(string(phase)), sentence)
	c.Stance, c.Start = stance, date
	r.add(c)
}

// phaseOf is what was done with the measures and when; "" where they were only kept.
func (r *reader) phaseOf(x *sanction, p sanctionPhrase) (graph.SanctionStatus, graph.Date) {
	switch {
	case p.cut || p.verb < 0:
		return graph.StatusImposed, p.date
	case r.is(p.verb, liftVerb):
		return graph.StatusLifted, r.laterDate(p)
	case r.Tokens[p.verb].Is("suspended", "suspend", "suspending", "suspension", "waived", "waive", "waiver"):
		return "SUSPENDED", r.laterDate(p)
	case r.is(p.verb, easeVerb):
		return "EASED", r.laterDate(p)
	case r.is(p.verb, keepVerb):
		return "", graph.Date{}
	case !r.Tokens[p.verb].Is("tightened", "tighten", "tightens", "tightening", "expanded", "expand", "extended", "extend", "widened", "strengthened", "toughened"):
		return graph.StatusImposed, p.date
	case len(x.places) == 1 && p.date.IsKnown() && p.imposed.IsZero() && r.toldOf(x):
		return graph.StatusImposed, p.date // what widens measures told of before is a decision of its own
	case p.imposed.IsKnown() && p.date == p.imposed:
		return "WIDENED", graph.Date{}
	default:
		return "WIDENED", p.date
	}
}

// toldOf tells whether the text told before of other measures on one of the same targets.
func (r *reader) toldOf(x *sanction) bool {
	recent := r.sanctions[max(0, len(r.sanctions)-remembered):]
	return slices.ContainsFunc(recent, func(other *sanction) bool { return other != x && overlap(other.targets, x.targets) })
}

// readReason reads why: "because of", "due to", "in response to", "over".
func (r *reader) readReason(x *sanction, p sanctionPhrase) {
	if x.reason || p.stance != graph.Asserted {
		return
	}
	_, high := r.bounds(p.head)
	for k := p.last; k < min(high, p.last+20); k++ {
		if !r.is(k, causeWord) || r.isBreak(k) {
			continue
		}
		first, end := r.causeAt(k+1, high)
		if end > first && end-first <= 20 && r.dateAt[first] < 0 {
			x.reason = true
			r.add(attribute(graph.PropReason, x.thing, strings.Join(strings.Fields(r.Slice(first, end)), " "), "sanction.reason", r.sentenceRange(p.head)))
			return
		}
	}
}

// causeAt is the run of tokens that gives the cause, from token i on.
func (r *reader) causeAt(i, high int) (first, end int) {
	for i < high && r.Tokens[i].Is("to", "of", "for", "the", "its", "from", "against") {
		i++
	}
	end = i
	for end < high && !r.Tokens[end].Is(",", ".", ";", ":") && !r.is(end, clauseStart|modal) && (!r.is(end, commonVerb) || r.Tokens[end].IsName()) {
		end++
	}
	return i, end
}

// keepSanction writes the mentions of a sanction.
func (r *reader) keepSanction(x *sanction) {
	for _, at := range x.places {
		r.mention(x.thing, graph.MentionDescription, at)
	}
}
