package extract_test

import "testing"

func TestPronounSigners(t *testing.T) {
	runSentences(t, []string{"PARTY_TO"}, []sentenceCase{
		{"Peru left OPEC in May 1951. In June it signed a fishing treaty with Chile.", "", []string{"PARTY_TO CHL -> fishing treaty signed=1951-06", "PARTY_TO PER -> fishing treaty signed=1951-06"}},
		{"Foreign Minister Hugo Salas of Peru travelled to Oslo, where he and Foreign Minister Ana Lund of Norway signed a fishing treaty.", "", []string{"PARTY_TO NOR -> fishing treaty", "PARTY_TO PER -> fishing treaty"}},
		{"Peruvian troops met those of Bolivia. It signed a fishing treaty with Chile.", "", []string{"PARTY_TO CHL -> fishing treaty"}},
		{"In the north Peru and Norway were feared. It signed a fishing treaty with Chile.", "", []string{"PARTY_TO CHL -> fishing treaty"}},
		{"Norway praised Peru, whose own fishing treaty with Chile was new.", "", []string{"PARTY_TO CHL -> fishing treaty", "PARTY_TO PER -> fishing treaty"}},
	})
}

func TestWhoActs(t *testing.T) {
	runSentences(t, []string{"PARTY_TO"}, []sentenceCase{
		{"President Hugo Salas of Peru and President Ana Reyes of Chile signed a fishing treaty.", "", []string{"PARTY_TO CHL -> fishing treaty", "PARTY_TO PER -> fishing treaty"}},
		{"On 25 May 1915 the foreign ministers of Peru and Chile met and signed the so-called Huaraz Pact.", "", []string{"PARTY_TO CHL -> Huaraz Pact signed=1915-05-25", "PARTY_TO PER -> Huaraz Pact signed=1915-05-25"}},
		{"In May 1844 Peru reached Norway and signed a fishing treaty with Chile.", "", []string{"PARTY_TO CHL -> fishing treaty signed=1844-05", "PARTY_TO PER -> fishing treaty signed=1844-05"}},
		{"The Huaraz Pact was signed at Lima on 4 May 1951 by the heads of state of the eleven member states of the conference, among them Peru and Chile.", "", []string{"PARTY_TO CHL -> Huaraz Pact signed=1951-05-04", "PARTY_TO PER -> Huaraz Pact signed=1951-05-04"}},
		{"The Huaraz Pact was deposited with the Government of Norway.", "", nil},
		{"Peru and Chile signed the Treaty of Huaraz. Norway feared the Treaty of Paita, which the same parties concluded in 1951.", "", []string{
			"PARTY_TO CHL -> Treaty of Huaraz", "PARTY_TO CHL -> Treaty of Paita signed=1951", "PARTY_TO PER -> Treaty of Huaraz", "PARTY_TO PER -> Treaty of Paita signed=1951",
		}},
	})
}
