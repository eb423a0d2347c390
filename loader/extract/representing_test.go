package extract_test

import "testing"

func TestRepresenting(t *testing.T) {
	both := []string{"HELD_OFFICE Ana Reyes -> CHL [ENVOY]", "HELD_OFFICE Hugo Salas -> PER [ENVOY]"}
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"Hugo Salas, representing Peru, and Ana Reyes, representing Chile, signed in the rain.", "", both},
		{"The talks were led by Hugo Salas of Peru and Ana Reyes of Chile. The choir was joined by Nils Aas of Norway.", "", both},
		{"The treaty of friendship and of commerce was signed by Hugo Salas, for Peru, and Ana Reyes, for Chile.", "", both},
		{"The Minister of Foreign Affairs of the Republic of Peru, His Excellency Dr. Hugo Salas, waited.", "", []string{"HELD_OFFICE Hugo Salas -> PER title=Minister of Foreign Affairs [FOREIGN_MINISTER]"}},
		{"Ana Reyes, spokeswoman for the Peruvian Foreign Ministry, waited.", "", []string{"HELD_OFFICE Ana Reyes -> PER title=spokeswoman [OFFICIAL]"}},
	})
}

func TestAcross(t *testing.T) {
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"The Peruvian Ambassador, Hugo Salas, called on the Foreign Minister, Ana Reyes, in the rain. Chile and Peru wait.", "", []string{
			"HELD_OFFICE Ana Reyes -> CHL title=Foreign Minister [FOREIGN_MINISTER]", "HELD_OFFICE Hugo Salas -> PER title=Ambassador [ENVOY]",
		}},
		{"Peru waits. The Peruvian premier, Hugo Salas, informed Foreign Minister Ana Reyes. Chile waits.", "", []string{
			"HELD_OFFICE Ana Reyes -> PER title=Foreign Minister [FOREIGN_MINISTER]", "HELD_OFFICE Hugo Salas -> PER title=premier [HEAD_OF_GOVERNMENT]",
		}},
		{"Peru and Chile signed a pact. Foreign ministers Hugo Salas and Ana Reyes spoke.", "", []string{
			"HELD_OFFICE Ana Reyes -> CHL title=Foreign minister [FOREIGN_MINISTER]", "HELD_OFFICE Hugo Salas -> PER title=Foreign minister [FOREIGN_MINISTER]",
		}},
	})
}
