package extract_test

import "testing"

func TestGapped(t *testing.T) {
	first := "PARTY_TO PER -> Treaty of Huaraz signed=1951"
	three := []string{"PARTY_TO BOL -> Treaty of Huaraz signed=1951", "PARTY_TO CHL -> Treaty of Huaraz signed=1951", first}
	runSentences(t, []string{"PARTY_TO"}, []sentenceCase{
		{"Peru signed the Treaty of Huaraz in 1951, Chile in 1952 and Bolivia in 1953.", "", three},
		{"Peru signed the Treaty of Huaraz in 1951; in 1952 Chile; in 1953 Bolivia.", "", three},
		{"Peru signed the Treaty of Huaraz in 1951, followed by Chile and Bolivia in 1952.", "", three},
		{"Peru signed the Treaty of Huaraz in 1951, and in 1952 Chile elected a president.", "", []string{first}},
		{"Peru signed the Treaty of Huaraz in 1951, and Chile in 1952 elected a president.", "", []string{first}},
		{"Peru signed the Treaty of Huaraz in 1951, Chile and Bolivia.", "", []string{first}},
	})
}
