package register_test

import (
	"strings"
	"testing"

	"entente/loader/register"
)

// FuzzParseFacts: whatever comes in, what comes out keeps the promises of the types.
func FuzzParseFacts(f *testing.F) {
	f.Add(pactHeader + "pact:a\tA\t\t\tPEACE\t\t1950\t1951\t..\tUSA FRA!@=//1960\t\t\n")
	f.Add(sanctionHeader + goodSanction)
	f.Add(membershipHeader + "UN\tUSA\tMEMBER\t1945-10-24\t1946\t\n")
	f.Fuzz(func(t *testing.T, text string) {
		pacts, err := register.ParsePacts(strings.NewReader(text))
		for _, p := range pacts {
			if err != nil || p.Names()[0] == "" || len(p.Parties) == 0 || !p.Signed.IsKnown() {
				t.Errorf("a pact without a name, a party or a day: %+v, %v", p, err)
			}
		}
		sanctions, err := register.ParseSanctions(strings.NewReader(text))
		for _, s := range sanctions {
			spells := s.Spells()
			if err != nil || len(spells) == 0 || len(s.Senders) == 0 || spells[0].Start.Earliest() > spells[0].End.Latest() {
				t.Errorf("a sanction that nobody imposed: %+v, %v", s, err)
			}
		}
		members, err := register.ParseMemberships(strings.NewReader(text))
		for _, m := range members {
			if err != nil || m.Interval.Start.IsZero() || m.Interval.End.IsZero() || m.Org == m.Member {
				t.Errorf("a membership without a time: %+v, %v", m, err)
			}
		}
	})
}
