package extract

import (
	"entente/graph"
	"entente/loader/annotate"
)

// readTaken reads whom an organization took in, or who are told of by leaving them out: "X was joined by A and B in 1952", "X
// was enlarged to include A", "members of X other than A"; false where the text tells nothing of the kind.
func (r *reader) readTaken(org actor, high int) bool {
	if at := r.behindExcept(org, high); at >= 0 {
		list, end := r.list(r.skipThe(at), high)
		for _, thing := range list {
			r.claimBelonging(org, thing, at, r.Bytes(at, max(end, at+1)), r.toldAsPast(at))
		}
		return len(list) > 0
	}
	verb, at := r.growth(org, high)
	if verb < 0 || r.stance(verb) != graph.Asserted {
		return false
	}
	list, end := r.list(r.skipThe(at), high)
	if len(r.nationsOf(list)) != len(list) || len(list) == 0 {
		return false
	}
	r.addMembers(org, list, r.Bytes(at, end), verb)
	return true
}

// growth is the verb that tells how an organization grew and the token behind what leads from it to the new members; -1 where
// there is none.
func (r *reader) growth(org actor, high int) (verb, at int) {
	const near = 12
	for verb = org.last; verb < min(high-2, org.last+4); verb++ {
		switch {
		case r.norm(verb) == "joined" && r.norm(verb+1) == "by" && r.Tokens[verb-1].Is("was", "were", "been"):
			return verb, verb + 2
		case r.Tokens[verb].Is("expanded", "enlarged", "grew", "grown", "widened", "extended"):
			for k := verb + 1; k < min(high-1, verb+near); k++ {
				if r.norm(k-1) == "to" && r.Tokens[k].Is("include", "embrace", "admit", "comprise") || r.norm(k) == "with" && r.hasSequence(k+1, min(high, k+5), "accession|admission|entry", "of") {
					return verb, r.behindOf(k, high)
				}
				if r.actorAt[k] >= 0 || r.is(k, determiner) {
					return -1, -1
				}
			}
			return -1, -1
		case !r.Tokens[verb].Is("was", "were", "has", "had", "been", "later", "then", "first", "further", "also"):
			return -1, -1
		}
	}
	return -1, -1
}

// behindOf is the token behind "the accession of" that follows "with", else the one behind token k.
func (r *reader) behindOf(k, high int) int {
	if r.norm(k) != "with" {
		return k + 1
	}
	for k < high && r.norm(k) != "of" {
		k++
	}
	return k + 1
}

// behindExcept is the token behind the words that leave members of an organization out, "all members of X except A", "X members
// other than A"; -1 where no such words stand behind it.
func (r *reader) behindExcept(org actor, high int) int {
	k := org.last
	if k < high && r.Tokens[k].Is("members", "states", "countries") {
		k++
	} else if !r.hasSequence(org.first-5, org.first, "members|states", "of") {
		return -1
	}
	if k < high && r.norm(k) == "," {
		k++
	}
	switch {
	case k+2 >= high:
	case r.norm(k) == "except" && r.norm(k+1) == "for", r.norm(k) == "other" && r.norm(k+1) == "than", r.norm(k) == "apart" && r.norm(k+1) == "from":
		return k + 2
	case r.Tokens[k].Is("except", "excepting", "excluding", "save"):
		return k + 1
	}
	return -1
}

// land is the nation that a word stands for which opens a sentence and joins an organization, "The kingdom, which had waited,
// joined X": the one that the text is about, or of which alone it spoke before.
func (r *reader) land(verb int) ([]int, annotate.Range) {
	s := r.Sentences[r.SentenceOf(verb)]
	k := s.First + 1
	if r.norm(s.First) != "the" || k >= verb || !r.Tokens[k].Is("country", "kingdom", "republic", "nation", "island", "sultanate", "emirate") || len(r.actorsIn(max(k, verb-reach), verb)) > 0 {
		return nil, annotate.Range{}
	}
	if next := k + 1; !r.is(verb-1, auxiliary) && next != verb && r.norm(verb-1) != "," && !r.Tokens[verb-1].Is("also", "later", "then", "formally", "finally") {
		return nil, annotate.Range{}
	}
	of := r.home
	if of == NoThing {
		of = r.aloneBefore(s.First)
	}
	if of == NoThing {
		return nil, annotate.Range{}
	}
	return []int{of}, r.Bytes(s.First, k+1)
}

// ofBothWhich are the two nations of whom the text has spoken, or the parties that a treaty's text opens with, where a clause
// counts them as members: "of which both countries were members", "of which all three are members".
func (r *reader) ofBothWhich(org actor, high int) ([]int, annotate.Range) {
	k := org.last + 2
	if r.norm(org.last) == "," {
		k++
	}
	if k+2 >= high || r.norm(k-2) != "of" || r.norm(k-1) != "which" {
		return nil, annotate.Range{}
	}
	switch {
	case r.norm(k) == "both" && r.is(k+1, reference|copula):
		return r.couple(k)
	case r.norm(k) == "all" && numbers[r.norm(k+1)] > 0 && len(r.pacts) > 0 && r.pacts[0].self && len(r.pacts[0].parties) == numbers[r.norm(k+1)] && len(r.pacts[0].places) > 0:
		at := r.pacts[0].places[0]
		return r.pacts[0].parties, r.Bytes(at.first, at.last)
	}
	return nil, annotate.Range{}
}

// whole is an organization in the place of its assembly, which lets members in for it.
func (r *reader) whole(org actor) actor {
	if r.Things[org.thing].Register == "org:UNGA" {
		org.thing = r.registeredThing("org:UN")
	}
	return org
}

// isOutside tells whether an organization is named for who does not belong to it, "the non-NATO states".
func (r *reader) isOutside(org actor) bool {
	k := org.first - 1
	return r.norm(k) == "non" || k > 0 && r.Tokens[k].IsHyphen() && r.norm(k-1) == "non"
}

// isSought tells whether a membership is what somebody wants or talks of and not what is: "applied for membership in".
func (r *reader) isSought(noun int) bool {
	const near = 3
	return r.norm(noun) == "membership" && r.hasSequence(noun-near, noun, "for|about|seek|seeks|sought|seeking|against|towards|toward|offered|denied|refused")
}

// leadsToSeveral tells whether a token is one of the words that lead on to several organizations: "a member of several regional
// bodies, including X and Y".
func (r *reader) leadsToSeveral(i int) bool {
	const bodies = "organizations|organisations|bodies|groups|groupings|institutions|blocs"
	switch {
	case r.Tokens[i].Is("several", "many", "various", "international", "regional", "other", "multilateral", "major", "numerous"):
		return r.hasSequence(i+1, i+4, bodies)
	case r.Tokens[i].Is("such", "including", ","):
		return r.hasSequence(i-2, i, bodies) && r.hasSequence(i, i+2, "including|such")
	case r.norm(i) == "as":
		return r.norm(i-1) == "such" && r.leadsToSeveral(i-1)
	}
	return isOneOf(bodies, r.norm(i)) && r.hasSequence(i+1, i+3, "including|such")
}
