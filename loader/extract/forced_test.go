package extract_test

import "testing"

func TestForced(t *testing.T) {
	runSentences(t, []string{"PARTY_TO"}, []sentenceCase{
		{"Chile forced Peru to sign the Treaty of Huaraz in 1884.", "", []string{"PARTY_TO CHL -> Treaty of Huaraz signed=1884", "PARTY_TO PER -> Treaty of Huaraz signed=1884"}},
		{"Chile threatened to force Peru to sign the Treaty of Huaraz.", "", []string{"PARTY_TO PER -> Treaty of Huaraz THREATENED"}},
	})
}

func TestTiesTold(t *testing.T) {
	runSentences(t, []string{"PARTY_TO"}, []sentenceCase{
		{"The friendship between Peru and Chile rests on the Treaty of Huaraz.", "", []string{"PARTY_TO CHL -> Treaty of Huaraz", "PARTY_TO PER -> Treaty of Huaraz"}},
		{"Peru's foreign minister Hugo Salas and his Chilean colleague Ana Reyes signed a treaty of friendship.", "", []string{"PARTY_TO CHL -> treaty of friendship", "PARTY_TO PER -> treaty of friendship"}},
		{"The Treaty of Huaraz was concluded between Norway and Peru. Chile joined in 1955, Bolivia in 1960.", "", []string{
			"PARTY_TO BOL -> Treaty of Huaraz", "PARTY_TO CHL -> Treaty of Huaraz", "PARTY_TO NOR -> Treaty of Huaraz", "PARTY_TO PER -> Treaty of Huaraz",
		}},
		{"A defensive alliance was concluded by Peru with Chile in 1951.", "", []string{"PARTY_TO CHL -> defensive alliance signed=1951", "PARTY_TO PER -> defensive alliance signed=1951"}},
		{"Peru, Chile and later Bolivia signed the Huaraz Pact.", "", []string{"PARTY_TO BOL -> Huaraz Pact", "PARTY_TO CHL -> Huaraz Pact", "PARTY_TO PER -> Huaraz Pact"}},
		{"Peru and Chile were the first to sign the Huaraz Pact; Bolivia did so in 1955.", "", []string{"PARTY_TO BOL -> Huaraz Pact", "PARTY_TO CHL -> Huaraz Pact", "PARTY_TO PER -> Huaraz Pact"}},
		{"The Huaraz Pact came into being in 1951 with Peru and Chile as members.", "", []string{"PARTY_TO CHL -> Huaraz Pact", "PARTY_TO PER -> Huaraz Pact"}},
		{"The Huaraz Pact had two members: Peru and Chile.", "", []string{"PARTY_TO CHL -> Huaraz Pact", "PARTY_TO PER -> Huaraz Pact"}},
		{"The pact linked Peru with Chile.", "", []string{"PARTY_TO CHL -> pact", "PARTY_TO PER -> pact"}},
		{"Peru's defeat by Chile led to the Treaty of Huaraz.", "", []string{"PARTY_TO CHL -> Treaty of Huaraz", "PARTY_TO PER -> Treaty of Huaraz"}},
		{"Norway's help to Peru led to the Treaty of Huaraz.", "", nil},
		{"Peru and Chile exchanged ratifications of the Treaty of Huaraz. Norway exchanged notes.", "", []string{"PARTY_TO CHL -> Treaty of Huaraz", "PARTY_TO PER -> Treaty of Huaraz"}},
	})
}
