package graphtest

import (
	"context"
	"errors"

	"entente/graph"
)

// calls is every method of a store but Close, on what treaty("one") loads.
var calls = []struct {
	method string
	call   func(ctx context.Context, s graph.Store) error
}{
	{"Apply", func(ctx context.Context, s graph.Store) error {
		_, err := s.Apply(ctx, treaty("two").Contribution)
		return err
	}},
	{"Forget", func(ctx context.Context, s graph.Store) error {
		_, err := s.Forget(ctx, treaty("one").Document.ID)
		return err
	}},
	{"Judge", func(ctx context.Context, s graph.Store) error {
		_, err := s.Judge(ctx, []graph.Judgement{same("leader:x/1", "leader:x/2", 1)})
		return err
	}},
	{"Export", func(ctx context.Context, s graph.Store) error { return s.Export(ctx, discard) }},
	{"Nodes", func(ctx context.Context, s graph.Store) error {
		_, err := s.Nodes(ctx, []graph.ID{"nation:RUS"})
		return err
	}},
	{"Find", func(ctx context.Context, s graph.Store) error {
		_, err := s.Find(ctx, graph.Filter{Kind: graph.KindNation}, graph.Page{First: 1})
		return err
	}},
	{"Lookup", func(ctx context.Context, s graph.Store) error {
		_, err := s.Lookup(ctx, []graph.Ref{{Kind: graph.KindNation, Code: "RUS"}})
		return err
	}},
	{"Facts", func(ctx context.Context, s graph.Store) error {
		_, err := s.Facts(ctx, []graph.ID{"nation:RUS"}, graph.Hop{}, graph.Page{First: 1})
		return err
	}},
	{"FactsByID", func(ctx context.Context, s graph.Store) error {
		_, err := s.FactsByID(ctx, []graph.ID{"fact:0123456789abcdef0123"})
		return err
	}},
	{"Degrees", func(ctx context.Context, s graph.Store) error {
		_, err := s.Degrees(ctx, []graph.ID{"nation:RUS"}, graph.Hop{})
		return err
	}},
	{"Evidence", func(ctx context.Context, s graph.Store) error {
		_, err := s.Evidence(ctx, []graph.ID{"fact:0123456789abcdef0123"}, graph.Page{First: 1})
		return err
	}},
	{"EvidenceByID", func(ctx context.Context, s graph.Store) error {
		_, err := s.EvidenceByID(ctx, []graph.ID{"evidence:0123456789abcdef0123"})
		return err
	}},
	{"Claims", func(ctx context.Context, s graph.Store) error {
		_, err := s.Claims(ctx, []graph.ID{"nation:RUS"}, "")
		return err
	}},
	{"Mentions", func(ctx context.Context, s graph.Store) error {
		_, err := s.Mentions(ctx, []graph.ID{"nation:RUS"}, nil, graph.Page{First: 1})
		return err
	}},
	{"Documents", func(ctx context.Context, s graph.Store) error {
		_, err := s.Documents(ctx, []graph.ID{treaty("one").Document.ID})
		return err
	}},
	{"DocumentsOf", func(ctx context.Context, s graph.Store) error {
		_, err := s.DocumentsOf(ctx, []graph.ID{"nation:RUS"}, graph.Page{First: 1})
		return err
	}},
	{"Listed", func(ctx context.Context, s graph.Store) error {
		_, err := s.Listed(ctx, []graph.ID{treaty("one").Document.ID}, graph.Listing{}, graph.Page{First: 1})
		return err
	}},
	{"Texts", func(ctx context.Context, s graph.Store) error {
		_, err := s.Texts(ctx, []graph.TextRange{{Document: treaty("one").Document.ID, To: -1}})
		return err
	}},
	{"Timeline", func(ctx context.Context, s graph.Store) error {
		_, err := s.Timeline(ctx, graph.TimelineQuery{Of: []graph.ID{"nation:RUS"}}, graph.Page{First: 1})
		return err
	}},
	{"Histogram", func(ctx context.Context, s graph.Store) error {
		_, err := s.Histogram(ctx, graph.HistogramQuery{By: graph.PrecisionYear})
		return err
	}},
	{"Among", func(ctx context.Context, s graph.Store) error {
		_, err := s.Among(ctx, []graph.ID{"nation:RUS", "nation:PRK"}, graph.Hop{})
		return err
	}},
	{"CommonPacts", func(ctx context.Context, s graph.Store) error {
		_, err := s.CommonPacts(ctx, []graph.ID{"nation:RUS"}, graph.Time{}, graph.Page{First: 1})
		return err
	}},
	{"Dyads", func(ctx context.Context, s graph.Store) error {
		_, err := s.Dyads(ctx, nil, graph.TieQuery{}, graph.Page{First: 1})
		return err
	}},
	{"Partners", func(ctx context.Context, s graph.Store) error {
		_, err := s.Partners(ctx, []graph.ID{"nation:RUS"}, graph.TieQuery{}, graph.Page{First: 1})
		return err
	}},
	{"Ties", func(ctx context.Context, s graph.Store) error {
		_, err := s.Ties(ctx, []graph.Pair{{A: "nation:RUS", B: "nation:PRK"}}, graph.TieQuery{}, graph.Page{First: 1})
		return err
	}},
	{"Paths", func(ctx context.Context, s graph.Store) error {
		_, err := s.Paths(ctx, graph.PathQuery{From: "nation:RUS", To: "nation:PRK", MaxLength: 2, First: 1})
		return err
	}},
	{"Neighborhood", func(ctx context.Context, s graph.Store) error {
		_, err := s.Neighborhood(ctx, graph.HoodQuery{Of: []graph.ID{"nation:RUS"}, Depth: 1, Limit: 5})
		return err
	}},
	{"Search", func(ctx context.Context, s graph.Store) error {
		_, err := s.Search(ctx, graph.SearchQuery{Text: "russia"}, graph.Page{First: 1})
		return err
	}},
	{"Stats", func(ctx context.Context, s graph.Store) error {
		_, err := s.Stats(ctx)
		return err
	}},
	{"Preview", func(ctx context.Context, s graph.Store) error {
		return s.(graph.Previewer).Preview(ctx, func(a graph.Applier) error {
			_, err := a.Apply(ctx, treaty("two").Contribution)
			return err
		})
	}},
}

var contextCases = []testCase{
	{"every method gives the context's error where the context has ended, and writes nothing", func(r *rig) {
		r.apply(treaty("one"))
		ctx, cancel := context.WithCancel(r.Context())
		cancel()
		for _, c := range calls {
			if err := c.call(ctx, r.Store); !errors.Is(err, context.Canceled) {
				r.Errorf("%s: error %v, want context.Canceled", c.method, err)
			}
		}
		r.agrees()
	}},
	{"every method works with a context that has not ended", func(r *rig) {
		r.apply(treaty("one"))
		for _, c := range calls {
			if err := c.call(r.Context(), r.Store); err != nil {
				r.Errorf("%s: %v", c.method, err)
			}
		}
	}},
	{"every method gives ErrClosed after Close", func(r *rig) {
		r.apply(treaty("one"))
		r.closed = true
		if err := r.Close(); err != nil {
			r.Fatalf("close: %v", err)
		}
		for _, c := range calls {
			if err := c.call(r.Context(), r.Store); !errors.Is(err, graph.ErrClosed) {
				r.Errorf("%s: error %v, want ErrClosed", c.method, err)
			}
		}
	}},
}
