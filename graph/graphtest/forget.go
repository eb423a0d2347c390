package graphtest

import "entente/graph"

var forgetCases = []testCase{
	{"to forget a document that is not there is ErrNotFound", func(r *rig) {
		r.apply(treaty("one"))
		r.forget(text("two").Document.ID)
		r.forget("nation:RUS")
		r.agrees()
	}},
	{"what was loaded and forgotten was never there", func(r *rig) {
		r.apply(treaty("one"))
		before := export(r, r.Store)
		r.apply(treaty("two"), rows("set", 1).claim(graph.MemberOf, "nation:RUS", "org:UN"), rows("set", 2).claim(graph.MemberOf, "nation:PRK", "org:UN"))
		r.forget(treaty("two").Document.ID)
		r.forget(rows("set", 1).Document.ID)
		if err := sameExport(export(r, r.Store), before); err != nil {
			r.Error(err)
		}
		r.agrees()
	}},
	{"a fact that another document claims too stays, on the claims that are left", func(r *rig) {
		one := text("one").claim(graph.PartyTo, "nation:RUS", "pact:atop/1", from("1949"), to("1991"))
		two := text("two").claim(graph.PartyTo, "nation:RUS", "pact:atop/1", from("1949-04-04"))
		r.apply(one, two)
		sameList(r, "facts of both", r.facts("nation:RUS", graph.Hop{}), []string{"PARTY_TO nation:RUS pact:atop/1 1949-04-04/1991"})
		r.forget(one.Document.ID)
		sameList(r, "facts of one", r.facts("nation:RUS", graph.Hop{}), []string{"PARTY_TO nation:RUS pact:atop/1 1949-04-04/"})
		r.agrees()
		r.forget(two.Document.ID)
		r.agrees()
	}},
	{"a node lives while one part lists a record of it", func(r *rig) {
		r.apply(text("one").record("leader:x/1", "X", "k"), text("two").record("leader:x/2", "Y", "k"))
		r.forget(text("one").Document.ID)
		r.oneThing("leader:x/2", "leader:x/2")
		r.agrees()
		r.forget(text("two").Document.ID)
		r.agrees()
	}},
	{"judgements outlive the documents of their records", func(r *rig) {
		d := text("one").record("leader:x/1", "X").record("leader:x/2", "Y")
		r.apply(d)
		r.judge(same("leader:x/1", "leader:x/2", 1))
		r.forget(d.Document.ID)
		r.agrees()
		r.apply(d)
		r.oneThing("leader:x/1", "leader:x/1", "leader:x/2")
		r.agrees()
	}},
	{"names of a forgotten document are forgotten", func(r *rig) {
		named := treaty("one")
		named.Document.Names = []string{"first.txt"}
		r.apply(named)
		r.forget(named.Document.ID)
		r.apply(treaty("one"))
		r.agrees()
	}},
}
