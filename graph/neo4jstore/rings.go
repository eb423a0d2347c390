package neo4jstore

import (
	"slices"

	"entente/graph"
)

// The data of the statements that follow rings of entities, one after the other.
type (
	// pathData are the rings of a search for paths, by turns back from the target and on from the start, so many layers
	// each; Inward are the same, the last first.
	pathData struct {
		Rings, Inward []pathRing
		Layers        int
		MaxDegree     bool
		Whole         hopData
	}
	// pathRing is one ring: its number among all, its layer on its side, and the hop that leads from it to the next.
	// Earlier: entities of it were perhaps seen in a ring before, two layers back.
	pathRing struct {
		Number, Spent      int
		Side               string
		Layer, Before, Two int
		Earlier, MaxDegree bool
		Hop, Whole         hopData
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
	d := pathData{Layers: most / 2, MaxDegree: q.MaxDegree > 0, Whole: whole}
	for number := 1; number <= most; number++ {
		layer := (number + 1) / 2
		r := pathRing{
			Number: number, Spent: number - 1, Side: sideBack, Layer: layer, Before: layer - 1, Two: layer - 2,
			Earlier: layer > 1, MaxDegree: d.MaxDegree, Hop: back, Whole: whole,
		}
		if number%2 == 0 {
			r.Side, r.Hop = sideOn, whole
		}
		d.Rings = append(d.Rings, r)
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
