package cli

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"strings"

	"entente/api"
	"entente/graph"
	"entente/loader"
)

// serveCommand is `entente serve`.
type serveCommand struct {
	storeFlag
	Addr      string    `default:"127.0.0.1:8080" env:"ENTENTE_ADDR" help:"Where to listen."`
	Load      []pathArg `placeholder:"PATH" sep:"none" help:"Load this before serving; may be repeated."`
	Registers bool      `help:"Load the registers' own facts before serving, in place of an older version of them."`

	Public         bool     `env:"ENTENTE_PUBLIC" help:"For a server that anyone can reach: no introspection, no GraphiQL, no suggestions of names, no GET."`
	AllowOrigin    []string `env:"ENTENTE_ALLOW_ORIGIN" placeholder:"ORIGIN" help:"An origin (https://example.org) whose pages may ask too, * for all; may be repeated."`
	WriteTokenFile string   `env:"ENTENTE_WRITE_TOKEN_FILE" placeholder:"PATH" help:"The file of the token that a client brings to write; or the token itself in ENTENTE_WRITE_TOKEN. Without one nobody writes."`

	limitFlags `embed:"" group:"Limits of a request, of which one that is over gets an error:"`
}

// Validate refuses origins that are none, which would never match.
func (c *serveCommand) Validate() error {
	for _, origin := range c.AllowOrigin {
		scheme, host, _ := strings.Cut(origin, "://")
		if origin != "*" && (scheme != "http" && scheme != "https" || host == "" || strings.ContainsAny(host, "/?# ")) {
			return fmt.Errorf("--allow-origin: %q is no origin, as https://example.org", origin)
		}
	}
	return c.positive()
}

// Run serves until it is told to stop, and ends what it began to answer. The address is taken before anything is loaded,
// so that one that cannot be had fails at once.
func (c *serveCommand) Run(ctx context.Context, s *session) error {
	token, err := c.writeToken()
	if err != nil {
		return err
	}
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", c.Addr)
	if err != nil {
		return fmt.Errorf("%s: cannot listen: %w", shown(c.Addr), cause(err))
	}
	defer listener.Close() //nolint:errcheck // the server closes it, but for a start that fails
	logger := slog.New(slog.NewTextHandler(s.Err, nil))
	store, err := c.openOrCreate(ctx)
	if err != nil {
		return err
	}
	if err := c.fill(ctx, s, store, logger); err != nil {
		return c.close(store, err)
	}
	handler, err := c.handler(store, token, logger)
	if err != nil {
		return c.close(store, err)
	}
	if !c.Public && !loopback(listener.Addr()) {
		logger.WarnContext(ctx, "others than this machine may reach the server, which shows its schema: --public turns that off")
	}
	logger.InfoContext(ctx, "serving", "url", "http://"+listener.Addr().String(), "store", c.Store, "public", c.Public, "writes", token != "")
	err = api.ServeOn(ctx, listener, handler)
	logger.InfoContext(ctx, "stopped")
	return c.close(store, err)
}

// tokenVariable holds the write token, which no flag does: others can read the arguments of a process.
const tokenVariable = "ENTENTE_WRITE_TOKEN"

// writeToken is the token that lets clients write, "" where none is given.
func (c *serveCommand) writeToken() (string, error) {
	token := strings.TrimSpace(os.Getenv(tokenVariable))
	if c.WriteTokenFile == "" {
		return token, nil
	}
	if token != "" {
		return "", usageError("give the write token by --write-token-file or by " + tokenVariable + ", not by both")
	}
	text, err := os.ReadFile(c.WriteTokenFile)
	if err != nil {
		return "", fmt.Errorf("%s: the write token cannot be read: %w", shown(c.WriteTokenFile), reason(err))
	}
	token = strings.TrimSpace(string(text))
	if token == "" || strings.ContainsFunc(token, func(r rune) bool { return r <= ' ' || r > '~' }) {
		return "", fmt.Errorf("%s: the write token must be one word of ASCII", shown(c.WriteTokenFile))
	}
	return token, nil
}

// reason is what the system says of a file, without the operation and the path.
func reason(err error) error {
	var at *os.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

// handler answers over the store, and with a token stores what clients send.
func (c *serveCommand) handler(store graph.Store, token string, logger *slog.Logger) (http.Handler, error) {
	config := api.Config{Reader: store, WriteToken: token, Public: c.Public, AllowOrigins: c.AllowOrigin, Limits: api.Limits(c.limitFlags), Logger: logger}
	if token != "" {
		by, err := loader.NewPipeline()
		if err != nil {
			return nil, err
		}
		config.Intake = intake{by: by, into: store, logger: logger}
	}
	return api.New(config), nil
}

// loopback tells whether only this machine reaches an address.
func loopback(addr net.Addr) bool {
	tcp, isTCP := addr.(*net.TCPAddr)
	return isTCP && tcp.IP.IsLoopback()
}

// cause is what the system says of an address, without the operation and the address.
func cause(err error) error {
	var at *net.OpError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

// fill loads the registers, where they are asked for, and what else is to be served.
func (c *serveCommand) fill(ctx context.Context, s *session, store graph.Store, logger *slog.Logger) error {
	if c.Registers {
		change, err := loader.LoadRegisters(ctx, store)
		if err != nil {
			return err
		}
		logger.InfoContext(ctx, "registers loaded", "facts added", change.FactsAdded)
	}
	return c.load(ctx, s, store, logger)
}

// load loads what is to be served. A file that fails is logged, and the rest is served.
func (c *serveCommand) load(ctx context.Context, s *session, into graph.Applier, logger *slog.Logger) error {
	if len(c.Load) == 0 {
		return nil
	}
	load, err := newLoad(s, documentFlags{Paths: c.Load})
	if err != nil {
		return err
	}
	defer load.close()
	report, err := loader.Load(ctx, load.files, load.from, load.by, into, func(o loader.Outcome) {
		if o.Err != nil {
			logger.WarnContext(ctx, "not loaded", "file", o.File.Path, "reason", o.Err)
		}
	})
	if err != nil {
		return err
	}
	logger.InfoContext(ctx, "loaded", "new", report.New, "replaced", report.Replaced, "unchanged", report.Unchanged, "failed", report.Failed)
	return nil
}
