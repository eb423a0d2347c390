package neo4jstore_test

import (
	"context"
	"errors"
	"io"
	"net"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/graphtest"
	"entente/graph/neo4jstore"
)

// Nobody listens at a port that was just closed.
func TestOpenOfNothing(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := listener.Addr().String()
	if err := listener.Close(); err != nil {
		t.Fatal(err)
	}
	_, err = neo4jstore.Open(context.Background(), neo4jstore.Config{URI: "bolt://" + address})
	unavailable(t, err, address)
}

func TestOpenOfWhatIsNoAddress(t *testing.T) {
	if _, err := neo4jstore.Open(context.Background(), neo4jstore.Config{URI: "http://secret-host"}); err == nil || strings.Contains(err.Error(), "secret") {
		t.Errorf("error %v, want one that names no host", err)
	}
}

// A server that goes in the middle of reads and writes is said to be unavailable, and what it did not commit is not there
// when it is back.
func TestServerGone(t *testing.T) {
	behind := open(t)
	cut := newProxy(t)
	c := config(t)
	c.URI = "bolt://" + cut.address()
	s, err := neo4jstore.Open(context.Background(), c)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}()
	ctx := context.Background()
	part := graphtest.Contributions().Example(1)
	empty := export(t, behind)

	cut.after(4000) // bytes of the write: in its middle
	_, err = s.Apply(ctx, part)
	unavailable(t, err, cut.address())
	_, err = s.Nodes(ctx, []graph.ID{"nation:RUS"})
	unavailable(t, err, cut.address())
	if got := export(t, behind); got != empty {
		t.Errorf("a write cut off left\n%s", got)
	}

	cut.mend()
	if _, err := s.Apply(ctx, part); err != nil {
		t.Errorf("the same call again: %v", err)
	}
	if export(t, behind) == empty {
		t.Error("the same call again wrote nothing")
	}
}

// A write waits for another no longer than its context allows, and leaves nothing.
func TestDeadlineOfAWriteThatWaits(t *testing.T) {
	s := open(t)
	err := s.Preview(context.Background(), func(graph.Applier) error {
		ctx, cancel := context.WithTimeout(context.Background(), 200*time.Millisecond)
		defer cancel()
		began := time.Now()
		_, err := s.Apply(ctx, graphtest.Contributions().Example(1))
		if took := time.Since(began); took > 5*time.Second {
			t.Errorf("it took %v", took)
		}
		if !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("error %v, want the context's", err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if got := export(t, s); got != "" {
		t.Errorf("the write left\n%s", got)
	}
}

func unavailable(t *testing.T, err error, address string) {
	t.Helper()
	if !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("error %v, want graph.ErrUnavailable", err)
	}
	if err != nil && (strings.Contains(err.Error(), address) || strings.Contains(err.Error(), "MATCH")) {
		t.Errorf("the error tells too much: %v", err)
	}
}

func export(t *testing.T, s graph.Exporter) string {
	t.Helper()
	var out strings.Builder
	if err := s.Export(context.Background(), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// proxy passes connections to the server until it is told to cut them.
type proxy struct {
	listener net.Listener
	server   string
	mu       sync.Mutex
	left     int // bytes to the server before the cut, -1 for no cut
	open     []net.Conn
}

func newProxy(t *testing.T) *proxy {
	t.Helper()
	uri, err := url.Parse(config(t).URI)
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p := &proxy{listener: listener, server: uri.Host, left: -1}
	var serving sync.WaitGroup
	serving.Go(p.serve)
	t.Cleanup(func() {
		if err := listener.Close(); err != nil {
			t.Error(err)
		}
		p.after(0)
		serving.Wait()
	})
	return p
}

func (p *proxy) address() string { return p.listener.Addr().String() }

// after cuts all connections, old and new, when so many more bytes went to the server.
func (p *proxy) after(bytes int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.left = bytes
	if bytes == 0 {
		p.closeAll()
	}
}

// mend lets connections pass again.
func (p *proxy) mend() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.left = -1
}

func (p *proxy) closeAll() {
	for _, c := range p.open {
		_ = c.Close() // cutting is the point
	}
	p.open = nil
}

func (p *proxy) serve() {
	var passing sync.WaitGroup
	defer passing.Wait()
	for {
		client, err := p.listener.Accept()
		if err != nil {
			return
		}
		server, err := net.Dial("tcp", p.server)
		if err != nil {
			_ = client.Close()
			continue
		}
		p.mu.Lock()
		p.open = append(p.open, client, server)
		if p.left == 0 {
			p.closeAll()
		}
		p.mu.Unlock()
		passing.Go(func() { _, _ = io.Copy(client, server) })
		passing.Go(func() { _, _ = io.Copy(counted{server, p}, client) })
	}
}

// counted counts what goes to the server.
type counted struct {
	net.Conn
	proxy *proxy
}

func (c counted) Write(b []byte) (int, error) {
	c.proxy.mu.Lock()
	defer c.proxy.mu.Unlock()
	switch {
	case c.proxy.left == 0:
		return 0, net.ErrClosed
	case c.proxy.left > 0:
		c.proxy.left = max(0, c.proxy.left-len(b))
	}
	if c.proxy.left == 0 {
		c.proxy.closeAll()
		return 0, net.ErrClosed
	}
	return c.Conn.Write(b)
}
