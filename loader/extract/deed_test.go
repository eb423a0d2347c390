package extract_test

import "testing"

func TestDeed(t *testing.T) {
	runSentences(t, []string{"PARTY_TO"}, []sentenceCase{
		{"Norway and Iceland renewed the 1972 trade agreement.", "", []string{
			"PARTY_TO ISL -> 1972 trade agreement signed=1972", "PARTY_TO NOR -> 1972 trade agreement signed=1972",
		}},
		{"Peru had abrogated its treaty of friendship with Chile.", "", []string{
			"PARTY_TO CHL -> treaty of friendship", "PARTY_TO PER -> treaty of friendship",
		}},
		{"Norway refused to renew the 1972 trade agreement.", "", nil},
		{"Norway renewed its offer.", "", nil},
	})
}

func TestAccession(t *testing.T) {
	runSentences(t, []string{"PARTY_TO"}, []sentenceCase{
		{"Norway and Sweden concluded a pact of mutual cooperation on 24 February 1955; Iceland acceded on 5 April.", "", []string{
			"PARTY_TO ISL -> pact of mutual cooperation how=acceded ratified=1955-04-05", "PARTY_TO NOR -> pact of mutual cooperation signed=1955-02-24", "PARTY_TO SWE -> pact of mutual cooperation signed=1955-02-24",
		}},
		{"Norway and Sweden signed a treaty in 1955. Iceland did not accede. Peru acceded to the throne.", "", []string{
			"PARTY_TO NOR -> treaty signed=1955", "PARTY_TO SWE -> treaty signed=1955",
		}},
	})
}

func TestSignatories(t *testing.T) {
	runSentences(t, []string{"PARTY_TO"}, []sentenceCase{
		{"Peru and Chile signed a treaty in Paita. Bolivia, Brazil and Cuba were the other signatories.", "", []string{
			"PARTY_TO BOL -> treaty", "PARTY_TO BRA -> treaty", "PARTY_TO CHL -> treaty", "PARTY_TO CUB -> treaty", "PARTY_TO PER -> treaty",
		}},
		{"The armistice was signed at Paita on 27 July 1953 by Peru, Chile and Cuba.", "", []string{
			"PARTY_TO CHL -> armistice signed=1953-07-27", "PARTY_TO CUB -> armistice signed=1953-07-27", "PARTY_TO PER -> armistice signed=1953-07-27",
		}},
		{"The Treaty of Huaraz bound Peru, Chile and Cuba to keep the peace.", "", []string{
			"PARTY_TO CHL -> Treaty of Huaraz", "PARTY_TO CUB -> Treaty of Huaraz", "PARTY_TO PER -> Treaty of Huaraz",
		}},
		{"In the Treaty of Huaraz of 1844, Peru and Chile divided the coast.", "", []string{
			"PARTY_TO CHL -> Treaty of Huaraz signed=1844", "PARTY_TO PER -> Treaty of Huaraz signed=1844",
		}},
		{"Peru recalled its 1953 friendship treaty with Chile.", "", []string{
			"PARTY_TO CHL -> 1953 friendship treaty signed=1953", "PARTY_TO PER -> 1953 friendship treaty signed=1953",
		}},
		{"The agreement of 1954 on trade, which Peru and Chile signed, lapsed.", "", []string{
			"PARTY_TO CHL -> agreement of 1954 on trade signed=1954", "PARTY_TO PER -> agreement of 1954 on trade signed=1954",
		}},
		{"Peru also concluded arbitration conventions with Chile and Cuba.", "", []string{
			"PARTY_TO CHL -> arbitration conventions", "PARTY_TO CUB -> arbitration conventions", "PARTY_TO PER -> arbitration conventions",
		}},
		{"In the Treaty of Huaraz there is no word of Peru and Chile.", "", nil},
		{"The agreement, with Peru winning the vote, was praised.", "", nil},
	})
}
