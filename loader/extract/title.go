package extract

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/loader/annotate"
)

// titleWords are the titles of a single word, titleStarts the first words of all.
var titleWords, titleStarts = wordsOfTitles()

func wordsOfTitles() (single, starts map[string]bool) {
	single, starts = map[string]bool{}, map[string]bool{}
	for _, row := range rows(titleTable, 4) {
		for _, phrase := range []string{row[0], pluralOf(row[0])} {
			tokens := annotate.Tokenize(phrase)
			starts[tokens[0].Norm] = true
			if len(tokens) == 1 {
				single[tokens[0].Norm] = true
			}
		}
	}
	return single, starts
}

// office is a title as it stands in the text, with the words around it that belong to it.
type office struct {
	title
	// first and last are its tokens, modifiers and portfolio included; head is where the title itself begins.
	first, head, last int
	// of is the nation or organization that it serves, NoThing where none stands with it, and ofAt its place.
	of   int
	ofAt annotate.Range
	// end is the token behind the whole phrase, the nation included.
	end                  int
	past, acting, coming bool
	// name is the title where the text gives it elsewhere; untitled where it gives none.
	name     string
	untitled bool
}

// officeAt reads a title that begins at token i; false where none does.
func (r *reader) officeAt(i, limit int) (office, bool) {
	if !titleStarts[r.norm(i)] {
		return office{}, false
	}
	end, found := titles.Longest(r.Tokens, i, limit, nil)
	if end == 0 {
		return office{}, false
	}
	o := office{title: found[0], first: i, head: i, last: end, end: end, of: NoThing}
	if r.Tokens[i].Is("general", "major", "marshal", "king", "prince", "head", "judge", "chief", "leader", "secretary") && r.norm(end) == "assembly" {
		return office{}, false
	}
	r.widenLeft(&o)
	r.widenRight(&o, limit)
	if o.weak && o.of == NoThing && r.isOfState(o) {
		o.weak = false
	}
	return o, true
}

// widenLeft takes in what stands before a title: "deputy foreign", "acting", "former", and the nation whose it is.
func (r *reader) widenLeft(o *office) {
	low, _ := r.bounds(o.head)
	for k := o.head - 1; k >= max(low, o.head-10); k-- {
		switch {
		case r.actorAt[k] >= 0:
			if o.of != NoThing {
				return
			}
			a := r.actors[r.actorAt[k]]
			o.of, o.ofAt = a.thing, r.Bytes(a.first, a.last)
			o.first, k = a.first, a.first
		case r.takesWord(o, k, low):
		default:
			return
		}
	}
}

// takesWord takes a word before a title into the office; false where it does not belong there.
func (r *reader) takesWord(o *office, k, low int) bool {
	switch {
	case r.norm(k) == "under" && !r.Tokens[k+1].IsHyphen() && r.norm(k+1) != "secretary":
		return false
	case r.is(k, ministryWord) && r.Tokens[k].IsName():
		r.takeMinistry(o, k)
	case r.is(k, lowering|former|acting|elect|modifier) || r.Tokens[k].IsHyphen() && r.Tokens[k].Gap == annotate.Glued:
		r.mark(o, k)
		o.first = k
	case k > low && r.Tokens[k].Is("'s", "'"):
		return r.takesOwner(o, k)
	default:
		return k > low && r.norm(k) == "and" && r.is(k-1, modifier)
	}
	return true
}

// takesOwner takes the owner of a title before "'s": "the junta's spokesman", "Peru's envoy".
func (r *reader) takesOwner(o *office, k int) bool {
	switch {
	case r.is(k-1, stateWord) && !r.is(k-1, modifier):
		o.first = k - 1
	case r.is(k-1, stateWord) || r.actorAt[k-1] >= 0 && o.of == NoThing:
		o.first = k
	default:
		return false
	}
	return true
}

// takeMinistry takes in the body of state to which a title belongs; where the text names the United States, a department
// is theirs.
func (r *reader) takeMinistry(o *office, k int) {
	o.first, o.weak = k, false
	if thing, named := r.registered["nation:USA"]; named && o.of == NoThing && r.norm(k) == "department" {
		o.of = thing
	}
}

// isOfState tells whether words before a title say that it is one of a state: "police chief", "presidential aide".
func (r *reader) isOfState(o office) bool {
	for k := o.first; k < o.head; k++ {
		if r.is(k, stateWord) {
			return true
		}
	}
	return false
}

