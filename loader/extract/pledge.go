package extract

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/loader/annotate"
)

// readObligation reads what a pact obliges to from the words of the phrase and of the sentence around it.
func (r *reader) readObligation(p *pact, ph pactPhrase) {
	low, high := r.bounds(ph.head)
	note := func(o graph.Obligation) {
		if _, known := p.obligations[o]; !known {
			p.obligations[o] = r.sentenceRange(ph.head)
		}
	}
	has := func(first, last int, words ...string) bool { return r.hasSequence(first, last, words...) }
	switch {
	case has(ph.first, ph.last, "mutual", "defense|defence"), has(ph.first, ph.last, "collective", "defense|defence"):
		note("DEFENSE")
	case has(ph.first, ph.last, "non", "aggression"), has(ph.first, ph.last, "nonaggression"):
		note("NONAGGRESSION")
	case has(ph.first, ph.last, "neutrality"):
		note("NEUTRALITY")
	}
	if r.stance(ph.head) == graph.Denied {
		return
	}
	if r.promisesHelp(max(low, ph.first-5), high) {
		note("DEFENSE")
	}
	if has(ph.last, high, "consult") || has(ph.last, high, "consultation|consultations") && has(ph.last, high, "event|case|threat") {
		note("CONSULTATION")
	}
}

// promisesHelp: military help should one be attacked.
func (r *reader) promisesHelp(first, last int) bool {
	if !r.hasSequence(first, last, "attack|attacked|aggression|invasion|invaded|threat|threats|war") || !r.hasSequence(first, last, "if|should|case|event|when|either|against") {
		return false
	}
	return r.hasSequence(first, last, "military|armed", "support|assistance|aid|help") || r.hasSequence(first, last, "aid|defense|defence", "of") && r.hasSequence(first, last, "come|comes|come") || r.hasSequence(first, last, "defend", "each") || r.hasSequence(first, last, "mutual", "defense|defence")
}

// hasSequence tells whether the words stand one behind the other in a run of tokens; hyphens do not count, and "a|b" is
// either word.
func (r *reader) hasSequence(first, last int, words ...string) bool {
	for i := max(first, 0); i < min(last, len(r.Tokens)); i++ {
		if isOneOf(words[0], r.Tokens[i].Norm) && r.continues(i+1, last, words[1:]) {
			return true
		}
	}
	return false
}

// isOneOf tells whether a word is one of the choices, "a|b|c".
func isOneOf(choices, word string) bool {
	n := len(word)
	for n > 0 {
		if strings.HasPrefix(choices, word) && (len(choices) == n || choices[n] == '|') {
			return true
		}
		next := strings.IndexByte(choices, '|')
		if next < 0 {
			break
		}
		choices = choices[next+1:]
	}
	return false
}

// continues tells whether the words stand from token i on.
func (r *reader) continues(i, last int, choices []string) bool {
	last = min(last, len(r.Tokens))
	for _, choice := range choices {
		for i < last && r.Tokens[i].IsHyphen() {
			i++
		}
		if i >= last || !isOneOf(choice, r.norm(i)) {
			return false
		}
		i++
	}
	return true
}

// claimObligations claims what a pact obliges to, and of a pact of two nations the pledge of each to the other.
func (r *reader) claimObligations(p *pact) {
	for _, o := range graph.Obligations {
		at, told := p.obligations[o]
		if !told {
			continue
		}
		r.add(attribute(graph.PropObligation, p.thing, string(o), "pledge.pact", at))
		if len(p.parties) != 2 || r.Things[p.parties[0]].Kind != graph.KindNation || r.Things[p.parties[1]].Kind != graph.KindNation {
			continue
		}
		for k, from := range p.parties {
			c := relation(graph.Pledged, from, p.parties[1-k], "pledge.mutual", r.rangesOf(at, r.placesOf(p.parties, at)...)...)
			c.Pact = p.thing
			c.Attributes = map[string]string{graph.AttrObligation: string(o)}
			r.add(c)
		}
	}
}

// indexMentions notes where actors and persons are named, for placesOf.
func (r *reader) indexMentions() {
	r.mentionsOf = map[int][]annotate.Range{}
	for _, m := range r.Mentions {
		r.mentionsOf[m.Thing] = append(r.mentionsOf[m.Thing], m.At)
	}
}

// placesOf are the nearest mentions of things that a place does not hold itself, the antecedents of what it says: the last
// one before it, else the first.
func (r *reader) placesOf(things []int, at annotate.Range) []annotate.Range {
	var found []annotate.Range
	for _, thing := range things {
		places := r.mentionsOf[thing]
		if len(places) == 0 {
			continue
		}
		behind, _ := slices.BinarySearchFunc(places, at.Start, func(p annotate.Range, start int) int { return p.Start - start })
		switch {
		case behind < len(places) && places[behind].End <= at.End: // the place itself names it
		case behind > 0:
			found = append(found, places[behind-1])
		default:
			found = append(found, places[0])
		}
	}
	return found
}
