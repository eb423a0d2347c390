package extract_test

import "testing"

func TestSigned(t *testing.T) {
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"302. Telegram From the Legation in Peru to the Department of State\n\nLima, January 5, 1931, 5 p.m.\n\nThe Peruvians told the United States nothing of note today.\n\nDearborn", "", []string{"HELD_OFFICE Dearborn -> USA [ENVOY] @1931-01-05"}},
		{"Cablegram 206 LIMA, 23 August 1944\n\nThe Peruvians said nothing. Chile waits.\n\nBRANDT\n\n[NAA : A1838, 3/1]", "", []string{"HELD_OFFICE BRANDT -> AUS [ENVOY] @1944-08-23"}},
		{"Circular cablegram LIMA, 23 August 1944\n\nThe Peruvians said nothing. Chile waits.\n\nBRANDT\n\n[NAA : A1838, 3/1]", "", nil},
		{"The Peruvians told the United States nothing of note today. Chile waits.\n\nDearborn", "", nil},
		{"Telegram to the Department of State\n\nThe Peruvians told the United States nothing of note today.\n\nPriority\n\nFurther details follow in a letter.", "", nil},
	})
}
