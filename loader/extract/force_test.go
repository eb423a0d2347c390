package extract_test

import "testing"

func TestForce(t *testing.T) {
	runSentences(t, []string{"inForce", "ended", "PARTY_TO"}, []sentenceCase{
		{"The fisheries treaty between Norway and Iceland entered into force on 3 May 1958.", "", []string{
			"PARTY_TO ISL -> fisheries treaty 1958-05-03/", "PARTY_TO NOR -> fisheries treaty 1958-05-03/", "inForce fisheries treaty = 1958-05-03",
		}},
		{"The Treaty of Paita expired in 1969.", "", []string{"ended Treaty of Paita = 1969"}},
		{"The Treaty of Paita never entered into force in 1969.", "", []string{"inForce Treaty of Paita = 1969 DENIED"}},
		{"Norway withdrew from the Treaty of Paita in 1971.", "", []string{"PARTY_TO NOR -> Treaty of Paita /1971 left=1971"}},
		{"Norway denounced the Treaty of Paita as a fraud.", "", nil},
		{"Norway threatened to withdraw from the Treaty of Paita.", "", []string{"PARTY_TO NOR -> Treaty of Paita THREATENED"}},
		{"The Treaty of Paita was praised. The troops entered in force on 3 May 1958.", "", nil},
		{"Norway withdrew its ships from Iceland under the Treaty of Paita.", "", nil},
	})
}
