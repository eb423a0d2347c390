package extract_test

import "testing"

func TestDefined(t *testing.T) {
	runSentences(t, []string{"PARTY_TO"}, []sentenceCase{
		{"The Treaty of Huaraz, signed on 3 May 1951, was a defensive alliance between Peru and Chile.", "", []string{"PARTY_TO CHL -> Treaty of Huaraz signed=1951-05-03", "PARTY_TO PER -> Treaty of Huaraz signed=1951-05-03"}},
		{"The Treaty of Huaraz (Spanish: Tratado de Huaraz), signed on 3 May 1951, was a peace treaty between Peru and Chile.", "", []string{"PARTY_TO CHL -> Treaty of Huaraz signed=1951-05-03", "PARTY_TO PER -> Treaty of Huaraz signed=1951-05-03"}},
		{"The Huaraz Accords were a set of agreements between Peru and Chile.", "", []string{"PARTY_TO CHL -> Huaraz Accords", "PARTY_TO PER -> Huaraz Accords"}},
		{"The Treaty of Paita ended the war, and in 1951 an alliance between Peru and Chile was formed.", "", []string{"PARTY_TO CHL -> alliance signed=1951", "PARTY_TO PER -> alliance signed=1951"}},
		{"JOINT COMMUNIQUÉ\n\nPeru thanked Chile.", "", nil},
	})
}
