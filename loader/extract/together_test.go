package extract_test

import "testing"

func TestTogether(t *testing.T) {
	runSentences(t, []string{"PARTY_TO"}, []sentenceCase{
		{"In Oslo Peru and Chile signed a trade agreement, together with an agreement on fishing.", "", []string{
			"PARTY_TO CHL -> agreement on fishing", "PARTY_TO CHL -> trade agreement", "PARTY_TO PER -> agreement on fishing", "PARTY_TO PER -> trade agreement",
		}},
		{"Prime Minister Hugo Salas of Peru signed a peace treaty with Norwegian Foreign Minister Ana Lund and a declaration of peace with his Chilean counterpart, Ana Reyes.", "", []string{
			"PARTY_TO CHL -> declaration of peace", "PARTY_TO NOR -> peace treaty", "PARTY_TO PER -> declaration of peace", "PARTY_TO PER -> peace treaty",
		}},
		{"Peru and Chile today initialled a joint declaration on the coast. Norway read a joint declaration to Peru.", "", []string{"PARTY_TO CHL -> joint declaration", "PARTY_TO PER -> joint declaration"}},
		{"Peru and Chile ended their war by an agreement of 1951.", "", []string{"PARTY_TO CHL -> agreement of 1951 signed=1951", "PARTY_TO PER -> agreement of 1951 signed=1951"}},
		{"Peru recalled a 1992 agreement with Chile on catches.", "", []string{"PARTY_TO CHL -> 1992 agreement signed=1992", "PARTY_TO PER -> 1992 agreement signed=1992"}},
		{"Peru and Chile signed a trade and aid convention. Norway held a trade convention.", "", []string{"PARTY_TO CHL -> trade and aid convention", "PARTY_TO PER -> trade and aid convention"}},
	})
}
