package extract

import (
	"strings"

	"entente/graph"
	"entente/loader/annotate"
)

// reach is how many tokens a rule looks to either side, which keeps the work linear.
const reach = 60

// bounds are the tokens of the sentence at i, no further than the rules look.
func (r *reader) bounds(i int) (first, last int) {
	s := r.Sentences[r.SentenceOf(i)]
	return max(s.First, i-reach), min(s.Last, i+reach)
}

// isBreak tells whether a token parts clauses.
func (r *reader) isBreak(i int) bool {
	return r.Tokens[i].Is(";", ":", "—", "“", "”", "\"") || r.Tokens[i].IsHyphen() && r.Tokens[i].Gap != annotate.Glued
}

// stance is how the text stands to what the word at i tells: what goes before it in its clause denies it, threatens it,
// or leaves it to come.
func (r *reader) stance(i int) graph.Stance {
	low, _ := r.bounds(i)
	planned := false
	last := i
	if opens := r.asideBefore(i, low); opens > 0 {
		last = opens
	}
	for k := last - 1; k >= max(low, last-9); k-- {
		switch {
		case r.opensClauseOf(k, i):
			return plannedIf(planned)
		case r.is(k, negation) && !r.followsWithout(k):
			return graph.Denied
		case r.is(k, threat):
			return graph.Threatened
		default:
			planned = planned || r.leavesToCome(k, i)
		}
	}
	return plannedIf(planned)
}

// opensClauseOf tells whether the clause of a word begins behind token k: behind the comma of "As Peru refused, Chile signed",
// behind "but".
func (r *reader) opensClauseOf(k, word int) bool {
	return r.isBreak(k) || r.norm(k) == "," && k < word-1 ||
		r.Tokens[k].Is("but", "which", "after", "before", "since") || r.is(k, clauseStart) && !r.Tokens[k].Is("that", "if")
}

// leavesToCome tells whether token k leaves what a word behind it tells to come: "will" and "plans" in "plans to sign".
func (r *reader) leavesToCome(k, word int) bool {
	return r.is(k, modal) || r.is(k, planWord) && (r.norm(k) != "to" || k == word-1 && !r.isFirstTo(word))
}

// isFirstTo: "became the 30th country to ratify", "was the first to sign" tell of what is done.
func (r *reader) isFirstTo(verb int) bool {
	k := verb - 2
	if r.is(k, reference) || r.norm(k) == "member" {
		k--
	}
	if k < 1 || !r.Tokens[k].Is("first", "second", "third", "last", "latest", "only") && r.Tokens[k].Kind != annotate.Number && !strings.HasSuffix(r.norm(k), "th") {
		return false
	}
	low, _ := r.bounds(verb)
	return r.hasSequence(max(low, k-4), k, "became|was|is|were|become|becoming|among")
}

// asideBefore is the comma that opens what stands aside between a subject and its verb, "A, after years of talks, signed"; 0
// where nothing does.
func (r *reader) asideBefore(verb, low int) int {
	const long = 25
	if r.norm(verb-1) != "," {
		return 0
	}
	for k := verb - 2; k > max(low, verb-long); k-- {
		if r.norm(k) == "," {
			if !r.is(k+1, clauseStart|preposition) && !r.hasSequence(k+1, min(k+3, verb), "the", "first|second|third|last|latest|only") && !r.isState(k+1) && !r.Tokens[k+1].Is("each", "both", "having", "speaking", "meeting", "despite", "following", "whose", "then", "still", "already", "long", "like", "unlike") || r.actorAt[k-1] < 0 && r.personAt[k-1] < 0 {
				return 0
			}
			return k
		}
		if r.isBreak(k) {
			return 0
		}
	}
	return 0
}

// isState tells whether an adjective that says how somebody stands to others opens an aside: "A, resentful of B, signed".
func (r *reader) isState(k int) bool {
	return k+1 < len(r.Tokens) && r.Tokens[k].Kind == annotate.Word && r.Tokens[k].Case == annotate.Lower && r.Tokens[k+1].Is("of", "by", "from", "about", "over") && !r.is(k, commonVerb|signVerb|determiner|filler) && !r.Tokens[k].Is("one", "all", "most")
}

// followsWithout: "against" and "without" deny no verb but the one right behind them.
func (r *reader) followsWithout(k int) bool {
	return r.Tokens[k].Is("against", "without", "opposition") && !r.is(k+1, signVerb|imposeVerb|liftVerb|joinVerb)
}

func plannedIf(planned bool) graph.Stance {
	if planned {
		return graph.Planned
	}
	return graph.Asserted
}

// actorsIn are the actors between two tokens, each thing once, in order. Persons stand for whom they serve.
func (r *reader) actorsIn(first, last int) []int {
	var found []int
	seen := map[int]bool{}
	for i := max(first, 0); i < min(last, len(r.Tokens)); i++ {
		var thing int
		if thing, i = r.thingNamed(i); thing != NoThing && !seen[thing] {
			seen[thing] = true
			found = append(found, thing)
		}
	}
	return found
}

// thingNamed is the thing for which a name at a token stands, "Peru", "President Salas", and the last token of the name.
func (r *reader) thingNamed(i int) (thing, last int) {
	if a := r.actorAt[i]; a >= 0 {
		if r.isSomeOf(r.actors[a]) {
			return NoThing, r.actors[a].last - 1
		}
		return r.actors[a].thing, r.actors[a].last - 1
	}
	if p := r.personAt[i]; p >= 0 {
		return r.persons[p].serves(), i
	}
	return NoThing, i
}

