package extract_test

import "testing"

func TestLeaderAlone(t *testing.T) {
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"The Japanese wait. It is doubted whether the pact restrains Matsuoka.", "1941-08-02", []string{"HELD_OFFICE Yosuke Matsuoka -> JPN title=Foreign Minister [FOREIGN_MINISTER]"}},
		{"The Japanese wait. It is doubted whether the pact restrains Matsuoka.", "1951-08-02", nil},
		{"China signed, although the talks were in the hands of Soong.", "1945-08-28", []string{"HELD_OFFICE T. V. Soong -> CHN title=Premier [HEAD_OF_GOVERNMENT]"}},
		{"Italy waited. Count Ciano did not.", "1939-10-20", []string{"HELD_OFFICE Galeazzo Ciano -> ITA title=Foreign Minister [FOREIGN_MINISTER]"}},
		{"Norway waited. Papagos did not.", "1954-08-10", nil},
		{"Telegram from Oslo. Norway waited. Papagos did not.", "1954-08-10", []string{"HELD_OFFICE Alexandros Papagos -> GRC title=Prime Minister [HEAD_OF_GOVERNMENT]"}},
		{"The United States waits. In 1973, Nixon named Hugo Salas as the first Administrator of the Rain Office.", "", []string{
			"HELD_OFFICE Hugo Salas -> USA title=first Administrator [OFFICIAL]", "HELD_OFFICE Richard Nixon -> USA title=President [HEAD_OF_STATE HEAD_OF_GOVERNMENT]",
		}},
	})
}

func TestOfficeInCables(t *testing.T) {
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"Telegram 5631 From the Embassy in Turkey to the Department of State\n\nTurkey waits, Turkey says. I saw Ambassador Brandt, Assistant Secretary Reyes and Premier Salas of Turkey.", "1975-07-25", []string{
			"HELD_OFFICE Brandt -> USA title=Ambassador [ENVOY] @1975-07-25", "HELD_OFFICE Reyes -> USA title=Assistant Secretary [OFFICIAL] @1975-07-25", "HELD_OFFICE Salas -> TUR title=Premier [HEAD_OF_GOVERNMENT] @1975-07-25",
		}},
		{"Turkey waits, Turkey says. I saw Ambassador Brandt.", "1975-07-25", []string{"HELD_OFFICE Brandt -> TUR title=Ambassador [ENVOY] @1975-07-25"}},
		{"Hugo Salas, the envoy of both the United Nations and Peru, left.", "", []string{"HELD_OFFICE Hugo Salas -> UN title=envoy [ENVOY]"}},
		{"The United States recognized Norway in a telegram to King Otto.", "", []string{"HELD_OFFICE Otto -> NOR title=King [HEAD_OF_STATE]"}},
		{"The United States recognized Norway and Peru in a telegram to King Otto.", "", nil},
	})
}
