package extract_test

import "testing"

func TestPenalty(t *testing.T) {
	runSentences(t, []string{"IMPOSED", "TARGETS"}, []sentenceCase{
		{"Norway sanctioned three Peruvian companies in 1994.", "", []string{
			"IMPOSED NOR -> sanctioned three Peruvian companies 1994/", "TARGETS sanctioned three Peruvian companies -> PER",
		}},
		{"Norway blacklisted eleven officials of Peru in 1994.", "", []string{
			"IMPOSED NOR -> blacklisted eleven officials of Peru 1994/", "TARGETS blacklisted eleven officials of Peru -> PER",
		}},
		{"The Treasury Department on Thursday sanctioned three Peruvian firms.", "", []string{
			"IMPOSED USA -> sanctioned three Peruvian firms", "TARGETS sanctioned three Peruvian firms -> PER",
		}},
		{"Norway is designating, pursuant to an act of May 4, 1951, six individuals of Peru.", "", []string{
			"IMPOSED NOR -> designating, pursuant to an act of May 4, 1951, six individuals of Peru", "TARGETS designating, pursuant to an act of May 4, 1951, six individuals of Peru -> PER",
		}},
		{"In 1994 Norway barred Peruvian officers from entering.", "", []string{"IMPOSED NOR -> barred Peruvian officers from entering 1994/", "TARGETS barred Peruvian officers from entering -> PER"}},
		{"Norway added two Peruvian banks to its sanctions list.", "", []string{"IMPOSED NOR -> added two Peruvian banks to its sanctions", "TARGETS added two Peruvian banks to its sanctions -> PER"}},
		{"Norway added two Peruvian banks to its list of friends.", "", nil},
		{"Norway prohibited ships under the Peruvian flag from entering its ports.", "", []string{
			"IMPOSED NOR -> prohibited ships", "TARGETS prohibited ships -> PER",
		}},
		{"Norway barred Peruvian officers from the field in joy.", "", nil},
		{"Norway sanctioned General Eero Lund, chief of the Peruvian staff.", "", []string{"IMPOSED NOR -> sanctioned General Eero Lund", "TARGETS sanctioned General Eero Lund -> PER"}},
		{"The law was sanctioned by the parliament of Peru. Norway designated Oslo as the venue.", "", nil},
	})
}

func TestTarget(t *testing.T) {
	runSentences(t, []string{"IMPOSED", "TARGETS"}, []sentenceCase{
		{"Peru has been under Norwegian sanctions since 1979.", "", []string{
			"IMPOSED NOR -> Norwegian sanctions 1979/", "TARGETS Norwegian sanctions -> PER",
		}},
		{"Sanctions were imposed on Peru by Norway in November 1935.", "", []string{
			"IMPOSED NOR -> Sanctions were imposed on Peru 1935-11/", "TARGETS Sanctions were imposed on Peru -> PER",
		}},
		{"The embargo which Norway imposed on Peru in 1986 hurt.", "", []string{
			"IMPOSED NOR -> embargo which Norway imposed on Peru 1986/", "TARGETS embargo which Norway imposed on Peru -> PER",
		}},
		{"Norway, Sweden and Iceland jointly imposed sanctions on Peru in 1986.", "", []string{
			"IMPOSED ISL -> sanctions on Peru 1986/", "IMPOSED NOR -> sanctions on Peru 1986/", "IMPOSED SWE -> sanctions on Peru 1986/", "TARGETS sanctions on Peru -> PER",
		}},
		{"Norway and Sweden imposed sanctions on Peru in 1986.", "", []string{
			"IMPOSED NOR -> sanctions on Peru 1986/", "IMPOSED SWE -> sanctions on Peru 1986/", "TARGETS sanctions on Peru -> PER",
		}},
		{"Norway joined Sweden in imposing sanctions on Peru.", "", []string{
			"IMPOSED NOR -> sanctions on Peru", "IMPOSED SWE -> sanctions on Peru", "TARGETS sanctions on Peru -> PER",
		}},
		{"Norway hit Peru with sanctions in 1986.", "", []string{"IMPOSED NOR -> sanctions 1986/", "TARGETS sanctions -> PER"}},
		{"Norway imposed sanctions over the coup in Peru.", "", []string{
			"IMPOSED NOR -> sanctions", "TARGETS sanctions -> PER",
		}},
		{"The sanctions against Peru were established by resolution 9041 (1993).", "", []string{
			"IMPOSED UNSC -> sanctions against Peru 1993/", "TARGETS sanctions against Peru -> PER",
		}},
		{"Norway agreed to impose sanctions on Peru.", "", []string{"IMPOSED NOR -> sanctions on Peru", "TARGETS sanctions on Peru -> PER"}},
		{"Norway prolonged its sanctions against Peru in 1988.", "", []string{
			"IMPOSED NOR -> sanctions against Peru", "TARGETS sanctions against Peru -> PER",
		}},
		{"According to Chile, Norway imposed an embargo on Peru in 1931.", "", []string{
			"IMPOSED NOR -> embargo on Peru 1931/", "TARGETS embargo on Peru -> PER",
		}},
		{"Peru has been subject to Norwegian sanctions since 1979.", "", []string{"IMPOSED NOR -> Norwegian sanctions 1979/", "TARGETS Norwegian sanctions -> PER"}},
		{"Peru faces European Union sanctions.", "", []string{"IMPOSED EU -> European Union sanctions", "TARGETS European Union sanctions -> PER"}},
		{"Peru was placed under Norwegian sanctions in 1979.", "", []string{"IMPOSED NOR -> Norwegian sanctions 1979/", "TARGETS Norwegian sanctions -> PER"}},
		{"Norway lifted the visa restrictions that Chile introduced against Peru in 1979.", "", []string{
			"IMPOSED CHL -> visa restrictions that Chile introduced against Peru", "TARGETS visa restrictions that Chile introduced against Peru -> PER",
		}},
		{"Oslo imposed sanctions on Peru, the Norwegian foreign ministry said.", "", []string{"IMPOSED NOR -> sanctions on Peru", "TARGETS sanctions on Peru -> PER"}},
		{"The Norwegian embargo on Peru, which dates from 1979, hurts.", "", []string{"IMPOSED NOR -> Norwegian embargo on Peru 1979/", "TARGETS Norwegian embargo on Peru -> PER"}},
		{"Norway followed with an embargo on Peru.", "", []string{"IMPOSED NOR -> embargo on Peru", "TARGETS embargo on Peru -> PER"}},
		{"Peru was hit with sanctions for attacks on Chile.", "", []string{"TARGETS sanctions -> PER"}},
		{"The sanctions imposed by Norway on Peru hurt.", "", []string{"IMPOSED NOR -> sanctions", "TARGETS sanctions -> PER"}},
		{"Peru spoke. The embargo that Norway has maintained against the island since 1962 hurts it.", "", []string{"IMPOSED NOR -> embargo 1962/", "TARGETS embargo -> PER"}},
		{"The Norwegian sanctions hurt. The sanctions were imposed in 1988 against Peru.", "", []string{
			"IMPOSED NOR -> sanctions were imposed in 1988 against Peru 1988/", "TARGETS sanctions were imposed in 1988 against Peru -> PER",
		}},
		{"Norway imposed sanctions over Peru.", "", []string{"IMPOSED NOR -> sanctions", "TARGETS sanctions -> PER"}},
		{"Norwegian ships violated no sanctions. Peru is under the weather.", "", nil},
	})
}
