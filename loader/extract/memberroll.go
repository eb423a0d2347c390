package extract

import (
	"entente/graph"
	"entente/loader/annotate"
)

// enrolled is a nation in a list of members, with the date that stands beside it.
type enrolled struct {
	thing int
	at    annotate.Range
	when  graph.Date
}

// longestRoll is how many tokens a list of members may have: one of some hundred nations with their dates.
const longestRoll = 600

// readRoll reads a list of members that a heading or a colon opens: "Members of X" over a line for each, "X has three members:
// A (1949), B and C"; false where no list of two at least follows.
func (r *reader) readRoll(org actor, high int) bool {
	at := r.rollBehind(org, high)
	if at < 0 {
		return false
	}
	list := r.roll(at)
	if len(list) < 2 {
		return false
	}
	for _, x := range list {
		c := relation(graph.MemberOf, x.thing, org.thing, "membership.composed", r.rangesOf(r.Bytes(org.first, org.last), x.at)...)
		c.Start = x.when
		r.add(c)
	}
	return true
}

// rollBehind is the token at which a list of the members of an organization may begin, -1 where nothing opens one.
func (r *reader) rollBehind(org actor, high int) int {
	s := r.Sentences[r.SentenceOf(org.first)]
	if noun := r.headingOfMembers(org, s); noun >= 0 {
		return s.Last
	}
	for k := org.last; k < min(high-1, org.last+reach/2); k++ {
		if r.norm(k) == ":" {
			if r.opensRoll(org, k, s) {
				return k + 1
			}
			return -1
		}
		if r.Tokens[k].Is(".", ";") {
			return -1
		}
	}
	return -1
}

// headingOfMembers is the noun for members in a heading that says no more than whose they are, "MEMBERS OF THE UNITED NATIONS",
// "Member states of X", "X members", over lines of their own; -1 where the sentence is none.
func (r *reader) headingOfMembers(org actor, s annotate.Sentence) int {
	const short = 16
	if s.Last-s.First > short || s.Last >= len(r.Tokens) || r.Tokens[s.Last].Gap < annotate.NewLine {
		return -1
	}
	noun := -1
	for k := s.First; k < s.Last; k++ {
		switch {
		case k >= org.first && k < org.last:
		case r.Tokens[k].Is("members", "member"):
			noun = k
		case r.dateAt[k] < 0 && r.Tokens[k].Kind == annotate.Word && !wordLists["rollhead"][r.norm(k)]:
			return -1
		}
	}
	return noun
}

// opensRoll tells whether the words of a sentence before a colon say that members follow: "X has four members:", "the following
// states joined X:", "sixteen countries were admitted to X:".
func (r *reader) opensRoll(org actor, colon int, s annotate.Sentence) bool {
	low := max(s.First, org.first-reach/2)
	if r.stance(colon-1) != graph.Asserted || r.hasSequence(low, colon, "not|non|would|applied|candidates|against|voted") {
		return false
	}
	if r.countsMembers(org.last, colon) || r.hasSequence(low, org.first, "members") && (colon == org.last || colon == org.last+1 && r.Tokens[org.last].Is("are", "were")) {
		return true
	}
	return r.hasSequence(low, org.first, "following|states|countries|nations|members|republics") && len(r.actorsIn(low, org.first)) == 0 &&
		r.hasSequence(low, org.first, "joined|entered|admitted|acceded|members|belong|belonged")
}

// countsMembers tells whether a verb of having and some words behind it lead to members: "has, at present, fifteen members".
func (r *reader) countsMembers(first, last int) bool {
	const far = 8
	for k := first; k < min(last, first+far); k++ {
		if r.Tokens[k].Is("has", "had", "have", "comprises", "comprised", "admitted", "welcomed", "numbers", "counts") {
			return r.hasSequence(k+1, min(last, k+far), "members|following")
		}
		if r.actorAt[k] >= 0 {
			return false
		}
	}
	return false
}

