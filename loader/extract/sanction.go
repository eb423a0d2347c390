package extract

import (
	_ "embed"
	"slices"
	"strings"

	"entente/graph"
	"entente/loader/annotate"
)

//go:embed measures.tsv
var measureTable string

var measureKinds = readKinds(measureTable)

// sanction is one episode of restrictive measures that the text tells of.
type sanction struct {
	thing            int
	senders, targets []int
	imposed          graph.Date
	measures         []graph.SanctionMeasure
	places           []annotate.Range
	stances          []graph.Stance
	last             int
	reason           bool
	// told is the date that a history was telling of where it first spoke of the measures; toldAt are both places.
	told   graph.Date
	toldAt []annotate.Range
}

// sanctionPhrase is what one place says of a sanction.
type sanctionPhrase struct {
	first, head, last int
	definite, negated bool
	senders, targets  []int
	sendersAt         annotate.Range
	targetsAt         annotate.Range
	verb              int
	measures          []graph.SanctionMeasure
	date              graph.Date
	// imposed is the date of imposing that the phrase tells beside a later deed.
	imposed graph.Date
	stance  graph.Stance
	// cut: a verb tells of the measure, not a noun.
	cut bool
	// meantAt is where words stand that mean the target, 0 where none do.
	meantAt int
}

// readSanctions finds the sanctions of the text and what it says of them.
func (r *reader) readSanctions() {
	r.readDecision()
	next := 0
	for _, i := range r.measures {
		if i < next {
			continue
		}
		if p, ok := r.measureAt(i); ok {
			r.tellSanction(p)
			next = p.last
		}
	}
	for _, x := range r.sanctions {
		r.claimTold(x)
		r.keepSanction(x)
	}
}

// measureAt reads what the word at a token begins to tell of measures; false where it tells of none.
func (r *reader) measureAt(i int) (sanctionPhrase, bool) {
	for _, read := range []func(int) (sanctionPhrase, bool){r.cutAt, r.suitAt, r.penaltyAt} {
		if p, ok := read(i); ok {
			return p, true
		}
	}
	if !r.isSanctionHead(i, r.Sentences[r.SentenceOf(i)].Last) {
		return sanctionPhrase{}, false
	}
	p := r.sanctionPhraseAt(i)
	return p, len(p.senders) > 0 || !r.Tokens[i].Is("suspension", "halt", "cutoff", "prohibition", "prohibitions")
}

// sanctionPhraseAt reads the phrase around a noun of sanctions: senders before it or behind "by", targets behind "on".
func (r *reader) sanctionPhraseAt(head int) sanctionPhrase {
	low, high := r.bounds(head)
	p := sanctionPhrase{first: head, head: head, last: head + 1, verb: -1, stance: graph.Asserted}
	r.readBefore(&p, low)
	r.readTargets(&p, high)
	r.readModifierActors(&p)
	r.readSenderOf(&p)
	r.readSanctionVerb(&p, low, high)
	r.readOtherTargets(&p, low, high)
	if p.meantAt > 0 && len(p.targets) == 0 {
		p.targets, p.targetsAt = r.meant(p.meantAt, high, p.senders)
	}
	r.readImposedBefore(&p, high)
	r.readResolution(&p, low)
	r.resolved(&p, low, high)
	r.readInstrumentBehind(&p, high)
	r.readOwnDate(&p, high)
	r.sendersOfThese(&p)
	if len(p.senders) == 0 && r.isOfIssuer(max(low, p.first-14), p.head) {
		p.senders, p.sendersAt = r.treasurer(max(low, p.first-14), p.head)
	}
	if len(p.senders) == 0 && r.hasSequence(p.first, p.head+1, "restrictive", "measures") && r.hasSequence(max(low, p.first-10), p.first, "council") {
		thing := r.registeredThing("org:EU") // whose word for sanctions it is
		p.senders, p.sendersAt = []int{thing}, r.Bytes(p.first, p.head+1)
		r.mention(thing, graph.MentionDescription, p.sendersAt)
	}
	p.measures = r.measuresIn(p.first, min(high, p.last+6))
	return p
}

// readBefore reads what stands before the noun up to its determiner.
func (r *reader) readBefore(p *sanctionPhrase, low int) {
	for k := p.head - 1; k >= max(low, p.head-9); k-- {
		if r.is(k, determiner) {
			p.definite = r.Tokens[k].Is("the", "these", "those", "its", "their", "this", "such")
			p.negated = r.Tokens[k].Is("no", "any")
			return
		}
		listed := r.norm(k) == "," && r.is(k-1, sanctionNoun)
		if r.norm(k) == "and" && r.Tokens[p.head].Is("measures", "steps", "actions") || r.Tokens[k].Is("off", "back", "faces", "faced", "facing") {
			return
		}
		if r.Tokens[k].Kind == annotate.Mark && !r.Tokens[k].IsHyphen() && !listed || r.is(k, preposition|clauseStart|modal) || r.is(k, planWord|negation|threat) && (r.Tokens[k].Case == annotate.Lower || r.Sentences[r.SentenceOf(k)].Capitals) || r.is(k, commonVerb|imposeVerb|liftVerb|easeVerb) && (!r.Tokens[k].IsName() || r.Sentences[r.SentenceOf(k)].Capitals) {
			return
		}
		p.first = k
	}
}

