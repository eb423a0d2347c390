package extract_test

import "testing"

func TestInstrument(t *testing.T) {
	runSentences(t, []string{"IMPOSED", "TARGETS"}, []sentenceCase{
		{"The Security Council met. Resolution 9001 of 3 May 1994 banned the supply of weapons to Peru.", "", []string{
			"IMPOSED UNSC -> banned the supply of weapons to Peru 1994-05-03/", "TARGETS banned the supply of weapons to Peru -> PER",
		}},
		{"Resolution 9001 (1994) imposed an arms embargo on Peru. Resolution 9009 (1996) widened the ban to fuel.", "", []string{
			"IMPOSED UNSC -> arms embargo on Peru 1994/", "IMPOSED UNSC -> ban 1996/", "TARGETS arms embargo on Peru -> PER", "TARGETS ban -> PER",
		}},
		{"Executive Order 99810 of June 5, 1992, went further and, in keeping with Resolution 957 (1992), prohibited trade with Peru.", "", []string{
			"IMPOSED USA -> prohibited trade with Peru 1992-06-05/", "TARGETS prohibited trade with Peru -> PER",
		}},
		{"In view of Resolution 941 (1993), by which all States are required to halt the sale of arms to Peru, they met.", "", []string{
			"IMPOSED UNSC -> halt the sale of arms to Peru 1993/", "TARGETS halt the sale of arms to Peru -> PER",
		}},
		{"The trade embargo laid on Peru by Executive Order No. 99779 of October 28, 1991, stands.", "", []string{
			"IMPOSED USA -> trade embargo laid on Peru 1991-10-28/", "TARGETS trade embargo laid on Peru -> PER",
		}},
		{"I have issued an Executive order that prohibits trade with Peru.", "", []string{"IMPOSED USA -> prohibits trade with Peru", "TARGETS prohibits trade with Peru -> PER"}},
		{"By resolution 9043 (2001), the Council decided that all States should prevent the import of diamonds from Peru.", "", []string{
			"IMPOSED UNSC -> prevent the import of diamonds from Peru 2001/", "TARGETS prevent the import of diamonds from Peru -> PER",
		}},
		{"Under Security Council Resolution 948 of 3 May 1992, trade with Peru was banned.", "", []string{
			"IMPOSED UNSC -> trade 1992-05-03/", "TARGETS trade -> PER",
		}},
		{"The committee thought that all States should prevent the import of diamonds from Peru.", "", nil},
		{"A House resolution 977 banned the supply of weapons to Peru.", "", nil},
	})
}
