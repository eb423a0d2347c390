package loader

import (
	"slices"
	"strings"
	"unicode"

	"entente/graph"
	"entente/loader/annotate"
	"entente/loader/extract"
	"entente/loader/register"
)

// lexiconOf makes one lexicon of all registers.
func lexiconOf(r *register.Registers) *annotate.Lexicon {
	var forms []annotate.Form
	for n := range graph.Nations().All() {
		for _, name := range n.Names {
			forms = append(forms, form(name.Text, n.ID, annotate.FormName, graph.Interval{Start: name.Start, End: name.End}))
		}
	}
	for _, n := range r.Nations {
		f := form(n.Text, n.Nation, nationForms[n.Kind], n.Interval)
		f.Exact = n.Exact
		forms = append(forms, f)
	}
	for _, o := range r.Organizations {
		for _, text := range append([]string{o.Name}, o.Aliases...) {
			forms = append(forms, form(text, o.ID, annotate.FormName, o.Interval))
		}
		for _, text := range o.Organs {
			forms = append(forms, form(text, o.ID, annotate.FormOrgan, o.Interval))
		}
		for _, text := range o.Context {
			forms = append(forms, form(text, o.ID, annotate.FormContext, o.Interval))
		}
	}
	for _, p := range r.Pacts {
		for _, text := range slices.Concat([]string{p.Name}, p.Aliases, p.Context) {
			forms = append(forms, form(text, p.ID, annotate.FormPact, graph.Interval{}))
		}
	}
	for _, l := range r.Leaders {
		for _, text := range append([]string{l.Name}, l.Spellings...) {
			if strings.Contains(text, " ") && !extract.BeginsWithTitle(text) {
				forms = append(forms, form(text, l.ID, annotate.FormPerson, graph.Interval{}))
			}
		}
	}
	return annotate.NewLexicon(forms)
}

var nationForms = map[register.FormKind]annotate.FormKind{
	register.FormName: annotate.FormName, register.FormDemonym: annotate.FormDemonym, register.FormPrefix: annotate.FormPrefix,
	register.FormCapital: annotate.FormCapital, register.FormBlock: annotate.FormBlock,
}

// form is one form with the days on which it speaks of its record. An acronym is matched as written.
func form(text string, record graph.ID, kind annotate.FormKind, when graph.Interval) annotate.Form {
	return annotate.Form{
		Text: text, Record: record, Kind: kind, Exact: isAcronym(text),
		From: when.Start.Earliest(), To: when.End.Latest(),
	}
}

// isAcronym: one word without small letters.
func isAcronym(text string) bool {
	return !strings.ContainsFunc(text, unicode.IsLower) && !strings.Contains(text, " ") && strings.ContainsFunc(text, unicode.IsUpper)
}

// worldOf gives the rules what the registers know.
func worldOf(r *register.Registers) *extract.World {
	labels := map[graph.ID]extract.Label{}
	for n := range graph.Nations().All() {
		labels[n.ID] = extract.Label{Name: n.Name, Code: n.Code}
	}
	for _, o := range r.Organizations {
		labels[o.ID] = extract.Label{Name: o.Name, Code: o.Code}
	}
	var leaders []extract.Leader
	for _, l := range r.Leaders {
		leader := extract.Leader{ID: l.ID, Name: l.Name, FamilyFirst: l.FamilyFirst, Short: slices.Clone(l.Short)}
		for _, o := range l.Offices {
			leader.Offices = append(leader.Offices, extract.Office{Of: o.Of, Title: o.Title, Roles: o.Roles, From: o.Interval.Start, To: o.Interval.End})
		}
		leaders = append(leaders, leader)
	}
	return extract.NewWorld(labels, leaders, pactsOf(r))
}

func pactsOf(r *register.Registers) []extract.Pact {
	var pacts []extract.Pact
	for _, p := range r.Pacts {
		pact := extract.Pact{ID: p.ID, Name: p.Name, Signed: p.Signed}
		for _, party := range p.Parties {
			pact.Parties = append(pact.Parties, party.ID)
			if party.InForce.IsKnown() || !p.InForce.IsKnown() {
				pact.Bound = append(pact.Bound, party.ID)
			}
		}
		pacts = append(pacts, pact)
	}
	return pacts
}
