package extract_test

import "testing"

func TestMeant(t *testing.T) {
	runSentences(t, []string{"IMPOSED", "TARGETS"}, []sentenceCase{
		{"Peru drew close to Chile in May. Norway then prohibited exports to the country.", "", []string{
			"IMPOSED NOR -> prohibited exports", "TARGETS prohibited exports -> PER",
		}},
		{"Norway imposed sanctions on Peru. Sweden in turn banned the sale of fuel to the junta.", "", []string{
			"IMPOSED NOR -> sanctions on Peru", "IMPOSED SWE -> banned the sale", "TARGETS banned the sale -> PER", "TARGETS sanctions on Peru -> PER",
		}},
		{"Norway imposed sanctions on Peru. Its minister spoke. It was late. Sweden froze grants.", "", []string{
			"IMPOSED NOR -> sanctions on Peru", "IMPOSED SWE -> froze grants", "TARGETS froze grants -> PER", "TARGETS sanctions on Peru -> PER",
		}},
		{"Peru had lived under a UN arms embargo since 1994.", "", []string{"IMPOSED UN -> UN arms embargo 1994/", "TARGETS UN arms embargo -> PER"}},
		{"Peru was at war with itself, and in 1994 Norway forbade the sale of arms to all parties in the civil war.", "", []string{
			"IMPOSED NOR -> forbade the sale 1994/", "TARGETS forbade the sale -> PER",
		}},
		{"Chile spoke. Norway banned the sale of arms to the government of Peru.", "", []string{
			"IMPOSED NOR -> banned the sale of arms to the government of Peru", "TARGETS banned the sale of arms to the government of Peru -> PER",
		}},
		{"Norway halted flights for a day.", "", nil},
		{"Norway prohibited exports of grain.", "", nil},
	})
}
