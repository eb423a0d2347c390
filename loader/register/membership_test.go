package register_test

import (
	"strings"
	"testing"

	"entente/graph"
	"entente/loader/register"
)

const membershipHeader = "org\tmember\trole\tfrom\tto\tnote\n"

func memberships(text string) ([]register.Membership, error) {
	return register.ParseMemberships(strings.NewReader(membershipHeader + text))
}

func TestParseMemberships(t *testing.T) {
	t.Parallel()
	list, err := memberships("UN\tIDN\tMEMBER\t1950-09-28\t1965-01-20\tleft\nUN\tIDN\tMEMBER\t1966-09-28\t\t\nG20\torg:EU\tPARTNER\t1999\t\t\n")
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 3 {
		t.Fatalf("got %v", list)
	}
	if m := list[0]; m.Org != "org:UN" || m.Member != "nation:IDN" || m.Role != graph.RoleMember || m.Interval.End.Latest() != 19650120 || m.Note != "left" {
		t.Errorf("got %+v", m)
	}
	if m := list[2]; m.Member != "org:EU" || m.Role != "PARTNER" || !m.Interval.End.IsOpen() {
		t.Errorf("got %+v", m)
	}
}

func TestParseMembershipsRefuses(t *testing.T) {
	t.Parallel()
	const good = "UN\tUSA\tMEMBER\t1945-10-24\t1946\t\n"
	for _, c := range []struct{ sentence, old, replaced string }{
		{"an organization is a code", "UN\t", "org:UN\t"},
		{"a member is a code", "USA", "America"},
		{"nothing is its own member", "USA", "org:UN"},
		{"a role is of the list", "MEMBER", "FRIEND"},
		{"a membership began", "1945-10-24", ""},
		{"a membership does not end before it began", "1946", "1944"},
		{"a member is one once at a time", good, good + "UN\tUSA\tMEMBER\t1945-12\t\t\n"},
	} {
		if _, err := memberships(strings.Replace(good, c.old, c.replaced, 1)); !isInvalid(err) {
			t.Errorf("%s: got %v", c.sentence, err)
		}
	}
}

func TestMembersExistOnTheDay(t *testing.T) {
	t.Parallel()
	spans, orgs := known(t), map[graph.ID]int{}
	for _, m := range load(t).Memberships {
		orgs[m.Org]++
		for _, id := range []graph.ID{m.Org, m.Member} {
			if exists, is := spans[id]; !is || outside(exists, m.Interval.Start) > month || outside(exists, m.Interval.End) > month {
				t.Errorf("%s is in %s from %s to %s, when %s was not", m.Member, m.Org, m.Interval.Start, m.Interval.End, id)
			}
		}
		if m.Interval.Start.Earliest() > lastDay || m.Interval.End.IsKnown() && m.Interval.End.Latest() > 20261231 {
			t.Errorf("%s in %s is of after the register was written", m.Member, m.Org)
		}
	}
	t.Logf("%d organizations", len(orgs))
	if len(orgs) < 30 {
		t.Errorf("members of %d organizations", len(orgs))
	}
}

// on counts the members of full right on a day, each once.
func on(t *testing.T, org graph.ID, day graph.Day) map[graph.ID]bool {
	t.Helper()
	members := map[graph.ID]bool{}
	for _, m := range load(t).Memberships {
		if m.Org == org && m.Role == graph.RoleMember && m.Interval.Start.Latest() <= day && day <= m.Interval.End.Latest() {
			members[m.Member] = true
		}
	}
	return members
}

