package extract

import (
	"entente/graph"
	"entente/loader/annotate"
)

// readOfficialsNamed reads those whom a text names among a nation's officials: "Peruvian officials, including A and B", "seven
// officials, among them A", of the nation beside them, else of the one that the text is about.
func (r *reader) readOfficialsNamed(i int, s annotate.Sentence) {
	noun := r.officialsBefore(i, s)
	if noun < 0 {
		return
	}
	a, found := r.nationAround(noun, i, s)
	if !found {
		return
	}
	at := i + 1
	if r.norm(at) == "them" {
		at++
	}
	for range remembered {
		first := r.skipRanks(r.skipThe(at), s.Last)
		last := r.fullName(first, s.Last)
		if first >= s.Last || len(r.wordsIn(first, last)) < 2 || !r.isFree(first) || r.isFirm(last) || r.isFirm(last-1) {
			return
		}
		r.lead("OFFICIAL", a, first, last)
		for at = last; at < s.Last && r.Tokens[at].Is(",", "and"); at++ {
		}
		if at == last {
			return
		}
	}
}

// officialsBefore is the noun for officials to which a token leads, "officials, among", "officials of the regime, including"; -1
// where none stands before it.
func (r *reader) officialsBefore(i int, s annotate.Sentence) int {
	const near = 6
	for k := i - 1; k > max(s.First-1, i-near); k-- {
		switch {
		case r.Tokens[k].Is("officials", "ministers", "generals", "officers", "diplomats", "commanders", "envoys", "lawmakers", "judges"):
			return k
		case !r.Tokens[k].Is(",", "of", "the", "government", "regime", "junta", "from", "current", "former", "and") && r.actorAt[k] < 0:
			return -1
		}
	}
	return -1
}

// nationAround is the nation beside a noun for officials, or the one that the text is about where they are plain officials.
func (r *reader) nationAround(noun, until int, s annotate.Sentence) (actor, bool) {
	const near = 4
	for k := max(s.First, noun-near); k < until; k++ {
		a := r.actorAt[k]
		if a < 0 || r.Things[r.actors[a].thing].Kind != graph.KindNation {
			continue
		}
		if x := r.actors[a]; k > noun || x.kind == graph.MentionDemonym || r.norm(x.last) == "'s" {
			return x, true
		}
	}
	plain := r.home != NoThing && r.Tokens[noun].Is("officials", "ministers")
	return actor{thing: r.home, first: noun, last: noun}, plain
}

// readPronounOffice reads the office of one whom the sentence before introduces, "Ana Reyes is a Peruvian lawyer. She was minister
// of justice": the nation is the one of which that sentence tells, unless the title says another.
func (r *reader) readPronounOffice(s annotate.Sentence) {
	n := r.SentenceOf(s.First)
	if n == 0 || !r.Tokens[s.First].Is("he", "she") || s.First+2 >= s.Last || !r.is(s.First+1, copula|career) {
		return
	}
	before := r.Sentences[n-1]
	last := r.introduced(before)
	if last == before.First {
		return
	}
	o, ok := r.apposition(s.First+1, s)
	if !ok || o.weak || len(o.roles) == 0 {
		return
	}
	if o.of == NoThing {
		o.of = r.peopleIn(before)
	}
	if o.of == NoThing {
		return
	}
	p := int(r.personAt[before.First])
	if p < 0 {
		p = r.identify(before.First, last, nil)
		r.place(p, before.First, last)
	}
	r.holdBehind(p, o, s.First, s.First+1, s)
}

// introduced is the end of the full name of one whom a sentence introduces, "Ana Reyes is", "Ana Reyes (born 1950) was"; its start
// where it introduces nobody.
func (r *reader) introduced(s annotate.Sentence) int {
	last := r.fullName(s.First, s.Last)
	if s.Capitals || last >= s.Last || len(r.wordsIn(s.First, last)) < 2 || !r.is(last, copula) && r.norm(last) != "(" {
		return s.First
	}
	return last
}

// peopleIn is the one nation of whose people a sentence tells, "is a Peruvian lawyer"; NoThing where it tells of none or several.
func (r *reader) peopleIn(s annotate.Sentence) int {
	found := graph.ID("")
	for k := s.First; k < min(s.Last, s.First+reach); k++ {
		n := r.nameAt[k]
		if n < 0 || !r.Names[n].Is(annotate.FormDemonym) {
			continue
		}
		id, only := r.Names[n].Only()
		if !only || found != "" && id != found {
			return NoThing
		}
		found = id
	}
	if found == "" {
		return NoThing
	}
	return r.registeredThing(found)
}
