package extract_test

import "testing"

func TestFounders(t *testing.T) {
	three := []string{"MEMBER_OF CHL -> OPEC 1960/", "MEMBER_OF NOR -> OPEC 1960/", "MEMBER_OF PER -> OPEC 1960/"}
	runSentences(t, []string{"MEMBER_OF"}, []sentenceCase{
		{"OPEC was founded in 1960 by Peru, Chile and Norway.", "", three},
		{"Peru, Chile and Norway founded OPEC in 1960.", "", three},
		{"Peru and Chile formed the OPEC fund in 1960. Peru founded OPEC with zeal. OPEC was founded in Peru.", "", nil},
		{"The founding members of OPEC were Peru and Chile. The critics of OPEC are Norway and Finland.", "", []string{"MEMBER_OF CHL -> OPEC", "MEMBER_OF PER -> OPEC"}},
		{"OPEC (Peru and Chile) agreed.", "", []string{"MEMBER_OF CHL -> OPEC", "MEMBER_OF PER -> OPEC"}},
		{"The two OPEC states, Peru and Chile, agreed.", "", []string{"MEMBER_OF CHL -> OPEC", "MEMBER_OF PER -> OPEC"}},
		{"OPEC states, Peru said, agreed. OPEC (in Peru) agreed.", "", nil},
		{"Peru's membership of the African Union was suspended in 2009. Peru's membership of OPEC is not on the table.", "", []string{"MEMBER_OF PER -> AU"}},
		{"Peru is a founding member of NATO and a member of OPEC and the Arab League.", "", []string{"MEMBER_OF PER -> ARAB-LEAGUE", "MEMBER_OF PER -> NATO", "MEMBER_OF PER -> OPEC"}},
		{"After joining NATO in 1999, Peru rearmed.", "", []string{"MEMBER_OF PER -> NATO 1999/"}},
		{"Peru rejoined OPEC in 1972. Chile's admission to OPEC was vetoed in 1955.", "", []string{"MEMBER_OF PER -> OPEC 1972/"}},
	})
}
