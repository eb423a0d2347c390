package extract_test

import "testing"

func TestMembersGapped(t *testing.T) {
	runSentences(t, []string{"MEMBER_OF"}, []sentenceCase{
		{"Peru joined NATO in 1952, Chile in 1955, and Norway in 1982.", "", []string{"MEMBER_OF CHL -> NATO 1955/", "MEMBER_OF NOR -> NATO 1982/", "MEMBER_OF PER -> NATO 1952/"}},
		{"Peru was admitted to NATO in 1952, followed by Chile in 1955.", "", []string{"MEMBER_OF CHL -> NATO 1955/", "MEMBER_OF PER -> NATO 1952/"}},
		{"Peru joined NATO in 1952, and Chile armed in 1955. OPEC met in Peru in 1952, and in Chile in 1955.", "", []string{"MEMBER_OF PER -> NATO 1952/"}},
		{"OPEC grew. Since then the following have been admitted: Peru (1955), Chile (1956).", "", []string{"MEMBER_OF CHL -> OPEC 1956/", "MEMBER_OF PER -> OPEC 1955/"}},
		{"OPEC and NATO grew. Later members: Peru and Chile. The following states joined the treaty: Norway and Finland.", "", nil},
		{"OPEC, which has 12 seats, grew. Later members: Peru and Chile.", "", []string{"MEMBER_OF CHL -> OPEC", "MEMBER_OF PER -> OPEC"}},
		{"OPEC grew. Peru became its 17th member in 1999.", "", []string{"MEMBER_OF PER -> OPEC 1999/"}},
	})
}

func TestMembersAside(t *testing.T) {
	two := []string{"MEMBER_OF CHL -> OPEC", "MEMBER_OF PER -> OPEC"}
	runSentences(t, []string{"MEMBER_OF"}, []sentenceCase{
		{"As members of OPEC, Peru and Chile wait. As a friend of NATO, Norway waits.", "", two},
		{"Two members of OPEC, Peru and Chile, refused. Three members of NATO, Norway and Finland, refused.", "", two},
		{"OPEC has 58 members, among them Peru and Chile. NATO has 58 members, and Norway waits.", "", two},
		{"OPEC was formed with Peru and Chile as its founding members. NATO met with Norway as its guest.", "", two},
	})
}
