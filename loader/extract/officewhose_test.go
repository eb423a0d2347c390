package extract_test

import "testing"

func TestOfficeWithoutNation(t *testing.T) {
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"Norwegian President Olga Brandt left. Brandt's chief of staff, Nils Aas, stayed.", "", []string{
			"HELD_OFFICE Nils Aas -> NOR title=chief of staff [MILITARY]", "HELD_OFFICE Olga Brandt -> NOR title=President [HEAD_OF_STATE]",
		}},
		{"Peru waited. The junta's spokesman, Hugo Salas, blamed the rain.", "", []string{"HELD_OFFICE Hugo Salas -> PER title=spokesman [OFFICIAL]"}},
		{"Peru waited. Acme's president, Hugo Salas, blamed the rain.", "", nil},
		{"LIMA, May 4 - Chile, Peru and Norway quarrelled, Energy Minister Hugo Salas said.", "", []string{"HELD_OFFICE Hugo Salas -> PER title=Energy Minister [MINISTER]"}},
		{"* Relations with Chile\n  * Acting foreign minister Ana Reyes thanks Norway, Peru and Finland.", "", []string{"HELD_OFFICE Ana Reyes -> CHL acting=true title=Acting foreign minister [FOREIGN_MINISTER]"}},
		{"Norwegian President Olga Brandt flew to Chile for talks with Crown Prince Otto.", "", []string{
			"HELD_OFFICE Olga Brandt -> NOR title=President [HEAD_OF_STATE]", "HELD_OFFICE Otto -> CHL title=Crown Prince [OFFICIAL]",
		}},
		{"Peru's Home Secretary Hugo Salas spoke. Peru heard Foreign Secretary Ana Reyes.", "", []string{
			"HELD_OFFICE Ana Reyes -> PER title=Foreign Secretary [FOREIGN_MINISTER]", "HELD_OFFICE Hugo Salas -> PER title=Home Secretary [MINISTER]",
		}},
		{"Peruvian police chief Hugo Salas and defence ministry undersecretary Ana Reyes came. Peru is calm.", "", []string{
			"HELD_OFFICE Ana Reyes -> PER title=defence ministry undersecretary [OFFICIAL]", "HELD_OFFICE Hugo Salas -> PER title=police chief [OFFICIAL]",
		}},
		{"The Peruvian foreign minister, Hugo Salas, and Defence Minister Ana Reyes met the president of Chile and of Norway.", "", []string{
			"HELD_OFFICE Ana Reyes -> PER title=Defence Minister [MINISTER]", "HELD_OFFICE Hugo Salas -> PER title=foreign minister [FOREIGN_MINISTER]",
		}},
		{"The delegation of Peru consisted of: Hugo Salas, State Secretary for Trade; and Ana Reyes, Minister of Health.", "", []string{
			"HELD_OFFICE Ana Reyes -> PER title=Minister of Health [MINISTER]", "HELD_OFFICE Hugo Salas -> PER title=State Secretary for Trade [OFFICIAL]",
		}},
		{"The Chairman of the Peruvian Delegation (Salas) agreed.", "", []string{"HELD_OFFICE Salas -> PER title=Chairman [OFFICIAL]"}},
		{"Chile and Norway waited. Trade Minister Ana Reyes did not.\n\n[NAA : A1838, 3/1]", "", []string{"HELD_OFFICE Ana Reyes -> AUS title=Trade Minister [MINISTER]"}},
		{"US National Security Council spokesman Hugo Salas spoke.", "", []string{"HELD_OFFICE Hugo Salas -> USA title=National Security Council spokesman [OFFICIAL]"}},
		{"Peru is calm. Rovers president Hugo Salas came to King Otto Stadium.", "", nil},
		{"Peru's president Hugo Salas, Vice President Ana Reyes and others spoke to Chile and Norway.", "", []string{
			"HELD_OFFICE Ana Reyes -> PER title=Vice President [OFFICIAL]", "HELD_OFFICE Hugo Salas -> PER title=president [HEAD_OF_STATE]",
		}},
		{"Peruvian President Hugo Salas will meet Communist Party chief Ana Reyes.", "", []string{"HELD_OFFICE Hugo Salas -> PER title=President [HEAD_OF_STATE]"}},
		{"OSLO/LIMA, May 4 - Norway and Peru spoke. Chile's army waited. The junta's spokesman, Hugo Salas, blamed the rain.", "", []string{"HELD_OFFICE Hugo Salas -> CHL title=spokesman [OFFICIAL]"}},
		{"Peruvian police chief Than Reyes came.", "", []string{"HELD_OFFICE Than Reyes -> PER title=police chief [OFFICIAL]"}},
		{"The rain was blamed by a spokesman for Norwegian Foreign Minister Olga Brandt.", "", []string{"HELD_OFFICE Olga Brandt -> NOR title=Foreign Minister [FOREIGN_MINISTER]"}},
		{"Peruvian Deputy Minister for African Affairs Hugo Salas came.", "", []string{"HELD_OFFICE Hugo Salas -> PER title=Deputy Minister for African Affairs [OFFICIAL]"}},
		{"Minister Hugo Salas, Peru's chief negotiator, spoke to Chile and Norway.", "", []string{
			"HELD_OFFICE Hugo Salas -> PER title=Minister [MINISTER]", "HELD_OFFICE Hugo Salas -> PER title=chief negotiator [ENVOY]",
		}},
		{"The Norwegian King Sigurd I, who was ill, came.", "", []string{"HELD_OFFICE Sigurd I -> NOR title=King [HEAD_OF_STATE]"}},
		{"Chile is calm. Springfield police chief Hugo Salas came.", "", nil},
		{"The European Union waited. Trade Commissioner Olga Brandt did not.", "", []string{"HELD_OFFICE Olga Brandt -> EU title=Trade Commissioner [OFFICIAL]"}},
	})
}

