package extract_test

import "testing"

func TestActing(t *testing.T) {
	runSentences(t, []string{"IMPOSED", "TARGETS"}, []sentenceCase{
		{"Norway cut off aid to Peru in 1993, when the army took over, and in 1995 banned exports of arms to Peru.", "", []string{
			"IMPOSED NOR -> banned exports of arms to Peru 1995/", "IMPOSED NOR -> cut off aid to Peru 1993/",
			"TARGETS banned exports of arms to Peru -> PER", "TARGETS cut off aid to Peru -> PER",
		}},
		{"Norway had in the meantime, on 3 November 1997, banned trade with Peru.", "", []string{
			"IMPOSED NOR -> banned trade with Peru 1997-11-03/", "TARGETS banned trade with Peru -> PER",
		}},
		{"The Arab League suspended Peru in 1994 and approved sanctions on it.", "", []string{"IMPOSED ARAB-LEAGUE -> sanctions 1994/", "TARGETS sanctions -> PER"}},
		{"Norway, together with Sweden, imposed sanctions on Peru.", "", []string{
			"IMPOSED NOR -> sanctions on Peru", "IMPOSED SWE -> sanctions on Peru", "TARGETS sanctions on Peru -> PER",
		}},
		{"Norway joined Sweden in freezing the assets of Peru.", "", []string{
			"IMPOSED NOR -> freezing the assets of Peru", "IMPOSED SWE -> freezing the assets of Peru", "TARGETS freezing the assets of Peru -> PER",
		}},
		{"American ships left. Congress cut off aid to Peru in 1994.", "", []string{"IMPOSED USA -> cut off aid to Peru 1994/", "TARGETS cut off aid to Peru -> PER"}},
		{"Norway closed its borders with Peru and froze trade with it.", "", []string{"IMPOSED NOR -> froze trade", "TARGETS froze trade -> PER"}},
		{"Norway said it was suspending aid to Peru.", "", []string{"IMPOSED NOR -> suspending aid to Peru", "TARGETS suspending aid to Peru -> PER"}},
		{"Norway announced on Friday that it had frozen credits to Peru.", "", []string{"IMPOSED NOR -> frozen credits to Peru", "TARGETS frozen credits to Peru -> PER"}},
		{"Norway at once placed an embargo on Peru.", "", []string{"IMPOSED NOR -> embargo on Peru", "TARGETS embargo on Peru -> PER"}},
		{"Norway on Monday imposed sanctions on Peru, which Chile knows, barring Peruvians from entering.", "", []string{"IMPOSED NOR -> sanctions on Peru", "TARGETS sanctions on Peru -> PER"}},
		{"The Security Council met in 1994. Later the Council banned the sale of arms to Peru.", "", []string{"IMPOSED UNSC -> banned the sale of arms to Peru", "TARGETS banned the sale of arms to Peru -> PER"}},
		{"The rulers were angry. The authorities in Oslo banned trade with Peru.", "", []string{"IMPOSED NOR -> banned trade with Peru", "TARGETS banned trade with Peru -> PER"}},
		{"Norway barred Peruvian ships from its ports, banned trade with Peru and met Chile.", "", []string{"IMPOSED NOR -> barred Peruvian ships from its ports", "TARGETS barred Peruvian ships from its ports -> PER"}},
		{"President Mitterrand of France spoke. On Monday the President banned trade with Peru.", "", []string{"IMPOSED FRA -> banned trade with Peru", "TARGETS banned trade with Peru -> PER"}},
		{"Norway met Chile. It then froze Peruvian assets.", "", []string{"IMPOSED NOR -> froze Peruvian assets", "TARGETS froze Peruvian assets -> PER"}},
		{"The European Union met in May. On Monday the bloc froze Peruvian assets.", "", []string{"IMPOSED EU -> froze Peruvian assets", "TARGETS froze Peruvian assets -> PER"}},
		{"Norway and Sweden backed the decision by cutting off arms supplies to Peru.", "", []string{
			"IMPOSED NOR -> cutting off arms supplies to Peru", "IMPOSED SWE -> cutting off arms supplies to Peru", "TARGETS cutting off arms supplies to Peru -> PER",
		}},
		{"A Norwegian minister noted that Sweden already bars visas for Peruvian officers.", "", []string{
			"IMPOSED SWE -> bars visas for Peruvian", "TARGETS bars visas for Peruvian -> PER",
		}},
		{"Military aid to Peru was cut off by Norway in 1990.", "", []string{"IMPOSED NOR -> aid 1990/", "TARGETS aid -> PER"}},
		{"Military aid to Peru was cut off in 1990 by Norway.", "", []string{"IMPOSED NOR -> aid 1990/", "TARGETS aid -> PER"}},
		{"Norway, Chile and Bolivia met. The three countries froze Peruvian assets.", "", []string{
			"IMPOSED BOL -> froze Peruvian assets", "IMPOSED CHL -> froze Peruvian assets", "IMPOSED NOR -> froze Peruvian assets", "TARGETS froze Peruvian assets -> PER",
		}},
		{"Norway ordered economic penalties against Peru.", "", []string{"IMPOSED NOR -> economic penalties against Peru", "TARGETS economic penalties against Peru -> PER"}},
		{"Norway ordered troops to Peru.", "", nil},
		{"Chile applied the measures adopted by the Security Council against Peru.", "", []string{
			"IMPOSED UNSC -> measures adopted by the Security Council against Peru", "TARGETS measures adopted by the Security Council against Peru -> PER",
		}},
		{"Chile praised the measures adopted by Norway to help Peru.", "", nil},
		{"European Union ministers agreed to end the arms embargo on Chile.", "", []string{"IMPOSED EU -> arms embargo on Chile", "TARGETS arms embargo on Chile -> CHL"}},
		{"European Union ministers meeting in Peru imposed an arms embargo on Chile.", "", []string{"IMPOSED EU -> arms embargo on Chile", "TARGETS arms embargo on Chile -> CHL"}},
		{"Norway met Chile and the United States. The Administration eased the embargo on Peru in 1994.", "", []string{"IMPOSED USA -> embargo on Peru", "TARGETS embargo on Peru -> PER"}},
		{"Norway froze Peruvian assets and left the council set up between the two states in 2009.", "", []string{"IMPOSED NOR -> froze Peruvian assets", "TARGETS froze Peruvian assets -> PER"}},
		{"The sanctions against Peru are a series of measures imposed by Norway and Chile in 1994.", "", []string{
			"IMPOSED CHL -> sanctions against Peru 1994/", "IMPOSED NOR -> sanctions against Peru 1994/", "TARGETS sanctions against Peru -> PER",
		}},
		{"Norway called for lifting sanctions on Peru.", "", []string{"TARGETS sanctions on Peru -> PER"}},
	})
}
