package cli

import "context"

// helpCommand is `entente help`.
type helpCommand struct {
	Command string `arg:"" optional:"" help:"The command."`
}

// Run prints the help of a command, of the program where none is named.
func (c helpCommand) Run(ctx context.Context, s *session) error {
	args := []string{"--help"}
	if c.Command != "" {
		args = []string{c.Command, "--help"}
	}
	if status := run(ctx, s, args); status != 0 {
		return exitError(status)
	}
	return nil
}
