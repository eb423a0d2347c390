package graphtest

import (
	"slices"

	"entente/graph"
)

func sorted[T ~string](list ...T) []T { return slices.Sorted(slices.Values(list)) }

// found are the ids of all nodes of a filter.
func (r *rig) found(f graph.Filter) []graph.ID {
	r.Helper()
	nodes := walkPages(r, 3, func(p graph.Page) ([]graph.Node, graph.PageInfo, error) {
		page, err := r.Find(r.Context(), f, p)
		return page.Nodes, page.PageInfo, err
	})
	return idsOf(nodes)
}

func idsOf(nodes []graph.Node) []graph.ID {
	list := make([]graph.ID, len(nodes))
	for i, n := range nodes {
		list[i] = n.ID
	}
	return list
}

var nodeCases = []testCase{
	{"nodes come back as they were derived, under each id that was asked", func(r *rig) {
		one, id := office("one", "Vladimir Putin", "k")
		r.apply(treaty("two"), one, text("three").record("leader:x/1", "Putin", "k"))
		v := r.model.View()
		asked := append(v.ids(), id, "nation:XXX", "nowhere", "")
		got := must[map[graph.ID]graph.Node](r)(r.Nodes(r.Context(), asked))
		want := map[graph.ID]graph.Node{}
		for _, a := range asked {
			if n, found := v.nodes[v.entity[a]]; found {
				want[a] = n
			}
		}
		equal(r, "nodes", got, want)
	}},
	{"nobody is asked for and nobody comes back", func(r *rig) {
		if got := must[map[graph.ID]graph.Node](r)(r.Nodes(r.Context(), nil)); len(got) != 0 {
			r.Errorf("nodes %v, want none", got)
		}
	}},
	{"a register's name and code win, texts add aliases, and without a register most sources decide", func(r *rig) {
		r.apply(text("one").coded("org:igo/5", "the Alliance", "ALL").record("nation:RUS", "Russia"),
			text("two").coded("org:igo/6", "the Pact", "").mention("org:igo/6", graph.MentionName, 3), text("three").record("org:igo/7", "the Pact"))
		r.judge(same("org:igo/5", "org:igo/6", 1), same("org:igo/5", "org:igo/7", 1))
		n := must[map[graph.ID]graph.Node](r)(r.Nodes(r.Context(), []graph.ID{"org:igo/6"}))["org:igo/6"]
		if n.ID != "org:igo/5" || n.Name != "the Pact" || n.Code != "ALL" {
			r.Errorf("node %+v, want org:igo/5, the Pact, ALL", n)
		}
		r.apply(text("four").coded("org:NATO", "NATO", "NATO"))
		r.judge(same("org:NATO", "org:igo/7", 1))
		n = must[map[graph.ID]graph.Node](r)(r.Nodes(r.Context(), []graph.ID{"org:igo/6"}))["org:igo/6"]
		if n.ID != "org:NATO" || n.Name != "NATO" || n.Code != "NATO" || !slices.Contains(n.Aliases, "the Alliance") {
			r.Errorf("node %+v, want org:NATO with the others as aliases", n)
		}
		r.agrees()
	}},
	{"a list of a kind is by folded name, then id", func(r *rig) {
		r.apply(text("one").record("org:b", "Ärger").record("org:a", "zebra").record("org:c", "arger").record("org:d", "ARGER").
			record("org:e", "Босфор").record("org:f", "áb").record("nation:RUS", "A"))
		sameList(r, "organizations", r.found(graph.Filter{Kind: graph.KindOrganization}), []graph.ID{"org:f", "org:b", "org:c", "org:d", "org:e", "org:a"})
		sameList(r, "leaders", r.found(graph.Filter{Kind: graph.KindLeader}), nil)
	}},
	{"a prefix is of a folded word of a name or an alias, in any script", func(r *rig) {
		r.apply(text("one").coded("org:a", "Ligue des États", "LE").coded("org:b", "Варшавский договор", "", "Warsaw Pact").
			coded("org:c", "국제연합 본부", "").coded("org:d", "جامعة", "").record("org:e", "L'Étoile").record("org:f", "Straße des O'Neil"))
		for prefix, want := range map[string][]graph.ID{
			"etat": {"org:a"}, "ÉTAT": {"org:a"}, "tats": nil, "vars": {"org:b"}, "ДОГ": {"org:b"}, "warsaw": {"org:b"}, "pac": {"org:b"},
			"국제": {"org:c"}, "본": {"org:c"}, "جام": {"org:d"}, "strasse": {"org:f"}, "%": nil, "_": nil, "*": nil,
		} {
			sameList(r, prefix, r.found(graph.Filter{Kind: graph.KindOrganization, Prefix: prefix}), want)
		}
	}},
	{"lists hold asserted entities alone, and ids find the others too", func(r *rig) {
		r.apply(text("one").claim(graph.PartyTo, "nation:RUS", "pact:x/1", as(graph.Planned)).claim(graph.PartyTo, "nation:RUS", "pact:x/2").
			claim(graph.PartyTo, "nation:PRK", "pact:x/3", as(graph.Denied)))
		sameList(r, "pacts", r.found(graph.Filter{Kind: graph.KindPact}), []graph.ID{"pact:x/2"})
		nodes := must[map[graph.ID]graph.Node](r)(r.Nodes(r.Context(), []graph.ID{"pact:x/1", "pact:x/3"}))
		if nodes["pact:x/1"].Stance != graph.Planned || nodes["pact:x/3"].Stance != graph.Denied {
			r.Errorf("nodes %v, want one PLANNED and one DENIED", nodes)
		}
	}},
	{"a name or a code finds all that it may mean", func(r *rig) {
		r.apply(text("one").coded("nation:COD", "Congo", "COD", "Zaïre").coded("nation:COG", "Congo", "COG").coded("org:CON", "CONGO", "CON").
			record("leader:x/1", "Kim Jong Un").record("leader:x/2", "Kim Jong-un"))
		congo := graph.Ref{Kind: graph.KindNation, Name: "congo"}
		zaire := graph.Ref{Kind: graph.KindNation, Name: "ZAIRE"}
		part := graph.Ref{Kind: graph.KindNation, Name: "cong"}
		code := graph.Ref{Kind: graph.KindNation, Code: "cod"}
		org := graph.Ref{Kind: graph.KindOrganization, Code: "Con"}
		kim := graph.Ref{Kind: graph.KindLeader, Name: "kim jong un"}
		got := must[map[graph.Ref][]graph.ID](r)(r.Lookup(r.Context(), []graph.Ref{congo, zaire, part, code, org, kim, {Kind: graph.KindNation, Code: "CON"}}))
		sameList(r, "congo", got[congo], []graph.ID{"nation:COD", "nation:COG"})
		sameList(r, "zaire", got[zaire], []graph.ID{"nation:COD"})
		sameList(r, "cod", got[code], []graph.ID{"nation:COD"})
		sameList(r, "con", got[org], []graph.ID{"org:CON"})
		sameList(r, "kim", got[kim], []graph.ID{"leader:x/1", "leader:x/2"})
		if len(got) != 5 {
			r.Errorf("%d refs were found, want 5: %v", len(got), got)
		}
	}},
	{"a name is looked up no longer when the part that gave it is gone", func(r *rig) {
		r.apply(text("one").coded("nation:COD", "Congo", "COD"), text("two").coded("nation:COD", "Congo", "COD", "Zaire"))
		zaire := graph.Ref{Kind: graph.KindNation, Name: "Zaire"}
		r.forget(text("two").Document.ID)
		if got := must[map[graph.Ref][]graph.ID](r)(r.Lookup(r.Context(), []graph.Ref{zaire})); len(got) != 0 {
			r.Errorf("found %v, want nothing", got)
		}
		sameList(r, "prefix", r.found(graph.Filter{Kind: graph.KindNation, Prefix: "zai"}), nil)
	}},
	{"the counts are of all documents and claims, of nodes after clustering, of asserted facts", func(r *rig) {
		r.stats()
		r.apply(treaty("one"), treaty("two"), rows("set", 1).claim(graph.MemberOf, "nation:RUS", "org:UN", as(graph.Denied)),
			rows("set", 2).claim(graph.MemberOf, "nation:RUS", "org:UN", as(graph.Denied)))
		r.judge(same(treaty("one").own(graph.KindPact, 10), treaty("two").own(graph.KindPact, 10), 1))
		r.stats()
		r.forget(treaty("one").Document.ID)
		r.stats()
	}},
}

// stats holds the store's counts against the model's; a kind without any may be left out.
func (r *rig) stats() {
	r.Helper()
	got := must[graph.Stats](r)(r.Stats(r.Context()))
	for kind, count := range got.Nodes {
		if count == 0 {
			delete(got.Nodes, kind)
		}
	}
	for kind, count := range got.Facts {
		if count == 0 {
			delete(got.Facts, kind)
		}
	}
	want := r.model.View().Stats()
	if got.Nodes == nil {
		got.Nodes = map[graph.NodeKind]int{}
	}
	if got.Facts == nil {
		got.Facts = map[graph.FactKind]int{}
	}
	equal(r, "stats", got, want)
}
