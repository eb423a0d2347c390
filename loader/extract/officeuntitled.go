package extract

import (
	"strings"

	"entente/graph"
	"entente/loader/annotate"
)

// readUntitled reads who leads or speaks for a nation without a title: "A II of B", "the B government under A", "A signed
// for B".
func (r *reader) readUntitled(s annotate.Sentence) {
	for i := s.First + 1; i+1 < s.Last; i++ {
		if r.mayOpen(i, opensUntitled) {
			r.readUntitledAt(i, s)
		}
	}
}

// readUntitledAt reads what the word at a token begins.
func (r *reader) readUntitledAt(i int, s annotate.Sentence) {
	switch {
	case r.norm(i) == "of" || r.norm(i) == "under" && r.actorAt[i-1] >= 0:
		r.readMonarch(i, s)
	case r.Tokens[i].Is("government", "governments", "administration", "regime", "cabinet", "junta", "presidency", "premiership", "dictatorship", "reign"):
		r.readGovernment(i, s)
	case r.norm(i) == "for":
		r.readFor(i, s)
	case r.norm(i) == "(":
		r.readSpeaker(i, s)
	case r.norm(i) == "'s" && r.Tokens[i+1].Is("government", "administration", "regime", "cabinet"):
		r.readOwnGovernment(i, s)
	case r.norm(i) == "'s" && r.actorAt[i-1] >= 0:
		r.readPossessed(i, s)
	case r.norm(i) == "its":
		r.readOwnHead(i, s)
	case r.Tokens[i].Is("headed", "led", "heads", "leads", "heading", "leading"):
		r.readDelegationHead(i, s)
	default:
		r.readCompanyOf(i, s)
	}
}

// readCompanyOf reads who acts for a nation among others: among its officials, representing it, leading its talks.
func (r *reader) readCompanyOf(i int, s annotate.Sentence) {
	switch {
	case r.Tokens[i].Is("including", "notably", "among"):
		r.readOfficialsNamed(i, s)
	case r.norm(i) == "representing":
		r.readRepresenting(i, s)
	case r.norm(i) == "by":
		r.readLedBy(i, s)
	}
}

// readMonarch reads a name with a number beside a nation: "Olaf IV of Norway", "Norway under Olaf IV".
func (r *reader) readMonarch(i int, s annotate.Sentence) {
	first, last := i+1, i+1
	a, found := r.actorBehind(i+1, s.Last)
	switch {
	case r.norm(i) == "under":
		last = r.regnalEnd(first, s.Last)
		a = r.actors[r.actorAt[i-1]]
	case found:
		first, last = r.nameBefore(i, s), i
		if r.regnalEnd(first, last) != last {
			r.readOfMinistry(a, first, last, s)
			return
		}
	}
	if first < last {
		r.lead(graph.HeadOfState, a, first, last)
	}
}

// readOfMinistry reads who is told of by the ministry served: "Hugo Salas of the Peruvian foreign ministry".
func (r *reader) readOfMinistry(a actor, first, last int, s annotate.Sentence) {
	if len(r.wordsIn(first, last)) < 2 || !r.isFree(first) || r.Things[a.thing].Kind != graph.KindNation || r.fullName(first, last) != last {
		return
	}
	for k := a.last; k < min(s.Last, a.last+3); k++ {
		if r.isMinistry(k) {
			r.lead("OFFICIAL", a, first, last)
			return
		}
		if !r.is(k, modifier|stateWord) {
			return
		}
	}
}

// regnalEnd is the end of a name with a number in it, "Gustav IV Adolf"; its start where none begins there.
func (r *reader) regnalEnd(i, limit int) int {
	for k := i; k < min(limit, i+3); k++ {
		switch {
		case k > i && (r.is(k, suffix) && !r.Tokens[k].Is("jr", "sr") || r.norm(k) == "i") && r.Tokens[k].Case != annotate.Lower:
			if k+1 < limit && r.Tokens[k+1].IsName() && !r.isTitle(k+1) && r.actorAt[k+1] < 0 && r.Tokens[k+1].Gap != annotate.Glued && r.class[k+1] == 0 {
				return k + 2
			}
			return k + 1
		case !r.isNameWord(k, false):
			return i
		}
	}
	return i
}

