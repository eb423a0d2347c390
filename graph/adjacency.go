package graph

import (
	"cmp"
	"encoding/hex"
	"iter"
	"slices"
	"strings"
	"sync"
)

// Edge is a fact as an Adjacency keeps it.
type Edge struct {
	// Key is the store's own number of the fact.
	Key int64
	// ID is fact: and 20 hex digits.
	ID       ID
	From, To ID
	Character
	When When
}

// Edge is the fact as an adjacency keeps it, under the store's own number of it.
func (f Fact) Edge(key int64) Edge {
	return Edge{Key: key, ID: f.ID, From: f.From, To: f.To, When: f.When, Character: Character{
		Kind: f.Kind, Stance: f.Stance, Qualifier: f.Qualifier, Roles: f.Roles, Obligation: Obligation(f.Attributes[AttrObligation]),
	}}
}

// Character is what a hop chooses a fact by, beside direction and time. Few characters are shared by many facts.
type Character struct {
	Kind      FactKind
	Stance    Stance
	Qualifier string
	Roles     []OfficeRole
	// Obligation is that of a pledge, "" for all other facts.
	Obligation Obligation
}

// admits tells whether a hop chooses facts of the character.
func (h Hop) admits(c Character) bool {
	switch {
	case h.Stances == nil && c.Stance != Asserted,
		h.Stances != nil && !slices.Contains(h.Stances, c.Stance),
		h.Kinds != nil && !slices.Contains(h.Kinds, c.Kind),
		h.Qualifiers != nil && !slices.Contains(h.Qualifiers, c.Qualifier),
		h.Obligations != nil && !slices.Contains(h.Obligations, c.Obligation):
		return false
	}
	return h.Roles == nil || slices.ContainsFunc(c.Roles, func(r OfficeRole) bool { return slices.Contains(h.Roles, r) })
}

// Adjacency is the facts of a store as walks go along them, held in memory: about 100 bytes a fact, and 200 an entity. It
// never changes, so that any number of walks may share it; With makes the next of it.
type Adjacency struct {
	entities   []ID // by number
	around     [][]int32
	edges      []edge // by slot; those of facts that are gone stay until the next packing
	spans      []DaySpan
	characters []Character
	live       int
	numbers    *numbering
}

// edge is a fact in 48 bytes. Its spans are those from at on, the certain ones first.
type edge struct {
	key                   int64
	from, to              int32
	at, certain, possible int32
	character             int32
	id                    [hashDigits / 2]byte
}

// numbering finds the numbers of what an adjacency holds. All that follow from one another share it, as numbers are only
// ever added.
type numbering struct {
	mu        sync.RWMutex
	entity    map[ID]int32
	character map[string]int32
	slot      map[int64]int32
}

// NewAdjacency holds no fact.
func NewAdjacency() *Adjacency {
	return &Adjacency{numbers: &numbering{entity: map[ID]int32{}, character: map[string]int32{}, slot: map[int64]int32{}}}
}

// With is the adjacency without the facts of the keys, those of the edges among them, and with the edges. What was there
// before may still be walked, and no other may be made of it, after an error neither. The error is ErrInvalid.
func (a *Adjacency) With(gone []int64, edges []Edge) (*Adjacency, error) {
	next := *a
	next.around = slices.Clone(a.around)
	next.numbers.mu.Lock()
	defer next.numbers.mu.Unlock()
	next.remove(gone, edges)
	for _, e := range edges {
		if err := next.add(e); err != nil {
			return nil, err
		}
	}
	if len(next.edges) > 2*next.live || len(a.edges) == 0 {
		return next.packed(), nil
	}
	return &next, nil
}

func (a *Adjacency) remove(gone []int64, edges []Edge) {
	removed, ends := map[int32]bool{}, map[int32]bool{}
	drop := func(key int64) {
		slot, found := a.numbers.slot[key]
		if !found {
			return
		}
		delete(a.numbers.slot, key)
		removed[slot] = true
		ends[a.edges[slot].from], ends[a.edges[slot].to] = true, true
	}
	for _, key := range gone {
		drop(key)
	}
	for _, e := range edges {
		drop(e.Key)
	}
	for end := range ends {
		kept := make([]int32, 0, len(a.around[end]))
		for _, slot := range a.around[end] {
			if !removed[slot] {
				kept = append(kept, slot)
			}
		}
		a.around[end] = kept
	}
	a.live -= len(removed)
}

func (a *Adjacency) add(e Edge) error {
	digits := strings.TrimPrefix(string(e.ID), PrefixFact+":")
	packed := edge{key: e.Key, from: a.number(e.From), to: a.number(e.To), character: a.characterOf(e.Character), at: int32(len(a.spans))}
	if n, err := hex.Decode(packed.id[:], []byte(digits[:min(len(digits), hashDigits)])); err != nil || n != len(packed.id) || len(digits) != hashDigits {
		return invalid("%q is no id of a fact", e.ID)
	}
	packed.certain, packed.possible = int32(len(e.When.Certain)), int32(len(e.When.Possible))
	a.spans = append(append(a.spans, e.When.Certain...), e.When.Possible...)
	slot := int32(len(a.edges))
	a.edges = append(a.edges, packed)
	a.numbers.slot[e.Key] = slot
	a.live++
	a.around[packed.from] = append(a.around[packed.from], slot)
	if packed.to != packed.from {
		a.around[packed.to] = append(a.around[packed.to], slot)
	}
	return nil
}

