package graphtest

import (
	"entente/graph"
)

// office is a text that knows a person by a record of its own, with that name and these keys.
func office(name string, person string, keys ...string) (*draft, graph.ID) {
	d := text(name)
	id := d.own(graph.KindLeader, 4)
	d.record(id, person, keys...)
	return d.claim(graph.HeldOffice, id, "nation:RUS", seen("2024-06-27"), in(graph.HeadOfState), with(graph.AttrTitle, "President")), id
}

// members asks for the node of each id and tells that each finds the one entity.
func (r *rig) oneThing(entity graph.ID, members ...graph.ID) {
	r.Helper()
	nodes := must[map[graph.ID]graph.Node](r)(r.Nodes(r.Context(), members))
	for _, id := range members {
		n, found := nodes[id]
		if !found || n.ID != entity {
			r.Errorf("%s is found as %q, want %s", id, n.ID, entity)
		}
		sameList(r, "members of "+string(id), n.Members, members)
	}
}

var judgeCases = []testCase{
	{"records that share a key are one, the least by rank and bytes its id, and each id finds it", func(r *rig) {
		one, idOne := office("one", "Vladimir Putin", "vladimir putin|RUS")
		two, idTwo := office("two", "Putin", "vladimir putin|RUS")
		register := text("three").record("leader:vladimir-putin", "Vladimir Putin", "vladimir putin|RUS")
		set := rows("set", 1).record("leader:archigos/7", "PUTIN", "vladimir putin|RUS")
		r.apply(one)
		r.oneThing(idOne, idOne)
		r.apply(two)
		texts := sorted(idOne, idTwo)
		r.oneThing(texts[0], texts...)
		r.apply(set)
		r.oneThing("leader:archigos/7", "leader:archigos/7", texts[0], texts[1])
		r.apply(register)
		r.oneThing("leader:vladimir-putin", "leader:vladimir-putin", "leader:archigos/7", texts[0], texts[1])
		r.agrees()
		r.forget(register.Document.ID)
		r.oneThing("leader:archigos/7", "leader:archigos/7", texts[0], texts[1])
		r.agrees()
	}},
	{"records of two kinds that share a key are two", func(r *rig) {
		r.apply(text("one").record("org:x/1", "X", "key").record("leader:x/1", "X", "key"))
		r.oneThing("org:x/1", "org:x/1")
		r.agrees()
	}},
	{"a key that one listing of a record has joins all of it, and no longer when that part is gone", func(r *rig) {
		r.apply(text("one").record("leader:x/1", "X"), text("two").record("leader:x/1", "X", "key"), text("three").record("leader:x/2", "Y", "key"))
		r.oneThing("leader:x/1", "leader:x/1", "leader:x/2")
		r.agrees()
		r.apply(text("two").record("leader:x/1", "X"))
		r.oneThing("leader:x/1", "leader:x/1")
		r.oneThing("leader:x/2", "leader:x/2")
		r.agrees()
	}},
	{"SAME makes one of two and a later NOT SAME undoes it to the byte", func(r *rig) {
		one, idOne := office("one", "V. Putin")
		two, idTwo := office("two", "Vladimir Putin")
		r.apply(one, two)
		r.judge(same(idOne, idTwo, 1))
		both := sorted(idOne, idTwo)
		r.oneThing(both[0], both...)
		r.agrees()
		r.judge(apart(idTwo, idOne, 2))
		r.oneThing(idOne, idOne)
		r.oneThing(idTwo, idTwo)
		r.agrees()
		r.judge(same(idTwo, idOne, 3))
		r.oneThing(both[0], both...)
		r.agrees()
	}},
	{"of two judgements on a pair the later day holds, whichever came first", func(r *rig) {
		r.apply(text("one").record("leader:x/1", "X").record("leader:x/2", "Y"))
		r.judge(apart("leader:x/1", "leader:x/2", 5))
		r.judge(same("leader:x/1", "leader:x/2", 4))
		r.oneThing("leader:x/1", "leader:x/1")
		r.agrees()
	}},
	{"a judgement that the store has already is no write", func(r *rig) {
		r.apply(treaty("one"))
		r.judge(same("leader:x/1", "leader:x/2", 1))
		r.judge(same("leader:x/2", "leader:x/1", 1))
		r.judge()
		r.agrees()
	}},
	{"NOT SAME beats keys, also through a third record", func(r *rig) {
		r.apply(text("one").record("leader:x/1", "X", "k").record("leader:x/2", "Y", "k", "l").record("leader:x/3", "Z", "l"))
		r.oneThing("leader:x/1", "leader:x/1", "leader:x/2", "leader:x/3")
		r.judge(apart("leader:x/1", "leader:x/3", 1))
		r.oneThing("leader:x/1", "leader:x/1", "leader:x/2")
		r.oneThing("leader:x/3", "leader:x/3")
		r.agrees()
		r.judge(apart("leader:x/1", "leader:x/2", 1))
		r.oneThing("leader:x/2", "leader:x/2", "leader:x/3")
		r.agrees()
	}},
	{"a judgement on records that no part lists takes effect when they are loaded", func(r *rig) {
		r.judge(same("leader:x/1", "leader:x/2", 1), same("leader:x/2", "leader:x/3", 1), apart("leader:x/8", "leader:x/9", 1))
		r.agrees()
		r.apply(text("one").record("leader:x/1", "X").record("leader:x/8", "E", "k"))
		r.apply(text("three").record("leader:x/3", "Z").record("leader:x/9", "N", "k"))
		r.oneThing("leader:x/1", "leader:x/1", "leader:x/3")
		r.oneThing("leader:x/9", "leader:x/9")
		r.agrees()
		r.apply(text("two").record("leader:x/2", "Y"))
		r.oneThing("leader:x/1", "leader:x/1", "leader:x/2", "leader:x/3")
		r.agrees()
	}},
	{"facts of merged pacts are grouped anew, those of their pledges too, and as before when they part", func(r *rig) {
		one, two := treaty("one"), treaty("two")
		a, b := one.own(graph.KindPact, 10), two.own(graph.KindPact, 10)
		r.apply(one, two)
		r.agrees()
		r.judge(same(a, b, 1))
		r.agrees()
		r.judge(apart(a, b, 2))
		r.agrees()
	}},
	{"a relation between two records that turn out to be one thing is no fact", func(r *rig) {
		r.apply(text("one").claim(graph.MetWith, "leader:x/1", "leader:x/2", from("2024-06-19")))
		r.judge(same("leader:x/1", "leader:x/2", 1))
		r.agrees()
		if facts := r.facts("leader:x/2", graph.Hop{}); len(facts) > 0 {
			r.Errorf("facts %v, want none", facts)
		}
		r.judge(apart("leader:x/1", "leader:x/2", 2))
		r.agrees()
	}},
	{"a symmetric fact is from the smaller entity, also when a merge turns it round", func(r *rig) {
		r.apply(text("one").claim(graph.MetWith, "leader:x/5", "leader:x/6", from("2024-06-19")).record("leader:x/9", "N"))
		r.judge(same("leader:x/5", "leader:x/9", 1), same("leader:x/6", "leader:x/1", 1))
		r.apply(text("two").record("leader:x/1", "A"))
		sameList(r, "facts", r.facts("leader:x/9", graph.Hop{}), []string{"MET_WITH leader:x/1 leader:x/5 2024-06-19/"})
		r.agrees()
	}},
}
