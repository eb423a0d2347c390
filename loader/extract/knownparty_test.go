package extract_test

import "testing"

func TestKnownParties(t *testing.T) {
	runSentences(t, []string{"PARTY_TO"}, []sentenceCase{
		{"Chilean troops entered Lima.\n\nIn the north the war with Peru went on.\n\nThe Treaty of Ancon ended it.", "", []string{
			"PARTY_TO CHL -> Treaty of Ancon", "PARTY_TO PER -> Treaty of Ancon",
		}},
		{"Norway and Iceland waited.\n\nThe Treaty of Ancon ended it.", "", nil},
		{"Brazil and Chile waited. The Treaty of Ancon ended it.", "", []string{"PARTY_TO CHL -> Treaty of Ancon"}},
		{"Greece and Norway read the Treaty of Peace with Italy.", "", []string{"PARTY_TO ITA -> Treaty of Peace with Italy"}},
		{"Brazil, Chile, the United States and Norway waited.\n\nThe Rio Treaty was praised.", "", nil},
		{"The Nkomati Accord, a pact of nonaggression which South Africa concluded with Mozambique, was kept.", "", []string{
			"PARTY_TO MOZ -> Nkomati Accord", "PARTY_TO ZAF -> Nkomati Accord",
		}},
	})
}