// mark notes what a word before a title makes of it.
func (r *reader) mark(o *office, k int) {
	switch {
	case r.is(k, former):
		o.past = true
	case r.is(k, acting):
		o.acting = true
	case r.is(k, lowering) && !slices.Contains(o.roles, "ENVOY") && !slices.Contains(o.roles, "LEGISLATOR") && !slices.Contains(o.roles, "MILITARY"):
		o.roles = []graph.OfficeRole{"OFFICIAL"}
	case r.is(k, elect):
		o.coming = true
	case r.Tokens[k].Is("opposition", "party", "rebel") && slices.Contains(o.roles, graph.EffectiveLeader):
		o.roles = []graph.OfficeRole{"OFFICIAL"}
	}
}

// widenRight takes in what stands behind a title: "-elect", the portfolio ("of Defence", "for Political Affairs") and the
// nation ("of the Republic of Austria").
func (r *reader) widenRight(o *office, limit int) {
	k := o.last
	if k+1 < limit && r.Tokens[k].IsHyphen() && r.is(k+1, elect) {
		o.coming, o.last, o.end = true, k+2, k+2
		k += 2
	}
	for range 3 {
		if k+1 >= limit || !r.Tokens[k].Is("of", "for", "to") {
			return
		}
		next := r.widenOnce(o, k, limit)
		if next == k {
			return
		}
		k = next
	}
}

// widenOnce takes in one preposition and what follows it; it returns the token behind, k where nothing follows that belongs
// to the office.
func (r *reader) widenOnce(o *office, k, limit int) int {
	at := r.skipStyle(k+1, min(limit, k+9))
	switch {
	case at < limit && r.actorAt[at] >= 0:
		a := r.actors[r.actorAt[at]]
		o.end = a.last
		if o.of == NoThing && r.norm(k) == "of" {
			o.of, o.ofAt = a.thing, r.Bytes(a.first, a.last)
		}
		return o.end
	case at < limit && r.nameAt[at] >= 0 && r.norm(k) == "to": // where an envoy is sent
		o.end = r.Names[r.nameAt[at]].Last
		return o.end
	}
	end := r.portfolio(k+1, limit)
	known := end > k+1
	if leads(o.roles) && (known || r.norm(k) == "of" && at < limit && r.Tokens[at].IsName()) { // of a firm, a party, a club
		o.weak, o.roles = true, []graph.OfficeRole{"OFFICIAL"}
	}
	if !known {
		return k
	}
	o.last, o.end = end, end
	return end
}

// skipStyle passes the words of a state's style before its name: "the Federal Republic of".
func (r *reader) skipStyle(i, limit int) int {
	for i < limit && (r.is(i, style) || r.norm(i) == "of") {
		i++
	}
	return i
}

// portfolio is the token behind the field of an office, "Foreign Trade and Industry"; i where none stands there.
func (r *reader) portfolio(i, limit int) int {
	k := i
	if r.norm(k) == "the" {
		k++
	}
	end := i
	for ; k < limit && k < i+8; k++ {
		switch {
		case r.is(k, modifier) || r.Tokens[k].IsName() && r.actorAt[k] < 0 && r.personAt[k] < 0 && !r.is(k, function) && end > i && r.norm(k-1) != ",":
			end = k + 1
		case r.Tokens[k].Is("and", "&") && end > i:
		default:
			return end
		}
	}
	return end
}

// text is the title as the text gives it, without the nation before it.
func (r *reader) officeText(o office) string {
	if o.name != "" {
		return o.name
	}
	first := o.first
	for k := o.head - 1; k >= o.first; k-- {
		if r.actorAt[k] >= 0 || r.Tokens[k].Is("'s", "'") {
			first = k + 1
			break
		}
	}
	if first >= o.last {
		first = o.head
	}
	text := strings.Join(strings.Fields(r.Slice(first, o.last)), " ")
	if o.plural && o.last == o.head+1 {
		text = strings.TrimSuffix(text, "s")
	}
	return text
}

// leads tells whether one of the roles is that of a nation's leader.
func leads(roles []graph.OfficeRole) bool {
	return slices.ContainsFunc(roles, func(r graph.OfficeRole) bool {
		return r == graph.HeadOfState || r == graph.HeadOfGovernment || r == graph.EffectiveLeader
	})
}

// rolesFor are the roles of a title, which those of a president are not who leads an organization and no nation.
func (r *reader) rolesFor(o office, of int) []graph.OfficeRole {
	if of == NoThing || r.Things[of].Kind != graph.KindOrganization {
		return o.roles
	}
	if leads(o.roles) {
		return []graph.OfficeRole{"IGO_HEAD"}
	}
	return o.roles
}
