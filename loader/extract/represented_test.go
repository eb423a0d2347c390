package extract_test

import "testing"

func TestRepresented(t *testing.T) {
	both := []string{"HELD_OFFICE Ana Reyes -> CHL [ENVOY]", "HELD_OFFICE Hugo Salas -> PER [ENVOY]"}
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"The Government of Peru, represented by Hugo Salas, Minister of War, and the Government of Chile, represented by Ana Reyes, Minister of Trade, agree.", "", []string{
			"HELD_OFFICE Ana Reyes -> CHL title=Minister of Trade [MINISTER]", "HELD_OFFICE Hugo Salas -> PER title=Minister of War [MINISTER]",
		}},
		{"Signed for Peru by Hugo Salas; for Chile by Ana Reyes.", "", both},
		{"Hugo Salas, for the Government of Peru\nAna Reyes, for the Government of Chile", "", both},
		{"It is good for Peru by all accounts. Hugo Salas, for Peru's fans a hero, ran.", "", nil},
		{"Otto von Brandt, Chancellor of Norway, and Hugo Salas, his Peruvian counterpart, agreed.", "", []string{
			"HELD_OFFICE Hugo Salas -> PER title=Chancellor [HEAD_OF_GOVERNMENT]", "HELD_OFFICE Otto von Brandt -> NOR title=Chancellor [HEAD_OF_GOVERNMENT]",
		}},
		{"Hugo Salas's government in Peru fell. Ana Reyes's cat in Chile did not.", "", []string{"HELD_OFFICE Hugo Salas -> PER [EFFECTIVE_LEADER]"}},
		{"Hugo Salas of the Peruvian foreign ministry flew with Ana Reyes of the Chilean club.", "", []string{"HELD_OFFICE Hugo Salas -> PER [OFFICIAL]"}},
		{"Peru's UN ambassador Hugo Salas flew.", "", []string{"HELD_OFFICE Hugo Salas -> PER title=ambassador [ENVOY]"}},
		{"Peru's negotiators, Hugo Salas and Ana Reyes, flew. Norway and Chile waited.", "", []string{
			"HELD_OFFICE Ana Reyes -> PER title=negotiator [ENVOY]", "HELD_OFFICE Hugo Salas -> PER title=negotiator [ENVOY]",
		}},
	})
}
