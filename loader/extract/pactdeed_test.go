package extract_test

import "testing"

func TestPactDeed(t *testing.T) {
	both := func(pact string) []string {
		return []string{"PARTY_TO CHL -> " + pact, "PARTY_TO PER -> " + pact}
	}
	runSentences(t, []string{"PARTY_TO"}, []sentenceCase{
		{"The fishing convention was signed by 35 countries, including Peru and Chile.", "", both("fishing convention")},
		{"Peru became the 30th country to ratify the Huaraz Convention.", "", []string{"PARTY_TO PER -> Huaraz Convention"}},
		{"Peru wants to ratify the Huaraz Convention.", "", []string{"PARTY_TO PER -> Huaraz Convention PLANNED"}},
		{"Peru, a signatory of the Huaraz Convention, waited.", "", []string{"PARTY_TO PER -> Huaraz Convention"}},
		{"The signatories of the Huaraz Treaty, Peru and Chile, met.", "", both("Huaraz Treaty")},
		{"Peru and Chile are allied by a treaty of 1929.", "", both("treaty of 1929 signed=1929")},
		{"Peru and Chile have a free trade agreement.", "", both("free trade agreement")},
		{"Peru has defence treaties with Chile and Cuba.", "", append(both("defence treaties"), "PARTY_TO CUB -> defence treaties")},
		{"Peru and Chile have no free trade agreement.", "", nil},
		{"Peru and Chile exchanged instruments of ratification of the border treaty.", "", both("border treaty")},
		{"The alliance of Peru and Chile ended.", "", both("alliance")},
		{"Peru made peace with Chile in the Treaty of Huaraz in 1883.", "", both("Treaty of Huaraz signed=1883")},
		{"Peru ceded the coast to Chile in the Treaty of Huaraz.", "", both("Treaty of Huaraz")},
		{"By the Treaty of Huaraz, Peru ceded the coast to Chile.", "", both("Treaty of Huaraz")},
		{"Peru wants to cede the coast to Chile by the Treaty of Huaraz.", "", nil},
		{"The Treaty of Huaraz ended the war between Peru and Chile.", "", both("Treaty of Huaraz")},
		{"The war between Peru and Chile ended with the Treaty of Huaraz in 1883.", "", both("Treaty of Huaraz signed=1883")},
		{"The Treaty of Huaraz did not end the war between Peru and Chile.", "", nil},
	})
}
