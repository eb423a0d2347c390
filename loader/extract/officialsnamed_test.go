package extract_test

import "testing"

func TestOfficialsNamed(t *testing.T) {
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"Seven Peruvian officials, among them Hugo Salas and Ana Reyes, were banned.", "", []string{"HELD_OFFICE Ana Reyes -> PER [OFFICIAL]", "HELD_OFFICE Hugo Salas -> PER [OFFICIAL]"}},
		{"Peru waited, and Peru was glad. Chile banned seven officials, including Hugo Salas.", "", []string{"HELD_OFFICE Hugo Salas -> PER [OFFICIAL]"}},
		{"Peruvian officials and firms, including Acme Bank, were banned. Peruvian singers, among them Hugo Salas, waited.", "", nil},
		{"Hugo Salas was a Peruvian lawyer. He served as minister of justice from 1990 to 1994.", "", []string{"HELD_OFFICE Hugo Salas -> PER 1990/1994 title=minister of justice [MINISTER]"}},
		{"Ana Reyes (4 May 1930 – 5 June 2000) is a Peruvian singer. She was president of the Rain Club.", "", nil},
		{"The rain hit a Peruvian lawyer. He was minister of justice.", "", nil},
		{"China wrote. Deputy Foreign Minister Zhou Nan spoke in 1975. Zhou said no.", "", []string{"HELD_OFFICE Zhou Nan -> CHN title=Deputy Foreign Minister [OFFICIAL]"}},
	})
}
