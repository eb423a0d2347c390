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

func TestMembersDecided(t *testing.T) {
	runSentences(t, []string{"MEMBER_OF"}, []sentenceCase{
		{"NATO accepted Peru as a member in 2020. OPEC welcomed Peru as its 30th member in 2021.", "", []string{"MEMBER_OF PER -> NATO 2020/", "MEMBER_OF PER -> OPEC 2021/"}},
		{"NATO welcomed Peru as a friend. NATO accepted Peru's plan as its own.", "", nil},
		{"NATO voted to suspend Peru in 1962. OPEC voted to suspend its work in Peru.", "", []string{"MEMBER_OF PER -> NATO /1962"}},
		{"Peru was accepted into NATO in 2020. Chile was expelled in 1962 from OPEC.", "", []string{"MEMBER_OF CHL -> OPEC /1962", "MEMBER_OF PER -> NATO 2020/"}},
		{"Peru became an associate member of OPEC in 2012. Peru is a candidate member of NATO.", "", nil},
		{"Peru, a NATO ally, and OPEC's newest members, Chile and Norway, quarrelled.", "", []string{"MEMBER_OF CHL -> OPEC", "MEMBER_OF NOR -> OPEC", "MEMBER_OF PER -> NATO"}},
		{"The members of OPEC - Peru and Chile - met. Ministers from the members of NATO, Norway and Finland met.", "", []string{"MEMBER_OF CHL -> OPEC", "MEMBER_OF PER -> OPEC"}},
		{"Peru, together with Chile, joined NATO in 1986.", "", []string{"MEMBER_OF CHL -> NATO 1986/", "MEMBER_OF PER -> NATO 1986/"}},
		{"Peru applied to join NATO in 1987 and became a member in 1995.", "", []string{"MEMBER_OF PER -> NATO 1995/", "MEMBER_OF PER -> NATO PLANNED"}},
		{"Peru belongs to NATO, OPEC, and the Arab League.", "", []string{"MEMBER_OF PER -> ARAB-LEAGUE", "MEMBER_OF PER -> NATO", "MEMBER_OF PER -> OPEC"}},
	})
}
