package sqlitestore

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"time"

	_ "modernc.org/sqlite" // the driver named sqlite
)

// Option changes how a store is opened.
type Option func(*options)

type options struct {
	mustExist bool
	wait      time.Duration
}

// MustExist makes Open give ErrNoStore where there is no store yet, instead of creating one.
func MustExist() Option { return func(o *options) { o.mustExist = true } }

// WaitForWriter is how long a write waits for another process to end its own before it gives graph.ErrUnavailable; ten
// seconds unless told. Writers of this process wait for each other as long as their contexts let them.
func WaitForWriter(wait time.Duration) Option { return func(o *options) { o.wait = wait } }

// applicationID is in the header of each of our files: "Ente" in ASCII.
const applicationID = 0x456e7465

// minReaders is how many reads at least run side by side.
const minReaders = 4

// Open opens the store in the file at path, and creates it where there is none. The errors are ErrNoStore, ErrNotStore,
// ErrNewer, or what the file system or SQLite says; they name the path.
func Open(ctx context.Context, path string, opts ...Option) (*Store, error) {
	o := options{wait: 10 * time.Second}
	for _, opt := range opts {
		opt(&o)
	}
	store, err := open(ctx, path, o)
	if err != nil {
		return nil, fmt.Errorf("sqlitestore: open %s: %w", path, err)
	}
	return store, nil
}

func open(ctx context.Context, path string, o options) (*Store, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if o.mustExist {
			return nil, ErrNoStore
		}
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, fmt.Errorf("%w: it is a folder", ErrNotStore)
	}
	path, err = filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	writer, err := newSession(ctx, dsn(path, o, writerPragmas))
	if err != nil {
		return nil, opened(err)
	}
	if err := prepare(ctx, writer, o.mustExist); err != nil {
		return nil, errors.Join(opened(err), writer.close())
	}
	readers := max(minReaders, runtime.GOMAXPROCS(0))
	writer.brief = true
	s := &Store{
		writer: make(chan *session, 1), readers: make(chan *session, readers), done: make(chan struct{}), adjacency: make(chan *adjacency, 1),
	}
	s.writer <- writer
	s.adjacency <- &adjacency{}
	for range readers {
		reader, err := newSession(ctx, dsn(path, o, readerPragmas))
		if err != nil {
			return nil, errors.Join(opened(err), s.abandon())
		}
		s.readers <- reader
	}
	return s, nil
}

// abandon closes what a store has that was not opened in whole.
func (s *Store) abandon() error {
	var errs []error
	for range len(s.readers) {
		errs = append(errs, (<-s.readers).close())
	}
	return errors.Join(append(errs, (<-s.writer).close())...)
}

func opened(err error) error {
	if hasCode(err, codeNotADB) {
		return fmt.Errorf("%w: %w", ErrNotStore, err)
	}
	return err
}

// Every commit is synced to the disk (synchronous=FULL): what was answered for stays after a loss of power, not only
// after the death of the process, and a person's judgement cannot be loaded again. Memory is in KiB where negative; the
// log is folded into the file every 32 MiB.
var (
	writerPragmas = []string{"synchronous(FULL)", "cache_size(-65536)", "temp_store(MEMORY)", "wal_autocheckpoint(8192)"}
	readerPragmas = []string{"query_only(1)", "cache_size(-16384)", "temp_store(MEMORY)"}
)

// dsn names the file with all that SQLite might read in a path escaped. Double-quoted text is never taken for a string.
func dsn(path string, o options, pragmas []string) string {
	mode := "rwc"
	if o.mustExist {
		mode = "rw"
	}
	wait := "busy_timeout(" + strconv.FormatInt(o.wait.Milliseconds(), 10) + ")"
	query := url.Values{"mode": {mode}, "_dqs": {"0"}, "_pragma": append([]string{wait}, pragmas...)}
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(path), RawQuery: query.Encode()}).String()
}
