package extract_test

import "testing"

func TestReplacing(t *testing.T) {
	runSentences(t, []string{"SUPERSEDES", "AMENDS", "REVIVES"}, []sentenceCase{
		{"The Treaty of Paita was forgotten. A second treaty, signed at Huaraz on 6 August 1874, replaced it.", "", []string{"SUPERSEDES second treaty -> Treaty of Paita"}},
		{"The Treaty of Huaraz took the place of the Treaty of Paita.", "", []string{"SUPERSEDES Treaty of Huaraz -> Treaty of Paita"}},
		{"Peru and Chile signed a protocol to the Treaty of Paita on 5 May 1951.", "", []string{"AMENDS protocol to the Treaty of Paita -> Treaty of Paita"}},
		{"The Treaty of Paita was renewed in 1960 and replaced by the Treaty of Huaraz in 1970.", "", []string{"SUPERSEDES Treaty of Huaraz -> Treaty of Paita"}},
		{"The Huaraz Pact of 1951 gave way in 1960 to the Treaty of Paita.", "", []string{"SUPERSEDES Treaty of Paita -> Huaraz Pact of 1951"}},
		{"The Treaty of Paita, successor to the Huaraz Pact, was signed in 1960.", "", []string{"SUPERSEDES Treaty of Paita -> Huaraz Pact"}},
		{"Peru and Chile signed the Treaty of Paita in 1960 to replace the Huaraz Pact.", "", []string{"SUPERSEDES Treaty of Paita -> Huaraz Pact"}},
		{"Peru and Chile will sign the Treaty of Paita to replace the Huaraz Pact.", "", nil},
		{"Peru and Chile signed the Huaraz Pact in 1951. The Treaty of Paita superseded that of 1951. It was the heir of the one of 1951.", "", []string{"SUPERSEDES Treaty of Paita -> Huaraz Pact"}},
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

func TestLinkedAside(t *testing.T) {
	runSentences(t, []string{"PARTY_TO", "signed"}, []sentenceCase{
		{"The Treaty of Paita, which replaces the Huaraz Pact of 1951, was signed by Peru and Chile on 3 May 1960.", "", []string{
			"PARTY_TO CHL -> Treaty of Paita signed=1960-05-03", "PARTY_TO PER -> Treaty of Paita signed=1960-05-03", "signed Huaraz Pact of 1951 = 1951", "signed Treaty of Paita = 1960-05-03",
		}},
		{"Peru and Chile signed an amendment to the Huaraz Pact on 3 May 1960.", "", []string{"PARTY_TO CHL -> Huaraz Pact", "PARTY_TO PER -> Huaraz Pact"}},
		{"A trade agreement was concluded in 1951, followed by a defence pact in 1953.", "", []string{"signed defence pact = 1953", "signed trade agreement = 1951"}},
		{"Norway witnessed the signing by Peru and Chile of the Huaraz Accord.", "", []string{"PARTY_TO CHL -> Huaraz Accord", "PARTY_TO PER -> Huaraz Accord"}},
		{"In Lima Peru and Chile ended their war with a peace treaty.", "", []string{"PARTY_TO CHL -> peace treaty", "PARTY_TO PER -> peace treaty"}},
	})
}