// isSomeOf tells whether an organization is named only to say of which states some are: "four European Union states".
func (r *reader) isSomeOf(a actor) bool {
	if r.Things[a.thing].Kind != graph.KindOrganization || a.last >= len(r.Tokens) || !r.Tokens[a.last].Is("states", "countries", "nations", "governments") {
		return false
	}
	before := r.Tokens[max(a.first-1, 0)]
	return before.Kind == annotate.Number || before.Is("several", "some", "other", "many", "most") || wordLists["several"][before.Norm]
}

// list reads a list of governments from token i on: "A", "A and B", "the Government of A, B and C". It returns the things
// and the token behind the last of them.
func (r *reader) list(i, limit int) (things []int, end int) {
	const widest = 9 // words and marks between two members
	seen := map[int]bool{}
	end = i
	gap := 0
	for k := i; k < limit; k++ {
		if r.actorAt[k] < 0 && r.personAt[k] < 0 {
			if k = r.betweenMembers(k, limit); k < 0 || gap == widest {
				return things, end
			}
			gap++
			continue
		}
		if len(things) == 1 && r.startsClause(end, k, limit) {
			return things, end
		}
		var thing int
		if thing, k = r.thingNamed(k); thing != NoThing && !seen[thing] && !r.ownsNext(k, limit) {
			seen[thing] = true
			things = append(things, thing)
		}
		end, gap = k+1, 0
	}
	return things, end
}

// betweenMembers is the last token of what may stand between two members of a list, at token k: "and", "the President of", "his
// counterpart", "the two neighbours,"; negative where nothing such begins there.
func (r *reader) betweenMembers(k, limit int) int {
	if r.is(k, filler) || r.Tokens[k].Is(",", "-", "–", "'s", "his", "her", "counterpart", "colleague") || r.Tokens[k].IsHyphen() || r.titleEnds(k) {
		return k
	}
	return r.groupEnd(k, limit) - 1
}

// startsClause tells whether a second name opens a clause of its own: "with A, and B recalled its envoy".
func (r *reader) startsClause(end, k, limit int) bool {
	if k-end < 2 || k-end > 3 || r.norm(end) != "," || r.norm(end+1) != "and" || k == end+3 && r.norm(end+2) != "the" {
		return false
	}
	behind := k + 1
	if a := r.actorAt[k]; a >= 0 {
		behind = r.actors[a].last
	}
	return behind < limit && r.Tokens[behind].Kind == annotate.Word && r.Tokens[behind].Case == annotate.Lower && !r.is(behind, preposition|clauseStart|filler)
}

// groupEnd is the token behind words that count those whom a list goes on to name: "and the three principal Allies—A, B and
// C", "the two neighbours, A and B"; 0 where none begin.
func (r *reader) groupEnd(k, limit int) int {
	if !wordLists["several"][r.norm(k)] {
		return 0
	}
	for i := k + 1; i < min(limit-1, k+4); i++ {
		if r.is(i, reference) || r.Tokens[i].Is("members", "signatories", "partners") {
			if r.Tokens[i+1].Is(",", "—", "–", ":", "(") {
				return i + 2
			}
			return 0
		}
	}
	return 0
}

// ownsNext: in "the U.N.'s Atomic Energy Agency" only the agency is meant.
func (r *reader) ownsNext(k, limit int) bool {
	return k+2 < limit && r.norm(k+1) == "'s" && r.actorAt[k+2] >= 0
}

// titleEnds tells whether the word is one of titles, which stand between the names of a list of leaders.
func (r *reader) titleEnds(k int) bool {
	return r.is(k, modifier) || titleWords[r.norm(k)]
}

// pair is the last place before token i, within so many sentences, where exactly two actors stand as a list: what "both
// countries" refers to.
func (r *reader) pair(i, sentences int) (things []int, at annotate.Range) {
	s := r.SentenceOf(i)
	low := r.Sentences[max(0, s-sentences)].First
	for a := r.actorBefore(i); a >= 0 && r.actors[a].first >= low; a-- {
		start := a
		for start > 0 && r.SentenceOf(r.actors[start-1].first) == r.SentenceOf(r.actors[a].first) && r.joined(r.actors[start-1].last, r.actors[start].first) {
			start--
		}
		things, end := r.list(r.actors[start].first, r.actors[a].last)
		if len(things) == 2 {
			return things, r.Bytes(r.actors[start].first, end)
		}
		a = start
	}
	return nil, annotate.Range{}
}

// joined tells whether only words that join two members of a list stand between two tokens.
func (r *reader) joined(first, last int) bool {
	if last-first > 8 {
		return false
	}
	for k := first; k < last; k++ {
		if !r.is(k, filler) && !r.Tokens[k].Is(",") && !r.Tokens[k].IsHyphen() {
			return false
		}
	}
	return true
}

// actorBefore is the index of the last actor before token i, -1 where there is none.
func (r *reader) actorBefore(i int) int {
	low, high := 0, len(r.actors)
	for low < high {
		if mid := (low + high) / 2; r.actors[mid].first < i {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low - 1
}

// onlyOf is the one thing of a kind that a run of tokens names itself, NoThing where it names none or several.
func (r *reader) onlyOf(kind graph.NodeKind, first, last int) int {
	found := NoThing
	for a := r.actorBefore(first) + 1; a < len(r.actors) && r.actors[a].first < last; a++ {
		thing := r.actors[a].thing
		if r.Things[thing].Kind != kind || thing == found {
			continue
		}
		if found != NoThing {
			return NoThing
		}
		found = thing
	}
	return found
}
