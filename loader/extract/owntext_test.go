package extract_test

import "testing"

func TestOwnText(t *testing.T) {
	runSentences(t, []string{"PARTY_TO"}, []sentenceCase{
		{"The Governments of the Republic of Peru, the Republic of Chile and the Kingdom of Norway, in view of their desire for peace, have agreed to conclude a Treaty of Joint Economic Co-operation.", "", []string{
			"PARTY_TO CHL -> Treaty of Joint Economic Co-operation", "PARTY_TO NOR -> Treaty of Joint Economic Co-operation", "PARTY_TO PER -> Treaty of Joint Economic Co-operation",
		}},
		{"The undersigned have signed this Treaty of Commerce and Friendship.\nDONE at Lima this 4th day of May, 1951.\nFOR PERU: Hugo Salas\nFOR CHILE: Ana Reyes\n", "", []string{
			"PARTY_TO CHL -> Treaty of Commerce and Friendship signed=1951-05-04", "PARTY_TO PER -> Treaty of Commerce and Friendship signed=1951-05-04",
		}},
		{"AGREEMENT ON FISHING\nThe Prime Minister of Norway and the President of Peru, having met at Oslo,\nHave this day entered into the following agreement.\n", "", []string{
			"PARTY_TO NOR -> AGREEMENT ON FISHING", "PARTY_TO PER -> AGREEMENT ON FISHING",
		}},
		{"Norway recalled the Convention on Birds. The Republic of Peru accedes to the same.", "", []string{"PARTY_TO PER -> Convention on Birds"}},
		{"Chile said on 4 May that ministers of Peru have agreed to conclude a treaty on fish.", "", []string{"PARTY_TO PER -> treaty on fish PLANNED"}},
		{"The ministers read this Treaty of Commerce to the delegates of Peru.", "", nil},
	})
}
