package extract_test

import "testing"

func TestMembership(t *testing.T) {
	runSentences(t, []string{"MEMBER_OF"}, []sentenceCase{
		{"Iceland joined NATO in 1949.", "", []string{"MEMBER_OF ISL -> NATO 1949/"}},
		{"Iceland, a member of NATO, has no army.", "2001-01-01", []string{"MEMBER_OF ISL -> NATO @2001-01-01"}},
		{"Peru withdrew from the League of Nations in 1939.", "", []string{"MEMBER_OF PER -> LON /1939"}},
		{"Peru wants to join NATO.", "", []string{"MEMBER_OF PER -> NATO PLANNED"}},
		{"The Andean Group is composed of Peru, Bolivia and Ecuador.", "2001-01-01", []string{
			"MEMBER_OF BOL -> ANDEAN-GROUP @2001-01-01", "MEMBER_OF ECU -> ANDEAN-GROUP @2001-01-01", "MEMBER_OF PER -> ANDEAN-GROUP @2001-01-01",
		}},
		{"Norway praised Icelandic help in the north by joining NATO in 1949.", "", []string{"MEMBER_OF ISL -> NATO 1949/"}},
		{"NATO criticised Peru.", "", nil},
		{"A member of the Peruvian team went to NATO.", "", nil},
	})
}

func TestVisit(t *testing.T) {
	runSentences(t, []string{"VISITED"}, []sentenceCase{
		{"Peruvian President Hugo Salas visited Norway on 4 May 1951.", "", []string{"VISITED Hugo Salas -> NOR 1951-05-04/1951-05-04"}},
		{"Peruvian President Hugo Salas praised ties with Norway on his first visit to the country. The visit took place between May 4 and 6.", "", []string{"VISITED Hugo Salas -> NOR XXXX-05-04/XXXX-05-06"}},
		{"Peruvian President Hugo Salas praised ties with Norway on his first visit to the country. The visit took place between May 4 and 6.", "1951-06-01", []string{"VISITED Hugo Salas -> NOR 1951-05-04/1951-05-06"}},
		{"Peruvian President Hugo Salas will visit Norway on May 4.", "1951-03-01", []string{"VISITED Hugo Salas -> NOR 1951-05-04/1951-05-04 PLANNED"}},
		{"Peruvian President Hugo Salas visited a school.", "", nil},
	})
}

func TestMeeting(t *testing.T) {
	runSentences(t, []string{"MET_WITH"}, []sentenceCase{
		{"Peruvian President Hugo Salas met Chilean Foreign Minister Ana Reyes on 4 May 1951.", "", []string{"MET_WITH Hugo Salas -> Ana Reyes 1951-05-04/1951-05-04"}},
		{"Peruvian President Hugo Salas refused to meet Chilean Foreign Minister Ana Reyes.", "", []string{"MET_WITH Hugo Salas -> Ana Reyes DENIED"}},
		{"Peruvian President Hugo Salas met reporters. Chilean Foreign Minister Ana Reyes did not.", "", nil},
	})
}
