package neo4jstore

import (
	"fmt"
	"slices"

	"entente/graph"
)

// The data of the statements that follow rings of entities, one after the other.
type (
	// pathData are the rings of a search for paths of a length, by turns back from the target and on from the start.
	pathData struct {
		Rings []pathRing
		// Inward are the rings of each side, the last first.
		Inward    []pathRing
		On, Back  int
		Kept      []string
		MaxDegree bool
		Whole     hopData
	}
	// pathRing is one ring: its number among all, its layer on its side, and the hop that leads from it to the next.
	pathRing struct {
		Number, Spent int
		Side          string
		Layer, Before int
		Last          bool
		MaxDegree     bool
		Hop, Whole    hopData
	}
	// hoodData are the rings of a neighborhood, the entities asked for first.
	hoodData struct{ Rings []hoodRing }
	hoodRing struct {
		Number, Next int
		Last         bool
		Hop          hopData
	}
)

// The sides of a search for paths.
const (
	sideOn   = "On"
	sideBack = "Back"
)

// pathLengths are for which lengths there are statements; a shorter search uses the next longer.
var pathLengths = []int{2, 4, graph.MaxPathLength}

// pathDataOf lays out the search for paths of at most so many facts, one of pathLengths.
func pathDataOf(q graph.PathQuery, most int) pathData {
	whole := walkHop(q.Hop)
	back := whole
	back.Left, back.Right = mirror[whole.Right], mirror[whole.Left]
	d := pathData{On: most / 2, Back: most / 2, MaxDegree: q.MaxDegree > 0, Whole: whole}
	for number := 1; number <= most; number++ {
		r := pathRing{
			Number: number, Spent: number - 1, Side: sideBack, Layer: (number + 1) / 2, Last: number+2 > most,
			Hop: back, Whole: whole, MaxDegree: d.MaxDegree,
		}
		if number%2 == 0 {
			r.Side, r.Hop = sideOn, whole
		}
		r.Before = r.Layer - 1
		d.Rings = append(d.Rings, r)
		d.Kept = append(d.Kept, fmt.Sprint("kept", r.Side, r.Layer))
	}
	d.Inward = slices.Clone(d.Rings)
	slices.Reverse(d.Inward)
	return d
}

// mirror is each end of an arrow from the other side.
var mirror = map[string]string{"-": "-", "->": "<-", "<-": "->"}

// hoodDepths are for which depths there are statements; a nearer search uses the next farther.
var hoodDepths = []int{2, graph.MaxHoodDepth}

// hoodDataOf lays out the search for what lies within a depth, one of hoodDepths.
func hoodDataOf(h graph.Hop, depth int) hoodData {
	var d hoodData
	for number := range depth + 1 {
		d.Rings = append(d.Rings, hoodRing{Number: number, Next: number + 1, Last: number == depth, Hop: walkHop(h)})
	}
	return d
}

// next is the least of the sizes that is enough.
func next(sizes []int, enough int) int {
	i, _ := slices.BinarySearch(sizes, enough)
	return sizes[i]
}

// walkHop is hop, and a hop that no fact is of where there is none.
func walkHop(h graph.Hop) hopData {
	data, some := hop(h)
	if !some {
		return hopData{Types: []string{claimed}, Claimed: true, Left: "-", Right: "-"}
	}
	return data
}
