package extract_test

import "testing"

func TestPeer(t *testing.T) {
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"Norwegian Foreign Minister Eero Lund met his Icelandic counterpart, Ana Helgason.", "", []string{
			"HELD_OFFICE Ana Helgason -> ISL title=Foreign Minister [FOREIGN_MINISTER]", "HELD_OFFICE Eero Lund -> NOR title=Foreign Minister [FOREIGN_MINISTER]",
		}},
		{"Norway's defence minister, Eero Lund, and his Icelandic opposite number Ana Helgason signed.", "", []string{
			"HELD_OFFICE Ana Helgason -> ISL title=defence minister [MINISTER]", "HELD_OFFICE Eero Lund -> NOR title=defence minister [MINISTER]",
		}},
		{"Prime Minister Eero Lund of Norway was succeeded by Ana Berg.", "", []string{
			"HELD_OFFICE Ana Berg -> NOR title=Prime Minister [HEAD_OF_GOVERNMENT]", "HELD_OFFICE Eero Lund -> NOR title=Prime Minister [HEAD_OF_GOVERNMENT]",
		}},
		{"Prime Minister Eero Lund of Norway and his predecessor, Ana Berg, met.", "", []string{
			"HELD_OFFICE Ana Berg -> NOR title=Prime Minister [HEAD_OF_GOVERNMENT]", "HELD_OFFICE Eero Lund -> NOR title=Prime Minister [HEAD_OF_GOVERNMENT]",
		}},
		{"Eero Lund met his Icelandic counterpart, Ana Helgason.", "", nil},
		{"The Norwegian ship was replaced by Ana Helgason, a yacht.", "", nil},
	})
}
