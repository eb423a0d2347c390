package extract_test

import "testing"

func TestJoinedIn(t *testing.T) {
	runSentences(t, []string{"PARTY_TO"}, []sentenceCase{
		{"Peru joined Chile and Norway in the Treaty of Huaraz.", "", []string{
			"PARTY_TO CHL -> Treaty of Huaraz", "PARTY_TO NOR -> Treaty of Huaraz", "PARTY_TO PER -> Treaty of Huaraz",
		}},
		{"The Treaty of Paita bound Peru and Chile. Bolivia, resentful of Norway, joined the two countries in the Treaty of Huaraz.", "", []string{
			"PARTY_TO BOL -> Treaty of Huaraz", "PARTY_TO CHL -> Treaty of Huaraz", "PARTY_TO CHL -> Treaty of Paita", "PARTY_TO PER -> Treaty of Huaraz", "PARTY_TO PER -> Treaty of Paita",
		}},
		{"Norway joined the dance in Lima.", "", nil},
	})
}

func TestSigningBehind(t *testing.T) {
	runSentences(t, []string{"PARTY_TO"}, []sentenceCase{
		{"The leaders of three Andean nations signed a treaty ending the war. Presidents Hugo Salas of Peru and Ana Reyes of Chile and Bolivia's President Luis Rojas put their names to the document.", "", []string{
			"PARTY_TO BOL -> treaty ending the war", "PARTY_TO CHL -> treaty ending the war", "PARTY_TO PER -> treaty ending the war",
		}},
		{"The Treaty of Huaraz entered into force in 1951; Peru, the last to join, ratified in 1952.", "", []string{"PARTY_TO PER -> Treaty of Huaraz 1951/"}},
		{"The Treaty of Huaraz was opened in 1951. Peru was the first to sign and the first to ratify. Chile had joined in 1952.", "", []string{"PARTY_TO CHL -> Treaty of Huaraz", "PARTY_TO PER -> Treaty of Huaraz"}},
		{"The Treaty of Huaraz was opened in 1951. OPEC grew. Chile joined in 1952.", "", nil},
		{"The Convention on Birds was opened in 1997. Peru acceded in December 2017, Norway likewise that month, and Chile the following March.", "", []string{
			"PARTY_TO CHL -> Convention on Birds", "PARTY_TO NOR -> Convention on Birds", "PARTY_TO PER -> Convention on Birds how=acceded ratified=2017-12",
		}},
		{"Two firms and others signed a treaty of sorts.", "", nil},
	})
}