// nameBefore is where the name begins that ends before a token.
func (r *reader) nameBefore(i int, s annotate.Sentence) int {
	k := i
	for k > s.First && k > i-6 && r.Tokens[k-1].Kind == annotate.Word && (r.Tokens[k-1].IsName() || r.is(k-1, particle)) && r.actorAt[k-1] < 0 && (!r.is(k-1, function|honorific) || r.is(k-1, particle) || r.norm(k-1) == "i" && k == i) && !r.isTitle(k-1) {
		k--
	}
	return k
}

// readGovernment reads whom a government stands under: "the Labour government of Norway under A", "the government led by A".
func (r *reader) readGovernment(i int, s annotate.Sentence) {
	k := i + 1
	if r.norm(k) == "," && k+2 < s.Last && r.norm(k+2) == "by" {
		k++
	}
	if r.Tokens[k].Is("led", "headed") && r.norm(k+1) == "by" {
		k++
	} else if !r.Tokens[k].Is("under", "of") {
		return
	}
	first := r.skipRanks(k+1, s.Last)
	last := r.nameBehindTitle(first, s.Last)
	if len(r.wordsIn(first, last)) < 2 || !r.isFree(first) || r.isFirm(last) || r.is(first, modifier|ministryWord) {
		return
	}
	for a := r.actorBefore(i); a >= 0 && r.actors[a].first >= max(s.First, i-7); a-- {
		if r.Things[r.actors[a].thing].Kind == graph.KindNation {
			r.lead(graph.EffectiveLeader, r.actors[a], first, last)
			return
		}
	}
	if r.home != NoThing {
		r.lead(graph.EffectiveLeader, actor{thing: r.home, first: first, last: first}, first, last)
	}
}

// readOwnGovernment reads whose a government is called: "Hugo Salas's government in Peru".
func (r *reader) readOwnGovernment(i int, s annotate.Sentence) {
	first := r.nameBefore(i, s)
	if len(r.wordsIn(first, i)) < 2 || !r.isFree(first) || r.fullName(first, i) != i || s.Capitals {
		return
	}
	after := r.Tokens[min(i+2, s.Last-1)]
	if after.Case == annotate.Lower && after.Kind == annotate.Word && !r.is(i+2, commonVerb|auxiliary|modal|saying|imposeVerb|signVerb) && !after.Is("in", "on", "at", "had", "that", "which", "and") && !strings.HasSuffix(after.Norm, "ed") {
		return // "Hugo Salas's government job"
	}
	a, found := actor{thing: r.home, first: first, last: first}, r.home != NoThing
	if i+3 < s.Last && r.Tokens[i+2].Is("in") {
		if b, named := r.actorBehind(i+3, s.Last); named && r.Things[b.thing].Kind == graph.KindNation {
			a, found = b, true
		}
	}
	if found {
		r.lead(graph.EffectiveLeader, a, first, i)
	}
}

// isFree tells whether the words from a token on may name someone of whom no office is known.
func (r *reader) isFree(first int) bool {
	if n := r.nameAt[first]; n >= 0 && !r.Names[n].Is(annotate.FormPerson) {
		return false
	}
	p := r.personAt[first]
	return p < 0 || r.nationOfPerson(r.persons[p]) == NoThing
}

// isFirm tells whether a name goes on as that of a body: "the administration of Salt Lake County".
func (r *reader) isFirm(i int) bool {
	return i < len(r.Tokens) && r.Tokens[i].IsName() && r.is(i, institution|partWord)
}

// readFor reads who signs or speaks for a nation: "A signed for B and C for D", "A for B introduced a draft".
func (r *reader) readFor(i int, s annotate.Sentence) {
	a, found := r.nationServed(i, s)
	if !found || !r.hasSigner(s, i) && r.norm(i-1) != "," {
		return
	}
	switch {
	case a.last+1 < s.Last && r.norm(a.last) == "by":
		r.readForBy(a, s)
	case !r.ownsWhatFollows(a, s):
		r.readForBehind(a, i, s)
	}
}

// nationServed is the nation to whose name "for" leads, its style passed: "for Norway", "for the Government of Norway"; false
// where it leads to none.
func (r *reader) nationServed(i int, s annotate.Sentence) (actor, bool) {
	a, found := r.actorBehind(i+1, s.Last)
	if !found {
		a, found = r.styledActor(i+1, s.Last)
	}
	return a, found && a.kind == graph.MentionName && r.Things[a.thing].Kind == graph.KindNation
}

