package extract

import (
	"slices"

	"entente/graph"
	"entente/loader/annotate"
)

// Brussels speaks for the Union where the text names the Union, and Belgium by no more than its capital.
const belgium, union = graph.ID("nation:BEL"), graph.ID("org:EU")

// readActors takes the nations and organizations from the names of registers, each form as of the time that its sentence
// speaks of.
func (r *reader) readActors() {
	base, times := r.sentenceTimes()
	full := map[graph.ID]bool{}
	certain := r.unambiguous()
	ofUnion := r.namesBeyondCapital(union) && !r.namesBeyondCapital(belgium)
	for k, n := range r.Names {
		if n.Is(annotate.FormBlock) || n.Is(annotate.FormPerson) || r.isPartOfName(n) {
			continue
		}
		time := r.timeOf(n, base, times)
		if r.setsApart(n, certain) {
			time = base
		}
		form, ok := r.formAt(n, time, full, certain)
		if form.Kind == annotate.FormCapital && form.Record == belgium && ofUnion {
			form.Record = union
		}
		if !ok || isOfAnotherTime(form, time, base) || !r.isActor(n, form) {
			continue
		}
		full[form.Record] = true
		r.keepActor(k, n, form)
	}
}

func (r *reader) keepActor(k int, n annotate.Name, form annotate.Form) {
	thing := r.registeredThing(form.Record)
	kind := mentionKind(form.Kind)
	a := actor{thing: thing, first: n.First, last: n.Last, kind: kind, glued: r.isGlued(n)}
	for i := n.First; i < n.Last; i++ {
		r.actorAt[i] = int32(len(r.actors))
	}
	r.actors = append(r.actors, a)
	r.mention(thing, kind, r.Bytes(n.First, n.Last))
	_ = k
}

func mentionKind(k annotate.FormKind) graph.MentionKind {
	switch k {
	case annotate.FormDemonym, annotate.FormPrefix:
		return graph.MentionDemonym
	case annotate.FormCapital:
		return graph.MentionCapital
	case annotate.FormContext, annotate.FormOrgan:
		return graph.MentionDescription
	default:
		return graph.MentionName
	}
}

// isGlued tells whether a hyphen joins the name to what stands beside it.
func (r *reader) isGlued(n annotate.Name) bool {
	after := n.Last < len(r.Tokens) && r.Tokens[n.Last].IsHyphen() && r.Tokens[n.Last].Gap == annotate.Glued
	before := n.First > 0 && r.Tokens[n.First-1].IsHyphen() && r.Tokens[n.First].Gap == annotate.Glued
	return after || before
}

// span of days that a sentence speaks of.
type days struct{ from, to graph.Day }

var anyDay = days{graph.MinDay, graph.MaxDay}

// sentenceTimes gives the time of the text, and to each sentence the days that it speaks of: those of its first date, else
// of the text; in a text without a date of its own, of the dated sentence before it in the paragraph.
func (r *reader) sentenceTimes() (base days, times []days) {
	base = anyDay
	if r.Written.Bounded() {
		base = days{r.Written.Earliest(), r.Written.Latest()}
	} else if last := r.latestYear(); last.Bounded() {
		base = days{last.Earliest(), last.Latest()}
	}
	times = make([]days, len(r.Sentences))
	next := 0
	for i, s := range r.Sentences {
		times[i] = base
		if i > 0 && !r.Written.Bounded() && s.Paragraph == r.Sentences[i-1].Paragraph {
			times[i] = times[i-1]
		}
		for dated := false; next < len(r.Dates) && r.Dates[next].First < s.Last; next++ {
			if d := r.Dates[next]; !dated && d.From.Bounded() && !d.Since {
				times[i], dated = days{d.From.Earliest(), d.From.Latest()}, true
			}
		}
	}
	return base, times
}

// timeOf is the time of a name: of the last date before it in its sentence ("said in 2015 that in 1939 Moscow had signed"),
// that of the text for who says what the sentence dates ("Russia says that in 1939"), else that of the sentence.
func (r *reader) timeOf(n annotate.Name, base days, times []days) days {
	k := r.SentenceOf(n.First)
	for i := n.First - 1; i >= r.Sentences[k].First; i-- {
		if r.dateAt[i] < 0 {
			continue
		}
		if d := r.Dates[r.dateAt[i]]; d.From.Bounded() && !d.Since {
			return days{d.From.Earliest(), d.From.Latest()}
		}
	}
	for i := n.Last; i+1 < r.Sentences[k].Last && r.dateAt[i] < 0; i++ {
		if r.is(i, saying) && r.norm(i+1) == "that" {
			return base
		}
	}
	return times[k]
}

