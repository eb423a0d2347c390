package extract_test

import "testing"

func TestJoinSubject(t *testing.T) {
	runSentences(t, []string{"MEMBER_OF"}, []sentenceCase{
		{"Peru joined NATO in 1951 and the League of Nations in 1932.", "", []string{"MEMBER_OF PER -> LON 1932/", "MEMBER_OF PER -> NATO 1951/"}},
		{"Peru was admitted to the United Nations in December 1955 and to OPEC in 1957.", "", []string{"MEMBER_OF PER -> OPEC 1957/", "MEMBER_OF PER -> UN 1955-12/"}},
		{"Peru became a member of the Arab League in 1956, less than three weeks after its birth, and was admitted to OPEC in 1957.", "", []string{
			"MEMBER_OF PER -> ARAB-LEAGUE 1956/", "MEMBER_OF PER -> OPEC 1957/",
		}},
		{"On 1 January 1995 Peru entered OPEC along with Chile and Norway, leaving NATO.", "", []string{
			"MEMBER_OF CHL -> OPEC 1995-01-01/", "MEMBER_OF NOR -> OPEC 1995-01-01/", "MEMBER_OF PER -> NATO /1995-01-01", "MEMBER_OF PER -> OPEC 1995-01-01/",
		}},
		{"Peruvian President Hugo Salas pulled his country out of OPEC in 1962.", "", []string{"MEMBER_OF PER -> OPEC /1962"}},
		{"The Peruvian president spoke of NATO at length, and was admitted to a hospital.", "", nil},
		{"In Peru the rain stopped, and NATO met. Troops moved out of NATO barracks.", "", nil},
		{"The rain in Peru, which had lasted long, ended, and joined to it NATO ended its exercise.", "", nil},
	})
}
