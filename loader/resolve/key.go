package resolve

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/names"
)

// separator parts the fields of a key; folded names and codes have none.
const separator = "|"

// LeaderKey is the key of a leader who serves a nation or an organization: the folded full name and the code of whom they
// serve. False for a name of one word, which is no full name.
func LeaderKey(name, code string) (string, bool) {
	folded := names.Fold(name)
	if !strings.Contains(folded, " ") || code == "" {
		return "", false
	}
	return folded + separator + code, true
}

// OrganizationKey is the key of an organization: its folded full name. False for a name of one word.
func OrganizationKey(name string) (string, bool) {
	folded := names.Fold(name)
	return folded, strings.Contains(folded, " ")
}

// PactKey is the key of a pact: the sorted codes of its parties, two or more, the day of signing and the form. False where
// there are fewer parties or the day is not known in full.
func PactKey(codes []string, signed graph.Date, form graph.PactForm) (string, bool) {
	sorted := slices.Compact(slices.Sorted(slices.Values(codes)))
	if len(sorted) < 2 || slices.Contains(sorted, "") || signed.Precision() != graph.PrecisionDay || signed.Approximate() || form == "" {
		return "", false
	}
	return strings.Join(sorted, " ") + separator + signed.String() + separator + string(form), true
}
