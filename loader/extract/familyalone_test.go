package extract_test

import "testing"

func TestFamilyNameAlone(t *testing.T) {
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"The United States sent oxen. That was during the Johnson administration, in 1964.", "", []string{"HELD_OFFICE Lyndon B. Johnson -> USA title=President [HEAD_OF_STATE HEAD_OF_GOVERNMENT]"}},
		{"The United States sent oxen. That was during the Johnson exhibition, in 1964.", "1992-01-01", nil},
		{"In 1955 the Soviet Union waited. Mr. Gromyko did not.", "", []string{"HELD_OFFICE Andrei Gromyko -> SUN title=Foreign Minister [FOREIGN_MINISTER]"}},
		{"In 1935 the Soviet Union waited. Mr. Gromyko did not.", "", nil},
		{"Cuba waits. Believe Castro more worried than he shows.", "1961-01-05", []string{"HELD_OFFICE Fidel Castro -> CUB title=Prime Minister [HEAD_OF_GOVERNMENT EFFECTIVE_LEADER]"}},
		{"The Peruvian envoy, Massigli [1] and Salas [2] met in the rain.\n\n1 French Ambassador to Peru.\n\n2 Not printed.", "1939-10-20", []string{"HELD_OFFICE Massigli -> FRA title=Ambassador [ENVOY] @1939-10-20"}},
	})
}
