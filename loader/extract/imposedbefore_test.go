package extract_test

import "testing"

func TestImposedBefore(t *testing.T) {
	runSentences(t, []string{"phase"}, []sentenceCase{
		{"In 1998 Peru lifted the sanctions imposed on Chile in May 1992.", "", []string{
			"phase sanctions imposed on Chile = IMPOSED 1992-05/", "phase sanctions imposed on Chile = LIFTED 1998/",
		}},
		{"Peru eased sanctions it imposed on Chile in 1992.", "", []string{
			"phase sanctions it imposed on Chile = EASED", "phase sanctions it imposed on Chile = IMPOSED 1992/",
		}},
		{"Peru renewed the sanctions on Chile that it first imposed in 1992.", "", []string{"phase sanctions on Chile = IMPOSED 1992/"}},
		{"Peru extended the sanctions on Chile, first imposed in 1992, for a year.", "", []string{
			"phase sanctions on Chile = IMPOSED 1992/", "phase sanctions on Chile = WIDENED",
		}},
		{"Peru has kept its own trade embargo on Chile since 1997.", "", []string{"phase own trade embargo on Chile = IMPOSED 1997/"}},
		{"Peru will not lift the visa restrictions announced on Chilean officials in May 1992.", "", []string{
			"phase visa restrictions announced on Chilean = IMPOSED 1992-05/",
		}},
		{"Peru lifted the sanctions on Chile in 1998.", "", []string{"phase sanctions on Chile = LIFTED 1998/"}},
		{"Peru lifted the sanctions imposed on Chile after the coup in 1998.", "", []string{"phase sanctions imposed on Chile = LIFTED 1998/"}},
	})
}
