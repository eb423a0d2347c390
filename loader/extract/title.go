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
	if !r.mayOpen(i, opensTitle) {
		return office{}, false
	}
	end, found := titles.Longest(r.Tokens, i, limit, nil)
	if end == 0 || r.isNoOffice(i, end, limit) {
		return office{}, false
	}
	o := office{title: found[0], first: i, head: i, last: end, end: end, of: NoThing}
	r.widenLeft(&o)
	r.widenRight(&o, limit)
	if r.norm(i) == "captain" && o.of != NoThing && r.Tokens[i].Case == annotate.Lower {
		return office{}, false // of a team
	}
	r.shareNation(&o)
	r.weigh(&o)
	return o, true
}

// isNoOffice tells whether the words of a title are none where they stand: a part of another title, "chief negotiator", of the
// name of a body, "General Assembly", or a word for something else, "the charge", that is a diplomat with a capital only.
func (r *reader) isNoOffice(first, end, limit int) bool {
	if end == first+1 && r.norm(first) == "chief" && end < limit && r.isTitle(end) {
		return true
	}
	if end == first+1 && r.norm(first) == "charge" && (!r.Tokens[first].IsName() || r.Sentences[r.SentenceOf(first)].Capitals) {
		return true
	}
	return r.Tokens[first].Is("general", "major", "marshal", "king", "prince", "head", "judge", "chief", "leader", "secretary") && r.norm(end) == "assembly"
}

// weigh settles by the words before a title that names no nation how much it says of its holder: little where it is that of a
// town or a firm, "Springfield police chief", and more where it is one of a state, "presidential aide".
func (r *reader) weigh(o *office) {
	switch {
	case o.of != NoThing:
	case r.isOfOther(*o):
		o.weak = true
	case o.weak && r.isOfState(*o):
		o.weak = false
	}
}

// isOfOther tells whether a title is that of a town, a firm or a club named before it: "Springfield police chief", "Acme
// president", "Acme's president".
func (r *reader) isOfOther(o office) bool {
	k := o.first - 1
	if k > 0 && r.norm(k) == "'s" {
		return r.Tokens[k-1].IsName() && r.class[k-1] == 0 && r.ofPossessor(o.first) == NoThing
	}
	leading := leads(o.roles) && r.Tokens[o.head].Case == annotate.Lower || r.Tokens[o.first].Is("police")
	return leading && r.standsBehindPlace(o.first)
}

// standsBehindPlace tells whether a title is that of a town or a body named before it, "Springfield police chief".
func (r *reader) standsBehindPlace(i int) bool {
	return i > 0 && r.Tokens[i-1].IsName() && r.Tokens[i].Gap == annotate.Spaced && r.class[i-1] == 0 && r.actorAt[i-1] < 0
}

// widenLeft takes in what stands before a title: "deputy foreign", "acting", "former", and the nation whose it is.
func (r *reader) widenLeft(o *office) {
	low, _ := r.bounds(o.head)
	for k := o.head - 1; k >= max(low, o.head-10); k-- {
		switch {
		case r.namesOwner(k, o):
			a := r.actors[r.actorAt[k]]
			o.of, o.ofAt = a.thing, r.Bytes(a.first, a.last)
			o.first, k = a.first, a.first
		case r.isMinistry(k):
			r.serveMinistry(o, k)
		case r.belongsToTitle(k):
			r.mark(o, k)
			o.first = k
		case k > low && r.Tokens[k].Is("'s", "'") && r.ownsTitle(k-1, o):
			o.first = k
		case k > low && r.norm(k) == "and" && r.is(k-1, modifier):
		default:
			return
		}
	}
}

// shareNation gives a title the nation of another that "and" joins to it, of one person both: "Peru's deputy premier and foreign
// minister, Hugo Salas".
func (r *reader) shareNation(o *office) {
	const far = 5
	and := o.first - 1
	if o.of != NoThing || r.norm(and) != "and" || r.is(o.first, determiner) {
		return
	}
	for k := and - 1; k > max(0, and-far); k-- {
		if !r.mayOpen(k, opensTitle) {
			continue
		}
		end, found := titles.Longest(r.Tokens, k, and, nil)
		if end != and || len(found) == 0 || found[0].plural {
			continue
		}
		other := office{title: found[0], first: k, head: k, last: end, end: end, of: NoThing}
		r.widenLeft(&other)
		o.of, o.ofAt = other.of, other.ofAt
		return
	}
}

// isPostedAt tells whether a nation stands before the organization to which its ambassador is sent.
func (r *reader) isPostedAt(o office, k int) bool {
	a := r.actorAt[k]
	return a >= 0 && o.of != NoThing && r.Things[o.of].Kind == graph.KindOrganization && r.norm(o.head) == "ambassador" && r.Things[r.actors[a].thing].Kind == graph.KindNation
}

