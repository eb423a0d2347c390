package extract_test

import "testing"

func TestMembersNamed(t *testing.T) {
	runSentences(t, []string{"MEMBER_OF"}, []sentenceCase{
		{"It calls on all members of NATO, including Peru and Chile, to wait.", "", []string{"MEMBER_OF CHL -> NATO", "MEMBER_OF PER -> NATO"}},
		{"NATO members such as Peru waited.", "", []string{"MEMBER_OF PER -> NATO"}},
		{"NATO, whose members were Peru and Chile, waited.", "", []string{"MEMBER_OF CHL -> NATO", "MEMBER_OF PER -> NATO"}},
		{"The friends of NATO, including Peru, waited. NATO members, Peru said, waited.", "", nil},
	})
}
