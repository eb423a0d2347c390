package resolver

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"entente/graph"
)

// Predecessors are the nations that it followed, by the day of it.
func (n *Nation) Predecessors(ctx context.Context) ([]*Nation, error) {
	return n.succession(ctx, "predecessors", graph.In)
}

// Successors are the nations that followed it, by the day of it.
func (n *Nation) Successors(ctx context.Context) ([]*Nation, error) {
	return n.succession(ctx, "successors", graph.Out)
}

// maxSuccession is how many facts tell at most what a nation followed, or what followed it.
const maxSuccession = 1000

// succession are the nations that the register or a source says it followed, or was followed by: loaded for all nations of
// the level.
func (n *Nation) succession(ctx context.Context, field string, d graph.Direction) ([]*Nation, error) {
	at := n.at
	followed, err := once(at, field, func() (map[graph.ID][]graph.ID, error) {
		hop := graph.Hop{Kinds: []graph.FactKind{graph.SucceededBy}, Direction: d}
		told, err := at.reader.Facts(ctx, at.ids.of(graph.KindNation), hop, graph.Page{First: maxSuccession})
		by := map[graph.ID][]graph.ID{}
		for _, id := range at.ids.of(graph.KindNation) {
			by[id] = chain(id, d, told[id].Facts)
		}
		return by, err
	})
	if err != nil {
		return nil, err
	}
	found, err := at.entities(ctx, field+" nations", func() []graph.ID {
		var all idSet
		for _, id := range at.ids.list {
			for _, other := range followed[id] {
				all.add(other)
			}
		}
		return all.list
	})
	nations := []*Nation{}
	for _, id := range followed[n.node.ID] {
		if other, there := found[id].(*Nation); there {
			nations = append(nations, other)
		}
	}
	return nations, err
}

// chain are the nations of one direction, each once, by the earliest day that the register or a fact gives, then by id.
func chain(of graph.ID, d graph.Direction, told []graph.Fact) []graph.ID {
	days := map[graph.ID]graph.Day{}
	note := func(other graph.ID, day graph.Day) {
		if known, found := days[other]; !found || day < known {
			days[other] = day
		}
	}
	for _, f := range told {
		note(f.Other(of), f.SortDay())
	}
	for nation := range graph.Nations().All() {
		for _, s := range nation.Successors {
			switch {
			case d == graph.Out && nation.ID == of:
				note(s.To, s.Start.Earliest())
			case d == graph.In && s.To == of:
				note(nation.ID, s.Start.Earliest())
			}
		}
	}
	return slices.SortedFunc(maps.Keys(days), func(a, b graph.ID) int {
		return cmp.Or(cmp.Compare(days[a], days[b]), cmp.Compare(a, b))
	})
}
