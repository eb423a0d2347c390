package extract_test

import "testing"

func TestSuccessor(t *testing.T) {
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"Hugo Salas replaced Ana Reyes as Peruvian foreign minister.", "", []string{
			"HELD_OFFICE Ana Reyes -> PER title=foreign minister [FOREIGN_MINISTER]", "HELD_OFFICE Hugo Salas -> PER title=foreign minister [FOREIGN_MINISTER]",
		}},
		{"Hugo Salas replaced Ana Reyes as the Peruvian striker. Hugo Salas succeeded with Ana Reyes, as Peru said.", "", nil},
		{"Peru named Hugo Salas ambassador to Chile.", "", []string{"HELD_OFFICE Hugo Salas -> PER title=ambassador [ENVOY]"}},
		{"Peru named Hugo Salas captain. Peru saw Hugo Salas minister to the poor.", "", nil},
		{"On behalf of Peru, Hugo Salas signed the treaty. Ana Reyes, on behalf of Chile, did not.", "", []string{"HELD_OFFICE Ana Reyes -> CHL [ENVOY]", "HELD_OFFICE Hugo Salas -> PER [ENVOY]"}},
		{"Mr. Salas, representing Peru, spoke. Peru was represented by Olga Brandt and others.", "", []string{"HELD_OFFICE Olga Brandt -> PER [ENVOY]", "HELD_OFFICE Salas -> PER [ENVOY]"}},
		{"Hugo Salas, representing Peru, ran. On behalf of Peru's poor, in the rain, Ana Reyes spoke.", "", nil},
		{"White House press secretary Ana Reyes spoke. He read the Oslo press.", "", []string{"HELD_OFFICE Ana Reyes -> USA title=press secretary [OFFICIAL]"}},
		{"Peru's military ruler, Gen. Hugo Salas, fell. Ana Reyes, a spokeswoman for the Chilean foreign ministry, said so.", "", []string{
			"HELD_OFFICE Ana Reyes -> CHL title=spokeswoman [OFFICIAL]", "HELD_OFFICE Hugo Salas -> PER title=military ruler [EFFECTIVE_LEADER]",
		}},
		{"Peru's deputy prime minister and foreign minister, Hugo Salas, came. The Chilean Prime Minister (Mr. Reyes) did not.", "", []string{
			"HELD_OFFICE Hugo Salas -> PER title=foreign minister [FOREIGN_MINISTER]", "HELD_OFFICE Reyes -> CHL title=Prime Minister [HEAD_OF_GOVERNMENT]",
		}},
	})
}
