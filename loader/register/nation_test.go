package register_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/loader/register"
)

// without lists what a nation lacks, and why.
const without = "testdata/nations_without.tsv"

func readWithout(t *testing.T) map[[2]string]string {
	t.Helper()
	text, err := os.ReadFile(without)
	if err != nil {
		t.Fatal(err)
	}
	reasons := map[[2]string]string{}
	for _, l := range strings.Split(strings.TrimSpace(string(text)), "\n")[1:] {
		cells := strings.Split(l, "\t")
		if len(cells) != 3 || cells[2] == "" {
			t.Fatalf("%s: %q is not nation, what, reason", without, l)
		}
		reasons[[2]string{cells[0], cells[1]}] = cells[2]
	}
	return reasons
}

// formal is a word of which one stands in the formal name of almost every state.
var formal = regexp.MustCompile(`Republic|Kingdom|Empire|State|Union|Federation|Federative|Emirate|Principality|Commonwealth|Duchy|Confed|Sultanate|Dominion|Electorate|Reich|Provinces|Jamahiriya`)

// TestEveryNationHasItsForms: a nation of a state system has an adjective, a capital and a formal name, a territory an
// adjective.
func TestEveryNationHasItsForms(t *testing.T) {
	t.Parallel()
	kinds := map[graph.ID]map[register.FormKind]bool{}
	for _, f := range load(t).Nations {
		if kinds[f.Nation] == nil {
			kinds[f.Nation] = map[register.FormKind]bool{}
		}
		kinds[f.Nation][f.Kind] = true
	}
	reasons, used, states := readWithout(t), map[[2]string]bool{}, 0
	for n := range graph.Nations().All() {
		isFormal := slices.ContainsFunc(n.Names, func(d graph.DatedName) bool { return formal.MatchString(d.Text) })
		has := map[string]bool{"demonym": kinds[n.ID][register.FormDemonym], "capital": kinds[n.ID][register.FormCapital], "formal name": isFormal}
		if len(n.Spells) == 0 {
			has["capital"], has["formal name"] = true, true
		} else {
			states++
		}
		for what, is := range has {
			key := [2]string{n.Code, what}
			if used[key] = !is; !is && reasons[key] == "" {
				t.Errorf("%s (%s) has no %s", n.ID, n.Name, what)
			}
		}
	}
	t.Logf("%d states, %d things lacking for a reason given", states, len(reasons))
	if states < 225 {
		t.Errorf("%d states", states)
	}
	for key, reason := range reasons {
		if !used[key] {
			t.Errorf("%s: %s has a %s: %s", without, key[0], key[1], reason)
		}
	}
}

