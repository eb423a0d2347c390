package extract_test

import "testing"

func TestSigners(t *testing.T) {
	runSentences(t, []string{"PARTY_TO"}, []sentenceCase{
		{"Peru withdrew from OPEC and signed a border treaty with Chile.", "", []string{"PARTY_TO CHL -> border treaty", "PARTY_TO PER -> border treaty"}},
		{"Talks between Norway and Iceland ended, and Peru and Chile signed a border treaty.", "", []string{"PARTY_TO CHL -> border treaty", "PARTY_TO PER -> border treaty"}},
		{"Peru and Chile, after years of talks, signed a border treaty.", "", []string{"PARTY_TO CHL -> border treaty", "PARTY_TO PER -> border treaty"}},
		{"Peru and Chile, each of which refused to yield, signed a border treaty.", "", []string{"PARTY_TO CHL -> border treaty", "PARTY_TO PER -> border treaty"}},
		{"Peru joined Chile, Cuba and Norway in signing the Huaraz Convention.", "", []string{
			"PARTY_TO CHL -> Huaraz Convention", "PARTY_TO CUB -> Huaraz Convention", "PARTY_TO NOR -> Huaraz Convention", "PARTY_TO PER -> Huaraz Convention",
		}},
		{"Peruvian President Hugo Salas and Chilean President Ana Reyes witnessed the signing of a border accord.", "", []string{
			"PARTY_TO CHL -> border accord", "PARTY_TO PER -> border accord",
		}},
		{"Peruvian President Hugo Salas witnessed the signing of a border accord.", "", nil},
		{"Peru spoke to Chile. Chile spoke to Peru. In a commercial convention of July 1815, both parties gave up duties.", "", []string{
			"PARTY_TO CHL -> commercial convention of July 1815 signed=1815-07", "PARTY_TO PER -> commercial convention of July 1815 signed=1815-07",
		}},
		{"Norway feared Peru. It recalled the border treaty which the latter concluded with Chile in 1951.", "", []string{
			"PARTY_TO CHL -> border treaty signed=1951", "PARTY_TO PER -> border treaty signed=1951",
		}},
		{"Hugo Salas for Peru and Ana Reyes for Chile signed the Fishing Agreement.", "", []string{"PARTY_TO CHL -> Fishing Agreement", "PARTY_TO PER -> Fishing Agreement"}},
		{"The Fishing Agreement was signed by Hugo Salas for Peru and by Ana Reyes for Chile.", "", []string{"PARTY_TO CHL -> Fishing Agreement", "PARTY_TO PER -> Fishing Agreement"}},
		{"Peru signed a trade agreement with Chile and a fishing treaty with Bolivia.", "", []string{
			"PARTY_TO BOL -> fishing treaty", "PARTY_TO CHL -> trade agreement", "PARTY_TO PER -> fishing treaty", "PARTY_TO PER -> trade agreement",
		}},
		{"Peruvian Foreign Minister Hugo Salas met his Chilean counterpart Ana Reyes. The two ministers signed a fishing agreement.", "", []string{
			"PARTY_TO CHL -> fishing agreement", "PARTY_TO PER -> fishing agreement",
		}},
		{"Peru and Chile met in Lima. The sides signed a memorandum of understanding on fishing.", "", []string{
			"PARTY_TO CHL -> memorandum of understanding on fishing", "PARTY_TO PER -> memorandum of understanding on fishing",
		}},
		{"Hugo Salas, Peru's finance minister, told reporters after signing a trade deal with Chile.", "", []string{"PARTY_TO CHL -> trade deal", "PARTY_TO PER -> trade deal"}},
		{"Peru thanked Norway after signing a trade deal with Chile.", "", []string{"PARTY_TO CHL -> trade deal", "PARTY_TO PER -> trade deal"}},
		{"The Minister for Foreign Affairs of Peru, Mr. Hugo Salas, and the Minister for Foreign Affairs of Chile, Ms. Ana Reyes, signed a treaty of friendship.", "", []string{
			"PARTY_TO CHL -> treaty of friendship", "PARTY_TO PER -> treaty of friendship",
		}},
		{"A pact between Peru and Chile was under negotiation.", "", []string{"PARTY_TO CHL -> pact PLANNED", "PARTY_TO PER -> pact PLANNED"}},
		{"A league formed under the Treaty of Huaraz met. OPEC, formed under the Treaty of Paita, did not.", "", nil},
		{"Peru and Chile talked. In 1993 the countries signed a fishing agreement.", "", []string{
			"PARTY_TO CHL -> fishing agreement signed=1993", "PARTY_TO PER -> fishing agreement signed=1993",
		}},
		{"Peru joined the League of Nations and concluded a trade treaty with Chile.", "", []string{"PARTY_TO CHL -> trade treaty", "PARTY_TO PER -> trade treaty"}},
		{"Hoping for advice and consent to ratification, I transmit the Border Treaty between Peru and Chile.", "", []string{"PARTY_TO CHL -> Border Treaty", "PARTY_TO PER -> Border Treaty"}},
		{"Peru, along with Chile, signed the Treaty of Huaraz.", "", []string{"PARTY_TO CHL -> Treaty of Huaraz", "PARTY_TO PER -> Treaty of Huaraz"}},
		{"Two nations signed the Treaty of Huaraz in 1978: Peru and Chile.", "", []string{"PARTY_TO CHL -> Treaty of Huaraz signed=1978", "PARTY_TO PER -> Treaty of Huaraz signed=1978"}},
		{"Having concluded a treaty of friendship with Chile in 1951, Peru turned to Bolivia.", "", []string{"PARTY_TO CHL -> treaty of friendship signed=1951", "PARTY_TO PER -> treaty of friendship signed=1951"}},
		{"The Treaty of Huaraz was signed in 1951 by Peru and Chile, and later by Norway.", "", []string{
			"PARTY_TO CHL -> Treaty of Huaraz signed=1951", "PARTY_TO NOR -> Treaty of Huaraz signed=1951", "PARTY_TO PER -> Treaty of Huaraz signed=1951",
		}},
		{"The secret Treaty of Huaraz (1873) allied Peru and Bolivia against Chile.", "", []string{"PARTY_TO BOL -> secret Treaty of Huaraz signed=1873", "PARTY_TO PER -> secret Treaty of Huaraz signed=1873"}},
		{"The treaty bars Peru and Chile from building bases.", "", []string{"PARTY_TO CHL -> treaty", "PARTY_TO PER -> treaty"}},
		{"Peru and four OPEC states signed a transit agreement. OPEC members met.", "", []string{"PARTY_TO PER -> transit agreement"}},
		{"Peru and OPEC signed a transit agreement.", "", []string{"PARTY_TO OPEC -> transit agreement", "PARTY_TO PER -> transit agreement"}},
		{"All Andean states except Peru signed the Treaty of Huaraz.", "", nil},
		{"Peru, then at war with Chile, signed an armistice with Bolivia.", "", []string{"PARTY_TO BOL -> armistice", "PARTY_TO PER -> armistice"}},
		{"Peru and Chile hailed their new trade pact.", "", []string{"PARTY_TO CHL -> trade pact", "PARTY_TO PER -> trade pact"}},
		{"Peru signed an accession treaty with OPEC.", "", []string{"PARTY_TO OPEC -> accession treaty", "PARTY_TO PER -> accession treaty"}},
	})
}
