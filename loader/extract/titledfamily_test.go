package extract_test

import "testing"

func TestTitledFamily(t *testing.T) {
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"Peru waited, and Peru was glad. President Bush had sent oxen to Peru.", "", []string{"HELD_OFFICE Bush -> USA title=President [HEAD_OF_STATE]"}},
		{"Peru waited, and Peru was glad. General Bush had sent oxen to Peru.", "", nil},
		{"Peru waited, and Peru was glad. President Quispe had sent oxen to Peru.", "", []string{"HELD_OFFICE Quispe -> PER title=President [HEAD_OF_STATE]"}},
	})
}

func TestTitledTellTheYears(t *testing.T) {
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"In 1939 Latvia was torn away. President Ulmanis and President Yeltsin met in the rain.", "", []string{
			"HELD_OFFICE Boris Yeltsin -> RUS title=President [HEAD_OF_STATE]", "HELD_OFFICE Guntis Ulmanis -> LVA title=President [HEAD_OF_STATE]",
		}},
		{"In 1939 Latvia was glad. President Ulmanis walked in the rain.", "", []string{"HELD_OFFICE Kārlis Ulmanis -> LVA title=President [HEAD_OF_STATE]"}},
	})
}