// readForBy reads who signs for a nation by the name behind it: "for Peru by Hugo Salas".
func (r *reader) readForBy(a actor, s annotate.Sentence) {
	first := r.skipRanks(a.last+1, s.Last)
	if last := r.fullName(first, s.Last); len(r.wordsIn(first, last)) > 1 && r.isFree(first) {
		r.lead("ENVOY", a, first, last)
	}
}

// ownsWhatFollows tells whether a nation is no more than whose something is, or the first word of a longer name: "for Peru's
// port", "for Peru Today".
func (r *reader) ownsWhatFollows(a actor, s annotate.Sentence) bool {
	return a.last < s.Last && (r.norm(a.last) == "'s" || r.Tokens[a.last].IsName() && r.Tokens[a.last].Gap == annotate.Spaced)
}

// readForBehind reads who signs or speaks for a nation by the name before "for": "Hugo Salas signed for Peru", in a short
// sentence "Hugo Salas, for the Government of Peru".
func (r *reader) readForBehind(a actor, i int, s annotate.Sentence) {
	k := i
	for k > s.First && r.is(k-1, signVerb|commonVerb) && r.Tokens[k-1].Case == annotate.Lower {
		k--
	}
	closed := a.last >= s.Last || r.Tokens[a.last].Is(",", ";", ".", "and")
	if r.norm(k-1) == "," && (s.Last-s.First < 16 || closed && r.hasSigner(s, i)) {
		k--
	}
	first := r.nameBefore(k, s)
	if first < k && r.isFree(first) && r.fullName(first, k) == k && !r.is(first, signVerb|commonVerb) && (!s.Capitals || k-first > 1) {
		r.lead("ENVOY", a, first, k)
	}
}

// readSpeaker reads whose nation stands in brackets behind a name, as records of meetings have it: "Salas (Peru) objected".
func (r *reader) readSpeaker(i int, s annotate.Sentence) {
	a, found := r.actorBehind(i+1, s.Last)
	if !found || a.kind != graph.MentionName || r.norm(a.last) != ")" || a.last+1 >= s.Last || r.Things[a.thing].Kind != graph.KindNation {
		return
	}
	after := r.Tokens[a.last+1]
	if after.Case != annotate.Lower || after.Is("beat", "beats", "defeated", "def", "lost", "won", "bt", "finished") {
		return
	}
	if first := r.nameBefore(i, s); first < i && r.isFree(first) && r.class[i-1] == 0 && r.fullName(first, i) == i {
		r.lead("ENVOY", a, first, i)
	}
}

// hasSigner tells whether a sentence speaks of signing, or of a meeting's speakers, near a token.
func (r *reader) hasSigner(s annotate.Sentence, i int) bool {
	for k := max(s.First, i-20); k < min(s.Last, i+12); k++ {
		if r.Tokens[k].Is("signed", "signing", "signatures", "initialed", "initialled", "introduced", "spoke", "speaking", "spokesman", "tabled", "moved", "seconded", "abstained", "countersigned") {
			return true
		}
	}
	return false
}

// lead notes that the person named, who has no title, leads or stands for a nation.
func (r *reader) lead(role graph.OfficeRole, a actor, first, last int) {
	p := int(r.personAt[first])
	if p < 0 {
		o := office{title: title{roles: []graph.OfficeRole{role}, weak: role == "ENVOY"}, of: a.thing, head: first}
		if p = r.identify(first, last, &o); p == NoThing {
			return
		}
		r.place(p, first, last)
	}
	at := hull(r.Bytes(a.first, a.last), r.Bytes(first, last))
	o := office{title: title{roles: []graph.OfficeRole{role}}, untitled: true, first: first, head: first, last: first, end: last, of: a.thing, ofAt: r.Bytes(a.first, a.last)}
	r.persons[p].held = append(r.persons[p].held, heldOffice{office: o, of: a.thing, at: at})
}

// actorBehind is the actor at a token, an article passed.
func (r *reader) actorBehind(i, limit int) (actor, bool) {
	for i < limit && r.norm(i) == "the" {
		i++
	}
	if i >= limit || r.actorAt[i] < 0 {
		return actor{}, false
	}
	return r.actors[r.actorAt[i]], true
}
