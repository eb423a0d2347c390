package extract

import (
	"entente/graph"
	"entente/loader/annotate"
)

// envoy is the office of those for whom a text gives no other than that they speak or sign for a nation.
func envoy(first, last int, of int, at annotate.Range) office {
	return office{title: title{roles: []graph.OfficeRole{"ENVOY"}}, first: first, head: first, last: last, end: last, of: of, ofAt: at, untitled: true}
}

// readDelegate reads who speaks or signs for a nation without a title: "Mr. A (Norway)", "For the Government of Norway: A",
// "signed by A for Norway". It returns the token behind, 0 where nothing of the kind begins at token i.
func (r *reader) readDelegate(i int, s annotate.Sentence) int {
	switch {
	case r.norm(i) == "for" && (i == s.First || r.Tokens[i].Gap >= annotate.NewLine || r.Tokens[i].Case == annotate.Upper):
		return r.readSignature(i)
	case r.norm(i) == "by" && r.signsBefore(i, s.First):
		return r.readSigner(i, s)
	case r.is(i, honorific) || r.isRankOnly(i):
		return r.readBracketed(i, s)
	}
	return 0
}

// isRankOnly: titles that say nothing of an office, before a name with its nation in brackets.
func (r *reader) isRankOnly(i int) bool {
	return r.Tokens[i].Is("prince", "princess", "count", "baron")
}

// readSignature reads "For the Government of Norway: Anders Lund", on one line or two.
func (r *reader) readSignature(i int) int {
	limit := min(len(r.Tokens), i+40)
	a, found := r.styledActor(i+1, limit)
	if !found {
		return 0
	}
	first := r.signatureBehind(a, limit)
	if first < 0 {
		return 0
	}
	end := r.nameSpan(first, limit)
	if len(r.wordsIn(first, end)) < 2 || r.SentenceOf(first) > r.SentenceOf(i)+1 || r.isToldOf(a, first, end, limit) {
		return 0
	}
	r.hold(envoy(i, a.last, a.thing, r.Bytes(a.first, a.last)), first, end, r.Sentences[r.SentenceOf(first)])
	return end
}

// styledActor is the nation or the organization at a token, the words of its style passed: "the Government of Norway"; false
// where none stands there.
func (r *reader) styledActor(i, limit int) (actor, bool) {
	at := r.skipStyle(i, limit)
	if at >= limit || r.actorAt[at] < 0 {
		return actor{}, false
	}
	return r.actors[r.actorAt[at]], true
}

// signatureBehind is where the name may begin that is signed for a nation: behind a mark, "Norway: (Signed) Anders Lund", or on
// a line of its own; -1 where neither parts it from the nation.
func (r *reader) signatureBehind(a actor, limit int) int {
	k := a.last
	for k < limit && (r.Tokens[k].Is(":", "(", ")", "signed", "s", "/", ",", ".", "-") || r.is(k, honorific)) {
		k++
	}
	if k >= limit || k == a.last && r.Tokens[k-1].Gap < annotate.NewLine && r.Tokens[k].Gap < annotate.NewLine {
		return -1
	}
	return k
}

// isToldOf tells whether a sentence goes on behind a name that a comma alone parts from a nation, so that it is no signature:
// "For Peru, Hugo Salas scored", but "For Peru, Hugo Salas signed".
func (r *reader) isToldOf(a actor, first, end, limit int) bool {
	return first == a.last+1 && r.norm(a.last) == "," && end < limit && r.Tokens[end].Case == annotate.Lower &&
		r.Tokens[end].Gap == annotate.Spaced && !r.is(end, signVerb)
}

// readSigner reads "signed by A for Norway and by B for Iceland".
func (r *reader) readSigner(i int, s annotate.Sentence) int {
	end := r.fullName(i+1, s.Last)
	if end == i+1 || end+1 >= s.Last || r.norm(end) != "for" {
		return 0
	}
	a, found := r.styledActor(end+1, s.Last)
	if !found || len(r.wordsIn(i+1, end)) == 0 {
		return 0
	}
	r.hold(envoy(i, i+1, a.thing, r.Bytes(a.first, a.last)), i+1, end, s)
	return a.last
}

// readBracketed reads "Mr. A (Norway)", as the records of assemblies name who speaks.
func (r *reader) readBracketed(i int, s annotate.Sentence) int {
	at := r.skipPeriod(i+1, s.Last)
	if at < s.Last && r.norm(at) == "." {
		at++
	}
	if at >= s.Last {
		return 0
	}
	end := r.fullName(at, s.Last)
	thing, place := r.bracketed(end, s.Last)
	if thing == NoThing && r.Tokens[i].Is("mr", "mrs", "ms", "miss", "sir", "senor", "messrs") {
		thing, place = r.ofState(end, s.Last)
	}
	if end == at || thing == NoThing {
		return 0
	}
	r.hold(envoy(i, at, thing, place), at, end, s)
	return end
}

// bracketed is the nation or organization that stands alone in brackets at a token, NoThing where none does.
func (r *reader) bracketed(i, limit int) (int, annotate.Range) {
	if i+2 >= limit || r.norm(i) != "(" || r.actorAt[i+1] < 0 {
		return NoThing, annotate.Range{}
	}
	a := r.actors[r.actorAt[i+1]]
	if a.last >= limit || r.norm(a.last) != ")" || a.kind == graph.MentionDemonym {
		return NoThing, annotate.Range{}
	}
	return a.thing, r.Bytes(a.first, a.last)
}

// ofState is the nation behind "of" and the name of one who is addressed as those are who speak for it, "Mr. Lund of Norway",
// where a delegate's deed or a comma follows; NoThing where none does.
func (r *reader) ofState(i, limit int) (int, annotate.Range) {
	if i+1 >= limit || r.norm(i) != "of" {
		return NoThing, annotate.Range{}
	}
	a, found := r.actorBehind(i+1, limit)
	if !found || a.kind != graph.MentionName || r.Things[a.thing].Kind != graph.KindNation || r.norm(a.last) == "'s" {
		return NoThing, annotate.Range{}
	}
	return a.thing, r.Bytes(a.first, a.last)
}
