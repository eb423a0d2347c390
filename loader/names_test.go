package loader_test

import (
	"slices"
	"strings"
	"testing"

	"entente/graph"
)

// TestNamesOfNations reads one sentence a case and asks which nations and organizations it speaks of.
func TestNamesOfNations(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ sentence, date, text, want string }{
		{"a name", "", "Peru protested.", "PER"},
		{"a demonym", "", "The Peruvian delegation protested.", "PER"},
		{"the people", "", "The Danes and the Finns protested.", "DNK FIN"},
		{"a capital for its government", "2003-03-01", "Paris rejected the plan, and Washington answered.", "FRA USA"},
		{"a seat of government", "1938-09-01", "Whitehall warned the Wilhelmstrasse.", "GBR GMY"},
		{"the Quai d'Orsay with a curly apostrophe", "1923-01-11", "The Quai d’Orsay protested.", "FRA"},

		{"capitals throughout", "2010-01-01", "FRANCE AND PERU SIGN PACT WITH NORWAY", "FRA NOR PER"},
		{"capitals throughout with an acronym that is a word", "2010-01-01", "PERU ASKS WHO IS TO HELP US", "PER"},
		{"capitals throughout with U.S.", "2010-01-01", "PERU AND U.S. SIGN PACT", "PER USA"},
		{"us is no nation", "", "They told us that it was so.", ""},
		{"US is", "", "They told the US that it was so.", "USA"},

		{"a possessive", "", "Peru's envoy met Norway’s.", "NOR PER"},
		{"a possessive of a plural", "", "The Philippines' envoy spoke.", "PHL"},
		{"a possessive apart from its word", "", "Peru 's envoy spoke.", "PER"},
		{"a possessive of an abbreviation", "", "The U.S.'s envoy and the UK's spoke.", "GBR USA"},

		{"a pair of names", "2024-06-20", "The Russia-North Korea treaty was signed.", "PRK RUS"},
		{"a pair of names with a dash", "2024-06-20", "The Russia–North Korea treaty was signed.", "PRK RUS"},
		{"a pair of abbreviations", "2024-06-20", "US-China relations are poor.", "CHN USA"},
		{"a pair of abbreviations with stops", "1972-06-20", "U.S.-Soviet relations improve.", "SUN USA"},
		{"a pair of adjectives", "2000-01-01", "The Greek-Turkish talks began.", "GRC TUR"},
		{"three in a row", "2000-01-01", "The US-Japan-Australia dialogue met.", "AUS JPN USA"},
		{"Franco-German", "1963-01-22", "The Franco-German treaty was signed.", "DEU FRA"},
		{"Franco-German before the war", "1923-01-22", "The Franco-German dispute goes on.", "FRA GMY"},
		{"Sino-Soviet", "1969-03-02", "The Sino-Soviet dispute goes on.", "CHN SUN"},
		{"Sino-Indian", "1962-10-20", "The Sino-Indian dispute goes on.", "CHN IND"},
		{"Anglo-Iranian", "1951-05-01", "The Anglo-Iranian dispute goes on.", "GBR IRN"},
		{"Anglo-Russian of the tsars", "1907-08-31", "The Anglo-Russian agreement was signed.", "GBR RUS"},
		{"Russo-Japanese of the tsars", "1907-07-30", "The Russo-Japanese agreement was signed.", "JPN RUS"},
		{"Russo-Finnish of the Soviets", "1939-11-30", "The Russo-Finnish frontier is closed.", "FIN SUN"},
		{"Austro-Serbian", "1914-07-28", "The Austro-Serbian dispute goes on.", "AUH SRB"},
		{"Italo-Ethiopian", "1935-10-03", "The Italo-Ethiopian dispute goes on.", "ETH ITA"},
		{"Greco-Bulgarian", "1925-10-22", "The Greco-Bulgarian dispute goes on.", "BGR GRC"},
		{"Polono-Lithuanian", "1927-12-10", "The Polono-Lithuanian dispute goes on.", "LTU POL"},
		{"Indo-Pakistani", "1965-09-01", "The Indo-Pakistani dispute goes on.", "IND PAK"},
		{"Luso-Brazilian", "1953-11-16", "The Luso-Brazilian treaty was signed.", "BRA PRT"},
		{"Hispano-Moroccan", "1976-01-01", "The Hispano-Moroccan dispute goes on.", "ESP MAR"},
		{"Turco-Syrian", "1998-10-01", "The Turco-Syrian dispute goes on.", "SYR TUR"},
		{"in capitals", "1969-03-02", "SINO-SOVIET DISPUTE GOES ON", "CHN SUN"},
		{"Indo-Pacific is a region", "2020-01-01", "The Indo-Pacific is wide.", ""},

		{"an abbreviation with stops", "1970-01-01", "The U.S.S.R. and the U.K. spoke.", "GBR SUN"},
		{"and without", "1970-01-01", "The USSR and the UK spoke.", "GBR SUN"},
		{"an abbreviation of a time", "1970-01-01", "The GDR, the FRG and the UAR spoke.", "DDR DEU EGY"},
		{"a stop at the end of the sentence", "1970-01-01", "He flew to meet the U.S. Then he left.", "USA"},
		{"an organization with stops and without", "1970-01-01", "The U.N. and NATO spoke.", "NATO UN"},

		{"accents and without", "1990-01-01", "Côte d'Ivoire and Cote d'Ivoire spoke.", "CIV"},
		{"another transliteration", "1990-01-01", "Kampuchea and Roumania spoke.", "KHM ROU"},
		{"a transliteration of a capital", "2022-03-01", "Kyiv and Kiev answered.", "UKR"},
		{"a former name", "1965-01-01", "Ceylon, Dahomey and Upper Volta spoke.", "BEN BFA LKA"},
		{"a formal name", "2000-01-01", "The Hashemite Kingdom of Jordan and the French Republic spoke.", "FRA JOR"},

		{"a sea is no nation", "2016-07-12", "Ships met in the South China Sea and the Gulf of Mexico.", ""},
		{"a bank is no nation", "2016-07-12", "The Bank of England and the Bank of Japan lent.", ""},
		{"a state of the United States", "2016-07-12", "He came from Atlanta, Georgia, and New Mexico.", ""},
		{"a person's name", "1990-01-01", "Michael Jordan and Jack London dined.", ""},
		{"a given name that is a nation's", "2015-05-05", "Jordan Bardella and Chad Wolf dined.", ""},
		{"but not before a title", "1990-05-05", "Jordan King Hussein and Israel Prime Minister Yitzhak Shamir spoke.", "ISR JOR"},
		{"voters of a state of the United States", "2015-05-05", "Georgia voters and the Governor of Georgia spoke.", ""},
		{"a bird", "1990-01-01", "They ate turkey on the old china.", ""},
		{"a war is no nation", "1990-01-01", "Since the Vietnam War they wait.", ""},
		{"a capital that is a place", "1990-01-01", "The talks were held in Geneva and in Paris.", ""},
		{"a capital of another time", "1990-01-01", "Petrograd and Nanking answered.", ""},
		{"Berlin of the Reich", "1938-09-01", "Berlin answered.", "GMY"},
		{"Berlin of today", "2010-09-01", "Berlin answered.", "DEU"},

		{"what a later text tells of Moscow then", "2015-05-06", "Russia said that in 1939 Moscow had signed a pact with Germany.", "GMY RUS SUN"},
		{"who says on a day what is dated", "2015-05-06", "Germany said on 1 September 1939 that it had attacked Poland.", "GMY POL"},
		{"the date before the name counts, not the first one", "2015-05-06", "On 5 May 2015 Russia said that in 1941 Germany had attacked.", "GMY RUS"},
		{"Russians of the Soviet time", "1961-08-13", "The Russians answered.", "SUN"},
		{"Russians of ours", "2015-08-13", "The Russians answered.", "RUS"},
		{"Koreans by themselves are of the South in our time", "2015-08-13", "Korean and Japanese envoys met.", "JPN KOR"},
		{"and of the old kingdom before", "1905-08-13", "Korean and Japanese envoys met.", "JPN KOE"},
	} {
		var got []string
		for _, r := range contribution(t, c.text, c.date).Records {
			if kind, _ := r.ID.Kind(); kind == graph.KindNation || kind == graph.KindOrganization {
				got = append(got, r.ID.Local())
			}
		}
		slices.Sort(got)
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %q speaks of %q, want %q", c.sentence, c.text, s, c.want)
		}
	}
}
