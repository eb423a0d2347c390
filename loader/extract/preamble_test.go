package extract_test

import "testing"

func TestPreamble(t *testing.T) {
	runSentences(t, []string{"PARTY_TO", "HELD_OFFICE", "AMENDS"}, []sentenceCase{
		{"TREATY OF NON-AGGRESSION\n\nHIS MAJESTY THE KING OF NORWAY,\nHIS MAJESTY THE KING OF SWEDEN,\nTHE PRESIDENT OF THE REPUBLIC OF PERU;\n\nDesirous of peace, have for that purpose designated:\n\nHis Majesty the King of Norway:\n  His Excellency Eero LUND, Minister for Foreign Affairs;\n\nWho have agreed as follows:\n\nArticle 1. There shall be peace.\n\nDONE at Lima this fourth day of April, one thousand nine hundred and thirty-six.\n", "", []string{
			"HELD_OFFICE Eero LUND -> NOR title=Minister for Foreign Affairs [FOREIGN_MINISTER] @1936-04-04", "PARTY_TO NOR -> TREATY OF NON-AGGRESSION signed=1936-04-04", "PARTY_TO PER -> TREATY OF NON-AGGRESSION signed=1936-04-04", "PARTY_TO SWE -> TREATY OF NON-AGGRESSION signed=1936-04-04",
		}},
		{"PROTOCOL TO THE TREATY OF COMMERCE BETWEEN NORWAY AND SWEDEN\n\nThe Government of Norway and the Government of Sweden, considering the Treaty of Commerce of 3 May 1925, have agreed to amend it as follows:\n\nArticle 1. Article 3 shall go.\n\nSigned at Oslo on 5 June 1930.\n", "", []string{
			"AMENDS PROTOCOL TO THE TREATY OF COMMERCE BETWEEN NORWAY AND SWEDEN -> Treaty of Commerce", "PARTY_TO NOR -> PROTOCOL TO THE TREATY OF COMMERCE BETWEEN NORWAY AND SWEDEN signed=1930-06-05", "PARTY_TO SWE -> PROTOCOL TO THE TREATY OF COMMERCE BETWEEN NORWAY AND SWEDEN signed=1930-06-05",
			"PARTY_TO NOR -> Treaty of Commerce signed=1925-05-03", "PARTY_TO SWE -> Treaty of Commerce signed=1925-05-03",
		}},
		{"CONVENTION ON BIRDS\n\nThe States Parties to this Convention,\n\nHave agreed as follows:\n\nArticle 1\nBirds shall be kept.\n\nDone at Lima, on 4 May 1951.\n\nFor the Government of Peru:\n\nFor the Government of Chile:\n", "", []string{
			"PARTY_TO CHL -> CONVENTION ON BIRDS signed=1951-05-04", "PARTY_TO PER -> CONVENTION ON BIRDS signed=1951-05-04",
		}},
		{"CONVENTION ON BIRDS\n\nThe delegates have agreed as follows:\n\nBirds shall be kept.\n\nFor Peru to agree it took days.\nFor Chile it did not.\n", "", nil},
		{"The King of Norway and the President of Peru have praised the treaty.", "", nil},
	})
}