// isOfAnotherTime tells whether a capital was the seat of no government on the days that the sentence and the text are of:
// Petrograd after 1918, Bonn before 1949.
func isOfAnotherTime(form annotate.Form, times ...days) bool {
	return form.Kind == annotate.FormCapital && !slices.ContainsFunc(times, func(d days) bool { return form.Holds(d.from, d.to) })
}

func (r *reader) latestYear() graph.Date {
	var last graph.Date
	for _, d := range r.Dates {
		if d.From.Bounded() && (last.IsZero() || d.From.Latest() > last.Latest()) && d.From.Earliest().AddYears(2) > d.From.Latest() { // no decade
			last = d.From
		}
	}
	return last
}

// formAt is the form that a name has at its time: one that holds then and is no context form, else the nearest in time.
// Of several at one time it is the one whose nation the text names by another form too; so it is for a capital at any time.
func (r *reader) formAt(n annotate.Name, time days, full, certain map[graph.ID]bool) (annotate.Form, bool) {
	best, found := annotate.Form{}, false
	sure := r.sureForm(n, time, certain)
	for _, f := range n.Forms {
		if f.Kind == annotate.FormContext && !full[f.Record] || sure != "" && f.Record != sure {
			continue
		}
		switch held := found && best.Holds(time.from, time.to); {
		case !found, f.Holds(time.from, time.to) && (!held || f.From > best.From), !held && f.Distance(time.from, time.to) < best.Distance(time.from, time.to):
			best, found = f, true
		}
	}
	return best, found
}

// sureForm is the one nation, of those that a name may mean at its time, which the text names by a form of its own; "" where
// there is none or more than one.
func (r *reader) sureForm(n annotate.Name, time days, certain map[graph.ID]bool) graph.ID {
	sure, rivals := graph.ID(""), 0
	for _, f := range n.Forms {
		capital := f.Kind == annotate.FormCapital
		if !capital && !f.Holds(time.from, time.to) {
			continue
		}
		rivals++
		switch {
		case !certain[f.Record] || f.Record == sure:
		case sure != "":
			return ""
		default:
			sure = f.Record
		}
	}
	if rivals < 2 {
		return ""
	}
	return sure
}

// unambiguous are the nations that the text names by a form of theirs alone.
func (r *reader) unambiguous() map[graph.ID]bool {
	found := map[graph.ID]bool{}
	for _, n := range r.Names {
		if id, ok := n.Only(); ok {
			found[id] = true
		}
	}
	return found
}

// namesBeyondCapital tells whether the text names a nation by more than its capital.
func (r *reader) namesBeyondCapital(id graph.ID) bool {
	for _, n := range r.Names {
		for _, f := range n.Forms {
			if f.Record == id && f.Kind != annotate.FormCapital {
				return true
			}
		}
	}
	return false
}

// setsApart tells whether the text itself tells the nations apart that a name may mean: one that speaks of the Soviet
// Union too means Russia where it says so, whatever year the sentence tells of.
func (r *reader) setsApart(n annotate.Name, certain map[graph.ID]bool) bool {
	if n.Is(annotate.FormCapital) { // which speaks for the one at its time
		return false
	}
	for _, f := range n.Forms {
		if certain[f.Record] && f.Record != n.Forms[0].Record || certain[n.Forms[0].Record] && f.Record != n.Forms[0].Record {
			return true
		}
	}
	return false
}

// isActor tells an actor from a mere place: a capital counts where it stands for its government, a dateline does not.
func (r *reader) isActor(n annotate.Name, form annotate.Form) bool {
	if r.isDateline(n) || r.isCurrency(n) || r.isSource(n) || r.isSeat(n) {
		return false
	}
	switch form.Kind {
	case annotate.FormDemonym:
		return !r.isLanguage(n) && !r.isPrivate(n) && !r.isEpithet(n)
	case annotate.FormName:
		return !r.isCountryOfPlace(n) && !r.tellsLife(n)
	case annotate.FormCapital:
		return !r.isPlace(n) && !r.namesMeeting(n)
	case annotate.FormPrefix:
		return r.joinsNations(n)
	default:
		return true
	}
}

// isLanguage: "in Spanish.", "(Original: French)".
func (r *reader) isLanguage(n annotate.Name) bool {
	if n.Last < len(r.Tokens) && r.Tokens[n.Last].Is("language", "speaking", "text", "texts") {
		return true
	}
	if r.inLanguages(n) || r.norm(n.First-1) == "(" && n.Last < len(r.Tokens) && r.norm(n.Last) == ":" {
		return true // "(Spanish: Guerra del Pacifico)"
	}
	closed := n.Last >= len(r.Tokens) || r.Tokens[n.Last].Is(".", ",", ")", ";", "and")
	return closed && r.Tokens[max(n.First-1, 0)].Is("in", "into", ":", "original")
}