// TestCapitalsAreOfTheirTime asks for whom a capital or seat stands on a day.
func TestCapitalsAreOfTheirTime(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		sentence, form string
		on             graph.Day
		want           string // "" for nobody
	}{
		{"Petrograd in the war", "Petrograd", 19170315, "RUS"},
		{"Petrograd is no capital after the move", "Petrograd", 19190101, ""},
		{"Saint Petersburg before it", "St. Petersburg", 19140728, "RUS"},
		{"and not again", "St. Petersburg", 20200101, ""},
		{"Moscow is no capital under the last tsars", "Moscow", 19140728, ""},
		{"Moscow of Lenin", "Moscow", 19210318, "RUS"},
		{"Moscow of Stalin", "Moscow", 19390823, "SUN"},
		{"Moscow of Putin", "Moscow", 20140318, "RUS"},
		{"the Kremlin of Brezhnev", "the Kremlin", 19720526, "SUN"},
		{"Constantinople of the sultans", "Constantinople", 19141029, "TUR"},
		{"Constantinople is no capital of the republic", "Constantinople", 19300101, ""},
		{"Angora of Kemal", "Angora", 19211020, "TUR"},
		{"the Sublime Porte", "the Sublime Porte", 18560330, "TUR"},
		{"Rangoon of U Nu", "Rangoon", 19550101, "MMR"},
		{"Rangoon gives way", "Rangoon", 20200101, ""},
		{"to Naypyidaw", "Naypyidaw", 20200101, "MMR"},
		{"Bonn of Adenauer", "Bonn", 19550505, "DEU"},
		{"Bonn gives way", "Bonn", 20100101, ""},
		{"Berlin of Bismarck", "Berlin", 18780613, "GMY"},
		{"Berlin is nobody's word while divided", "Berlin", 19610813, ""},
		{"Berlin of Merkel", "Berlin", 20150707, "DEU"},
		{"Vienna of the emperors", "Vienna", 19140723, "AUH"},
		{"Vienna of the republic", "Vienna", 19550515, "AUT"},
		{"Turin of Cavour", "Turin", 18590101, "ITA"},
		{"Rome of the popes", "Rome", 18600101, "PAP"},
		{"Rome of the kings", "Rome", 19150426, "ITA"},
		{"Naples of the Bourbons", "Naples", 18480101, "SIC"},
		{"Rio of the empire", "Rio de Janeiro", 18650101, "BRA"},
		{"Rio gives way", "Rio de Janeiro", 19700101, ""},
		{"Karachi of Liaquat", "Karachi", 19500101, "PAK"},
		{"Islamabad", "Islamabad", 19990528, "PAK"},
		{"Lagos of Gowon", "Lagos", 19700101, "NGA"},
		{"Abuja", "Abuja", 20000101, "NGA"},
		{"Nanking of Chiang", "Nanking", 19310918, "CHN"},
		{"Chungking in the war", "Chungking", 19430111, "CHN"},
		{"Peking is no capital then", "Peking", 19370707, ""},
		{"Peking of Mao", "Peking", 19720221, "CHN"},
		{"Calcutta of the viceroys", "Calcutta", 19050101, "IND"},
		{"New Delhi", "New Delhi", 19710809, "IND"},
		{"Saigon of Diem", "Saigon", 19560101, "RVN"},
		{"Hanoi of Ho", "Hanoi", 19650101, "VDR"},
		{"Hanoi of the reunited", "Hanoi", 19790217, "VNM"},
		{"Seoul of the emperor", "Seoul", 19051117, "KOE"},
		{"Seoul of Rhee", "Seoul", 19531001, "KOR"},
		{"Salisbury of Smith", "Salisbury", 19700101, "RHO"},
		{"Harare", "Harare", 19900101, "ZWE"},
		{"Belgrade of Tito", "Belgrade", 19610901, "YUG"},
		{"Belgrade of today", "Belgrade", 20200101, "SRB"},
		{"Whitehall", "Whitehall", 19380930, "GBR"},
		{"the Quai d'Orsay", "the Quai d'Orsay", 19230111, "FRA"},
		{"the Wilhelmstrasse", "the Wilhelmstrasse", 19380930, "GMY"},
		{"the Wilhelmstrasse is no more", "the Wilhelmstrasse", 19600101, ""},
		{"the Ballhausplatz", "Ballhausplatz", 19080101, "AUH"},
		{"Foggy Bottom", "Foggy Bottom", 19990101, "USA"},
		{"Itamaraty", "Itamaraty", 20000101, "BRA"},
		{"Melbourne before Canberra", "Melbourne", 19140804, "AUS"},
		{"Melbourne gives way", "Melbourne", 19410101, ""},
		{"Christiania", "Christiania", 19051026, "NOR"},
	} {
		var got []string
		for _, f := range load(t).Nations {
			if f.Kind == register.FormCapital && f.Text == c.form && f.Interval.Start.Earliest() <= c.on && c.on <= f.Interval.End.Latest() {
				got = append(got, f.Nation.Local())
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %s on %s is %q, want %q", c.sentence, c.form, c.on, got, c.want)
		}
	}
}
