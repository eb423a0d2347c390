package extract_test

import "testing"

func TestListed(t *testing.T) {
	runSentences(t, []string{"PARTY_TO"}, []sentenceCase{
		{"Treaty of Huaraz (3 May 1951) – Peru, Chile\nTreaty of Paita (4 May 1952) – Bolivia\nPeru was poor.", "", []string{
			"PARTY_TO BOL -> Treaty of Paita signed=1952-05-04", "PARTY_TO CHL -> Treaty of Huaraz signed=1951-05-03", "PARTY_TO PER -> Treaty of Huaraz signed=1951-05-03",
		}},
		{"Huaraz Treaty, 3 May 1951: Peru, Chile, Bolivia.", "1960-01-01", []string{
			"PARTY_TO BOL -> Huaraz Treaty signed=1951-05-03", "PARTY_TO CHL -> Huaraz Treaty signed=1951-05-03", "PARTY_TO PER -> Huaraz Treaty signed=1951-05-03",
		}},
		{"Fisheries agreement Peru-Chile signed in Lima on 3 May 1951.", "", []string{"PARTY_TO CHL -> Fisheries agreement signed=1951-05-03", "PARTY_TO PER -> Fisheries agreement signed=1951-05-03"}},
		{"The Peru/Chile fisheries agreement was signed.", "", []string{"PARTY_TO CHL -> Peru/Chile fisheries agreement", "PARTY_TO PER -> Peru/Chile fisheries agreement"}},
		{"Treaty of Huaraz, 1951. Parties: Peru, Chile.", "", []string{"PARTY_TO CHL -> Treaty of Huaraz", "PARTY_TO PER -> Treaty of Huaraz"}},
		{"Norway signed a treaty to join the Huaraz Pact. The pact's existing members are Peru and Chile.", "", []string{"PARTY_TO CHL -> Huaraz Pact", "PARTY_TO NOR -> Huaraz Pact PLANNED", "PARTY_TO NOR -> treaty", "PARTY_TO PER -> Huaraz Pact"}},
		{"He spoke of the Treaty of Huaraz: Peru gained. OPEC met. Its members are Peru and Chile.", "", nil},
	})
}

func TestSeries(t *testing.T) {
	runSentences(t, []string{"PARTY_TO"}, []sentenceCase{
		{"Salas led Peru, the pride of Peruvians. In 1951 he signed the treaty of peace between Peru and Chile. A treaty with Bolivia was signed in 1953.", "", []string{
			"PARTY_TO BOL -> treaty signed=1953", "PARTY_TO CHL -> treaty of peace signed=1951", "PARTY_TO PER -> treaty of peace signed=1951", "PARTY_TO PER -> treaty signed=1953",
		}},
		{"In 1951 Peru concluded an alliance with Chile; a similar treaty with Bolivia followed in 1953.", "", []string{
			"PARTY_TO BOL -> similar treaty signed=1953", "PARTY_TO CHL -> alliance signed=1951", "PARTY_TO PER -> alliance signed=1951", "PARTY_TO PER -> similar treaty signed=1953",
		}},
		{"In 1951 Peru concluded an alliance with Chile. The trade treaty with Bolivia was feared.", "", []string{
			"PARTY_TO BOL -> trade treaty", "PARTY_TO CHL -> alliance signed=1951", "PARTY_TO PER -> alliance signed=1951",
		}},
		{"Peru's parliament rejected the trade treaty with Chile.", "", []string{"PARTY_TO CHL -> trade treaty", "PARTY_TO PER -> trade treaty"}},
		{"In a treaty with Chile signed in 1951, Peru gave up the coast.", "", []string{"PARTY_TO CHL -> treaty signed=1951", "PARTY_TO PER -> treaty signed=1951"}},
		{"Norway feared the trade treaty with Chile.", "", []string{"PARTY_TO CHL -> trade treaty"}},
		{"Peru ratified the Convention on Birds in 1951. Chile followed in 1952 and Bolivia in 1955.", "", []string{
			"PARTY_TO BOL -> Convention on Birds", "PARTY_TO CHL -> Convention on Birds", "PARTY_TO PER -> Convention on Birds ratified=1951",
		}},
		{"Under the Huaraz Protocol of 1951 Peru gave up its claim and Chile withdrew its troops.", "", []string{"PARTY_TO CHL -> Huaraz Protocol of 1951 signed=1951", "PARTY_TO PER -> Huaraz Protocol of 1951 signed=1951"}},
		{"Under the Huaraz Protocol of 1951 Peru gave up its claim, and Norway told Chile so.", "", nil},
		{"The Peace of Huaraz of 1884 ended the war between Peru and Chile. Peace of mind was rare.", "", []string{"PARTY_TO CHL -> Peace of Huaraz signed=1884", "PARTY_TO PER -> Peace of Huaraz signed=1884"}},
	})
}
