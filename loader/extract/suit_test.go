package extract_test

import "testing"

func TestSuit(t *testing.T) {
	runSentences(t, []string{"IMPOSED", "TARGETS"}, []sentenceCase{
		{"Norway imposed sanctions on Peru in 1994. Sweden and Iceland followed suit in 1996.", "", []string{
			"IMPOSED ISL -> followed suit 1996/", "IMPOSED NOR -> sanctions on Peru 1994/", "IMPOSED SWE -> followed suit 1996/",
			"TARGETS followed suit -> PER", "TARGETS sanctions on Peru -> PER",
		}},
		{"Norway froze Peruvian assets in 1994, as did Sweden.", "", []string{
			"IMPOSED NOR -> froze Peruvian assets 1994/", "IMPOSED SWE -> as did 1994/", "TARGETS as did -> PER", "TARGETS froze Peruvian assets -> PER",
		}},
		{"Norway recognized Peru in 1994. Sweden followed suit in 1996.", "", nil},
		{"Norway imposed sanctions on Peru. They met. They ate. Chile recognized Bolivia. Sweden followed suit.", "", []string{
			"IMPOSED NOR -> sanctions on Peru", "TARGETS sanctions on Peru -> PER",
		}},
	})
}
