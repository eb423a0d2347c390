package extract_test

import "testing"

func TestMembersTaken(t *testing.T) {
	runSentences(t, []string{"MEMBER_OF"}, []sentenceCase{
		{"NATO expanded in 1999 to include Peru and Chile. It was later enlarged.", "", []string{"MEMBER_OF CHL -> NATO 1999/", "MEMBER_OF PER -> NATO 1999/"}},
		{"NATO was joined by Peru in 1952. OPEC was joined by many in Chile.", "", []string{"MEMBER_OF PER -> NATO 1952/"}},
		{"With the accession of Peru and Chile in 1952, NATO had fourteen members.", "", []string{"MEMBER_OF CHL -> NATO 1952/", "MEMBER_OF PER -> NATO 1952/"}},
		{"With the accession of Peru to the treaty in 1952, NATO was glad. The treaty and the accession of Peru in 1952 pleased NATO.", "", nil},
		{"All members of OPEC except Peru and Chile agreed. Ministers of OPEC, except Norway, agreed.", "", []string{"MEMBER_OF CHL -> OPEC", "MEMBER_OF PER -> OPEC"}},
		{"The African Union voted late on Saturday to suspend the membership of Peru. NATO expanded its plans to include Chile.", "2009-07-05", []string{"MEMBER_OF PER -> AU /2009-07-04"}},
		{"The General Assembly decides to admit Peru to membership in the United Nations.", "", []string{"MEMBER_OF PER -> UN"}},
	})
}

func TestMembersAmong(t *testing.T) {
	runSentences(t, []string{"MEMBER_OF"}, []sentenceCase{
		{"Peru was one of the twelve founding members of OPEC in 1949. Chile is one of the friends of NATO.", "", []string{"MEMBER_OF PER -> OPEC"}},
		{"Peru and Chile are among the members of OPEC.", "", []string{"MEMBER_OF CHL -> OPEC", "MEMBER_OF PER -> OPEC"}},
		{"Peru is a member of several regional organizations, including OPEC and NATO.", "", []string{"MEMBER_OF PER -> NATO", "MEMBER_OF PER -> OPEC"}},
		{"Peruvian troops hit Chile. Peru fought and Chile fought. Chile asked NATO, of which both countries were members.", "", []string{"MEMBER_OF CHL -> NATO", "MEMBER_OF PER -> NATO"}},
		{"Peru was poor. The kingdom, which had waited long, joined OPEC in 1960. The island of rain joined NATO.", "", []string{"MEMBER_OF PER -> OPEC 1960/"}},
	})
}
