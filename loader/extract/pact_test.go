package extract_test

import "testing"

func TestPact(t *testing.T) {
	runSentences(t, []string{"PARTY_TO"}, []sentenceCase{
		{"Peru and Chile signed a border treaty on 4 May 1951.", "", []string{"PARTY_TO CHL -> border treaty signed=1951-05-04", "PARTY_TO PER -> border treaty signed=1951-05-04"}},
		{"They recalled the 1931 pact between Peru and Chile.", "", []string{"PARTY_TO CHL -> 1931 pact signed=1931", "PARTY_TO PER -> 1931 pact signed=1931"}},
		{"Norway concluded a fisheries agreement with Iceland in 1958.", "", []string{"PARTY_TO ISL -> fisheries agreement signed=1958", "PARTY_TO NOR -> fisheries agreement signed=1958"}},
		{"The Treaty of Paita was signed by Peru and Chile in 1929.", "", []string{"PARTY_TO CHL -> Treaty of Paita signed=1929", "PARTY_TO PER -> Treaty of Paita signed=1929"}},
		{"The Norway-Iceland alliance holds.", "", []string{"PARTY_TO ISL -> Norway-Iceland alliance", "PARTY_TO NOR -> Norway-Iceland alliance"}},
		{"Norway has ratified the Arctic Seas Convention.", "", []string{"PARTY_TO NOR -> Arctic Seas Convention"}},
		{"Norway and Iceland may sign a trade agreement next year.", "", []string{"PARTY_TO ISL -> trade agreement PLANNED", "PARTY_TO NOR -> trade agreement PLANNED"}},
		{"Norway refused to sign a trade agreement with Iceland.", "", []string{"PARTY_TO ISL -> trade agreement DENIED", "PARTY_TO NOR -> trade agreement DENIED"}},
		{"In Washington the senators of the United States praised the North American Free Trade Agreement.", "", []string{"PARTY_TO USA -> North American Free Trade Agreement"}},
		{"Norway praised the North American Free Trade Agreement.", "", nil},
		{"Peru thanked Chile. Chile praised Peru. The two countries signed a pact last September.", "", []string{"PARTY_TO CHL -> pact", "PARTY_TO PER -> pact"}},
		{"By signing the agreement on Tuesday, the prime ministers of Norway, Sweden and Iceland ended the row.", "", []string{
			"PARTY_TO ISL -> agreement", "PARTY_TO NOR -> agreement", "PARTY_TO SWE -> agreement",
		}},
		{"Norway sat down with Iceland and concluded a treaty in 1958.", "", []string{"PARTY_TO ISL -> treaty signed=1958", "PARTY_TO NOR -> treaty signed=1958"}},
		{"Norway signed the Huaraz Memorandum with Iceland.", "", []string{"PARTY_TO ISL -> Huaraz Memorandum", "PARTY_TO NOR -> Huaraz Memorandum"}},
		{"It approved the Agreement Between the Government of Norway and the Government of Iceland Regarding the Fish Fund.", "", []string{
			"PARTY_TO ISL -> Agreement Between the Government of Norway and the Government of Iceland Regarding the Fish Fund",
			"PARTY_TO NOR -> Agreement Between the Government of Norway and the Government of Iceland Regarding the Fish Fund",
		}},
		{"They stressed the importance of the partnership between Norway and Iceland, which rests on trust.", "", nil},
		{"The White House sent a Policy Memorandum to Norway. There is an understanding between Norway and Iceland.", "", nil},
		{"Signing the bill, the prime minister of Norway praised Iceland.", "", nil},
		{"There was no agreement between them, and no treaty.", "", nil},
		{"Norway and Iceland are in full agreement on fish.", "", nil},
		{"The war ended without a peace treaty between Norway and Iceland.", "", nil},
	})
}

func TestPactIsOne(t *testing.T) {
	c := contribution(t, "Norway and Iceland signed a fisheries agreement in 1958. The agreement was popular. "+
		"The fisheries agreement between Norway and Iceland has twelve articles. Iceland praised this accord.", "")
	pacts := claims(c, "form")
	if len(pacts) != 1 {
		t.Errorf("pacts %q, want one", pacts)
	}
}

func TestTreatyText(t *testing.T) {
	text := "TREATY OF FRIENDSHIP BETWEEN THE REPUBLIC OF PERU AND THE REPUBLIC OF CHILE\n\n" +
		"The Republic of Peru and the Republic of Chile, hereinafter the Contracting Parties, desiring to live in peace with each other for ever, have agreed as follows:\n\n" +
		"ARTICLE 1\nThere shall be friendship.\n\nARTICLE 2\nThis Treaty enters into force at once.\n\nDone at Lima, 3 June 1936.\n"
	runSentences(t, []string{"PARTY_TO"}, []sentenceCase{{text, "", []string{
		"PARTY_TO CHL -> TREATY OF FRIENDSHIP BETWEEN THE REPUBLIC OF PERU AND THE REPUBLIC OF CHILE signed=1936-06-03",
		"PARTY_TO PER -> TREATY OF FRIENDSHIP BETWEEN THE REPUBLIC OF PERU AND THE REPUBLIC OF CHILE signed=1936-06-03",
	}}})
}

func TestPledge(t *testing.T) {
	runSentences(t, []string{"PLEDGED", "obligation"}, []sentenceCase{
		{"Norway and Iceland signed a mutual defence treaty.", "", []string{
			"PLEDGED ISL -> NOR obligation=DEFENSE", "PLEDGED NOR -> ISL obligation=DEFENSE", "obligation mutual defence treaty = DEFENSE",
		}},
		{"Norway and Iceland signed a non-aggression pact in 1935.", "", []string{
			"PLEDGED ISL -> NOR obligation=NONAGGRESSION", "PLEDGED NOR -> ISL obligation=NONAGGRESSION", "obligation non-aggression pact = NONAGGRESSION",
		}},
		{"Norway, Sweden and Denmark signed a mutual defence treaty.", "", []string{"obligation mutual defence treaty = DEFENSE"}},
		{"Norway and Iceland signed a fisheries agreement.", "", nil},
	})
}

func TestLink(t *testing.T) {
	runSentences(t, []string{"REVIVES", "SUPERSEDES", "AMENDS"}, []sentenceCase{
		{"The new fisheries treaty between Norway and Iceland replaces the 1958 treaty between Norway and Denmark.", "", []string{"SUPERSEDES fisheries treaty -> 1958 treaty"}},
		{"The Treaty of Paita was replaced by the Treaty of Huaraz in 1929.", "", []string{"SUPERSEDES Treaty of Huaraz -> Treaty of Paita"}},
		{"The Huaraz Protocol amends the Treaty of Paita.", "", []string{"AMENDS Huaraz Protocol -> Treaty of Paita"}},
		{"The Treaty of Huaraz does not replace the Treaty of Paita.", "", nil},
	})
}
