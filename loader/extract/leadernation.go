package extract

import (
	_ "embed"
	"slices"

	"entente/graph"
	"entente/loader/annotate"
)

// besideWhom is whose an office is by what stands around it: before the first of two titles, or before the colon of a list.
func (r *reader) besideWhom(h heldOffice) int {
	if of := r.coordinateNation(h); of != NoThing {
		return of
	}
	return r.listNation(h)
}

// aroundWhom is whose an office is by where it is told of: on a visit, under a heading, in the papers of an archive.
func (r *reader) aroundWhom(h heldOffice) int {
	for _, rule := range []func(heldOffice) int{r.hostNation, r.headingNation, r.archiveNation} {
		if of := rule(h); of != NoThing {
			return of
		}
	}
	return NoThing
}

// namedByTitle is the organization that a weak title is worded for, where the text names it: the Union of a "Trade
// Commissioner".
func (r *reader) namedByTitle(o office) int {
	if o.title.of == "" {
		return NoThing
	}
	for _, kind := range []string{"nation:", "org:"} {
		if thing, named := r.registered[graph.ID(kind+o.title.of)]; named {
			return thing
		}
	}
	return NoThing
}

// coordinateNation is the nation that stands before the first of two titles and counts for the second: "the Peruvian foreign
// minister A and Defence Minister B".
func (r *reader) coordinateNation(h heldOffice) int {
	k := h.first - 1
	if k < 1 || !r.Tokens[k].Is("and", ",") {
		return NoThing
	}
	if r.norm(k-1) == "," {
		k--
	}
	p := r.personAt[k-1]
	if p < 0 || slices.Contains(h.roles, "ENVOY") {
		return NoThing
	}
	if len(r.persons[p].held) == 0 || r.norm(h.first-1) == "," && r.persons[p].leader != nil && slices.Contains(h.roles, "OFFICIAL") {
		return r.nationOfPerson(r.persons[p]) // "to A, Vice President B and others"
	}
	other := r.persons[p].held[len(r.persons[p].held)-1]
	if other.of == NoThing || other.ofAt.IsEmpty() || other.ofAt.Start > int(r.Tokens[other.head].Start) || likeRoles(other.roles, h.roles) {
		return NoThing
	}
	return other.of
}

// likeRoles tells whether two offices are of one rank, so that they are those of two nations.
func likeRoles(a, b []graph.OfficeRole) bool {
	return slices.ContainsFunc(a, func(x graph.OfficeRole) bool { return likeRole(x, b) && x != "OFFICIAL" && x != "MINISTER" })
}

// listNation is the nation before the colon of a list of persons: "The delegation of Peru consisted of: A, minister of".
func (r *reader) listNation(h heldOffice) int {
	s := r.Sentences[r.SentenceOf(h.head)]
	listed := false
	for k := s.First; k < h.first; k++ {
		listed = listed || r.Tokens[k].Is("delegation", "delegations", "consisted", "consisting", "composed", "comprised", "members", "participants", "plenipotentiaries", "side")
		if listed && r.norm(k) == ":" {
			return r.onlyOf(graph.KindNation, s.First, k)
		}
	}
	return NoThing
}

// hostNation is the nation that someone goes to for talks with the holder: "flew to Lima for talks with President Salas".
func (r *reader) hostNation(h heldOffice) int {
	low, _ := r.bounds(h.head)
	k := h.first - 1
	if k-2 < low || r.norm(k) != "with" || !r.Tokens[k-1].Is("talks", "meeting", "meetings", "consultations", "discussions", "audience") {
		return NoThing
	}
	for k -= 2; k > max(low, h.first-14); k-- {
		if n := r.nameAt[k]; n >= 0 && r.is(r.Names[n].First-1, placePreposition) {
			if id, only := r.Names[n].Only(); only && r.world.labels[id].Code != "" {
				return r.registeredThing(id)
			}
		}
	}
	return NoThing
}

// headingNation is the nation of the heading that an office stands under: "For Norway:", "* Relations with Norway".
func (r *reader) headingNation(h heldOffice) int {
	const near, short = 4, 14
	at := r.SentenceOf(h.head)
	for k := at - 1; k >= max(0, at-near); k-- {
		s := r.Sentences[k]
		end := r.Tokens[s.Last-1]
		if end.Norm != ":" && (end.Is(".", ";", ")") || s.Last-s.First > short || !r.Tokens[s.First].Is("*", "-", "•")) {
			continue
		}
		if only := r.onlyOf(graph.KindNation, s.First, s.Last); only != NoThing {
			return only
		}
	}
	return NoThing
}

//go:embed archives.tsv
var archiveTable string

// archives are the nations whose papers an archive keeps, by its mark.
var archives = readArchives()

func readArchives() map[string]string {
	found := map[string]string{}
	for _, row := range rows(archiveTable, 2) {
		found[row[0]] = row[1]
	}
	return found
}

// archiveNation is the nation whose officials wrote a paper, by the mark of the archive at its foot, "[NAA: A1838]".
func (r *reader) archiveNation(h heldOffice) int {
	if leads(h.roles) { // papers tell of the rulers of others
		return NoThing
	}
	for i := len(r.Tokens) - 2; i >= 0 && i > len(r.Tokens)-40; i-- {
		if r.norm(i) != "[" || r.Tokens[i+1].Case != annotate.Upper {
			continue
		}
		if code, known := archives[r.norm(i+1)]; known {
			return r.registeredThing(graph.ID("nation:" + code))
		}
	}
	return NoThing
}
