package graphtest

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"entente/graph"
)

// writers is how many goroutines write at once.
const writers = 8

// share is what one writer applies: parts of its own, parts that another applies too, all about the same things.
func share(writer int) []*draft {
	return []*draft{
		treaty(fmt.Sprintf("treaty %d", writer)),
		rows("shared", writer/2+1).claim(graph.MemberOf, "nation:RUS", "org:UN", from(fmt.Sprint(1945+writer/2))).record("leader:x/1", "X", "k"),
		text(fmt.Sprintf("other %d", writer)).claim(graph.MemberOf, graph.ID(fmt.Sprintf("nation:x/%d", writer)), "org:UN", from("1950")).
			record(graph.ID(fmt.Sprintf("leader:y/%d", writer)), "Y", "k"),
		rows("shared", writer%3+10).claim(graph.Pledged, "nation:RUS", "nation:PRK", from(fmt.Sprint(1960+writer%3)), with(graph.AttrObligation, "DEFENSE")),
	}
}

var concurrentCases = []testCase{
	{"eight writers at once, of distinct parts and of the same, end where one after another would, with readers beside them", func(r *rig) {
		var writing, reading sync.WaitGroup
		done, stop := context.WithCancel(r.Context())
		for range 2 {
			reading.Go(func() { r.read(done) })
		}
		for writer := range writers {
			writing.Go(func() {
				for _, d := range share(writer) {
					if _, err := r.Apply(r.Context(), d.Contribution); err != nil {
						r.Errorf("writer %d: %v", writer, err)
						return
					}
				}
				if _, err := r.Judge(r.Context(), []graph.Judgement{apart("leader:x/1", graph.ID(fmt.Sprintf("leader:y/%d", writer%2)), 1)}); err != nil {
					r.Errorf("writer %d: %v", writer, err)
				}
			})
		}
		writing.Wait()
		stop()
		reading.Wait()
		for writer := range writers {
			for _, d := range share(writer) {
				must[graph.Change](r)(r.model.Apply(r.Context(), d.Contribution))
			}
			must[graph.Change](r)(r.model.Judge(r.Context(), []graph.Judgement{apart("leader:x/1", graph.ID(fmt.Sprintf("leader:y/%d", writer%2)), 1)}))
		}
		r.agrees()
	}},
	{"a document that some apply and some forget is there whole or not at all", func(r *rig) {
		var all sync.WaitGroup
		d := treaty("one")
		for range writers / 2 {
			all.Go(func() {
				if _, err := r.Apply(r.Context(), d.Contribution); err != nil {
					r.Errorf("apply: %v", err)
				}
			})
			all.Go(func() {
				if _, err := r.Forget(r.Context(), d.Document.ID); err != nil && !errors.Is(err, graph.ErrNotFound) {
					r.Errorf("forget: %v", err)
				}
			})
		}
		all.Wait()
		found := must[map[graph.ID]graph.Document](r)(r.Documents(r.Context(), []graph.ID{d.Document.ID}))
		if len(found) > 0 {
			must[graph.Change](r)(r.model.Apply(r.Context(), d.Contribution))
		}
		r.agrees()
	}},
}

// read asks, until it is told to stop, for facts and for their nodes, which must be there.
func (r *rig) read(ctx context.Context) {
	for ctx.Err() == nil {
		pages, err := r.Facts(ctx, []graph.ID{"org:UN", "nation:RUS"}, graph.Hop{}, graph.Page{First: 50})
		if err == nil {
			var ends []graph.ID
			for _, f := range pages["org:UN"].Facts {
				ends = append(ends, f.From)
			}
			var nodes map[graph.ID]graph.Node
			if nodes, err = r.Nodes(ctx, ends); err == nil && len(nodes) != len(idSet(ends)) {
				r.Errorf("%d nodes of %d ends", len(nodes), len(idSet(ends)))
			}
		}
		if err != nil && !errors.Is(err, context.Canceled) {
			r.Errorf("reader: %v", err)
			return
		}
	}
}

func idSet(ids []graph.ID) map[graph.ID]bool {
	set := map[graph.ID]bool{}
	for _, id := range ids {
		set[id] = true
	}
	return set
}
