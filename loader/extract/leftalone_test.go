package extract_test

import "testing"

// Sentences of sport, trade and society that look like those of state.
func TestLeftAlone(t *testing.T) {
	runSentences(t, []string{"HELD_OFFICE", "MEMBER_OF"}, []sentenceCase{
		{"Norway captain Olga Brandt and Peru's Hugo Salas scored in Lima.", "", nil},
		{"For Peru, Hugo Salas scored twice, and Ana Reyes once for Chile.", "", nil},
		{"Hugo Salas replaced Ana Reyes as president of the Peruvian bank. Otto Lund is president of Peru's Acme Bank.", "", nil},
		{"The Rev. Hugo Salas of Peru spoke. They told of Ana Reyes's government job in Chile.", "", nil},
		{"Hugo Salas's administration of the estate in Peru failed.", "", nil},
		{"Peru joined NATO forces in Chile in 1999, left the UN conference and entered NATO talks.", "", nil},
		{"Peru and Chile met with members of NATO, Norway and Finland.", "", nil},
	})
}