// inLanguages tells whether a demonym stands in a list of languages: "speaks Russian, English and French", "in the English
// and Spanish languages".
func (r *reader) inLanguages(n annotate.Name) bool {
	listed := func(k int) bool {
		return r.Tokens[k].Is(",", "and", "or", "the", "both") || r.Tokens[k].IsHyphen() || r.nameAt[k] >= 0 && r.isNationName(r.Names[r.nameAt[k]])
	}
	low, high := r.bounds(n.First)
	k := n.First - 1
	for k > low && k > n.First-12 && listed(k) {
		k--
	}
	if k >= low && r.Tokens[k].Is("speak", "speaks", "spoke", "fluent", "languages") {
		return true
	}
	k = n.Last
	for k < high && k < n.Last+12 && listed(k) {
		k++
	}
	return k < high && r.Tokens[k].Is("language", "languages", "texts")
}

// isPlace tells whether a capital is only where something happens.
func (r *reader) isPlace(n annotate.Name) bool {
	before := n.First - 1
	if r.norm(before) == "the" {
		before--
	}
	after := n.Last
	switch {
	case r.norm(after) == "'s" && r.norm(before) == ",":
		return false // "Salas, Lima's envoy"
	case r.is(before, leaveVerb):
		return !r.isLeftIn(after)
	case r.norm(before) == "to" || r.norm(before) == "of":
		return !r.is(before-1, dealing)
	case r.is(before, placePreposition|visitWord):
		return true
	case r.norm(before) == ",": // "In reply, Lima banned"
		return !r.leadsToDeed(after)
	}
	return r.norm(after) == "," && after+1 < len(r.Tokens) && r.nameAt[after+1] >= 0 || r.is(after, partWord) && !r.isPressOffice(after)
}

// isLeftIn tells whether what follows "leaving" and a capital is the state in which that leaves its government: "in fear",
// "without allies", "isolated".
func (r *reader) isLeftIn(after int) bool {
	switch {
	case r.Tokens[min(after, len(r.Tokens)-1)].Is("in", "with"):
		return after+1 < len(r.Tokens) && r.dateAt[after+1] < 0 && r.actorAt[after+1] < 0 && r.Tokens[after+1].Case == annotate.Lower &&
			!r.is(after+1, determiner) && !r.Tokens[after+1].Is("early", "late", "time", "haste", "protest", "secret")
	default:
		return r.is(after, mood)
	}
}

// isDateline: the place at the head of a dispatch, "LIMA, May 4 -", "OSLO 1951-05-04".
func (r *reader) isDateline(n annotate.Name) bool {
	s := r.Sentences[r.SentenceOf(n.First)]
	if n.First-s.First > 4 || n.Last >= len(r.Tokens) {
		return false
	}
	for i := s.First; i < n.First; i++ {
		if r.Tokens[i].Case != annotate.Upper && r.Tokens[i].Kind == annotate.Word {
			return false
		}
	}
	if r.Tokens[n.First].Case != annotate.Upper && r.norm(n.First) != "u.s." {
		return false
	}
	for i := n.Last; i < min(n.Last+7, s.Last); i++ {
		switch {
		case r.dateAt[i] >= 0 && i-n.Last <= 4:
			return true
		case r.Tokens[i].Is("-", "—", "–") && r.Tokens[i].Gap != annotate.Glued:
			return true
		case r.Tokens[i].Kind == annotate.Word && r.Tokens[i].Case == annotate.Lower:
			return false
		}
	}
	return false
}

// dispatchPlace is the nation in whose capital or territory a dispatch was written, NoThing where it shows none, how often
// the text speaks of it, and how often of the nation that it speaks of most.
type dispatchPlace struct{ thing, count, most int }

// namedForm is the nation, of those that a name may mean, of which the text speaks; NoThing where it speaks of none.
func (r *reader) namedForm(n annotate.Name) int {
	for _, f := range n.Forms {
		if thing, named := r.registered[f.Record]; named && r.Things[thing].Kind == graph.KindNation {
			return thing
		}
	}
	return NoThing
}

// findPlace finds where the dispatch was written, of a nation that the text speaks of.
func (r *reader) findPlace() {
	r.dispatch.thing = NoThing
	for _, n := range r.Names {
		if r.SentenceOf(n.First) > 3 {
			return
		}
		if n.Is(annotate.FormPerson) || !r.isDateline(n) {
			continue
		}
		if r.norm(n.Last) == "/" || r.norm(n.First-1) == "/" {
			return // written from two places
		}
		thing := r.namedForm(n)
		if thing == NoThing {
			continue
		}
		counts := map[int]int{}
		for _, a := range r.actors {
			counts[a.thing]++
			if r.Things[a.thing].Kind == graph.KindNation {
				r.dispatch.most = max(r.dispatch.most, counts[a.thing])
			}
		}
		r.dispatch.thing, r.dispatch.count = thing, counts[thing]
		return
	}
}
