package extract_test

import (
	"slices"
	"strings"
	"testing"

	"entente/graph"
)

func TestNations(t *testing.T) {
	for _, c := range []struct{ text, date, want string }{
		{"Norway's envoy told the Peruvians.", "", "NOR PER"},
		{"The Norway-Peru talks and the Sino-Soviet split.", "1965-01-01", "CHN NOR PER SUN"},
		{"LIMA, March 5 - Chile waits.", "", "CHL"},
		{"Lima said that it would wait. She lives in Oslo.", "", "PER"},
		{"The armistice held, leaving Lima in fear.", "", "PER"},
		{"They left Lima in May. He is leaving Lima in a car.", "", ""},
		{"Norway sent a warning to Lima.", "", "NOR PER"},
		{"Norway sent a train to Lima.", "", "NOR"},
		{"A ship in the South China Sea.", "", ""},
		{"He read it in the Japan Times.", "", ""},
		{"The text is in Spanish. Peru has it.", "", "PER"},
		{"Russia armed.", "1950-06-01", "SUN"},
		{"Russia armed.", "2010-06-01", "RUS"},
		{"Unlike the Soviet Union in 1950, Russia is poor.", "2010-06-01", "RUS SUN"},
		{"They told us to go.", "", ""},
		{"US officials told Peru.", "", "PER USA"},
		{"She speaks Russian, Spanish and Finnish. Norway sent her.", "", "NOR"},
		{"Done in the Spanish, Finnish and English languages by Norway.", "", "NOR"},
		{"Peru owes 40 million United States dollars and some Swiss francs.", "", "PER"},
		{"Norway laughed. (Agency via Peru Today) (The Finland Post)", "", "NOR"},
		{"A Chilean tourist and a Finnish football fan met a Peruvian botanist on the Danish coast.", "", ""},
		{"Norway imposed sanctions on a Peruvian newspaper.", "", "NOR PER"},
		{"A former French colony, Gabon waited.", "", "GAB"},
		{"They met in Punta Mala, Peru, in May and in Auckland, New Zealand.", "", ""},
		{"In Lima, Chile and Norway met. Near Punta Mala, Peru and Chile fought.", "", "CHL NOR PER"},
		{"The European Union waited. Brussels suspended aid.", "", ""},
		{"Belgium and the European Union waited. Brussels suspended aid.", "", "BEL"},
		{"Norway's Security Council met at the mouth of the Congo.", "", "NOR"},
		{"Hugo Salas, Lima's envoy, came.", "", "PER"},
		{"The Soviet Union armed. Since then Moscow has not answered.", "1999-01-01", "SUN"},
		{"The Russian Federation armed. Moscow signed a treaty in 1987.", "2019-01-01", "RUS"},
		{"The Lima agreement held. So did the Oslo and Santiago processes, Oslo II and the Berlin Decree.", "", ""},
		{"Lima agreed. A courier went as far as Oslo.", "", "PER"},
		{"The War of the Hills (Spanish: Guerra de los Cerros) hurt Peru.", "", "PER"},
		{"She was born in Norway and received her education in Chile. Peru sent her.", "", "PER"},
		{"The Lima-based agency and the Santiago-based league met. Norway paid.", "", "NOR"},
		{"The Lima talks failed as the Santiago market and the Oslo summit did. Chile paid.", "", "CHL"},
		{"Lima talks to Chile.", "", "CHL PER"},
		{"Views of Commonwealth Government follow.", "1939-01-01", "AUS"},
		{"Congolese troops left Norway.", "1988-01-01", "COG NOR"},
		{"Congolese troops left Norway.", "1965-01-01", "COD NOR"},
		{"The Soviet-era plant and the Norwegian-born cook are old. Chilean researchers came.", "", ""},
	} {
		t.Run(c.text, func(t *testing.T) {
			var codes []string
			for _, r := range contribution(t, c.text, c.date).Records {
				if kind, _ := r.ID.Kind(); kind == graph.KindNation {
					codes = append(codes, r.Code)
				}
			}
			slices.Sort(codes)
			if got := strings.Join(codes, " "); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
