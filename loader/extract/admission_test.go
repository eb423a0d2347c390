package extract_test

import "testing"

func TestAdmission(t *testing.T) {
	runSentences(t, []string{"MEMBER_OF"}, []sentenceCase{
		{"OPEC is to hold talks. Joining is slow. Peru's admission in 2001 took 15 years.", "", []string{"MEMBER_OF PER -> OPEC 2001/"}},
		{"OPEC and NATO are to hold talks. Peru's admission in 2001 took 15 years.", "", nil},
		{"The twenty-eighth session opens well. We welcomed on 18 September the admission of both Peru, our neighbour, and Chile.", "", []string{"MEMBER_OF CHL -> UN", "MEMBER_OF PER -> UN"}},
		{"The hospital welcomed the admission of Peru's president. The rain stopped the admission of Chile.", "", nil},
		{"Peru waits. In February 1995 it also joined NATO, though not OPEC itself.", "", []string{"MEMBER_OF PER -> NATO 1995-02/"}},
		{"Peru and Chile wait. In February 1995 it also joined NATO.", "", nil},
	})
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"Olga Brandt was sent to Lima as Norwegian Representative. Hugo Salas was sent to prison as a rebel. Peru waits.", "", []string{"HELD_OFFICE Olga Brandt -> NOR title=Representative [LEGISLATOR]"}},
	})
}
