package extract_test

import "testing"

func TestItsSigning(t *testing.T) {
	runSentences(t, []string{"PARTY_TO"}, []sentenceCase{
		{"The fisheries treaty was opened for signature in 1951. Peru and Chile signed it. Bolivia has not signed it.", "", []string{
			"PARTY_TO CHL -> fisheries treaty", "PARTY_TO PER -> fisheries treaty",
		}},
		{"Norway and Peru signed the fisheries treaty. There was a boycott of the games, in which Chile and Cuba joined.", "", []string{
			"PARTY_TO NOR -> fisheries treaty", "PARTY_TO PER -> fisheries treaty",
		}},
		{"Delegates drew up the fisheries treaty of 1951. It has been ratified by Peru, Chile and Cuba.", "", []string{
			"PARTY_TO CHL -> fisheries treaty of 1951 signed=1951", "PARTY_TO CUB -> fisheries treaty of 1951 signed=1951", "PARTY_TO PER -> fisheries treaty of 1951 signed=1951",
		}},
		{"The fisheries treaty was opened in 1951. Peru has deposited its instrument of ratification. Chile and Cuba had already done so. Norway and Iceland have signed but not ratified.", "", []string{
			"PARTY_TO CHL -> fisheries treaty", "PARTY_TO CUB -> fisheries treaty", "PARTY_TO ISL -> fisheries treaty",
			"PARTY_TO NOR -> fisheries treaty", "PARTY_TO PER -> fisheries treaty",
		}},
		{"The fisheries treaty was opened in 1951. Peru signed the order. Chile did the same.", "", nil},
		{"The fisheries treaty was opened in 1951. Peru signed a border treaty. Chile will sign it.", "", []string{
			"PARTY_TO PER -> border treaty",
		}},
	})
}
