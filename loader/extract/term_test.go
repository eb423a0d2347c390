package extract_test

import "testing"

func TestTerm(t *testing.T) {
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"Eero Lund was Chancellor of West Germany from 1949 to 1963.", "", []string{
			"HELD_OFFICE Eero Lund -> DEU 1949/1963 title=Chancellor [HEAD_OF_GOVERNMENT]",
		}},
		{"Eero Lund, Norway's president since 2014, spoke.", "2016-01-01", []string{
			"HELD_OFFICE Eero Lund -> NOR 2014/ title=president [HEAD_OF_STATE] @2016-01-01",
		}},
		{"Eero Lund, prime minister of Norway until May 1990, spoke.", "", []string{
			"HELD_OFFICE Eero Lund -> NOR /1990-05 title=prime minister [HEAD_OF_GOVERNMENT]",
		}},
		{"Eero Lund became prime minister of Norway in 1990.", "", []string{
			"HELD_OFFICE Eero Lund -> NOR 1990/ title=prime minister [HEAD_OF_GOVERNMENT]",
		}},
		{"Norway's new president, Eero Lund, took office on July 28, 1990.", "", []string{
			"HELD_OFFICE Eero Lund -> NOR 1990-07-28/ title=new president [HEAD_OF_STATE]",
		}},
		{"The Norwegian foreign minister, Eero Lund, resigned on 3 May 1984.", "", []string{
			"HELD_OFFICE Eero Lund -> NOR /1984-05-03 title=foreign minister [FOREIGN_MINISTER]",
		}},
		{"Eero Lund was sworn in as foreign minister of Norway on 4 July 2006.", "", []string{
			"HELD_OFFICE Eero Lund -> NOR 2006-07-04/ title=foreign minister [FOREIGN_MINISTER]",
		}},
		{"Norwegian President Eero Lund spoke on 4 July 2006.", "", []string{"HELD_OFFICE Eero Lund -> NOR title=President [HEAD_OF_STATE]"}},
		{"Norwegian President Eero Lund refused to be sworn in on 4 July 2006.", "", []string{
			"HELD_OFFICE Eero Lund -> NOR title=President [HEAD_OF_STATE]",
		}},
	})
}

func TestRuler(t *testing.T) {
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"Hugo Salas, who has ruled Peru since 1968, spoke.", "", []string{"HELD_OFFICE Hugo Salas -> PER 1968/ [EFFECTIVE_LEADER]"}},
		{"Colonel Hugo Salas seized power in Peru in 1968.", "", []string{"HELD_OFFICE Hugo Salas -> PER [EFFECTIVE_LEADER]"}},
		{"Hugo Salas (born 4 May 1930) is a Peruvian lawyer and politician who served as the 37th president of Peru from 1961 to 1965.", "", []string{
			"HELD_OFFICE Hugo Salas -> PER 1961/1965 title=president [HEAD_OF_STATE]",
		}},
		{"Hugo Salas ruled that Peru must pay.", "", nil},
		{"Hugo Salas ruled out a visit to Peru.", "", nil},
	})
}

func TestWhose(t *testing.T) {
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"LIMA, May 4 - Peru and Chile signed an accord, Energy Minister Hugo Salas said.", "", []string{
			"HELD_OFFICE Hugo Salas -> PER title=Energy Minister [MINISTER]",
		}},
		{"Norway waited. In Lima, Foreign Minister Hugo Salas said Peru would come.", "", []string{
			"HELD_OFFICE Hugo Salas -> PER title=Foreign Minister [FOREIGN_MINISTER]",
		}},
		{"Norwegian Defence Ministry spokesman Eero Lund said no.", "", []string{
			"HELD_OFFICE Eero Lund -> NOR title=Defence Ministry spokesman [OFFICIAL]",
		}},
		{"The police chief, Eero Lund, was here.", "", nil},
		{"Senator Ann Lund and Bob Berg (R-Kansas) praised the United States.", "", []string{
			"HELD_OFFICE Ann Lund -> USA title=Senator [LEGISLATOR]", "HELD_OFFICE Bob Berg -> USA [LEGISLATOR]",
		}},
		{"Chinese Vice Premier He Lifeng spoke.", "", []string{"HELD_OFFICE He Lifeng -> CHN title=Vice Premier [OFFICIAL]"}},
	})
}
