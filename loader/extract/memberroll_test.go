package extract_test

import "testing"

func TestMemberRoll(t *testing.T) {
	two := []string{"MEMBER_OF CHL -> OPEC 1961/", "MEMBER_OF PER -> OPEC 1960/"}
	three := []string{"MEMBER_OF CHL -> OPEC", "MEMBER_OF NOR -> OPEC", "MEMBER_OF PER -> OPEC"}
	runSentences(t, []string{"MEMBER_OF"}, []sentenceCase{
		{"OPEC has three members: Peru, Chile and Norway.", "", three},
		{"OPEC was glad. Its members are Peru, Chile and Norway, which wait.", "", three},
		{"OPEC was glad. It has three members: Peru, Chile and Norway.", "", three},
		{"OPEC admitted three new members: Peru, Chile and Norway.", "", three},
		{"The following states joined OPEC: Peru (1960), Chile (1961). Norway did not.", "", two},
		{"MEMBERS OF OPEC\n\nPeru\nChile\nNorway\n\nThe rain fell.", "", three},
		{"List of members of OPEC by year of joining:\n* Peru – 1960\n* Chile – 1961", "", two},
		{"Members of OPEC\n\nState   Date of accession\n1. Peru  1960\n2. Chile  1961", "", two},
		{"Members of OPEC\n\nPeru and Chile signed a treaty on Monday.", "", nil},
		{"Members of OPEC met in the rain.\n\nPeru, Chile and Norway waited.", "", nil},
		{"OPEC has three enemies: Peru, Chile and Norway. The following states would have joined OPEC: Peru and Chile.", "", nil},
		{"OPEC and NATO were glad. Its members are Peru, Chile and Norway.", "", nil},
	})
}

func TestMembershipSought(t *testing.T) {
	runSentences(t, []string{"MEMBER_OF"}, []sentenceCase{
		{"Peru has applied for membership in NATO. The non-NATO member Chile waited.", "", nil},
		{"Peru was admitted to membership in NATO on 5 May 1955.", "", []string{"MEMBER_OF PER -> NATO 1955-05-05/"}},
	})
}
