package cli

import (
	"github.com/alecthomas/kong"

	"entente/api"
)

// ServeLimits are the limits that `entente serve` has with these flags.
func ServeLimits(flags ...string) (api.Limits, error) {
	var c commands
	parser, err := kong.New(&c, kong.Vars{"version": ""})
	if err != nil {
		return api.Limits{}, err
	}
	_, err = parser.Parse(append([]string{"serve"}, flags...))
	return api.Limits(c.Serve.limitFlags), err
}
