package extract_test

import "testing"

func TestTitledFamily(t *testing.T) {
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"Peru waited, and Peru was glad. President Bush had sent oxen to Peru.", "", []string{"HELD_OFFICE Bush -> USA title=President [HEAD_OF_STATE]"}},
		{"Peru waited, and Peru was glad. General Bush had sent oxen to Peru.", "", nil},
		{"Peru waited, and Peru was glad. President Quispe had sent oxen to Peru.", "", []string{"HELD_OFFICE Quispe -> PER title=President [HEAD_OF_STATE]"}},
	})
}
