// Package cli is the commands of entente: each takes its arguments, opens the store that it works on, and prints what
// came of it.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
	"unicode"

	"github.com/alecthomas/kong"
)

// The exit statuses: 1 where something failed, which a line on standard error names, 2 where the command was not
// understood.
const (
	exitFailed = 1
	exitUsage  = 2
)

// Streams are where a command reads and prints.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
}

// commands is the command line.
type commands struct {
	Serve   serveCommand   `cmd:"" help:"Answer GraphQL over HTTP at /graphql."`
	Load    loadCommand    `cmd:"" help:"Store what documents say."`
	Extract extractCommand `cmd:"" help:"Print what load would store, a line of JSON a document, and store nothing."`
	Export  exportCommand  `cmd:"" help:"Print the whole store as JSON Lines: the same graph, the same bytes."`
	Forget  forgetCommand  `cmd:"" help:"Take documents out of the store, and all that only they say."`
	Stats   statsCommand   `cmd:"" help:"Count what the store holds, as JSON."`
	Version versionCommand `cmd:"" help:"Print the version."`
	Help    helpCommand    `cmd:"" help:"Print what a command takes."`

	Print kong.VersionFlag `name:"version" help:"Print the version."`
}

// session is what a command runs in.
type session struct {
	Streams
	program string
}

// exitError ends a command of which all was told already.
type exitError int

func (e exitError) Error() string { return "cli: exit status " + strconv.Itoa(int(e)) }

const errTold = exitError(exitFailed)

// Main runs one command and returns the exit status. An interrupt, or a request to terminate, ends it in good order; a
// second one at once.
func Main(args []string, streams Streams) int {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop)
	return run(ctx, &session{Streams: streams, program: "entente"}, args)
}

func run(ctx context.Context, s *session, args []string) int {
	helped := false
	parser, err := kong.New(&commands{}, kong.Name(s.program), kong.Writers(s.Out, s.Err),
		kong.Description("A knowledge graph of international relations: documents in; nations, leaders, pacts and sanctions out."),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
		kong.Exit(func(int) { helped = true }), kong.Vars{"version": version()}, kong.Bind(s), kong.BindTo(ctx, (*context.Context)(nil)))
	if err != nil {
		return s.end(err)
	}
	command, err := parser.Parse(args)
	switch {
	case helped:
		return 0
	case err != nil:
		s.fail(fmt.Errorf("%w (%s --help says more)", err, s.program))
		return exitUsage
	}
	return s.end(command.Run())
}

// end is the exit status of a command that ended so, and tells what was not told yet.
func (s *session) end(err error) int {
	var told exitError
	var usage usageError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &told):
		return int(told)
	case errors.As(err, &usage):
		s.fail(err)
		return exitUsage
	case errors.Is(err, context.Canceled): // nothing but a signal cancels
		s.fail(errors.New("interrupted"))
		return exitFailed
	default:
		s.fail(err)
		return exitFailed
	}
}

// usageError is what a user asks for that cannot be asked for.
type usageError string

func (e usageError) Error() string { return string(e) }

// fail tells what is wrong, in one line.
func (s *session) fail(err error) {
	fmt.Fprintf(s.Err, "%s: %s\n", s.program, oneLine(err.Error()))
}

// failAt tells what is wrong with a thing, in one line: entente: name: reason.
func (s *session) failAt(name string, err error) {
	fmt.Fprintf(s.Err, "%s: %s: %s\n", s.program, shown(name), oneLine(err.Error()))
}

// shown is a file's name as it can be printed: quoted where it holds what would break the line.
func shown(name string) string {
	if name == "" || strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsPrint(r) || r == unicode.ReplacementChar }) {
		return strconv.Quote(name)
	}
	return name
}

func oneLine(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, strings.TrimSpace(text))
}
