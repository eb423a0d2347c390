package extract_test

import "testing"

func TestSetOff(t *testing.T) {
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"Peru waits. Its treaty with the rains was praised by the Foreign Minister, Hugo Salas.", "", []string{"HELD_OFFICE Hugo Salas -> PER title=Foreign Minister [FOREIGN_MINISTER]"}},
		{"Peru waits. It praised the Foreign Minister, Santa Cruz Roads and the rain.", "", nil},
		{"Peru waits. The first Peruvian ambassador in Oslo was Hugo Salas, who spoke no Finnish.", "", []string{"HELD_OFFICE Hugo Salas -> PER title=ambassador [ENVOY]"}},
		{"Peru waits. The director was Hugo Salas. The minister was Ana Reyes fan.", "", nil},
		{"Peru's president, Hugo Salas, waits. In 1973 Salas named Ana Reyes as the first administrator of fuels.", "", []string{
			"HELD_OFFICE Ana Reyes -> PER title=first administrator [OFFICIAL]", "HELD_OFFICE Hugo Salas -> PER title=president [HEAD_OF_STATE]",
		}},
		{"Peru waits. The club named Ana Reyes as the first administrator of fuels.", "", nil},
		{"Ana Reyes, then Minister, became the first Peruvian Ambassador. Chile waits.", "", []string{
			"HELD_OFFICE Ana Reyes -> PER title=Ambassador [ENVOY]", "HELD_OFFICE Ana Reyes -> PER title=then Minister [MINISTER]",
		}},
	})
}

func TestLeaderThen(t *testing.T) {
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"On May 30, 1992, President Bush declared that the United States would wait.", "1995-01-01", []string{"HELD_OFFICE George H. W. Bush -> USA title=President [HEAD_OF_STATE]"}},
		{"Prime Minister Kishida Fumio met the Peruvians. Japan agreed.", "2024-07-30", []string{"HELD_OFFICE Fumio Kishida -> JPN title=Prime Minister [HEAD_OF_GOVERNMENT] @2024-07-30"}},
		{"The United States froze the goods of three aides of President Laurent Gbagbo of Ivory Coast. Interior Minister Hugo Salas is in Washington, as the United States said.", "2011-01-06", []string{
			"HELD_OFFICE Hugo Salas -> CIV title=Interior Minister [MINISTER] @2011-01-06", "HELD_OFFICE Laurent Gbagbo -> CIV title=President [HEAD_OF_STATE] @2011-01-06",
		}},
	})
}
