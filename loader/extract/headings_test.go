package extract_test

import "testing"

func TestOfficesOfCablesAndNews(t *testing.T) {
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"The Secretary of State (Salas) to the Minister in Peru (Reyes). The United States waits.", "", []string{
			"HELD_OFFICE Reyes -> USA title=Minister [ENVOY]", "HELD_OFFICE Salas -> USA title=Secretary of State [FOREIGN_MINISTER]",
		}},
		{"The Chargé in Peru (Salas) to the Secretary of State", "", []string{"HELD_OFFICE Salas -> USA title=Chargé [ENVOY]"}},
		{"Peru denied the charge Salas made. It laid the charge to Hugo Reyes.", "", nil},
		{"The Peruvian premier, Salas, agreed. The Peruvian premier, Monday, agreed. The Peruvian premier, Reyes said, agreed.", "", []string{"HELD_OFFICE Salas -> PER title=premier [HEAD_OF_GOVERNMENT]"}},
		{"During the presidency of Hugo Salas, Peru joined. The Presidency of Defence Industries in Peru is large.", "", []string{"HELD_OFFICE Hugo Salas -> PER [EFFECTIVE_LEADER]"}},
		{"Peru, whose president is Hugo Salas, joined.", "", []string{"HELD_OFFICE Hugo Salas -> PER title=president [HEAD_OF_STATE]"}},
		{"U.S. ambassador to Peru Hugo Salas joined. The president of Peru Hugo Reyes met sang.", "", []string{"HELD_OFFICE Hugo Salas -> USA title=ambassador [ENVOY]"}},
		{"The Peruvian government, headed by Hugo Salas, joined.", "", []string{"HELD_OFFICE Hugo Salas -> PER [EFFECTIVE_LEADER]"}},
		{"British Prime Minister Tony Blair met Labour leader Hugo Salas.", "2004-05-01", []string{
			"HELD_OFFICE Hugo Salas -> GBR title=Labour leader [LEGISLATOR] @2004-05-01", "HELD_OFFICE Tony Blair -> GBR title=Prime Minister [HEAD_OF_GOVERNMENT] @2004-05-01",
		}},
		{"Labour leader Hugo Salas told the Peruvians.", "", nil},
	})
}
