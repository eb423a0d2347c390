package cli

import (
	"fmt"
	"runtime/debug"
)

// versionCommand is `entente version`.
type versionCommand struct{}

// Run prints what was built, and by what.
func (versionCommand) Run(s *session) error {
	fmt.Fprintln(s.Out, version())
	return nil
}

// version is as the build recorded it: the release, or the day and revision of the checkout.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "entente, built without a record"
	}
	return "entente " + info.Main.Version + ", " + info.GoVersion
}
