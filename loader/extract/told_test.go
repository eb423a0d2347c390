package extract_test

import "testing"

func TestTold(t *testing.T) {
	runSentences(t, []string{"phase"}, []sentenceCase{
		{"In August 1932 Peru invaded Chile. The invasion led to an arms embargo on Peru.", "", []string{"phase arms embargo on Peru = IMPOSED 1932~/"}},
		{"Peru invaded Chile in 1932.\n\nThe embargo on Peru hurt its trade.", "", []string{"phase embargo on Peru = IMPOSED 1932~/"}},
		{"Peru invaded Chile in 1932. The embargo on Peru hurt. Norway imposed the embargo on Peru in May 1931.", "", []string{
			"phase embargo on Peru = IMPOSED 1931-05/",
		}},
		{"Peru, under sanctions, invaded Chile in 1932. Despite the sanctions on Peru, its trade grew.", "", nil},
		{"Peru invaded Chile in November 1932. Norway banned exports to Peru in March.", "", []string{"phase banned exports to Peru = IMPOSED 1932~/", "phase banned exports to Peru = IMPOSED"}},
		{"In 1932 Peru had a new president. Norway lifted its sanctions on Peru.", "", []string{"phase sanctions on Peru = LIFTED"}},
		{"LIMA, 3 May 1950 - Peru invaded Chile in 1932. The invasion led to an arms embargo on Peru.", "", nil},
		{"Peru invaded Chile in 1932.\n\nIt left.\n\nIt came back.\n\nThe embargo on Peru hurt its trade.", "", nil},
	})
}
