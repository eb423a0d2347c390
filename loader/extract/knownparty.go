package extract

import (
	"slices"

	"entente/loader/annotate"
)

const (
	// few is how many parties a pact may have for a nation beside its name to be taken for a party.
	few = 8
	// fewer is how many it may have for one of another sentence of the paragraph to be taken for a party.
	fewer = 5
)

// spoken is a place where a nation or an organization is spoken of, by its own name or by that of who serves it.
type spoken struct {
	thing int
	at    annotate.Range
}

// knownParties takes the nations of which the text speaks around the name of a pact for its parties, where the register says
// that they are: the text tells who deals with the pact, the register which of them it binds.
func (r *reader) knownParties(p *pact, ph *pactPhrase) {
	if p.register == "" || len(ph.parties) > 1 {
		return
	}
	known := r.world.pacts[p.register].Bound
	s := r.Sentences[r.SentenceOf(ph.head)]
	first, last := max(s.First, ph.head-reach), min(s.Last, ph.head+reach)
	if len(known) > few { // of so many only whom the name itself tells: "Treaty of Peace with Peru"
		first, last = ph.first, ph.last
	}
	ph.apart = map[int]annotate.Range{}
	found := slices.Clone(ph.parties)
	for _, x := range append(r.spokenIn(first, last), r.spokenAround(ph.head, len(known))...) {
		if !slices.Contains(known, r.Things[x.thing].Register) || slices.Contains(found, x.thing) {
			continue
		}
		found = append(found, x.thing)
		ph.apart[x.thing] = x.at
	}
	if len(found) > len(ph.parties) {
		ph.parties, ph.rule, ph.partiesAt = found, "pact.known", r.sentenceRange(ph.head)
	}
}

// spokenAround is who is spoken of around a pact outside of its sentence, the further off the fewer it binds: the less likely
// do they stand there for another reason.
func (r *reader) spokenAround(head, binds int) []spoken {
	if binds > fewer {
		return nil
	}
	first, last := r.paragraphAround(head)
	found := r.spokenIn(first, last)
	if binds > 2 {
		return found
	}
	end := r.actorBefore(head)
	for k := end; k >= max(0, end-recentActors+1); k-- {
		a := r.actors[k]
		found = append(found, spoken{a.thing, r.Bytes(a.first, a.last)})
	}
	return found
}

// spokenIn is who is spoken of in a run of tokens.
func (r *reader) spokenIn(first, last int) []spoken {
	var found []spoken
	for k := first; k < last; k++ {
		if a := r.actorAt[k]; a >= 0 {
			x := r.actors[a]
			found = append(found, spoken{x.thing, r.Bytes(x.first, x.last)})
			k = max(k, x.last-1)
		} else if n := r.personAt[k]; n >= 0 && r.persons[n].serves() != NoThing {
			found = append(found, spoken{r.persons[n].serves(), r.Bytes(k, k+1)})
		}
	}
	return found
}

// paragraphAround are the tokens of the paragraph around a token, no further than the rules look.
func (r *reader) paragraphAround(i int) (first, last int) {
	first, last = i, i+1
	for first > max(0, i-reach) && r.Tokens[first].Gap < annotate.NewParagraph {
		first--
	}
	for last < min(len(r.Tokens), i+reach) && r.Tokens[last].Gap < annotate.NewParagraph {
		last++
	}
	return first, last
}
