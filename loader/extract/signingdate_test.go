package extract_test

import "testing"

func TestSigningDate(t *testing.T) {
	runSentences(t, []string{"signed"}, []sentenceCase{
		{"The Treaty of Huaraz of 1844 ended the war.", "", []string{"signed Treaty of Huaraz = 1844"}},
		{"Norway and Iceland are bound by a Mutual Fishing Treaty dating from 1951.", "", []string{"signed Mutual Fishing Treaty = 1951"}},
		{"The treaty of friendship signed at Huaraz on 3 May 1951 is old.", "", []string{"signed treaty of friendship = 1951-05-03"}},
		{"Peru and Chile signed a treaty in 1951. Two years later they signed a trade agreement.", "", []string{
			"signed trade agreement = 1953~", "signed treaty = 1951",
		}},
		{"The Treaty of Huaraz was long. The second, the Treaty of Paita, was short. These two treaties were signed on September 7, 1977.", "", []string{
			"signed Treaty of Huaraz = 1977-09", "signed Treaty of Paita = 1977-09-07",
		}},
		{"LIMA, 12 July 1961 - Peru and Chile signed a treaty on 11 July.", "", []string{"signed treaty = 1961-07-11"}},
		{"LIMA, 12 July 1961 - Peru and Chile signed a treaty.", "", []string{"signed treaty = 1961"}},
		{"The treaty, signed by Peru and Chile, prolongs a contract concluded in 1931.", "", nil},
		{"Peru left the Treaty of Huaraz on 3 May 1951.", "", nil},
		{"Peru and Chile ended the war by the Treaty of Huaraz on 3 May 1951.", "", []string{"signed Treaty of Huaraz = 1951-05-03"}},
		{"The Treaty of Huaraz was signed on 30 November 1999 between Peru and Chile.", "", []string{"signed Treaty of Huaraz = 1999-11-30"}},
		{"Norway knew of the Taba (or \"Oslo II\") Agreement of September 1995.", "", []string{"signed Oslo II Accord = 1995-09"}},
		{"He helped negotiate the Treaty of Huaraz that was signed in 2015.", "", []string{"signed Treaty of Huaraz = 2015"}},
		{"He hoped to negotiate a treaty that would be signed in 2015.", "", nil},
		{"The treaty between Peru and Chile dates back to 1955.", "", []string{"signed treaty = 1955"}},
		{"The Treaty of Huaraz, which dates from 1955, is old.", "", []string{"signed Treaty of Huaraz = 1955"}},
		{"The Treaty of Huaraz has been in force since 1955.", "", nil},
		{"There has been in existence, since 1950, a treaty of friendship between Peru and Chile.", "", []string{"signed treaty of friendship = 1950"}},
		{"Peru and Chile have signed a defence treaty.", "1998-11-10", []string{"signed defence treaty = 1998"}},
		{"Peru and Chile sign defence treaty", "1998-11-10", []string{"signed defence treaty = 1998"}},
		{"Peru and Chile had signed a defence treaty.", "1998-11-10", nil},
		{"Peru and Chile have not signed a defence treaty.", "1998-11-10", nil},
		{"Peru has yet to ratify the fishing treaty signed in February with Chile.", "1998-11-10", []string{"signed fishing treaty = 1998-02"}},
	})
}

func TestPactNames(t *testing.T) {
	runSentences(t, []string{"form"}, []sentenceCase{
		{"Peru and Chile reached a nuclear accord, known as the Huaraz Plan Treaty.", "", []string{"form Huaraz Plan Treaty = OTHER"}},
		{"Peru and Chile signed an agreement to share the river.", "", []string{"form agreement to share the river = OTHER"}},
		{"Peru joined the North Atlantic Treaty Organization.", "", nil},
	})
}