// roll reads a list of nations from a token on, in a line or on lines of their own, dates and marks passed. Of lines one that goes
// on behind its nations is no part of the list.
func (r *reader) roll(k int) []enrolled {
	if k >= len(r.Tokens) {
		return nil
	}
	var list []enrolled
	seen := map[int]bool{}
	inLine, lines := r.Tokens[k].Gap < annotate.NewLine, 0 // lines: how many are listed before the line of k
	for limit := min(len(r.Tokens), k+longestRoll); k < limit; {
		gap := r.Tokens[k].Gap
		if inLine && gap == annotate.NewParagraph {
			return list
		}
		if gap >= annotate.NewLine {
			lines = len(list)
		}
		switch n := r.dateAt[k]; {
		case n >= 0:
			list, k = r.dateLast(list, n), r.Dates[n].Last
		case r.isNationNamed(k):
			list, k = r.enrol(list, r.actors[r.actorAt[k]], seen), r.actors[r.actorAt[k]].last
		case r.isInRoll(k, len(list) == 0):
			k++
		case !inLine && r.Tokens[k].Kind == annotate.Word && gap < annotate.NewLine:
			return list[:lines]
		default:
			return list
		}
	}
	return list
}

// dateLast gives the last nation of a list a date that stands behind it, if it has none.
func (r *reader) dateLast(list []enrolled, n int32) []enrolled {
	if last := len(list) - 1; last >= 0 && list[last].when.IsZero() {
		list[last].when = boundedYear(r.Dates[n])
	}
	return list
}

// enrol adds a nation to a list, once.
func (r *reader) enrol(list []enrolled, a actor, seen map[int]bool) []enrolled {
	if seen[a.thing] {
		return list
	}
	seen[a.thing] = true
	return append(list, enrolled{thing: a.thing, at: r.Bytes(a.first, a.last)})
}

// isNationNamed tells whether a nation is named at a token by a name of its own.
func (r *reader) isNationNamed(k int) bool {
	a := r.actorAt[k]
	return a >= 0 && r.actors[a].kind == graph.MentionName && r.Things[r.actors[a].thing].Kind == graph.KindNation
}

// isInRoll tells whether a token may stand between the nations of a list: a mark, the number of a line, a word that goes with
// dates, and before the first of them the head of a column, "State, date of admission".
func (r *reader) isInRoll(k int, head bool) bool {
	switch t := r.Tokens[k]; t.Kind {
	case annotate.Mark:
		return t.Is(",", ";", "(", ")", "*", "•", "|", "–", "—") || t.IsHyphen() || t.Is(".") && r.Tokens[k-1].Kind == annotate.Number && r.Tokens[k-1].Gap >= annotate.NewLine
	case annotate.Number:
		return t.Gap >= annotate.NewLine
	default:
		return r.is(k, style) || wordLists["roll"][t.Norm] || head && wordLists["rollhead"][t.Norm]
	}
}

// readTheirMembers reads the members of an organization that the text calls "it": "Its members are A and B", "It has three
// members: A, B and C".
func (r *reader) readTheirMembers() {
	for i := 0; i+3 < len(r.Tokens); i++ {
		if !r.Tokens[i].Is("its", "it") || i != r.Sentences[r.SentenceOf(i)].First {
			continue
		}
		_, high := r.bounds(i)
		at := r.theirMembers(i, high)
		if at < 0 || r.stance(at) != graph.Asserted {
			continue
		}
		org := r.organizationBefore(i)
		if org == NoThing {
			continue
		}
		for _, x := range r.roll(at) {
			c := relation(graph.MemberOf, x.thing, org, "membership.composed", r.rangesOf(r.Bytes(i, at), x.at)...)
			c.Start = x.when
			r.add(c)
		}
	}
}

// theirMembers is the token behind what leads from "it" or "its" to the names of members, -1 where nothing does.
func (r *reader) theirMembers(i, high int) int {
	const near = 10
	k := i + 1
	if r.norm(i) == "it" {
		for ; k < min(high, i+near); k++ {
			if r.norm(k) == ":" && r.countsMembers(i+1, k) {
				return k + 1
			}
		}
		return -1
	}
	for k < high && (r.Tokens[k].Is("original", "founding", "current", "other", "new", "present", "first", "full") || wordLists["several"][r.norm(k)]) {
		k++
	}
	if k >= high || !r.Tokens[k].Is("members", "membership") {
		return -1
	}
	return r.behindMembers(k, high)
}
