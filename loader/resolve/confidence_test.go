package resolve_test

import (
	"errors"
	"strings"
	"testing"

	"entente/loader/resolve"
)

const rulesHeader = "rule\tright\thits\tconfidence\n"

func TestParseConfidences(t *testing.T) {
	got, err := resolve.ParseConfidences(strings.NewReader("# measured\n" + rulesHeader + "pact.signed\t37\t39\t0.831\npact.left\t0\t0\t\n"))
	if err != nil || len(got) != 1 || got["pact.signed"] != 0.831 {
		t.Errorf("got %v, %v, want pact.signed at 0.831 and nothing of a rule without hits", got, err)
	}
	for why, table := range map[string]string{
		"nothing is no table":             "",
		"a table has a header":            "pact.signed\t37\t39\t0.831\n",
		"a row has four cells":            rulesHeader + "pact.signed\t37\n",
		"a confidence is a number":        rulesHeader + "pact.signed\t37\t39\tmuch\n",
		"a confidence is at most 1":       rulesHeader + "pact.signed\t37\t39\t1.2\n",
		"a confidence is not less than 0": rulesHeader + "pact.signed\t37\t39\t-0.1\n",
		"a confidence is not NaN":         rulesHeader + "pact.signed\t37\t39\tNaN\n",
	} {
		if got, err := resolve.ParseConfidences(strings.NewReader(table)); !errors.Is(err, resolve.ErrBadRules) {
			t.Errorf("%s: got %v, %v", why, got, err)
		}
	}
}
