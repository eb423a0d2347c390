package extract_test

import "testing"

func TestOffice(t *testing.T) {
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"Norwegian President Olga Brandt spoke first.", "2001-05-01", []string{"HELD_OFFICE Olga Brandt -> NOR title=President [HEAD_OF_STATE] @2001-05-01"}},
		{"The talks were led by Peru's deputy foreign minister, Hugo Salas.", "", []string{"HELD_OFFICE Hugo Salas -> PER title=deputy foreign minister [OFFICIAL]"}},
		{"Hugo Salas, a senior Peruvian trade official, was there.", "", []string{"HELD_OFFICE Hugo Salas -> PER title=trade official [OFFICIAL]"}},
		{"Former Prime Minister Eero Lund of Finland disagreed.", "1999-01-01", []string{"HELD_OFFICE Eero Lund -> FIN title=Former Prime Minister [HEAD_OF_GOVERNMENT]"}},
		{"Acting Foreign Minister Ana Reyes of Chile signed.", "1999-01-01", []string{"HELD_OFFICE Ana Reyes -> CHL acting=true title=Acting Foreign Minister [FOREIGN_MINISTER] @1999-01-01"}},
		{"Chile's president-elect, Ana Reyes, will wait.", "1999-01-01", []string{"HELD_OFFICE Ana Reyes -> CHL title=president-elect [HEAD_OF_STATE] PLANNED"}},
		{"Presidents Ana Reyes of Chile and Hugo Salas of Peru met.", "", []string{
			"HELD_OFFICE Ana Reyes -> CHL title=President [HEAD_OF_STATE]", "HELD_OFFICE Hugo Salas -> PER title=President [HEAD_OF_STATE]",
		}},
		{"PERUVIAN PRESIDENT SALAS LIFTED THEM AND SIGNED THE LAW OF THE STATES.", "", []string{"HELD_OFFICE Salas -> PER title=PRESIDENT [HEAD_OF_STATE]"}},
		{"Former prime minister Begum Khaleda Zia met Indians.", "1996-12-12", []string{"HELD_OFFICE Khaleda Zia -> BGD title=Former prime minister [HEAD_OF_GOVERNMENT]"}},
		{"In 1908 the Bulgarian prince Ferdinand I proclaimed himself Tsar.", "", []string{
			"HELD_OFFICE Ferdinand I of Bulgaria -> BGR title=Tsar [HEAD_OF_STATE]", "HELD_OFFICE Ferdinand I of Bulgaria -> BGR title=prince [OFFICIAL]",
		}},
		{"PERUVIAN PRESIDENT HUGO SALAS HAS CALLED FOR A MEETING OF THE STATES.", "", []string{"HELD_OFFICE Hugo Salas -> PER title=PRESIDENT [HEAD_OF_STATE]"}},
		{"Hugo Salas, the Peruvian novelist, was there.", "", nil},
		{"Hugo Salas, president of Acme Mining, praised Peru.", "", nil},
		{"Hugo Salas lives in Peru. The president was away.", "", nil},
		{"The General Assembly of the United Nations met.", "", nil},
	})
}

func TestOfficeOfRegister(t *testing.T) {
	runSentences(t, []string{"HELD_OFFICE"}, []sentenceCase{
		{"Margaret Thatcher laughed.", "1985-01-01", []string{"HELD_OFFICE Margaret Thatcher -> GBR title=Prime Minister [HEAD_OF_GOVERNMENT]"}},
		{"Britain waited. Mr. Thatcher, a grocer, was no politician.", "1950-01-01", nil},
		{"President François Mitterrand and Chancellor Helmut Kohl met.", "1985-01-01", []string{
			"HELD_OFFICE François Mitterrand -> FRA title=President [HEAD_OF_STATE] @1985-01-01", "HELD_OFFICE Helmut Kohl -> DEU title=Chancellor [HEAD_OF_GOVERNMENT] @1985-01-01",
		}},
		{"The French said that President Mitterrand would come.", "1985-01-01", []string{"HELD_OFFICE François Mitterrand -> FRA title=President [HEAD_OF_STATE] @1985-01-01"}},
	})
}

func TestPersonsAreOne(t *testing.T) {
	c := contribution(t, "Peruvian President Hugo Salas arrived. Salas was tired. Mr. Salas slept. Maria Salas, his daughter, did not.", "")
	leaders, mentions := 0, 0
	for _, r := range c.Records {
		if kind, _ := r.ID.Kind(); kind == "LEADER" {
			leaders++
			for _, m := range c.Mentions {
				if m.Record == r.ID {
					mentions++
				}
			}
		}
	}
	if leaders != 1 || mentions != 3 {
		t.Errorf("%d leaders with %d mentions, want 1 with 3", leaders, mentions)
	}
}
