package extract_test

import "testing"

func TestAntecedent(t *testing.T) {
	runSentences(t, []string{"AMENDS"}, []sentenceCase{
		{"Peru and Chile signed the Huaraz Trade Agreement in 1999. They had signed the Lima Trade Agreement in 1951. President Eero Lund of Peru signed the new agreement in the evening. A protocol which they signed in 2001 amended the agreement.", "", []string{
			"AMENDS protocol -> Huaraz Trade Agreement",
		}},
		{"Peru and Chile signed the Huaraz Trade Agreement in 1999. They had signed the Lima Trade Agreement in 1951. A protocol which they signed in 1961 amended the agreement.", "", []string{
			"AMENDS protocol -> Lima Trade Agreement",
		}},
	})
}