func (a *Adjacency) number(id ID) int32 {
	n, found := a.numbers.entity[id]
	if !found {
		n = int32(len(a.entities))
		a.numbers.entity[id] = n
		a.entities = append(a.entities, id)
		a.around = append(a.around, nil)
	}
	return n
}

func (a *Adjacency) characterOf(c Character) int32 {
	parts := []string{string(c.Kind), string(c.Stance), c.Qualifier, string(c.Obligation)}
	key := strings.Join(append(parts, strs(c.Roles)...), groupSeparator)
	n, found := a.numbers.character[key]
	if !found {
		n = int32(len(a.characters))
		a.numbers.character[key] = n
		a.characters = append(a.characters, c)
	}
	return n
}

// packed is the same without what is gone, in as few pieces of memory as can be.
func (a *Adjacency) packed() *Adjacency {
	p := NewAdjacency()
	p.characters, p.numbers.character = a.characters, a.numbers.character
	p.edges = make([]edge, 0, a.live)
	degrees := make([]int32, 0, len(a.entities))
	number := func(id ID) int32 {
		n := p.number(id)
		if int(n) == len(degrees) {
			degrees = append(degrees, 0)
		}
		degrees[n]++
		return n
	}
	for slot, e := range a.edges {
		if at, live := a.numbers.slot[e.key]; !live || at != int32(slot) {
			continue
		}
		spans := a.spans[e.at : int(e.at)+int(e.certain)+int(e.possible)]
		e.at, e.from, e.to = int32(len(p.spans)), number(a.entities[e.from]), number(a.entities[e.to])
		p.spans = append(p.spans, spans...)
		p.numbers.slot[e.key] = int32(len(p.edges))
		p.edges = append(p.edges, e)
	}
	p.live, p.spans, p.entities = len(p.edges), slices.Clip(slices.Clone(p.spans)), slices.Clip(slices.Clone(p.entities))
	room := make([]int32, 2*len(p.edges))
	p.around = make([][]int32, len(degrees))
	for n, degree := range degrees {
		p.around[n], room = room[:0:degree], room[degree:]
	}
	for slot, e := range p.edges {
		p.around[e.from] = append(p.around[e.from], int32(slot))
		if e.to != e.from {
			p.around[e.to] = append(p.around[e.to], int32(slot))
		}
	}
	return p
}

// Len counts the facts.
func (a *Adjacency) Len() int { return a.live }

// find is the number of an entity; false where it has never had a fact.
func (a *Adjacency) find(id ID) (int32, bool) {
	a.numbers.mu.RLock()
	defer a.numbers.mu.RUnlock()
	n, found := a.numbers.entity[id]
	return n, found && int(n) < len(a.entities)
}

func (a *Adjacency) when(slot int32) When {
	e := &a.edges[slot]
	spans := a.spans[e.at : int(e.at)+int(e.certain)+int(e.possible)]
	return When{Certain: spans[:e.certain], Possible: spans[e.certain:]}
}

// hopping is a hop over an adjacency, with what it says of characters worked out.
type hopping struct {
	*Adjacency
	direction Direction
	time      Time
	admits    []bool // by character
}

func (a *Adjacency) hop(h Hop) hopping {
	admits := make([]bool, len(a.characters))
	for i, c := range a.characters {
		admits[i] = h.admits(c)
	}
	return hopping{Adjacency: a, direction: h.Direction, time: h.Time, admits: admits}
}

// reversed is the hop from the other ends.
func (h hopping) reversed() hopping {
	switch h.direction {
	case Out:
		h.direction = In
	case In:
		h.direction = Out
	}
	return h
}

// way is a fact as a way on, to one of its ends.
type way struct{ slot, to int32 }

// ways are the facts of the hop at an entity, in no order.
func (h hopping) ways(at int32) iter.Seq[way] {
	return func(yield func(way) bool) {
		for _, slot := range h.around[at] {
			e := &h.edges[slot]
			if !h.admits[e.character] || h.direction == Out && e.from != at || h.direction == In && e.to != at {
				continue
			}
			if _, held := h.time.Admits(h.when(slot)); !held {
				continue
			}
			to := e.to
			if to == at {
				to = e.from
			}
			if !yield(way{slot, to}) {
				return
			}
		}
	}
}

// exceeds tells whether the entity has more facts of the hop.
func (h hopping) exceeds(at int32, most int) bool {
	count := 0
	for range h.ways(at) {
		if count++; count > most {
			return true
		}
	}
	return false
}

// compareWays is the order of ways on from one entity: by where they lead, then by fact.
func (a *Adjacency) compareWays(x, y way) int {
	if c := cmp.Compare(a.entities[x.to], a.entities[y.to]); c != 0 {
		return c
	}
	return slices.Compare(a.edges[x.slot].id[:], a.edges[y.slot].id[:])
}
