package extract_test

import "testing"

func TestDelegationHead(t *testing.T) {
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"Hugo Salas, who heads the Peruvian team at the arms talks, agreed with the Chilean team on rivers headed by Ana Reyes.", "", []string{"HELD_OFFICE Ana Reyes -> CHL [ENVOY]", "HELD_OFFICE Hugo Salas -> PER [ENVOY]"}},
		{"Hugo Salas, who heads the Peruvian football team, ran. The Chilean club headed by Ana Reyes lost.", "", nil},
		{"Norwegian foreign minister Olga Brandt, Peru's Hugo Salas and Chile's Ana Reyes met.", "", []string{
			"HELD_OFFICE Ana Reyes -> CHL [OFFICIAL]", "HELD_OFFICE Hugo Salas -> PER [OFFICIAL]", "HELD_OFFICE Olga Brandt -> NOR title=foreign minister [FOREIGN_MINISTER]",
		}},
		{"The runners were Peru's Hugo Salas and Chile's Ana Reyes. Norway rained.", "", nil},
		{"Norway punished Peru's Agency of Rain, its head Hugo Salas and three others.", "", []string{"HELD_OFFICE Hugo Salas -> PER [OFFICIAL]"}},
		{"Norway has a club, its head Hugo Salas and three others.", "", nil},
		{"I thank Mr. Lund of Norway for his election.", "", []string{"HELD_OFFICE Lund -> NOR [ENVOY]"}},
		{"I thank Mr. Lund of Norway's botanists. Norway said so.", "", nil},
		{"The Lansing-Ishii Agreement bound Japan and the United States in 1917.", "", nil},
	})
}
