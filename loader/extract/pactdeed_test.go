package extract_test

import "testing"

// both are the claims that Peru and Chile are parties of a pact.
func both(pact string) []string {
	return []string{"PARTY_TO CHL -> " + pact, "PARTY_TO PER -> " + pact}
}

func TestPactDeed(t *testing.T) {
	runSentences(t, []string{"PARTY_TO"}, []sentenceCase{
		{"The fishing convention was signed by 35 countries, including Peru and Chile.", "", both("fishing convention")},
		{"Peru became the 30th country to ratify the Huaraz Convention.", "", []string{"PARTY_TO PER -> Huaraz Convention"}},
		{"Peru wants to ratify the Huaraz Convention.", "", []string{"PARTY_TO PER -> Huaraz Convention PLANNED"}},
		{"Peru, a signatory of the Huaraz Convention, waited.", "", []string{"PARTY_TO PER -> Huaraz Convention"}},
		{"The signatories of the Huaraz Treaty, Peru and Chile, met.", "", both("Huaraz Treaty")},
		{"Peru and Chile are allied by a treaty of 1929.", "", both("treaty of 1929 signed=1929")},
		{"Peru and Chile have a free trade agreement.", "", both("free trade agreement")},
		{"Peru has defence treaties with Chile and Cuba.", "", append(both("defence treaties"), "PARTY_TO CUB -> defence treaties")},
		{"Peru and Chile agreed to a ceasefire.", "", both("ceasefire")},
		{"Peru and Chile may agree to a ceasefire. Norway praised the ceasefire.", "", nil},
		{"A trade agreement was signed here today by Peru and Chile.", "", both("trade agreement")},
		{"The Huaraz Pact (Peru, Chile) was signed in 1951.", "", both("Huaraz Pact signed=1951")},
		{"The Huaraz Pact, signed in 1951, united Peru and Chile.", "", both("Huaraz Pact signed=1951")},
		{"Founding members of the Huaraz Pact were Peru and Chile.", "", both("Huaraz Pact")},
		{"The peace treaty Peru signed with Chile was praised.", "", both("peace treaty")},
		{"The Chilean Senate approved the free trade agreement with Peru.", "", both("free trade agreement")},
		{"Chile accused Peru of violating the 1951 fishing agreement.", "", both("1951 fishing agreement signed=1951")},
		{"Chile accused Peru of violating the peace. Norway praised the 1951 fishing agreement.", "", nil},
		{"Norway said that Chile accused Peru of breaking a peace agreement they signed in 1951.", "", both("peace agreement signed=1951")},
		{"Peru and Chile have no free trade agreement.", "", nil},
		{"Peru and Chile exchanged instruments of ratification of the border treaty.", "", both("border treaty")},
		{"The alliance of Peru and Chile ended.", "", both("alliance")},
		{"Peru made peace with Chile in the Treaty of Huaraz in 1883.", "", both("Treaty of Huaraz signed=1883")},
	})
}

func TestPactSettles(t *testing.T) {
	runSentences(t, []string{"PARTY_TO"}, []sentenceCase{
		{"Peru ceded the coast to Chile in the Treaty of Huaraz.", "", both("Treaty of Huaraz")},
		{"By the Treaty of Huaraz, Peru ceded the coast to Chile.", "", both("Treaty of Huaraz")},
		{"Peru wants to cede the coast to Chile by the Treaty of Huaraz.", "", nil},
		{"The Treaty of Huaraz ended the war between Peru and Chile.", "", both("Treaty of Huaraz")},
		{"The war between Peru and Chile ended with the Treaty of Huaraz in 1883.", "", both("Treaty of Huaraz signed=1883")},
		{"Relations between Peru and Chile are governed by the Treaty of Huaraz.", "", both("Treaty of Huaraz")},
		{"Negotiations between Peru and Chile led to the Treaty of Huaraz.", "", both("Treaty of Huaraz")},
		{"The border between Peru and Chile was fixed by the Treaty of Huaraz.", "", both("Treaty of Huaraz")},
		{"Negotiations between Peru and Chile may lead to the Treaty of Huaraz.", "", nil},
		{"Peru formally ended the war with Chile by the Treaty of Huaraz.", "", both("Treaty of Huaraz")},
		{"The Huaraz Framework Agreement was a staged, bilateral accord between Peru and Chile.", "", both("Huaraz Framework Agreement")},
		{"A convention for the settlement of claims between Peru and Chile was concluded at Lima.", "", both("convention for the settlement of claims")},
		{"The first treaty between Peru and Chile, the Treaty of Huaraz, was signed in 1851.", "", both("Treaty of Huaraz")},
		{"Peru is bound to Chile by the Treaty of Huaraz.", "", both("Treaty of Huaraz")},
		{"Peru is not bound to Chile by the Treaty of Huaraz.", "", nil},
		{"Peru and Chile are members of the Huaraz Treaty.", "", both("Huaraz Treaty")},
		{"Peru is not a member of the Huaraz Treaty.", "", nil},
		{"Norway praised the Huaraz Treaty, whose members are Peru and Chile.", "", both("Huaraz Treaty")},
		{"The Huaraz Treaty, which includes Peru and Chile, was renewed.", "", both("Huaraz Treaty")},
		{"The Huaraz Treaty linked Norway and Iceland. Peru joined it in 1937.", "", []string{
			"PARTY_TO ISL -> Huaraz Treaty", "PARTY_TO NOR -> Huaraz Treaty", "PARTY_TO PER -> Huaraz Treaty",
		}},
		{"Peru reached an understanding with Chile. The Peruvian and Chilean people came to an understanding.", "", both("understanding")},
		{"Norway and Iceland signed the Huaraz Treaty. It was opened in 1951. It is long. Peru acceded in 1955.", "", []string{
			"PARTY_TO ISL -> Huaraz Treaty", "PARTY_TO NOR -> Huaraz Treaty", "PARTY_TO PER -> Huaraz Treaty how=acceded ratified=1955",
		}},
		{"Calls upon Peru and Chile to comply fully with the ceasefire agreement of 4 May 1951.", "", both("ceasefire agreement of 4 May 1951 signed=1951-05-04")},
		{"Calls upon Peru to comply with the ceasefire agreement of 4 May 1951.", "", nil},
		{"A secret treaty bound Peru to Chile.", "", both("secret treaty")},
		{"The Treaty of Huaraz did not end the war between Peru and Chile.", "", nil},
	})
}