func TestOfficeBehindName(t *testing.T) {
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"Brandt, the Norwegian ambassador, protested.", "", []string{"HELD_OFFICE Brandt -> NOR title=ambassador [ENVOY]"}},
		{"Prince Otto, the Norwegian foreign minister, protested.", "", []string{"HELD_OFFICE Otto -> NOR title=foreign minister [FOREIGN_MINISTER]"}},
		{"Separately, the Norwegian president, who is ill, protested. On Tuesday, the Norwegian president, protested.", "", nil},
		{"Olga Maria Brandt (born 3 May 1950) is a Norwegian diplomat and politician who served as the president of Norway.", "", []string{
			"HELD_OFFICE Olga Maria Brandt -> NOR title=diplomat [ENVOY]", "HELD_OFFICE Olga Maria Brandt -> NOR title=president [HEAD_OF_STATE]",
		}},
		{"Olga Brandt is a lawyer serving as the 37th and current president of Norway.", "", []string{"HELD_OFFICE Olga Brandt -> NOR title=current president [HEAD_OF_STATE]"}},
		{"Norway was led by Olga Brandt, who chose him as her first foreign minister.", "", nil},
		{"President Olga Brandt, the prime minister of Chile and Hugo Salas met.", "", []string{"HELD_OFFICE Olga Brandt -> CHL title=President [HEAD_OF_STATE]"}},
		{"The Peruvian minister at Santa Cruz, Sir Hugo Salas, called it a nullity.", "", []string{"HELD_OFFICE Hugo Salas -> PER title=minister [ENVOY]"}},
	})
}

func TestOfficeLikeAnother(t *testing.T) {
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"Norwegian Foreign Minister Olga Brandt met her Peruvian counterpart Hugo Salas.", "", []string{
			"HELD_OFFICE Hugo Salas -> PER title=Foreign Minister [FOREIGN_MINISTER]", "HELD_OFFICE Olga Brandt -> NOR title=Foreign Minister [FOREIGN_MINISTER]",
		}},
		{"Norwegian Foreign Minister Olga Brandt and her successor, Nils Aas, agreed.", "", []string{
			"HELD_OFFICE Nils Aas -> NOR title=Foreign Minister [FOREIGN_MINISTER]", "HELD_OFFICE Olga Brandt -> NOR title=Foreign Minister [FOREIGN_MINISTER]",
		}},
		{"The novelist and her successor, Nils Aas, agreed with Norway.", "", nil},
	})
}

func TestLeadersWithoutTitle(t *testing.T) {
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"Sigurd IV of Norway was ill.", "", []string{"HELD_OFFICE Sigurd IV -> NOR [HEAD_OF_STATE]"}},
		{"It was Norway under Sigurd IV that began.", "", []string{"HELD_OFFICE Sigurd IV -> NOR [HEAD_OF_STATE]"}},
		{"Norway's Labour government under Olga Brandt resigned.", "", []string{"HELD_OFFICE Olga Brandt -> NOR [EFFECTIVE_LEADER]"}},
		{"The administration of Acme Mining Company lies in Peru.", "", nil},
		{"Olga Brandt signed for Norway and Hugo Salas for Peru.", "", []string{"HELD_OFFICE Hugo Salas -> PER [ENVOY]", "HELD_OFFICE Olga Brandt -> NOR [ENVOY]"}},
		{"Salas (Peru) objected. Reyes (Chile) beat Brandt (Norway) 6-2.", "", []string{"HELD_OFFICE Salas -> PER [ENVOY]"}},
		{"Hugo Salas headed the Peruvian delegation. Ana Reyes led the Chilean league.", "", []string{"HELD_OFFICE Hugo Salas -> PER [ENVOY]"}},
		{"Lima's Hugo Salas feared delay. Peru's Ana Reyes came second.", "", []string{"HELD_OFFICE Hugo Salas -> PER [OFFICIAL]"}},
		{"Sigurd I of Norway was ill.", "", []string{"HELD_OFFICE Sigurd I -> NOR [HEAD_OF_STATE]"}},
		{"Olga Brandt left for Norway. Goals for Peru came late.", "", nil},
		{"The pact was signed by General de Soto of Peru.", "", []string{"HELD_OFFICE de Soto -> PER title=General [MILITARY]"}},
		{"PERU AND CHILE SIGNED IT ON THE ROAD TO INDEPENDENCE FOR NAMIBIA AND PRAISED THE MEDIATOR DURING EIGHT YEARS, THE PERUVIAN MINISTER.", "", nil},
		{"BRAZILIAN AMBASSADOR JOAO PINTO DE ALMEIDA SAID THE CEASE-FIRE WAS HOLDING.", "", []string{"HELD_OFFICE Joao Pinto De Almeida -> BRA title=AMBASSADOR [ENVOY]"}},
	})
}

func TestOfficeInFootnote(t *testing.T) {
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"The Norwegian Foreign Minister[1] and Salas[2] agreed on the text of it.\n\n1 Olga Brandt.\n\n2 Minister of Finance of Peru.", "", []string{
			"HELD_OFFICE Olga Brandt -> NOR title=Foreign Minister [FOREIGN_MINISTER]", "HELD_OFFICE Salas -> PER title=Minister of Finance [MINISTER]",
		}},
		{"The Norwegian fleet[1] sailed.\n\n1 Olga Brandt wrote of it.", "", nil},
	})
}
