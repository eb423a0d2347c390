package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"entente/graph"
)

// relation makes a claim between two records of one document from words such as
// "1949-04-04/1991 attested:1950-06-01 signed:1949 DENIED role:ENVOY title:X".
func relation(doc int, kind graph.FactKind, from, to graph.ID, words string) graph.Claim {
	document, _ := graph.DocumentID(fmt.Sprint("document ", doc))
	c := graph.Claim{
		Document: document, Kind: kind, From: from, To: to, Stance: graph.Asserted, Attributes: map[string]string{},
		Evidence: []graph.Evidence{{Row: 1, Rule: "test"}},
	}
	for _, word := range strings.Fields(words) {
		key, value, isPair := strings.Cut(word, ":")
		switch {
		case key == "attested":
			c.Attested = graph.MustDate(value)
		case key == "role":
			c.Roles = append(c.Roles, graph.OfficeRole(value))
		case isPair:
			c.Attributes[key] = value
		case slices.Contains(graph.Stances, graph.Stance(word)):
			c.Stance = graph.Stance(word)
		default:
			start, end, _ := strings.Cut(word, "/")
			c.Start, c.End = graph.MustDate(start), graph.MustDate(end)
		}
	}
	return c
}

// derive is what the claims come to, each in a contribution of its own.
func derive(t *testing.T, judgements []graph.Judgement, claims ...graph.Claim) ([]graph.Fact, map[graph.ID]graph.Node) {
	t.Helper()
	var records []graph.Record
	var normal []graph.Claim
	for _, c := range claims {
		contribution := graph.Contribution{Document: graph.Document{ID: c.Document}, Claims: []graph.Claim{c}}
		for _, id := range []graph.ID{c.From, c.To, graph.ID(c.Attributes["pact"])} {
			if id != "" {
				contribution.Records = append(contribution.Records, graph.Record{ID: id, Name: strings.ToUpper(id.Local())})
			}
		}
		n, err := contribution.Normalize()
		if err != nil {
			t.Fatal(err)
		}
		records, normal = append(records, n.Records...), append(normal, n.Claims...)
	}
	facts, nodes := graph.Derive(records, normal, graph.Cluster(records, judgements))
	byID := map[graph.ID]graph.Node{}
	for _, n := range nodes {
		byID[n.ID] = n
	}
	return facts, byID
}

