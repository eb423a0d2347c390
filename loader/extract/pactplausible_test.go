package extract_test

import "testing"

func TestPlausible(t *testing.T) {
	runSentences(t, []string{"signed"}, []sentenceCase{
		{"In June 1919 the war ended with the Treaty of Versailles.", "", []string{"signed Treaty of Versailles = 1919-06"}},
		{"On 28 June 1919 they met. The Treaty of Versailles hurt.", "", []string{"signed Treaty of Versailles = 1919-06-28"}},
		{"In 1919 the war ended with the Treaty of Versailles.", "", []string{"signed Treaty of Versailles = 1919"}},
		{"In 1919 they met. The Treaty of Versailles hurt.", "", nil},
		{"On 28 June 1919 they met.\n\nThey ate.\n\nThe Treaty of Versailles hurt.", "", nil},
		{"The Treaty of Versailles was signed by none who came in 1935.", "", nil},
		{"Peru left the Treaty of Versailles in 1935.", "", nil},
	})
}
