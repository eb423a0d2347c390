package register_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"entente/graph"
	"entente/loader/register"
)

// stated tells whether the page of the registers has the line.
func stated(t *testing.T, format string, values ...any) {
	t.Helper()
	page, err := os.ReadFile("../../docs/registers.md")
	if err != nil {
		t.Fatal(err)
	}
	if line := fmt.Sprintf(format, values...); !strings.Contains(string(page), "\n"+line+"\n") {
		t.Errorf("docs/registers.md does not say\n%s", line)
	}
}

// TestThePageHasTheCounts holds the numbers of docs/registers.md.
func TestThePageHasTheCounts(t *testing.T) {
	t.Parallel()
	r := load(t)
	var nations, states, named, spells, codes, successions int
	for n := range graph.Nations().All() {
		nations++
		if len(n.Spells) > 0 {
			states++
		}
		named, spells, codes, successions = named+len(n.Names), spells+len(n.Spells), codes+len(n.Codes), successions+len(n.Successors)
	}
	stated(t, "| nations | `graph/nations.tsv` | %d nations and territories, %d of them states since 1816; %d names, %d spells, %d codes, %d successions |",
		nations, states, named, spells, codes, successions)
	kinds := map[register.FormKind]int{}
	for _, f := range r.Nations {
		kinds[f.Kind]++
	}
	stated(t, "| forms of nations | `nations.tsv` | %d adjectives and peoples, %d capitals and seats, %d prefixes (Sino-), %d further names, %d names that must not match |",
		kinds[register.FormDemonym], kinds[register.FormCapital], kinds[register.FormPrefix], kinds[register.FormName], kinds[register.FormBlock])
	var aliases, organs, seated, ended int
	for _, o := range r.Organizations {
		aliases, organs = aliases+len(o.Aliases), organs+len(o.Organs)
		if len(o.Seats) > 0 {
			seated++
		}
		if o.Interval.End.IsKnown() {
			ended++
		}
	}
	stated(t, "| organizations | `organizations.tsv` | %d, %d of them ended; %d acronyms and other names, %d organs, %d with a seat |",
		len(r.Organizations), ended, aliases, organs, seated)
	orgs := map[graph.ID]bool{}
	for _, m := range r.Memberships {
		orgs[m.Org] = true
	}
	stated(t, "| memberships | `memberships.tsv` | %d of %d organizations |", len(r.Memberships), len(orgs))
	countOffices(t, r)
	parties := 0
	for _, p := range r.Pacts {
		parties += len(p.Parties)
	}
	stated(t, "| pacts | `pacts.tsv` | %d with %d parties |", len(r.Pacts), parties)
	levels := map[graph.SanctionLevel]int{}
	for _, s := range r.Sanctions {
		levels[s.Level]++
	}
	stated(t, "| sanctions | `sanctions.tsv` | %d regimes and %d decisions |", levels["REGIME"], levels["DECISION"])
}

func countOffices(t *testing.T, r *register.Registers) {
	t.Helper()
	offices, roles := 0, map[graph.OfficeRole]int{}
	for _, l := range r.Leaders {
		offices += len(l.Offices)
		for _, o := range l.Offices {
			for _, role := range o.Roles {
				roles[role]++
			}
		}
	}
	stated(t, "| leaders | `leaders.tsv` | %d offices of %d persons: %d of heads of state, %d of heads of government, %d of foreign ministers, %d of heads of organizations |",
		offices, len(r.Leaders), roles[graph.HeadOfState], roles[graph.HeadOfGovernment], roles["FOREIGN_MINISTER"], roles["IGO_HEAD"])
}