// TestGrouping says which claims become one fact. Facts are written start/end stance, with ! where disputed.
func TestGrouping(t *testing.T) {
	for _, c := range []struct {
		claim  string
		kind   graph.FactKind
		claims []string
		want   []string
	}{
		{"the same dates are one fact", graph.MemberOf, []string{"1949-04-04/1991-07-01", "1949-04-04/1991-07-01"}, []string{"1949-04-04/1991-07-01 ASSERTED"}},
		{"a year joins its day and the fact keeps the narrower", graph.MemberOf, []string{"1949/", "1949-04-04/"}, []string{"1949-04-04/ ASSERTED"}},
		{"a claim fills the end that a fact lacks", graph.MemberOf, []string{"1949-04-04/", "1949/1991-07-01"}, []string{"1949-04-04/1991-07-01 ASSERTED"}},
		{"two terms are two facts", graph.MemberOf, []string{"1951/1955", "1961/1965"}, []string{"1951/1955 ASSERTED", "1961/1965 ASSERTED"}},
		{"one of two terms told by its start alone joins that term", graph.MemberOf, []string{"1951/1955", "1961/1965", "1961/"}, []string{"1951/1955 ASSERTED", "1961/1965 ASSERTED"}},
		{"sources that contradict each other stay apart", graph.MemberOf, []string{"1949-04-04/1966", "1949-04-04/1991"}, []string{"1949-04-04/1966 ASSERTED", "1949-04-04/1991 ASSERTED"}},
		{"a wide claim joins every fact that it overlaps", graph.MemberOf, []string{"1951/1955", "1956/1959", "195X/"}, []string{"1951/1955 ASSERTED", "1956/1959 ASSERTED"}},
		{"an open end takes a later end", graph.MemberOf, []string{"1949-04-04/.. attested:2000-12-31", "1949/2010"}, []string{"1949-04-04/2010 ASSERTED"}},
		{"but none from before it was said", graph.MemberOf, []string{"1949-04-04/.. attested:2000-12-31", "1949/1966"}, []string{"1949-04-04/.. ASSERTED", "1949/1966 ASSERTED"}},
		{"a masked day joins the year's own", graph.MemberOf, []string{"2024-06-19/", "XXXX-06-19/"}, []string{"2024-06-19/ ASSERTED"}},
		{"and no other day", graph.MemberOf, []string{"2024-06-20/", "XXXX-06-19/"}, []string{"2024-06-20/ ASSERTED", "XXXX-06-19/ ASSERTED"}},
		{"an undated claim joins the fact that may hold on its day", graph.MemberOf, []string{"1951/1955", "1961/", " attested:1970-01-01"}, []string{"1951/1955 ASSERTED", "1961/ ASSERTED"}},
		{"one attested in between is a fact of its own", graph.MemberOf, []string{"1951/1955", "1961/1965", " attested:1958-01-01"}, []string{"/ ASSERTED", "1951/1955 ASSERTED", "1961/1965 ASSERTED"}},
		{"two such are one undated fact", graph.MemberOf, []string{"1951/1955", " attested:1958-01-01", " attested:1959-01-01"}, []string{"/ ASSERTED", "1951/1955 ASSERTED"}},
		{"an unattested one joins every dated fact", graph.MemberOf, []string{"1951/1955", "1961/1965", " DENIED"}, []string{"1951/1955 ASSERTED!", "1961/1965 ASSERTED!"}},
		{"a denial alone is a denied fact", graph.MemberOf, []string{"1951/1955 DENIED"}, []string{"1951/1955 DENIED"}},
		{"what one plans and another denies is denied, in no dispute", graph.MemberOf, []string{"1951/ PLANNED", "1951/ DENIED"}, []string{"1951/ DENIED"}},
		{"a threat goes before a plan", graph.MemberOf, []string{"1951/ PLANNED", "1951/ THREATENED"}, []string{"1951/ THREATENED"}},
		{"what was planned and then happened is asserted", graph.MemberOf, []string{"1951/ PLANNED", "1951-04-18/"}, []string{"1951-04-18/ ASSERTED"}},
		{"another role in an organization is another fact", graph.MemberOf, []string{"1951/ memberRole:OBSERVER", "1951/ memberRole:MEMBER", "1951/"}, []string{"1951/ ASSERTED", "1951/ ASSERTED"}},
		{"a signing makes a claim dated", graph.PartyTo, []string{"/ signed:1968-07-01", "1970-03-05/"}, []string{"1970-03-05/ ASSERTED"}},
		{"offices are told apart by their first role", graph.HeldOffice, []string{"1951/1955 role:HEAD_OF_STATE", "1951/1955 role:HEAD_OF_GOVERNMENT role:HEAD_OF_STATE", "1951/ role:ENVOY"}, []string{"1951/ ASSERTED", "1951/1955 ASSERTED"}},
		{"and without a role by the title", graph.HeldOffice, []string{"1951/ title:Aide", "1951/ title:aide", "1951/ title:Chief"}, []string{"1951/ ASSERTED", "1951/ ASSERTED"}},
		{"pledges are told apart by what is pledged", graph.Pledged, []string{"1955/ obligation:DEFENSE", "1955/ obligation:NEUTRALITY"}, []string{"1955/ ASSERTED", "1955/ ASSERTED"}},
		{"and by the pact", graph.Pledged, []string{"1955/ obligation:DEFENSE pact:pact:p", "1955/ obligation:DEFENSE pact:pact:q"}, []string{"1955/ ASSERTED", "1955/ ASSERTED"}},
	} {
		t.Run(c.claim, func(t *testing.T) {
			from, to := ends(c.kind)
			for _, reversed := range []bool{false, true} {
				var claims []graph.Claim
				for i, words := range c.claims {
					claims = append(claims, relation(i, c.kind, from, to, words))
				}
				if reversed {
					slices.Reverse(claims)
				}
				facts, _ := derive(t, nil, claims...)
				var got []string
				for _, f := range facts {
					line := fmt.Sprintf("%s/%s %s", f.Start, f.End, f.Stance)
					if f.Disputed {
						line += "!"
					}
					got = append(got, line)
				}
				slices.Sort(got)
				if !slices.Equal(got, c.want) {
					t.Errorf("reversed %v:\n got %q\nwant %q", reversed, got, c.want)
				}
			}
		})
	}
}

func ends(kind graph.FactKind) (from, to graph.ID) {
	switch kind {
	case graph.HeldOffice:
		return "leader:a-b", "nation:USA"
	case graph.Pledged:
		return "nation:USA", "nation:JPN"
	case graph.PartyTo:
		return "nation:USA", "pact:p"
	default:
		return "nation:USA", "org:NATO"
	}
}

func judged(t *testing.T, day graph.Day, a, b graph.ID, same bool) graph.Judgement {
	t.Helper()
	j, err := graph.Judgement{A: a, B: b, Same: same, Day: day}.Normalize()
	if err != nil {
		t.Fatal(err)
	}
	return j
}

