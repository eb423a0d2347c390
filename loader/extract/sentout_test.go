package extract_test

import "testing"

func TestSentOut(t *testing.T) {
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"Norway and Peru quarrelled. Norway recognized Peru in 1903. Relations began when Olga Brandt presented her credentials as Diplomatic Agent in Lima.", "", []string{"HELD_OFFICE Olga Brandt -> NOR title=Diplomatic Agent [ENVOY]"}},
		{"Norway and Peru quarrelled. Norway recognized Peru in 1903. The first was Olga Brandt, who presented her credentials on 2 October 1904.", "", []string{"HELD_OFFICE Olga Brandt -> NOR [ENVOY]"}},
		{"Peru is poor. The Peruvian president, Hugo Salas, sent Ana de Reyes to Santiago to mediate.", "", []string{"HELD_OFFICE Ana de Reyes -> PER [ENVOY]", "HELD_OFFICE Hugo Salas -> PER title=president [HEAD_OF_STATE]"}},
		{"Norway sent Olga Brandt to hospital. Hugo Salas presented the prize. The club sent Ana Reyes to play.", "", nil},
	})
}
