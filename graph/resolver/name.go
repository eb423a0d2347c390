package resolver

import (
	"sync"

	"entente/graph"
	"entente/graph/names"
)

// Name is one name of an entity, and when it was in use.
type Name struct {
	ends
	Text     string
	language string
}

// Language is an ISO 639-1 code, false where no register gives one.
func (n Name) Language() (string, bool) { return n.language, n.language != "" }

// Names are the names of the entity: for a nation those of the register of nations, then what else the sources call it. On a
// day they are those that may have been in use then, none where the entity did not exist.
func (e *entity) Names(asOf *graph.Day) []Name {
	on := valueOf(asOf)
	called := []Name{}
	if !mayExist(e.node, on) {
		return called
	}
	known, _ := graph.Nations().ByID(e.node.ID)
	for _, n := range known.Names {
		if inUse(n, on) {
			called = append(called, Name{ends: ends{graph.Interval{Start: n.Start, End: n.End}}, Text: n.Text, language: n.Language})
		}
	}
	for _, text := range append([]string{e.node.Name}, e.node.Aliases...) {
		if _, registered := registeredNames()[names.Fold(text)][e.node.ID]; !registered {
			called = append(called, Name{Text: text})
		}
	}
	return called
}

// inUse tells whether a name may have been in use on a day; on day 0 all were.
func inUse(n graph.DatedName, on graph.Day) bool {
	return on == 0 || n.Start.Earliest() <= on && on <= n.End.Latest()
}

// registeredNames are the names of the register of nations, by folded name and nation.
var registeredNames = sync.OnceValue(func() map[string]map[graph.ID][]graph.DatedName {
	byName := map[string]map[graph.ID][]graph.DatedName{}
	for nation := range graph.Nations().All() {
		for _, n := range nation.Names {
			folded := names.Fold(n.Text)
			if byName[folded] == nil {
				byName[folded] = map[graph.ID][]graph.DatedName{}
			}
			byName[folded][nation.ID] = append(byName[folded][nation.ID], n)
		}
	}
	return byName
})