// TestClusters says which records are one thing, by keys written record=key,key and judgements.
func TestClusters(t *testing.T) {
	const a, b, c, d = graph.ID("leader:a"), graph.ID("leader:set/b"), graph.ID("leader:doc-0/c"), graph.ID("leader:doc-0/d")
	for _, row := range []struct {
		claim      string
		keys       map[graph.ID]string
		judgements []graph.Judgement
		want       string
	}{
		{"records without a common key are apart", map[graph.ID]string{a: "x", b: "y"}, nil, "leader:a | leader:set/b"},
		{"a common key makes them one, by the register's id", map[graph.ID]string{c: "x", b: "x", a: "x"}, nil, "leader:a leader:set/b leader:doc-0/c"},
		{"also over a third", map[graph.ID]string{a: "x", b: "x y", c: "y"}, nil, "leader:a leader:set/b leader:doc-0/c"},
		{"a person's word does without a key", map[graph.ID]string{a: "", c: ""}, []graph.Judgement{judged(t, 20240101, c, a, true)}, "leader:a leader:doc-0/c"},
		{"or keeps apart what shares one", map[graph.ID]string{a: "x", b: "x"}, []graph.Judgement{judged(t, 20240101, a, b, false)}, "leader:a | leader:set/b"},
		{"the later word holds", map[graph.ID]string{a: "x", b: "x"}, []graph.Judgement{judged(t, 20240101, a, b, false), judged(t, 20240102, a, b, true)}, "leader:a leader:set/b"},
		{"whoever says it first in the list", map[graph.ID]string{a: "x", b: "x"}, []graph.Judgement{judged(t, 20240102, a, b, true), judged(t, 20240101, a, b, false)}, "leader:a leader:set/b"},
		{"a link that would join what is kept apart is skipped", map[graph.ID]string{a: "x", b: "x y", c: "y"}, []graph.Judgement{judged(t, 20240101, a, c, false)}, "leader:a leader:set/b | leader:doc-0/c"},
		{"persons' same goes before keys", map[graph.ID]string{a: "x", b: "x", c: ""}, []graph.Judgement{judged(t, 20240101, a, b, false), judged(t, 20240101, b, c, true)}, "leader:a | leader:set/b leader:doc-0/c"},
		{"a record that is not loaded still joins two", map[graph.ID]string{a: "", c: ""}, []graph.Judgement{judged(t, 20240101, a, d, true), judged(t, 20240101, d, c, true)}, "leader:a leader:doc-0/c"},
	} {
		t.Run(row.claim, func(t *testing.T) {
			var records []graph.Record
			for id, keys := range row.keys {
				records = append(records, graph.Record{ID: id, Name: "n", Keys: strings.Fields(keys)})
			}
			members := map[graph.ID][]graph.ID{}
			for id, entity := range graph.Cluster(records, row.judgements) {
				members[entity] = append(members[entity], id)
			}
			var got []string
			for entity, ids := range members {
				slices.SortFunc(ids, func(x, y graph.ID) int {
					if x.Less(y) {
						return -1
					}
					return 1
				})
				if ids[0] != entity {
					t.Errorf("%s stands for %v", entity, ids)
				}
				got = append(got, strings.Join(strings.Fields(fmt.Sprint(ids)[1:len(fmt.Sprint(ids))-1]), " "))
			}
			slices.Sort(got)
			if joined := strings.Join(got, " | "); joined != row.want {
				t.Errorf("got %s, want %s", joined, row.want)
			}
		})
	}
}

func TestAMergedNodeIsTheOneEndOfItsFacts(t *testing.T) {
	other := graph.ID("leader:doc-0/7")
	one := relation(1, graph.HeldOffice, "leader:a-b", "nation:USA", "1951/1955 role:ENVOY")
	two := relation(2, graph.HeldOffice, other, "nation:USA", "1951/ role:ENVOY")
	met := relation(3, graph.MetWith, "leader:a-b", other, "1954-01-01/1954-01-01")
	facts, nodes := derive(t, []graph.Judgement{judged(t, 20240101, "leader:a-b", other, true)}, one, two, met)
	if len(facts) != 1 || facts[0].From != "leader:a-b" || len(facts[0].Claims) != 2 {
		t.Errorf("two spellings of one envoy hold %+v", facts)
	}
	if n := nodes["leader:a-b"]; len(nodes) != 2 || !slices.Equal(n.Members, []graph.ID{"leader:a-b", other}) {
		t.Errorf("the nodes are %v", nodes)
	}
}
