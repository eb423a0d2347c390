package extract_test

import "testing"

func TestJoining(t *testing.T) {
	runSentences(t, []string{"MEMBER_OF"}, []sentenceCase{
		{"Peru became the 31st member of NATO on 4 April 2023.", "", []string{"MEMBER_OF PER -> NATO 2023-04-04/"}},
		{"Cyprus has been a member of NATO since 2004.", "2006-01-01", []string{"MEMBER_OF CYP -> NATO 2004/ @2006-01-01"}},
		{"NATO expelled Peru in 1962.", "", []string{"MEMBER_OF PER -> NATO /1962"}},
		{"Yugoslavia, which Chile had expelled from NATO in 1948, waited.", "", []string{"MEMBER_OF YUG -> NATO /1948"}},
		{"Peru, on March 27, 1933, gave notice of withdrawal from the League of Nations.", "", []string{"MEMBER_OF PER -> LON /1933-03-27"}},
		{"Peru left OPEC, which it joined in 1961.", "", []string{"MEMBER_OF PER -> OPEC /1961"}},
		{"Peru waited on NATO. In 1951 Chile withdrew from the organization.", "", []string{"MEMBER_OF CHL -> NATO /1951"}},
		{"NATO, whose members include Peru and Chile, waited.", "", []string{"MEMBER_OF CHL -> NATO", "MEMBER_OF PER -> NATO"}},
		{"Peru wrote of the organization. Chile left the alliance between two rivers.", "", nil},
	})
}

func TestDivided(t *testing.T) {
	runSentences(t, []string{"PARTY_TO"}, []sentenceCase{
		{"North Korea and South Korea spoke. In 1992 the North and the South signed a fishing treaty.", "", []string{
			"PARTY_TO KOR -> fishing treaty signed=1992", "PARTY_TO PRK -> fishing treaty signed=1992",
		}},
		{"The two Koreas signed a fishing treaty. North Korea thanked South Korea.", "", []string{
			"PARTY_TO KOR -> fishing treaty", "PARTY_TO PRK -> fishing treaty",
		}},
		{"In 1992 the North and the South signed a fishing treaty.", "", nil},
	})
}
