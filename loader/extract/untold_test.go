package extract_test

import "testing"

func TestUntoldParties(t *testing.T) {
	runSentences(t, []string{"PARTY_TO"}, []sentenceCase{
		{"Peru thanked Chile. Chile praised Peru. The border treaty of 1951 is kept by Peru and feared in Chile.", "", []string{
			"PARTY_TO CHL -> border treaty of 1951 signed=1951", "PARTY_TO PER -> border treaty of 1951 signed=1951",
		}},
		{"Peru thanked Chile. Chile praised Peru. The border treaty of 1951 is feared in Norway.", "", nil},
		{"Peru thanked Chile. The border treaty of 1951 was feared.", "", []string{
			"PARTY_TO CHL -> border treaty of 1951 signed=1951", "PARTY_TO PER -> border treaty of 1951 signed=1951",
		}},
		{"Peru had been at war with Chile since 1879. The Treaty of Huaraz of 1884 brought the fighting to an end.", "", []string{
			"PARTY_TO CHL -> Treaty of Huaraz signed=1884", "PARTY_TO PER -> Treaty of Huaraz signed=1884",
		}},
		{"Chile feared Peru. A trade treaty with Peru was kept.", "", []string{"PARTY_TO CHL -> trade treaty", "PARTY_TO PER -> trade treaty"}},
		{"Peru thanked Chile. The Convention on Birds of 1951 was feared.", "", nil},
		{"Peru thanked Chile and Norway. The border treaty of 1951 was feared.", "", nil},
		{"Peru and Norway talked. In 1951 Chile concluded a mutual defence pact with Cuba. In 1960 the two states' defence pact lapsed.", "", []string{
			"PARTY_TO CHL -> mutual defence pact signed=1951", "PARTY_TO CUB -> mutual defence pact signed=1951",
		}},
		{"In 1951 Chile concluded a mutual defence pact with Cuba. Later Peru and Norway talked. Both countries signed a fishing treaty.", "", []string{
			"PARTY_TO CHL -> mutual defence pact signed=1951", "PARTY_TO CUB -> mutual defence pact signed=1951",
			"PARTY_TO NOR -> fishing treaty", "PARTY_TO PER -> fishing treaty",
		}},
	})
}

func TestGroups(t *testing.T) {
	runSentences(t, []string{"PARTY_TO"}, []sentenceCase{
		{"An armistice between Bolivia and the three northern powers, Peru, Chile and Cuba, was signed on 4 May 1951.", "", []string{
			"PARTY_TO BOL -> armistice signed=1951-05-04", "PARTY_TO CHL -> armistice signed=1951-05-04", "PARTY_TO CUB -> armistice signed=1951-05-04", "PARTY_TO PER -> armistice signed=1951-05-04",
		}},
		{"The fisheries agreement was signed in Oslo on 4 May 1951 on behalf of Norway, Iceland and Sweden.", "", []string{
			"PARTY_TO ISL -> fisheries agreement signed=1951-05-04", "PARTY_TO NOR -> fisheries agreement signed=1951-05-04", "PARTY_TO SWE -> fisheries agreement signed=1951-05-04",
		}},
		{"Peru, Chile and Cuba met. In 1951 the three governments signed a fishing treaty. The four sides signed a border treaty.", "", []string{
			"PARTY_TO CHL -> fishing treaty signed=1951", "PARTY_TO CUB -> fishing treaty signed=1951", "PARTY_TO PER -> fishing treaty signed=1951",
		}},
		{"Norway praised the border treaty of 1951, by which Peru and Chile divided the coast.", "", []string{
			"PARTY_TO CHL -> border treaty of 1951 signed=1951", "PARTY_TO PER -> border treaty of 1951 signed=1951",
		}},
		{"Peru and Chile signed a treaty of friendship, to end the occupation by 1 July 1991.", "", []string{
			"PARTY_TO CHL -> treaty of friendship", "PARTY_TO PER -> treaty of friendship",
		}},
		{"There is a treaty between Peru and two countries that Chile fears.", "", nil},
	})
}
