package extract_test

import "testing"

func TestPactClause(t *testing.T) {
	runSentences(t, []string{"PARTY_TO"}, []sentenceCase{
		{"The Huaraz Fisheries Convention, to which Peru, Chile and Cuba are parties, was praised.", "", []string{
			"PARTY_TO CHL -> Huaraz Fisheries Convention", "PARTY_TO CUB -> Huaraz Fisheries Convention", "PARTY_TO PER -> Huaraz Fisheries Convention",
		}},
		{"The Treaty of Huaraz of 1844, to which Peru and Chile had put their names, lapsed.", "", []string{
			"PARTY_TO CHL -> Treaty of Huaraz signed=1844", "PARTY_TO PER -> Treaty of Huaraz signed=1844",
		}},
		{"The Treaty of Huaraz, to which Peru is not a party, lapsed.", "", nil},
		{"The Treaty of Huaraz, of which Peru spoke before Chile became a party to it, lapsed.", "", nil},
		{"The foreign ministers of Norway and Iceland put their signatures in Oslo to a fisheries treaty.", "", []string{
			"PARTY_TO ISL -> fisheries treaty", "PARTY_TO NOR -> fisheries treaty",
		}},
		{"The prime minister of Norway put his name to a petition. Iceland left the treaty.", "", nil},
		{"Peru and Chile talked. The 1984 Huaraz Declaration between the two governments was praised.", "", []string{
			"PARTY_TO CHL -> 1984 Huaraz Declaration signed=1984", "PARTY_TO PER -> 1984 Huaraz Declaration signed=1984",
		}},
		{"Norway praised the treaty of friendship that Peru concluded with Chile in 1951.", "", []string{
			"PARTY_TO CHL -> treaty of friendship signed=1951", "PARTY_TO PER -> treaty of friendship signed=1951",
		}},
		{"The border treaty Peru and Chile signed in 1951 was praised by Norway.", "", []string{
			"PARTY_TO CHL -> border treaty signed=1951", "PARTY_TO PER -> border treaty signed=1951",
		}},
		{"Peru and Chile met. The border treaty of 1951, which they signed in Paita, was praised.", "", []string{
			"PARTY_TO CHL -> border treaty of 1951 signed=1951", "PARTY_TO PER -> border treaty of 1951 signed=1951",
		}},
		{"The border treaty of 1951 was praised, Peru and Chile signed nothing else.", "", nil},
		{"Norway tore up an aid accord that it had signed with Peru, and Chile recalled its envoy.", "", []string{
			"PARTY_TO NOR -> aid accord", "PARTY_TO PER -> aid accord",
		}},
		{"Norway signed a fisheries treaty with Peru, and Chile in 1951.", "", []string{
			"PARTY_TO CHL -> fisheries treaty signed=1951", "PARTY_TO NOR -> fisheries treaty signed=1951", "PARTY_TO PER -> fisheries treaty signed=1951",
		}},
		{"Peru and Chile signed a 30-year pact. They praised the 25-year treaty between Peru and Chile.", "", []string{
			"PARTY_TO CHL -> 25-year treaty", "PARTY_TO CHL -> 30-year pact", "PARTY_TO PER -> 25-year treaty", "PARTY_TO PER -> 30-year pact",
		}},
		{"It does not resemble the Huaraz Trade Accords, which Peru and Chile signed in 1951.", "", []string{
			"PARTY_TO CHL -> Huaraz Trade Accords signed=1951", "PARTY_TO PER -> Huaraz Trade Accords signed=1951",
		}},
		{"Peru is not bound by the Treaty of Huaraz. There is no treaty of friendship with Chile.", "", nil},
		{"Peru recalled the Huaraz Trade Agreement with Chile. Later, Lima and Santiago concluded a convention on fog.", "", []string{
			"PARTY_TO PER -> Huaraz Trade Agreement",
			"PARTY_TO CHL -> Huaraz Trade Agreement", "PARTY_TO CHL -> convention on fog", "PARTY_TO PER -> convention on fog",
		}},
		{"Peru thanked Chile. They need a treaty between the two governments.", "", nil},
		{"Peru thanked Chile. Norway thanked Cuba. The 1984 Huaraz Declaration between the two governments was praised.", "", nil},
	})
}
