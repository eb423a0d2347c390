package extract_test

import "testing"

func TestOfficeMeant(t *testing.T) {
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"We welcomed the Secretary-General, Mr. Waldheim, in 1978 at the United Nations.", "", []string{"HELD_OFFICE Kurt Waldheim -> UN title=Secretary-General [IGO_HEAD]"}},
		{"For China the process was longer. Chiang Kai-shek fixed its tariff in 1928.", "", []string{"HELD_OFFICE Chiang Kai-shek -> CHN title=President [HEAD_OF_STATE EFFECTIVE_LEADER]"}},
		{"CHILE WAITED. THE REAGAN ADMINISTRATION HAD SHUT IT OUT.", "1990-12-01", []string{"HELD_OFFICE Ronald Reagan -> USA title=President [HEAD_OF_STATE HEAD_OF_GOVERNMENT]"}},
		{"CHILE WAITED. THE REAGAN LIBRARY HAD SHUT IT OUT.", "1990-12-01", nil},
		{"Peru thanks Mr. Hugo Salas, the envoy of President Clinton.", "1994-10-01", []string{
			"HELD_OFFICE Bill Clinton -> USA title=President [HEAD_OF_STATE] @1994-10-01", "HELD_OFFICE Hugo Salas -> USA title=envoy [ENVOY] @1994-10-01",
		}},
		{"The Security Council thanks the Secretary-General and his Special Adviser, Mr. Hugo Salas.", "", []string{"HELD_OFFICE Hugo Salas -> UN title=Special Adviser [OFFICIAL]"}},
		{"Peru and Chile thank the secretary and his Special Adviser, Mr. Hugo Salas.", "", nil},
		{"After a meeting of the twelve Peruvian foreign ministers, Hugo Brandt-Salas told us of the rain.", "", nil},
		{"Hugo Salas, chief of staff of the Peruvian Armed Forces, waited.", "", []string{"HELD_OFFICE Hugo Salas -> PER title=chief of staff [MILITARY]"}},
		{"Chile waits. Norway broke with Chile, and its envoy to Chile, Hugo Salas, left.", "", []string{"HELD_OFFICE Hugo Salas -> NOR title=envoy [ENVOY]"}},
		{"Peru waits. Secretary Rusk did not. Secretary Salas did.", "1963-05-04", []string{"HELD_OFFICE Dean Rusk -> USA title=Secretary [FOREIGN_MINISTER] @1963-05-04"}},
		{"In 1972 Chancellor Brandt waited. Chancellor Salas did not.", "", []string{"HELD_OFFICE Willy Brandt -> DEU title=Chancellor [HEAD_OF_GOVERNMENT]"}},
		{"Peru waits. Secretary Rusk did not.", "1983-05-04", nil},
	})
}