// ownsTitle tells whether a nation or a body of state stands before the genitive of a title.
func (r *reader) ownsTitle(k int, o *office) bool {
	return r.namesOwner(k, o) || r.is(k, stateWord)
}

// namesOwner tells whether a token names whose a title is, "the Peruvian ambassador", or who sends an ambassador to the
// organization named before it, "Peru's U.N. ambassador".
func (r *reader) namesOwner(k int, o *office) bool {
	return r.actorAt[k] >= 0 && (o.of == NoThing || r.isPostedAt(*o, k))
}

// belongsToTitle tells whether the word before a title is a part of it: "deputy", "foreign". "Under" is one before a secretary
// only.
func (r *reader) belongsToTitle(k int) bool {
	if r.norm(k) == "under" {
		return r.Tokens[k+1].IsHyphen() || r.norm(k+1) == "secretary"
	}
	return r.is(k, lowering|former|acting|elect|modifier) || r.is(k, stateWord) && r.norm(k+1) == "'s" || r.Tokens[k].IsHyphen() && r.Tokens[k].Gap == annotate.Glued
}

// isMinistry tells whether a body of state stands before a title: "Foreign Ministry", "defence ministry", "Security Council".
func (r *reader) isMinistry(k int) bool {
	return r.is(k, ministryWord) && (r.Tokens[k].IsName() || r.is(k-1, modifier)) || r.norm(k) == "council" && r.norm(k-1) == "security"
}

// serveMinistry makes a title one of a body of state, of the United States where they are departments.
func (r *reader) serveMinistry(o *office, k int) {
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
		if k+1 < limit && r.Tokens[k].Is("at", "in") {
			r.post(o, k+1, limit)
			return
		}
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

// post takes in where an envoy stands, if the name follows behind a comma: "the Peruvian minister at Santa Cruz, Sir".
func (r *reader) post(o *office, k, limit int) {
	end := k
	for end < min(limit, k+3) && r.Tokens[end].IsName() && !r.is(end, honorific) && r.dateAt[end] < 0 {
		end++
	}
	envoy := slices.Contains(o.roles, "ENVOY") || slices.Contains(o.roles, "MINISTER")
	if envoy && end > k && end < limit && r.norm(end) == "," && o.of != NoThing {
		o.roles, o.end = []graph.OfficeRole{"ENVOY"}, end
	}
}

// widenOnce takes in one preposition and what follows it; it returns the token behind, k where nothing follows that belongs
// to the office.
func (r *reader) widenOnce(o *office, k, limit int) int {
	at := r.skipStyle(k+1, min(limit, k+9))
	if r.norm(at) == "both" {
		at = r.skipThe(at + 1)
	}
	switch {
	case at < limit && r.actorAt[at] >= 0:
		return r.serve(o, r.actors[r.actorAt[at]], r.norm(k), limit)
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

// serve takes in the nation behind a title and its preposition, a delegation of the nation too. It returns the token behind.
func (r *reader) serve(o *office, a actor, preposition string, limit int) int {
	o.end = a.last
	if o.end < limit && r.Tokens[o.end].Is("delegation", "mission", "team") {
		o.end++
	}
	if leads(o.roles) && r.ownsBody(a) { // "president of the Peruvian bank"
		o.weak, o.roles = true, []graph.OfficeRole{"OFFICIAL"}
		return o.end
	}
	if o.of == NoThing && (preposition == "of" || preposition == "for" && r.Tokens[o.head].Is("spokesman", "spokeswoman", "spokesperson", "spokesmen")) {
		o.of, o.ofAt = a.thing, r.Bytes(a.first, a.last)
	}
	return o.end
}

// ownsBody tells whether a nation stands before a body that is not its state: "the Peruvian bank", "Peru's Acme Bank".
func (r *reader) ownsBody(a actor) bool {
	k := a.last
	if k+1 < len(r.Tokens) && r.norm(k) == "'s" {
		return r.Tokens[k+1].IsName() && r.class[k+1] == 0
	}
	return a.kind == graph.MentionDemonym && k < len(r.Tokens) && bodyWords[r.norm(k)]
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
		case r.endsPortfolio(k, end > i):
			return end
		case r.is(k, modifier) || end > i && r.isFieldName(k):
			end = k + 1
		case r.Tokens[k].Is("and", "&") && end > i:
		default:
			return end
		}
	}
	return end
}

// endsPortfolio tells whether another's title begins at a token, or the holder's name: behind "affairs" no field goes on.
func (r *reader) endsPortfolio(k int, begun bool) bool {
	return r.isTitle(k) || begun && r.norm(k-1) == "affairs" && r.norm(k) != "and"
}

// isFieldName tells whether a capitalised word may belong to the field of an office.
func (r *reader) isFieldName(k int) bool {
	return r.Tokens[k].IsName() && r.actorAt[k] < 0 && r.personAt[k] < 0 && !r.is(k, function) && r.norm(k-1) != ","
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
	if o.plural && !strings.Contains(text, " of ") && !strings.Contains(text, " for ") {
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
