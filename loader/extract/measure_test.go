package extract_test

import "testing"

func TestMeasure(t *testing.T) {
	runSentences(t, []string{"IMPOSED", "TARGETS"}, []sentenceCase{
		{"Norway froze Peruvian assets in 1994.", "", []string{"IMPOSED NOR -> froze Peruvian assets 1994/", "TARGETS froze Peruvian assets -> PER"}},
		{"In 1994 Norway suspended military aid to Peru.", "", []string{
			"IMPOSED NOR -> suspended military aid to Peru 1994/", "TARGETS suspended military aid to Peru -> PER",
		}},
		{"Norway would cut off oil shipments to Peru.", "", []string{
			"IMPOSED NOR -> cut off oil shipments to Peru PLANNED", "TARGETS cut off oil shipments to Peru -> PER PLANNED",
		}},
		{"Peruvian assets were frozen by Norway in 1994.", "", []string{"IMPOSED NOR -> assets 1994/", "TARGETS assets -> PER"}},
		{"In 1994 Norway ordered all Peruvian assets frozen.", "", []string{"IMPOSED NOR -> assets 1994/", "TARGETS assets -> PER"}},
		{"Norway halted all but humanitarian assistance to Peru.", "", []string{
			"IMPOSED NOR -> halted all but humanitarian assistance to Peru", "TARGETS halted all but humanitarian assistance to Peru -> PER",
		}},
		{"Norway is banning the export, sale and shipment of fuel to Peru.", "", []string{
			"IMPOSED NOR -> banning the export, sale and shipment of fuel to Peru", "TARGETS banning the export, sale and shipment of fuel to Peru -> PER",
		}},
		{"I issued an order to block the property of the Government of Peru. We in Norway will not rest. Our Norway stands. Our friends too.", "", nil},
		{"In 1994 Norway blocked all Peruvian and Chilean assets.", "", []string{
			"IMPOSED NOR -> blocked all Peruvian and Chilean assets 1994/", "TARGETS blocked all Peruvian and Chilean assets -> CHL", "TARGETS blocked all Peruvian and Chilean assets -> PER",
		}},
		{"Norway prohibited the export of arms to Spain and Chile has taken similar action.", "", []string{
			"IMPOSED NOR -> prohibited the export of arms to Spain", "TARGETS prohibited the export of arms to Spain -> ESP",
		}},
		{"In 1986 parliament banned new Norwegian investment in Peru.", "", []string{
			"IMPOSED NOR -> banned new Norwegian investment in Peru 1986/", "TARGETS banned new Norwegian investment in Peru -> PER",
		}},
		{"In 1961 Norway cancelled the credits promised to Peru.", "", []string{"IMPOSED NOR -> cancelled the credits promised to Peru 1961/", "TARGETS cancelled the credits promised to Peru -> PER"}},
		{"Norway banned flights by Peruvian aircraft in 1994.", "", []string{"IMPOSED NOR -> banned flights 1994/", "TARGETS banned flights -> PER"}},
		{"In 1994 Norway cut oil deliveries to Peru.", "", []string{"IMPOSED NOR -> cut oil deliveries to Peru 1994/", "TARGETS cut oil deliveries to Peru -> PER"}},
		{"In 1994 Norway broke off economic relations with Peru.", "", []string{"IMPOSED NOR -> broke off economic relations with Peru 1994/", "TARGETS broke off economic relations with Peru -> PER"}},
		{"In 1994 Norway prohibited the sale of arms in Chile to Peru.", "", []string{"IMPOSED NOR -> prohibited the sale of arms in Chile to Peru 1994/", "TARGETS prohibited the sale of arms in Chile to Peru -> PER"}},
		{"Norway broke off talks with Peru and cancelled its concert. It cut a tree for Peru.", "", nil},
		{"Norway in November 1994 banned imports of iron, steel and gold coins from Peru.", "", []string{
			"IMPOSED NOR -> banned imports 1994-11/", "TARGETS banned imports -> PER",
		}},
		{"In 1994 Norway and Chile closed their airspace, ports and land borders to Peru.", "", []string{
			"IMPOSED CHL -> closed their airspace, ports and land borders to Peru 1994/", "IMPOSED NOR -> closed their airspace, ports and land borders to Peru 1994/",
			"TARGETS closed their airspace, ports and land borders to Peru -> PER",
		}},
		{"Norway closed its ports for the night. It closed its talks with Peru.", "", nil},
		{"Peruvian assets were frozen over night.", "", nil},
		{"Norway refused Peruvian aid. It ended its trade talks with Peru. It blocked the sale of a Peruvian bank.", "", nil},
		{"Norway refused credits to Peru.", "", []string{"IMPOSED NOR -> refused credits to Peru", "TARGETS refused credits to Peru -> PER"}},
		{"The trade of Peru was blocked by snow.", "", nil},
		{"Norway cut taxes on arms from Peru.", "", nil},
		{"Oil shipments to Peru stopped in the snow.", "", nil},
		{"Norway stopped talks with Peru.", "", nil},
	})
}

func TestIssuer(t *testing.T) {
	runSentences(t, []string{"IMPOSED", "TARGETS"}, []sentenceCase{
		{"We, the leaders of Norway, Sweden and Iceland, condemn the coup. This week we imposed severe measures on Peruvian banks.", "", []string{
			"IMPOSED ISL -> severe measures on Peruvian", "IMPOSED NOR -> severe measures on Peruvian", "IMPOSED SWE -> severe measures on Peruvian",
			"TARGETS severe measures on Peruvian -> PER",
		}},
		{"Norway condemns the coup. We have warned Peru. We imposed an arms embargo on Peru and our embargo stays.", "", []string{
			"IMPOSED NOR -> arms embargo on Peru", "TARGETS arms embargo on Peru -> PER",
		}},
		{"Norway imposed sanctions on Peru. It welcomed the steps announced by Sweden and Iceland against Peru.", "", []string{
			"IMPOSED ISL -> steps announced by Sweden and Iceland against Peru", "IMPOSED NOR -> sanctions on Peru", "IMPOSED SWE -> steps announced by Sweden and Iceland against Peru",
			"TARGETS sanctions on Peru -> PER", "TARGETS steps announced by Sweden and Iceland against Peru -> PER",
		}},
		{"Norway imposed sanctions on Peru. It welcomed the steps taken today by Sweden and Iceland against the Peruvian junta and measures announced by Chile.", "", []string{
			"IMPOSED CHL -> measures", "IMPOSED ISL -> steps taken today by Sweden and Iceland against the Peruvian", "IMPOSED NOR -> sanctions on Peru", "IMPOSED SWE -> steps taken today by Sweden and Iceland against the Peruvian",
			"TARGETS measures -> PER", "TARGETS sanctions on Peru -> PER", "TARGETS steps taken today by Sweden and Iceland against the Peruvian -> PER",
		}},
		{"Norway imposed sanctions on Peru. It praised the steps taken by Sweden.", "", []string{"IMPOSED NOR -> sanctions on Peru", "TARGETS sanctions on Peru -> PER"}},
		{"Norway spoke. “We,” said a man, “and our friends and our sons know that our sanctions on Peru hurt.”", "", []string{"TARGETS sanctions on Peru -> PER"}},
		{"It welcomed the steps announced by Sweden against Peru.", "", nil},
	})
}
