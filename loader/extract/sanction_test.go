package extract_test

import "testing"

func TestSanction(t *testing.T) {
	runSentences(t, []string{"IMPOSED", "TARGETS", "phase", "reason", "measure"}, []sentenceCase{
		{"In 1994 Norway imposed sanctions on Peru because of the coup.", "", []string{
			"IMPOSED NOR -> sanctions on Peru 1994/", "TARGETS sanctions on Peru -> PER", "phase sanctions on Peru = IMPOSED 1994/", "reason sanctions on Peru = coup",
		}},
		{"Norway lifted its arms embargo against Peru in 1997.", "", []string{
			"IMPOSED NOR -> arms embargo against Peru", "TARGETS arms embargo against Peru -> PER",
			"measure arms embargo against Peru = ARMS", "measure arms embargo against Peru = TRADE", "phase arms embargo against Peru = LIFTED 1997/",
		}},
		{"Norway threatened to impose sanctions on Peru.", "", []string{
			"IMPOSED NOR -> sanctions on Peru THREATENED", "TARGETS sanctions on Peru -> PER THREATENED", "phase sanctions on Peru = IMPOSED THREATENED",
		}},
		{"Chile called for lifting sanctions on Peru. These sanctions, imposed by Norway in 1994, hurt.", "", []string{
			"IMPOSED NOR -> sanctions on Peru 1994/", "TARGETS sanctions on Peru -> PER", "phase sanctions on Peru = IMPOSED 1994/",
		}},
		{"On 28 May 1994 Norway imposed sanctions on Peru.", "", []string{
			"IMPOSED NOR -> sanctions on Peru 1994-05-28/", "TARGETS sanctions on Peru -> PER", "phase sanctions on Peru = IMPOSED 1994-05-28/",
		}},
		{"Norway may impose sanctions on Peru.", "", []string{
			"IMPOSED NOR -> sanctions on Peru PLANNED", "TARGETS sanctions on Peru -> PER PLANNED", "phase sanctions on Peru = IMPOSED PLANNED",
		}},
		{"Norway puts off sanctions on Peru.", "", []string{"TARGETS sanctions on Peru -> PER PLANNED"}},
		{"In 1994 Norway announced penalties against two Peruvian firms.", "", []string{
			"IMPOSED NOR -> penalties against two Peruvian 1994/", "TARGETS penalties against two Peruvian -> PER", "phase penalties against two Peruvian = IMPOSED 1994/",
		}},
		{"The ban on selling weapons to Peru, imposed by Norway in 1994, stands.", "", []string{
			"IMPOSED NOR -> ban on selling weapons to Peru 1994/", "TARGETS ban on selling weapons to Peru -> PER",
			"measure ban on selling weapons to Peru = ARMS", "phase ban on selling weapons to Peru = IMPOSED 1994/",
		}},
		{"The sanctions of the European Union against Peru date from May.", "", []string{"IMPOSED EU -> sanctions of the European Union against Peru", "TARGETS sanctions of the European Union against Peru -> PER"}},
		{"The Peru Sanctions Act hurt.", "", nil},
		{"The ban on smoking in Peru stands.", "", nil},
		{"Norway agreed Tuesday on an embargo against Peru.", "", []string{
			"IMPOSED NOR -> embargo against Peru", "TARGETS embargo against Peru -> PER", "measure embargo against Peru = TRADE", "phase embargo against Peru = IMPOSED",
		}},
		{"In 1923 Norway decreed a boycott of Peru.", "", []string{
			"IMPOSED NOR -> boycott of Peru 1923/", "TARGETS boycott of Peru -> PER", "phase boycott of Peru = IMPOSED 1923/",
		}},
		{"In 1967 Norway announced a suspension of deliveries of weapons to Peru.", "", []string{
			"IMPOSED NOR -> suspension 1967/", "TARGETS suspension -> PER",
			"measure suspension = ARMS", "phase suspension = IMPOSED 1967/",
		}},
		{"A suspension of the game in Peru came. A halt to talks on arms followed.", "", nil},
		{"No sanctions were spoken of.", "", nil},
		{"The minister would not sanction it in Peru.", "", nil},
	})
}

func TestDecision(t *testing.T) {
	resolution := "Resolution 9001 (1994) of 3 May 1994\n\nThe Security Council,\n\nDeeply concerned at events in Peru,\n\n" +
		"1. Decides that all States shall prevent the sale or supply of arms to Peru;\n\n2. Calls upon Peru to comply;\n\n3. Requests a report on Peru.\n"
	runSentences(t, []string{"IMPOSED", "TARGETS"}, []sentenceCase{
		{resolution, "", []string{
			"IMPOSED UNSC -> Resolution 9001 (1994) of 3 May 1994 1994-05-03/", "TARGETS Resolution 9001 (1994) of 3 May 1994 -> PER",
		}},
		{"Resolution 9003 (1996)\n\nThe Security Council,\n\nDeeply concerned at events in Peru,\n\nDecides to renew until 1 July 1997 the measures on arms in Peru imposed by resolution 9001 (1994);\n", "", []string{
			"IMPOSED UNSC -> Resolution 9003 (1996) 1996/", "TARGETS Resolution 9003 (1996) -> PER",
		}},
		{"Resolution 9002 (1994) of 3 May 1994\n\nThe Security Council,\n\nDecides to remain seized of the matter of Peru and Peru.\n", "", nil},
	})
}
