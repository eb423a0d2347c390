package extract

import (
	"slices"

	"entente/graph"
	"entente/loader/annotate"
)

// preambleParties are those whom the title names, or a longer list of the preamble that holds all nations of the title;
// where the title names no two, the longest list, the first of equal ones.
func (r *reader) preambleParties(head, agreed int) ([]int, annotate.Range) {
	var title, best []int
	var at annotate.Range
	for i := head; i < agreed; i++ {
		if r.actorAt[i] < 0 {
			continue
		}
		list, end := r.sovereigns(i, agreed)
		inTitle := r.SentenceOf(i) == r.SentenceOf(head)
		if len(list) > len(best) && (inTitle || subsetOf(r.nationsOf(title), list)) && (len(list) > 1 || inTitle) {
			best, at = list, r.Bytes(r.actors[r.actorAt[i]].first, end)
		}
		if inTitle && len(list) > len(title) {
			title = list
		}
		i = max(end, r.actors[r.actorAt[i]].last) - 1
	}
	if len(best) < 2 {
		return nil, annotate.Range{}
	}
	return best, at
}

// nationsOf are those of a list that are nations.
func (r *reader) nationsOf(list []int) []int {
	var found []int
	for _, thing := range list {
		if r.Things[thing].Kind == graph.KindNation {
			found = append(found, thing)
		}
	}
	return found
}

func subsetOf(a, b []int) bool {
	for _, v := range a {
		if !slices.Contains(b, v) {
			return false
		}
	}
	return true
}

// sovereigns reads a list of parties as preambles write it: with the styles of their heads, a line each, brackets between.
// It returns the token behind it.
func (r *reader) sovereigns(i, limit int) (things []int, end int) {
	seen := map[int]bool{}
	end = i
	gap := 0
	for k := i; k < limit; k++ {
		switch {
		case r.actorAt[k] >= 0:
			a := r.actors[r.actorAt[k]]
			if kind := r.Things[a.thing].Kind; !seen[a.thing] && (kind == graph.KindNation || kind == graph.KindOrganization) && a.kind != graph.MentionCapital {
				seen[a.thing] = true
				things = append(things, a.thing)
			}
			k = a.last - 1
			end, gap = a.last, 0
		case r.norm(k) == "(":
			bracket := r.closing(k, min(limit, k+12))
			if bracket < 0 {
				return things, end
			}
			k = bracket
		case r.is(k, filler|sovereign|style) || r.Tokens[k].Is(",", ";", "-", "–", "'s"):
			gap++
		default:
			return things, end
		}
		if gap > 14 {
			return things, end
		}
	}
	return things, end
}

// footParties are those for whom a text is signed at its foot, a line each: "For the Government of Norway:".
func (r *reader) footParties() ([]int, annotate.Range) {
	const foot = 800
	var found []int
	first, last := -1, -1
	for k := max(1, len(r.Tokens)-foot); k+1 < len(r.Tokens); k++ {
		if r.norm(k) != "for" || r.Tokens[k].Gap < annotate.NewLine {
			continue
		}
		at := r.skipStyle(k+1, min(len(r.Tokens), k+12))
		if at >= len(r.Tokens) || r.actorAt[at] < 0 {
			continue
		}
		a := r.actors[r.actorAt[at]]
		if a.last < len(r.Tokens) && r.norm(a.last) != ":" && r.Tokens[a.last].Gap < annotate.NewLine {
			continue
		}
		found, last = appendOnce(found, a.thing), a.last
		if first < 0 {
			first = k
		}
	}
	if len(found) < 2 {
		return nil, annotate.Range{}
	}
	return found, r.Bytes(first, last)
}

// statesParties tells whether a preamble names its parties by no more than "The States Parties to this Convention".
func (r *reader) statesParties(agreed int) bool {
	for k := 0; k+3 < agreed; k++ {
		if r.Tokens[k].Is("states", "parties", "governments", "signatories") && r.hasSequence(k+1, k+4, "parties|signatory|to", "this|to|the") {
			return true
		}
	}
	return false
}

// closing is the bracket that closes the one at a token, -1 where none does before the limit.
func (r *reader) closing(i, limit int) int {
	for k := i + 1; k < limit; k++ {
		if r.norm(k) == ")" {
			return k
		}
	}
	return -1
}

// ofHeading is whose a plenipotentiary is whom a preamble names under his sovereign: "His Majesty the King of Norway:
// Anders Lund, Minister for Foreign Affairs"; NoThing where no such line stands before the name.
func (r *reader) ofHeading(p *person) int {
	if len(p.places) == 0 {
		return NoThing
	}
	first := p.places[0].first
	for k := first - 1; k >= max(0, first-9); k-- {
		if r.norm(k) != ":" {
			continue
		}
		if a := r.actorBefore(k); a >= 0 && k-r.actors[a].last <= 1 {
			return r.actors[a].thing
		}
		return NoThing
	}
	return NoThing
}

// readSignsFor reads "A signed for Norway and B for Iceland" from the name on. It returns the token behind, 0 where the
// text does not say so.
func (r *reader) readSignsFor(first, last int, s annotate.Sentence) int {
	k := last
	if k < s.Last && r.norm(k) == "signed" {
		k++
	} else if !r.hasSequence(max(s.First, first-8), first, "signed", "for") {
		return 0
	}
	if k >= s.Last || r.norm(k) != "for" {
		return 0
	}
	at := r.skipStyle(k+1, s.Last)
	if at >= s.Last || r.actorAt[at] < 0 || len(r.wordsIn(first, last)) < 2 {
		return 0
	}
	a := r.actors[r.actorAt[at]]
	r.hold(envoy(last, k, a.thing, r.Bytes(a.first, a.last)), first, last, s)
	return a.last
}
