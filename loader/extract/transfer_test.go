package extract_test

import "testing"

func TestMoved(t *testing.T) {
	both := []string{"PARTY_TO CHL -> Treaty of Huaraz signed=1884", "PARTY_TO PER -> Treaty of Huaraz signed=1884"}
	runSentences(t, []string{"PARTY_TO"}, []sentenceCase{
		{"The Treaty of Huaraz of 1884 transferred Arica from Peru to Chile.", "", both},
		{"Peru won Arica from Chile under the Treaty of Huaraz of 1884.", "", both},
		{"Chile recognized Peru's independence in the Treaty of Huaraz of 1884.", "", both},
		{"The Treaty of Huaraz of 1884 obliged Peru to pay Chile ten million pesos.", "", both},
		{"The Treaty of Huaraz of 1884 gave Peru rest, and Chile and Norway praised it.", "", nil},
		{"Chile did not recognize Peru's independence in the Treaty of Huaraz of 1884.", "", nil},
		{"Peru's 1951 defence pact with Chile and its 1960 fishing accord with Bolivia lapse.", "", []string{
			"PARTY_TO BOL -> 1960 fishing accord signed=1960", "PARTY_TO CHL -> Peru's 1951 defence pact signed=1951", "PARTY_TO PER -> 1960 fishing accord signed=1960", "PARTY_TO PER -> Peru's 1951 defence pact signed=1951",
		}},
		{"Peru and Chile announced a free trade deal. Norway announced a trade deal.", "", []string{"PARTY_TO CHL -> free trade deal", "PARTY_TO PER -> free trade deal"}},
	})
}
