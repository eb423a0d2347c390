package extract_test

import "testing"

func TestBelonging(t *testing.T) {
	runSentences(t, []string{"MEMBER_OF"}, []sentenceCase{
		{"Both countries belong to the seven-member NATO. Peru and Chile agreed.", "", nil},
		{"Peru and Chile agreed on the rivers. Both countries belong to the 15-nation NATO.", "", []string{"MEMBER_OF CHL -> NATO", "MEMBER_OF PER -> NATO"}},
		{"The port belongs to NATO. Peru said that the ships belong to the NATO fleet.", "", nil},
		{"Peru took up membership of OPEC on 5 May 1951, and is one of the original members of the Arab League.", "", []string{
			"MEMBER_OF PER -> ARAB-LEAGUE", "MEMBER_OF PER -> OPEC 1951-05-05/",
		}},
		{"Peru became a Contracting Party to GATT in 1967, is a founding member of NATO and left OPEC.", "", []string{
			"MEMBER_OF PER -> GATT 1967/", "MEMBER_OF PER -> NATO", "MEMBER_OF PER -> OPEC /1967",
		}},
		{"NATO, of which Peru is a member, waited.", "", []string{"MEMBER_OF PER -> NATO"}},
		{"Peru, which became NATO's 32nd member in 1962, waited.", "", []string{"MEMBER_OF PER -> NATO 1962/"}},
		{"NATO sent a delegation to Peru, a member since 1997, to see the rain.", "", []string{"MEMBER_OF PER -> NATO 1997/"}},
		{"Peru was a founder of NATO.", "", []string{"MEMBER_OF PER -> NATO"}},
		{"Peru was poor. It was, together with Chile and Norway, a founding member of NATO in 1960.", "", []string{
			"MEMBER_OF CHL -> NATO", "MEMBER_OF NOR -> NATO", "MEMBER_OF PER -> NATO",
		}},
		{"Peru and Chile, a member of NATO, waited.", "", []string{"MEMBER_OF CHL -> NATO"}},
		{"During the war with Peru, members of NATO waited. He is a member of the committee on NATO and on Peru.", "", nil},
		{"Peru found the membership of the club of NATO's critics large.", "", nil},
	})
}

func TestOwnOrganization(t *testing.T) {
	runSentences(t, []string{"MEMBER_OF"}, []sentenceCase{
		{"We ask for an item on the agenda of this session. Peru, a Member of this Organization since 1955, need not fear it.", "", []string{"MEMBER_OF PER -> UN 1955/"}},
		{"The United Nations has grown. Peru joined our Organization in 1955.", "", []string{"MEMBER_OF PER -> UN 1955/"}},
		{"Peru, a member of this Organization since 1955, need not fear it. Peru joined this organization in 1955.", "", nil},
	})
}
