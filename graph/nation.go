package graph

import (
	_ "embed"
	"iter"
	"slices"
	"strings"
	"sync"
)

// Nation is a state or territory as the embedded register knows it. Callers do not change its lists.
//
// In all of them a zero Start means since before anything recorded and a zero End that it goes on; both ends are inclusive.
type Nation struct {
	// ID is nation: and Code.
	ID ID
	// Code is ISO 3166-1 alpha-3, withdrawn codes included, or else the abbreviation of COW or of Gleditsch and Ward.
	Code string
	// Name is the text of the one name of kind MAIN.
	Name string
	// Names are all English names, in the order of the register: the main one, those of its time, the aliases.
	Names []DatedName
	// Spells are when it belonged to a system of states, and when Entente takes it to exist.
	Spells []Spell
	// Codes are what other registers call it; one value may be another nation's on other days.
	Codes []Code
	// Successors are the nations that followed it; empty where none did.
	Successors []Succession
}

// NameKind is how a name belongs to a nation.
type NameKind string

// The kinds of name: the one that labels the nation, another that it bore, and any other that texts use.
const (
	NameMain  NameKind = "MAIN"
	NameOther NameKind = "NAME"
	NameAlias NameKind = "ALIAS"
)

// DatedName is a name with the time in which it was in use.
type DatedName struct {
	Text string
	// Language is an ISO 639-1 code.
	Language   string
	Kind       NameKind
	Start, End Date
}

// The systems of spells: membership of the state system as COW has it, of the independent states as Gleditsch and Ward list
// them, and Entente's bounds of existence.
const (
	SystemCOW     = "COW"
	SystemGW      = "GW"
	SystemEntente = "ENTENTE"
)

// Spell is one run of days in which a nation belonged to a system.
type Spell struct {
	System     string
	Start, End Date
}

// Code is what a register calls a nation, and when: a code is always scheme, value and day.
type Code struct {
	Scheme     CodeScheme
	Value      string
	Start, End Date
}

// Succession is the nation that followed, and from when.
type Succession struct {
	To    ID
	Start Date
}

// NationTable is the register of nations. It is read only and safe for concurrent use.
type NationTable struct {
	nations []Nation // by id
	byID    map[ID]int
	byCode  map[codeKey][]holder // in the order of nations
}

type codeKey struct {
	scheme CodeScheme
	value  string
}

// holder is a nation that has a code on some days.
type holder struct {
	id   ID
	days DaySpan
}

//go:embed nations.tsv
var nationsTSV string

// parsedNations panics on a broken file: it is part of the program, and a test proves it whole.
var parsedNations = sync.OnceValue(func() *NationTable {
	table, err := ParseNations(strings.NewReader(nationsTSV))
	if err != nil {
		panic(err)
	}
	return table
})

// Nations is the embedded register, parsed once.
func Nations() *NationTable { return parsedNations() }

// ByID finds a nation; false where the register has none of this id.
func (t *NationTable) ByID(id ID) (Nation, bool) {
	i, ok := t.byID[id]
	if !ok {
		return Nation{}, false
	}
	return t.nations[i], true
}

// ByCode are the nations that have the code on the day, by id; on day 0, those that have it on any day. Nil where none has.
// A scheme's value belongs to one nation a day at most. In the scheme ENTENTE the value is Nation.Code, on every day.
func (t *NationTable) ByCode(scheme CodeScheme, value string, on Day) []ID {
	var ids []ID
	for _, h := range t.byCode[codeKey{scheme, value}] {
		if on == 0 || h.days.From <= on && on <= h.days.To {
			ids = append(ids, h.id)
		}
	}
	return slices.Compact(ids) // a nation may have a code twice
}

// All runs through the nations by id.
func (t *NationTable) All() iter.Seq[Nation] { return slices.Values(t.nations) }

// Spells are the spells of a nation in one system, in order of time; nil for an unknown nation and one without any.
func (t *NationTable) Spells(id ID, system string) []Spell {
	n, _ := t.ByID(id)
	var spells []Spell
	for _, s := range n.Spells {
		if s.System == system {
			spells = append(spells, s)
		}
	}
	return spells
}

// Exists bounds a nation's existence by its spells in the system ENTENTE. It bounds nothing for an unknown nation and for one
// without such a spell, as for territories.
func (t *NationTable) Exists(id ID) Existence {
	var e Existence
	for _, s := range t.Spells(id, SystemEntente) {
		sure, may := reach(s.Start, s.End)
		e.May = append(e.May, may)
		if sure.From <= sure.To {
			e.Sure = append(e.Sure, sure)
		}
	}
	return e
}

// reach is the days between two dates of a register on every reading and on some. Zero dates reach to the ends of time.
func reach(start, end Date) (sure, may DaySpan) {
	sure, may = always, always
	if start.Bounded() {
		sure.From, may.From = start.Latest(), start.Earliest()
	}
	if end.Bounded() {
		sure.To, may.To = end.Earliest(), end.Latest()
	}
	return sure, may
}
