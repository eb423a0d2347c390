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
		if r.endsBefore(p, k) {
			return
		}
		p.first = k
	}
}

// endsBefore tells whether the phrase of a noun of measures does not reach back to a token.
func (r *reader) endsBefore(p *sanctionPhrase, k int) bool {
	listed := r.norm(k) == "," && r.is(k-1, sanctionNoun) // "bans, embargoes"
	named := r.Tokens[k].IsName() && !r.Sentences[r.SentenceOf(k)].Capitals
	switch {
	case r.Tokens[k].Kind == annotate.Mark:
		return !r.Tokens[k].IsHyphen() && !listed
	case r.norm(k) == "and":
		return r.Tokens[p.head].Is("measures", "steps", "actions")
	case r.is(k, preposition|clauseStart|modal) || r.Tokens[k].Is("off", "back", "faces", "faced", "facing"):
		return true
	default:
		return !named && r.is(k, planWord|negation|threat|commonVerb|imposeVerb|liftVerb|easeVerb)
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
	if p.stance == graph.Asserted && p.date.IsZero() && r.isImposing(p) {
		p.date = r.deedDate(p.verb)
	}
}

// isImposing tells whether the verb tells of imposing the measures, and not of keeping, easing or lifting them.
func (r *reader) isImposing(p *sanctionPhrase) bool {
	if r.is(p.verb, imposeVerb) && !r.is(p.verb, keepVerb) {
		return true
	}
	return r.areTaken(p, p.verb) || r.isAgreed(p, p.verb) || r.Tokens[p.verb].Is("added", "declared")
}

// sanctionVerb is the word of imposing, easing or lifting close before the phrase, else close behind it; -1 where there is
// none.
func (r *reader) sanctionVerb(p *sanctionPhrase, low, high int) int {
	const deeds = imposeVerb | liftVerb | easeVerb
	if k := r.verbBefore(p, low); k >= 0 {
		return k
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

// verbBefore is the word close before the phrase that tells what is done with the measures, -1 where there is none.
func (r *reader) verbBefore(p *sanctionPhrase, low int) int {
	for k := p.first - 1; k >= max(low, p.first-8); k-- {
		if r.is(k, imposeVerb|liftVerb|easeVerb) || r.isAgreed(p, k) || r.Tokens[k].Is("added", "declared") && k+2 >= p.first {
			return k
		}
		if r.isBreak(k) || r.is(k, clauseStart) || r.Tokens[k].Is(",", "until", "unless") {
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