// readOwnDate reads since when the measures stand where no verb tells: "in place since 2003", "the 1973 embargo".
func (r *reader) readOwnDate(p *sanctionPhrase, high int) {
	if p.date.IsZero() && p.stance == graph.Asserted {
		p.date = r.sinceDate(p, high)
	}
	if n := r.dateAt[min(p.head+2, high-1)]; n >= 0 && r.norm(p.head+1) == "of" && p.date.IsZero() && !r.Dates[n].Relative {
		p.date = boundedYear(r.Dates[n]) // "the embargo of 1807"
	}
	for _, d := range r.dated(p.first, p.head) {
		if p.date.IsZero() && d.From.Bounded() && !d.Relative {
			p.date = d.From
		}
	}
}

// readModifierActors reads the actors before the noun: senders where the targets stand behind it, or where written as
// an adjective or with 's; else a name alone is the target ("Iran sanctions").
func (r *reader) readModifierActors(p *sanctionPhrase) {
	for k := p.first; k < p.head; k++ {
		if n := r.personAt[k]; n >= 0 && r.norm(k+1) == "'s" && r.persons[n].serves() != NoThing {
			p.senders, p.sendersAt = appendOnce(p.senders, r.persons[n].serves()), r.Bytes(k, k+1)
			continue
		}
		a := r.actorAt[k]
		if a < 0 {
			continue
		}
		x := r.actors[a]
		at := r.Bytes(x.first, x.last)
		sender := len(p.targets) > 0 || x.kind == graph.MentionDemonym || r.norm(x.last) == "'s" || r.isDotted(x) || r.Things[x.thing].Kind == graph.KindOrganization
		if sender {
			p.senders, p.sendersAt = appendOnce(p.senders, x.thing), at
		} else {
			p.targets, p.targetsAt = appendOnce(p.targets, x.thing), at
		}
		k = x.last - 1
	}
}

// isDotted: "U.S.", "US", "UK" stand for an adjective.
func (r *reader) isDotted(x actor) bool {
	n := r.norm(x.first)
	return x.last == x.first+1 && (strings.HasSuffix(n, ".") || len(n) == 2)
}

// readSanctionVerb reads what is done with the measures, by whom and when.
func (r *reader) readSanctionVerb(p *sanctionPhrase, low, high int) {
	p.verb = r.sanctionVerb(p, low, high)
	if r.isPutOff(p.first, low) {
		p.verb, p.stance = -1, graph.Planned
		return
	}
	if p.verb < 0 {
		p.stance = r.stance(p.first)
		r.sendersTogether(p, low)
		return
	}
	p.stance = r.deedStance(p.verb)
	if p.verb == p.head+1 && p.definite && p.stance == graph.Planned && r.norm(p.verb+1) == "by" {
		p.stance = graph.Asserted // "called to end the embargo imposed by"
	}
	r.readSenders(p, high)
	r.sendersTogether(p, low)
	r.sendersOfParticiple(p)
	if p.stance == graph.Asserted && (r.is(p.verb, imposeVerb) && !r.is(p.verb, keepVerb) || r.areTaken(p, p.verb)) {
		if p.date.IsZero() {
			p.date = r.deedDate(p.verb)
		}
	} else if p.stance == graph.Asserted && r.isAgreed(p, p.verb) && p.date.IsZero() {
		p.date = r.deedDate(p.verb)
	}
}

// deedDate is the date of imposing: that of the clause of the verb, not one that stands before "since" or "after".
func (r *reader) deedDate(verb int) graph.Date {
	low, _ := r.bounds(verb)
	if r.Tokens[max(verb-1, 0)].Is("has", "have", "had") {
		if since := r.sinceBehind(verb); since.IsKnown() {
			return since
		}
	}
	behind := r.eventDate(verb)
	if behind.IsKnown() && (r.isGroundDate(verb, behind) || r.isOfNextClause(verb, behind)) {
		behind = graph.Date{}
	}
	if behind.IsZero() && r.isPresent(verb) && r.Written.Bounded() {
		return yearOf(r.Written)
	}
	for k := verb - 1; k >= low; k-- {
		if r.Tokens[k].Is("since", "after", "before", "when", "until") {
			for i := low; i < k; i++ {
				if n := r.dateAt[i]; n >= 0 && r.Dates[n].Whole(false) == behind {
					return graph.Date{}
				}
			}
			return behind
		}
	}
	return behind
}

