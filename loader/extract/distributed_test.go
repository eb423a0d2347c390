package extract_test

import "testing"

func TestDistributed(t *testing.T) {
	both := []string{"HELD_OFFICE Ana Reyes -> CHL title=foreign minister [FOREIGN_MINISTER]", "HELD_OFFICE Hugo Salas -> PER title=foreign minister [FOREIGN_MINISTER]"}
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"The foreign ministers of Peru and Chile, Hugo Salas and Ana Reyes, met.", "", both},
		{"The Peruvian and Chilean foreign ministers, Hugo Salas and Ana Reyes, met.", "", both},
		{"The foreign ministers of Peru (Hugo Salas) and Chile (Ana Reyes) met.", "", both},
		{"The foreign ministers of Peru and Chile, Norway and Finland met. The foreign ministers of Peru and Chile, Hugo Salas said, met.", "", nil},
	})
}
