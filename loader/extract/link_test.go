package extract_test

import "testing"

func TestReplacing(t *testing.T) {
	runSentences(t, []string{"SUPERSEDES", "AMENDS", "REVIVES"}, []sentenceCase{
		{"The Treaty of Paita was forgotten. A second treaty, signed at Huaraz on 6 August 1874, replaced it.", "", []string{"SUPERSEDES second treaty -> Treaty of Paita"}},
		{"The Treaty of Huaraz took the place of the Treaty of Paita.", "", []string{"SUPERSEDES Treaty of Huaraz -> Treaty of Paita"}},
		{"Peru and Chile signed a protocol to the Treaty of Paita on 5 May 1951.", "", []string{"AMENDS protocol to the Treaty of Paita -> Treaty of Paita"}},
		{"The Treaty of Paita was renewed in 1960 and replaced by the Treaty of Huaraz in 1970.", "", []string{"SUPERSEDES Treaty of Huaraz -> Treaty of Paita"}},
		{"A protocol amending the Treaty of Paita was drawn up.", "", []string{"AMENDS protocol amending the Treaty of Paita -> Treaty of Paita"}},
		{"The Treaty of Huaraz was signed in the place where the Treaty of Paita lay. Peru replaced it.", "", nil},
	})
	runSentences(t, []string{"PARTY_TO"}, []sentenceCase{
		{"Peru and Chile signed the Treaty of Paita in 1866. A second treaty, signed at Huaraz on 6 August 1874, replaced it.", "", []string{
			"PARTY_TO CHL -> Treaty of Paita signed=1866", "PARTY_TO CHL -> second treaty signed=1874-08-06",
			"PARTY_TO PER -> Treaty of Paita signed=1866", "PARTY_TO PER -> second treaty signed=1874-08-06",
		}},
	})
}