func TestNumbersOfMembers(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		sentence string
		org      graph.ID
		day      graph.Day
		want     int
	}{
		{"the United Nations began with 51", "org:UN", 19451231, 51},
		{"it had 60 in 1950", "org:UN", 19501231, 60},
		{"it had 99 in 1960", "org:UN", 19601231, 99},
		{"it had 154 in 1980", "org:UN", 19801231, 154},
		{"it has 193", "org:UN", 20200101, 193},
		{"five sit in the Security Council for good", "org:UNSC", 19600101, 5},
		{"the alliance began with 12", "org:NATO", 19500101, 12},
		{"it had 14 with Greece and Turkey", "org:NATO", 19520301, 14},
		{"it has 32", "org:NATO", 20240401, 32},
		{"the Warsaw Pact lost Albania", "org:WARSAW", 19700101, 7},
		{"the community of six", "org:EEC", 19700101, 6},
		{"the union of twelve", "org:EU", 19940101, 12},
		{"the union of 28", "org:EU", 20150101, 28},
		{"the union of 27", "org:EU", 20210101, 27},
		{"the League began with 41, China coming in July", "org:LON", 19200201, 41},
		{"it had 42 then", "org:LON", 19200801, 42},
		{"55 in the African Union", "org:AU", 20180101, 55},
		{"22 in the Arab League", "org:ARAB-LEAGUE", 20100101, 22},
		{"11 in ASEAN", "org:ASEAN", 20260101, 11},
		{"38 in the OECD", "org:OECD", 20220101, 38},
		{"46 in the Council of Europe", "org:COE", 20230101, 46},
		{"57 in the OSCE", "org:OSCE", 20200101, 57},
		{"56 in the Commonwealth", "org:COMMONWEALTH", 20230101, 56},
		{"35 in the CSCE", "org:CSCE", 19750801, 35},
		{"15 in ECOWAS", "org:ECOWAS", 20200101, 15},
		{"16 in SADC", "org:SADC", 20200101, 16},
		{"164 in the WTO with Liberia and Afghanistan", "org:WTO", 20170101, 164},
		{"166 with the Comoros and Timor-Leste", "org:WTO", 20250101, 166},
		{"57 in the OIC", "org:OIC", 20110101, 57},
		{"13 in OPEC after Gabon", "org:OPEC", 19760101, 13},
		{"12 in OPEC without Angola", "org:OPEC", 20240601, 12},
		{"six in the Gulf Cooperation Council", "org:GCC", 19900802, 6},
		{"seven at the summit", "org:G7", 19800101, 7},
		{"eight with Russia", "org:G7", 20050101, 8},
		{"nineteen states, the Union and Africa", "org:G20", 20240601, 21},
		{"ten in the Shanghai organization with Belarus", "org:SCO", 20250101, 10},
		{"six in the Collective Security Treaty", "org:CSTO", 20150101, 6},
		{"twelve in the CIS with Georgia", "org:CIS", 19950101, 12},
		{"five in BRICS with South Africa", "org:BRICS", 20120101, 5},
		{"ten with Indonesia", "org:BRICS", 20250601, 10},
		{"21 founded the OAS", "org:OAS", 19520101, 21},
		{"34 took part in it", "org:OAS", 20150101, 34},
		{"33 in the OAU with Kenya", "org:OAU", 19640101, 33},
		{"53 at its end", "org:OAU", 20020101, 53},
		{"six founded the CMEA", "org:COMECON", 19490126, 6},
		{"ten with Cuba and Vietnam", "org:COMECON", 19800101, 10},
		{"eight in SEATO", "org:SEATO", 19600101, 8},
		{"five in the Baghdad Pact", "org:CENTO", 19560101, 5},
		{"four without Iraq", "org:CENTO", 19600101, 4},
		{"five in the Eurasian union", "org:EAEU", 20200101, 5},
		{"eight in SAARC with Afghanistan", "org:SAARC", 20100101, 8},
		{"18 in the Pacific forum", "org:PIF", 20200101, 18},
		{"15 in CARICOM", "org:CARICOM", 20200101, 15},
		{"seven founded EFTA", "org:EFTA", 19610101, 7},
		{"four are left", "org:EFTA", 20000101, 4},
		{"seven in the WEU", "org:WEU", 19600101, 7},
		{"five in MERCOSUR with Bolivia", "org:MERCOSUR", 20250101, 5},
		{"three in ANZUS", "org:ANZUS", 19520501, 3},
		{"60 in the League, Germany and Japan under notice", "org:LON", 19350101, 60},
	} {
		if got := on(t, c.org, c.day); len(got) != c.want {
			t.Errorf("%s: %d members of %s on %s", c.sentence, len(got), c.org, c.day)
		}
	}
}

// TestMembersAreParties: who belongs to these is who is bound by the treaty that made it.
func TestMembersAreParties(t *testing.T) {
	t.Parallel()
	r := load(t)
	for org, pact := range map[graph.ID]graph.ID{
		"org:NATO": "pact:north-atlantic-treaty", "org:WARSAW": "pact:warsaw-treaty", "org:CENTO": "pact:baghdad-pact",
		"org:SEATO": "pact:treaty-of-manila", "org:ANZUS": "pact:anzus-treaty", "org:ASEAN": "pact:bangkok-declaration",
	} {
		bound := map[graph.ID]graph.Day{}
		for _, p := range r.Pacts {
			for _, party := range p.Parties {
				if p.ID == pact {
					bound[party.ID] = party.InForce.Earliest()
				}
			}
		}
		if len(bound) == 0 {
			t.Errorf("no %s", pact)
		}
		for _, m := range r.Memberships {
			if m.Org == org && m.Role == graph.RoleMember {
				off := days(bound[m.Member], m.Interval.Start.Earliest())
				if _, is := bound[m.Member]; !is || off < -2*month || off > 2*month {
					t.Errorf("%s came to %s on %s, and to %s on %s", m.Member, org, m.Interval.Start, pact, bound[m.Member])
				}
			}
		}
	}
}
