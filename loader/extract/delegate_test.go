package extract_test

import "testing"

func TestDelegate(t *testing.T) {
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"For the Government of Norway:\nEERO LUND\n\nFor the Government of Iceland:\nANA HELGASON\n", "", []string{
			"HELD_OFFICE ANA HELGASON -> ISL [ENVOY]", "HELD_OFFICE EERO LUND -> NOR [ENVOY]",
		}},
		{"The treaty was signed by Eero Lund for Norway and by Ana Helgason for Iceland.", "", []string{
			"HELD_OFFICE Ana Helgason -> ISL [ENVOY]", "HELD_OFFICE Eero Lund -> NOR [ENVOY]",
		}},
		{"Eero Lund signed for Norway and Ana Helgason for Iceland.", "", []string{
			"HELD_OFFICE Ana Helgason -> ISL [ENVOY]", "HELD_OFFICE Eero Lund -> NOR [ENVOY]",
		}},
		{"Mr. LUND (Norway) said that he agreed.", "", []string{"HELD_OFFICE LUND -> NOR [ENVOY]"}},
		{"Ambassador Eero Lund (Norway) agreed.", "", []string{"HELD_OFFICE Eero Lund -> NOR title=Ambassador [ENVOY]"}},
		{"The Ambassador in Peru (Lundgren) to the Secretary of State: the United States waits.", "", []string{
			"HELD_OFFICE Lundgren -> USA title=Ambassador [ENVOY]",
		}},
		{"For Norway the talks were hard. Mr. Lund (aged 60) agreed.", "", nil},
		{"The book was signed by Eero Lund for his readers in Norway.", "", nil},
	})
}

func TestFootnote(t *testing.T) {
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"Lundgren[1] objected strongly. Norway waits.\n\n1 Foreign Minister of Norway.\n", "", []string{
			"HELD_OFFICE Lundgren -> NOR title=Foreign Minister [FOREIGN_MINISTER]",
		}},
		{"Lundgren[1] objected strongly. Norway waits.\n\n1 See the foreign minister's letter to Norway.\n", "", nil},
	})
}