// isOfNextClause tells whether a date stands only in a clause behind that of a verb, which somebody else opens.
func (r *reader) isOfNextClause(verb int, date graph.Date) bool {
	low, high := r.bounds(verb)
	next := high
	for k := verb + 1; k < high; k++ {
		if (r.actorAt[k] >= 0 || r.personAt[k] >= 0) && r.opensClause(k) && r.isVerbSoon(k) {
			next = k
			break
		}
	}
	for _, d := range r.dated(low, high) {
		if d.First < next && d.Whole(false) == date {
			return false
		}
	}
	return next < high
}

// sinceBehind is since when what a verb tells has been so: "has banned arms sales since March 1994".
func (r *reader) sinceBehind(verb int) graph.Date {
	_, high := r.bounds(verb)
	for k := verb + 1; k < min(high, verb+12); k++ {
		if n := r.dateAt[k]; n >= 0 {
			if r.Dates[n].Since {
				return r.Dates[n].Whole(false)
			}
			break
		}
		if r.isBreak(k) || r.Tokens[k].Is(",", ".") {
			break
		}
	}
	return graph.Date{}
}

// isPresent tells whether a verb tells in the present of what was done, as headlines do.
func (r *reader) isPresent(verb int) bool {
	if r.Tokens[max(verb-1, 0)].Is("is", "are") && strings.HasSuffix(r.norm(verb), "ing") {
		return true
	}
	return r.Tokens[verb].Is("imposes", "slaps", "bans", "blocks", "freezes", "announces", "halts", "suspends", "designates", "adopts", "bars", "sanctions", "blacklists")
}

// sanctionVerb is the word of imposing, easing or lifting close before the phrase, else close behind it; -1 where there is
// none.
func (r *reader) sanctionVerb(p *sanctionPhrase, low, high int) int {
	const deeds = imposeVerb | liftVerb | easeVerb
	for k := p.first - 1; k >= max(low, p.first-8); k-- {
		if r.is(k, deeds) || r.isAgreed(p, k) || r.Tokens[k].Is("added", "declared") && k+2 >= p.first {
			return k
		}
		if r.isBreak(k) || r.is(k, clauseStart) || r.norm(k) == "," {
			break
		}
	}
	for k := p.head + 1; k < min(high, p.last+7); k++ {
		if r.is(k, deeds) && !r.is(k, sanctionNoun) || r.areTaken(p, k) {
			return k
		}
		if r.isBreak(k) || r.norm(k) == "." || r.is(k, clauseStart) && !r.Tokens[k].Is("that", "which") {
			break
		}
	}
	return -1
}

// isPutOff: "put off sanctions", "held back from sanctions", "stopped short of sanctions", which are for others to come.
func (r *reader) isPutOff(first, low int) bool {
	for k := first - 1; k > max(low, first-5); k-- {
		if r.Tokens[k].Is("off", "back", "short") && r.Tokens[k-1].Is("put", "puts", "putting", "held", "hold", "holds", "holding", "stopped", "stops", "shied") {
			return true
		}
	}
	return false
}

// isAgreed: "agreed on sanctions", "agreed Tuesday to an embargo" decide on them.
func (r *reader) isAgreed(p *sanctionPhrase, k int) bool {
	before := p.first - 1
	if r.is(before, determiner) {
		before--
	}
	return r.Tokens[k].Is("agreed", "agree", "agrees") && before > k && before-k < 4 && r.Tokens[before].Is("on", "to", "upon")
}

// areTaken: "steps taken by", which tells of imposing as "imposed by" does.
func (r *reader) areTaken(p *sanctionPhrase, k int) bool {
	return len(p.targets) > 0 && k == p.head+1 && r.norm(k) == "taken" && r.Tokens[p.head].Is("measures", "steps", "actions")
}

// extends: "extended the embargo to" further nations.
func (p *sanctionPhrase) extends(r *reader) bool {
	return p.head > 1 && r.hasSequence(max(0, p.head-4), p.head, "extended|extend|extending|widened")
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

// readSenders reads who did the deed: behind "by", else the subject of the verb.
func (r *reader) readSenders(p *sanctionPhrase, high int) {
	for k := max(p.head, p.verb) + 1; !p.cut && k < min(high, max(p.last, p.verb)+6); k++ {
		if r.norm(k) == "by" {
			for i := k + 1; i < min(high, k+6); i++ {
				if found, ok := r.instrumentAt(i); ok {
					r.takenBy(p, found)
					return
				}
			}
			limit := k + 1
			for limit < high && !r.is(limit, aimed) {
				limit++
			}
			if list, end := r.list(r.skipThe(k+1), limit); len(list) > 0 {
				p.senders, p.sendersAt = list, r.Bytes(k+1, end)
			}
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

// measuresIn are the kinds of measure that words tell.
func (r *reader) measuresIn(first, last int) []graph.SanctionMeasure {
	var found []graph.SanctionMeasure
	for _, measure := range measureKinds {
		for _, sequence := range measure.sequences {
			if !slices.Contains(found, graph.SanctionMeasure(measure.kind)) && r.hasSequence(first, last, sequence...) {
				found = append(found, graph.SanctionMeasure(measure.kind))
			}
		}
	}
	return found
}
