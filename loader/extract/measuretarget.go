package extract

import (
	"entente/graph"
	"entente/loader/annotate"
)

// readCutTargets reads whom the measure hits: the nation behind "to", "from", "of", "with", else the one before the noun.
func (r *reader) readCutTargets(p *sanctionPhrase, high int) {
	for k := p.head + 1; k < min(high, p.head+8); k++ {
		if r.leadsToTarget(k) && r.readCutTarget(p, k, high) || r.norm(k) == "by" && r.readCutOwner(p, k, high) {
			return
		}
		if to := r.pastGoods(k, high); to > k { // "imports of iron, steel and coins from Peru"
			k = to - 1
			continue
		}
		goesOn := r.norm(k) == "and" && r.is(k+1, commonVerb|cutVerb|imposeVerb|liftVerb)
		if goesOn || r.isBreak(k) || r.Tokens[k].Is(".", ",", "by", "in") || r.is(k, clauseStart|commonVerb) {
			break
		}
	}
	if list := r.actorsIn(p.first+1, p.head); len(list) == 1 || len(list) == 2 && r.hasSequence(p.first+1, p.head, "and") {
		p.targets, p.targetsAt = list, r.Bytes(p.first+1, p.head)
	}
}

// readCutOwner reads whose vehicles are kept out, "flights by Peruvian aircraft"; false where nobody's are.
func (r *reader) readCutOwner(p *sanctionPhrase, by, high int) bool {
	k := r.skipThe(by + 1)
	if k >= high || r.actorAt[k] < 0 || r.actors[r.actorAt[k]].kind != graph.MentionDemonym {
		return false
	}
	a := r.actors[r.actorAt[k]]
	p.targets, p.targetsAt = []int{a.thing}, r.Bytes(k, a.last)
	return true
}

// pastGoods is the word that leads to the target behind a list of goods that goes on at a comma; the comma where none does.
func (r *reader) pastGoods(comma, high int) int {
	if r.norm(comma) != "," {
		return comma
	}
	for k := comma + 1; k < min(high, comma+12); k++ {
		if r.Tokens[k].Is("to", "from", "into") {
			return k
		}
		if r.isBreak(k) || r.norm(k) == "." || r.actorAt[k] >= 0 || r.personAt[k] >= 0 || r.Tokens[k].IsName() || r.is(k, clauseStart|commonVerb|cutVerb|imposeVerb|liftVerb|preposition|modal) {
			break
		}
	}
	return comma
}

// leadsToTarget tells whether whom a measure hits may stand behind a preposition: "exports to", "investment in".
func (r *reader) leadsToTarget(k int) bool {
	return r.Tokens[k].Is("to", "from", "with", "against", "of", "on", "for") || r.norm(k) == "in" && r.Tokens[k-1].Is("investment", "investments")
}

// readCutTarget reads whom the measure hits behind a preposition; true where the words behind it tell or mean somebody.
func (r *reader) readCutTarget(p *sanctionPhrase, k, high int) bool {
	if r.Tokens[min(k+1, high-1)].Is("both", "either") {
		p.targets, p.targetsAt = r.couple(k + 1)
		return true
	}
	if thing, place := r.placeNamed(k + 1); thing != NoThing && r.actorAt[k+1] < 0 && !r.Tokens[k].Is("on", "for") {
		p.targets, p.targetsAt = []int{thing}, place
		return true
	}
	if meant, _ := r.meant(k+1, high, nil); len(meant) > 0 {
		return true // it is known whom once it is known who acts
	}
	at := r.targetFrom(k+1, high)
	list, end := r.targetList(at, high)
	if len(list) == 0 || len(list) == 1 && r.norm(k) == "of" && r.Things[list[0]].Kind == graph.KindOrganization { // "the credits of the bank"
		return false
	}
	p.targets, p.targetsAt, p.last = list, r.Bytes(at, end), end
	return true
}

// cutElsewhere reads whom a measure hits of which its own words do not tell: "with respect to" whom it was taken, whom a
// word means, who was hit by the measures told of last, else of whom the text speaks.
func (r *reader) cutElsewhere(p *sanctionPhrase, low, high int) {
	if len(p.targets) == 0 {
		p.targets, p.targetsAt = r.withRespect(low, high)
	}
	if len(p.targets) > 0 || p.stance != graph.Asserted {
		return
	}
	for _, read := range []func(*sanctionPhrase, int) ([]int, annotate.Range){r.cutFromMeant, r.cutFromOwners, r.cutFromTheir} {
		if p.targets, p.targetsAt = read(p, high); len(p.targets) > 0 {
			return
		}
	}
	near, far := 2, 12 // sentences
	if r.soleTarget() {
		near = far
	}
	if r.targetAgain(p, near); len(p.targets) == 0 {
		p.targets = r.cutFromSpokenOf(p, high)
	}
}

// cutFromMeant: "banned exports to the island".
func (r *reader) cutFromMeant(p *sanctionPhrase, high int) ([]int, annotate.Range) {
	for k := p.head + 1; k < min(high, p.head+8); k++ {
		if r.Tokens[k].Is("to", "from", "with", "against", "of", "on", "for") {
			if list, at := r.meant(k+1, high, p.senders); len(list) > 0 {
				return list, at
			}
		}
	}
	return nil, annotate.Range{}
}

// cutFromOwners: "blocked the property of persons who threaten the peace of Peru".
func (r *reader) cutFromOwners(p *sanctionPhrase, high int) ([]int, annotate.Range) {
	last := min(high, p.head+24)
	list := r.nationsIn(p.head, last, p.senders)
	if len(list) == 0 || !r.Tokens[p.head].Is("property", "assets", "funds") {
		return nil, annotate.Range{}
	}
	return list[:1:1], r.Bytes(p.head, last)
}

// cutFromTheir: "froze its assets".
func (r *reader) cutFromTheir(p *sanctionPhrase, _ int) ([]int, annotate.Range) {
	if !r.Tokens[p.verb+1].Is("its", "their", "his") || !r.Tokens[p.head].Is("property", "assets", "funds", "accounts", "visa") {
		return nil, annotate.Range{}
	}
	thing := r.spokenOf(p.verb, p.senders, true)
	if thing == NoThing {
		return nil, annotate.Range{}
	}
	return []int{thing}, r.Bytes(p.verb+1, p.head+1)
}

// cutFromSpokenOf is whom a measure hits of which nothing more is said, "stopped all trade": whom the text is about, else
// the one further nation of the sentence, else of the sentence before.
func (r *reader) cutFromSpokenOf(p *sanctionPhrase, high int) []int {
	const short = 3 // words
	if len(p.senders) == 1 && p.head-p.verb <= short && r.Tokens[min(p.head+1, high-1)].Is(".", ",", "in", "on", "and", "by") {
		if home := r.homeBut(p.senders); home != NoThing {
			return []int{home}
		}
	}
	n := r.SentenceOf(p.verb)
	s := r.Sentences[n]
	if list := r.nationsIn(s.First, min(s.Last, p.verb+reach), p.senders); len(list) == 1 {
		return list
	}
	if n > 0 {
		if list := r.nationsIn(r.Sentences[n-1].First, r.Sentences[n-1].Last, p.senders); len(list) == 1 {
			return list
		}
	}
	return nil
}
