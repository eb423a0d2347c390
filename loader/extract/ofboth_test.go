package extract_test

import "testing"

func TestOfBoth(t *testing.T) {
	runSentences(t, []string{"PARTY_TO"}, []sentenceCase{
		{"Joint Statement of Norway and Peru\n\nThe two Prime Ministers welcomed the signing of the Coastal Shipping Agreement and the renewal of the bilateral Trade Agreement.\n", "", []string{
			"PARTY_TO NOR -> Coastal Shipping Agreement", "PARTY_TO NOR -> bilateral Trade Agreement",
			"PARTY_TO PER -> Coastal Shipping Agreement", "PARTY_TO PER -> bilateral Trade Agreement",
		}},
		{"Joint Statement of Norway and Peru\n\nBoth sides recalled the Fisheries Agreement of 3 May 1951.\n", "", []string{
			"PARTY_TO NOR -> Fisheries Agreement of 3 May 1951 signed=1951-05-03", "PARTY_TO PER -> Fisheries Agreement of 3 May 1951 signed=1951-05-03",
		}},
		{"TREATY OF FRIENDSHIP BETWEEN NORWAY AND PERU\nThe Kingdom of Norway and the Republic of Peru, recalling the Agreement on Fisheries signed at Oslo on 3 May 1951, have agreed as follows:\nArticle 1\nThere shall be peace.\n", "", []string{
			"PARTY_TO NOR -> Agreement on Fisheries signed=1951-05-03", "PARTY_TO PER -> Agreement on Fisheries signed=1951-05-03",
			"PARTY_TO NOR -> TREATY OF FRIENDSHIP BETWEEN NORWAY AND PERU", "PARTY_TO PER -> TREATY OF FRIENDSHIP BETWEEN NORWAY AND PERU",
		}},
		{"TREATY OF FRIENDSHIP BETWEEN NORWAY AND PERU\nThe Kingdom of Norway and the Republic of Peru, recalling the Agreement on Trade between Norway and Peru of 1950 and the Agreement on Fisheries signed at Oslo on 3 May 1951, have agreed as follows:\nArticle 1\nThere shall be peace.\n", "", []string{
			"PARTY_TO NOR -> Agreement on Trade signed=1950", "PARTY_TO NOR -> TREATY OF FRIENDSHIP BETWEEN NORWAY AND PERU",
			"PARTY_TO PER -> Agreement on Trade signed=1950", "PARTY_TO PER -> TREATY OF FRIENDSHIP BETWEEN NORWAY AND PERU",
		}},
		{"Joint Statement of Norway and Peru\n\nBoth sides spoke of the Copper Agreement.\n", "", nil},
		{"Joint Statement of Norway, Chile and Peru\n\nAll sides welcomed the signing of the Coastal Shipping Agreement.\n", "", nil},
		{"Statement of Norway on Peru\n\nThe minister welcomed the signing of the Coastal Shipping Agreement.\n", "", nil},
	})
}
